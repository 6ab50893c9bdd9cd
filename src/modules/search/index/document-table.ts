import type { DocumentPart, SearchDocument } from './document.ts';
import { NumberList } from './number-list.ts';

/** Values that are few and come again, by number. */
export class Names {
  readonly names: string[] = [];
  readonly #ids = new Map<string, number>();

  idOf(name: string): number | undefined {
    return this.#ids.get(name);
  }

  add(name: string): number {
    let id = this.#ids.get(name);
    if (id === undefined) {
      id = this.names.length;
      this.names.push(name);
      this.#ids.set(name, id);
    }
    return id;
  }
}

/**
 * One row for each part of a document, in the order they came. The first row of a document stands for it; numbers are never given twice,
 * what is replaced is dead. Everything but the ids lies in plain arrays of numbers.
 */
export class DocumentTable {
  readonly audiences = new Names();
  /** Facet and value as one name: "status=planned". */
  readonly values = new Names();
  readonly facets = new Names();
  readonly facetOfValue: number[] = [];
  readonly owner = new NumberList();
  readonly audience = new NumberList();
  readonly #alive: NumberList = new NumberList();
  readonly #valueStarts = new NumberList();
  readonly #valueIds = new NumberList();
  readonly #ids: (string | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  living = 0;
  /** Counts what was added and removed: what was computed from the table is good as long as it is the same. */
  changes = 0;

  get count(): number {
    return this.owner.length;
  }

  /** The row that stands for a document. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  idOf(row: number): string {
    return this.#ids[row] ?? '';
  }

  isAlive(row: number): boolean {
    return this.#alive.at(row) === 1;
  }

  alive(): Uint32Array {
    return this.#alive.values();
  }

  add(document: SearchDocument): number {
    const first = this.count;
    this.#numbers.set(document.id, first);
    for (const part of document.parts) this.#addPart(part, first);
    this.#ids[first] = document.id;
    this.living += 1;
    this.changes += 1;
    return first;
  }

  /** The rows that die with a document. */
  remove(id: string): number[] {
    const first = this.#numbers.get(id);
    if (first === undefined) return [];
    const rows: number[] = [];
    for (let row = first; row < this.count && this.owner.at(row) === first; row += 1) {
      this.#alive.set(row, 0);
      rows.push(row);
    }
    this.#numbers.delete(id);
    this.#ids[first] = undefined;
    this.living -= 1;
    this.changes += 1;
    return rows;
  }

  /** The rows of a document, of which `first` stands for it. */
  rowsOf(first: number): number[] {
    const rows: number[] = [];
    for (let row = first; row < this.count && this.owner.at(row) === first; row += 1) rows.push(row);
    return rows;
  }

  /** The facet values of all rows, one row after the other … */
  valueIds(): Uint32Array {
    return this.#valueIds.values();
  }

  /** … and by row where its own begin. They end where those of the next row begin. */
  valueStarts(): Uint32Array {
    return this.#valueStarts.values();
  }

  #addPart(part: DocumentPart, first: number): void {
    this.owner.push(first);
    this.#ids.push(undefined);
    this.audience.push(this.audiences.add(part.audience));
    this.#alive.push(1);
    this.#valueStarts.push(this.#valueIds.length);
    for (const [facet, values] of Object.entries(part.facets ?? {})) {
      for (const value of new Set(values)) {
        const id = this.values.add(`${facet}=${value}`);
        this.facetOfValue[id] = this.facets.add(facet);
        this.#valueIds.push(id);
      }
    }
  }
}
