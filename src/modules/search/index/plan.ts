import { isActWord, isPlanWord } from '../analyser/act-words.ts';
import { stemOf } from '../analyser/stem.ts';
import { isStopWord } from '../analyser/stop-words.ts';
import { tokensOf, type Token } from '../analyser/tokens.ts';
import type { SearchParameters } from '../parameters.ts';
import type { SynonymTable, SynonymTerm } from '../synonyms.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { slipsBetween, slipsForgiven } from './slips.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a word of a text came to answer a word of the query. */
export type Way = 'word' | 'stem' | 'part' | 'synonym' | 'typo' | 'letters';

export interface Expansion {
  word: number;
  weight: number;
  /** Rarity of the word, never more than that of the word asked for. */
  rarity: number;
  way: Way;
  /** The synonym that led to the word. */
  by?: string | undefined;
  /** Of how many words the synonym is. */
  of?: number | undefined;
  /** The place of this one among those that tell, or nothing where it is a word of any plan; so many of them a document must have. */
  place?: number | undefined;
  needs?: number | undefined;
}

/** One thing looked for: a word of the query (share 1), or a part of one. */
export interface Unit {
  /** The word of the query it belongs to, as a place in `asked`. */
  asked: number;
  stem: string;
  share: number;
  rarity: number;
  expansions: Expansion[];
}

export interface Plan {
  asked: Token[];
  /** For each phrase in quotation marks the forms of its words, in their order. */
  phrases: number[][][];
  units: Unit[];
}

const MOST_WORDS = 24;
const LONGEST_QUERY = 400;
/** A word that many documents have says too little to be found by a likeness. */
const LETTERS_DOCUMENTS = 1000;

/** Takes a query apart and names every word of the index that would answer it, by which way and how well. */
export function planOf(index: InvertedIndex, query: string, parameters: SearchParameters, synonyms: SynonymTable | undefined): Plan {
  const text = query.slice(0, LONGEST_QUERY);
  const all = tokensOf(text);
  const telling = all.filter((token) => !isStopWord(token.word));
  const asked = distinct(telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
  const units = asked.flatMap((token, place) => unitsOf(index, token, place, parameters));
  if (synonyms !== undefined && parameters.synonym > 0) addSynonyms(index, asked, units, parameters, synonyms);
  return { asked, phrases: phrasesOf(index.vocabulary, text), units };
}

function distinct(tokens: readonly Token[]): Token[] {
  const seen = new Set<string>();
  return tokens.filter(({ word }) => !seen.has(word) && seen.add(word));
}

function unitsOf(index: InvertedIndex, token: Token, place: number, parameters: SearchParameters): Unit[] {
  const units = [unitOf(index, token.word, place, 1, parameters)];
  if (parameters.ofCompound === 0) return units;
  const stem = stemOf(token.word);
  for (const part of index.vocabulary.partsOf(token.word, token.pieces)) {
    const share = parameters.ofCompound * (stem.endsWith(part) ? parameters.headShare : 1);
    units.push(unitOf(index, part, place, share, { ...parameters, letters: 0, typo: 0 }));
  }
  return units;
}

/** All words that answer one word, the best way for each. */
function unitOf(index: InvertedIndex, word: string, place: number, share: number, parameters: SearchParameters): Unit {
  const { vocabulary } = index;
  const found = new Map<number, Expansion>();
  const offer = (id: number, weight: number, way: Way): void => {
    if (weight <= 0 || vocabulary.documents[id] === 0) return;
    const before = found.get(id);
    if (before === undefined || before.weight < weight) found.set(id, { word: id, weight, rarity: 0, way });
  };
  const own = vocabulary.idOf(word);
  if (own !== undefined) offer(own, 1, 'word');
  const stemText = stemOf(word);
  const stem = vocabulary.stemIdOf(stemText);
  if (stem !== undefined) {
    for (const id of vocabulary.wordsOfStem(stem)) offer(id, parameters.stem, 'stem');
    for (const id of vocabulary.wordsOfPart(stem)) offer(id, parameters.inCompound, 'part');
  }
  const sure = [...found.values()].reduce((sum, { word: id }) => sum + vocabulary.documents[id]!, 0);
  const rarity = rarityOf(index, sure) * (isActWord(stemText) ? parameters.actWord : 1);
  if (parameters.letters > 0 || parameters.typo > 0) offerSimilar(vocabulary, word, sure, parameters, offer);
  for (const expansion of found.values()) expansion.rarity = Math.min(rarity, rarityOf(index, stemDocuments(vocabulary, expansion.word)));
  return { asked: place, stem: stemText, share, rarity, expansions: [...found.values()] };
}

/** Words of similar letters; slips of the keys are forgiven only where the word itself is hardly known. */
function offerSimilar(vocabulary: Vocabulary, word: string, sure: number, parameters: SearchParameters,
  offer: (id: number, weight: number, way: Way) => void): void {
  const forgiven = sure <= 1 && parameters.typo > 0 ? slipsForgiven(word) : 0;
  for (const { word: id, likeness } of vocabulary.trigrams.similar(word, parameters.lettersLeast, parameters.lettersExtra, parameters.lettersMost)) {
    const slips = forgiven === 0 ? 0 : slipsBetween(word, vocabulary.words[id]!, forgiven);
    if (slips > 0 && slips <= forgiven) offer(id, Math.max(parameters.typo - 0.1 * (slips - 1), parameters.letters * likeness), 'typo');
    else if (vocabulary.documents[id]! <= LETTERS_DOCUMENTS) offer(id, parameters.letters * likeness, 'letters');
  }
}

/**
 * A term of the query that stands in a group is also looked for by the other terms; one of several words counts its share for each. So is a
 * part of a compound: "Kindergartenplatz" finds what is written of a Kita. Its last part names a kind and not the matter: an "Arbeitsmarkt" is no
 * market.
 */
function addSynonyms(index: InvertedIndex, asked: readonly Token[], units: readonly Unit[], parameters: SearchParameters, synonyms: SynonymTable): void {
  const stems = asked.map(({ word }) => stemOf(word)).map((stem) => (index.vocabulary.stemIdOf(stem) === undefined ? synonyms.nearest(stem) ?? stem : stem));
  const addTo = (unit: Unit | undefined, terms: readonly SynonymTerm[]): void => {
    if (unit === undefined) return;
    const byWord = new Map(unit.expansions.map((expansion) => [expansion.word, expansion]));
    const several: Expansion[] = [];
    for (const term of terms) {
      if (term.words.length === 1) addWord(index, term, byWord, unit.rarity, parameters);
      else several.push(...wordsOfTerm(index, term, unit.rarity, parameters));
    }
    unit.expansions = [...byWord.values(), ...several];
  };
  for (const { from, terms } of synonyms.find(stems)) addTo(units.find((one) => one.asked === from && one.share === 1), terms);
  for (const unit of units.filter((one) => one.share < 1 && !stems[one.asked]!.endsWith(one.stem))) {
    for (const { terms } of synonyms.find([unit.stem])) addTo(unit, terms);
  }
}

/** Words by which a synonym of one word is found, added to those by which the unit is found already. */
function addWord(index: InvertedIndex, { label, words }: SynonymTerm, byWord: Map<number, Expansion>, most: number, parameters: SearchParameters): void {
  for (const { id, weight } of waysTo(index.vocabulary, words[0]!, parameters.inCompound)) {
    const its = parameters.synonym * weight;
    if ((byWord.get(id)?.weight ?? 0) < its) byWord.set(id, { word: id, weight: its, rarity: rarityUpTo(index, id, most), way: 'synonym', by: label, of: 1 });
  }
}

/**
 * The words of a synonym of several: a document must have the two that tell, or two of three ("Platz" alone is no place at a Kita). Words that any
 * plan uses do not tell ("digital").
 */
function wordsOfTerm(index: InvertedIndex, { label, words }: SynonymTerm, most: number, parameters: SearchParameters): Expansion[] {
  const telling = words.filter(({ stem }) => !isPlanWord(stem));
  const places = telling.length > 0 ? telling : words;
  const needs = places.length < 3 ? places.length : Math.ceil((2 * places.length) / 3);
  return words.flatMap((one) => [...waysTo(index.vocabulary, one, 0)].map(({ id }): Expansion => ({
    word: id, weight: parameters.synonym / words.length, rarity: rarityUpTo(index, id, most), way: 'synonym', by: label, of: words.length,
    place: places.includes(one) ? places.indexOf(one) : undefined, needs,
  })));
}

/** Words that stand in documents and are this one, in another form, or, where that is to count, have it as a part. */
function waysTo(vocabulary: Vocabulary, { fold, stem }: SynonymTerm['words'][number], inCompound: number): { id: number; weight: number }[] {
  const ways = new Map<number, number>();
  const own = vocabulary.idOf(fold);
  if (own !== undefined) ways.set(own, 1);
  const known = vocabulary.stemIdOf(stem);
  if (known !== undefined) {
    for (const id of vocabulary.wordsOfStem(known)) ways.set(id, 1);
    if (inCompound > 0) for (const id of vocabulary.wordsOfPart(known)) if (!ways.has(id)) ways.set(id, inCompound);
  }
  return [...ways].filter(([id]) => vocabulary.documents[id] !== 0).map(([id, weight]) => ({ id, weight }));
}

function rarityUpTo(index: InvertedIndex, word: number, most: number): number {
  return Math.min(most, rarityOf(index, stemDocuments(index.vocabulary, word)));
}

function phrasesOf(vocabulary: Vocabulary, text: string): number[][][] {
  return [...text.matchAll(/["„“”«»]([^"„“”«»]+)["“”«»]/g)].map((match) => tokensOf(match[1]!).map(({ word }) => {
    const stem = vocabulary.stemIdOf(stemOf(word));
    return stem === undefined ? [] : [...vocabulary.wordsOfStem(stem)];
  })).filter((phrase) => phrase.length > 0);
}

function stemDocuments(vocabulary: Vocabulary, word: number): number {
  let sum = 0;
  for (const id of vocabulary.wordsOfStem(vocabulary.stemOfWord(word))) sum += vocabulary.documents[id]!;
  return sum;
}

function rarityOf(index: InvertedIndex, documents: number): number {
  const all = Math.max(1, index.table.living);
  return Math.log(1 + (all + 0.5) / (Math.min(documents, all) + 0.5));
}
