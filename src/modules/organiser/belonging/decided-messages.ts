import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Texts of a request that was decided before somebody came to it. */
export const decidedMessages = catalogue({
  de: {
    title: 'Schon entschieden',
    sentence: (outcome: string, date: string) => (date === '' ? `Darüber ist schon entschieden: ${outcome}.` : `Darüber ist schon am ${date} entschieden: ${outcome}.`),
    outcomes: {
      verified: 'Zugehörigkeit bestätigt', declined: 'Zugehörigkeit abgelehnt', ended: 'Zugehörigkeit beendet',
      approved: 'Vorschlag in das Verzeichnis aufgenommen', proposal_declined: 'Vorschlag abgelehnt',
      merged: 'Vorschlag einer bestehenden Organisation zugeordnet',
    },
    organisation: 'Organisation',
    nothing: 'Sie müssen nichts mehr tun.', queue: 'Zurück zu dem, was wartet',
  },
  en: {
    title: 'Already decided',
    sentence: (outcome: string, date: string) => (date === '' ? `This has been decided already: ${outcome}.` : `This was decided on ${date} already: ${outcome}.`),
    outcomes: {
      verified: 'membership approved', declined: 'membership declined', ended: 'membership ended',
      approved: 'proposal taken into the directory', proposal_declined: 'proposal declined',
      merged: 'proposal assigned to an existing organisation',
    },
    organisation: 'Organisation',
    nothing: 'There is nothing left for you to do.', queue: 'Back to what waits',
  },
});
