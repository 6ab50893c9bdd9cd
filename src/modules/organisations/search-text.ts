import { foldName } from './organisation.ts';

/** What somebody looks for, taken apart. Every word of `words` has to be in the name, one of its forms being enough. */
export interface SearchText {
  postcode: string | undefined;
  /** The whole text without spaces, as it was typed and without words that only say what kind of body is meant. */
  whole: string[];
  /** Forms of the whole text with umlauts that were typed as plain vowels: "munster" → "muenster". */
  umlauts: string[];
  words: string[][];
  /** Kinds of body asked for: "kreis rosenheim" asks for the Landkreis, and not for the town. */
  types: string[];
}

/**
 * Words that say what kind of body is meant, by the kind or by the word that has to be in its name or type. A map: an object would know
 * words of its own, such as "constructor".
 */
const typeWords: ReadonlyMap<string, string> = new Map(Object.entries({
  kreis: 'kreis', landkreis: 'kreis', lk: 'kreis', kreisverwaltung: 'kreis', landratsamt: 'kreis',
  amt: 'verband', samtgemeinde: 'verband', verbandsgemeinde: 'verband', verwaltungsgemeinschaft: 'verband', verwaltungsverband: 'verband',
  gemeindeverwaltungsverband: 'verband', vg: 'verband', vgem: 'verband', vvg: 'verband', gvv: 'verband', sg: 'verband',
  stadt: 'gemeinde', gemeinde: 'gemeinde', markt: 'gemeinde', flecken: 'gemeinde', hansestadt: 'gemeinde', landeshauptstadt: 'gemeinde',
  stadtverwaltung: 'gemeinde', gemeindeverwaltung: 'gemeinde', rathaus: 'gemeinde',
}));

/** Without these a name is found as well ("Frankfurt Main"), and nobody looks for them alone. */
const particles: ReadonlySet<string> = new Set(['an', 'am', 'auf', 'bei', 'beim', 'in', 'im', 'der', 'dem', 'den', 'die', 'das', 'vor',
  'ob', 'und', 'zu']);

const MAX_WORDS = 6;
const MAX_LENGTH = 80;
const SHORTEST = 2;

/** Takes apart what was typed; undefined where it is too short to say anything. */
export function readSearchText(text: string): SearchText | undefined {
  const folded = foldName(text).slice(0, MAX_LENGTH).trim();
  if (folded.length < SHORTEST) return undefined;
  const all = folded.split(' ').slice(0, MAX_WORDS);
  if (/^\d{2,5}$/.test(folded)) return { postcode: folded, whole: [], umlauts: [], words: [[folded]], types: [] };
  // "80331 München": the postcode says nothing that the name does not.
  const named = all.filter((word) => !/^\d{5}$/.test(word));
  const rest = named.filter((word) => !typeWords.has(word));
  const words = rest.some((word) => word.length >= SHORTEST && !particles.has(word)) ? rest : named;
  const types = words === rest ? [...new Set(named.flatMap((word) => typeWords.get(word) ?? []))] : [];
  const whole = [...new Set([compact(named), compact(words)])];
  return { postcode: undefined, whole, umlauts: umlautForms(compact(words)),
    words: words.map((word) => (word === 'st' ? ['sankt', 'st'] : [word])), types };
}

/** The word to begin with: the longest, for it is in the fewest names; never a particle where there is another. */
export function leadingWord(words: readonly string[][]): string[] {
  const weight = (forms: readonly string[]): number => (particles.has(forms[0]!) ? 0 : forms[0]!.length);
  return words.toSorted((a, b) => weight(b) - weight(a))[0] ?? [];
}

function compact(words: readonly string[]): string {
  return words.map((word) => (word === 'st' ? 'sankt' : word)).join('');
}

/** Who has no umlauts at hand leaves the dots out; foldName writes them as two letters. At most seven forms. */
function umlautForms(word: string): string[] {
  if (word.length < 4) return [];
  const at = [...word.matchAll(/[aou](?![e])/g)].map((match) => match.index).slice(0, 3);
  const forms: string[] = [];
  for (let choice = 1; choice < 1 << at.length; choice += 1) {
    let form = word;
    for (let n = at.length - 1; n >= 0; n -= 1) if (choice & (1 << n)) form = `${form.slice(0, at[n]! + 1)}e${form.slice(at[n]! + 1)}`;
    forms.push(form);
  }
  return forms;
}

/**
 * How many slips (a wrong, missing, additional or two swapped letters) make `typed` a beginning of `word`; more than `most` are not
 * counted further. One row of the usual table at a time, with the one before the last kept for swapped letters.
 */
export function slips(typed: string, word: string, most: number): number {
  const columns = Math.min(word.length, typed.length + most);
  let before: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= columns; column += 1) {
      const same = typed[row - 1] === word[column - 1];
      let cost = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, current[column - 1]! + 1);
      const swapped = row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = current;
  }
  // The word may go on: it is still being typed.
  return Math.min(...last);
}

/** Slips that are forgiven in a word of this length. */
export function forgiven(word: string): number {
  return word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
}
