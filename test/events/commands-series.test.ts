import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addOrganiser, archiveSeries, changeSeries, createSeries, publishSeries, removeOrganiser, type SeriesInput,
} from '../../src/modules/events/commands-series.ts';
import { getSeriesToOrganise, listSeriesToOrganise } from '../../src/modules/events/queries-organiser.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeSeries } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const input: SeriesInput = {
  titleDe: 'Initiative K Saarland', titleEn: '', summaryDe: 'Drei Termine.', summaryEn: '', goalsDe: ['Voneinander lernen'], goalsEn: [], land: '10',
  organiserName: 'Landkreistag', acknowledgementDe: '', acknowledgementEn: '',
};
const activityOf = (id: string) => test.db.selectFrom('activity').select(['verb', 'actorId', 'data']).where('objectId', '=', id).orderBy('id').execute();

describe('createSeries', () => {
  it('makes a draft whose maker organises it', async () => {
    const admin = await makeAccount(test, { admin: true });
    const slug = await createSeries(test.deps, admin, input);
    expect(slug).toBe('initiative-k-saarland');
    const series = await getSeriesToOrganise(test.db, admin, slug);
    expect(series).toMatchObject({ ...input, state: 'draft' });
    expect(await test.db.selectFrom('seriesOrganiser').select('accountId').where('seriesId', '=', series.id).execute()).toEqual([{ accountId: admin.accountId }]);
    expect(await activityOf(series.id)).toEqual([{ verb: 'created', actorId: admin.accountId, data: {} }]);
  });

  it('gives equal titles addresses of their own, also at the same moment, and never one of a page', async () => {
    const admin = await makeAccount(test, { admin: true });
    const slugs = await Promise.all(Array.from({ length: 5 }, () => createSeries(test.deps, admin, { ...input, titleDe: 'Gleiche Reihe' })));
    expect(slugs.toSorted()).toEqual(['gleiche-reihe', 'gleiche-reihe-2', 'gleiche-reihe-3', 'gleiche-reihe-4', 'gleiche-reihe-5']);
    expect(await createSeries(test.deps, admin, { ...input, titleDe: 'Neu' })).toBe('neu-2');
  });

  it('is for admins and organisers only', async () => {
    const member = await makeAccount(test);
    await expect(createSeries(test.deps, member, input)).rejects.toThrow(NotFound);
    const organiser = await makeAccount(test, { organises: [(await makeSeries(test)).id] });
    expect(await createSeries(test.deps, organiser, { ...input, titleDe: 'Zweite Reihe' })).toBe('zweite-reihe');
  });
});

describe('changeSeries', () => {
  it('keeps what somebody else saved in between', async () => {
    const series = await makeSeries(test, { titleDe: 'Vorher' });
    const [a, b] = [await makeAccount(test, { organises: [series.id] }), await makeAccount(test, { organises: [series.id] })];
    const stand = series.updatedAt.toString();
    expect(await changeSeries(test.deps, a, series.id, { ...input, titleDe: 'Von A' }, stand)).toEqual({ ok: true });
    expect(await changeSeries(test.deps, b, series.id, { ...input, titleDe: 'Von B' }, stand)).toEqual({ ok: false, reason: 'conflict' });
    const now = await getSeriesToOrganise(test.db, b, series.slug);
    expect(now.titleDe).toBe('Von A');
    expect(await changeSeries(test.deps, b, series.id, { ...input, titleDe: 'Von B' }, now.updatedAt.toString())).toEqual({ ok: true });
    expect((await getSeriesToOrganise(test.db, b, series.slug)).titleDe).toBe('Von B');
  });

  it('does not exist for organisers of other series', async () => {
    const series = await makeSeries(test);
    const foreign = await makeAccount(test, { organises: [(await makeSeries(test)).id] });
    await expect(changeSeries(test.deps, foreign, series.id, input, series.updatedAt.toString())).rejects.toThrow(NotFound);
    await expect(publishSeries(test.deps, foreign, series.id)).rejects.toThrow(NotFound);
    await expect(archiveSeries(test.deps, foreign, series.id)).rejects.toThrow(NotFound);
    await expect(addOrganiser(test.deps, foreign, series.id, foreign.email)).rejects.toThrow(NotFound);
    await expect(removeOrganiser(test.deps, foreign, series.id, foreign.accountId)).rejects.toThrow(NotFound);
    await expect(getSeriesToOrganise(test.db, foreign, series.slug)).rejects.toThrow(NotFound);
    expect((await test.db.selectFrom('series').selectAll().where('id', '=', series.id).executeTakeFirst())).toEqual(series);
  });
});

describe('publishing and archiving', () => {
  it('goes from draft to public to archive and back', async () => {
    const series = await makeSeries(test, { state: 'draft' });
    const organiser = await makeAccount(test, { organises: [series.id] });
    const state = async () => (await getSeriesToOrganise(test.db, organiser, series.slug)).state;
    expect(await archiveSeries(test.deps, organiser, series.id)).toEqual({ ok: false, reason: 'draft' });
    await publishSeries(test.deps, organiser, series.id);
    await publishSeries(test.deps, organiser, series.id);
    expect(await state()).toBe('published');
    expect(await archiveSeries(test.deps, organiser, series.id)).toEqual({ ok: true });
    expect(await archiveSeries(test.deps, organiser, series.id)).toEqual({ ok: true });
    expect(await state()).toBe('archived');
    await publishSeries(test.deps, organiser, series.id);
    expect(await state()).toBe('published');
    expect((await activityOf(series.id)).map(({ verb }) => verb)).toEqual(['published', 'archived', 'published']);
  });

  it('does not archive what is still to come', async () => {
    const series = await makeSeries(test);
    const organiser = await makeAccount(test, { organises: [series.id] });
    const event = await makeEvent(test, { seriesId: series.id });
    expect(await archiveSeries(test.deps, organiser, series.id)).toEqual({ ok: false, reason: 'upcoming' });
    await test.db.updateTable('event').set({ state: 'cancelled', cancelledAt: test.clock.now() }).where('id', '=', event.id).execute();
    expect(await archiveSeries(test.deps, organiser, series.id)).toEqual({ ok: true });
  });
});

describe('organisers', () => {
  it('adds the owner of an account, whose sessions end', async () => {
    const series = await makeSeries(test);
    const organiser = await makeAccount(test, { organises: [series.id] });
    const colleague = await makeAccount(test);
    const disabled = await makeAccount(test);
    await test.db.updateTable('account').set({ disabledAt: test.clock.now() }).where('id', '=', disabled.accountId).execute();
    await signInAs(test, colleague.accountId);
    expect(await addOrganiser(test.deps, organiser, series.id, 'niemand@nirgends.example')).toEqual({ ok: false, reason: 'no_account' });
    expect(await addOrganiser(test.deps, organiser, series.id, disabled.email)).toEqual({ ok: false, reason: 'no_account' });
    expect(await addOrganiser(test.deps, organiser, series.id, colleague.email)).toEqual({ ok: true });
    expect(await addOrganiser(test.deps, organiser, series.id, colleague.email)).toEqual({ ok: false, reason: 'already' });
    expect(await test.db.selectFrom('session').select('accountId').where('accountId', '=', colleague.accountId).execute()).toEqual([]);
    expect(await activityOf(series.id)).toEqual([{ verb: 'added_organiser', actorId: organiser.accountId, data: { accountId: colleague.accountId } }]);
  });

  it('never leaves a series alone, not even when both leave at once', async () => {
    const series = await makeSeries(test);
    const [a, b] = [await makeAccount(test, { organises: [series.id] }), await makeAccount(test, { organises: [series.id] })];
    const results = await Promise.all([removeOrganiser(test.deps, a, series.id, a.accountId), removeOrganiser(test.deps, b, series.id, b.accountId)]);
    expect(results.toSorted((x, y) => Number(x.ok) - Number(y.ok))).toEqual([{ ok: false, reason: 'last' }, { ok: true }]);
    expect(await test.db.selectFrom('seriesOrganiser').select('accountId').where('seriesId', '=', series.id).execute()).toHaveLength(1);
    expect(await removeOrganiser(test.deps, a, series.id, '00000000-0000-0000-0000-000000000000')).toEqual({ ok: true });
  });

  it('lists one\'s own series, an admin all', async () => {
    const [mine, other] = [await makeSeries(test), await makeSeries(test)];
    const organiser = await makeAccount(test, { organises: [mine.id] });
    await makeEvent(test, { seriesId: mine.id, state: 'draft' });
    expect(await listSeriesToOrganise(test.db, organiser, 1)).toEqual({
      total: 1, rows: [{ id: mine.id, slug: mine.slug, state: 'published', titleDe: mine.titleDe, titleEn: mine.titleEn, land: null, events: 1 }],
    });
    const all = await listSeriesToOrganise(test.db, await makeAccount(test, { admin: true }), 1);
    expect(all.rows.map(({ id }) => id)).toEqual(expect.arrayContaining([mine.id, other.id]));
    expect(await listSeriesToOrganise(test.db, await makeAccount(test), 1)).toEqual({ rows: [], total: 0 });
  });
});
