import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cancelEvent, createEvent, discardEvent, publishEvent, setWaitingListPaused, type NewEventInput,
} from '../../src/modules/events/commands-event.ts';
import { getReleasedProgramme, listDraftItems } from '../../src/modules/events/programme/queries.ts';
import { getEventToOrganise, resolveOrganisation } from '../../src/modules/events/queries-organiser.ts';
import { checkReadiness } from '../../src/modules/events/readiness.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { instantOf, isoTime } from '../../src/platform/time/time.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const startsAt = instantOf('2027-03-02', '14:00')!;
const input: NewEventInput = {
  titleDe: 'Digital im Rathaus', startsAt, endsAt: startsAt.add({ minutes: 90 }), hostId: null, mode: 'online', venue: '', roomCapacity: null, onlineCapacity: null,
  meetingUrl: null,
};

async function organisedSeries(given: Parameters<typeof makeSeries>[1] = {}) {
  const series = await makeSeries(test, given);
  return { series, organiser: await makeAccount(test, { organises: [series.id] }) };
}
const stateOf = (id: string) => test.db.selectFrom('event').select(['state', 'sequence', 'cancelReason']).where('id', '=', id).executeTakeFirst();
const outboxOf = async (eventId: string) => (await test.db.selectFrom('outbox').select(['topic', 'payload']).orderBy('id').execute())
  .filter(({ payload }) => (payload as { eventId?: string }).eventId === eventId);

describe('createEvent', () => {
  it('makes a draft with the course of 90 minutes', async () => {
    const { series, organiser } = await organisedSeries();
    const slug = await createEvent(test.deps, organiser, series.id, { ...input, endsAt: null }, { kind: 'ninety' });
    const event = await getEventToOrganise(test.db, organiser, slug);
    expect(event).toMatchObject({ state: 'draft', titleDe: 'Digital im Rathaus', seriesId: series.id, sequence: 0, publishedAt: null });
    expect(isoTime(event.endsAt!)).toBe('15:30');
    const items = await listDraftItems(test.db, event.id);
    expect(items.map((i) => [i.kind, i.minutes, i.title.de])).toEqual([
      ['welcome', 5, 'Begrüßung'],
      ['impulse', 12, 'Impuls 1'], ['discussion', 8, 'Rückfragen und Diskussion'],
      ['impulse', 12, 'Impuls 2'], ['discussion', 8, 'Rückfragen und Diskussion'],
      ['impulse', 12, 'Impuls 3'], ['discussion', 8, 'Rückfragen und Diskussion'],
      ['networking', 20, 'Freie Vernetzung'], ['closing', 5, 'Abschluss'],
    ]);
    expect(items.every((i) => i.title.en !== '')).toBe(true);
    expect(items.reduce((sum, i) => sum + i.minutes, 0)).toBe(90);
    expect((await getReleasedProgramme(test.db, event.id)).version).toBe(0);
  });

  it('makes an empty one, and one without a date', async () => {
    const { series, organiser } = await organisedSeries();
    const slug = await createEvent(test.deps, organiser, series.id, { ...input, startsAt: null, endsAt: null }, { kind: 'empty' });
    const event = await getEventToOrganise(test.db, organiser, slug);
    expect([event.startsAt, event.endsAt]).toEqual([null, null]);
    expect(await listDraftItems(test.db, event.id)).toEqual([]);
  });

  it('repeats an earlier event of the series without its people, pinned starts moved along', async () => {
    const { series, organiser } = await organisedSeries();
    const earlier = await makeEvent(test, { seriesId: series.id, startsAt: instantOf('2026-12-01', '10:00')! });
    const { id } = await test.db.insertInto('programmeItem').values({
      eventId: earlier.id, position: 0, kind: 'impulse', titleDe: 'Chatbot', titleEn: 'Chatbot', abstractDe: 'Was er kann.', minutes: 25, pinnedAt: '10:30', backstageNote: 'Zuerst anrufen',
    }).returning('id').executeTakeFirstOrThrow();
    await test.db.insertInto('programmePerson').values({ itemId: id, position: 0, name: 'Testperson', jobTitle: 'CDO' }).execute();
    const slug = await createEvent(test.deps, organiser, series.id, input, { kind: 'like', eventId: earlier.id });
    const event = await getEventToOrganise(test.db, organiser, slug);
    const [item, ...others] = await listDraftItems(test.db, event.id);
    expect(others).toEqual([]);
    expect(item).toEqual({
      id: item!.id, position: 0, kind: 'impulse', title: { de: 'Chatbot', en: 'Chatbot' }, abstract: { de: 'Was er kann.', en: '' }, minutes: 25, pinnedAt: '14:30',
      publicNote: '', backstageNote: 'Zuerst anrufen', people: [],
    });
    expect(item!.id).not.toBe(id);
  });

  it('does not copy from other series, and is for organisers of the series', async () => {
    const { series, organiser } = await organisedSeries();
    const foreign = await makeEvent(test);
    await expect(createEvent(test.deps, organiser, series.id, input, { kind: 'like', eventId: foreign.id })).rejects.toThrow(NotFound);
    await expect(createEvent(test.deps, organiser, series.id, input, { kind: 'like', eventId: 'kein-schluessel' })).rejects.toThrow(NotFound);
    await expect(createEvent(test.deps, organiser, foreign.seriesId, input, { kind: 'ninety' })).rejects.toThrow(NotFound);
  });

  it('finds the host that was meant', async () => {
    const [stadt, kreis] = [await makeOrganisation(test, { name: 'Stadt Musterau' }), await makeOrganisation(test, { kind: 'kreis', officialType: 'Landkreis', name: 'Landkreis Musterau' })];
    await makeOrganisation(test, { name: 'Musterhagen' });
    const found = (organisation: { id: string; name: string }) => ({ ok: true, id: organisation.id, name: organisation.name });
    expect(await resolveOrganisation(test.db, { text: 'stadt musterau', id: undefined })).toEqual(found(stadt));
    expect(await resolveOrganisation(test.db, { text: 'Landkreis Musterau', id: kreis.id })).toEqual(found(kreis));
    // The id of a suggestion that was typed over counts no more.
    expect(await resolveOrganisation(test.db, { text: 'Musterhag', id: kreis.id })).toMatchObject({ ok: false, choices: [{ name: 'Musterhagen' }] });
    expect(await resolveOrganisation(test.db, { text: 'Musterau', id: undefined })).toMatchObject({ ok: false, choices: [{ id: stadt.id }, { id: kreis.id }] });
    expect(await resolveOrganisation(test.db, { text: 'Musterau', id: undefined, choice: kreis.id })).toEqual(found(kreis));
    expect(await resolveOrganisation(test.db, { text: 'Nirgendwo', id: undefined })).toEqual({ ok: false, choices: [] });
  });
});

describe('checkReadiness', () => {
  const now = instantOf('2027-01-12', '10:00')!;
  const item = { id: 'a', kind: 'impulse' as const, title: { de: 'A', en: '' }, abstract: { de: '', en: '' }, minutes: 90, pinnedAt: null, publicNote: '', people: [] };
  const event = {
    startsAt, endsAt: startsAt.add({ minutes: 90 }), dateNoteDe: '', hostId: 'host', mode: 'online' as const, venue: '', meetingUrl: null, roomCapacity: null,
    onlineCapacity: null, titleEn: '', summaryDe: '', seriesState: 'draft' as const,
  };
  const missing = (given: Partial<Parameters<typeof checkReadiness>[0]>, items = [item]) =>
    checkReadiness({ ...event, ...given }, items, now).filter(({ done }) => !done).map(({ point, required }) => (required ? `${point}!` : point));
  const advice = ['meetingLink', 'people', 'summary', 'english', 'series'];

  it.each<[string, Partial<typeof event> | Record<string, unknown>, string[]]>([
    ['with all that is required', {}, advice],
    ['no date', { startsAt: null, endsAt: null }, ['date!', ...advice]],
    ['a note instead of the date', { startsAt: null, endsAt: null, dateNoteDe: 'Im Juni' }, advice],
    ['a date that is over', { startsAt: now.subtract({ hours: 1 }), endsAt: now.add({ minutes: 30 }) }, ['dateInFuture!', ...advice]],
    ['no host', { hostId: null }, ['host!', ...advice]],
    ['a description instead of the host', { hostId: null, summaryDe: 'Es lädt ein: der Städtetag.' }, ['meetingLink', 'people', 'english', 'series']],
    ['a room without a place', { mode: 'hybrid' }, ['venue!', 'meetingLink', 'capacity', 'people', 'summary', 'english', 'series']],
    ['on site no link is missing', { mode: 'onsite', venue: 'Rathaus', roomCapacity: 30 }, ['people', 'summary', 'english', 'series']],
    ['a programme that ends too early', { endsAt: startsAt.add({ minutes: 100 }) }, ['meetingLink', 'people', 'timetable', 'summary', 'english', 'series']],
  ])('%s', (_what, given, expected) => {
    expect(missing(given as Partial<typeof event>)).toEqual(expected);
  });

  it('needs a programme', () => {
    expect(missing({}, [])).toEqual(['programme!', 'meetingLink', 'summary', 'english', 'series']);
  });
});

describe('publishEvent', () => {
  it('shows the event with its series and releases the programme', async () => {
    const host = await makeOrganisation(test);
    const { series, organiser } = await organisedSeries({ state: 'draft' });
    const slug = await createEvent(test.deps, organiser, series.id, { ...input, hostId: host.id }, { kind: 'ninety' });
    const { id } = await getEventToOrganise(test.db, organiser, slug);
    expect(await publishEvent(test.deps, organiser, id)).toEqual({ ok: true });
    expect(await publishEvent(test.deps, organiser, id)).toEqual({ ok: true });
    const event = await getEventToOrganise(test.db, organiser, slug);
    expect(event).toMatchObject({ state: 'published', seriesState: 'published', publishedAt: test.clock.now() });
    const released = await getReleasedProgramme(test.db, id);
    expect([released.version, released.items.length]).toEqual([1, 9]);
    const verbs = await test.db.selectFrom('activity').select('verb').where('eventId', '=', id).orderBy('id').execute();
    expect(verbs.map(({ verb }) => verb)).toEqual(['created', 'released', 'published']);
  });

  it('names what is missing and changes nothing', async () => {
    const { series, organiser } = await organisedSeries({ state: 'draft' });
    const slug = await createEvent(test.deps, organiser, series.id, { ...input, startsAt: null, endsAt: null }, { kind: 'empty' });
    const { id } = await getEventToOrganise(test.db, organiser, slug);
    const result = await publishEvent(test.deps, organiser, id);
    expect(result).toMatchObject({ ok: false, reason: 'incomplete' });
    expect(result.ok || result.reason !== 'incomplete' ? [] : result.points.filter((p) => p.required && !p.done).map((p) => p.point)).toEqual(['date', 'host', 'programme']);
    expect(await getEventToOrganise(test.db, organiser, slug)).toMatchObject({ state: 'draft', seriesState: 'draft' });
    expect((await getReleasedProgramme(test.db, id)).version).toBe(0);
  });

  it('does not bring back what was cancelled', async () => {
    const { series, organiser } = await organisedSeries();
    const event = await makeEvent(test, { seriesId: series.id, state: 'cancelled' });
    expect(await publishEvent(test.deps, organiser, event.id)).toEqual({ ok: false, reason: 'cancelled' });
  });
});

describe('cancelEvent', () => {
  it('ends every open registration with the reason and tells each once', async () => {
    const { series, organiser } = await organisedSeries();
    const event = await makeEvent(test, { seriesId: series.id });
    for (const state of ['confirmed', 'queued', 'offered', 'requested', 'cancelled']) await makeRegistration(test, { eventId: event.id, state });
    expect(await cancelEvent(test.deps, organiser, event.id, 'Der Referent ist erkrankt.')).toEqual({ ok: true, told: 4 });
    expect(await cancelEvent(test.deps, organiser, event.id, 'Noch einmal')).toEqual({ ok: true, told: 0 });
    expect(await stateOf(event.id)).toEqual({ state: 'cancelled', sequence: 1, cancelReason: 'Der Referent ist erkrankt.' });
    const rows = await test.db.selectFrom('registration').select(['state', 'cancelReason']).where('eventId', '=', event.id).execute();
    expect(rows.filter((r) => r.cancelReason === 'event_cancelled')).toHaveLength(4);
    expect((await outboxOf(event.id)).map(({ topic, payload }) => [topic, (payload as { what: string }).what])).toEqual(Array(4).fill(['registration', 'event_cancelled']));
  });

  it('refuses drafts and what is over', async () => {
    const { series, organiser } = await organisedSeries();
    const draft = await makeEvent(test, { seriesId: series.id, state: 'draft' });
    expect(await cancelEvent(test.deps, organiser, draft.id, 'Grund')).toEqual({ ok: false, reason: 'draft' });
    const past = await makeEvent(test, { seriesId: series.id, startsAt: test.clock.now().subtract({ hours: 2 }) });
    await makeRegistration(test, { eventId: past.id, state: 'confirmed' });
    expect(await cancelEvent(test.deps, organiser, past.id, 'Grund')).toEqual({ ok: false, reason: 'past' });
    expect(await stateOf(past.id)).toEqual({ state: 'published', sequence: 0, cancelReason: '' });
  });
});

describe('the waiting list', () => {
  it('rests while it is paused and fills free seats when it goes on', async () => {
    const { series, organiser } = await organisedSeries();
    const event = await makeEvent(test, { seriesId: series.id, mode: 'online', onlineCapacity: 1 });
    const waiting = await makeRegistration(test, { eventId: event.id, state: 'queued' });
    await setWaitingListPaused(test.deps, organiser, event.id, true);
    const state = () => test.db.selectFrom('registration').select(['state', 'offerSeat']).where('id', '=', waiting.id).executeTakeFirst();
    expect(await state()).toEqual({ state: 'queued', offerSeat: null });
    await setWaitingListPaused(test.deps, organiser, event.id, false);
    expect(await state()).toEqual({ state: 'offered', offerSeat: 'online' });
  });
});

describe('discardEvent', () => {
  it('deletes a draft with its programme, nothing else', async () => {
    const { series, organiser } = await organisedSeries();
    const slug = await createEvent(test.deps, organiser, series.id, input, { kind: 'ninety' });
    const draft = await getEventToOrganise(test.db, organiser, slug);
    const published = await makeEvent(test, { seriesId: series.id });
    expect(await discardEvent(test.deps, organiser, published.id)).toEqual({ ok: false, reason: 'published' });
    expect(await discardEvent(test.deps, organiser, draft.id)).toEqual({ ok: true });
    await expect(getEventToOrganise(test.db, organiser, slug)).rejects.toThrow(NotFound);
    expect(await test.db.selectFrom('programmeItem').select('id').where('eventId', '=', draft.id).execute()).toEqual([]);
  });
});

it('is nothing for organisers of other series', async () => {
  const event = await makeEvent(test);
  const foreign = await makeAccount(test, { organises: [(await makeSeries(test)).id] });
  await expect(getEventToOrganise(test.db, foreign, event.slug)).rejects.toThrow(NotFound);
  await expect(publishEvent(test.deps, foreign, event.id)).rejects.toThrow(NotFound);
  await expect(cancelEvent(test.deps, foreign, event.id, 'Grund')).rejects.toThrow(NotFound);
  await expect(setWaitingListPaused(test.deps, foreign, event.id, true)).rejects.toThrow(NotFound);
  await expect(discardEvent(test.deps, foreign, event.id)).rejects.toThrow(NotFound);
  expect(await stateOf(event.id)).toEqual({ state: 'published', sequence: 0, cancelReason: '' });
});
