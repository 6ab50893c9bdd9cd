import { Agent, request } from 'node:http';
import pg from 'pg';
import type { Benchmark, Figure } from '../figure.ts';
import { median, percentile, round } from '../figure.ts';
import { makeEvent, makeMembers, startInstallation, type Installation } from '../installation.ts';

const MEMBERS = 1_000;
const CONNECTIONS = 50;
const AT_ONCE = 500;
const SEATS = 100;
const ROUNDS = 3;

/** Sends one registration as a browser does; gives the milliseconds until the answer. */
function register(agent: Agent, url: string, cookie: string, name: string, organisation: Organisation): Promise<number> {
  const body = new URLSearchParams({ name, jobTitle: 'Messung', organisation: organisation.name, organisationId: organisation.id, wish: 'room' }).toString();
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST', agent, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body), 'sec-fetch-site': 'same-origin' },
    }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode === 303) resolve(performance.now() - startedAt);
        else reject(new Error(`registration answered ${answer.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

interface Organisation {
  id: string;
  name: string;
}

async function organisationOf(pool: pg.Pool): Promise<Organisation> {
  const { rows } = await pool.query<Organisation>(`select id, name from organisation where state = 'active' order by slug limit 1`);
  return rows[0]!;
}

/** All members through HTTP with a bounded number of connections; registrations per second and server CPU per registration. */
async function throughHttp(installation: Installation, round: number): Promise<{ perSecond: number; cpuMs: number }> {
  const event = await makeEvent(installation.pool, `messung-${round}`, { roomCapacity: SEATS, onlineCapacity: SEATS });
  const cookies = await makeMembers(installation.pool, MEMBERS, `round${round}`);
  const organisation = await organisationOf(installation.pool);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const url = `${installation.server.url}/veranstaltungen/${event.slug}/anmeldung`;
  const before = installation.server.cpuMs();
  const startedAt = performance.now();
  await Promise.all(cookies.map((cookie, n) => register(agent, url, cookie, `Messperson ${n + 1}`, organisation)));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  await checkSeats(installation.pool, event.id, MEMBERS);
  return { perSecond: MEMBERS / seconds, cpuMs: (installation.server.cpuMs() - before) / MEMBERS };
}

/** Throws when a single seat is given twice or a registration is lost: a fast wrong answer is no figure. */
async function checkSeats(pool: pg.Pool, eventId: string, expected: number): Promise<void> {
  const { rows } = await pool.query<{ room: string; online: string; all: string }>(
    `select count(*) filter (where seat = 'room') as room, count(*) filter (where seat = 'online') as online, count(*) as all from registration where event_id = $1`, [eventId]);
  const { room, online, all } = rows[0]!;
  if (Number(room) !== SEATS || Number(online) !== SEATS || Number(all) !== expected) throw new Error(`seats: ${JSON.stringify(rows[0])}`);
}

/** The same number of bare transactions that lock one row and insert one, over as many connections as the application has. */
async function bareSql(pool: pg.Pool, round: number): Promise<number> {
  await pool.query(`create table if not exists bench_lock (id int primary key); create table if not exists bench_insert (id int, round int, at timestamptz default now());
    insert into bench_lock values (${round}) on conflict do nothing`);
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: MEMBERS }, async (_, n) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query('select id from bench_lock where id = $1 for update', [round]);
      await client.query('insert into bench_insert (id, round) values ($1, $2)', [n, round]);
      await client.query('commit');
    } finally {
      client.release();
    }
  }));
  return MEMBERS / ((performance.now() - startedAt) / 1000);
}

/** 500 people press the button at the same moment: how long the 95th in a hundred waits. */
async function atOnce(installation: Installation): Promise<number> {
  const event = await makeEvent(installation.pool, 'messung-zugleich', { roomCapacity: SEATS, onlineCapacity: SEATS });
  const cookies = await makeMembers(installation.pool, AT_ONCE, 'atonce');
  const organisation = await organisationOf(installation.pool);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const url = `${installation.server.url}/veranstaltungen/${event.slug}/anmeldung`;
  const waits = await Promise.all(cookies.map((cookie, n) => register(agent, url, cookie, `Messperson ${n + 1}`, organisation)));
  agent.destroy();
  await checkSeats(installation.pool, event.id, AT_ONCE);
  return percentile(waits, 95);
}

async function run(): Promise<Figure[]> {
  const installation = await startInstallation();
  try {
    const ours: { perSecond: number; cpuMs: number }[] = [];
    const bare: number[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      ours.push(await throughHttp(installation, n));
      bare.push(await bareSql(installation.pool, n));
    }
    const value = median(ours.map((o) => o.perSecond));
    const baseline = median(bare);
    const p95 = await atOnce(installation);
    const ratio = value / baseline;
    return [
      {
        name: 'registration', value: Math.round(value), unit: 'registrations/s', baseline: Math.round(baseline), ratio: round(ratio),
        goal: 'ratio >= 0.35 and >= 50/s and 0 overbooked', ok: ratio >= 0.35 && value >= 50,
        cpuMs: round(median(ours.map((o) => o.cpuMs))), baselineCpuMs: 0, detail: { perMinute: Math.round(value * 60), overbooked: 0, members: MEMBERS },
      },
      { name: 'registration-at-once', value: Math.round(p95), unit: 'ms p95', baseline: 1000, ratio: round(p95 / 1000), goal: 'p95 <= 1000 ms at 500 at once', ok: p95 <= 1000, detail: { atOnce: AT_ONCE, overbooked: 0 } },
    ];
  } finally {
    await installation.close();
  }
}

export const registrationBenchmark: Benchmark = { name: 'registration', run };
