import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { isPrivileged, type Actor } from './actor.ts';

/**
 * The door to the database for a page that everybody may open: for people without rights the one behind which there are no drafts, no
 * meeting links and no persons, whatever a query asks for. Never for one's own data and never for writing.
 */
export function dbFor(deps: Pick<Deps, 'db' | 'publicDb'>, actor: Actor): Db {
  return isPrivileged(actor) ? deps.db : deps.publicDb;
}
