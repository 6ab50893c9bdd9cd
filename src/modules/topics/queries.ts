import type { Db } from '../../platform/db/database.ts';
import type { Localised } from '../../platform/i18n/localised.ts';

export interface Topic {
  id: string;
  key: string;
  name: Localised;
}

/** All fields of action in their order; a short list that editors keep. */
export async function listTopics(db: Db): Promise<Topic[]> {
  const rows = await db.selectFrom('topic').select(['id', 'key', 'nameDe', 'nameEn']).orderBy('position').orderBy('nameDe').limit(200).execute();
  return rows.map((t) => ({ id: t.id, key: t.key, name: { de: t.nameDe, en: t.nameEn } }));
}
