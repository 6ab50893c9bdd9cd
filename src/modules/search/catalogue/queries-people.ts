import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Localised } from '../../../platform/i18n/localised.ts';
import type { Actor } from '../../accounts/actor.ts';
import { readerOf, sees } from '../../accounts/visibility.ts';
import { listTopics } from '../../topics/queries.ts';

/** A person who wants to be found, with what they show. */
export interface PersonRow {
  id: string;
  name: string;
  jobTitle: string;
  organisations: string[];
  topicNames: string[];
}

/** Persons for the index: of those who have said that members may find them, what they show. Of all others nothing. */
export async function readPeople(db: Db, ids: readonly string[]): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select p.id, p.name, p.job_title, array(select o ->> 'name' from jsonb_array_elements(p.organisations) o) as organisations,
      array(select unnest(array[t.name_de, t.name_en]) from topic t where t.id = any(p.topic_ids)) as topic_names
    from people_shown(${[...ids]}::uuid[]) p`.execute(db);
  return rows;
}

/** The accounts that may be in the search; at most a million. */
export async function listPeopleIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('sharing').select('accountId').where('inSearch', '=', true).where('endedAt', 'is', null).orderBy('givenAt').limit(1_000_000).execute();
  return rows.map(({ accountId }) => accountId);
}

export interface FoundPerson {
  id: string;
  name: string;
  jobTitle: string;
  organisations: { name: string; slug: string }[];
  topics: Localised[];
}

/** Persons of a page of hits, as they show themselves now: asked of the database for this reader, and of the policy once more. */
export async function listFoundPeople(db: Db, actor: Actor, ids: readonly string[]): Promise<FoundPerson[]> {
  if (ids.length === 0 || actor.kind === 'visitor') return [];
  const { rows } = await sql<Omit<FoundPerson, 'topics'> & { topicIds: string[] }>`
    select id, name, job_title, organisations, topic_ids from people_found(${[...ids]}::uuid[], ${actor.accountId}::uuid)`.execute(db);
  const topics = rows.some(({ topicIds }) => topicIds.length > 0) ? await listTopics(db) : [];
  return rows.filter(({ id }) => sees(readerOf(actor), { level: 'green', ownerId: id }))
    .map(({ topicIds, ...row }) => ({ ...row, topics: topics.filter((topic) => topicIds.includes(topic.id)).map(({ name }) => name) }));
}
