import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcedChanges } from '../../src/modules/events/announcement.ts';
import { changeEvent, previewChange, type EventInput } from '../../src/modules/events/commands-change.ts';
import { getEventToOrganise } from '../../src/modules/events/queries-organiser.ts';
import { register } from '../../src/modules/events/registrations/commands.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

async function published(given: Parameters<typeof makeEvent>[1] = {}) {
  const series = await makeSeries(test);
  const organiser = await makeAccount(test, { organises: [series.id] });
  const { slug } = await makeEvent(test, { seriesId: series.id, ...given });
  return { organiser, ...await current(organiser, slug) };
}

async function current(organiser: Awaited<ReturnType<typeof makeAccount>>, slug: string) {
  const event = await getEventToOrganise(test.db, organiser, slug);
  const {
    titleDe, titleEn, summaryDe, summaryEn, hostId, startsAt, endsAt, dateNoteDe, dateNoteEn, mode, venue, address, directions, meetingUrl, roomCapacity, onlineCapacity,
    registrationClosesAt, offerHours,
  } = event;
  const input: EventInput = {
    titleDe, titleEn, summaryDe, summaryEn, hostId, startsAt, endsAt, dateNoteDe, dateNoteEn, mode, venue, address, directions, meetingUrl, roomCapacity, onlineCapacity,
    registrationClosesAt, offerHours,
  };
  return { event, input, stand: event.updatedAt.toString() };
}

const changedOutbox = async (eventId: string) => (await test.db.selectFrom('outbox').select('payload').where('topic', '=', 'event_changed').orderBy('id').execute())
  .map(({ payload }) => payload as { eventId: string; changes: object }).filter((p) => p.eventId === eventId);
const nothing = { changes: {}, told: 0, unreachable: 0, overCapacity: { room: 0, online: 0 }, movedOnline: 0 };

describe('announcedChanges', () => {
  const at = Temporal.Instant.from('2027-02-01T13:00:00Z');
  const base = { startsAt: at, endsAt: at.add({ minutes: 90 }), mode: 'hybrid' as const, venue: 'Rathaus', address: 'Markt 1' };
  it.each([
    ['nothing', {}, {}],
    ['later', { startsAt: at.add({ hours: 1 }), endsAt: at.add({ minutes: 150 }) },
      { startsAt: ['2027-02-01T13:00:00Z', '2027-02-01T14:00:00Z'], endsAt: ['2027-02-01T14:30:00Z', '2027-02-01T15:30:00Z'] }],
    ['without a date', { startsAt: null, endsAt: null }, { startsAt: ['2027-02-01T13:00:00Z', null], endsAt: ['2027-02-01T14:30:00Z', null] }],
    ['another place', { venue: 'Stadthalle' }, { venue: ['Rathaus', 'Stadthalle'] }],
    ['online', { mode: 'online' as const, venue: '' }, { mode: ['hybrid', 'online'], venue: ['Rathaus', ''] }],
  ])('%s', (_what, given, expected) => {
    expect(announcedChanges(base, { ...base, ...given })).toEqual(expected);
  });
  it('does not speak of a place nobody goes to', () => {
    expect(announcedChanges({ ...base, mode: 'online' }, { ...base, mode: 'online', venue: 'egal' })).toEqual({});
  });
});

describe('changeEvent', () => {
  it('announces another date to everybody concerned, in the transaction of the change', async () => {
    const { organiser, event, input, stand } = await published();
    await makeRegistration(test, { eventId: event.id, coming: true, accountId: (await makeAccount(test)).accountId });
    await makeRegistration(test, { eventId: event.id, state: 'queued', accountId: (await makeAccount(test)).accountId });
    await makeRegistration(test, { eventId: event.id, state: 'cancelled', accountId: (await makeAccount(test)).accountId });
    await makeRegistration(test, { eventId: event.id, state: 'offered', invitedEmail: 'kollegin@testdorf.de' });
    // The number stays when the data of a person were deleted, or came with the sample.
    await makeRegistration(test, { eventId: event.id });
    const later = { ...input, startsAt: event.startsAt!.add({ hours: 24 }), endsAt: event.endsAt!.add({ hours: 24 }) };
    const consequences = {
      ...nothing, told: 3, unreachable: 1,
      changes: { startsAt: [event.startsAt!.toString(), later.startsAt.toString()], endsAt: [event.endsAt!.toString(), later.endsAt.toString()] },
    };
    expect(await previewChange(test.deps, organiser, event.id, later, stand)).toEqual({ ok: true, consequences });
    expect(await changedOutbox(event.id)).toEqual([]);
    expect(await changeEvent(test.deps, organiser, event.id, later, stand)).toEqual({ ok: true, consequences });
    const now = await current(organiser, event.slug);
    expect(now.event.sequence).toBe(1);
    expect(now.input).toEqual(later);
    expect(await changedOutbox(event.id)).toEqual([{ eventId: event.id, changes: consequences.changes }]);
    // "Ich komme" was said for another day.
    expect(await test.db.selectFrom('registration').select('coming').where('eventId', '=', event.id).where('coming', 'is not', null).execute()).toEqual([]);
  });

  it('tells nobody about other words, a draft, or what is over', async () => {
    const { organiser, event, input, stand } = await published();
    await makeRegistration(test, { eventId: event.id });
    const renamed = { ...input, titleDe: 'Neuer Titel', summaryDe: 'Neu', meetingUrl: 'https://anders.example/', registrationClosesAt: event.startsAt!.subtract({ hours: 2 }) };
    expect(await changeEvent(test.deps, organiser, event.id, renamed, stand)).toEqual({ ok: true, consequences: nothing });
    const draft = await published({ state: 'draft' });
    expect(await changeEvent(test.deps, draft.organiser, draft.event.id, { ...draft.input, venue: 'Anderswo' }, draft.stand)).toEqual({ ok: true, consequences: nothing });
    const past = await published({ startsAt: test.clock.now().subtract({ hours: 48 }) });
    await makeRegistration(test, { eventId: past.event.id, state: 'attended' });
    expect(await changeEvent(test.deps, past.organiser, past.event.id, { ...past.input, venue: 'Rathaus, Saal 2' }, past.stand)).toEqual({ ok: true, consequences: nothing });
    for (const id of [event.id, draft.event.id, past.event.id]) expect(await changedOutbox(id)).toEqual([]);
    expect((await current(organiser, event.slug)).event.sequence).toBe(0);
  });

  it('keeps the version of whoever saved first, also at the same moment', async () => {
    const { organiser, event, input, stand } = await published();
    const second = await makeAccount(test, { organises: [event.seriesId] });
    const results = await Promise.all([
      changeEvent(test.deps, organiser, event.id, { ...input, titleDe: 'Titel von A' }, stand),
      changeEvent(test.deps, second, event.id, { ...input, titleDe: 'Titel von B' }, stand),
    ]);
    expect(results.filter((r) => r.ok)).toHaveLength(1);
    expect(results.find((r) => !r.ok)).toEqual({ ok: false, reason: 'conflict' });
    const after = await current(organiser, event.slug);
    expect(after.input.titleDe).toBe(results[0]!.ok ? 'Titel von A' : 'Titel von B');
    expect(after.stand).not.toBe(stand);
  });

  it('lets two moves follow one another without losing one', async () => {
    const { organiser, event, input, stand } = await published();
    const moved = (hours: number, venue: string): EventInput => ({ ...input, startsAt: event.startsAt!.add({ hours }), endsAt: event.endsAt!.add({ hours }), venue });
    const [a, b] = await Promise.all([
      changeEvent(test.deps, organiser, event.id, moved(24, 'Saal A'), stand), changeEvent(test.deps, organiser, event.id, moved(48, 'Saal B'), stand),
    ]);
    const loser = a.ok ? moved(48, 'Saal B') : moved(24, 'Saal A');
    const winner = a.ok ? moved(24, 'Saal A') : moved(48, 'Saal B');
    expect([a.ok, b.ok].filter(Boolean)).toHaveLength(1);
    const between = await current(organiser, event.slug);
    expect(between.input).toEqual(winner);
    expect(await changeEvent(test.deps, organiser, event.id, loser, between.stand)).toMatchObject({ ok: true });
    const told = await changedOutbox(event.id);
    expect(told.map(({ changes }) => (changes as { venue: string[] }).venue)).toEqual([[input.venue, winner.venue], [winner.venue, loser.venue]]);
    expect((await current(organiser, event.slug)).event.sequence).toBe(2);
  });

  const day = 24;
  it.each<[string, Parameters<typeof makeEvent>[1], (input: EventInput) => EventInput, string]>([
    ['a start before now', {}, (i) => ({ ...i, startsAt: test.clock.now().subtract({ hours: 1 }), endsAt: test.clock.now().add({ hours: 1 }) }), 'date_past'],
    ['no date and no note', {}, (i) => ({ ...i, startsAt: null, endsAt: null }), 'date_needed'],
    ['a room without a place', {}, (i) => ({ ...i, venue: '' }), 'venue_needed'],
  ])('refuses %s', async (_what, given, change, reason) => {
    const { organiser, event, input, stand } = await published(given);
    expect(await changeEvent(test.deps, organiser, event.id, change(input), stand)).toEqual({ ok: false, reason });
    expect((await current(organiser, event.slug)).event).toEqual(event);
  });

  it('does not turn what is over into something to come, but lets the record be corrected', async () => {
    const { organiser, event, input, stand } = await published({ startsAt: test.clock.now().subtract({ hours: 10 * day }) });
    const at = (hours: number): EventInput => ({ ...input, startsAt: test.clock.now().add({ hours }), endsAt: test.clock.now().add({ hours: hours + 1 }) });
    expect(await changeEvent(test.deps, organiser, event.id, at(day), stand)).toEqual({ ok: false, reason: 'past' });
    expect(await changeEvent(test.deps, organiser, event.id, at(-9 * day), stand)).toEqual({ ok: true, consequences: nothing });
  });

  it('takes no seat away when the capacity shrinks, and says so', async () => {
    const { organiser, event, input, stand } = await published({ roomCapacity: 3 });
    for (let n = 0; n < 3; n += 1) await makeRegistration(test, { eventId: event.id, seat: 'room' });
    const result = await changeEvent(test.deps, organiser, event.id, { ...input, roomCapacity: 1 }, stand);
    expect(result).toEqual({ ok: true, consequences: { ...nothing, overCapacity: { room: 2, online: 0 } } });
    expect((await current(organiser, event.slug)).event).toMatchObject({ roomCapacity: 1, roomTaken: 3 });
  });

  it('offers the seats that a larger capacity brings', async () => {
    const { organiser, event, input, stand } = await published({ mode: 'online', onlineCapacity: 1 });
    await makeRegistration(test, { eventId: event.id });
    for (let n = 0; n < 3; n += 1) await makeRegistration(test, { eventId: event.id, state: 'queued' });
    await changeEvent(test.deps, organiser, event.id, { ...input, onlineCapacity: 3 }, stand);
    expect((await current(organiser, event.slug)).event).toMatchObject({ onlineTaken: 3, onlineWaiting: 1 });
  });

  it('never overbooks while the capacity shrinks during sign-ups', async () => {
    const host = await makeOrganisation(test);
    const { organiser, event, input, stand } = await published({ mode: 'online', onlineCapacity: 40 });
    const people = await Promise.all(Array.from({ length: 60 }, () => makeAccount(test, { memberships: [host.id] })));
    const join = (member: (typeof people)[number]) => register(test.deps, member, {
      eventId: event.id, name: member.name, jobTitle: member.jobTitle, organisationId: host.id, proposedOrganisation: undefined, wish: 'online', question: '',
      seekTopicIds: [], offerTopicIds: [], consents: [],
    });
    const [shrunk, ...results] = await Promise.all([
      changeEvent(test.deps, organiser, event.id, { ...input, onlineCapacity: 10 }, stand), ...people.map(join),
    ]);
    expect(shrunk.ok).toBe(true);
    const over = shrunk.ok ? shrunk.consequences.overCapacity.online : 0;
    const confirmed = results.filter((r) => r.ok && r.state === 'confirmed').length;
    // Whoever got a seat before the change keeps it; from then on nobody gets one.
    expect(confirmed).toBe(10 + over);
    const counted = await test.db.selectFrom('registration').select((eb) => eb.fn.countAll<number>().as('n')).where('eventId', '=', event.id).where('seat', '=', 'online').executeTakeFirst();
    expect(counted!.n).toBe(confirmed);
    expect((await current(organiser, event.slug)).event).toMatchObject({ onlineTaken: confirmed, onlineWaiting: 60 - confirmed });
  });

  it('moves everybody online when the room closes, and loses nobody', async () => {
    const { organiser, event, input, stand } = await published({ roomCapacity: 2, onlineCapacity: 2 });
    const inRoom = await makeRegistration(test, { eventId: event.id, seat: 'room' });
    const offeredRoom = await makeRegistration(test, { eventId: event.id, state: 'offered', offerSeat: 'room' });
    const onlineWaitsForRoom = await makeRegistration(test, { eventId: event.id, seat: 'online', wish: 'room', queueNumber: 900 });
    const waits = await makeRegistration(test, { eventId: event.id, state: 'queued', wish: 'room' });
    const result = await changeEvent(test.deps, organiser, event.id, { ...input, mode: 'online', venue: '' }, stand);
    expect(result).toMatchObject({ ok: true, consequences: { told: 0, unreachable: 4, movedOnline: 2, overCapacity: { room: 0, online: 1 } } });
    const rows = await test.db.selectFrom('registration').select(['id', 'state', 'wish', 'seat', 'offerSeat', 'queueNumber']).where('eventId', '=', event.id).execute();
    const of = (id: string) => rows.find((row) => row.id === id);
    expect(of(inRoom.id)).toMatchObject({ state: 'confirmed', wish: 'online', seat: 'online', queueNumber: null });
    expect(of(offeredRoom.id)).toMatchObject({ state: 'offered', wish: 'online', seat: null, offerSeat: 'online' });
    expect(of(onlineWaitsForRoom.id)).toMatchObject({ state: 'confirmed', wish: 'online', seat: 'online', queueNumber: null });
    expect(of(waits.id)).toMatchObject({ state: 'queued', wish: 'online', seat: null, offerSeat: null, queueNumber: waits.queueNumber });
    expect((await current(organiser, event.slug)).event).toMatchObject({ roomTaken: 0, roomWaiting: 0, onlineTaken: 3, onlineWaiting: 1 });
  });

  it('does not leave people online without a place to go', async () => {
    const { organiser, event, input, stand } = await published();
    await makeRegistration(test, { eventId: event.id, seat: 'online' });
    expect(await changeEvent(test.deps, organiser, event.id, { ...input, mode: 'onsite' }, stand)).toEqual({ ok: false, reason: 'online_seats_held' });
    const empty = await published();
    expect(await changeEvent(test.deps, empty.organiser, empty.event.id, { ...empty.input, mode: 'onsite' }, empty.stand)).toMatchObject({ ok: true });
  });

  it('shortens open offers when the date comes nearer', async () => {
    const { organiser, event, input, stand } = await published();
    const offered = await makeRegistration(test, { eventId: event.id, state: 'offered' });
    const startsAt = test.clock.now().add({ hours: 20 });
    await changeEvent(test.deps, organiser, event.id, { ...input, startsAt, endsAt: startsAt.add({ minutes: 90 }) }, stand);
    const after = await test.db.selectFrom('registration').select('offerExpiresAt').where('id', '=', offered.id).executeTakeFirst();
    expect(after!.offerExpiresAt!.toString()).toBe(startsAt.subtract({ minutes: 60 }).toString());
  });

  it('is nothing for organisers of other series', async () => {
    const { event, input, stand } = await published();
    const foreign = await makeAccount(test, { organises: [(await makeSeries(test)).id] });
    await expect(changeEvent(test.deps, foreign, event.id, { ...input, titleDe: 'Fremd' }, stand)).rejects.toThrow(NotFound);
    await expect(previewChange(test.deps, foreign, event.id, input, stand)).rejects.toThrow(NotFound);
  });
});
