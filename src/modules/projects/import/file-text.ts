import readXlsxFile from 'read-excel-file/node';
import { fileTypes } from '../../media/file-types.ts';
import { checkOffice } from '../../media/office.ts';
import { openZip } from '../../media/zip.ts';
import { tabbed } from './table.ts';

export const MAX_TABLE_BYTES = 2 * 1024 * 1024;

export type TableText = { ok: true; text: string } | { ok: false; reason: 'not_a_table' | 'old_excel' | 'too_big' | 'macros' };

/** What a table of a few hundred projects unpacks to, and no more: the reader of the sheet unpacks all of it. */
const BOUNDS = { entries: 500, unpackedBytes: 40_000_000 };
/** The text comes back with the form that enters it. */
const MAX_TEXT = 300_000;

/**
 * The first sheet of an Excel file, or a CSV file in UTF-8 or the encoding of older Windows programs, as the text of a table. Nothing in it is run:
 * of a formula stands the last value. The archive is checked before anything is unpacked from it.
 */
export async function tableText(bytes: Buffer): Promise<TableText> {
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return { ok: false, reason: 'old_excel' };
  const read = bytes.subarray(0, 2).toString('latin1') === 'PK' ? await sheetText(bytes) : plainText(bytes);
  return read.ok && read.text.length > MAX_TEXT ? { ok: false, reason: 'too_big' } : read;
}

async function sheetText(bytes: Buffer): Promise<TableText> {
  const zip = openZip(bytes, BOUNDS);
  if (!zip.ok) return { ok: false, reason: zip.reason === 'too_big' ? 'too_big' : 'not_a_table' };
  const refusal = await checkOffice(bytes, 'xlsx', fileTypes.xlsx);
  if (refusal !== undefined) return { ok: false, reason: refusal === 'macros' || refusal === 'too_big' ? refusal : 'not_a_table' };
  try {
    const [sheet] = await readXlsxFile(bytes);
    const rows = (sheet?.data ?? []).map((row) => row.map(cellText));
    return { ok: true, text: tabbed(rows) };
  } catch {
    return { ok: false, reason: 'not_a_table' };
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // More decimals than two are those of a calculation, and "3.125" would be three thousand in German.
  if (typeof cell === 'number' && !Number.isInteger(cell)) return String(Math.round(cell * 100) / 100);
  return String(cell as string | number | boolean);
}

function plainText(bytes: Buffer): TableText {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (utf16 === undefined && bytes.includes(0)) return { ok: false, reason: 'not_a_table' };
  for (const encoding of utf16 === undefined ? ['utf-8', 'windows-1252'] : [utf16]) {
    try {
      // The form drops white space at its beginning, and with it a column without a title or an empty line.
      return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^(?=\s)/, '–') };
    } catch {
      // Not in this encoding.
    }
  }
  return { ok: false, reason: 'not_a_table' };
}
