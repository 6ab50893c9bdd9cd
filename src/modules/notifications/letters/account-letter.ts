import { catalogue, type Lang } from '../../../platform/i18n/catalogue.ts';
import { spellCode } from '../../accounts/signin.ts';
import type { Letter } from './letter.ts';

const accountLetterMessages = catalogue({
  de: {
    // No code in the subject: it would stand on locked screens and in notification lists.
    subject: 'Ihr Code zum Einloggen',
    intro: 'mit diesem Code loggen Sie sich ein:',
    how: (minutes: number) => `Tippen Sie ihn auf der Seite ein, auf der Sie ihn angefordert haben. Er gilt ${minutes} Minuten, nur in diesem Browser und nur einmal.`,
    ignore: 'Wenn Sie keinen Code angefordert haben, können Sie diese E-Mail löschen. Ohne den Code kommt niemand in Ihr Konto. Geben Sie ihn nicht weiter; wir fragen nie danach.',
    footer: 'Initiative K',
  },
  en: {
    subject: 'Your code for signing in',
    intro: 'Sign in with this code:',
    how: (minutes: number) => `Type it on the page where you asked for it. It is valid for ${minutes} minutes, in that browser only, and once.`,
    ignore: 'If you did not ask for a code, you can delete this e-mail. Nobody gets into your account without the code. Do not pass it on; we never ask for it.',
    footer: 'Initiative K',
  },
});

/** The mail with the typed code. It has no link at all: there is nothing a mail gateway could open. */
export function loginCodeLetter(code: string, minutes: number, lang: Lang): Letter {
  const m = accountLetterMessages[lang];
  return {
    lang, subject: m.subject, name: '',
    blocks: [
      { kind: 'text', text: m.intro },
      { kind: 'code', code: spellCode(code) },
      { kind: 'text', text: m.how(minutes) },
      { kind: 'text', text: m.ignore },
    ],
    footer: [m.footer],
  };
}
