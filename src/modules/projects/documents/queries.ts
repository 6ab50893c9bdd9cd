import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import type { Actor } from '../../accounts/actor.ts';
import { defaultQuotas, MAX_FILE_MEGABYTES, MEGABYTE, type Quotas } from './document.ts';

const PART_BYTES = 512 * 1024;
const keys = { file: 'documents.fileMegabytes', project: 'documents.projectMegabytes', organisation: 'documents.organisationMegabytes' } as const;

/** How much may be stored, as it is set. */
export async function readQuotas(db: Db | Tx): Promise<Quotas> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).where('key', 'in', Object.values(keys)).execute();
  const of = (name: keyof typeof keys, max: number): number => {
    const set = Number(rows.find(({ key }) => key === keys[name])?.value ?? NaN);
    return MEGABYTE * (Number.isInteger(set) && set >= 1 && set <= max ? set : defaultQuotas[name]);
  };
  return { file: of('file', MAX_FILE_MEGABYTES), project: of('project', 10_000), organisation: of('organisation', 100_000) };
}

/**
 * The bytes of the file of a document, part by part, so that no answer holds a whole file. The database asks for each part whether it still reaches the actor; a file that is
 * withdrawn meanwhile breaks off. Undefined where the first part does not.
 */
export async function openDocumentFile(db: Db, actor: Actor, { id, size }: { id: string; size: number }): Promise<AsyncIterable<Buffer> | undefined> {
  const reader = actor.kind === 'member' ? actor.accountId : null;
  const part = async (from: number): Promise<Buffer | undefined> => {
    const { rows: [row] } = await sql<{ part: Buffer }>`select project_file_part(${id}::uuid, ${reader}::uuid, ${from}::integer, ${PART_BYTES}::integer) as part`.execute(db);
    return row?.part ?? undefined;
  };
  const first = await part(0);
  return first && parts(first, size, part);
}

async function* parts(first: Buffer, size: number, part: (from: number) => Promise<Buffer | undefined>): AsyncGenerator<Buffer> {
  yield first;
  for (let from = first.length; from < size;) {
    const next = await part(from);
    if (!next || next.length === 0) throw new Error('the document is no longer there for this reader');
    yield next;
    from += next.length;
  }
}
