import type { ComponentChildren, JSX } from 'preact';
import { inLang, otherLang, type Localised } from '../platform/i18n/localised.ts';
import { useLang } from '../platform/i18n/page-language.tsx';

/**
 * What organisers wrote, in the language of the page. Where they left the English out, the German stands there and is marked as
 * German, so that a screen reader does not read it with English sounds (WCAG 3.1.2).
 */
export function Content({ text }: { text: Localised }): JSX.Element {
  const lang = useLang();
  const shown = inLang(text, lang);
  const other = otherLang(text, lang);
  return other === undefined ? <>{shown}</> : <span lang={other}>{shown}</span>;
}

/** What exists in German only: names of places and organisations, functions, and fields without an English one. */
export function InGerman({ children }: { children: ComponentChildren }): JSX.Element {
  return useLang() === 'de' ? <>{children}</> : <span lang="de">{children}</span>;
}

// A character that no text holds: the tables of the database refuse it.
const BLANK = '\u0000';

/** Marks a German word for `Marked` before it goes into a sentence. */
export const germanWord = (word: string): string => `${BLANK}${word}${BLANK}`;

/** A sentence whose German words were marked by `germanWord`: on an English page they are read as German. */
export function Marked({ text }: { text: string }): JSX.Element {
  return <>{text.split(BLANK).map((piece, at) => (at % 2 === 1 ? <InGerman>{piece}</InGerman> : piece))}</>;
}

/** A sentence of a catalogue with a marked piece of content in it: `<Sentence of={t.host} with={<InGerman>{name}</InGerman>} />`. */
export function Sentence({ of, with: part }: { of: (part: string) => string; with: ComponentChildren }): JSX.Element {
  const [before, after] = of(BLANK).split(BLANK);
  return <>{before}{part}{after}</>;
}
