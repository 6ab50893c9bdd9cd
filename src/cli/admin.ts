import { grantAdmin } from '../modules/accounts/commands.ts';
import { normaliseEmail } from '../modules/accounts/email-address.ts';
import { openDatabase } from '../platform/db/database.ts';
import { migrate } from '../platform/db/migrate.ts';
import { explainDatabaseError } from '../platform/db/reachable.ts';
import { StartError } from '../platform/start-error.ts';
import { systemClock } from '../platform/time/time.ts';
import { withInstallation } from './installation.ts';

/** `bin/admin add EMAIL`: makes the account with this address an admin. The person then signs in by a code like everybody. */
export async function addAdminCommand([address]: string[]): Promise<number> {
  const email = address === undefined ? undefined : normaliseEmail(address);
  if (email === undefined) throw new StartError('Say whose address: bin/admin add name@example.de');
  return withInstallation(async (url) => {
    await migrate(url).catch((error: unknown) => { throw explainDatabaseError(error, url); });
    const { db } = openDatabase(url, { max: 1 });
    try {
      const changes = { seq: undefined, bump: () => undefined, close: () => Promise.resolve() };
      await grantAdmin({ db, clock: systemClock, changes, wake: () => undefined }, email);
    } finally {
      await db.destroy();
    }
    console.log(`${email} is an admin and signs in with a code like everybody`);
    return 0;
  });
}
