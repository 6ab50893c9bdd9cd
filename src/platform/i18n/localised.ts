import type { Lang } from './catalogue.ts';

/** Content that organisers write in German and may add in English. */
export interface Localised {
  de: string;
  en: string;
}

/** The text in a language; German where the English one was left out. */
export function inLang(text: Localised, lang: Lang): string {
  return lang === 'en' && text.en !== '' ? text.en : text.de;
}

/** The language of what `inLang` gives, where it is not the one asked for: the value of a `lang` attribute (WCAG 3.1.2). */
export function otherLang(text: Localised, lang: Lang): Lang | undefined {
  return lang === 'en' && text.en === '' && text.de !== '' ? 'de' : undefined;
}
