import { LineCounter, parseDocument, visit } from 'yaml';
import { draftOf, mapOf, textOf, type PubliccodeDraft } from './publiccode-draft.ts';

export const MAX_PUBLICCODE_BYTES = 256 * 1024;
/** An honest file needs hardly any; a few lines of them can stand for gigabytes. */
const MAX_ALIASES = 10;
const MAX_DEPTH = 20;

export type ReadPubliccode =
  | { ok: true; draft: PubliccodeDraft }
  | { ok: false; reason: 'empty' | 'too_large' | 'not_text' | 'not_publiccode' | 'too_deep' | 'aliases' }
  | { ok: false; reason: 'syntax' | 'tag'; line: number };

/**
 * Reads a publiccode.yml as the draft of a project. Never throws, whatever the text holds: a value of the wrong kind is as good as none. Nothing is fetched.
 */
export function readPubliccode(text: string): ReadPubliccode {
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  if (Buffer.byteLength(text) > MAX_PUBLICCODE_BYTES) return { ok: false, reason: 'too_large' };
  if (text.includes('\0') || text.includes('\ufffd')) return { ok: false, reason: 'not_text' };
  // Composing goes down as deep as the text does.
  if (deeperThan(text, MAX_DEPTH)) return { ok: false, reason: 'too_deep' };
  let root: unknown;
  try {
    const lineCounter = new LineCounter();
    const doc = parseDocument(text.replace(/^\ufeff/, ''), { version: '1.2', schema: 'core', merge: false, prettyErrors: false, stringKeys: true, lineCounter, logLevel: 'silent' });
    const line = (fault: { pos: [number, number] }): number => lineCounter.linePos(fault.pos[0]).line;
    if (doc.errors[0]) return { ok: false, reason: 'syntax', line: line(doc.errors[0]) };
    if (doc.warnings[0]) return { ok: false, reason: 'tag', line: line(doc.warnings[0]) };
    let aliases = 0;
    visit(doc, { Alias: () => { aliases += 1; } });
    if (aliases > MAX_ALIASES) return { ok: false, reason: 'aliases' };
    root = doc.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    return { ok: false, reason: error instanceof ReferenceError ? 'aliases' : 'too_deep' };
  }
  const file = mapOf(root);
  if (!Object.hasOwn(file, 'publiccodeYmlVersion') || textOf(file['name']) === '') return { ok: false, reason: 'not_publiccode' };
  return { ok: true, draft: draftOf(file) };
}

/** The text of an uploaded file; undefined where it is not UTF-8 text. */
export function publiccodeText(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function deeperThan(text: string, max: number): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    if (depth > max) return true;
  }
  return text.split('\n').some((line) => /^[\s-]*(?:[?:] )?[\s-]*/.exec(line)![0].replaceAll(' ', '').length > max);
}
