import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest';
import { sealAudit } from '../../src/modules/notifications/retention.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent } from '../support/make.ts';
import { forgetEverything } from '../live/day.ts';

let test: TestApp;
let cookie: string;
let admin: Awaited<ReturnType<typeof makeAccount>>;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());
beforeEach(async () => {
  await forgetEverything(test);
  test.clock.set('2027-01-12T09:00:00Z');
  admin = await makeAccount(test, { admin: true, name: 'Leitstelle' });
  cookie = await signInAs(test, admin.accountId);
});

const path = '/organisation/protokoll';
const text = (body: string): string => body.replace(/^[^]*<main/, '').replace(/<\/main[^]*$/, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const rowsOf = (body: string): number => (/<tbody[^]*<\/tbody>/.exec(body)?.[0].match(/<tr/g) ?? []).length;
const write = (given: Partial<{ at: string; actorId: string; verb: string; object: string; objectId: string; eventId: string; data: object }>) =>
  test.db.insertInto('activity').values({ at: test.clock.now(), verb: 'changed', object: 'event', ...given, data: JSON.stringify(given.data ?? {}) } as never).execute();

describe('the page of the audit', () => {
  it('says who did what, in words, and nothing about people who are gone', async () => {
    const event = await makeEvent(test, { titleDe: 'Probe im Protokoll' });
    const gone = crypto.randomUUID();
    await write({ actorId: admin.accountId, verb: 'exported', eventId: event.id, data: { count: 3, columns: ['name', 'email'], reason: 'Namensschilder' } });
    await write({ actorId: gone, verb: 'signed_in', object: 'account' });
    await write({ verb: 'retention', object: 'system', data: { sessions: 2, outbox: 0 } });
    const page = text((await get(test, path, { cookie })).body);
    for (const part of ['Leitstelle', 'in eine Datei ausgegeben', 'Probe im Protokoll', 'Grund: Namensschilder', 'Spalten: Name, E-Mail-Adresse', 'gelöschtes Konto', 'eingeloggt', 'System', 'abgelaufene Sitzungen: 2']) {
      expect.soft(page).toContain(part);
    }
    expect(page).not.toContain('outbox');
    expect(text((await get(test, `/en${path}`, { cookie })).body)).toContain('exported to a file');
  });

  it('narrows by period, action, object, person and identifier', async () => {
    const other = await makeAccount(test, { name: 'Organisation Nord', email: 'nord@testdorf.example' });
    const id = crypto.randomUUID();
    await write({ at: '2027-01-10T22:59:00Z', actorId: other.accountId, verb: 'signed_in', object: 'account' });
    await write({ at: '2027-01-10T23:00:00Z', actorId: other.accountId, verb: 'noted', object: 'registration', objectId: id });
    await write({ at: '2027-01-11T22:59:59Z', actorId: admin.accountId, verb: 'released', object: 'programme', eventId: id });
    await write({ at: '2027-01-11T23:00:00Z', verb: 'retention', object: 'system' });
    const found = async (query: string): Promise<number> => rowsOf((await get(test, `${path}?${query}`, { cookie })).body);
    expect(await found('')).toBe(4);
    expect(await found('von=2027-01-11&bis=2027-01-11')).toBe(2);
    expect(await found('von=2027-01-12')).toBe(1);
    expect(text((await get(test, `${path}?von=2027-01-12&bis=2027-01-11`, { cookie })).body)).toContain('Dieser Tag liegt vor dem unter „Von“.');
    expect(await found('vorgang=noted')).toBe(1);
    expect(await found('gegenstand=account')).toBe(1);
    expect(await found('suche=organisation%20nord')).toBe(2);
    expect(await found('suche=NORD%40testdorf')).toBe(2);
    expect(await found(`suche=${id}`)).toBe(2);
    expect(await found('suche=%25')).toBe(0);
    expect(await found(`suche=${other.accountId}&vorgang=noted`)).toBe(1);
    expect(await found('von=unsinn&bis=2027-13-45&vorgang=x%27--')).toBe(4);
  });

  it('pages, with as many queries for many entries as for few', async () => {
    const queries = async (): Promise<number> => {
      test.queries.length = 0;
      expect((await get(test, path, { cookie })).statusCode).toBe(200);
      return test.queries.length;
    };
    await write({});
    const few = await queries();
    for (let n = 0; n < 60; n++) await write({ actorId: admin.accountId });
    expect(await queries()).toBe(few);
    expect(rowsOf((await get(test, path, { cookie })).body)).toBe(50);
    expect(rowsOf((await get(test, `${path}?seite=2`, { cookie })).body)).toBe(11);
  });
});

describe('taking the audit out', () => {
  it('needs a reason, and leaves an entry that says so', async () => {
    await write({ actorId: admin.accountId });
    for (const grund of ['', 'x', 'x'.repeat(301)]) expect((await post(test, `${path}/ausgabe`, { grund }, { cookie })).statusCode).toBe(422);
    const answer = await post(test, `${path}/ausgabe`, { grund: 'Prüfung der Aufsicht', vorgang: 'changed', suche: 'leitstelle' }, { cookie });
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'text/csv; charset=utf-8', 'no-store']);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="protokoll-2027-01-12.csv"');
    const entries = await test.db.selectFrom('activity').select(['actorId', 'object', 'data']).where('verb', '=', 'exported').execute();
    expect(entries).toEqual([{ actorId: admin.accountId, object: 'audit', data: { count: 1, format: 'csv', filter: { vorgang: 'changed' }, reason: 'Prüfung der Aufsicht' } }]);
  });

  it('asks for the second factor again when it was shown more than ten minutes ago', async () => {
    await write({ actorId: admin.accountId });
    test.clock.advance({ minutes: 11 });
    const answer = await post(test, `${path}/ausgabe`, { grund: 'Prüfung der Aufsicht' }, { cookie });
    expect(answer.headers['content-disposition']).toBeUndefined();
    expect(await test.db.selectFrom('activity').select('id').where('verb', '=', 'exported').execute()).toEqual([]);
  });

  it('hands out nothing where there is nothing, and leaves no entry then', async () => {
    const answer = await post(test, `${path}/ausgabe`, { grund: 'Prüfung', vorgang: 'noted' }, { cookie });
    expect(answer.statusCode).toBe(422);
    expect(await test.db.selectFrom('activity').selectAll().execute()).toEqual([]);
  });

  it('keeps an entry on one line, whatever stands in it, and runs no formula', async () => {
    const hostile = await makeAccount(test, { name: '=HYPERLINK("https://boese.example")\r\n2027-01-01;gefälschte Zeile' });
    await write({ actorId: hostile.accountId, data: { reason: 'eins\r\nzwei\n=1+1' } });
    const { body } = await post(test, `${path}/ausgabe`, { grund: 'Prüfung' }, { cookie });
    const lines = body.trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(body.replaceAll('\r\n', '')).not.toContain('\n');
    expect(lines[1]).toContain("'=HYPERLINK");
  });
});

describe('the check of the chain', () => {
  it('says that it holds, or where it does not', async () => {
    await write({});
    expect(text((await get(test, `${path}/pruefung`, { cookie })).body)).toContain('Noch ist nichts versiegelt');
    await sealAudit(test.db);
    expect(text((await get(test, `${path}/pruefung`, { cookie })).body)).toContain('Die Kette ist ungebrochen');
    const { sql } = await import('kysely');
    await test.owner.connection().execute(async (owner) => {
      await sql`set session_replication_role = replica`.execute(owner);
      await sql`update activity set verb = 'anderes'`.execute(owner);
    });
    const page = text((await get(test, `${path}/pruefung`, { cookie })).body);
    expect(page).toContain('Die Kette ist gebrochen');
    expect(page).toContain('ein Eintrag wurde geändert oder fehlt');
  });
});

describe('the page of the periods', () => {
  it('tries periods without deleting or saving anything', async () => {
    const account = await makeAccount(test);
    await test.db.insertInto('siteFeedback').values({ kind: 'praise', message: 'Gefällt mir', createdAt: test.clock.now().subtract({ hours: 24 * 100 }) }).execute();
    const page = await get(test, '/organisation/loeschfristen', { cookie });
    expect(text(page.body)).toContain('Bisher gab es keinen Lauf');
    const none = await post(test, '/organisation/loeschfristen', { 'retention.feedback': '180' }, { cookie });
    expect(text(none.body)).toContain('Mit diesen Fristen wäre jetzt nichts zu löschen');
    const some = text((await post(test, '/organisation/loeschfristen', { 'retention.feedback': '90' }, { cookie })).body);
    expect(some).toMatch(/Rückmeldungen zur Website 1/);
    expect(some).toContain('noch nicht eingetragen');
    expect((await post(test, '/organisation/loeschfristen', { 'retention.feedback': '1' }, { cookie })).statusCode).toBe(422);
    expect(await test.db.selectFrom('siteFeedback').selectAll().execute()).toHaveLength(1);
    expect(await test.db.selectFrom('setting').selectAll().execute()).toEqual([]);
    expect(await test.db.selectFrom('account').select('id').where('id', '=', account.accountId).execute()).toHaveLength(1);
  });
});
