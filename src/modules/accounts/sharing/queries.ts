import type { Db } from '../../../platform/db/database.ts';
import type { AccountId } from '../actor.ts';
import { readSharedFields, type SharingChoices } from './sharing.ts';

/** What an account shows to other participants: in general, and for one event if that is named. */
export async function getSharing(db: Db, owner: AccountId, eventId?: string): Promise<SharingChoices> {
  const rows = await db.selectFrom('sharing').select(['eventId', 'fields', 'givenAt', 'inSearch'])
    .where('accountId', '=', owner).where('endedAt', 'is', null)
    .where((eb) => eb.or([eb('eventId', 'is', null), ...(eventId === undefined ? [] : [eb('eventId', '=', eventId)])])).execute();
  const of = (wanted: string | null) => rows.filter((row) => row.eventId === wanted)
    .map(({ fields, givenAt, inSearch }) => ({ fields: readSharedFields(fields), givenAt, ...(inSearch ? { inSearch } : {}) }))[0];
  return { general: of(null), ofEvent: eventId === undefined ? undefined : of(eventId) };
}
