import { describe, expect, it } from 'vitest';
import { readImport } from '../../src/modules/projects/import/rows.ts';

const rowsOf = (lines: string[]) => {
  const read = readImport(lines.join('\n'), [], new Set());
  if (!read.ok) throw new Error(read.reason);
  return read;
};
const statusOf = (word: string) => {
  const { rows } = rowsOf(['Projekttitel;Kurzbeschreibung;Projektstatus', `Ein Projekt;Ein Satz, der reicht.;${word}`]);
  return rows[0]!.content?.basics.status ?? rows[0]!.faults.map(({ column, code }) => `${column} ${code}`).join();
};

describe('words of lists that town halls keep', () => {
  it.each([
    ['in Planung', 'planned'], ['Pilotphase', 'running'], ['UMGESETZT', 'operating'], ['eingeführt', 'operating'], ['Eingestellt', 'ended'], ['ersetzt', 'superseded'],
    ['abgeschlossen', 'status unknown'], ['constructor', 'status unknown'], ['=1+1', 'status unknown'], ['<script>', 'status unknown'],
  ])('the state %s is %s', (word, status) => expect(statusOf(word)).toBe(status));

  it('takes other words for what a project is open to', () => {
    const { rows } = rowsOf(['Projekt;Beschreibung;Status;Austausch', 'Ein Projekt;Ein Satz, der reicht.;live;Erfahrungsaustausch; ']);
    expect(rows[0]!.content?.basics.openness).toEqual(['talk']);
  });

  it('prefers our own words, and says which column was left', () => {
    const read = rowsOf(['Projekt;Titel;Status;Satz;Phase;Titel', 'Nummer 7;Das Projekt;live;Ein Satz, der reicht.;Idee;Zweiter']);
    expect([read.rows[0]!.title, read.rows[0]!.content?.basics.status, read.ignored]).toEqual(['Das Projekt', 'operating', ['Projekt', 'Phase', 'Titel']]);
  });
});
