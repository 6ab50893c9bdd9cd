import { domainToASCII, domainToUnicode } from 'node:url';

/**
 * Letters that names of German municipalities are written with, besides a to z: German, and those of the minorities (Sorbian, Danish,
 * Frisian) and of French. A list and not a script: Latin has look-alikes of its own, such as ı and ĸ.
 */
const LETTERS = 'äöüßàâæçèéêëîïôœùûÿčćěłńóřŕšśžźáåøđíúýñő';
const PLAIN = new RegExp(`^[a-z0-9.${LETTERS}-]+$`);
const WORDS = /^[\p{L}\p{M}\p{N}.-]+$/u;
const FOREIGN = /[^\p{ASCII}]/u;

/** The same domain with its umlauts as they are written, or undefined where it is not the exact form of one. */
function written(domain: string): string | undefined {
  if (!/(^|\.)xn--/.test(domain)) return domain;
  const unicode = domainToUnicode(domain);
  return unicode !== domain && !/(^|\.)xn--/.test(unicode) && domainToASCII(unicode) === domain ? unicode : undefined;
}

/** A typed domain in the form it travels in ("münchen.de" is "xn--mnchen-3ya.de"), unless it is none or has letters of another script. */
export function asciiDomain(typed: string): { ok: true; domain: string } | { ok: false; reason: 'invalid' | 'foreign_letters' } {
  const text = typed.normalize('NFC').toLowerCase();
  if (!PLAIN.test(text)) return { ok: false, reason: WORDS.test(text) && FOREIGN.test(text) ? 'foreign_letters' : 'invalid' };
  const domain = FOREIGN.test(text) ? domainToASCII(text) : text;
  const readable = written(domain);
  if (domain === '' || readable === undefined) return { ok: false, reason: 'invalid' };
  return PLAIN.test(readable) ? { ok: true, domain } : { ok: false, reason: 'foreign_letters' };
}

/** Whether a domain as it travels stands for letters that can be mistaken for others, or for none at all. Such a one proves nothing. */
export function hasForeignLetters(domain: string): boolean {
  const readable = written(domain);
  return readable === undefined || !PLAIN.test(readable);
}

/** A domain as people read it: with its umlauts. With letters of another script it stays as it travels: nobody is to take it for another. */
export function readableDomain(domain: string): string {
  return hasForeignLetters(domain) ? domain : written(domain)!;
}

/** Letters of other scripts, and odd ones of ours, by the letter that a reader sees in them. */
const SEEN_AS = new Map(Object.entries({
  a: 'аαɑ', b: 'ьвβ', c: 'сϲ', d: 'ԁđ', e: 'еεҽ', f: 'ƒ', g: 'ɡ', h: 'һнħ', i: 'іιıɩ', j: 'јϳ', k: 'кκĸ', l: 'ӏłǀ', m: 'мϻ', n: 'пηŋո',
  o: 'оοøօσ', p: 'рρ', q: 'ԛ', r: 'гɾ', s: 'ѕʂꜱ', t: 'тτ', u: 'υսц', v: 'νѵ', w: 'ԝωѡ', x: 'хχ', y: 'уγү', z: 'ʐᴢ', ss: 'ß',
}).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)));

/** What a reader may see in a domain: umlauts written out and with their dots left out, other scripts by the letters they look like. */
export function seenAs(domain: string): string[] {
  const unicode = domainToUnicode(domain) || domain;
  const plain = (text: string): string => [...text.normalize('NFD').replace(/\p{M}/gu, '')]
    .map((letter) => SEEN_AS.get(letter) ?? letter).join('');
  const out = unicode.normalize('NFC').replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('æ', 'ae');
  return [...new Set([plain(out), plain(unicode)])];
}
