import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Member } from '../../accounts/actor.ts';
import { listProgrammeMentions } from '../../notifications/commands-deletion.ts';
import { sectionNames, type MyData, type Row, type SectionName } from './my-data.ts';

/** Rows of one section at most; nobody has more, and a page must end. */
const MAX_ROWS = 2_000;

const own = (actor: Member): RawBuilder<boolean> => sql`(r.account_id = ${actor.accountId} or r.invited_email = ${actor.email})`;
/** Titles in the language of the reader, German where there is no English one. */
const titled = (actor: Member, row: string): RawBuilder<string> =>
  (actor.lang === 'en' ? sql`coalesce(nullif(${sql.ref(`${row}.title_en`)}, ''), ${sql.ref(`${row}.title_de`)})` : sql`${sql.ref(`${row}.title_de`)}`);

/** The title of a project `p` that the actor sees; else its identifier alone. */
const project = (actor: Member): RawBuilder<string> => sql`case when project_seen(p, ${actor.accountId}::uuid, organisations_of(${actor.accountId}::uuid))
  then ${titled(actor, 'p')} else p.id::text end`;

function statements(actor: Member): Record<Exclude<SectionName, 'programme'>, RawBuilder<Row>> {
  const id = actor.accountId;
  const event = titled(actor, 'e');
  return {
    account: sql`select id, email, name, job_title, lang, is_admin, created_at, last_signed_in_at, bounced_at from account where id = ${id}`,
    memberships: sql`
      select o.name as organisation, m.state, m.role, m.verified_how, m.asked_at, m.decided_at, m.reason
      from membership m join organisation o on o.id = m.organisation_id where m.account_id = ${id} order by m.created_at`,
    organises: sql`select ${titled(actor, 's')} as series, so.created_at as since from series_organiser so join series s on s.id = so.series_id
      where so.account_id = ${id} order by so.created_at`,
    consents: sql`select c.purpose, ${titled(actor, 's')} as series, c.given_at, c.revoked_at from consent c left join series s on s.id = c.series_id
      where c.account_id = ${id} order by c.given_at`,
    sharing: sql`select ${event} as event, s.fields, s.in_search, s.given_at, s.ended_at from sharing s left join event e on e.id = s.event_id
      where s.account_id = ${id} order by s.given_at`,
    identities: sql`select issuer, subject as identity, created_at, last_used_at from identity where account_id = ${id} order by created_at`,
    sessions: sql`select device, created_at, last_seen_at from session where account_id = ${id} order by last_seen_at desc`,
    secondFactors: sql`select kind, label, created_at, last_used_at from second_factor where account_id = ${id} order by created_at`,
    registrations: sql`
      select r.id, ${event} as event, e.starts_at, r.state, r.seat, r.wish, o.name as organisation, r.question, r.organiser_note, r.coming,
        r.cancel_reason, r.cancel_note, r.certificate_number, r.feedback_given, r.created_at, r.updated_at,
        (select array_agg((case rt.side when 'seek' then '? ' else '! ' end) || ${actor.lang === 'en' ? sql`t.name_en` : sql`t.name_de`} order by rt.side, t.position)
          from registration_topic rt join topic t on t.id = rt.topic_id where rt.registration_id = r.id) as topics
      from registration r join event e on e.id = r.event_id left join organisation o on o.id = r.organisation_id
      where ${own(actor)} order by e.starts_at desc nulls last, r.created_at`,
    invitations: sql`
      select ${event} as event, r.state, r.created_at, coalesce(a.name, r.invited_email) as colleague
      from registration r join event e on e.id = r.event_id left join account a on a.id = r.account_id
      where r.invited_by = ${id} order by r.created_at desc`,
    mails: sql`
      select m.created_at, m.kind, m.subject, m.state, m.sent_at, m.to_email, ${event} as event, case when m.kind = 'login_code' then '' else m.text_body end as text
      from mail m left join event e on e.id = m.event_id where m.to_email = ${actor.email} order by m.created_at desc`,
    groupMessages: sql`
      select g.created_at, ${event} as event, g.subject, g.state, g.body as text from group_message g join event e on e.id = g.event_id
      where g.author_id = ${id} order by g.created_at desc`,
    // Titles as the person may read them now; where that has ended, the row is still theirs.
    projects: sql`
      select ${project(actor)} as project, x.kind, x.created_at from (
        select project_id, slot as kind, created_at from project_contact where account_id = ${id}
        union all select project_id, 'reader', created_at from project_reader where account_id = ${id}) x
      join project p on p.id = x.project_id order by x.created_at`,
    savedSearches: sql`select query, created_at from saved_search where account_id = ${id} order by created_at`,
    digestOff: sql`select since from digest_off where account_id = ${id}`,
    digestTold: sql`select t.told_at as at, ${project(actor)} as project, t.status as state from digest_told t join project p on p.id = t.project_id
      where t.account_id = ${id} order by t.told_at desc`,
    silent: sql`
      select ${project(actor)} as project, x.kind, x.answer, x.at from (
        select project_id, 'wish' as kind, null as answer, given_at as at from silent_wish where given_by = ${id}
        union all select project_id, 'answer', answer, answered_at from silent_side where answered_by = ${id}) x
      join project p on p.id = x.project_id order by x.at`,
    newAddresses: sql`select new_email as email, created_at from address_change where account_id = ${id} order by created_at`,
    siteFeedback: sql`select created_at, kind, page, message, done_at from site_feedback where reply_to = ${actor.email} order by created_at desc`,
    access: sql`
      select l.at, coalesce(a.name, '') as who, ${event} as event, l.kind, h.data->'columns' as columns, h.data->>'reason' as reason
      from list_access l join event e on e.id = l.event_id left join account a on a.id = l.actor_id left join activity h on h.id = l.activity_id
      where l.actor_id is distinct from ${id} and exists (select from registration r where r.event_id = l.event_id and ${own(actor)} and r.created_at <= l.at
        and (l.registrations is null or r.id = any(l.registrations)))
      union all
      select l.at, coalesce(a.name, ''), coalesce(o.name, ''), l.kind, null, null
      from person_access l left join account a on a.id = l.actor_id left join organisation o on o.id = l.organisation_id where l.account_id = ${id}
      order by at desc`,
    activity: sql`select at, verb, object, object_id, event_id from activity where actor_id = ${id} order by id desc`,
  };
}

const plain = (value: unknown): unknown => (value instanceof Temporal.Instant ? value.toString({ smallestUnit: 'second' }) : value);

async function readSection(db: Db, statement: RawBuilder<Row>): Promise<Row[]> {
  const { rows } = await sql<Row>`${statement} limit ${MAX_ROWS}`.execute(db);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])) as Row);
}

/** Everything that is stored about the actor: what the law calls the copy of one's data. Nothing of other people but who saw it. */
export async function readMyData(db: Db, actor: Member): Promise<MyData> {
  const of = statements(actor);
  const data = {} as Record<SectionName, readonly Row[]>;
  for (const name of sectionNames) {
    data[name] = name === 'programme' ? await readProgramme(db, actor) : await readSection(db, of[name]);
  }
  return data;
}

async function readProgramme(db: Db, actor: Member): Promise<Row[]> {
  const mentions = await listProgrammeMentions(db, { id: actor.accountId, email: actor.email, name: actor.name });
  const pick = (text: { de: string; en: string }): string => (actor.lang === 'en' && text.en) || text.de;
  return mentions.map(({ eventTitle, itemTitle }) => ({ event: pick(eventTitle), item: pick(itemTitle) }));
}

/** Who saw or exported lists with the actor in them, newest first. */
export async function listAccessTo(db: Db, actor: Member): Promise<Row[]> {
  return readSection(db, statements(actor).access);
}

export interface MyCounts {
  registrations: number;
  mails: number;
  consents: number;
  /** Choices of what others see of the actor. */
  sharing: number;
  sessions: number;
  secondFactors: number;
  activity: number;
}

/** How much of each kind is stored about the actor; one query. */
export async function countMyData(db: Db, actor: Member): Promise<MyCounts> {
  const of = statements(actor);
  const count = (name: keyof MyCounts) => sql`(select count(*) from (${of[name]}) x)`;
  const { rows } = await sql<MyCounts>`select ${count('registrations')} as registrations, ${count('mails')} as mails, ${count('consents')} as consents, ${count('sharing')} as sharing,
    ${count('sessions')} as sessions, ${count('secondFactors')} as second_factors, ${count('activity')} as activity`.execute(db);
  return rows[0]!;
}

export interface Parting {
  /** Coming seats, which go to the next in line. */
  seats: { slug: string; title: { de: string; en: string }; startsAt: Temporal.Instant | null }[];
  /** Series that only this person organises. */
  series: { slug: string; title: { de: string; en: string } }[];
  mentions: number;
}

/** What a person leaves behind when the account is deleted now. */
export async function getParting(db: Db, actor: Member, now: Temporal.Instant): Promise<Parting> {
  const { rows: seats } = await sql<Parting['seats'][number]>`
    select e.slug, json_build_object('de', e.title_de, 'en', e.title_en) as title, e.starts_at from registration r join event e on e.id = r.event_id
    where ${own(actor)} and r.state not in ('cancelled', 'attended') and (e.ends_at is null or e.ends_at > ${now}) order by e.starts_at limit 100`.execute(db);
  const { rows: series } = await sql<Parting['series'][number]>`
    select s.slug, json_build_object('de', s.title_de, 'en', s.title_en) as title from series s join series_organiser so on so.series_id = s.id
    where so.account_id = ${actor.accountId} and s.state <> 'archived'
      and not exists (select from series_organiser o where o.series_id = s.id and o.account_id <> ${actor.accountId}) order by s.created_at limit 100`.execute(db);
  const mentions = await listProgrammeMentions(db, { id: actor.accountId, email: actor.email, name: actor.name });
  return { seats, series, mentions: mentions.length };
}
