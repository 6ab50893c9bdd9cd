import { StartError } from '../platform/start-error.ts';
import { chainHolds, checkChain, hasSeal } from '../modules/pages/audit/queries-chain.ts';
import { withCommandDeps } from './installation.ts';

/**
 * `bin/admin audit-verify [SEAL:HASH]`: computes the chain of the audit anew and says since when it is unbroken. With a seal that was
 * written down earlier it also says whether that one is still part of it. The exit code is 1 when something is wrong.
 */
export async function verifyAuditCommand([known]: string[]): Promise<number> {
  const [, seal, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(known ?? '') ?? [];
  if (known !== undefined && seal === undefined) throw new StartError('Say the seal as it was printed: bin/admin audit-verify NUMBER:HASH');
  let holds = true;
  const code = await withCommandDeps(async ({ db }) => {
    const check = await checkChain(db);
    holds = chainHolds(check);
    for (const { firstId, lastId, since, what } of check.broken) {
      console.log(`BROKEN  entries ${firstId} to ${lastId} (from ${since}): ${what === 'changed' ? 'changed or missing' : 'the link to what came before is wrong'}`);
    }
    if (check.unexplained > 0) console.log(`BROKEN  ${check.unexplained} entries were pushed in between sealed ones`);
    if (holds) console.log(check.since ? `unbroken since ${check.since}: ${check.entries} entries` : 'nothing is sealed yet');
    if (check.unsealed > 0) console.log(`${check.unsealed} entries wait for the next seal`);
    if (check.head) console.log(`newest seal, to be kept elsewhere: ${check.head.seal}:${check.head.hash}`);
    if (seal === undefined || hash === undefined) return;
    const found = await hasSeal(db, Number(seal), hash);
    if (found === undefined) console.log(`seal ${seal} is older than what is kept`);
    else console.log(found ? `seal ${seal} is part of the chain` : `BROKEN  seal ${seal} is not part of the chain`);
    holds &&= found !== false;
  });
  return holds ? code : 1;
}
