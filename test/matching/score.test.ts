import { describe, expect, it } from 'vitest';
import { ranked, rarity, scoreOf, stageOf, type Ranked, type Shared, type SharedKey, type Side } from '../../src/modules/matching/score.ts';
import { reasonText } from '../../src/modules/matching/messages-reasons.ts';
import { projectStatuses } from '../../src/modules/projects/project.ts';
import { SIZE_CLASSES } from '../../src/modules/organisations/organisation.ts';
import { random } from '../support/random.ts';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const months = (n: number): Temporal.Instant => now.toZonedDateTimeISO('Europe/Berlin').subtract({ months: n }).toInstant();
const side = (given: Partial<Side> = {}): Side => ({ status: 'planned', size: 'under5k', land: '09', products: [], confirmedAt: months(30), ...given });
const key = (kind: SharedKey['kind'], rare = 1, name = kind as string): SharedKey => ({ kind, name: { de: name, en: '' }, rarity: rare });
const shared = (given: Partial<Shared> = {}): Shared => ({ keys: [], text: 0, words: [], synonyms: [], bySynonym: 0, ...given });
const far = side({ size: 'from100k', land: '05' });
const kinds = (plan: Side, other: Side, common: Shared) => scoreOf(plan, other, common, now)?.reasons.map((reason) => reason.kind);

describe('what makes a match', () => {
  it.each([
    ['nothing in common', shared(), false],
    ['the same field of action, however rare', shared({ keys: [key('topic')] }), false],
    ['the same field of action and a common tag', shared({ keys: [key('topic', 0.5), key('tag', 0.4)] }), true],
    ['the same OZG service', shared({ keys: [key('service', 0.5)] }), true],
    ['a rare tag', shared({ keys: [key('tag')] }), true],
    ['a tag that half of all have', shared({ keys: [key('tag', 0.1)] }), false],
    ['texts alike', shared({ text: 0.4, words: ['parkplatz'] }), true],
    ['one common word', shared({ text: 0.1, words: ['stadt'] }), false],
  ])('%s', (_, common, isOne) => {
    // Everything else agrees, which makes no match by itself.
    const other = side({ status: 'operating', confirmedAt: now, products: [{ kind: 'software', name: 'X', vendor: '' }] });
    expect(scoreOf(side({ products: other.products }), other, common, now) !== undefined).toBe(isOne);
  });
});

describe('what counts more', () => {
  const tag = shared({ keys: [key('tag')] });
  const points = (plan: Side, other: Side, common = tag): number => scoreOf(plan, other, common, now)!.points;
  it.each([
    ['done more than being done', side({ status: 'operating' }), side({ status: 'running' })],
    ['being done more than planned', side({ status: 'running' }), side()],
    ['ended as much as any that is done, and more than planned', side({ status: 'ended' }), side()],
    ['the same size more than the next', side(), side({ size: 'under20k' })],
    ['the next size more than a city', side({ size: 'under20k' }), side({ size: 'from100k' })],
    ['the same size more than an unknown one', side(), side({ size: 'unknown' })],
    ['the same Land', side(), side({ land: '05' })],
    ['confirmed now more than nine months ago', side({ confirmedAt: now }), side({ confirmedAt: months(9) })],
    ['confirmed nine months ago more than long ago', side({ confirmedAt: months(9) }), side()],
  ])('%s', (_, better, worse) => { expect(points(side(), better)).toBeGreaterThan(points(side(), worse)); });

  it('takes the product where both sides show it, else the vendor, and never what one side does not show', () => {
    const plan = side({ products: [{ kind: 'software', name: 'Aktenwerk', vendor: 'Haus A' }] });
    const same = side({ products: [{ kind: 'application', name: ' aktenwerk', vendor: 'Haus B' }] });
    const vendor = side({ products: [{ kind: 'software', name: 'Anderes', vendor: 'haus a' }] });
    expect(points(plan, same)).toBeGreaterThan(points(plan, vendor));
    expect(points(plan, vendor)).toBeGreaterThan(points(plan, side()));
    expect(points(plan, side({ products: undefined }))).toBe(points(plan, side()));
    expect(kinds({ ...plan, products: undefined }, same, tag)).not.toContain('product');
  });

  it('counts what few have more than what many have', () => {
    expect(rarity(1, 1000)).toBeGreaterThan(rarity(50, 1000));
    expect([rarity(1000, 1000), rarity(2000, 1000)]).toEqual([0, 0]);
    expect(rarity(0, 0)).toBe(1);
    for (const [holders, all] of [[0, 0], [3, 2], [1, 20_000]] as const) expect(rarity(holders, all)).toBeLessThanOrEqual(1);
  });
});

describe('reasons', () => {
  it('are the three strongest, and name the more exact service only', () => {
    const found = scoreOf(side(), side({ confirmedAt: now }), shared({ keys: [key('leika'), key('service'), key('tag', 0.6), key('topic')], text: 0.2, words: ['sensor'] }), now)!;
    expect(found.reasons.map((reason) => reason.kind)).toEqual(['leika', 'tag', 'topic']);
    expect(kinds(side(), side({ size: 'under20k' }), shared({ keys: [key('service')] }))).toEqual(['service', 'land', 'nextSize']);
  });

  it('are said in both languages', () => {
    expect(reasonText({ kind: 'land', land: '09' }, 'de')).toBe('Gleiches Landesrecht: Bayern');
    expect(reasonText({ kind: 'text', words: ['parken', 'sensor'] }, 'en')).toBe('Described alike: parken, sensor');
    expect(reasonText({ kind: 'topic', name: { de: 'Verkehr', en: 'Traffic' } }, 'en')).toBe('The same field of action: Traffic');
    for (const { key: size } of SIZE_CLASSES) expect(reasonText({ kind: 'size', size }, 'de')).toContain('Ähnlich groß');
  });
});

describe('for random pairs', () => {
  const r = random(23);
  const anySide = (): Side => side({
    status: r.pick(projectStatuses), size: r.pick([...SIZE_CLASSES.map(({ key: size }) => size), 'unknown' as const]), land: r.pick(['08', '09', null]), confirmedAt: months(r.below(20)),
    products: r.chance(0.2) ? undefined : r.some(['A', 'B', 'C']).map((name) => ({ kind: 'software', name, vendor: r.pick(['V', 'W', '']) })),
  });
  const anyKeys = (): SharedKey[] => Array.from({ length: r.below(5) }, (_, n) => key(r.pick(['leika', 'service', 'topic', 'tag'] as const), r.next(), `k${n}`));
  const cases = Array.from({ length: 400 }, () => ({ a: anySide(), b: anySide(), common: shared({ keys: anyKeys(), text: r.chance(0.3) ? 0 : r.next(), words: ['wort'] }) }));

  it('is the same seen from both sides, but for freshness', () => {
    for (const { a, b, common } of cases) {
      const there = scoreOf(a, { ...b, confirmedAt: now }, common, now);
      const back = scoreOf(b, { ...a, confirmedAt: now }, common, now);
      expect(there?.points).toBe(back?.points);
    }
  });

  it('never falls with one more thing in common', () => {
    for (const { a, b, common } of cases) {
      const before = scoreOf(a, b, common, now)?.points ?? 0;
      expect(scoreOf(a, b, { ...common, keys: [...common.keys, key('tag', r.next())] }, now)?.points ?? 0).toBeGreaterThanOrEqual(before);
      expect(scoreOf(a, b, { ...common, text: Math.min(1, common.text + r.next()) }, now)?.points ?? 0).toBeGreaterThanOrEqual(before);
    }
  });

  it('gives one to three reasons, each of what both have', () => {
    for (const { a, b, common } of cases) {
      const found = scoreOf(a, b, common, now);
      if (found === undefined) continue;
      expect(found.reasons.length).toBeGreaterThan(0);
      expect(found.reasons.length).toBeLessThanOrEqual(3);
      for (const reason of found.reasons) {
        if (reason.kind === 'land') expect([a.land, b.land]).toEqual([reason.land, reason.land]);
        if (reason.kind === 'product') expect([a, b].every(({ products = [] }) => products.some(({ name }) => name === reason.name))).toBe(true);
        if (reason.kind === 'size') expect([a.size, b.size]).toEqual([reason.size, reason.size]);
      }
    }
  });

  it('stages every state', () => {
    expect(projectStatuses.map(stageOf)).toEqual(['planning', 'planning', 'doing', 'done', 'done', 'done']);
  });
});

describe('the order', () => {
  const one = (id: string, points: number, kreis: string, confirmedAt = now): Ranked => ({ id, kreis, confirmedAt, score: { points, likeness: points, reasons: [] } });
  it('is by points, then freshness, then id, with two of a Kreis', () => {
    const list = [one('a', 10, 'x'), one('b', 30, 'x'), one('c', 20, 'x'), one('d', 5, 'y'), one('e', 5, 'y', months(1)), one('f', 5, 'z')];
    expect(ranked(list, 10).map(({ id }) => id)).toEqual(['b', 'c', 'd', 'f', 'e']);
    expect(ranked(list, 2).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('does not depend on the order of the candidates', () => {
    const r = random(5);
    const list = Array.from({ length: 60 }, (_, n) => one(`id-${n}`, r.below(8), `k${r.below(9)}`));
    const expected = ranked(list, 20).map(({ id }) => id);
    for (let n = 0; n < 10; n += 1) expect(ranked([...list].sort(() => r.next() - 0.5), 20).map(({ id }) => id)).toEqual(expected);
  });

  it('keeps to two of a Kreis whatever comes', () => {
    const list = Array.from({ length: 40 }, (_, n) => one(`id-${n}`, n, `k${n % 3}`));
    const count = new Map<string, number>();
    for (const { kreis } of ranked(list, 40)) count.set(kreis, (count.get(kreis) ?? 0) + 1);
    expect(Math.max(...count.values())).toBe(2);
  });
});

it('the weights keep their proportions', () => {
  expect(far.size).toBe('from100k');
  // A wide field with everything around it does not outdo the same service elsewhere.
  const around = scoreOf(side(), side({ status: 'planned', confirmedAt: now }), shared({ keys: [key('topic'), key('tag', 0.2)] }), now)!;
  const service = scoreOf(side(), side({ ...far, status: 'operating' }), shared({ keys: [key('service')] }), now)!;
  expect(service.points).toBeGreaterThan(around.points);
});
