import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import pg from 'pg';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const read = async (url: string, cookie?: string) => {
  const { statusCode, body } = await get(test, url, { cookie });
  return { status: statusCode, body, text: textOf(body) };
};
/** What a reader reads of the page's content, with spaces as they are seen. */
const textOf = (html: string): string => html.replace(/<script[^>]*>.*?<\/script>/gs, '').replace(/<[^>]+>/g, ' ').replace(/&amp;/g, '&').replace(/&quot;/g, '"')
  .replace(/&#39;/g, "'").replace(/\s+/g, ' ');

async function release(eventId: string, items: readonly object[], version = 1): Promise<void> {
  await test.db.insertInto('programmeRelease').values({
    eventId, version, releasedAt: test.clock.now(), changes: '[]', items: JSON.stringify(items.map((item) => ({
      id: crypto.randomUUID(), kind: 'impulse', title: { de: 'Impuls', en: '' }, abstract: { de: '', en: '' }, minutes: 15, pinnedAt: null, publicNote: '', people: [], ...item,
    }))),
  }).execute();
}

describe('drafts', () => {
  const SECRET = 'Streng-Vertraulich-7391';
  let organiser: Member;
  let urls: string[];
  let draftUrls: string[];

  beforeAll(async () => {
    const host = await makeOrganisation(test, { slug: 'gastgeberin', name: 'Stadt Gastgeberin' });
    const series = await makeSeries(test, { slug: 'offene-reihe', titleDe: 'Offene Reihe', acknowledgementDe: 'Dank an den Partner.' });
    const hidden = await makeSeries(test, { slug: 'geheime-reihe', state: 'draft', titleDe: SECRET, summaryDe: SECRET, acknowledgementDe: SECRET });
    await makeEvent(test, { seriesId: series.id, slug: 'offen', hostId: host.id });
    for (const [slug, seriesId, state] of [['entwurf', series.id, 'draft'], ['vorschnell', hidden.id, 'published']] as const) {
      const event = await makeEvent(test, { slug, seriesId, state, titleDe: SECRET, titleEn: SECRET, summaryDe: SECRET, venue: SECRET, hostId: host.id });
      await release(event.id, [{ title: { de: SECRET, en: '' }, people: [{ name: SECRET, jobTitle: '', organisationId: host.id, organisation: host.name }] }]);
      await test.db.insertInto('material').values({ eventId: event.id, kind: 'slides', audience: 'public', title: SECRET, url: 'https://ablage.example/x' }).execute();
      const project = await test.db.insertInto('project').values({ slug: `projekt-${slug}`, organisationId: host.id, status: 'idea', titleDe: SECRET, sentenceDe: SECRET })
        .returning('id').executeTakeFirstOrThrow();
      await test.db.insertInto('eventProject').values({ eventId: event.id, projectId: project.id }).execute();
    }
    organiser = await makeAccount(test, { organises: [series.id, hidden.id] });
    urls = [
      '/', '/veranstaltungen', '/veranstaltungen/archiv', `/veranstaltungen?suche=${SECRET}`, '/veranstaltungen/feed.atom', '/veranstaltungen/offen', '/veranstaltungen/offen/druck',
      '/veranstaltungen/offen/termin.ics', '/reihen', '/reihen/offene-reihe', '/reihen/offene-reihe/termine.ics', '/kommunen/gastgeberin', '/kommunen', '/sitemap.xml', '/kommunen/suche.json?q=gastgeberin',
    ];
    draftUrls = ['entwurf', 'vorschnell'].flatMap((slug) => ['', '/druck', '/termin.ics'].map((part) => `/veranstaltungen/${slug}${part}`))
      .concat('/reihen/geheime-reihe', '/reihen/geheime-reihe/termine.ics');
  });

  const isClean = (body: string, url: string): void => {
    // The search shows what its reader typed; that is no leak.
    expect(body.replaceAll(`suche=${SECRET}`, '').replaceAll(`value="${SECRET}"`, ''), url).not.toContain(SECRET);
    for (const slug of ['/entwurf', '/vorschnell', '/geheime-reihe']) expect(body, url).not.toContain(slug);
  };

  it.each(['visitor', 'stranger'])('reach no %s by any way', async (role) => {
    const stranger = await makeAccount(test, { organises: [(await makeSeries(test)).id] });
    const cookie = role === 'visitor' ? undefined : await signInAs(test, stranger.accountId);
    for (const lang of ['', '/en']) {
      for (const url of urls) {
        const { status, body } = await read(lang + url, cookie);
        expect(status, url).toBe(200);
        isClean(body, lang + url);
      }
      for (const url of draftUrls) expect((await read(lang + url, cookie)).status, url).toBe(404);
    }
  });

  it('are shown to the organisers of their series with a note, and never kept for others', async () => {
    const cookie = await signInAs(test, organiser.accountId);
    const page = await read('/veranstaltungen/entwurf', cookie);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Entwurf: Diese Seite sehen nur die Organisatorinnen und Organisatoren der Reihe.');
    expect((await read('/reihen/geheime-reihe', cookie)).text).toContain('Entwurf: Diese Seite sehen nur');
    for (const url of urls) await read(url, cookie);
    for (const url of urls) isClean((await read(url)).body, url);
    expect((await read('/veranstaltungen/entwurf')).status).toBe(404);
    // Machines see what visitors see, whoever asks.
    for (const url of ['/veranstaltungen/feed.atom', '/sitemap.xml', '/reihen/offene-reihe/termine.ics']) isClean((await read(url, cookie)).body, url);
    expect((await read('/reihen/geheime-reihe/termine.ics', cookie)).status).toBe(404);
    // A draft tells search engines nothing, even on the page of an organiser.
    expect(page.body).not.toContain('ld+json');
  });

  it('appear everywhere once they are published', async () => {
    await test.db.updateTable('event').set({ state: 'published' }).where('slug', '=', 'entwurf').execute();
    for (const url of ['/veranstaltungen', '/veranstaltungen/feed.atom', '/reihen/offene-reihe', '/kommunen/gastgeberin', '/sitemap.xml']) {
      await expect.poll(async () => (await read(url)).body, { message: url }).toContain('/veranstaltungen/entwurf');
    }
    await test.db.updateTable('event').set({ state: 'draft' }).where('slug', '=', 'entwurf').execute();
    await expect.poll(async () => (await read('/veranstaltungen')).body).not.toContain('/veranstaltungen/entwurf');
  });
});

describe('the cache of public pages', () => {
  it('is never stale after a change by another process', async () => {
    const host = await makeOrganisation(test, { slug: 'cache-dorf', name: 'Gemeinde Cachedorf' });
    const series = await makeSeries(test, { slug: 'cache-reihe', titleDe: 'Reihe vorher' });
    const event = await makeEvent(test, { seriesId: series.id, slug: 'cache-probe', titleDe: 'Titel vorher', hostId: host.id, roomCapacity: 5, mode: 'onsite' });
    const other = new pg.Client({ connectionString: test.connectionString });
    await other.connect();
    try {
      const url = '/veranstaltungen/cache-probe';
      const changes: [sql: string, url: string, shows: string][] = [
        [`update event set title_de = 'Titel nachher' where id = '${event.id}'`, url, 'Titel nachher'],
        [`update series set title_de = 'Reihe nachher' where id = '${series.id}'`, url, 'Reihe nachher'],
        [`update organisation set name = 'Gemeinde Nachher' where id = '${host.id}'`, url, 'Gemeinde Nachher'],
        [`insert into programme_release values ('${event.id}', 1, now(), null, '[{"id":"1","kind":"impulse","title":{"de":"Neuer Impuls","en":""},"abstract":{"de":"","en":""},"minutes":10,"pinnedAt":null,"publicNote":"","people":[]}]', '[]')`, url, 'Neuer Impuls'],
        [`insert into material (event_id, kind, audience, title, url) values ('${event.id}', 'slides', 'public', 'Neue Folien', 'https://ablage.example/x')`, url, 'Neue Folien'],
        [`insert into registration (event_id, state, wish, seat, check_in_code, created_at, updated_at) values ('${event.id}', 'confirmed', 'room', 'room', 'x-cache', now(), now())`, url, '1 von 5 Plätzen belegt'],
        [`update event set starts_at = '2027-01-10T09:00Z', ends_at = '2027-01-10T10:00Z' where id = '${event.id}'`, url, 'ist vorbei'],
        [`update registration set state = 'attended' where event_id = '${event.id}'`, url, 'Teilnehmende 1'],
        [`update event set starts_at = '2027-02-10T09:00Z', ends_at = '2027-02-10T10:00Z' where id = '${event.id}'`, url, '10. Februar 2027'],
        [`update event set state = 'cancelled', cancelled_at = now() where id = '${event.id}'`, '/veranstaltungen', 'Abgesagt'],
        [`insert into setting (key, value) values ('operator.name', '"Amt für Nachher"')`, '/impressum', 'Amt für Nachher'],
      ];
      for (const [change, path, shows] of changes) {
        expect((await read(path)).text, shows).not.toContain(shows);
        expect((await read(path)).text, shows).not.toContain(shows);
        await other.query(change);
        // The notification comes on another connection than the answer to the change: the next round trip has it.
        await expect.poll(async () => (await read(path)).text, { timeout: 1_000, interval: 5 }).toContain(shows);
      }
    } finally {
      await other.end();
    }
  });

  it('gives every visitor the same bytes and nobody with a session', async () => {
    const member = await makeAccount(test, { name: 'Testperson Beispiel' });
    const cookie = await signInAs(test, member.accountId);
    for (const url of ['/', '/veranstaltungen', '/reihen', '/kommunen', '/hilfe', '/datenschutz']) {
      const signedIn = await get(test, url, { cookie });
      expect(signedIn.body).toContain('Testperson Beispiel');
      expect(signedIn.headers['cache-control']).toBe('no-store');
      const [first, second] = [await get(test, url), await get(test, url)];
      expect(second.body).toBe(first.body);
      expect(second.body).not.toContain('Testperson Beispiel');
      expect(second.headers['set-cookie']).toBeUndefined();
      expect((await test.app.inject({ url, headers: { 'if-none-match': second.headers.etag as string } })).statusCode).toBe(304);
    }
  });
});

describe('the event page', () => {
  it.each<[string, object, string[], string[]]>([
    ['unlimited', {}, ['Jetzt anmelden', '0 angemeldet, ohne Begrenzung'], ['Warteliste']],
    ['free', { mode: 'onsite', roomCapacity: 30, roomTaken: 28 }, ['noch 2 Plätze frei', '28 von 30 Plätzen belegt', 'Jetzt anmelden'], ['Warteliste', 'Online']],
    ['one left', { mode: 'onsite', roomCapacity: 30, roomTaken: 29 }, ['noch 1 Platz frei'], []],
    ['room full, online free', { roomCapacity: 3, roomTaken: 3, roomWaiting: 2 }, ['ausgebucht', '2 auf der Warteliste', 'nehmen Sie zunächst online teil', 'Jetzt anmelden'], ['Auf die Warteliste setzen']],
    ['full', { mode: 'onsite', roomCapacity: 3, roomTaken: 3 }, ['Zurzeit ausgebucht', 'Auf die Warteliste setzen', 'bieten wir ihn der Warteliste'], ['Jetzt anmelden', 'zunächst online']],
    ['full, list paused', { mode: 'onsite', roomCapacity: 3, roomTaken: 3, waitingListPaused: true }, ['Die Warteliste ruht zurzeit'], ['bieten wir ihn der Warteliste']],
    ['free, but somebody waits', { mode: 'onsite', roomCapacity: 3, roomTaken: 2, roomWaiting: 1 }, ['ausgebucht', '1 auf der Warteliste', 'Auf die Warteliste setzen'], ['noch 1 Platz frei']],
    ['closed', { registrationClosesAt: at('2027-01-11T11:00:00Z') }, ['Die Anmeldung ist geschlossen', 'Anmeldeschluss war am 11. Januar 2027, 12:00 Uhr', 'Kommende Veranstaltungen ansehen'], ['Jetzt anmelden']],
    ['deadline ahead', { registrationClosesAt: at('2027-01-20T11:00:00Z') }, ['Anmeldeschluss: 20. Januar 2027, 12:00 Uhr', 'Jetzt anmelden'], []],
    ['cancelled', { state: 'cancelled', cancelReason: 'Die Heizung ist ausgefallen.' }, ['Diese Veranstaltung findet nicht statt.', 'Die Heizung ist ausgefallen.', 'ist abgesagt'], ['Jetzt anmelden']],
    ['past', { startsAt: at('2027-01-01T09:00:00Z'), endsAt: at('2027-01-01T10:00:00Z') }, ['Die Veranstaltung ist vorbei', 'Freitag, 1. Januar 2027, 10:00 bis 11:00 Uhr'], ['Jetzt anmelden', 'In den Kalender']],
    ['undated', { startsAt: null, endsAt: null }, ['Termin folgt', 'Der Termin steht noch nicht fest'], ['Jetzt anmelden', 'In den Kalender']],
    ['no programme yet', {}, ['Das Programm steht noch nicht fest'], []],
  ])('says what to do: %s', async (_, given, shows, hides) => {
    const event = await makeEvent(test, given);
    const { text, status } = await read(`/veranstaltungen/${event.slug}`);
    expect(status).toBe(200);
    for (const words of shows) expect(text).toContain(words);
    for (const words of hides) expect(text).not.toContain(words);
  });

  it('shows the released programme as it was planned, with people and roles, and what runs now', async () => {
    const event = await makeEvent(test, { slug: 'mit-programm', startsAt: at('2027-03-28T00:30:00Z'), endsAt: at('2027-03-28T03:30:00Z') });
    await release(event.id, [
      { kind: 'welcome', title: { de: 'Begrüßung', en: 'Welcome' }, minutes: 60, people: [{ name: 'Person Muster', jobTitle: 'Bürgermeisterin', organisationId: null, organisation: 'Stadt A' }] },
      { title: { de: 'E-Akte', en: '' }, abstract: { de: 'Worum es geht.', en: '' }, minutes: 15, publicNote: 'Mit Vorführung.', people: [{ name: '', jobTitle: 'Leitung Hauptamt', organisationId: null, organisation: 'Markt B' }] },
    ]);
    const { text } = await read('/veranstaltungen/mit-programm');
    // 01:30 before the change of the clocks, an hour later it is 03:30.
    expect(text).toMatch(/01:30 60 Minuten Begrüßung Begrüßung PM Person Muster Bürgermeisterin, Stadt A .*03:30 15 Minuten Impuls E-Akte Leitung Hauptamt Markt B Worum es geht\. Mit Vorführung\./);
    expect(text).not.toContain('Jetzt Begrüßung');
    test.clock.set('2027-03-28T00:45:00Z');
    const english = (await read('/en/veranstaltungen/mit-programm')).text;
    expect(english).toMatch(/Welcome Now Welcome PM Person Muster/);
    expect(english).toMatch(/Talk Up next E-Akte/);
    test.clock.set('2027-01-12T09:00:00Z');
  });

  it('keeps material, projects and figures of what is past', async () => {
    const organisation = await makeOrganisation(test, { slug: 'projektstadt', name: 'Stadt Projektstadt' });
    const event = await makeEvent(test, { slug: 'war-gestern', startsAt: at('2027-01-11T09:00:00Z') });
    for (const state of ['attended', 'attended', 'no_show'] as const) await makeRegistration(test, { eventId: event.id, state, organisationId: organisation.id });
    await test.db.insertInto('material').values([
      { eventId: event.id, kind: 'recording', audience: 'public', title: 'Mitschnitt', url: 'https://video.example/1' },
      { eventId: event.id, kind: 'slides', audience: 'participants', title: 'Interne Folien', url: 'https://ablage.example/geheim' },
    ]).execute();
    const project = await test.db.insertInto('project').values({ level: 'clear', slug: 'p-1', organisationId: organisation.id, status: 'operating', titleDe: 'Chatbot', sentenceDe: 'Er antwortet.' }).returning('id').executeTakeFirstOrThrow();
    await test.db.insertInto('eventProject').values({ eventId: event.id, projectId: project.id }).execute();
    const { text, body } = await read('/veranstaltungen/war-gestern');
    expect(text).toContain('Teilnehmende 2');
    expect(text).toContain('Kommunen und kommunale Unternehmen 1');
    expect(text).toContain('Mitschnitt (Aufzeichnung, video.example)');
    expect(text).toContain('Chatbot Er antwortet. in Betrieb Stadt Projektstadt');
    expect(body).not.toContain('Interne Folien');
    expect(body).not.toContain('ablage.example');
    expect(body).not.toContain('konferenz.example');
  });

  it('shows what is on record of the archive, marked as such', async () => {
    const series = await makeSeries(test, { slug: 'damals', state: 'archived', pastParticipants: 150, pastMunicipalities: 65, goalsDe: ['Krisensicher arbeiten'] });
    const event = await makeEvent(test, {
      seriesId: series.id, slug: 'damals-eins', mode: 'online', startsAt: null, endsAt: null, dateNoteDe: '27. Oktober 2021; die Uhrzeit ist nicht überliefert.', programmeKnown: false,
    });
    await makeEvent(test, { seriesId: series.id, slug: 'damals-zwei', mode: 'online', startsAt: null, endsAt: null, programmeKnown: false });
    await release(event.id, [{ kind: 'discussion', title: { de: 'Diskussion', en: '' }, minutes: 0 }]);
    const page = (await read('/veranstaltungen/damals-eins')).text;
    for (const words of ['Archiv', '27. Oktober 2021; die Uhrzeit ist nicht überliefert.', 'Nur ein Teil des Programms ist überliefert.', 'Die Veranstaltung ist vorbei']) expect(page).toContain(words);
    expect(page).not.toContain('0 Minuten');
    const other = (await read('/veranstaltungen/damals-zwei')).text;
    for (const words of ['Termin nicht überliefert', 'Das Programm ist nicht überliefert']) expect(other).toContain(words);
    const whole = (await read('/reihen/damals')).text;
    for (const words of ['Archiv', 'Teilnehmende über 150', 'beteiligte Kommunen und kommunale Unternehmen über 65', 'Krisensicher arbeiten']) expect(whole).toContain(words);
    expect((await read('/veranstaltungen/archiv')).text).toContain('27. Oktober 2021');
    expect((await read('/veranstaltungen/damals-eins/termin.ics')).status).toBe(404);
  });

  it('leads somebody who is registered to their registration', async () => {
    const event = await makeEvent(test, { slug: 'bin-dabei' });
    const member = await makeAccount(test);
    const registration = await makeRegistration(test, { eventId: event.id, accountId: member.accountId });
    const cookie = await signInAs(test, member.accountId);
    const page = async () => (await read('/veranstaltungen/bin-dabei', cookie)).text;
    expect((await read('/veranstaltungen/bin-dabei', cookie)).body).toContain(`/meine-anmeldungen/${registration.id}`);
    expect(await page()).toContain('Sie sind angemeldet');
    expect(await page()).not.toContain('Jetzt anmelden');
    await test.db.updateTable('registration').set({ state: 'queued', seat: null, queueNumber: 1 }).where('id', '=', registration.id).execute();
    expect(await page()).toContain('Sie stehen auf der Warteliste');
    expect(await page()).not.toContain('Sie sind angemeldet');
    await test.db.updateTable('registration').set({ state: 'requested', queueNumber: null }).where('id', '=', registration.id).execute();
    expect(await page()).toContain('Ihre Anmeldung wird geprüft');
    await test.db.updateTable('registration').set({ state: 'cancelled', cancelReason: 'self' }).where('id', '=', registration.id).execute();
    expect(await page()).toContain('Jetzt anmelden');
    expect((await read('/veranstaltungen/bin-dabei')).text).toContain('Jetzt anmelden');
  });
});

describe('lists', () => {
  it('send as many queries for three rows as for one', async () => {
    const own = await startTestApp();
    try {
      const count = async (url: string): Promise<number> => {
        own.deps.changes.bump();
        own.queries.length = 0;
        expect((await get(own, url)).statusCode).toBe(200);
        return own.queries.length;
      };
      const urls = ['/', '/veranstaltungen', '/veranstaltungen/archiv', '/reihen', '/reihen/zaehl-reihe', '/kommunen', '/kommunen/zaehl-stadt', '/veranstaltungen/feed.atom', '/sitemap.xml', '/reihen/zaehl-reihe/termine.ics'];
      const host = await makeOrganisation(own, { slug: 'zaehl-stadt' });
      const series = await makeSeries(own, { slug: 'zaehl-reihe' });
      const add = async (): Promise<void> => {
        const upcoming = await makeEvent(own, { seriesId: series.id, hostId: host.id });
        await makeEvent(own, { seriesId: series.id, hostId: host.id, startsAt: at('2026-12-01T09:00:00Z') });
        const project = await own.db.insertInto('project').values({ level: 'clear', slug: `p-${upcoming.slug}`, organisationId: host.id, status: 'idea', titleDe: 'Projekt' }).returning('id').executeTakeFirstOrThrow();
        await own.db.insertInto('eventProject').values({ eventId: upcoming.id, projectId: project.id }).execute();
      };
      await add();
      const one: number[] = [];
      for (const url of urls) one.push(await count(url));
      for (let i = 0; i < 2; i += 1) {
        await add();
        await makeSeries(own);
        await makeOrganisation(own);
      }
      const three: number[] = [];
      for (const url of urls) three.push(await count(url));
      expect(three).toEqual(one);
    } finally {
      await own.close();
    }
  });

  it('page, and have no page beyond the last', async () => {
    await sql`insert into organisation (kind, state, slug, ars, name, short_name, search_name) select 'gemeinde', 'active', 'blatt-' || n, lpad((880000 + n)::text, 12, '0'), 'Blatt ' || n, 'Blatt ' || n, 'blatt ' || n from generate_series(1, 30) n`.execute(test.db);
    await expect.poll(async () => (await read('/kommunen?q=blatt')).text).toContain('30 Treffer');
    expect((await read('/kommunen?q=blatt')).body).toContain('/kommunen?q=blatt&amp;seite=2');
    expect((await read('/kommunen?q=blatt&seite=2')).body.match(/href="\/kommunen\/blatt-/g)).toHaveLength(6);
    for (const url of ['/kommunen?q=blatt&seite=3', '/veranstaltungen?seite=99', '/reihen?seite=99']) expect((await read(url)).status).toBe(404);
    for (const url of ['/veranstaltungen?seite=abc', '/veranstaltungen?suche=a&suche=b', '/reihen?seite=-1', '/kommunen?seite=0']) expect((await read(url)).status).toBe(200);
  });

  it('say what to do when nothing is found', async () => {
    expect((await read('/veranstaltungen?suche=gibtesnicht')).text).toContain('Dazu haben wir keine Veranstaltung gefunden');
    expect((await read('/kommunen?q=gibtesnicht')).text).toContain('Dazu haben wir keine Kommune gefunden');
  });
});

beforeEach(() => test.clock.set('2027-01-12T09:00:00Z'));
