import type { JSX } from 'preact';
import type { RawForm } from '../../../platform/http/form.ts';
import { useHref, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { CheckboxField } from '../../../ui/choice.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import type { Evidence, RegistrationRow } from '../../events/registrations/queries-organiser.ts';
import type { BulkOutcome } from './bulk.ts';
import { bulkMessages } from './bulk-messages.ts';
import { DeclineFields } from './decline.tsx';
import { EvidenceFacts } from './evidence.tsx';
import { bulkWords, type BulkAction } from './forms.ts';
import { registrationListMessages } from './messages.ts';
import { registrationPaths } from './paths.ts';
import type { Hindrance } from './rules.ts';
import { personOf, StateCell } from './words.tsx';

export interface ChoicePageProps {
  slug: string;
  eventTitle: string;
  action: BulkAction;
  /** Those it is possible for, and the others with the reason why not. */
  possible: readonly RegistrationRow[];
  hindered: readonly { row: RegistrationRow; why: Hindrance }[];
  evidence: ReadonlyMap<string, Evidence>;
  values?: RawForm | undefined;
  errors?: FieldErrors | undefined;
}

/** Whom it concerns and what happens then; nothing is done before its button is pressed. */
export function ChoicePage(props: ChoicePageProps): JSX.Element {
  const m = useTexts(bulkMessages);
  const { slug, action, possible, hindered } = props;
  if (possible.length + hindered.length === 0) return <Nothing {...props} title={m.noneChosenTitle} text={m.noneChosen} />;
  if (possible.length === 0) {
    return <Nothing {...props} title={m.nothingTitle} text={m.nothing}><Hindered rows={hindered} /></Nothing>;
  }
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <p class="k-eyebrow">{props.eventTitle}</p>
      <h1>{m.question[action](possible.length)}</h1>
      <p class="k-lead">{m.effect[action]}</p>
      <h2>{m.concerned}</h2>
      <ul class="k-pending">
        {possible.map((row) => <li><Person row={row} evidence={action === 'approve' ? props.evidence.get(row.id) : undefined} /></li>)}
      </ul>
      <Form action={registrationPaths.choice(slug)}>
        <input type="hidden" name="aktion" value={bulkWords[action]} />
        {possible.map((row) => <input type="hidden" name="id" value={row.id} />)}
        {action === 'decline' && <DeclineFields values={props.values} errors={props.errors} />}
        {action === 'approve' && <CheckboxField name="domain" label={m.rememberDomain} hint={m.rememberDomainHint} />}
        <ButtonRow>
          <Submit>{m.submit[action](possible.length)}</Submit>
          <ButtonLink kind="tertiary" path={registrationPaths.list(slug)}>{m.back}</ButtonLink>
        </ButtonRow>
      </Form>
      {hindered.length > 0 && <><h2>{m.leftOut(hindered.length)}</h2><Hindered rows={hindered} /></>}
    </>
  );
}

function Nothing(props: { slug: string; eventTitle: string; title: string; text: string; children?: JSX.Element }): JSX.Element {
  const { slug, eventTitle, title, text, children } = props;
  const m = useTexts(bulkMessages);
  return (
    <>
      <p class="k-eyebrow">{eventTitle}</p>
      <h1>{title}</h1>
      <EmptyState icon="info" title={text}>
        <ButtonRow><ButtonLink kind="secondary" path={registrationPaths.list(slug)}>{m.back}</ButtonLink></ButtonRow>
      </EmptyState>
      {children}
    </>
  );
}

function Person({ row, evidence }: { row: RegistrationRow; evidence: Evidence | undefined }): JSX.Element {
  const words = useTexts(registrationListMessages);
  return (
    <>
      <strong>{personOf(row, words)}</strong>{row.organisationName && `, ${row.organisationName}`}
      {evidence && <EvidenceFacts evidence={evidence} proposed={row.organisationState === 'proposed'} />}
    </>
  );
}

function Hindered({ rows }: { rows: readonly { row: RegistrationRow; why: Hindrance }[] }): JSX.Element {
  const m = useTexts(bulkMessages);
  return <ul class="k-pending">{rows.map(({ row, why }) => <li><Person row={row} evidence={undefined} />: {m.why[why]}</li>)}</ul>;
}

export interface OutcomePageProps {
  slug: string;
  eventTitle: string;
  outcome: BulkOutcome;
  /** The registrations that the outcome names and that are of this event. */
  rows: readonly RegistrationRow[];
}

/** What was done and what was not, and why. */
export function OutcomePage({ slug, eventTitle, outcome, rows }: OutcomePageProps): JSX.Element {
  const m = useTexts(bulkMessages);
  const words = useTexts(registrationListMessages);
  const href = useHref();
  const done = rows.filter((row) => outcome.done.includes(row.id));
  const failed = outcome.not.length;
  const title = done.length > 0 ? m.done[outcome.action](done.length) : failed > 0 ? m.notDone(failed) : m.noneChosenTitle;
  return (
    <>
      <p class="k-eyebrow">{eventTitle}</p>
      <h1>{title}</h1>
      {outcome.not.length > 0 && (
        <Banner tone="warning" title={m.notDone(outcome.not.length)}>
          <ul>
            {outcome.not.map(({ id, why }) => {
              const row = rows.find((r) => r.id === id);
              return <li><strong>{row ? personOf(row, words) : m.unknown}</strong>: {m.why[why]}</li>;
            })}
          </ul>
        </Banner>
      )}
      {done.length > 0 && (
        <ul class="k-pending">
          {done.map((row) => (
            <li>
              <a href={href(registrationPaths.one(slug, row.id))}>{personOf(row, words)}</a>{row.organisationName && `, ${row.organisationName}`}
              <StateCell row={row} />
            </li>
          ))}
        </ul>
      )}
      <ButtonRow><ButtonLink path={registrationPaths.list(slug)}>{m.back}</ButtonLink></ButtonRow>
    </>
  );
}
