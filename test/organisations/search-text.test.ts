import { describe, expect, it } from 'vitest';
import { forgiven, leadingWord, readSearchText, slips } from '../../src/modules/organisations/search-text.ts';

describe('what was typed', () => {
  it.each([
    ['Neustadt an der Aisch', [['neustadt'], ['an'], ['der'], ['aisch']], [], ['neustadtanderaisch']], ['St. Augustin', [['sankt', 'st'], ['augustin']], [], ['sanktaugustin']],
    ['Landkreis Rosenheim', [['rosenheim']], ['kreis'], ['landkreisrosenheim', 'rosenheim']], ['VG Landstuhl', [['landstuhl']], ['verband'], ['vglandstuhl', 'landstuhl']],
    ['kreis', [['kreis']], [], ['kreis']], ['80331 München', [['muenchen']], [], ['muenchen']], ['amt', [['amt']], [], ['amt']],
  ])('%s', (text, words, types, whole) => {
    expect(readSearchText(text)).toMatchObject({ words, types, whole, postcode: undefined });
  });

  it('may be a postcode, or too short to say anything', () => {
    expect(readSearchText('803')).toMatchObject({ postcode: '803' });
    for (const text of ['', 'a', '%', ' - ', '\u0000']) expect(readSearchText(text), text).toBeUndefined();
  });

  it('may leave out the dots of umlauts', () => {
    expect(readSearchText('munster')?.umlauts).toContain('muenster');
    expect(readSearchText('gutersloh')?.umlauts).toContain('guetersloh');
    expect(readSearchText('ne')?.umlauts).toEqual([]);
    expect(readSearchText('a'.repeat(70))?.umlauts.length).toBe(7);
  });

  it('is looked up by its longest word', () => {
    expect(leadingWord([['bad'], ['kissingen']])).toEqual(['kissingen']);
    expect(leadingWord([['auf'], ['au']])).toEqual(['au']);
  });
});

describe('slips', () => {
  it.each([
    ['rosenheim', 'rosenheim', 0], ['rosen', 'rosenheim', 0], ['rosenhiem', 'rosenheim', 1], ['rosnheim', 'rosenheim', 1], ['rosenhaim', 'rosenheim', 1],
    ['roosenheim', 'rosenheim', 1], ['vilingen', 'villingen', 1], ['schwening', 'schwenningen', 1], ['koeln', 'rosenheim', 3], ['duesseldrof', 'duesseldorf', 1],
  ])('%s for %s: %i', (typed, word, expected) => {
    expect(slips(typed, word, 2)).toBe(expected);
  });

  it('are forgiven in longer words only, never in numbers', () => {
    expect(['abc', 'ulms', 'dortmund', '80331'].map(forgiven)).toEqual([0, 1, 2, 0]);
  });
});
