import { tokensOf, type Token } from '../analyser/tokens.ts';
import { isStopWord } from '../analyser/stop-words.ts';
import type { FieldOptions, SearchDocument } from './document.ts';
import { DocumentTable } from './document-table.ts';
import { makeSegment, OpenSegment, type Segment, strengthByte } from './postings.ts';
import { RowsOfWords } from './row-of-words.ts';
import { Vocabulary, type VocabularyOptions } from './vocabulary.ts';

const OPEN_DOCUMENTS = 512;
const CHUNK = 2000;

interface Waiting {
  row: number;
  texts: Map<number, Token[][]>;
}

/** The documents, their words and their postings. What is looked for, and how hits are ranked, is decided elsewhere. */
export class InvertedIndex {
  readonly vocabulary: Vocabulary;
  readonly table = new DocumentTable();
  readonly rows = new RowsOfWords();
  readonly fields: readonly FieldOptions[];
  readonly #fieldNumbers: ReadonlyMap<string, number>;
  readonly #lengthSums: Float64Array;
  readonly #lengthCounts: Float64Array;
  segments: Segment[] = [];
  open = new OpenSegment(0);

  constructor(fields: readonly FieldOptions[], options: VocabularyOptions = {}) {
    this.vocabulary = new Vocabulary(options);
    this.fields = fields;
    this.#fieldNumbers = new Map(fields.map((field, index) => [field.name, index]));
    this.#lengthSums = new Float64Array(fields.length);
    this.#lengthCounts = new Float64Array(fields.length);
  }

  /** Fills an empty index. */
  build(documents: Iterable<SearchDocument>): void {
    let chunk: SearchDocument[] = [];
    for (const document of documents) {
      chunk.push(document);
      if (chunk.length < CHUNK) continue;
      this.load(chunk);
      chunk = [];
    }
    this.load(chunk);
    this.finish();
  }

  /** Takes in documents of a new index, which finds nothing before it is finished. The words of a chunk are known before its compounds are looked at. */
  load(documents: readonly SearchDocument[]): void {
    const waiting: Waiting[] = [];
    for (const document of documents) this.#read(document, this.table.add(document), (row, texts) => waiting.push({ row, texts }));
    for (const { row, texts } of waiting) this.#write(row, texts);
  }

  /** Weighs what was loaded, now that the lengths and the words of all are known. */
  finish(): void {
    this.vocabulary.relate();
    this.segments = [this.#segmentOf(0, this.table.count)];
    this.open = new OpenSegment(this.table.count);
  }

  /** Adds a document, or takes it instead of the one with the same id. Found from the next question on. */
  put(document: SearchDocument): void {
    this.remove(document.id);
    const first = this.table.add(document);
    const waiting: Waiting[] = [];
    this.#read(document, first, (row, texts) => waiting.push({ row, texts }));
    this.vocabulary.relate();
    for (const { row, texts } of waiting) {
      this.#write(row, texts);
      for (const [word, strength] of this.#strengths(row)) this.open.add(word, row, strengthByte(strength));
    }
    this.vocabulary.relate();
    this.open.to = this.table.count;
    if (this.open.to - this.open.from >= OPEN_DOCUMENTS) this.#seal();
  }

  remove(id: string): void {
    for (const row of this.table.remove(id)) {
      for (const word of this.#strengths(row).keys()) this.vocabulary.documents[word]! -= 1;
    }
  }

  /** Bytes in arrays of numbers; words and ids of documents are on the heap and not counted. */
  byteLength(): number {
    return this.rows.byteLength + this.segments.reduce((sum, segment) => sum + segment.starts.byteLength + segment.documents.byteLength
      + segment.strengths.byteLength, 0);
  }

  #read(document: SearchDocument, first: number, each: (row: number, texts: Map<number, Token[][]>) => void): void {
    document.parts.forEach((part, index) => {
      const texts = new Map<number, Token[][]>();
      for (const [name, passages] of Object.entries(part.fields)) {
        const field = this.#fieldNumbers.get(name);
        if (field === undefined || passages.length === 0) continue;
        const tokens = passages.map((text) => tokensOf(text));
        texts.set(field, tokens);
        this.#lengthSums[field]! += tokens.reduce((sum, list) => sum + list.length, 0);
        this.#lengthCounts[field]! += 1;
        for (const list of tokens) for (const token of list) if (token.open === undefined) this.vocabulary.add(token.word, token.pieces);
      }
      each(first + index, texts);
    });
  }

  #write(row: number, texts: Map<number, Token[][]>): void {
    if (this.rows.begin() !== row) throw new Error('Rows of words and of documents have gone apart.');
    const seen = new Set<number>();
    for (const [field, passages] of texts) {
      this.rows.field(field);
      for (const tokens of passages) {
        tokens.forEach((token, index) => {
          const id = this.vocabulary.add(token.word, token.pieces);
          this.rows.word(id, false);
          seen.add(id);
          const completed = completedWord(tokens, index, this.vocabulary);
          if (completed === undefined) return;
          const other = this.vocabulary.add(completed);
          this.rows.word(other, true);
          seen.add(other);
        });
        this.rows.passage();
      }
    }
    for (const id of seen) this.vocabulary.documents[id]! += 1;
  }

  /** BM25F: the frequencies of a word in the fields, each by its weight and length, make one strength. */
  #strengths(row: number): Map<number, number> {
    const lengths = new Float64Array(this.fields.length);
    this.rows.visit(row, (_word, field) => { lengths[field]! += 1; });
    const factor = this.fields.map(({ weight, lengthNorm }, field) => {
      const mean = this.#lengthSums[field]! / Math.max(1, this.#lengthCounts[field]!);
      return weight / (1 - lengthNorm + (lengthNorm * lengths[field]!) / Math.max(1, mean));
    });
    const strengths = new Map<number, number>();
    this.rows.visit(row, (word, field) => {
      if (isStopWord(this.vocabulary.words[word]!)) return;
      strengths.set(word, (strengths.get(word) ?? 0) + factor[field]!);
    });
    return strengths;
  }

  #segmentOf(from: number, to: number): Segment {
    return makeSegment(from, to, this.vocabulary.size, (emit) => {
      for (let row = from; row < to; row += 1) {
        if (!this.table.isAlive(row)) continue;
        for (const [word, strength] of this.#strengths(row)) emit(word, row, strengthByte(strength));
      }
    });
  }

  /** The open segment is closed, and joined with its neighbours as long as they are not much larger: few segments, and little joining. */
  #seal(): void {
    let from = this.open.from;
    while (this.segments.length > 0) {
      const last = this.segments.at(-1)!;
      if (last.to - last.from > 2 * (this.open.to - from)) break;
      from = last.from;
      this.segments.pop();
    }
    this.segments.push(this.#segmentOf(from, this.open.to));
    this.open = new OpenSegment(this.open.to);
  }
}

/** "Altlasten- und Bodenschutzkataster" names an Altlastenkataster, "Scheidungsantrag und -verfahren" a Scheidungsverfahren. */
function completedWord(tokens: readonly Token[], index: number, vocabulary: Vocabulary): string | undefined {
  const token = tokens[index]!;
  if (token.open === 'end') {
    const later = tokens.slice(index + 1, index + 5).find((other) => other.open !== 'end' && !isStopWord(other.word));
    const head = later === undefined ? undefined : tailOf(later.word, vocabulary);
    return head === undefined ? undefined : token.word + head;
  }
  if (token.open === 'start') {
    const earlier = tokens.slice(Math.max(0, index - 4), index).find((other) => other.open === undefined && !isStopWord(other.word));
    const parts = earlier === undefined ? [] : vocabulary.splitOnce(earlier.word);
    const tail = earlier === undefined ? undefined : tailOf(earlier.word, vocabulary);
    return parts.length > 1 && tail !== undefined ? earlier!.word.slice(0, -tail.length) + token.word : undefined;
  }
  return undefined;
}

function tailOf(word: string, vocabulary: Vocabulary): string | undefined {
  return vocabulary.splitOnce(word).at(-1);
}
