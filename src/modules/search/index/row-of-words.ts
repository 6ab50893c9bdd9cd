import { ByteList, NumberList } from './number-list.ts';

/** Called for each word of a document in its order. `passage` counts the texts of all fields; an added word stands where the last one does. */
export type Visit = (word: number, field: number, passage: number, position: number) => void;

const PASSAGE = 0;
const FIELD = 1;
const FIRST = 2;

/**
 * The words of every document in their order, in few bytes. From here postings are made (and made anew when segments are joined), phrases
 * and reasons are looked up, and the words of a document that leaves are known.
 */
export class RowsOfWords {
  readonly #bytes = new ByteList();
  readonly #starts = new NumberList();

  get count(): number {
    return this.#starts.length;
  }

  get byteLength(): number {
    return this.#bytes.length + this.#starts.length * 4;
  }

  begin(): number {
    this.#starts.push(this.#bytes.length);
    return this.#starts.length - 1;
  }

  field(field: number): void {
    this.#bytes.pushNumber(FIELD);
    this.#bytes.pushNumber(field);
  }

  passage(): void {
    this.#bytes.pushNumber(PASSAGE);
  }

  /** `added` stands at the place of the word before. */
  word(id: number, added: boolean): void {
    this.#bytes.pushNumber(((id << 1) | (added ? 1 : 0)) + FIRST);
  }

  visit(document: number, visit: Visit): void {
    const bytes = this.#bytes.bytes;
    let at = this.#starts.at(document);
    const end = document + 1 < this.#starts.length ? this.#starts.at(document + 1) : this.#bytes.length;
    let field = 0;
    let passage = 0;
    let position = -1;
    while (at < end) {
      let value = 0;
      let shift = 0;
      let byte: number;
      do {
        byte = bytes[at++]!;
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte >= 128);
      if (value === PASSAGE) {
        passage += 1;
        position = -1;
      } else if (value === FIELD) {
        field = bytes[at++]!;
      } else {
        const code = value - FIRST;
        if ((code & 1) === 0) position += 1;
        visit(code >>> 1, field, passage, position);
      }
    }
  }
}
