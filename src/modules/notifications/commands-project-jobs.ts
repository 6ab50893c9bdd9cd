import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { transact } from '../../platform/db/transact.ts';
import { REMIND_AFTER_MONTHS } from '../projects/project.ts';
import { insertMails } from './commands-mail.ts';
import type { Recipient } from './letters/facts.ts';
import { projectLetter } from './letters/project-letter.ts';
import type { MailDeps } from './mail.ts';

const BATCH = 200;

/**
 * Asks those who look after projects whether they still hold, half a year after the last confirmation and every half year from then on: each
 * person one mail about all of theirs. Those who can be asked, else whoever entered it, else the municipality admins; never somebody who does not see the project. Safe to
 * run at any time and by several processes. Returns how many projects it was about.
 */
export async function remindOfProjects(deps: MailDeps): Promise<number> {
  const now = deps.clock();
  const before = now.toZonedDateTimeISO('Europe/Berlin').subtract({ months: REMIND_AFTER_MONTHS }).toInstant();
  return transact(deps, async (tx) => {
    const { rows: due } = await sql<{ id: string }>`update project set reminded_at = ${now} where id in (
      select id from project where confirmed_at <= ${before} and (reminded_at is null or reminded_at <= ${before})
      order by confirmed_at limit ${BATCH} for update skip locked) returning id`.execute(tx);
    const ids = due.map(({ id }) => id);
    const contacts = await titlesFor(tx, ids, sql`m.account_id in (select project_keepers(p.id))`);
    const asked = new Set(contacts.flatMap(({ projects }) => projects));
    const admins = await titlesFor(tx, ids.filter((id) => !asked.has(id)), sql`m.admin_slot is not null`);
    await write(tx, deps, 'remind', [...contacts, ...admins], now);
    return ids.length;
  });
}

/**
 * Takes out contacts who no longer belong to the leading organisation, and tells its admins of projects that nobody can be asked about any more.
 * Returns how many projects it was about.
 */
export async function askForContacts(deps: MailDeps): Promise<number> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await sql`delete from project_contact k using project p where p.id = k.project_id and not exists (select from membership m
      where m.account_id = k.account_id and m.organisation_id = p.organisation_id and m.state = 'verified')`.execute(tx);
    const { rows: lost } = await sql<{ id: string }>`update project set contact_lost_at = null where id in (
      select id from project where contact_lost_at is not null order by contact_lost_at limit ${BATCH} for update skip locked) returning id`.execute(tx);
    const ids = lost.map(({ id }) => id);
    const { rows: alone } = await sql<{ id: string }>`select id from project p where id = any(${ids}::uuid[])
      and not exists (select from project_contact k where k.project_id = p.id)`.execute(tx);
    const admins = await titlesFor(tx, alone.map(({ id }) => id), sql`m.admin_slot is not null`);
    await write(tx, deps, 'lost', admins, now);
    return alone.length;
  });
}

type Told = Recipient & { projects: string[]; titles: string[] };

/** Members of the leading organisations whom it concerns and who see the projects, with their titles. */
async function titlesFor(tx: Tx, ids: readonly string[], whom: ReturnType<typeof sql>): Promise<Told[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Told>`
    select a.id as account_id, a.email, a.name, a.lang, array_agg(p.id::text order by p.title_de, p.id) as projects,
      array_agg(p.title_de order by p.title_de, p.id) as titles
    from project p join membership m on m.organisation_id = p.organisation_id and m.state = 'verified' join account a on a.id = m.account_id
    where p.id = any(${[...ids]}::uuid[]) and a.disabled_at is null and ${whom} and project_seen(p, a.id, organisations_of(a.id))
    group by a.id order by a.id limit 1000`.execute(tx);
  return rows;
}

async function write(tx: Tx, deps: MailDeps, what: 'remind' | 'lost', told: readonly Told[], now: Temporal.Instant): Promise<void> {
  await insertMails(tx, told.map(({ projects, titles, ...to }, index) => ({
    kind: 'project', letter: projectLetter(what, titles, to, deps.baseUrl), to,
    onceKey: `project:${what}:${now.toString()}:${to.accountId}:${projects[0] ?? index}`,
  })), deps.sender, now);
}
