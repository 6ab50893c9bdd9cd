import { expect, it } from 'vitest';
import { admin, member, organiser } from '../../src/sample/accounts.ts';
import { loadSample } from '../../src/sample/load.ts';
import { loadSecondFactors } from '../../src/sample/second-factors.ts';
import { get, post, signInAs, startTestApp } from '../support/app.ts';

it('the sample’s organiser, admin and municipality admin reach their rights with the code that the mailbox of the demo shows', async () => {
  const test = await startTestApp({ demo: true });
  try {
    await loadSample(test.db, test.deps.clock);
    await loadSecondFactors(test.db, test.deps.clock, test.deps.secret);
    await loadSecondFactors(test.db, test.deps.clock, test.deps.secret);
    expect(await test.db.selectFrom('secondFactor').select('id').execute()).toHaveLength(3);
    for (const [{ email }, path] of [[organiser, '/organisation'], [admin, '/organisation/einstellungen'], [member, '/kommunen/noerdlingen/mitglieder']] as const) {
      const { id } = await test.db.selectFrom('account').select('id').where('email', '=', email).executeTakeFirstOrThrow();
      const cookie = await signInAs(test, id, { secondFactor: false });
      expect([email, (await get(test, path, { cookie })).headers.location]).toEqual([email, `/konto/bestaetigen?weiter=${encodeURIComponent(path)}`]);
      const mailbox = (await get(test, `/demo/postfach?adresse=${email}`)).body;
      const code = /<code class="k-code">([\d ]+)</.exec(mailbox)?.[1]?.replaceAll(' ', '') ?? '';
      const shown = await post(test, '/konto/bestaetigen', { code, weiter: path }, { cookie });
      const after = String([shown.headers['set-cookie']].flat()[0]).split(';')[0]!;
      expect([email, (await get(test, path, { cookie: after })).statusCode]).toEqual([email, 200]);
    }
  } finally {
    await test.close();
  }
});
