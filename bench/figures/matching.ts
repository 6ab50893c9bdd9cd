import { sql } from 'kysely';
import type pg from 'pg';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { findPlace, listMatches } from '../../src/modules/matching/queries.ts';
import { startingTerms } from '../../src/modules/matching/terms.ts';
import { findProfiles } from '../../src/modules/projects/queries.ts';
import { asReader } from '../../src/platform/db/app-role.ts';
import { openDatabase, type Db } from '../../src/platform/db/database.ts';
import type { Benchmark, Figure } from '../figure.ts';
import { median, percentile, round } from '../figure.ts';
import { makeMembers, startInstallation } from '../installation.ts';

const PROFILES = 20_000;
const PLANS = 40;
const ROUNDS = 3;

const matters = `Parkplatz Akte Termin Antrag Wohngeld Sperrmüll Straßenlaterne Winterdienst Friedhof Hundesteuer Gewerbe Bauantrag Kita Schule Bücherei Schwimmbad Feuerwehr Hochwasser
Wasserzähler Glasfaser Geodaten Ratsinformation Personalausweis Rechnung Vergabe Haushalt Ehrenamt Mängelmelder Verkehr Ampel Energie Heizung Baumkataster Abfall Kanal Museum Tourismus Verein`.split(/\s+/);
const means = 'Sensoren App Portal Chatbot Register Kataster Plattform Formular Erinnerung Bezahlung Buchung Scan Archiv Karte Auswertung Automat Terminal Warnung Planung Abrechnung'.split(' ');
const sentences = ['melden rechtzeitig, was fehlt', 'spart Wege ins Amt', 'ersetzt Papier und Aktenordner', 'zeigt allen den Stand', 'läuft im Rechenzentrum des Landes', 'hilft bei der Übergabe'];

/** 20,000 profiles of 2,000 Gemeinden with topics, tags and services as real ones have them: some everywhere, most rare; a tenth hidden. */
async function fill(pool: pg.Pool): Promise<void> {
  await pool.query(`insert into organisation (kind, state, slug, ars, official_type, name, short_name, search_name, population, land)
    select 'gemeinde', 'active', 'messort-' || n, lpad((1 + n % 16)::text, 2, '0') || '9' || lpad((n % 90)::text, 2, '0') || lpad(n::text, 7, '0'), 'Gemeinde', 'Messort ' || n, 'Messort ' || n,
      'messort ' || n, 500 + (n * 7919) % 90000, lpad((1 + n % 16)::text, 2, '0') from generate_series(1, 2000) n`);
  await pool.query(`insert into ozg_service (ozg_id, name, field, search_name) select (90000 + n)::text, 'Messleistung ' || n, 'Messung', 'messleistung ' || n from generate_series(1, 575) n`);
  const texts = Array.from({ length: PROFILES }, (_, n) => {
    const [matter, mean] = [matters[(n * 31) % matters.length]!, means[(n * 17 + (n >> 5)) % means.length]!];
    return { title: `${matter}: ${mean} ${n}`, sentence: `${mean} für ${matters[(n * 13 + 5) % matters.length]!} ${sentences[n % sentences.length]!}.` };
  });
  await pool.query(`insert into project (slug, organisation_id, status, title_de, sentence_de, level, level_technology, confirmed_at)
    select 'messprojekt-' || n, (select id from organisation where slug = 'messort-' || (1 + (n * 37) % 2000)), (array['idea', 'planned', 'running', 'operating', 'operating', 'ended'])[1 + n % 6], title, sentence,
      (array['clear', 'green', 'green', 'green', 'green', 'green', 'green', 'green', 'amber', 'amber_strict'])[1 + (n / 7) % 10], 'green', now() - (n % 500) * interval '1 day'
    from unnest($1::text[], $2::text[]) with ordinality t(title, sentence, n)`, [texts.map(({ title }) => title), texts.map(({ sentence }) => sentence)]);
  const measured = `(select id, row_number() over (order by slug)::int as n from project where slug like 'messprojekt-%') p`;
  await pool.query(`insert into project_topic select p.id, t.id from ${measured} join (select id, row_number() over (order by position, id)::int - 1 as k, count(*) over ()::int as all_topics from topic) t
    on t.k = p.n % t.all_topics or t.k = (p.n / 11) % t.all_topics`);
  await pool.query(`insert into project_tag select p.id, 'merkmal ' || k from ${measured} cross join lateral (select distinct floor(power((p.n * 7919 % 1009) / 1009.0, 3) * 400 + x * 13)::int as k from generate_series(0, 3) x) t`);
  await pool.query(`insert into project_service (project_id, position, ozg_id) select p.id, 0, (90001 + (p.n * 101) % 575)::text from ${measured}`);
  await pool.query(`insert into project_product (project_id, position, kind, name, vendor) select p.id, 0, 'software', 'Werk ' || p.n % 60, 'Haus ' || p.n % 25 from ${measured}`);
  await pool.query('analyze');
}

/** What one would write without any of this: profiles by the number of fields of action, services and tags they share, the whole card. */
async function plain(db: Db, plan: string): Promise<number> {
  const { rows } = await sql`
    select p.id, p.slug, p.status, p.title_de, p.sentence_de, o.name, count(*) as shared from (
      select s.project_id from project_service s where s.ozg_id in (select ozg_id from project_service where project_id = ${plan})
      union all select t.project_id from project_topic t where t.topic_id in (select topic_id from project_topic where project_id = ${plan})
      union all select t.project_id from project_tag t where t.tag in (select tag from project_tag where project_id = ${plan})) x
    join project p on p.id = x.project_id join organisation o on o.id = p.organisation_id where p.id <> ${plan}
    group by p.id, o.name order by count(*) desc, p.id limit 18`.execute(db);
  return rows.length;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Matches of a plan for a member among 20,000 profiles, as its page reads them with the reader's role; beside it a plain ranking by shared topics on the same rows. */
async function run(): Promise<Figure[]> {
  const installation = await startInstallation();
  const url = (installation.pool as unknown as { options: { connectionString: string } }).options.connectionString;
  const [reader, own] = [openDatabase(asReader(url), { max: 1 }), openDatabase(url, { max: 1 })];
  try {
    await fill(installation.pool);
    await makeMembers(installation.pool, 1, 'treffer');
    const { rows: [person] } = await installation.pool.query<{ id: string; org: string }>(
      `select a.id, m.organisation_id as org from account a join membership m on m.account_id = a.id where a.email = 'treffer-1@bench.example'`);
    const member: Member = {
      kind: 'member', accountId: person!.id as Member['accountId'], email: 'treffer-1@bench.example', name: 'Messperson', jobTitle: '', lang: 'de', isAdmin: false, organises: [],
      memberships: [{ organisationId: person!.org, name: '', state: 'verified', role: 'member' }],
    };
    const { rows: plans } = await installation.pool.query<{ id: string }>(
      `select id from project where slug like 'messprojekt-%' and status = 'planned' and level = 'green' order by slug limit ${PLANS}`);
    const now = Temporal.Now.instant();
    let found = 0;
    const ours = async (id: string): Promise<void> => {
      const [profile] = await findProfiles(reader.db, member, [id]);
      const matches = await listMatches(reader.db, member, { profile: profile!, ...await findPlace(reader.db, profile!.organisationId) }, startingTerms, now);
      found += Object.values(matches).flat().length;
    };
    for (const { id } of plans.slice(0, 10)) { await ours(id); await plain(own.db, id); }
    found = 0;
    const [times, bare]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { id } of plans) {
        times.push(await milliseconds(() => ours(id)));
        bare.push(await milliseconds(() => plain(own.db, id)));
      }
    }
    const p95 = percentile(times, 95);
    return [{
      name: 'match-20k', value: round(p95), unit: 'ms', baseline: round(percentile(bare, 95)), ratio: round(p95 / percentile(bare, 95)), goal: 'p95 <= 150 ms', ok: p95 <= 150,
      detail: { medianMs: round(median(times)), baselineMedianMs: round(median(bare)), profiles: PROFILES, plans: PLANS, rounds: ROUNDS, foundPerPlan: round(found / (PLANS * ROUNDS)) },
    }];
  } finally {
    await reader.db.destroy();
    await own.db.destroy();
    await installation.close();
  }
}

export const matchingBenchmark: Benchmark = { name: 'match-20k', long: true, run };
