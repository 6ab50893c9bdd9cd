import type { Benchmark, Figure } from '../figure.ts';
import { round } from '../figure.ts';
import { makeMembers, startBare, startInstallation, type Installation } from '../installation.ts';
import { CONNECTIONS, inTurns, load } from '../load.ts';

const ROUNDS = 3;
const SECONDS = 2;

async function nextEvent(installation: Installation): Promise<{ id: string; slug: string }> {
  const { rows } = await installation.pool.query<{ id: string; slug: string }>(
    `select id, slug from event where state = 'published' and starts_at > now() order by starts_at limit 1`);
  return rows[0]!;
}

async function pageFigure(name: string, goal: number, pathOf: (slug: string) => string, cookiesFor?: (installation: Installation, eventId: string) => Promise<string[]>): Promise<Figure[]> {
  const installation = await startInstallation();
  try {
    const event = await nextEvent(installation);
    const path = pathOf(event.slug);
    const cookies = await cookiesFor?.(installation, event.id) ?? [];
    const answer = await fetch(installation.server.url + path, { headers: cookies[0] ? { cookie: cookies[0] } : {}, redirect: 'manual' });
    const body = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    const bare = await startBare(body);
    try {
      // A first second that is not counted: compilation, caches, connections.
      await load(installation.server, path, 1, cookies);
      await load(bare, '/', 1);
      const { ours, baseline } = await inTurns(ROUNDS, () => load(installation.server, path, SECONDS, cookies), () => load(bare, '/', SECONDS));
      const ratio = ours.requestsPerSecond / baseline.requestsPerSecond;
      return [{
        name, value: Math.round(ours.requestsPerSecond), unit: 'requests/s', baseline: Math.round(baseline.requestsPerSecond), ratio: round(ratio),
        goal: cookiesFor ? `ratio >= ${goal}` : `ratio >= ${goal} and p99 <= 50 ms`, ok: ratio >= goal && ours.errors === 0 && (cookiesFor !== undefined || ours.p99 <= 50),
        cpuMs: round(ours.cpuMs), baselineCpuMs: round(baseline.cpuMs), detail: { p99Ms: ours.p99, bytes: Buffer.byteLength(body), errors: ours.errors },
      }];
    } finally {
      await bare.stop();
    }
  } finally {
    await installation.close();
  }
}

/** As many as there are connections, so that no two requests at a time are for the same person. */
async function seatedMembers(installation: Installation, eventId: string): Promise<string[]> {
  const cookies = await makeMembers(installation.pool, CONNECTIONS, 'seated');
  await installation.pool.query(`
    insert into registration (event_id, account_id, organisation_id, state, wish, seat, check_in_code, created_at, updated_at)
      select $1, m.account_id, m.organisation_id, 'confirmed', 'online', 'online', 'BENCHCODE' || row_number() over (), now(), now()
      from membership m join account a on a.id = m.account_id where a.email like 'seated-%@bench.example'`, [eventId]);
  return cookies;
}

export const pageBenchmarks: readonly Benchmark[] = [
  { name: 'public-event-page', run: () => pageFigure('public-event-page', 0.5, (slug) => `/veranstaltungen/${slug}`) },
  { name: 'public-event-list', run: () => pageFigure('public-event-list', 0.5, () => '/veranstaltungen') },
  { name: 'participation-page', run: () => pageFigure('participation-page', 0.15, (slug) => `/veranstaltungen/${slug}/teilnahme`, seatedMembers) },
];
