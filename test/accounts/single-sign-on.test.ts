import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endColleague } from '../../src/modules/accounts/membership/commands-admin.ts';
import { openWay, sealWay } from '../../src/modules/accounts/single-sign-on/single-sign-on.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { startIssuer, type IssuerPerson } from '../support/issuer.ts';
import { makeAccount, makeOrganisation } from '../support/make.ts';

let test: TestApp;
let service: Awaited<ReturnType<typeof startIssuer>>;
let town: { id: string };
beforeAll(async () => {
  service = await startIssuer();
  service.allow('http://localhost:3000/anmelden/sso/verbund/rueckkehr');
  // The codes and tokens of the issuer carry real time.
  test = await startTestApp({ issuers: [service.issuer], now: Temporal.Now.instant().toString() });
  town = await makeOrganisation(test, { name: 'Stadt Beispielhausen', ars: '091620000000' });
  return async () => { await test.close(); await service.close(); };
});
afterEach(() => test.clock.set(Temporal.Now.instant()));

type Jar = Map<string, string>;
const cookiesOf = (jar: Jar): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
function keep(jar: Jar, headers: readonly string[]): void {
  for (const header of headers) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(header)!;
    if (value === '') jar.delete(name!);
    else jar.set(name!, value!);
  }
}
const setCookies = (answer: { headers: { 'set-cookie'?: string | string[] | undefined } }): string[] => [answer.headers['set-cookie'] ?? []].flat();

/** Goes to the issuer as its current person and comes back; gives the query it comes back with, and our cookies. */
async function goAndReturn(person: IssuerPerson, returnTo = '/veranstaltungen', ours: Jar = new Map()): Promise<{ query: string; ours: Jar }> {
  service.people.current = person;
  const departed = await test.app.inject({ url: `/anmelden/sso/verbund?weiter=${encodeURIComponent(returnTo)}`, headers: { cookie: cookiesOf(ours) } });
  expect(departed.statusCode).toBe(303);
  keep(ours, setCookies(departed));
  const theirs: Jar = new Map();
  let url = String(departed.headers.location);
  for (let hop = 0; hop < 8 && url.startsWith(service.url); hop += 1) {
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie: cookiesOf(theirs) } });
    keep(theirs, answer.headers.getSetCookie());
    const next = answer.headers.get('location');
    if (!next) throw new Error(`the issuer stopped with ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    url = new URL(next, url).href;
  }
  return { query: new URL(url).search.slice(1), ours };
}

const arrive = (query: string, ours: Jar) => post(test, '/anmelden/sso/verbund/rueckkehr', { antwort: query }, { cookie: cookiesOf(ours) });
async function signIn(person: IssuerPerson, ours: Jar = new Map()) {
  const { query } = await goAndReturn(person, '/veranstaltungen', ours);
  const answer = await arrive(query, ours);
  keep(ours, setCookies(answer));
  return { answer, session: ours.has('sitzung') ? `sitzung=${ours.get('sitzung')}` : undefined };
}
const accountOf = (email: string) => test.db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst();
const person = (sub: string, more: Partial<IssuerPerson> = {}): IssuerPerson =>
  ({ sub, email: `${sub}@beispielhausen.example`, email_verified: true, name: `Person ${sub}`, ...more });

describe('signing in with a service', () => {
  it('is offered as a link, makes the account of somebody new, and leads on', async () => {
    expect((await get(test, '/anmelden?weiter=/veranstaltungen')).body).toContain('href="/anmelden/sso/verbund?weiter=%2Fveranstaltungen"');
    const { answer, session } = await signIn(person('neu', { kommune: '4711' }));
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/veranstaltungen']);
    expect((await get(test, '/konto', { cookie: session })).body).toContain('neu@beispielhausen.example');
    const account = (await accountOf('neu@beispielhausen.example'))!;
    expect(account.name).toBe('Person neu');
    const membership = await test.db.selectFrom('membership').select(['organisationId', 'state', 'verifiedHow']).where('accountId', '=', account.id).execute();
    expect(membership).toEqual([{ organisationId: town.id, state: 'verified', verifiedHow: 'issuer' }]);
    // The second time they are known by the issuer's number, whatever the address is now.
    await signIn({ ...person('neu'), email: 'anders@beispielhausen.example' });
    expect(await accountOf('anders@beispielhausen.example')).toBeUndefined();
    expect(await test.db.selectFrom('session').select('tokenHash').where('accountId', '=', account.id).execute()).toHaveLength(2);
  });

  it('takes the service\'s word for who works where, but not for whom a municipality admin let go', async () => {
    const boss = await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }] });
    await signIn(person('gegangen', { kommune: '4711' }));
    const { id } = (await accountOf('gegangen@beispielhausen.example'))!;
    const row = () => test.db.selectFrom('membership').select(['id', 'state', 'endReason']).where('accountId', '=', id).executeTakeFirstOrThrow();
    await endColleague(test.deps, boss, (await row()).id, { successorId: undefined, reason: '' });
    await signIn(person('gegangen', { kommune: '4711' }));
    expect(await row()).toMatchObject({ state: 'ended', endReason: 'admin' });
    // Whoever left by themselves comes back by the service's word.
    await test.db.updateTable('membership').set({ endReason: 'left' }).where('accountId', '=', id).execute();
    await signIn(person('gegangen', { kommune: '4711' }));
    expect(await row()).toMatchObject({ state: 'verified' });
  });

  it('shows one page on the way back that changes nothing; the press of its button opens the session', async () => {
    const { query, ours } = await goAndReturn(person('leser'));
    const page = await test.app.inject({ url: `/anmelden/sso/verbund/rueckkehr?${query}`, headers: { cookie: cookiesOf(ours) } });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Anmeldedienst des Verbunds hat Sie hierher zurückgeschickt');
    expect(setCookies(page)).toEqual([]);
    expect(await accountOf('leser@beispielhausen.example')).toBeUndefined();
    expect((await arrive(query, ours)).statusCode).toBe(303);
  });

  it('links an account that exists, tells its owner by mail, and ends the session before', async () => {
    const { accountId } = await makeAccount(test, { email: 'da@beispielhausen.example', name: 'War schon da' });
    const before = await signInAs(test, accountId);
    const ours: Jar = new Map([['sitzung', before.split('=')[1]!]]);
    const { session } = await signIn(person('da'), ours);
    expect((await get(test, '/konto', { cookie: session })).body).toContain('War schon da');
    expect((await get(test, '/konto', { cookie: before })).statusCode).toBe(303);
    const told = await test.db.selectFrom('outbox').select('payload').where('topic', '=', 'second_factor').execute();
    expect(told.map(({ payload }) => payload)).toContainEqual({ accountId, what: 'identity_linked' });
  });

  it('gives no rights without the second factor', async () => {
    const admin = await makeAccount(test, { email: 'chefin@beispielhausen.example', admin: true });
    const { session } = await signIn(person('chefin'));
    expect((await get(test, '/organisation', { cookie: session })).headers.location).toBe('/konto/bestaetigen?weiter=%2Forganisation');
    expect(admin.isAdmin).toBe(true);
  });
});

describe('a stranger', () => {
  it.each([
    ['an address that is not verified', { email_verified: false }, 'keine bestätigte E-Mail-Adresse'],
    ['no address', { email: undefined as never }, 'keine bestätigte E-Mail-Adresse'],
    ['an address of another domain', { email: 'fremd@anderswo.example' }, 'darf für Ihre E-Mail-Adresse nicht sprechen'],
    ['a domain that only looks alike', { email: 'fremd@beispielhausen.example.evil.com' }, 'darf für Ihre E-Mail-Adresse nicht sprechen'],
    ['two addresses', { email: 'x@beispielhausen.example, y@anderswo.example' }, 'keine bestätigte E-Mail-Adresse'],
  ])('with %s does not get in', async (name, more, sentence) => {
    const sessions = async () => (await test.db.selectFrom('session').select('tokenHash').execute()).length;
    const before = await sessions();
    const { answer, session } = await signIn(person(`fremd-${name.replace(/\W/g, '')}`, more));
    expect([answer.statusCode, session]).toEqual([403, undefined]);
    expect(answer.body).toContain(sentence);
    expect(await sessions()).toBe(before);
    expect(await test.db.selectFrom('account').select('id').where('email', 'like', '%fremd%').execute()).toEqual([]);
  });

  it('who was given the address of somebody who left does not get their account', async () => {
    await signIn(person('alt', { email: 'stelle@beispielhausen.example' }));
    const { answer, session } = await signIn(person('jung', { email: 'stelle@beispielhausen.example' }));
    expect([answer.statusCode, session]).toEqual([403, undefined]);
    expect(answer.body).toContain('gehört zu einer anderen Person');
  });

  it('whose account is closed does not get in', async () => {
    await signIn(person('gesperrt'));
    await test.db.updateTable('account').set({ disabledAt: test.clock.now() }).where('email', '=', 'gesperrt@beispielhausen.example').execute();
    expect((await signIn(person('gesperrt'))).answer.body).toContain('Dieses Konto ist gesperrt');
  });
});

describe('the way back', () => {
  it('is gone once: a code does not open a second session', async () => {
    const { query, ours } = await goAndReturn(person('einmal'));
    const again = new Map(ours);
    expect((await arrive(query, ours)).statusCode).toBe(303);
    expect((await arrive(query, again)).statusCode).toBe(403);
  });

  it('belongs to the browser that left, to its service, and to ten minutes', async () => {
    const { query, ours } = await goAndReturn(person('browser'));
    // Somebody else's browser: nobody is signed in as a stranger by a link.
    expect((await arrive(query, new Map())).statusCode).toBe(403);
    const other = (await goAndReturn(person('anderer'))).ours;
    expect((await arrive(query, other)).statusCode).toBe(403);
    test.clock.advance({ minutes: 10 });
    expect((await arrive(query, ours)).statusCode).toBe(403);
    const way = { issuer: 'verbund', state: 's', nonce: 'n', verifier: 'v', returnTo: '/', at: test.clock.now().epochMilliseconds };
    const sealed = sealWay(test.deps.secret, way);
    expect(openWay(test.deps.secret, sealed, 'verbund', test.clock.now())).toEqual(way);
    expect(openWay(test.deps.secret, sealed, 'anderer', test.clock.now())).toBeUndefined();
    expect(openWay(Buffer.alloc(32, 'x'), sealed, 'verbund', test.clock.now())).toBeUndefined();
    expect(openWay(test.deps.secret, `${sealed.slice(0, -2)}AA`, 'verbund', test.clock.now())).toBeUndefined();
  });

  it('is refused with a sentence when the answer is made up, and leaves nothing behind', async () => {
    for (const antwort of ['', 'code=erfunden&state=erfunden', 'error=access_denied', 'code[]=x&state', 'ä'.repeat(5_000)]) {
      const { ours } = await goAndReturn(person('erfunden'));
      const answer = await arrive(antwort, ours);
      expect([antwort.slice(0, 20), answer.statusCode, answer.body.includes('hat Sie nicht bestätigt')]).toEqual([antwort.slice(0, 20), 403, true]);
    }
    expect(await accountOf('erfunden@beispielhausen.example')).toBeUndefined();
  });

  it('says so when the service does not answer, and that a code still works', async () => {
    const dead = await startTestApp({ issuers: [{ ...service.issuer, url: 'http://localhost:9' }] });
    const answer = await get(dead, '/anmelden/sso/verbund');
    expect(answer.statusCode).toBe(502);
    expect(answer.body).toContain('antwortet gerade nicht');
    expect(answer.body).toContain('href="/anmelden"');
    expect((await get(dead, '/anmelden/sso/gibt-es-nicht')).statusCode).toBe(404);
    await dead.close();
  });
});
