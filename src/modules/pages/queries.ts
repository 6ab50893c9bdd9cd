import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';

/** Settings of this installation by key. */
export async function readSettings(db: Db): Promise<ReadonlyMap<string, unknown>> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).limit(500).execute();
  return new Map(rows.map(({ key, value }) => [key, value]));
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
