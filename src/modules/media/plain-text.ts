/** Beginnings of other kinds of files that consist of letters only. */
const otherKinds = /^(GIF8|%PDF|%!PS|\{\\rtf|MZ|PK|#!|BM|RIFF|II\*|MM)/;

export type TextRefusal = 'content' | 'formula';

/**
 * Text as UTF-8, also of a file that an older spreadsheet program wrote in Windows-1252. Refused is what holds control characters or begins like a
 * page, a picture or a program, and a table with cells that a spreadsheet program would calculate.
 */
export function readText(bytes: Buffer, extension: 'csv' | 'txt'): { ok: true; bytes: Buffer } | { ok: false; reason: TextRefusal } {
  const text = decode(bytes).replace(/^\ufeff/, '');
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/.test(text)) return { ok: false, reason: 'content' };
  if (otherKinds.test(text) || text.trimStart().startsWith('<') || /<(script|svg|html|iframe|object)[\s>/]/i.test(text)) return { ok: false, reason: 'content' };
  if (text.trim() === '') return { ok: false, reason: 'content' };
  if (extension === 'csv' && /(^|[;,\t\n\r])\s*"?\s*([=@]|[+-][^;,\t\n\r]*[|(])/.test(text)) return { ok: false, reason: 'formula' };
  return { ok: true, bytes: Buffer.from(text, 'utf8') };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
