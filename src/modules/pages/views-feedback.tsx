import type { JSX } from 'preact';
import { useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { longDate } from '../../platform/time/time.ts';
import { Banner } from '../../ui/banner.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import type { FieldErrors } from '../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit, TextArea, TextField } from '../../ui/form.tsx';
import { feedbackKinds } from './forms.ts';
import { feedbackMessages } from './messages-help.ts';
import { sitePaths } from './paths.ts';

export interface FeedbackPageProps {
  values: { kind: string; message: string; page: string; replyTo: string };
  errors?: FieldErrors | undefined;
  /** The cap is reached: says so above the form, which keeps what was typed. */
  tooMany?: boolean | undefined;
  keptDays: number;
}

/** The form for feedback: four fields, two of them free to give, no account, no puzzle. */
export function FeedbackPage({ values, errors, tooMany = false, keptDays }: FeedbackPageProps): JSX.Element {
  const t = useTexts(feedbackMessages);
  return (
    <>
      <ErrorSummary errors={errors} />
      {tooMany ? <Banner tone="warning" title={t.tooMany.title} announce><p>{t.tooMany.text}</p></Banner> : null}
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      <Form action={sitePaths.feedback()}>
        <RadioGroup
          name="kind" label={t.kind} required value={values.kind} error={errors?.['kind']}
          options={feedbackKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        />
        <TextArea name="message" label={t.message} hint={t.messageHint} required value={values.message} error={errors?.['message']} />
        <TextField name="page" label={t.page} hint={t.pageHint} value={values.page} error={errors?.['page']} spellcheck={false} />
        <TextField
          name="replyTo" label={t.replyTo} hint={t.replyToHint} value={values.replyTo} error={errors?.['replyTo']}
          type="email" inputmode="email" autocomplete="email" spellcheck={false}
        />
        <p class="k-small k-muted">{t.kept(keptDays)}</p>
        <ButtonRow><Submit>{t.submit}</Submit></ButtonRow>
      </Form>
    </>
  );
}

/** `due`: the day by which an answer comes, where one was asked for. */
export function FeedbackThanksPage({ due }: { due: Temporal.Instant | undefined }): JSX.Element {
  const t = useTexts(feedbackMessages);
  const lang = useLang();
  return (
    <>
      <h1>{t.thanksTitle}</h1>
      <p class="k-lead">{due ? t.thanksDue(longDate(due, lang)) : t.thanksText}</p>
      <p><ButtonLink kind="secondary" path={sitePaths.start()}>{t.toStart}</ButtonLink></p>
    </>
  );
}
