import { sql } from 'kysely';
import type { Deps } from '../../../platform/deps.ts';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { AccountId, Member } from '../actor.ts';
import { hasRights } from '../queries-rights.ts';
import { createdPasskey, namedPasskey, provenPasskey } from './passkey.ts';
import { listPasskeys, listSecondFactors } from './queries.ts';
import {
  MAX_FACTORS, MISSES_PER_HOUR, newRecoveryCode, newTotpSecret, RECOVERY_CODES, recoveryMac, seal, STEP_UP_MINUTES, totpStep, unseal,
} from './second-factor.ts';
import { newToken, tokenHash } from '../signin.ts';

export type SecondFactorDeps = CommandDeps & Pick<Deps, 'secret' | 'baseUrl'>;

/** The person and the session they act in, by the hash of its token. */
export interface InSession {
  actor: Member;
  session: Uint8Array;
}

/** wrong: try again · used: a code counts once · locked: too many wrong ones within the hour. */
export type Miss = 'wrong' | 'used' | 'locked';
export type ConfirmResult = { ok: true; token: string } | { ok: false; reason: Miss };

/**
 * Shows the second factor of a session by the code of an app or a recovery code. The session gets a new token. Ten wrong
 * codes in an hour and none counts any more; the same code never counts twice, not even when sent twice at once.
 */
export async function confirmWithCode(deps: SecondFactorDeps, { actor, session }: InSession, typed: { kind: 'app' | 'recovery'; code: string }): Promise<ConfirmResult> {
  const now = deps.clock();
  return underLock(deps, actor, async (tx) => {
    if (await isLocked(tx, actor, now)) return { ok: false, reason: 'locked' };
    const outcome = typed.kind === 'app' ? await useAppCode(deps, tx, actor, typed.code, now) : await useRecoveryCode(deps, tx, actor, typed.code, now);
    return outcome === 'right' ? confirmed(tx, actor, session, now, typed.kind) : missed(tx, actor, outcome, now);
  });
}

/** The same by the browser's answer to the challenge of a passkey. */
export async function confirmWithPasskey(deps: SecondFactorDeps, { actor, session }: InSession, answer: string): Promise<ConfirmResult> {
  const now = deps.clock();
  return underLock(deps, actor, async (tx) => {
    if (await isLocked(tx, actor, now)) return { ok: false, reason: 'locked' };
    const named = namedPasskey(answer);
    const known = named && (await listPasskeys(tx, actor.accountId)).find((key) => Buffer.compare(Buffer.from(key.credentialId), named) === 0);
    const proven = known && await provenPasskey({ ...deps, session, now }, known, answer);
    if (!proven || !(await takeChallenge(tx, session, proven.challengeAt))) return missed(tx, actor, 'wrong', now);
    await tx.updateTable('secondFactor').set({ signCount: proven.signCount, lastUsedAt: now }).where('id', '=', known.id).execute();
    return confirmed(tx, actor, session, now, 'passkey');
  });
}

async function useAppCode(deps: SecondFactorDeps, tx: Tx, actor: Member, code: string, now: Temporal.Instant): Promise<'right' | 'wrong' | 'used'> {
  const apps = await tx.selectFrom('secondFactor').select(['id', 'secret', 'lastStep'])
    .where('accountId', '=', actor.accountId).where('kind', '=', 'app').where('confirmedAt', 'is not', null).execute();
  let used = false;
  for (const app of apps) {
    const step = totpStep(unseal(deps.secret, actor.accountId, app.secret!), code, now);
    if (step === undefined) continue;
    if (app.lastStep !== null && step <= app.lastStep) {
      used = true;
      continue;
    }
    await tx.updateTable('secondFactor').set({ lastStep: step, lastUsedAt: now }).where('id', '=', app.id).execute();
    return 'right';
  }
  return used ? 'used' : 'wrong';
}

async function useRecoveryCode(deps: SecondFactorDeps, tx: Tx, actor: Member, code: string, now: Temporal.Instant): Promise<'right' | 'wrong'> {
  const row = await tx.updateTable('recoveryCode').set({ usedAt: now })
    .where('accountId', '=', actor.accountId).where('mac', '=', recoveryMac(deps.secret, actor.accountId, code)).where('usedAt', 'is', null)
    .returning('id').executeTakeFirst();
  if (!row) return 'wrong';
  await notify(tx, actor.accountId, 'recovery_used', now);
  return 'right';
}

export type ChangeFactorResult<T = object> = ({ ok: true } & T) | { ok: false; reason: 'step_up' | 'too_many' | Miss | 'last' | 'not_begun' };

/** Begins setting up an app: its secret is shown until a code of it is typed. Beginning again makes a new secret. */
export async function beginApp(deps: SecondFactorDeps, { actor, session }: InSession): Promise<ChangeFactorResult> {
  const now = deps.clock();
  return underLock(deps, actor, async (tx) => {
    const refusal = await whyNoNewFactor(tx, actor, session, now);
    if (refusal) return { ok: false, reason: refusal };
    await tx.deleteFrom('secondFactor').where('accountId', '=', actor.accountId).where('confirmedAt', 'is', null).execute();
    await tx.insertInto('secondFactor').values({
      accountId: actor.accountId, kind: 'app', label: '-', createdAt: now, secret: seal(deps.secret, actor.accountId, newTotpSecret()),
    }).execute();
    return { ok: true };
  });
}

/** Recovery codes are given with the first factor and shown this once. */
export type NewFactor = { token: string; recoveryCodes: readonly string[] };

/** Ends setting up an app by a code of it. Proves the second factor for this session too. */
export async function finishApp(deps: SecondFactorDeps, { actor, session }: InSession, input: { code: string; label: string }): Promise<ChangeFactorResult<NewFactor>> {
  const now = deps.clock();
  return underLock(deps, actor, async (tx) => {
    const refusal = await whyNoNewFactor(tx, actor, session, now);
    if (refusal) return { ok: false, reason: refusal };
    const begun = await tx.selectFrom('secondFactor').select(['id', 'secret']).where('accountId', '=', actor.accountId)
      .where('confirmedAt', 'is', null).executeTakeFirst();
    if (!begun?.secret) return { ok: false, reason: 'not_begun' };
    if (await isLocked(tx, actor, now)) return { ok: false, reason: 'locked' };
    const step = totpStep(unseal(deps.secret, actor.accountId, begun.secret), input.code, now);
    if (step === undefined) return missed(tx, actor, 'wrong', now);
    await tx.updateTable('secondFactor').set({ confirmedAt: now, lastUsedAt: now, lastStep: step, label: input.label }).where('id', '=', begun.id).execute();
    return added(deps, tx, actor, session, now);
  });
}

/** Adds a passkey by the browser's answer. Proves the second factor for this session too. */
export async function addPasskey(deps: SecondFactorDeps, { actor, session }: InSession, input: { answer: string; label: string }): Promise<ChangeFactorResult<NewFactor>> {
  const now = deps.clock();
  return underLock(deps, actor, async (tx) => {
    const refusal = await whyNoNewFactor(tx, actor, session, now);
    if (refusal) return { ok: false, reason: refusal };
    const created = await createdPasskey({ ...deps, session, now }, input.answer);
    if (!created || !(await takeChallenge(tx, session, created.challengeAt))) return { ok: false, reason: 'wrong' };
    const { credentialId, publicKey, signCount, transports } = created.passkey;
    const row = await tx.insertInto('secondFactor').values({
      accountId: actor.accountId, kind: 'passkey', label: input.label, createdAt: now, confirmedAt: now, lastUsedAt: now,
      credentialId: Buffer.from(credentialId), publicKey: Buffer.from(publicKey), signCount, transports: [...transports],
    }).onConflict((c) => c.column('credentialId').doNothing()).returning('id').executeTakeFirst();
    return row ? added(deps, tx, actor, session, now) : { ok: false, reason: 'used' };
  });
}

/** Removes one of one's own factors. Whoever has rights over others keeps at least one (`last`); without any, recovery codes go too. */
export async function removeFactor(deps: SecondFactorDeps, { actor, session }: InSession, id: string): Promise<ChangeFactorResult> {
  const now = deps.clock();
  return underLock(deps, actor, async (tx) => {
    const factors = await listSecondFactors(tx, actor.accountId);
    if (!isUuid(id) || !factors.some((factor) => factor.id === id)) return { ok: true };
    if (!(await isFresh(tx, session, now))) return { ok: false, reason: 'step_up' };
    if (factors.length === 1 && await hasRole(tx, actor.accountId)) return { ok: false, reason: 'last' };
    await tx.deleteFrom('secondFactor').where('id', '=', id).where('accountId', '=', actor.accountId).execute();
    if (factors.length === 1) await tx.deleteFrom('recoveryCode').where('accountId', '=', actor.accountId).execute();
    await notify(tx, actor.accountId, 'factor_removed', now);
    return { ok: true };
  });
}

/** New recovery codes; the old ones are dead. Only beside a factor, which they stand in for. */
export async function renewRecoveryCodes(deps: SecondFactorDeps, { actor, session }: InSession): Promise<ChangeFactorResult<{ recoveryCodes: readonly string[] }>> {
  const now = deps.clock();
  return underLock(deps, actor, async (tx) => {
    if ((await listSecondFactors(tx, actor.accountId)).length === 0) return { ok: false, reason: 'not_begun' };
    if (!(await isFresh(tx, session, now))) return { ok: false, reason: 'step_up' };
    const recoveryCodes = await writeRecoveryCodes(deps, tx, actor.accountId, now);
    await notify(tx, actor.accountId, 'codes_renewed', now);
    return { ok: true, recoveryCodes };
  });
}

/**
 * Takes all second factors from an account and ends its sessions, so that its owner sets one up anew after the next sign-in.
 * For the command line only: whoever calls it has made sure who is asking. False when there is no such account.
 */
export async function resetSecondFactors(deps: CommandDeps, email: string): Promise<boolean> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const account = await tx.selectFrom('account').select('id').where('email', '=', email).forUpdate().executeTakeFirst();
    if (!account) return false;
    for (const table of ['secondFactor', 'recoveryCode', 'secondFactorMiss', 'session'] as const) {
      await tx.deleteFrom(table).where('accountId', '=', account.id).execute();
    }
    await notify(tx, account.id, 'factors_reset', now);
    return true;
  });
}

async function underLock<T>(deps: CommandDeps, actor: Member, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(deps, async (tx) => {
    // One account's tries come one after the other: of two equal codes at once one counts, and tries cannot be counted past.
    await tx.selectFrom('account').select('id').where('id', '=', actor.accountId).forNoKeyUpdate().execute();
    return work(tx);
  });
}

async function isLocked(tx: Tx, actor: Member, now: Temporal.Instant): Promise<boolean> {
  const since = now.subtract({ hours: 1 });
  await tx.deleteFrom('secondFactorMiss').where('accountId', '=', actor.accountId).where('at', '<=', since).execute();
  const { count } = await tx.selectFrom('secondFactorMiss').select((eb) => eb.fn.countAll<number>().as('count'))
    .where('accountId', '=', actor.accountId).executeTakeFirstOrThrow();
  return count >= MISSES_PER_HOUR;
}

async function missed(tx: Tx, actor: Member, reason: 'wrong' | 'used', now: Temporal.Instant): Promise<{ ok: false; reason: Miss }> {
  await tx.insertInto('secondFactorMiss').values({ accountId: actor.accountId, at: now }).execute();
  return { ok: false, reason };
}

/** A challenge counts once, and never after a newer one. */
async function takeChallenge(tx: Tx, session: Uint8Array, madeAt: Temporal.Instant): Promise<boolean> {
  const row = await tx.updateTable('session').set({ challengeAt: madeAt }).where('tokenHash', '=', Buffer.from(session))
    .where((eb) => eb.or([eb('challengeAt', 'is', null), eb('challengeAt', '<', madeAt)])).returning('accountId').executeTakeFirst();
  return row !== undefined;
}

/** The session now has rights it did not have: it goes on under a new token, and the old one is dead. */
async function confirmed(tx: Tx, actor: Member, session: Uint8Array, now: Temporal.Instant, how: string): Promise<{ ok: true; token: string }> {
  const token = newToken();
  const row = await tx.updateTable('session').set({ tokenHash: tokenHash(token), secondFactorAt: now, lastSeenAt: now })
    .where('tokenHash', '=', Buffer.from(session)).where('accountId', '=', actor.accountId).returning('accountId').executeTakeFirst();
  if (!row) throw new Error('the session ended while its second factor was shown');
  await tx.insertInto('activity').values({
    at: now, actorId: actor.accountId, verb: 'showed_second_factor', object: 'account', objectId: actor.accountId, data: JSON.stringify({ how }),
  }).execute();
  return { ok: true, token };
}

async function added(deps: SecondFactorDeps, tx: Tx, actor: Member, session: Uint8Array, now: Temporal.Instant): Promise<{ ok: true } & NewFactor> {
  const { token } = await confirmed(tx, actor, session, now, 'new');
  await notify(tx, actor.accountId, 'factor_added', now);
  const { count } = await tx.selectFrom('recoveryCode').select((eb) => eb.fn.countAll<number>().as('count'))
    .where('accountId', '=', actor.accountId).executeTakeFirstOrThrow();
  return { ok: true, token, recoveryCodes: count === 0 ? await writeRecoveryCodes(deps, tx, actor.accountId, now) : [] };
}

/** The first factor may be added by whoever has proven the mailbox; every further change needs a factor that is there already. */
async function whyNoNewFactor(tx: Tx, actor: Member, session: Uint8Array, now: Temporal.Instant): Promise<'step_up' | 'too_many' | undefined> {
  const { length } = await listSecondFactors(tx, actor.accountId);
  if (length >= MAX_FACTORS) return 'too_many';
  return length > 0 && !(await isFresh(tx, session, now)) ? 'step_up' : undefined;
}

async function isFresh(tx: Tx, session: Uint8Array, now: Temporal.Instant): Promise<boolean> {
  const row = await tx.selectFrom('session').select('secondFactorAt').where('tokenHash', '=', Buffer.from(session)).executeTakeFirst();
  return row?.secondFactorAt ? Temporal.Instant.compare(row.secondFactorAt.add({ minutes: STEP_UP_MINUTES }), now) > 0 : false;
}

async function hasRole(tx: Tx, accountId: AccountId): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select ${hasRights(sql`${accountId}::uuid`)} as has`.execute(tx);
  return rows[0]?.has ?? false;
}

async function writeRecoveryCodes(deps: SecondFactorDeps, tx: Tx, accountId: AccountId, now: Temporal.Instant): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await tx.deleteFrom('recoveryCode').where('accountId', '=', accountId).execute();
  await tx.insertInto('recoveryCode').values(codes.map((code) => ({ accountId, mac: recoveryMac(deps.secret, accountId, code), createdAt: now }))).execute();
  return codes;
}

/** What the owner hears of by mail, so that a stranger in the account does not stay unseen. */
export type FactorNotice = 'factor_added' | 'factor_removed' | 'recovery_used' | 'codes_renewed' | 'factors_reset' | 'identity_linked';

async function notify(tx: Tx, accountId: string, what: FactorNotice, now: Temporal.Instant): Promise<void> {
  await tx.insertInto('activity').values({ at: now, actorId: what === 'factors_reset' ? null : accountId, verb: what, object: 'account', objectId: accountId }).execute();
  await tx.insertInto('outbox').values({ topic: 'second_factor', payload: JSON.stringify({ accountId, what }), createdAt: now }).execute();
}
