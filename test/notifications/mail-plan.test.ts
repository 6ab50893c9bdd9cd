import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest';
import { changeStep, inheritStep, runMailPlan } from '../../src/modules/notifications/commands-mail-plan.ts';
import { defaultSteps, inheritedSteps, planOf, stepState, type Step, type StepKind } from '../../src/modules/notifications/mail-plan.ts';
import { getEventPlan, getSeriesPlan } from '../../src/modules/notifications/queries-mail-plan.ts';
import { isoDate, isoTime } from '../../src/platform/time/time.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeRegistration, makeSeries } from '../support/make.ts';
import { mailDeps, mailsOf } from './mail-support.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const wall = (instant: Temporal.Instant): string => `${isoDate(instant)} ${isoTime(instant)}`;
const dueOf = (start: string, end: string, own: Step[] = []) =>
  Object.fromEntries(planOf([], own, at(start), at(end)).map((step) => [step.kind, wall(step.dueAt)]));

describe('the plan of an event', () => {
  it.each([
    ['in winter', '2027-01-27T13:00:00Z', '2027-01-27T14:30:00Z',
      { programme: '2027-01-20 14:00', reconfirm: '2027-01-24 14:00', access_day: '2027-01-26 14:00', access_soon: '2027-01-27 13:45', thanks: '2027-01-28 15:30' }],
    ['across the day the clocks go forward', '2027-03-30T12:00:00Z', '2027-03-30T13:30:00Z',
      { programme: '2027-03-23 14:00', reconfirm: '2027-03-27 14:00', access_day: '2027-03-29 14:00', access_soon: '2027-03-30 13:45', thanks: '2027-03-31 15:30' }],
    ['across the day the clocks go back', '2027-11-02T13:00:00Z', '2027-11-02T14:30:00Z',
      { programme: '2027-10-26 14:00', reconfirm: '2027-10-30 14:00', access_day: '2027-11-01 14:00', access_soon: '2027-11-02 13:45', thanks: '2027-11-03 15:30' }],
    ['on the Sunday the clocks go forward', '2027-03-28T12:00:00Z', '2027-03-28T13:30:00Z',
      { programme: '2027-03-21 14:00', reconfirm: '2027-03-25 14:00', access_day: '2027-03-27 14:00', access_soon: '2027-03-28 13:45', thanks: '2027-03-29 15:30' }],
  ])('names the same time of day %s', (_, start, end, expected) => {
    expect(dueOf(start, end)).toEqual(expected);
  });

  it('counts days by the calendar and the rest by the watch', () => {
    // 02:30 does not exist on that Sunday; a day and two hours before 13:00 UTC do.
    const own: Step[] = [{ kind: 'access_day', offsetMinutes: -1440 - 120, enabled: true }];
    expect(dueOf('2027-03-28T12:30:00Z', '2027-03-28T14:00:00Z', own)['access_day']).toBe('2027-03-27 12:30');
    // Half an hour before an event at 03:15 on the night of the change: 01:45, not an hour that is skipped.
    const soon: Step[] = [{ kind: 'access_soon', offsetMinutes: -30, enabled: true }];
    expect(dueOf('2027-03-28T01:15:00Z', '2027-03-28T02:00:00Z', soon)['access_soon']).toBe('2027-03-28 01:45');
  });

  it('is made of the event, else the series, else the default', () => {
    const series: Step[] = [{ kind: 'reconfirm', offsetMinutes: -5 * 1440, enabled: true }, { kind: 'thanks', offsetMinutes: 60, enabled: false }];
    const own: Step[] = [{ kind: 'reconfirm', offsetMinutes: -2 * 1440, enabled: true }];
    expect(inheritedSteps(series, own)).toEqual([
      { ...defaultSteps[0], source: 'default' }, { kind: 'reconfirm', offsetMinutes: -2880, enabled: true, source: 'event' }, { ...defaultSteps[2], source: 'default' },
      { ...defaultSteps[3], source: 'default' }, { kind: 'thanks', offsetMinutes: 60, enabled: false, source: 'series' },
    ]);
  });

  it.each<[StepKind, string, string]>([
    ['programme', '2027-01-27T12:59:59Z', 'due'], ['programme', '2027-01-27T13:00:00Z', 'over'], ['programme', '2027-01-20T12:59:59Z', 'planned'],
    ['reconfirm', '2027-01-27T13:00:00Z', 'over'], ['access_day', '2027-01-27T13:00:00Z', 'over'],
    ['access_soon', '2027-01-27T14:29:59Z', 'due'], ['access_soon', '2027-01-27T14:30:00Z', 'over'],
    ['thanks', '2027-01-28T14:30:00Z', 'due'], ['thanks', '2027-02-11T14:30:00Z', 'over'],
  ])('sends %s at %s: %s', (kind, now, state) => {
    const step = planOf([], [], at('2027-01-27T13:00:00Z'), at('2027-01-27T14:30:00Z')).find((s) => s.kind === kind)!;
    expect(stepState(step, at(now))).toBe(state);
    expect(stepState({ ...step, enabled: false }, at(now))).toBe(state === 'over' ? 'over' : 'off');
  });
});

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
beforeEach(async () => {
  await test.db.deleteFrom('mail').execute();
  await test.db.deleteFrom('registration').execute();
  await test.db.deleteFrom('event').execute();
  test.clock.set('2027-01-04T09:00:00Z');
});
afterAll(() => test.close());

const start = at('2027-01-27T13:00:00Z');
const person = async (eventId: string, given: Record<string, unknown> = {}) => {
  const account = await makeAccount(test);
  return { ...(await makeRegistration(test, { eventId, accountId: account.accountId, ...given })), email: account.email, accountId: account.accountId };
};
const kinds = async () => (await mailsOf(test)).map((m) => m.kind);
const run = (now: string) => { test.clock.set(now); return runMailPlan(mailDeps(test)); };

describe('the job', () => {
  it('sends each step once when it is due, and to each who is meant', async () => {
    const event = await makeEvent(test, { startsAt: start });
    const confirmed = await person(event.id);
    await person(event.id, { state: 'queued' });
    await person(event.id, { state: 'cancelled' });
    await person(event.id, { state: 'requested' });
    expect(await run('2027-01-20T12:59:00Z')).toBe(0);
    expect(await run('2027-01-20T13:00:00Z')).toBe(1);
    expect(await run('2027-01-20T13:01:00Z')).toBe(0);
    await Promise.all([run('2027-01-24T13:00:00Z'), run('2027-01-24T13:00:00Z')]);
    await run('2027-01-26T13:00:00Z');
    await run('2027-01-27T12:45:00Z');
    expect(await kinds()).toEqual(['programme', 'reconfirm', 'access_day', 'access_soon']);
    expect(new Set((await mailsOf(test)).map((m) => m.toEmail))).toEqual(new Set([confirmed.email]));
    await test.db.updateTable('registration').set({ state: 'attended' }).where('id', '=', confirmed.id).execute();
    await person(event.id, { state: 'no_show', createdAt: at('2027-01-04T09:00:00Z') });
    expect(await run('2027-01-28T14:30:00Z')).toBe(1);
    expect((await kinds()).at(-1)).toBe('thanks');
    expect(await run('2027-02-20T14:30:00Z')).toBe(0);
  });

  it('sends nobody what was due before they registered', async () => {
    const event = await makeEvent(test, { startsAt: start });
    await person(event.id, { createdAt: at('2027-01-20T13:00:00Z') });
    await person(event.id, { createdAt: at('2027-01-20T12:59:59Z') });
    expect(await run('2027-01-21T00:00:00Z')).toBe(1);
    // A day later somebody registers: the question of the 24th is theirs, too.
    expect(await run('2027-01-24T13:00:00Z')).toBe(2);
  });

  it('does not ask who has answered, or has taken a seat after the question was due', async () => {
    const event = await makeEvent(test, { startsAt: start });
    await person(event.id, { coming: true });
    const late = await person(event.id);
    await test.db.insertInto('activity').values({ at: at('2027-01-25T08:00:00Z'), verb: 'confirmed', object: 'registration', objectId: late.id, eventId: event.id }).execute();
    const asked = await person(event.id);
    expect(await run('2027-01-25T09:00:00Z')).toBeGreaterThan(0);
    expect((await mailsOf(test)).filter((m) => m.kind === 'reconfirm').map((m) => m.toEmail)).toEqual([asked.email]);
  });

  it('sends nothing that has lost its use while no worker ran', async () => {
    const event = await makeEvent(test, { startsAt: start });
    await person(event.id);
    await person(event.id, { state: 'attended' });
    await run('2027-01-27T13:10:00Z');
    expect(new Set(await kinds())).toEqual(new Set(['access_soon']));
    await test.db.deleteFrom('mail').execute();
    await run('2027-01-27T14:30:00Z');
    expect(await kinds()).toEqual([]);
    expect((await mailsOf(test)).every((m) => m.expiresAt !== null)).toBe(true);
  });

  it('moves with the event: the question and the access again, the programme not', async () => {
    const event = await makeEvent(test, { startsAt: start });
    await person(event.id);
    await run('2027-01-26T14:00:00Z');
    expect(await kinds()).toEqual(expect.arrayContaining(['programme', 'reconfirm', 'access_day']));
    await test.db.updateTable('event').set({ startsAt: start.add({ hours: 14 * 24 }), endsAt: start.add({ hours: 14 * 24 + 2 }) }).where('id', '=', event.id).execute();
    expect(await run('2027-01-27T12:45:00Z')).toBe(0);
    expect(await run('2027-02-03T13:00:00Z')).toBe(0);
    expect(await run('2027-02-07T13:00:00Z')).toBe(1);
    expect(await run('2027-02-09T13:00:00Z')).toBe(1);
    expect((await kinds()).sort()).toEqual(['access_day', 'access_day', 'programme', 'reconfirm', 'reconfirm']);
  });

  it('leaves out drafts, cancelled events, series in preparation, and addresses that mail came back from', async () => {
    const draftSeries = await makeSeries(test, { state: 'draft' });
    for (const given of [{ state: 'draft' }, { state: 'cancelled' }, { seriesId: draftSeries.id }]) await person((await makeEvent(test, { startsAt: start, ...given })).id);
    const event = await makeEvent(test, { startsAt: start });
    const bounced = await person(event.id);
    await test.db.updateTable('account').set({ bouncedAt: test.clock.now() }).where('id', '=', bounced.accountId).execute();
    const reached = await person(event.id);
    expect(await run('2027-01-20T13:00:00Z')).toBe(1);
    expect((await mailsOf(test)).map((m) => m.toEmail)).toEqual([reached.email]);
  });

  it('writes to hundreds in bounded batches', async () => {
    const event = await makeEvent(test, { startsAt: start });
    for (let n = 0; n < 230; n++) await person(event.id);
    test.queries.length = 0;
    expect(await run('2027-01-20T13:00:00Z')).toBe(230);
    expect(test.queries.filter((q) => q.startsWith('insert into "mail"'))).toHaveLength(3);
  });
});

describe('changing the plan', () => {
  it('holds for the series and for one event, and can be given up again', async () => {
    const series = await makeSeries(test);
    const organiser = await makeAccount(test, { organises: [series.id] });
    const event = await makeEvent(test, { seriesId: series.id, startsAt: start });
    await changeStep(test.deps, organiser, { seriesId: series.id }, { kind: 'programme', offsetMinutes: -10 * 1440, enabled: true });
    await changeStep(test.deps, organiser, { eventId: event.id }, { kind: 'programme', offsetMinutes: -2 * 1440, enabled: true });
    await changeStep(test.deps, organiser, { eventId: event.id }, { kind: 'programme', offsetMinutes: -4 * 1440, enabled: true });
    const programme = async () => (await getEventPlan(test.db, organiser, event.slug, test.clock.now())).steps.find((s) => s.kind === 'programme')!;
    expect(await programme()).toMatchObject({ offsetMinutes: -4 * 1440, source: 'event', state: 'planned' });
    await inheritStep(test.deps, organiser, { eventId: event.id }, 'programme');
    expect(await programme()).toMatchObject({ offsetMinutes: -10 * 1440, source: 'series' });
    await inheritStep(test.deps, organiser, { seriesId: series.id }, 'programme');
    expect(await programme()).toMatchObject({ offsetMinutes: -7 * 1440, source: 'default' });
    const noted = await test.db.selectFrom('activity').select(['verb', 'objectId']).where('verb', '=', 'changed_mail_plan').execute();
    expect(noted).toHaveLength(5);
  });

  it('is for organisers of the series only; for others there is no plan', async () => {
    const series = await makeSeries(test);
    const event = await makeEvent(test, { seriesId: series.id, startsAt: start });
    const stranger = await makeAccount(test, { organises: [(await makeSeries(test)).id] });
    const step: Step = { kind: 'thanks', offsetMinutes: 10, enabled: false };
    await expect(changeStep(test.deps, stranger, { seriesId: series.id }, step)).rejects.toThrow('not found');
    await expect(changeStep(test.deps, stranger, { eventId: event.id }, step)).rejects.toThrow('not found');
    await expect(inheritStep(test.deps, stranger, { eventId: event.id }, 'thanks')).rejects.toThrow('not found');
    await expect(getEventPlan(test.db, stranger, event.slug, test.clock.now())).rejects.toThrow('not found');
    await expect(getSeriesPlan(test.db, stranger, series.slug, test.clock.now())).rejects.toThrow('not found');
    expect(await test.db.selectFrom('mailPlan').selectAll().execute()).toEqual([]);
  });

  it('shows what went to how many, counted for the present date', async () => {
    const event = await makeEvent(test, { startsAt: start });
    const admin = await makeAccount(test, { admin: true });
    for (let n = 0; n < 3; n++) await person(event.id);
    await run('2027-01-24T13:00:00Z');
    await test.db.updateTable('mail').set({ state: 'bounced' }).where('kind', '=', 'reconfirm').where('id', 'in', (eb) => eb.selectFrom('mail').select('id').where('kind', '=', 'reconfirm').limit(1)).execute();
    const plan = await getEventPlan(test.db, admin, event.slug, test.clock.now());
    expect(plan.confirmed).toBe(3);
    expect(plan.steps.map((s) => [s.kind, s.state, s.delivery.total, s.delivery.bounced])).toEqual([
      ['programme', 'due', 3, 0], ['reconfirm', 'due', 3, 1], ['access_day', 'planned', 0, 0], ['access_soon', 'planned', 0, 0], ['thanks', 'planned', 0, 0],
    ]);
    await test.db.updateTable('event').set({ startsAt: start.add({ hours: 24 * 14 }), endsAt: start.add({ hours: 24 * 14 + 1 }) }).where('id', '=', event.id).execute();
    const moved = await getEventPlan(test.db, admin, event.slug, test.clock.now());
    expect(moved.steps.map((s) => [s.kind, s.delivery.total])).toEqual([['programme', 3], ['reconfirm', 0], ['access_day', 0], ['access_soon', 0], ['thanks', 0]]);
  });
});
