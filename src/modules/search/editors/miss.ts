import { isStopWord } from '../analyser/stop-words.ts';
import { tokensOf } from '../analyser/tokens.ts';

/** Words somebody looked for without a hit: the fold by which they are counted, and how they are written, in small letters. */
export interface Miss {
  fold: string;
  words: string;
}

const SHORTEST = 3;
const LONGEST = 120;
const MOST_WORDS = 12;
/** From so many digits on it may be a number of a telephone, a file or a person. */
const DIGITS = 5;

// What names a person, a mailbox or a door is not written down; better to lose a word too many.
const someone = /(?:^|[^\p{L}])(?:herrn?|frau|fr|hr|dr|prof|familie)(?:[.\s]|$)/iu;
const door = /(?:str(?:a(?:ß|ss)e|\.)?|weg|platz|gasse|allee|ring|damm|ufer)\s*\d/iu;
const address = /@|\(at\)|\[at\]|https?:|www\./iu;

/** Given name, a second one, surname. */
const NAME_WORDS = { least: 2, most: 3 };

/**
 * What of a query may be counted; nothing where it is too short, says nothing, or could lead to somebody. Two or three words none of which the
 * search has ever met are taken for a name: what towns look for has at least one word that others use.
 */
export function missOf(query: string, isKnown: (word: string) => boolean = () => true): Miss | undefined {
  if (address.test(query) || someone.test(query) || door.test(query) || query.replace(/\D/gu, '').length >= DIGITS) return undefined;
  const tokens = tokensOf(query);
  if (tokens.length === 0 || tokens.length > MOST_WORDS || tokens.every(({ word }) => isStopWord(word))) return undefined;
  const telling = tokens.filter(({ word }) => !isStopWord(word));
  if (telling.length >= NAME_WORDS.least && telling.length <= NAME_WORDS.most && !telling.some(({ word }) => isKnown(word))) return undefined;
  const fold = tokens.map(({ word }) => word).join(' ');
  const words = tokens.map(({ start, end }) => query.slice(start, end).toLowerCase()).join(' ');
  return fold.length < SHORTEST || words.length < SHORTEST || fold.length > LONGEST || words.length > LONGEST ? undefined : { fold, words };
}
