import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Texts of the page on which several projects are read in from a table. */
export const importMessages = catalogue({
  de: {
    title: 'Mehrere Projekte einlesen',
    lead: 'Kopieren Sie die Tabelle aus Excel oder LibreOffice und fügen Sie sie hier ein, oder den Inhalt einer CSV-Datei. Vor dem Eintragen sehen Sie, was daraus wird.',
    columns: 'Die erste Zeile nennt die Spalten. Nötig sind Titel, In einem Satz und Stand. Weitere Spalten, die wir lesen:', more: 'Andere Spalten stören nicht. Mehrere Angaben in einer Zelle trennen Sie mit Semikolon.',
    organisation: 'Für wen tragen Sie ein?', table: 'Tabelle', check: 'Prüfen', enter: (n: number) => (n === 1 ? 'Ein Projekt eintragen' : `${n} Projekte eintragen`),
    preview: 'Was daraus wird', line: 'Zeile', project: 'Titel', result: 'Ergebnis', good: 'wird eingetragen', ignored: (titles: string) => `Nicht gelesene Spalten: ${titles}.`,
    made: (n: number) => (n === 1 ? 'Ein Projekt ist eingetragen. Mitglieder können es lesen.' : `${n} Projekte sind eingetragen. Mitglieder können sie lesen.`), left: 'Diese Zeilen wurden nicht eingetragen:',
    toOwn: 'Meine Projekte ansehen',
    errors: { empty: 'Fügen Sie eine Tabelle mit einer Zeile für die Spalten und mindestens einem Projekt ein.', no_title: 'Die erste Zeile braucht eine Spalte „Titel“.', too_many: 'Lesen Sie höchstens 200 Projekte auf einmal ein.' },
    fault: {
      required: (column: string) => `${column} fehlt`, too_short: (column: string, n: number) => `${column}: mindestens ${n} Zeichen`, too_long: (column: string, n: number) => `${column}: höchstens ${n} Zeichen`,
      unknown: (column: string, word: string) => `${column}: „${word}“ kennen wir nicht`, exists: 'gibt es schon bei Ihrer Kommune', twice: 'steht zweimal in der Tabelle',
    },
  },
  en: {
    title: 'Read in several projects',
    lead: 'Copy the table from Excel or LibreOffice and paste it here, or the content of a CSV file. Before anything is entered you see what becomes of it.',
    columns: 'The first line names the columns. Title, In one sentence and State are needed. Further columns that we read:', more: 'Other columns do no harm. Separate several entries in a cell by semicolons.',
    organisation: 'For whom do you enter them?', table: 'Table', check: 'Check', enter: (n: number) => (n === 1 ? 'Enter one project' : `Enter ${n} projects`),
    preview: 'What becomes of it', line: 'Line', project: 'Title', result: 'Result', good: 'will be entered', ignored: (titles: string) => `Columns that are not read: ${titles}.`,
    made: (n: number) => (n === 1 ? 'One project is entered. Members can read it.' : `${n} projects are entered. Members can read them.`), left: 'These lines were not entered:',
    toOwn: 'See my projects',
    errors: { empty: 'Paste a table with a line for the columns and at least one project.', no_title: 'The first line needs a column “Title”.', too_many: 'Read in 200 projects at most at a time.' },
    fault: {
      required: (column: string) => `${column} is missing`, too_short: (column: string, n: number) => `${column}: at least ${n} characters`, too_long: (column: string, n: number) => `${column}: ${n} characters at most`,
      unknown: (column: string, word: string) => `${column}: we do not know “${word}”`, exists: 'exists already at your municipality', twice: 'stands in the table twice',
    },
  },
});
