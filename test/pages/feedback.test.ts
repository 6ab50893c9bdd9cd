import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MESSAGES_PER_HOUR, sendFeedback } from '../../src/modules/pages/commands.ts';
import { pageCameFrom } from '../../src/modules/pages/forms.ts';
import { runRetention } from '../../src/modules/notifications/retention.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());
beforeEach(async () => { await test.db.deleteFrom('siteFeedback').execute(); });

const good = { kind: 'barrier', message: 'Der Fokus ist nicht zu sehen.', page: '/reihen', replyTo: 'amtsleitung@muster.example' };
const stored = () => test.db.selectFrom('siteFeedback').select(['kind', 'message', 'page', 'replyTo', 'createdAt', 'doneAt']).execute();

describe('the form', () => {
  it('takes a message without an account, and says so', async () => {
    const answer = await post(test, '/rueckmeldung', good);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/rueckmeldung/danke?bis=2027-02-12']);
    expect(await stored()).toEqual([{ ...good, createdAt: test.clock.now(), doneAt: null }]);
    const thanks = await get(test, '/rueckmeldung/danke');
    expect(thanks.body).toContain('Ihre Nachricht ist angekommen');
    const [last] = await test.db.selectFrom('activity').selectAll().orderBy('id', 'desc').limit(1).execute();
    expect(last).toMatchObject({ verb: 'sent', object: 'site_feedback', actorId: null, data: {} });
  });

  it('needs what it is about and a message, nothing more', async () => {
    expect((await post(test, '/en/rueckmeldung', { kind: 'praise', message: 'Gut so' })).headers.location).toBe('/en/rueckmeldung/danke');
    expect(await stored()).toMatchObject([{ kind: 'praise', message: 'Gut so', page: '', replyTo: null }]);
  });

  it.each<[string, object, string[]]>([
    ['nothing', { kind: '', message: '', page: '', replyTo: '' }, ['Wählen Sie, worum es geht.', 'Schreiben Sie Ihre Nachricht in das Feld.']],
    ['an unknown kind', { kind: 'spam' }, ['Wählen Sie, worum es geht.']],
    ['too little', { message: 'a' }, ['Schreiben Sie Ihre Nachricht in das Feld.']],
    ['too much', { message: 'x'.repeat(4001) }, ['Kürzen Sie die Nachricht auf 4.000 Zeichen.']],
    ['a page too long', { page: '/'.repeat(501) }, ['Kürzen Sie die Adresse der Seite auf 500 Zeichen.']],
    ['two addresses', { replyTo: 'a@b.de, c@d.de' }, ['Geben Sie eine einzelne E-Mail-Adresse ein']],
  ])('refuses %s, keeps what was typed and leads to the fields', async (_, given, sentences) => {
    const { statusCode, body } = await post(test, '/rueckmeldung', { ...good, ...given });
    expect(statusCode).toBe(422);
    expect(body).toContain('<title>Fehler: ');
    for (const sentence of sentences) expect(body.split(sentence).length, sentence).toBeGreaterThanOrEqual(3);
    for (const [, id] of body.matchAll(/<li><a href="#(feld-[^"]+)"/g)) expect(body).toContain(`id="${id}"`);
    if (!('message' in given)) expect(body).toContain(good.message);
    expect(await stored()).toEqual([]);
  });

  it('knows the page somebody came from', async () => {
    expect((await get(test, '/rueckmeldung?seite=/reihen/bayern')).body).toContain('value="/reihen/bayern"');
    const fromHere = await test.app.inject({ url: '/rueckmeldung', headers: { referer: 'http://localhost:3000/veranstaltungen?suche=geheim' } });
    expect(fromHere.body).toContain('value="/veranstaltungen"');
    expect(fromHere.headers['cache-control']).toBe('no-store');
    expect(fromHere.body).not.toContain('geheim');
    const fromElsewhere = await test.app.inject({ url: '/rueckmeldung', headers: { referer: 'https://suche.example/q' } });
    expect(fromElsewhere.body).not.toContain('/q"');
  });
});

describe('pageCameFrom', () => {
  const base = 'https://a.example';
  it.each([
    ['/reihen', undefined, '/reihen'], ['//evil.example', undefined, undefined], ['https://evil.example', undefined, undefined], ['/a b', undefined, undefined], ['/a\\b', undefined, undefined],
    [['/a'], undefined, undefined], [undefined, 'https://a.example/hilfe?x=1#y', '/hilfe'], [undefined, 'https://a.example/', undefined], [undefined, 'https://a.example.evil/hilfe', undefined],
    [undefined, 'kein Link', undefined], [`/${'x'.repeat(600)}`, undefined, undefined],
  ])('%j, %s', (given, referrer, expected) => {
    expect(pageCameFrom(given, referrer, base)).toBe(expected);
  });
});

describe('the cap', () => {
  const send = () => sendFeedback(test.deps, { kind: 'error', message: 'Etwas geht nicht.', page: '', replyTo: null });

  it('holds for everybody together, also at the same moment, and ends by itself', async () => {
    const results = await Promise.all(Array.from({ length: MESSAGES_PER_HOUR + 10 }, send));
    expect(results.filter((r) => r.ok)).toHaveLength(MESSAGES_PER_HOUR);
    expect(results.filter((r) => !r.ok)).toEqual(Array(10).fill({ ok: false, reason: 'too_many' }));
    expect(await stored()).toHaveLength(MESSAGES_PER_HOUR);

    const refused = await post(test, '/rueckmeldung', good);
    expect(refused.statusCode).toBe(429);
    expect(refused.body).toContain('Zurzeit gehen sehr viele Nachrichten ein');
    expect(refused.body).toContain(good.message);
    expect(refused.body).toContain(`value="${good.replyTo}"`);

    test.clock.advance({ minutes: 61 });
    expect(await send()).toEqual({ ok: true, dueOn: null });
  });

  it('does not count messages somebody has dealt with', async () => {
    await Promise.all(Array.from({ length: MESSAGES_PER_HOUR }, send));
    await test.db.updateTable('siteFeedback').set({ doneAt: test.clock.now() }).where('id', 'in', (eb) => eb.selectFrom('siteFeedback').select('id').limit(1)).execute();
    expect([await send(), await send()]).toEqual([{ ok: true, dueOn: null }, { ok: false, reason: 'too_many' }]);
  });
});

it('is deleted after the period the page names', async () => {
  await sendFeedback(test.deps, { kind: 'error', message: 'Alt genug', page: '', replyTo: 'amtsleitung@muster.example' });
  test.clock.advance({ hours: 179 * 24 });
  await runRetention(test.deps, test.connectionString);
  expect(await stored()).toHaveLength(1);
  test.clock.advance({ hours: 25 });
  await runRetention(test.deps, test.connectionString);
  expect(await stored()).toEqual([]);
});

describe('the day an answer is due', () => {
  it('is a month later for barriers and for who gave an address, and told to who waits', async () => {
    test.clock.set('2027-01-31T23:30:00Z');
    const send = (form: Record<string, string>) => post(test, '/rueckmeldung', { message: 'Das ist die Nachricht.', page: '', replyTo: '', kind: 'barrier', ...form });
    const due = async () => (await test.db.selectFrom('siteFeedback').select('dueOn').orderBy('createdAt', 'desc').executeTakeFirstOrThrow()).dueOn;
    const asked = await send({ replyTo: 'lesend@kommune.example' });
    // In Berlin it is the first of February already.
    expect(asked.headers.location).toBe('/rueckmeldung/danke?bis=2027-03-01');
    expect(await due()).toBe('2027-03-01');
    expect((await get(test, '/rueckmeldung/danke?bis=2027-03-01')).body).toContain('spätestens am Montag, 1. März 2027');
    for (const bis of ['2027-13-01', 'morgen', '2027-03-01x']) expect((await get(test, `/rueckmeldung/danke?bis=${bis}`)).body).toContain('Wenn Sie eine E-Mail-Adresse angegeben haben');
    test.clock.advance({ minutes: 1 });
    expect((await send({})).headers.location).toBe('/rueckmeldung/danke');
    expect(await due()).toBe('2027-03-01');
    test.clock.advance({ minutes: 1 });
    await send({ kind: 'praise' });
    expect(await due()).toBeNull();
  });

  it('orders the list of admins, warns when it is over, and ends as answered or settled', async () => {
    await test.db.deleteFrom('siteFeedback').execute();
    test.clock.set('2027-03-02T09:00:00Z');
    const admin = await makeAccount(test, { admin: true });
    const cookie = await signInAs(test, admin.accountId);
    const now = test.clock.now();
    const rows = await test.db.insertInto('siteFeedback').values([
      { kind: 'praise', message: 'Dritte', createdAt: now }, { kind: 'question', message: 'Zweite', replyTo: 'a@kommune.example', createdAt: now, dueOn: '2027-03-20' },
      { kind: 'barrier', message: 'Erste', replyTo: 'b@kommune.example', createdAt: now, dueOn: '2027-03-01' },
    ]).returning(['id', 'message']).execute();
    const list = async (): Promise<string> => (await get(test, '/organisation/rueckmeldungen', { cookie })).body;
    const body = await list();
    expect(['Erste', 'Zweite', 'Dritte'].map((word) => body.indexOf(word)).every((at, i, all) => at > 0 && (i === 0 || at > all[i - 1]!))).toBe(true);
    expect(body).toContain('überfällig seit 1. März 2027');
    expect(body).toContain('Antwort bis 20. März 2027');
    const [praise, , barrier] = rows;
    await post(test, `/organisation/rueckmeldungen/${barrier!.id}/erledigt`, { wie: 'beantwortet' }, { cookie });
    await post(test, `/organisation/rueckmeldungen/${barrier!.id}/erledigt`, { wie: 'erledigt' }, { cookie });
    await post(test, `/organisation/rueckmeldungen/${praise!.id}/erledigt`, { wie: 'erledigt' }, { cookie });
    expect(await test.db.selectFrom('siteFeedback').select(['message', 'doneHow', 'doneBy']).where('doneAt', 'is not', null).orderBy('message').execute()).toEqual([
      { message: 'Dritte', doneHow: 'settled', doneBy: admin.accountId }, { message: 'Erste', doneHow: 'answered', doneBy: admin.accountId },
    ]);
    expect(await list()).toContain('beantwortet am 2. März 2027');
  });
});
