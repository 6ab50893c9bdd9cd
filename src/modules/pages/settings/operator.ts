/** What the operator of an installation enters about itself: keys of table `setting`, values are texts. */
export const operatorSettings = {
  name: 'operator.name',
  /** With line breaks. */
  address: 'operator.address',
  representedBy: 'operator.represented_by',
  email: 'operator.email',
  phone: 'operator.phone',
  /** Further particulars of the imprint: register, VAT number, supervision. */
  further: 'operator.further',
  dataProtectionOfficer: 'operator.data_protection_officer',
  supervisoryAuthority: 'operator.supervisory_authority',
  /** Who runs the servers, where, and what the web server in front logs. */
  hosting: 'operator.hosting',
  /** The body that enforces accessibility, with its address. */
  enforcementBody: 'enforcement.body',
  /** How the site was assessed, with which result and when. */
  accessibilityAssessment: 'accessibility.assessment',
  /** Address of a video in German Sign Language. */
  signLanguageVideo: 'sign_language.video_url',
  /** Where reports of weaknesses go: mailto: or https: address. */
  securityContact: 'security.contact',
} as const;

export type Operator = { readonly [K in keyof typeof operatorSettings]: string | undefined };

/** The operator's particulars; what is empty, no text or longer than a page is not set. */
export function operatorFrom(settings: ReadonlyMap<string, unknown>): Operator {
  return Object.fromEntries(Object.entries(operatorSettings).map(([name, key]) => {
    const value = settings.get(key);
    return [name, typeof value === 'string' && value.trim() !== '' && value.length <= 4000 ? value.trim() : undefined];
  })) as Operator;
}

/** An address that may be linked to; undefined for other schemes than the allowed ones, and for more than one line. */
export function safeLink(address: string | undefined, schemes: readonly string[]): string | undefined {
  if (address === undefined || /\s/.test(address) || !URL.canParse(address)) return undefined;
  return schemes.includes(new URL(address).protocol) ? address : undefined;
}
