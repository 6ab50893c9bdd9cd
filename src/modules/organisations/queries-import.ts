import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { scantLaender, type ScantLand } from './land-areas.ts';

/** How many bodies an import would add, change, end and leave as they are. */
export interface ImportCounts {
  added: number;
  changed: number;
  ended: number;
  unchanged: number;
}

/**
 * Signs that lines are missing: many bodies of a Land would end, or all behind the file's last one; of a Land that was never imported, that it is
 * smaller than it can be.
 */
export interface Missing {
  /** Bodies of the directory behind the last one of the file. */
  behind: number;
  /** Länder of which more than LARGE_SHARE would end. */
  laender: string[];
  scant: ScantLand[];
}

export const CHANGES_PER_PAGE = 50;
/** A reform ends a few dozen bodies of a Land; more than this part of one is looked at twice. */
export const LARGE_SHARE = 0.1;
/** Fewer than these are no sign, however small the Land. */
const SMALL_NUMBER = 20;

/** Public bodies, which only the official directory adds and ends. */
export const official = sql`o.kind in ('gemeinde', 'kreis', 'verband')`;

/** What people see of a body; a change of anything else is written without being counted. */
export const visible = ['kind', 'ars', 'ags', 'official_type', 'name', 'seat', 'postcode', 'population', 'area_ha', 'land'] as const;
export const silent = ['official_name', 'short_name', 'search_name', 'search_more', 'more_postcodes'] as const;

const row = (table: string, columns: readonly string[]): RawBuilder<unknown> =>
  sql`(${sql.join(columns.map((column) => sql.ref(`${table}.${column}`)))})`;

/** Whether organisation `o` differs from body `b` in what people see; one that had ended and is back differs. */
export const differs = sql<boolean>`(${row('o', visible)} is distinct from ${row('b', visible)} or o.state <> 'active')`;
export const differsAtAll = sql<boolean>`(${differs} or ${row('o', silent)} is distinct from ${row('b', silent)})`;
/** Whether no body of the import is organisation `o`. */
export const isMissing = (importId: string): RawBuilder<boolean> =>
  sql<boolean>`not exists (select from directory_import_body b where b.import_id = ${importId} and b.organisation_id = o.id)`;

/** What an import that waits would do, counted now. One query. */
export async function countChanges(db: Db | Tx, importId: string): Promise<ImportCounts> {
  const { rows } = await sql<ImportCounts>`
    select count(*) filter (where b.organisation_id is null) as added, count(*) filter (where o.id is not null and ${differs}) as changed,
      count(*) filter (where o.id is not null and not ${differs}) as unchanged,
      (select count(*) from organisation o where ${official} and o.state = 'active' and ${isMissing(importId)}) as ended
    from directory_import_body b left join organisation o on o.id = b.organisation_id where b.import_id = ${importId}`.execute(db);
  return rows[0]!;
}

/**
 * Signs of missing lines in an import that waits; undefined where there are none. Bodies of earlier imports say most; where there are none, a file
 * that was cut between two lines is noticed by the size of its Länder.
 */
export async function findMissing(db: Db | Tx, importId: string): Promise<Missing | undefined> {
  const { rows } = await sql<{ land: string; ended: number; known: number; behind: number }>`
    select o.land, count(*) filter (where ${isMissing(importId)}) as ended, count(*) as known,
      count(*) filter (where o.ars > (select max(b.ars) from directory_import_body b
        where b.import_id = ${importId}) and ${isMissing(importId)}) as behind
    from organisation o where ${official} and o.state = 'active' and o.official_name is not null group by o.land
      order by o.land`.execute(db);
  const behind = rows.reduce((sum, land) => sum + land.behind, 0);
  const laender = rows.filter(({ ended, known }) => ended > SMALL_NUMBER && ended > known * LARGE_SHARE).map(({ land }) => land);
  const { areas } = await db.selectFrom('directoryImport').select('areas').where('id', '=', importId).executeTakeFirstOrThrow();
  const known = new Set(rows.map(({ land }) => land));
  const scant = areas === null ? [] : scantLaender(areas as Record<string, number>).filter(({ land }) => !known.has(land));
  return behind > 0 || laender.length > 0 || scant.length > 0 ? { behind, laender, scant } : undefined;
}

/** An import for admins; there is none with any other id (NotFound). */
export async function getImport(db: Db, id: string) {
  const found = isUuid(id) ? await db.selectFrom('directoryImport').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
  if (!found) throw new NotFound('import');
  return found;
}

/** Imports that were done, newest first, and the one that waits. At most 20. */
export async function listImports(db: Db) {
  return db.selectFrom('directoryImport').selectAll().where('state', '<>', 'dropped').orderBy('createdAt', 'desc').limit(20).execute();
}

/** The day that the newest imported directory describes, 'YYYY-MM-DD'. */
export async function findStand(db: Db | Tx): Promise<string | undefined> {
  const found = await db.selectFrom('directoryImport').select((eb) => eb.fn.max('asOf').as('asOf')).where('state', '=', 'done')
    .executeTakeFirst();
  return found?.asOf ?? undefined;
}

export type ChangeVerb = 'added' | 'changed' | 'ended';
export type Facts = Record<(typeof visible)[number], string | number | null>;

/** A body in the preview or report of an import: what it was, what it is, and what hangs on one that ends. */
export interface BodyChange {
  slug: string | null;
  name: string;
  officialType: string;
  land: string | null;
  kreis: string | null;
  was: Facts | null;
  now: Facts | null;
  members: number;
}

const facts = (table: string): RawBuilder<unknown> =>
  sql`jsonb_build_object(${sql.join(visible.flatMap((column) => [sql.lit(column), sql.ref(`${table}.${column}`)]))})`;
const noMembers = sql`0`;
const members = sql`(select count(*) from membership m where m.organisation_id = o.id and m.state in ('pending', 'verified'))`;

/** One page of what an import that waits would do. One query. */
export async function listPlannedChanges(db: Db, importId: string, verb: ChangeVerb, page: number): Promise<BodyChange[]> {
  const kreis = sql`(select k.name from directory_import_body k where k.import_id = ${importId} and k.kind = 'kreis' and b.kind <> 'kreis'
      and k.ars = left(b.ars, 5) || '0000000')`;
  const staged = sql`from directory_import_body b left join organisation o on o.id = b.organisation_id where b.import_id = ${importId}`;
  const query = verb === 'ended'
    ? sql<BodyChange>`select o.slug, o.name, o.official_type, o.land, (select k.name from organisation k
      where k.kind = 'kreis' and k.ars = o.kreis_ars) as kreis,
        ${facts('o')} as was, null as now, ${members} as members
        from organisation o where ${official} and o.state = 'active' and ${isMissing(importId)} order by members desc, o.short_name, o.ars`
    : sql<BodyChange>`select o.slug, b.name, b.official_type, b.land, ${kreis} as kreis,
        ${verb === 'added' ? sql`null` : facts('o')} as was, ${facts('b')} as now, ${verb === 'added' ? noMembers : members} as members
        ${staged} and ${verb === 'added' ? sql`o.id is null` : differs} order by b.short_name, b.ars`;
  const { rows } = await sql<BodyChange>`${query} limit ${CHANGES_PER_PAGE} offset ${(page - 1) * CHANGES_PER_PAGE}`.execute(db);
  return rows;
}

/** One page of what a finished import did. One query. */
export async function listDoneChanges(db: Db, importId: string, verb: ChangeVerb, page: number): Promise<BodyChange[]> {
  const { rows } = await sql<BodyChange>`
    select o.slug, o.name, o.official_type, o.land, (select k.name from organisation k
      where k.kind = 'kreis' and k.ars = o.kreis_ars) as kreis,
      c.was, ${facts('o')} as now, ${members} as members
    from directory_import_change c join organisation o on o.id = c.organisation_id where c.import_id = ${importId} and c.verb = ${verb}
    order by ${verb === 'ended' ? sql`members desc,` : sql``} o.short_name, o.ars
      limit ${CHANGES_PER_PAGE} offset ${(page - 1) * CHANGES_PER_PAGE}`.execute(db);
  return rows;
}
