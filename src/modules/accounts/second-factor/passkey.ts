import { z } from 'zod';
import { challengeTime, newChallenge } from './second-factor.ts';

type Verification = Parameters<typeof import('@simplewebauthn/server').verifyAuthenticationResponse>[0];

/** Loaded when somebody uses a passkey: it is large, and few do so. */
const library = () => import('@simplewebauthn/server');

/** Who asks for a passkey, and from where: the challenge is bound to the session, the key to the address of the installation. */
export interface PasskeySetting {
  secret: Uint8Array;
  baseUrl: string;
  session: Uint8Array;
  now: Temporal.Instant;
}

/** A passkey as it is kept. */
export interface KnownPasskey {
  credentialId: Uint8Array;
  publicKey: Uint8Array;
  signCount: number;
  transports: readonly string[];
}

type Transports = NonNullable<Verification['credential']['transports']>;

/** What the browser needs to make a key that is not one of `known`; JSON for the page. Nothing is written. */
export async function passkeyCreation(
  setting: PasskeySetting, account: { id: string; email: string; name: string }, known: readonly KnownPasskey[],
): Promise<string> {
  return JSON.stringify(await (await library()).generateRegistrationOptions({
    rpName: 'Initiative K', rpID: hostOf(setting), userName: account.email, userDisplayName: account.name || account.email,
    userID: new TextEncoder().encode(account.id), challenge: challengeOf(setting), attestationType: 'none',
    excludeCredentials: known.map(described), authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  }));
}

/** What the browser needs to show that one of `known` is there; JSON for the page. Nothing is written. */
export async function passkeyRequest(setting: PasskeySetting, known: readonly KnownPasskey[]): Promise<string> {
  return JSON.stringify(await (await library()).generateAuthenticationOptions({
    rpID: hostOf(setting), challenge: challengeOf(setting), allowCredentials: known.map(described), userVerification: 'preferred',
  }));
}

/** The new key in the browser's answer and when its challenge was made; undefined for anything that does not prove one. */
export async function createdPasskey(
  setting: PasskeySetting, answer: string,
): Promise<{ passkey: KnownPasskey; challengeAt: Temporal.Instant } | undefined> {
  const response = parsed(answer);
  if (!response) return undefined;
  const challenge = remembered(setting);
  try {
    const { verified, registrationInfo } = await (await library()).verifyRegistrationResponse({
      response: response as never, expectedChallenge: challenge.check, expectedOrigin: setting.baseUrl, expectedRPID: hostOf(setting),
      // The mailbox was the first factor; that the key is there is the second.
      requireUserVerification: false,
    });
    if (!verified || !challenge.at) return undefined;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { passkey: { credentialId: Buffer.from(id, 'base64url'), publicKey, signCount: counter, transports }, challengeAt: challenge.at };
  } catch {
    return undefined;
  }
}

/** Which key an answer of the browser names; to be proven by `provenPasskey`. */
export function namedPasskey(answer: string): Buffer | undefined {
  const response = parsed(answer);
  return response && Buffer.from(response.id, 'base64url');
}

/** The new count of signatures and the time of the challenge when `known` has signed; undefined otherwise. */
export async function provenPasskey(
  setting: PasskeySetting, known: KnownPasskey, answer: string,
): Promise<{ signCount: number; challengeAt: Temporal.Instant } | undefined> {
  const response = parsed(answer);
  if (!response) return undefined;
  const challenge = remembered(setting);
  try {
    const { verified, authenticationInfo } = await (await library()).verifyAuthenticationResponse({
      response: response as never, expectedChallenge: challenge.check, expectedOrigin: setting.baseUrl, expectedRPID: hostOf(setting),
      credential: {
        id: idOf(known), publicKey: new Uint8Array(known.publicKey), counter: known.signCount, transports: known.transports as Transports,
      },
      requireUserVerification: false,
    });
    return verified && challenge.at ? { signCount: authenticationInfo.newCounter, challengeAt: challenge.at } : undefined;
  } catch {
    return undefined;
  }
}

// What a browser sends is a few kilobytes; what it means is looked at by the library.
const credential = z.object({ id: z.string().regex(/^[\w-]{1,1400}$/), rawId: z.string(), type: z.literal('public-key'), response: z.looseObject({}) });

function parsed(answer: string): (z.infer<typeof credential> & Record<string, unknown>) | undefined {
  try {
    const json: unknown = JSON.parse(answer);
    return credential.loose().safeParse(json).data as never;
  } catch {
    return undefined;
  }
}

/** Keeps when the challenge was made that the library asks about. */
function remembered({ secret, session, now }: PasskeySetting): { check: (challenge: string) => boolean; at: Temporal.Instant | undefined } {
  const challenge: ReturnType<typeof remembered> = {
    at: undefined,
    check(text) {
      challenge.at = challengeTime(secret, session, Buffer.from(text, 'base64url'), now);
      return challenge.at !== undefined;
    },
  };
  return challenge;
}

function challengeOf({ secret, session, now }: PasskeySetting): Uint8Array<ArrayBuffer> {
  return new Uint8Array(newChallenge(secret, session, now));
}

function described(known: KnownPasskey): { id: string; transports: Transports } {
  return { id: idOf(known), transports: known.transports as Transports };
}

function idOf({ credentialId }: KnownPasskey): string {
  return Buffer.from(credentialId).toString('base64url');
}

function hostOf({ baseUrl }: PasskeySetting): string {
  return new URL(baseUrl).hostname;
}
