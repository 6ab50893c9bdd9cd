import type { SearchParameters } from '../parameters.ts';
import type { InvertedIndex } from './inverted-index.ts';
import type { Plan } from './plan.ts';

const TITLE = 0;

/**
 * How well the best single passage of each document answers the query: words that stand together say more than the same words scattered
 * over a long text. A compound is as long as its parts.
 */
export function passageScores(index: InvertedIndex, plan: Plan, firsts: readonly number[], readable: Uint8Array, parameters: SearchParameters): number[] {
  const values = valuesOf(plan);
  const best = new Float64Array(plan.units.length);
  const { vocabulary } = index;
  return firsts.map((first) => {
    let most = 0;
    for (const row of index.table.rowsOf(first)) {
      if (readable[index.table.audience.at(row)] === 0) continue;
      let passage = 0;
      let length = 0;
      let title = false;
      const close = (): void => {
        let sum = 0;
        for (let unit = 0; unit < best.length; unit += 1) sum += best[unit]!;
        const norm = 1 + parameters.passageLength * Math.log(1 + length / plan.asked.length);
        most = Math.max(most, (sum * (title ? parameters.passageTitle : 1)) / norm);
        best.fill(0);
        length = 0;
      };
      index.rows.visit(row, (word, field, inPassage) => {
        if (inPassage !== passage) close();
        passage = inPassage;
        title = field === TITLE;
        length += vocabulary.weightOf(word);
        const answers = values.get(word);
        if (answers === undefined) return;
        for (const { unit, value } of answers) if (value > best[unit]!) best[unit] = value;
      });
      close();
    }
    return most;
  });
}

function valuesOf(plan: Plan): Map<number, { unit: number; value: number }[]> {
  const values = new Map<number, { unit: number; value: number }[]>();
  plan.units.forEach(({ expansions, share }, unit) => {
    for (const { word, weight, rarity, needs = 1 } of expansions) {
      // A single word of a synonym that needs several answers nothing by itself.
      if (needs > 1) continue;
      const list = values.get(word);
      const entry = { unit, value: weight * rarity * share };
      if (list === undefined) values.set(word, [entry]);
      else list.push(entry);
    }
  });
  return values;
}

/** Whether the words of a phrase, each in one of its forms, stand one after the other in a passage the reader may read. */
export function standsInOrder(index: InvertedIndex, first: number, phrase: readonly (readonly number[])[], readable: Uint8Array): boolean {
  return index.table.rowsOf(first).some((row) => readable[index.table.audience.at(row)] === 1 && rowHasPhrase(index, row, phrase));
}

function rowHasPhrase(index: InvertedIndex, row: number, phrase: readonly (readonly number[])[]): boolean {
  let found = false;
  let passage = -1;
  // How many words of the phrase stand in a row up to a position; one entry for each length reached.
  let reached: Set<number>[] = [];
  index.rows.visit(row, (word, _field, inPassage, position) => {
    if (found) return;
    if (inPassage !== passage) {
      passage = inPassage;
      reached = [];
    }
    const lengths = (reached[position + 1] ??= new Set());
    phrase.forEach((forms, place) => {
      if (!forms.includes(word) || (place > 0 && !reached[position]?.has(place))) return;
      lengths.add(place + 1);
      if (place + 1 === phrase.length) found = true;
    });
  });
  return found;
}
