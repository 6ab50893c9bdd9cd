import { promisify } from 'node:util';
import { inflate as inflateCallback } from 'node:zlib';

const inflate = promisify(inflateCallback);
/** Of all packed lists of objects of a file together. */
const MAX_UNPACKED = 60_000_000;
const MAX_LISTS = 20_000;

export type PdfRefusal = 'content' | 'too_big' | 'active' | 'password';

/**
 * Whether a file is a PDF from its first byte to its end, without a password, and without scripts, programs to start, attached files or forms
 * with scripts. Names are also looked for in their escaped spelling and in packed lists of objects. What a PDF draws is not looked at, so
 * this is no proof that every reader is safe with it.
 */
export async function checkPdf(bytes: Buffer): Promise<PdfRefusal | undefined> {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 10))) return 'content';
  if (!bytes.toString('latin1', Math.max(0, bytes.length - 2_048)).includes('%%EOF')) return 'content';
  const text = bytes.toString('latin1');
  const found = suspicion(text);
  if (found) return found;
  let [unpacked, lists] = [0, 0];
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(index - 3, index) === 'end') continue;
    const dictionary = unescaped(text.slice(Math.max(0, text.lastIndexOf('obj', index), index - 4_096), index));
    if (!/\/ObjStm/.test(dictionary)) continue;
    if ((lists += 1) > MAX_LISTS) return 'too_big';
    // A list that is packed in a way of which nobody makes use would be a place to hide.
    if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary) || /\/DecodeParms/.test(dictionary)) return 'content';
    const from = index + (text[index + 6] === '\r' ? 8 : 7);
    const to = text.indexOf('endstream', from);
    if (to < 0) return 'content';
    const list = await unpack(bytes.subarray(from, to), MAX_UNPACKED - unpacked);
    if (!list) return 'content';
    unpacked += list.length;
    const hidden = suspicion(list.toString('latin1'));
    if (hidden) return hidden;
  }
  return undefined;
}

/** Undefined for what cannot be unpacked, or is longer than `room`. Bytes after the end (a line break) are left. */
async function unpack(packed: Buffer, room: number): Promise<Buffer | undefined> {
  if (room <= 0) return undefined;
  try {
    return await inflate(packed, { maxOutputLength: room });
  } catch {
    return undefined;
  }
}

/** Any character of a name may be written as #xx. */
function unescaped(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function suspicion(raw: string): PdfRefusal | undefined {
  const text = unescaped(raw);
  // Long names do not come about by chance in packed bytes; short ones need what stands after them.
  if (/\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData|GoToE)(?![A-Za-z])/.test(text)) return 'active';
  if (/\/XFA\s*(\[|\d+\s+\d+\s+R)/.test(text)) return 'active';
  return /\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(text) ? 'password' : undefined;
}
