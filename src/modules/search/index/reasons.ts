import type { InvertedIndex } from './inverted-index.ts';
import type { Plan, Way } from './plan.ts';

/** As in the plan; of a synonym of several words a document may have only some, and a synonym may be one of a part of the word. */
export type ReasonWay = Way | 'synonymPart' | 'synonymOfPart';

/** Why something is a hit: a word of the query, as it was typed, is answered by a word of a field, in this way. */
export interface Reason {
  asked: string;
  way: ReasonWay;
  /** The fold of the word in the text; highlighting folds the text and compares. */
  found: string;
  field: string;
  /** The synonym, or nothing. */
  by: string | undefined;
}

// The head of a compound ("management") says less than a synonym of the whole word.
const sure: Record<ReasonWay, number> = { word: 7, stem: 6, synonym: 5, part: 4, synonymPart: 3, synonymOfPart: 3, typo: 2, letters: 1 };

const ofPart: Record<Way, ReasonWay> = { word: 'part', stem: 'part', part: 'part', typo: 'part', letters: 'letters', synonym: 'synonymOfPart' };

interface Wanted {
  asked: number;
  way: ReasonWay;
  by: string | undefined;
  of: number;
  place: number | undefined;
  needs: number | undefined;
  value: number;
}

/** The best reason for each word of the query, looked up in what the reader may read of a document. */
export function reasonsOf(index: InvertedIndex, plan: Plan, query: string, first: number, mayRead: (audience: string) => boolean): Reason[] {
  const wanted = wantedOf(plan);
  const found: (Wanted & { word: number; field: number })[] = [];
  const stems = new Map<string, Set<number>>();
  const places = new Map<string, Set<number>>();
  for (const row of index.table.rowsOf(first)) {
    if (!mayRead(index.table.audiences.names[index.table.audience.at(row)]!)) continue;
    index.rows.visit(row, (word, field) => {
      for (const entry of wanted.get(word) ?? []) {
        found.push({ ...entry, word, field });
        if (entry.of > 1) stems.set(termKey(entry), (stems.get(termKey(entry)) ?? new Set()).add(index.vocabulary.stemOfWord(word)));
        if (entry.place !== undefined) places.set(termKey(entry), (places.get(termKey(entry)) ?? new Set()).add(entry.place));
      }
    });
  }
  const best = new Map<number, { reason: Reason; rank: number }>();
  for (const entry of found) {
    const { asked, by, word, field, value } = entry;
    if (entry.needs !== undefined && (places.get(termKey(entry))?.size ?? 0) < entry.needs) continue;
    const way = entry.way === 'synonym' && entry.of > 1 && stems.get(termKey(entry))!.size < entry.of ? 'synonymPart' as const : entry.way;
    const rank = sure[way] * 1000 + value;
    if ((best.get(asked)?.rank ?? 0) >= rank) continue;
    const token = plan.asked[asked]!;
    best.set(asked, { rank, reason: { asked: query.slice(token.start, token.end), way, found: index.vocabulary.words[word]!, field: index.fields[field]!.name, by } });
  }
  return [...best.entries()].sort(([a], [b]) => a - b).map(([, { reason }]) => reason);
}

const termKey = ({ asked, by }: Wanted): string => `${asked} ${by}`;

/** What each word of the index would answer. */
function wantedOf(plan: Plan): Map<number, Wanted[]> {
  const wanted = new Map<number, Wanted[]>();
  for (const { asked, share, expansions } of plan.units) {
    for (const { word, way, by, of = 1, place, needs, weight, rarity } of expansions) {
      // A part of a word of the query that stands in the text answers it as a part, however exactly.
      const entry = { asked, way: share < 1 ? ofPart[way] : way, by, of, place, needs, value: weight * rarity * share };
      const list = wanted.get(word);
      if (list === undefined) wanted.set(word, [entry]);
      else list.push(entry);
    }
  }
  return wanted;
}
