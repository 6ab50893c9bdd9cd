// Deliberately narrower than RFC 5321: what work addresses look like. Quoted local parts, comments, address
// literals and several addresses in one field are where mail systems disagree about who gets the mail.
const ADDRESS = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/**
 * One e-mail address in the form it is stored and compared in (lower case, ASCII); undefined when the text is not
 * exactly one usable address. The domain of the result is exact: no trailing dot, no second '@', no look-alike letters.
 */
export function normaliseEmail(text: string): string | undefined {
  const address = text.trim().toLowerCase();
  if (address.length > 254 || address.indexOf('@') > 64 || !ADDRESS.test(address)) return undefined;
  return address;
}

/** The part after '@' of a normalised address. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

// Domains anybody can have an address at; they never prove that somebody belongs to an organisation.
const FREE_MAIL = new Set([
  'gmail.com', 'googlemail.com', 'gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'web.de', 't-online.de', 'freenet.de', 'outlook.com',
  'outlook.de', 'hotmail.com', 'hotmail.de', 'live.com', 'live.de', 'msn.com', 'yahoo.com', 'yahoo.de', 'icloud.com', 'me.com', 'mac.com',
  'aol.com', 'aol.de', 'posteo.de', 'posteo.net', 'mailbox.org', 'proton.me', 'protonmail.com', 'tutanota.com', 'tutanota.de', 'tuta.io',
  'arcor.de', 'vodafone.de', 'gmx.com', 'gmx.eu', 'gmx.info', 'gmx.org', 'web.com', 'tuta.com', 'tutamail.com', 'pm.me', 'protonmail.ch',
  'posteo.eu', 'posteo.org', 'mail.com', 'mail.ru', 'yandex.com', 'yandex.ru', 'ymail.com', 'yahoo.co.uk', 'yahoo.fr', 'hotmail.co.uk',
  'hotmail.fr', 'live.at', 'outlook.at', 'outlook.fr', 'aon.at', 'chello.at', 'bluewin.ch', 'o2online.de', 'o2mail.de', 'alice.de',
  'alice-dsl.net', 'netcologne.de', 'ewetel.net', 'ewe.net', 'osnanet.de', 'versanet.de', 't-online.eu', 'magenta.de', 'm-net.de',
  'mnet-mail.de', 'kabelbw.de', 'onlinehome.de', 'gmx.biz', 'firemail.de', 'emailn.de', 'duck.com', 'mozmail.com', 'trash-mail.com',
  'guerrillamail.com', 'online.de', 'email.de', 'mail.de', '1und1.de', 'kabelmail.de', 'unitybox.de', 'mailinator.com', 'zoho.com',
  'fastmail.com', 'hey.com',
]);

/** Whether an address at this domain could belong to anybody. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain);
}
