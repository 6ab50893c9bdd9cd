import type { JSX } from 'preact';
import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { useTexts } from '../../../platform/i18n/page-language.tsx';
import { Facts, type Fact } from '../../../ui/card.tsx';
import { looksLike, parentOf } from '../../organisations/domain.ts';
import { readableDomain } from '../../organisations/domain-letters.ts';
import type { Evidence } from '../../events/registrations/queries-organiser.ts';

const evidenceMessages = catalogue({
  de: {
    freeMail: (domain: string) => `Adresse bei ${domain}: einem Anbieter, bei dem jede Person ein Postfach haben kann`,
    domain: (domain: string) => `Adresse bei ${domain}`,
    mistaken: (domain: string, known: string) => `Vorsicht: ${domain} sieht der bekannten Domain ${known} ähnlich, ist aber eine andere`,
    subdomain: (domain: string, known: string) => `${domain} ist eine Unterdomain der bekannten Domain ${known}: Fragen Sie nach, wer sie nutzt`,
    domainOf: (names: string) => `Diese Domain ist bekannt für: ${names}`,
    colleagues: (n: number) => (n === 1 ? 'Eine bestätigte Person derselben Organisation hat dieselbe Domain' : `${n} bestätigte Personen derselben Organisation haben dieselbe Domain`),
    elsewhere: (n: number) => (n === 1 ? 'Eine bestätigte Person einer anderen Organisation hat dieselbe Domain' : `${n} bestätigte Personen anderer Organisationen haben dieselbe Domain`),
    nobody: 'Von dieser Domain ist noch niemand bekannt',
    proposed: 'Die Organisation steht noch nicht im Verzeichnis; die Person hat den Namen selbst eingetippt. Erst wird über den Vorschlag entschieden, dann über die Person',
  },
  en: {
    freeMail: (domain: string) => `Address at ${domain}: a provider where anybody can have a mailbox`,
    domain: (domain: string) => `Address at ${domain}`,
    mistaken: (domain: string, known: string) => `Careful: ${domain} looks like the known domain ${known}, but is another one`,
    subdomain: (domain: string, known: string) => `${domain} is a subdomain of the known domain ${known}: ask who uses it`,
    domainOf: (names: string) => `This domain is known for: ${names}`,
    colleagues: (n: number) => (n === 1 ? 'One verified person of the same organisation has the same domain' : `${n} verified people of the same organisation have the same domain`),
    elsewhere: (n: number) => (n === 1 ? 'One verified person of another organisation has the same domain' : `${n} verified people of other organisations have the same domain`),
    nobody: 'Nobody is known from this domain yet',
    proposed: 'The organisation is not in the directory yet; the person typed the name. First the proposal is decided, then the person',
  },
});

/** What helps to decide a request, as short facts. Undefined evidence: no person is kept. */
export function EvidenceFacts({ evidence, proposed }: { evidence: Evidence | undefined; proposed: boolean }): JSX.Element | null {
  const m = useTexts(evidenceMessages);
  const facts: Fact[] = [];
  if (evidence) {
    const { domain, freeMail, domainOf, knownDomains, colleagues, elsewhere } = evidence;
    const known = freeMail || knownDomains.includes(domain);
    const parent = known ? undefined : parentOf(domain, knownDomains);
    const mistaken = known || parent !== undefined ? undefined : looksLike(domain, knownDomains);
    facts.push(freeMail ? { icon: 'warning', text: m.freeMail(domain) } : { icon: 'mail', text: m.domain(domain) });
    if (parent !== undefined) facts.push({ icon: 'warning', text: m.subdomain(readableDomain(domain), readableDomain(parent)) });
    if (mistaken !== undefined) facts.push({ icon: 'warning', text: m.mistaken(readableDomain(domain), readableDomain(mistaken)) });
    if (domainOf.length > 0) facts.push({ icon: 'building', text: m.domainOf(domainOf.join(', ')) });
    // What people at a free provider have in common says nothing.
    if (!freeMail && colleagues > 0) facts.push({ icon: 'people', text: m.colleagues(colleagues) });
    if (!freeMail && elsewhere > 0) facts.push({ icon: 'people', text: m.elsewhere(elsewhere) });
    if (!freeMail && colleagues + elsewhere + domainOf.length === 0) facts.push({ icon: 'info', text: m.nobody });
  }
  if (proposed) facts.push({ icon: 'info', text: m.proposed });
  return facts.length === 0 ? null : <Facts facts={facts} />;
}
