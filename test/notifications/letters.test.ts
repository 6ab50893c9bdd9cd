import { describe, expect, test as it } from 'vitest';
import type { Happening } from '../../src/modules/events/registrations/registration.ts';
import { loginCodeLetter } from '../../src/modules/notifications/letters/account-letter.ts';
import { changeLetter } from '../../src/modules/notifications/letters/change-letter.ts';
import { harmlessName } from '../../src/modules/notifications/letters/event-lines.ts';
import type { RegistrationFacts } from '../../src/modules/notifications/letters/facts.ts';
import { groupLetter } from '../../src/modules/notifications/letters/group-letter.ts';
import { bodyOfHtml, subjectOf } from '../../src/modules/notifications/letters/letter.ts';
import { planLetter, type PlanContent } from '../../src/modules/notifications/letters/plan-letter.ts';
import { registrationLetter } from '../../src/modules/notifications/letters/registration-letter.ts';
import { stepKinds } from '../../src/modules/notifications/mail-plan.ts';
import { baseUrl, event, read, registration } from './letter-support.ts';

const invited = { recipient: { email: 'neu@testdorf.example', name: '', lang: 'de', accountId: null } } as const;
const mine = (lang: 'de' | 'en') => `${baseUrl}${lang === 'en' ? '/en' : ''}/meine-anmeldungen/22222222-2222-4222-8222-222222222222`;
const deadline = Temporal.Instant.from('2026-11-30T09:00:00Z');

interface Case {
  what: Happening;
  facts: Partial<RegistrationFacts>;
  note?: string;
  /** What the letter must say in each language. */
  de: (string | RegExp)[];
  en: (string | RegExp)[];
  /** Own paths it must lead to. */
  links: string[];
}

const cases: Case[] = [
  {
    what: 'confirmed', facts: {}, links: ['/veranstaltungen/testdorf/teilnahme', '/meine-anmeldungen/22222222-2222-4222-8222-222222222222'],
    de: ['Angemeldet', 'Sie sind angemeldet', 'Kalendereintrag', '15 Minuten vor Beginn', 'ändern oder absagen'], en: ['Registered', 'You are registered', 'calendar entry', '15 minutes before', 'change or cancel'],
  },
  {
    what: 'confirmed', facts: { seat: 'online', wish: 'room', queuePosition: 3 }, links: ['/meine-anmeldungen/22222222-2222-4222-8222-222222222222'],
    de: ['Platz 3 der Warteliste für den Raum', 'Ihren Online-Platz behalten Sie'], en: ['number 3 on the waiting list for the room', 'You keep your online seat'],
  },
  {
    what: 'confirmed', facts: { seat: 'room', wish: 'room' }, links: ['/veranstaltungen/testdorf/teilnahme'],
    de: ['Ort: Rathaus, Marktplatz 1, 80000 Testdorf', 'Einlass'], en: ['Place: Rathaus, Marktplatz 1, 80000 Testdorf', 'door'],
  },
  {
    what: 'queued', facts: { state: 'queued', seat: null, queuePosition: 7 }, links: ['/meine-anmeldungen/22222222-2222-4222-8222-222222222222'],
    de: ['Warteliste', 'Platz 7 der Warteliste', 'bieten wir ihn Ihnen per E-Mail an', 'müssen Sie nichts tun'], en: ['Waiting list', 'number 7 on the waiting list', 'nothing you need to do'],
  },
  {
    what: 'room_queued', facts: { wish: 'room', queuePosition: 2 }, links: ['/meine-anmeldungen/22222222-2222-4222-8222-222222222222'],
    de: ['Platz 2 der Warteliste für den Raum', 'Online-Platz behalten'], en: ['number 2 on the waiting list for the room', 'keep your online seat'],
  },
  {
    what: 'requested', facts: { state: 'requested', seat: null }, links: ['/meine-anmeldungen/22222222-2222-4222-8222-222222222222'],
    de: ['Anmeldung eingegangen', 'prüft', 'Gemeinde Testdorf', 'Sie bekommen eine E-Mail'], en: ['Registration received', 'checks', 'Gemeinde Testdorf', 'You get an e-mail'],
  },
  {
    what: 'offered', facts: { state: 'offered', seat: null, offerSeat: 'online', offerExpiresAt: deadline }, links: ['/meine-anmeldungen/22222222-2222-4222-8222-222222222222'],
    de: ['Platz frei', 'bis Montag, 30. November 2026, 10:00 Uhr', 'nächste Person auf der Warteliste, und Ihre Anmeldung endet'], en: ['A seat is free', 'until Monday', '10:00', 'your registration ends'],
  },
  {
    what: 'offered', facts: { seat: 'online', wish: 'room', offerSeat: 'room', offerExpiresAt: deadline }, links: ['/meine-anmeldungen/22222222-2222-4222-8222-222222222222'],
    de: ['Platz im Raum', 'behalten Sie Ihren Online-Platz'], en: ['seat in the room', 'you keep your online seat'],
  },
  {
    what: 'declined', facts: { state: 'cancelled', seat: null, cancelReason: 'declined' }, note: 'Nur für Kommunen.', links: ['/rueckmeldung'],
    de: ['nicht bestätigt', '> Nur für Kommunen.', 'schreiben Sie uns'], en: ['not confirmed', '> Nur für Kommunen.', 'write to us'],
  },
  {
    what: 'cancelled', facts: { state: 'cancelled', seat: null, cancelReason: 'self' }, links: ['/veranstaltungen/testdorf/anmeldung'],
    de: ['Abgemeldet', 'ist abgesagt', 'wieder an'], en: ['Registration cancelled', 'is cancelled', 'register again'],
  },
  {
    what: 'offer_expired', facts: { state: 'cancelled', seat: null, cancelReason: 'offer_expired' }, links: ['/veranstaltungen/testdorf/anmeldung'],
    de: ['Angebot abgelaufen', 'Ihre Anmeldung ist damit beendet', 'wieder anmelden'], en: ['Offer lapsed', 'This ends your registration', 'register again'],
  },
  {
    what: 'offer_expired', facts: { seat: 'online' }, links: ['/meine-anmeldungen/22222222-2222-4222-8222-222222222222'],
    de: ['Ihr Online-Platz gilt weiter'], en: ['Your online seat remains valid'],
  },
  {
    what: 'switched', facts: { seat: 'room', wish: 'room' }, links: ['/meine-anmeldungen/22222222-2222-4222-8222-222222222222'],
    de: ['Platz gewechselt', 'jetzt im Raum'], en: ['Seat changed', 'now', 'in the room'],
  },
  {
    what: 'handed_over', facts: { state: 'cancelled', seat: null, cancelReason: 'handed_over' }, links: ['/meine-anmeldungen/22222222-2222-4222-8222-222222222222'],
    de: ['weitergegeben', 'Ihre eigene Anmeldung ist beendet'], en: ['handed', 'Your own registration has ended'],
  },
  {
    what: 'event_cancelled', facts: { state: 'cancelled', seat: null, cancelReason: 'event_cancelled' }, links: ['/reihen/bayern'],
    de: ['Fällt aus', 'findet nicht statt', 'müssen nichts tun'], en: ['Cancelled', 'does not take place', 'nothing you need to do'],
  },
];

describe.each(['de', 'en'] as const)('letters about a registration in %s', (lang) => {
  it.each(cases.map((c, n) => [`${c.what} ${n}`, c] as const))('%s says what happened, which event, and what to do', (_, c) => {
    const { subject, text, words, links, htmlLinks } = read(registrationLetter(c.what, c.note ?? '', event, registration(c.facts, lang), { baseUrl, withCalendar: true }));
    const all = `${subject}\n${text}`;
    for (const expected of c[lang]) expect(all).toMatch(expected instanceof RegExp ? expected : new RegExp(expected.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i'));
    expect(subject).toContain('Digital in Testdorf');
    expect(text).toContain(lang === 'de' ? 'Guten Tag Amtsleitung Testdorf,' : 'Dear Amtsleitung Testdorf,');
    expect(text).toContain(lang === 'de' ? 'Datum: Dienstag, 1. Dezember 2026' : 'Date: Tuesday');
    expect(text).toContain(lang === 'de' ? 'Zeit: 14:00 bis 15:30 Uhr' : 'Time: 14:00 to 15:30');
    expect(text).toMatch(lang === 'de' ? /Ort: / : /Place: /);
    const prefix = lang === 'en' ? `${baseUrl}/en` : baseUrl;
    for (const path of c.links) expect(links).toContain(prefix + path);
    expect(links.filter((url) => url !== baseUrl).every((url) => url.startsWith(`${prefix}/`))).toBe(true);
    // Neither form says more than the other.
    expect([...htmlLinks].sort()).toEqual(links.filter((url) => url !== baseUrl).sort());
    // A label is followed by a colon in the text and by the next cell in the table.
    const said = words.replaceAll(':', '');
    for (const line of text.split('\n').filter((l) => l !== '' && l !== '-- ' && !l.startsWith('http'))) expect(said).toContain(line.replace(/^[->] /, '').replaceAll(':', '').trim());
  });
});

describe('an invitation', () => {
  const facts = { ...invited, state: 'offered', seat: null, offerSeat: 'room', offerExpiresAt: deadline, inviterName: 'Leitung IT' } as const;

  it('is in German, names who invites, the deadline, and leads to the form that asks for the own data', () => {
    const { text, links } = read(registrationLetter('invited', '', event, registration(facts), { baseUrl, withCalendar: false }));
    expect(text).toMatch(/^Guten Tag,\n/);
    expect(text).toContain('Leitung IT (Gemeinde Testdorf) möchte, dass Sie');
    expect(text).toContain('Platz im Raum ist bis Montag, 30. November 2026, 10:00 Uhr für Sie zurückgelegt');
    expect(text).toContain('Wenn Sie nichts tun, verfällt die Einladung.');
    expect(links).toEqual([`${baseUrl}/veranstaltungen/testdorf/anmeldung`, mine('de'), baseUrl]);
  });

  it('that was declined is called so, does not lapse any more, and can be thought over', () => {
    const declined = registration({ ...facts, state: 'cancelled', offerSeat: null, offerExpiresAt: null, cancelReason: 'self' });
    const { subject, text, links } = read(registrationLetter('cancelled', '', event, declined, { baseUrl, withCalendar: false }));
    expect(subject).toContain('Einladung abgelehnt: Digital in Testdorf');
    expect(text).toContain('Sie haben die Einladung abgelehnt.');
    expect(text).not.toMatch(/verfällt|Anmeldung ist abgesagt/);
    expect(links).toContain(`${baseUrl}/veranstaltungen/testdorf/anmeldung`);
  });

  it('says that a place in the queue is kept where no seat is free', () => {
    const { text } = read(registrationLetter('invited', '', event, registration({ ...facts, state: 'queued', offerSeat: null, offerExpiresAt: null, queuePosition: 4 }), { baseUrl, withCalendar: false }));
    expect(text).toContain('Platz 4 der Warteliste');
  });

  it('carries no advertisement in the name of the inviter', () => {
    for (const name of ['Kaufen auf https://boese.example/x', 'www.boese.example', 'boese@boese.example', 'a\\b|c<d>']) {
      const { text, html } = read(registrationLetter('invited', '', event, registration({ ...facts, inviterName: name }), { baseUrl, withCalendar: false }));
      expect(text).not.toMatch(/boese\.example|boese@/);
      expect(html).not.toMatch(/boese\.example|boese@/);
    }
    expect(harmlessName('Dr. Vor-Name von Müller-Lüdenscheidt')).toBe('Dr. Vor-Name von Müller-Lüdenscheidt');
  });
});

describe('the code', () => {
  it.each([['de', '10 Minuten, nur in diesem Browser', 'keinen Code angefordert'], ['en', '10 minutes, in that browser only', 'did not ask for a code']] as const)(
    'in %s stands in the body and not in the subject, with its limits and without any link', (lang, limits, ignore) => {
      const { subject, text, words, links, htmlLinks } = read(loginCodeLetter('12345678', 10, lang));
      expect(subject).not.toMatch(/\d/);
      expect(text).toContain('1234 5678');
      expect(words).toContain('1234 5678');
      expect(text).toContain(limits);
      expect(text).toContain(ignore);
      expect([...links, ...htmlLinks]).toEqual([]);
    });
});

describe('a changed event', () => {
  const to = { startsAt: '2026-12-02T14:00:00Z', endsAt: '2026-12-02T15:30:00Z' };
  const moved = { ...event, startsAt: Temporal.Instant.from(to.startsAt), endsAt: Temporal.Instant.from(to.endsAt) };

  it('is told old and new, and nothing that stayed', () => {
    const { subject, text, links } = read(changeLetter(
      { startsAt: ['2026-12-01T13:00:00Z', to.startsAt], endsAt: ['2026-12-01T14:30:00Z', to.endsAt] }, moved, registration(), { baseUrl, withCalendar: true }));
    expect(subject).toBe('Neuer Termin: Digital in Testdorf');
    expect(text).toContain('Termin bisher: Dienstag, 1. Dezember 2026, 14:00 bis 15:30 Uhr\nTermin jetzt: Mittwoch, 2. Dezember 2026, 15:00 bis 16:30 Uhr');
    expect(text).toContain('Ihre Anmeldung gilt weiter. Der beiliegende Kalendereintrag ändert den Termin');
    expect(text).not.toMatch(/Rathaus|Ort/);
    expect(links).toEqual([`${baseUrl}/veranstaltungen/testdorf`, mine('de'), baseUrl]);
  });

  it('takes the end it kept from the event when only the start moved', () => {
    const { text } = read(changeLetter({ startsAt: ['2026-12-01T13:00:00Z', '2026-12-01T12:30:00Z'] }, { ...event, startsAt: Temporal.Instant.from('2026-12-01T12:30:00Z') }, registration(), { baseUrl, withCalendar: true }));
    expect(text).toContain('14:00 bis 15:30 Uhr\nTermin jetzt: Dienstag, 1. Dezember 2026, 13:30 bis 15:30 Uhr');
  });

  it('names a new place and a new format in English', () => {
    const { subject, text } = read(changeLetter(
      { venue: ['Rathaus', 'Stadthalle'], address: ['Marktplatz 1, 80000 Testdorf', 'Am Ring 2'], mode: ['online', 'hybrid'] }, event, registration({ seat: null, state: 'queued' }, 'en'), { baseUrl, withCalendar: false }));
    expect(subject).toBe('New place: Digital in Testdorf');
    expect(text).toContain('Place until now: Rathaus, Marktplatz 1, 80000 Testdorf\nPlace from now on: Stadthalle, Am Ring 2');
    expect(text).toContain('Format until now: online\nFormat from now on: on site and online');
    expect(text).toContain('stays in the state it is in');
    expect(text).not.toMatch(/Date|calendar/);
  });

  it('copes with a date that was not known, or is not any more', () => {
    const { text } = read(changeLetter({ startsAt: [null, to.startsAt], endsAt: [null, to.endsAt] }, moved, registration(), { baseUrl, withCalendar: true }));
    expect(text).toContain('Termin bisher: wird noch bekannt gegeben');
    const { text: unknown } = read(changeLetter({ startsAt: [to.startsAt, null], endsAt: [to.endsAt, null] }, { ...event, startsAt: null, endsAt: null }, registration(), { baseUrl, withCalendar: false }));
    expect(unknown).toContain('Termin jetzt: wird noch bekannt gegeben');
  });
});

describe('the letters of the plan', () => {
  const content: PlanContent = {
    programme: [
      { id: 'a', kind: 'welcome', title: { de: 'Grußwort', en: 'Welcome' }, abstract: { de: '', en: '' }, minutes: 10, pinnedAt: null, publicNote: '', people: [] },
      { id: 'b', kind: 'impulse', title: { de: 'Akte digital', en: 'Digital files' }, abstract: { de: '', en: '' }, minutes: 15, pinnedAt: null, publicNote: '', people: [{ name: 'Impulsgebende Person', jobTitle: 'Leitung IT', organisationId: null, organisation: 'Stadt Beispielstadt' }] },
    ],
    material: ['Folien zur Akte'],
  };
  const letter = (kind: (typeof stepKinds)[number], lang: 'de' | 'en' = 'de', facts: Partial<RegistrationFacts> = {}, with_ = content) => read(planLetter(kind, event, registration(facts, lang), with_, { baseUrl }));

  it('programme: the items with times and people, and the way to cancel', () => {
    const { text, links } = letter('programme');
    expect(text).toContain('- 14:00 bis 14:10 Uhr: Grußwort\n- 14:10 bis 14:25 Uhr: Akte digital (Impulsgebende Person, Leitung IT, Stadt Beispielstadt)');
    expect(links).toContain(mine('de'));
    expect(letter('programme', 'en').text).toContain('- 14:10 to 14:25: Digital files (Impulsgebende Person');
    expect(letter('programme', 'de', {}, { programme: [], material: [] }).text).toContain('Das Programm finden Sie auf der Seite der Veranstaltung.');
  });

  it('reconfirm: leads to the page with the two answers, and answers nothing by itself', () => {
    const { subject, text, links } = letter('reconfirm');
    expect(subject).toBe('Kommen Sie? Digital in Testdorf, 01.12.2026');
    expect(text).toContain('Ich komme / ich komme nicht');
    expect(links).toEqual([mine('de'), baseUrl]);
    expect(letter('reconfirm', 'en').text).toContain('I am coming / I am not coming');
  });

  it.each(['access_day', 'access_soon'] as const)('%s: leads to the participation page and never to the meeting', (kind) => {
    for (const lang of ['de', 'en'] as const) {
      const { text, links } = letter(kind, lang);
      expect(links).toContain(`${baseUrl}${lang === 'en' ? '/en' : ''}/veranstaltungen/testdorf/teilnahme`);
      expect(text).toContain(lang === 'de' ? '15 Minuten vor Beginn' : '15 minutes before the start');
      expect(text).not.toContain('Eingang im Hof.');
      expect(letter(kind, lang, { seat: 'room' }).text).toContain('> Eingang im Hof.');
    }
    expect(letter('access_soon').subject).toBe('Es geht gleich los: Digital in Testdorf, 14:00 Uhr');
  });

  it('thanks: the material that is there, the two questions, the certificate', () => {
    const { text, links } = letter('thanks', 'de', { state: 'attended' });
    expect(text).toContain('- Folien zur Akte');
    expect(text).toContain('Zwei Fragen');
    expect(text).toContain('Teilnahmebescheinigung');
    expect(links).toContain(`${baseUrl}/veranstaltungen/testdorf/teilnahme`);
    expect(letter('thanks', 'en', {}, { programme: [], material: [] }).text).toContain('as soon as they are there');
  });
});

describe('a message of an organiser', () => {
  it('is text whatever is in it, with addresses that can be followed', () => {
    const body = 'Bitte lesen: https://beispiel.example/a?b=1&c="x".\n\n<script>alert(1)</script> {{constructor}}';
    const { text, html, words } = read(groupLetter({ subject: 'Wichtig', body }, event, registration({ recipient: { ...registration().recipient, name: '<b>{{constructor}}</b>' } }), { baseUrl }));
    expect(text).toContain(body);
    expect(html).toContain('<a href="https://beispiel.example/a?b=1&amp;c=">https://beispiel.example/a?b=1&amp;c=</a>&quot;x&quot;.');
    expect(html).not.toContain('<script>');
    expect(words).toContain('<script>alert(1)</script> {{constructor}}');
    expect(text).toContain('Guten Tag <b>{{constructor}}</b>,');
    expect(words).toContain('Guten Tag <b>{{constructor}}</b>,');
  });
});

describe('every letter', () => {
  it('keeps line ends out of subject and salutation', () => {
    const evil = { ...event, title: { de: 'Titel\r\nBcc: x@evil.example', en: '' } };
    const letter = registrationLetter('confirmed', '', evil, registration({ recipient: { ...registration().recipient, name: 'Amtsleitung\r\nX-Spam: yes' } }), { baseUrl, withCalendar: false });
    expect(subjectOf(letter)).toBe('Angemeldet: Titel Bcc: x@evil.example, 01.12.2026');
    expect(read(letter).text).toContain('Guten Tag Amtsleitung X-Spam: yes,');
    expect(read(letter).text).toContain('Veranstaltung: Titel Bcc: x@evil.example\n');
  });

  it('fetches nothing, styles nothing in place, and gives its body away whole', () => {
    const { html } = read(registrationLetter('confirmed', '', event, registration(), { baseUrl, withCalendar: true }));
    expect(html).not.toMatch(/<img|src=|url\(|@import|style=|<link|<script/i);
    expect(bodyOfHtml(html)).toMatch(/^<div class="k-mail">[\s\S]*<\/div>$/);
  });
});
