import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonRow, Form, Submit, TextField } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import type { RetentionReport } from '../../notifications/retention.ts';
import { retentionMessages } from './messages.ts';
import { settingsMessages } from '../settings/messages.ts';
import { sitePaths } from '../paths.ts';
import { defaultDays, periodBounds, periodKeys, type PeriodKey } from '../settings/settings.ts';

export interface RetentionPageProps {
  /** As entered or typed; empty is the default. */
  values: Readonly<Record<PeriodKey, string>>;
  runs: readonly { at: Temporal.Instant; report: RetentionReport }[];
  errors?: FieldErrors | undefined;
  /** What a run would change now. */
  rehearsal?: { report: RetentionReport; now: Temporal.Instant; differs: boolean } | undefined;
}

/** What is deleted by itself: periods to try, and what the last nights have done. */
export function RetentionPage({ values, runs, errors, rehearsal }: RetentionPageProps): JSX.Element {
  const m = useTexts(retentionMessages);
  const { fields } = useTexts(settingsMessages);
  const lang = useLang();
  const href = useHref();
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      {rehearsal && <Rehearsal {...rehearsal} />}
      <h2>{m.periods}</h2>
      <p>{m.periodsText}</p>
      <Form action={sitePaths.retention()}>
        <div class="k-narrow__fields">{periodKeys.map((key) => (
          <TextField
            name={key} label={fields[key].label} hint={m.days(...periodBounds[key], defaultDays(key))} unmarked inputmode="numeric" width="short"
            value={values[key]} error={errors?.[key]}
          />
        ))}</div>
        <ButtonRow>
          <Submit>{m.run}</Submit>
          <a href={href(sitePaths.settings())}>{m.toSettings}</a>
        </ButtonRow>
      </Form>
      <h2>{m.past}</h2>
      <Table
        caption={m.past} captionHidden rows={runs} empty={<p class="k-muted">{m.noPast}</p>}
        columns={[{ title: m.pastColumns.at, cell: (run) => dateAndTime(run.at, lang) }, { title: m.pastColumns.what, cell: (run) => <Changed report={run.report} /> }]}
      />
    </>
  );
}

function Rehearsal({ report, now, differs }: NonNullable<RetentionPageProps['rehearsal']>): JSX.Element {
  const m = useTexts(retentionMessages);
  const lang = useLang();
  const number = new Intl.NumberFormat(lang);
  const rows = Object.entries(report).filter(([, count]) => count > 0);
  return (
    <>
      {differs && <Banner tone="info" title={m.warning}><p>{m.warningText}</p></Banner>}
      <h2 id="ergebnis">{m.result}</h2>
      <p>{m.resultText(dateAndTime(now, lang))}</p>
      <Table
        caption={m.result} captionHidden rows={rows} empty={<p><strong>{m.nothing}</strong></p>}
        columns={[{ title: m.columns.what, cell: ([name]) => <Rule name={name} /> }, { title: m.columns.count, cell: ([, count]) => number.format(count), numeric: true }]}
      />
    </>
  );
}

function Changed({ report }: { report: RetentionReport }): JSX.Element {
  const m = useTexts(retentionMessages);
  const changed = Object.entries(report).filter(([, count]) => count > 0);
  if (changed.length === 0) return <>{m.none}</>;
  return <>{changed.map(([name, count], index) => <>{index > 0 && ', '}{count} <Rule name={name} /></>)}</>;
}

function Rule({ name }: { name: string }): JSX.Element {
  const words: Record<string, string> = useTexts(retentionMessages).rules;
  return <>{words[name] ?? name}</>;
}
