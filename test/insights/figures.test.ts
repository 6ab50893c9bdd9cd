import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedbackFigures, growth, percent, shareBy, type Group } from '../../src/modules/insights/figures.ts';
import { getEventFigures, getSeriesFigures } from '../../src/modules/insights/queries.ts';
import { getOrganisedEvent } from '../../src/modules/events/registrations/queries-organiser.ts';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

describe('rules', () => {
  const group = (given: Partial<Group>): Group => ({ kind: 'gemeinde', size: 'under5k', land: '09', experience: 'new', people: 1, attended: 0, organisations: 1, ...given });

  it('adds groups up by a property, in a given order or the largest first', () => {
    const groups = [group({ people: 2 }), group({ kind: 'kreis', land: '05', people: 4, attended: 3, organisations: 2 }), group({ size: 'under20k', people: 1, attended: 1 })];
    expect(shareBy(groups, (g) => g.kind, ['kreis', 'gemeinde'])).toEqual([
      { key: 'kreis', people: 4, attended: 3, organisations: 2 }, { key: 'gemeinde', people: 3, attended: 1, organisations: 2 },
    ]);
    expect(shareBy(groups, (g) => g.land).map(({ key, people }) => [key, people])).toEqual([['05', 4], ['09', 3]]);
    expect(shareBy([], (g) => g.kind)).toEqual([]);
  });

  it.each([
    [[], '2027-01-10', []],
    [[{ day: '2027-01-05', count: 2 }], '2027-01-05', [['2027-01-05', 2]]],
    [[{ day: '2027-01-05', count: 2 }, { day: '2027-01-07', count: 1 }], '2027-01-08', [['2027-01-05', 2], ['2027-01-06', 2], ['2027-01-07', 3], ['2027-01-08', 3]]],
    // Registered after the day the curve would end with: nothing is cut off.
    [[{ day: '2027-01-05', count: 2 }, { day: '2027-01-06', count: 1 }], '2027-01-05', [['2027-01-05', 2], ['2027-01-06', 3]]],
    // Over the change to summer time a day is still a day.
    [[{ day: '2027-03-27', count: 1 }, { day: '2027-03-29', count: 1 }], '2027-03-29', [['2027-03-27', 1], ['2027-03-28', 1], ['2027-03-29', 2]]],
  ])('grows a curve day by day (%#)', (perDay, until, points) => {
    expect(growth(perDay, until).map(({ day, total }) => [day, total])).toEqual(points);
  });

  it('goes by weeks when there are more than 60 days, and ends with the last day', () => {
    const points = growth([{ day: '2027-01-01', count: 1 }, { day: '2027-03-10', count: 5 }], '2027-03-12');
    expect(points.at(0)).toEqual({ day: '2027-01-01', total: 1 });
    expect(points.at(1)).toEqual({ day: '2027-01-08', total: 1 });
    expect(points.at(-1)).toEqual({ day: '2027-03-12', total: 6 });
    expect(points).toHaveLength(11);
  });

  it.each([[0, 0, undefined], [1, 3, 33], [2, 3, 67], [41, 52, 79], [3, 3, 100]])('%i of %i is %s per cent', (part, whole, expected) => {
    expect(percent(part, whole)).toBe(expected);
  });

  it('shows comments from three answers on, and no mean of nothing', () => {
    expect(feedbackFigures([], [])).toMatchObject({ answers: 0, mean: undefined, comments: [] });
    expect(feedbackFigures([{ value: 5, count: 1 }, { value: 2, count: 1 }], ['Verrät mich'])).toMatchObject({ answers: 2, mean: 3.5, comments: [] });
    expect(feedbackFigures([{ value: 5, count: 2 }, { value: 2, count: 1 }], ['Gut']).comments).toEqual(['Gut']);
  });
});

describe('figures of real rows', () => {
  let test: TestApp;
  let organiser: Member;
  let series: Awaited<ReturnType<typeof makeSeries>>;
  beforeAll(async () => {
    test = await startTestApp();
    series = await makeSeries(test);
    organiser = await makeAccount(test, { organises: [series.id] });
  });
  afterAll(() => test.close());

  /**
   * Two events of the series and one of another. Ulmhausen (village, Bayern) comes to both; Bergkreis (Kreis, NRW) only to the
   * second; the Stadtwerke of Großstadt (no inhabitants of their own) too. Other rows hold no seat or are nobody's any more.
   */
  async function makeDataSet() {
    const now = test.clock.now();
    const village = await makeOrganisation(test, { name: 'Ulmhausen', population: 900, land: '09' });
    const district = await makeOrganisation(test, { name: 'Bergkreis', kind: 'kreis', population: 250_000, land: '05' });
    const city = await makeOrganisation(test, { name: 'Großstadt', population: 60_000, land: '08' });
    const works = await makeOrganisation(test, { name: 'Stadtwerke Großstadt', kind: 'enterprise', ars: null, population: null, land: null, parentId: city.id });
    const proposed = await makeOrganisation(test, { name: 'Eingetippt', kind: 'enterprise', state: 'proposed', ars: null, population: null, land: null });
    const first = await makeEvent(test, { seriesId: series.id, startsAt: now.subtract({ hours: 24 * 20 }) });
    const second = await makeEvent(test, { seriesId: series.id, startsAt: now.subtract({ hours: 24 * 2 }) });
    const elsewhere = await makeEvent(test, { startsAt: now.subtract({ hours: 24 * 30 }) });
    await makeRegistration(test, { eventId: first.id, organisationId: village.id, state: 'attended', seat: 'room' });
    // Bergkreis only said it would come, and did not: that is no experience. And another series does not count.
    await makeRegistration(test, { eventId: first.id, organisationId: district.id, state: 'no_show', seat: 'online' });
    await makeRegistration(test, { eventId: elsewhere.id, organisationId: works.id, state: 'attended' });
    const rows: Parameters<typeof makeRegistration>[1][] = [
      { eventId: second.id, organisationId: village.id, state: 'attended', seat: 'room' },
      { eventId: second.id, organisationId: village.id, state: 'confirmed', seat: 'online' },
      { eventId: second.id, organisationId: district.id, state: 'attended', seat: 'online' },
      { eventId: second.id, organisationId: works.id, state: 'no_show', seat: 'room' },
      { eventId: second.id, organisationId: proposed.id, state: 'confirmed', seat: 'online' },
      { eventId: second.id, state: 'attended', seat: 'online' },
      { eventId: second.id, organisationId: city.id, state: 'requested' },
      { eventId: second.id, organisationId: city.id, state: 'queued' },
      { eventId: second.id, organisationId: city.id, state: 'offered' },
      { eventId: second.id, organisationId: city.id, state: 'cancelled' },
    ];
    for (const [i, row] of rows.entries()) await makeRegistration(test, { ...row, createdAt: now.subtract({ hours: 24 * (9 - Math.floor(i / 2)) }) });
    for (const [useful, comment] of [[5, 'Sehr hilfreich'], [5, ''], [3, 'Zu kurz'], [4, '']] as const) {
      await test.db.insertInto('feedback').values({ eventId: second.id, useful, comment }).execute();
    }
    return { second };
  }

  it('counts states, days, organisations and feedback of an event, and loses nothing when people are deleted', async () => {
    const { second } = await makeDataSet();
    const event = await getOrganisedEvent(test.db, organiser, second.slug);
    const figures = await getEventFigures(test.db, event);
    expect(figures.counts).toEqual({ requested: 1, waiting: 2, cancelled: 1, seated: 6, room: 2, online: 4, attended: 3, attendedRoom: 1, attendedOnline: 2, noShow: 1 });
    // 12 January 2027, 09:00 UTC, minus 9, 8, 7, 6 and 5 days; the cancelled one is left out.
    expect(figures.perDay).toEqual([
      { day: '2027-01-03', count: 2 }, { day: '2027-01-04', count: 2 }, { day: '2027-01-05', count: 2 }, { day: '2027-01-06', count: 2 }, { day: '2027-01-07', count: 1 },
    ]);
    expect(figures.groups).toEqual([
      { kind: 'enterprise', size: 'under100k', land: '08', experience: 'new', people: 1, attended: 0, organisations: 1 },
      { kind: 'gemeinde', size: 'under5k', land: '09', experience: 'returning', people: 2, attended: 1, organisations: 1 },
      { kind: 'kreis', size: 'from100k', land: '05', experience: 'new', people: 1, attended: 1, organisations: 1 },
      { kind: 'unknown', size: 'unknown', land: null, experience: 'new', people: 1, attended: 0, organisations: 1 },
      { kind: 'unknown', size: 'unknown', land: null, experience: null, people: 1, attended: 1, organisations: 0 },
    ]);
    expect(figures.feedback).toEqual({
      answers: 4, mean: 4.25, comments: ['Sehr hilfreich', 'Zu kurz'],
      distribution: [{ value: 5, count: 2 }, { value: 4, count: 1 }, { value: 3, count: 1 }, { value: 2, count: 0 }, { value: 1, count: 0 }],
    });

    const { accountId } = await makeAccount(test);
    await test.db.updateTable('registration').set({ accountId }).where('eventId', '=', second.id).where('seat', '=', 'room').where('state', '=', 'attended').execute();
    const before = await getEventFigures(test.db, event);
    await test.db.deleteFrom('account').where('id', '=', accountId).execute();
    expect(await getEventFigures(test.db, event)).toEqual(before);
    expect(before).toEqual(figures);

    // Its seats cannot be attended yet: they count, but not in the share of those who came.
    const coming = await makeEvent(test, { seriesId: series.id });
    await makeRegistration(test, { eventId: coming.id, seat: 'room' });
    const { events, total, held, groups, feedback } = await getSeriesFigures(test.db, series, test.clock.now());
    expect(events.map((e) => [e.seated, e.room, e.online, e.attended, e.feedbackMean, e.feedbackAnswers])).toEqual([[2, 1, 1, 1, null, 0], [6, 2, 4, 3, 4.25, 4], [1, 1, 0, 0, null, 0]]);
    expect(events.map((e) => e.hasBegun)).toEqual([true, true, false]);
    expect(held).toEqual({ requested: 1, waiting: 2, cancelled: 1, seated: 8, room: 3, online: 5, attended: 4, attendedRoom: 2, attendedOnline: 2, noShow: 2 });
    expect(total).toEqual({ ...held, seated: 9, room: 4 });
    // In the series an organisation returns when it has seats in more than one event.
    expect(groups.map((g) => [g.kind, g.experience, g.people, g.organisations])).toEqual([
      ['enterprise', 'new', 1, 1], ['gemeinde', 'returning', 3, 1], ['kreis', 'returning', 2, 1], ['unknown', 'new', 1, 1], ['unknown', null, 2, 0],
    ]);
    expect(feedback.answers).toBe(4);
  });

  it('leaves drafts out of the figures of a series and keeps what was reported of old events', async () => {
    const archive = await makeSeries(test, { state: 'archived', pastParticipants: 150, pastMunicipalities: 65 });
    await makeEvent(test, { seriesId: archive.id, startsAt: test.clock.now().subtract({ hours: 5_000 }), pastParticipants: 40 });
    const draft = await makeEvent(test, { seriesId: archive.id, state: 'draft' });
    await makeRegistration(test, { eventId: draft.id });
    const figures = await getSeriesFigures(test.db, archive, test.clock.now());
    expect(figures.events.map((e) => [e.pastParticipants, e.seated])).toEqual([[40, 0]]);
    expect(figures.total.seated).toBe(0);
    expect(figures.feedback).toMatchObject({ answers: 0, mean: undefined });
  });

  it('counts a day by the clock of Berlin', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    // Half past eleven at night in Berlin, then half past midnight: an hour apart, a day apart.
    for (const createdAt of ['2027-01-10T22:30:00Z', '2027-01-10T23:30:00Z']) await makeRegistration(test, { eventId: event.id, createdAt: Temporal.Instant.from(createdAt) });
    const { perDay } = await getEventFigures(test.db, await getOrganisedEvent(test.db, organiser, event.slug));
    expect(perDay).toEqual([{ day: '2027-01-10', count: 1 }, { day: '2027-01-11', count: 1 }]);
  });

  it('sends as many queries for three events as for one', async () => {
    const small = await makeSeries(test);
    const count = async (): Promise<number> => {
      test.queries.length = 0;
      await getSeriesFigures(test.db, small, test.clock.now());
      return test.queries.length;
    };
    const fill = async (): Promise<void> => {
      const event = await makeEvent(test, { seriesId: small.id, startsAt: test.clock.now().subtract({ hours: 50 }) });
      await makeRegistration(test, { eventId: event.id, organisationId: (await makeOrganisation(test)).id, state: 'attended' });
      await test.db.insertInto('feedback').values({ eventId: event.id, useful: 4 }).execute();
    };
    await fill();
    const forOne = await count();
    await fill();
    await fill();
    expect([await count(), forOne]).toEqual([4, 4]);
  });
});
