import type { JSX } from 'preact';
import { useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime } from '../../../platform/time/time.ts';
import { CheckboxGroup, RadioGroup } from '../../../ui/choice.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonRow, Form, Submit, TextArea } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import { exportColumns } from '../../events/registrations/commands-export.ts';
import type { PastExport, RegistrationFilter, StateFilter } from '../../events/registrations/queries-organiser.ts';
import { EventNav } from '../event/nav.tsx';
import { exportMessages } from './messages.ts';
import { FilterFields } from '../registrations/list-view.tsx';
import { registrationPaths } from '../registrations/paths.ts';

export interface ExportPageProps {
  slug: string;
  eventTitle: string;
  filter: RegistrationFilter;
  counts: Record<StateFilter, number>;
  columns: readonly string[];
  format: string;
  reason: string;
  past: readonly PastExport[];
  errors?: FieldErrors | undefined;
}

/** What to take out of the system, as which file and why; and who did so before. */
export function ExportPage(props: ExportPageProps): JSX.Element {
  const m = useTexts(exportMessages);
  const { slug, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="k-eyebrow">{props.eventTitle}</p>
      <h1>{m.heading}</h1>
      <EventNav slug={slug} current="registrations" />
      <p class="k-lead">{m.lead}</p>
      <Form action={registrationPaths.export(slug)}>
        <h2>{m.which}</h2>
        <FilterFields filter={props.filter} counts={props.counts} errors={errors} />
        <div class="k-columns">
          <CheckboxGroup
            name="spalten" label={m.columns} hint={m.columnsHint} required values={props.columns} error={errors?.['spalten']}
            options={exportColumns.map((column) => ({ value: column, label: m.column[column] }))}
          />
        </div>
        <RadioGroup
          name="format" label={m.format} required value={props.format} error={errors?.['format']}
          options={(['xlsx', 'csv'] as const).map((format) => ({ value: format, label: m.formats[format], hint: m.formatHints[format] }))}
        />
        <TextArea name="grund" label={m.reason} hint={m.reasonHint} required rows={2} value={props.reason} error={errors?.['grund']} />
        <ButtonRow><Submit>{m.submit}</Submit></ButtonRow>
      </Form>
      <PastExports past={props.past} />
    </>
  );
}

function PastExports({ past }: { past: readonly PastExport[] }): JSX.Element {
  const m = useTexts(exportMessages);
  const lang = useLang();
  return (
    <>
      <h2>{m.pastTitle}</h2>
      <Table
        caption={m.pastCaption} captionHidden rows={past} empty={<p>{m.none}</p>}
        columns={[
          { title: m.past.at, cell: (e) => dateAndTime(e.at, lang) },
          { title: m.past.by, cell: (e) => e.byName || m.nobody },
          { title: m.past.what, cell: (e) => m.what(String(e.count), m.formats[e.format], e.withAddress) },
          { title: m.past.reason, cell: (e) => e.reason },
        ]}
      />
    </>
  );
}
