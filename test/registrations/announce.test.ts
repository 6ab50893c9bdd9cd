import { afterAll, beforeAll, beforeEach, describe, expect, test as it, vi } from 'vitest';
import pg from 'pg';
import { requestCode } from '../../src/modules/accounts/commands.ts';
import { cancelRegistration } from '../../src/modules/events/registrations/commands.ts';
import { changeAnswers } from '../../src/modules/events/registrations/commands-change.ts';
import { inviteColleagues } from '../../src/modules/events/registrations/commands-colleagues.ts';
import { expireOffers } from '../../src/modules/events/registrations/commands-waiting-list.ts';
import { listenForChanges, type Changes } from '../../src/platform/db/changes.ts';
import { signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount } from '../support/make.ts';
import { scenario } from './scenario.ts';

let test: TestApp;
let listener: pg.Client;
let other: Changes;
let heard = 0;
beforeAll(async () => {
  test = await startTestApp();
  listener = new pg.Client({ connectionString: test.connectionString });
  listener.on('notification', ({ payload }) => {
    if (payload === `mark ${marks}`) arrived?.();
    else heard += 1;
  });
  await listener.connect();
  await listener.query('listen public_change');
  other = await listenForChanges(test.connectionString);
});
afterAll(async () => { await other.close(); await listener.end(); await test.close(); });
beforeEach(async () => { await settled(); });

let marks = 0;
let arrived: (() => void) | undefined;

/** How many announcements were made since the last call. They arrive in order, so one of our own closes the row. */
async function settled(): Promise<number> {
  const mark = new Promise<void>((resolve) => { arrived = resolve; });
  await listener.query("select pg_notify('public_change', $1)", [`mark ${++marks}`]);
  await mark;
  const count = heard;
  heard = 0;
  return count;
}

describe('a change that public pages could show', () => {
  it('is announced once, however many people it moves', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 2 });
    const [a, b] = [await s.registered('A', 'room'), await s.registered('B', 'room')];
    for (const name of ['C', 'D', 'E']) await s.registered(name, 'room');
    await settled();
    await cancelRegistration(test.deps, a.member, a.id);
    expect(await settled()).toBe(1);
    await inviteColleagues(test.deps, b.member, b.id, {
      emails: ['x@rathaus.example', 'y@rathaus.example', 'z@rathaus.example'], wish: 'room',
    });
    expect(await settled()).toBe(1);
    test.clock.advance({ hours: 48 });
    expect(await expireOffers(test.deps)).toBe(1);
    expect(await settled()).toBe(1);
  });

  it('reaches other processes, and this one before its next answer', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 2 });
    await settled();
    const [own, foreign] = [test.deps.changes.seq!, other.seq!];
    test.wakes.length = 0;
    await s.registered('A', 'room');
    expect(test.deps.changes.seq).toBeGreaterThan(own);
    expect(test.wakes).toEqual(['outbox']);
    await vi.waitFor(() => { expect(other.seq).toBeGreaterThan(foreign); });
  });

  it('is none where nothing public changed: an answer repeated, a request refused, a sign-in, a question', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 2 });
    const a = await s.registered('A', 'room');
    const foreign = await makeAccount(test);
    await s.change({ registrationClosesAt: test.clock.now() });
    await settled();
    expect(await s.register(a.member, 'room')).toMatchObject({ existing: true });
    expect(await s.register(foreign, 'room', { organisationId: undefined, proposedOrganisation: { name: 'Neue Organisation', kind: 'other', parentId: s.organisationId } }))
      .toMatchObject({ ok: false });
    await changeAnswers(test.deps, a.member, a.id, { question: 'Warum?', seekTopicIds: [], offerTopicIds: [] });
    await requestCode(test.deps, { email: foreign.email, browser: 'b', returnTo: '/', lang: 'de' });
    await signInAs(test, foreign.accountId);
    expect(await settled()).toBe(0);
  });
});
