import type { Extension } from './file-types.ts';

const MAX_NAME = 120;

/**
 * A name as it is shown and offered for saving: the last part of a path, one line, no control, format or bidirectional characters, none that
 * a file system reads in its own way, at most 120 characters, and with the ending of what the file is. Never a path of the product's own.
 */
export function cleanFileName(name: string, extension: Extension): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = last.replace(/\.[^.]*$/, '').replace(/\s+/g, ' ').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').replace(/[<>:"|?*%;]/g, '-').replace(/^[ .-]+|[ .]+$/g, '');
  const room = MAX_NAME - extension.length - 1;
  const cut = [...(stem || 'dokument')].reduce((kept, letter) => (kept.length + letter.length <= room ? kept + letter : kept), '');
  return `${cut}.${extension}`;
}

/** "attachment" with the name for old and new readers (RFC 6266, RFC 8187). */
export function attachment(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%]/g, '-');
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
