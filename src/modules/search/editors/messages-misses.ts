import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Texts of the page on which editors see what was searched for without a hit. */
export const missMessages = catalogue({
  de: {
    title: 'Suchen ohne Treffer',
    lead: 'Wonach gesucht und nichts gefunden wurde. Wer gesucht hat, ist nicht gespeichert; was wie eine Adresse, eine Nummer oder ein Name aussieht, auch nicht.',
    about: (days: number) => `Was ${days} Tage lang niemand mehr gesucht hat, wird gelöscht. Neue Suchen erscheinen hier nach einer halben Minute.`,
    tabs: { label: 'Ansicht', open: 'Offen', done: 'Erledigt', synonyms: 'Synonyme der Suche' },
    none: 'Jede Suche hat etwas gefunden', noneText: 'Hier erscheint, wonach vergeblich gesucht wird.', noneDone: 'Noch ist nichts erledigt.',
    columns: { words: 'Gesucht', times: 'Wie oft', when: 'Wann', near: 'Was nahe liegt', action: 'Aktion' },
    when: (first: string, last: string) => (first === last ? first : `${first} bis ${last}`),
    nowFinds: (n: number) => (n === 1 ? 'findet jetzt einen Treffer' : `findet jetzt ${n} Treffer`),
    inCatalogue: 'Im Katalog', inGroups: 'Gruppen', nothingNear: 'nichts',
    addTo: (first: string) => `zu „${first}“ hinzufügen`,
    add: 'Als Synonym hinzufügen', tryOut: 'Ausprobieren', finish: 'Erledigt', reopen: 'Wieder öffnen', of: (words: string) => `: ${words}`,
    notices: { erledigt: 'Die Suche ist erledigt.', offen: 'Die Suche steht wieder unter den offenen.' },
  },
  en: {
    title: 'Searches without a hit',
    lead: 'What was looked for and not found. Who searched is not stored, nor is anything that looks like an address, a number or a name.',
    about: (days: number) => `What nobody has looked for in ${days} days is deleted. New searches appear here after half a minute.`,
    tabs: { label: 'View', open: 'Open', done: 'Done', synonyms: 'Synonyms of the search' },
    none: 'Every search has found something', noneText: 'What is looked for in vain appears here.', noneDone: 'Nothing is done yet.',
    columns: { words: 'Looked for', times: 'How often', when: 'When', near: 'What is close', action: 'Action' },
    when: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    nowFinds: (n: number) => (n === 1 ? 'finds one hit now' : `finds ${n} hits now`),
    inCatalogue: 'In the catalogue', inGroups: 'Groups', nothingNear: 'nothing',
    addTo: (first: string) => `add to “${first}”`,
    add: 'Add as a synonym', tryOut: 'Try it out', finish: 'Done', reopen: 'Open again', of: (words: string) => `: ${words}`,
    notices: { erledigt: 'The search is done.', offen: 'The search is open again.' },
  },
});
