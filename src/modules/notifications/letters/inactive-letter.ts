import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { localPath } from '../../../platform/i18n/page-language.tsx';
import { longDate } from '../../../platform/time/time.ts';
import { accountPaths } from '../../accounts/paths.ts';
import type { Recipient } from './facts.ts';
import type { Letter } from './letter.ts';

const messages = catalogue({
  de: {
    subject: (date: string) => `Ihr Konto wird am ${date} gelöscht`,
    intro: (date: string) => `Sie haben sich lange nicht eingeloggt. Wir bewahren nichts auf, was niemand mehr braucht: Am ${date} löschen wir Ihr Konto mit Ihrem Namen und Ihrer E-Mail-Adresse.`,
    keep: 'Möchten Sie es behalten, loggen Sie sich vorher einmal ein. Mehr ist nicht zu tun.',
    drop: 'Brauchen Sie es nicht mehr, müssen Sie nichts tun.',
    signIn: 'Einloggen und Konto behalten',
    last: 'Dies ist die letzte Erinnerung.',
    footer: 'Sie bekommen diese E-Mail, weil es zu dieser Adresse ein Konto gibt.',
  },
  en: {
    subject: (date: string) => `Your account will be deleted on ${date}`,
    intro: (date: string) => `You have not signed in for a long time. We keep nothing that nobody needs any more: on ${date} we delete your account with your name and e-mail address.`,
    keep: 'If you want to keep it, sign in once before. There is nothing else to do.',
    drop: 'If you do not need it any more, you need not do anything.',
    signIn: 'Sign in and keep the account',
    last: 'This is the last reminder.',
    footer: 'You get this e-mail because there is an account for this address.',
  },
});

/** Announces that an account is deleted for inactivity; the second one says that it is the last. */
export function inactiveLetter(to: Recipient, deletedAt: Temporal.Instant, notice: 1 | 2, baseUrl: string): Letter {
  const m = messages[to.lang];
  const date = longDate(deletedAt, to.lang);
  return {
    lang: to.lang, subject: m.subject(date), name: to.name,
    blocks: [
      { kind: 'text', text: m.intro(date) },
      { kind: 'text', text: m.keep },
      { kind: 'action', label: m.signIn, url: baseUrl + localPath(to.lang, accountPaths.signIn()) },
      { kind: 'text', text: notice === 2 ? `${m.drop} ${m.last}` : m.drop },
    ],
    footer: [m.footer],
  };
}
