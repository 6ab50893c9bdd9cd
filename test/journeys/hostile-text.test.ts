import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, startTestSite, type TestSite } from '../support/browser.ts';
import '../walkers/all-routes.ts';
import { entries, isAllowed, type RouteEntry } from '../walkers/routes.ts';
import { makeWorld, roles, type Role, type World } from '../walkers/world.ts';

const MARK = 'alert(1)';
/** Ways text has become script elsewhere: OWASP XSS Filter Evasion Cheat Sheet, and what JSON-LD, URLs and templates add. */
const PAYLOADS = [
  `<script>${MARK}</script>`, `"><script>${MARK}</script>`, `'><img src=x onerror=${MARK}>`, `<img src=x onerror=${MARK}>`, `<svg onload=${MARK}>`,
  `</script><script>${MARK}</script>`, `</title><script>${MARK}</script>`, `</textarea><script>${MARK}</script>`, `<!--><script>${MARK}</script>`, `]]><script>${MARK}</script>`,
  `" onmouseover="${MARK}" x="`, `' autofocus onfocus=${MARK} x='`, `" autofocus onfocus=${MARK} x="`, `javascript:${MARK}`, `jAvAsCrIpT:${MARK}`,
  `<a href="javascript:${MARK}">x</a>`, `<iframe srcdoc="<script>${MARK}</script>">`, `<details open ontoggle=${MARK}>`, `<body onload=${MARK}>`, `<style>@import 'javascript:${MARK}'</style>`,
  `{{constructor.constructor('${MARK}')()}}`, `\${${MARK}}`, `<math><mtext></mtext><script>${MARK}</script></math>`, `<k-combobox src="javascript:${MARK}">`, `<base href="https://boese.example/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${MARK}">`, `<form action="https://boese.example/"><button>x</button></form>`, `<object data="javascript:${MARK}">`, `\\u003cscript\\u003e${MARK}\\u003c/script\\u003e`, `<scr<script>ipt>${MARK}</scr</script>ipt>`,
];

/** Puts a payload into every text column of every row, as far as the table's own checks let it in; returns how many columns took one. */
async function poison(site: TestSite, round: number): Promise<number> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select c.table_name as "table", c.column_name as "column" from information_schema.columns c join pg_tables t on t.tablename = c.table_name and t.schemaname = 'public'
    where c.table_schema = 'public' and c.data_type = 'text' and c.table_name not in ('schema_migration', 'login_code', 'activity')
      and c.column_name not in ('email', 'invited_email', 'to_email', 'slug', 'url', 'meeting_url', 'uid', 'message_id', 'check_in_code', 'certificate_number', 'once_key', 'topic', 'verb')
    order by 1, 2`.execute(site.db);
  let taken = 0;
  for (const [n, { table, column }] of columns.entries()) {
    for (const text of [PAYLOADS.map((_, i) => PAYLOADS[(n + round * 10 + i) % PAYLOADS.length]).join(' '), PAYLOADS[(n * 7 + round * 10) % PAYLOADS.length]!]) {
      try {
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${text}`.execute(site.db);
        taken += 1;
        break;
      } catch {
        // Too long or not of the shape the column demands: the next, shorter one, or none.
      }
    }
  }
  const hostile = PAYLOADS.join(' ');
  await sql`update programme_release set items = (select jsonb_agg(item || jsonb_build_object('title', jsonb_build_object('de', ${hostile}::text, 'en', ${hostile}::text),
    'abstract', jsonb_build_object('de', ${hostile}::text, 'en', ''), 'publicNote', ${hostile}::text,
    'people', jsonb_build_array(jsonb_build_object('name', ${hostile}::text, 'jobTitle', ${hostile}::text, 'organisationId', null, 'organisation', ${hostile}::text)))) from jsonb_array_elements(items) item)`.execute(site.db);
  return taken;
}

describe.skipIf(!browserPath)('hostile text in every field', () => {
  let site: TestSite;
  let world: World;
  beforeAll(async () => {
    site = await startTestSite();
    world = await makeWorld(site);
  });
  afterAll(() => site?.close());

  const pages = Object.entries(entries).filter(([key, e]) => key.startsWith('GET ') && e.skip === undefined && e.kind !== 'other' && (e.status ?? 200) === 200);
  const pathOf = (key: string, entry: RouteEntry): string => (entry.path ? entry.path(world) : key.slice(4));

  it.each([0, 1])('stays text on every page, round %i', async (round) => {
    expect(await poison(site, round)).toBeGreaterThan(40);
    // One window for each reader: what was loaded once need not be loaded again.
    const windows = new Map<Role, ReturnType<TestSite['open']>>();
    const openedBy = (role: Role): ReturnType<TestSite['open']> => {
      const window = windows.get(role) ?? site.open({ cookie: world.cookieOf(role) });
      windows.set(role, window);
      return window;
    };
    for (const [key, entry] of pages) {
      const role = entry.signedInStatus ? 'visitor' : roles.findLast((r) => isAllowed(entry.access, r))!;
      const { page, complaints } = await openedBy(role);
      const path = pathOf(key, entry);
      const answer = await page.goto(path, { waitUntil: 'load' });
      const label = `${key} as ${role}`;
      expect(answer?.status(), label).toBe(200);
      expect(new URL(page.url()).pathname, label).toBe(path.split('?')[0]);
      // Scripts refused by the policy, dialogs and requests to elsewhere are all complaints.
      expect(complaints, label).toEqual([]);
      const grown = await page.evaluate(() => ({
        elements: document.querySelectorAll('script:not([src]):not([type="application/ld+json"]), iframe, object, embed, base, style, math, '
          + '[onerror], [onload], [onfocus], [ontoggle], [onmouseover], a[href^="javascript" i]').length,
        badJson: [...document.querySelectorAll('script[type="application/ld+json"]')].filter((s) => {
          try {
            JSON.parse(s.textContent ?? '');
            return false;
          } catch {
            return true;
          }
        }).length,
      }));
      expect(grown, label).toEqual({ elements: 0, badJson: 0 });
    }
    for (const window of windows.values()) await (await window).context.close();
  }, 240_000);
});
