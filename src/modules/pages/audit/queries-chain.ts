import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';

/** Where the chain does not hold: entries of the audit from and to, and what is wrong there. */
export interface BrokenLink {
  seal: number;
  /** changed: an entry is not what was sealed, or is missing · link: seals are missing or were exchanged. */
  what: 'changed' | 'link';
  firstId: number;
  lastId: number;
  /** When the first of these entries was written, as far as the seal says. */
  since: Temporal.Instant;
}

export interface ChainCheck {
  /** Entries that were found to be what they were when they were sealed. */
  entries: number;
  /** The oldest of them; undefined when nothing is sealed. */
  since: Temporal.Instant | undefined;
  /** Number and hash of the newest seal: to be kept elsewhere, so that not even the owner of the database can rewrite what is before it. */
  head: { seal: number; hash: string; at: Temporal.Instant } | undefined;
  /** Whether entries before the oldest one were deleted on schedule, with this seal as the anchor. */
  anchor: number | undefined;
  /** Written since the newest seal; sealed within a minute while the application runs. */
  unsealed: number;
  /** Older than entries that are sealed, and covered by no seal: pushed in between. */
  unexplained: number;
  broken: BrokenLink[];
}

/** At most so many places are named; one is enough to ask questions. */
const MAX_BROKEN = 20;
/** A transaction that takes longer than this is not waited for: its entry counts as pushed in. */
const LATE_HOURS = 24;

/** Computes the whole chain of the audit anew. Reads everything: about three seconds for a million entries. */
export async function checkChain(db: Db): Promise<ChainCheck> {
  const { rows: broken } = await sql<BrokenLink & { hash: string }>`
    with linked as (
      select s.*, lag(s.number) over w as before_number, lag(s.hash) over w as before_hash from activity_seal s window w as (order by s.number)
    ), checked as (
      select l.number, l.covers, l.first_at,
        case when l.before_number is null then l.retired_at is not null or (l.number = 1 and l.previous = decode(repeat('00', 32), 'hex'))
          else l.number = l.before_number + 1 and l.previous = l.before_hash and l.retired_at is null end as linked,
        l.retired_at is not null or (h.entries = l.entries and h.hash = l.hash) as same
      from linked l left join lateral activity_hash(l.previous, l.covers) h on l.retired_at is null
    )
    select number as seal, case when linked then 'changed' else 'link' end as what,
      lower(covers) as first_id, upper(covers) - 1 as last_id, first_at as since
    from checked where not (linked and coalesce(same, false)) order by number limit ${MAX_BROKEN}`.execute(db);
  const { rows: [sums] } = await sql<{ entries: number; since: Temporal.Instant | null; anchor: number | null; unsealed: number; unexplained: number }>`
    with covered as (select range_agg(covers) as ids, max(upper(covers)) as next from activity_seal),
      open as (
        select a.id, a.at from activity a, covered c
        where not coalesce(a.id <@ c.ids, false)
      )
    select (select coalesce(sum(entries), 0)::bigint from activity_seal where retired_at is null) as entries,
      (select min(first_at) from activity_seal where retired_at is null) as since,
      (select max(number) from activity_seal where retired_at is not null) as anchor,
      (select count(*) from open) as unsealed,
      (select count(*) from open, covered c where open.id < c.next
        and exists (select from activity_seal s where lower(s.covers) > open.id and s.sealed_at < clock_timestamp() - make_interval(hours => ${LATE_HOURS})))
        as unexplained`.execute(db);
  const head = await db.selectFrom('activitySeal').select(['number as seal', sql<string>`encode(hash, 'hex')`.as('hash'), 'lastAt as at'])
    .orderBy('number', 'desc').limit(1).executeTakeFirst();
  return {
    entries: sums?.entries ?? 0, since: sums?.since ?? undefined, anchor: sums?.anchor ?? undefined,
    unsealed: (sums?.unsealed ?? 0) - (sums?.unexplained ?? 0), unexplained: sums?.unexplained ?? 0, head, broken,
  };
}

export function chainHolds(check: ChainCheck): boolean {
  return check.broken.length === 0 && check.unexplained === 0;
}

/** Whether the chain has this very seal, which somebody wrote down earlier. Undefined when it is older than what is kept. */
export async function hasSeal(db: Db, seal: number, hash: string): Promise<boolean | undefined> {
  const row = await db.selectFrom('activitySeal').select(sql<string>`encode(hash, 'hex')`.as('hash')).where('number', '=', seal).executeTakeFirst();
  if (row) return row.hash === hash.toLowerCase();
  const { newest } = await db.selectFrom('activitySeal').select((eb) => eb.fn.max('number').as('newest')).executeTakeFirstOrThrow();
  return newest !== null && seal < newest ? undefined : false;
}
