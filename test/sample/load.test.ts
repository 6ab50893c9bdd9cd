import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freeSeats, phaseOf, type Mode } from '../../src/modules/events/event.ts';
import { schedule } from '../../src/modules/events/programme/programme.ts';
import { getReleasedProgramme, listDraftItems } from '../../src/modules/events/programme/queries.ts';
import { openDatabase, type Db } from '../../src/platform/db/database.ts';
import { isoDate, isoTime, wallClock } from '../../src/platform/time/time.ts';
import { admin, member, memberOrganisationKey, organiser } from '../../src/sample/accounts.ts';
import { archive } from '../../src/sample/archive.ts';
import { sampleStart } from '../../src/sample/dates.ts';
import { loadSample } from '../../src/sample/load.ts';
import { organisations } from '../../src/sample/organisations.ts';
import { topics } from '../../src/sample/topics.ts';
import { upcoming } from '../../src/sample/upcoming.ts';
import { testDatabase } from '../support/cluster.ts';

async function freshDatabase(): Promise<{ db: Db; close(): Promise<void> }> {
  const database = await testDatabase();
  const { db } = openDatabase(database.connectionString, { max: 4 });
  return { db, async close() { await db.destroy(); await database.close(); } };
}

const clockAt = (instant: string) => () => Temporal.Instant.from(instant);
const tables = ['organisation', 'organisationDomain', 'account', 'membership', 'topic', 'series', 'event', 'programmeItem',
  'programmePerson', 'programmeRelease',
  'project', 'eventProject', 'seriesProject', 'registration', 'registrationTopic', 'mailPlan', 'setting', 'outbox', 'mail'] as const;

async function countAll(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    counts[table] = (await db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
  }
  return counts;
}

describe('the loaded sample', () => {
  const today = '2026-11-22T18:00:00Z';
  let db: Db;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ db, close } = await freshDatabase());
    expect(await loadSample(db, clockAt(today))).toBe(true);
  });
  afterAll(() => close());

  test('is there once, however often it is loaded', async () => {
    const before = await countAll(db);
    expect(await loadSample(db, clockAt('2026-12-01T08:00:00Z'))).toBe(false);
    expect(await countAll(db)).toEqual(before);
    expect(before).toMatchObject({
      organisation: organisations.length, topic: topics.length, series: 3, event: 12, account: 3, outbox: 0, mail: 0,
    });
  });

  test('holds both archived series with figures, hosts, days and projects', async () => {
    const series = await db.selectFrom('series').select(['slug', 'state', 'isExample', 'pastParticipants', 'pastMunicipalities'])
      .where('state', '=', 'archived').orderBy('slug').execute();
    expect(series).toEqual([
      { slug: 'baden-wuerttemberg-2021', state: 'archived', isExample: false, pastParticipants: 150, pastMunicipalities: 65 },
      { slug: 'nordrhein-westfalen-2021-22', state: 'archived', isExample: false, pastParticipants: null, pastMunicipalities: 110 },
    ]);
    const events = await db.selectFrom('event').innerJoin('series', 'series.id', 'event.seriesId')
      .innerJoin('organisation as host', 'host.id', 'event.hostId')
      .select(['host.slug as host', 'event.startsAt', 'event.endsAt', 'event.dateNoteDe', 'event.programmeKnown', 'event.state'])
      .where('series.state', '=', 'archived').orderBy('series.slug').orderBy('event.startsAt').orderBy('event.slug').execute();
    const dated = (host: string, day: string, from: string, to: string, programmeKnown = false) =>
      ({
        host, startsAt: Temporal.Instant.from(`${day}T${from}+02:00`), endsAt: Temporal.Instant.from(`${day}T${to}+02:00`), dateNoteDe: '',
        programmeKnown, state: 'published',
      });
    const undated = (host: string, dateNoteDe: string) => ({
      host, startsAt: null, endsAt: null, dateNoteDe, programmeKnown: false, state: 'published',
    });
    expect(events).toEqual([
      dated('ravensburg', '2021-05-11', '12:00', '14:00', true),
      dated('villingen-schwenningen', '2021-05-18', '14:00', '16:00'),
      dated('herrenberg', '2021-06-14', '15:00', '17:00'),
      undated('schwaebisch-gmuend', 'Der Termin wurde später bekannt gegeben und ist nicht überliefert.'),
      undated('bad-salzuflen', 'Nach dem 9. November 2021; der Termin ist nicht überliefert.'),
      undated('guetersloh', '9. November 2021; die Uhrzeit ist nicht überliefert.'),
      undated('kreis-hoexter', '27. Oktober 2021; die Uhrzeit ist nicht überliefert.'),
      undated('kreis-wesel', 'Nach dem 9. November 2021; der Termin ist nicht überliefert.'),
      undated('rhein-kreis-neuss', '2. November 2021; die Uhrzeit ist nicht überliefert.'),
    ]);
    const projects = await db.selectFrom('project').leftJoin('eventProject', 'eventProject.projectId', 'project.id')
      .leftJoin('programmeItem', 'programmeItem.id', 'eventProject.itemId')
      .select(['project.slug', 'programmeItem.titleDe as item']).orderBy('project.slug').execute();
    const expected = archive.flatMap((s) => [
      ...s.events.flatMap((e) => e.projects.map((p) => ({
        slug: p.key as string, item: e.items.find((i) => i.key === p.itemKey)?.title.de ?? null,
      }))),
      ...s.furtherImpulses.map((i) => ({ slug: i.project.key as string, item: null })),
    ]);
    expect(projects).toEqual(expected.sort((a, b) => (a.slug < b.slug ? -1 : 1)));
    const ofSeries = await db.selectFrom('seriesProject').innerJoin('series', 'series.id', 'seriesProject.seriesId')
      .innerJoin('project', 'project.id', 'seriesProject.projectId').select(['series.slug as series', 'project.slug as project'])
      .orderBy('project.slug').execute();
    expect(ofSeries).toEqual([
      { series: 'baden-wuerttemberg-2021', project: 'baden-baden-lorawan' },
      { series: 'baden-wuerttemberg-2021', project: 'villingen-schwenningen-smart-parking' },
    ]);
  });

  test('releases the programme as drafted, with people in their public role', async () => {
    const events = await db.selectFrom('event').select(['id', 'slug', 'startsAt', 'endsAt']).execute();
    for (const event of events) {
      const released = await getReleasedProgramme(db, event.id);
      const draft = await listDraftItems(db, event.id);
      expect(released.items).toEqual(draft.map(({ position: _position, backstageNote: _note, ...item }) => item));
      if (event.startsAt) expect(schedule(event.startsAt, event.endsAt, released.items).flatMap((s) => s.conflicts)).toEqual([]);
    }
    const ravensburg = await getReleasedProgramme(db, events.find((e) => e.slug === 'baden-wuerttemberg-2021-ravensburg')!.id);
    const { id } = await db.selectFrom('organisation').select('id').where('slug', '=', 'heidenheim').executeTakeFirstOrThrow();
    expect(ravensburg.version).toBe(1);
    expect(ravensburg.items[3]).toMatchObject({
      kind: 'impulse', minutes: 15, pinnedAt: null,
      people: [{
        name: 'Daniel Fabian', jobTitle: 'Fachbereichsleiter Zentrale Dienste/CDO', organisationId: id,
        organisation: 'Stadt Heidenheim an der Brenz',
      }],
    });
    const bayern = await db.selectFrom('programmePerson').innerJoin('programmeItem', 'programmeItem.id', 'programmePerson.itemId')
      .innerJoin('event', 'event.id', 'programmeItem.eventId')
      .select(['programmePerson.name', 'programmePerson.jobTitle', 'programmePerson.organisationId'])
      .where('event.slug', 'like', 'bayern-%').execute();
    expect(bayern.length).toBeGreaterThanOrEqual(9);
    for (const person of bayern) expect(person).toEqual({
      name: '', jobTitle: expect.stringMatching(/./), organisationId: expect.any(String),
    });
  });

  test('names nobody in its registrations and spreads them over organisations of the Land', async () => {
    const rows = await db.selectFrom('registration').innerJoin('organisation', 'organisation.id', 'registration.organisationId')
      .select(['registration.accountId', 'registration.invitedEmail', 'registration.question', 'organisation.land', 'organisation.slug',
        'registration.createdAt']).execute();
    expect(new Set(rows.map((r) => [r.accountId, r.invitedEmail, r.question, r.land].join()))).toEqual(new Set([',,,09']));
    expect(new Set(rows.map((r) => r.slug)).size).toBe(organisations.filter((o) => o.land === '09').length);
    for (const { createdAt } of rows) expect(createdAt.until(today).total('hours')).toBeGreaterThan(0);
    const { seek, offer } = Object.fromEntries((await db.selectFrom('registrationTopic')
      .select((eb) => ['side', eb.fn.countAll<number>().as('count')]).groupBy('side').execute()).map((r) => [r.side, r.count]));
    expect(seek).toBeGreaterThan(20);
    expect(offer).toBeGreaterThan(10);
  });

  test('has three accounts to sign in as, with their rights and no more', async () => {
    const accounts = await db.selectFrom('account').select(['id', 'email', 'isAdmin', 'name']).orderBy('email').execute();
    expect(accounts.map(({ email, isAdmin, name }) => ({ email, isAdmin, name }))).toEqual([
      { email: admin.email, isAdmin: true, name: admin.name },
      { email: member.email, isAdmin: false, name: member.name },
      { email: organiser.email, isAdmin: false, name: organiser.name },
    ]);
    const organises = await db.selectFrom('seriesOrganiser').select('accountId').execute();
    expect(organises.map((o) => o.accountId)).toEqual(Array(3).fill(accounts[2]!.id));
    const memberships = await db.selectFrom('membership').innerJoin('organisation', 'organisation.id', 'membership.organisationId')
      .select(['accountId', 'membership.state', 'verifiedHow', 'slug']).execute();
    expect(memberships).toEqual([{ accountId: accounts[1]!.id, state: 'verified', verifiedHow: 'domain', slug: memberOrganisationKey }]);
  });

  test('gives every organisation a domain that can be tried, and the real one where it is known', async () => {
    const rows = await db.selectFrom('organisationDomain').innerJoin('organisation', 'organisation.id', 'organisationDomain.organisationId')
      .select(['slug', 'domain']).orderBy('domain').execute();
    const expected = organisations.flatMap((o) => [{ slug: o.key as string, domain: `${o.key}.example` },
      ...('domain' in o ? [{ slug: o.key as string, domain: o.domain as string }] : [])]);
    expect(rows).toHaveLength(expected.length);
    expect(rows).toEqual(expect.arrayContaining(expected));
  });
});

test('two processes that load at once load it once', async () => {
  const { db, close } = await freshDatabase();
  const clock = clockAt('2026-11-22T18:00:00Z');
  expect((await Promise.all([loadSample(db, clock), loadSample(db, clock), loadSample(db, clock)])).sort()).toEqual([false, false, true]);
  expect(await countAll(db)).toMatchObject({ organisation: organisations.length, series: 3, event: 12 });
  await close();
});

describe.each([
  ['a Sunday', '2026-11-22T18:00:00Z'],
  ['a Friday', '2026-11-27T22:59:00Z'],
  ['a Saturday', '2026-11-28T12:00:00Z'],
  ['Christmas Eve', '2026-12-24T10:00:00Z'],
  ['so that a date falls on Christmas', '2026-12-13T10:00:00Z'],
  ['the week before summer time', '2027-03-22T08:00:00Z'],
  ['the night the clocks go forward', '2027-03-28T01:00:00Z'],
  ['the week before winter time', '2026-10-19T08:00:00Z'],
  ['the hour that comes twice', '2026-10-25T00:30:00Z'],
])('loaded on %s (%s)', (_name, today) => {
  test('three events lie ahead on working days at their wall-clock times, filled as asked', async () => {
    const { db, close } = await freshDatabase();
    const now = Temporal.Instant.from(today);
    await loadSample(db, () => now);
    const events = await db.selectFrom('event').innerJoin('series', 'series.id', 'event.seriesId').selectAll('event')
      .where('series.state', '=', 'published').where('series.isExample', '=', true).orderBy('event.startsAt').execute();
    expect(events.map((e) => ({
      slug: e.slug, mode: e.mode, time: isoTime(e.startsAt!), room: e.roomTaken, online: e.onlineTaken, roomWaiting: e.roomWaiting,
      onlineWaiting: e.onlineWaiting,
    })))
      .toEqual(upcoming.events.map((e) => ({
        slug: e.key, mode: e.mode, time: e.startTime, room: e.registrations.room, online: e.registrations.online, roomWaiting: 0,
        onlineWaiting: 0,
      })));
    for (const [n, event] of events.entries()) {
      const day = wallClock(event.startsAt!);
      expect(phaseOf(event, now)).toBe('upcoming');
      expect(day.dayOfWeek).toBeLessThanOrEqual(5);
      expect(event.startsAt!.until(event.endsAt!).total('minutes')).toBe(90);
      const wanted = wallClock(now).toPlainDate().add({ days: upcoming.events[n]!.inDays });
      const moved = wanted.until(day.toPlainDate()).days;
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(5);
      expect(event.meetingUrl).toMatch(/^https:\/\/[a-z]+\.example\//);
    }
    const free = events.map((e) => [
      freeSeats({ ...e, mode: e.mode as Mode }, 'room'), freeSeats({ ...e, mode: e.mode as Mode }, 'online'),
    ]);
    expect(free).toEqual([[2, Infinity], [undefined, Infinity], [31, 48]]);
    await close();
  });
});

test.each([
  ['2026-11-22T18:00:00Z', 12, '10:00', '2026-12-04', '10:00'],
  // Saturday and Sunday become Monday
  ['2026-11-22T18:00:00Z', 13, '10:00', '2026-12-07', '10:00'],
  ['2026-11-22T18:00:00Z', 14, '10:00', '2026-12-07', '10:00'],
  // 24 December 2026 is a Thursday: over Christmas and the weekend to Monday
  ['2026-12-14T08:00:00Z', 10, '14:00', '2026-12-28', '14:00'],
  ['2026-12-14T08:00:00Z', 17, '14:00', '2027-01-04', '14:00'],
  // just before midnight UTC it is the next day in Berlin
  ['2026-11-22T23:30:00Z', 12, '10:00', '2026-12-07', '10:00'],
  // across both changes of the clocks the wall-clock time stays
  ['2027-03-22T08:00:00Z', 12, '10:00', '2027-04-05', '10:00'],
  ['2026-10-19T08:00:00Z', 11, '10:00', '2026-10-30', '10:00'],
])('the start of an event %s + %i days at %s is %s %s', (now, inDays, time, date, clock) => {
  const start = sampleStart(Temporal.Instant.from(now), inDays, time);
  expect([isoDate(start), isoTime(start)]).toEqual([date, clock]);
});
