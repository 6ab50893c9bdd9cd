import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/db/database.ts';
import { roleHappenings, type RoleHappening } from '../projects/commands-roles-news.ts';
import { insertMails } from './commands-mail.ts';
import type { Recipient } from './letters/facts.ts';
import { roleLetter, type RoleFacts } from './letters/role-letter.ts';
import type { MailDeps } from './mail.ts';

const rolePayload = z.object({
  what: z.enum(roleHappenings), projectId: z.uuid(), organisationId: z.uuid(), actorId: z.uuid(), invitedBy: z.uuid().nullish(),
});

/** Said, taken back and said again within this time is told once. */
const ONCE_DAYS = 30;
/** Where nobody is named to answer for an organisation, so many of its members are asked. */
const MOST_MEMBERS = 5;

/**
 * Tells what was said between organisations about a project. An invitation goes to the admins of the invited organisation, or to some of its members
 * where it has none; everything else to the contacts of the project and whoever had invited, or to the admins of the leading organisation, as far as
 * they see the project. What is no longer so is not told, and nobody hears the same of the same organisation twice within 30 days.
 */
export async function mailRole(tx: Tx, row: { id: number; payload: unknown }, deps: MailDeps, now: Temporal.Instant): Promise<boolean> {
  const { what, projectId, organisationId, actorId, invitedBy } = rolePayload.parse(row.payload);
  // Two rows about the same are handled one after the other, so that the later one sees the mail of the earlier.
  await sql`select pg_advisory_xact_lock(hashtext(${`project role ${projectId} ${organisationId}`}))`.execute(tx);
  const facts = await findRole(tx, what, projectId, organisationId);
  if (!facts) return true;
  const people = what === 'invited' ? await listInvitedPeople(tx, organisationId) : await listLeadingPeople(tx, projectId, invitedBy ?? null);
  const key = (accountId: string): string => `project_role:${what}:${projectId}:${organisationId}:${accountId}:`;
  const since = now.subtract({ hours: 24 * ONCE_DAYS });
  const told = new Set((await tx.selectFrom('mail').select('onceKey').where('kind', '=', 'project_role').where('createdAt', '>', since)
    .where('accountId', 'in', [actorId, ...people.map(({ accountId }) => accountId)]).execute()).map(({ onceKey }) => onceKey?.slice(0, onceKey.lastIndexOf(':') + 1)));
  await insertMails(tx, people.filter(({ accountId }) => accountId !== actorId && !told.has(key(accountId))).map((to) => ({
    kind: 'project_role', letter: roleLetter(what, facts, to, deps.baseUrl), to, onceKey: `${key(to.accountId)}${row.id}`,
  })), deps.sender, now);
  return true;
}

/** The project and both organisations, if what is to be told is still so. */
async function findRole(tx: Tx, what: RoleHappening, projectId: string, organisationId: string): Promise<RoleFacts | undefined> {
  const [role, state] = { invited: ['taking_part', 'invited'], accepted: ['taking_part', 'confirmed'], declined: ['taking_part', ''], interested: ['interested', 'confirmed'], reuses: ['reusing', 'confirmed'] }[what] as [string, string];
  const { rows: [facts] } = await sql<RoleFacts & { state: string }>`
    select json_build_object('de', p.title_de, 'en', p.title_en) as title, p.slug, lead.name as leading, o.name as organisation,
      coalesce((select case when r.role = 'taking_part' then r.state else 'confirmed' end from project_role r
        where r.project_id = p.id and r.organisation_id = o.id and r.role = ${role}), '') as state
    from project p join organisation lead on lead.id = p.organisation_id join organisation o on o.id = ${organisationId} where p.id = ${projectId}`.execute(tx);
  return facts?.state === state ? facts : undefined;
}

type Person = Recipient & { accountId: string };

async function listInvitedPeople(tx: Tx, organisationId: string): Promise<Person[]> {
  const { rows } = await sql<Person & { isAdmin: boolean }>`
    select a.id as account_id, a.email, a.name, a.lang, m.admin_slot is not null as is_admin from membership m join account a on a.id = m.account_id
    where m.organisation_id = ${organisationId} and m.state = 'verified' and a.disabled_at is null
    order by m.admin_slot nulls last, m.asked_at, a.id limit ${MOST_MEMBERS}`.execute(tx);
  const admins = rows.filter(({ isAdmin }) => isAdmin);
  return admins.length > 0 ? admins : rows;
}

async function listLeadingPeople(tx: Tx, projectId: string, invitedBy: string | null): Promise<Person[]> {
  const { rows } = await sql<Person & { isNear: boolean }>`
    select a.id as account_id, a.email, a.name, a.lang,
      a.id is not distinct from ${invitedBy}::uuid or a.id in (select project_keepers(p.id)) as is_near
    from project p join membership m on m.organisation_id = p.organisation_id and m.state = 'verified' join account a on a.id = m.account_id
    where p.id = ${projectId} and a.disabled_at is null and project_seen(p, a.id, organisations_of(a.id))
      and (m.admin_slot is not null or a.id is not distinct from ${invitedBy}::uuid or a.id in (select project_keepers(p.id)))
    order by a.id limit 20`.execute(tx);
  const near = rows.filter(({ isNear }) => isNear);
  return near.length > 0 ? near : rows;
}
