import { z } from 'zod';
import { many } from '../../../platform/http/form.ts';
import { exportColumns, type ExportColumn } from '../../events/registrations/commands-export.ts';

/** Ticked when the page is opened: what a list for the table or a report needs. Everything else is ticked by who needs it. */
export const defaultColumns: readonly ExportColumn[] = ['name', 'organisation', 'state', 'seat'];

const chosenColumns = z.union([z.string(), z.array(z.string())]).optional()
  .transform((value): ExportColumn[] => exportColumns.filter((column) => many(value).includes(column)))
  .refine((columns) => columns.length > 0, 'required');

/** What, as which file, and why; the filter is read beside it (filterOf). */
export const exportForm = z.object({
  spalten: chosenColumns,
  format: z.enum(['xlsx', 'csv'], { error: 'required' }),
  grund: z.string({ error: 'required' }).min(1, 'required').min(3, 'too_short').max(300, 'too_long'),
});
