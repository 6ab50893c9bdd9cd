import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import type { ProgrammeItem } from '../events/programme/programme.ts';
import { getReleasedProgramme } from '../events/programme/queries.ts';
import type { EventFacts, RegistrationFacts, Recipient } from './letters/facts.ts';
import type { PlanContent } from './letters/plan-letter.ts';

/** What letters say about an event; undefined when there is none. For letters only: nobody's right to see it is asked. */
export async function findEventFacts(db: Db | Tx, eventId: string): Promise<EventFacts | undefined> {
  const { rows } = await sql<EventFacts>`
    select e.id, e.slug, e.state, json_build_object('de', e.title_de, 'en', e.title_en) as title,
      json_build_object('de', e.summary_de, 'en', e.summary_en) as summary,
      json_build_object('de', s.title_de, 'en', s.title_en) as series_title, s.slug as series_slug, s.is_example, h.name as host_name,
      e.starts_at, e.ends_at, e.mode, e.venue, e.address, e.directions, e.cancel_reason, e.uid, e.sequence
    from event e join series s on s.id = e.series_id left join organisation h on h.id = e.host_id where e.id = ${eventId}`.execute(db);
  return rows[0];
}

/** The released programme and the titles of the material of an event. */
export async function getPlanContent(db: Db | Tx, eventId: string): Promise<PlanContent> {
  const { items } = await getReleasedProgramme(db, eventId);
  const material = await db.selectFrom('material').select('title').where('eventId', '=', eventId)
    .orderBy('position').orderBy('createdAt').orderBy('id').limit(30).execute();
  return { programme: items as readonly ProgrammeItem[], material: material.map(({ title }) => title) };
}

type FactsRow = Omit<RegistrationFacts, 'recipient'> & { email: string; name: string; lang: 'de' | 'en'; accountId: string | null };

/**
 * What letters say about registrations that meet `condition` (on `r`), oldest first, at most `limit`. Somebody invited who has an account is
 * addressed as they are in it. Whoever cannot get mail is left out: nobody any more (deleted), or an account that is disabled.
 */
export async function listRegistrationFacts(db: Db | Tx, condition: RawBuilder<unknown>, limit: number): Promise<RegistrationFacts[]> {
  const { rows } = await sql<FactsRow>`
    select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note,
      case when r.queue_number is not null and r.offer_seat is null then (
        select count(*) from registration q
        where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
      ) end as queue_position,
      coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1 from membership m where m.account_id = r.invited_by
        and m.organisation_id = r.organisation_id and m.state in ('pending', 'verified')) then coalesce(i.name, '') else '' end as inviter_name,
      coalesce(a.email, r.invited_email) as email, coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang,
      a.id as account_id,
      sent.calendar_mails, sent.last_calendar_method
    from registration r left join account a on a.id = r.account_id left join organisation o on o.id = r.organisation_id
      left join account i on i.id = r.invited_by
      left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
      cross join lateral (
        select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
        from mail m
        where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')) sent
    where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and ${condition}
    order by r.created_at, r.id limit ${limit}`.execute(db);
  return rows.map(({ email, name, lang, accountId, ...facts }) => ({ ...facts, recipient: { email, name, lang, accountId } }));
}

/** What letters say about one registration; undefined when it cannot be written to. */
export async function findRegistrationFacts(db: Db | Tx, id: string): Promise<RegistrationFacts | undefined> {
  const [found] = await listRegistrationFacts(db, sql`r.id = ${id}`, 1);
  return found;
}

/** Whom a letter about an account goes to; undefined when the account is gone or disabled. */
export async function findRecipient(tx: Tx, accountId: string): Promise<Recipient & { accountId: string } | undefined> {
  const row = await tx.selectFrom('account').select(['id', 'email', 'name', 'lang']).where('id', '=', accountId).where('disabledAt', 'is', null)
    .executeTakeFirst();
  return row && { email: row.email, name: row.name, lang: row.lang as Recipient['lang'], accountId: row.id };
}
