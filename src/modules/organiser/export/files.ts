import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { inLang, type Localised } from '../../../platform/i18n/localised.ts';
import type { Sheet } from '../../../platform/sheet.ts';
import { dateAndTime } from '../../../platform/time/time.ts';
import type { ExportColumn } from '../../events/registrations/commands-export.ts';
import type { ExportRow } from '../../events/registrations/queries-organiser.ts';
import { LAENDER } from '../../organisations/organisation.ts';
import { exportMessages } from './messages.ts';
import { registrationListMessages } from '../registrations/messages.ts';
import { kindOf, stateOf } from '../registrations/words.tsx';

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
