import * as oidc from 'openid-client';
import type { Issuer } from '../../../platform/deps.ts';
import { normaliseEmail } from '../email-address.ts';
import type { OnTheWay, ShownIdentity } from './single-sign-on.ts';

const KEPT_MINUTES = 60;
const TIMEOUT_SECONDS = 10;

/** The issuer does not answer, or not as it should. `cause` says what; the person is told to try later or to use a code. */
export class IssuerFailed extends Error {}

/**
 * The way to an issuer of the configuration and back: the authorisation code flow with PKCE, state and nonce. One of two
 * modules of the product that open connections to other servers, and only to addresses the operator has configured.
 */
export function issuerClient(issuer: Issuer, baseUrl: string, now: () => number = Date.now) {
  const redirectUri = `${baseUrl}/anmelden/sso/${issuer.key}/rueckkehr`;
  let known: { configuration: oidc.Configuration; until: number } | undefined;

  async function configuration(): Promise<oidc.Configuration> {
    if (known && known.until > now()) return known.configuration;
    // Plain http is for an issuer on this machine only; the configuration accepts no other.
    const insecure = issuer.url.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    const found = await oidc.discovery(new URL(issuer.url), issuer.clientId, issuer.clientSecret, undefined, { execute: insecure, timeout: TIMEOUT_SECONDS });
    known = { configuration: found, until: now() + KEPT_MINUTES * 60_000 };
    return found;
  }

  return {
    /** Where to send the browser, and what to remember until it comes back. Throws IssuerFailed. */
    async depart(returnTo: string, at: Temporal.Instant): Promise<{ url: string; way: OnTheWay }> {
      const way: OnTheWay = {
        issuer: issuer.key, state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), returnTo, at: at.epochMilliseconds,
      };
      try {
        const url = oidc.buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirectUri, scope: issuer.scope, state: way.state, nonce: way.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(way.verifier), code_challenge_method: 'S256',
        });
        return { url: url.href, way };
      } catch (error) {
        throw new IssuerFailed('the issuer cannot be reached', { cause: error });
      }
    },

    /** Exchanges what the browser brought back for the person it stands for. Throws IssuerFailed for anything that does not fit. */
    async arrive(query: string, way: OnTheWay): Promise<ShownIdentity> {
      try {
        const tokens = await oidc.authorizationCodeGrant(await configuration(), new URL(`${redirectUri}?${query}`), {
          pkceCodeVerifier: way.verifier, expectedState: way.state, expectedNonce: way.nonce, idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw new Error('no id token');
        return shown(issuer, claims);
      } catch (error) {
        throw new IssuerFailed('the issuer did not confirm the sign-in', { cause: error });
      }
    },
  };
}

export type IssuerClient = ReturnType<typeof issuerClient>;

function shown(issuer: Issuer, claims: oidc.IDToken): ShownIdentity {
  const email = claims['email_verified'] === true && typeof claims['email'] === 'string' ? normaliseEmail(claims['email']) : undefined;
  const values = issuer.organisationClaim === undefined ? [] : [claims[issuer.organisationClaim]].flat();
  return {
    subject: claims.sub, email, name: typeof claims['name'] === 'string' ? claims['name'].slice(0, 120) : '',
    organisations: values.flatMap((value) => (typeof value === 'string' && Object.hasOwn(issuer.organisations, value) ? [issuer.organisations[value]!] : [])),
  };
}
