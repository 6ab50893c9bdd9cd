import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, Form, Submit, TextField } from '../../../ui/form.tsx';
import { QrCode } from '../../../ui/qr.tsx';
import type { KeptForm } from './confirm-page.tsx';
import { secondFactorMessages } from './messages.ts';
import { accountPaths } from '../paths.ts';
import type { SecondFactor } from './queries.ts';
import { spellRecoveryCode, STEP_UP_MINUTES } from './second-factor.ts';

export interface ConfirmPageProps {
  /** Where it leads, and a form that waits. */
  hidden: readonly (readonly [name: string, value: string])[];
  email: string;
  /** Options for the browser, when the person has passkeys. */
  passkey: string | undefined;
  hasApp: boolean;
  /** Shown before in this session: it is asked again for one step. */
  again: boolean;
  demo: boolean;
  errors?: FieldErrors | undefined;
}

/** Where the second factor is shown. */
export function ConfirmPage({ hidden, email, passkey, hasApp, again, demo, errors }: ConfirmPageProps) {
  const m = useTexts(secondFactorMessages);
  const href = useHref();
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="kern-heading-large">{m.confirmTitle}</h1>
      <p class="kern-body kern-body--large">{again ? m.againLead(STEP_UP_MINUTES) : m.confirmLead}</p>
      {passkey === undefined ? null : (
        <k-passkey data-mode="get" data-options={passkey} data-failed={m.passkeyFailed}>
          <section class="k-flow k-flow--tight" aria-labelledby="mit-passkey">
            <h2 class="kern-heading-medium" id="mit-passkey">{m.byPasskey}</h2>
            <p class="kern-body" data-instead>{m.passkeyMissingConfirm}</p>
            <PasskeyForm action={accountPaths.confirmPasskey()} hidden={hidden} submit={m.byPasskey} hint={m.passkeyHint} />
          </section>
        </k-passkey>
      )}
      <section class="k-flow k-flow--tight" aria-labelledby="mit-code">
        {passkey === undefined ? null : <h2 class="kern-heading-medium" id="mit-code">{m.byCode}</h2>}
        <Form action={accountPaths.confirm()}>
          <Hidden fields={hidden} />
          <TextField name="code" label={m.code} hint={m.codeHint} autocomplete="one-time-code" width="medium" required spellcheck={false} error={errors?.['code']} />
          <Submit kind={passkey === undefined ? 'primary' : 'secondary'}>{m.confirm}</Submit>
        </Form>
      </section>
      {demo && hasApp ? <p class="kern-body">{m.demo} <a class="kern-link" href={href(`/demo/postfach?adresse=${encodeURIComponent(email)}`)}>{m.demoMailbox}</a></p> : null}
      <h2 class="kern-heading-small">{m.lost}</h2>
      <p class="kern-body">{m.lostText}</p>
    </>
  );
}

function Hidden({ fields }: { fields: ConfirmPageProps['hidden'] }) {
  return <>{fields.map(([name, value]) => <input type="hidden" name={name} value={value} />)}</>;
}

/** After the second factor: sends on the form that waited for it. */
export function ConfirmedPage({ kept }: { kept: KeptForm }) {
  const m = useTexts(secondFactorMessages);
  return (
    <>
      <h1 class="kern-heading-large">{m.confirmedTitle}</h1>
      <p class="kern-body kern-body--large">{m.confirmedLead}</p>
      <Form action={kept.action}>
        <Hidden fields={kept.fields} />
        <Submit>{m.sendNow}</Submit>
      </Form>
    </>
  );
}

/** Hidden until the island has found that the browser can do it. */
function PasskeyForm({ action, hidden, submit, hint, children }: {
  action: string; hidden: ConfirmPageProps['hidden']; submit: string; hint?: string; children?: preact.ComponentChildren;
}) {
  const href = useHref();
  return (
    <form method="post" action={href(action)} class="k-form" hidden>
      <Hidden fields={hidden} />
      <input type="hidden" name="answer" value="" />
      {children}
      {hint === undefined ? null : <p class="kern-body">{hint}</p>}
      <Submit>{submit}</Submit>
      <p class="kern-body" role="status" />
    </form>
  );
}

export interface FactorsPageProps {
  factors: readonly SecondFactor[];
  codesLeft: number;
  returnTo: string;
  /** The person has rights that wait for a first factor. */
  needed: boolean;
  notice?: 'added' | 'removed' | undefined;
  error?: 'last' | 'too_many' | 'not_begun' | undefined;
}

/** The factors of one's own account. */
export function FactorsPage({ factors, codesLeft, returnTo, needed, notice, error }: FactorsPageProps) {
  const m = useTexts(secondFactorMessages);
  const href = useHref();
  const onward = returnTo === '/' ? undefined : returnTo;
  return (
    <>
      <h1 class="kern-heading-large">{m.title}</h1>
      {notice && <Banner tone="success" title={m[notice]} announce />}
      {error && <Banner tone="warning" title={m.refusals[error]} announce />}
      <p class="kern-body kern-body--large">{needed ? m.needed : m.lead}</p>
      {factors.length === 0 ? null : (
        <section class="k-flow" aria-labelledby="eingerichtet">
          <h2 class="kern-heading-medium" id="eingerichtet">{m.yours}</h2>
          <ul class="k-plain k-flow">{factors.map((factor) => <Factor factor={factor} />)}</ul>
        </section>
      )}
      <section class="k-flow" aria-labelledby="hinzufuegen">
        <h2 class="kern-heading-medium" id="hinzufuegen">{m.add}</h2>
        <div class="k-flow k-flow--tight">
          <p class="kern-body">{m.addPasskeyHint}</p>
          <p><ButtonLink path={accountPaths.newPasskey(onward)} kind={factors.length === 0 ? 'primary' : 'secondary'}>{m.addPasskey}</ButtonLink></p>
        </div>
        <div class="k-flow k-flow--tight">
          <p class="kern-body">{m.addAppHint}</p>
          <Form action={accountPaths.newApp()}>
            <input type="hidden" name="weiter" value={returnTo} />
            <Submit kind="secondary">{m.addApp}</Submit>
          </Form>
        </div>
      </section>
      {factors.length === 0 ? null : (
        <section class="k-flow" aria-labelledby="codes">
          <h2 class="kern-heading-medium" id="codes">{m.codesTitle}</h2>
          <p class="kern-body">{codesLeft === 0 ? m.codesNone : `${m.codesLeft(codesLeft)} ${m.codesRenewHint}`}</p>
          <Form action={accountPaths.recoveryCodes()}><Submit kind="secondary">{m.codesRenew}</Submit></Form>
        </section>
      )}
      <p><a class="kern-link" href={href(accountPaths.account())}>{m.account}</a></p>
    </>
  );
}

/** The name that is proposed says the kind already, in whichever language it was taken over. */
function isNamedByKind({ kind, label }: SecondFactor): boolean {
  return label === secondFactorMessages.de.kind[kind] || label === secondFactorMessages.en.kind[kind];
}

function Factor({ factor }: { factor: SecondFactor }) {
  const m = useTexts(secondFactorMessages);
  const lang = useLang();
  return (
    <li class="k-flow k-flow--tight">
      <p class="kern-body">
        <strong>{factor.label}</strong>{' '}
        <span class="k-muted">
          {[isNamedByKind(factor) ? '' : m.kind[factor.kind], m.since(mediumDate(factor.confirmedAt, lang)), factor.lastUsedAt && m.lastUsed(mediumDate(factor.lastUsedAt, lang))].filter(Boolean).join(' · ')}
        </span>
      </p>
      <Form action={accountPaths.removeFactor(factor.id)}>
        <Submit kind="secondary">{m.remove}<span class="k-sr">: {factor.label}</span></Submit>
      </Form>
    </li>
  );
}

/** A new app: its secret as a picture and as text, and the code that proves that the app has it. */
export function NewAppPage({ uri, typed, returnTo, label, errors }: { uri: string; typed: string; returnTo: string; label?: string; errors?: FieldErrors | undefined }) {
  const m = useTexts(secondFactorMessages);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="kern-heading-large">{m.appTitle}</h1>
      <ol class="k-howto k-flow">
        <li class="k-flow k-flow--tight">
          <p class="kern-body">{m.appStep1}</p>
          <QrCode text={uri} label={m.appQr} />
          <p class="kern-body">{m.appTyped} <code class="k-code">{typed}</code></p>
        </li>
        <li class="k-flow k-flow--tight">
          <p class="kern-body">{m.appStep2}</p>
          <Form action={accountPaths.finishApp()}>
            <input type="hidden" name="weiter" value={returnTo} />
            <TextField name="code" label={m.appCode} hint={m.appCodeHint} autocomplete="one-time-code" inputmode="numeric" width="medium" required spellcheck={false} error={errors?.['code']} />
            <TextField name="label" label={m.label} hint={m.labelHint} autocomplete="off" value={label ?? m.appLabel} required error={errors?.['label']} />
            <Submit>{m.finish}</Submit>
          </Form>
        </li>
      </ol>
    </>
  );
}

export function NewPasskeyPage({ options, returnTo, label, errors }: { options: string; returnTo: string; label?: string; errors?: FieldErrors | undefined }) {
  const m = useTexts(secondFactorMessages);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="kern-heading-large">{m.passkeyTitle}</h1>
      <p class="kern-body kern-body--large">{m.passkeyLead}</p>
      <k-passkey data-mode="new" data-options={options} data-failed={m.passkeyFailed}>
        <div class="k-flow" data-instead>
          <p class="kern-body">{m.passkeyMissing}</p>
          <Form action={accountPaths.newApp()}>
            <input type="hidden" name="weiter" value={returnTo} />
            <Submit>{m.addApp}</Submit>
          </Form>
        </div>
        <PasskeyForm action={accountPaths.newPasskey()} hidden={[['weiter', returnTo]]} submit={m.finish}>
          <TextField name="label" label={m.label} hint={m.labelHint} autocomplete="off" value={label ?? m.passkeyLabel} required error={errors?.['label']} />
        </PasskeyForm>
      </k-passkey>
    </>
  );
}

/** Shown once, as the answer to the form that made them. */
export function RecoveryCodesPage({ codes, returnTo }: { codes: readonly string[]; returnTo: string }) {
  const m = useTexts(secondFactorMessages);
  return (
    <>
      <h1 class="kern-heading-large">{m.codesTitle}</h1>
      <p class="kern-body kern-body--large">{m.codesLead} <strong>{m.codesOnce}</strong></p>
      <ul class="k-plain k-codes">{codes.map((code) => <li><code class="k-code">{spellRecoveryCode(code)}</code></li>)}</ul>
      <p><ButtonLink path={returnTo === '/' ? accountPaths.secondFactors() : returnTo}>{m.next}</ButtonLink></p>
    </>
  );
}
