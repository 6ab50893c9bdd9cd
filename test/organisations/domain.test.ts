import { describe, expect, it } from 'vitest';
import { compareWithName, looksLike, readDomain } from '../../src/modules/organisations/domain.ts';

describe('a domain that is to become known', () => {
  it.each([
    ['koeln.de', 'koeln.de'], [' Koeln.DE\n', 'koeln.de'], ['@koeln.de', 'koeln.de'], ['stadt.koeln.de', 'stadt.koeln.de'],
    ['xn--kln-sna.de', 'xn--kln-sna.de'],
    ['vg-marktl.bayern', 'vg-marktl.bayern'],
  ])('%j is %s', (text, domain) => {
    expect(readDomain(text)).toEqual({ ok: true, domain });
  });

  it.each([
    ['', 'invalid'], ['koeln', 'invalid'], ['koeln.de.', 'invalid'], ['.koeln.de', 'invalid'], ['koeln..de', 'invalid'],
    ['koeln.de,evil.de', 'invalid'],
    ['koeln.de evil.de', 'invalid'], ['köln.de', 'invalid'], ['x@koeln.de', 'invalid'], ['*.koeln.de', 'invalid'], ['koeln.de/', 'invalid'],
    ['http://koeln.de', 'invalid'], ['127.0.0.1', 'invalid'], ['de', 'invalid'], ['-koeln.de', 'invalid'],
    [`${'a.'.repeat(130)}de`, 'invalid'],
    ['gmail.com', 'free_mail'], ['T-Online.de', 'free_mail'], ['com.de', 'public_ending'],
  ])('%j is refused as %s', (text, reason) => {
    expect(readDomain(text)).toEqual({ ok: false, reason });
  });
});

it.each([
  ['koeln.de', 'Stadt Köln', 'same'], ['stadt-koeln.de', 'Stadt Köln', 'same'], ['stadt.koeln.de', 'Stadt Köln', 'same'],
  ['evil-koeln.de', 'Stadt Köln', 'contains'], ['koeln.de.evil.com', 'Stadt Köln', 'contains'],
  ['heidenheim.de', 'Stadt Heidenheim an der Brenz', 'same'],
  ['kdo.de', 'Stadt Köln', 'none'], ['stadt.de', 'Stadt Köln', 'none'], ['swk.de', 'Stadtwerke Köln GmbH', 'none'],
  ['kreis-hoexter.de', 'Kreis Höxter', 'same'], ['vs.de', 'Stadt Villingen-Schwenningen', 'none'],
] as const)('%s compared with %s: %s', (domain, name, expected) => {
  expect(compareWithName(domain, name)).toBe(expected);
});

it.each([
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
