import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Texts of the page on which admins see what is deleted by itself and try periods. */
export const retentionMessages = catalogue({
  de: {
    title: 'Löschfristen',
    lead: 'Was von selbst gelöscht wird, und was ein Lauf jetzt löschen würde. Ein Probelauf ändert nichts.',
    periods: 'Fristen', periodsText: 'Gelöscht wird jede Nacht um 3:10 Uhr. Probieren Sie andere Fristen aus, bevor Sie sie unter den Angaben des Betreibers eintragen.',
    days: (from: number, to: number, otherwise: number) => `Tage, von ${from} bis ${to}. Ohne Eintrag: ${otherwise}.`,
    run: 'Probelauf', toSettings: 'Fristen ändern',
    result: 'Ergebnis des Probelaufs', resultText: (date: string) => `Stand ${date}. Gelöscht wurde nichts.`, nothing: 'Mit diesen Fristen wäre jetzt nichts zu löschen.',
    columns: { what: 'Was', count: 'Anzahl' }, warning: 'Diese Fristen sind noch nicht eingetragen', warningText: 'Das Ergebnis gilt für die Fristen im Formular, nicht für die eingetragenen.',
    past: 'Letzte Läufe', pastColumns: { at: 'Wann', what: 'Gelöscht oder geleert' }, noPast: 'Bisher gab es keinen Lauf.', none: 'nichts',
    rules: {
      loginCodes: 'Codes zum Einloggen', sessions: 'abgelaufene Sitzungen', codesInMails: 'Codes in E-Mails', mailBodies: 'Texte von E-Mails', mailAddresses: 'Adressen von E-Mails', outbox: 'erledigte Benachrichtigungen',
      parkedOutbox: 'liegengebliebene Benachrichtigungen', registrations: 'Anmeldungen (es bleiben Zahlen)', addressChanges: 'Adresswechsel', wrongCodes: 'falsche Codes', inactiveAccounts: 'ungenutzte Konten',
      inactivityMails: 'Ankündigungen an ungenutzte Konten', listAccess: 'Einträge, wer Listen gesehen hat', memberships: 'abgelehnte und beendete Zugehörigkeiten', proposals: 'abgelehnte Vorschläge für Organisationen', domainLists: 'liegengebliebene Listen von Domains', removedItems: 'entfernte Programmpunkte', searchMisses: 'Suchen ohne Treffer', silentAnswers: 'abgelaufene Antworten auf stille Treffer', digestTold: 'Einträge, was im Wochenbrief stand', feedback: 'Rückmeldungen zur Website', audit: 'Einträge des Protokolls',
    },
  },
  en: {
    title: 'Periods of deletion',
    lead: 'What is deleted by itself, and what a run would delete now. A rehearsal changes nothing.',
    periods: 'Periods', periodsText: 'Deletion runs every night at 3:10. Try other periods before you enter them under the particulars of the operator.',
    days: (from: number, to: number, otherwise: number) => `Days, from ${from} to ${to}. Without an entry: ${otherwise}.`,
    run: 'Rehearse', toSettings: 'Change the periods',
    result: 'Result of the rehearsal', resultText: (date: string) => `As of ${date}. Nothing was deleted.`, nothing: 'With these periods nothing would have to be deleted now.',
    columns: { what: 'What', count: 'Number' }, warning: 'These periods are not entered yet', warningText: 'The result holds for the periods in the form, not for those that are entered.',
    past: 'Latest runs', pastColumns: { at: 'When', what: 'Deleted or emptied' }, noPast: 'There has been no run so far.', none: 'nothing',
    rules: {
      loginCodes: 'sign-in codes', sessions: 'sessions that have ended', codesInMails: 'codes in e-mails', mailBodies: 'texts of e-mails', mailAddresses: 'addresses of e-mails', outbox: 'notifications that are done',
      parkedOutbox: 'notifications left lying', registrations: 'registrations (figures remain)', addressChanges: 'changes of address', wrongCodes: 'wrong codes', inactiveAccounts: 'unused accounts',
      inactivityMails: 'announcements to unused accounts', listAccess: 'entries of who saw lists', memberships: 'declined and ended memberships', proposals: 'proposals that were turned down', domainLists: 'lists of domains left lying', removedItems: 'removed programme items', searchMisses: 'searches without a hit', silentAnswers: 'expired answers to silent matches', digestTold: 'entries of what the weekly letter said', feedback: 'messages about the site', audit: 'entries of the audit log',
    },
  },
});
