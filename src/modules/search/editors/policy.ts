import { isPrivileged, type Actor } from '../../accounts/actor.ts';

/** Who keeps the words of the search: everybody who organises a series, and admins. For others there are no such pages (NotFound). */
export function canKeepSearch(actor: Actor): boolean {
  return isPrivileged(actor);
}
