import { isStopWord } from './stop-words.ts';
import { stemOf } from './stem.ts';

/** What a splitter knows of words: how often they stand alone. Folds and stems are both asked for. */
export interface Lexicon {
  /** In how many texts the fold stands as a word of its own; 0 if it is unknown. */
  frequency: (fold: string) => number;
  /** Whether some known word has this stem. */
  hasStem: (stem: string) => boolean;
}

/** What may stand between two parts, the longest first. */
const LINKS = ['es', 'en', 'er', 's', 'n', 'e'] as const;
const SHORTEST_WORD = 7;
const SHORTEST_PART = 4;
const MOST_PARTS = 4;

/** Short nouns that begin or end many compounds; other parts have four letters at least. */
const shortNouns: ReadonlySet<string> = new Set(['abo', 'alt', 'amt', 'app', 'art', 'bad', 'bau', 'bus', 'edv', 'ehe', 'eis', 'gas', 'gis', 'gut',
  'hof', 'iot', 'kfz', 'lkw', 'neu', 'not', 'ort', 'ost', 'ozg', 'pkw', 'rad', 'rat', 'see', 'tag', 'tat', 'ton', 'tor', 'uhr', 'web', 'weg',
  'zug']);

/** Beginnings and endings that are no nouns: "Anmeldung" is no "Meldung", "Eigenschaft" no "Schaft". */
const bound: ReadonlySet<string> = new Set(['aber', 'miss', 'uber', 'unter', 'wider', 'wied', 'wieder', 'weit', 'hinter', 'nieder', 'zwischen',
  'gegen', 'durch', 'fort', 'voll', 'haft', 'heit', 'keit', 'schaft', 'schaften', 'lich', 'liche', 'lichen', 'isch', 'ische', 'ungen', 'lose',
  'losen', 'nisse', 'innen', 'tumer', 'ling', 'linge', 'chen', 'lein', 'ende', 'enden', 'ender', 'ieren', 'iert', 'ierte', 'ierung', 'ismus',
  'weise', 'einer', 'eine', 'einen', 'eins', 'ander', 'burg', 'hausen', 'ingen', 'stedt']);

/**
 * Takes compounds apart. Every part has to be a known word or the stem of one, linking elements may stand between, and the whole word has
 * to be covered; of several ways the one with the fewest and most usual parts is taken. Words that are `kept` (products, places) are
 * never split.
 */
export class CompoundSplitter {
  readonly #lexicon: Lexicon;
  readonly #kept: (fold: string) => boolean;

  constructor(lexicon: Lexicon, kept: (fold: string) => boolean) {
    this.#lexicon = lexicon;
    this.#kept = kept;
  }

  /** The parts of a folded word as words, without linking elements; empty if it is no compound of known words. */
  split(word: string): string[] {
    if (word.length < SHORTEST_WORD || this.#kept(word) || /\d/.test(word)) return [];
    const cost = new Float64Array(word.length + 1).fill(Infinity);
    const count = new Uint8Array(word.length + 1);
    const from = new Uint8Array(word.length + 1);
    const base: string[] = [];
    cost[0] = 0;
    for (let begin = 0; begin <= word.length - 3; begin += 1) {
      if (cost[begin] === Infinity || count[begin]! >= MOST_PARTS) continue;
      for (let end = begin + 3; end <= word.length; end += 1) {
        if (begin === 0 && end === word.length) continue;
        const part = this.#part(word.slice(begin, end), begin === 0, end === word.length);
        if (part === undefined) continue;
        const total = cost[begin]! + part.cost;
        if (total >= cost[end]!) continue;
        cost[end] = total;
        count[end] = count[begin]! + 1;
        from[end] = begin;
        base[end] = part.base;
      }
    }
    if (cost[word.length] === Infinity) return [];
    const parts: string[] = [];
    for (let end = word.length; end > 0; end = from[end]!) parts.unshift(base[end]!);
    return parts.length > 1 ? parts : [];
  }

  /** Many parts cost more than rare ones, and a linking element a little. */
  #part(piece: string, first: boolean, last: boolean): { base: string; cost: number } | undefined {
    const whole = this.#known(piece, last);
    if (whole !== undefined) return { base: piece, cost: 10 + whole };
    if (last) return undefined;
    for (const link of LINKS) {
      if (!piece.endsWith(link) || (first && piece.length - link.length < 3)) continue;
      const stripped = piece.slice(0, -link.length);
      const known = this.#known(stripped, false);
      if (known !== undefined) return { base: stripped, cost: 10.5 + known };
    }
    return undefined;
  }

  /** How rare a piece is as a word, or undefined where it is none. */
  #known(piece: string, last: boolean): number | undefined {
    if (piece.length < SHORTEST_PART) return shortNouns.has(piece) ? 2 : undefined;
    if (bound.has(piece) || isStopWord(piece)) return undefined;
    const frequency = this.#lexicon.frequency(piece);
    if (frequency > 0) return 2 / (1 + Math.log2(1 + frequency)) + shortness(piece);
    // A stem alone may begin a compound ("Fahr-verbot"); the last part is a word with its endings.
    if (piece.length >= SHORTEST_PART && this.#lexicon.hasStem(last ? stemOf(piece) : piece)) return 3 + shortness(piece);
    return undefined;
  }
}

function shortness(piece: string): number {
  return piece.length < 5 ? 1 : 0;
}
