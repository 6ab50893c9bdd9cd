import { grantAdmin } from '../modules/accounts/commands.ts';
import { normaliseEmail } from '../modules/accounts/email-address.ts';
import { StartError } from '../platform/start-error.ts';
import { withCommandDeps } from './installation.ts';

/** `bin/admin add EMAIL`: makes the account with this address an admin. The person then signs in by a code like everybody. */
export async function addAdminCommand([address]: string[]): Promise<number> {
  const email = address === undefined ? undefined : normaliseEmail(address);
  if (email === undefined) throw new StartError('Say whose address: bin/admin add name@example.de');
  return withCommandDeps(async (deps) => {
    await grantAdmin(deps, email);
    console.log(`${email} is an admin and signs in with a code like everybody`);
  });
}
