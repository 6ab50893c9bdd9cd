import { createHmac, hash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Rules of signing in by a typed code (OWASP ASVS 5, chapter 6.6): short life, few tries, used once, bound to a browser. */
export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;
/** Mails with a code to one address within an hour; more are not sent, the page says so to everybody alike. */
export const CODES_PER_HOUR = 3;
/** Idle time after which a session has ended, in hours; for organisers and admins in minutes. */
export const IDLE_HOURS = 8;
export const IDLE_MINUTES_PRIVILEGED = 30;

/** How long a session may last at most, however much it is used: in days; for organisers and admins in hours. */
export const SESSION_DAYS = 30;
export const SESSION_HOURS_PRIVILEGED = 12;
/**
 * Mails with a code within an hour to addresses that are new to us: neither an account nor of a known domain. So the form is no way
 * to write to strangers in numbers, and nobody who belongs here is kept out by it. The operator may set another number.
 */
export const STRANGERS_PER_HOUR = 500;
export const STRANGERS_BOUNDS = [20, 20_000] as const;
/** Its row in the table `setting`. */
export const strangersSetting = 'signin.strangersPerHour';

/** 8 digits, each code equally likely. */
export function newCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}

/** '12345678' → '1234 5678', as it stands in the mail. */
export function spellCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** Digits of what was typed; people copy spaces, hyphens and line ends along. Undefined when it is not 8 digits. */
export function typedCode(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  return /^\d{8}$/.test(digits) ? digits : undefined;
}

export function newSalt(): Buffer {
  return randomBytes(16);
}

/** MAC of a code with the server key and the salt of its row: neither a copy of the table nor the key alone gives codes away. */
export function codeMac(secret: Uint8Array, salt: Uint8Array, code: string): Buffer {
  return createHmac('sha256', secret).update(salt).update(code).digest();
}

export function sameMac(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A secret for a cookie: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. The token itself has full entropy, so a plain hash is enough. */
export function tokenHash(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/**
 * Only paths of this site are returned to after signing in; anything else (another site, a backslash trick,
 * a protocol-relative address) becomes the start page.
 */
export function safeReturnPath(path: unknown): string {
  // Browsers send paths percent-encoded; a letter beyond ASCII could not be written into the Location header.
  return typeof path === 'string' && path.length <= 500 && /^\/([A-Za-z0-9_~-][\x21-\x5b\x5d-\x7e]*)?$/.test(path) ? path : '/';
}
