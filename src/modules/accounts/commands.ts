import { sql } from 'kysely';
import type { Deps } from '../../platform/deps.ts';
import type { Tx } from '../../platform/db/database.ts';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import type { AccountId, Member } from './actor.ts';
import { domainOf } from './email-address.ts';
import { isFunctionMailbox } from './function-mailbox.ts';
import { readSignInRules } from './queries-signin-rules.ts';
import {
  CODE_TRIES, CODES_PER_HOUR, STRANGERS_BOUNDS, STRANGERS_PER_HOUR, codeMac, newCode, newSalt, newToken, sameMac, strangersSetting, tokenHash,
} from './signin.ts';

/**
 * Writes a new code for an address and has it mailed, at most three an hour for one address. The answer is the same
 * for known and unknown addresses and whether or not a mail goes out; the work done is the same for known and unknown.
 */
export async function requestCode(
  deps: CommandDeps & Pick<Deps, 'secret'>,
  input: { email: string; browser: string; returnTo: string; lang: Lang },
): Promise<void> {
  const now = deps.clock();
  const code = newCode();
  const salt = newSalt();
  await transact(deps, async (tx) => {
    // Two requests at once for one address must not both find two mails: the address is locked, not a row.
    await sql`select pg_advisory_xact_lock(hashtext(${`login ${input.email}`}))`.execute(tx);
    const { count } = await tx.selectFrom('loginCode').select((eb) => eb.fn.countAll<number>().as('count'))
      .where('email', '=', input.email).where('createdAt', '>', now.subtract({ hours: 1 })).executeTakeFirstOrThrow();
    const known = await isKnown(tx, input.email);
    const enough = await wereEnoughStrangers(tx, now);
    const { codeMinutes: minutes } = await readSignInRules(tx);
    if (count >= CODES_PER_HOUR || (!known && enough)) return;
    await tx.insertInto('loginCode').values({
      email: input.email, codeMac: codeMac(deps.secret, salt, code), salt, browserHash: tokenHash(input.browser),
      known, returnTo: input.returnTo, createdAt: now, expiresAt: now.add({ minutes }),
    }).execute();
    await tx.insertInto('outbox').values({ topic: 'login_code', payload: { email: input.email, code, lang: input.lang, minutes }, createdAt: now }).execute();
  });
}

/** Whether an address has an account or belongs to a known domain. */
async function isKnown(tx: Tx, email: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`select exists (select 1 from account where email = ${email})
    or exists (select 1 from organisation_domain where domain = ${domainOf(email)}) as known`.execute(tx);
  return rows[0]!.known;
}

/** Whether as many codes went to addresses new to us within an hour as may go. */
async function wereEnoughStrangers(tx: Tx, now: Temporal.Instant): Promise<boolean> {
  const [least, most] = STRANGERS_BOUNDS;
  const { rows } = await sql<{ sent: number; most: string | null }>`
    select (select count(*) from login_code where not known and created_at > ${now.subtract({ hours: 1 })}::timestamptz) as sent,
      (select value #>> '{}' from setting where key = ${strangersSetting}) as most`.execute(tx);
  const { sent, most: set } = rows[0]!;
  const holds = set !== null && Number(set) >= least && Number(set) <= most ? Number(set) : STRANGERS_PER_HOUR;
  return Number(sent) >= holds;
}

export type SignInResult =
  | { ok: true; token: string; returnTo: string; accountId: AccountId }
  | { ok: false; reason: 'wrong_code' | 'no_code' }
  | { ok: false; reason: 'disabled'; why: string };

/**
 * Exchanges a typed code for a session. The account is made here, after the address is proven, never before. Of any
 * number of parallel right answers one wins (a single UPDATE marks the code as used); a sixth try fails even if right.
 * `no_code`: none open in this browser (expired, used, five tries gone). `disabled`: the account is closed.
 */
export async function signIn(
  deps: CommandDeps & Pick<Deps, 'secret'>,
  input: { code: string; browser: string; device: string; network?: Buffer | undefined; lang: Lang; previousToken?: string | undefined },
): Promise<SignInResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const open = await tx.updateTable('loginCode').set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('id', '=', (eb) => eb.selectFrom('loginCode').select('id').where('browserHash', '=', tokenHash(input.browser))
        .orderBy('createdAt', 'desc').limit(1))
      .where('usedAt', 'is', null).where('expiresAt', '>', now).where('tries', '<', CODE_TRIES)
      .returning(['id', 'email', 'codeMac', 'salt', 'returnTo', 'tries']).executeTakeFirst();
    if (!open) return { ok: false, reason: 'no_code' };
    if (!sameMac(open.codeMac, codeMac(deps.secret, open.salt, input.code))) {
      return { ok: false, reason: open.tries >= CODE_TRIES ? 'no_code' : 'wrong_code' };
    }
    await tx.updateTable('loginCode').set({ usedAt: now }).where('id', '=', open.id).execute();
    const account = await tx.insertInto('account').values({ email: open.email, lang: input.lang, createdAt: now })
      .onConflict((c) => c.column('email').doUpdateSet({ bouncedAt: null })).returning(['id', 'disabledAt', 'disabledReason']).executeTakeFirstOrThrow();
    // Said only to whoever has just proven the address.
    if (account.disabledAt) return { ok: false, reason: 'disabled', why: account.disabledReason };
    const token = newToken();
    if (input.previousToken) await tx.deleteFrom('session').where('tokenHash', '=', tokenHash(input.previousToken)).execute();
    await tx.insertInto('session').values({ tokenHash: tokenHash(token), accountId: account.id, createdAt: now, lastSeenAt: now, device: input.device, network: input.network ?? null }).execute();
    await tx.insertInto('activity').values({ at: now, actorId: account.id, verb: 'signed_in', object: 'account', objectId: account.id }).execute();
    return { ok: true, token, returnTo: open.returnTo, accountId: account.id as AccountId };
  });
}

/** Ends one session; ending one that has ended is fine. */
export async function signOut(deps: CommandDeps, token: string): Promise<void> {
  await deps.db.deleteFrom('session').where('tokenHash', '=', tokenHash(token)).execute();
}

/** Ends a session of one's own list, named by the hash shown there. */
export async function endSession(deps: CommandDeps, actor: Member, hash: Uint8Array): Promise<void> {
  await deps.db.deleteFrom('session').where('accountId', '=', actor.accountId).where('tokenHash', '=', Buffer.from(hash)).execute();
}

/** Keeps a session alive. Written at most once a minute, so that reading pages costs no writes. */
export async function touchSession(deps: CommandDeps, token: string, network: Buffer, now: Temporal.Instant): Promise<void> {
  await deps.db.updateTable('session').set({ lastSeenAt: now, network }).where('tokenHash', '=', tokenHash(token)).execute();
}

/** Changes one's own name, function and language. */
export async function changeProfile(deps: CommandDeps, actor: Member, input: { name: string; jobTitle: string; lang: Lang }): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    await tx.updateTable('account').set(input).where('id', '=', actor.accountId).execute();
    await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb: 'changed_profile', object: 'account', objectId: actor.accountId }).execute();
  });
}

/**
 * Makes an account with this address an admin, creating it when there is none. Its open sessions end: what it may do has
 * changed, so its owner proves who they are once more. A function mailbox is refused: nobody can say who reads it. For the command line only.
 */
export async function grantAdmin(deps: CommandDeps, email: string): Promise<{ ok: true } | { ok: false; reason: 'function_mailbox' }> {
  if (isFunctionMailbox(email)) return { ok: false, reason: 'function_mailbox' };
  const now = deps.clock();
  await transact(deps, async (tx) => {
    const account = await tx.insertInto('account').values({ email, isAdmin: true, createdAt: now })
      .onConflict((c) => c.column('email').doUpdateSet({ isAdmin: true })).returning('id').executeTakeFirstOrThrow();
    await tx.deleteFrom('session').where('accountId', '=', account.id).execute();
    await tx.insertInto('activity').values({ at: now, verb: 'granted_admin', object: 'account', objectId: account.id }).execute();
  });
  return { ok: true };
}

/** Withdraws one's own consent from now on; the row stays as the proof that it had been given. */
export async function revokeConsent(deps: CommandDeps, actor: Member, id: string): Promise<void> {
  if (!isUuid(id)) return;
  const now = deps.clock();
  await transact(deps, async (tx) => {
    const row = await tx.updateTable('consent').set({ revokedAt: now })
      .where('id', '=', id).where('accountId', '=', actor.accountId).where('revokedAt', 'is', null).returning('id').executeTakeFirst();
    if (row) await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb: 'revoked_consent', object: 'consent', objectId: id }).execute();
  });
}
