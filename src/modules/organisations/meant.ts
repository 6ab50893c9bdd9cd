import { single, type RawForm } from '../../platform/http/form.ts';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import type { FieldErrors } from '../../ui/form-errors.ts';
import { choiceMessages } from './messages-choice.ts';
import type { OrganisationChoice } from './queries.ts';

/** What the fields of one organisation were sent with: see `OrganisationField`. */
export interface TypedOrganisation {
  text: string;
  /** The suggestion that was chosen; counts only while its name still stands in the field. */
  id: string;
  /** The one that was picked from the list; counts only while what the list was made of stands there unchanged. */
  choice: string;
  /** What the list was made of: the mark of `listMark`. */
  shown: string;
  /** Kreis, Land or postcode by which the list is made shorter. */
  near: string;
  /** The whole list was asked for. */
  all: boolean;
}

export const nothingTyped: TypedOrganisation = { text: '', id: '', choice: '', shown: '', near: '', all: false };

/** Names of the fields that belong to an organisation's field. */
export const organisationFields = {
  id: (name: string) => `${name}Id`, choice: (name: string) => `${name}Choice`, shown: (name: string) => `${name}Shown`,
  near: (name: string) => `${name}Near`, all: (name: string) => `${name}All`,
} as const;

/** Reads the fields of an organisation out of a form. */
export function readTypedOrganisation(raw: RawForm, name: string): TypedOrganisation {
  const of = (field: string): string => single(raw[field]).trim().slice(0, 200);
  return {
    text: of(name), id: of(organisationFields.id(name)), choice: of(organisationFields.choice(name)),
    shown: of(organisationFields.shown(name)), near: of(organisationFields.near(name)).slice(0, 80), all: of(organisationFields.all(name)) !== '',
  };
}

/** Says of which text and narrowing a list was made, so that a choice is never taken for another text. */
export function listMark({ text, near }: Pick<TypedOrganisation, 'text' | 'near'>): string {
  return `${text}|${near}`;
}

/** Those a text may mean, to pick from. */
export interface OrganisationChoices {
  rows: readonly (OrganisationChoice & { postcode: string | undefined })[];
  /** How many fit, of which `rows` are the best. */
  total: number;
  /** There are more than were counted. */
  more: boolean;
  near: string;
  /** Nothing fits the narrowing; these are all again. */
  nothingNear: boolean;
}

export type NotMeant =
  | { ok: false; problem: 'required' | 'unknown' | 'ended' }
  | { ok: false; problem: 'several'; choices: OrganisationChoices };
export type Meant = { ok: true; organisation: { id: string; name: string; slug: string } } | NotMeant;

/** What there is to pick from, where there is anything. */
export function choicesOf(meant: Meant | undefined): OrganisationChoices | undefined {
  return meant !== undefined && !meant.ok && meant.problem === 'several' ? meant.choices : undefined;
}

/** The sentence for what was not understood, at the field it concerns; `own` are sentences of the page that say it better. */
export function meantErrors(
  name: string, problem: NotMeant, lang: Lang, own: Partial<Record<'required' | 'unknown', string>> = {},
): FieldErrors {
  const { errors } = choiceMessages[lang];
  if (problem.problem === 'several') {
    return { [organisationFields.choice(name)]: problem.choices.rows.length === 1 ? errors.one : errors.several };
  }
  const sentence = problem.problem === 'ended' ? undefined : own[problem.problem];
  return { [name]: sentence ?? errors[problem.problem] };
}
