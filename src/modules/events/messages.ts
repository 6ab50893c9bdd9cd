import { catalogue } from '../../platform/i18n/catalogue.ts';

/** Texts inside calendar files. */
export const calendarMessages = catalogue({
  de: {
    online: 'Online',
    hybrid: (place: string) => `${place} und online`,
    host: (name: string) => `Gastgeber: ${name}`,
    series: (title: string) => `Reihe: ${title}`,
    example: (title: string) => `Beispiel: ${title}`,
    cancelled: 'Diese Veranstaltung findet nicht statt.',
    eventPage: 'Programm und Anmeldung:',
    meetingPage: 'Ihre Teilnahmeseite mit dem Zugang (ab 15 Minuten vor Beginn):',
  },
  en: {
    online: 'Online',
    hybrid: (place: string) => `${place} and online`,
    host: (name: string) => `Host: ${name}`,
    series: (title: string) => `Series: ${title}`,
    example: (title: string) => `Example: ${title}`,
    cancelled: 'This event does not take place.',
    eventPage: 'Programme and registration:',
    meetingPage: 'Your participation page with the access (from 15 minutes before the start):',
  },
});

/** Texts of what programs read: the feed, and data for search engines. */
export const feedMessages = catalogue({
  de: {
    title: 'Initiative K: Veranstaltungen',
    subtitle: 'Neue und geänderte Veranstaltungen für Kommunen',
    undated: 'Termin folgt',
    cancelled: 'Abgesagt',
    example: 'Beispiel',
    mode: { online: 'Online', hybrid: 'Vor Ort und online', onsite: 'Vor Ort' },
  },
  en: {
    title: 'Initiative K: events',
    subtitle: 'New and changed events for municipalities',
    undated: 'Date to be announced',
    cancelled: 'Cancelled',
    example: 'Example',
    mode: { online: 'Online', hybrid: 'On site and online', onsite: 'On site' },
  },
});
