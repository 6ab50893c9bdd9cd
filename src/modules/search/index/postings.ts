/** For each word the documents it stands in, ascending, and how strongly, in one byte. */
export interface Segment {
  /** Documents from (included) to (excluded). */
  from: number;
  to: number;
  starts: Uint32Array;
  documents: Uint32Array;
  strengths: Uint8Array;
}

const STEPS = 12;
const ZERO = 96;
/** Byte → strength; steps of a twelfth of an octave are finer than the ranking can tell. */
export const strengthOf: Float32Array = Float32Array.from({ length: 256 }, (_, byte) => 2 ** ((byte - ZERO) / STEPS));

export function strengthByte(strength: number): number {
  return Math.max(0, Math.min(255, Math.round(Math.log2(strength) * STEPS) + ZERO));
}

/** Postings still being added to; a few hundred documents at most, then they become a segment. */
export class OpenSegment {
  readonly from: number;
  to: number;
  readonly #words = new Map<number, { documents: number[]; strengths: number[] }>();

  constructor(from: number) {
    this.from = from;
    this.to = from;
  }

  add(word: number, document: number, byte: number): void {
    const entry = this.#words.get(word);
    if (entry === undefined) this.#words.set(word, { documents: [document], strengths: [byte] });
    else {
      entry.documents.push(document);
      entry.strengths.push(byte);
    }
  }

  of(word: number): { documents: readonly number[]; strengths: readonly number[] } | undefined {
    return this.#words.get(word);
  }
}

/** What `each` gives out for a range of documents, as one segment; it is called twice: to count and to fill. */
export function makeSegment(from: number, to: number, words: number,
  each: (emit: (word: number, document: number, byte: number) => void) => void): Segment {
  const starts = new Uint32Array(words + 1);
  each((word) => { starts[word + 1]! += 1; });
  for (let word = 0; word < words; word += 1) starts[word + 1]! += starts[word]!;
  const documents = new Uint32Array(starts[words]!);
  const strengths = new Uint8Array(starts[words]!);
  const next = starts.slice();
  each((word, document, byte) => {
    const at = next[word]!;
    next[word] = at + 1;
    documents[at] = document;
    strengths[at] = byte;
  });
  return { from, to, starts, documents, strengths };
}
