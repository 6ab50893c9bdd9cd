import { randomBytes } from 'node:crypto';
import { Fragment, h, type ComponentChildren, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '../platform/i18n/catalogue.ts';
import { PageLanguage } from '../platform/i18n/page-language.tsx';

// Nobody outside can know it, so no text of a person can pass for a blank.
const MARK = `blank${randomBytes(12).toString('hex')}`;
const BLANKS = new RegExp(`${MARK}-([a-z]+)-`);

/** A place in a stencil that is filled in for each reader; stands where a text or a whole value of an attribute may stand. */
export function blank<Name extends string>(name: Name): string {
  return `${MARK}-${name}-`;
}

/** Finished markup with blanks, as bytes: what many readers see alike is rendered and encoded once. */
export interface Stencil<Name extends string> {
  /** The markup with every blank filled in; values are markup themselves, made by `markupOf`. */
  fill(values: Readonly<Record<Name, string | Buffer>>): Buffer;
}

/** Makes a stencil of rendered markup. */
export function stencil<Name extends string>(html: string): Stencil<Name> {
  const parts = html.split(BLANKS).map((part, index) => (index % 2 ? part as Name : Buffer.from(part)));
  return {
    fill: (values) => Buffer.concat(parts.map((part) => {
      const value: string | Buffer = typeof part === 'string' ? values[part] : part;
      return typeof value === 'string' ? Buffer.from(value) : value;
    })),
  };
}

/** Renders a part of a page in a language; texts are escaped. */
export function markupOf(content: ComponentChildren, lang: Lang): string {
  return renderToString(h(PageLanguage.Provider, { value: lang }, h(Fragment, null, content)) as VNode);
}
