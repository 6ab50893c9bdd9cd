import { stringify } from 'yaml';
import { emptyContent, type ProjectContent, type ProjectStatus } from '../project.ts';
import { draftMessages } from './publiccode-messages.ts';

type Map = Record<string, unknown>;

export type LeftReason = 'persons' | 'other' | 'unknown' | 'shortened' | 'version' | 'service' | 'foreign';
export interface LeftKey {
  key: string;
  reason: LeftReason;
  /** What stands there, to be copied by somebody who decides so. */
  text: string;
}

export interface PubliccodeDraft {
  /** What the form for a project is filled with; nothing of it is stored before its reader says so. */
  content: ProjectContent;
  /** Undefined where the file says none that we know. */
  status: ProjectStatus | undefined;
  /** LeiKa and OZG ids of the German section, to be looked up in the catalogue. */
  services: { key: string; word: string }[];
  left: LeftKey[];
}

const statuses: Readonly<Record<string, ProjectStatus>> = { concept: 'idea', development: 'running', beta: 'running', stable: 'operating', obsolete: 'ended' };
/** Keys of the first level that are read, whole or in part. */
const taken = new Set([
  'publiccodeYmlVersion', 'name', 'developmentStatus', 'description', 'dependsOn', 'legal', 'maintenance', 'url', 'landingURL', 'isBasedOn', 'platforms', 'categories', 'usedBy', 'softwareType',
  'intendedAudience', 'de',
]);
const MAX_PROSE = 4_000;

/**
 * What a file says, in the fields of a profile that mean the same. Persons and companies are in no field; they are among what is left, for their reader to
 * decide. Words that are put in front of a value are German, as the profile is.
 */
export function draftOf(file: Map): PubliccodeDraft {
  const t = draftMessages.de;
  const left: LeftKey[] = [];
  const leave = (key: string, reason: LeftReason, value: unknown): void => {
    const text = printed(value);
    if (text !== '') left.push({ key: key.slice(0, 80), reason, text });
  };
  const short = (key: string, value: string, max: number): string => {
    if (value.length > max) leave(key, 'shortened', value);
    return value.slice(0, max).toWellFormed().trim();
  };
  const descriptions = mapOf(file['description']);
  const inLanguage = (wanted: string): Map => mapOf(descriptions[Object.keys(descriptions).find((key) => key.toLowerCase().split('-')[0] === wanted) ?? '']);
  const [german, english] = [inLanguage('de'), inLanguage('en')];
  const main = textOf(german['shortDescription']) === '' ? english : german;
  const [legal, maintenance, depends, audience] = [mapOf(file['legal']), mapOf(file['maintenance']), mapOf(file['dependsOn']), mapOf(file['intendedAudience'])];

  const statusWord = textOf(file['developmentStatus']);
  const status = Object.hasOwn(statuses, statusWord) ? statuses[statusWord] : undefined;
  if (!status) leave('developmentStatus', 'unknown', file['developmentStatus']);
  const content = emptyContent({
    titleDe: short('name', textOf(main['localisedName']) || textOf(file['name']), 100), sentenceDe: short('shortDescription', textOf(main['shortDescription']), 150),
    titleEn: main === english ? '' : short('description.en.localisedName', textOf(english['localisedName']), 120),
    sentenceEn: main === english ? '' : short('description.en.shortDescription', textOf(english['shortDescription']), 200),
    startingPoint: short('longDescription', textOf(main['longDescription'], false), MAX_PROSE), status: status ?? 'idea',
    tags: [...new Set([...wordsOf(file['categories']), ...wordsOf(audience['scope'])].map((tag) => tag.replaceAll('-', ' ')).filter((tag) => tag.length >= 2 && tag.length <= 40))].slice(0, 30),
  });
  const said = (label: string, words: readonly string[]): string[] => (words.length === 0 ? [] : [`${label}: ${words.join(', ')}`]);
  const features = wordsOf(main['features']);
  content.experience.transferability = short('features', [
    ...(features.length === 0 ? [] : [`${t.features}:\n${features.map((feature) => `- ${feature}`).join('\n')}\n`]), ...said(t.url, wordsOf(file['url'])), ...said(t.landing, wordsOf(file['landingURL'])),
    ...said(t.licence, wordsOf(legal['license'])), ...said(t.documentation, wordsOf(main['documentation'])), ...said(t.api, wordsOf(main['apiDocumentation'])),
    ...said(t.basedOn, wordsOf(file['isBasedOn'])), ...said(t.usedBy, wordsOf(file['usedBy'])), ...said(t.maintained, known(t.maintenance, textOf(maintenance['type']))),
  ].join('\n').trim(), MAX_PROSE);
  content.experience.prerequisites = short('dependsOn', [
    ...said(t.platforms, wordsOf(file['platforms'])),
    ...(['open', 'proprietary', 'hardware'] as const).flatMap((kind) => said(t.needs[kind], listOf(depends[kind]).map((one) => dependency(mapOf(one), t)).filter(Boolean))),
  ].join('\n'), MAX_PROSE);
  content.technology.products = [{ kind: 'software', name: textOf(file['name']).slice(0, 120), vendor: '' }];

  const germany = mapOf(file['de']);
  const services = listOf(germany['leika']).map((one) => servicePair(mapOf(one))).filter((one) => one !== undefined);
  leaveRest(german === main ? 'description.de' : 'description.en', main, ['localisedName', 'shortDescription', 'longDescription', 'features', 'documentation', 'apiDocumentation'], leave);
  for (const [key, value] of Object.entries(descriptions)) if (mapOf(value) !== main && !/^(de|en)\b/i.test(key)) leave(`description.${key}`, 'other', value);
  if (main === german) leaveRest('description.en', english, ['localisedName', 'shortDescription'], leave);
  else left.push({ key: 'description.de', reason: 'foreign', text: '' });
  leaveRest('intendedAudience', audience, ['scope'], leave);
  leaveRest('de', germany, ['countryExtensionVersion', 'leika'], leave);
  for (const [key, value] of Object.entries(maintenance)) if (key !== 'type') leave(`maintenance.${key}`, key === 'contacts' || key === 'contractors' ? 'persons' : 'other', value);
  for (const [key, value] of Object.entries(legal)) if (key !== 'license') leave(`legal.${key}`, 'persons', value);
  for (const key of Object.keys(file).filter((one) => !taken.has(one)).slice(0, 40)) leave(key, key === 'releaseDate' || key === 'softwareVersion' ? 'version' : 'other', file[key]);
  return { content, status, services, left };
}

type DraftTexts = (typeof draftMessages)['de'];

/** "PostgreSQL ab 12 bis 16 (wahlweise)". */
function dependency(one: Map, t: DraftTexts): string {
  const [name, min, max, exact] = ['name', 'versionMin', 'versionMax', 'version'].map((key) => (typeof one[key] === 'number' ? String(one[key]) : textOf(one[key])));
  if (!name) return '';
  const version = exact || [...(min ? [t.from(min)] : []), ...(max ? [t.to(max)] : [])].join(' ');
  return [name, version, one['optional'] === true ? `(${t.optional})` : ''].filter(Boolean).join(' ');
}

/** The LeiKa id, or where there is none that of the OZG bundle, as a word that the catalogue is asked for. */
function servicePair(one: Map): { key: string; word: string } | undefined {
  const idOf = (key: string): string => (typeof one[key] === 'number' ? String(one[key]) : textOf(one[key]));
  const [leika, ozg] = [idOf('leika-id'), idOf('ozg-id')];
  if (/^\d{14}$/.test(leika)) return { key: `LeiKa ${leika}`, word: `LeiKa ${leika}` };
  return /^\d{1,10}$/.test(ozg) ? { key: `OZG ${ozg}`, word: `OZG ${ozg}` } : undefined;
}

function leaveRest(prefix: string, map: Map, read: readonly string[], leave: (key: string, reason: LeftReason, value: unknown) => void): void {
  for (const [key, value] of Object.entries(map)) if (!read.includes(key)) leave(`${prefix}.${key}`, 'other', value);
}

const known = (texts: Readonly<Record<string, string>>, key: string): string[] => (Object.hasOwn(texts, key) ? [texts[key]!] : []);

/** A value as it stood in the file, at most a thousand signs. */
function printed(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? stringify(value, { lineWidth: 0 }) : String(value as string | number | boolean);
  return (text.length > 1_000 ? `${text.slice(0, 1_000).toWellFormed()} …` : text).trim();
}

export function mapOf(value: unknown): Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.assign(Object.create(null) as Map, value) : Object.create(null) as Map;
}
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 30) : []);
/** One text, or several. */
const wordsOf = (value: unknown): string[] => (Array.isArray(value) ? value.slice(0, 60) : [value]).map((one) => textOf(one)).filter(Boolean);
export function textOf(value: unknown, oneLine = true): string {
  if (typeof value !== 'string') return '';
  return (oneLine ? value.replace(/\s+/g, ' ') : value).trim();
}
