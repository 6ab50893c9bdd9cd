import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import type { Actor } from '../../accounts/actor.ts';
import { defaultQuotas, MEGABYTE, quotaBounds, quotaSettings, type Quotas } from './document.ts';

const PART_BYTES = 512 * 1024;

/** How much may be stored, as it is set. */
export async function readQuotas(db: Db | Tx): Promise<Quotas> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).where('key', 'in', Object.values(quotaSettings)).execute();
  const of = (name: keyof Quotas): number => {
    const set = Number(rows.find(({ key }) => key === quotaSettings[name])?.value ?? NaN);
    const [from, to] = quotaBounds[name];
    return MEGABYTE * (Number.isInteger(set) && set >= from && set <= to ? set : defaultQuotas[name]);
  };
  return { file: of('file'), project: of('project'), organisation: of('organisation') };
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
