import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import type { Actor } from '../accounts/actor.ts';
import { sizeClass } from '../organisations/organisation.ts';
import type { Product, ProjectStatus } from '../projects/project.ts';
import { findProfiles, type ProjectProfile } from '../projects/queries.ts';
import { ranked, scoreOf, stageOf, type Score, type Shared, type SharedKey, type Side, type Stage } from './score.ts';
import type { TermTable } from './terms.ts';
import { countWords, queryOf, similarity, wordsOf, type CandidateQuery, type Words } from './words.ts';

/** A profile that might answer a plan, as the database gave it for a reader. */
export interface Candidate {
  id: string;
  status: ProjectStatus;
  titleDe: string;
  titleEn: string;
  sentenceDe: string;
  sentenceEn: string;
  slug: string;
  confirmedAt: Temporal.Instant;
  createdAt: Temporal.Instant;
  organisationId: string;
  organisationName: string;
  organisationSlug: string;
  population: number | null;
  land: string | null;
  kreis: string;
  keys: SharedKey[];
  products: Product[] | null;
  tags: string[];
}

/** A match that the reader may see, with its reasons. */
export interface Match extends Candidate {
  score: Score;
}

/** By each of the two ways, topic and text, so many are looked at closer. */
const CANDIDATES = 120;
/** Shown of a group. */
export const MOST_MATCHES = 6;

/** Profiles that share something with a plan, or answer a query of words alone, of those that the actor sees; in no order. The same answer with either role. */
export async function listCandidates(db: Db | Tx, actor: Actor, projectId: string | null, { words, synonyms }: CandidateQuery, most = CANDIDATES): Promise<Candidate[]> {
  const reader = actor.kind === 'member' ? actor.accountId : null;
  const { rows } = await sql<Candidate>`select * from match_candidates(${projectId}::uuid, ${words}, ${synonyms}, ${reader}::uuid, ${most})`.execute(db);
  return rows;
}

/** German, the language everybody writes in: a second one beside it would only make the first look longer. And the words that somebody chose as tags. */
export const textOf = (one: { titleDe: string; sentenceDe: string; tags: readonly string[] }): string =>
  [one.titleDe, one.sentenceDe, ...one.tags].filter(Boolean).join('. ');

export const sideOf = (one: Candidate): Side => ({
  status: one.status, size: sizeClass(one.population), land: one.land, products: one.products ?? undefined, confirmedAt: one.confirmedAt,
});

/** Candidates were found by their words, so these look common among them: counted as a part of so many texts at least. */
const TEXTS = 1_000;

/** How alike each candidate's text is to the plan's, with rarity counted among the candidates. */
export function textsOf(words: Words, candidates: readonly Candidate[], terms: TermTable): Map<string, Omit<Shared, 'keys'>> {
  const texts = new Map(candidates.map((one) => [one.id, wordsOf(textOf(one), terms)]));
  const count = countWords([...texts.values()]);
  return new Map([...texts].map(([id, other]) => {
    const likeness = similarity(words, other, count, Math.max(TEXTS, 4 * texts.size));
    // Titles and sentences are short: one telling word in common, or a part of one, must not drown in the others.
    return [id, { ...likeness, text: Math.sqrt(likeness.text) }];
  }));
}

/** The plan as somebody reads it, with what is known of its Kommune. */
export interface Plan {
  profile: Pick<ProjectProfile, 'id' | 'organisationId' | 'basics' | 'technology' | 'confirmedAt'>;
  population: number | null;
  land: string | null;
}

export type Matches = Record<Stage, Match[]>;

/**
 * Who has done, is doing and plans what a plan is about: of each at most `most`, the best first, of other organisations. Only what the actor
 * sees takes part; what is given out was read once more with the policy. `terms` say what is called by several names.
 */
export async function listMatches(
  db: Db | Tx, actor: Actor, plan: Plan, terms: TermTable, now: Temporal.Instant, most = MOST_MATCHES,
): Promise<Matches> {
  const { profile } = plan;
  const { titleDe, sentenceDe, tags } = profile.basics;
  const words = wordsOf(textOf(profile.basics), terms);
  const query = queryOf(wordsOf(textOf({ titleDe, sentenceDe, tags: [] }), terms), tags, terms);
  const candidates = (await listCandidates(db, actor, profile.id, query)).filter(({ organisationId }) => organisationId !== profile.organisationId);
  const texts = textsOf(words, candidates, terms);
  const side: Side = {
    status: profile.basics.status, size: sizeClass(plan.population), land: plan.land, products: profile.technology?.products, confirmedAt: profile.confirmedAt,
  };
  const scored = candidates.flatMap((one): Match[] => {
    const score = scoreOf(side, sideOf(one), { keys: one.keys, ...texts.get(one.id)! }, now);
    return score === undefined ? [] : [{ ...one, score }];
  });
  const of = (stage: Stage): Match[] => ranked(scored.filter(({ status }) => stageOf(status) === stage), most);
  return onlySeen(db, actor, { done: of('done'), doing: of('doing'), planning: of('planning') });
}

/** The second look: profiles and their technology by the policy. */
async function onlySeen(db: Db | Tx, actor: Actor, matches: Matches): Promise<Matches> {
  const ids = Object.values(matches).flat().map(({ id }) => id);
  const seen = new Map(ids.length === 0 ? [] : (await findProfiles(db, actor, ids)).map((profile) => [profile.id, profile]));
  const kept = (list: Match[]): Match[] => list.flatMap((match) => {
    const profile = seen.get(match.id);
    if (profile === undefined) return [];
    const reasons = match.score.reasons.filter(({ kind }) => (kind !== 'product' && kind !== 'vendor') || profile.technology !== undefined);
    return [{ ...match, score: { ...match.score, reasons } }];
  });
  return { done: kept(matches.done), doing: kept(matches.doing), planning: kept(matches.planning) };
}

/** What of an organisation matters for matching; an enterprise is as large as the Kommune it belongs to. */
export async function findPlace(db: Db | Tx, organisationId: string): Promise<{ population: number | null; land: string | null }> {
  const { rows: [row] } = await sql<{ population: number | null; land: string | null }>`
    select coalesce(o.population, up.population) as population, o.land from organisation o left join organisation up on up.id = o.parent_id
    where o.id = ${organisationId}`.execute(db);
  return row ?? { population: null, land: null };
}
