/** URLs of signing in and of one's own account. */
export const accountPaths = {
  signIn: (returnTo?: string) => (returnTo ? `/anmelden?weiter=${encodeURIComponent(returnTo)}` : '/anmelden'),
  code: () => '/anmelden/code',
  signOut: () => '/abmelden',
  signedOut: () => '/abgemeldet',
  account: () => '/konto',
  endSession: () => '/konto/sitzungen/ende',
  consent: () => '/konto/einwilligungen',
} as const;
