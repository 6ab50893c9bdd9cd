import { single, type RawForm } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { sentences, type FieldErrors } from '../../../ui/form-errors.ts';
import { uiTexts } from '../../../ui/messages.ts';
import { personLabel } from '../../events/programme/changes.ts';
import { MAX_PEOPLE, rowNumbers } from '../../events/programme/forms.ts';
import { itemKinds, type DraftItem } from '../../events/programme/programme.ts';
import { itemMessages } from './item-messages.ts';

export interface PersonValues {
  name: string;
  jobTitle: string;
  organisation: string;
  organisationId: string;
}

const plainFields = [
  'kind', 'titleDe', 'titleEn', 'minutes', 'pinnedAt', 'abstractDe', 'abstractEn', 'publicNote', 'backstageNote',
] as const;

/** What stands in the fields of an item's form, as text. `people` are the rows shown, empty ones too. */
export type ItemValues = Record<(typeof plainFields)[number], string> & { people: PersonValues[] };

const nobody: PersonValues = { name: '', jobTitle: '', organisation: '', organisationId: '' };

export const newItemValues: ItemValues = {
  kind: '', titleDe: '', titleEn: '', minutes: '10', pinnedAt: '', abstractDe: '', abstractEn: '',
  publicNote: '', backstageNote: '', people: [nobody],
};

/** An item as its form shows it, with one empty row for a first person. */
export function storedItem(item: DraftItem): ItemValues {
  const people = item.people.map(({ name, jobTitle, organisation, organisationId }) => ({
    name, jobTitle, organisation, organisationId: organisationId ?? '',
  }));
  return {
    kind: item.kind, titleDe: item.title.de, titleEn: item.title.en, minutes: String(item.minutes), pinnedAt: item.pinnedAt ?? '',
    abstractDe: item.abstract.de,
    abstractEn: item.abstract.en, publicNote: item.publicNote, backstageNote: item.backstageNote,
    people: people.length > 0 ? people : [nobody],
  };
}

/** What was typed. "Another person" adds an empty row, "remove person 2" takes that one out. */
export function typedItem(raw: RawForm): ItemValues {
  const rows = rowNumbers.filter((n) => raw[`person${n}Name`] !== undefined).map((n) => ({
    name: single(raw[`person${n}Name`]), jobTitle: single(raw[`person${n}JobTitle`]), organisation: single(raw[`person${n}Organisation`]),
    organisationId: single(raw[`person${n}OrganisationId`]),
  }));
  const gone = Number(single(raw['removePerson']));
  const kept = gone > 0 ? rows.toSpliced(gone - 1, 1) : rows;
  const people = raw['addPerson'] !== undefined && kept.length < MAX_PEOPLE ? [...kept, nobody] : kept;
  return {
    ...(Object.fromEntries(plainFields.map((field) => [field, single(raw[field])])) as Omit<ItemValues, 'people'>),
    people: people.length > 0 ? people : [nobody],
  };
}

/** Whether a button changed the rows of the form only; nothing is saved then. */
export function changesRows(raw: RawForm): boolean {
  return raw['addPerson'] !== undefined || raw['removePerson'] !== undefined;
}

/** Codes as sentences; all rows for people share theirs. */
export function itemErrors(codes: Record<string, string>, lang: Lang): FieldErrors {
  const m: Record<string, Record<string, string>> = itemMessages[lang].errors;
  return sentences(codes, Object.fromEntries(Object.keys(codes).map((field) => [field, m[field.replace(/^person\d+/, 'person')] ?? {}])));
}

/** The fields in which two versions of an item differ, with what each says. */
export function itemDifferences(stored: ItemValues, yours: ItemValues, lang: Lang): { label: string; stored: string; yours: string }[] {
  const m = itemMessages[lang].fields;
  const kinds: Record<string, string> = uiTexts[lang].timeline.kinds;
  const people = (values: ItemValues): string =>
    values.people.map((p) => personLabel({ ...p, organisationId: null })).filter(Boolean).join('; ');
  const shown = (field: (typeof plainFields)[number], value: string): string => (field === 'kind' ? kinds[value] ?? value : value);
  const rows = plainFields.filter((field) => stored[field] !== yours[field])
    .map((field) => ({ label: m[field], stored: shown(field, stored[field]), yours: shown(field, yours[field]) }));
  return people(stored) === people(yours) ? rows : [...rows, { label: m.people, stored: people(stored), yours: people(yours) }];
}

/** The kinds of items as options, in the usual order of an event. */
export function kindOptions(lang: Lang): { value: string; label: string }[] {
  return itemKinds.map((kind) => ({ value: kind, label: uiTexts[lang].timeline.kinds[kind] }));
}
