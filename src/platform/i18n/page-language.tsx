import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from './catalogue.ts';

/** The language of the page being rendered. Set once by the layout, read by every component below it. */
export const PageLanguage = createContext<Lang>('de');

export function useLang(): Lang {
  return useContext(PageLanguage);
}

/** The texts of a catalogue in the language of the page being rendered. */
export function useTexts<T>(texts: Record<Lang, T>): T {
  return texts[useContext(PageLanguage)];
}

/** Puts the language into an own path: German paths stay as they are, English ones begin with /en. */
export function localPath(lang: Lang, path: string): string {
  return lang === 'en' && path.startsWith('/') && !path.startsWith('/en/') ? (path === '/' ? '/en' : `/en${path}`) : path;
}

/** For components: `href(path)` gives the path in the language of the page. */
export function useHref(): (path: string) => string {
  const lang = useContext(PageLanguage);
  return (path) => localPath(lang, path);
}
