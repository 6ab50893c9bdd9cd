import { looksLike, parentOf } from '../../organisations/domain.ts';
import { hasForeignLetters } from '../../organisations/domain-letters.ts';
import { domainOf, isFreeMail } from '../email-address.ts';
import { isFunctionMailbox } from '../function-mailbox.ts';

/** Why the address of somebody who wants to belong should make one look twice. */
export type Doubt =
  | { why: 'free_mail' | 'foreign_letters' | 'function_mailbox' | 'unknown_domain' }
  | { why: 'look_alike' | 'subdomain'; known: string };

/**
 * What speaks against an address, the gravest first; empty when its domain is one the organisation is known by. An organisation without
 * known domains raises no doubt about a new one.
 */
export function doubtsAbout(email: string, knownDomains: readonly string[]): Doubt[] {
  const domain = domainOf(email);
  const doubts: Doubt[] = [];
  const known = knownDomains.includes(domain);
  const parent = known ? undefined : parentOf(domain, knownDomains);
  const mistakenFor = known || parent !== undefined || isFreeMail(domain) ? undefined : looksLike(domain, knownDomains);
  if (parent !== undefined) doubts.push({ why: 'subdomain', known: parent });
  if (mistakenFor !== undefined) doubts.push({ why: 'look_alike', known: mistakenFor });
  if (hasForeignLetters(domain)) doubts.push({ why: 'foreign_letters' });
  if (isFreeMail(domain)) doubts.push({ why: 'free_mail' });
  if (isFunctionMailbox(email)) doubts.push({ why: 'function_mailbox' });
  if (doubts.length === 0 && !known && knownDomains.length > 0) doubts.push({ why: 'unknown_domain' });
  return doubts;
}

/** Whether it is the domain alone that anybody could have; what is known of an address where only its domain is at hand. */
export function isDoubtfulDomain(domain: string, knownDomains: readonly string[]): boolean {
  return doubtsAbout(`x@${domain}`, knownDomains).some(isSerious);
}

/** Whether whoever approves has to say that they have asked the person: anybody could have such an address. */
export function isSerious({ why }: Doubt): boolean {
  return why === 'look_alike' || why === 'subdomain' || why === 'foreign_letters' || why === 'free_mail';
}
