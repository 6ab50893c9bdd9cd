import type { Lang } from '../../../platform/i18n/catalogue.ts';
import type { Sheet } from '../../../platform/sheet.ts';
import { projectMessages } from '../messages.ts';
import { importMessages } from './messages.ts';
import { importColumns, type ImportColumn } from './rows.ts';

/** The table to fill in: our columns and a line that shows how. That line is left out when it is read in. */
export function importTemplate(lang: Lang): Sheet {
  const { field, status, openness } = projectMessages[lang];
  const { example, template } = importMessages[lang];
  const cells: Partial<Record<ImportColumn, string>> = { ...example, status: status.operating, openness: `${openness.talk}; ${openness.visit}` };
  return { name: template, header: importColumns.map((column) => field[column]), rows: [importColumns.map((column) => cells[column] ?? '')] };
}
