import { stemmer } from '@orama/stemmers/german';

const SHORTEST = 4;
const KEPT = 200_000;
const known = new Map<string, string>();

/**
 * The stem of a folded word by Snowball's rules for German. Short words and words with digits stay as they are: "bus" is no "bu". The
 * stemmer is asked once for each word.
 */
export function stemOf(folded: string): string {
  if (folded.length < SHORTEST || /\d/.test(folded)) return folded;
  let stem = known.get(folded);
  if (stem === undefined) {
    stem = stemmer(folded);
    if (stem.length < 3) stem = folded;
    if (known.size >= KEPT) known.clear();
    known.set(folded, stem);
  }
  return stem;
}
