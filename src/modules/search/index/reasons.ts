import type { InvertedIndex } from './inverted-index.ts';
import type { Plan, Way } from './plan.ts';

/** Why something is a hit: a word of the query, as it was typed, is answered by a word of a field, in this way. */
export interface Reason {
  asked: string;
  way: Way;
  /** The fold of the word in the text; highlighting folds the text and compares. */
  found: string;
  field: string;
  /** The synonym, or nothing. */
  by: string | undefined;
}

const sure: Record<Way, number> = { word: 6, stem: 5, part: 4, synonym: 3, typo: 2, letters: 1 };

/** The best reason for each word of the query, looked up in what the reader may read of a document. */
export function reasonsOf(index: InvertedIndex, plan: Plan, query: string, first: number, mayRead: (audience: string) => boolean): Reason[] {
  const wanted = new Map<number, { asked: number; way: Way; by: string | undefined; value: number }[]>();
  for (const { asked, share, expansions } of plan.units) {
    for (const { word, way, by, weight, rarity } of expansions) {
      // A part of a word of the query that stands in the text answers it as a part, however exactly.
      const entry = { asked, way: share < 1 && way !== 'letters' ? 'part' as const : way, by, value: weight * rarity * share };
      const list = wanted.get(word);
      if (list === undefined) wanted.set(word, [entry]);
      else list.push(entry);
    }
  }
  const best = new Map<number, { reason: Reason; rank: number }>();
  for (const row of index.table.rowsOf(first)) {
    if (!mayRead(index.table.audiences.names[index.table.audience.at(row)]!)) continue;
    index.rows.visit(row, (word, field) => {
      for (const { asked, way, by, value } of wanted.get(word) ?? []) {
        const rank = sure[way] * 1000 + value;
        if ((best.get(asked)?.rank ?? 0) >= rank) continue;
        const token = plan.asked[asked]!;
        best.set(asked, { rank, reason: { asked: query.slice(token.start, token.end), way, found: index.vocabulary.words[word]!,
          field: index.fields[field]!.name, by } });
      }
    });
  }
  return [...best.entries()].sort(([a], [b]) => a - b).map(([, { reason }]) => reason);
}
