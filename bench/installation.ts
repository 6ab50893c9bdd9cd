import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readPostmaster, socketUrl } from '../src/platform/db/postgres-process.ts';
import { startServer, type Server } from './process.ts';

/** A real installation for measuring: the built application on an embedded PostgreSQL with the sample, in a folder of its own. */
export interface Installation {
  server: Server;
  pool: pg.Pool;
  /** Environment the application was started with, to start it again. */
  env: Record<string, string>;
  close(): Promise<void>;
}

export const MAIN = 'dist/main.mjs';

export async function startInstallation(): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'initiative-k-bench-'));
  const env = { VAR_DIR: folder, DATABASE_URL: '' };
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const server = await startServer(MAIN, { env, path: '/anmelden' }).catch((error: unknown) => {
    remove();
    throw error;
  });
  const postmaster = readPostmaster(join(folder, 'postgres'));
  if (!postmaster) throw new Error('the embedded PostgreSQL does not run');
  const pool = new pg.Pool({ connectionString: socketUrl(postmaster.socketFolder, 'initiative_k'), max: 12 });
  pool.on('error', () => undefined);
  return {
    server, pool, env,
    async close() {
      await pool.end();
      await server.stop();
      remove();
    },
  };
}

/** Sets up members with sessions in the sample's first organisation; returns a cookie for each. */
export async function makeMembers(pool: pg.Pool, count: number, mark: string): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  await pool.query(`
    with people as (
      insert into account (email, name, job_title) select '${mark}-' || n || '@bench.example', 'Messperson ' || n, 'Messung' from generate_series(1, $1) n returning id, email
    ), members as (
      insert into membership (account_id, organisation_id, state, verified_how)
        select people.id, (select id from organisation where state = 'active' order by slug limit 1), 'verified', 'organiser' from people
    )
    insert into session (token_hash, account_id, created_at, last_seen_at)
      select h.hash, people.id, now(), now() from people
      join unnest($2::bytea[]) with ordinality as h(hash, n) on people.email = '${mark}-' || h.n || '@bench.example'`,
  [count, tokens.map((token) => createHash('sha256').update(token).digest())]);
  return tokens.map((token) => `sitzung=${token}`);
}

/** Sets up a published event like the next one of the sample; `columns` are put over it. Returns its id and slug. */
export async function makeEvent(pool: pg.Pool, slug: string, columns: { roomCapacity: number | null; onlineCapacity: number | null }): Promise<{ id: string; slug: string }> {
  const { rows } = await pool.query<{ id: string }>(`
    insert into event (series_id, slug, state, title_de, mode, venue, starts_at, ends_at, room_capacity, online_capacity, uid, published_at)
      select series_id, $1, 'published', 'Messung', 'hybrid', 'Rathaus', now() + interval '20 days', now() + interval '20 days 90 minutes', $2, $3, $1, now()
      from event where state = 'published' and starts_at > now() limit 1 returning id`, [slug, columns.roomCapacity, columns.onlineCapacity]);
  return { id: rows[0]!.id, slug };
}

/** The bare Fastify baseline that sends exactly these bytes. */
export async function startBare(body: string): Promise<Server> {
  const file = join(mkdtempSync(join(tmpdir(), 'initiative-k-bare-')), 'body.html');
  writeFileSync(file, body);
  return startServer('bench/bare.ts', { args: [file] });
}
