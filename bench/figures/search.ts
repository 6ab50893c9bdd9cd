import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { measure, type Judged } from '../../src/modules/search/evaluation.ts';
import { catalogueFields } from '../../src/modules/search/catalogue/documents.ts';
import { InvertedIndex } from '../../src/modules/search/index/inverted-index.ts';
import { projectRoot } from '../../src/platform/project-root.ts';
import { percentile, round, type Benchmark, type Figure } from '../figure.ts';
import { MAIN, startInstallation, type Installation } from '../installation.ts';
import { startServer, type Server } from '../process.ts';
import { generateProfiles, generateQueries, type GeneratedProfile } from '../profiles.ts';

const QUERIES = 120;
const CHANGES = 30;
const CHUNK = 5000;
// Judged queries lie beside the project where there are some; they are not part of it.
const JUDGED = join(projectRoot, '..', 'shared', 'data', 'suche-dev.json');

/** Writes generated profiles from the `from`th on, as their owners would have entered them: a tenth for members only. */
async function fill(pool: pg.Pool, profiles: readonly GeneratedProfile[], from: number): Promise<void> {
  for (let at = 0; at < profiles.length; at += CHUNK) {
    const chunk = profiles.slice(at, at + CHUNK);
    await pool.query(`
      with texts as (select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) with ordinality t(title, sentence, beginning, prerequisites, status, n)),
      made as (insert into project (slug, organisation_id, status, title_de, sentence_de, starting_point, prerequisites, level, level_experience, level_technology, confirmed_at)
        select 'suchmessung-' || ($6::int + n), (select id from organisation where state = 'active' order by slug limit 1), status, left(title, 100), left(sentence, 150), beginning, prerequisites,
          case when n % 10 = 0 then 'green' else 'clear' end, 'clear', 'clear', now() from texts returning id, slug)
      insert into project_tag (project_id, tag) select made.id, left(topic, 40) from made
        join unnest($7::text[]) with ordinality as t(topic, n) on made.slug = 'suchmessung-' || ($6::int + n)`,
    [chunk.map(({ title }) => title), chunk.map(({ sentence }) => sentence), chunk.map(({ text }) => text.slice(0, 2).join('\n')), chunk.map(({ text }) => text.slice(2).join('\n')),
      chunk.map(({ status }) => status), from + at, chunk.map(({ topics }) => topics[0]!)]);
  }
  await pool.query('analyze project');
}

/** Milliseconds of each question through HTTP, as a visitor asks it, after a few to warm up. */
async function askAll(server: Server, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const [place, query] of [...queries.slice(0, 20), ...queries].entries()) {
    const startedAt = performance.now();
    const answer = await fetch(`${server.url}/praxiswissen?q=${encodeURIComponent(query)}`);
    await answer.text();
    if (!answer.ok) throw new Error(`the search answered ${answer.status}`);
    if (place >= 20) times.push(performance.now() - startedAt);
  }
  return times;
}

/** The same questions to PostgreSQL's full text: the first twenty by rank, and how many there are. */
async function askPostgres(pool: pg.Pool, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const startedAt = performance.now();
    await pool.query(`select id, title_de, sentence_de, count(*) over () from (select p.id, p.title_de, p.sentence_de, ts_rank_cd(b.text, q) as rank from bench_text b join project p on p.id = b.id,
      (select replace(plainto_tsquery('german', $1)::text, '&', '|')::tsquery as q) y where b.text @@ q) x order by rank desc limit 20`, [query]);
    times.push(performance.now() - startedAt);
  }
  return times;
}

const p95 = (times: readonly number[]): number => round(percentile(times, 95));

const SMALL = 20_000;
const LARGE = 200_000;

/** A real installation with generated profiles, and questions about them. */
async function withProfiles(work: (installation: Installation, profiles: readonly GeneratedProfile[], queries: readonly string[]) => Promise<Figure[]>): Promise<Figure[]> {
  const installation = await startInstallation();
  try {
    const profiles = [...generateProfiles(SMALL)];
    await fill(installation.pool, profiles, 0);
    return await work(installation, profiles, generateQueries(QUERIES, profiles.filter((_, n) => n % 50 === 0)));
  } finally {
    await installation.close();
  }
}

async function run(): Promise<Figure[]> {
  return withProfiles(async ({ pool, server }, profiles, queries) => {
    await pool.query(`create table bench_text as select id, setweight(to_tsvector('german', title_de), 'A') || to_tsvector('german', sentence_de || ' ' || starting_point || ' ' || prerequisites) as text
      from project where level = 'clear'`);
    await pool.query('create index on bench_text using gin (text)');
    await untilFilled(server);
    const ours = p95(await askAll(server, queries));
    const postgres = p95(await askPostgres(pool, queries));
    const speed: Figure = { name: 'search-20k', value: ours, unit: 'ms (p95)', baseline: postgres, ratio: round(ours / postgres), goal: 'at most 40 ms', ok: ours <= 40 };
    return [speed, await changed(pool, server), bytes(profiles), ...await versus(pool, ours, postgres)];
  });
}

async function runLarge(): Promise<Figure[]> {
  return withProfiles(async ({ pool, env, server }, _, queries) => {
    await untilFilled(server);
    const small = p95(await askAll(server, queries));
    await fill(pool, [...generateProfiles(LARGE - SMALL, 2)], SMALL);
    // Another process on the same database: the first has an index of its own and is asked no more.
    const url = (pool as unknown as { options: { connectionString: string } }).options.connectionString;
    const second = await startServer(MAIN, { env: { ...env, DATABASE_URL: url }, path: '/anmelden' });
    try {
      await untilFilled(second);
      const large = p95(await askAll(second, queries));
      return [{ name: 'search-200k', value: large, unit: 'ms (p95)', baseline: small, ratio: round(large / small), goal: 'at most 3 times that of 20,000', ok: large <= 3 * small }];
    } finally {
      await second.stop();
    }
  });
}

/** Whoever asks before the index is filled waits for it, longer than fetch does. */
async function untilFilled(server: Server): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    const answered = await fetch(`${server.url}/praxiswissen?q=Park`).then((answer) => answer.text(), () => undefined);
    if (answered !== undefined) return;
  }
  throw new Error('the index was not filled');
}

/** From the commit of a change to the page that shows it. */
async function changed(pool: pg.Pool, server: Server): Promise<Figure> {
  const times: number[] = [];
  const without: number[] = [];
  for (let n = 0; n < CHANGES; n += 1) {
    const word = `einmalig${String.fromCharCode(97 + (n % 26))}${n}wort`;
    await pool.query(`update project set title_de = $1 where slug = $2`, [`Titel ${word}`, `suchmessung-${11 + n}`]);
    const startedAt = performance.now();
    const page = await (await fetch(`${server.url}/praxiswissen?q=${word}`)).text();
    times.push(performance.now() - startedAt);
    if (!page.includes(word)) throw new Error('a change was not found at once');
    const again = performance.now();
    await (await fetch(`${server.url}/praxiswissen?q=${word}&seite=1`)).text();
    without.push(performance.now() - again);
  }
  const [value, baseline] = [p95(times), p95(without)];
  return { name: 'index-one', value, unit: 'ms (p95, with the page)', baseline, ratio: round(value / baseline), goal: 'at most 50 ms, visible at once', ok: value <= 50 };
}

function bytes(profiles: readonly GeneratedProfile[]): Figure {
  const index = new InvertedIndex(catalogueFields);
  index.build(profiles.map((profile) => ({ id: profile.id, parts: [{ audience: 'clear', facets: { status: [profile.status] },
    fields: { title: [profile.title], sentence: [profile.sentence], topics: profile.topics, software: profile.software, text: profile.text } }] })));
  const value = Math.round(index.byteLength() / profiles.length);
  const baseline = Math.round(profiles.reduce((sum, { title, sentence, text }) => sum + Buffer.byteLength([title, sentence, ...text].join(' ')), 0) / profiles.length);
  return { name: 'index-bytes', value, unit: 'bytes a profile', baseline, ratio: round(value / baseline), goal: 'less than the text itself', ok: value <= baseline };
}

/** Speed beside PostgreSQL's `german` configuration on the same rows; and nDCG@10 where judged queries lie beside the project. */
async function versus(pool: pg.Pool, ours: number, postgres: number): Promise<Figure[]> {
  const speed: Figure = { name: 'search-vs-postgres', value: ours, unit: 'ms (p95)', baseline: postgres, ratio: round(ours / postgres), goal: 'side by side', ok: true };
  if (!existsSync(JUDGED)) return [speed];
  const judged = JSON.parse(readFileSync(JUDGED, 'utf8')) as Judged;
  const [value, baseline] = [measure(judged).ndcg10, round(await judgePostgres(pool, judged))];
  return [speed, { name: 'search-vs-postgres-quality', value, unit: 'nDCG@10', baseline, ratio: round(value / baseline), goal: 'at least 0.72', ok: value >= 0.72 }];
}

async function judgePostgres(pool: pg.Pool, judged: Judged): Promise<number> {
  await pool.query(`create table bench_judged as select id, setweight(to_tsvector('german', title), 'A') || to_tsvector('german', text) as text from unnest($1::text[], $2::text[], $3::text[]) t(id, title, text)`,
    [judged.documents.map(({ id }) => id), judged.documents.map(({ title }) => title), judged.documents.map(({ text }) => text.join('\n'))]);
  let sum = 0;
  for (const { query, relevant } of judged.queries) {
    const { rows } = await pool.query<{ id: string }>(`select id from bench_judged, (select replace(plainto_tsquery('german', $1)::text, '&', '|')::tsquery as q) y
      where text @@ q order by ts_rank_cd(text, q, 1) desc limit 10`, [query]);
    const place = rows.findIndex(({ id }) => relevant.includes(id));
    if (place >= 0) sum += 1 / Math.log2(place + 2);
  }
  return sum / judged.queries.length;
}

export const searchBenchmarks: readonly Benchmark[] = [{ name: 'search-20k', also: ['index-one', 'index-bytes', 'search-vs-postgres'], run }, { name: 'search-200k', long: true, run: runLarge }];
