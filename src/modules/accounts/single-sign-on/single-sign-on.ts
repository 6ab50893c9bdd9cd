import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Issuer } from '../../../platform/deps.ts';
import { domainOf } from '../email-address.ts';

/** How long the way to an issuer and back may take. */
export const WAY_MINUTES = 10;

/** What is remembered of somebody who is on the way to an issuer: in a sealed cookie of their browser, and nowhere else. */
export interface OnTheWay {
  issuer: string;
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
  /** Epoch milliseconds. */
  at: number;
}

/** Seals it with the server key: the browser carries it and can neither read nor change it. */
export function sealWay(serverKey: Uint8Array, way: OnTheWay): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(serverKey), iv);
  return Buffer.concat([iv, cipher.update(JSON.stringify(way)), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** Undefined when it is not ours, for another issuer, or too old. */
export function openWay(serverKey: Uint8Array, sealed: string | undefined, issuer: string, now: Temporal.Instant): OnTheWay | undefined {
  if (!sealed) return undefined;
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', keyOf(serverKey), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(-16));
    const way = JSON.parse(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString()) as OnTheWay;
    return way.issuer === issuer && now.epochMilliseconds - way.at < WAY_MINUTES * 60_000 ? way : undefined;
  } catch {
    return undefined;
  }
}

function keyOf(serverKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', serverKey, '', 'single sign-on', 32));
}

/** Whom an issuer has shown. */
export interface ShownIdentity {
  subject: string;
  /** Normalised; undefined when the issuer names none or has not verified it. */
  email: string | undefined;
  name: string;
  /** ARS of the organisations its claim stands for. */
  organisations: readonly string[];
}

/** Whether an issuer may speak for an address: only for the domains its operator has been given in the configuration. */
export function vouchesFor(issuer: Issuer, email: string): boolean {
  return issuer.domains.includes(domainOf(email));
}
