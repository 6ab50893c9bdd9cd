import { catalogue } from '../../platform/i18n/catalogue.ts';

/** Texts of picking an organisation from those that a typed name may mean. */
export const choiceMessages = catalogue({
  de: {
    choose: 'Welche meinen Sie?',
    count: (shown: number, total: number, more: boolean) => (shown === total && !more
      ? (total === 1 ? 'Eine Organisation passt.' : `${total} Organisationen passen.`)
      : `${more ? `Mehr als ${total}` : total} Organisationen passen. Hier stehen die ersten ${shown}.`),
    near: 'Eingrenzen', nearHint: 'Kreis, Land oder Postleitzahl der Verwaltung, zum Beispiel Bayern oder 96465.',
    narrow: 'Auswahl eingrenzen', all: (total: number) => `Alle ${total} zeigen`,
    nothingNear: (near: string) => `Davon passt keine zu „${near}“. Hier stehen wieder alle.`,
    errors: {
      required: 'Nennen Sie die Organisation.',
      unknown: 'Dazu haben wir keine bestehende Organisation gefunden. Prüfen Sie die Schreibweise.',
      ended: 'Diese Organisation besteht nicht mehr. Wählen Sie eine bestehende.',
      several: 'Mehrere Organisationen passen. Wählen Sie eine aus.',
      one: 'Meinen Sie diese Organisation? Wählen Sie sie aus, oder ändern Sie den Namen.',
    },
  },
  en: {
    choose: 'Which one do you mean?',
    count: (shown: number, total: number, more: boolean) => (shown === total && !more
      ? (total === 1 ? 'One organisation fits.' : `${total} organisations fit.`)
      : `${more ? `More than ${total}` : total} organisations fit. These are the first ${shown}.`),
    near: 'Narrow down', nearHint: 'District, Land or postcode of the administration, for example Bayern or 96465.',
    narrow: 'Narrow the list', all: (total: number) => `Show all ${total}`,
    nothingNear: (near: string) => `None of them fits “${near}”. These are all again.`,
    errors: {
      required: 'Name the organisation.',
      unknown: 'We found no existing organisation for this. Check the spelling.',
      ended: 'This organisation no longer exists. Choose one that does.',
      several: 'Several organisations fit. Choose one.',
      one: 'Do you mean this organisation? Choose it, or change the name.',
    },
  },
});
