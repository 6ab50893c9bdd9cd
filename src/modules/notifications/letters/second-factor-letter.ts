import { catalogue, type Lang } from '../../../platform/i18n/catalogue.ts';
import { localPath } from '../../../platform/i18n/page-language.tsx';
import type { FactorNotice } from '../../accounts/second-factor/commands.ts';
import { accountPaths } from '../../accounts/paths.ts';
import type { Letter } from './letter.ts';

const messages = catalogue({
  de: {
    subject: 'Die Sicherheit Ihres Kontos wurde geändert',
    what: {
      factor_added: 'für Ihr Konto wurde ein zweiter Faktor eingerichtet.',
      factor_removed: 'aus Ihrem Konto wurde ein zweiter Faktor entfernt.',
      recovery_used: 'in Ihrem Konto wurde ein Wiederherstellungscode verwendet. Er gilt jetzt nicht mehr.',
      codes_renewed: 'für Ihr Konto wurden neue Wiederherstellungscodes erstellt. Die bisherigen gelten nicht mehr.',
      identity_linked: 'jemand hat sich mit dem Anmeldedienst Ihrer Verwaltung in Ihr Konto eingeloggt. Ihr Konto ist jetzt mit ihm verbunden.',
      factors_reset: 'der Betreiber hat die zweiten Faktoren Ihres Kontos zurückgesetzt. Beim nächsten Einloggen richten Sie einen neuen ein.',
    },
    you: 'Waren Sie das, ist alles in Ordnung.',
    notYou: 'Waren Sie das nicht, ändern Sie das Passwort Ihres E-Mail-Postfachs und wenden Sie sich an den Betreiber.',
    manage: 'Mein zweiter Faktor',
    footer: 'Diese Nachricht geht an Sie, weil sich an der Sicherheit Ihres Kontos etwas geändert hat.',
  },
  en: {
    subject: 'The security of your account was changed',
    what: {
      factor_added: 'a second factor was set up for your account.',
      factor_removed: 'a second factor was removed from your account.',
      recovery_used: 'a recovery code was used in your account. It no longer works.',
      codes_renewed: 'new recovery codes were made for your account. The previous ones no longer work.',
      identity_linked: 'somebody signed in to your account with the sign-in service of your administration. Your account is now linked to it.',
      factors_reset: 'the operator has reset the second factors of your account. You set up a new one after signing in next time.',
    },
    you: 'If that was you, all is well.',
    notYou: 'If it was not, change the password of your mailbox and turn to the operator.',
    manage: 'My second factor',
    footer: 'You get this message because the security of your account has changed.',
  },
});

/** Tells the owner that something about their second factors has changed, so that a stranger does not stay unseen. */
export function secondFactorLetter(what: FactorNotice, to: { name: string; lang: Lang }, baseUrl: string): Letter {
  const m = messages[to.lang];
  return {
    lang: to.lang, subject: m.subject, name: to.name,
    blocks: [
      { kind: 'text', text: m.what[what] },
      { kind: 'text', text: m.you },
      { kind: 'text', text: m.notYou },
      { kind: 'link', label: m.manage, url: baseUrl + localPath(to.lang, accountPaths.secondFactors()) },
    ],
    footer: [m.footer],
  };
}
