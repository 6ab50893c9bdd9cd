import type { JSX } from 'preact';
import { useHref, useTexts } from '../../../platform/i18n/page-language.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonRow, Form, SelectField, Submit, TextArea, TextField } from '../../../ui/form.tsx';
import type { SeriesInput } from '../../events/commands-series.ts';
import { LAENDER } from '../../organisations/organisation.ts';
import { ConflictNotice, type Difference, type LastChange } from '../programme/conflict-view.tsx';
import { organiserPaths } from '../paths.ts';
import { seriesMessages } from './messages.ts';

/** What stands in the fields of the form, as text. */
export type SeriesFormValues = Record<Exclude<keyof SeriesInput, 'goalsDe' | 'goalsEn' | 'land'>, string>
  & { goalsDe: string; goalsEn: string; land: string };

export const seriesFields = [
  'titleDe', 'summaryDe', 'goalsDe', 'land', 'organiserName', 'acknowledgementDe', 'titleEn', 'summaryEn', 'goalsEn', 'acknowledgementEn',
] as const satisfies readonly (keyof SeriesFormValues)[];

export const emptySeries: SeriesFormValues = {
  titleDe: '', titleEn: '', summaryDe: '', summaryEn: '', goalsDe: '', goalsEn: '', land: '',
  organiserName: '', acknowledgementDe: '', acknowledgementEn: '',
};

export interface SeriesFormProps {
  /** Undefined for a new series. */
  series: { slug: string; stand: string } | undefined;
  values: SeriesFormValues;
  errors?: FieldErrors | undefined;
  conflict?: { last: LastChange; differences: readonly Difference[] } | undefined;
}

/** The form of a series, new or existing. */
export function SeriesFormPage({ series, values, errors, conflict }: SeriesFormProps): JSX.Element {
  const m = useTexts(seriesMessages);
  const href = useHref();
  const t = m.fields;
  const back = series ? organiserPaths.series(series.slug) : organiserPaths.seriesList();
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{series ? m.editTitle : m.newTitle}</h1>
      {series ? null : <p class="k-lead">{m.newLead}</p>}
      {conflict ? <ConflictNotice {...conflict} /> : null}
      <Form action={series ? organiserPaths.series(series.slug) : organiserPaths.seriesList()}>
        <input type="hidden" name="stand" value={series?.stand ?? ''} />
        <TextField name="titleDe" label={t.titleDe} hint={t.titleDeHint} required value={values.titleDe} error={errors?.['titleDe']} />
        <TextArea
          name="summaryDe" label={t.summaryDe} hint={t.summaryDeHint} required rows={4} value={values.summaryDe}
          error={errors?.['summaryDe']}
        />
        <TextArea name="goalsDe" label={t.goalsDe} hint={t.goalsHint} rows={5} value={values.goalsDe} error={errors?.['goalsDe']} />
        <SelectField name="land" label={t.land} placeholder={m.allLaender} value={values.land}
          options={Object.entries(LAENDER).map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'de'))} />
        <TextField
          name="organiserName" label={t.organiserName} hint={t.organiserNameHint} required autocomplete="organization"
          value={values.organiserName} error={errors?.['organiserName']}
        />
        <TextArea
          name="acknowledgementDe" label={t.acknowledgementDe} hint={t.acknowledgementHint} rows={3} value={values.acknowledgementDe}
          error={errors?.['acknowledgementDe']}
        />
        <h2>{t.english}</h2>
        <p class="k-muted">{t.englishHint}</p>
        <TextField name="titleEn" label={t.titleEn} value={values.titleEn} error={errors?.['titleEn']} />
        <TextArea name="summaryEn" label={t.summaryEn} rows={4} value={values.summaryEn} error={errors?.['summaryEn']} />
        <TextArea name="goalsEn" label={t.goalsEn} hint={t.goalsHint} rows={5} value={values.goalsEn} error={errors?.['goalsEn']} />
        <TextArea
          name="acknowledgementEn" label={t.acknowledgementEn} rows={3} value={values.acknowledgementEn}
          error={errors?.['acknowledgementEn']}
        />
        <ButtonRow>
          <Submit>{m.save}</Submit>
          <a href={href(back)}>{m.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  );
}
