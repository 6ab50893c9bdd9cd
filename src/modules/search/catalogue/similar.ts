import type { Deps } from '../../../platform/deps.ts';
import { listProjectCards } from '../../projects/queries.ts';
import type { FindSimilar } from '../../projects/similar.ts';
import { germanWord } from '../../../ui/content.tsx';
import { dbFor } from '../../accounts/public-db.ts';
import { isActWord, isPlanWord } from '../analyser/act-words.ts';
import { foldWord } from '../analyser/fold.ts';
import { stemOf } from '../analyser/stem.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import type { Plan } from '../index/plan.ts';
import { reasonsOf, type Reason, type ReasonWay } from '../index/reasons.ts';
import { search } from '../index/search.ts';
import { standard } from '../parameters.ts';
import { mayRead } from './audience.ts';
import type { CatalogueField } from './documents.ts';
import { liveIndexOf, synonymsOf } from './live-index.ts';
import { searchMessages } from './messages.ts';

const MOST = 5;
const CANDIDATES = 20;
/** How much of what a plan says has to be in a profile; less is a chance word, and asking somebody about it wastes their time. */
const LEAST = 0.195;
/** So much by a single word is enough: a short title. */
const BY_ONE_WORD = 0.4;
/** So much of the title alone is enough, in what says shortly what a profile is about: the sentence of a plan often tells of other things. */
const BY_TITLE = 0.25;
const SHORT: ReadonlySet<string> = new Set<CatalogueField>(['title', 'sentence', 'topics', 'services']);
/** So a title may name what another title names, which is told by less; a part of a word is not enough. */
const naming: ReadonlySet<ReasonWay> = new Set(['word', 'stem', 'synonym']);
const TITLE = 2;
/** A word that more than every second project has says nothing of what one of them is about; of a few projects none is said to be everywhere. */
const EVERYWHERE = 0.5;
const MANY = 40;
/** What a word says where it stands. The name of a Kommune is no likeness. */
const fields: Record<CatalogueField, number> = { title: 1, sentence: 1, topics: 0.8, services: 0.8, software: 0.8, text: 0.6, experience: 0.4, documents: 0.4, organisation: 0 };

/**
 * Projects that sound like a plan, from the one search: what the reader may not read takes no part, and cards are read with the reader's
 * own rights. Words of the title count double; a profile has to answer two words, or much of a short plan, or a quarter of its title,
 * or name in its own title what that names. Words that any plan uses, or every second project, make none similar by themselves.
 */
export function similarProjects(deps: Pick<Deps, 'db' | 'publicDb'>): FindSimilar {
  return async (actor, { title, sentence }, lang) => {
    // Quotation marks would ask for those words in that order.
    const text = `${title.slice(0, 150)} ${sentence.slice(0, 200)}`.replace(/["„“”«»]/g, ' ');
    if (text.trim() === '') return [];
    const index = await liveIndexOf(deps.db).current();
    const reads = mayRead(actor);
    const among = { mayRead: reads, filters: { kind: ['project'] } };
    const { hits, plan } = search(index, { ...among, text, size: CANDIDATES }, undefined, synonymsOf(index));
    const weights = weightsOf(index, plan, text, Math.min(title.length, 150));
    const isMatter = matterOf(plan, (word) => search(index, { ...among, text: word, size: 0 }, exact).total);
    const alike = hits.map(({ id, row }) => ({ id: id.slice('project:'.length), ...likeness(reasonsOf(index, plan, text, row, reads), weights) }))
      .filter(({ share, ofTitle, named, words }) => share >= (words > 1 ? LEAST : BY_ONE_WORD) || ofTitle >= BY_TITLE || named >= LEAST)
      .filter(({ reasons }) => reasons.some(isMatter)).sort((a, b) => b.share - a.share).slice(0, MOST);
    if (alike.length === 0) return [];
    const cards = await listProjectCards(dbFor(deps, actor), actor, { ids: alike.map(({ id }) => id) }, MOST);
    const t = searchMessages[lang];
    return alike.flatMap(({ id, reasons }) => cards.filter((card) => card.id === id)
      .map((card) => ({ ...card, reasons: reasons.slice(0, 3).map(({ asked, way, field, by }) => t.reason[way](germanWord(asked), t.whereIs[field] ?? '', germanWord(by ?? ''))) })));
  };
}

/** Without words of like letters: counted is what stands there. */
const exact = { ...standard, letters: 0, typo: 0 };

/**
 * Whether a reason is about the matter of a plan. What is done with any matter ("einführen") counts only where the plan names nothing else; of a
 * synonym counts what it leads to: "digitale Verwaltung" is an E-Government. `count` says how many projects have a word, and how many there are of ''.
 */
function matterOf({ asked }: Plan, count: (word: string) => number): (reason: Reason) => boolean {
  const stems = asked.map(({ word }) => stemOf(word));
  const namesMatter = (stem: string): boolean => !isActWord(stem) && !isPlanWord(stem);
  const isMatter = stems.some(namesMatter) ? namesMatter : (stem: string): boolean => !isPlanWord(stem);
  const common = new Map<string, boolean>();
  let all: number | undefined;
  const isEverywhere = (word: string): boolean => {
    all ??= count('');
    const known = common.get(word) ?? (all >= MANY && count(word) > EVERYWHERE * all);
    common.set(word, known);
    return known;
  };
  return ({ asked: word, way, found }) => {
    if (way === 'synonym') return namesMatter(stemOf(found));
    if (!isMatter(stemOf(foldWord(word))) || isPlanWord(stemOf(found))) return false;
    return !isEverywhere(way === 'word' || way === 'stem' ? word : found);
  };
}

interface Weights {
  /** By the word as it was typed what each word of the index that answers it gives. */
  of: ReadonlyMap<string, ReadonlyMap<string, number>>;
  sum: number;
  /** The part of `sum` that is due to the title, and its words. */
  title: number;
  inTitle: ReadonlySet<string>;
}

/** What each word of the plan counts: the rarer, the more; a part, or one word of a synonym of several, gives its share. */
function weightsOf({ vocabulary }: InvertedIndex, { asked, units }: Plan, text: string, titleEnd: number): Weights {
  const of = new Map<string, Map<string, number>>();
  let [sum, title] = [0, 0];
  const inTitle = new Set<string>();
  asked.forEach(({ start, end }, place) => {
    const factor = start < titleEnd ? TITLE : 1;
    if (start < titleEnd) inTitle.add(text.slice(start, end));
    const given = new Map<string, number>();
    for (const { share, rarity, expansions } of units.filter((unit) => unit.asked === place)) {
      if (share === 1) sum += rarity * factor;
      if (share === 1 && start < titleEnd) title += rarity * factor;
      for (const { word, weight, rarity: own, way } of expansions) {
        const name = vocabulary.words[word]!;
        if (way !== 'letters') given.set(name, Math.max(given.get(name) ?? 0, weight * share * own * factor));
      }
    }
    of.set(text.slice(start, end), given);
  });
  return { of, sum, title, inTitle };
}

/** The share of a plan that a profile answers, and by what, the most telling first. */
function likeness(
  reasons: readonly Reason[], { of, sum, title, inTitle }: Weights,
): { share: number; ofTitle: number; named: number; words: number; reasons: Reason[] } {
  const telling = reasons.map((reason) => {
    const given = of.get(reason.asked)?.get(reason.found) ?? 0;
    return { reason, value: given * fields[reason.field as CatalogueField] };
  }).filter(({ value }) => value >= 0.03 * sum).sort((a, b) => b.value - a.value);
  const answered = telling.reduce((total, { value }) => total + value, 0);
  const partOfTitle = (counts: (reason: Reason) => boolean): number =>
    telling.reduce((total, { reason, value }) => total + (inTitle.has(reason.asked) && counts(reason) ? value : 0), 0) / Math.max(title, 1e-9);
  const ofTitle = partOfTitle(({ field }) => SHORT.has(field));
  const named = partOfTitle(({ field, way }) => field === 'title' && naming.has(way));
  return { share: answered / Math.max(sum, 1e-9), ofTitle, named, words: telling.length, reasons: telling.map(({ reason }) => reason) };
}
