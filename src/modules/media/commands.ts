import { createHash } from 'node:crypto';
import type { Tx } from '../../platform/db/database.ts';
import type { CheckedFile } from './check.ts';

/** Stores a file by the SHA-256 of its content, once however often it comes; locked until the end of the transaction, so that it does not go meanwhile. */
export async function storeFile(tx: Tx, { bytes, type }: CheckedFile): Promise<{ hash: Buffer; size: number }> {
  const hash = createHash('sha256').update(type).update('\0').update(bytes).digest();
  const held = await tx.selectFrom('projectFile').select('hash').where('hash', '=', hash).forUpdate().executeTakeFirst();
  if (!held) {
    await tx.insertInto('projectFile').values({ hash, type, content: bytes })
      .onConflict((c) => c.column('hash').doUpdateSet({ type })).execute();
  }
  return { hash, size: bytes.length };
}
