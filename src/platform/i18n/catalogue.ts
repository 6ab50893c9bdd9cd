/** The two languages of the interface. German is the first language and the one of URLs without prefix. */
export type Lang = 'de' | 'en';
export const langs: readonly Lang[] = ['de', 'en'];

/**
 * Widens literal strings so that both languages must offer the same keys and the same parameters,
 * while the words may differ.
 */
type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Shape<R>
    : { readonly [K in keyof T]: Shape<T[K]> };

/**
 * Declares the texts of one module in both languages. A key that is missing in English, or has other
 * parameters there, is a compile error. Values are plain strings or functions from parameters to a string.
 */
export function catalogue<const T extends object>(texts: { de: T; en: Shape<NoInfer<T>> }): Record<Lang, Shape<T>> {
  return texts as unknown as Record<Lang, Shape<T>>;
}

/** The texts of one catalogue in one language; for use in the types of view props. */
export type Texts<C> = C extends Record<Lang, infer T> ? T : never;
