import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

/**
 * Takes what was answered out of silent matches whose time is over without both having agreed: the card that would have been given, the answer, who gave
 * it. The pair itself stays, so that nobody is asked twice. Returns how many sides it was about.
 */
export async function forgetSilentAnswers(tx: Tx, now: Temporal.Instant): Promise<bigint> {
  const { numAffectedRows } = await sql`
    update silent_side s set answer = null, answered_at = null, answered_by = null, title_de = '', title_en = '', sentence_de = '', sentence_en = ''
    from silent_match m where m.id = s.match_id and m.agreed_at is null and m.expires_at <= ${now} and s.answer is not null`.execute(tx);
  return numAffectedRows ?? 0n;
}

/**
 * Forgets of what somebody was told in digests: what was told of a project in a state that it left before the time, and all of somebody who neither keeps
 * a search nor keeps a project any more. What is still so is kept: without it everything would come twice. Returns how many entries went.
 */
export async function forgetTold(tx: Tx, before: Temporal.Instant): Promise<bigint> {
  const { numAffectedRows } = await sql`
    delete from digest_told t where t.told_at < ${before} and (
      not exists (select from project p where p.id = t.project_id and p.status = t.status)
      or not exists (select from saved_search s where s.account_id = t.account_id union all select from project_contact c where c.account_id = t.account_id
        union all select from project p where p.created_by = t.account_id))`.execute(tx);
  return numAffectedRows ?? 0n;
}
