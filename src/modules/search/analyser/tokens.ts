import { foldWord } from './fold.ts';

/** A word of a text: where it stands, and its fold. "E-Akte" is one word (eakte) with two pieces (e, akte). */
export interface Token {
  /** Place in the row of words; words left out as stop words keep theirs, so that phrases fit. */
  position: number;
  start: number;
  end: number;
  word: string;
  /** Folds of what stands between hyphens; empty for a word without. */
  pieces: readonly string[];
  /** "Altlasten- und …" goes on with a later word; "…, -verfahren" began with an earlier one. */
  open: 'end' | 'start' | undefined;
}

const HYPHENS = '-\u2010\u2011\u2012\u2013';
const LETTERS = '[\\p{L}\\p{M}\\p{N}\u00ad]';
const number = '\\d{1,3}(?:\\.\\d{3})+(?!\\d)';
// A gendered ending belongs to the word and says nothing of its own: Bürger*innen, Bürger:innen, Bürger_innen, Schüler/-in, Assistent(in).
const gendered = '(?:[*:_][iI]n(?:nen)?(?![\\p{L}])|\\/-?[iI]n(?:nen)?(?![\\p{L}])|\\([iI]n(?:nen)?\\))?';
const piece = `${LETTERS}+${gendered}`;
const pattern = new RegExp(`[${HYPHENS}]?(?:${number}|${piece}(?:[${HYPHENS}]${piece})*)[${HYPHENS}]?`, 'gu');
const hyphens = new RegExp(`[${HYPHENS}]`, 'u');
const ending = /(?:[*:_]in(?:nen)?|\/-?in(?:nen)?|\(in(?:nen)?\))$/iu;
const LONGEST = 60;

/** Letters that stand for a word of their own in front of another: "e akte", "w lan". */
const standing: ReadonlySet<string> = new Set(['e', 'w', 'i']);

/** The words of a text in their order, by the same rules for what is indexed and what is asked. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (const match of text.matchAll(pattern)) {
    const token = read(match[0], match.index, position);
    if (token === undefined) continue;
    const before = tokens.at(-1);
    if (before !== undefined && standing.has(before.word) && token.word.length > 2 && /^\s$/.test(text.slice(before.end, token.start))) {
      tokens[tokens.length - 1] = { ...token, position: before.position, start: before.start, word: before.word + token.word,
        pieces: [before.word, ...(token.pieces.length > 0 ? token.pieces : [token.word])] };
      continue;
    }
    tokens.push(token);
    position += 1;
  }
  return tokens;
}

const plain = /^[a-zA-ZäöüÄÖÜß]{1,40}$/;
const none: readonly string[] = [];
const KEPT = 100_000;
const known = new Map<string, string>();

/** The fold of a plain word; the same words come again and again. */
function folded(word: string): string {
  let fold = known.get(word);
  if (fold === undefined) {
    fold = foldWord(word);
    if (known.size >= KEPT) known.clear();
    known.set(word, fold);
  }
  return fold;
}

function read(written: string, index: number, position: number): Token | undefined {
  if (plain.test(written)) return { position, start: index, end: index + written.length, word: folded(written), pieces: none, open: undefined };
  const leading = hyphens.test(written[0]!);
  const trailing = hyphens.test(written.at(-1)!);
  const bare = written.slice(leading ? 1 : 0, trailing ? -1 : undefined);
  const pieces = (/^\d/.test(bare) && bare.includes('.') ? [bare.replaceAll('.', '')] : bare.split(hyphens))
    .map((part) => foldWord(part.replace(ending, ''))).filter((part) => part !== '');
  const word = pieces.join('').slice(0, LONGEST);
  if (word === '') return undefined;
  const start = index + (leading ? 1 : 0);
  return { position, start, end: start + bare.length, word, pieces: pieces.length > 1 ? pieces : [],
    open: trailing ? 'end' : leading ? 'start' : undefined };
}
