import { useHref, useTexts } from '../../../platform/i18n/page-language.tsx';
import { ButtonLink, ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import { ssoMessages } from './messages.ts';
import { accountPaths } from '../paths.ts';

export type SsoRefusal = keyof typeof ssoMessages.de.refusals;

/** The services of the installation, below the way by code. Links, as a form may not lead to another site. */
export function IssuerLinks({ issuers, returnTo }: { issuers: readonly { key: string; name: string }[]; returnTo: string }) {
  const m = useTexts(ssoMessages);
  const href = useHref();
  if (issuers.length === 0) return null;
  return (
    <section class="k-flow k-flow--tight" aria-labelledby="dienste">
      <h2 class="kern-heading-small" id="dienste">{m.or}</h2>
      {issuers.map(({ key, name }) => (
        <p><a class="kern-link" href={href(accountPaths.sso(key, returnTo === '/' ? undefined : returnTo))}>{m.signInWith(name)}</a></p>
      ))}
    </section>
  );
}

/** Back from the service: one press, because reading a page opens no session. */
export function ArrivedPage({ issuer, query }: { issuer: { key: string; name: string }; query: string }) {
  const m = useTexts(ssoMessages);
  return (
    <>
      <h1 class="kern-heading-large">{m.arrivedTitle}</h1>
      <p class="kern-body kern-body--large">{m.arrivedLead(issuer.name)}</p>
      <k-go-on>
        <Form action={accountPaths.ssoArrival(issuer.key)}>
          <input type="hidden" name="antwort" value={query} />
          <Submit>{m.arrive}</Submit>
        </Form>
      </k-go-on>
    </>
  );
}

export function SsoFailedPage({ issuer, reason, returnTo }: { issuer: { key: string; name: string }; reason: SsoRefusal; returnTo: string }) {
  const m = useTexts(ssoMessages);
  const onward = returnTo === '/' ? undefined : returnTo;
  return (
    <>
      <h1 class="kern-heading-large">{m.failedTitle}</h1>
      <p class="kern-body kern-body--large">{m.refusals[reason]}</p>
      <ButtonRow>
        <ButtonLink path={accountPaths.signIn(onward)}>{m.withCode}</ButtonLink>
        <ButtonLink path={accountPaths.sso(issuer.key, onward)} kind="secondary">{m.again}</ButtonLink>
      </ButtonRow>
    </>
  );
}
