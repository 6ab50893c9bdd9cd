import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { get, post, signInAs, startTestApp, type TestApp, type TestForm } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries, makeTopic } from '../support/make.ts';

let test: TestApp;
let town: Awaited<ReturnType<typeof makeOrganisation>>;
beforeAll(async () => {
  test = await startTestApp();
  town = await makeOrganisation(test, { name: 'Stadt Lindenau', domains: ['lindenau.example'] });
  await makeOrganisation(test, { name: 'Gemeinde Lindenau am See' });
});
afterAll(() => test.close());

const typed = { name: 'Probeperson', jobTitle: 'Leitung IT', organisation: 'Stadt Lindenau', organisationId: '', wish: 'online' };

/** What a reader reads, with spaces as they are seen. */
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const valueOf = (html: string, name: string): string | undefined => new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0].match(/value="([^"]*)"/)?.[1];
const isChecked = (html: string, value: string): boolean => new RegExp(`<input[^>]*value="${value}"[^>]* checked`).test(html);

async function as(person: Member) {
  const cookie = await signInAs(test, person.accountId);
  return {
    read: async (url: string) => (await get(test, url, { cookie })).body,
    send: async (url: string, body: TestForm) => post(test, url, body, { cookie }),
  };
}

describe('the form of a registration', () => {
  it('is the third page to somebody new also when it comes back with everything but an answer typed', async () => {
    const event = await makeEvent(test);
    const { read, send } = await as(await makeAccount(test, { name: '', email: 'neu@lindenau.example' }));
    const url = `/veranstaltungen/${event.slug}/anmeldung`;
    expect(textOf(await read(url))).toContain('Schritt 3 von 3');
    const again = await send(url, { ...typed, organisationId: town.id, wish: '' });
    expect(again.statusCode).toBe(422);
    expect(textOf(again.body)).toContain('Schritt 3 von 3');
    expect(textOf(again.body)).not.toContain('Ihre Angaben kennen wir schon');
    expect(valueOf(again.body, 'name')).toBe('Probeperson');
  });

  it('is one button to somebody known', async () => {
    const event = await makeEvent(test);
    const { read } = await as(await makeAccount(test, { memberships: [town.id] }));
    const page = textOf(await read(`/veranstaltungen/${event.slug}/anmeldung`));
    expect(page).toContain('Ein Klick genügt');
    expect(page).not.toContain('Schritt 3');
  });

  it('keeps which organisation was meant when another answer is wrong', async () => {
    const event = await makeEvent(test);
    const { send } = await as(await makeAccount(test, { name: '', email: 'neu@anderswo.example' }));
    const url = `/veranstaltungen/${event.slug}/anmeldung`;
    const ask = await send(url, { ...typed, organisation: 'Lindenau' });
    expect(textOf(ask.body)).toContain('Welche Organisation meinen Sie?');
    const again = await send(url, { ...typed, organisation: 'Lindenau', organisationChoice: town.id, name: '' });
    expect(again.statusCode).toBe(422);
    expect(isChecked(again.body, town.id)).toBe(true);
    expect(textOf(again.body)).toContain('neu vorschlagen');
  });

  it('asks for a code without forgetting that somebody registers', async () => {
    const event = await makeEvent(test);
    for (const weiter of [`/veranstaltungen/${event.slug}/anmeldung`, `/en/veranstaltungen/${event.slug}/anmeldung`]) {
      const page = await post(test, '/anmelden', { email: '', weiter });
      expect(page.statusCode).toBe(422);
      expect(textOf(page.body)).toContain('Anmeldung · Schritt 1 von 3');
    }
    expect(textOf((await post(test, '/anmelden', { email: '', weiter: '/konto' })).body)).not.toContain('Schritt 1');
  });
});

describe('an event of the archive', () => {
  it('is over, also where its date is not on record', async () => {
    const series = await makeSeries(test, { state: 'archived' });
    const lost = await makeEvent(test, { seriesId: series.id, startsAt: null, endsAt: null });
    const page = textOf((await get(test, `/veranstaltungen/${lost.slug}/anmeldung`)).body);
    expect(page).toContain('hat schon stattgefunden');
    expect(page).not.toContain('Sobald er feststeht');
    const undated = await makeEvent(test, { startsAt: null, endsAt: null });
    expect(textOf((await get(test, `/veranstaltungen/${undated.slug}/anmeldung`)).body)).toContain('Sobald er feststeht');
  });
});

describe('the page of a registration', () => {
  it('leaves the answers as they are when another form comes back, and keeps what was typed into its own', async () => {
    const [first, second] = [await makeTopic(test), await makeTopic(test)];
    const event = await makeEvent(test);
    const person = await makeAccount(test, { memberships: [town.id], email: 'eins@lindenau.example' });
    const { id } = await makeRegistration(test, { eventId: event.id, accountId: person.accountId, organisationId: town.id, question: 'Meine Frage' });
    await test.db.insertInto('registrationTopic').values({ registrationId: id, topicId: first.id, side: 'seek' }).execute();
    const { send } = await as(person);
    const other = await send(`/meine-anmeldungen/${id}/kollegen`, { emails: 'fremd@anderswo.example', wish: 'online' });
    expect(other.statusCode).toBe(422);
    expect(other.body).toContain('Meine Frage</textarea>');
    expect(other.body).toContain('fremd@anderswo.example</textarea>');
    expect(isChecked(other.body, first.id)).toBe(true);
    const own = await send(`/meine-anmeldungen/${id}/angaben`, { question: 'x'.repeat(1001), offer: second.id });
    expect(own.statusCode).toBe(422);
    expect([isChecked(own.body, first.id), isChecked(own.body, second.id)]).toEqual([false, true]);
  });

  it('says at the field that an address is one\'s own, and that everybody was registered already', async () => {
    const event = await makeEvent(test);
    const person = await makeAccount(test, { memberships: [town.id], email: 'zwei@lindenau.example' });
    const colleague = await makeAccount(test, { email: 'drei@lindenau.example' });
    const { id } = await makeRegistration(test, { eventId: event.id, accountId: person.accountId, organisationId: town.id });
    await makeRegistration(test, { eventId: event.id, accountId: colleague.accountId });
    const { send } = await as(person);
    for (const [form, body] of [['kollegen', { emails: person.email, wish: 'online' }], ['uebergabe', { email: person.email }]] as const) {
      const page = await send(`/meine-anmeldungen/${id}/${form}`, body);
      expect([form, page.statusCode]).toEqual([form, 422]);
      expect(textOf(page.body)).toContain('Das ist Ihre eigene Adresse');
    }
    expect((await send(`/meine-anmeldungen/${id}/kollegen`, { emails: colleague.email, wish: 'online' })).headers.location).toContain('hinweis=alle_schon');
    const handed = await send(`/meine-anmeldungen/${id}/uebergabe`, { email: 'vier@lindenau.example' });
    expect(handed.headers.location).toContain('hinweis=weitergegeben');
  });

  it('puts an offered room before all else, and in the list and on the page of the event as well', async () => {
    const event = await makeEvent(test, { roomCapacity: 1 });
    const person = await makeAccount(test, { memberships: [town.id] });
    const { id } = await makeRegistration(test, {
      eventId: event.id, accountId: person.accountId, organisationId: town.id, seat: 'online', wish: 'room', queueNumber: 1,
      offerSeat: 'room', offerExpiresAt: test.clock.now().add({ hours: 20 }),
    });
    const { read } = await as(person);
    const page = textOf(await read(`/meine-anmeldungen/${id}`));
    expect(page.indexOf('Ein Platz im Raum ist für Sie frei')).toBeLessThan(page.indexOf('Sie sind angemeldet: online'));
    expect(page).toContain('behalten Sie Ihren Online-Platz');
    expect(textOf(await read('/meine-anmeldungen'))).toContain('Platz angeboten');
    expect(textOf(await read(`/veranstaltungen/${event.slug}`))).toContain('Ein Platz ist für Sie frei');
  });

  it('lets invited people decline, and says that they did', async () => {
    const event = await makeEvent(test);
    const person = await makeAccount(test, { email: 'eingeladen@lindenau.example' });
    const { id } = await makeRegistration(test, { eventId: event.id, invitedEmail: person.email, state: 'offered', wish: 'room' });
    const { read, send } = await as(person);
    expect(textOf(await read(`/meine-anmeldungen/${id}`))).toContain('Ein Platz im Raum ist bis');
    const answer = await send(`/meine-anmeldungen/${id}/absage`, {});
    expect(answer.headers.location).toContain('hinweis=abgelehnt');
    expect(textOf(await read(`/meine-anmeldungen/${id}`))).toContain('Sie haben die Einladung abgelehnt.');
  });

  it('offers nothing from the start on that would be refused, and looks back when the event is over', async () => {
    const event = await makeEvent(test, { startsAt: test.clock.now().subtract({ minutes: 20 }) });
    const over = await makeEvent(test, { startsAt: test.clock.now().subtract({ hours: 26 }) });
    const person = await makeAccount(test, { memberships: [town.id] });
    const seat = { accountId: person.accountId, organisationId: town.id };
    const [now, past] = [await makeRegistration(test, { ...seat, eventId: event.id }), await makeRegistration(test, { ...seat, eventId: over.id })];
    const { read } = await as(person);
    const running = textOf(await read(`/meine-anmeldungen/${now.id}`));
    expect(running).not.toContain('Platz weitergeben');
    expect(running).not.toContain('Kolleginnen und Kollegen anmelden');
    expect(running).toContain('Anmeldung absagen');
    const looksBack = textOf(await read(`/meine-anmeldungen/${past.id}`));
    expect(looksBack).toContain('Sie waren angemeldet');
    expect(looksBack).not.toContain('Sie sind angemeldet');
    expect(textOf(await read(`/veranstaltungen/${over.slug}`))).toContain('Zur Teilnahmeseite');
  });
});
