import type { Db } from '../../../platform/db/database.ts';
import type { Actor } from '../../accounts/actor.ts';
import { listProjectCards, type ProjectCard } from '../../projects/queries.ts';
import { tokensOf } from '../analyser/tokens.ts';
import { isStopWord } from '../analyser/stop-words.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { type Reason, reasonsOf } from '../index/reasons.ts';
import { search } from '../index/search.ts';
import { nearWords } from '../index/suggestions.ts';
import { mayRead } from './audience.ts';
import { synonymsOf } from './live-index.ts';
import { listFoundEvents, listFoundOrganisations, type FoundEvent, type FoundOrganisation } from './queries-found.ts';
import { listFoundPeople, type FoundPerson } from './queries-people.ts';
import { findOrigin, type Origin } from './queries-place.ts';
import { lastMonths, type SearchKind, type SearchQuery } from './question.ts';
import { nearScopes, type NearScope } from './regions.ts';

export const HITS_PER_PAGE = 20;
const NEAR = 6;

export type Found = { reasons: Reason[] } & (
  { kind: 'project'; project: ProjectCard } | { kind: 'event'; event: FoundEvent } | { kind: 'organisation'; organisation: FoundOrganisation } | { kind: 'person'; person: FoundPerson });

export interface Results {
  total: number;
  found: Found[];
  counts: Record<string, Record<string, number>>;
  /** Words that were looked for, without those that say nothing; empty if there are hits. */
  understood: string[];
  /** Words that occur and are near; empty if there are hits. */
  near: string[];
  /** Where "near" is measured from; undefined where that is not known, and then nothing is narrowed by it. */
  origin: Origin | undefined;
}

const facets = ['kind', 'status', 'topic', 'near', 'field', 'service', 'leika', 'land', 'kreis', 'body', 'size', 'openness', 'cost', 'software', 'more', 'confirmed'];

/**
 * Finds what somebody may see: the index leaves out what is not for the reader before it ranks and counts, and what is shown is read with
 * the reader's own rights once more.
 */
export async function find(index: InvertedIndex, db: Db, actor: Actor, query: SearchQuery, kind: SearchKind | undefined, now: Temporal.Instant): Promise<Results> {
  const reads = mayRead(actor);
  const { more, near, ...chosen } = query.chosen;
  const origin = kind === 'project' || near.length > 0 ? await findOrigin(db, actor, query) : undefined;
  const months = lastMonths(now);
  const filters: Record<string, readonly string[]> = { ...chosen, more: more.filter((value) => value !== 'confirmed'),
    confirmed: more.includes('confirmed') ? months : [], near: near.flatMap((scope) => origin?.areas[scope as NearScope]?.keys ?? []), kind: kind === undefined ? [] : [kind] };
  const answer = search(index, { text: query.text, mayRead: reads, filters, count: facets, from: (query.page - 1) * HITS_PER_PAGE, size: HITS_PER_PAGE }, undefined, synonymsOf(index));
  const ids = (of: SearchKind): string[] => answer.hits.filter(({ id }) => id.startsWith(`${of}:`)).map(({ id }) => id.slice(of.length + 1));
  const [projects, events, organisations, people] = await Promise.all([
    ids('project').length === 0 ? [] : listProjectCards(db, actor, { ids: ids('project') }, HITS_PER_PAGE),
    listFoundEvents(db, ids('event')), listFoundOrganisations(db, ids('organisation')), listFoundPeople(db, actor, ids('person')),
  ]);
  const found = answer.hits.flatMap(({ id, row }): Found[] => {
    const own = id.slice(id.indexOf(':') + 1);
    const reasons = reasonsOf(index, answer.plan, query.text, row, reads);
    const [project, event, organisation] = [projects.find((one) => one.id === own), events.find((one) => one.id === own), organisations.find((one) => one.id === own)];
    if (project) return [{ kind: 'project', project, reasons }];
    const person = people.find((one) => one.id === own);
    if (person) return [{ kind: 'person', person, reasons }];
    if (event) return [{ kind: 'event', event, reasons }];
    return organisation ? [{ kind: 'organisation', organisation, reasons }] : [];
  });
  const counts = { ...answer.counts };
  const fresh = Object.entries(counts['confirmed'] ?? {}).reduce((sum, [month, count]) => sum + (months.includes(month) ? count : 0), 0);
  counts['more'] = { ...counts['more'], ...(fresh > 0 ? { confirmed: fresh } : {}) };
  counts['near'] = Object.fromEntries(nearScopes.flatMap((scope) => {
    // Whatever lies somewhere lies in one Kreis, one region and one Land: nothing is counted twice.
    const count = (origin?.areas[scope]?.keys ?? []).reduce((sum, key) => sum + (answer.counts['near']?.[key] ?? 0), 0);
    return count > 0 ? [[scope, count]] : [];
  }));
  const nothing = answer.total === 0 && query.text !== '';
  return {
    total: answer.total, found, counts, origin,
    understood: nothing ? tokensOf(query.text).filter(({ word }) => !isStopWord(word)).map(({ start, end }) => query.text.slice(start, end)) : [],
    near: nothing ? nearWords(index, query.text, reads, NEAR) : [],
  };
}
