import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Texts of the page on which a publiccode.yml is read in. */
export const publiccodeMessages = catalogue({
  de: {
    title: 'Aus einer publiccode.yml eintragen', lead: 'Wir füllen damit das Formular für ein neues Projekt. Gespeichert wird erst, wenn Sie es dort sagen. Wir rufen keine Adressen auf.',
    text: 'Inhalt der publiccode.yml', file: 'Datei', fileHint: 'publiccode.yml in UTF-8, höchstens 256 KB.', read: 'Formular füllen', readFile: 'Datei einlesen',
    box: 'Aus der publiccode.yml gelesen', boxText: 'Titel, Satz und Stand stehen unten im Formular, soweit die Datei sie nennt. Bitte prüfen und ergänzen Sie sie.',
    laterText: 'Dafür gibt es nach dem Eintragen eigene Felder. Kopieren Sie, was Sie brauchen; es wird nicht von selbst übernommen:', leftText: 'Nicht übernommen:',
    later: { english: 'Englisch', about: 'Beschreibung', features: 'Funktionen', software: 'Software', licence: 'Lizenz' },
    reasons: {
      persons: 'Angaben zu anderen Personen oder Firmen', other: 'kein passendes Feld', unknown: 'diesen Wert kennen wir nicht', shortened: 'zu lang und gekürzt', foreign: 'fehlt; wir haben den englischen Text genommen',
    },
    errors: {
      empty: 'Fügen Sie den Inhalt einer publiccode.yml ein.', too_large: 'Der Inhalt ist größer als 256 KB.', not_text: 'Das ist kein Text in UTF-8.', none: 'Wählen Sie eine Datei aus.',
      not_publiccode: 'Das ist keine publiccode.yml: Es fehlt „publiccodeYmlVersion“ oder „name“.', too_deep: 'Der Inhalt ist zu tief verschachtelt.', aliases: 'Der Inhalt verweist zu oft auf sich selbst.',
      syntax: (line: number) => `Zeile ${line} ist nicht lesbar. Prüfen Sie Einrückung und Anführungszeichen; Tabulatoren sind nicht erlaubt.`, tag: (line: number) => `Zeile ${line} enthält eine Angabe mit „!“, die wir nicht lesen.`,
    },
  },
  en: {
    title: 'Enter from a publiccode.yml', lead: 'We fill the form for a new project with it. Nothing is saved before you say so there. We call no addresses.',
    text: 'Content of the publiccode.yml', file: 'File', fileHint: 'publiccode.yml in UTF-8, 256 KB at most.', read: 'Fill the form', readFile: 'Read the file',
    box: 'Read from the publiccode.yml', boxText: 'Title, sentence and state are in the form below as far as the file names them. Please check and complete them.',
    laterText: 'There are fields for this once the project is entered. Copy what you need; it is not taken over by itself:', leftText: 'Not taken over:',
    later: { english: 'English', about: 'Description', features: 'Features', software: 'Software', licence: 'Licence' },
    reasons: {
      persons: 'details of other people or companies', other: 'no field for it', unknown: 'we do not know this value', shortened: 'too long and shortened', foreign: 'missing; we took the English text',
    },
    errors: {
      empty: 'Paste the content of a publiccode.yml.', too_large: 'The content is larger than 256 KB.', not_text: 'This is no text in UTF-8.', none: 'Choose a file.',
      not_publiccode: 'This is no publiccode.yml: “publiccodeYmlVersion” or “name” is missing.', too_deep: 'The content is nested too deeply.', aliases: 'The content refers to itself too often.',
      syntax: (line: number) => `Line ${line} cannot be read. Check indentation and quotes; tabs are not allowed.`, tag: (line: number) => `Line ${line} holds something with “!” that we do not read.`,
    },
  },
});
