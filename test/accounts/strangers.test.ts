// The form that mails codes is no way to write to strangers (T11).
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { STRANGERS_PER_HOUR, strangersSetting } from '../../src/modules/accounts/signin.ts';
import { post, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
  return () => test.close();
});

const fillHour = async (strangers: number): Promise<void> => {
  const now = test.clock.now();
  await sql`insert into login_code (email, code_mac, salt, browser_hash, created_at, expires_at, known)
    select 'fremd' || n || '@opfer.example', 'x', 'x', 'x', ${now}::timestamptz, ${now}::timestamptz, false
    from generate_series(1, ${strangers}::int) n`.execute(test.db);
};
const ask = async (email: string): Promise<{ mailed: boolean; answer: unknown[] }> => {
  const { statusCode, headers } = await post(test, '/anmelden', { email });
  const { count } = await test.db.selectFrom('outbox').select((eb) => eb.fn.countAll<number>().as('count')).where('topic', '=', 'login_code')
    .where(sql<boolean>`payload ->> 'email' = ${email}`).executeTakeFirstOrThrow();
  return { mailed: count > 0, answer: [statusCode, headers.location, String(headers['set-cookie']).replace(/=[^;]*/, '')] };
};

it('mails so many codes to strangers in an hour and no more, and still lets in who belongs; the answer is the same', async () => {
  await makeOrganisation(test, { name: 'Stadt Beispielhausen', domains: ['beispielhausen.example'] });
  const { email: member } = await makeAccount(test, { email: 'alt@irgendwo.example' });
  await fillHour(STRANGERS_PER_HOUR - 1);
  const last = await ask('letzter@opfer.example');
  const refused = await ask('einer-zu-viel@opfer.example');
  expect([last.mailed, refused.mailed]).toEqual([true, false]);
  expect(refused.answer).toEqual(last.answer);
  for (const email of [member, 'neu@beispielhausen.example']) expect((await ask(email)).mailed, email).toBe(true);
  test.clock.advance({ minutes: 61 });
  expect((await ask('spaeter@opfer.example')).mailed).toBe(true);
});

it('goes by the number of the operator, and by none that could not have been entered', async () => {
  test.clock.advance({ hours: 2 });
  await fillHour(30);
  const set = async (value: string): Promise<void> => {
    const row = { value: JSON.stringify(value), updatedAt: test.clock.now() };
    await test.db.insertInto('setting').values({ key: strangersSetting, ...row }).onConflict((c) => c.column('key').doUpdateSet(row)).execute();
  };
  await set('30');
  expect((await ask('a@opfer.example')).mailed).toBe(false);
  await set('31');
  expect((await ask('b@opfer.example')).mailed).toBe(true);
  await set('0');
  expect((await ask('c@opfer.example')).mailed).toBe(true);
});
