import { z } from 'zod';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { defaultRules, type MembershipRules } from './membership.ts';

/** Names of the rows in the table `setting`; their values are texts, as they are typed on the page of the settings. */
export const membershipSettings = {
  deadlineDays: 'membership.deadlineDays', recheckMonths: 'membership.recheckMonths', secondCheck: 'membership.secondCheck',
} as const;

/** What may be entered: from and to. */
export const membershipBounds = { deadlineDays: [1, 30], recheckMonths: [6, 36] } as const;

const number = ([from, to]: readonly [number, number]) => z.coerce.number().int().min(from).max(to);

/** The rules that hold: the default, where the operator has set nothing else. */
export async function readMembershipRules(db: Db | Tx): Promise<MembershipRules> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).where('key', 'in', Object.values(membershipSettings)).execute();
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  return {
    deadlineDays: number(membershipBounds.deadlineDays).catch(defaultRules.deadlineDays).parse(stored.get(membershipSettings.deadlineDays)),
    recheckMonths: number(membershipBounds.recheckMonths).catch(defaultRules.recheckMonths)
      .parse(stored.get(membershipSettings.recheckMonths)),
    secondCheck: stored.get(membershipSettings.secondCheck) === 'ja',
  };
}
