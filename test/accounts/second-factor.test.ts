import { beforeEach, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { confirmWithCode, resetSecondFactors } from '../../src/modules/accounts/second-factor/commands.ts';
import { findActor } from '../../src/modules/accounts/queries.ts';
import { findBegunSecret } from '../../src/modules/accounts/second-factor/queries.ts';
import { newTotpSecret, seal, spellRecoveryCode, totpCode } from '../../src/modules/accounts/second-factor/second-factor.ts';
import { tokenHash } from '../../src/modules/accounts/signin.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeSeries } from '../support/make.ts';

let test: TestApp;
let organiser: Member;
let series: { id: string; slug: string };
beforeAll(async () => {
  test = await startTestApp();
  return () => test.close();
});
beforeEach(async () => {
  test.clock.set('2027-01-12T09:00:00Z');
  series = await makeSeries(test);
  organiser = await makeAccount(test, { organises: [series.id] });
});

const hashOf = (cookie: string): Buffer => tokenHash(cookie.split('=')[1]!);
const cookieFrom = (answer: { headers: { 'set-cookie'?: unknown } }): string => String([answer.headers['set-cookie']].flat()[0]).split(';')[0]!;
const proofOf = async (cookie: string) => (await findActor(test.db, hashOf(cookie), test.clock.now()))?.proof;

/** Gives an account an app, as if it had been set up a day ago; tells the code it shows now. */
async function giveApp(member: Member) {
  const secret = newTotpSecret();
  const now = test.clock.now();
  await test.db.insertInto('secondFactor').values({
    accountId: member.accountId, kind: 'app', label: 'Diensthandy', createdAt: now, confirmedAt: now, secret: seal(test.deps.secret, member.accountId, secret),
  }).execute();
  return { code: () => totpCode(secret, test.clock.now()).code };
}

describe('rights of organisers and admins', () => {
  it('are not there before the second factor, in no page, list or command, and there after it', async () => {
    const app = await giveApp(organiser);
    const draft = await makeEvent(test, { seriesId: series.id, state: 'draft', titleDe: 'Noch geheim' });
    const cookie = await signInAs(test, organiser.accountId, { secondFactor: false });
    const found = await findActor(test.db, hashOf(cookie), test.clock.now());
    expect([found?.actor.isAdmin, found?.actor.organises, found?.proof.waiting]).toEqual([false, [], true]);
    for (const url of ['/organisation', `/organisation/reihen/${series.slug}`, `/organisation/veranstaltungen/${draft.slug}`, `/veranstaltungen/${draft.slug}`]) {
      const answer = await get(test, url, { cookie });
      expect([url, answer.statusCode, answer.headers.location]).toEqual([url, 303, `/konto/bestaetigen?weiter=${encodeURIComponent(url)}`]);
    }
    const refused = await post(test, `/organisation/reihen/${series.slug}/archiv`, {}, { cookie });
    expect([refused.statusCode, refused.headers.location]).toEqual([303, `/konto/bestaetigen?weiter=${encodeURIComponent('/organisation')}`]);
    expect((await test.db.selectFrom('series').select('state').where('id', '=', series.id).executeTakeFirstOrThrow()).state).toBe('published');

    const shown = await post(test, '/konto/bestaetigen', { code: app.code(), weiter: `/organisation/reihen/${series.slug}` }, { cookie });
    expect([shown.statusCode, shown.headers.location]).toEqual([303, `/organisation/reihen/${series.slug}`]);
    const after = cookieFrom(shown);
    expect((await get(test, `/organisation/reihen/${series.slug}`, { cookie: after })).statusCode).toBe(200);
    expect((await get(test, `/veranstaltungen/${draft.slug}`, { cookie: after })).body).toContain('Noch geheim');
    // The session has more rights now and goes on under another token; the old one is dead.
    expect(after).not.toBe(cookie);
    expect(await proofOf(cookie)).toBeUndefined();
    expect((await proofOf(after))?.privileged).toBe(true);
  });

  it('do not come for somebody without a role, and a page that is not there stays so', async () => {
    const member = await makeAccount(test);
    const app = await giveApp(member);
    const cookie = await signInAs(test, member.accountId, { secondFactor: false });
    expect((await get(test, '/organisation', { cookie })).statusCode).toBe(404);
    const after = cookieFrom(await post(test, '/konto/bestaetigen', { code: app.code() }, { cookie }));
    expect((await get(test, '/organisation', { cookie: after })).statusCode).toBe(404);
    const organisers = await signInAs(test, organiser.accountId);
    expect((await get(test, '/organisation/reihen/gibt-es-nicht', { cookie: organisers })).statusCode).toBe(404);
  });
});

describe('a code of the app', () => {
  it('counts once, also when it is sent twenty times at once, and not again in the next half minute', async () => {
    const app = await giveApp(organiser);
    const code = app.code();
    const sessions = await Promise.all(Array.from({ length: 20 }, () => signInAs(test, organiser.accountId, { secondFactor: false })));
    const results = await Promise.all(sessions.map((cookie) => confirmWithCode(test.deps, { actor: organiser, session: hashOf(cookie) }, { kind: 'app', code })));
    expect(results.filter((r) => r.ok)).toHaveLength(1);
    // Nineteen misses at once are ten that were answered and nine that met the lock.
    expect(results.filter((r) => !r.ok && r.reason === 'used')).toHaveLength(10);
    expect(results.filter((r) => !r.ok && r.reason === 'locked')).toHaveLength(9);
  });

  it('of half a minute ago or ahead counts, an older one does not', async () => {
    const app = await giveApp(organiser);
    const start = test.clock.now();
    const code = app.code();
    for (const [seconds, ok] of [[-90, false], [90, false], [-30, true]] as const) {
      test.clock.set(start.add({ seconds }));
      const cookie = await signInAs(test, organiser.accountId, { secondFactor: false });
      expect([seconds, (await confirmWithCode(test.deps, { actor: organiser, session: hashOf(cookie) }, { kind: 'app', code })).ok]).toEqual([seconds, ok]);
    }
  });

  it('cannot be guessed: after ten wrong ones in an hour the right one fails too, for this account only', async () => {
    const app = await giveApp(organiser);
    const other = await makeAccount(test, { organises: [series.id] });
    const otherApp = await giveApp(other);
    const cookie = await signInAs(test, organiser.accountId, { secondFactor: false });
    const wrong = app.code() === '000000' ? '111111' : '000000';
    for (let n = 0; n < 10; n += 1) {
      const answer = await post(test, '/konto/bestaetigen', { code: wrong }, { cookie });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('Das war nicht richtig.');
    }
    const right = await post(test, '/konto/bestaetigen', { code: app.code() }, { cookie });
    expect([right.statusCode, right.body.includes('zu viele falsche Versuche')]).toEqual([422, true]);
    const theirs = await signInAs(test, other.accountId, { secondFactor: false });
    expect((await post(test, '/konto/bestaetigen', { code: otherApp.code() }, { cookie: theirs })).statusCode).toBe(303);
    test.clock.advance({ minutes: 61 });
    const later = await signInAs(test, organiser.accountId, { secondFactor: false });
    expect((await post(test, '/konto/bestaetigen', { code: app.code() }, { cookie: later })).statusCode).toBe(303);
  });

  it('of one account is none for another, and a secret copied to another row opens nothing', async () => {
    const app = await giveApp(organiser);
    const other = await makeAccount(test, { organises: [series.id] });
    await giveApp(other);
    const cookie = await signInAs(test, other.accountId, { secondFactor: false });
    expect((await post(test, '/konto/bestaetigen', { code: app.code() }, { cookie })).statusCode).toBe(422);
    const { secret } = await test.db.selectFrom('secondFactor').select('secret').where('accountId', '=', organiser.accountId).executeTakeFirstOrThrow();
    await test.db.updateTable('secondFactor').set({ secret }).where('accountId', '=', other.accountId).execute();
    await expect(confirmWithCode(test.deps, { actor: other, session: hashOf(cookie) }, { kind: 'app', code: app.code() })).rejects.toThrow();
  });
});

describe('setting up', () => {
  async function setUp(cookie: string, label = 'Diensthandy') {
    const begun = await post(test, '/konto/zweiter-faktor/app', { weiter: '/organisation' }, { cookie });
    expect(begun.headers.location).toBe('/konto/zweiter-faktor/app?weiter=%2Forganisation');
    const page = await get(test, '/konto/zweiter-faktor/app?weiter=%2Forganisation', { cookie });
    const secret = (await findBegunSecret(test.db, organiser.accountId, test.deps.secret))!;
    expect(page.body).toContain('<svg class="k-qr"');
    return post(test, '/konto/zweiter-faktor/app/abschluss', { code: totpCode(secret, test.clock.now()).code, label, weiter: '/organisation' }, { cookie });
  }

  it('leads a new organiser from the sign-in to the app, the recovery codes and on', async () => {
    const cookie = await signInAs(test, organiser.accountId, { secondFactor: false });
    expect((await get(test, '/konto/bestaetigen?weiter=/organisation', { cookie })).headers.location).toBe('/konto/zweiter-faktor?weiter=%2Forganisation');
    expect((await get(test, '/konto/zweiter-faktor?weiter=/organisation', { cookie })).body).toContain('Richten Sie einen zweiten Faktor ein');
    const done = await setUp(cookie);
    expect(done.statusCode).toBe(200);
    const codes = [...done.body.matchAll(/<code class="k-code">([a-z0-9]{5}-[a-z0-9]{5})<\/code>/g)].map(([, code]) => code!);
    expect(new Set(codes).size).toBe(8);
    expect(done.body).toContain('href="/organisation"');
    const after = cookieFrom(done);
    expect((await get(test, '/organisation', { cookie: after })).statusCode).toBe(200);

    // One of them opens a session once, however it is typed, and is told by mail.
    const second = await signInAs(test, organiser.accountId, { secondFactor: false });
    const used = await post(test, '/konto/bestaetigen', { code: ` ${codes[0]!.toUpperCase()} ` }, { cookie: second });
    expect(used.statusCode).toBe(303);
    const third = await signInAs(test, organiser.accountId, { secondFactor: false });
    expect((await post(test, '/konto/bestaetigen', { code: codes[0]! }, { cookie: third })).statusCode).toBe(422);
    const told = await test.db.selectFrom('outbox').select('payload').where('topic', '=', 'second_factor').orderBy('id').execute();
    expect(told.filter(({ payload }) => (payload as { accountId: string }).accountId === organiser.accountId).map(({ payload }) => (payload as { what: string }).what))
      .toEqual(['factor_added', 'recovery_used']);
    // What is stored says nothing about the codes.
    const rows = JSON.stringify(await test.db.selectFrom('recoveryCode').selectAll().execute());
    for (const code of codes) expect(rows).not.toContain(code.replace('-', ''));
    expect(spellRecoveryCode('abcde12345')).toBe('abcde-12345');
  });

  it('of a second one, removing and new recovery codes need a factor that was shown within ten minutes', async () => {
    const app = await giveApp(organiser);
    const waiting = await signInAs(test, organiser.accountId, { secondFactor: false });
    const factor = await test.db.selectFrom('secondFactor').select('id').where('accountId', '=', organiser.accountId).executeTakeFirstOrThrow();
    const shown = cookieFrom(await post(test, '/konto/bestaetigen', { code: app.code() }, { cookie: await signInAs(test, organiser.accountId, { secondFactor: false }) }));
    test.clock.advance({ minutes: 10 });
    for (const cookie of [waiting, shown]) {
      for (const url of ['/konto/zweiter-faktor/app', `/konto/zweiter-faktor/${factor.id}/ende`, '/konto/zweiter-faktor/codes']) {
        const answer = await post(test, url, {}, { cookie });
        expect([url, answer.statusCode, answer.headers.location?.toString().startsWith('/konto/bestaetigen')]).toEqual([url, 303, true]);
      }
    }
    expect(await test.db.selectFrom('secondFactor').select('id').where('accountId', '=', organiser.accountId).execute()).toHaveLength(1);
  });

  it('keeps the last one of somebody with a role, removes that of others with its codes, and knows no one else\'s', async () => {
    const member = await makeAccount(test);
    for (const [person, kept] of [[organiser, true], [member, false]] as const) {
      await giveApp(person);
      const cookie = await signInAs(test, person.accountId);
      await post(test, '/konto/zweiter-faktor/codes', {}, { cookie });
      const { id } = await test.db.selectFrom('secondFactor').select('id').where('accountId', '=', person.accountId).executeTakeFirstOrThrow();
      const foreign = await post(test, `/konto/zweiter-faktor/${id}/ende`, {}, { cookie: await signInAs(test, (await makeAccount(test)).accountId) });
      expect(foreign.statusCode).toBe(303);
      const answer = await post(test, `/konto/zweiter-faktor/${id}/ende`, {}, { cookie });
      expect(answer.headers.location).toBe(kept ? '/konto/zweiter-faktor?fehler=last' : '/konto/zweiter-faktor?hinweis=entfernt');
      expect((await test.db.selectFrom('secondFactor').select('id').where('accountId', '=', person.accountId).execute()).length).toBe(kept ? 1 : 0);
      expect((await test.db.selectFrom('recoveryCode').select('id').where('accountId', '=', person.accountId).execute()).length).toBe(kept ? 8 : 0);
    }
  });

  it('is undone for somebody who has lost everything, by the operator, and ends the sessions', async () => {
    await giveApp(organiser);
    const cookie = await signInAs(test, organiser.accountId);
    expect(await resetSecondFactors(test.deps, organiser.email)).toBe(true);
    expect(await resetSecondFactors(test.deps, 'niemand@example.de')).toBe(false);
    expect(await proofOf(cookie)).toBeUndefined();
    expect(await test.db.selectFrom('secondFactor').select('id').where('accountId', '=', organiser.accountId).execute()).toEqual([]);
  });
});

describe('exports, roles and mail to many', () => {
  it('ask again when the second factor was shown over ten minutes ago; what was typed is sent afterwards', async () => {
    const app = await giveApp(organiser);
    const event = await makeEvent(test, { seriesId: series.id });
    const first = await post(test, '/konto/bestaetigen', { code: app.code() }, { cookie: await signInAs(test, organiser.accountId, { secondFactor: false }) });
    const cookie = cookieFrom(first);
    const exporting = `/organisation/veranstaltungen/${event.slug}/anmeldungen/export`;
    expect((await get(test, exporting, { cookie })).statusCode).toBe(200);
    test.clock.advance({ minutes: 10 });
    expect((await get(test, exporting, { cookie })).headers.location).toBe(`/konto/bestaetigen?weiter=${encodeURIComponent(exporting)}`);
    for (const url of [
      exporting, `/organisation/veranstaltungen/${event.slug}/nachrichten`, `/organisation/reihen/${series.slug}/veranstalter`,
      `/organisation/reihen/${series.slug}/veranstalter/${organiser.accountId}/ende`,
    ]) {
      const answer = await post(test, url, { grund: 'Für "das" <Protokoll>' }, { cookie });
      expect([url, answer.statusCode, answer.body.includes('Bestätigen Sie, dass Sie es sind')]).toEqual([url, 200, true]);
      expect(answer.body).toContain('name="kept.field.grund" value="Für &quot;das&quot; &lt;Protokoll>"');
      expect(answer.body).toContain(`name="kept.action" value="${url}"`);
    }
    const wrong = await post(test, '/konto/bestaetigen', { 'code': '12', 'kept.action': exporting, 'kept.field.grund': 'Protokoll' }, { cookie });
    expect([wrong.statusCode, wrong.body.includes('name="kept.field.grund" value="Protokoll"')]).toEqual([422, true]);
    const again = await post(test, '/konto/bestaetigen', { 'code': app.code(), 'kept.action': exporting, 'kept.field.grund': 'Protokoll' }, { cookie });
    expect(again.statusCode).toBe(200);
    expect(again.body).toContain(`action="${exporting}"`);
    expect(again.body).toContain('name="grund" value="Protokoll"');
  });

  it('do not tell somebody without rights that there is something', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    const member = await makeAccount(test);
    const cookie = await signInAs(test, member.accountId);
    test.clock.advance({ minutes: 11 });
    expect((await get(test, `/organisation/veranstaltungen/${event.slug}/anmeldungen/export`, { cookie })).statusCode).toBe(404);
  });

  it('send a kept form to no other site', async () => {
    const app = await giveApp(organiser);
    const cookie = await signInAs(test, organiser.accountId, { secondFactor: false });
    const answer = await post(test, '/konto/bestaetigen', { 'code': app.code(), 'kept.action': '//boese.example/x', 'kept.field.a': 'b', 'weiter': 'https://boese.example' }, { cookie });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/konto/zweiter-faktor']);
  });
});
