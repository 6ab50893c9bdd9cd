import { NumberList } from './number-list.ts';

export interface Similar {
  word: number;
  /** Of the letters asked for, weighted by their rarity, how much the word has; reduced by what the word has besides. */
  likeness: number;
}

/** The groups of three letters of a word, with a mark where it begins and ends. */
export function trigramsOf(word: string): string[] {
  const marked = `^${word}$`;
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= marked.length; i += 1) grams.add(marked.slice(i, i + 3));
  return [...grams];
}

/** Words looked at for one asked for. The rarest letters come first, so what is left out shares common ones only. */
const MOST_WORK = 150_000;

/** Finds words by their letters: similar ones, and those that contain others. */
export class Trigrams {
  readonly #lists = new Map<string, NumberList>();
  /** Sum of the rarities of a word's trigrams is not stored: their number is, which is nearly as good. */
  readonly #lengths: number[] = [];
  #scores = new Float32Array(1024);
  #touched = new Uint32Array(1024);
  #count = 0;

  add(word: number, text: string): void {
    const grams = trigramsOf(text);
    this.#lengths[word] = grams.length;
    this.#count += 1;
    for (const gram of grams) {
      let list = this.#lists.get(gram);
      if (list === undefined) this.#lists.set(gram, list = new NumberList());
      list.push(word);
    }
  }

  /** Candidates that may contain the text: those with its rarest inner trigram. */
  containing(text: string): Iterable<number> {
    let best: NumberList | undefined;
    for (let i = 0; i + 3 <= text.length; i += 1) {
      const list = this.#lists.get(text.slice(i, i + 3));
      if (list === undefined) return [];
      if (best === undefined || list.length < best.length) best = list;
    }
    return best?.values() ?? [];
  }

  /**
   * The words most like the text, best first. Very common trigrams are only asked for where there are few others: they would name half
   * of the vocabulary and tell little.
   */
  similar(text: string, least: number, extra: number, most: number): Similar[] {
    const grams = trigramsOf(text).map((gram) => ({ list: this.#lists.get(gram), rarity: 0 }));
    for (const gram of grams) gram.rarity = Math.log(1 + (this.#count + 1) / (1 + (gram.list?.length ?? 0)));
    const whole = grams.reduce((sum, gram) => sum + gram.rarity, 0);
    const mean = whole / Math.max(1, grams.length);
    const asked = grams.filter((gram) => gram.list !== undefined).sort((a, b) => b.rarity - a.rarity);
    if (this.#scores.length < this.#lengths.length) {
      this.#scores = new Float32Array(this.#lengths.length * 2);
      this.#touched = new Uint32Array(this.#lengths.length * 2);
    }
    const scores = this.#scores;
    const touched = this.#touched;
    let count = 0;
    let work = 0;
    for (const { list, rarity } of asked) {
      work += list!.length;
      if (work > MOST_WORK && count > 0) break;
      const values = list!.values();
      for (let i = 0; i < values.length; i += 1) {
        const word = values[i]!;
        if (scores[word] === 0) touched[count++] = word;
        scores[word]! += rarity;
      }
    }
    const found: Similar[] = [];
    for (let at = 0; at < count; at += 1) {
      const word = touched[at]!;
      const shared = scores[word]!;
      scores[word] = 0;
      if (shared < least * whole) continue;
      const besides = Math.max(0, this.#lengths[word]! * mean - shared);
      const likeness = shared / (whole + extra * besides);
      if (likeness >= least) found.push({ word, likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness || a.word - b.word).slice(0, most);
  }
}
