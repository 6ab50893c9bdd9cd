import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeSeries } from '../support/make.ts';

let test: TestApp;
let own: Member;
const cookies: Record<string, string | undefined> = {};
const address = { series: '', event: '', item: '', material: '', draft: '' };

beforeAll(async () => {
  test = await startTestApp();
  const series = await makeSeries(test);
  const event = await makeEvent(test, { seriesId: series.id });
  const draft = await makeEvent(test, { seriesId: series.id, state: 'draft' });
  const { id: item } = await test.db.insertInto('programmeItem').values({ eventId: event.id, position: 0, kind: 'impulse', titleDe: 'Punkt', minutes: 10 })
    .returning('id').executeTakeFirstOrThrow();
  const { id: material } = await test.db.insertInto('material').values({ eventId: event.id, kind: 'link', title: 'Seite', url: 'https://x.example' })
    .returning('id').executeTakeFirstOrThrow();
  Object.assign(address, { series: series.slug, event: event.slug, item, material, draft: draft.slug });
  own = await makeAccount(test, { organises: [series.id] });
  const others = {
    organiser: own, admin: await makeAccount(test, { admin: true }), member: await makeAccount(test),
    foreign: await makeAccount(test, { organises: [(await makeSeries(test)).id] }),
  };
  for (const [role, account] of Object.entries(others)) cookies[role] = await signInAs(test, account.accountId);
});
afterAll(() => test.close());

const pages = (): [path: string][] => {
  const series = `/organisation/reihen/${address.series}`;
  const event = `/organisation/veranstaltungen/${address.event}`;
  return [
    [series], [`${series}/bearbeiten`], [`${series}/veranstaltungen/neu`], [event], [`${event}/bearbeiten`], [`${event}/absage`], [`${event}/programm`],
    [`${event}/programm/neu`], [`${event}/programm/punkte/${address.item}`], [`${event}/programm/freigabe`], [`${event}/programm/versionen`], [`${event}/material`],
    [`${event}/material/${address.material}`],
  ];
};

/** Each with what makes it do its work for somebody who may. */
const forms = (): [path: string, form: Record<string, string>][] => {
  const series = `/organisation/reihen/${address.series}`;
  const event = `/organisation/veranstaltungen/${address.event}`;
  const item = { kind: 'impulse', titleDe: 'Fremd', minutes: '5' };
  const material = { kind: 'link', audience: 'public', title: 'Fremd', url: 'https://fremd.example' };
  return [
    [series, { titleDe: 'Fremd', summaryDe: 'Fremd', organiserName: 'Fremd' }], [`${series}/veranstalter`, { email: 'niemand@x.example' }],
    [`${series}/veranstalter/${own.accountId}/ende`, {}], [`${series}/veroeffentlichung`, {}], [`${series}/archiv`, {}],
    [`${series}/veranstaltungen`, { titleDe: 'Fremd', mode: 'online' }],
    [event, { titleDe: 'Fremd', mode: 'online' }], [`${event}/veroeffentlichung`, {}], [`${event}/warteliste`, { paused: 'ja' }],
    [`/organisation/veranstaltungen/${address.draft}/entwurf/ende`, {}], [`${event}/absage`, { reason: 'Fremd', confirmed: 'ja' }],
    [`${event}/programm`, { [`minutes-${address.item}`]: '99', [`seen-${address.item}`]: '10|', action: `remove:${address.item}` }],
    [`${event}/programm/punkte`, item], [`${event}/programm/punkte/${address.item}`, item], [`${event}/programm/freigabe`, { version: '0' }],
    [`${event}/material`, material], [`${event}/material/${address.material}`, material], [`${event}/material/${address.material}/ende`, {}],
  ];
};

/** Everything these forms could change. */
async function everything(): Promise<unknown> {
  return Promise.all([
    test.db.selectFrom('series').selectAll().orderBy('id').execute(), test.db.selectFrom('seriesOrganiser').selectAll().orderBy('accountId').execute(),
    test.db.selectFrom('event').selectAll().orderBy('id').execute(), test.db.selectFrom('programmeItem').selectAll().orderBy('id').execute(),
    test.db.selectFrom('programmeRelease').selectAll().execute(), test.db.selectFrom('material').selectAll().orderBy('id').execute(),
    test.db.selectFrom('outbox').selectAll().execute(),
  ]);
}

describe('pages', () => {
  it.each(['organiser', 'admin'])('open for %s', async (role) => {
    for (const [path] of pages()) expect([path, (await get(test, path, { cookie: cookies[role] })).statusCode]).toEqual([path, 200]);
  });
  it.each(['member', 'foreign'])('do not exist for %s', async (role) => {
    for (const [path] of pages()) expect([path, (await get(test, path, { cookie: cookies[role] })).statusCode]).toEqual([path, 404]);
  });
  it('lead visitors to the sign-in page, whether they exist or not', async () => {
    for (const [path] of [...pages(), ['/organisation/veranstaltungen/gibt-es-nicht']]) {
      const answer = await get(test, path!);
      expect([answer.statusCode, answer.headers.location]).toEqual([303, `/anmelden?weiter=${encodeURIComponent(path!)}`]);
    }
  });
});

describe('forms', () => {
  it.each(['member', 'foreign'])('do not exist for %s and change nothing', async (role) => {
    const before = await everything();
    for (const [path, form] of forms()) expect([path, (await post(test, path, form, { cookie: cookies[role] })).statusCode]).toEqual([path, 404]);
    expect(await everything()).toEqual(before);
  });
  it('change nothing for visitors', async () => {
    const before = await everything();
    for (const [path, form] of forms()) expect([path, (await post(test, path, form)).statusCode]).toEqual([path, 303]);
    expect(await everything()).toEqual(before);
  });
  it('do their work for organisers, so that the refusals above mean something', async () => {
    for (const [path, form] of forms()) {
      const { statusCode } = await post(test, path, form, { cookie: cookies['organiser'] });
      expect([path, statusCode < 500 && statusCode !== 404]).toEqual([path, true]);
    }
  });
  it('knows no event of another address', async () => {
    const other = await makeEvent(test);
    const cookie = await signInAs(test, (await makeAccount(test, { organises: [other.seriesId] })).accountId);
    for (const rest of [`programm/punkte/${address.item}`, `material/${address.material}`]) {
      expect((await get(test, `/organisation/veranstaltungen/${other.slug}/${rest}`, { cookie })).statusCode).toBe(404);
    }
  });
});

describe('series', () => {
  it('are made by organisers and admins only', async () => {
    const form = { titleDe: 'Neue Reihe', summaryDe: 'Text', organiserName: 'Verband' };
    for (const path of ['/organisation/reihen', '/organisation/reihen/neu']) {
      expect((await get(test, path, { cookie: cookies['member'] })).statusCode).toBe(404);
      expect((await get(test, path, { cookie: cookies['foreign'] })).statusCode).toBe(200);
    }
    expect((await post(test, '/organisation/reihen', form, { cookie: cookies['member'] })).statusCode).toBe(404);
    expect((await post(test, '/organisation/reihen', form)).statusCode).toBe(303);
    expect(await test.db.selectFrom('series').select('id').where('titleDe', '=', 'Neue Reihe').execute()).toEqual([]);
    expect((await post(test, '/organisation/reihen', form, { cookie: cookies['foreign'] })).headers.location).toBe('/organisation/reihen/neue-reihe?hinweis=angelegt');
  });
});
