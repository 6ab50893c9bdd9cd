import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import { settingValues, type SettingValues } from './settings/settings.ts';

/** Settings of this installation by key. */
export async function readSettings(db: Db | Tx): Promise<ReadonlyMap<string, unknown>> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).limit(500).execute();
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** What the operator has entered, for admins; for everybody else there is nothing to edit (NotFound). */
export async function getSettings(db: Db, actor: Member): Promise<SettingValues> {
  if (!actor.isAdmin) throw new NotFound('settings');
  return settingValues(await readSettings(db));
}

/** Whether the database answers within two seconds. Never throws. */
export async function databaseAnswers(db: Db): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => { timer = setTimeout(() => resolve(false), 2_000); });
  try {
    return await Promise.race([sql`select 1`.execute(db).then(() => true, () => false), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
