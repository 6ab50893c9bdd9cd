import { foldName } from '../../organisations/organisation.ts';
import { decimalOf, monthOf } from '../forms.ts';
import { projectMessages } from '../messages.ts';
import { oneOffBands, yearlyBands, type OneOffBand, type YearlyBand } from '../project.ts';

/** A dash stands for "nothing": it empties a field that has something. */
export function isNothing(text: string): boolean {
  return /^[-–—]+$/.test(text);
}

/** What a cell says several of: a line each where it has lines, otherwise apart by semicolons, and by commas where those stand in no value. */
export function listOf(text: string, separators: RegExp = /[;|]/): string[] {
  const parts = text.includes('\n') ? text.split('\n') : text.split(separators);
  return [...new Set(parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '' && !isNothing(part)))];
}
export const withCommas = /[;|]|,\s/;

/** The cell that `listOf` reads as these values again. A single value that holds a separator gets a line of its own by a dash below it. */
export function listCell(values: readonly string[]): string {
  return values.length === 1 && /[;|,]/.test(values[0]!) ? `${values[0]}\n–` : values.join('\n');
}

const rough = /\(?\b(?:geschätzt|estimated|circa|ca\.?|etwa|rund|ungefähr|about|approx\.?|roughly)\)?|~/gi;
const withoutRough = (text: string): string => text.replace(rough, ' ').replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();

const monthNames = [
  ['januar', 'jan', 'jaenner', 'january'], ['februar', 'feb', 'february'], ['maerz', 'mrz', 'mar', 'march'], ['april', 'apr'], ['mai', 'may'], ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'], ['august', 'aug'], ['september', 'sep', 'sept'], ['oktober', 'okt', 'october', 'oct'], ['november', 'nov'],
  ['dezember', 'dez', 'december', 'dec'],
];

/**
 * A month as people and spreadsheets write it: 05/2024, Mai 2024, Mai 24, 01.05.2024, 2024-05-01, with "geschätzt" or "ca." where it is a guess. Of a
 * year alone nobody knows the month: it is its January, and a guess.
 */
export function monthCell(text: string): { month: string; estimated: boolean } | undefined {
  const plain = withoutRough(text);
  const estimated = plain !== text.replace(/\s+/g, ' ').trim() || /^\d{4}$/.test(plain);
  const named = /^(\p{L}+)\.?[\s-]+(\d{2}|\d{4})$/u.exec(plain);
  const number = named ? monthNames.findIndex((names) => names.includes(foldName(named[1]!))) + 1 : 0;
  if (named && number === 0) return undefined;
  const day = /^(\d{4}-\d{1,2})-\d{1,2}(?:T.*)?$/.exec(plain)?.[1] ?? /^\d{1,2}\.\s?(\d{1,2}\.\d{4})$/.exec(plain)?.[1];
  const month = monthOf(named ? `${named[2]!.length === 2 ? '20' : ''}${named[2]}-${number}` : day ?? plain);
  return month === undefined ? undefined : { month, estimated };
}

/** A whole number, also with its unit ("12 Tage"); undefined for anything else. */
export function wholeCell(text: string): number | undefined {
  const value = decimalOf(withoutRough(text).replace(/\s?(?:personentage|tage|pt|monate|person-days|days|months)\.?$/i, ''));
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
}

const limits: Readonly<Record<OneOffBand | YearlyBand, number>> = {
  none: 0, to_1k: 1_000, to_5k: 5_000, to_25k: 25_000, to_100k: 100_000, to_500k: 500_000, over_100k: Infinity, over_500k: Infinity,
};

export const oneOffCell = (text: string): OneOffBand | undefined => bandCell(text, oneOffBands, 'oneOff');
export const yearlyCell = (text: string): YearlyBand | undefined => bandCell(text, yearlyBands, 'yearly');

/** The band that is named, or that an amount belongs to: 18.000, "ca. 20.000 Euro", "20 T€", "1,5 Mio. €". */
function bandCell<B extends OneOffBand | YearlyBand>(text: string, bands: readonly B[], group: 'oneOff' | 'yearly'): B | undefined {
  const named = bands.find((band) => isNamed(group, band, text));
  if (named) return named;
  const match = /^(?:bis\s(?:zu\s)?|up to\s)?(?:€\s?)?([\d.,\s]+?)\s?(t|k|tsd|mio)?\.?\s?(?:€|eur|euro)?$/i.exec(withoutRough(text));
  const value = match ? decimalOf(match[1]!) : undefined;
  if (value === undefined || value < 0) return undefined;
  const amount = value * ({ t: 1_000, k: 1_000, tsd: 1_000, mio: 1_000_000 }[match![2]?.toLowerCase() ?? ''] ?? 1);
  return bands.find((band) => amount <= limits[band]);
}

/** A service with its number, as our tables write it: names alone are not unique. */
export function serviceName({ name, ozgId, leikaId }: { name: string; ozgId: string; leikaId: string | null }): string {
  return `${name.replace(/\s+/g, ' ')} (${leikaId === null ? `OZG ${ozgId}` : `LeiKa ${leikaId}`})`.trim();
}

type Named = 'status' | 'openness' | 'oneOff' | 'yearly' | 'operation' | 'procurement' | 'productKind';

/** Whether a text is our word for a value, in either language, or its key. */
export function isNamed(group: Named, key: string, text: string): boolean {
  const folded = foldName(text);
  return key === text || (['de', 'en'] as const).some((lang) => foldName((projectMessages[lang][group] as Record<string, string>)[key]!) === folded);
}
