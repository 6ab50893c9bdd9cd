import { catalogue } from '../../platform/i18n/catalogue.ts';

/** Texts inside calendar files. */
export const calendarMessages = catalogue({
  de: {
    online: 'Online',
    hybrid: (place: string) => `${place} und online`,
    host: (name: string) => `Gastgeber: ${name}`,
    series: (title: string) => `Reihe: ${title}`,
    cancelled: 'Diese Veranstaltung findet nicht statt.',
    eventPage: 'Programm und Anmeldung:',
    meetingPage: 'Ihre Teilnahmeseite mit dem Zugang (ab 15 Minuten vor Beginn):',
  },
  en: {
    online: 'Online',
    hybrid: (place: string) => `${place} and online`,
    host: (name: string) => `Host: ${name}`,
    series: (title: string) => `Series: ${title}`,
    cancelled: 'This event does not take place.',
    eventPage: 'Programme and registration:',
    meetingPage: 'Your participation page with the access (from 15 minutes before the start):',
  },
});
