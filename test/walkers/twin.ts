import { sql } from 'kysely';
import type { TestApp } from '../support/app.ts';
import { makeWorld, type World } from './world.ts';

/** Stands in everything of the twin that is not public: it must reach nobody of the other world but admins. */
export const TWIN = 'Zwillingsgeheimnis';

/**
 * Two worlds in one installation: for each object of the one there is an object of the same kind in the other, of another series, organisation
 * and person. Whatever is added to `makeWorld` is in both by itself; a new column that is unique has to be renamed here.
 */
export async function makeTwins(test: TestApp): Promise<{ world: World; twin: World }> {
  const first = await makeWorld(test);
  for (const statement of renames) await sql.raw(statement).execute(test.owner);
  return { world: await makeWorld(test), twin: renamed(first) as World };
}

const renames = [
  "update organisation set slug = slug || '-zwilling', ars = '98' || substr(ars, 3)",
  "update account set email = 'zwilling-' || email, name = 'Zwillingsgeheimnis ' || left(name, 60)",
  "update organisation_domain set domain = 'zwilling-' || domain",
  "update topic set key = key || '-zwilling'",
  // Another Land, so that nothing is shared by where it lies.
  "update series set slug = slug || '-zwilling', land = '05'",
  "update organisation set land = '05' where land = '09'",
  "update series set title_de = 'Zwillingsgeheimnis', summary_de = 'Zwillingsgeheimnis' where state = 'draft'",
  "update event set slug = slug || '-zwilling', uid = 'zwilling-' || uid, directions = 'Zwillingsgeheimnis', meeting_url = 'https://konferenz.example/Zwillingsgeheimnis'",
  "update event set title_de = 'Zwillingsgeheimnis', summary_de = 'Zwillingsgeheimnis' where state = 'draft'",
  "update programme_item set backstage_note = 'Zwillingsgeheimnis'",
  "update material set title = 'Zwillingsgeheimnis', url = 'https://dateien.example/Zwillingsgeheimnis' where audience <> 'public'",
  "update registration set question = 'Zwillingsgeheimnis', organiser_note = 'Zwillingsgeheimnis', certificate_number = replace(certificate_number, 'IK-2027', 'IK-2026')",
  "update group_message set subject = 'Zwillingsgeheimnis', body = 'Zwillingsgeheimnis'",
  "update mail set subject = 'Zwillingsgeheimnis', text_body = 'Zwillingsgeheimnis', to_email = 'zwilling-' || to_email, message_id = 'zwilling-' || message_id",
  "update site_feedback set message = 'Zwillingsgeheimnis'",
  "update search_miss set fold = fold || ' zwilling'",
  "update project set slug = slug || '-zwilling', level_figures = 'amber_strict', funding = 'Zwillingsgeheimnis'",
  "update project_version set content = project_content(project_id)",
  "update directory_import set state = 'dropped', finished_at = created_at",
];

/** The rows of the first world under the names they have now. */
function renamed(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    if (key === 'slug' || key === 'key') return `${value}-zwilling`;
    if (key === 'email') return `zwilling-${value}`;
    return key === 'certificateNumber' ? value.replace('IK-2027', 'IK-2026') : value;
  }
  if (Array.isArray(value)) return value.map((one) => renamed(one));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, name)]));
}

/** Names of objects of the first world (ids, addresses, codes), each with that of its counterpart. */
export function counterparts(one: unknown, other: unknown, found = new Map<string, string>()): Map<string, string> {
  if (typeof one === 'string' && typeof other === 'string') {
    if (one !== other && (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(one) || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(one) || /^[0-9A-Z-]{10,}$/.test(one))) found.set(one, other);
  } else if (one !== null && other !== null && typeof one === 'object' && typeof other === 'object') {
    for (const [name, value] of Object.entries(one)) if (!['cookies', 'password'].includes(name)) counterparts(value, (other as Record<string, unknown>)[name], found);
  }
  return found;
}

/** A checksum of every row of every table that names one of these ids, by table: what belongs to them, and what points at them. */
export async function rowsNaming(test: TestApp, ids: readonly string[]): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('activity_seal') order by 1`.execute(test.db);
  const pattern = ids.filter((id) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)).join('|');
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ sum: string; count: number }>`
      select count(*) as count, md5(coalesce(string_agg(md5(row::text), '' order by md5(row::text)), '')) as sum
      from (select to_jsonb(t) - 'last_seen_at' as row from ${sql.table(name)} t where t::text ~ ${pattern}) rows`.execute(test.owner);
    sums[name] = `${rows[0]!.count} ${rows[0]!.sum}`;
  }
  return sums;
}
