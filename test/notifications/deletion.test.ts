import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest';
import { requestCode } from '../../src/modules/accounts/commands.ts';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { exportRegistrations } from '../../src/modules/events/registrations/commands-export.ts';
import { everything } from '../../src/modules/events/registrations/queries-organiser.ts';
import { deleteOwnAccount, listProgrammeMentions } from '../../src/modules/notifications/commands-deletion.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { replayDeletions, writeLedger } from '../../src/modules/notifications/commands-ledger.ts';
import { sendDueMails } from '../../src/modules/notifications/commands-sending.ts';
import { recordingTransport } from '../../src/platform/mail/transport.ts';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries, makeTopic } from '../support/make.ts';
import { mailDeps, mailsOf, makeMail } from './mail-support.ts';
import { tracesOf } from './traces.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const NAME = 'Referatsleitung "Spurlos" O\'Verges';
const EMAIL = 'spurlos@vergessen.example';
const words = [NAME, NAME.replaceAll('"', '\\"'), 'O\'Verges', EMAIL, 'vergessen.example'];

/** Somebody who is everywhere a person can be. */
async function makeEverywhere() {
  const { db } = test;
  const now = test.clock.now();
  const home = await makeOrganisation(test, { name: 'Gemeinde Heimatort' });
  const series = await makeSeries(test);
  const person = await makeAccount(test, { email: EMAIL, name: NAME, jobTitle: 'Referat Spurlos', memberships: [home.id], organises: [series.id] });
  const other = await makeAccount(test, { memberships: [{ organisationId: home.id, state: 'pending' }] });
  const past = await makeEvent(test, { seriesId: series.id, startsAt: now.subtract({ hours: 48 }) });
  const coming = await makeEvent(test, { seriesId: series.id, roomCapacity: 1, mode: 'onsite', titleDe: 'Kommende Probe' });
  const topic = await makeTopic(test);
  const attended = await makeRegistration(test, {
    eventId: past.id, accountId: person.accountId, organisationId: home.id, state: 'attended', seat: 'room', wish: 'room', question: `Fragt ${NAME}`,
    organiserNote: `Ruft an: ${EMAIL}`, cancelNote: NAME, certificateNumber: 'IK-2027-SPUR1234',
  });
  await db.insertInto('registrationTopic').values({ registrationId: attended.id, topicId: topic.id, side: 'seek' }).execute();
  const seat = await makeRegistration(test, { eventId: coming.id, accountId: person.accountId, organisationId: home.id, seat: 'room', wish: 'room' });
  const waiting = await makeRegistration(test, { eventId: coming.id, accountId: other.accountId, state: 'queued', wish: 'room' });
  const invited = await makeRegistration(test, { eventId: past.id, invitedEmail: EMAIL, state: 'cancelled', cancelNote: 'verhindert' });
  await makeRegistration(test, { eventId: past.id, accountId: other.accountId, invitedBy: person.accountId });
  const item = await db.insertInto('programmeItem').values({ eventId: past.id, position: 0, kind: 'impulse', titleDe: 'Vortrag', minutes: 10 }).returning('id').executeTakeFirstOrThrow();
  await db.insertInto('programmePerson').values({ itemId: item.id, position: 0, name: NAME, jobTitle: 'Fachbereich', organisationId: home.id }).execute();
  await db.insertInto('programmeRelease').values({
    eventId: past.id, version: 1, releasedAt: now, releasedBy: person.accountId,
    items: JSON.stringify([{ id: item.id, kind: 'impulse', title: { de: 'Vortrag', en: '' }, abstract: { de: '', en: '' }, minutes: 10, pinnedAt: null, publicNote: '', people: [{ name: NAME, jobTitle: 'Fachbereich', organisationId: home.id, organisation: home.name }] }]),
    changes: JSON.stringify([{ kind: 'people', title: { de: 'Vortrag', en: '' }, joined: [`${NAME}, Fachbereich, ${home.name}`], left: [NAME] }]),
  }).execute();
  await db.insertInto('consent').values({ accountId: person.accountId, purpose: 'photos', givenAt: now }).execute();
  await db.insertInto('secondFactor').values({ accountId: person.accountId, kind: 'app', label: `Telefon ${NAME}`, createdAt: now, secret: Buffer.from('x') }).execute();
  await db.insertInto('addressChange').values({ accountId: person.accountId, newEmail: `neu-${EMAIL}`, codeMac: Buffer.from('x'), salt: Buffer.from('x'), browserHash: Buffer.from('x'), createdAt: now, expiresAt: now }).execute();
  await db.insertInto('siteFeedback').values({ kind: 'question', message: 'Wie geht das?', replyTo: EMAIL, createdAt: now }).execute();
  await db.insertInto('groupMessage').values({ eventId: past.id, authorId: person.accountId, audience: 'all', subject: 'Hinweis', body: 'Der Eingang liegt am Markt.', state: 'sent', createdAt: now }).execute();
  await db.insertInto('setting').values({ key: 'operator.phone', value: '"1"', updatedBy: person.accountId }).execute();
  await db.updateTable('membership').set({ decidedBy: person.accountId }).where('accountId', '=', other.accountId).execute();
  await signInAs(test, person.accountId);
  await requestCode(test.deps, { email: EMAIL, browser: 'b', returnTo: '/', lang: 'de' });
  await db.insertInto('outbox').values({ topic: 'registration', createdAt: now, payload: JSON.stringify({ registrationId: waiting.id, eventId: coming.id, what: 'queued', note: NAME }) }).execute();
  await drainOutbox(mailDeps(test));
  await sendDueMails(mailDeps(test), recordingTransport());
  await makeMail(test, { toEmail: other.email, state: 'sent', subject: `${NAME} lädt Sie ein`, textBody: `${NAME} hat Ihnen einen Platz gegeben.` });
  await makeMail(test, { toEmail: EMAIL, toName: NAME, textBody: 'Liegt noch im Ausgang', accountId: person.accountId });
  await makeMail(test, { toEmail: `alt-${EMAIL}`, toName: NAME, accountId: person.accountId, state: 'failed', lastError: `<${EMAIL}> rejected` });
  await exportRegistrations(test.deps, person, past.slug, { filter: everything, columns: ['name', 'email'], format: 'csv', reason: 'Für das Protokoll der Sitzung' });
  return { person, other, home, past, coming, attended, seat, waiting, invited };
}

describe('deleting an account', () => {
  let world: Awaited<ReturnType<typeof makeEverywhere>>;
  beforeAll(async () => { world = await makeEverywhere(); });

  it('finds the person in many places before', async () => {
    const traces = await tracesOf(test, words);
    for (const place of [
      'account.email', 'account.name', 'address_change.new_email', 'login_code.email', 'mail.last_error', 'mail.subject', 'mail.text_body', 'mail.to_email', 'mail.to_name',
      'outbox.payload', 'programme_person.name', 'programme_release.changes', 'programme_release.items', 'registration.cancel_note', 'registration.invited_email',
      'registration.organiser_note', 'registration.question', 'second_factor.label', 'site_feedback.reply_to',
    ]) expect.soft(traces, place).toContain(place);
    expect(await listProgrammeMentions(test.db, { id: world.person.accountId, email: EMAIL, name: NAME })).toHaveLength(1);
  });

  it('leaves no table, page or search result that holds name or address', async () => {
    const cookie = await signInAs(test, world.person.accountId);
    expect((await get(test, '/konto', { cookie })).statusCode).toBe(200);
    expect(await deleteOwnAccount(test.deps, world.person, { keepsProgrammeName: false })).toEqual({ ok: true });
    await drainOutbox(mailDeps(test));
    expect(await tracesOf(test, words)).toEqual([]);
    expect((await get(test, '/konto', { cookie })).statusCode).toBe(303);
    const organiser = await signInAs(test, (await makeAccount(test, { admin: true })).accountId);
    for (const url of [
      `/veranstaltungen/${world.past.slug}`, `/veranstaltungen/${world.past.slug}/druck`, `/organisation/veranstaltungen/${world.past.slug}/anmeldungen?suche=spurlos`,
      `/organisation/veranstaltungen/${world.past.slug}/anmeldungen/export`, `/organisation/veranstaltungen/${world.past.slug}/programm`,
    ]) {
      const { body, statusCode } = await get(test, url, { cookie: organiser });
      expect.soft(statusCode, url).toBe(200);
      // What was searched for stands in the field; only the rest of the page may tell something.
      for (const word of ['Verges', 'vergessen.example', 'Referatsleitung']) expect.soft(body, url).not.toContain(word);
    }
  });

  it('leaves ids of the person nowhere but in the audit', async () => {
    expect((await tracesOf(test, [world.person.accountId])).filter((place) => !place.startsWith('activity.'))).toEqual([]);
  });

  it('keeps what counts', async () => {
    const rows = await test.db.selectFrom('registration').select(['id', 'state', 'seat', 'organisationId', 'accountId', 'cancelReason', 'certificateNumber'])
      .where('id', 'in', [world.attended.id, world.seat.id]).orderBy('state').execute();
    expect(rows).toEqual([
      { id: world.attended.id, state: 'attended', seat: 'room', organisationId: world.home.id, accountId: null, cancelReason: null, certificateNumber: 'IK-2027-SPUR1234' },
      { id: world.seat.id, state: 'cancelled', seat: null, organisationId: world.home.id, accountId: null, cancelReason: 'deleted', certificateNumber: null },
    ]);
    expect(await test.db.selectFrom('registrationTopic').selectAll().where('registrationId', '=', world.attended.id).execute()).toHaveLength(1);
    expect(await test.db.selectFrom('groupMessage').select(['authorId', 'subject']).execute()).toEqual([{ authorId: null, subject: 'Hinweis' }]);
    expect(await test.db.selectFrom('programmePerson').select(['name', 'jobTitle', 'organisationId']).execute()).toEqual([{ name: '', jobTitle: 'Fachbereich', organisationId: world.home.id }]);
    const { changes } = await test.db.selectFrom('programmeRelease').select('changes').executeTakeFirstOrThrow();
    expect(changes).toMatchObject([{ joined: ['Fachbereich, Gemeinde Heimatort'], left: [''] }]);
  });

  it('offers the seat to the next in line, who is told', async () => {
    const next = await test.db.selectFrom('registration').select(['state', 'offerSeat']).where('id', '=', world.waiting.id).executeTakeFirstOrThrow();
    expect(next).toEqual({ state: 'offered', offerSeat: 'room' });
    expect((await mailsOf(test)).filter((m) => m.kind === 'offered').map((m) => m.toEmail)).toEqual([world.other.email]);
  });

  it('sends nothing any more', async () => {
    const sent: string[] = [];
    await sendDueMails(mailDeps(test), { ...recordingTransport(), send: async (mail) => { sent.push(mail.to.email); return { kind: 'sent' }; } });
    expect(sent).toEqual([world.other.email]);
  });

  it('stands in the audit without a name', async () => {
    const [entry] = await test.db.selectFrom('activity').selectAll().where('verb', '=', 'deleted_account').execute();
    expect(entry).toMatchObject({ actorId: world.person.accountId, objectId: world.person.accountId, data: { cause: 'self' } });
  });

  it('does nothing the second time', async () => {
    expect(await deleteOwnAccount(test.deps, world.person, { keepsProgrammeName: false })).toEqual({ ok: true });
    expect(await test.db.selectFrom('activity').selectAll().where('verb', '=', 'deleted_account').execute()).toHaveLength(1);
  });
});

describe('deleting', () => {
  it('leaves others alone, whatever the name', async () => {
    const nobody = await makeAccount(test, { name: '' });
    const namesake = await makeAccount(test, { name: 'Amt' });
    await makeMail(test, { toEmail: 'bleibt@testdorf.example', state: 'sent', textBody: 'Das Amt lädt ein.' });
    await test.db.insertInto('outbox').values({ topic: 'x', payload: '{"note": "bleibt"}', createdAt: test.clock.now(), handledAt: test.clock.now() }).execute();
    for (const person of [nobody, namesake]) await deleteOwnAccount(test.deps, person, { keepsProgrammeName: false });
    expect((await mailsOf(test)).filter((m) => m.toEmail === 'bleibt@testdorf.example').map((m) => m.textBody)).toEqual(['Das Amt lädt ein.']);
    expect(await test.db.selectFrom('outbox').select('payload').where('topic', '=', 'x').execute()).toEqual([{ payload: { note: 'bleibt' } }]);
  });

  it('keeps the name in programmes for who wants that', async () => {
    const home = await makeOrganisation(test);
    const person = await makeAccount(test, { name: 'Dezernat Vortragend', memberships: [home.id] });
    const event = await makeEvent(test);
    const item = await test.db.insertInto('programmeItem').values({ eventId: event.id, position: 0, kind: 'impulse', titleDe: 'Vortrag', minutes: 10 }).returning('id').executeTakeFirstOrThrow();
    await test.db.insertInto('programmePerson').values({ itemId: item.id, position: 0, name: person.name, organisationId: home.id }).execute();
    await deleteOwnAccount(test.deps, person, { keepsProgrammeName: true });
    expect(await tracesOf(test, [person.name])).toEqual(['programme_person.name']);
  });

  it('lets the deputy move up where the municipality admin goes, and tells them without the name', async () => {
    const [home, away] = [await makeOrganisation(test, { name: 'Gemeinde Nachrücken' }), await makeOrganisation(test)];
    const admin = await makeAccount(test, { name: 'Hauptamt Geht', memberships: [{ organisationId: home.id, adminSlot: 1 }, { organisationId: away.id, adminSlot: 1 }] });
    const deputy = await makeAccount(test, { memberships: [{ organisationId: home.id, adminSlot: 2 }] });
    await deleteOwnAccount(test.deps, admin, { keepsProgrammeName: false });
    await drainOutbox(mailDeps(test));
    const slots = await test.db.selectFrom('membership').select(['accountId', 'adminSlot']).where('organisationId', 'in', [home.id, away.id]).execute();
    expect(slots).toEqual([{ accountId: deputy.accountId, adminSlot: 1 }]);
    const told = (await mailsOf(test)).filter((m) => m.toEmail === deputy.email);
    expect(told.map((m) => m.subject)).toEqual(['Kommunen-Admin geändert: Gemeinde Nachrücken']);
    expect(told[0]!.textBody).toContain('Sie sind jetzt allein zuständig.');
    expect(await tracesOf(test, [admin.name])).toEqual([]);
    expect((await tracesOf(test, [admin.accountId])).filter((place) => !place.startsWith('activity.'))).toEqual([]);
  });

  it('refuses the last admin, also when two leave at once', async () => {
    await test.db.updateTable('account').set({ isAdmin: false }).execute();
    const [one, two] = [await makeAccount(test, { admin: true }), await makeAccount(test, { admin: true })];
    const results = await Promise.all([one, two].map((admin: Member) => deleteOwnAccount(test.deps, admin, { keepsProgrammeName: false })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'last_admin' }]);
  });
});

describe('the list of deletions', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'initiative-k-ledger-'));
    return () => rmSync(folder, { recursive: true });
  });

  it('deletes again what a backup has brought back', async () => {
    const file = join(folder, 'deletions.jsonl');
    const gone = await makeAccount(test, { email: 'zurueck@vergangen.example', name: 'Amt Zurückgekehrt' });
    const stays = await makeAccount(test);
    const consent = await test.db.insertInto('consent').values({ accountId: stays.accountId, purpose: 'photos', givenAt: test.clock.now() }).returning('id').executeTakeFirstOrThrow();
    const choice = await test.db.insertInto('sharing').values({ accountId: stays.accountId, fields: ['name'], givenAt: test.clock.now() }).returning('id').executeTakeFirstOrThrow();
    // The backup: what the tables held then.
    const rows = {
      account: await test.db.selectFrom('account').selectAll().where('id', '=', gone.accountId).executeTakeFirstOrThrow(),
      noted: (await test.db.selectFrom('deletion').select('key').execute()).map(({ key }) => key),
    };
    await test.db.updateTable('consent').set({ revokedAt: test.clock.now() }).where('id', '=', consent.id).execute();
    await test.db.updateTable('sharing').set({ endedAt: test.clock.now() }).where('id', '=', choice.id).execute();
    await deleteOwnAccount(test.deps, gone, { keepsProgrammeName: false });
    await writeLedger(test.db, file);
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/vergangen|Zurück/);
    expect(text).not.toContain(gone.accountId);
    expect(await replayDeletions(test.deps, file)).toEqual({ accounts: 0, consents: 0 });

    // The restore, as the owner of the database does it.
    const { default: pg } = await import('pg');
    const owner = new pg.Client({ connectionString: test.connectionString });
    await owner.connect();
    await owner.query('delete from deletion where not (key = any($1))', [rows.noted]);
    await owner.query('update consent set revoked_at = null where id = $1', [consent.id]);
    await owner.query('update sharing set ended_at = null where id = $1', [choice.id]);
    await owner.query('insert into account (id, email, name) values ($1, $2, $3)', [rows.account.id, rows.account.email, rows.account.name]);
    await owner.end();
    expect(await replayDeletions(test.deps, file)).toEqual({ accounts: 1, consents: 2 });
    expect(await tracesOf(test, ['vergangen.example', 'Zurückgekehrt'])).toEqual([]);
    expect((await test.db.selectFrom('consent').select('revokedAt').where('id', '=', consent.id).executeTakeFirstOrThrow()).revokedAt).not.toBeNull();
    expect(await test.db.selectFrom('account').select('id').where('id', '=', stays.accountId).executeTakeFirst()).toBeDefined();
    expect(await replayDeletions(test.deps, file)).toEqual({ accounts: 0, consents: 0 });
    await writeLedger(test.db, file);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('keeps lines of other databases and leaves out what is broken', async () => {
    const file = join(folder, 'deletions.jsonl');
    const { writeFileSync } = await import('node:fs');
    const line = JSON.stringify({ kind: 'account', key: 'a'.repeat(64), at: '2027-01-01T00:00:00Z' });
    writeFileSync(file, `${line}\n{"kind":"acc`);
    expect(await replayDeletions(test.deps, file)).toEqual({ accounts: 0, consents: 0 });
    await writeLedger(test.db, file);
    expect(readFileSync(file, 'utf8')).toContain(line);
  });
});
