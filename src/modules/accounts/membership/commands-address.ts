import { sql } from 'kysely';
import type { Deps } from '../../../platform/deps.ts';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import type { Member } from '../actor.ts';
import { isProvenBy, lockOrganisation, moveUp, tellMembership } from './commands.ts';
import { domainOf, isFreeMail } from '../email-address.ts';
import { isFunctionMailbox } from '../function-mailbox.ts';
import { readSignInRules } from '../queries-signin-rules.ts';
import { CODE_TRIES, CODES_PER_HOUR, codeMac, newCode, newSalt, newToken, sameMac, tokenHash } from '../signin.ts';

export type AskAddressResult = { ok: true } | { ok: false; reason: 'same' };

/**
 * Mails a code to a new address, at most three an hour to one address, codes for signing in counted along. The answer is the same whether
 * or not the address has an account and a mail goes out. The old address stays the account's until the code is typed.
 */
export async function askForAddress(
  deps: CommandDeps & Pick<Deps, 'secret'>, actor: Member, input: { email: string; browser: string; lang: Lang },
): Promise<AskAddressResult> {
  if (input.email === actor.email) return { ok: false, reason: 'same' };
  const now = deps.clock();
  const code = newCode();
  const salt = newSalt();
  await transact(deps, async (tx) => {
    // The same lock as for signing in: both kinds of codes count together.
    await sql`select pg_advisory_xact_lock(hashtext(${`login ${input.email}`}))`.execute(tx);
    const since = now.subtract({ hours: 1 });
    const { rows: [sent] } = await sql<{ count: number }>`
      select (select count(*) from login_code where email = ${input.email} and created_at > ${since})
        + (select count(*) from address_change where new_email = ${input.email} and created_at > ${since}) as count`.execute(tx);
    const mine = await tx.selectFrom('addressChange').select((eb) => eb.fn.countAll<number>().as('count'))
      .where('accountId', '=', actor.accountId).where('createdAt', '>', since).executeTakeFirstOrThrow();
    const { codeMinutes: minutes } = await readSignInRules(tx);
    if (Number(sent!.count) >= CODES_PER_HOUR || mine.count >= CODES_PER_HOUR * 2) return;
    await tx.insertInto('addressChange').values({
      accountId: actor.accountId, newEmail: input.email, codeMac: codeMac(deps.secret, salt, code), salt,
      browserHash: tokenHash(input.browser),
      createdAt: now, expiresAt: now.add({ minutes }),
    }).execute();
    await tx.insertInto('outbox')
      .values({ topic: 'address_code', payload: JSON.stringify({ email: input.email, code, lang: input.lang, minutes }), createdAt: now })
      .execute();
  });
  return { ok: true };
}

export type ChangeAddressResult =
  | { ok: true; token: string; pending: string[] }
  | { ok: false; reason: 'wrong_code' | 'no_code' | 'taken' | 'function_mailbox' };

/**
 * Exchanges the code mailed to the new address for the change. It takes a session of the account and the browser that asked. All sessions
 * of the account end and one new begins; codes mailed to the old address are void; memberships that the new domain does not prove wait for
 * a decision again; both addresses are told. Of any number of parallel right answers one wins.
 */
export async function changeAddress(
  deps: CommandDeps & Pick<Deps, 'secret'>, actor: Member, input: { code: string; browser: string; device: string },
): Promise<ChangeAddressResult> {
  const now = deps.clock();
  return transact(deps, async (tx): Promise<ChangeAddressResult> => {
    const open = await tx.updateTable('addressChange').set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('id', '=', (eb) => eb.selectFrom('addressChange').select('id').where('accountId', '=', actor.accountId)
        .where('browserHash', '=', tokenHash(input.browser)).orderBy('createdAt', 'desc').limit(1))
      .where('usedAt', 'is', null).where('expiresAt', '>', now).where('tries', '<', CODE_TRIES)
      .returning(['id', 'newEmail', 'codeMac', 'salt', 'tries']).executeTakeFirst();
    if (!open) return { ok: false, reason: 'no_code' };
    if (!sameMac(open.codeMac, codeMac(deps.secret, open.salt, input.code))) {
      return { ok: false, reason: open.tries >= CODE_TRIES ? 'no_code' : 'wrong_code' };
    }
    await tx.updateTable('addressChange').set({ usedAt: now }).where('id', '=', open.id).execute();
    if (isFunctionMailbox(open.newEmail) && await holdsPrivilege(tx, actor)) return { ok: false, reason: 'function_mailbox' };
    // Said only to somebody who has proven to read that mailbox. The lock keeps two from taking it at once.
    await sql`select pg_advisory_xact_lock(hashtext(${`login ${open.newEmail}`}))`.execute(tx);
    const taken = await tx.selectFrom('account').select('id').where('email', '=', open.newEmail).executeTakeFirst();
    if (taken) return { ok: false, reason: 'taken' };
    // Organisations before the account: the order of every command on memberships.
    const organisations = await tx.selectFrom('membership').select('organisationId').where('accountId', '=', actor.accountId)
      .orderBy('organisationId').execute();
    for (const { organisationId } of organisations) await lockOrganisation(tx, organisationId);
    const account = await tx.selectFrom('account').select(['email', 'name', 'lang']).where('id', '=', actor.accountId)
      .where('disabledAt', 'is', null).forUpdate().executeTakeFirst();
    if (!account) return { ok: false, reason: 'no_code' };
    await tx.updateTable('account').set({ email: open.newEmail, bouncedAt: null }).where('id', '=', actor.accountId).execute();
    await tx.deleteFrom('loginCode').where('email', '=', account.email).where('usedAt', 'is', null).execute();
    await tx.updateTable('addressChange').set({ usedAt: now }).where('accountId', '=', actor.accountId).where('usedAt', 'is', null)
      .execute();
    const pending = await recheckMemberships(tx, actor, account.email, open.newEmail, now);
    const token = await rotateSessions(tx, actor, input.device, now);
    await tx.insertInto('outbox').values({
      topic: 'address_changed', createdAt: now,
      payload: JSON.stringify({ accountId: actor.accountId, oldEmail: account.email, newEmail: open.newEmail, name: account.name,
        lang: account.lang, pending }),
    }).execute();
    await tx.insertInto('activity')
      .values({ at: now, actorId: actor.accountId, verb: 'changed_address', object: 'account', objectId: actor.accountId }).execute();
    return { ok: true, token, pending };
  });
}

async function holdsPrivilege(tx: Tx, actor: Member): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select a.is_admin or exists (select 1 from series_organiser o where o.account_id = a.id)
      or exists (select 1 from membership m where m.account_id = a.id and m.admin_slot is not null) as holds
    from account a where a.id = ${actor.accountId}`.execute(tx);
  return rows[0]?.holds ?? true;
}

async function rotateSessions(tx: Tx, actor: Member, device: string, now: Temporal.Instant): Promise<string> {
  const token = newToken();
  await tx.deleteFrom('session').where('accountId', '=', actor.accountId).execute();
  await tx.insertInto('session')
    .values({ tokenHash: tokenHash(token), accountId: actor.accountId, createdAt: now, lastSeenAt: now, device }).execute();
  return token;
}

/**
 * Memberships hold where the new domain proves them, or where it is the one that was approved before; the others wait again, without the
 * role of an admin. Whoever was declined with the old address may ask anew; a municipality admin's end stays one. Returns the names of
 * those that wait.
 */
async function recheckMemberships(tx: Tx, actor: Member, oldEmail: string, newEmail: string, now: Temporal.Instant): Promise<string[]> {
  const sameDomain = domainOf(oldEmail) === domainOf(newEmail) && !isFreeMail(domainOf(newEmail));
  const rows = await tx.selectFrom('membership').innerJoin('organisation', 'organisation.id', 'membership.organisationId')
    .select(['membership.id', 'membership.state', 'membership.endReason', 'membership.organisationId', 'organisation.name'])
    .where('membership.accountId', '=', actor.accountId).orderBy('membership.organisationId').execute();
  const waiting: string[] = [];
  for (const { id, state, endReason, organisationId, name } of rows) {
    const proven = endReason !== 'admin' && await isProvenBy(tx, newEmail, organisationId);
    if (state === 'declined' && !sameDomain) {
      await tx.updateTable('membership').set({ state: 'ended', endReason: endReason === 'admin' ? 'admin' : 'address', reason: '' })
        .where('id', '=', id).execute();
    } else if (proven && (state === 'verified' || state === 'pending')) {
      await tx.updateTable('membership').set({ state: 'verified', verifiedHow: 'domain', confirmedAt: now, recheckAskedAt: null })
        .where('id', '=', id).execute();
      if (state === 'pending') await tellMembership(tx, [{ membershipId: id, what: 'verified', actorId: actor.accountId }], now);
    } else if (state === 'verified' && !sameDomain) {
      await tx.updateTable('membership').set({ state: 'pending', verifiedHow: null, decidedAt: null, decidedBy: null, askedAt: now })
        .where('id', '=', id).execute();
      await moveUp(tx, organisationId);
      await tellMembership(tx, [{ membershipId: id, what: 'asked', actorId: actor.accountId }], now);
      waiting.push(name);
    }
  }
  return waiting;
}
