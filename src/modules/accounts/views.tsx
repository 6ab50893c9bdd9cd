import type { Lang } from '../../platform/i18n/catalogue.ts';
import type { Localised } from '../../platform/i18n/localised.ts';
import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { dateAndTime, mediumDate } from '../../platform/time/time.ts';
import { Banner } from '../../ui/banner.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Content, InGerman } from '../../ui/content.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import type { FieldErrors } from '../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit, TextField } from '../../ui/form.tsx';
import { membershipPaths } from './membership/paths.ts';
import { accountMessages } from './messages.ts';
import { accountPaths } from './paths.ts';
import { SharingSection } from './sharing/views.tsx';
import type { Sharing } from './sharing/sharing.ts';
import { IssuerLinks } from './single-sign-on/views.tsx';

/** The field and button that start signing in; also stands on registration pages, where it leads back to them. */
export function EmailForm({ returnTo, email, errors }: { returnTo: string; email?: string | undefined; errors?: FieldErrors | undefined }) {
  const m = useTexts(accountMessages);
  return (
    <Form action={accountPaths.signIn()}>
      <input type="hidden" name="weiter" value={returnTo} />
      <TextField name="email" label={m.email} hint={m.emailHint} type="email" autocomplete="email" required value={email} error={errors?.['email']} spellcheck={false} />
      <Submit>{m.sendCode}</Submit>
    </Form>
  );
}

/** What asking for a code is called: to somebody who registers it is the way there, not a purpose of its own. */
export function signInTitle(m: (typeof accountMessages)['de'], returnTo: string): string {
  return leadsToRegistration(returnTo) ? m.registrationTitle : m.signInTitle;
}

/** Where a code is asked for; to somebody who comes from a registration it is the first page of that. */
export function SignInPage(props: { returnTo: string; issuers: readonly { key: string; name: string }[]; email?: string | undefined; errors?: FieldErrors | undefined }) {
  const m = useTexts(accountMessages);
  const forRegistration = leadsToRegistration(props.returnTo);
  return (
    <>
      <ErrorSummary errors={props.errors} />
      {forRegistration && <p class="k-eyebrow">{m.registrationStep(1)}</p>}
      <h1 class="kern-heading-large">{signInTitle(m, props.returnTo)}</h1>
      <p class="kern-body kern-body--large">{forRegistration ? m.registrationLead : m.signInLead}</p>
      <EmailForm {...props} />
      <IssuerLinks issuers={props.issuers} returnTo={props.returnTo} />
    </>
  );
}

export function CodePage({ email, minutes, returnTo = '/', errors, demo }: {
  email: string | undefined; minutes: number; returnTo?: string | undefined; errors?: FieldErrors | undefined; demo: boolean;
}) {
  const m = useTexts(accountMessages);
  const href = useHref();
  return (
    <>
      <ErrorSummary errors={errors} />
      {leadsToRegistration(returnTo) && <p class="k-eyebrow">{m.registrationStep(2)}</p>}
      <h1 class="kern-heading-large">{m.codeTitle}</h1>
      <p class="kern-body kern-body--large">{email ? m.codeLead(email, minutes) : m.codeLeadUnknown(minutes)}</p>
      <Form action={accountPaths.code()}>
        <TextField name="code" label={m.code} hint={m.codeHint} autocomplete="one-time-code" inputmode="numeric" width="medium" required error={errors?.['code']} spellcheck={false} />
        <Submit>{m.codeSubmit}</Submit>
      </Form>
      <h2 class="kern-heading-small">{m.noMail}</h2>
      <p class="kern-body">{m.noMailText} {m.newAddressesText}</p>
      <p><a class="kern-link" href={href(accountPaths.signIn(returnTo === '/' ? undefined : returnTo))}>{m.newCode}</a></p>
      {demo && <p><a class="kern-link" href={href('/demo/postfach')}>{m.demoMailbox}</a></p>}
    </>
  );
}

/** Address and code are also the first two of three pages of a registration, and say so. */
function leadsToRegistration(returnTo: string): boolean {
  return /^(\/en)?\/veranstaltungen\/[^/]+\/anmeldung$/.test(returnTo);
}

export function SignedOutPage() {
  const m = useTexts(accountMessages);
  return (
    <>
      <h1 class="kern-heading-large">{m.signedOutTitle}</h1>
      <p class="kern-body kern-body--large">{m.signedOutText}</p>
      <div class="kern-btn-wrapper k-buttons">
        <ButtonLink path={accountPaths.signIn()}>{m.signInAgain}</ButtonLink>
        <ButtonLink path="/veranstaltungen" kind="secondary">{m.toEvents}</ButtonLink>
      </div>
    </>
  );
}

/** Shown to somebody who has proven an address whose account is closed. */
export function AccountClosedPage({ why }: { why: string }) {
  const m = useTexts(accountMessages);
  return (
    <>
      <h1 class="kern-heading-large">{m.closedTitle}</h1>
      <p class="kern-body kern-body--large">{m.closedText}</p>
      {why === '' ? null : <p class="kern-body">{m.closedWhy}: <InGerman>{why}</InGerman></p>}
      <div class="kern-btn-wrapper k-buttons"><ButtonLink path="/rueckmeldung">{m.closedContact}</ButtonLink></div>
    </>
  );
}

export interface AccountPageProps {
  lang: Lang;
  email: string;
  profile: { name: string; jobTitle: string; lang: string };
  errors?: FieldErrors | undefined;
  notice?: string | undefined;
  /** With when the yearly question was asked that is still to be answered. */
  memberships: readonly { name: string; slug: string; state: string; recheckAskedAt: Temporal.Instant | null }[];
  /** The domain of their address, where it stands for an organisation they could belong to at once. */
  knownDomain: string | undefined;
  /** What other participants see in general. */
  sharing: Sharing | undefined;
  consents: readonly { id: string; purpose: 'series_news' | 'photos'; seriesTitle: Localised | null; givenAt: Temporal.Instant }[];
  sessions: readonly { id: string; device: string; createdAt: Temporal.Instant; lastSeenAt: Temporal.Instant; isThis: boolean; place: 'same' | 'other' | null }[];
}

export function AccountPage(props: AccountPageProps) {
  const m = useTexts(accountMessages);
  const { profile, errors, lang } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="kern-heading-large">{m.accountTitle}</h1>
      {props.notice && <Banner tone="success" title={props.notice} announce />}
      {props.memberships.length === 0 && (
        <Banner tone="info" title={m.whichOrganisation}>
          <p>{props.knownDomain === undefined ? m.whichUnknown : m.whichKnown(props.knownDomain)}</p>
          <ButtonRow><ButtonLink path={membershipPaths.own()}>{m.whichButton}</ButtonLink></ButtonRow>
        </Banner>
      )}
      {props.memberships.some(({ state, recheckAskedAt }) => state === 'verified' && recheckAskedAt !== null) && (
        <Banner tone="warning" title={m.recheckTitle}>
          <p>{m.recheckText}</p>
          <ButtonRow><ButtonLink path={membershipPaths.own()}>{m.recheckButton}</ButtonLink></ButtonRow>
        </Banner>
      )}
      <section class="k-flow" aria-labelledby="angaben">
        <h2 class="kern-heading-medium" id="angaben">{m.profile}</h2>
        <p class="kern-body">{m.emailLabel}: <strong>{props.email}</strong> · <a href={useHref()(membershipPaths.address())}>{m.changeAddress}</a></p>
        <Form action={accountPaths.account()}>
          <TextField name="name" label={m.name} autocomplete="name" required value={profile.name} error={errors?.['name']} />
          <TextField name="jobTitle" label={m.jobTitle} hint={m.jobTitleHint} autocomplete="organization-title" value={profile.jobTitle} error={errors?.['jobTitle']} />
          <RadioGroup name="lang" label={m.language} inline required value={profile.lang} options={[{ value: 'de', label: m.german }, { value: 'en', label: m.english }]} />
          <Submit>{m.save}</Submit>
        </Form>
      </section>
      <Memberships memberships={props.memberships} />
      <SharingSection general={props.sharing} />
      <Consents consents={props.consents} lang={lang} />
      <SecondFactor />
      <Sessions sessions={props.sessions} lang={lang} />
      <Practice />
      <MyData />
    </>
  );
}

function Memberships({ memberships }: Pick<AccountPageProps, 'memberships'>) {
  const m = useTexts(accountMessages);
  const href = useHref();
  return (
    <section class="k-flow" aria-labelledby="organisationen">
      <h2 class="kern-heading-medium" id="organisationen">{m.organisations}</h2>
      {memberships.length === 0 ? <p class="kern-body">{m.noOrganisations}</p> : (
        <ul class="kern-list kern-list--bullet">
          {memberships.map((o) => (
            // The page of a proposed organisation does not exist before somebody has checked it.
            <li>
              {o.state === 'verified' ? <a class="kern-link" href={href(`/kommunen/${o.slug}`)}><InGerman>{o.name}</InGerman></a> : <InGerman>{o.name}</InGerman>}
              {' '}({m.membershipState[o.state === 'verified' ? 'verified' : 'pending']})
            </li>
          ))}
        </ul>
      )}
      <p><a href={href(membershipPaths.own())}>{m.tendOrganisations}</a></p>
    </section>
  );
}

function Consents({ consents, lang }: Pick<AccountPageProps, 'consents' | 'lang'>) {
  const m = useTexts(accountMessages);
  return (
    <section class="k-flow" aria-labelledby="einwilligungen">
      <h2 class="kern-heading-medium" id="einwilligungen">{m.consents}</h2>
      {consents.length === 0 ? <p class="kern-body">{m.noConsents}</p> : consents.map((c) => {
        const purpose = <>{m.consentPurpose[c.purpose]}{c.seriesTitle && <> (<Content text={c.seriesTitle} />)</>}</>;
        return (
          <Form action={accountPaths.consent()}>
            <input type="hidden" name="id" value={c.id} />
            <p class="kern-body">{purpose}, {m.consentSince(mediumDate(c.givenAt, lang))}</p>
            <Submit kind="secondary">{m.consentRevoke(m.consentPurpose[c.purpose])}</Submit>
          </Form>
        );
      })}
    </section>
  );
}

function SecondFactor() {
  const m = useTexts(accountMessages);
  const href = useHref();
  return (
    <section class="k-flow" aria-labelledby="zweiter-faktor">
      <h2 class="kern-heading-medium" id="zweiter-faktor">{m.secondFactor}</h2>
      <p class="kern-body">{m.secondFactorHint}</p>
      <p><a class="kern-link" href={href(accountPaths.secondFactors())}>{m.secondFactorManage}</a></p>
    </section>
  );
}

/** What the catalogue writes to this person; its pages belong to a higher level, so their addresses are said here. */
function Practice() {
  const m = useTexts(accountMessages);
  const href = useHref();
  return (
    <section class="k-flow" aria-labelledby="praxiswissen">
      <h2 class="kern-heading-medium" id="praxiswissen">{m.practice}</h2>
      <ul>
        <li><a class="kern-link" href={href('/konto/wochenbrief')}>{m.toDigest}</a></li>
        <li><a class="kern-link" href={href('/konto/stille-treffer')}>{m.toSilent}</a></li>
      </ul>
    </section>
  );
}

function MyData() {
  const m = useTexts(accountMessages);
  const href = useHref();
  return (
    <section class="k-flow" aria-labelledby="meine-daten">
      <h2 class="kern-heading-medium" id="meine-daten">{m.myData}</h2>
      <p class="kern-body"><a class="kern-link" href={href(accountPaths.myData())}>{m.toMyData}</a></p>
    </section>
  );
}

function Sessions({ sessions, lang }: Pick<AccountPageProps, 'sessions' | 'lang'>) {
  const m = useTexts(accountMessages);
  return (
    <section class="k-flow" aria-labelledby="sitzungen">
      <h2 class="kern-heading-medium" id="sitzungen">{m.sessions}</h2>
      <p class="kern-body">{m.sessionsHint}</p>
      {sessions.map((s) => {
        const device = s.device || m.unknownDevice;
        return (
          <Form action={accountPaths.endSession()}>
            <input type="hidden" name="id" value={s.id} />
            <p class="kern-body">
              <strong>{device}</strong>{s.isThis && ` (${m.thisSession})`}, {m.sessionSince(dateAndTime(s.createdAt, lang), dateAndTime(s.lastSeenAt, lang))}
              {!s.isThis && s.place && `, ${m.sessionPlace[s.place]}`}
            </p>
            <Submit kind="secondary">{m.endSession(s.isThis ? m.thisSession : device)}</Submit>
          </Form>
        );
      })}
    </section>
  );
}
