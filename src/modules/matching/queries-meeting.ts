import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Member } from '../accounts/actor.ts';
import type { Reader } from '../accounts/visibility.ts';
import type { EventFacts } from '../events/visibility.ts';
import { revealParticipant, seal, type ParticipantRow, type ShownParticipant } from '../live/participant.ts';
import type { Somebody, TopicName, VisibleProject } from './meeting.ts';

const MOST_PARTICIPANTS = 2_000;

/** What somebody seeks and offers at an event: own data, read with the rights of the application. */
export async function findOwnTopics(db: Db, actor: Member, eventId: string): Promise<{ seeks: string[]; offers: string[] }> {
  const rows = await db.selectFrom('registrationTopic as t').innerJoin('registration as r', 'r.id', 't.registrationId').select(['t.topicId', 't.side'])
    .where('r.eventId', '=', eventId).where('r.accountId', '=', actor.accountId).where('r.state', 'in', ['confirmed', 'attended']).execute();
  const of = (side: string): string[] => rows.filter((row) => row.side === side).map(({ topicId }) => topicId);
  return { seeks: of('seek'), offers: of('offer') };
}

export type Participant = ShownParticipant & Somebody;

/**
 * Others with a seat at an event as far as each shows it, with projects of their shown organisation, read as the reader's role: the database
 * looks for the seat of the actor itself, and the policy is asked for every field once more. At most 2,000.
 */
export async function listPeople(publicDb: Db, actor: Member, reader: Reader, event: EventFacts & { id: string }): Promise<Participant[]> {
  const names = (ids: 'seek_ids' | 'offer_ids') => sql`(select json_agg(json_build_object('id', t.id, 'de', t.name_de, 'en', t.name_en) order by t.position, t.id)
    from topic t where t.id = any(${sql.ref(`p.${ids}`)}))`;
  const { rows } = await sql<ParticipantRow>`
    select p.is_reader, p.fields, p.name, p.job_title, p.organisation, p.organisation_slug, ${names('seek_ids')} as seeks, ${names('offer_ids')} as offers
    from participants_of(${event.id}, ${actor.accountId}) p where cardinality(p.fields) > 0 and not p.is_reader
    order by p.name, p.organisation limit ${MOST_PARTICIPANTS}`.execute(publicDb);
  const people = rows.map((row) => revealParticipant(reader, event, seal(row))).filter((person) => person !== undefined);
  const slugs = [...new Set(people.flatMap(({ organisationSlug }) => organisationSlug ?? []))];
  const { rows: projects } = slugs.length === 0 ? { rows: [] } : await sql<VisibleProject & { organisationSlug: string }>`
    select * from projects_of_organisations(${slugs}::text[], ${actor.accountId}::uuid) order by slug`.execute(publicDb);
  return people.map((person): Participant => ({
    ...person, seeks: person.seeks as TopicName[], offers: person.offers as TopicName[],
    projects: projects.filter((project) => project.organisationSlug === person.organisationSlug),
  }));
}
