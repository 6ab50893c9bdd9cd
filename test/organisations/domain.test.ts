import { describe, expect, it } from 'vitest';
import { compareWithName, looksLike, parentOf, readDomain } from '../../src/modules/organisations/domain.ts';
import { hasForeignLetters, readableDomain } from '../../src/modules/organisations/domain-letters.ts';

describe('a domain that is to become known', () => {
  it.each([
    ['koeln.de', 'koeln.de'], [' Koeln.DE\n', 'koeln.de'], ['@koeln.de', 'koeln.de'], ['stadt.koeln.de', 'stadt.koeln.de'],
    ['xn--kln-sna.de', 'xn--kln-sna.de'],
    ['vg-marktl.bayern', 'vg-marktl.bayern'],
    ['köln.de', 'xn--kln-sna.de'], ['@MÜNCHEN.example', 'xn--mnchen-3ya.example'], ['mu\u0308nchen.example', 'xn--mnchen-3ya.example'],
    ['XN--MNCHEN-3YA.example', 'xn--mnchen-3ya.example'], ['post.gießen.de', 'post.xn--gieen-nqa.de'], ['budyšin.de', 'xn--budyin-ekb.de'],
  ])('%j is %s', (text, domain) => {
    expect(readDomain(text)).toEqual({ ok: true, domain });
  });

  it.each([
    ['', 'invalid'], ['koeln', 'invalid'], ['koeln.de.', 'invalid'], ['.koeln.de', 'invalid'], ['koeln..de', 'invalid'],
    ['koeln.de,evil.de', 'invalid'],
    ['koeln.de evil.de', 'invalid'], ['köln.de.', 'invalid'], ['x@köln.de', 'invalid'], ['köln.de/', 'invalid'], ['kö\u00adln.de', 'invalid'],
    ['xn--a.de', 'invalid'], ['xn--koeln-.de', 'invalid'], ['xn--koeln.de', 'foreign_letters'], ['köln。de', 'invalid'], ['', 'invalid'], ['x@koeln.de', 'invalid'], ['*.koeln.de', 'invalid'], ['koeln.de/', 'invalid'],
    ['http://koeln.de', 'invalid'], ['127.0.0.1', 'invalid'], ['de', 'invalid'], ['-koeln.de', 'invalid'],
    [`${'a.'.repeat(130)}de`, 'invalid'],
    // Cyrillic о, а and the whole of аррӏе, Greek ο, a dotless ı and a Latin kra, each typed and as it travels.
    ['kоeln.de', 'foreign_letters'], ['xn--keln-55d.de', 'foreign_letters'], ['xn--80ak6aa92e.com', 'foreign_letters'], ['bοnn.de', 'foreign_letters'],
    ['fürth-bayern.xn--p1ai', 'foreign_letters'], ['sıegen.de', 'foreign_letters'], ['ĸoeln.de', 'foreign_letters'], ['köln.de.kоeln.de', 'foreign_letters'],
    ['gmail.com', 'free_mail'], ['T-Online.de', 'free_mail'], ['com.de', 'public_ending'],
  ])('%j is refused as %s', (text, reason) => {
    expect(readDomain(text)).toEqual({ ok: false, reason });
  });
});

it.each([
  ['xn--kln-sna.de', 'köln.de'], ['post.xn--gieen-nqa.de', 'post.gießen.de'], ['koeln.de', 'koeln.de'],
  // Nobody is to read "apple" where another script stands.
  ['xn--80ak6aa92e.com', 'xn--80ak6aa92e.com'], ['xn--keln-55d.de', 'xn--keln-55d.de'], ['xn--a.de', 'xn--a.de'],
])('%s is read as %s', (domain, readable) => {
  expect(readableDomain(domain)).toBe(readable);
});

it.each([['xn--80ak6aa92e.com', true], ['xn--keln-55d.de', true], ['xn--kln-sna.de', false], ['koeln.de', false], ['xn--a.de', true]])(
  '%s has letters of another script: %s', (domain, foreign) => { expect(hasForeignLetters(domain)).toBe(foreign); });

it.each([
  ['xn--kln-sna.de', 'Stadt Köln', 'same'], ['xn--mnchen-3ya.example', 'Landeshauptstadt München', 'same'], ['xn--keln-55d.de', 'Stadt Köln', 'none'],
  ['koeln.de', 'Stadt Köln', 'same'], ['stadt-koeln.de', 'Stadt Köln', 'same'], ['stadt.koeln.de', 'Stadt Köln', 'same'],
  ['evil-koeln.de', 'Stadt Köln', 'contains'], ['koeln.de.evil.com', 'Stadt Köln', 'contains'],
  ['heidenheim.de', 'Stadt Heidenheim an der Brenz', 'same'],
  ['kdo.de', 'Stadt Köln', 'none'], ['stadt.de', 'Stadt Köln', 'none'], ['swk.de', 'Stadtwerke Köln GmbH', 'none'],
  ['kreis-hoexter.de', 'Kreis Höxter', 'same'], ['vs.de', 'Stadt Villingen-Schwenningen', 'none'],
] as const)('%s compared with %s: %s', (domain, name, expected) => {
  expect(compareWithName(domain, name)).toBe(expected);
});

it.each([
  ['xn--kln-sna.de', 'koeln.de'], ['koeln.de', 'xn--kln-sna.de'], ['koln.de', 'xn--kln-sna.de'], ['xn--keln-55d.de', 'koeln.de'],
  ['xn--kl-fka974a.de', 'xn--kln-sna.de'], ['xn--80ak6aa92e.com', 'apple.com'], ['mail.xn--kln-sna.de', 'xn--kln-sna.de'],
  ['evil-koeln.de', 'koeln.de'], ['koeln.de.evil.com', 'koeln.de'], ['mail.koeln.de', 'koeln.de'], ['koeIn.de'.toLowerCase(), 'koeln.de'],
  ['k0eln.de', 'koeln.de'], ['koln.de', 'koeln.de'], ['koeln.com', 'koeln.de'], ['bornheirn.de', 'bornheim.de'],
  ['villingen-schwenigen.de', 'villingen-schwenningen.de'],
])('%s could be mistaken for %s', (domain, known) => {
  expect(looksLike(domain, ['ulm.de', known])).toBe(known);
});

it.each([['koeln.de', 'koeln.de'], ['bonn.de', 'koeln.de'], ['ulm.com', 'ulm.de'], ['kdo.de', 'koeln.de'],
  ['hagen.de', 'hameln.de']])('%s is not mistaken for %s', (domain, known) => {
  expect(looksLike(domain, [known])).toBeUndefined();
});

it.each([['it.koeln.de', 'koeln.de'], ['a.it.koeln.de', 'it.koeln.de'], ['evil-koeln.de', undefined], ['koeln.de.evil.com', undefined],
  ['koeln.de', undefined]])('%s lies below %s', (domain, parent) => {
  expect(parentOf(domain, ['koeln.de', 'it.koeln.de', 'koeln.example'])).toBe(parent);
});
