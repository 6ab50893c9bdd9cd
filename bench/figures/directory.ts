import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { importDirectory } from '../../src/modules/organisations/commands-import.ts';
import { readDirectoryFile, type Body } from '../../src/modules/organisations/directory-file.ts';
import { importRows } from '../../src/modules/organisations/import-rows.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { projectRoot } from '../../src/platform/project-root.ts';
import { systemClock } from '../../src/platform/time/time.ts';
import { median, percentile, round, type Benchmark, type Figure } from '../figure.ts';
import { startInstallation, type Installation } from '../installation.ts';

// The official file lies beside the project where there is one; it is not part of it.
const FILE = join(projectRoot, '..', 'shared', 'data', 'GV100AD_301123.txt');
const ROUNDS = 3;
const COPIES = 9;
const ASKED = 600;

function officialFile(): Buffer {
  if (!existsSync(FILE)) throw new Error('left out: the official directory file is not beside the project (../shared/data)');
  return readFileSync(FILE);
}

function bodiesOf(bytes: Buffer): Body[] {
  const read = readDirectoryFile(bytes);
  if (!read.ok) throw new Error(`line ${read.line}: ${read.fault}`);
  return read.file.bodies;
}

const urlOf = (installation: Installation): string => (installation.pool.options as pg.PoolConfig).connectionString!;

async function importOnce(installation: Installation, bytes: Buffer): Promise<number> {
  const { db } = openDatabase(urlOf(installation), { max: 1 });
  try {
    const startedAt = performance.now();
    const changes = { seq: undefined, bump: () => undefined, close: () => Promise.resolve() };
    const result = await importDirectory({ db, clock: systemClock, changes, wake: () => undefined }, bytes);
    if (!result.ok) throw new Error(result.reason);
    return (performance.now() - startedAt) / 1000;
  } finally {
    await db.destroy();
  }
}

/** The same rows read from the file and written into a table without an index, in one statement. */
async function bareInsert(pool: pg.Pool, bytes: Buffer): Promise<number> {
  const startedAt = performance.now();
  const rows = importRows(bodiesOf(bytes));
  await pool.query('create table bench_body (ars text, name text, search_name text, seat text, postcode text, population int, area_ha int, land text)');
  const column = (key: keyof (typeof rows)[number]): unknown[] => rows.map((row) => row[key]);
  await pool.query(
    'insert into bench_body select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::int[], $8::text[])',
    [column('ars'), column('name'), column('searchName'), column('seat'), column('postcode'), column('population'), column('areaHa'), column('land')]);
  const seconds = (performance.now() - startedAt) / 1000;
  await pool.query('drop table bench_body');
  return seconds;
}

async function runImport(): Promise<Figure[]> {
  const bytes = officialFile();
  const first: number[] = [];
  const again: number[] = [];
  const bare: number[] = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    const installation = await startInstallation();
    try {
      first.push(await importOnce(installation, bytes));
      bare.push(await bareInsert(installation.pool, bytes));
      again.push(await importOnce(installation, bytes));
    } finally {
      await installation.close();
    }
  }
  const [value, baseline] = [median(first), median(bare)];
  return [{
    name: 'directory-import', value: round(value), unit: 's', baseline: round(baseline), ratio: round(value / baseline), goal: '<= 10 s', ok: value <= 10,
    detail: { bodies: 12_235, againSeconds: round(median(again)) },
  }];
}

/** What people type: beginnings of names, whole names with their Kreis word, slips, postcodes. */
function typedTexts(bodies: readonly Body[]): string[] {
  return Array.from({ length: ASKED }, (_, n) => {
    const { shortName, postcode, name } = bodies[(n * 7_919) % bodies.length]!;
    if (n % 12 === 0) return postcode ?? shortName;
    if (n % 12 === 1) return name;
    // One letter in the middle left out.
    if (n % 12 === 2) return shortName.length > 5 ? shortName.slice(0, 3) + shortName.slice(4) : shortName;
    return shortName.slice(0, 2 + (n % 9));
  });
}

async function timings(texts: readonly string[], ask: (text: string) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (const text of texts) {
    const startedAt = performance.now();
    await ask(text);
    took.push(performance.now() - startedAt);
  }
  return took;
}

async function measure(installation: Installation, texts: readonly string[]): Promise<{ ours: number; bare: number }> {
  const ask = async (text: string): Promise<unknown> => (await fetch(`${installation.server.url}/kommunen/suche.json?q=${encodeURIComponent(text)}`)).json();
  const plain = (text: string): Promise<unknown> => installation.pool.query('select id, name from organisation where search_name like $1 limit 8', [`%${text.toLowerCase()}%`]);
  // A first round that is not counted: compilation, prepared statements, pages in memory.
  await timings(texts, ask);
  await timings(texts.slice(0, 50), plain);
  return { ours: percentile(await timings(texts, ask), 95), bare: percentile(await timings(texts, plain), 95) };
}

/** The directory nine times more, under names and keys of their own. */
async function multiply(pool: pg.Pool): Promise<void> {
  for (let n = 1; n <= COPIES; n += 1) {
    await pool.query(`
      insert into organisation (kind, slug, ars, ags, official_type, name, short_name, search_name, seat, postcode, population, area_ha, land)
      select kind, 'kopie-${n}-' || row_number() over (), to_char(900000000000 + ${n} * 1000000 + row_number() over (), 'FM000000000000'), null, official_type,
        name || ' x${n}', short_name || ' x${n}', search_name || ' x${n}', seat, postcode, population, area_ha, land
      from organisation where kind <> 'enterprise' and slug not like 'kopie-%'`);
  }
  await pool.query('analyze');
}

async function runTypeahead(): Promise<Figure[]> {
  const bytes = officialFile();
  const texts = typedTexts(bodiesOf(bytes));
  const installation = await startInstallation();
  try {
    await importOnce(installation, bytes);
    const before = installation.server.memoryMb();
    const small = await measure(installation, texts);
    await multiply(installation.pool);
    const large = await measure(installation, texts);
    const growth = large.ours / small.ours;
    const { rows: [size] } = await installation.pool.query<{ mb: number }>(`select pg_total_relation_size('organisation_word') / 1048576.0 as mb`);
    return [
      {
        name: 'typeahead-12k', value: round(small.ours), unit: 'ms p95', baseline: round(small.bare), ratio: round(small.ours / small.bare), goal: 'p95 <= 20 ms',
        ok: small.ours <= 20, detail: { organisations: 12_235, serverMb: round(before) },
      },
      {
        name: 'typeahead-122k', value: round(large.ours), unit: 'ms p95', baseline: round(large.bare), ratio: round(large.ours / large.bare), goal: 'growth <= 3 of typeahead-12k',
        ok: growth <= 3, detail: { organisations: 122_350, growth: round(growth), serverMb: round(installation.server.memoryMb()), indexMb: round(Number(size!.mb)) },
      },
    ];
  } finally {
    await installation.close();
  }
}

export const directoryBenchmarks: readonly Benchmark[] = [{ name: 'directory-import', run: runImport }, { name: 'typeahead', long: true, run: runTypeahead }];
