import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from './actor.ts';
import { hasRights } from './queries-rights.ts';

export const ACCOUNTS_PER_PAGE = 20;

/** An account as admins see it. */
export interface AdministeredAccount {
  id: string;
  email: string;
  name: string;
  jobTitle: string;
  isAdmin: boolean;
  /** Titles of the series the person organises. */
  organises: string[];
  organisations: { name: string; slug: string; state: 'pending' | 'verified'; isAdmin: boolean }[];
  factors: number;
  sessions: number;
  createdAt: Temporal.Instant;
  disabledAt: Temporal.Instant | null;
  disabledReason: string;
}

const columns = sql`a.id, a.email, a.name, a.job_title, a.is_admin, a.created_at, a.disabled_at, a.disabled_reason,
  array(select s.title_de from series_organiser so join series s on s.id = so.series_id where so.account_id = a.id order by s.title_de) as organises,
  coalesce((select json_agg(json_build_object('name', o.name, 'slug', o.slug, 'state', m.state, 'isAdmin', m.admin_slot is not null) order by m.created_at)
    from membership m join organisation o on o.id = m.organisation_id where m.account_id = a.id and m.state in ('pending', 'verified')), '[]') as organisations,
  (select count(*) from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as factors,
  (select count(*) from session s where s.account_id = a.id) as sessions`;

export type AccountFilter = 'all' | 'privileged' | 'closed';

/**
 * One page of accounts whose address or name contains a text; without a text those with a role come first. For admins, NotFound
 * for everybody else. One query.
 */
export async function listAccounts(
  db: Db, actor: Member, options: { text: string; filter: AccountFilter; page: number },
): Promise<{ rows: AdministeredAccount[]; total: number }> {
  if (!actor.isAdmin) throw new NotFound('accounts');
  const like = `%${options.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const isPrivileged = hasRights(sql`a.id`);
  const scope = options.filter === 'privileged' ? isPrivileged : options.filter === 'closed' ? sql`a.disabled_at is not null` : sql`true`;
  const { rows } = await sql<AdministeredAccount & { total: number }>`
    select ${columns}, count(*) over () as total from account a
    where (lower(a.email) like ${like} or lower(a.name) like ${like}) and ${scope}
    order by ${isPrivileged} desc, a.name, a.email limit ${ACCOUNTS_PER_PAGE} offset ${(options.page - 1) * ACCOUNTS_PER_PAGE}`.execute(db);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** One account. For admins, NotFound for everybody else. */
export async function getAccount(db: Db, actor: Member, id: string): Promise<AdministeredAccount> {
  if (!actor.isAdmin || !isUuid(id)) throw new NotFound('account');
  const { rows: [row] } = await sql<AdministeredAccount>`select ${columns} from account a where a.id = ${id}`.execute(db);
  if (!row) throw new NotFound('account');
  return row;
}
