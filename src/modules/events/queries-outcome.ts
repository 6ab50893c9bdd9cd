import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Actor } from '../accounts/actor.ts';
import { listProjectCards, type ProjectCard } from '../projects/queries.ts';
import { visibleEvents } from './queries.ts';

/** A municipal project that an event presented, as far as the reader may see it. */
export type EventProject = Pick<ProjectCard,
  'id' | 'slug' | 'status' | 'titleDe' | 'titleEn' | 'sentenceDe' | 'sentenceEn' | 'organisationName' | 'organisationSlug'>;

/**
 * Projects of an event that the caller may see, as far as the actor may see each of them; `itemId` is the programme item that presented it,
 * if that is known.
 */
export async function listEventProjects(db: Db, actor: Actor, eventId: string): Promise<(EventProject & { itemId: string | null })[]> {
  const links = await db.selectFrom('eventProject').select(['projectId', 'itemId']).where('eventId', '=', eventId).limit(50).execute();
  if (links.length === 0) return [];
  const cards = await listProjectCards(db, actor, { ids: links.map(({ projectId }) => projectId) }, 50);
  return cards.map((card) => ({ ...card, itemId: links.find(({ projectId }) => projectId === card.id)!.itemId }));
}

/**
 * Projects of a series that the caller may see: those that its events presented, as far as the actor may see those events, and those of
 * which only the series is on record; of these, the ones that the actor may see.
 */
export async function listSeriesProjects(db: Db, actor: Actor, seriesId: string): Promise<EventProject[]> {
  return listProjectCards(db, actor, {
    ids: sql<string>`select ep.project_id from event_project ep join event on event.id = ep.event_id join series on series.id = event.series_id
      where event.series_id = ${seriesId} and ${visibleEvents(actor)}
      union select sp.project_id from series_project sp where sp.series_id = ${seriesId}`,
  }, 100);
}

/** Projects that an organisation leads, as far as the actor may see them. */
export async function listOrganisationProjects(db: Db, actor: Actor, organisationId: string): Promise<EventProject[]> {
  return listProjectCards(db, actor, { ledBy: organisationId }, 100);
}

export type MaterialKind = 'slides' | 'recording' | 'link';

/** Material that everybody may see; what is for participants only has its own query on their page. */
export async function listPublicMaterial(db: Db, eventId: string) {
  const rows = await db.selectFrom('material').select(['id', 'itemId', 'kind', 'title', 'url'])
    .where('eventId', '=', eventId).where('audience', '=', 'public')
    .orderBy('position').orderBy('createdAt').orderBy('id').limit(100).execute();
  return rows.map((row) => ({ ...row, kind: row.kind as MaterialKind }));
}

export type PublicMaterial = Awaited<ReturnType<typeof listPublicMaterial>>[number];

/**
 * Counts without names. `registered`: seats held, also by those who came; `organisations`: the different ones of those who came, and
 * while nobody has, of those registered. So both figures of a page are about the same people.
 */
export interface Figures {
  registered: number;
  attended: number;
  organisations: number;
}

export async function getEventFigures(db: Db, eventId: string): Promise<Figures> {
  return db.selectFrom('registration').select(figureColumns).where('eventId', '=', eventId).executeTakeFirstOrThrow();
}

/** Over all events of a series that the actor may see; a person at two events counts twice, an organisation once. */
export async function getSeriesFigures(db: Db, actor: Actor, seriesId: string): Promise<Figures> {
  return db.selectFrom('registration').innerJoin('event', 'event.id', 'registration.eventId')
    .innerJoin('series', 'series.id', 'event.seriesId')
    .select(figureColumns).where('event.seriesId', '=', seriesId).where(visibleEvents(actor)).executeTakeFirstOrThrow();
}

const held = sql`filter (where registration.state in ('confirmed', 'attended', 'no_show'))`;
const figureColumns = [
  sql<number>`count(*) ${held}`.as('registered'),
  sql<number>`count(*) filter (where registration.state = 'attended')`.as('attended'),
  sql<number>`case when bool_or(registration.state = 'attended')
    then count(distinct registration.organisation_id) filter (where registration.state = 'attended')
    else count(distinct registration.organisation_id) ${held} end`.as('organisations'),
];
