import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { gather, inOrder } from '../../platform/db/gather.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Localised } from '../../platform/i18n/localised.ts';
import type { Member } from '../accounts/actor.ts';
import type { EventState, Mode, SeatKind, SeriesState } from '../events/event.ts';
import { canSeeEvent } from '../events/policy.ts';
import type { ProgrammeItem } from '../events/programme/programme.ts';
import { getReleasedProgramme } from '../events/programme/queries.ts';
import type { OrganisedEvent } from '../events/registrations/queries-organiser.ts';
import { holdsSeat, type RegistrationState } from '../events/registrations/registration.ts';
import { accessState } from './live.ts';
import type { Day } from './running.ts';
import { recent, type Recent } from './recent.ts';

const KEPT_PROGRAMMES = 200;

/** Released programmes that were read lately, by the slug of their event. A released version never changes. */
type ProgrammeMemory = Recent<{ eventId: string; version: number; items: readonly ProgrammeItem[] }>;

export interface Material {
  itemId: string | null;
  kind: 'slides' | 'recording' | 'link';
  title: string;
  url: string;
}

interface EventRow {
  n: number;
  eventId: string;
  slug: string;
  seriesId: string;
  state: EventState;
  title: Localised;
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
  mode: Mode;
  venue: string;
  address: string;
  directions: string;
  delayMinutes: number;
  liveNote: string;
  /** Whether the organiser has entered a meeting link; the link itself is not read here. */
  hasLink: boolean;
  seriesTitle: Localised;
  seriesSlug: string;
  seriesState: SeriesState;
  organiserName: string;
  hostName: string | null;
  programmeVersion: number | null;
  programmeItems: string | null;
  materials: Material[] | null;
}

interface SeatRow {
  n: number;
  registrationId: string;
  registrationState: RegistrationState;
  seat: SeatKind | null;
  feedbackGiven: boolean;
  certificateNumber: string | null;
  checkInCode: string;
  organisationName: string | null;
}

/** Everything the participation page shows to a person who holds a seat. */
export type Participation = Omit<EventRow, 'n' | 'programmeVersion' | 'programmeItems' | 'materials'> & Omit<SeatRow, 'n' | 'seat'> & {
  seat: SeatKind;
  programmeVersion: number;
  programme: readonly ProgrammeItem[];
  /** Empty until the event has ended by plan. */
  materials: readonly Material[];
};

/** A look-up of one's own seat with all that belongs to its page. */
export type ParticipationLookup = (actor: Member, slug: string, now: Temporal.Instant) => Promise<Participation | 'no_seat'>;

/**
 * Finds one's own seat with all that belongs to its page: 'no_seat' for whoever may see the event but holds none; NotFound for an
 * event that is not there for the actor. Both are read from the database each time: a seat that was given up, or a change of the
 * event, counts at once. What many ask for at once goes into one query; a programme travels only when its version is not
 * in the memory.
 */
export function participationLookup(db: Db): ParticipationLookup {
  const memory: ProgrammeMemory = recent(KEPT_PROGRAMMES);
  const findEvent = gather((slugs: readonly string[]) => listEventsOfSlugs(db, slugs, memory));
  const findSeat = gather((keys: readonly SeatKey[]) => listSeats(db, keys));
  return async (actor, slug, now) => {
    const [event, own] = await Promise.all([findEvent(slug), findSeat({ slug, accountId: actor.accountId })]);
    if (!event || !canSeeEvent(actor, event)) throw new NotFound('event');
    if (!own || !own.seat || !holdsSeat(own.registrationState)) return 'no_seat';
    const over = event.endsAt !== null && Temporal.Instant.compare(event.endsAt, now) <= 0;
    return {
      ...event, ...own, seat: own.seat,
      programmeVersion: event.programmeVersion ?? 0, programme: event.programme, materials: over ? event.materials ?? [] : [],
    };
  };
}

async function listEventsOfSlugs(db: Db, slugs: readonly string[], memory: ProgrammeMemory) {
  const asked = [...new Set(slugs)];
  const known = asked.map((slug) => memory.get(slug));
  const { rows } = await sql<EventRow>`
    select k.n, e.id as event_id, e.slug, e.series_id, e.state, json_build_object('de', e.title_de, 'en', e.title_en) as title,
      e.starts_at, e.ends_at, e.mode, e.venue, e.address, e.directions, e.delay_minutes, e.live_note, e.meeting_url is not null as has_link,
      json_build_object('de', s.title_de, 'en', s.title_en) as series_title, s.slug as series_slug, s.state as series_state,
      s.organiser_name, h.name as host_name, p.version as programme_version,
      case when p.version = k.version and e.id::text = k.event_id then null else p.items::text end as programme_items,
      (select json_agg(json_build_object('itemId', m.item_id, 'kind', m.kind, 'title', m.title, 'url', m.url)
          order by m.position, m.created_at)
        from (select * from material where event_id = e.id order by position, created_at limit 100) m) as materials
    from unnest(${asked}::text[], ${known.map((k) => k?.version ?? 0)}::int[], ${known.map((k) => k?.eventId ?? '')}::text[])
        with ordinality k(slug, version, event_id, n)
      join event e on e.slug = k.slug join series s on s.id = e.series_id left join organisation h on h.id = e.host_id
      left join lateral (select version, items from programme_release where event_id = e.id order by version desc limit 1) p on true`
    .execute(db);
  const found = new Map(rows.map((row) => {
    const { programmeItems: _, n, ...event } = row;
    return [row.slug, { ...event, programme: programmeOf(memory, row, known[n - 1]) }];
  }));
  return slugs.map((slug) => found.get(slug));
}

interface SeatKey {
  slug: string;
  accountId: string;
}

async function listSeats(db: Db, keys: readonly SeatKey[]): Promise<(SeatRow | undefined)[]> {
  const { rows } = await sql<SeatRow>`
    select k.n, r.id as registration_id, r.state as registration_state, r.seat, r.feedback_given, r.certificate_number, r.check_in_code,
      o.name as organisation_name
    from unnest(${keys.map((k) => k.slug)}::text[], ${keys.map((k) => k.accountId)}::uuid[]) with ordinality k(slug, account_id, n)
      join event e on e.slug = k.slug
      join registration r on r.event_id = e.id and r.account_id = k.account_id and r.state <> 'cancelled'
      left join organisation o on o.id = r.organisation_id`.execute(db);
  return inOrder(keys.length, rows);
}

function programmeOf(memory: ProgrammeMemory, row: EventRow, known: ReturnType<ProgrammeMemory['get']>): readonly ProgrammeItem[] {
  if (row.programmeVersion === null) return [];
  if (row.programmeItems === null) return known!.items;
  const items = JSON.parse(row.programmeItems) as ProgrammeItem[];
  return memory.set(row.slug, { eventId: row.eventId, version: row.programmeVersion, items }).items;
}

export interface Stage {
  title: Localised;
  slug: string;
  meetingUrl: string;
}

/**
 * The meeting link: the only query of the product that reads it for somebody who takes part. Undefined unless the actor
 * holds a seat online, has been counted as attended, and the access is open.
 */
export async function findStage(db: Db, actor: Member, slug: string, now: Temporal.Instant): Promise<Stage | undefined> {
  const row = await db.selectFrom('event')
    .innerJoin('series', 'series.id', 'event.seriesId').innerJoin('registration', 'registration.eventId', 'event.id')
    .select(['event.slug', 'event.titleDe', 'event.titleEn', 'event.state', 'event.startsAt', 'event.endsAt', 'event.delayMinutes'])
    .select('event.meetingUrl')
    .where('event.slug', '=', slug).where('series.state', '<>', 'draft').where('registration.accountId', '=', actor.accountId)
    .where('registration.state', '=', 'attended').where('registration.seat', '=', 'online')
    .executeTakeFirst();
  if (!row?.meetingUrl || accessState({ ...row, state: row.state as EventState }, now) !== 'open') return undefined;
  return { slug: row.slug, title: { de: row.titleDe, en: row.titleEn }, meetingUrl: row.meetingUrl };
}

export interface VerifiedCertificate {
  number: string;
  eventTitle: Localised;
  startsAt: Temporal.Instant;
  /** Who organised the series. */
  organiserName: string;
  /** For whom the person took part; never who it was. */
  organisationName: string | null;
}

/** What anybody may know of a certificate by its number; undefined when none has it. */
export async function findCertificate(db: Db, number: string): Promise<VerifiedCertificate | undefined> {
  const row = await db.selectFrom('registration')
    .innerJoin('event', 'event.id', 'registration.eventId').innerJoin('series', 'series.id', 'event.seriesId')
    .leftJoin('organisation', 'organisation.id', 'registration.organisationId')
    .select(['event.titleDe', 'event.titleEn', 'event.startsAt', 'series.organiserName', 'organisation.name as organisationName'])
    .where('registration.certificateNumber', '=', number).where('registration.state', '=', 'attended').executeTakeFirst();
  if (!row?.startsAt) return undefined;
  return {
    number, eventTitle: { de: row.titleDe, en: row.titleEn }, startsAt: row.startsAt,
    organiserName: row.organiserName, organisationName: row.organisationName,
  };
}

/** The day as participants see it, and the directions, for those who run the event. */
export async function getDay(db: Db, event: OrganisedEvent): Promise<Day & { directions: string }> {
  const texts = await db.selectFrom('event').select(['liveNote', 'directions']).where('id', '=', event.id).executeTakeFirstOrThrow();
  const { version, items } = await getReleasedProgramme(db, event.id);
  const { id: eventId, state, startsAt, endsAt, delayMinutes } = event;
  return { eventId, state, startsAt, endsAt, delayMinutes, programmeVersion: version, programme: items, ...texts };
}
