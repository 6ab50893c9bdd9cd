import { catalogue, type Lang } from '../../platform/i18n/catalogue.ts';
import { inLang, otherLang } from '../../platform/i18n/localised.ts';
import { mediumDate } from '../../platform/time/time.ts';
import { LAENDER } from '../organisations/organisation.ts';
import type { Reason } from './score.ts';

/** Why somebody is a match, in words. */
export const reasonMessages = catalogue({
  de: {
    leika: (name: string) => `Dieselbe Leistung: ${name}`,
    service: (name: string) => `Dieselbe OZG-Leistung: ${name}`,
    topic: (name: string) => `Dasselbe Handlungsfeld: ${name}`,
    tag: (name: string) => `Dasselbe Stichwort: ${name}`,
    text: (words: string) => `Ähnlich beschrieben: ${words}`,
    synonym: (own: string, theirs: string) => `Synonym: ${own} – ${theirs}`,
    product: (name: string) => `Dasselbe Produkt: ${name}`,
    vendor: (name: string) => `Derselbe Anbieter: ${name}`,
    size: { under5k: 'Ähnlich groß: unter 5.000 Einwohner', under20k: 'Ähnlich groß: 5.000 bis 20.000 Einwohner', under100k: 'Ähnlich groß: 20.000 bis 100.000 Einwohner', from100k: 'Ähnlich groß: ab 100.000 Einwohner' },
    nextSize: 'Nicht viel größer oder kleiner',
    land: (name: string) => `Gleiches Landesrecht: ${name}`,
    fresh: (date: string) => `Angaben bestätigt am ${date}`,
  },
  en: {
    leika: (name: string) => `The same service: ${name}`,
    service: (name: string) => `The same OZG service: ${name}`,
    topic: (name: string) => `The same field of action: ${name}`,
    tag: (name: string) => `The same tag: ${name}`,
    text: (words: string) => `Described alike: ${words}`,
    synonym: (own: string, theirs: string) => `Synonym: ${own} – ${theirs}`,
    product: (name: string) => `The same product: ${name}`,
    vendor: (name: string) => `The same vendor: ${name}`,
    size: { under5k: 'Of similar size: below 5,000 inhabitants', under20k: 'Of similar size: 5,000 to 20,000 inhabitants', under100k: 'Of similar size: 20,000 to 100,000 inhabitants', from100k: 'Of similar size: from 100,000 inhabitants' },
    nextSize: 'Not much larger or smaller',
    land: (name: string) => `The same state law: ${name}`,
    fresh: (date: string) => `Details confirmed on ${date}`,
  },
});

/** A reason as a sentence part in a language; `german` gets the pieces that are German in every language, to mark them. */
export function reasonText(reason: Reason, lang: Lang, german: (piece: string) => string = (piece) => piece): string {
  const m = reasonMessages[lang];
  switch (reason.kind) {
    case 'leika': case 'service': case 'topic': case 'tag': return m[reason.kind](otherLang(reason.name, lang) === 'de' ? german(reason.name.de) : inLang(reason.name, lang));
    case 'text': return m.text(german(reason.words.join(', ')));
    case 'synonym': return m.synonym(german(reason.own), german(reason.theirs));
    case 'product': case 'vendor': return m[reason.kind](reason.name);
    case 'size': return m.size[reason.size];
    case 'nextSize': return m.nextSize;
    case 'land': return m.land(german(LAENDER[reason.land] ?? reason.land));
    case 'fresh': return m.fresh(mediumDate(reason.confirmedAt, lang));
  }
}
