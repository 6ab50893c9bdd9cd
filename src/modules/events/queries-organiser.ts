import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Actor, Member } from '../accounts/actor.ts';
import { foldName } from '../organisations/organisation.ts';
import { findOrganisation, findOrganisationByName, searchOrganisations, type OrganisationChoice } from '../organisations/queries.ts';
import type { EventState, Mode, SeriesState } from './event.ts';
import { canOrganise } from './policy.ts';

/** The series, for its organisers and admins; for everybody else there is none. */
export async function getSeriesToOrganise(db: Db | Tx, actor: Actor, slug: string) {
  const row = await db.selectFrom('series').selectAll().where('slug', '=', slug).executeTakeFirst();
  if (!row || !canOrganise(actor, row.id)) throw new NotFound('series');
  return { ...row, state: row.state as SeriesState };
}

export type SeriesToOrganise = Awaited<ReturnType<typeof getSeriesToOrganise>>;

/**
 * The event with everything that can be edited, the meeting link too, for organisers of its series and admins; for everybody
 * else there is none.
 */
export async function getEventToOrganise(db: Db | Tx, actor: Actor, slug: string) {
  const row = await db.selectFrom('event').innerJoin('series', 'series.id', 'event.seriesId')
    .leftJoin('organisation as host', 'host.id', 'event.hostId')
    .selectAll('event')
    .select(['series.slug as seriesSlug', 'series.titleDe as seriesTitleDe', 'series.titleEn as seriesTitleEn',
      'series.state as seriesState', 'host.name as hostName'])
    .where('event.slug', '=', slug).executeTakeFirst();
  if (!row || !canOrganise(actor, row.seriesId)) throw new NotFound('event');
  return { ...row, state: row.state as EventState, mode: row.mode as Mode, seriesState: row.seriesState as SeriesState };
}

export type EventToOrganise = Awaited<ReturnType<typeof getEventToOrganise>>;

export const SERIES_PER_PAGE = 20;

/** Series the actor organises (an admin: all), newest first, with how many events each has. Two queries. */
export async function listSeriesToOrganise(db: Db, actor: Member, page: number) {
  const reach = actor.isAdmin ? undefined : [...actor.organises];
  if (reach?.length === 0) return { rows: [], total: 0 };
  const scoped = db.selectFrom('series').$if(reach !== undefined, (qb) => qb.where('series.id', 'in', reach!));
  const { total } = await scoped.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await scoped.select(['series.id', 'series.slug', 'series.state', 'series.titleDe', 'series.titleEn', 'series.land'])
    .select((eb) => eb.selectFrom('event').select((e) => e.fn.countAll<number>().as('n'))
      .whereRef('event.seriesId', '=', 'series.id').as('events'))
    .orderBy('series.createdAt', 'desc').orderBy('series.id').limit(SERIES_PER_PAGE).offset((page - 1) * SERIES_PER_PAGE).execute();
  return { rows: rows.map((row) => ({ ...row, state: row.state as SeriesState, events: row.events ?? 0 })), total };
}

export const EVENTS_PER_SERIES = 100;

/** The events of a series with their drafts, undated ones last, at most 100; the caller has asked the policy. */
export async function listEventsToOrganise(db: Db | Tx, series: Pick<SeriesToOrganise, 'id'>) {
  const rows = await db.selectFrom('event')
    .select(['id', 'slug', 'state', 'titleDe', 'titleEn', 'startsAt', 'endsAt', 'mode', 'dateNoteDe', 'dateNoteEn', 'roomTaken', 'onlineTaken'])
    .where('seriesId', '=', series.id).orderBy('startsAt', (o) => o.desc().nullsFirst()).orderBy('id').limit(EVENTS_PER_SERIES).execute();
  return rows.map((row) => ({ ...row, state: row.state as EventState, mode: row.mode as Mode }));
}

/** Who organises a series, at most 50; the caller has asked the policy. */
export async function listOrganisers(db: Db | Tx, series: Pick<SeriesToOrganise, 'id'>) {
  return db.selectFrom('seriesOrganiser as so').innerJoin('account as a', 'a.id', 'so.accountId').select(['a.id', 'a.name', 'a.email'])
    .where('so.seriesId', '=', series.id).orderBy('so.createdAt').orderBy('a.id').limit(50).execute();
}

export interface Concerned {
  /** Open registrations. */
  registrations: number;
  /** People who get a mail: each address once. */
  told: number;
  /** Open registrations with which no address is kept, or whose account is closed. */
  unreachable: number;
}

/** Whom a change or a cancellation of an event concerns: everybody whose registration is open. */
export async function countConcerned(db: Db | Tx, eventId: string): Promise<Concerned> {
  const { rows } = await sql<Concerned>`
    select count(*) as registrations, count(distinct r.address) as told, count(*) filter (where r.address is null) as unreachable
    from (select case when a.disabled_at is null then coalesce(a.email, r.invited_email) end as address
      from registration r left join account a on a.id = r.account_id where r.event_id = ${eventId} and r.state <> 'cancelled') r`.execute(db);
  return rows[0]!;
}

/**
 * Who changed an event or a series last, and when; for the sentence "X has saved meanwhile". The name is empty where the
 * account is gone.
 */
export async function findLastChange(db: Db | Tx, objectId: string): Promise<{ at: Temporal.Instant; name: string } | undefined> {
  const row = await db.selectFrom('activity').leftJoin('account', 'account.id', 'activity.actorId').select(['activity.at', 'account.name'])
    .where('activity.objectId', '=', objectId).where('activity.verb', 'in', ['changed', 'published', 'archived', 'cancelled'])
    .orderBy('activity.id', 'desc').limit(1).executeTakeFirst();
  return row && { at: row.at, name: row.name ?? '' };
}

/** What a person typed into a field for an organisation, and what the browser sent along. */
export interface TypedOrganisation {
  text: string;
  /** The chosen suggestion; counts only while the text is still its name. */
  id: string | undefined;
  /** The answer to "which one did you mean?". */
  choice?: string | undefined;
}

export type FoundOrganisation = { ok: true; id: string; name: string } | { ok: false; choices: OrganisationChoice[] };

/**
 * The organisation that was meant: the chosen suggestion, or the only one of exactly this name. Otherwise those it could be, best first (none
 * when nothing is found), to pick from: a postcode, a beginning or a slip never decides by itself, even where it finds only one.
 */
export async function resolveOrganisation(db: Db | Tx, typed: TypedOrganisation): Promise<FoundOrganisation> {
  const chosen = typed.choice ? await findOrganisation(db, typed.choice) : undefined;
  if (chosen?.state === 'active') return { ok: true, id: chosen.id, name: chosen.name };
  const suggested = typed.id ? await findOrganisation(db, typed.id) : undefined;
  if (suggested?.state === 'active' && foldName(suggested.name) === foldName(typed.text)) {
    return { ok: true, id: suggested.id, name: suggested.name };
  }
  const exact = await findOrganisationByName(db, typed.text);
  if (exact) return { ok: true, id: exact.id, name: exact.name };
  return { ok: false, choices: await searchOrganisations(db, typed.text) };
}
