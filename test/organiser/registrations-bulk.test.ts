import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

let test: TestApp;
let seriesId: string;
let cookie: string;
beforeAll(async () => {
  test = await startTestApp();
  seriesId = (await makeSeries(test)).id;
  cookie = await signInAs(test, (await makeAccount(test, { organises: [seriesId] })).accountId);
});
afterAll(() => test.close());

const base = (slug: string): string => `/organisation/veranstaltungen/${slug}/anmeldungen`;

async function makeRequest(eventId: string, name: string, minutes = 0): Promise<string> {
  const organisation = await makeOrganisation(test);
  const { accountId } = await makeAccount(test, { name, email: `${name.toLowerCase()}@${name.toLowerCase()}.example`, memberships: [{ organisationId: organisation.id, state: 'pending' }] });
  const { id } = await makeRegistration(test, {
    eventId, accountId, organisationId: organisation.id, state: 'requested', wish: 'room', createdAt: test.clock.now().add({ minutes }),
  });
  return id;
}

const states = async (...ids: string[]): Promise<string[]> => {
  const rows = await test.db.selectFrom('registration').select(['id', 'state', 'seat']).where('id', 'in', ids).execute();
  return ids.map((id) => rows.find((r) => r.id === id)!).map(({ state, seat }) => (seat ? `${state} ${seat}` : state));
};

/** The two lists in the address of the outcome. */
const outcomeOf = (location: unknown): { done: string[]; not: string[] } => {
  const query = new URL(String(location), 'http://x').searchParams;
  return { done: query.get('getan')!.split('.').filter(Boolean), not: query.get('nicht')!.split('.').filter(Boolean) };
};

it('asks before it does anything, naming whom it concerns and who is left out', async () => {
  const event = await makeEvent(test, { seriesId });
  const [anna, bert] = [await makeRequest(event.id, 'Anna'), await makeRequest(event.id, 'Bert', 1)];
  const { id: sits } = await makeRegistration(test, { eventId: event.id, accountId: (await makeAccount(test, { name: 'Clara' })).accountId });
  const { body } = await get(test, `${base(event.slug)}/auswahl?aktion=zusage&id=${anna}&id=${bert}&id=${sits}`, { cookie });
  expect(body).toContain('<h1>2 Anfragen bestätigen?</h1>');
  expect(body).toContain('Adresse bei anna.example');
  expect(body).toContain('Eine ausgewählte Anmeldung bleibt, wie sie ist');
  expect(body).toMatch(/Clara<\/strong>: Über diese Anmeldung ist schon entschieden/);
  expect(body).toContain(`name="id" value="${bert}"`);
  expect(body).not.toContain(`name="id" value="${sits}"`);
  expect(body).not.toMatch(/name="domain"[^>]*checked/);
  expect(await states(anna, bert)).toEqual(['requested', 'requested']);
  expect((await get(test, `${base(event.slug)}/auswahl`, { cookie })).body).toContain('Keine Anmeldung ausgewählt');
  expect((await get(test, `${base(event.slug)}/auswahl?aktion=teilgenommen&id=${sits}`, { cookie })).body).toContain('Die Veranstaltung hat noch nicht begonnen.');
});

it('approves in the order of the requests, names what did not work, and may be sent twice', async () => {
  const event = await makeEvent(test, { seriesId, roomCapacity: 1, onlineCapacity: 1 });
  const late = await makeRequest(event.id, 'Dora', 5);
  const early = await makeRequest(event.id, 'Emil', 1);
  const { id: cancelled } = await makeRegistration(test, { eventId: event.id, state: 'cancelled' });
  const nowhere = '00000000-0000-4000-8000-000000000000';
  const form = { aktion: 'zusage', id: [late, cancelled, early, nowhere, 'kein-schluessel'] };
  const answer = await post(test, `${base(event.slug)}/auswahl`, form, { cookie });
  const expected = { done: [early, late], not: [`${nowhere}~gone`, `${cancelled}~not_open`] };
  expect(outcomeOf(answer.headers.location)).toEqual(expected);
  expect(await states(early, late, cancelled)).toEqual(['confirmed room', 'confirmed online', 'cancelled']);
  const told = (): Promise<unknown[]> => test.db.selectFrom('outbox').select('id').where(sql`payload->>'eventId'`, '=', event.id).execute();
  expect(await told()).toHaveLength(2);
  const again = await post(test, `${base(event.slug)}/auswahl`, form, { cookie });
  expect(outcomeOf(again.headers.location)).toEqual(expected);
  expect(await told()).toHaveLength(2);
  const page = await get(test, String(answer.headers.location), { cookie });
  expect(page.body).toContain('<h1>2 Anfragen sind bestätigt</h1>');
  expect(page.body).toContain('Bei 2 Anmeldungen ging es nicht');
  expect(page.body).toContain('(ohne Person)</strong>: Über diese Anmeldung ist schon entschieden.');
  expect(page.body).toContain('unbekannte Anmeldung</strong>: Diese Anmeldung gibt es nicht mehr.');
});

it('goes on when one of several fails unexpectedly', async () => {
  const event = await makeEvent(test, { seriesId });
  const [first, broken, last] = [await makeRequest(event.id, 'Fritz'), await makeRequest(event.id, 'Gerda', 1), await makeRequest(event.id, 'Hanna', 2)];
  // A constraint that only this row breaks stands for whatever nobody thought of.
  await sql`alter table registration add constraint breaks_one check (id <> ${sql.lit(broken)} or state = 'requested') not valid`.execute(test.owner);
  const answer = await post(test, `${base(event.slug)}/auswahl`, { aktion: 'zusage', id: [first, broken, last] }, { cookie });
  await sql`alter table registration drop constraint breaks_one`.execute(test.owner);
  expect(outcomeOf(answer.headers.location)).toEqual({ done: [first, last], not: [`${broken}~failed`] });
  expect(await states(first, broken, last)).toEqual(['confirmed room', 'requested', 'confirmed room']);
  expect((await get(test, String(answer.headers.location), { cookie })).body).toContain('Gerda</strong>: Hier ist ein Fehler passiert.');
});

it('declines several with one reason, and asks for it first', async () => {
  const event = await makeEvent(test, { seriesId });
  const [ida, jan] = [await makeRequest(event.id, 'Ida'), await makeRequest(event.id, 'Jan')];
  const refused = await post(test, `${base(event.slug)}/auswahl`, { aktion: 'absage', id: [ida, jan], text: 'Bitte rufen Sie an.' }, { cookie });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Wählen Sie eine Begründung.');
  expect(refused.body).toContain('Bitte rufen Sie an.</textarea>');
  expect(refused.body).toContain(`name="id" value="${jan}"`);
  expect(await states(ida, jan)).toEqual(['requested', 'requested']);
  const answer = await post(test, `${base(event.slug)}/auswahl`, { aktion: 'absage', id: [ida, jan], grund: 'own', text: 'Bitte rufen Sie an.' }, { cookie });
  expect(outcomeOf(answer.headers.location).done).toHaveLength(2);
  const notes = await test.db.selectFrom('registration').select(['cancelReason', 'cancelNote']).where('id', 'in', [ida, jan]).execute();
  expect(notes).toEqual([{ cancelReason: 'declined', cancelNote: 'Bitte rufen Sie an.' }, { cancelReason: 'declined', cancelNote: 'Bitte rufen Sie an.' }]);
  const memberships = () => test.db.selectFrom('membership').innerJoin('registration', 'registration.accountId', 'membership.accountId').select('membership.state')
    .where('registration.eventId', '=', event.id).execute();
  expect(await memberships()).toEqual([{ state: 'pending' }, { state: 'pending' }]);
});

it('marks attendance of several once the event has begun', async () => {
  const event = await makeEvent(test, { seriesId, startsAt: test.clock.now().subtract({ minutes: 20 }) });
  const { id: here } = await makeRegistration(test, { eventId: event.id, seat: 'room' });
  const { id: waiting } = await makeRegistration(test, { eventId: event.id, state: 'queued' });
  const came = await post(test, `${base(event.slug)}/auswahl`, { aktion: 'teilgenommen', id: [here, waiting] }, { cookie });
  expect(outcomeOf(came.headers.location)).toEqual({ done: [here], not: [`${waiting}~no_seat`] });
  const absent = await post(test, `${base(event.slug)}/auswahl`, { aktion: 'gefehlt', id: here }, { cookie });
  expect(outcomeOf(absent.headers.location)).toEqual({ done: [here], not: [] });
  expect(await states(here, waiting)).toEqual(['no_show room', 'queued']);
  const soon = await makeEvent(test, { seriesId });
  const { id: early } = await makeRegistration(test, { eventId: soon.id });
  expect(outcomeOf((await post(test, `${base(soon.slug)}/auswahl`, { aktion: 'teilgenommen', id: early }, { cookie })).headers.location).not).toEqual([`${early}~too_early`]);
});

it('shows in an outcome only people of this event, whatever stands in the address', async () => {
  const event = await makeEvent(test, { seriesId });
  const foreign = await makeEvent(test);
  const { id } = await makeRegistration(test, { eventId: foreign.id, accountId: (await makeAccount(test, { name: 'Geheime Person' })).accountId });
  for (const path of [`/ergebnis?aktion=approve&getan=${id}&nicht=${id}~not_open`, `/auswahl?aktion=zusage&id=${id}`]) {
    const { body, statusCode } = await get(test, base(event.slug) + path, { cookie });
    expect([statusCode, body.includes('Geheime Person')]).toEqual([200, false]);
  }
});

it('sends as many queries to ask about three as about one', async () => {
  const event = await makeEvent(test, { seriesId });
  const ids = [await makeRequest(event.id, 'Kai'), await makeRequest(event.id, 'Lea'), await makeRequest(event.id, 'Mia')];
  const count = async (some: string[]): Promise<number> => {
    test.queries.length = 0;
    await get(test, `${base(event.slug)}/auswahl?aktion=zusage&${some.map((id) => `id=${id}`).join('&')}`, { cookie });
    return test.queries.length;
  };
  expect(await count(ids)).toBe(await count(ids.slice(0, 1)));
});

it('does nothing without a choice or without saying what', async () => {
  const event = await makeEvent(test, { seriesId });
  const id = await makeRequest(event.id, 'Nils');
  for (const form of [{}, { aktion: 'zusage' }, { id }, { aktion: 'loeschen', id }] as Record<string, string>[]) {
    const answer = await post(test, `${base(event.slug)}/auswahl`, form, { cookie });
    expect([answer.statusCode, answer.body.includes('Keine Anmeldung ausgewählt')]).toEqual([422, true]);
  }
  expect(await states(id)).toEqual(['requested']);
});
