import { isStopWord } from '../analyser/stop-words.ts';
import { tokensOf } from '../analyser/tokens.ts';
import { LONGEST_TERM, termKey, type SynonymGroup } from '../synonyms.ts';

export const synonymKinds = ['synonym', 'abbreviation', 'one_way'] as const;
export type SynonymKind = (typeof synonymKinds)[number];

/** A group of terms as editors see it. */
export interface Group {
  id: string;
  kind: SynonymKind;
  terms: string[];
  /** Whether it comes from the list the product brings along. */
  started: boolean;
  version: number;
  endedAt: Temporal.Instant | null;
  updatedAt: Temporal.Instant;
  /** Empty where nobody has touched it, or the account is gone. */
  updatedBy: string;
}

/** What is wrong with the terms of a group. `term` is the one it is about, `other` the group that has it already. */
export type Problem =
  | { reason: 'required' | 'single' | 'too_many' | 'full' }
  | { reason: 'too_long' | 'characters' | 'stop_words' | 'too_many_words' | 'twice'; term: string }
  | { reason: 'elsewhere'; term: string; other: { id: string; first: string } };

export const MOST_TERMS = 20;
export const LONGEST_LABEL = 60;

/** Bars, angle brackets, quotation marks and the like would mean something else in a query or a list. */
const allowed = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’&+/()§:-]*$/u;

/** The terms as they were typed, one a line; what is empty is left out. */
export function readTerms(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
}

/**
 * What is wrong with terms. Only what is new is looked at by itself, so that a group of old can always be saved: `was` is how it was,
 * `groups` are the other groups that hold.
 */
export function problemsOf(terms: readonly string[], kind: SynonymKind, was: Pick<Group, 'terms' | 'kind'> | undefined, groups: readonly Group[]): Problem[] {
  const before = was?.terms ?? [];
  if (terms.length === 0) return [{ reason: 'required' }];
  if (terms.length === 1) return [{ reason: 'single' }, ...(before.includes(terms[0]!) ? [] : problemsOfTerm(terms[0]!))];
  if (terms.length > Math.max(MOST_TERMS, before.length)) return [{ reason: 'too_many' }];
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const term of terms) {
    const fold = tokensOf(term).map(({ word }) => word).join(' ');
    const isNew = !before.includes(term);
    // What is nothing but signs has a fault of its own, and is not the same as other signs.
    if (fold !== '' && seen.has(fold) && isNew) problems.push({ reason: 'twice', term });
    seen.add(fold);
    if (isNew) problems.push(...problemsOfTerm(term));
  }
  // With another direction other terms lead somewhere: all are looked at again.
  return [...problems, ...elsewhere(terms, kind, was?.kind === kind ? before : [], groups)];
}

function problemsOfTerm(term: string): Problem[] {
  if (term.length > LONGEST_LABEL) return [{ reason: 'too_long', term }];
  if (!allowed.test(term)) return [{ reason: 'characters', term }];
  const telling = tokensOf(term).filter(({ word }) => !isStopWord(word));
  if (telling.length === 0) return [{ reason: 'stop_words', term }];
  return telling.length > LONGEST_TERM ? [{ reason: 'too_many_words', term }] : [];
}

/** Terms that already lead somewhere by another group. What a one-way group leads to may stand in any number of groups. */
function elsewhere(terms: readonly string[], kind: SynonymKind, before: readonly string[], groups: readonly Group[]): Problem[] {
  const asked = (of: SynonymKind, list: readonly string[]): readonly string[] => (of === 'one_way' ? list.slice(0, 1) : list);
  return asked(kind, terms).filter((term) => !before.includes(term)).flatMap((term): Problem[] => {
    const key = termKey(term);
    const other = key === '' ? undefined : groups.find((group) => asked(group.kind, group.terms).some((one) => termKey(one) === key));
    return other ? [{ reason: 'elsewhere', term, other: { id: other.id, first: other.terms[0]! } }] : [];
  });
}

/** A group as the search goes by it, and the other way round. */
export function asSearched({ terms, kind }: { terms: readonly string[]; kind: SynonymKind }): SynonymGroup {
  return { terms, narrow: kind === 'one_way', abbreviation: kind === 'abbreviation' };
}

export function kindOf({ narrow, abbreviation }: SynonymGroup): SynonymKind {
  return narrow ? 'one_way' : abbreviation ? 'abbreviation' : 'synonym';
}
