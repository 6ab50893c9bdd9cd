import { tokensOf } from './tokens.ts';

/** A piece of a text; marked where it is why the text was found. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts a text around the first marked word, at most so long, and marks the words with these folds. Nothing of the text is changed. */
export function highlight(text: string, folds: ReadonlySet<string>, length = 220): Piece[] {
  const marks = tokensOf(text).filter(({ word }) => folds.has(word));
  const middle = marks[0]?.start ?? 0;
  const from = text.length <= length ? 0 : beginOfWord(text, Math.max(0, Math.min(middle - length / 3, text.length - length)));
  const to = text.length <= from + length ? text.length : beginOfWord(text, from + length);
  const pieces: Piece[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const { start, end } of marks) {
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to).trimEnd(), marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

function beginOfWord(text: string, near: number): number {
  const space = text.lastIndexOf(' ', Math.floor(near));
  return space < 0 ? Math.floor(near) : space + 1;
}
