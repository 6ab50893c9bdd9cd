import type { JSX } from 'preact';
import { useHref, useTexts } from '../../../platform/i18n/page-language.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit, TextField } from '../../../ui/form.tsx';
import { accountMessages } from '../messages.ts';
import { membershipMessages } from './messages.ts';
import { membershipPaths } from './paths.ts';
import { accountPaths } from '../paths.ts';

/** Asks for the new address; the old one stays until the code is typed. */
export function AddressPage({ email, typed, errors }: { email: string; typed: string; errors?: FieldErrors | undefined }): JSX.Element {
  const m = useTexts(membershipMessages);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.addressTitle}</h1>
      <p class="k-lead">{m.addressLead(email)}</p>
      <p>{m.addressNote}</p>
      <Form action={membershipPaths.address()}>
        <TextField
          name="email" label={m.newEmail} hint={m.newEmailHint} type="email" autocomplete="email" required spellcheck={false} value={typed}
          error={errors?.['email']}
        />
        <ButtonRow>
          <Submit>{m.addressSend}</Submit>
          <ButtonLink kind="tertiary" path={accountPaths.account()}>{useTexts(accountMessages).accountTitle}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Takes the code that was mailed to the new address. */
export function AddressCodePage(
  { email, minutes, errors, demo }: { email: string | undefined; minutes: number; errors?: FieldErrors | undefined; demo: boolean },
): JSX.Element {
  const m = useTexts(membershipMessages);
  const a = useTexts(accountMessages);
  const href = useHref();
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.addressCodeTitle}</h1>
      <p class="k-lead">{email === undefined ? m.addressCodeUnknown : m.addressCodeLead(email, minutes)}</p>
      <Form action={membershipPaths.addressCode()}>
        <TextField
          name="code" label={m.code} hint={m.codeHint} autocomplete="one-time-code" inputmode="numeric" width="medium" required
          spellcheck={false} error={errors?.['code']}
        />
        <Submit>{m.addressSubmit}</Submit>
      </Form>
      <p>{a.noMailText} <a href={href(membershipPaths.address())}>{m.addressAgain}</a></p>
      {demo && <p><a href={href('/demo/postfach')}>{a.demoMailbox}</a></p>}
    </>
  );
}
