import { isFreeMail } from '../accounts/email-address.ts';
import { asciiDomain, hasForeignLetters, readableDomain, seenAs } from './domain-letters.ts';
import { foldName } from './organisation.ts';

const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
// Under these anybody can register a name: a single one of them would make half of Germany colleagues.
const PUBLIC_ENDINGS =
  new Set(['co.uk', 'org.uk', 'gov.uk', 'com.de', 'de.com', 'co.at', 'or.at', 'gv.at', 'eu.com', 'github.io', 'de.eu', 'co.de']);

export type DomainProblem = 'invalid' | 'free_mail' | 'public_ending' | 'foreign_letters';

/**
 * A domain as it is compared with that of an address: lower case, ASCII, without a sign too many; umlauts may be typed as they are written.
 * "@" in front is taken off because people copy it along; anything else that is not exactly a domain is refused, and so are domains where
 * anybody can have an address, and those with letters of another script.
 */
export function readDomain(text: string): { ok: true; domain: string } | { ok: false; reason: DomainProblem } {
  const typed = asciiDomain(text.trim().replace(/^@/, ''));
  if (!typed.ok) return typed;
  const { domain } = typed;
  if (domain.length > 253 || !DOMAIN.test(domain)) return { ok: false, reason: 'invalid' };
  if (isFreeMail(domain)) return { ok: false, reason: 'free_mail' };
  if (PUBLIC_ENDINGS.has(domain)) return { ok: false, reason: 'public_ending' };
  return { ok: true, domain };
}

// Words of official names that no domain is known by.
const COMMON = new Set([
  'stadt', 'gemeinde', 'markt', 'kreis', 'landkreis', 'kreisstadt', 'landeshauptstadt', 'verbandsgemeinde', 'samtgemeinde', 'amt', 'bad',
  'st', 'sankt',
  'verwaltungsgemeinschaft', 'gemeindeverwaltungsverband', 'der', 'die', 'das', 'am', 'an', 'im', 'in', 'auf', 'bei', 'vor', 'ob', 'und',
  'von', 'zu',
  'zum', 'zur', 'gmbh', 'ag', 'kg', 'aoer', 'eigenbetrieb', 'zweckverband',
]);

/**
 * How a domain compares with the name of an organisation: its own label is made of words of the name, only contains one, or has
 * nothing of it. Says what to look at, proves nothing: evil-koeln.de contains the name as well.
 */
export function compareWithName(domain: string, name: string): 'same' | 'contains' | 'none' {
  if (hasForeignLetters(domain)) return 'none';
  const own = foldName(readableDomain(domain).split('.').slice(0, -1).join('.')).replaceAll(' ', '');
  const words = foldName(name).split(' ').filter((word) => word.length >= 3 && !COMMON.has(word));
  const hits = words.filter((word) => own.includes(word));
  if (hits.length === 0) return 'none';
  let rest = own;
  for (const word of foldName(name).split(' ').sort((a, b) => b.length - a.length)) rest = rest.replace(word, '');
  return rest === '' ? 'same' : 'contains';
}

/**
 * A known domain that this one could be mistaken for and is not: it contains the other, or differs in a letter or two, or only in its
 * ending; umlauts count with and without their dots, letters of another script as what they look like. For a warning to whoever decides.
 */
export function looksLike(domain: string, known: readonly string[]): string | undefined {
  const plain = (text: string): string => text.replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
  const label = (text: string): string => text.split('.').slice(0, -1).join('.');
  return known.find((other) => {
    if (other === domain) return false;
    if (domain.endsWith(`.${other}`)) return true;
    return seenAs(domain).some((own) => seenAs(other).some((known) => {
      const name = plain(label(known));
      if (name.length >= 4 && plain(own).includes(name)) return true;
      return name.length >= 5 && distance(plain(label(own)), name) <= (name.length >= 9 ? 2 : 1);
    }));
  });
}

/**
 * The known domain this one lies below, the longest where there are several. Named as such to whoever decides; it proves nothing: a subdomain
 * may be lent to somebody else.
 */
export function parentOf(domain: string, known: readonly string[]): string | undefined {
  return known.filter((other) => domain.endsWith(`.${other}`)).sort((a, b) => b.length - a.length)[0];
}

/** How many letters must be changed, added or taken away to make one of the other. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (letter === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
