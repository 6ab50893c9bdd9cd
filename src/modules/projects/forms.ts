import { many, rawForm, single, type RawForm } from '../../platform/http/form.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import type { ContentPatch } from './content.ts';
import {
  oneOffBands, opennesses, operations, procurements, productKinds, projectStatuses, yearlyBands, type Openness, type Phase, type Product, type ProjectStatus, type Result,
} from './project.ts';

/** What is wrong with a field; the catalogue has a sentence for each code. */
export interface FieldFault {
  code: 'required' | 'too_short' | 'too_long' | 'too_many' | 'number' | 'range' | 'month' | 'unknown' | 'incomplete' | 'mailbox';
  /** Largest length or number. */
  max?: number;
}
export type FieldFaults = Record<string, FieldFault>;
export type Read<T> = { ok: true; value: T } | { ok: false; faults: FieldFaults; raw: RawForm };

/** Parts of a profile that are edited on a page each, by the last part of its URL. */
export const sections = ['grunddaten', 'vorgehen', 'erfahrungen', 'kosten', 'technik'] as const;
export type Section = (typeof sections)[number];

export function isSection(text: string): text is Section {
  return (sections as readonly string[]).includes(text);
}

/** Rows that a list of a form has at least, and how many are offered beyond the filled ones. */
export const SPARE_ROWS = 2;
export const MAX_ROWS = 12;
const MAX_LINES = 30;

/** Reads fields one by one and collects what is wrong with them. */
function reader(body: unknown) {
  const raw = rawForm(body);
  const faults: FieldFaults = {};
  const fail = (name: string, code: FieldFault['code'], max?: number): undefined => {
    faults[name] ??= { code, ...(max === undefined ? {} : { max }) };
    return undefined;
  };
  const text = (name: string, max: number, { min = 0, oneLine = true } = {}): string => {
    const value = oneLine ? single(raw[name]).replace(/\s+/g, ' ') : single(raw[name]);
    if (value.length > max) fail(name, 'too_long', max);
    if (min > 0 && value === '') fail(name, 'required');
    else if (value.length < min) fail(name, 'too_short', min);
    return value;
  };
  const prose = (name: string, max = 4_000): string => text(name, max, { oneLine: false });
  const choice = <T extends string>(name: string, of: readonly T[]): T | null => {
    const value = single(raw[name]);
    if (value !== '' && !(of as readonly string[]).includes(value)) fail(name, 'unknown');
    return value === '' ? null : value as T;
  };
  const choices = <T extends string>(name: string, of: readonly T[]): T[] => of.filter((one) => many(raw[name]).includes(one));
  const integer = (name: string, max: number): number | null => {
    const value = single(raw[name]).replace(/[.\s]/g, '');
    if (value === '') return null;
    if (!/^\d{1,9}$/.test(value)) return fail(name, 'number') ?? null;
    if (Number(value) > max) fail(name, 'range', max);
    return Number(value);
  };
  const lines = (name: string, max: number, at: RegExp = /\n/): string[] => {
    const values = [...new Set(single(raw[name]).split(at).map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean))];
    if (values.length > MAX_LINES) fail(name, 'too_many', MAX_LINES);
    if (values.some((value) => value.length > max)) fail(name, 'too_long', max);
    return values;
  };
  const done = <T>(value: T): Read<T> => (Object.keys(faults).length === 0 ? { ok: true, value } : { ok: false, faults, raw });
  return { raw, fail, text, prose, choice, choices, integer, lines, done };
}

export interface NewProjectInput {
  organisationId: string;
  titleDe: string;
  sentenceDe: string;
  status: ProjectStatus;
  topics: string[];
  openness: Openness[];
  /** Whether whoever enters it wants to be named as its contact. */
  asContact: boolean;
}

/** The six fields that are enough. */
export function readNewProject(body: unknown): Read<NewProjectInput> {
  const r = reader(body);
  const titleDe = r.text('titleDe', 100, { min: 3 });
  const sentenceDe = r.text('sentenceDe', 150, { min: 10 });
  const status = r.choice('status', projectStatuses);
  if (status === null) r.fail('status', 'required');
  const organisationId = single(r.raw['organisation']);
  if (!isUuid(organisationId)) r.fail('organisation', 'required');
  const [topics, openness] = [topicsOf(r.raw, r.fail), r.choices('openness', opennesses)];
  if (openness.length === 0) r.fail('openness', 'required');
  const asContact = single(r.raw['ansprechperson']) === 'ja';
  return r.done({ organisationId, titleDe, sentenceDe, status: status ?? 'idea', topics, openness, asContact });
}

function topicsOf(raw: RawForm, fail: (name: string, code: FieldFault['code'], max?: number) => void): string[] {
  const topics = [...new Set(many(raw['topics']).filter(isUuid))];
  if (topics.length === 0) fail('topics', 'required');
  if (topics.length > 5) fail('topics', 'too_many', 5);
  return topics;
}

/** A section of the profile, and of which service the text was typed: the caller looks that up. */
export interface SectionInput {
  patch: ContentPatch;
  /** In the approach: typed services with the id that came along. */
  services?: { text: string; id: string; field: string }[];
}

const readers: Record<Section, (body: unknown) => Read<SectionInput>> = {
  grunddaten(body) {
    const r = reader(body);
    const status = r.choice('status', projectStatuses);
    if (status === null) r.fail('status', 'required');
    const tags = r.lines('tags', 40, /[,\n]/);
    if (tags.some((tag) => tag.length < 2)) r.fail('tags', 'too_short', 2);
    const openness = r.choices('openness', opennesses);
    const basics = {
      titleDe: r.text('titleDe', 100, { min: 3 }), sentenceDe: r.text('sentenceDe', 150, { min: 10 }), status: status ?? 'idea' as const,
      topics: topicsOf(r.raw, r.fail), openness, unit: r.text('unit', 200), tags,
      titleEn: r.text('titleEn', 120), sentenceEn: r.text('sentenceEn', 200),
    };
    if (openness.length === 0) r.fail('openness', 'required');
    return r.done({ patch: { basics } });
  },
  vorgehen(body) {
    const r = reader(body);
    const phases: Phase[] = projectStatuses.flatMap((phase) => {
      const month = single(r.raw[`phase-${phase}`]);
      if (month === '') return [];
      const parsed = monthOf(month);
      if (parsed === undefined) return r.fail(`phase-${phase}`, 'month') ?? [];
      return [{ phase, month: parsed, estimated: single(r.raw[`geschaetzt-${phase}`]) !== '' }];
    });
    const services = rowsOf(r.raw, ['leistung']).map(({ leistung, index }) => ({ text: leistung!, id: single(r.raw[`leistung-${index}-id`]), field: `leistung-${index}` }));
    const basics = { startingPoint: r.prose('startingPoint'), steps: r.lines('steps', 500), phases };
    return r.done({ patch: { basics }, services });
  },
  erfahrungen(body) {
    const r = reader(body);
    const results: Result[] = rowsOf(r.raw, ['was', 'vorher', 'nachher', 'einheit', 'quelle']).map(({ index }) => {
      const what = r.text(`was-${index}`, 200);
      if (what === '') r.fail(`was-${index}`, 'incomplete');
      const number = (name: string): number | null => {
        const typed = single(r.raw[`${name}-${index}`]);
        const value = decimalOf(typed);
        if (typed !== '' && value === undefined) r.fail(`${name}-${index}`, 'number');
        return value ?? null;
      };
      return { what, before: number('vorher'), after: number('nachher'), unit: r.text(`einheit-${index}`, 60), source: r.text(`quelle-${index}`, 300) };
    });
    const experience = {
      results, notWorked: r.prose('notWorked'), differently: r.prose('differently'), prerequisites: r.prose('prerequisites'), transferability: r.prose('transferability'),
    };
    return r.done({ patch: { experience } });
  },
  kosten(body) {
    const r = reader(body);
    return r.done({ patch: { figures: {
      oneOff: r.choice('oneOff', oneOffBands), yearly: r.choice('yearly', yearlyBands), personDays: r.integer('personDays', 100_000), months: r.integer('months', 600),
      funding: r.prose('funding', 1_000),
    } } });
  },
  technik(body) {
    const r = reader(body);
    const products: Product[] = rowsOf(r.raw, ['name', 'anbieter']).map(({ index }) => {
      const name = r.text(`name-${index}`, 120);
      if (name === '') r.fail(`name-${index}`, 'incomplete');
      return { kind: r.choice(`art-${index}`, productKinds) ?? 'software', name, vendor: r.text(`anbieter-${index}`, 120) };
    });
    return r.done({ patch: { technology: {
      products, standards: r.lines('standards', 60, /[,\n]/), operation: r.choice('operation', operations), procurement: r.choice('procurement', procurements),
      legalForm: r.text('legalForm', 300),
    } } });
  },
};

/** Reads a section as it was posted. */
export function readSection(section: Section, body: unknown): Read<SectionInput> {
  return readers[section](body);
}

/** Rows of a list (`was-0`, `vorher-0`, `was-1` …) in which something was typed. */
function rowsOf(raw: RawForm, names: readonly string[]): (Record<string, string> & { index: number })[] {
  const rows = [];
  for (let index = 0; index < MAX_ROWS; index += 1) {
    const row = Object.fromEntries(names.map((name) => [name, single(raw[`${name}-${index}`])]));
    if (Object.values(row).some((value) => value !== '')) rows.push({ ...row, index } as Record<string, string> & { index: number });
  }
  return rows;
}

/** "2024-05", "05/2024", "5.2024" and "2024" (its January) as "2024-05"; undefined where it is no month between 1990 and 2099. */
export function monthOf(text: string): string | undefined {
  const match = /^(\d{4})-(\d{1,2})$/.exec(text) ?? reversed(/^(\d{1,2})\s?[./]\s?(\d{4})$/.exec(text)) ?? /^(\d{4})()$/.exec(text);
  if (!match) return undefined;
  const [year, month] = [Number(match[1]), Number(match[2] || '1')];
  return year >= 1990 && year < 2100 && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

const reversed = (match: RegExpExecArray | null): string[] | null => (match ? [match[0], match[2]!, match[1]!] : null);

/** "8.000", "8000", "3,5" and "3.5" as numbers with at most two decimals; undefined for anything else. */
export function decimalOf(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0]/g, '');
  const german = /^-?\d{1,3}(\.\d{3})+(,\d{1,2})?$|^-?\d{1,11}(,\d{1,2})?$/.test(plain);
  const value = german ? Number(plain.replaceAll('.', '').replace(',', '.')) : /^-?\d{1,11}\.\d{1,2}$/.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(value) && Math.abs(value) < 1e11 ? value : undefined;
}
