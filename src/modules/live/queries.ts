import { hash } from 'node:crypto';
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
import { recent } from '../../platform/recent.ts';

const KEPT_PROGRAMMES = 200;

/** A released version never changes. */
interface KeptProgramme {
  eventId: string;
  version: number;
  items: readonly ProgrammeItem[];
}

/** Released programmes that were read lately, by the slug of their event. */
const programmes = recent<KeptProgramme>(KEPT_PROGRAMMES);

export interface Material {
  itemId: string | null;
  kind: 'slides' | 'recording' | 'link';
  title: string;
  url: string;
}

/** Of an event, alike for all who take part. */
interface EventColumns {
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
}

/** Of one person's registration. */
interface SeatColumns {
  registrationId: string;
  registrationState: RegistrationState;
  seat: SeatKind;
  feedbackGiven: boolean;
  certificateNumber: string | null;
  checkInCode: string;
  organisationName: string | null;
}

/** The columns of a seat are null without a registration, those of an event in all rows of it but the first. */
type Row = EventColumns & SeatColumns & {
  n: number;
  eventId: string;
  slug: string;
  programmeVersion: number | null;
  programmeItems: string | null;
  materials: Material[] | null;
};

type EventOfDay = EventColumns & {
  eventId: string;
  slug: string;
  /** Stands for everything that was read of the event: as long as it is the same, so is all that is shown of it. */
  eventStamp: string;
  programmeVersion: number;
  programme: readonly ProgrammeItem[];
  /** Empty until the event has ended by plan. */
  materials: readonly Material[];
};

/** Everything the participation page shows to a person who holds a seat. */
export type Participation = EventOfDay & SeatColumns;

/**
 * Finds one's own seat with all that belongs to its page: 'no_seat' for whoever may see the event but holds none; NotFound for an
 * event that is not there for the actor. It is read from the database each time: a seat that was given up, or a change of the
 * event, counts at once. What many ask for at once goes into one query, and what is alike for all travels once.
 */
export async function getParticipation(db: Db, actor: Member, slug: string, now: Temporal.Instant): Promise<Participation | 'no_seat'> {
  const found = await findSeat(db, { slug, accountId: actor.accountId });
  if (!found || !canSeeEvent(actor, found.event)) throw new NotFound('event');
  const { event, seat } = found;
  if (!seat || !holdsSeat(seat.registrationState)) return 'no_seat';
  const over = event.endsAt !== null && Temporal.Instant.compare(event.endsAt, now) <= 0;
  return { ...event, ...seat, materials: over ? event.materials : [] };
}

const findSeat = gather(listParticipations);

interface SeatKey {
  slug: string;
  accountId: string;
}

async function listParticipations(
  db: Db, keys: readonly SeatKey[],
): Promise<({ event: EventOfDay; seat: SeatColumns | undefined } | undefined)[]> {
  const slugs = keys.map(({ slug }) => slug);
  const known = slugs.map((slug) => programmes.get(slug));
  const { rows } = await sql<Row>`
    select k.n, e.id as event_id, e.slug, r.id as registration_id, r.state as registration_state, r.seat, r.feedback_given,
      r.certificate_number, r.check_in_code, o.name as organisation_name, d.*
    from unnest(${slugs}::text[], ${keys.map(({ accountId }) => accountId)}::uuid[], ${slugs.map((slug, n) => slugs.indexOf(slug) === n)}::bool[],
        ${known.map((k) => k?.version ?? 0)}::int[], ${known.map((k) => k?.eventId ?? '')}::text[])
        with ordinality k(slug, account_id, is_first, version, event_id, n)
      join event e on e.slug = k.slug
      left join registration r on r.event_id = e.id and r.account_id = k.account_id and r.state <> 'cancelled'
      left join organisation o on o.id = r.organisation_id
      left join lateral (
        select e.series_id, e.state, json_build_object('de', e.title_de, 'en', e.title_en) as title, e.starts_at, e.ends_at, e.mode, e.venue, e.address,
          e.directions, e.delay_minutes, e.live_note, e.meeting_url is not null as has_link,
          json_build_object('de', s.title_de, 'en', s.title_en) as series_title, s.slug as series_slug, s.state as series_state, s.organiser_name,
          h.name as host_name, p.version as programme_version,
          case when p.version = k.version and e.id::text = k.event_id then null else p.items::text end as programme_items,
          (select json_agg(json_build_object('itemId', m.item_id, 'kind', m.kind, 'title', m.title, 'url', m.url) order by m.position, m.created_at)
            from (select * from material where event_id = e.id order by position, created_at limit 100) m) as materials
        from series s left join organisation h on h.id = e.host_id
          left join lateral (select version, items from programme_release where event_id = e.id order by version desc limit 1) p on true
        where s.id = e.series_id and k.is_first) d on true`.execute(db);
  const events = new Map<string, EventOfDay>();
  for (const row of rows) if (row.seriesId !== null) events.set(row.slug, eventOf(row, known[row.n - 1]));
  return inOrder(keys.length, rows).map((row) => row && { event: events.get(row.slug)!, seat: seatOf(row) });
}

function eventOf(row: Row, known: KeptProgramme | undefined): EventOfDay {
  const {
    n: _, registrationId: _id, registrationState: _state, seat: _seat, feedbackGiven: _feedback, certificateNumber: _certificate,
    checkInCode: _code, organisationName: _organisation, programmeItems: _items, ...event
  } = row;
  return {
    ...event, eventStamp: hash('sha256', JSON.stringify(event), 'base64'), programmeVersion: row.programmeVersion ?? 0,
    programme: programmeOf(row, known), materials: row.materials ?? [],
  };
}

function seatOf(row: Row): SeatColumns | undefined {
  const { registrationId, registrationState, seat, feedbackGiven, certificateNumber, checkInCode, organisationName } = row;
  if (registrationId === null || seat === null) return undefined;
  return { registrationId, registrationState, seat, feedbackGiven, certificateNumber, checkInCode, organisationName };
}

function programmeOf(row: Row, known: KeptProgramme | undefined): readonly ProgrammeItem[] {
  if (row.programmeVersion === null) return [];
  if (row.programmeItems === null) return known!.items;
  const items = JSON.parse(row.programmeItems) as ProgrammeItem[];
  return programmes.set(row.slug, { eventId: row.eventId, version: row.programmeVersion, items }).items;
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

/** The day as participants see it, for those who run the event. */
export async function getDay(db: Db, event: OrganisedEvent): Promise<Day> {
  const texts = await db.selectFrom('event').select('liveNote').where('id', '=', event.id).executeTakeFirstOrThrow();
  const { version, items } = await getReleasedProgramme(db, event.id);
  const { id: eventId, state, startsAt, endsAt, delayMinutes } = event;
  return { eventId, state, startsAt, endsAt, delayMinutes, programmeVersion: version, programme: items, ...texts };
}
