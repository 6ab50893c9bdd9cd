import { catalogue } from '../../../platform/i18n/catalogue.ts';
import type { Recipient } from './facts.ts';
import { linkIn } from './event-lines.ts';
import type { Letter } from './letter.ts';

const messages = catalogue({
  de: {
    subject: 'Ihr Konto ist gesperrt',
    intro: 'die Administration der Initiative K hat Ihr Konto gesperrt. Sie können sich damit nicht mehr einloggen, und Ihre Sitzungen sind beendet.',
    seats: 'Anmeldungen zu kommenden Veranstaltungen bleiben zunächst bestehen. Was Sie für Ihre Organisation eingetragen haben, bleibt bei ihr.',
    next: 'Halten Sie das für einen Irrtum, oder möchten Sie wissen, warum: Schreiben Sie uns, auch ohne Konto.',
    contact: 'Uns schreiben',
    footer: 'Sie bekommen diese E-Mail, weil es zu dieser Adresse ein Konto gibt.',
  },
  en: {
    subject: 'Your account is locked',
    intro: 'the administration of Initiative K has locked your account. You cannot sign in with it any more, and your sessions have ended.',
    seats: 'Registrations for coming events remain for the time being. What you entered for your organisation stays with it.',
    next: 'If you think this is a mistake, or want to know why: write to us, also without an account.',
    contact: 'Write to us',
    footer: 'You get this e-mail because there is an account for this address.',
  },
});

/** Tells somebody that their account was closed, and where to ask; the reason is between them and the administration. */
export function closedLetter(to: Recipient, baseUrl: string): Letter {
  const m = messages[to.lang];
  return {
    lang: to.lang, subject: m.subject, name: to.name,
    blocks: [
      { kind: 'text', text: m.intro }, { kind: 'text', text: m.seats }, { kind: 'text', text: m.next },
      { kind: 'link', label: m.contact, url: linkIn(to.lang, baseUrl)('/rueckmeldung') },
    ],
    footer: [m.footer],
  };
}
