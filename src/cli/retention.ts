import { readPeriods, rehearseRetention } from '../modules/notifications/retention.ts';
import { withCommandDeps } from './installation.ts';

/** `bin/admin retention`: prints what the schedule would delete now, and deletes nothing. */
export async function rehearseRetentionCommand(): Promise<number> {
  return withCommandDeps(async (deps) => {
    const report = await rehearseRetention(deps, await readPeriods(deps.db));
    for (const [rule, count] of Object.entries(report)) console.log(`${rule}  ${count}`);
    console.log('nothing was deleted; this runs by itself every night');
  });
}
