import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Localised } from '../../../platform/i18n/localised.ts';
import type { Member } from '../../accounts/actor.ts';
import { periodOf, type AuditFilter } from './filter.ts';

export const ENTRIES_PER_PAGE = 50;
export const AUDIT_EXPORT_LIMIT = 20_000;
/** Further pages are found by a narrower filter; counting all of millions would make every page slow. */
const COUNTED_AT_MOST = 10_000;

export interface AuditEntry {
  id: number;
  at: Temporal.Instant;
  verb: string;
  object: string;
  objectId: string | null;
  actorId: string | null;
  /** Empty where the account is gone. */
  actorName: string;
  eventSlug: string | null;
  eventTitle: Localised | null;
  /** Whom or what it is about, as it is called today; null where it is gone or has no name. */
  subject: { name: string | Localised; of?: string; slug?: string; hidden?: boolean } | null;
  data: Record<string, unknown>;
}

function matching(filter: AuditFilter): RawBuilder<boolean> {
  const { since, until } = periodOf(filter);
  const parts: RawBuilder<boolean>[] = [sql`true`];
  if (since) parts.push(sql`h.at >= ${since}`);
  if (until) parts.push(sql`h.at < ${until}`);
  if (filter.verb) parts.push(sql`h.verb = ${filter.verb}`);
  if (filter.object) parts.push(sql`h.object = ${filter.object}`);
  if (isUuid(filter.search)) {
    parts.push(sql`${filter.search}::uuid in (h.actor_id, h.object_id, h.event_id)`);
  } else if (filter.search) {
    const part = `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(sql`h.actor_id in (select a.id from account a where a.name ilike ${part} or a.email ilike ${part})`);
  }
  return sql`${sql.join(parts, sql` and `)}`;
}

const entries = (filter: AuditFilter, limit: number, offset: number) => sql<AuditEntry>`
  select h.id, h.at, h.verb, h.object, h.object_id, h.actor_id, coalesce(nullif(a.name, ''), a.email, '') as actor_name, h.data,
    e.slug as event_slug, case when e.id is not null then json_build_object('de', e.title_de, 'en', e.title_en) end as event_title,
    case h.object
      when 'account' then (select json_build_object('name', s.name) from account s where s.id = h.object_id)
      when 'membership' then (select json_build_object('name', p.name, 'of', o.name) from membership s join account p on p.id = s.account_id
        join organisation o on o.id = s.organisation_id where s.id = h.object_id)
      when 'registration' then (select json_build_object('name', coalesce(p.name, '')) from registration s left join account p on p.id = s.account_id where s.id = h.object_id)
      when 'organisation' then (select json_build_object('name', s.name, 'slug', s.slug) from organisation s where s.id = h.object_id)
      -- The level of a project holds for admins as well: what only some may see has no name here.
      when 'project' then (select case when s.level in ('clear', 'green') then json_build_object('name', json_build_object('de', s.title_de, 'en', s.title_en), 'slug', s.slug)
        else json_build_object('name', '', 'hidden', true) end from project s where s.id = h.object_id)
      when 'series' then (select json_build_object('name', json_build_object('de', s.title_de, 'en', s.title_en), 'slug', s.slug) from series s where s.id = h.object_id)
    end as subject
  from activity h left join account a on a.id = h.actor_id left join event e on e.id = h.event_id
  where ${matching(filter)} order by h.id desc limit ${limit} offset ${offset}`;

/** The audit, newest first, for admins; for everybody else there is none (NotFound). `total` counts to ten thousand at most. */
export async function listAudit(db: Db, actor: Member, filter: AuditFilter, page: number): Promise<{ rows: AuditEntry[]; total: number; more: boolean }> {
  if (!actor.isAdmin) throw new NotFound('audit');
  const { rows } = await entries(filter, ENTRIES_PER_PAGE, (page - 1) * ENTRIES_PER_PAGE).execute(db);
  const { rows: [counted] } = await sql<{ total: number }>`
    select count(*) as total from (select 1 from activity h where ${matching(filter)} limit ${COUNTED_AT_MOST + 1}) x`.execute(db);
  const total = counted?.total ?? 0;
  return { rows, total: Math.min(total, COUNTED_AT_MOST), more: total > COUNTED_AT_MOST };
}

/** Entries for a file, at most the limit and one more. */
export async function listAuditForExport(tx: Tx, filter: AuditFilter): Promise<AuditEntry[]> {
  return (await entries(filter, AUDIT_EXPORT_LIMIT + 1, 0).execute(tx)).rows;
}

/** Words that occur in the audit, for the choices of the filter. Those of the newest fifty thousand entries. */
export async function listAuditWords(db: Db): Promise<{ verbs: string[]; objects: string[] }> {
  const { rows } = await sql<{ verb: string; object: string }>`select distinct verb, object from (select verb, object from activity order by id desc limit 50000) x`.execute(db);
  return { verbs: [...new Set(rows.map(({ verb }) => verb))].sort(), objects: [...new Set(rows.map(({ object }) => object))].sort() };
}
