import { migrate } from '../platform/db/migrate.ts';
import { explainDatabaseError } from '../platform/db/reachable.ts';
import { withInstallation } from './installation.ts';

/** `bin/db migrate`: brings the database of this installation up to date and names what it ran. */
export async function migrateCommand(): Promise<number> {
  return withInstallation(async (url) => {
    const ran = await migrate(url, { log: { warn: (message) => console.error(message) } })
      .catch((error: unknown) => { throw explainDatabaseError(error, url); });
    console.log(ran.length ? ran.map((name) => `ran ${name}`).join('\n') : 'up to date');
    return 0;
  });
}
