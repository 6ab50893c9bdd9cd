import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** How old the second factor of a session may be for exports, roles and mail to many. */
export const STEP_UP_MINUTES = 10;
/** Wrong codes of one account within an hour; after that none counts until the hour is over. */
export const MISSES_PER_HOUR = 10;
export const RECOVERY_CODES = 8;
/** Factors of one account: a phone, a second one, a few keys. */
export const MAX_FACTORS = 6;
/** How long a passkey challenge holds. */
const CHALLENGE_MINUTES = 5;

const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;

/** A secret for an authenticator app: 160 random bits (RFC 4226, 4). */
export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

function totp(secret: Uint8Array, account: string): TOTP {
  return new TOTP({
    issuer: 'Initiative K', label: account, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });
}

/** What the QR code holds for the app, and what is typed by hand where no camera is. */
export function totpAddress(secret: Uint8Array, account: string): { uri: string; typed: string } {
  const generator = totp(secret, account);
  return { uri: generator.toString(), typed: generator.secret.base32.replace(/(.{4})(?=.)/g, '$1 ') };
}

/** The code an app shows at a moment, and for how many seconds it still does. */
export function totpCode(secret: Uint8Array, now: Temporal.Instant): { code: string; seconds: number } {
  const timestamp = now.epochMilliseconds;
  return { code: totp(secret, '').generate({ timestamp }), seconds: PERIOD_SECONDS - Math.floor(timestamp / 1000) % PERIOD_SECONDS };
}

/** The time step whose code was typed, this one or one beside it as clocks differ (RFC 6238, 5.2); undefined for a wrong code. */
export function totpStep(secret: Uint8Array, code: string, now: Temporal.Instant): number | undefined {
  const timestamp = now.epochMilliseconds;
  const delta = totp(secret, '').validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

/** Seals a secret with the server key, bound to its account: copied to another row it does not open. */
export function seal(serverKey: Uint8Array, accountId: string, secret: Uint8Array): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(serverKey), iv).setAAD(Buffer.from(accountId));
  return Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when it was sealed with another key or for another account. */
export function unseal(serverKey: Uint8Array, accountId: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(serverKey), bytes.subarray(0, 12)).setAAD(Buffer.from(accountId));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
}

function sealingKey(serverKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', serverKey, '', 'second factor', 32));
}

// No 0/o, 1/l/i: they are copied by hand from paper.
const RECOVERY_ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const RECOVERY_LENGTH = 10;

/** A code for the day the phone is gone: 49 random bits. */
export function newRecoveryCode(): string {
  return Array.from({ length: RECOVERY_LENGTH }, () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)]).join('');
}

/** 'abcde12345' → 'abcde-12345'. */
export function spellRecoveryCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What a table may hold of a recovery code. */
export function recoveryMac(serverKey: Uint8Array, accountId: string, code: string): Buffer {
  return createHmac('sha256', serverKey).update(`recovery ${accountId} ${code}`).digest();
}

/** What was typed into the one field for both kinds of codes; undefined when it is neither. */
export function typedSecondFactor(text: string): { kind: 'app' | 'recovery'; code: string } | undefined {
  const code = text.replace(/[\s-]/g, '').toLowerCase();
  if (/^\d{6}$/.test(code)) return { kind: 'app', code };
  return code.length === RECOVERY_LENGTH && [...code].every((c) => RECOVERY_ALPHABET.includes(c)) ? { kind: 'recovery', code } : undefined;
}

/**
 * A challenge for a passkey that needs no row before it is used: random bytes and the time, with a MAC that binds them to the
 * session that asked. Reading a page therefore writes nothing.
 */
export function newChallenge(serverKey: Uint8Array, session: Uint8Array, now: Temporal.Instant): Buffer {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(now.epochMilliseconds));
  const body = Buffer.concat([randomBytes(16), time]);
  return Buffer.concat([body, challengeMac(serverKey, session, body)]);
}

/** When a challenge of this session was made; undefined when it is not ours or too old. */
export function challengeTime(
  serverKey: Uint8Array, session: Uint8Array, challenge: Uint8Array, now: Temporal.Instant,
): Temporal.Instant | undefined {
  const bytes = Buffer.from(challenge);
  if (bytes.length !== 56) return undefined;
  const body = bytes.subarray(0, 24);
  if (!timingSafeEqual(bytes.subarray(24), challengeMac(serverKey, session, body))) return undefined;
  const made = Temporal.Instant.fromEpochMilliseconds(Number(body.readBigUInt64BE(16)));
  return Temporal.Instant.compare(made.add({ minutes: CHALLENGE_MINUTES }), now) > 0 ? made : undefined;
}

function challengeMac(serverKey: Uint8Array, session: Uint8Array, body: Uint8Array): Buffer {
  return createHmac('sha256', serverKey).update('passkey challenge ').update(session).update(body).digest();
}
