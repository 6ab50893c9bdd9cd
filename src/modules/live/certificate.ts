import { randomInt } from 'node:crypto';
import { wallClock } from '../../platform/time/time.ts';

// No 0/O, 1/I/L: the number is typed from paper.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;
const NUMBER = new RegExp(`^IK(\\d{4})([${ALPHABET}]{${LENGTH}})$`);

/** A number such as 'IK-2026-7K3M9QXD': year of the event, then 39 random bits, so that valid ones are not found by trying. */
export function newCertificateNumber(eventStart: Temporal.Instant): string {
  const random = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `IK-${wallClock(eventStart).year}-${random}`;
}

/** A typed number as it is stored; people leave out hyphens, add spaces and type small letters. Undefined: not a number of ours. */
export function typedCertificateNumber(text: string): string | undefined {
  const [, year, random] = NUMBER.exec(text.toUpperCase().replace(/[\s\p{Pd}._/]/gu, '')) ?? [];
  return year && random ? `IK-${year}-${random}` : undefined;
}
