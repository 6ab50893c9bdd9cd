/** URLs of signing in and of one's own account. */
export const accountPaths = {
  signIn: (returnTo?: string) => (returnTo ? `/anmelden?weiter=${encodeURIComponent(returnTo)}` : '/anmelden'),
  code: () => '/anmelden/code',
  sso: (key: string, returnTo?: string) => `/anmelden/sso/${key}${returnTo ? `?weiter=${encodeURIComponent(returnTo)}` : ''}`,
  ssoArrival: (key: string) => `/anmelden/sso/${key}/rueckkehr`,
  /** Where the second factor is shown, and where that leads. */
  confirm: (returnTo?: string) => (returnTo ? `/konto/bestaetigen?weiter=${encodeURIComponent(returnTo)}` : '/konto/bestaetigen'),
  confirmPasskey: () => '/konto/bestaetigen/passkey',
  secondFactors: (returnTo?: string) => (returnTo ? `/konto/zweiter-faktor?weiter=${encodeURIComponent(returnTo)}` : '/konto/zweiter-faktor'),
  newApp: (returnTo?: string) => (returnTo ? `/konto/zweiter-faktor/app?weiter=${encodeURIComponent(returnTo)}` : '/konto/zweiter-faktor/app'),
  newPasskey: (returnTo?: string) => (returnTo ? `/konto/zweiter-faktor/passkey?weiter=${encodeURIComponent(returnTo)}` : '/konto/zweiter-faktor/passkey'),
  finishApp: () => '/konto/zweiter-faktor/app/abschluss',
  recoveryCodes: () => '/konto/zweiter-faktor/codes',
  removeFactor: (id: string) => `/konto/zweiter-faktor/${id}/ende`,
  signOut: () => '/abmelden',
  signedOut: () => '/abgemeldet',
  account: () => '/konto',
  endSession: () => '/konto/sitzungen/ende',
  consent: () => '/konto/einwilligungen',
  myData: () => '/konto/daten',
  sharing: () => '/konto/sichtbarkeit',
} as const;
