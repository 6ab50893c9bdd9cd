import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { AccountId, Member } from '../../accounts/actor.ts';
import { readSettings } from '../queries.ts';
import { differing, isPeriodKey, periodKeys, periodName, settingValues, standOf, type SettingKey, type SettingValues } from './settings.ts';

export type SaveSettingsResult = { ok: true } | { ok: false; reason: 'changed_meanwhile'; stored: SettingValues };

/**
 * Saves all settings of the form, for admins; for everybody else there is no such form (NotFound). `stand` is the mark of the values the
 * form was filled with: refuses with what is stored now when somebody has changed them since, unless both want the same.
 */
export async function saveSettings(deps: CommandDeps, actor: Member, next: SettingValues, stand: string): Promise<SaveSettingsResult> {
  if (!actor.isAdmin) throw new NotFound('settings');
  return transact(deps, async (tx) => {
    const stored = await lockSettings(tx);
    if (stand !== standOf(stored) && differing(stored, next).length > 0) return { ok: false, reason: 'changed_meanwhile', stored };
    await write(tx, stored, next, deps.clock(), actor.accountId);
    return { ok: true };
  });
}

/** Changes one setting to a value that its field has accepted; an empty one unsets it. For the command line only. */
export async function setSetting(deps: CommandDeps, key: SettingKey, value: string): Promise<void> {
  await transact(deps, async (tx) => {
    const stored = await lockSettings(tx);
    await write(tx, stored, { ...stored, [key]: value }, deps.clock(), null);
  });
}

/** Reads them so that nobody else writes before this transaction ends; rows that are not there yet cannot be locked. */
async function lockSettings(tx: Tx): Promise<SettingValues> {
  await sql`select pg_advisory_xact_lock(hashtext('setting'))`.execute(tx);
  return settingValues(await readSettings(tx));
}

async function write(tx: Tx, stored: SettingValues, next: SettingValues, now: Temporal.Instant, actorId: AccountId | null): Promise<void> {
  const changed = differing(stored, next);
  if (changed.length === 0) return;
  const periods = Object.fromEntries(periodKeys.filter((key) => next[key] !== '').map((key) => [periodName(key), Number(next[key])]));
  const rows = new Map<string, unknown>(changed.filter((key) => !isPeriodKey(key)).map((key) => [key, next[key]]));
  if (changed.some(isPeriodKey)) rows.set('retention', Object.keys(periods).length > 0 ? periods : '');
  for (const [key, value] of rows) {
    if (value === '') {
      await tx.deleteFrom('setting').where('key', '=', key).execute();
    } else {
      const row = { value: JSON.stringify(value), updatedAt: now, updatedBy: actorId };
      await tx.insertInto('setting').values({ key, ...row }).onConflict((c) => c.column('key').doUpdateSet(row)).execute();
    }
  }
  // Keys only: the values are on public pages, and an e-mail address is no matter for the audit.
  await tx.insertInto('activity')
    .values({ at: now, actorId, verb: 'changed_settings', object: 'setting', data: JSON.stringify({ keys: changed }) }).execute();
}
