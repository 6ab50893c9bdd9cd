import type { Db } from '../../../platform/db/database.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';

const RUNS_SHOWN = 14;

/** The latest runs of the schedule of deletion with what each has changed, for admins; for everybody else there are none (NotFound). */
export async function listRetentionRuns(db: Db, actor: Member): Promise<{ at: Temporal.Instant; report: Record<string, number> }[]> {
  if (!actor.isAdmin) throw new NotFound('retention');
  const rows = await db.selectFrom('activity').select(['at', 'data']).where('verb', '=', 'retention').orderBy('id', 'desc').limit(RUNS_SHOWN).execute();
  return rows.map(({ at, data }) => ({ at, report: data as Record<string, number> }));
}
