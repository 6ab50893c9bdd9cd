import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Localised } from '../../platform/i18n/localised.ts';
import type { Member } from '../accounts/actor.ts';
import type { SeatKind } from '../events/event.ts';
import { canOrganise } from '../events/policy.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { folded, type OrganisedEvent } from '../events/registrations/queries-organiser.ts';
import type { RegistrationState } from '../events/registrations/registration.ts';
import { foldName } from '../organisations/organisation.ts';
import { typedCheckInCode } from './check-in.ts';

export const CHECK_IN_PAGE_SIZE = 50;
const MAX_WORDS = 6;

/** A person with a seat in the room, as those at the door see them: no times, no address. */
export interface ArrivalRow {
  id: string;
  state: RegistrationState;
  /** Null where no person is kept any more. */
  name: string | null;
  jobTitle: string | null;
  organisationName: string | null;
  checkInCode: string;
}

const from = sql`from registration r left join account a on a.id = r.account_id left join organisation o on o.id = r.organisation_id`;
const inTheRoom = (event: OrganisedEvent): RawBuilder<boolean> => sql`r.event_id = ${event.id} and r.seat = 'room'`;

/** Beginnings of words of name and organisation, or a whole code: "Schneeberg" could be either. */
function matching(search: string): RawBuilder<boolean> {
  if (!search.trim()) return sql`true`;
  const words = foldName(search.slice(0, 120)).split(' ').filter(Boolean).slice(0, MAX_WORDS);
  if (words.length === 0) return sql`false`;
  const haystack = sql`(' ' || ${folded(sql`coalesce(a.name, '')`)} || ' ' || coalesce(o.search_name, ''))`;
  const allWords = sql.join(words.map((word) => sql`${haystack} like ${`% ${word}%`}`), sql` and `);
  return sql`(r.check_in_code = ${typedCheckInCode(search) ?? ''} or (${allWords}))`;
}

/** One page of the people expected in the room, by name, with the figures for the whole room. Two queries. */
export async function listArrivals(
  db: Db, event: OrganisedEvent, search: string, page: number,
): Promise<{ rows: ArrivalRow[]; found: number; expected: number; arrived: number }> {
  const where = matching(search);
  const { rows: [counts] } = await sql<{ found: number; expected: number; arrived: number }>`
    select count(*) filter (where ${where}) as found, count(*) as expected, count(*) filter (where r.state = 'attended') as arrived
    ${from} where ${inTheRoom(event)}`.execute(db);
  const { rows } = await sql<ArrivalRow>`
    select r.id, r.state, a.name, a.job_title, o.name as organisation_name, r.check_in_code ${from} where ${inTheRoom(event)} and ${where}
    order by a.name nulls last, r.id limit ${CHECK_IN_PAGE_SIZE} offset ${(page - 1) * CHECK_IN_PAGE_SIZE}`.execute(db);
  return { rows, ...counts! };
}

/** Somebody at the door: the seat may have gone since the list was loaded. */
export interface Arrival {
  id: string;
  name: string | null;
  state: RegistrationState;
  seat: SeatKind | null;
}

/** Whom a button of the list was about; undefined when the registration is none of this event. */
export async function findArrival(db: Db, event: OrganisedEvent, id: string): Promise<Arrival | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows: [row] } = await sql<Arrival>`
    select r.id, a.name, r.state, r.seat ${from} where r.event_id = ${event.id} and r.id = ${id}`.execute(db);
  return row;
}

export type Scanned = ArrivalRow & { seat: SeatKind | null; eventSlug: string; eventTitle: Localised };

/** Whose code was scanned: for organisers of its event; NotFound for everybody else, and for a code that nobody has. */
export async function getScanned(db: Db, actor: Member, typed: string): Promise<Scanned> {
  const code = typedCheckInCode(typed);
  if (!code) throw new NotFound('check-in code');
  const { rows: [row] } = await sql<Scanned & { seriesId: string }>`
    select r.id, r.state, r.seat, a.name, a.job_title, o.name as organisation_name, r.check_in_code, e.slug as event_slug, e.series_id,
      json_build_object('de', e.title_de, 'en', e.title_en) as event_title
    ${from} join event e on e.id = r.event_id where r.check_in_code = ${code}`.execute(db);
  if (!row || !canOrganise(actor, row.seriesId)) throw new NotFound('check-in code');
  return row;
}
