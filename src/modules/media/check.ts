import { cleanFileName } from './file-name.ts';
import { extensionOf, fileTypes, type Extension, type FileType } from './file-types.ts';
import { checkOffice } from './office.ts';
import { checkPdf } from './pdf.ts';
import { readText } from './plain-text.ts';

/** Why a file is not taken. */
export type FileRefusal =
  /** No such ending is allowed. */
  | 'kind'
  /** It is not what its ending says, or broken. */
  | 'content'
  | 'empty'
  /** Unpacked it would be far larger than any document. */
  | 'too_big'
  | 'macros' | 'embedded' | 'active' | 'password' | 'formula' | 'virus';

export interface CheckedFile {
  /** For showing and saving; never a path. */
  name: string;
  type: FileType;
  /** What is to be stored. */
  bytes: Buffer;
}

const EICAR = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

/** Decides by the ending, the first bytes and the structure together whether a file is taken; whatever the sender said of its type is not looked at. */
export async function checkFile(name: string, bytes: Buffer): Promise<{ ok: true; file: CheckedFile } | { ok: false; reason: FileRefusal }> {
  const extension = extensionOf(name);
  if (!extension) return { ok: false, reason: 'kind' };
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.includes(EICAR)) return { ok: false, reason: 'virus' };
  const checked = await checkContent(extension, bytes);
  return checked.ok ? { ok: true, file: { name: cleanFileName(name, extension), type: fileTypes[extension], bytes: checked.bytes } } : checked;
}

async function checkContent(extension: Extension, bytes: Buffer): Promise<{ ok: true; bytes: Buffer } | { ok: false; reason: FileRefusal }> {
  if (extension === 'csv' || extension === 'txt') return readText(bytes, extension);
  // The container of older programs: also what they make of a document with a password.
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return { ok: false, reason: extension === 'pdf' ? 'content' : 'password' };
  const reason = extension === 'pdf' ? await checkPdf(bytes) : await checkOffice(bytes, extension, fileTypes[extension]);
  return reason ? { ok: false, reason } : { ok: true, bytes };
}
