import type { Db } from '../../../platform/db/database.ts';
import type { EventInList } from '../../events/queries.ts';

/** Events of a page of hits; drafts are nobody's hit. */
export async function listFoundEvents(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('event').innerJoin('series', 'series.id', 'event.seriesId')
    .select(['event.id', 'event.slug', 'event.titleDe', 'event.titleEn', 'event.startsAt', 'event.endsAt', 'event.dateNoteDe', 'event.dateNoteEn',
      'series.state as seriesState', 'series.titleDe as seriesTitleDe', 'series.titleEn as seriesTitleEn'])
    .where('event.id', 'in', ids).where('event.state', '<>', 'draft').where('series.state', '<>', 'draft').limit(50).execute();
  return rows.map((row) => ({ ...row, seriesState: row.seriesState as EventInList['seriesState'] }));
}

/** Names of services, bundles and single ones, and of Kreise by their keys, for the choices of a filter. */
export async function readFacetNames(db: Db, services: readonly string[], single: readonly string[], kreise: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const [ozg, leika, bodies] = await Promise.all([
    services.length === 0 ? [] : db.selectFrom('ozgService').select(['ozgId as key', 'name']).where('ozgId', 'in', services).limit(100).execute(),
    single.length === 0 ? [] : db.selectFrom('leikaService').select(['leikaId as key', 'name']).where('leikaId', 'in', single).limit(100).execute(),
    kreise.length === 0 ? [] : db.selectFrom('organisation').select(['ars as key', 'name']).where('ars', 'in', kreise).where('state', '<>', 'proposed').limit(100).execute(),
  ]);
  return new Map([...ozg, ...leika, ...bodies].flatMap(({ key, name }) => (key === null ? [] : [[key, name] as const])));
}

export type FoundEvent = Awaited<ReturnType<typeof listFoundEvents>>[number];

/** Organisations of a page of hits. */
export async function listFoundOrganisations(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db.selectFrom('organisation').select(['id', 'slug', 'name', 'land']).where('id', 'in', ids).where('state', '<>', 'proposed').limit(50).execute();
}
export type FoundOrganisation = Awaited<ReturnType<typeof listFoundOrganisations>>[number];
