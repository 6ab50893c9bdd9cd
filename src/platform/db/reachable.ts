import pg from 'pg';
import { StartError } from '../start-error.ts';

const OLDEST_VERSION = 15;
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Resolves when the PostgreSQL of `connectionString` answers and is new enough. Throws StartError, whose sentence names the
 * address without the password, when it does not.
 */
export async function checkDatabaseIsReachable(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>("select current_setting('server_version_num')::int as version");
    const version = Math.floor((rows[0]?.version ?? 0) / 10_000);
    if (version < OLDEST_VERSION) {
      throw new StartError(`The PostgreSQL of DATABASE_URL has version ${version}; version ${OLDEST_VERSION} or newer is needed.`);
    }
  } catch (error) {
    throw explainDatabaseError(error, connectionString);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Turns an error of `pg` at start into a StartError; a StartError is returned as it came. */
export function explainDatabaseError(error: unknown, connectionString: string): unknown {
  if (error instanceof StartError || !(error instanceof Error)) return error;
  const where = describe(connectionString);
  const code = (error as { code?: string }).code;
  switch (code) {
    case '28P01': case '28000':
      return new StartError(`The database ${where} refuses the user or password of DATABASE_URL (${error.message}).`);
    case '3D000':
      return new StartError(`The database ${where} of DATABASE_URL does not exist; create it with createdb or correct the name.`);
    case '42501':
      return new StartError(`The user of DATABASE_URL has too few rights on ${where} (${error.message}); make it the owner.`);
    case '53100':
      return new StartError(`The disk of the database ${where} is full; free some space and start again.`);
    default:
      return new StartError(
        `The database ${where} of DATABASE_URL cannot be reached (${reason(error)}); check the address and that PostgreSQL runs there.`,
      );
  }
}

function reason(error: Error): string {
  // Several addresses tried in vain come as an AggregateError without a message of its own.
  const first = error instanceof AggregateError ? (error.errors[0] as Error | undefined) : error;
  return (first?.message || (error as { code?: string }).code) ?? 'no answer';
}

function describe(connectionString: string): string {
  const url = new URL(connectionString);
  const host = url.searchParams.get('host') ?? (url.host || 'on the local socket');
  return `${host}${url.pathname}`;
}
