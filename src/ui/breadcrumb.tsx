import type { JSX } from 'preact';
import type { Localised } from '../platform/i18n/localised.ts';
import { useHref, useTexts } from '../platform/i18n/page-language.tsx';
import { Content } from './content.tsx';
import { uiTexts } from './messages.ts';

export interface Crumb {
  /** In the language of the page, or content that may be in German only. */
  text: string | Localised;
  /** Own path without language prefix; the last crumb, the page itself, has none. */
  path?: string | undefined;
}

/** The way from the start page to here. The start page is added by itself. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }): JSX.Element {
  const t = useTexts(uiTexts);
  const href = useHref();
  return (
    <nav class="k-breadcrumb" aria-label={t.breadcrumb}>
      <ol>
        <li><a href={href('/')}>{t.home}</a></li>
        {crumbs.map(({ text, path }) => {
          const content = typeof text === 'string' ? text : <Content text={text} />;
          return <li>{path === undefined ? <span aria-current="page">{content}</span> : <a href={href(path)}>{content}</a>}</li>;
        })}
      </ol>
    </nav>
  );
}
