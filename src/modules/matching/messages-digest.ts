import { catalogue } from '../../platform/i18n/catalogue.ts';

/** Texts of the page of saved searches and the weekly digest. */
export const digestMessages = catalogue({
  de: {
    title: 'Wochenbrief',
    lead: 'Einmal in der Woche schreiben wir Ihnen, was zu Ihren Vorhaben und gemerkten Suchen neu ist. Gibt es nichts Neues, kommt kein Brief.',
    isOn: 'Der Wochenbrief ist eingeschaltet.', isOff: 'Der Wochenbrief ist ausgeschaltet.', on: 'Wochenbrief einschalten', off: 'Wochenbrief ausschalten',
    searches: 'Gemerkte Suchen', noneTitle: 'Noch keine Suche gemerkt', none: 'Finden Sie im Praxiswissen nicht, was Sie suchen? Merken Sie sich die Suche, und wir melden uns.', toCatalogue: 'Zum Praxiswissen',
    selection: 'Auswahl ohne Suchwort', quoted: (words: string) => `„${words}“`, remove: 'Nicht mehr merken',
    saved: { gemerkt: 'Die Suche ist gemerkt. Was neu dazukommt, steht im Wochenbrief.', entfernt: 'Die Suche ist nicht mehr gemerkt.', ein: 'Der Wochenbrief ist eingeschaltet.', aus: 'Der Wochenbrief ist ausgeschaltet. Ihre gemerkten Suchen bleiben.' },
    refused: { leer: 'Geben Sie ein Suchwort ein oder wählen Sie etwas aus, bevor Sie die Suche merken.', voll: 'Sie haben schon 20 Suchen gemerkt. Nehmen Sie erst eine heraus.' },
  },
  en: {
    title: 'Weekly letter',
    lead: 'Once a week we write to you what is new for your plans and saved searches. If nothing is new, no letter comes.',
    isOn: 'The weekly letter is on.', isOff: 'The weekly letter is off.', on: 'Switch the weekly letter on', off: 'Switch the weekly letter off',
    searches: 'Saved searches', noneTitle: 'No search saved yet', none: 'You do not find what you look for? Save the search, and we write to you.', toCatalogue: 'To the practical knowledge',
    selection: 'Selection without a word', quoted: (words: string) => `“${words}”`, remove: 'Forget this search',
    saved: { gemerkt: 'The search is saved. What is new will be in the weekly letter.', entfernt: 'The search is no longer saved.', ein: 'The weekly letter is on.', aus: 'The weekly letter is off. Your saved searches stay.' },
    refused: { leer: 'Enter a word or choose something before you save the search.', voll: 'You have saved 20 searches already. Take one out first.' },
  },
});
