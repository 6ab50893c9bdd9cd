import type { Deps } from '../deps.ts';
import type { Tx } from './database.ts';

/** What a command needs besides its input. */
export type CommandDeps = Pick<Deps, 'db' | 'clock' | 'changes' | 'wake'>;

/**
 * Runs a command in one transaction (READ COMMITTED; commands lock the rows they decide on). After the commit this
 * process's page cache is out of date and the outbox is woken; nothing is sent from inside.
 */
export async function transact<T>(deps: CommandDeps, work: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await deps.db.transaction().execute(work);
  deps.changes.bump();
  deps.wake('outbox');
  return result;
}
