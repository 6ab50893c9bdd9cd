import { sql } from 'kysely';
import { z } from 'zod';
import { openDatabase, type Db, type Tx } from '../../platform/db/database.ts';
import type { CommandDeps } from '../../platform/db/transact.ts';
import { isoDate } from '../../platform/time/time.ts';
import { hasRights } from '../accounts/queries-rights.ts';
import { readSignInRules } from '../accounts/queries-signin-rules.ts';
import { SESSION_DAYS, SESSION_HOURS_PRIVILEGED } from '../accounts/signin.ts';
import { purgeRemovedItems } from '../events/programme/commands-items.ts';
import { forgetSilentAnswers, forgetTold } from '../matching/commands-retention.ts';
import { retireMemberships, retireProposals } from './commands-retire-belonging.ts';
import { announceInactive, deleteInactive, listForgotten } from './commands-inactive.ts';

/** How long personal data is kept, in days; the setting 'retention' may name other numbers. */
export interface Periods {
  loginCodes: number;
  mailBodies: number;
  /** Addresses of mails; states and times stay. */
  mailAddresses: number;
  outbox: number;
  /** After the end of the event. */
  registrations: number;
  audit: number;
  /** Declined, withdrawn and ended memberships, and proposed bodies that were turned down. */
  memberships: number;
  /** Messages of the feedback form. */
  feedback: number;
  /** Since the last signing in; two mails go out before. */
  inactiveAccounts: number;
  /** Words searched for without a hit, since they were last. */
  searchMisses: number;
}

export const defaultPeriods: Periods = {
  loginCodes: 1, mailBodies: 30, mailAddresses: 90, outbox: 7, registrations: 90, audit: 365, memberships: 365, feedback: 180,
  inactiveAccounts: 730, searchMisses: 180,
};

const periodNames = Object.keys(defaultPeriods) as (keyof Periods)[];
const periodsSetting = z.record(z.string(), z.int().min(1).max(3650).optional().catch(undefined)).catch({});

/** The periods that hold: the default, where the operator has not set another number of days from 1 to 3650. */
export async function readPeriods(db: Db | Tx): Promise<Periods> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', 'retention').executeTakeFirst();
  const set = periodsSetting.parse(row?.value ?? {});
  return Object.fromEntries(periodNames.map((name) => [name, set[name] ?? defaultPeriods[name]])) as unknown as Periods;
}

type Rule = (tx: Tx, before: (days: number) => Temporal.Instant, periods: Periods, now: Temporal.Instant) => Promise<bigint>;

/** What is deleted by itself, each with how many rows it changed: the proof that the schedule runs. */
const rules: Record<string, Rule> = {
  async loginCodes(tx, before, periods) {
    const changes = await tx.deleteFrom('addressChange').where('createdAt', '<', before(periods.loginCodes)).executeTakeFirst();
    return (await tx.deleteFrom('loginCode').where('createdAt', '<', before(periods.loginCodes)).executeTakeFirst()).numDeletedRows + changes.numDeletedRows;
  },
  async sessions(tx, _before, _periods, now) {
    const { idleHours, idleMinutesPrivileged } = await readSignInRules(tx);
    const privileged = hasRights(sql`session.account_id`);
    return (await tx.deleteFrom('session').where((eb) => eb.or([
      eb('lastSeenAt', '<', now.subtract({ hours: idleHours })),
      eb('createdAt', '<', now.subtract({ hours: SESSION_DAYS * 24 })),
      eb.and([privileged, eb.or([
        eb('lastSeenAt', '<', now.subtract({ minutes: idleMinutesPrivileged })), eb('createdAt', '<', now.subtract({ hours: SESSION_HOURS_PRIVILEGED })),
      ])]),
    ])).executeTakeFirst()).numDeletedRows;
  },
  // A code is emptied once it is sent; this is for those that were not, and for a demo, which keeps them to show.
  async codesInMails(tx, before, periods) {
    return (await tx.updateTable('mail').set({ subject: '', textBody: '', htmlBody: '' })
      .where('kind', '=', 'login_code').where('createdAt', '<', before(periods.loginCodes)).where('textBody', '<>', '')
      .executeTakeFirst()).numUpdatedRows;
  },
  async mailBodies(tx, before, periods) {
    return (await tx.updateTable('mail').set({ subject: '', textBody: '', htmlBody: '', ics: null, lastError: null })
      .where('createdAt', '<', before(periods.mailBodies))
      .where((eb) => eb.or([eb('subject', '<>', ''), eb('ics', 'is not', null), eb('lastError', 'is not', null)]))
      .where('state', 'not in', ['waiting', 'sending']).executeTakeFirst()).numUpdatedRows;
  },
  async mailAddresses(tx, before, periods) {
    return (await tx.updateTable('mail').set({ toEmail: '', toName: '', accountId: null, lastError: null })
      .where('createdAt', '<', before(periods.mailAddresses)).where('toEmail', '<>', '').where('state', 'not in', ['waiting', 'sending'])
      .executeTakeFirst()).numUpdatedRows;
  },
  async outbox(tx, before, periods) {
    return (await tx.deleteFrom('outbox').where('handledAt', '<', before(periods.outbox)).executeTakeFirst()).numDeletedRows;
  },
  // What nobody tended to in a month is past helping; its payload may hold a reason somebody wrote.
  async parkedOutbox(tx, before, periods) {
    return (await tx.deleteFrom('outbox').where('handledAt', 'is', null).where('parkedAt', '<', before(periods.mailBodies))
      .executeTakeFirst()).numDeletedRows;
  },
  // The person goes, the figures stay: organisation, seat, state and topics remain for "who took part".
  async registrations(tx, before, periods) {
    const { rows } = await sql<{ id: string }>`
      update registration r
      set account_id = null, invited_email = null, invited_by = null, question = '', organiser_note = '', cancel_note = ''
      from event e where e.id = r.event_id and e.ends_at < ${before(periods.registrations)} and (
        r.account_id is not null or r.invited_email is not null or r.invited_by is not null
        or r.question <> '' or r.organiser_note <> '' or r.cancel_note <> '')
      returning r.id`.execute(tx);
    await tx.updateTable('mail').set({ toEmail: '', toName: '', accountId: null })
      .where('registrationId', 'in', [...rows.map(({ id }) => id), NOBODY]).execute();
    return BigInt(rows.length);
  },
  async addressChanges(tx, before, periods) {
    return (await tx.deleteFrom('addressChange').where('createdAt', '<', before(periods.loginCodes)).executeTakeFirst()).numDeletedRows;
  },
  async wrongCodes(tx, before, periods) {
    return (await tx.deleteFrom('secondFactorMiss').where('at', '<', before(periods.loginCodes)).executeTakeFirst()).numDeletedRows;
  },
  // Before the mails: nobody is written to and deleted on the same night.
  // Only counted in here; the deletion is a transaction for each.
  async inactiveAccounts(tx, before, periods) {
    return BigInt((await listForgotten(tx, before, periods.inactiveAccounts)).length);
  },
  async inactivityMails(tx, before, periods, now) {
    return announceInactive(tx, before, periods.inactiveAccounts, now);
  },
  async listAccess(tx, before, periods) {
    const people = await tx.deleteFrom('personAccess').where('at', '<', before(periods.audit)).executeTakeFirst();
    return people.numDeletedRows + (await tx.deleteFrom('listAccess').where('at', '<', before(periods.audit)).executeTakeFirst()).numDeletedRows;
  },
  async memberships(tx, before, periods) {
    return retireMemberships(tx, before(periods.memberships));
  },
  async proposals(tx, before, periods) {
    return retireProposals(tx, before(periods.memberships));
  },
  // Uploaded and not decided about: nobody comes back to it after a day.
  async domainLists(tx, before) {
    return (await tx.deleteFrom('domainList').where('createdAt', '<', before(1)).executeTakeFirst()).numDeletedRows;
  },
  async removedItems(tx, _before, _periods, now) {
    return purgeRemovedItems(tx, now);
  },
  async searchMisses(tx, before, periods) {
    return (await tx.deleteFrom('searchMiss').where('lastOn', '<', isoDate(before(periods.searchMisses))).executeTakeFirst()).numDeletedRows;
  },
  async silentAnswers(tx, _before, _periods, now) {
    return forgetSilentAnswers(tx, now);
  },
  async digestTold(tx, before, periods) {
    return forgetTold(tx, before(periods.mailBodies));
  },
  async feedback(tx, before, periods) {
    return (await tx.deleteFrom('siteFeedback').where('createdAt', '<', before(periods.feedback)).executeTakeFirst()).numDeletedRows;
  },
};

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** How many rows each rule changed. */
export type RetentionReport = Record<string, number>;

/** The rules by name, in the order in which they run; the audit comes last. */
export const ruleNames: readonly string[] = [...Object.keys(rules), 'audit'];

class RolledBack extends Error {}

/** What a run would change now with these periods: each rule is run and taken back, so it counts what would happen and nothing else. */
export async function rehearseRetention(deps: Pick<CommandDeps, 'db' | 'clock'>, periods: Periods): Promise<RetentionReport> {
  const now = deps.clock();
  const before = (n: number): Temporal.Instant => now.subtract({ hours: n * 24 });
  const report: RetentionReport = {};
  for (const [name, rule] of Object.entries(rules)) {
    await deps.db.transaction().execute(async (tx) => {
      report[name] = Number(await rule(tx, before, periods, now));
      throw new RolledBack();
    }).catch((error: unknown) => { if (!(error instanceof RolledBack)) throw error; });
  }
  const { rows } = await sql<{ entries: number }>`
    select coalesce(sum(s.entries), 0)::int as entries from activity_seal s where s.retired_at is null
      and s.number < coalesce((select min(number) from activity_seal where last_at >= ${before(periods.audit)}), 9223372036854775807)`.execute(deps.db);
  report['audit'] = rows[0]?.entries ?? 0;
  return report;
}

/**
 * Deletes what has been kept long enough, each rule in a transaction of its own, and writes down how much it was. Safe to run at any
 * time and again at once: the second run finds nothing. `owner` is the address of the database as its owner: the application's own
 * role cannot delete from the audit.
 */
export async function runRetention(deps: CommandDeps, owner: string): Promise<RetentionReport> {
  const now = deps.clock();
  const periods = await readPeriods(deps.db);
  const before = (n: number): Temporal.Instant => now.subtract({ hours: n * 24 });
  const report: RetentionReport = {};
  for (const [name, rule] of Object.entries(rules)) {
    report[name] = Number(name === 'inactiveAccounts' ? await deleteInactive(deps.db, before, periods.inactiveAccounts, now)
      : await deps.db.transaction().execute((tx) => rule(tx, before, periods, now)));
  }
  report['audit'] = await retireAudit(deps.db, owner, before(periods.audit));
  await deps.db.insertInto('activity').values({ at: now, verb: 'retention', object: 'system', data: JSON.stringify(report) }).execute();
  return report;
}

/** Seals what is new in the audit into its chain of hashes; every minute, so that what is older cannot be changed unnoticed. */
export async function sealAudit(db: Db): Promise<number> {
  let sealed = 0;
  for (;;) {
    const { rows } = await sql<{ entries: number }>`select seal_activity() as entries`.execute(db);
    const entries = rows[0]?.entries ?? 0;
    sealed += entries;
    if (entries === 0) return sealed;
  }
}

/** Deletes old entries of the audit from the beginning of the chain, which stays verifiable from there on. */
async function retireAudit(db: Db, owner: string, before: Temporal.Instant): Promise<number> {
  await sealAudit(db);
  const own = openDatabase(owner, { max: 1 });
  try {
    const { rows } = await sql<{ deleted: number }>`select retire_activity(${before}) as deleted`.execute(own.db);
    return rows[0]?.deleted ?? 0;
  } finally {
    await own.db.destroy();
  }
}
