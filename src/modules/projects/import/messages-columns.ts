import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Titles of columns that are no fields of the forms by themselves, and what is wrong with a cell: which column, what, and what to write instead. */
export const columnMessages = catalogue({
  de: {
    address: 'Adresse', phase: (status: string) => `${status} seit`,
    result: { title: 'Ergebnis', parts: { before: 'vorher', after: 'nachher', unit: 'Einheit', source: 'Quelle' } },
    product: { title: 'Software', parts: { vendor: 'Anbieter', kind: 'Art' } },
    fault: {
      required: (column: string) => `${column} fehlt.`, too_short: (column: string, n: number) => `${column}: Schreiben Sie mindestens ${n} Zeichen.`,
      too_long: (column: string, n: number) => `${column}: Kürzen Sie auf höchstens ${n} Zeichen.`, entry_too_long: (column: string, n: number) => `${column}: Jede Angabe darf höchstens ${n} Zeichen haben.`,
      entry_too_short: (column: string, word: string) => `${column}: „${word}“ ist zu kurz. Schreiben Sie mindestens 2 Zeichen.`,
      too_many: (column: string, n: number) => `${column}: höchstens ${n} Angaben.`, unknown: (column: string, word: string) => `${column}: „${word}“ kennen wir nicht.`,
      number: (column: string, word: string) => `${column}: „${word}“ ist keine Zahl. Schreiben Sie zum Beispiel 8.000 oder 3,5.`,
      whole: (column: string, word: string) => `${column}: „${word}“ ist keine ganze Zahl. Schreiben Sie zum Beispiel 12.`,
      range: (column: string, n: string) => `${column}: Die Zahl darf höchstens ${n} sein.`,
      month: (column: string, word: string) => `${column}: „${word}“ ist kein Monat. Schreiben Sie zum Beispiel 05/2024, Mai 2024 oder „ca. 2024“.`,
      amount: (column: string, word: string) => `${column}: „${word}“ verstehen wir nicht. Schreiben Sie einen Betrag wie 18.000 oder eine Stufe wie „bis 25.000 €“.`,
      incomplete: (column: string) => `${column} ist leer, aber in den Spalten daneben steht etwas. Sagen Sie auch, worum es geht.`,
      service: (column: string, word: string, likely: string) => `${column}: „${word}“ steht nicht im Katalog. ${likely === '' ? 'Schreiben Sie den Namen oder die Nummer (OZG oder LeiKa) aus dem Katalog.' : `Ähnlich heißen: ${likely}.`}`,
      not_ours: (column: string) => `${column}: Dieses Projekt Ihrer Kommune gibt es nicht. Leeren Sie die Zelle, wenn es ein neues ist.`,
      twice: () => 'Steht zweimal in der Tabelle.', example: () => 'Das ist die Beispielzeile der Vorlage; sie wird ausgelassen.',
    },
    instead: (words: string) => `Möglich sind: ${words}.`, insteadTopic: 'Die Namen stehen unten bei „So heißen die Werte“.',
  },
  en: {
    address: 'Address', phase: (status: string) => `${status} since`,
    result: { title: 'Result', parts: { before: 'before', after: 'after', unit: 'unit', source: 'source' } },
    product: { title: 'Software', parts: { vendor: 'vendor', kind: 'kind' } },
    fault: {
      required: (column: string) => `${column} is missing.`, too_short: (column: string, n: number) => `${column}: write at least ${n} characters.`,
      too_long: (column: string, n: number) => `${column}: shorten it to ${n} characters at most.`, entry_too_long: (column: string, n: number) => `${column}: each entry may have ${n} characters at most.`,
      entry_too_short: (column: string, word: string) => `${column}: “${word}” is too short. Write at least 2 characters.`,
      too_many: (column: string, n: number) => `${column}: ${n} entries at most.`, unknown: (column: string, word: string) => `${column}: we do not know “${word}”.`,
      number: (column: string, word: string) => `${column}: “${word}” is no number. Write for example 8.000 or 3.5.`,
      whole: (column: string, word: string) => `${column}: “${word}” is no whole number. Write for example 12.`,
      range: (column: string, n: string) => `${column}: the number may be ${n} at most.`,
      month: (column: string, word: string) => `${column}: “${word}” is no month. Write for example 05/2024, May 2024 or “about 2024”.`,
      amount: (column: string, word: string) => `${column}: we do not understand “${word}”. Write an amount such as 18000 or a step such as “up to €25,000”.`,
      incomplete: (column: string) => `${column} is empty, but something stands in the columns beside it. Say what it is about, too.`,
      service: (column: string, word: string, likely: string) => `${column}: “${word}” is not in the catalogue. ${likely === '' ? 'Write the name or the number (OZG or LeiKa) of the catalogue.' : `Similar names: ${likely}.`}`,
      not_ours: (column: string) => `${column}: there is no such project of your municipality. Empty the cell if it is a new one.`,
      twice: () => 'Stands in the table twice.', example: () => 'This is the example line of the template; it is left out.',
    },
    instead: (words: string) => `Possible are: ${words}.`, insteadTopic: 'The names are below at “These are the values”.',
  },
});
