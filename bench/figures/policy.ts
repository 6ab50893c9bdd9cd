import { readerOf } from '../../src/modules/accounts/visibility.ts';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { canSee } from '../../src/modules/events/visibility.ts';
import { listEvents, selectEvents, typedEvent, type EventInList } from '../../src/modules/events/queries.ts';
import { asAppRole, asReader } from '../../src/platform/db/app-role.ts';
import { openDatabase, type Db } from '../../src/platform/db/database.ts';
import type { Benchmark, Figure } from '../figure.ts';
import { median, percentile, round } from '../figure.ts';
import { startInstallation } from '../installation.ts';
import { sql } from 'kysely';

const ROUNDS = 400;
const WARM_UP = 60;
const LISTED = 50;

/** The list as it would be without any policy: the same columns, order, window and page, and no condition about who reads. */
async function bareList(db: Db, now: Temporal.Instant): Promise<EventInList[]> {
  const over = sql<boolean>`coalesce(event.ends_at <= ${now}, series.state = 'archived')`;
  const rows = await selectEvents(db).select(sql<number>`count(*) over ()`.as('total')).where(sql<boolean>`not ${over}`)
    .orderBy('event.startsAt', (ob) => ob.asc().nullsLast()).orderBy('event.createdAt').orderBy('event.slug').limit(LISTED).offset(0).execute();
  return rows.map(({ total: _, ...row }) => typedEvent(row));
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/**
 * A list of 50 events for a member: with the policy (the condition of the query, the views of the reader's role, and the decision once more
 * over each row), and without any of it. In turns on one connection each, so that a machine that slows down slows both.
 */
async function run(): Promise<Figure[]> {
  const installation = await startInstallation();
  const url = (installation.pool as unknown as { options: { connectionString: string } }).options.connectionString;
  const [reader, app] = [openDatabase(asReader(url), { max: 1 }), openDatabase(asAppRole(url), { max: 1 })];
  try {
    await installation.pool.query(`
      insert into event (series_id, slug, state, title_de, mode, venue, starts_at, ends_at, uid, published_at)
        select (select id from series where state = 'published' order by slug limit 1), 'messung-' || n, case when n % 10 = 0 then 'draft' else 'published' end,
          'Messung ' || n, 'hybrid', 'Rathaus', now() + n * interval '1 day', now() + n * interval '1 day' + interval '90 minutes', 'messung-' || n, now()
        from generate_series(1, 300) n`);
    await installation.pool.query('analyze');
    const now = Temporal.Now.instant();
    const member: Member = {
      kind: 'member', accountId: '00000000-0000-4000-8000-000000000001' as Member['accountId'], email: 'messung@bench.example', name: 'Messperson', jobTitle: '', lang: 'de',
      isAdmin: false, organises: [], memberships: [{ organisationId: '00000000-0000-4000-8000-000000000002', name: '', state: 'verified', role: 'member' }],
    };
    const withPolicy = async (): Promise<void> => {
      const { rows } = await listEvents(reader.db, member, 'upcoming', { now, limit: LISTED });
      if (rows.length !== LISTED || !rows.every((row) => canSee(readerOf(member), 'event', row, 'page'))) throw new Error('the list is not what the policy allows');
    };
    const conditionAlone = async (): Promise<unknown> => listEvents(app.db, member, 'upcoming', { now, limit: LISTED });
    const without = async (): Promise<unknown> => bareList(app.db, now);
    for (let n = 0; n < WARM_UP; n += 1) for (const work of [withPolicy, conditionAlone, without]) await work();
    const [ours, alone, bare]: [number[], number[], number[]] = [[], [], []];
    for (let n = 0; n < ROUNDS; n += 1) {
      ours.push(await milliseconds(withPolicy));
      alone.push(await milliseconds(conditionAlone));
      bare.push(await milliseconds(without));
    }
    const ratio = median(ours) / median(bare);
    return [{
      name: 'policy-cost', value: round(median(ours)), unit: 'ms', baseline: round(median(bare)), ratio: round(ratio), goal: 'ratio <= 1.2', ok: ratio <= 1.2,
      detail: { p95Ms: round(percentile(ours, 95)), baselineP95Ms: round(percentile(bare, 95)), conditionAloneMs: round(median(alone)), events: LISTED, rounds: ROUNDS },
    }];
  } finally {
    await reader.db.destroy();
    await app.db.destroy();
    await installation.close();
  }
}

export const policyBenchmark: Benchmark = { name: 'policy-cost', run };
