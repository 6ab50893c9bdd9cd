import pg from 'pg';

/** The role the application works as. It owns nothing and cannot change or delete the audit; the owner of the database is for migrations. */
export const APP_ROLE = 'initiative_k_app';

/** The role that pages for people without rights are read with: what everybody may see, and no more (decision 13). */
export const READER_ROLE = 'initiative_k_reader';

const INSUFFICIENT = '42501';
/** No such role, made by somebody else just now, not allowed to become it. */
const UNUSABLE: ReadonlySet<string | undefined> = new Set(['22023', INSUFFICIENT, '28000', '0LP01']);
const MADE_MEANWHILE: ReadonlySet<string | undefined> = new Set(['42710', '23505']);

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

/**
 * Makes both roles where this user may, and gives them their rights on what the migrations have made. Where the user may not, nothing
 * happens; `appConnection` and `readerConnection` then find the roles missing and say so. Called while the lock of migrating is held.
 */
export async function prepareRoles(client: pg.Client): Promise<void> {
  for (const [role, rights] of [[APP_ROLE, 'grant_app_rights'], [READER_ROLE, 'grant_reader_rights']] as const) {
    if (!(await makeRole(client, role)) || !(await mayBecome(client, role))) continue;
    if (await knows(client, `${rights}(name)`)) await client.query(`select ${rights}($1)`, [role]);
  }
}

/** Takes back the views that stand in the way of a migration; they are made again after it. */
export const dropReadingSchema = 'drop schema if exists reading cascade';

/** Whether a migration failed because a view shows what it wanted to change. */
export function isInTheWay(error: unknown): boolean {
  return ['2BP01', '0A000'].includes(codeOf(error) ?? '');
}

/** Makes the views that public pages are read through: after migrations, and where they are missing. In one step for those who read meanwhile. */
export async function makeReadingSchema(client: pg.Client, { anew }: { anew: boolean }): Promise<void> {
  const { rows: [schema] } = await client.query<{ there: boolean }>("select to_regnamespace('reading') is not null as there");
  if ((anew || !schema?.there) && await knows(client, 'make_reading_schema()')) await client.query('select make_reading_schema()');
}

async function knows(client: pg.Client, signature: string): Promise<boolean> {
  const { rows } = await client.query<{ knows: boolean }>('select to_regprocedure($1) is not null as knows', [signature]);
  return rows[0]?.knows === true;
}

async function makeRole(client: pg.Client, role: string): Promise<boolean> {
  if ((await client.query('select 1 from pg_roles where rolname = $1', [role])).rowCount) return true;
  try {
    await client.query(`create role ${role} nologin`);
    return true;
  } catch (error) {
    // Roles belong to the whole server: another database of it may be migrated at this moment.
    if (MADE_MEANWHILE.has(codeOf(error))) return true;
    if (codeOf(error) === INSUFFICIENT) return false;
    throw error;
  }
}

async function mayBecome(client: pg.Client, role: string): Promise<boolean> {
  // Since version 16 being a member and being allowed to change to the role are two things.
  const { rows } = await client.query<{ may: boolean }>(`
    select pg_has_role(current_user, '${role}', case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) as may`);
  if (rows[0]?.may) return true;
  try {
    await client.query(`grant ${role} to current_user`);
    return true;
  } catch (error) {
    if (codeOf(error) === INSUFFICIENT) return false;
    throw error;
  }
}

/** The same address, but every connection begins as the role of the application: without a further step, and `reset role` leads back to it. */
export function asAppRole(connectionString: string): string {
  return withOptions(connectionString, `-c role=${APP_ROLE}`);
}

/** The same address for reading what everybody may see: as the role of the reader, with its views in front of the tables. */
export function asReader(connectionString: string): string {
  return withOptions(connectionString, `-c role=${READER_ROLE} -c search_path=reading,public`);
}

function withOptions(connectionString: string, added: string): string {
  const url = new URL(connectionString);
  const options = [url.searchParams.get('options'), added].filter(Boolean).join(' ');
  url.searchParams.delete('options');
  // Written by hand, as the tools of PostgreSQL take "+" for a plus.
  return `${url.href}${url.search === '' ? '?' : '&'}options=${encodeURIComponent(options)}`;
}

/**
 * The address the application works with: as its own role, or, where that role is missing or a pooler does not pass it on, the
 * owner's, after saying what is missing. The trigger that refuses changes to the audit holds in either case.
 */
export async function appConnection(connectionString: string, log: { warn(message: string): void }): Promise<string> {
  const candidate = asAppRole(connectionString);
  const client = new pg.Client({ connectionString: candidate });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ is: boolean; adds: boolean; changes: boolean }>(`
      select current_user = '${APP_ROLE}' as is, has_table_privilege('activity', 'insert') as adds,
        has_table_privilege('activity', 'update') or has_table_privilege('activity', 'delete') as changes`);
    if (rows[0]?.is && rows[0].adds && !rows[0].changes) return candidate;
  } catch (error) {
    if (!UNUSABLE.has(codeOf(error))) throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
  const { username } = new URL(connectionString);
  log.warn(`The application works as the owner of the database, so the audit is kept by a trigger only. To close that, run as administrator of `
    + `the database: create role ${APP_ROLE} nologin; grant ${APP_ROLE} to "${decodeURIComponent(username) || 'the user of DATABASE_URL'}"; and start again.`);
  return connectionString;
}

/**
 * The address that pages for people without rights are read with; undefined, after saying so, where the role or its views are missing. The
 * conditions of the queries then stand alone.
 */
export async function readerConnection(connectionString: string, log: { warn(message: string): void }): Promise<string | undefined> {
  const candidate = asReader(connectionString);
  const client = new pg.Client({ connectionString: candidate });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ is: boolean; sees: boolean; more: boolean }>(`
      select current_user = '${READER_ROLE}' as is, to_regclass('event') = to_regclass('reading.event') as sees,
        exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and has_table_privilege(oid, 'select')) as more`);
    if (rows[0]?.is && rows[0].sees && !rows[0].more) return candidate;
  } catch (error) {
    if (!UNUSABLE.has(codeOf(error))) throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
  log.warn(`Public pages are read with all rights of the application. To close that, run as administrator of the database: create role ${READER_ROLE} `
    + `nologin; grant ${READER_ROLE} to the user of DATABASE_URL; and start again.`);
  return undefined;
}
