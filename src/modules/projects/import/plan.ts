import { foldName } from '../../organisations/organisation.ts';
import { differences, patched, type ContentDifference, type ContentPatch, type FieldName } from '../content.ts';
import { emptyContent, type ProjectContent } from '../project.ts';
import type { ProjectProfile } from '../queries.ts';
import { contentOf } from '../queries-edit.ts';
import { valueText, type Names } from '../texts.ts';
import { columnsFor } from './columns.ts';
import type { KnownProject } from './queries.ts';
import { missing, readRow, type Given, type Lists, type RowFault } from './rows.ts';
import { slugIn, type ProjectTable, type TableRow } from './table.ts';

/** What is done with a line whose project is there already. */
export const choices = ['skip', 'update', 'create'] as const;
export type Choice = (typeof choices)[number];

/** The project that a line is about. */
export interface Match {
  /** Not there for a project that the reader does not see: it is only said that there is one. */
  slug?: string;
  id?: string;
  version: number;
  title: string;
  /** Fields that the line would change. */
  changes: ContentDifference[];
  patch: ContentPatch;
  /** Fields of which the line says something and that the reader does not see. */
  unseen: FieldName[];
  /** What was looked at: the project, its version and how many have this title. A choice holds for nothing else. */
  seen: string;
}

export interface PlannedRow {
  line: number;
  title: string;
  cells: readonly string[];
  key: string;
  faults: RowFault[];
  match?: Match;
  /** What becomes of the line as a new project; not there where something is wrong, or missing for a new one. */
  content?: ProjectContent;
}

export interface Plan {
  ok: true;
  rows: PlannedRow[];
  ignored: readonly string[];
}

/** What is known besides the table: read once for all of its lines. */
export interface Surroundings {
  lists: Lists;
  known: readonly KnownProject[];
  /** Profiles that the reader may edit, with the groups that the reader sees. */
  editable: ReadonlyMap<string, ProjectProfile>;
  names: Names;
}

/** The project a line is about: by the address that it names, else by the folded title; the last changed of several. */
export function projectOf(row: TableRow, known: readonly KnownProject[]): KnownProject | 'not_ours' | undefined {
  const slug = slugIn(row.value({ field: 'address' }));
  if (slug !== undefined) return known.find((project) => project.slug === slug) ?? 'not_ours';
  const folded = foldName(row.value({ field: 'titleDe' }));
  return folded === '' ? undefined : known.find(({ titleDe }) => foldName(titleDe) === folded);
}

/** Says of each line what would become of it. Two lines about the same project, or with the same new title, are one too many. */
export function planOf(table: ProjectTable, { lists, known, editable, names }: Surroundings): Plan {
  const met = new Set<string>();
  const counts = new Map<string, number>();
  for (const { titleDe } of known) counts.set(foldName(titleDe), (counts.get(foldName(titleDe)) ?? 0) + 1);
  const rows = table.rows.map((row): PlannedRow => {
    const read = readRow(row, lists);
    const title = row.value({ field: 'titleDe' });
    const found = projectOf(row, known);
    const project = found === 'not_ours' ? undefined : found;
    const profile = project && editable.get(project.id);
    const match = project && matchOf(profile, title, read.given, names, counts.get(foldName(title)) ?? 0);
    const faults = read.faults.filter(({ column }) => !match?.same.has(column.field));
    const stored = profile ? contentOf(profile) : blank(title);
    faults.push(...read.given.flatMap(({ needs }) => (needs && !needs.has(stored) ? [{ column: needs.column, code: 'incomplete' as const }] : [])));
    if (found === 'not_ours') faults.push({ column: { field: 'address' }, code: 'not_ours' });
    const identity = project?.id ?? foldName(title);
    if (identity !== '' && met.has(identity)) faults.push({ column: { field: 'titleDe' }, code: 'twice' });
    met.add(identity);
    // The line of our own template that shows how it is done.
    if (/^(beispiel|example):/i.test(title)) faults.push({ column: { field: 'titleDe' }, code: 'example' });
    const lacks = missing(row);
    if (!project || title === '') faults.push(...lacks.filter(({ column }) => !project || column.field === 'titleDe'));
    const whole = faults.length === 0 && lacks.length === 0 && read.given.every(({ needs }) => !needs || needs.has(blank(title)));
    return {
      line: row.line, title, cells: row.cells, key: row.key, faults,
      ...(match ? { match: match.match } : {}), ...(whole ? { content: filled(title, read.given) } : {}),
    };
  });
  return { ok: true, rows, ignored: table.ignored };
}

const blank = (title: string): ProjectContent => emptyContent({ titleDe: title, status: 'idea', openness: ['information'] });

function filled(title: string, given: readonly Given[]): ProjectContent {
  return given.reduce((content, { group, field, into }) => patched(content, { [group]: { [field]: into(content) } }), blank(title));
}

/** Fields as our own tables have them. */
const order = columnsFor({ results: 1, products: 1 }).map(({ field }) => field);

/** What a line would change in a project; cells that say what our files say of the stored value change nothing. */
function matchOf(
  profile: ProjectProfile | undefined, title: string, given: readonly Given[], names: Names, count: number,
): { match: Match; same: ReadonlySet<string> } {
  if (!profile) return { match: { version: 0, title, changes: [], patch: {}, unseen: [], seen: `-.0.${count}` }, same: new Set() };
  const stored = contentOf(profile);
  const same = new Set<string>();
  const unseen: FieldName[] = [];
  let wanted = stored;
  for (const one of given) {
    const { group, field, raw, into } = one;
    if (group !== 'basics' && profile[group] === undefined) unseen.push(field);
    else if (raw !== undefined && said(one, stored, names).includes(raw.trim())) same.add(field);
    else wanted = patched(wanted, { [group]: { [field]: into(wanted) } });
  }
  const changes = differences(stored, wanted).sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  const patch: Record<string, Record<string, unknown>> = {};
  for (const { group, field, after } of changes) (patch[group] ??= {})[field] = after;
  return {
    match: {
      id: profile.id, slug: profile.slug, version: profile.version, title: profile.basics.titleDe, changes, patch: patch as ContentPatch,
      unseen: [...new Set(unseen)],
      seen: `${profile.id}.${profile.version}.${count}`,
    }, same,
  };
}

/** How the report writes a stored value; an English one has the English title and sentence under the same heading. */
function said({ group, field }: Given, stored: ProjectContent, names: Names): string[] {
  const [value, { basics }] = [(stored[group] as unknown as Record<string, unknown>)[field], stored];
  const texts = (['de', 'en'] as const).map((lang) => valueText(field, value, lang, names).replaceAll('\n', '; '));
  const english = field === 'titleDe' ? basics.titleEn : field === 'sentenceDe' ? basics.sentenceEn : '';
  return [...texts, english].filter((text) => text !== '');
}
