import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Localised } from '../../../platform/i18n/localised.ts';
import type { Member } from '../../accounts/actor.ts';
import { isFreeMail } from '../../accounts/email-address.ts';
import { isDoubtfulDomain } from '../../accounts/membership/doubt.ts';
import { foldName } from '../../organisations/organisation.ts';
import type { SeatKind } from '../event.ts';
import { canOrganise } from '../policy.ts';
import { getEvent, type EventDetails } from '../queries.ts';
import type { CancelReason, RegistrationState } from './registration.ts';

declare const organised: unique symbol;
/** An event that the actor organises. Only `getOrganisedEvent` makes one, so whoever holds it may read its registrations. */
export type OrganisedEvent = EventDetails & { readonly [organised]: true };

/** The event, for organisers of its series and admins; for everybody else there is none. */
export async function getOrganisedEvent(db: Db | Tx, actor: Member, slug: string): Promise<OrganisedEvent> {
  const event = await getEvent(db, actor, slug);
  if (!canOrganise(actor, event.seriesId)) throw new NotFound('event');
  return event as OrganisedEvent;
}

export const REGISTRATIONS_PER_PAGE = 50;

/** What the list can be narrowed to. 'active' leaves out the cancelled ones; 'waiting' is the queue and its open offers. */
export const stateFilters = ['active', 'requested', 'confirmed', 'waiting', 'attended', 'no_show', 'cancelled', 'all'] as const;
export type StateFilter = (typeof stateFilters)[number];

export interface RegistrationFilter {
  state: StateFilter;
  seat: SeatKind | undefined;
  /** Answer to "Ich komme / ich komme nicht": given, or still silent. A no is a cancellation. */
  answer: 'coming' | 'silent' | undefined;
  /** Beginnings of words of name, organisation or address. */
  search: string;
}

export const everything: RegistrationFilter = { state: 'all', seat: undefined, answer: undefined, search: '' };

const byState: Record<StateFilter, RawBuilder<boolean>> = {
  active: sql`r.state <> 'cancelled'`,
  requested: sql`r.state = 'requested'`,
  confirmed: sql`r.state = 'confirmed'`,
  waiting: sql`(r.queue_number is not null or r.offer_seat is not null)`,
  attended: sql`r.state = 'attended'`,
  no_show: sql`r.state = 'no_show'`,
  cancelled: sql`r.state = 'cancelled'`,
  all: sql`true`,
};

/** The same folding as foldName, so that "mueller" finds "MÜLLER"; for the rows of one event, not for whole tables. */
export const folded = (text: RawBuilder<unknown>): RawBuilder<string> => sql`regexp_replace(regexp_replace(normalize(
  replace(replace(replace(replace(lower(${text}), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), nfd),
  '[\u0300-\u036f]', '', 'g'), '[^a-z0-9]+', ' ', 'g')`;
const haystack = sql`(' ' || ${folded(sql`concat_ws(' ', a.name, a.email, r.invited_email)`)} || ' ' || coalesce(o.search_name, ''))`;
const MAX_WORDS = 6;

function matching(eventId: string, filter: RegistrationFilter): RawBuilder<boolean> {
  const conditions = [sql`r.event_id = ${eventId}`, byState[filter.state]];
  if (filter.seat) conditions.push(sql`r.seat = ${filter.seat}`);
  if (filter.answer) conditions.push(filter.answer === 'coming' ? sql`r.coming` : sql`r.coming is null and r.state = 'confirmed'`);
  if (filter.search.trim()) {
    const words = foldName(filter.search.slice(0, 120)).split(' ').slice(0, MAX_WORDS);
    // Only signs were typed: nobody is called that.
    if (words[0] === '') conditions.push(sql`false`);
    else for (const word of words) conditions.push(sql`${haystack} like ${`% ${word}%`}`);
  }
  return sql`(${sql.join(conditions, sql` and `)})`;
}

/** A registration as organisers see it. */
export interface RegistrationRow {
  id: string;
  state: RegistrationState;
  wish: SeatKind;
  seat: SeatKind | null;
  /** Place in the queue for the wished seat, counted from 1; null without one. */
  place: number | null;
  offerSeat: SeatKind | null;
  offerExpiresAt: Temporal.Instant | null;
  cancelReason: CancelReason | null;
  coming: boolean | null;
  question: string;
  organiserNote: string;
  createdAt: Temporal.Instant;
  /** Null where no person is kept: a sample, or the data were deleted; then `invitedEmail` is null too. */
  accountId: string | null;
  name: string | null;
  jobTitle: string | null;
  lang: 'de' | 'en';
  /** Address of a colleague who has been given a seat and has not signed in yet. */
  invitedEmail: string | null;
  organisationName: string | null;
  organisationKind: string | null;
  /** 'proposed': somebody typed the name, nobody has checked it. */
  organisationState: string | null;
  officialType: string | null;
}

const columns = sql`r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at,
  r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email,
  o.name as organisation_name, o.kind as organisation_kind, o.state as organisation_state, o.official_type,
  case when r.queue_number is not null and r.offer_seat is null then (
    select count(*) from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null) end as place`;
const from = sql`from registration r left join account a on a.id = r.account_id left join organisation o on o.id = r.organisation_id`;

/** One page of an event's registrations: what waits for a decision first, then in the order they came. Two queries. */
export async function listRegistrations(
  db: Db, event: OrganisedEvent, filter: RegistrationFilter, page: number,
): Promise<{ rows: RegistrationRow[]; total: number }> {
  const where = matching(event.id, filter);
  const { rows: [counted] } = await sql<{ total: number }>`select count(*) as total ${from} where ${where}`.execute(db);
  const { rows } = await sql<RegistrationRow>`select ${columns} ${from} where ${where}
    order by (r.state = 'requested') desc, r.created_at, r.id
    limit ${REGISTRATIONS_PER_PAGE} offset ${(page - 1) * REGISTRATIONS_PER_PAGE}`.execute(db);
  return { rows, total: counted!.total };
}

/** Registrations of this event among the ids that were ticked, in the order of the list; ids of other events are none of its. */
export async function listChosen(db: Db, event: OrganisedEvent, ids: readonly string[]): Promise<RegistrationRow[]> {
  const known = ids.filter(isUuid).slice(0, REGISTRATIONS_PER_PAGE);
  const { rows } = await sql<RegistrationRow>`select ${columns} ${from} where r.event_id = ${event.id} and r.id = any(${known}::uuid[])
    order by (r.state = 'requested') desc, r.created_at, r.id`.execute(db);
  return rows;
}

const topicsOf = (side: 'seek' | 'offer'): RawBuilder<Localised[]> => sql`coalesce((
  select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
  from registration_topic rt join topic t on t.id = rt.topic_id where rt.registration_id = r.id and rt.side = ${side}), '[]')`;

/** Everything about one registration of this event, with the address; NotFound when it is none of its. */
export async function getRegistrationOf(db: Db, event: OrganisedEvent, id: string) {
  if (!isUuid(id)) throw new NotFound('registration');
  const { rows: [row] } = await sql<RegistrationRow & {
    email: string | null; bouncedAt: Temporal.Instant | null; cancelNote: string; decidedAt: Temporal.Instant | null;
    invitedByName: string | null;
    seeks: Localised[]; offers: Localised[];
  }>`select ${columns}, a.email, a.bounced_at, r.cancel_note, r.decided_at, i.name as invited_by_name,
      ${topicsOf('seek')} as seeks, ${topicsOf('offer')} as offers
    ${from} left join account i on i.id = r.invited_by where r.event_id = ${event.id} and r.id = ${id}`.execute(db);
  if (!row) throw new NotFound('registration');
  return row;
}

export type RegistrationDetails = Awaited<ReturnType<typeof getRegistrationOf>>;

export interface HistoryEntry {
  at: Temporal.Instant;
  verb: string;
  /** The person, somebody else (an organiser, a colleague who invited), or nobody: it happened by itself. */
  by: 'self' | 'other' | 'system';
  /** Of somebody else; empty where that account is gone. */
  byName: string;
}

const HISTORY_LIMIT = 100;

/** What happened to a registration, oldest first. */
export async function listHistory(
  db: Db, event: OrganisedEvent, registration: { id: string; accountId: string | null },
): Promise<HistoryEntry[]> {
  const { rows } = await sql<HistoryEntry>`
    select h.at, h.verb,
      case when h.actor_id is null then 'system' when h.actor_id = ${registration.accountId}::uuid then 'self' else 'other' end as by,
      case when h.actor_id is distinct from ${registration.accountId}::uuid then coalesce(a.name, '') else '' end as by_name
    from activity h left join account a on a.id = h.actor_id
    where h.object = 'registration' and h.object_id = ${registration.id} and h.event_id = ${event.id}
    order by h.id limit ${HISTORY_LIMIT}`.execute(db);
  return rows;
}

/** More than this in one file is refused; it keeps the memory of a process bounded. */
export const EXPORT_LIMIT = 20_000;

/** A line of an exported file; the address is null unless it was asked for. */
export type ExportRow = RegistrationRow & { email: string | null; land: string | null; seeks: Localised[]; offers: Localised[] };

/** All registrations a filter shows, for an export; at most one more than the limit. Without addresses unless asked for. */
export async function listForExport(tx: Tx, event: OrganisedEvent, filter: RegistrationFilter, withAddress: boolean): Promise<ExportRow[]> {
  const email = withAddress ? sql`coalesce(a.email, r.invited_email)` : sql`null`;
  const { rows } = await sql<ExportRow>`select ${columns}, ${email} as email, o.land,
      ${topicsOf('seek')} as seeks, ${topicsOf('offer')} as offers
    ${from} where ${matching(event.id, filter)} order by r.created_at, r.id limit ${EXPORT_LIMIT + 1}`.execute(tx);
  // That somebody is invited is no secret, the address is.
  return withAddress ? rows : rows.map((row) => ({ ...row, invitedEmail: row.invitedEmail && 'x' }));
}

export interface PastExport {
  at: Temporal.Instant;
  /** Empty where the account is gone. */
  byName: string;
  count: number;
  format: 'csv' | 'xlsx';
  reason: string;
  withAddress: boolean;
}

/** Who took registrations of this event out of the system, newest first, at most 50. */
export async function listExports(db: Db, event: OrganisedEvent): Promise<PastExport[]> {
  const { rows } = await sql<PastExport>`
    select h.at, coalesce(a.name, '') as by_name, (h.data->>'count')::int as count, h.data->>'format' as format,
      h.data->>'reason' as reason, coalesce(h.data->'columns' ? 'email', false) as with_address
    from activity h left join account a on a.id = h.actor_id
    where h.event_id = ${event.id} and h.verb = 'exported' order by h.id desc limit 50`.execute(db);
  return rows;
}

/** How many registrations each filter would show, for the choices of the filter. */
export async function countByState(db: Db, event: OrganisedEvent): Promise<Record<StateFilter, number>> {
  const { rows } = await sql<{ state: RegistrationState; waits: boolean; count: number }>`
    select r.state, ${byState.waiting} as waits, count(*) as count
    from registration r where r.event_id = ${event.id} group by 1, 2`.execute(db);
  type Counted = (typeof rows)[number];
  const sum = (fits: (row: Counted) => boolean): number => rows.filter(fits).reduce((n, row) => n + row.count, 0);
  return {
    active: sum((r) => r.state !== 'cancelled'), requested: sum((r) => r.state === 'requested'),
    confirmed: sum((r) => r.state === 'confirmed'),
    waiting: sum((r) => r.waits), attended: sum((r) => r.state === 'attended'), no_show: sum((r) => r.state === 'no_show'),
    cancelled: sum((r) => r.state === 'cancelled'), all: sum(() => true),
  };
}

/** What helps to decide whether somebody belongs to the organisation they named. */
export interface Evidence {
  registrationId: string;
  /** Of the proven address. */
  domain: string;
  /** Anybody can have an address there; such a domain proves nothing and is never remembered. */
  freeMail: boolean;
  /** Domains the organisation is known by. */
  knownDomains: string[];
  /** Anybody could have the address: whoever approves says that they asked the person. */
  doubtful: boolean;
  /** Organisations the domain is known for, at most five names. */
  domainOf: string[];
  /** Verified members of the same organisation whose addresses have this domain. */
  colleagues: number;
  /** The same for all other organisations. */
  elsewhere: number;
}

/** What is known about the addresses of requests, by registration. One query; the caller has chosen rows the actor may see. */
export async function listEvidence(db: Db, registrationIds: readonly string[]): Promise<Map<string, Evidence>> {
  if (registrationIds.length === 0) return new Map();
  const { rows } = await sql<Omit<Evidence, 'freeMail' | 'doubtful'>>`
    select r.id as registration_id, d.domain,
      array(select o.name from organisation_domain k join organisation o on o.id = k.organisation_id
        where k.domain = d.domain order by o.short_name limit 5) as domain_of,
      array(select k.domain from organisation_domain k where k.organisation_id = r.organisation_id order by k.domain) as known_domains,
      known.colleagues, known.elsewhere
    from registration r join account a on a.id = r.account_id
      cross join lateral (select split_part(a.email, '@', 2) as domain) d
      cross join lateral (
        select count(*) filter (where m.organisation_id = r.organisation_id) as colleagues,
          count(distinct b.id) filter (where m.organisation_id is distinct from r.organisation_id) as elsewhere
        from account b join membership m on m.account_id = b.id and m.state = 'verified'
        where split_part(b.email, '@', 2) = d.domain and b.id <> a.id) known
    where r.id = any(${registrationIds.slice(0, REGISTRATIONS_PER_PAGE)}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.registrationId, { ...row, freeMail: isFreeMail(row.domain), doubtful: isDoubtfulDomain(row.domain, row.knownDomains) }]));
}
