import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import { lockEditable } from '../projects/commands-write.ts';
import { listSilentPairs, readSilentDays } from './queries-silent.ts';

/** At the same time no more are compared with each other. */
const MOST_WISHES = 400;

/** Says for a project whether its owners want to be asked when another one fits; for those who may edit it. Ending it counts as a no to all open questions. */
export async function setSilentWish(deps: CommandDeps, actor: Member, projectId: string, wanted: boolean): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    await lockEditable(tx, actor, projectId);
    if (wanted) {
      await tx.insertInto('silentWish').values({ projectId, givenBy: actor.accountId, givenAt: now }).onConflict((c) => c.column('projectId').doNothing()).execute();
    } else {
      const { numDeletedRows } = await tx.deleteFrom('silentWish').where('projectId', '=', projectId).executeTakeFirst();
      if (numDeletedRows > 0n) await withdraw(tx, actor, projectId, now);
    }
    await note(tx, actor.accountId, wanted ? 'silent_wish' : 'silent_wish_ended', projectId, now);
  });
}

/** The other side is not told; for it nothing changes until the question ends. */
async function withdraw(tx: Tx, actor: Member, projectId: string, now: Temporal.Instant): Promise<void> {
  const open = tx.selectFrom('silentMatch').select('id').where('agreedAt', 'is', null)
    .where((eb) => eb.or([eb('lowId', '=', projectId), eb('highId', '=', projectId)])).orderBy('id').forUpdate();
  const ids = (await open.execute()).map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.updateTable('silentSide').set({ answer: 'no', answeredAt: now, answeredBy: actor.accountId, titleDe: '', titleEn: '', sentenceDe: '', sentenceEn: '' })
    .where('matchId', 'in', ids).where('projectId', '=', projectId).execute();
}

/** Looks for pairs that fit and asks both sides, in one transaction each. Returns how many pairs were asked. Any number of processes may run it. */
export async function askSilentMatches(deps: CommandDeps): Promise<number> {
  const now = deps.clock();
  let asked = 0;
  for (const [lowId, highId] of await listSilentPairs(deps.db, MOST_WISHES, now)) {
    asked += await transact(deps, async (tx) => {
      // Both still want it; who ends it meanwhile has locked the project before, in the same order.
      await tx.selectFrom('project').select('id').where('id', 'in', [lowId, highId]).orderBy('id').forKeyShare().execute();
      const wishes = await tx.selectFrom('silentWish').select('projectId').where('projectId', 'in', [lowId, highId]).orderBy('projectId').forUpdate().execute();
      if (wishes.length < 2) return 0;
      const expiresAt = now.add({ hours: 24 * await readSilentDays(tx) });
      const match = await tx.insertInto('silentMatch').values({ lowId, highId, askedAt: now, expiresAt })
        .onConflict((c) => c.columns(['lowId', 'highId']).doNothing()).returning('id').executeTakeFirst();
      if (!match) return 0;
      for (const projectId of [lowId, highId]) {
        await tx.insertInto('silentSide').values({ matchId: match.id, projectId }).execute();
        await tell(tx, match.id, projectId, 'asked', now);
        await note(tx, null, 'silent_asked', projectId, now);
      }
      return 1;
    });
  }
  return asked;
}

export type AnswerResult =
  /** `agreed`: the other side had said yes, too. Otherwise nothing is said about it. */
  | { ok: true; agreed: boolean }
  /** Both have agreed already, or the time is over. */
  | { ok: false; reason: 'over' };

/**
 * Answers a question for a project, for those who may edit it; NotFound for everybody else. With a yes the card is kept as it is now. An answer can
 * be changed until both have agreed or the time is over. Two answers at the same moment wait for each other, so that one of them sees both.
 */
export async function answerSilentMatch(deps: CommandDeps, actor: Member, matchId: string, projectId: string, answer: 'yes' | 'no'): Promise<AnswerResult> {
  const now = deps.clock();
  if (!isUuid(matchId) || !isUuid(projectId)) throw new NotFound('silent match');
  return transact(deps, async (tx): Promise<AnswerResult> => {
    const { basics } = await lockEditable(tx, actor, projectId);
    const match = await tx.selectFrom('silentMatch').select(['id', 'expiresAt', 'agreedAt', 'lowId', 'highId']).where('id', '=', matchId)
      .where((eb) => eb.or([eb('lowId', '=', projectId), eb('highId', '=', projectId)])).forUpdate().executeTakeFirst();
    if (!match) throw new NotFound('silent match');
    if (match.agreedAt !== null || Temporal.Instant.compare(match.expiresAt, now) <= 0) return { ok: false, reason: 'over' };
    const { titleDe, titleEn, sentenceDe, sentenceEn } = basics;
    const card = answer === 'yes' ? { titleDe, titleEn, sentenceDe, sentenceEn } : { titleDe: '', titleEn: '', sentenceDe: '', sentenceEn: '' };
    await tx.updateTable('silentSide').set({ answer, answeredAt: now, answeredBy: actor.accountId, ...card }).where('matchId', '=', matchId).where('projectId', '=', projectId).execute();
    await note(tx, actor.accountId, 'silent_answered', projectId, now);
    const sides = await tx.selectFrom('silentSide').select('answer').where('matchId', '=', matchId).execute();
    if (!sides.every((side) => side.answer === 'yes')) return { ok: true, agreed: false };
    await tx.updateTable('silentMatch').set({ agreedAt: now }).where('id', '=', matchId).execute();
    for (const id of [match.lowId, match.highId]) {
      await tell(tx, matchId, id, 'agreed', now);
      await note(tx, null, 'silent_agreed', id, now);
    }
    return { ok: true, agreed: true };
  });
}

/** One row for each person who is asked, or told that both agreed. */
async function tell(tx: Tx, matchId: string, projectId: string, what: 'asked' | 'agreed', now: Temporal.Instant): Promise<void> {
  await sql`insert into outbox (topic, payload, created_at)
    select 'silent_match', jsonb_build_object('accountId', account_id, 'matchId', ${matchId}::text, 'projectId', ${projectId}::text, 'what', ${what}::text), ${now}
    from unnest(silent_asked(${projectId}::uuid)) account_id`.execute(tx);
}

async function note(tx: Tx, actorId: string | null, verb: string, projectId: string, now: Temporal.Instant): Promise<void> {
  await tx.insertInto('activity').values({ at: now, actorId, verb, object: 'project', objectId: projectId }).execute();
}
