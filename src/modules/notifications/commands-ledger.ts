import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import { forgetPerson } from './commands-deletion.ts';

/** Where the list of deletions lies: beside the data of the embedded database, not in it. */
export const ledgerFile = (varDir: string): string => join(varDir, 'deletions.jsonl');

const lineShape = z.object({ kind: z.enum(['account', 'consent']), key: z.string().regex(/^[0-9a-f]{64}$/), at: z.iso.datetime() });
type Line = z.output<typeof lineShape>;

const nameOf = (line: Line): string => `${line.kind} ${line.key}`;

/** Lines that are not of this kind are left out: the file may have been cut off by a full disk. */
function readLedger(file: string): Map<string, Line> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n').flatMap((text) => {
    try {
      return [lineShape.parse(JSON.parse(text))];
    } catch {
      return [];
    }
  });
  return new Map(lines.map((line) => [nameOf(line), line]));
}

/**
 * Brings the file up to what the database has noted: a line for each deletion, of hashes only. It lies outside the database, so that a
 * backup that is restored does not bring back who was deleted since. Written whole and put in place, never half.
 */
export async function writeLedger(db: Db, file: string): Promise<void> {
  const known = readLedger(file);
  const rows = await db.selectFrom('deletion').select(['kind', 'key', sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`.as('at')]).execute();
  const size = known.size;
  for (const row of rows) known.set(nameOf(row as Line), row as Line);
  if (known.size === size) return;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${[...known.values()].map((line) => JSON.stringify(line)).join('\n')}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/**
 * Repeats the deletions that the file knows and the database does not: the sign that it is an older state. Returns how many accounts
 * and consents there were to delete once more.
 */
export async function replayDeletions(deps: CommandDeps, file: string): Promise<{ accounts: number; consents: number }> {
  const known = readLedger(file);
  const rows = await deps.db.selectFrom('deletion').select(['kind', 'key']).execute();
  for (const row of rows) known.delete(nameOf({ ...row, at: '' } as Line));
  const count = { accounts: 0, consents: 0 };
  if (known.size === 0) return count;
  const keys = (kind: Line['kind']): string[] => [...known.values()].filter((line) => line.kind === kind).map(({ key }) => key);
  const now = deps.clock();
  const { rows: accounts } = await sql<{ id: string }>`select id from account where deletion_key(id) = any(${keys('account')})`.execute(deps.db);
  for (const { id } of accounts) {
    await transact(deps, (tx) => forgetPerson(tx, id, { cause: 'restored', keepsProgrammeName: false }, now));
    count.accounts += 1;
  }
  await transact(deps, async (tx) => {
    const { rows: consents } = await sql<{ id: string }>`update consent set revoked_at = greatest(given_at, ${now}::timestamptz)
      where revoked_at is null and deletion_key(id) = any(${keys('consent')}) returning id`.execute(tx);
    // A choice for one event becomes "nothing" instead of ending: the general one that would hold then may show more than was wanted there.
    const { rows: choices } = await sql<{ id: string }>`update sharing set fields = case when event_id is null then fields else '{}' end,
        ended_at = case when event_id is null then greatest(given_at, ${now}::timestamptz) end
      where ended_at is null and deletion_key(id) = any(${keys('consent')}) returning id`.execute(tx);
    count.consents = consents.length + choices.length;
    // What was not there any more is known from now on, too: the next start has nothing to compare.
    await tx.insertInto('deletion').values([...known.values()].map(({ kind, key, at }) => ({ kind, key, at: Temporal.Instant.from(at) })))
      .onConflict((c) => c.columns(['kind', 'key']).doNothing()).execute();
    await tx.insertInto('activity').values({ at: now, verb: 'repeated_deletions', object: 'system', data: JSON.stringify(count) }).execute();
  });
  return count;
}
