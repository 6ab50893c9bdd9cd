import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from '../../../db/tables.ts';

/** The door to the database outside a transaction: for queries. */
export type Db = Kysely<DB>;
/** The door inside a transaction: for commands. */
export type Tx = Transaction<DB>;

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const INT8 = 20;

const types: pg.CustomTypesConfig = {
  // oxlint-disable-next-line typescript/no-explicit-any -- the type of pg
  getTypeParser(oid: number, format?: 'text' | 'binary'): any {
    if (oid === TIMESTAMPTZ) return (text: string) => Temporal.Instant.from(text);
    if (oid === DATE) return (text: string) => text;
    // Our own bigints are identities and counts, far below 2^53.
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

const plain = (value: unknown): unknown => (value instanceof Temporal.Instant ? value.toString() : value);

// Planning a join of five tables costs PostgreSQL more than running it. A statement that comes again is prepared under a
// name, once per connection; the number of names is bounded because texts with lists of values differ in length.
const PREPARE_AFTER = 3;
const MAX_PREPARED = 200;
const MAX_SEEN = 2_000;
const seen = new Map<string, number>();
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= MAX_PREPARED) return name;
  const times = (seen.get(text) ?? 0) + 1;
  if (times >= PREPARE_AFTER) {
    seen.delete(text);
    names.set(text, `s${names.size}`);
  } else {
    if (seen.size >= MAX_SEEN) seen.clear();
    seen.set(text, times);
  }
  return undefined;
}

// pg turns objects it does not know into JSON; instants must reach PostgreSQL as plain text.
class Client extends pg.Client {
  // eslint-disable-next-line -- the overloads of pg are wider than one signature can say
  override query(...args: any[]): any {
    const [text, values] = args;
    if (typeof text === 'string' && Array.isArray(values)) {
      const name = nameOf(text);
      const plainValues = values.map(plain);
      args[0] = name === undefined ? { text, values: plainValues } : { name, text, values: plainValues };
      args.splice(1, 1);
    } else if (text && Array.isArray(text.values)) {
      args[0] = { ...text, values: text.values.map(plain) };
    }
    return (super.query as (...a: unknown[]) => unknown).apply(this, args);
  }
}

/**
 * Opens a pool. Instants come and go as Temporal.Instant, dates as 'YYYY-MM-DD', column names as camelCase;
 * keys inside jsonb stay as they are.
 */
export function openDatabase(connectionString: string, options: { max?: number; log?: (sql: string) => void } = {}): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({ connectionString, max: options.max ?? 12, types, Client: Client as typeof pg.Client });
  // An idle connection that the server closes must not end the process; the next query opens a new one.
  pool.on('error', () => undefined);
  const { log } = options;
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: log ? (event) => { if (event.level === 'query') log(event.query.sql); } : [],
  });
  return { db, pool };
}
