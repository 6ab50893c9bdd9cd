import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Issuer } from '../../../platform/deps.ts';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import type { AccountId } from '../actor.ts';
import { newToken, tokenHash } from '../signin.ts';
import { vouchesFor, type ShownIdentity } from './single-sign-on.ts';

/**
 * no_address: no verified address · not_vouched: the issuer does not speak for this domain · other_person: the account of this
 * address belongs to another person of the issuer · disabled: the account is closed.
 */
export type IdentityRefusal = 'no_address' | 'not_vouched' | 'other_person' | 'disabled';
export type IdentityResult = { ok: true; token: string } | { ok: false; reason: IdentityRefusal };

/**
 * Opens a session for somebody an issuer has shown. They are known by (issuer, subject); the address only leads to an account
 * at the first time, and only when the issuer speaks for its domain. Linking an account that exists is told by mail. The
 * organisations of the issuer's claim become memberships.
 */
export async function signInByIdentity(
  deps: CommandDeps, issuer: Issuer, shown: ShownIdentity,
  input: { device: string; network: Buffer; lang: Lang; previousToken: string | undefined },
): Promise<IdentityResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    // Two first sign-ins at once must not make two accounts or link one twice.
    await sql`select pg_advisory_xact_lock(hashtext(${`identity ${issuer.url} ${shown.subject}`}))`.execute(tx);
    const found = await findKnown(tx, issuer, shown, now) ?? await firstTime(tx, issuer, shown, input.lang, now);
    if (!('accountId' in found)) return { ok: false, reason: found.reason };
    const { accountId } = found;
    await joinOrganisations(tx, accountId, shown.organisations, now);
    const token = newToken();
    if (input.previousToken) await tx.deleteFrom('session').where('tokenHash', '=', tokenHash(input.previousToken)).execute();
    await tx.insertInto('session').values({
      tokenHash: tokenHash(token), accountId, createdAt: now, lastSeenAt: now, device: input.device, network: input.network,
    }).execute();
    await tx.insertInto('activity').values({
      at: now, actorId: accountId, verb: 'signed_in', object: 'account', objectId: accountId, data: JSON.stringify({ issuer: issuer.key }),
    }).execute();
    return { ok: true, token };
  });
}

type Found = { accountId: AccountId } | { reason: IdentityRefusal };

async function findKnown(tx: Tx, issuer: Issuer, shown: ShownIdentity, now: Temporal.Instant): Promise<Found | undefined> {
  const known = await tx.updateTable('identity').set({ lastUsedAt: now }).where('issuer', '=', issuer.url).where('subject', '=', shown.subject)
    .returning('accountId').executeTakeFirst();
  if (!known) return undefined;
  const account = await tx.selectFrom('account').select('disabledAt').where('id', '=', known.accountId).executeTakeFirstOrThrow();
  return account.disabledAt ? { reason: 'disabled' } : { accountId: known.accountId as AccountId };
}

async function firstTime(tx: Tx, issuer: Issuer, shown: ShownIdentity, lang: Lang, now: Temporal.Instant): Promise<Found> {
  const { email } = shown;
  if (!email) return { reason: 'no_address' };
  if (!vouchesFor(issuer, email)) return { reason: 'not_vouched' };
  const made = await tx.insertInto('account').values({ email, name: shown.name, lang, createdAt: now })
    .onConflict((c) => c.column('email').doNothing()).returning('id').executeTakeFirst();
  const account = made ? { id: made.id, disabledAt: null }
    : await tx.selectFrom('account').select(['id', 'disabledAt']).where('email', '=', email).forNoKeyUpdate().executeTakeFirstOrThrow();
  if (account.disabledAt) return { reason: 'disabled' };
  const linked = await tx.insertInto('identity').values({ issuer: issuer.url, subject: shown.subject, accountId: account.id, createdAt: now, lastUsedAt: now })
    .onConflict((c) => c.columns(['accountId', 'issuer']).doNothing()).returning('accountId').executeTakeFirst();
  if (!linked) return { reason: 'other_person' };
  await tx.insertInto('activity').values({
    at: now, actorId: account.id, verb: 'linked_identity', object: 'account', objectId: account.id, data: JSON.stringify({ issuer: issuer.key }),
  }).execute();
  if (!made) {
    await tx.insertInto('outbox').values({ topic: 'second_factor', payload: JSON.stringify({ accountId: account.id, what: 'identity_linked' }), createdAt: now }).execute();
  }
  return { accountId: account.id as AccountId };
}

/** The issuer knows who works where; an earlier "no" of an organiser stays a no, and an end by a municipality admin an end. */
async function joinOrganisations(tx: Tx, accountId: AccountId, keys: readonly string[], now: Temporal.Instant): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    insert into membership (account_id, organisation_id, state, verified_how, created_at, decided_at, confirmed_at)
      select ${accountId}::uuid, o.id, 'verified', 'issuer', ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
      from organisation o where o.ars = any(${[...keys]}::text[]) and o.state = 'active'
    on conflict (account_id, organisation_id) do update
      set state = 'verified', verified_how = 'issuer', decided_at = excluded.decided_at, confirmed_at = excluded.confirmed_at
      where membership.state in ('pending', 'ended') and membership.end_reason is distinct from 'admin'`.execute(tx);
}
