import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';

/** Header and cells of a file, all as text. */
export interface Sheet {
  name: string;
  header: string[];
  rows: string[][];
}

/**
 * A CSV file for Excel in German offices: semicolons, CRLF, UTF-8 with a byte order mark. Cells that a spreadsheet would
 * run as a formula (= + - @ and their full-width forms, also after white space) begin with an apostrophe.
 */
export function csvFile({ header, rows }: Sheet): Buffer {
  // The library looks at the first sign only; LibreOffice also runs what stands after a space or a line end.
  const guarded = rows.map((row) => row.map((cell) => (/^\s/.test(cell) ? `'${cell}` : cell)));
  // The library quotes for a line end of its own only, and one within a cell is a bare one.
  return Buffer.from(stringify([header, ...guarded], { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\n\r]/ }));
}

const WIDTH_MIN = 10;
const WIDTH_MAX = 60;

/** An Excel file. Every cell is a string by type, so that nothing in it can be a formula. */
export function xlsxFile({ name, header, rows }: Sheet): Promise<Buffer> {
  const cell = (text: string) => (text === '' ? null : { value: printable(text), type: String });
  const titles = header.map((text) => ({ value: text, type: String, fontWeight: 'bold' as const }));
  const columns = header.map((title, i) => {
    const longest = Math.max(WIDTH_MIN, title.length, ...rows.slice(0, 200).map((row) => row[i]!.length));
    return { width: Math.min(WIDTH_MAX, longest + 2) };
  });
  return writeExcelFile([titles, ...rows.map((row) => row.map(cell))], { columns, stickyRowsCount: 1, sheet: name }).toBuffer();
}

// XML 1.0 cannot hold these at all, and Excel then refuses the whole file.
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
}
