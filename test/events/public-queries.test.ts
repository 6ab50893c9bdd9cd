import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor, type Actor } from '../../src/modules/accounts/actor.ts';
import type { EventState, SeriesState } from '../../src/modules/events/event.ts';
import { parseListQuery } from '../../src/modules/events/filter.ts';
import { canSeeEvent, canSeeSeries } from '../../src/modules/events/policy.ts';
import { listTellingOrganisations } from '../../src/modules/pages/queries-sitemap.ts';
import { listChangedEvents, listEventAddresses, listSeriesAddresses } from '../../src/modules/events/queries-feed.ts';
import { getEventFigures, getSeriesFigures, listEventProjects, listOrganisationProjects, listPublicMaterial, listSeriesProjects } from '../../src/modules/events/queries-outcome.ts';
import { getSeries, listSeries } from '../../src/modules/events/queries-series.ts';
import { getEvent, listEvents, listOrganisationEvents, listSeriesEvents } from '../../src/modules/events/queries.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

let test: TestApp;
let organiser: Actor;
let admin: Actor;
let stranger: Actor;
/** Every combination of states, each event with the same host and speaker and a project of its own. */
const made: { id: string; slug: string; seriesId: string; state: EventState; seriesState: SeriesState; projectSlug: string }[] = [];
const series: { id: string; slug: string; state: SeriesState }[] = [];
let host: { id: string; slug: string };
let speaker: { id: string };

beforeAll(async () => {
  test = await startTestApp();
  host = await makeOrganisation(test, { name: 'Stadt Gastgeberin' });
  speaker = await makeOrganisation(test, { name: 'Markt Impulsgeber' });
  for (const state of ['draft', 'published', 'archived'] as const) series.push({ ...await makeSeries(test, { state }), state });
  for (const { id: seriesId, state: seriesState } of series) {
    for (const state of ['draft', 'published', 'cancelled'] as const) {
      const event = await makeEvent(test, { seriesId, state, hostId: host.id });
      await release(event.id, 1, [{ organisationId: speaker.id, organisation: 'Markt Impulsgeber' }]);
      const projectSlug = `projekt-${event.slug}`;
      const project = await test.db.insertInto('project').values({ level: 'clear', slug: projectSlug, organisationId: speaker.id, status: 'running', titleDe: projectSlug })
        .returning('id').executeTakeFirstOrThrow();
      await test.db.insertInto('eventProject').values({ eventId: event.id, projectId: project.id }).execute();
      await makeRegistration(test, { eventId: event.id, organisationId: host.id });
      made.push({ id: event.id, slug: event.slug, seriesId, state, seriesState, projectSlug });
    }
  }
  organiser = await makeAccount(test, { organises: [series[0]!.id] });
  admin = await makeAccount(test, { admin: true });
  stranger = await makeAccount(test, { organises: [(await makeSeries(test)).id] });
});
afterAll(() => test.close());

async function release(eventId: string, version: number, people: object[], title = 'Impuls'): Promise<void> {
  const items = [{ id: crypto.randomUUID(), kind: 'impulse', title: { de: title, en: '' }, abstract: { de: '', en: '' }, minutes: 10, pinnedAt: null, publicNote: '',
    people: people.map((p) => ({ name: '', jobTitle: 'Leitung', organisationId: null, organisation: '', ...p })) }];
  await test.db.insertInto('programmeRelease').values({ eventId, version, releasedAt: test.clock.now(), items: JSON.stringify(items), changes: '[]' }).execute();
}

const slugs = (rows: readonly { slug: string }[]): string[] => rows.map((r) => r.slug).sort();
const ours = (rows: readonly { slug: string }[]): string[] => slugs(rows.filter((r) => made.some((m) => m.slug === r.slug)));

describe('every way to read events shows what the policy shows, and no more', () => {
  const actors: [string, () => Actor][] = [['visitor', () => visitor], ['organiser of the drafts', () => organiser], ['admin', () => admin], ['organiser of another series', () => stranger]];

  it.each(actors)('%s', async (_, who) => {
    const actor = who();
    const allowed = made.filter((e) => canSeeEvent(actor, e));
    const now = test.clock.now();
    const lists = [
      ...(await listEvents(test.db, actor, 'upcoming', { now, limit: 100 })).rows,
      ...(await listEvents(test.db, actor, 'archive', { now, limit: 100 })).rows,
    ];
    expect(ours(lists)).toEqual(slugs(allowed));
    expect(ours(await listOrganisationEvents(test.db, actor, host.id))).toEqual(slugs(allowed));
    expect(ours(await listOrganisationEvents(test.db, actor, speaker.id))).toEqual(slugs(allowed));
    expect(slugs(await listOrganisationProjects(test.db, actor, speaker.id))).toEqual(made.map((e) => e.projectSlug).sort());
    for (const one of series) {
      const here = allowed.filter((e) => e.seriesId === one.id);
      expect(slugs(await listSeriesEvents(test.db, actor, one.id))).toEqual(slugs(here));
      expect(slugs(await listSeriesProjects(test.db, actor, one.id))).toEqual(here.map((e) => e.projectSlug).sort());
      expect((await getSeriesFigures(test.db, actor, one.id)).registered).toBe(here.length);
    }
    for (const event of made) {
      const read = getEvent(test.db, actor, event.slug);
      if (allowed.includes(event)) expect((await read).id).toBe(event.id);
      else await expect(read).rejects.toThrow(NotFound);
    }
    const listed = (await listSeries(test.db, actor, now)).rows;
    for (const one of series) {
      const visible = canSeeSeries(actor, one);
      expect(listed.find((s) => s.slug === one.slug)?.events).toBe(visible ? made.filter((e) => e.seriesId === one.id && canSeeEvent(actor, e)).length : undefined);
      if (visible) expect((await getSeries(test.db, actor, one.slug)).id).toBe(one.id);
      else await expect(getSeries(test.db, actor, one.slug)).rejects.toThrow(NotFound);
    }
  });

  it('machines see what a visitor sees', async () => {
    const allowed = slugs(made.filter((e) => canSeeEvent(visitor, e)));
    expect(ours(await listChangedEvents(test.db))).toEqual(allowed);
    expect(ours(await listEventAddresses(test.db))).toEqual(allowed);
    const public_ = await listSeriesAddresses(test.db);
    expect(series.map((s) => public_.some((p) => p.slug === s.slug))).toEqual([false, true, true]);
  });

  it('an organisation that hosts only drafts has no address for search engines', async () => {
    const quiet = await makeOrganisation(test);
    await makeEvent(test, { hostId: quiet.id, state: 'draft' });
    const addresses = await listTellingOrganisations(test.deps.publicDb);
    expect(addresses).toContain(host.slug);
    expect(addresses).not.toContain(quiet.slug);
  });
});

describe('the newest programme counts', () => {
  it('for who spoke, not one of before', async () => {
    const removed = await makeOrganisation(test);
    const event = await makeEvent(test);
    await release(event.id, 1, [{ organisationId: removed.id }]);
    expect(await listOrganisationEvents(test.db, visitor, removed.id)).toMatchObject([{ slug: event.slug, hosted: false, spoke: true }]);
    await release(event.id, 2, [{ organisationId: speaker.id }]);
    expect(await listOrganisationEvents(test.db, visitor, removed.id)).toEqual([]);
  });

  it('for what is found by words, and only its text', async () => {
    const event = await makeEvent(test, { titleDe: 'Abend der Verwaltung' });
    await release(event.id, 1, [], 'Zählerfernauslesung früher');
    await release(event.id, 2, [{ name: 'Änne Überall', organisation: 'Zweckverband Oberland' }], '100%_ige Überwachung');
    const found = async (suche: string): Promise<boolean> => {
      const { filter } = parseListQuery({ suche });
      const { rows } = await listEvents(test.db, visitor, 'upcoming', { now: test.clock.now(), filter, limit: 100 });
      return rows.some((r) => r.slug === event.slug);
    };
    expect(await found('überwachung abend')).toBe(true);
    expect(await found('ÄNNE')).toBe(true);
    expect(await found('oberland Verwaltung')).toBe(true);
    expect(await found('100%_ige')).toBe(true);
    expect(await found('10%ige')).toBe(false);
    expect(await found('Zählerfernauslesung')).toBe(false);
    expect(await found('jobTitle')).toBe(false);
    expect(await found('impulse')).toBe(false);
    expect(await found("'; drop table event; --")).toBe(false);
  });
});

describe('listEvents', () => {
  it('parts what comes from what is over, by the clock and by the series', async () => {
    const own = await startTestApp();
    try {
      const running = await makeSeries(own);
      const archived = await makeSeries(own, { state: 'archived' });
      const at = (days: number) => own.clock.now().add({ hours: days * 24 });
      const make = (slug: string, seriesId: string, startsAt: Temporal.Instant | null) => makeEvent(own, { slug, seriesId, startsAt });
      await make('in-fuenf-tagen', running.id, at(5));
      await make('morgen', running.id, at(1));
      await make('laeuft-gerade', running.id, own.clock.now().subtract({ minutes: 30 }));
      await make('termin-folgt', running.id, null);
      await make('gestern', running.id, at(-1));
      await make('vor-jahren', archived.id, at(-2000));
      await make('undatiert-im-archiv', archived.id, null);
      const list = async (scope: 'upcoming' | 'archive') => (await listEvents(own.db, visitor, scope, { now: own.clock.now() })).rows.map((e) => e.slug);
      expect(await list('upcoming')).toEqual(['laeuft-gerade', 'morgen', 'in-fuenf-tagen', 'termin-folgt']);
      expect(await list('archive')).toEqual(['gestern', 'vor-jahren', 'undatiert-im-archiv']);
      own.clock.advance({ hours: 25 });
      expect(await list('upcoming')).toEqual(['morgen', 'in-fuenf-tagen', 'termin-folgt']);
      const second = await listEvents(own.db, visitor, 'upcoming', { now: own.clock.now(), page: 2, limit: 2 });
      expect([second.rows.map((e) => e.slug), second.total]).toEqual([['termin-folgt'], 3]);
    } finally {
      await own.close();
    }
  });

  it('filters by the Land of the host, else of the series, and by mode', async () => {
    const nrw = await makeSeries(test, { land: '05' });
    const hessian = await makeOrganisation(test, { land: '06' });
    const inNrw = await makeEvent(test, { seriesId: nrw.id, mode: 'online' });
    const inHessen = await makeEvent(test, { seriesId: nrw.id, mode: 'onsite', hostId: hessian.id });
    const list = async (raw: object) => (await listEvents(test.db, visitor, 'upcoming', { now: test.clock.now(), filter: parseListQuery(raw).filter, limit: 100 })).rows.map((e) => e.slug);
    expect(await list({ land: '05' })).toEqual([inNrw.slug]);
    expect(await list({ land: '06' })).toEqual([inHessen.slug]);
    expect(await list({ land: '06', art: 'online' })).toEqual([]);
    expect(await list({ land: '05', art: 'online' })).toEqual([inNrw.slug]);
  });

  it('sends the same number of queries for 3 rows as for 1', async () => {
    const count = async (work: () => Promise<unknown>): Promise<number> => { test.queries.length = 0; await work(); return test.queries.length; };
    const now = test.clock.now();
    expect(await count(() => listEvents(test.db, visitor, 'upcoming', { now, limit: 3 }))).toBe(1);
    expect(await count(() => listSeries(test.db, visitor, now))).toBe(1);
    expect(await count(() => listSeriesEvents(test.db, visitor, series[1]!.id))).toBe(1);
    expect(await count(() => listOrganisationEvents(test.db, visitor, host.id))).toBe(1);
  });
});

describe('what an event leaves', () => {
  it('shows public material only, and counts without names', async () => {
    const event = await makeEvent(test);
    const [a, b] = [await makeOrganisation(test), await makeOrganisation(test)];
    const values = { eventId: event.id, kind: 'slides', url: 'https://ablage.example/x' };
    await test.db.insertInto('material').values([
      { ...values, title: 'Zweite', audience: 'public', position: 2 }, { ...values, title: 'Erste', audience: 'public', position: 1 },
      { ...values, title: 'Nur für Teilnehmende', audience: 'participants' },
    ]).execute();
    expect((await listPublicMaterial(test.db, event.id)).map((m) => m.title)).toEqual(['Erste', 'Zweite']);
    for (const [state, organisationId] of [['no_show', b.id], ['confirmed', b.id], ['confirmed', a.id], ['cancelled', b.id], ['queued', null]] as const) {
      await makeRegistration(test, { eventId: event.id, state, organisationId });
    }
    expect(await getEventFigures(test.db, event.id)).toEqual({ registered: 3, attended: 0, organisations: 2 });
    // Once people have come, both figures are about them.
    for (const organisationId of [a.id, a.id]) await makeRegistration(test, { eventId: event.id, state: 'attended', organisationId });
    expect(await getEventFigures(test.db, event.id)).toEqual({ registered: 5, attended: 2, organisations: 1 });
    expect(await listEventProjects(test.db, visitor, event.id)).toEqual([]);
  });
});

describe('parseListQuery', () => {
  it.each([
    [{}, { filter: { land: undefined, mode: undefined, words: [] }, text: '', page: 1 }],
    [undefined, { filter: { land: undefined, mode: undefined, words: [] }, text: '', page: 1 }],
    [{ land: '09', art: 'hybrid', suche: '  E-Akte  DMS x ', seite: '3' }, { filter: { land: '09', mode: 'hybrid', words: ['E-Akte', 'DMS'] }, text: 'E-Akte  DMS x', page: 3 }],
    [{ land: '17', art: 'zoom', suche: ['a', 'b'], seite: '-1' }, { filter: { land: undefined, mode: undefined, words: [] }, text: '', page: 1 }],
    [{ land: 'constructor', seite: '1e9' }, { filter: { land: undefined, mode: undefined, words: [] }, text: '', page: 1 }],
    [{ suche: 'a\u0000bc', seite: 'NaN' }, { filter: { land: undefined, mode: undefined, words: ['bc'] }, text: 'a bc', page: 1 }],
  ])('%j', (raw, expected) => {
    expect(parseListQuery(raw)).toEqual(expected);
  });
});
