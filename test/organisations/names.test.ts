import { describe, expect, it } from 'vitest';
import { foldName, sizeClass, slugOf } from '../../src/modules/organisations/organisation.ts';

describe('a folded name', () => {
  it.each([
    ['Stadt Köln', 'stadt koeln'], ['MÜNSTER', 'muenster'], ['Weißenburg i. Bay.', 'weissenburg i bay'], [
      'Villingen-Schwenningen', 'villingen schwenningen',
    ],
    ['Weiden i.d.OPf.', 'weiden i d opf'], ['  Bad   Salzuflen ', 'bad salzuflen'], ['Kempten (Allgäu)', 'kempten allgaeu'],
    ['Kirchanschöring', 'kirchanschoering'],
    // the same letter written in two parts, as macOS does
    ['Ko\u0308ln', 'koeln'], ['Genève', 'geneve'], ['ẞ', 'ss'], ['½', ''], ['', ''], ['%_\\', ''], ["x' or 1=1 --", 'x or 1 1'],
    ['a\0b', 'a b'], ['北京', ''],
  ])('%j is %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('does not change when folded again', () => {
    for (const name of ['Stadt Köln', 'Weißenburg i. Bay.', 'Genève']) expect(foldName(foldName(name))).toBe(foldName(name));
  });
});

describe('a part of a URL', () => {
  it.each([
    ['Heidenheim an der Brenz', 'heidenheim-an-der-brenz'], ['Stadt Köln', 'stadt-koeln'], ['---', 'x'], ['', 'x'], ['北京', 'x'],
    ['../../etc', 'etc'],
    [`${'a'.repeat(79)} b`, 'a'.repeat(79)], ['b'.repeat(200), 'b'.repeat(80)],
  ])('of %j is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});

it.each([
  [null, 'unknown'], [0, 'under5k'], [4_999, 'under5k'], [5_000, 'under20k'], [19_999, 'under20k'], [20_000, 'under100k'],
  [99_999, 'under100k'], [100_000, 'from100k'], [3_700_000, 'from100k'],
] as const)('%s inhabitants are %s', (population, size) => {
  expect(sizeClass(population)).toBe(size);
});
