import { LineCounter, parseDocument, visit } from 'yaml';
import type { ProjectStatus } from '../project.ts';

export const MAX_PUBLICCODE_BYTES = 256 * 1024;
/** An honest file needs hardly any; a few lines of them can stand for gigabytes. */
const MAX_ALIASES = 10;
const MAX_DEPTH = 20;

export interface PubliccodeDraft {
  titleDe: string;
  sentenceDe: string;
  status: ProjectStatus | undefined;
}
/** What the short form has no field for, with the text that may be copied. */
export type LaterKey = 'english' | 'about' | 'features' | 'software' | 'licence';
export type LeftReason = 'persons' | 'other' | 'unknown' | 'shortened' | 'foreign';
export type ReadPubliccode =
  | { ok: true; draft: PubliccodeDraft; later: { key: LaterKey; text: string }[]; left: { key: string; reason: LeftReason }[] }
  | { ok: false; reason: 'empty' | 'too_large' | 'not_text' | 'not_publiccode' | 'too_deep' | 'aliases' }
  | { ok: false; reason: 'syntax' | 'tag'; line: number };

type Map = Record<string, unknown>;

const statuses: Readonly<Record<string, ProjectStatus>> = { concept: 'idea', development: 'running', beta: 'running', stable: 'operating', obsolete: 'ended' };
const taken = new Set(['publiccodeYmlVersion', 'name', 'developmentStatus', 'description', 'dependsOn', 'legal', 'maintenance']);

/**
 * Reads a publiccode.yml as the draft of a project. Never throws, whatever the text holds: a value of the wrong kind is as good as none. Nothing is fetched,
 * and names of contact persons are not passed on.
 */
export function readPubliccode(text: string): ReadPubliccode {
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  if (Buffer.byteLength(text) > MAX_PUBLICCODE_BYTES) return { ok: false, reason: 'too_large' };
  if (text.includes('\0') || text.includes('\ufffd')) return { ok: false, reason: 'not_text' };
  // Composing goes down as deep as the text does.
  if (deeperThan(text, MAX_DEPTH)) return { ok: false, reason: 'too_deep' };
  let root: unknown;
  try {
    const lineCounter = new LineCounter();
    const doc = parseDocument(text.replace(/^\ufeff/, ''), { version: '1.2', schema: 'core', merge: false, prettyErrors: false, stringKeys: true, lineCounter, logLevel: 'silent' });
    const line = (fault: { pos: [number, number] }): number => lineCounter.linePos(fault.pos[0]).line;
    if (doc.errors[0]) return { ok: false, reason: 'syntax', line: line(doc.errors[0]) };
    if (doc.warnings[0]) return { ok: false, reason: 'tag', line: line(doc.warnings[0]) };
    let aliases = 0;
    visit(doc, { Alias: () => { aliases += 1; } });
    if (aliases > MAX_ALIASES) return { ok: false, reason: 'aliases' };
    root = doc.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    return { ok: false, reason: error instanceof ReferenceError ? 'aliases' : 'too_deep' };
  }
  const file = mapOf(root);
  if (!Object.hasOwn(file, 'publiccodeYmlVersion') || textOf(file['name']) === '') return { ok: false, reason: 'not_publiccode' };
  return mapped(file);
}

/** The text of an uploaded file; undefined where it is not UTF-8 text. */
export function publiccodeText(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function mapped(file: Map): ReadPubliccode & { ok: true } {
  const left: { key: string; reason: LeftReason }[] = [];
  const descriptions = mapOf(file['description']);
  const inLanguage = (lang: string): Map => mapOf(descriptions[Object.keys(descriptions).find((key) => key.toLowerCase().split('-')[0] === lang) ?? '']);
  const [german, english] = [inLanguage('de'), inLanguage('en')];
  const main = textOf(german['shortDescription']) === '' ? english : german;
  if (main === english) left.push({ key: 'description.de', reason: 'foreign' });
  const short = (key: string, value: string, max: number): string => {
    if (value.length > max) left.push({ key, reason: 'shortened' });
    return value.slice(0, max).trim();
  };
  const status = textOf(file['developmentStatus']);
  const known = Object.hasOwn(statuses, status) ? statuses[status] : undefined;
  if (!known && status !== '') left.push({ key: 'developmentStatus', reason: 'unknown' });
  const maintenance = mapOf(file['maintenance']);
  for (const key of ['contacts', 'contractors']) if (key in maintenance) left.push({ key: `maintenance.${key}`, reason: 'persons' });
  if ('mainCopyrightOwner' in mapOf(file['legal'])) left.push({ key: 'legal.mainCopyrightOwner', reason: 'persons' });
  left.push(...Object.keys(file).filter((key) => !taken.has(key)).slice(0, 40).map((key) => ({ key: key.slice(0, 60), reason: 'other' as const })));
  const name = textOf(main['localisedName']) || textOf(file['name']);
  const depends = mapOf(file['dependsOn']);
  const software = ['open', 'proprietary', 'hardware'].flatMap((kind) => listOf(depends[kind]).map((one) => textOf(mapOf(one)['name']))).filter(Boolean);
  const legal = mapOf(file['legal']);
  const draft = { titleDe: short('name', name, 100), sentenceDe: short('shortDescription', textOf(main['shortDescription']), 150), status: known };
  const later: [LaterKey, string][] = [
    ['english', main === english ? '' : [textOf(english['localisedName']), textOf(english['shortDescription'])].filter(Boolean).join(': ')],
    ['about', textOf(main['longDescription'], false)], ['features', listOf(main['features']).map((one) => textOf(one)).filter(Boolean).join('\n')],
    ['software', [textOf(file['name']), ...software].join(', ')], ['licence', textOf(legal['license'])],
  ];
  return {
    ok: true, draft, left, later: later.filter(([, text]) => text !== '').map(([key, text]) => ({ key, text: text.slice(0, 4_000) })),
  };
}

function deeperThan(text: string, max: number): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    if (depth > max) return true;
  }
  return text.split('\n').some((line) => /^[\s-]*(?:[?:] )?[\s-]*/.exec(line)![0].replaceAll(' ', '').length > max);
}

function mapOf(value: unknown): Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.assign(Object.create(null) as Map, value) : Object.create(null) as Map;
}
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 30) : []);
function textOf(value: unknown, oneLine = true): string {
  if (typeof value !== 'string') return '';
  return (oneLine ? value.replace(/\s+/g, ' ') : value).trim();
}
