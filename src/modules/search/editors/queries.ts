import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import type { SynonymGroup } from '../synonyms.ts';
import { asSearched, type Group, type SynonymKind } from './group.ts';
import { canKeepSearch } from './policy.ts';

/** More groups than anybody keeps; the command refuses the next one. */
export const MOST_GROUPS = 5_000;

/** The groups that hold, for the running search. Whoever searches is led by them, so nobody is asked who it is. */
export async function readSynonyms(db: Db | Tx): Promise<SynonymGroup[]> {
  const rows = await db.selectFrom('synonymGroup').select(['terms', 'kind']).where('endedAt', 'is', null).orderBy('startTerm').orderBy('id').limit(MOST_GROUPS * 2).execute();
  return rows.map(({ terms, kind }) => asSearched({ terms, kind: kind as SynonymKind }));
}

/** All groups with their state, those that have ended too, by their first term: for those who keep them (others: NotFound). */
export async function listGroups(db: Db | Tx, actor: Member): Promise<Group[]> {
  if (!canKeepSearch(actor)) throw new NotFound('synonyms');
  const { rows } = await sql<Group>`
    select g.id, g.kind, g.terms, g.start_term is not null as started, g.version, g.ended_at, g.updated_at, coalesce(nullif(a.name, ''), a.email, '') as updated_by
    from synonym_group g left join account a on a.id = g.updated_by order by lower(g.terms[1]), g.id limit ${MOST_GROUPS * 2}`.execute(db);
  return rows;
}

/** An earlier version of a group. */
export interface GroupVersion {
  version: number;
  kind: SynonymKind;
  terms: string[];
  ended: boolean;
  savedAt: Temporal.Instant;
  /** Empty where it came from the list of the product, or the account is gone. */
  savedBy: string;
}

const VERSIONS_SHOWN = 30;

/** One group and how it was before, the newest first; NotFound for those who do not keep them. */
export async function getGroup(db: Db, actor: Member, id: string): Promise<{ group: Group; versions: GroupVersion[] }> {
  const group = isUuid(id) ? (await listGroups(db, actor)).find((one) => one.id === id) : undefined;
  if (!group) throw new NotFound('synonyms');
  const { rows } = await sql<GroupVersion>`
    select v.version, v.kind, v.terms, v.ended, v.saved_at, coalesce(nullif(a.name, ''), a.email, '') as saved_by
    from synonym_version v left join account a on a.id = v.saved_by where v.group_id = ${id} order by v.version desc limit ${VERSIONS_SHOWN}`.execute(db);
  return { group, versions: rows };
}
