import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { LAENDER } from '../../organisations/organisation.ts';
import { choiceDetail } from '../../organisations/choice-detail.ts';
import { organisationPaths } from '../../organisations/paths.ts';
import type { OrganisationChoice } from '../../organisations/queries.ts';
import { directoryPaths } from './paths.ts';
import { handoverMessages } from './handover-messages.ts';
import { ENDED_PER_PAGE, type EndedOrganisation } from './queries-handover.ts';

/** The ended bodies, those with members first. */
export function EndedPage({ rows, total, page,
  done }: { rows: readonly EndedOrganisation[]; total: number; page: number; done: EndedOrganisation | undefined }): JSX.Element {
  const m = useTexts(handoverMessages);
  const lang = useLang();
  const href = useHref();
  const day = (at: Temporal.Instant | null): string =>
    (at === null ? '–'
      : at.toZonedDateTimeISO('Europe/Berlin').toLocaleString(lang === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'medium' }));
  return (
    <>
      <h1>{m.title}</h1>
      {done ? <Banner tone="success" title={m.done(done.name)} announce /> : null}
      <p class="k-lead">{m.lead}</p>
      {rows.length === 0 ? <EmptyState icon="building" title={m.none}><p>{m.noneText}</p></EmptyState> : (
        <Table
          caption={m.caption} captionHidden rows={rows}
          columns={[
            { title: m.name, cell: (o) => <a href={href(directoryPaths.handover(o.slug))}>{m.handOver(o.name)}</a> },
            { title: m.region, cell: (o) => (o.land ? LAENDER[o.land] : '–') },
            { title: m.ended, cell: (o) => day(o.endedAt) },
            { title: m.members, numeric: true, cell: (o) => o.members },
            { title: m.more, cell: (o) => m.parts(o) || '–' },
            { title: m.successor, cell: (o) => (o.successorSlug === null ? '–' : <a
              href={href(organisationPaths.organisation(o.successorSlug))}>{o.successorName}</a>) },
          ]}
        />
      )}
      <Pagination page={page} pages={Math.ceil(total / ENDED_PER_PAGE)}
        pathOf={(n) => (n > 1 ? `${directoryPaths.ended()}?seite=${n}` : directoryPaths.ended())} />
    </>
  );
}

export interface HandoverPageProps {
  of: EndedOrganisation;
  text?: string | undefined;
  choices?: readonly OrganisationChoice[] | undefined;
  errors?: FieldErrors | undefined;
}

/** What goes over and what stays, and the question to whom. */
export function HandoverPage({ of, text, choices = [], errors }: HandoverPageProps): JSX.Element {
  const m = useTexts(handoverMessages);
  const lang = useLang();
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.page(of.name)}</h1>
      {of.successorName === null ? null : <Banner tone="info" title={m.already(of.successorName)} />}
      <h2>{m.moves}</h2>
      <ul>{m.movesList(of).map((line) => <li>{line}</li>)}</ul>
      <h2>{m.stays}</h2>
      <p>{m.staysText}</p>
      <Form action={directoryPaths.handover(of.slug)}>
        <Combobox
          name="organisation" label={m.field} hint={m.hint} required searchUrl={organisationPaths.search()} value={text}
          error={errors?.['organisation']}
        />
        {choices.length === 0 ? null : (
          <RadioGroup
            name="auswahl" label={m.choice} required error={errors?.['auswahl']}
            options={choices.map((o) => ({ value: o.id, label: o.name, hint: choiceDetail(o, lang) }))}
          />
        )}
        <ButtonRow>
          <Submit>{m.submit}</Submit>
          <ButtonLink kind="tertiary" path={directoryPaths.ended()}>{m.back}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
