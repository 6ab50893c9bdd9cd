import { createHash } from 'node:crypto';
import { z } from 'zod';
import { normaliseEmail } from '../../accounts/email-address.ts';
import { defaultRules } from '../../accounts/membership/membership.ts';
import { membershipBounds, membershipSettings } from '../../accounts/membership/queries-rules.ts';
import { defaultSignInRules, signInBounds, signInSettings } from '../../accounts/queries-signin-rules.ts';
import { STRANGERS_BOUNDS, STRANGERS_PER_HOUR, strangersSetting } from '../../accounts/signin.ts';
import { SILENT_DAYS, silentDaysBounds, silentDaysSetting } from '../../matching/silent-days.ts';
import { defaultPeriods, type Periods } from '../../notifications/retention.ts';
import { defaultQuotas, quotaBounds, quotaSettings } from '../../projects/documents/document.ts';
import { operatorSettings, safeLink } from './operator.ts';

export type OperatorKey = (typeof operatorSettings)[keyof typeof operatorSettings];
export type PeriodKey = `retention.${keyof Periods}`;
export type BelongingKey = (typeof membershipSettings)[keyof typeof membershipSettings];
/** What is no text to be shown, but a number or a yes that the product goes by. */
export type SignInKey = (typeof signInSettings)[keyof typeof signInSettings] | typeof strangersSetting;
export type ProjectKey = (typeof quotaSettings)[keyof typeof quotaSettings] | typeof silentDaysSetting;
export type RuleKey = BelongingKey | SignInKey | ProjectKey;
/** One name everywhere: the field of the form, the word on the command line, the entry of the audit. */
export type SettingKey = OperatorKey | PeriodKey | RuleKey;

/** What is entered, as text; empty is not set. A period is a whole number of days. */
export type SettingValues = Readonly<Record<SettingKey, string>>;

/** What may be entered for a period: days from and to. The lower ends leave time for what the data is there for. */
export const periodBounds: Readonly<Record<PeriodKey, readonly [from: number, to: number]>> = {
  'retention.registrations': [30, 365],
  // A mail that failed stands among the tasks for 14 days and can be sent again.
  'retention.mailBodies': [14, 180],
  'retention.mailAddresses': [14, 365],
  'retention.feedback': [30, 730],
  'retention.audit': [90, 1095],
  // Longer than the series are apart, so that nobody is forgotten between two of them.
  'retention.inactiveAccounts': [365, 1825],
  // A "no" that is forgotten too soon is asked for again the next day.
  'retention.memberships': [90, 1095],
  'retention.loginCodes': [1, 7],
  'retention.outbox': [1, 30],
  // Less than a month shows editors too little, and nobody tends to what is older than a year.
  'retention.searchMisses': [30, 365],
};

export const periodKeys = Object.keys(periodBounds) as PeriodKey[];
export const operatorKeys: readonly OperatorKey[] = Object.values(operatorSettings);
export const belongingKeys: readonly BelongingKey[] = Object.values(membershipSettings);
export const signInKeys: readonly SignInKey[] = [...Object.values(signInSettings), strangersSetting];
export const projectKeys: readonly ProjectKey[] = [...Object.values(quotaSettings), silentDaysSetting];
const ruleKeys: readonly RuleKey[] = [...signInKeys, ...belongingKeys, ...projectKeys];
export const settingKeys: readonly SettingKey[] = [...operatorKeys, ...ruleKeys, ...periodKeys];

/** The name of a period in the setting `retention`, which holds all of them. */
export const periodName = (key: PeriodKey): keyof Periods => key.slice('retention.'.length) as keyof Periods;

export const isPeriodKey = (key: SettingKey): key is PeriodKey => key in periodBounds;
export const isRuleKey = (key: SettingKey): key is RuleKey => (ruleKeys as readonly string[]).includes(key);

/** Rules that are numbers: from, to, and what holds where nothing is entered. */
export const ruleNumbers: Readonly<Partial<Record<RuleKey, readonly [from: number, to: number, otherwise: number]>>> = {
  [signInSettings.codeMinutes]: [...signInBounds.codeMinutes, defaultSignInRules.codeMinutes],
  [signInSettings.idleHours]: [...signInBounds.idleHours, defaultSignInRules.idleHours],
  [signInSettings.idleMinutesPrivileged]: [...signInBounds.idleMinutesPrivileged, defaultSignInRules.idleMinutesPrivileged],
  [strangersSetting]: [...STRANGERS_BOUNDS, STRANGERS_PER_HOUR],
  [membershipSettings.deadlineDays]: [...membershipBounds.deadlineDays, defaultRules.deadlineDays],
  [membershipSettings.recheckMonths]: [...membershipBounds.recheckMonths, defaultRules.recheckMonths],
  [quotaSettings.file]: [...quotaBounds.file, defaultQuotas.file],
  [quotaSettings.project]: [...quotaBounds.project, defaultQuotas.project],
  [quotaSettings.organisation]: [...quotaBounds.organisation, defaultQuotas.organisation],
  [silentDaysSetting]: [...silentDaysBounds, SILENT_DAYS],
};

function rule(key: RuleKey, text: string): string | undefined {
  const bounds = ruleNumbers[key];
  if (!bounds) return text === 'ja' ? text : undefined;
  return /^\d{1,6}$/.test(text) && Number(text) >= bounds[0] && Number(text) <= bounds[1] ? String(Number(text)) : undefined;
}

/** Days that hold where nothing is entered. */
export const defaultDays = (key: PeriodKey): number => defaultPeriods[periodName(key)];

/** The law asks for these of every operator (§ 5 DDG). */
export const requiredKeys: ReadonlySet<SettingKey> = new Set([operatorSettings.name, operatorSettings.address, operatorSettings.email]);

const area = (max: number) => z.string().max(max, 'too_long').default('');
const line = (max: number) => area(max).transform((text) => text.replace(/\s+/g, ' '));
/** A text that has another spelling for storing, or none: then it is refused. */
const read = (max: number, reader: (text: string) => string | undefined) => line(max).transform((text, context) => {
  const value = text === '' ? '' : reader(text);
  if (value !== undefined) return value;
  context.addIssue({ code: 'custom', message: 'invalid' });
  return z.NEVER;
});

function phone(text: string): string | undefined {
  return /^[+(\d][\d ()/.–-]*$/.test(text) && text.replace(/\D/g, '').length >= 5 ? text : undefined;
}

function contact(text: string): string | undefined {
  const email = normaliseEmail(text.replace(/^mailto:/i, ''));
  return email === undefined ? safeLink(text, ['https:']) : `mailto:${email}`;
}

function days(key: PeriodKey, text: string): string | undefined {
  const [from, to] = periodBounds[key];
  const number = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  return number >= from && number <= to ? String(number) : undefined;
}

/** Characters at most. */
export const lengths: Readonly<Record<OperatorKey, number>> = {
  [operatorSettings.name]: 200,
  [operatorSettings.address]: 500,
  [operatorSettings.representedBy]: 500,
  [operatorSettings.email]: 254,
  [operatorSettings.phone]: 50,
  [operatorSettings.further]: 2000,
  [operatorSettings.dataProtectionOfficer]: 1000,
  [operatorSettings.supervisoryAuthority]: 1000,
  [operatorSettings.hosting]: 4000,
  [operatorSettings.enforcementBody]: 1000,
  [operatorSettings.accessibilityAssessment]: 4000,
  [operatorSettings.signLanguageVideo]: 500,
  [operatorSettings.securityContact]: 500,
};

const readers: Partial<Record<SettingKey, (text: string) => string | undefined>> = {
  [operatorSettings.email]: normaliseEmail,
  [operatorSettings.phone]: phone,
  [operatorSettings.signLanguageVideo]: (text) => safeLink(text, ['https:']),
  [operatorSettings.securityContact]: contact,
};

function operatorField(key: OperatorKey): z.ZodType<string> {
  const reader = readers[key];
  if (reader) return read(lengths[key], reader);
  return key === operatorSettings.name ? line(lengths[key]) : area(lengths[key]);
}

/** The field of one setting. Codes: required, too_long, invalid. */
export function settingField(key: SettingKey): z.ZodType<string> {
  const field = isPeriodKey(key) ? read(Infinity, (text) => days(key, text))
    : isRuleKey(key) ? read(Infinity, (text) => rule(key, text)) : operatorField(key);
  return requiredKeys.has(key) ? field.refine((text) => text !== '', 'required') : field;
}

/** All settings at once; a field that is missing counts as empty. */
export const settingsForm: z.ZodType<SettingValues> = z.object(
  Object.fromEntries(settingKeys.map((key) => [key, settingField(key)])) as Record<SettingKey, z.ZodType<string>>,
);

/** What the table `setting` holds of these, each empty where it holds nothing or something of another kind. */
export function settingValues(stored: ReadonlyMap<string, unknown>): SettingValues {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const retention = stored.get('retention');
  const periods = typeof retention === 'object' && retention !== null ? (retention as Record<string, unknown>) : {};
  const period = (key: PeriodKey): string => {
    const value = periods[periodName(key)];
    return Number.isInteger(value) ? String(value) : '';
  };
  return Object.fromEntries(settingKeys.map((key) => [key, isPeriodKey(key) ? period(key) : text(stored.get(key))])) as SettingValues;
}

/** Keys whose values differ. */
export function differing(a: SettingValues, b: SettingValues): SettingKey[] {
  return settingKeys.filter((key) => a[key] !== b[key]);
}

/** A mark of the values a form was filled with, to notice that they have changed since. */
export function standOf(values: SettingValues): string {
  return createHash('sha256').update(JSON.stringify(settingKeys.map((key) => values[key]))).digest('base64url');
}
