import type { Db, Tx } from '../../platform/db/database.ts';
import { isNearName } from './near-name.ts';

/** A body of the same municipality with nearly the same name. */
export interface NearBody {
  id: string;
  name: string;
  slug: string;
  state: 'active' | 'proposed';
}

/**
 * The bodies that proposed ones may be under a slightly different name, by the place of the proposal in the list: of the same municipality,
 * in the directory or proposed and not decided. One query.
 */
export async function listNearBodies(
  db: Db | Tx, proposals: readonly { id?: string; name: string; parentId: string | undefined }[],
): Promise<NearBody[][]> {
  const parents = [...new Set(proposals.flatMap(({ parentId }) => parentId ?? []))];
  if (parents.length === 0) return proposals.map(() => []);
  const bodies = await db.selectFrom('organisation').select(['id', 'name', 'slug', 'state', 'parentId']).where('parentId', 'in', parents)
    .where('kind', '=', 'enterprise').where('state', 'in', ['active', 'proposed']).where('declinedAt', 'is', null).orderBy('state').orderBy('name').execute();
  return proposals.map(({ id, name, parentId }) => bodies
    .filter((body) => body.parentId === parentId && body.id !== id && isNearName(body.name, name))
    .map((body) => ({ id: body.id, name: body.name, slug: body.slug, state: body.state as NearBody['state'] })));
}
