import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { Provider } from 'oidc-provider';
import type { Issuer } from '../../src/platform/deps.ts';

/** What the issuer says of a person. */
export interface IssuerPerson {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
  kommune?: string | string[];
}

/**
 * A real OpenID provider on this machine. Whoever comes is `people.current`, without a page to type on; everything else is the
 * protocol as it is: discovery, PKCE, codes used once, signed tokens.
 */
export async function startIssuer(key = 'verbund') {
  const redirectUris: string[] = [];
  const people: { current: IssuerPerson } = { current: { sub: 'nobody' } };
  const known = new Map<string, IssuerPerson>();
  const server = createServer();
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as { port: number }).port}`;
  const provider = new Provider(url, {
    clients: [{ client_id: 'initiative-k', client_secret: 'ein-geheimnis-nur-fuer-den-test', redirect_uris: ['http://localhost/'], id_token_signed_response_alg: 'RS256' }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], kommune: ['kommune'] },
    scopes: ['openid', 'email', 'profile', 'kommune'],
    // What is asked for stands in the id token itself.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['nur-fuer-den-test'] },
    findAccount: (_context: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...known.get(sub), sub }) }),
  } as never);
  // The address of the application is known later than that of the issuer.
  provider.Client.prototype.redirectUriAllowed = (uri: string): boolean => redirectUris.includes(uri);
  const callback = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
    void (async () => {
      const { params, session } = await provider.interactionDetails(request, response);
      const accountId = people.current.sub;
      known.set(accountId, people.current);
      void session;
      const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) });
      grant.addOIDCScope(String(params['scope']));
      await provider.interactionFinished(request, response, { login: { accountId }, consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: false });
    })().catch((error: unknown) => { response.statusCode = 500; response.end(String(error)); });
  });
  const issuer: Issuer = {
    key, name: 'Anmeldedienst des Verbunds', url, clientId: 'initiative-k', clientSecret: 'ein-geheimnis-nur-fuer-den-test',
    scope: 'openid email profile kommune', domains: ['beispielhausen.example'], organisationClaim: 'kommune', organisations: { '4711': '091620000000' },
  };
  return { issuer, people, url, allow: (redirectUri: string) => redirectUris.push(redirectUri), close: () => new Promise<void>((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }) };
}
