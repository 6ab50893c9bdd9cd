import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addAdminCommand } from '../../src/cli/admin.ts';
import { listSettingsCommand, setSettingCommand } from '../../src/cli/settings.ts';
import { defaultPeriods, readPeriods } from '../../src/modules/notifications/retention.ts';
import { readSilentDays } from '../../src/modules/matching/queries-silent.ts';
import { readQuotas } from '../../src/modules/projects/documents/queries.ts';
import { settingSentences } from '../../src/modules/pages/settings/messages.ts';
import { operatorFrom, operatorSettings } from '../../src/modules/pages/settings/operator.ts';
import { sitePaths } from '../../src/modules/pages/paths.ts';
import { readSettings } from '../../src/modules/pages/queries.ts';
import { belongingKeys, lengths, operatorKeys, periodBounds, periodKeys, projectKeys, ruleNumbers, settingKeys, signInKeys, type SettingKey } from '../../src/modules/pages/settings/settings.ts';
import { get, post, signInAs, startTestApp, type TestApp, type TestForm } from '../support/app.ts';
import { htmlProblems } from '../support/html.ts';
import { makeAccount, makeSeries } from '../support/make.ts';

const path = '/organisation/einstellungen';
const hostile = '"><script>alert(1)</script>';

let test: TestApp;
let admin: Awaited<ReturnType<typeof makeAccount>>;
let cookie: string;
beforeAll(async () => {
  test = await startTestApp({ baseUrl: 'http://localhost:3000' });
  admin = await makeAccount(test, { admin: true });
  cookie = await signInAs(test, admin.accountId);
});
afterAll(() => test.close());
beforeEach(async () => { await test.db.deleteFrom('setting').execute(); });

const complete: Record<SettingKey, string> = {
  'operator.name': 'Zweckverband Austausch', 'operator.address': 'Marktplatz 1\n80000 Testdorf', 'operator.represented_by': 'Die Geschäftsführung',
  'operator.email': 'post@testdorf.example', 'operator.phone': '089 123456-0', 'operator.further': 'Registergericht Testdorf, HRB 1',
  'operator.data_protection_officer': 'Datenschutz, datenschutz@testdorf.example', 'operator.supervisory_authority': 'Landesamt für Datenschutzaufsicht',
  'operator.hosting': 'Rechenzentrum Testdorf, Deutschland', 'enforcement.body': 'Durchsetzungsstelle des Landes',
  'accessibility.assessment': 'Selbstbewertung im Januar 2027', 'sign_language.video_url': 'https://video.example/dgs',
  'security.contact': 'https://testdorf.example/schwachstellen',
  'signin.codeMinutes': '15', 'signin.idleHours': '4', 'signin.idleMinutesPrivileged': '20', 'signin.strangersPerHour': '800',
  'membership.deadlineDays': '7', 'membership.recheckMonths': '18', 'membership.secondCheck': 'ja',
  'retention.registrations': '60', 'retention.mailBodies': '20', 'retention.mailAddresses': '40', 'retention.feedback': '90', 'retention.audit': '400',
  'retention.loginCodes': '2', 'retention.outbox': '3', 'retention.inactiveAccounts': '900', 'retention.memberships': '200', 'retention.searchMisses': '120',
  'documents.fileMegabytes': '30', 'documents.projectMegabytes': '300', 'documents.organisationMegabytes': '2500', 'matching.silentDays': '14',
};
const least = { 'operator.name': 'Stadt Testdorf', 'operator.address': 'Rathaus', 'operator.email': 'post@testdorf.example' };

const standIn = (body: string): string => /name="stand" value="([^"]*)"/.exec(body)?.[1] ?? '';
const stand = async (): Promise<string> => standIn((await get(test, path, { cookie })).body);
const save = async (form: TestForm) => post(test, path, { stand: await stand(), ...form }, { cookie });
const stored = async () => Object.fromEntries(await readSettings(test.db));
const audit = () => test.db.selectFrom('activity').select(['actorId', 'objectId', 'data']).where('verb', '=', 'changed_settings').orderBy('id').execute();
const errorsIn = (body: string) => [...body.matchAll(/<p class="kern-error" id="feld-([^"]+)-fehler">.*?<span><span class="k-sr">[^<]*<\/span>([^<]*)<\/span>/g)].map((m) => [m[1], m[2]]);

describe('who may', () => {
  it('only admins see and save it; a visitor is led to the sign-in page', async () => {
    const series = await makeSeries(test);
    for (const given of [{}, { organises: [series.id] }]) {
      const other = await signInAs(test, (await makeAccount(test, given)).accountId);
      expect((await get(test, path, { cookie: other })).statusCode).toBe(404);
      for (const form of [{}, { ...complete, stand: await stand() }]) expect((await post(test, path, form, { cookie: other })).statusCode).toBe(404);
      expect((await get(test, '/organisation', { cookie: other })).body).not.toContain(path);
    }
    for (const answer of [await get(test, path), await post(test, path, complete)]) {
      expect([answer.statusCode, answer.headers.location]).toEqual([303, expect.stringMatching(/^\/anmelden/)]);
    }
    expect(await stored()).toEqual({});
    expect((await get(test, '/organisation', { cookie })).body).toContain(`href="${path}"`);
  });
});

describe('the form', () => {
  it('saves everything, shows it again, and writes down the keys alone', async () => {
    const before = (await audit()).length;
    const answer = await save(complete);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${path}?hinweis=gespeichert`]);
    const periods = { registrations: 60, mailBodies: 20, mailAddresses: 40, feedback: 90, audit: 400, loginCodes: 2, outbox: 3, inactiveAccounts: 900, memberships: 200, searchMisses: 120 };
    expect(await stored()).toEqual({ ...Object.fromEntries([...operatorKeys, ...signInKeys, ...belongingKeys, ...projectKeys].map((key) => [key, complete[key]])), retention: periods });
    expect(await readPeriods(test.db)).toEqual(periods);
    expect(operatorFrom(await readSettings(test.db))).toEqual(Object.fromEntries(Object.entries(operatorSettings).map(([name, key]) => [name, complete[key]])));
    expect((await audit()).slice(before)).toEqual([{ actorId: admin.accountId, objectId: null, data: { keys: settingKeys } }]);
    const { body } = await get(test, `${path}?hinweis=gespeichert`, { cookie });
    expect(body).toContain('Die Angaben sind gespeichert.');
    expect(body).not.toContain('fehlen noch');
    for (const value of Object.values(complete)) expect(body).toContain(value);
    expect(await htmlProblems(body)).toEqual([]);
    expect(await test.db.selectFrom('setting').select('updatedBy').distinct().execute()).toEqual([{ updatedBy: admin.accountId }]);
  });

  it('writes and records only what is different, and nothing when nothing is', async () => {
    await save(complete);
    const before = (await audit()).length;
    test.clock.advance({ minutes: 1 });
    expect((await save(complete)).statusCode).toBe(303);
    expect((await audit()).length).toBe(before);
    await save({ ...complete, 'operator.phone': '', 'retention.audit': '', 'operator.name': 'Zweckverband  Neu' });
    expect((await audit()).slice(before)).toEqual([{ actorId: admin.accountId, objectId: null, data: { keys: ['operator.name', 'operator.phone', 'retention.audit'] } }]);
    const now = await stored();
    expect([now['operator.name'], now['operator.phone'], now['operator.address']]).toEqual(['Zweckverband Neu', undefined, complete['operator.address']]);
    expect((await readPeriods(test.db)).audit).toBe(defaultPeriods.audit);
    const changedNow = await test.db.selectFrom('setting').select('key').where('updatedAt', '=', test.clock.now()).orderBy('key').execute();
    expect(changedNow.map((row) => row.key)).toEqual(['operator.name', 'retention']);
    await save({ ...least });
    expect(Object.keys(await stored()).sort()).toEqual(['operator.address', 'operator.email', 'operator.name']);
  });

  it('leaves other settings alone and copes with what is of another kind', async () => {
    await test.db.insertInto('setting').values([
      { key: 'sample.loaded', value: JSON.stringify({ at: 'x' }) }, { key: 'operator.phone', value: JSON.stringify({ a: 1 }) },
      { key: 'retention', value: JSON.stringify({ audit: 'viele', feedback: 100 }) },
    ]).execute();
    const { body, statusCode } = await get(test, path, { cookie });
    expect([statusCode, /name="retention\.audit"[^>]*value="([^"]*)"/.exec(body)?.[1] ?? '', /name="retention\.feedback"[^>]*value="([^"]*)"/.exec(body)?.[1]]).toEqual([200, '', '100']);
    await save(least);
    expect(await stored()).toMatchObject({ 'sample.loaded': { at: 'x' } });
  });

  it('refuses to overwrite what somebody else saved meanwhile, and shows it; the same twice is fine', async () => {
    await save(least);
    const early = await stand();
    await save({ ...least, 'operator.phone': '0123 4567' });
    const before = (await audit()).length;
    const refused = await post(test, path, { stand: early, ...least, 'operator.further': `Von mir ${hostile}` }, { cookie });
    expect(refused.statusCode).toBe(409);
    for (const words of ['Jemand anderes hat inzwischen gespeichert', '0123 4567', 'kein Eintrag', 'Von mir ']) expect(refused.body).toContain(words);
    expect(refused.body).not.toContain('<script>alert');
    expect(await htmlProblems(refused.body)).toEqual([]);
    expect([(await stored())['operator.further'], (await audit()).length]).toEqual([undefined, before]);
    expect((await post(test, path, { stand: early, ...least, 'operator.phone': '0123 4567' }, { cookie })).statusCode).toBe(303);
    expect((await post(test, path, { stand: standIn(refused.body), ...least, 'operator.further': 'Von mir' }, { cookie })).statusCode).toBe(303);
    expect(await stored()).toMatchObject({ 'operator.further': 'Von mir' });
    expect((await stored())['operator.phone']).toBeUndefined();
  });

  it('sets how much room documents have and how long a silent match waits', async () => {
    expect([await readQuotas(test.db), await readSilentDays(test.db)]).toEqual([{ file: 20_000_000, project: 200_000_000, organisation: 1_000_000_000 }, 21]);
    await save({ ...least, 'documents.fileMegabytes': '50', 'documents.projectMegabytes': '1', 'documents.organisationMegabytes': '100000', 'matching.silentDays': '3' });
    expect([await readQuotas(test.db), await readSilentDays(test.db)]).toEqual([{ file: 50_000_000, project: 1_000_000, organisation: 100_000_000_000 }, 3]);
    await save(least);
    expect([(await readQuotas(test.db)).project, await readSilentDays(test.db)]).toEqual([200_000_000, 21]);
  });

  it('lets one of two who save at the same moment win', async () => {
    const same = await stand();
    const answers = await Promise.all(['1', '2', '3', '4'].map((n) => post(test, path, { stand: same, ...least, 'operator.phone': `0123 456${n}` }, { cookie })));
    expect(answers.map((a) => a.statusCode).sort()).toEqual([303, 409, 409, 409]);
  });

  const long = (key: SettingKey): string => 'x'.repeat(lengths[key as keyof typeof lengths] + 1);
  const refusals: [SettingKey, string, string][] = [
    ...(['operator.name', 'operator.address', 'operator.email'] as const).flatMap((key) => [[key, '', 'required'], [key, ' \n ', 'required']] as [SettingKey, string, string][]),
    ...operatorKeys.map((key): [SettingKey, string, string] => [key, long(key), 'too_long']),
    ...['post', 'a@b.de, c@d.de', 'a@b.de"onmouseover="x', 'post@straße.de'].map((text): [SettingKey, string, string] => ['operator.email', text, 'invalid']),
    ...['anrufen', '12', '089/<b>1234567', '089 1234567 oder 89'].map((text): [SettingKey, string, string] => ['operator.phone', text, 'invalid']),
    ...['javascript:alert(1)', 'http://video.example', 'video.example', '/video', 'https://a.de b'].map((text): [SettingKey, string, string] => ['sign_language.video_url', text, 'invalid']),
    ...['javascript:alert(1)', 'http://a.de', 'mailto:a@b.de,c@d.de', 'mailto:a@b.de?subject=x', 'a@b.de\nContact: https://evil.example'].map((text): [SettingKey, string, string] => ['security.contact', text, 'invalid']),
    ...(['membership.deadlineDays', 'membership.recheckMonths'] as const)
      .flatMap((key) => ['0', '99', '1.5', 'nie'].map((text): [SettingKey, string, string] => [key, text, 'invalid'])),
    ...(['signin.codeMinutes', 'signin.idleHours', 'signin.idleMinutesPrivileged'] as const)
      .flatMap((key) => ['0', '-1', '61', '1.5', 'lange'].map((text): [SettingKey, string, string] => [key, text, 'invalid'])),
    ...['0', '19', '20001', '1.5', 'viele'].map((text): [SettingKey, string, string] => ['signin.strangersPerHour', text, 'invalid']),
    ...projectKeys.flatMap((key) => {
      const [from, to] = ruleNumbers[key]!;
      return [String(from - 1), String(to + 1), '-1', '1.5', 'viel', '1e1'].map((text): [SettingKey, string, string] => [key, text, 'invalid']);
    }),
    ...['nein', 'true', '1'].map((text): [SettingKey, string, string] => ['membership.secondCheck', text, 'invalid']),
    ...periodKeys.flatMap((key) => {
      const [from, to] = periodBounds[key];
      return [String(from - 1), String(to + 1), '-1', '1.5', '30 Tage', '1e2', '0x20', '9'.repeat(600)].map((text): [SettingKey, string, string] => [key, text, 'invalid']);
    }),
  ];
  it.each(refusals)('refuses %s: %j', async (key, text, code) => {
    const answer = await save({ ...least, [key]: text });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toMatch(/<title>Fehler: /);
    expect(errorsIn(answer.body)).toEqual([[key.replace(/\./g, '-'), settingSentences('de')[key][code]]]);
    expect(await stored()).toEqual({});
  });

  it('every refusal has been tried', () => {
    const tried = new Set(refusals.map(([key, , code]) => `${key} ${code}`));
    expect(settingKeys.flatMap((key) => Object.keys(settingSentences('de')[key]).map((code) => `${key} ${code}`)).filter((one) => !tried.has(one))).toEqual([]);
  });

  it('takes the ends of each period, and spellings of one thing as the one', async () => {
    for (const end of [0, 1] as const) {
      expect((await save({ ...least, ...Object.fromEntries(periodKeys.map((key) => [key, String(periodBounds[key][end])])) })).statusCode).toBe(303);
      expect((await stored())['retention']).toEqual(Object.fromEntries(periodKeys.map((key) => [key.slice(10), periodBounds[key][end]])));
    }
    await save({ ...least, 'operator.email': ' Post@Testdorf.EXAMPLE ', 'security.contact': 'Sicherheit@testdorf.example', 'retention.audit': '0400', 'operator.phone': '+49 (0)89/1234–0' });
    expect(await stored()).toMatchObject({ 'operator.email': 'post@testdorf.example', 'security.contact': 'mailto:sicherheit@testdorf.example', 'operator.phone': '+49 (0)89/1234–0', retention: { audit: 400 } });
    // Defaults fit their own bounds, or a form that is filled with them could not be saved.
    for (const key of periodKeys) expect(defaultPeriods[key.slice(10) as keyof typeof defaultPeriods]).toSatisfy((n: number) => n >= periodBounds[key][0] && n <= periodBounds[key][1]);
  });

  it('keeps what was typed and shows it as text, also in English and for repeated or foreign fields', async () => {
    const answer = await post(test, `/en${path}`, { 'operator.name': ['', 'zweiter'], 'operator.further': hostile, 'retention.audit': hostile, isAdmin: 'ja' }, { cookie });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).not.toContain('<script>alert');
    expect(answer.body).toContain('&lt;script>alert(1)&lt;/script>');
    for (const words of ['Enter the name of the operator.', 'Enter the address of the operator.', 'Enter a whole number from 90 to 1095']) expect(answer.body).toContain(words);
    expect(await htmlProblems(answer.body)).toEqual([]);
    expect(await htmlProblems((await get(test, `/en${path}`, { cookie })).body)).toEqual([]);
  });
});

describe('the public pages', () => {
  const pages = [sitePaths.imprint(), sitePaths.privacy(), sitePaths.accessibility(), sitePaths.signLanguage()];
  const read = async (): Promise<string> => (await Promise.all(pages.map(async (page) => (await get(test, page)).body))).join('\n');

  it('lose every placeholder at the moment of saving, and get it back with the entry taken away', async () => {
    test.deps.changes.bump();
    const gaps = /<p class="k-unset">/g;
    const before = await read();
    expect(before.match(gaps)!.length).toBeGreaterThanOrEqual(11);
    expect((await get(test, path, { cookie })).body).toContain('fehlen noch 11 Angaben');
    await save(complete);
    const after = await read();
    expect(after.match(gaps)).toBeNull();
    for (const words of ['Zweckverband Austausch', 'Die Geschäftsführung', 'href="mailto:post@testdorf.example"', 'Durchsetzungsstelle des Landes', '60 Tage nach der Veranstaltung', 'href="https://video.example/dgs"']) expect(after).toContain(words);
    expect((await get(test, sitePaths.security())).body).toMatch(/^Contact: https:\/\/testdorf\.example\/schwachstellen$/m);
    await save({ ...complete, 'enforcement.body': '', 'security.contact': '' });
    expect((await read()).match(gaps)).toHaveLength(1);
    expect((await get(test, sitePaths.security())).body).toMatch(/^Contact: http:\/\/localhost:3000\/rueckmeldung$/m);
    expect((await get(test, path, { cookie })).body).toMatch(/fehlt noch eine Angabe[\s\S]*href="#feld-enforcement-body"/);
  });

  it('show what was entered as text', async () => {
    const texts = operatorKeys.filter((key) => !['operator.email', 'operator.phone', 'sign_language.video_url', 'security.contact'].includes(key));
    await save({ ...least, ...Object.fromEntries(texts.map((key) => [key, `${key} ${hostile}`])) });
    const html = await read();
    expect(html).not.toContain('<script>alert');
    for (const key of texts) expect(html).toContain(`${key} &quot;>&lt;script>`);
  });
});

describe('on the command line', () => {
  const home = mkdtempSync(join(tmpdir(), 'initiative-k-settings-'));
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    vi.stubEnv('DATABASE_URL', test.connectionString);
    vi.stubEnv('VAR_DIR', home);
    // The runner has a BASE_URL of its own.
    vi.stubEnv('BASE_URL', '');
    vi.spyOn(console, 'log').mockImplementation((line: string) => { said.push(line); });
  });
  afterEach(() => { vi.unstubAllEnvs(); vi.restoreAllMocks(); });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('sets one, which a page that was kept shows at once, and takes it away again', async () => {
    await test.db.insertInto('setting').values({ key: 'retention', value: JSON.stringify({ feedback: 100 }) }).execute();
    const imprint = async (): Promise<string> => (await get(test, sitePaths.imprint())).body;
    // The test before has emptied the table past the product; this process hears of it by the trigger.
    await expect.poll(imprint).toContain('seine Anschrift noch nicht');
    const before = (await audit()).length;
    expect(await setSettingCommand(['operator.address', 'Rathaus\r\n80000 Testdorf '])).toBe(0);
    // Another process tells this one by the trigger: no bump of its own.
    await expect.poll(imprint).toMatch(/Rathaus<br ?\/?>80000 Testdorf/);
    expect(await imprint()).not.toContain('seine Anschrift noch nicht');
    await setSettingCommand(['retention.audit', '100']);
    expect(await readPeriods(test.db)).toEqual({ ...defaultPeriods, feedback: 100, audit: 100 });
    await listSettingsCommand();
    expect(said).toEqual(expect.arrayContaining(['operator.address is set', 'operator.name  (not set)', 'operator.address  Rathaus\n                  80000 Testdorf', 'retention.audit  100', 'retention.outbox  (not set: 7 days)']));
    await setSettingCommand(['retention.audit', '']);
    await setSettingCommand(['operator.phone', '']);
    expect(said.slice(-2)).toEqual(['retention.audit is not set', 'operator.phone is not set']);
    expect(await stored()).toEqual({ 'operator.address': 'Rathaus\n80000 Testdorf', retention: { feedback: 100 } });
    expect((await audit()).slice(before)).toEqual([['operator.address'], ['retention.audit'], ['retention.audit']].map((keys) => ({ actorId: null, objectId: null, data: { keys } })));
  });

  it.each([
    [[], /one of\n {2}operator\.name\n/], [['operator.nam', 'x'], /one of\n/], [['sample.loaded', 'x'], /one of\n/], [['retention', '1'], /one of\n/],
    [['operator.name'], /Say the value/], [['operator.name', ''], /Enter the name of the operator/], [['operator.email', 'x'], /Enter one e-mail address/],
    [['retention.audit', '1'], /from 90 to 1095/], [['operator.further', 'x'.repeat(2001)], /to 2000 characters/], [['__proto__', 'x'], /one of\n/],
  ])('refuses %j', async (args, words) => {
    await expect(setSettingCommand(args)).rejects.toThrow(words);
    expect(await stored()).toEqual({});
  });

  it('still makes admins', async () => {
    expect(await addAdminCommand(['Neu@Testdorf.example'])).toBe(0);
    expect(await test.db.selectFrom('account').select('isAdmin').where('email', '=', 'neu@testdorf.example').execute()).toEqual([{ isAdmin: true }]);
    await expect(addAdminCommand(['x'])).rejects.toThrow('Say whose address');
    for (const address of ['rathaus@testdorf.example', 'Info@testdorf.example', 'testdorf@testdorf.example']) {
      await expect(addAdminCommand([address])).rejects.toThrow(/shared mailbox.*never hold a privileged role/);
    }
    expect(await test.db.selectFrom('account').select('email').where('email', 'like', '%@testdorf.example').where('isAdmin', '=', true)
      .where('id', '<>', admin.accountId).execute()).toEqual([{ email: 'neu@testdorf.example' }]);
  });
});
