import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import { CODE_MINUTES, IDLE_HOURS, IDLE_MINUTES_PRIVILEGED } from './signin.ts';

/** How long codes and unused sessions hold, where the operator sets it. */
export interface SignInRules {
  /** Minutes in which a mailed code is typed. */
  codeMinutes: number;
  /** Hours without use after which a session has ended. */
  idleHours: number;
  /** The same in minutes, for whoever has rights over others. */
  idleMinutesPrivileged: number;
}

export const defaultSignInRules: SignInRules = {
  codeMinutes: CODE_MINUTES, idleHours: IDLE_HOURS, idleMinutesPrivileged: IDLE_MINUTES_PRIVILEGED,
};

/** Names of the rows in the table `setting`; their values are texts, as they are typed. */
export const signInSettings = {
  codeMinutes: 'signin.codeMinutes', idleHours: 'signin.idleHours', idleMinutesPrivileged: 'signin.idleMinutesPrivileged',
} as const satisfies Record<keyof SignInRules, string>;

/**
 * What may be entered: from and to. Mail may be slow, so a code holds five minutes at least; half an hour is what guessing eight digits in five
 * tries leaves harmless. A day is the longest a desk may stand open, an hour where somebody sees the data of others.
 */
export const signInBounds = {
  codeMinutes: [5, 30], idleHours: [1, 24], idleMinutesPrivileged: [10, 60],
} as const satisfies Record<keyof SignInRules, readonly [number, number]>;

const names = Object.keys(signInSettings) as (keyof SignInRules)[];

/** As SQL: what is entered, as one JSON object. For queries that ask for something else as well. */
export const storedSignInRules = sql<Record<string, unknown>>`(select coalesce(jsonb_object_agg(key, value), '{}') from setting
  where key in (${sql.join(Object.values(signInSettings))}))`;

/** The rules in such an object: the default, where nothing is entered or something out of bounds. */
export function signInRulesFrom(stored: Readonly<Record<string, unknown>>): SignInRules {
  const rules = { ...defaultSignInRules };
  for (const name of names) {
    const value = Number(stored[signInSettings[name]] ?? NaN);
    const [from, to] = signInBounds[name];
    if (Number.isInteger(value) && value >= from && value <= to) rules[name] = value;
  }
  return rules;
}

/** The rules that hold now. */
export async function readSignInRules(db: Db | Tx): Promise<SignInRules> {
  const { rows: [row] } = await sql<{ stored: Record<string, unknown> }>`select ${storedSignInRules} as stored`.execute(db);
  return signInRulesFrom(row!.stored);
}
