import { grantAdmin } from '../modules/accounts/commands.ts';
import { resetSecondFactors } from '../modules/accounts/second-factor/commands.ts';
import { normaliseEmail } from '../modules/accounts/email-address.ts';
import { StartError } from '../platform/start-error.ts';
import { withCommandDeps } from './installation.ts';

/**
 * `bin/admin add EMAIL`: makes the account with this address an admin. The person then signs in by a code like everybody, and sets
 * up a second factor. A shared mailbox (rathaus@) is refused.
 */
export async function addAdminCommand([address]: string[]): Promise<number> {
  const email = address === undefined ? undefined : normaliseEmail(address);
  if (email === undefined) throw new StartError('Say whose address: bin/admin add name@example.de');
  return withCommandDeps(async (deps) => {
    const result = await grantAdmin(deps, email);
    if (!result.ok) {
      throw new StartError(`${email} is a shared mailbox: nobody can say who reads it, so it can never hold a privileged role. `
        + 'Name the personal work address of somebody.');
    }
    console.log(`${email} is an admin and signs in with a code like everybody`);
  });
}

/**
 * `bin/admin reset-second-factor EMAIL`: takes the second factors from an account whose owner has lost them all, and ends its
 * sessions. Make sure by another way than mail who is asking.
 */
export async function resetSecondFactorCommand([address]: string[]): Promise<number> {
  const email = address === undefined ? undefined : normaliseEmail(address);
  if (email === undefined) throw new StartError('Say whose address: bin/admin reset-second-factor name@example.de');
  return withCommandDeps(async (deps) => {
    if (!(await resetSecondFactors(deps, email))) throw new StartError(`There is no account with the address ${email}.`);
    console.log(`${email} has no second factor any more and sets one up after signing in`);
  });
}
