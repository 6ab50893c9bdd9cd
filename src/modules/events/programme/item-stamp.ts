import { createHash } from 'node:crypto';
import type { DraftItem } from './programme.ts';

/**
 * A short text that is different when anything about an item is, but its place. Forms carry it, so that whoever saves
 * later than somebody else is told instead of overwriting. No secret.
 */
export function itemStamp(item: DraftItem): string {
  const { position: _place, ...content } = item;
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
}

/** The same for a whole draft, places included: what the list of changes was made of before somebody releases it. */
export function draftStamp(items: readonly DraftItem[]): string {
  return createHash('sha256').update(items.map(itemStamp).join()).digest('base64url').slice(0, 16);
}
