import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Texts of the page on which several projects are read in from a table. */
export const importMessages = catalogue({
  de: {
    title: 'Mehrere Projekte einlesen',
    lead: 'Lesen Sie Ihre Liste als Datei ein, oder fügen Sie sie aus Excel oder LibreOffice ein. Vor dem Eintragen sehen Sie, was daraus wird.',
    columns: 'Die erste Zeile nennt die Spalten. Nötig sind Titel, In einem Satz und Stand. Weitere Spalten, die wir lesen:', more: 'Andere Spalten stören nicht. Mehrere Angaben in einer Zelle trennen Sie mit Semikolon.',
    organisation: 'Für wen tragen Sie ein?', table: 'Tabelle', check: 'Prüfen', enter: (n: number) => (n === 1 ? 'Ein Projekt eintragen' : `${n} Projekte eintragen`),
    preview: 'Was daraus wird', line: 'Zeile', project: 'Titel', result: 'Ergebnis', good: 'wird eingetragen', ignored: (titles: string) => `Nicht gelesene Spalten: ${titles}.`,
    made: (n: number) => (n === 1 ? 'Ein Projekt ist eingetragen. Mitglieder können es lesen.' : `${n} Projekte sind eingetragen. Mitglieder können sie lesen.`), left: 'Diese Zeilen wurden nicht eingetragen:',
    toOwn: 'Meine Projekte ansehen',
    pasteTitle: 'Oder die Tabelle einfügen', checkAgain: 'Noch einmal prüfen',
    fileTitle: 'Eine Datei einlesen', fileText: 'Laden Sie die Vorlage, füllen Sie eine Zeile je Projekt aus und lesen Sie die Datei hier ein. Ihre eigene Liste geht auch, wenn die erste Zeile die Spalten nennt.',
    templateXlsx: 'Vorlage für Excel', templateCsv: 'Vorlage als CSV', template: 'Projekte', file: 'Datei', fileHint: 'Excel (.xlsx) oder CSV, höchstens 2 MB. Von mehreren Tabellenblättern wird das erste gelesen.', readFile: 'Datei prüfen',
    words: 'So heißen die Werte.',
    example: {
      titleDe: 'Beispiel: Parkplätze mit Sensoren', sentenceDe: 'Sensoren im Boden melden freie Parkplätze an eine App.', unit: 'Ordnungsamt', startingPoint: 'Suchverkehr in der Innenstadt',
      steps: 'Straßen auswählen; Sensoren einbauen; App einführen', tags: 'Parken; LoRaWAN', notWorked: 'Die ersten Sensoren hielten keinen Winter.', differently: 'Früher mit dem Bauhof sprechen.',
    },
    fileErrors: {
      none: 'Wählen Sie eine Datei aus.', too_large: 'Die Datei ist größer als 2 MB. Löschen Sie Bilder und überzählige Tabellenblätter, oder teilen Sie die Liste.', several: 'Wählen Sie nur eine Datei aus.',
      broken: 'Die Datei kam nicht vollständig an. Versuchen Sie es bitte noch einmal.', busy: 'Gerade werden viele Dateien eingelesen. Versuchen Sie es bitte in einer Minute noch einmal.',
      not_a_table: 'Das ist keine Tabelle, die wir lesen können. Speichern Sie sie als Excel-Arbeitsmappe (.xlsx) oder als CSV.', old_excel: 'Das ist eine Datei eines alten Excel (.xls) oder eine mit Kennwort. Speichern Sie sie ohne Kennwort als .xlsx.',
      too_big: 'Die Tabelle ist zu groß. Lesen Sie höchstens 200 Projekte auf einmal ein.', macros: 'Die Datei enthält Makros. Speichern Sie sie als .xlsx ohne Makros.',
    },
    errors: { empty: 'Fügen Sie eine Tabelle mit einer Zeile für die Spalten und mindestens einem Projekt ein.', no_title: 'Die erste Zeile braucht eine Spalte „Titel“.', too_many: 'Lesen Sie höchstens 200 Projekte auf einmal ein.' },
    fault: {
      required: (column: string) => `${column} fehlt`, too_short: (column: string, n: number) => `${column}: mindestens ${n} Zeichen`, too_long: (column: string, n: number) => `${column}: höchstens ${n} Zeichen`,
      unknown: (column: string, word: string) => `${column}: „${word}“ kennen wir nicht`, exists: 'gibt es schon bei Ihrer Kommune', twice: 'steht zweimal in der Tabelle', example: 'die Beispielzeile der Vorlage; sie wird ausgelassen',
    },
  },
  en: {
    title: 'Read in several projects',
    lead: 'Read your list in as a file, or paste it from Excel or LibreOffice. Before anything is entered you see what becomes of it.',
    columns: 'The first line names the columns. Title, In one sentence and State are needed. Further columns that we read:', more: 'Other columns do no harm. Separate several entries in a cell by semicolons.',
    organisation: 'For whom do you enter them?', table: 'Table', check: 'Check', enter: (n: number) => (n === 1 ? 'Enter one project' : `Enter ${n} projects`),
    preview: 'What becomes of it', line: 'Line', project: 'Title', result: 'Result', good: 'will be entered', ignored: (titles: string) => `Columns that are not read: ${titles}.`,
    made: (n: number) => (n === 1 ? 'One project is entered. Members can read it.' : `${n} projects are entered. Members can read them.`), left: 'These lines were not entered:',
    toOwn: 'See my projects',
    pasteTitle: 'Or paste the table', checkAgain: 'Check again',
    fileTitle: 'Read in a file', fileText: 'Load the template, fill in a line for each project and read the file in here. Your own list will do as well if its first line names the columns.',
    templateXlsx: 'Template for Excel', templateCsv: 'Template as CSV', template: 'Projects', file: 'File', fileHint: 'Excel (.xlsx) or CSV, 2 MB at most. Of several sheets the first one is read.', readFile: 'Check the file',
    words: 'These are the values.',
    example: {
      titleDe: 'Example: parking spaces with sensors', sentenceDe: 'Sensors in the ground report free spaces to an app.', unit: 'Public order office', startingPoint: 'People drive around looking for a space',
      steps: 'Choose streets; build in sensors; introduce the app', tags: 'Parking; LoRaWAN', notWorked: 'The first sensors did not last a winter.', differently: 'Talk to the depot earlier.',
    },
    fileErrors: {
      none: 'Choose a file.', too_large: 'The file is larger than 2 MB. Delete pictures and sheets that are not needed, or divide the list.', several: 'Choose one file only.',
      broken: 'The file did not arrive completely. Please try again.', busy: 'Many files are being read at the moment. Please try again in a minute.',
      not_a_table: 'This is no table that we can read. Save it as an Excel workbook (.xlsx) or as CSV.', old_excel: 'This is a file of an old Excel (.xls), or one with a password. Save it without a password as .xlsx.',
      too_big: 'The table is too large. Read in 200 projects at most at a time.', macros: 'The file contains macros. Save it as .xlsx without macros.',
    },
    errors: { empty: 'Paste a table with a line for the columns and at least one project.', no_title: 'The first line needs a column “Title”.', too_many: 'Read in 200 projects at most at a time.' },
    fault: {
      required: (column: string) => `${column} is missing`, too_short: (column: string, n: number) => `${column}: at least ${n} characters`, too_long: (column: string, n: number) => `${column}: ${n} characters at most`,
      unknown: (column: string, word: string) => `${column}: we do not know “${word}”`, exists: 'exists already at your municipality', twice: 'stands in the table twice', example: 'the example line of the template; it is left out',
    },
  },
});
