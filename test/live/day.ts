import { sql } from 'kysely';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { signInAs, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

/** Recognisable in any answer. */
export const MEETING = 'https://konferenz.example/geheim-4711?pwd=streng-vertraulich';
/** Parts of it that would give it away as well, however it is written. */
export const MEETING_PARTS = ['geheim-4711', 'streng-vertraulich', 'konferenz.example'];

export const ROLES = ['online', 'room', 'queued', 'requested', 'cancelled', 'stranger', 'organiser', 'foreignOrganiser', 'admin'] as const;
export type DayRole = (typeof ROLES)[number];

export const ITEMS = [
  ['welcome', 'Begrüßung', 10], ['impulse', 'Chatbot im Bürgerbüro', 15], ['impulse', 'LoRaWAN im Winterdienst', 15],
  ['discussion', 'Moderierte Diskussion', 40], ['closing', 'Abschluss', 10],
] as const;

/** A hybrid event of 90 minutes from 14:00 on 12 January 2027 (Berlin), with a released programme and a person in every position towards it. */
export async function makeDay(test: TestApp) {
  const { db } = test;
  const startsAt = Temporal.Instant.from('2027-01-12T13:00:00Z');
  const endsAt = startsAt.add({ minutes: 90 });
  const home = await makeOrganisation(test, { name: 'Stadt Beispielhausen' });
  const away = await makeOrganisation(test, { name: 'Landkreis Schneeberg' });
  const series = await makeSeries(test, { titleDe: 'Initiative K Bayern', organiserName: 'Bayerische Austauschstelle' });
  const otherSeries = await makeSeries(test);
  const event = await makeEvent(test, {
    seriesId: series.id, slug: 'austausch', titleDe: 'Austausch in Beispielhausen', titleEn: 'Exchange in Beispielhausen', hostId: home.id, mode: 'hybrid', startsAt, endsAt,
    venue: 'Rathaus', address: 'Markt 1, 80000 Beispielhausen', directions: 'Der Eingang liegt im Hof.', meetingUrl: MEETING,
  });
  const items = ITEMS.map(([kind, title, minutes], i) => ({
    id: `${i}0000000-0000-4000-8000-000000000000`, kind, title: { de: title, en: '' }, abstract: { de: '', en: '' }, minutes, pinnedAt: null, publicNote: '', people: [],
  }));
  for (const [position, item] of items.entries()) {
    await db.insertInto('programmeItem').values({ id: item.id, eventId: event.id, position, kind: item.kind, titleDe: item.title.de, minutes: item.minutes }).execute();
  }
  await db.insertInto('programmeRelease').values({ eventId: event.id, version: 1, releasedAt: startsAt.subtract({ hours: 48 }), items: JSON.stringify(items), changes: '[]' }).execute();
  const people: Record<DayRole, Member> = {
    online: await makeAccount(test, { name: 'Testperson Muster', jobTitle: 'IT-Leitung', memberships: [home.id] }),
    room: await makeAccount(test, { name: 'Testperson Müller', memberships: [away.id] }),
    queued: await makeAccount(test), requested: await makeAccount(test), cancelled: await makeAccount(test), stranger: await makeAccount(test),
    organiser: await makeAccount(test, { organises: [series.id] }),
    foreignOrganiser: await makeAccount(test, { organises: [otherSeries.id] }),
    admin: await makeAccount(test, { admin: true }),
  };
  const registrations = {
    online: await makeRegistration(test, { eventId: event.id, accountId: people.online.accountId, organisationId: home.id, seat: 'online' }),
    room: await makeRegistration(test, { eventId: event.id, accountId: people.room.accountId, organisationId: away.id, seat: 'room' }),
    queued: await makeRegistration(test, { eventId: event.id, accountId: people.queued.accountId, state: 'queued' }),
    requested: await makeRegistration(test, { eventId: event.id, accountId: people.requested.accountId, state: 'requested' }),
    cancelled: await makeRegistration(test, { eventId: event.id, accountId: people.cancelled.accountId, state: 'cancelled' }),
  };
  /** Signed in anew where the clock has moved, so that no session has idled out. */
  async function cookieOf(role: DayRole | 'visitor'): Promise<string | undefined> {
    if (role === 'visitor') return undefined;
    return signInAs(test, people[role].accountId);
  }
  const base = '/veranstaltungen/austausch/teilnahme';
  const stateOf = async (role: keyof typeof registrations): Promise<string> =>
    (await db.selectFrom('registration').select('state').where('id', '=', registrations[role].id).executeTakeFirstOrThrow()).state;
  return { home, away, series, otherSeries, event, startsAt, endsAt, items, people, registrations, cookieOf, base, stateOf };
}

export type TestDay = Awaited<ReturnType<typeof makeDay>>;

/** Empties every table. A fresh database for each test would cost more than all the tests, and so would `truncate`: it makes new files for each table. */
export async function forgetEverything(test: Pick<TestApp, 'owner'>): Promise<void> {
  await test.owner.connection().execute(async (owner) => {
    const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' and tablename not like '%migration%'`.execute(owner);
    const { rows: filled } = await sql<{ name: string }>`${sql.join(
      tables.map(({ name }) => sql`select ${sql.lit(name)} as name where exists (select from ${sql.table(name)})`), sql` union all `,
    )}`.execute(owner);
    // Past the triggers that keep the audit from being emptied, and those that hold foreign keys.
    await sql`set session_replication_role = replica`.execute(owner);
    for (const { name } of filled) await sql`delete from ${sql.table(name)}`.execute(owner);
  });
}
