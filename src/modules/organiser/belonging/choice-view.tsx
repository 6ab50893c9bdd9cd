import type { JSX } from 'preact';
import type { RawForm } from '../../../platform/http/form.ts';
import { useHref, useTexts } from '../../../platform/i18n/page-language.tsx';
import { CheckboxField } from '../../../ui/choice.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import { doubtMessages } from '../../accounts/membership/doubt-messages.ts';
import type { Waiting } from '../../events/registrations/queries-belonging.ts';
import { ReasonFields } from './decline.tsx';
import { belongingMessages } from './messages.ts';
import { belongingPaths } from './paths.ts';
import { personOf, WaitingFacts } from './views.tsx';

export type BelongingAction = 'zusage' | 'absage';

export interface BelongingChoiceProps {
  action: BelongingAction;
  rows: readonly Waiting[];
  /** Those whose organisation is only a proposal, which is decided first, and those whose address anybody could have. */
  leftOut: readonly Waiting[];
  values?: RawForm | undefined;
  errors?: FieldErrors | undefined;
}

/** Whom it concerns and what happens then; nothing is done before its button is pressed. */
export function BelongingChoicePage({ action, rows, leftOut, values, errors }: BelongingChoiceProps): JSX.Element {
  const m = useTexts(belongingMessages);
  const doubt = useTexts(doubtMessages);
  const back = <ButtonLink kind="tertiary" path={belongingPaths.queue()}>{m.back}</ButtonLink>;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.bulkTitle[action]}</h1>
      {rows.length === 0 ? <EmptyState icon="info" title={m.bulkNone}><ButtonRow>{back}</ButtonRow></EmptyState> : (
        <>
          <ul class="k-pending">
            {rows.map((row) => (
              <li>
                <strong>{personOf(row, m)}</strong>, <InGerman>{row.organisation.name}</InGerman>
                {action === 'zusage' && <WaitingFacts row={row} />}
              </li>
            ))}
          </ul>
          <Form action={belongingPaths.choice()}>
            <input type="hidden" name="aktion" value={action} />
            {rows.map((row) => <input type="hidden" name="id" value={row.id} />)}
            {action === 'absage'
              ? <><p>{m.declineEffect}</p><ReasonFields values={values} errors={errors} /></>
              : <CheckboxField name="domain" label={m.rememberDomains} hint={m.rememberDomainHint} />}
            <ButtonRow><Submit>{m.bulkSubmit[action](rows.length)}</Submit>{back}</ButtonRow>
          </Form>
        </>
      )}
      <LeftOut why={m.bulkProposed} rows={leftOut.filter((row) => row.organisation.state === 'proposed')} />
      <LeftOut why={doubt.leftOut} rows={leftOut.filter((row) => row.organisation.state !== 'proposed')} />
    </>
  );
}

function LeftOut({ why, rows }: { why: string; rows: readonly Waiting[] }): JSX.Element | null {
  const m = useTexts(belongingMessages);
  const href = useHref();
  if (rows.length === 0) return null;
  return (
    <>
      <p>{why}</p>
      <ul>
        {rows.map((row) => <li><a href={href(belongingPaths.one(row.id))}>{personOf(row, m)}</a>, <InGerman>{row.organisation.name}</InGerman></li>)}
      </ul>
    </>
  );
}
