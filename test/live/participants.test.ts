import { sql } from 'kysely';
import { afterAll, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import { visitor, type Member } from '../../src/modules/accounts/actor.ts';
import { changeSharing } from '../../src/modules/accounts/sharing/commands.ts';
import { getSharing } from '../../src/modules/accounts/sharing/queries.ts';
import type { SharedField } from '../../src/modules/accounts/sharing/sharing.ts';
import { readerOf, seatCircle } from '../../src/modules/accounts/visibility.ts';
import { cancelRegistration, register } from '../../src/modules/events/registrations/commands.ts';
import { changeSharingAt } from '../../src/modules/events/registrations/commands-sharing.ts';
import { revealParticipant, seal } from '../../src/modules/live/participant.ts';
import { listParticipants } from '../../src/modules/live/queries-participants.ts';
import { runRetention } from '../../src/modules/notifications/retention.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries, makeTopic } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

/** A person with a recognisable value in every field and a seat at the event. */
async function seat(eventId: string, mark: string, state = 'confirmed') {
  const organisation = await makeOrganisation(test, { name: `Gemeinde ${mark}` });
  const person = await makeAccount(test, { name: `Name ${mark}`, jobTitle: `Funktion ${mark}`, email: `${mark.toLowerCase()}@${mark.toLowerCase()}.example`, memberships: [organisation.id] });
  const registration = await makeRegistration(test, { eventId, accountId: person.accountId, organisationId: organisation.id, state, question: `Frage ${mark}` });
  return { person, organisation, registration, mark };
}

let series: { id: string };
let event: { id: string; slug: string };
let reader: Awaited<ReturnType<typeof seat>>;
let cookie: string;
let n = 0;
const unique = (): string => `Q${++n}z`;

beforeEach(async () => {
  series = await makeSeries(test);
  event = await makeEvent(test, { seriesId: series.id });
  reader = await seat(event.id, unique());
  cookie = await signInAs(test, reader.person.accountId);
});

const page = async (query = ''): Promise<string> => {
  const { statusCode, body } = await get(test, `/veranstaltungen/${event.slug}/teilnehmende${query}`, { cookie });
  expect(statusCode).toBe(200);
  return body.replace(/^[^]*<main/, '');
};
const share = (person: Member, fields: SharedField[]): Promise<void> => changeSharing(test.deps, person, fields);

describe('the list of participants', () => {
  it('shows nothing of anybody who has not said so, and counts them', async () => {
    const other = await seat(event.id, unique());
    await seat(event.id, unique());
    const body = await page();
    expect(body).toContain('3 Personen haben einen Platz');
    expect(body).toContain('Noch hat niemand etwas freigegeben');
    for (const word of ['Name', 'Funktion', 'Gemeinde', 'Frage']) expect(body).not.toContain(`${word} ${other.mark}`);
    await share(reader.person, ['name']);
    expect(await page()).toContain('und 2 weitere');
  });

  const fields: [SharedField, (mark: string) => string][] = [
    ['name', (mark) => `Name ${mark}`], ['function', (mark) => `Funktion ${mark}`], ['organisation', (mark) => `Gemeinde ${mark}`], ['topics', (mark) => `Thema ${mark}`],
  ];
  it.each(Array.from({ length: 16 }, (_, bits) => fields.filter((__, i) => (bits >> i) & 1).map(([field]) => field)))('shows exactly what was released: %s', async (...released) => {
    const other = await seat(event.id, unique());
    const topic = await makeTopic(test, { nameDe: `Thema ${other.mark}` });
    await test.db.insertInto('registrationTopic').values({ registrationId: other.registration.id, topicId: topic.id, side: 'offer' }).execute();
    await share(other.person, released);
    const list = (await page()).replace(/<search[^]*?<\/search>/, '');
    for (const [field, text] of fields) expect(list.includes(text(other.mark)), field).toBe(released.includes(field));
    expect(list).not.toContain('@');
    expect(list).not.toContain(`Frage ${other.mark}`);
  });

  it('follows a change at once, and the choice for the event before the general one', async () => {
    const other = await seat(event.id, unique());
    await share(other.person, ['name', 'organisation']);
    expect(await page()).toContain(`Name ${other.mark}`);
    await changeSharingAt(test.deps, other.person, other.registration.id, ['function']);
    const own = await page();
    expect(own).toContain(`Funktion ${other.mark}`);
    expect(own).not.toContain(`Name ${other.mark}`);
    await share(other.person, ['topics']);
    expect(await page()).toContain(`Funktion ${other.mark}`);
    await changeSharingAt(test.deps, other.person, other.registration.id, []);
    expect(await page()).not.toContain(other.mark);
    await share(other.person, ['name']);
    await changeSharingAt(test.deps, other.person, other.registration.id, 'general');
    expect(await page()).toContain(`Name ${other.mark}`);
  });

  it('is for those with a seat; others are led to where they can go', async () => {
    await share(reader.person, ['name']);
    const path = `/veranstaltungen/${event.slug}/teilnehmende`;
    for (const state of ['requested', 'queued', 'offered', 'cancelled', 'no_show']) {
      const { person } = await seat(event.id, unique(), state);
      const answer = await get(test, path, { cookie: await signInAs(test, person.accountId) });
      expect([answer.statusCode, answer.headers.location], state).toEqual([303, `/veranstaltungen/${event.slug}/anmeldung`]);
    }
    const organiser = await makeAccount(test, { organises: [series.id] });
    expect((await get(test, path, { cookie: await signInAs(test, organiser.accountId) })).headers.location).toBe(`/organisation/veranstaltungen/${event.slug}/freigaben`);
    expect((await get(test, path)).headers.location).toMatch(/^\/anmelden/);
    expect((await get(test, `/veranstaltungen/${(await makeEvent(test, { state: 'draft' })).slug}/teilnehmende`, { cookie })).statusCode).toBe(404);
    await cancelRegistration(test.deps, reader.person, reader.registration.id);
    expect((await get(test, path, { cookie })).statusCode).toBe(303);
  });

  it('is searched by topics that are released, and by side', async () => {
    const topic = await makeTopic(test, { key: `such-${n}`, nameDe: 'Breitband' });
    const [open, quiet, offering] = [await seat(event.id, unique()), await seat(event.id, unique()), await seat(event.id, unique())];
    for (const [one, side] of [[open, 'seek'], [quiet, 'seek'], [offering, 'offer']] as const) {
      await test.db.insertInto('registrationTopic').values({ registrationId: one.registration.id, topicId: topic.id, side }).execute();
    }
    await share(open.person, ['name', 'topics']);
    await share(quiet.person, ['name']);
    await share(offering.person, ['organisation', 'topics']);
    const all = await page(`?thema=${topic.key}`);
    expect([all.includes(`Name ${open.mark}`), all.includes(quiet.mark), all.includes(`Gemeinde ${offering.mark}`)]).toEqual([true, false, true]);
    expect(all).toContain('2 Personen mit diesem Thema');
    const seeking = await page(`?thema=${topic.key}&richtung=seek`);
    expect([seeking.includes(open.mark), seeking.includes(offering.mark)]).toEqual([true, false]);
    expect(await page(`?thema=${(await makeTopic(test)).key}`)).toContain('Niemand hat dieses Thema freigegeben');
    for (const odd of ['?thema=x&richtung=y&seite=-1', '?thema[]=a', '?seite=abc', '?thema=%00']) await page(odd);
    expect((await get(test, `/veranstaltungen/${event.slug}/teilnehmende?seite=2`, { cookie })).statusCode).toBe(404);
  });

  it('is read with as many queries for thirty people as for one', async () => {
    await share(reader.person, ['name']);
    const count = async (): Promise<number> => { test.queries.length = 0; await page(); return test.queries.length; };
    await count();
    const one = await count();
    for (let i = 0; i < 30; i += 1) await share((await seat(event.id, unique())).person, ['name', 'organisation', 'topics']);
    expect(await count()).toBe(one);
  });

  it('tells organisers who has released what', async () => {
    const other = await seat(event.id, unique());
    await changeSharingAt(test.deps, other.person, other.registration.id, ['organisation']);
    const organiser = await signInAs(test, (await makeAccount(test, { organises: [series.id] })).accountId);
    const { body } = await get(test, `/organisation/veranstaltungen/${event.slug}/freigaben`, { cookie: organiser });
    expect(body).toContain('1 von 2 Personen');
    expect(body).toContain(`Name ${other.mark}`);
    expect(body).toContain('für diese Veranstaltung am 12. Januar 2027');
  });
});

describe('either net alone keeps the list shut', () => {
  it('the database: nothing for somebody without a seat, and what is not released is not given out', async () => {
    const other = await seat(event.id, unique());
    await share(other.person, ['topics']);
    const stranger = await makeAccount(test);
    const asked = (who: string) => sql<{ name: string | null; organisation: string | null; jobTitle: string | null }>`select * from participants_of(${event.id}, ${who})`.execute(test.deps.publicDb);
    expect((await asked(stranger.accountId)).rows).toEqual([]);
    const { rows } = await asked(reader.person.accountId);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect([row.name, row.organisation, row.jobTitle]).toEqual([null, null, null]);
    await test.db.updateTable('event').set({ state: 'draft' }).where('id', '=', event.id).execute();
    expect((await asked(reader.person.accountId)).rows).toEqual([]);
    await expect(listParticipants(test.deps.publicDb, stranger, event.id, { topicId: undefined, side: undefined })).resolves.toMatchObject({ seats: 0, rows: [] });
  });

  it('the policy: a row that holds too much is not opened further than its fields say, nor for somebody outside the circle', () => {
    const full = seal({ isReader: false, fields: ['function'], name: 'Zu viel', jobTitle: 'Leitung', organisation: 'Zu viel', organisationSlug: 'zu-viel', seeks: [{ de: 'Zu viel', en: '' }], offers: null });
    const facts = { id: event.id, seriesId: series.id, state: 'published', seriesState: 'published' } as const;
    const inCircle = readerOf(reader.person, [seatCircle(event.id)]);
    expect(revealParticipant(inCircle, facts, full)).toEqual({ isReader: false, name: '', jobTitle: 'Leitung', organisation: '', organisationSlug: null, seeks: [], offers: [] });
    for (const outside of [readerOf(visitor, [seatCircle(event.id)]), readerOf(reader.person), readerOf(reader.person, [seatCircle('other')])]) {
      expect(revealParticipant(outside, facts, full)).toBeUndefined();
    }
    expect(revealParticipant(inCircle, { ...facts, state: 'draft' }, full)).toBeUndefined();
  });
});

describe('what a member shows', () => {
  it('is chosen in the registration form, where nothing is ticked', async () => {
    const person = await makeAccount(test, { memberships: [reader.organisation.id] });
    const own = await signInAs(test, person.accountId);
    const form = await get(test, `/veranstaltungen/${event.slug}/anmeldung`, { cookie: own });
    const boxes = [...form.body.matchAll(/<input[^>]*name="shares"[^>]*>/g)].map(([box]) => box);
    expect(boxes).toHaveLength(4);
    for (const box of boxes) expect(box).not.toContain('checked');
    await post(test, `/veranstaltungen/${event.slug}/anmeldung`, {
      name: 'Neue Person', organisation: reader.organisation.name, organisationId: reader.organisation.id, wish: 'online', shares: ['organisation', 'email', 'topics'],
    }, { cookie: own });
    expect((await getSharing(test.db, person.accountId, event.id)).ofEvent).toEqual({ fields: ['organisation', 'topics'], givenAt: test.clock.now() });
    expect((await getSharing(test.db, person.accountId)).general).toBeUndefined();
    await share(person, ['name']);
    const next = await makeEvent(test);
    const known = await get(test, `/veranstaltungen/${next.slug}/anmeldung`, { cookie: own });
    expect(known.body).not.toContain('name="shares"');
    expect(known.body).toContain('gilt Ihre allgemeine Einstellung: Name');
  });

  it('is chosen on the pages of the account and of the registration, dated, and taken back there', async () => {
    await post(test, '/konto/sichtbarkeit', { shares: ['name', 'topics'] }, { cookie });
    const account = await get(test, '/konto', { cookie });
    expect(account.body).toContain('Zurzeit sehen andere Teilnehmende: Name, Themen.');
    expect(account.body).toContain('Ihre Einwilligung vom 12. Januar 2027');
    await post(test, `/meine-anmeldungen/${reader.registration.id}/sichtbarkeit`, { shares: 'function' }, { cookie });
    expect((await get(test, `/meine-anmeldungen/${reader.registration.id}`, { cookie })).body).toContain('haben Sie am 12. Januar 2027 gewählt: Funktion.');
    await post(test, `/meine-anmeldungen/${reader.registration.id}/sichtbarkeit`, { wahl: 'allgemein' }, { cookie });
    await post(test, '/konto/sichtbarkeit', {}, { cookie });
    expect(await getSharing(test.db, reader.person.accountId, event.id)).toEqual({ general: { fields: [], givenAt: test.clock.now() }, ofEvent: undefined });
  });

  it('keeps what held when: a change ends the row before, saying the same changes nothing', async () => {
    const first = test.clock.now();
    await share(reader.person, ['name']);
    test.clock.advance({ hours: 1 });
    await share(reader.person, ['name']);
    await share(reader.person, ['topics', 'name', 'name']);
    const rows = await test.db.selectFrom('sharing').select(['fields', 'givenAt', 'endedAt']).where('accountId', '=', reader.person.accountId).orderBy('givenAt').execute();
    expect(rows).toEqual([{ fields: ['name'], givenAt: first, endedAt: test.clock.now() }, { fields: ['name', 'topics'], givenAt: test.clock.now(), endedAt: null }]);
    const deletion = await sql`select 1 from deletion where kind = 'consent' and key = deletion_key((select id from sharing where account_id = ${reader.person.accountId} and ended_at is not null))`.execute(test.db);
    expect(deletion.rows).toHaveLength(1);
  });

  it('is one choice, even when two windows save at the same moment', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => share(reader.person, i % 2 ? ['name'] : ['topics'])));
    const open = await test.db.selectFrom('sharing').select('fields').where('accountId', '=', reader.person.accountId).where('endedAt', 'is', null).execute();
    expect(open).toHaveLength(1);
  });

  it('ends with the registration: who comes back begins with nothing', async () => {
    await changeSharingAt(test.deps, reader.person, reader.registration.id, ['name']);
    await cancelRegistration(test.deps, reader.person, reader.registration.id);
    expect(await changeSharingAt(test.deps, reader.person, reader.registration.id, ['name'])).toEqual({ ok: false, reason: 'not_open' });
    const again = await register(test.deps, reader.person, {
      eventId: event.id, name: reader.person.name, jobTitle: '', organisationId: reader.organisation.id, proposedOrganisation: undefined, wish: 'online', question: '',
      seekTopicIds: [], offerTopicIds: [], consents: [],
    });
    expect(again).toMatchObject({ ok: true, state: 'confirmed' });
    expect((await getSharing(test.db, reader.person.accountId, event.id)).ofEvent).toBeUndefined();
  });

  it('is nobody else\'s to change', async () => {
    const other = await seat(event.id, unique());
    await expect(changeSharingAt(test.deps, reader.person, other.registration.id, ['name'])).rejects.toThrow();
  });

  it('is forgotten with the person after the event', async () => {
    const past = await makeEvent(test, { startsAt: test.clock.now().subtract({ hours: 24 * 100 }) });
    const { registration, person } = await seat(past.id, unique(), 'attended');
    await changeSharingAt(test.deps, person, registration.id, ['name']);
    await runRetention(test.deps, test.connectionString);
    expect(await test.db.selectFrom('sharing').select('id').where('eventId', '=', past.id).execute()).toEqual([]);
  });
});
