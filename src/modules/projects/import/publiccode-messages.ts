import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Words put in front of values of a publiccode.yml; they become part of the profile, which is German. */
export const draftMessages = catalogue({
  de: {
    features: 'Funktionen', url: 'Quelltext', landing: 'Seite der Software', licence: 'Lizenz', documentation: 'Anleitung', api: 'Beschreibung der Schnittstellen', basedOn: 'Beruht auf', usedBy: 'Auch genutzt von',
    maintained: 'Pflege', maintenance: { internal: 'durch die Herausgeberin', contract: 'durch einen Auftrag', community: 'durch eine Gemeinschaft', none: 'keine' },
    platforms: 'Läuft auf', needs: { open: 'Setzt voraus (offen)', proprietary: 'Setzt voraus (mit Lizenz)', hardware: 'Geräte' }, from: (version: string) => `ab ${version}`, to: (version: string) => `bis ${version}`, optional: 'wahlweise',
  },
  en: {
    features: 'Features', url: 'Source code', landing: 'Page of the software', licence: 'Licence', documentation: 'Documentation', api: 'Description of the interfaces', basedOn: 'Based on', usedBy: 'Also used by',
    maintained: 'Maintenance', maintenance: { internal: 'by the publisher', contract: 'by a contract', community: 'by a community', none: 'none' },
    platforms: 'Runs on', needs: { open: 'Needs (open)', proprietary: 'Needs (with a licence)', hardware: 'Devices' }, from: (version: string) => `from ${version}`, to: (version: string) => `to ${version}`, optional: 'optional',
  },
});

/** Texts of the page on which a publiccode.yml is read in. */
export const publiccodeMessages = catalogue({
  de: {
    title: 'Aus einer publiccode.yml eintragen', lead: 'Wir füllen damit die Felder eines neuen Projekts. Sie prüfen und ändern sie; gespeichert wird erst, wenn Sie es dort sagen. Wir rufen keine Adressen auf.',
    text: 'Inhalt der publiccode.yml', file: 'Datei', fileHint: 'publiccode.yml in UTF-8, höchstens 256 KB.', read: 'Felder füllen', readFile: 'Datei einlesen',
    box: 'Aus der publiccode.yml gelesen', boxText: 'Die Datei beschreibt eine Software, das Profil Ihr Projekt. Prüfen und ändern Sie, was in den Feldern steht. Stand, Handlungsfelder und „Offen für“ wählen Sie selbst, soweit die Datei sie nicht nennt.',
    leftText: 'Nicht übernommen. Kopieren Sie, was Sie brauchen:', save: 'Projekt eintragen', startingPoint: 'Hier steht, was die Datei über die Software sagt. Besser: Welches Problem gab es vorher bei Ihnen, und für wen?', moreLater: 'Alle weiteren Felder, etwa Zeitpunkte, Kosten und Ergebnisse, füllen Sie nach dem Eintragen.',
    reasons: {
      persons: 'Angaben zu Personen oder Firmen; Sie entscheiden, ob davon etwas ins Profil gehört', other: 'kein passendes Feld', unknown: 'diesen Wert kennen wir nicht', shortened: 'zu lang und gekürzt; hier ungekürzt',
      foreign: 'fehlt; wir haben den englischen Text genommen', version: 'sagt etwas über die letzte Version, nicht über Ihr Projekt', service: 'steht nicht im Katalog der Leistungen',
    },
    errors: {
      empty: 'Fügen Sie den Inhalt einer publiccode.yml ein.', too_large: 'Der Inhalt ist größer als 256 KB.', not_text: 'Das ist kein Text in UTF-8.', none: 'Wählen Sie eine Datei aus.',
      not_publiccode: 'Das ist keine publiccode.yml: Es fehlt „publiccodeYmlVersion“ oder „name“.', too_deep: 'Der Inhalt ist zu tief verschachtelt.', aliases: 'Der Inhalt verweist zu oft auf sich selbst.',
      syntax: (line: number) => `Zeile ${line} ist nicht lesbar. Prüfen Sie Einrückung und Anführungszeichen; Tabulatoren sind nicht erlaubt.`, tag: (line: number) => `Zeile ${line} enthält eine Angabe mit „!“, die wir nicht lesen.`,
    },
  },
  en: {
    title: 'Enter from a publiccode.yml', lead: 'We fill the fields of a new project with it. You check and change them; nothing is saved before you say so there. We call no addresses.',
    text: 'Content of the publiccode.yml', file: 'File', fileHint: 'publiccode.yml in UTF-8, 256 KB at most.', read: 'Fill the fields', readFile: 'Read the file',
    box: 'Read from the publiccode.yml', boxText: 'The file describes software, the profile your project. Check and change what stands in the fields. State, fields of action and “Open to” you choose yourself where the file does not name them.',
    leftText: 'Not taken over. Copy what you need:', save: 'Enter the project', startingPoint: 'This is what the file says about the software. Better: what was the problem at your place before, and for whom?', moreLater: 'You fill in all other fields, such as dates, cost and results, once the project is entered.',
    reasons: {
      persons: 'details of people or companies; you decide whether any of it belongs in the profile', other: 'no field for it', unknown: 'we do not know this value', shortened: 'too long and shortened; here it is in full',
      foreign: 'missing; we took the English text', version: 'is about the latest version, not about your project', service: 'is not in the catalogue of services',
    },
    errors: {
      empty: 'Paste the content of a publiccode.yml.', too_large: 'The content is larger than 256 KB.', not_text: 'This is no text in UTF-8.', none: 'Choose a file.',
      not_publiccode: 'This is no publiccode.yml: “publiccodeYmlVersion” or “name” is missing.', too_deep: 'The content is nested too deeply.', aliases: 'The content refers to itself too often.',
      syntax: (line: number) => `Line ${line} cannot be read. Check indentation and quotes; tabs are not allowed.`, tag: (line: number) => `Line ${line} holds something with “!” that we do not read.`,
    },
  },
});
