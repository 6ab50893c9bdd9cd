import type { Db, Tx } from '../../../platform/db/database.ts';
import type { AccountId } from '../actor.ts';
import type { KnownPasskey } from './passkey.ts';
import { MAX_FACTORS, totpCode, unseal } from './second-factor.ts';

/** A second factor as its owner sees it. */
export interface SecondFactor {
  id: string;
  kind: 'app' | 'passkey';
  label: string;
  confirmedAt: Temporal.Instant;
  lastUsedAt: Temporal.Instant | null;
}

/** Factors of an account that count, the oldest first. */
export async function listSecondFactors(db: Db | Tx, owner: AccountId): Promise<SecondFactor[]> {
  const rows = await db.selectFrom('secondFactor').select(['id', 'kind', 'label', 'confirmedAt', 'lastUsedAt'])
    .where('accountId', '=', owner).where('confirmedAt', 'is not', null).orderBy('createdAt').limit(MAX_FACTORS).execute();
  return rows as SecondFactor[];
}

/** Passkeys of an account. */
export async function listPasskeys(db: Db | Tx, owner: AccountId): Promise<(KnownPasskey & { id: string })[]> {
  const rows = await db.selectFrom('secondFactor').select(['id', 'credentialId', 'publicKey', 'signCount', 'transports'])
    .where('accountId', '=', owner).where('kind', '=', 'passkey').where('confirmedAt', 'is not', null).limit(MAX_FACTORS).execute();
  return rows as (KnownPasskey & { id: string })[];
}

/** Recovery codes that were not used yet. */
export async function countRecoveryCodes(db: Db | Tx, owner: AccountId): Promise<number> {
  const { count } = await db.selectFrom('recoveryCode').select((eb) => eb.fn.countAll<number>().as('count'))
    .where('accountId', '=', owner).where('usedAt', 'is', null).executeTakeFirstOrThrow();
  return count;
}

/** The secret of the app that is being set up, unsealed; undefined when none is. For the page that shows it to its owner, once. */
export async function findBegunSecret(db: Db, owner: AccountId, serverKey: Uint8Array): Promise<Buffer | undefined> {
  const row = await db.selectFrom('secondFactor').select('secret').where('accountId', '=', owner).where('confirmedAt', 'is', null)
    .executeTakeFirst();
  return row?.secret ? unseal(serverKey, owner, row.secret) : undefined;
}

/** The code that the app of an address shows now. For the mailbox of a demo only, where anybody may be anybody. */
export async function findDemoCode(
  db: Db, email: string, serverKey: Uint8Array, now: Temporal.Instant,
): Promise<{ code: string; seconds: number } | undefined> {
  const row = await db.selectFrom('secondFactor').innerJoin('account', 'account.id', 'secondFactor.accountId')
    .select(['account.id', 'secondFactor.secret']).where('account.email', '=', email).where('secondFactor.kind', '=', 'app')
    .where('secondFactor.confirmedAt', 'is not', null).orderBy('secondFactor.createdAt').limit(1).executeTakeFirst();
  return row?.secret ? totpCode(unseal(serverKey, row.id, row.secret), now) : undefined;
}
