import { catalogue } from '../../platform/i18n/catalogue.ts';

export const errorMessages = catalogue({
  de: {
    notFound: { title: 'Diese Seite gibt es nicht', text: 'Die Adresse ist falsch oder die Seite ist nicht für Sie freigegeben. Von der Startseite aus finden Sie alle Veranstaltungen.' },
    refused: { title: 'Das konnten wir nicht annehmen', text: 'Die Eingabe kam nicht von einer Seite dieser Website. Bitte öffnen Sie die Seite neu und senden Sie das Formular noch einmal ab.' },
    tooLarge: { title: 'Das ist zu groß', text: 'Ihre Eingabe ist länger, als wir annehmen können. Bitte gehen Sie zurück und kürzen Sie sie.' },
    badRequest: { title: 'Das haben wir nicht verstanden', text: 'Bitte gehen Sie zurück, prüfen Sie Ihre Eingabe und senden Sie sie noch einmal ab.' },
    broken: { title: 'Hier ist ein Fehler passiert', text: 'Das liegt an uns, nicht an Ihnen. Gespeichertes ist nicht verloren. Bitte versuchen Sie es in einigen Minuten noch einmal.' },
    errorId: 'Wenn Sie uns anrufen, nennen Sie bitte diese Nummer:',
    toStart: 'Zur Startseite',
  },
  en: {
    notFound: { title: 'This page does not exist', text: 'The address is wrong or the page is not shared with you. The start page leads to all events.' },
    refused: { title: 'We could not accept that', text: 'The input did not come from a page of this site. Please open the page again and send the form once more.' },
    tooLarge: { title: 'That is too large', text: 'Your input is longer than we can accept. Please go back and shorten it.' },
    badRequest: { title: 'We did not understand that', text: 'Please go back, check your input and send it again.' },
    broken: { title: 'Something went wrong here', text: 'It is our fault, not yours. What was saved is not lost. Please try again in a few minutes.' },
    errorId: 'If you call us, please give this number:',
    toStart: 'To the start page',
  },
});
