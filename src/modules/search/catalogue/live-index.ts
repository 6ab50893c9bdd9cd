import type { Db } from '../../../platform/db/database.ts';
import { tokensOf } from '../analyser/tokens.ts';
import type { SearchDocument } from '../index/document.ts';
import { readSynonyms } from '../editors/queries.ts';
import { InvertedIndex } from '../index/inverted-index.ts';
import { SynonymTable } from '../synonyms.ts';
import { catalogueFields, eventDocument, organisationDocument, personDocument, projectDocument } from './documents.ts';
import { indexedKinds, listIds, readChanges, readEvents, readKeptNames, readOrganisations, readProjects, readServiceNames, type Change, type Kind } from './queries-index.ts';
import { readPeople } from './queries-people.ts';

/** The synonyms that hold for an index; they change while it lives. */
const tables = new WeakMap<InvertedIndex, SynonymTable>();

const CHUNK = 500;
/** So many changes at once are taken in faster by a new index. */
const MANY = 5000;

/**
 * The index of this process over one database. Before every question it reads what others have changed since, so what was committed is
 * found at once by every process; what is asked at the same time shares one reading.
 */
export class LiveIndex {
  readonly #db: Db;
  #index: InvertedIndex | undefined;
  #horizon = '0';
  #done = new Map<string, string>();
  #running: Promise<void> = Promise.resolve();
  #waiting: Promise<InvertedIndex> | undefined;

  constructor(db: Db) {
    this.#db = db;
  }

  /** The index with everything that was committed before the call. */
  async current(): Promise<InvertedIndex> {
    // A reading that has begun may have missed what the caller has just done; one that waits has not.
    this.#waiting ??= this.#running.then(async () => {
      this.#waiting = undefined;
      const reading = this.#index === undefined ? this.#fill() : this.#catchUp(this.#index);
      this.#running = reading.then(() => undefined, () => undefined);
      return reading;
    });
    return this.#waiting;
  }

  async #fill(): Promise<InvertedIndex> {
    const { horizon } = await readChanges(this.#db, '0');
    const [kept, known, synonyms] = await Promise.all([readKeptNames(this.#db), readServiceNames(this.#db), readSynonyms(this.#db)]);
    const index = new InvertedIndex(catalogueFields, { kept: wordsOf(kept), known: wordsOf(known) });
    tables.set(index, new SynonymTable(synonyms));
    for (const kind of indexedKinds) {
      const ids = await listIds(this.#db, kind);
      for (let at = 0; at < ids.length; at += CHUNK) index.load(await this.#read(kind, ids.slice(at, at + CHUNK)));
    }
    index.finish();
    this.#horizon = horizon;
    this.#done.clear();
    this.#index = index;
    return index;
  }

  async #catchUp(index: InvertedIndex): Promise<InvertedIndex> {
    const { horizon, changes } = await readChanges(this.#db, this.#horizon);
    const fresh = changes.filter((change) => this.#done.get(keyOf(change)) !== change.changedIn);
    if (fresh.length > Math.max(MANY, index.table.living / 2)) return this.#fill();
    if (fresh.some(({ kind }) => kind === 'synonym')) tables.set(index, new SynonymTable(await readSynonyms(this.#db)));
    if (fresh.some(({ kind }) => kind === 'service')) index.vocabulary.know(wordsOf(await readServiceNames(this.#db)));
    for (const kind of indexedKinds) {
      const ids = fresh.filter((change) => change.kind === kind).map(({ id }) => id);
      for (let at = 0; at < ids.length; at += CHUNK) {
        const chunk = ids.slice(at, at + CHUNK);
        const documents = new Map((await this.#read(kind, chunk)).map((document) => [document.id, document]));
        for (const id of chunk) {
          const document = documents.get(`${kind}:${id}`);
          if (document === undefined) index.remove(`${kind}:${id}`);
          else index.put(document);
        }
      }
    }
    // What a long transaction keeps behind the horizon is listed again; it is known by the transaction that changed it.
    this.#done = new Map(changes.map((change) => [keyOf(change), change.changedIn]));
    this.#horizon = horizon;
    return index;
  }

  async #read(kind: Kind, ids: readonly string[]): Promise<SearchDocument[]> {
    switch (kind) {
      case 'project': return (await readProjects(this.#db, ids)).map(projectDocument);
      case 'event': return (await readEvents(this.#db, ids)).map(eventDocument);
      case 'organisation': return (await readOrganisations(this.#db, ids)).map(organisationDocument);
      case 'person': return (await readPeople(this.#db, ids)).map(personDocument);
    }
  }
}

/** The words of names, without those too short to tell compounds apart. */
function wordsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => tokensOf(name).map(({ word }) => word)).filter((word) => word.length > 3);
}

function keyOf({ kind, id }: Change): string {
  return `${kind}:${id}`;
}

/** The synonyms that editors keep, as they were when the index was asked for last. Of an index that belongs to no database there are none. */
export function synonymsOf(index: InvertedIndex): SynonymTable | undefined {
  return tables.get(index);
}

const indexes = new WeakMap<Db, LiveIndex>();

/** The one index of this process over a database. */
export function liveIndexOf(db: Db): LiveIndex {
  let index = indexes.get(db);
  if (index === undefined) indexes.set(db, index = new LiveIndex(db));
  return index;
}
