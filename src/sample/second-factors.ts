import type { Db } from '../platform/db/database.ts';
import type { Clock } from '../platform/time/time.ts';
import { newTotpSecret, seal } from '../modules/accounts/second-factor/second-factor.ts';
import { admin, member, organiser } from './accounts.ts';

/**
 * Gives the sample's organiser, admin and municipality admin a code app, where they have no second factor yet: its code is shown in the mailbox
 * of the demo, so that the tour needs no phone.
 */
export async function loadSecondFactors(db: Db, clock: Clock, serverKey: Uint8Array): Promise<void> {
  const now = clock();
  const accounts = await db.selectFrom('account').select('id').where('email', 'in', [organiser.email, admin.email, member.email])
    .where((eb) => eb.not(eb.exists(eb.selectFrom('secondFactor').select('secondFactor.id').whereRef('secondFactor.accountId', '=', 'account.id'))))
    .execute();
  if (accounts.length === 0) return;
  await db.insertInto('secondFactor').values(accounts.map(({ id }) => ({
    accountId: id, kind: 'app', label: 'Demo', createdAt: now, confirmedAt: now, secret: seal(serverKey, id, newTotpSecret()),
  }))).execute();
}
