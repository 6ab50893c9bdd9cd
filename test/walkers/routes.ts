import type { Role, World } from './world.ts';

/**
 * Who may read a page or use a form.
 * public: everybody · member: everybody signed in · owner: the person it belongs to · seat: who holds a seat, others are
 * led to the registration · townHall: municipality admins of the organisation and admins · organiser: organisers of the series and admins · anyOrganiser: any organiser or admin ·
 * admin: admins only. "Not for you" is 404; visitors are led to the sign-in page where signing in could help.
 */
export type Access = 'public' | 'member' | 'owner' | 'seat' | 'townHall' | 'organiser' | 'anyOrganiser' | 'admin';

export interface RouteEntry {
  access: Access;
  /** Path with its parameters filled in; left out where the route has none. */
  path?: (world: World) => string;
  /** html: a page with the frame, checked as one · other: a file, feed or redirect. */
  kind?: 'page' | 'other';
  /** What somebody allowed gets; 200 for pages, 303 for forms where left out. */
  status?: number;
  /** Where those signed in get something else than visitors. */
  signedInStatus?: number;
  /** Fields of a POST that make it do its work. */
  form?: (world: World) => Record<string, string>;
  /** Why this route is not walked by the general checks; it has tests of its own. */
  skip?: string;
}

/** Every route of the product. A route without an entry fails the walk, and so does an entry without a route. */
export const entries: Record<string, RouteEntry> = {};

/** Adds the routes of a module to the table. */
export function describeRoutes(more: Record<string, RouteEntry>): void {
  for (const [key, entry] of Object.entries(more)) {
    if (entries[key]) throw new Error(`${key} is described twice`);
    entries[key] = entry;
  }
}

const ROLES_ALLOWED: Record<Access, readonly Role[]> = {
  public: ['visitor', 'stranger', 'owner', 'organiser', 'foreignOrganiser', 'admin'],
  member: ['stranger', 'owner', 'organiser', 'foreignOrganiser', 'admin'],
  owner: ['owner'],
  seat: ['owner'],
  townHall: ['owner', 'admin'],
  organiser: ['organiser', 'admin'],
  anyOrganiser: ['organiser', 'foreignOrganiser', 'admin'],
  admin: ['admin'],
};

export function isAllowed(access: Access, role: Role): boolean {
  return ROLES_ALLOWED[access].includes(role);
}
