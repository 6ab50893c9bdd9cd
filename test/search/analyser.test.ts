import { describe, expect, test } from 'vitest';
import { CompoundSplitter } from '../../src/modules/search/analyser/compound.ts';
import { foldWord } from '../../src/modules/search/analyser/fold.ts';
import { highlight } from '../../src/modules/search/analyser/highlight.ts';
import { stemOf } from '../../src/modules/search/analyser/stem.ts';
import { isStopWord } from '../../src/modules/search/analyser/stop-words.ts';
import { tokensOf } from '../../src/modules/search/analyser/tokens.ts';
import { Vocabulary } from '../../src/modules/search/index/vocabulary.ts';
import { startingSynonyms } from '../../src/modules/search/synonym-start.ts';
import { SynonymTable } from '../../src/modules/search/synonyms.ts';

describe('one spelling', () => {
  test.each([
    ['Gebühr', 'Gebuehr', 'Gebuhr', 'GEBÜHR', 'Gebu\u0308hr'], ['Straße', 'Strasse', 'STRASSE'], ['Ämter', 'Aemter', 'amter'],
    ['Köln', 'Koeln', 'Koln'], ['eﬃzient', 'effizient'], ['Bau\u00adamt', 'Bauamt'],
  ])('%s', (first, ...others) => {
    for (const other of others) expect(foldWord(other)).toBe(foldWord(first));
  });

  test.each([['Steuer', 'steuer'], ['Bauer', 'bauer'], ['Quelle', 'quelle'], ['Neue', 'neue'], ['Aue', 'aue']])(
    'letters that are no umlaut stay: %s', (word, fold) => expect(foldWord(word)).toBe(fold));
});

describe('words of a text', () => {
  const words = (text: string): string[] => tokensOf(text).map(({ word }) => word);
  test.each([
    ['E-Akte eAkte e-akte', ['eakte', 'eakte', 'eakte']], ['e akte', ['eakte']], ['WLAN W-LAN W‑LAN', ['wlan', 'wlan', 'wlan']],
    ['Bürger*innen, Bürger:innen, Bürger_innen', ['burger', 'burger', 'burger']], ['13.000 Rechnungen', ['13000', 'rechnungen']],
    ['Facharzt/Fachärztin', ['facharzt', 'facharztin']], ['"Smart Parking" (Pilot)', ['smart', 'parking', 'pilot']], ['', []], ['–– … !', []],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));

  test('places in the text and in the row of words', () => {
    const text = 'Die E-Akte im Amt';
    expect(tokensOf(text).map(({ start, end, position }) => [text.slice(start, end), position])).toEqual([['Die', 0], ['E-Akte', 1], ['im', 2], ['Amt', 3]]);
  });

  test('what a hyphen leaves open', () => {
    expect(tokensOf('Altlasten- und Bodenschutzkataster, Antrag und -verfahren').map(({ open }) => open))
      .toEqual(['end', undefined, undefined, undefined, undefined, 'start']);
  });
});

test.each([['Parkplätze', 'Parkplatz'], ['Gebühren', 'Gebühr'], ['Ämter', 'Amt'], ['Sensoren', 'Sensor'], ['Überwachung', 'überwachen'],
  ['Kommunen', 'Kommune'], ['Zuschüsse', 'Zuschuss'], ['gerichtlich', 'Gericht']])('%s and %s have one stem', (a, b) => {
  expect(stemOf(foldWord(a))).toBe(stemOf(foldWord(b)));
});

test('stop words tell nothing, nouns are none', () => {
  for (const word of ['für', 'Fuer', 'und', 'nach', 'gemäß', 'wir', 'möchten']) expect(isStopWord(foldWord(word))).toBe(true);
  for (const word of ['Amt', 'Bau', 'Antrag', 'Stadt', 'IT']) expect(isStopWord(foldWord(word))).toBe(false);
});

describe('compounds', () => {
  const kept = new Set(['dorffunk', 'heidenheim', 'ludwigsburg', 'neustadt'].map(foldWord));
  const vocabulary = new Vocabulary({ kept });
  for (const word of ['Parkraum', 'Kinder', 'Erlaubnis', 'fahren', 'Funk', 'Heim', 'Ludwig', 'Abholung', 'Einrichtung', 'Meldung', 'Bewirtschaftung']) {
    vocabulary.add(foldWord(word));
  }
  vocabulary.relate();

  test.each([
    ['Parkraummanagement', 'parkraum', 'management'], ['Parkraumbewirtschaftung', 'parkraum', 'bewirtschaftung'],
    ['Kindertagesstätte', 'kinder', 'tag', 'statte'], ['Geburtsurkunde', 'geburt', 'urkunde'], ['Landeskasse', 'land', 'kasse'],
    ['Straßenbeleuchtung', 'strassen', 'beleuchtung'], ['Dokumentenmanagementsystem', 'dokument', 'management', 'system'],
    ['Fahrerlaubnis', 'fahr', 'erlaubnis'], ['Friedhofsgärten', 'friedhof', 'garten'], ['Bücherausgabe', 'buch', 'ausgabe'],
  ])('%s', (word, ...parts) => {
    const split = vocabulary.splitOnce(foldWord(word));
    // Linking elements may stay with a part that is a word with them; the stems are what is compared.
    expect(split.map((part) => stemOf(part))).toEqual(parts.map((part) => stemOf(foldWord(part))));
  });

  test.each(['Beratung', 'Anmeldung', 'Verwaltung', 'Eigenschaft', 'Genehmigung', 'Landschaft', 'Bibliothek', 'Universität', 'Steuerung',
    'Dorffunk', 'Heidenheim', 'Ludwigsburg', 'Neustadt', 'Vorsorge', 'Abteilung', 'Wirtschaft'])('%s stays whole', (word) => {
    expect(vocabulary.splitOnce(foldWord(word))).toEqual([]);
  });

  test('every part has to be known', () => {
    const splitter = new CompoundSplitter({ frequency: (word) => (word === 'stadt' ? 5 : 0), hasStem: () => false }, () => false);
    expect(splitter.split('stadtxyzw')).toEqual([]);
    expect(splitter.split('stadtstadt')).toEqual(['stadt', 'stadt']);
  });

  test('a word learned later takes older compounds apart', () => {
    const growing = new Vocabulary();
    const id = growing.add('zebrastreifen');
    growing.relate();
    expect(growing.partIdsOf(id)).toEqual([]);
    growing.add('zebra');
    growing.add('streifen');
    growing.relate();
    expect(growing.wordsOfPart(growing.stemIdOf(stemOf('streifen'))!)).toContain(id);
  });
});

describe('synonyms', () => {
  const table = new SynonymTable([{ terms: ['E-Akte', 'DMS', 'Dokumentenmanagement'] }, { terms: ['Nahverkehr', 'Bus und Bahn'] },
    { terms: ['Verkehr', 'Bus'], narrow: true }]);
  const found = (text: string): string[] => table.find(tokensOf(text).filter(({ word }) => !isStopWord(word)).map(({ word }) => stemOf(word)))
    .flatMap(({ terms }) => terms.map(({ label }) => label));

  test.each([['DMS einführen', ['E-Akte', 'Dokumentenmanagement']], ['eAkten', ['DMS', 'Dokumentenmanagement']], ['Bus und Bahn', ['Nahverkehr']],
    ['Verkehr', ['Bus']], ['Bus', []], ['Baum', []]])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  test('of an abbreviation lead to and fro, and not from one long form to the other', () => {
    const ar = new SynonymTable([{ terms: ['AR', 'erweiterte Realität', 'Aufsichtsrat'], abbreviation: true }]);
    const led = (text: string): string[] => ar.find(tokensOf(text).map(({ word }) => stemOf(word))).flatMap(({ terms }) => terms.map(({ label }) => label));
    expect([led('AR'), led('Aufsichtsräte'), led('erweiterte Realität')]).toEqual([['erweiterte Realität', 'Aufsichtsrat'], ['AR'], ['AR']]);
  });

  test('the starting groups are many, none is empty, and each is known by its first term', () => {
    const groups = startingSynonyms();
    expect(new Set(groups.map(({ terms }) => terms[0])).size).toBe(groups.length);
    expect(groups.length).toBeGreaterThanOrEqual(150);
    for (const { terms } of groups) {
      expect(terms.length).toBeGreaterThan(1);
      for (const term of terms) expect(term.trim()).toBe(term);
    }
  });
});

test('highlighting marks words and changes nothing else', () => {
  const text = 'Die Stadt führt die E-Akte ein. Die eAkte hilft.';
  const pieces = highlight(text, new Set(['eakte']));
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['E-Akte', 'eAkte']);
});
