import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
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
import type { Recent } from './recent.ts';

/** Released programmes that were read lately, by the slug of their event. A released version never changes. */
export type ProgrammeMemory = Recent<{ eventId: string; version: number; items: readonly ProgrammeItem[] }>;

export interface Material {
  itemId: string | null;
  kind: 'slides' | 'recording' | 'link';
  title: string;
  url: string;
}

interface Row {
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
  registrationId: string | null;
  registrationState: RegistrationState | null;
  seat: SeatKind | null;
  feedbackGiven: boolean | null;
  certificateNumber: string | null;
  checkInCode: string | null;
  organisationName: string | null;
  programmeVersion: number | null;
  programmeItems: string | null;
  materials: Material[] | null;
}

type OfRegistration = 'registrationId' | 'registrationState' | 'seat' | 'feedbackGiven' | 'checkInCode';

/** Everything the participation page shows to a person who holds a seat. */
export type Participation = Omit<Row, OfRegistration | 'programmeVersion' | 'programmeItems' | 'materials'> & {
  registrationId: string;
  registrationState: RegistrationState;
  seat: SeatKind;
  feedbackGiven: boolean;
  checkInCode: string;
  programmeVersion: number;
  programme: readonly ProgrammeItem[];
  /** Empty until the event has ended by plan. */
  materials: readonly Material[];
};

/**
 * One's own seat with all that belongs to its page, in one query; the programme travels only when its version is not in the
 * memory. 'no_seat' for whoever may see the event but holds none; NotFound for an event that is not there for the actor.
 */
export async function getParticipation(
  db: Db, actor: Member, slug: string, now: Temporal.Instant, memory: ProgrammeMemory,
): Promise<Participation | 'no_seat'> {
  const known = memory.get(slug);
  const { rows: [row] } = await sql<Row>`
    select e.id as event_id, e.slug, e.series_id, e.state, json_build_object('de', e.title_de, 'en', e.title_en) as title,
      e.starts_at, e.ends_at, e.mode, e.venue, e.address, e.directions, e.delay_minutes, e.live_note, e.meeting_url is not null as has_link,
      json_build_object('de', s.title_de, 'en', s.title_en) as series_title, s.slug as series_slug, s.state as series_state,
      s.organiser_name, h.name as host_name, r.id as registration_id, r.state as registration_state, r.seat, r.feedback_given,
      r.certificate_number, r.check_in_code,
      o.name as organisation_name, p.version as programme_version,
      case when p.version = ${known?.version ?? 0} and e.id::text = ${known?.eventId ?? ''} then null else p.items::text end
        as programme_items,
      case when e.ends_at <= ${now} then (
        select json_agg(json_build_object('itemId', m.item_id, 'kind', m.kind, 'title', m.title, 'url', m.url)
          order by m.position, m.created_at)
        from (select * from material where event_id = e.id order by position, created_at limit 100) m) end as materials
    from event e join series s on s.id = e.series_id left join organisation h on h.id = e.host_id
      left join registration r on r.event_id = e.id and r.account_id = ${actor.accountId} and r.state <> 'cancelled'
      left join organisation o on o.id = r.organisation_id
      left join lateral (select version, items from programme_release where event_id = e.id order by version desc limit 1) p on true
    where e.slug = ${slug}`.execute(db);
  if (!row || !canSeeEvent(actor, row)) throw new NotFound('event');
  const { programmeVersion, programmeItems, materials, ...rest } = row;
  const { registrationId, registrationState, seat, feedbackGiven, checkInCode, ...event } = rest;
  if (!registrationId || !registrationState || !holdsSeat(registrationState) || !seat) return 'no_seat';
  return {
    ...event, registrationId, registrationState, seat, feedbackGiven: feedbackGiven!, checkInCode: checkInCode!,
    programmeVersion: programmeVersion ?? 0, programme: programmeOf(memory, slug, known, row), materials: materials ?? [],
  };
}

function programmeOf(memory: ProgrammeMemory, slug: string, known: ReturnType<ProgrammeMemory['get']>, row: Row): readonly ProgrammeItem[] {
  if (row.programmeVersion === null) return [];
  if (row.programmeItems === null) return known!.items;
  const items = JSON.parse(row.programmeItems) as ProgrammeItem[];
  return memory.set(slug, { eventId: row.eventId, version: row.programmeVersion, items }).items;
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
