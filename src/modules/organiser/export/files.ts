import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { inLang, type Localised } from '../../../platform/i18n/localised.ts';
import { dateAndTime } from '../../../platform/time/time.ts';
import type { ExportColumn } from '../../events/registrations/commands-export.ts';
import type { ExportRow } from '../../events/registrations/queries-organiser.ts';
import { LAENDER } from '../../organisations/organisation.ts';
import { exportMessages } from './messages.ts';
import { registrationListMessages } from '../registrations/messages.ts';
import { kindOf, stateOf } from '../registrations/words.tsx';

/** Header and cells of a file, all as text. */
export interface Sheet {
  name: string;
  header: string[];
  rows: string[][];
}

/** Registrations as a table of the chosen columns, in words of the language. */
export function sheetOf(rows: readonly ExportRow[], columns: readonly ExportColumn[], lang: Lang): Sheet {
  const m = exportMessages[lang];
  return {
    name: m.sheet,
    header: columns.map((column) => m.column[column]),
    rows: rows.map((row) => columns.map((column) => cellOf(row, column, lang))),
  };
}

function cellOf(row: ExportRow, column: ExportColumn, lang: Lang): string {
  const m = exportMessages[lang];
  const words = registrationListMessages[lang];
  const topics = (list: readonly Localised[]): string => list.map((topic) => inLang(topic, lang)).join(', ');
  switch (column) {
    case 'name': return row.name || (row.accountId || row.invitedEmail ? words.noName : words.noPerson);
    case 'jobTitle': return row.jobTitle ?? '';
    case 'organisation': return row.organisationName ?? '';
    case 'organisationType': return row.organisationName ? kindOf(row, words) : '';
    case 'land': return LAENDER[row.land ?? ''] ?? '';
    case 'state': return stateOf(row, words);
    case 'seat': return row.seat ? words.seat[row.seat] : '';
    case 'place': return row.place === null ? '' : String(row.place);
    case 'coming': return row.state === 'confirmed' ? (row.coming ? m.yes : m.silent) : '';
    case 'question': return row.question;
    case 'topics': return m.topics(topics(row.seeks), topics(row.offers));
    case 'registeredAt': return dateAndTime(row.createdAt, lang);
    case 'email': return row.email ?? '';
    case 'note': return row.organiserNote;
  }
}

/**
 * A CSV file for Excel in German offices: semicolons, CRLF, UTF-8 with a byte order mark. Cells that a spreadsheet would
 * run as a formula (= + - @ and their full-width forms, also after white space) begin with an apostrophe.
 */
export function csvFile({ header, rows }: Sheet): Buffer {
  // The library looks at the first sign only; LibreOffice also runs what stands after a space or a line end.
  const guarded = rows.map((row) => row.map((cell) => (/^\s/.test(cell) ? `'${cell}` : cell)));
  return Buffer.from(stringify([header, ...guarded], { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true }));
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
