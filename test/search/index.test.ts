import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../src/modules/search/evaluation.ts';
import type { SearchDocument } from '../../src/modules/search/index/document.ts';
import { InvertedIndex } from '../../src/modules/search/index/inverted-index.ts';
import { reasonsOf } from '../../src/modules/search/index/reasons.ts';
import { search } from '../../src/modules/search/index/search.ts';
import { slipsBetween } from '../../src/modules/search/index/slips.ts';
import { nearWords } from '../../src/modules/search/index/suggestions.ts';
import { folding } from '../../src/modules/search/parameters.ts';
import { startingSynonyms } from '../../src/modules/search/synonym-start.ts';
import { SynonymTable } from '../../src/modules/search/synonyms.ts';

const fields = [{ name: 'title', weight: 4, lengthNorm: 0.5 }, { name: 'text', weight: 1, lengthNorm: 0.2 }];
const everybody = (): boolean => true;
const synonyms = new SynonymTable(startingSynonyms());

function plain(id: string, title: string, text: string[] = [], facets: Record<string, string[]> = {}, audience = 'all'): SearchDocument {
  return { id, parts: [{ audience, fields: { title: [title], text }, facets }] };
}

const projects = [
  plain('parking', 'Smart Parking', ['Sensoren im Boden melden freie Stellplätze, ein Parkleitsystem zeigt sie an.']),
  plain('record', 'Einführung der eAkte', ['Ein DMS für alle Ämter: Posteingang, Ablage und Vorgänge sind elektronisch.']),
  plain('notice', 'Benachrichtigungsdienst', ['Wer zustimmt, bekommt eine Nachricht, wenn der Personalausweis oder der Reisepass abläuft.']),
  plain('light', 'Intelligente Straßenbeleuchtung', ['Leuchten dimmen sich, wenn niemand unterwegs ist. Sensoren zählen den Verkehr.']),
  plain('council', 'Ratsinformationssystem', ['Sitzungen, Vorlagen und Beschlüsse sind im Netz.']),
  plain('kita', 'Portal für Kitaplätze', ['Eltern merken ihr Kind für mehrere Einrichtungen vor.']),
];

describe('a newcomer finds what others have done', () => {
  const index = new InvertedIndex(fields);
  index.build(projects);
  test.each([
    ['freie Parkplätze per Sensor erkennen', 'parking'], ['Wir wollen ein Dokumentenmanagement aufbauen', 'record'],
    ['Leute erinnern, bevor ihr Ausweis ungültig wird', 'notice'], ['Laternen heller und dunkler schalten: Beleuchtung der Straßen', 'light'],
    ['Kindergarten Anmeldung', 'kita'], ['Gremien und Sitzungsdienst', 'council'], ['Parkraummanagment', 'parking'], ['E-Akte', 'record'],
    ['e akte', 'record'], ['Strassenbeleuchtng', 'light'],
  ])('%s', (text, id) => expect(search(index, { text, mayRead: everybody }, undefined, synonyms).hits[0]?.id).toBe(id));

  test('says why', () => {
    const text = 'Dokumentenmanagement';
    const { hits, plan } = search(index, { text, mayRead: everybody }, undefined, synonyms);
    expect(reasonsOf(index, plan, text, hits[0]!.row, everybody)[0]).toMatchObject({ asked: text, way: 'synonym', field: expect.stringMatching('title|text') });
    const other = search(index, { text: 'Beleuchtung', mayRead: everybody });
    expect(reasonsOf(index, other.plan, 'Beleuchtung', other.hits[0]!.row, everybody))
      .toEqual([{ asked: 'Beleuchtung', way: 'part', found: 'strassenbeleuchtung', field: 'title', by: undefined }]);
  });

  test('synonyms of a part of a compound lead on, those of its head do not', () => {
    const waysTo = (id: string, terms: string[]): unknown[] => {
      const { hits, plan } = search(index, { text: 'Verkehrsnetz', mayRead: everybody }, undefined, new SynonymTable([{ terms }]));
      const hit = hits.find((one) => one.id === id);
      return hit === undefined ? [] : reasonsOf(index, plan, 'Verkehrsnetz', hit.row, everybody);
    };
    expect(waysTo('record', ['Verkehr', 'Posteingang'])).toMatchObject([{ asked: 'Verkehrsnetz', way: 'synonymOfPart', by: 'Posteingang' }]);
    expect(waysTo('record', ['Netz', 'Posteingang'])).toEqual([]);
  });

  test('a synonym of several words needs those that tell: both of two, two of three, and none that any plan uses', () => {
    const idsBy = (term: string): string[] => search(index, { text: 'Qwrtz', mayRead: everybody }, undefined, new SynonymTable([{ terms: ['Qwrtz', term] }])).hits.map(({ id }) => id).sort();
    expect(idsBy('freie Stellplätze')).toEqual(['parking']);
    expect(idsBy('freie Nachrichten')).toEqual([]);
    expect(idsBy('Sensoren Verkehr Wetter')).toEqual(['light']);
    expect(idsBy('Sensoren Wetter Regen')).toEqual([]);
    expect(idsBy('digitale Sensoren')).toEqual(['light', 'parking']);
  });

  test('phrases stand in order', () => {
    const ids = (text: string): string[] => search(index, { text, mayRead: everybody }).hits.map(({ id }) => id);
    expect(ids('"freie Stellplätze"')).toEqual(['parking']);
    expect(ids('„Stellplätze freie“')).toEqual([]);
    expect(ids('"Smart Parking"')).toEqual(['parking']);
  });

  test('near words for what is not found', () => {
    expect(nearWords(index, 'Ratsinformationn', everybody, 3)).toContain('ratsinformationssystem');
    expect(nearWords(index, 'Ratsinformationn', () => false, 3)).toEqual([]);
  });
});

describe('what a reader may not read', () => {
  const index = new InvertedIndex(fields);
  index.build([
    { id: 'both', parts: [{ audience: 'all', fields: { title: ['Glasfaser'] }, facets: { status: ['planned'] } },
      { audience: 'inside', fields: { text: ['Geheimnis'] }, facets: { cost: ['high'] } }] },
    plain('hidden', 'Geheimnis Glasfaser', [], { status: ['ended'] }, 'inside'),
  ]);
  const outside = (audience: string): boolean => audience === 'all';

  test('is neither hit nor count', () => {
    const answer = search(index, { text: 'Glasfaser', mayRead: outside, count: ['status', 'cost'] });
    expect([answer.total, answer.hits.map(({ id }) => id), answer.counts]).toEqual([1, ['both'], { status: { planned: 1 } }]);
    expect(search(index, { text: 'Geheimnis', mayRead: outside, count: ['status'] }).total).toBe(0);
    expect(search(index, { text: '"Geheimnis"', mayRead: outside }).total).toBe(0);
    expect(search(index, { text: '', mayRead: outside, count: ['status', 'cost'] }).counts).toEqual({ status: { planned: 1 } });
    expect(nearWords(index, 'Geheimniss', outside, 3)).toEqual([]);
  });

  test('is both for whoever may', () => {
    const answer = search(index, { text: 'Geheimnis', mayRead: everybody, count: ['cost'] });
    expect([answer.hits.map(({ id }) => id).sort(), answer.counts]).toEqual([['both', 'hidden'], { cost: { high: 1 } }]);
  });
});

describe('frequent words in a large index', () => {
  const index = new InvertedIndex(fields);
  index.build([...Array.from({ length: 2500 }, (_, n) => plain(`d${n}`, n % 2 === 0 ? 'Allerweltswort' : 'Sonstiges', [n === 4 ? 'Rarität' : 'Text'])),
    plain('hidden', 'Verborgenes', [], {}, 'inside')]);

  test('only order what a rarer one finds', () => {
    const answer = search(index, { text: 'Allerweltswort Rarität', mayRead: everybody });
    expect([answer.total, answer.hits[0]!.id]).toEqual([1, 'd4']);
    expect(search(index, { text: 'Allerweltswort', mayRead: everybody }).total).toBe(1250);
  });

  test('find as ever where the rarer one stands only in what is hidden', () => {
    expect(search(index, { text: 'Allerweltswort Verborgenes', mayRead: (audience) => audience === 'all' }).total).toBe(1250);
  });

  test('without words the last change comes first', () => {
    index.put(plain('d7', 'Neu'));
    expect(search(index, { text: '', mayRead: everybody, size: 1 }).hits[0]!.id).toBe('d7');
  });
});

describe('against a naive search', () => {
  const words = ['haus', 'baum', 'wald', 'wind', 'fluss', 'berg', 'licht', 'stern'];
  const colours = ['red', 'green', 'blue'];
  const sizes = ['small', 'large'];

  test.each([1, 2, 3, 4, 5])('the same hits and counts after changes (seed %i)', (seed) => {
    const random = randomNumbers(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const make = (n: number): SearchDocument => plain(`d${n}`, pick(words), Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(words)),
      { colour: [pick(colours)], size: [pick(sizes)] }, pick(['all', 'inside']));
    const truth = new Map<string, SearchDocument>(Array.from({ length: 60 }, (_, n) => [`d${n}`, make(n)]));
    const index = new InvertedIndex(fields);
    index.build(truth.values());
    for (let step = 0; step < 1500; step += 1) {
      const n = Math.floor(random() * 80);
      if (random() < 0.3) {
        index.remove(`d${n}`);
        truth.delete(`d${n}`);
      } else {
        const document = make(n);
        index.put(document);
        truth.set(document.id, document);
      }
      if (step % 50 === 0) compare();
    }
    compare();

    function compare(): void {
      const text = `${pick(words)} ${pick(words)}`;
      const filters: Record<string, string[]> = random() < 0.5 ? { colour: [pick(colours)] } : { colour: [pick(colours)], size: [pick(sizes)] };
      const outside = random() < 0.5;
      const mayRead = (audience: string): boolean => !outside || audience === 'all';
      const answer = search(index, { text, mayRead, filters, count: ['colour', 'size'], size: 200 }, folding);
      const matching = [...truth.values()].filter(({ parts: [part] }) => mayRead(part!.audience)
        && text.split(' ').some((word) => Object.values(part!.fields).flat().includes(word)));
      const passes = (document: SearchDocument, left?: string): boolean => Object.entries(filters)
        .every(([facet, values]) => facet === left || values.includes(document.parts[0]!.facets![facet]![0]!));
      expect(answer.hits.map(({ id }) => id).sort()).toEqual(matching.filter((document) => passes(document)).map(({ id }) => id).sort());
      const counts: Record<string, Record<string, number>> = {};
      for (const facet of ['colour', 'size']) {
        for (const document of matching) {
          if (!passes(document, facet)) continue;
          const value = document.parts[0]!.facets![facet]![0]!;
          (counts[facet] ??= {})[value] = (counts[facet]![value] ?? 0) + 1;
        }
      }
      expect(answer.counts).toEqual(counts);
    }
  });
});

test.each([['parken', 'parkne', 1], ['akte', 'akten', 1], ['akte', 'akt', 1], ['abc', 'xyz', 3], ['gleich', 'gleich', 0]])(
  'slips between %s and %s', (a, b, expected) => expect(slipsBetween(a, b, 2)).toBe(Math.min(expected, 3)));
