import { CompoundSplitter } from '../analyser/compound.ts';
import { baseWords } from '../analyser/base-words.ts';
import { stemOf } from '../analyser/stem.ts';
import { isStopWord } from '../analyser/stop-words.ts';
import { Trigrams } from './trigrams.ts';

export interface VocabularyOptions {
  /** Folds of products and places, never taken apart. */
  kept?: Iterable<string>;
  /** Folds of words that are known without standing in a document: names of services. */
  known?: Iterable<string>;
}

const NONE: readonly number[] = [];

/**
 * All words the index has ever seen, each with its stem and its parts. What belongs together (the same stem, a part of a compound, the
 * same letters) is a relation between words kept here, so that a document is stored by its plain words only and later knowledge (a new
 * word that takes an old compound apart) needs no document to be read again.
 */
export class Vocabulary {
  readonly words: string[] = [];
  /** In how many living documents a word stands. */
  readonly documents: number[] = [];
  readonly #ids = new Map<string, number>();
  readonly #stemIds = new Map<string, number>();
  readonly #stemOfWord: number[] = [];
  readonly #wordsOfStem: number[][] = [];
  readonly #wordsOfPart = new Map<number, number[]>();
  readonly #parts: (readonly number[] | undefined)[] = [];
  readonly #weights: number[] = [];
  readonly #pieces = new Map<number, readonly string[]>();
  readonly #known: Set<string>;
  readonly #kept: ReadonlySet<string>;
  readonly #splitter: CompoundSplitter;
  readonly trigrams = new Trigrams();
  #related = 0;

  constructor(options: VocabularyOptions = {}) {
    this.#kept = new Set(options.kept);
    this.#known = new Set([...baseWords(), ...(options.known ?? [])]);
    for (const word of this.#known) this.#stemId(stemOf(word));
    this.#splitter = new CompoundSplitter(
      { frequency: (fold) => this.#frequency(fold), hasStem: (stem) => this.#stemIds.has(stem) },
      (fold) => this.#kept.has(fold),
    );
  }

  /** Words that are known from now on without standing in a document; compounds that hold one are taken apart anew. */
  know(words: Iterable<string>): void {
    const fresh = new Set([...words].filter((word) => !this.#known.has(word)));
    for (const word of fresh) {
      this.#known.add(word);
      this.#stemId(stemOf(word));
    }
    const touched = new Set<number>();
    for (const word of fresh) {
      if (word.length < 4) continue;
      for (const id of this.trigrams.containing(word)) if (this.words[id]!.includes(word)) touched.add(id);
    }
    for (const id of touched) this.#relate(id);
  }

  /** Whether a word, another form of it, or what it is made of stands in a document or is known besides. */
  hasMet(word: string): boolean {
    return this.#stemIds.has(stemOf(word)) || this.#splitter.split(word).length > 0;
  }

  get size(): number {
    return this.words.length;
  }

  idOf(word: string): number | undefined {
    return this.#ids.get(word);
  }

  /** The number of a word, a new one where it is new. Pieces are what its hyphens set apart. */
  add(word: string, pieces: readonly string[] = []): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.words.length;
      this.#ids.set(word, id);
      this.words.push(word);
      this.documents.push(0);
      const stem = this.#stemId(stemOf(word));
      this.#stemOfWord.push(stem);
      this.#wordsOfStem[stem]!.push(id);
      this.#parts.push(undefined);
    }
    if (pieces.length > 0 && !this.#pieces.has(id)) {
      this.#pieces.set(id, pieces);
      if (id < this.#related) this.#relate(id);
    }
    return id;
  }

  /**
   * Finds the parts of all words added since the last call, after which they are found by part and by letters. Words known before that
   * contain a new one are looked at again.
   */
  relate(): void {
    const from = this.#related;
    this.#related = this.words.length;
    for (let id = from; id < this.#related; id += 1) if (!isStopWord(this.words[id]!)) this.trigrams.add(id, this.words[id]!);
    for (let id = from; id < this.#related; id += 1) this.#relate(id);
    if (from === 0) return;
    for (let id = from; id < this.#related; id += 1) {
      const word = this.words[id]!;
      if (word.length < 4) continue;
      for (const older of this.trigrams.containing(word)) if (older < from && this.words[older]!.includes(word)) this.#relate(older);
    }
  }

  /** Stems of the parts of any word, known or not: those between hyphens, those of the compound, and theirs in turn. */
  partsOf(word: string, pieces: readonly string[] = []): string[] {
    const stems = new Set<string>();
    const visit = (part: string, depth: number): void => {
      for (const inner of this.#splitter.split(part)) {
        stems.add(stemOf(inner));
        if (depth < 3) visit(inner, depth + 1);
      }
    };
    for (const piece of pieces) {
      if (piece.length < 2 || isStopWord(piece)) continue;
      stems.add(stemOf(piece));
      visit(piece, 1);
    }
    if (pieces.length === 0) visit(word, 0);
    stems.delete(stemOf(word));
    return [...stems];
  }

  /** The first and the last part as words, for what "Altlasten- und Bodenschutzkataster" leaves out. */
  splitOnce(word: string): readonly string[] {
    return this.#splitter.split(word);
  }

  stemIdOf(stem: string): number | undefined {
    return this.#stemIds.get(stem);
  }

  stemOfWord(id: number): number {
    return this.#stemOfWord[id]!;
  }

  wordsOfStem(stem: number): readonly number[] {
    return this.#wordsOfStem[stem] ?? NONE;
  }

  /** Words that have a part with this stem. */
  wordsOfPart(stem: number): readonly number[] {
    return this.#wordsOfPart.get(stem) ?? NONE;
  }

  /** How long a word is as a thing said: a compound counts its parts as well, a stop word nothing. */
  weightOf(id: number): number {
    const known = this.#weights[id];
    if (known !== undefined) return known;
    const weight = isStopWord(this.words[id]!) ? 0 : 1 + (this.#parts[id]?.length ?? 0);
    if (id < this.#related) this.#weights[id] = weight;
    return weight;
  }

  partIdsOf(id: number): readonly number[] {
    return this.#parts[id] ?? NONE;
  }

  #frequency(fold: string): number {
    const id = this.#ids.get(fold);
    return (id === undefined ? 0 : Math.max(1, this.documents[id]!)) + (this.#known.has(fold) ? 2 : 0);
  }

  #stemId(stem: string): number {
    let id = this.#stemIds.get(stem);
    if (id === undefined) {
      id = this.#wordsOfStem.length;
      this.#stemIds.set(stem, id);
      this.#wordsOfStem.push([]);
    }
    return id;
  }

  #relate(id: number): void {
    const word = this.words[id]!;
    const before = this.#parts[id] ?? NONE;
    const parts = isStopWord(word) ? NONE : this.partsOf(word, this.#pieces.get(id)).map((stem) => this.#stemId(stem));
    this.#parts[id] = parts;
    this.#weights[id] = isStopWord(word) ? 0 : 1 + parts.length;
    for (const part of before) {
      if (!parts.includes(part)) this.#wordsOfPart.set(part, (this.#wordsOfPart.get(part) ?? []).filter((other) => other !== id));
    }
    for (const part of parts) {
      if (before.includes(part)) continue;
      const words = this.#wordsOfPart.get(part);
      if (words === undefined) this.#wordsOfPart.set(part, [id]);
      else words.push(id);
    }
  }
}
