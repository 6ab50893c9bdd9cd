import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const ssoMessages = catalogue({
  de: {
    or: 'Oder mit dem Anmeldedienst Ihrer Verwaltung',
    signInWith: (name: string) => `Mit ${name} einloggen`,
    arrivedTitle: 'Fast eingeloggt',
    arrivedLead: (name: string) => `${name} hat Sie hierher zurückgeschickt. Mit dem nächsten Schritt sind Sie eingeloggt.`,
    arrive: 'Weiter',
    failedTitle: 'Einloggen hat nicht geklappt',
    refusals: {
      unreachable: 'Der Anmeldedienst antwortet gerade nicht. Versuchen Sie es später noch einmal, oder loggen Sie sich mit einem Code ein.',
      failed: 'Der Anmeldedienst hat Sie nicht bestätigt. Das kommt auch vor, wenn Sie sich lange Zeit lassen. Beginnen Sie noch einmal, oder loggen Sie sich mit einem Code ein.',
      no_address: 'Der Anmeldedienst nennt keine bestätigte E-Mail-Adresse von Ihnen. Loggen Sie sich mit einem Code ein.',
      not_vouched: 'Der Anmeldedienst darf für Ihre E-Mail-Adresse nicht sprechen. Loggen Sie sich mit einem Code ein.',
      other_person: 'Das Konto mit Ihrer E-Mail-Adresse gehört zu einer anderen Person dieses Anmeldedienstes. Wenden Sie sich an den Betreiber.',
      disabled: 'Dieses Konto ist gesperrt. Wenden Sie sich an den Betreiber.',
    },
    withCode: 'Mit Code einloggen',
    again: 'Noch einmal beginnen',
  },
  en: {
    or: 'Or with the sign-in service of your administration',
    signInWith: (name: string) => `Sign in with ${name}`,
    arrivedTitle: 'Almost signed in',
    arrivedLead: (name: string) => `${name} has sent you back here. The next step signs you in.`,
    arrive: 'Continue',
    failedTitle: 'Signing in did not work',
    refusals: {
      unreachable: 'The sign-in service does not answer at the moment. Try again later, or sign in with a code.',
      failed: 'The sign-in service did not confirm you. That also happens if you take a long time. Begin again, or sign in with a code.',
      no_address: 'The sign-in service names no confirmed e-mail address of yours. Sign in with a code.',
      not_vouched: 'The sign-in service may not speak for your e-mail address. Sign in with a code.',
      other_person: 'The account with your e-mail address belongs to another person of this sign-in service. Turn to the operator.',
      disabled: 'This account is closed. Turn to the operator.',
    },
    withCode: 'Sign in with a code',
    again: 'Begin again',
  },
});
