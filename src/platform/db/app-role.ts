import pg from 'pg';

/** The role the application works as. It owns nothing and cannot change or delete the audit; the owner of the database is for migrations. */
export const APP_ROLE = 'initiative_k_app';

const INSUFFICIENT = '42501';
/** No such role, made by somebody else just now, not allowed to become it. */
const UNUSABLE: ReadonlySet<string | undefined> = new Set(['22023', INSUFFICIENT, '28000', '0LP01']);
const MADE_MEANWHILE: ReadonlySet<string | undefined> = new Set(['42710', '23505']);

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

/**
 * Makes the role where this user may, and gives it its rights on what the migrations have made. Where the user may not, nothing
 * happens; `appConnection` then finds the role missing and says so. Called while the lock of migrating is held.
 */
export async function prepareAppRole(client: pg.Client): Promise<void> {
  if (!(await makeRole(client)) || !(await mayBecome(client))) return;
  const { rows } = await client.query<{ knows: boolean }>("select to_regprocedure('grant_app_rights(name)') is not null as knows");
  if (rows[0]?.knows) await client.query('select grant_app_rights($1)', [APP_ROLE]);
}

async function makeRole(client: pg.Client): Promise<boolean> {
  if ((await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE])).rowCount) return true;
  try {
    await client.query(`create role ${APP_ROLE} nologin`);
    return true;
  } catch (error) {
    // Roles belong to the whole server: another database of it may be migrated at this moment.
    if (MADE_MEANWHILE.has(codeOf(error))) return true;
    if (codeOf(error) === INSUFFICIENT) return false;
    throw error;
  }
}

async function mayBecome(client: pg.Client): Promise<boolean> {
  // Since version 16 being a member and being allowed to change to the role are two things.
  const { rows } = await client.query<{ may: boolean }>(`
    select pg_has_role(current_user, '${APP_ROLE}', case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) as may`);
  if (rows[0]?.may) return true;
  try {
    await client.query(`grant ${APP_ROLE} to current_user`);
    return true;
  } catch (error) {
    if (codeOf(error) === INSUFFICIENT) return false;
    throw error;
  }
}

/** The same address, but every connection begins as the role of the application: without a further step, and `reset role` leads back to it. */
export function asAppRole(connectionString: string): string {
  const url = new URL(connectionString);
  const options = [url.searchParams.get('options'), `-c role=${APP_ROLE}`].filter(Boolean).join(' ');
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
