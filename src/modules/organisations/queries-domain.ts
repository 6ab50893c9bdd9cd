import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import type { DomainLine } from './domain-file.ts';
import { asciiDomain } from './domain-letters.ts';
import { foldName } from './organisation.ts';

export const DOMAINS_PER_PAGE = 50;

export interface KnownDomain {
  domain: string;
  organisationId: string;
  organisationName: string;
  organisationSlug: string;
  source: 'import' | 'admin' | 'approval';
  createdAt: Temporal.Instant;
  /** Organisations that share the domain. */
  shared: number;
  /** Members who are verified by it. */
  members: number;
}

const columns = sql`d.domain, d.organisation_id, o.name as organisation_name, o.slug as organisation_slug, d.source, d.created_at,
  (select count(*) from organisation_domain s where s.domain = d.domain)::int as shared,
  (select count(*) from membership m join account a on a.id = m.account_id where m.organisation_id = d.organisation_id
    and m.state = 'verified' and split_part(a.email, '@', 2) = d.domain)::int as members`;

/** Domains that prove membership, by name; with a text those of which domain or organisation have it; a domain with umlauts is found by its whole name. Admins only. */
export async function listDomains(db: Db, actor: Member, text: string, page = 1): Promise<{ rows: KnownDomain[]; total: number }> {
  if (!actor.isAdmin) throw new NotFound('domains');
  const typed = text.trim().toLowerCase().slice(0, 80);
  const folded = foldName(typed);
  const ascii = asciiDomain(typed);
  const travels = ascii.ok ? ascii.domain : typed;
  const { rows } = await sql<KnownDomain & { total: number }>`
    select ${columns}, count(*) over () as total from organisation_domain d join organisation o on o.id = d.organisation_id
    where ${typed === '' ? sql`true` : sql`(position(${travels} in d.domain) > 0 or (${folded} <> ''
      and (' ' || o.search_name) like ${`% ${folded}%`}))`}
    order by d.domain, o.short_name limit ${DOMAINS_PER_PAGE} offset ${(page - 1) * DOMAINS_PER_PAGE}`.execute(db);
  return { rows: rows.map(({ total: _, ...row }) => row), total: Number(rows[0]?.total ?? 0) };
}

/** One domain of an organisation, as it stands in the list; undefined where it is not known (any more). Admins only. */
export async function findDomain(db: Db, actor: Member, of: { organisationId: string; domain: string }): Promise<KnownDomain | undefined> {
  if (!actor.isAdmin) throw new NotFound('domains');
  if (!isUuid(of.organisationId)) return undefined;
  const { rows } = await sql<KnownDomain>`select ${columns} from organisation_domain d join organisation o on o.id = d.organisation_id
    where d.domain = ${of.domain} and d.organisation_id = ${of.organisationId}`.execute(db);
  return rows[0];
}

/** The list an admin has uploaded and not decided about yet. */
export async function findStagedDomains(db: Db, actor: Member): Promise<{ content: string; digest: string } | undefined> {
  if (!actor.isAdmin) throw new NotFound('domains');
  return db.selectFrom('domainList').select(['content', 'digest']).where('accountId', '=', actor.accountId).executeTakeFirst();
}

/** What lines of a list mean: the active organisations by line, and lines whose name or key several have. */
export interface ResolvedLines {
  ids: Map<number, string>;
  ambiguous: Set<number>;
}

/** The active organisations that lines of a list mean; a name counts only if exactly one has it. Three queries at most. */
export async function resolveKeys(db: Db | Tx, lines: readonly DomainLine[]): Promise<ResolvedLines> {
  const found: ResolvedLines = { ids: new Map(), ambiguous: new Set() };
  for (const kind of ['ars', 'ags', 'name'] as const) {
    const own = lines.filter(({ key }) => key.kind === kind);
    if (own.length === 0) continue;
    const wanted = own.map(({ key }) => (kind === 'name' ? foldName(key.value) : key.value));
    const column = kind === 'name' ? sql`search_name` : sql.ref(kind);
    const { rows } = await sql<{ key: string; id: string; count: number }>`
      select ${column} as key, min(id::text) as id, count(*)::int as count from organisation where state = 'active'
        and ${column} = any(${[...new Set(wanted)]}::text[])
      group by 1`.execute(db);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    for (const [i, { line }] of own.entries()) {
      const row = byKey.get(wanted[i]!);
      if (row?.count === 1) found.ids.set(line, row.id);
      else if (row) found.ambiguous.add(line);
    }
  }
  return found;
}
