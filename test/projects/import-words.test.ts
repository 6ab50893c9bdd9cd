import { describe, expect, it } from 'vitest';
import { monthCell, oneOffCell, wholeCell, yearlyCell } from '../../src/modules/projects/import/cells.ts';
import { faultText } from '../../src/modules/projects/import/fault-text.ts';
import { planOf } from '../../src/modules/projects/import/plan.ts';
import { readTable } from '../../src/modules/projects/import/table.ts';

const rowsOf = (lines: string[]) => {
  const table = readTable(lines.join('\n'));
  if (!table.ok) throw new Error(table.reason);
  return planOf(table, { lists: { topics: [], services: new Map() }, known: [], editable: new Map(), names: { topics: [], services: new Map() } });
};
const statusOf = (word: string) => {
  const { rows } = rowsOf(['Projekttitel;Kurzbeschreibung;Projektstatus', `Ein Projekt;Ein Satz, der reicht.;${word}`]);
  return rows[0]!.content?.basics.status ?? rows[0]!.faults.map(({ column, code }) => `${column.field} ${code}`).join();
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

describe('cells as people and spreadsheets write them', () => {
  it.each([
    ['05/2024', '2024-05'], ['2024-05', '2024-05'], ['2024-05-01', '2024-05'], ['01.05.2024', '2024-05'], ['5.2024', '2024-05'], ['Mai 2024', '2024-05'], ['Mai 24', '2024-05'], ['May-24', '2024-05'],
    ['März 2023', '2023-03'], ['Mrz. 23', '2023-03'], ['ca. 05/2024', '2024-05 estimated'], ['05/2024 (geschätzt)', '2024-05 estimated'], ['etwa Mai 2024', '2024-05 estimated'],
    ['2024', '2024-01 estimated'], ['13/2024', undefined], ['bald', undefined], ['Foo 2024', undefined], ['1024-05', undefined], ['Q2', undefined],
  ])('the month %s is %s', (text, month) => {
    const read = monthCell(text);
    expect(read && `${read.month}${read.estimated ? ' estimated' : ''}`).toBe(month);
  });

  it.each([
    ['bis 25.000 €', 'to_25k'], ['18.000', 'to_25k'], ['ca. 18.000 Euro', 'to_25k'], ['18000,50 €', 'to_25k'], ['€ 5.000', 'to_5k'], ['5.000,01', 'to_25k'], ['20 T€', 'to_25k'], ['1,5 Mio. €', 'over_500k'],
    ['0', 'none'], ['keine', 'none'], ['over €500,000', 'over_500k'], ['up to €25,000', 'to_25k'], ['über 100.000 €', undefined], ['viel', undefined], ['5-10', undefined], ['-5', undefined],
  ])('the one-off cost %s is %s', (text, band) => expect(oneOffCell(text)).toBe(band));

  it('takes the steps of yearly cost and whole numbers with their unit', () => {
    expect(['900', 'über 100.000 €', '100.000', '100.001'].map(yearlyCell)).toEqual(['to_1k', 'over_100k', 'to_100k', 'over_100k']);
    expect(['12', '1.200', 'ca. 12 Tage', '12.5', '12,5', '-3', 'zwölf'].map(wholeCell)).toEqual([12, 1200, 12, undefined, undefined, undefined, undefined]);
  });

  it('reads results, software and phases from one cell and from columns of their own', () => {
    const { rows } = rowsOf([
      'Titel\tIn einem Satz\tStand\tErgebnisse\tSoftware und Produkte\tZeitlicher Ablauf',
      'Ein Projekt\tEin Satz, der reicht.\tlive\tBesuche im Amt, 8.000 → 0 im Jahr, Statistik; Alle sind froh\tFachverfahren: Meso (HSH); Plone\tgeplant: Mai 2023; in Betrieb: 05/2024 (geschätzt)',
    ]);
    expect(rows[0]!.faults).toEqual([]);
    const { basics, experience, technology } = rows[0]!.content!;
    expect(basics.phases).toEqual([{ phase: 'planned', month: '2023-05', estimated: false }, { phase: 'operating', month: '2024-05', estimated: true }]);
    expect(experience.results).toEqual([{ what: 'Besuche im Amt', before: 8000, after: 0, unit: 'im Jahr', source: 'Statistik' }, { what: 'Alle sind froh', before: null, after: null, unit: '', source: '' }]);
    expect(technology.products).toEqual([{ kind: 'application', name: 'Meso', vendor: 'HSH' }, { kind: 'software', name: 'Plone', vendor: '' }]);
    const apart = rowsOf([
      'Titel;Satz;Status;geplant seit;in Betrieb seit;Ergebnis;vorher;nachher;Einheit;Quelle;Ergebnis 2;Software;Anbieter;Software: Art;Software 2;Einmalige Kosten;Personentage',
      'Ein Projekt;Ein Satz, der reicht.;live;05/2023;ca. 2024;Besuche im Amt;8.000;0;im Jahr;Statistik;Alle sind froh;Meso;HSH;Fachverfahren;Plone;18.000;25',
    ]);
    expect(apart.rows[0]!.faults).toEqual([]);
    expect(apart.rows[0]!.content).toMatchObject({ experience: { results: experience.results }, technology: { products: technology.products }, figures: { oneOff: 'to_25k', personDays: 25 } });
    expect(apart.rows[0]!.content!.basics.phases).toEqual([{ phase: 'planned', month: '2023-05', estimated: false }, { phase: 'operating', month: '2024-01', estimated: true }]);
  });

  it('finds the titles of the columns below a heading, and counts lines as the spreadsheet does', () => {
    const read = rowsOf(['Digitale Projekte der Stadt;;', 'Stand: 01.05.2024;;', '', 'Projekt;Kurzbeschreibung;Status', 'Ein Projekt;"Ein Satz,\nder reicht.";live', 'Noch eines;Ein Satz, der reicht.;bald']);
    expect(read.rows.map(({ line, title, faults }) => [line, title, faults.length])).toEqual([[5, 'Ein Projekt', 0], [6, 'Noch eines', 1]]);
  });

  it('takes categories of other lists as tags, and a source without a result for a column of theirs', () => {
    const read = rowsOf(['Projekt;Satz;Status;Kategorie;Quelle;Anbieter;Link', 'Ein Projekt;Ein Satz, der reicht.;live;Smart City, Umwelt;Presse;Firma;https://k.example']);
    expect([read.rows[0]!.faults, read.rows[0]!.content!.basics.tags, read.ignored]).toEqual([[], ['Smart City', 'Umwelt'], ['Quelle', 'Anbieter', 'Link']]);
  });

  it('says which column is wrong and what to write instead', () => {
    const { rows } = rowsOf([
      'Titel;Satz;Status;in Betrieb seit;Ergebnis: vorher;Einmalige Kosten;Dauer in Monaten;Software: Art;Verwaltungsleistungen;Schlagwörter',
      'Ein Projekt;Ein Satz, der reicht.;live;bald;viele;viel;bald;Ding;Nichts dergleichen;x',
    ]);
    const sentences = rows[0]!.faults.map((fault) => faultText(fault, 'de')).join('\n');
    for (const words of [
      'in Betrieb seit: „bald“ ist kein Monat. Schreiben Sie zum Beispiel 05/2024', 'Ergebnis: vorher: „viele“ ist keine Zahl', 'Einmalige Kosten: „viel“ verstehen wir nicht. Schreiben Sie einen Betrag',
      'Dauer in Monaten: „bald“ ist keine ganze Zahl', 'Software: Art: „Ding“ kennen wir nicht. Möglich sind: Fachverfahren', 'Verwaltungsleistungen: „Nichts dergleichen“ steht nicht im Katalog',
      'Ergebnis ist leer, aber', 'Software ist leer, aber', 'Schlagwörter: „x“ ist zu kurz',
    ]) expect.soft(sentences).toContain(words);
    expect(rows[0]!.content).toBeUndefined();
  });
});
