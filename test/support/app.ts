/**
 * The application as tests meet it: real routes, real PostgreSQL, a clock that the test moves.
 *
 *   const test = await startTestApp();             // once per file, in beforeAll; close in afterAll
 *   const member = await makeAccount(test, { memberships: [organisation.id] });
 *   const cookie = await signInAs(test, member.accountId);
 *   const page = await test.app.inject({ url: '/meine-anmeldungen', headers: { cookie } });
 *   const answer = await post(test, '/abmelden', {}, { cookie });
 *   test.clock.advance({ hours: 1 });              // "now" stands still unless it is moved
 *
 * Makers of rows are in make.ts; what they return for an account is the `Member` that commands take as their actor.
 * Each call of startTestApp has a database of its own, so files run in parallel and need no cleaning up. Workers of the
 * outbox and of mails are not started: `wakes` says whom a command would have woken.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../../src/app.ts';
import { cookieNames } from '../../src/modules/accounts/session-hook.ts';
import { newToken, tokenHash } from '../../src/modules/accounts/signin.ts';
import { asAppRole, asReader } from '../../src/platform/db/app-role.ts';
import { listenForChanges } from '../../src/platform/db/changes.ts';
import { openDatabase, type Db } from '../../src/platform/db/database.ts';
import type { Deps } from '../../src/platform/deps.ts';
import { testDatabase } from './cluster.ts';

/** A clock that stands still until it is moved. */
export interface TestClock {
  now(): Temporal.Instant;
  /** '2027-03-28T01:30:00Z' or an instant; backwards too. */
  set(instant: string | Temporal.Instant): void;
  /** No days or longer: an instant does not know how long those are. Use hours. */
  advance(by: { hours?: number; minutes?: number; seconds?: number }): void;
}

export interface TestApp {
  app: FastifyInstance;
  db: Db;
  /** As the owner of the database, who may also change its tables. */
  owner: Db;
  deps: Deps;
  clock: TestClock;
  /** As the owner of the database; `db` works as the role of the application. */
  connectionString: string;
  /** Queues that commands woke, in order. */
  wakes: ('outbox' | 'mail')[];
  /** SQL of every query sent through `db` so far; set its length to 0 to begin counting. */
  queries: string[];
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** A Tuesday in winter where left out: 2027-01-12T09:00:00Z. */
  now?: string;
  baseUrl?: string;
  demo?: boolean;
  issuers?: Deps['issuers'];
  /** Built assets for tests in a browser; without them pages name files that are not there. */
  assets?: { asset: Deps['asset']; publicDir: string };
  /** Connections of the pool, 12 where left out. */
  connections?: number;
  /** Public pages are read with the rights of the application: what keeps them from showing more is the policy alone. */
  policyAlone?: boolean;
}

/** Builds the application on a fresh database. It does not listen; use `app.inject`, or `app.listen({ port: 0 })` for a browser. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await testDatabase();
  const { connectionString } = database;
  const queries: string[] = [];
  // As in production: not the owner, and so without a right to change the audit.
  const { db } = openDatabase(asAppRole(connectionString), {
    log: (query) => queries.push(query), ...(options.connections ? { max: options.connections } : {}),
  });
  const reader = options.policyAlone ? undefined : openDatabase(asReader(connectionString), { log: (query) => queries.push(query), max: 4 });
  const owner = openDatabase(connectionString, { max: 1 });
  const changes = await listenForChanges(connectionString);
  const publicDir = mkdtempSync(join(tmpdir(), 'initiative-k-test-'));
  const clock = testClock(options.now ?? '2027-01-12T09:00:00Z');
  const wakes: TestApp['wakes'] = [];
  const deps: Deps = {
    db,
    publicDb: reader?.db ?? db,
    changes,
    clock: () => clock.now(),
    baseUrl: options.baseUrl ?? 'http://localhost:3000',
    secret: Buffer.alloc(32, 'test key '),
    issuers: options.issuers ?? [],
    demo: options.demo ?? false,
    asset: options.assets?.asset ?? ((name) => `/assets/${name}`),
    wake: (queue) => { wakes.push(queue); },
  };
  const app = await buildApp(deps, { logger: false, trustProxyHops: 0, publicDir: options.assets?.publicDir ?? publicDir });
  await app.ready();
  return {
    app, db, owner: owner.db, deps, clock, connectionString, wakes, queries,
    async close() {
      await app.close();
      await changes.close();
      await db.destroy();
      await reader?.db.destroy();
      await owner.db.destroy();
      await database.close();
      rmSync(publicDir, { recursive: true, force: true });
    },
  };
}

function testClock(start: string): TestClock {
  let instant = Temporal.Instant.from(start);
  return {
    now: () => instant,
    set(to) { instant = Temporal.Instant.from(to); },
    advance(by) { instant = instant.add(by); },
  };
}

/** Opens a session without typing a code, its second factor just shown (`{ secondFactor: false }`: not shown). Returns the value of the `cookie` header; it idles out by the test's clock. */
export async function signInAs(test: Pick<TestApp, 'db' | 'deps'>, accountId: string, options: { secondFactor?: boolean } = {}): Promise<string> {
  const token = newToken();
  const now = test.deps.clock();
  await test.db.insertInto('session').values({ tokenHash: tokenHash(token), accountId, createdAt: now, lastSeenAt: now, secondFactorAt: options.secondFactor === false ? null : now }).execute();
  return `${cookieNames(test.deps.baseUrl).session}=${token}`;
}

/** Whose request it is: what `signInAs` gave, or nobody's. */
interface As {
  cookie?: string | undefined;
}

export type TestForm = Record<string, string | readonly string[]>;

/** Sends a form as a browser does from one of our own pages. A list of values is a field that comes several times. */
export function post(test: Pick<TestApp, 'app'>, url: string, form: TestForm = {}, options: As = {}): Promise<LightMyRequestResponse> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  return test.app.inject({
    method: 'POST', url, payload: body.toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...(options.cookie ? { cookie: options.cookie } : {}),
    },
  });
}

/** Reads a page, signed in or not. */
export function get(test: Pick<TestApp, 'app'>, url: string, options: As = {}): Promise<LightMyRequestResponse> {
  return test.app.inject({ method: 'GET', url, headers: options.cookie ? { cookie: options.cookie } : {} });
}
