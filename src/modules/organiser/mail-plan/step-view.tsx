import type { JSX } from 'preact';
import { useHref, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonRow, Form, SelectField, Submit, TextField } from '../../../ui/form.tsx';
import { MailPaper } from '../../notifications/mail-paper.tsx';
import type { Step } from '../../notifications/mail-plan.ts';
import { units, type Unit } from './forms.ts';
import { mailPlanMessages } from './messages.ts';

export interface StepPageProps {
  /** What holds without a choice of one's own. */
  inherited: Step;
  /** For an event, or for all of a series. */
  level: 'event' | 'series';
  typed: { choice: string; amount: string; unit: string };
  action: string;
  backPath: string;
  alreadySent: number;
  preview: { subject: string; html: string } | undefined;
  errors: FieldErrors;
}

/** One mail of the plan: when it goes out, and what it says. */
export function MailPlanStepPage(props: StepPageProps): JSX.Element {
  const { inherited, level, typed, errors } = props;
  const m = useTexts(mailPlanMessages);
  const href = useHref();
  const after = inherited.kind === 'thanks';
  const inheritedWords = inherited.enabled ? m.offset(inherited.offsetMinutes, after) : m.state.off;
  return (
    <>
      <ErrorSummary errors={errors} />
      <p><a href={href(props.backPath)}>{m.back}</a></p>
      <h1>{m.changeHeading(m.steps[inherited.kind])}</h1>
      <p class="k-lead">{m.stepText[inherited.kind]}</p>
      {props.alreadySent > 0 && <Banner tone="info" title={m.alreadySent(props.alreadySent)} />}
      <Form action={props.action}>
        <RadioGroup
          name="choice" label={m.choice} required value={typed.choice} error={errors['choice']}
          options={[
            { value: 'inherit', label: m.inherit[level], hint: inheritedWords }, { value: 'never', label: m.never },
            { value: 'own', label: m.own, hint: after ? m.ownHint.after : m.ownHint.before },
          ]}
        />
        <div class="k-pair">
          <TextField
            name="amount" label={m.amount} unmarked inputmode="numeric" width="short" value={typed.amount} error={errors['amount']}
          />
          <SelectField
            name="unit" label={m.unit} unmarked placeholder={null} value={typed.unit} error={errors['unit']}
            options={(Object.keys(units) as Unit[]).map((unit) => ({ value: unit, label: m.units[unit] }))}
          />
        </div>
        <ButtonRow><Submit>{m.save}</Submit></ButtonRow>
      </Form>
      {props.preview && (
        <>
          <h2>{m.preview}</h2>
          <p class="k-muted">{m.previewHint}</p>
          <p><strong>{props.preview.subject}</strong></p>
          <MailPaper writtenByAsHtml={props.preview.html} label={m.preview} preview />
        </>
      )}
    </>
  );
}
