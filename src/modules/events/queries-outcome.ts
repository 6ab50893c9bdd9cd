import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Actor } from '../accounts/actor.ts';
import { visibleSeries } from './queries-series.ts';
import { visibleEvents } from './queries.ts';

export type ProjectStatus = 'idea' | 'planned' | 'running' | 'operating' | 'ended' | 'superseded';

/** A municipal project that an event presented. Public. */
export interface EventProject {
  id: string;
  slug: string;
  status: ProjectStatus;
  titleDe: string;
  titleEn: string;
  sentenceDe: string;
  sentenceEn: string;
  organisationName: string;
  organisationSlug: string;
}

function selectProjects(db: Db) {
  return db.selectFrom('project').innerJoin('organisation', 'organisation.id', 'project.organisationId').select([
    'project.id', 'project.slug', 'project.status', 'project.titleDe', 'project.titleEn', 'project.sentenceDe', 'project.sentenceEn',
    'organisation.name as organisationName', 'organisation.slug as organisationSlug',
  ]);
}

/** Projects of an event that the caller may see; `itemId` is the programme item that presented it, if that is known. */
export async function listEventProjects(db: Db, eventId: string): Promise<(EventProject & { itemId: string | null })[]> {
  const rows = await selectProjects(db).innerJoin('eventProject', 'eventProject.projectId', 'project.id').select('eventProject.itemId')
    .where('eventProject.eventId', '=', eventId)
    .orderBy('organisation.shortName').orderBy('project.titleDe').orderBy('project.id').limit(50).execute();
  return rows as (EventProject & { itemId: string | null })[];
}

/**
 * Projects of a series that the caller may see: those that its events presented, as far as the actor may see those events, and those of
 * which only the series is on record.
 */
export async function listSeriesProjects(db: Db, actor: Actor, seriesId: string): Promise<EventProject[]> {
  const rows = await selectProjects(db)
    .where((eb) => eb.or([
      eb.exists(eb.selectFrom('eventProject')
        .innerJoin('event', 'event.id', 'eventProject.eventId').innerJoin('series', 'series.id', 'event.seriesId').select('event.id')
        .whereRef('eventProject.projectId', '=', 'project.id').where('event.seriesId', '=', seriesId).where(visibleEvents(actor))),
      eb.exists(eb.selectFrom('seriesProject').select('seriesProject.projectId')
        .whereRef('seriesProject.projectId', '=', 'project.id').where('seriesProject.seriesId', '=', seriesId)),
    ]))
    .orderBy('organisation.shortName').orderBy('project.titleDe').orderBy('project.id').limit(100).execute();
  return rows as EventProject[];
}

/** Projects of an organisation. One that is known only from events or series still in preparation is for their organisers alone. */
export async function listOrganisationProjects(db: Db, actor: Actor, organisationId: string): Promise<EventProject[]> {
  const inEvent = sql`select from event_project ep join event on event.id = ep.event_id join series on series.id = event.series_id
    where ep.project_id = project.id`;
  const inSeries = sql`select from series_project sp join series on series.id = sp.series_id where sp.project_id = project.id`;
  const rows = await selectProjects(db).where('project.organisationId', '=', organisationId)
    .where(sql<boolean>`(exists (${inEvent} and ${visibleEvents(actor)}) or exists (${inSeries} and ${visibleSeries(actor)})
      or not (exists (${inEvent}) or exists (${inSeries})))`)
    .orderBy('project.titleDe').orderBy('project.id').limit(100).execute();
  return rows as EventProject[];
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
