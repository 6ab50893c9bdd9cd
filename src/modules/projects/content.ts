import type { Group, ProjectContent } from './project.ts';

/** Groups that versions keep. */
export const contentGroups = ['basics', 'experience', 'figures', 'technology'] as const satisfies readonly Group[];
export type ContentGroup = (typeof contentGroups)[number];

/** A change: of each group only the fields that a form has. */
export type ContentPatch = { [G in ContentGroup]?: Partial<ProjectContent[G]> };

export type FieldName = { [G in ContentGroup]: keyof ProjectContent[G] & string }[ContentGroup];

/** A field with its value in two contents. */
export interface ContentDifference {
  group: ContentGroup;
  field: FieldName;
  before: unknown;
  after: unknown;
}

/** The content with the fields of the change in place of its own. */
export function patched(content: ProjectContent, patch: ContentPatch): ProjectContent {
  return {
    basics: { ...content.basics, ...patch.basics },
    experience: { ...content.experience, ...patch.experience },
    figures: { ...content.figures, ...patch.figures },
    technology: { ...content.technology, ...patch.technology },
  };
}

/** Groups that a change touches. */
export function groupsOf(patch: ContentPatch): ContentGroup[] {
  return contentGroups.filter((group) => patch[group] !== undefined);
}

/** Fields in which two contents differ, in the order of the groups. Sets, which the database keeps in an order of its own, are compared as sets. */
export function differences(before: ProjectContent, after: ProjectContent): ContentDifference[] {
  return contentGroups.flatMap((group) => {
    const [a, b] = [before[group] as unknown as Record<string, unknown>, after[group] as unknown as Record<string, unknown>];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => !same(field, a[field], b[field]))
      .map((field) => ({ group, field: field as FieldName, before: a[field], after: b[field] }));
  });
}

/** Fields of a change that somebody else has changed between what its author saw and what is stored now: saving would overwrite those. */
export function overwritten(seen: ProjectContent, stored: ProjectContent, patch: ContentPatch): ContentDifference[] {
  return differences(seen, stored).filter(({ group, field, after }) => {
    const fields = patch[group] as Record<string, unknown> | undefined;
    return fields !== undefined && field in fields && !same(field, fields[field], after);
  });
}

const sets: ReadonlySet<string> = new Set<FieldName>(['topics', 'openness', 'tags', 'standards', 'phases']);

function same(field: string, a: unknown, b: unknown): boolean {
  if (sets.has(field) && Array.isArray(a) && Array.isArray(b)) return key(a.map(key).sort()) === key(b.map(key).sort());
  return key(a) === key(b);
}

/** The same text for the same value, whatever the order of the keys. */
function key(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(key).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => `${name}:${key(one)}`).join(',')}}`;
}
