import type { SizeClass } from '../organisations/organisation.ts';
import { SIZE_CLASSES } from '../organisations/organisation.ts';
import { freshness, type Freshness, type Product, type ProjectStatus } from '../projects/project.ts';
import type { Localised } from '../../platform/i18n/localised.ts';
import { LEAST_LIKENESS, MOST_OF_A_KREIS, REASONS, weights } from './weights.ts';

export type Stage = 'planning' | 'doing' | 'done';

/** How far somebody is, seen from somebody who wants to learn. */
export function stageOf(status: ProjectStatus): Stage {
  return status === 'idea' || status === 'planned' ? 'planning' : status === 'running' ? 'doing' : 'done';
}

/** What two projects are both tagged with; `rarity` from 0 (everybody has it) to 1 (nobody else). */
export interface SharedKey {
  kind: 'leika' | 'service' | 'topic' | 'tag';
  name: Localised;
  rarity: number;
}

/** What is asked of each of two projects, as far as the reader sees it. */
export interface Side {
  status: ProjectStatus;
  size: SizeClass;
  /** Key of the Land. */
  land: string | null;
  /** Undefined where the technology of the project is not for the reader. */
  products: readonly Product[] | undefined;
  confirmedAt: Temporal.Instant;
}

/** What the two have in common. */
export interface Shared {
  keys: readonly SharedKey[];
  /** Similarity of the texts, from 0 to 1. */
  text: number;
  /** Words that both use, the most telling first. */
  words: readonly string[];
  /** What each calls by another name. */
  synonyms: readonly { own: string; theirs: string }[];
  /** The part of `text` that is due to them, from 0 to 1. */
  bySynonym: number;
}

/** Why somebody is a match, as a fact that the reader could look up. */
export type Reason =
  | { kind: SharedKey['kind']; name: Localised }
  | { kind: 'text'; words: readonly string[] }
  | { kind: 'synonym'; own: string; theirs: string }
  | { kind: 'product' | 'vendor'; name: string }
  | { kind: 'size'; size: Exclude<SizeClass, 'unknown'> }
  | { kind: 'nextSize' }
  | { kind: 'land'; land: string }
  | { kind: 'fresh'; confirmedAt: Temporal.Instant };

export interface Score {
  points: number;
  /** The part of them that says that both are about the same. */
  likeness: number;
  /** The strongest, at most three. */
  reasons: Reason[];
}

interface Part { points: number; reason: Reason }

/** How much a key tells that `holders` of `all` projects have: from 0 to 1, falling with every further holder. */
export function rarity(holders: number, all: number): number {
  const most = Math.log(1 + Math.max(all, 1));
  return Math.max(0, Math.min(1, Math.log((1 + Math.max(all, 1)) / (1 + Math.max(holders, 0))) / most));
}

/**
 * How well another project answers a plan, and why; undefined if the two are not about the same. Symmetric but for freshness, which is
 * asked of the other one only. More in common never makes it less.
 */
export function scoreOf(plan: Side, other: Side, shared: Shared, now: Temporal.Instant): Score | undefined {
  const keys = shared.keys.map((key): Part => ({ points: weights[key.kind] * key.rarity, reason: { kind: key.kind, name: key.name } }));
  const topic = Math.min(weights.topicAtMost, sum(keys));
  const text = textParts(shared);
  const likeness = topic + sum(text);
  if (likeness < LEAST_LIKENESS) return undefined;
  const context = [...alike(plan, other), ...fresh(other, now)];
  const points = likeness + weights.complement[stageOf(plan.status)][stageOf(other.status)] + sum(context);
  return { points, likeness, reasons: strongest([...keys, ...text, ...context]) };
}

/** The words in common, and the strongest synonym beside them. */
function textParts({ text, words, synonyms: [synonym], bySynonym }: Shared): Part[] {
  const points = weights.text * Math.min(1, text);
  const share = synonym === undefined ? 0 : bySynonym;
  const parts: Part[] = [{ points: points * (1 - share), reason: { kind: 'text', words } }];
  if (synonym !== undefined) parts.push({ points: points * share, reason: { kind: 'synonym', own: synonym.own, theirs: synonym.theirs } });
  return parts;
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((points, part) => points + part.points, 0);
}

/** What makes experience portable: size, law, products. */
function alike(plan: Side, other: Side): Part[] {
  const parts: Part[] = [];
  const distance = sizeDistance(plan.size, other.size);
  if (distance === 0) parts.push({ points: weights.sameSize, reason: { kind: 'size', size: other.size as Exclude<SizeClass, 'unknown'> } });
  if (distance === 1) parts.push({ points: weights.nextSize, reason: { kind: 'nextSize' } });
  if (plan.land !== null && plan.land === other.land) parts.push({ points: weights.sameLand, reason: { kind: 'land', land: plan.land } });
  const product = firstShared(plan.products, other.products, ({ name }) => name);
  const vendor = firstShared(plan.products, other.products, (one) => one.vendor);
  if (product !== undefined) parts.push({ points: weights.product, reason: { kind: 'product', name: product } });
  else if (vendor !== undefined) parts.push({ points: weights.vendor, reason: { kind: 'vendor', name: vendor } });
  return parts;
}

function sizeDistance(a: SizeClass, b: SizeClass): number | undefined {
  const place = (size: SizeClass): number => SIZE_CLASSES.findIndex(({ key }) => key === size);
  return a === 'unknown' || b === 'unknown' ? undefined : Math.abs(place(a) - place(b));
}

function firstShared(a: readonly Product[] | undefined, b: readonly Product[] | undefined, of: (product: Product) => string): string | undefined {
  const fold = (text: string): string => text.trim().toLowerCase();
  const theirs = new Set((b ?? []).map((one) => fold(of(one))));
  return (a ?? []).map(of).filter((name) => fold(name) !== '' && theirs.has(fold(name))).sort()[0]?.trim();
}

function fresh(other: Side, now: Temporal.Instant): Part[] {
  const points: Record<Freshness, number> = { fresh: weights.fresh, due: weights.due, stale: 0 };
  const found = points[freshness(other.confirmedAt, now)];
  return found > 0 ? [{ points: found, reason: { kind: 'fresh', confirmedAt: other.confirmedAt } }] : [];
}

/** A LeiKa service says its OZG service along; said is the more exact one. Of several tags one or two are enough to be in the three. */
function strongest(parts: readonly Part[]): Reason[] {
  const exact = parts.some(({ reason }) => reason.kind === 'leika');
  return parts.filter(({ points, reason }) => points > 0 && !(exact && reason.kind === 'service') && !(reason.kind === 'text' && reason.words.length === 0))
    .map((part, place) => ({ ...part, place })).sort((a, b) => b.points - a.points || a.place - b.place).slice(0, REASONS).map(({ reason }) => reason);
}

export interface Ranked {
  id: string;
  score: Score;
  confirmedAt: Temporal.Instant;
  /** Key of the Kreis it lies in. */
  kreis: string;
}

/** The best first; the same candidates in any order give the same list. Of one Kreis no more than two. */
export function ranked<T extends Ranked>(candidates: readonly T[], most: number): T[] {
  const of = new Map<string, number>();
  return [...candidates].sort((a, b) => b.score.points - a.score.points || Temporal.Instant.compare(b.confirmedAt, a.confirmedAt) || (a.id < b.id ? -1 : 1))
    .filter(({ kreis }) => {
      const count = (of.get(kreis) ?? 0) + 1;
      of.set(kreis, count);
      return count <= MOST_OF_A_KREIS;
    }).slice(0, most);
}
