import { createHash } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import { readDirectoryFile, type DirectoryFile, type FileFault } from './directory-file.ts';
import { importRows, type ImportRow } from './import-rows.ts';
import {
  countChanges, differs, differsAtAll, findMissing, findStand, isMissing, official, silent, visible, type ImportCounts, type Missing,
} from './queries-import.ts';

export type Stage = 'read' | 'compared' | 'written';
export type ReadFileResult = { ok: true; id: string } | ({ ok: false; reason: 'bad_file' } & FileFault)
  | { ok: false; reason: 'older'; newest: string };
export type FinishResult =
  { ok: true; counts: ImportCounts } | { ok: false; reason: 'gone' } | { ok: false; reason: 'changed_meanwhile'; counts: ImportCounts }
  | { ok: false; reason: 'missing'; missing: Missing; lines: number };
export type ImportResult = (Extract<FinishResult, { ok: true }> & { asOf: string; id: string }) | Exclude<ReadFileResult,
{ ok: true }> | Exclude<FinishResult, { ok: true }>;

/** Words that an admin has to say before something unusual is done. */
export interface Allowances {
  /** The file describes an earlier day than the newest one imported. */
  older?: boolean;
  /** Lines seem to be missing. */
  missing?: boolean;
}

/**
 * Reads a file of the official directory and keeps its bodies until an admin says what becomes of them; one that waited before is dropped.
 * For admins (NotFound for everybody else). Refuses a file that is not the whole directory, and one older than the newest that was
 * imported; nothing is kept then.
 */
export async function readImport(deps: CommandDeps, actor: Member, bytes: Uint8Array): Promise<ReadFileResult> {
  if (!actor.isAdmin) throw new NotFound('import');
  const read = readDirectoryFile(bytes);
  if (!read.ok) return { ok: false, reason: 'bad_file', line: read.line, fault: read.fault };
  return transact(deps, async (tx) => {
    await lock(tx);
    const newest = await findStand(tx);
    if (newest !== undefined && read.file.asOf < newest) return { ok: false, reason: 'older', newest };
    const id = await stage(tx, read.file, bytes, { now: deps.clock(), actorId: actor.accountId, via: 'page' });
    await recognise(tx, id);
    return { ok: true, id };
  });
}

/** Does what the preview showed. `shown` are the numbers the admin has seen: refuses where they are others by now. */
export async function finishImport(
  deps: CommandDeps, actor: Member, id: string, shown: Pick<ImportCounts, 'added' | 'changed' | 'ended'>, allowed: Allowances = {},
): Promise<FinishResult> {
  if (!actor.isAdmin) throw new NotFound('import');
  return transact(deps, async (tx) => {
    await lock(tx);
    const waiting = await tx.selectFrom('directoryImport').select(['id', 'lines']).where('id', '=', id).where('state', '=', 'waiting')
      .executeTakeFirst();
    if (!waiting) return { ok: false, reason: 'gone' };
    await recognise(tx, id);
    const counts = await countChanges(tx, id);
    if (counts.added !== shown.added || counts.changed !== shown.changed || counts.ended !== shown.ended)
      return { ok: false, reason: 'changed_meanwhile', counts };
    const missing = allowed.missing ? undefined : await findMissing(tx, id);
    if (missing) return { ok: false, reason: 'missing', missing, lines: waiting.lines };
    await apply(tx, id, counts, deps.clock(), actor.accountId);
    return { ok: true, counts };
  });
}

/** Drops an import that waits; nothing was changed by it. */
export async function dropImport(deps: CommandDeps, actor: Member, id: string): Promise<void> {
  if (!actor.isAdmin) throw new NotFound('import');
  await transact(deps, async (tx) => {
    await lock(tx);
    await drop(tx, deps.clock(), actor.accountId, id);
  });
}

/** Reads and does an import at once, all or nothing. For the command line only. */
export async function importDirectory(deps: CommandDeps, bytes: Uint8Array, allowed: Allowances = {},
  tell: (stage: Stage) => void = () => undefined): Promise<ImportResult> {
  const read = readDirectoryFile(bytes);
  if (!read.ok) return { ok: false, reason: 'bad_file', line: read.line, fault: read.fault };
  const { file } = read;
  tell('read');
  const now = deps.clock();
  class Undo extends Error {
    readonly missing: Missing;
    constructor(missing: Missing) {
      super('missing');
      this.missing = missing;
    }
  }
  try {
    return await transact(deps, async (tx): Promise<ImportResult> => {
      await lock(tx);
      const newest = await findStand(tx);
      if (newest !== undefined && file.asOf < newest && !allowed.older) return { ok: false, reason: 'older', newest };
      const id = await stage(tx, file, bytes, { now, actorId: null, via: 'command' });
      await recognise(tx, id);
      const missing = allowed.missing ? undefined : await findMissing(tx, id);
      if (missing) throw new Undo(missing);
      const counts = await countChanges(tx, id);
      tell('compared');
      await apply(tx, id, counts, now, null);
      tell('written');
      return { ok: true, id, counts, asOf: file.asOf };
    });
  } catch (error) {
    if (error instanceof Undo) return { ok: false, reason: 'missing', missing: error.missing, lines: file.lines };
    throw error;
  }
}

/** One import at a time, and nobody else writes organisations meanwhile; reading them and registering for them goes on. */
async function lock(tx: Tx): Promise<void> {
  await sql`lock table organisation in share row exclusive mode`.execute(tx);
}

async function drop(tx: Tx, now: Temporal.Instant, actorId: string | null, id?: string): Promise<void> {
  const dropped = await tx.updateTable('directoryImport').set({ state: 'dropped', finishedAt: now, finishedBy: actorId })
    .where('state', '=', 'waiting')
    .$if(id !== undefined, (query) => query.where('id', '=', id!)).returning('id').execute();
  for (const one of dropped) {
    await tx.deleteFrom('directoryImportBody').where('importId', '=', one.id).execute();
    await tx.insertInto('activity').values({ at: now, actorId, verb: 'dropped', object: 'directory_import', objectId: one.id }).execute();
  }
}

async function stage(
  tx: Tx, file: DirectoryFile, bytes: Uint8Array,
  { now, actorId, via }: { now: Temporal.Instant; actorId: string | null; via: 'page' | 'command' },
): Promise<string> {
  await drop(tx, now, actorId);
  const { id } = await tx.insertInto('directoryImport').values({
    asOf: file.asOf, digest: createHash('sha256').update(bytes).digest(), state: 'waiting', via, createdAt: now, createdBy: actorId,
    bodies: file.bodies.length, lines: file.lines, areas: JSON.stringify(file.areas),
  }).returning('id').executeTakeFirstOrThrow();
  const rows = importRows(file.bodies);
  // One array a column: a statement of 12,000 times 18 parameters would be refused.
  const column = (key: keyof ImportRow, type: 'text' | 'integer' | 'boolean'): RawBuilder<unknown> =>
    sql`${rows.map((row) => row[key])}::${sql.raw(type)}[]`;
  await sql`
    insert into directory_import_body (import_id, kind, ars, ags, official_type, official_name, name, short_name, search_name, search_more,
      slug, seat, postcode,
      more_postcodes, population, area_ha, land)
    select ${id}::uuid, * from unnest(${column('kind', 'text')}, ${column('ars', 'text')}, ${column('ags', 'text')},
      ${column('officialType', 'text')},
      ${column('officialName', 'text')}, ${column('name', 'text')}, ${column('shortName', 'text')}, ${column('searchName', 'text')},
        ${column('searchMore', 'text')},
      ${column('slug', 'text')}, ${column('seat', 'text')}, ${column('postcode', 'text')}, ${column('morePostcodes', 'boolean')},
      ${column('population', 'integer')}, ${column('areaHa', 'integer')}, ${column('land', 'text')})`.execute(tx);
  if (via === 'page') await tx.insertInto('activity')
    .values({ at: now, actorId, verb: 'read', object: 'directory_import', objectId: id,
    data: JSON.stringify({ bodies: rows.length, asOf: file.asOf }) }).execute();
  return id;
}

/**
 * Says which organisation each body is. The same key (ARS) is the same body. A Gemeinde or Kreis keeps its AGS when it changes the Verband,
 * so that is next. At last a body of the same kind, name and seat in the same Land, if there is just one on each side: a reform gave it a
 * new key.
 */
async function recognise(tx: Tx, id: string): Promise<void> {
  const free = sql`not exists (select from directory_import_body taken where taken.import_id = ${id} and taken.organisation_id = o.id)`;
  await sql`update directory_import_body set organisation_id = null where import_id = ${id} and organisation_id is not null`.execute(tx);
  await sql`update directory_import_body b set organisation_id = o.id from organisation o
    where b.import_id = ${id} and o.ars = b.ars and o.kind <> 'enterprise'`.execute(tx);
  // 12,000 rows that the planner has never seen: without this it compares each with each.
  await sql`select analyse_directory()`.execute(tx);
  await sql`update directory_import_body b set organisation_id = o.id from (
      select min(o.id::text)::uuid as id, o.ags, o.kind from organisation o
        where ${official} and o.ags is not null and ${free} group by o.ags, o.kind having count(*) = 1
    ) o where b.import_id = ${id} and b.organisation_id is null and o.ags = b.ags and o.kind = b.kind`.execute(tx);
  await sql`update directory_import_body b set organisation_id = pair.id from (
      select min(b.ars) as ars, min(o.id::text)::uuid as id from directory_import_body b
      join organisation o on o.kind = b.kind and o.land = b.land and o.name = b.name and o.seat = b.seat and o.state = 'active'
      where b.import_id = ${id} and b.organisation_id is null and ${free}
      group by b.kind, b.land, b.name, b.seat having count(*) = 1
    ) pair where b.import_id = ${id} and b.ars = pair.ars`.execute(tx);
}

async function apply(tx: Tx, id: string, counts: ImportCounts, now: Temporal.Instant, actorId: string | null): Promise<void> {
  const columns = [...visible, ...silent];
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const facts = sql`jsonb_build_object(${sql.join(visible.flatMap((column) => [sql.lit(column), sql.ref(`o.${column}`)]))})`;
  // A key belongs to a public body; an enterprise has none of its own.
  await sql`update organisation o set ars = null from directory_import_body b
    where b.import_id = ${id} and o.ars = b.ars and o.kind = 'enterprise'`.execute(tx);
  await sql`
    insert into directory_import_change (import_id, organisation_id, verb, was)
    select ${id}::uuid, o.id, 'changed', ${facts} from directory_import_body b join organisation o on o.id = b.organisation_id
      where b.import_id = ${id} and ${differs}
    union all select ${id}::uuid, o.id, 'ended', ${facts} from organisation o
      where ${official} and o.state = 'active' and ${isMissing(id)}`.execute(tx);
  await sql`
    update organisation o set (${names}, state, ended_at, ended_as_of,
      successor_id) = (select ${sql.join(columns.map((column) => sql.ref(`b.${column}`)))}, 'active', null::timestamptz, null::date, null::uuid)
    from directory_import_body b where b.import_id = ${id} and b.organisation_id = o.id and ${differsAtAll}`.execute(tx);
  await sql`update organisation o set state = 'ended', ended_at = ${now}::timestamptz,
    ended_as_of = (select i.as_of from directory_import i where i.id = ${id})
    where ${official} and o.state = 'active' and ${isMissing(id)}`.execute(tx);
  await sql`
    with added as (
      insert into organisation (${names}, slug, created_at)
      select ${sql.join(columns.map((column) => sql.ref(`b.${column}`)))},
        case when o.id is null then b.slug else left(b.slug, 67) || '-' || b.ars end, ${now}::timestamptz
      from directory_import_body b left join organisation o on o.slug = b.slug
        where b.import_id = ${id} and b.organisation_id is null returning id)
    insert into directory_import_change (import_id, organisation_id, verb) select ${id}::uuid, id, 'added' from added`.execute(tx);
  await tx.deleteFrom('directoryImportBody').where('importId', '=', id).execute();
  await sql`select analyse_directory()`.execute(tx);
  await tx.updateTable('directoryImport').set({ state: 'done', finishedAt: now, finishedBy: actorId, ...counts }).where('id', '=', id)
    .execute();
  await tx.insertInto('activity')
    .values({ at: now, actorId, verb: 'imported', object: 'directory_import', objectId: id, data: JSON.stringify(counts) }).execute();
}
