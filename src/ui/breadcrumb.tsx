import type { JSX } from 'preact';
import { useHref, useTexts } from '../platform/i18n/page-language.tsx';
import { uiTexts } from './messages.ts';

export interface Crumb {
  text: string;
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
        {crumbs.map((crumb) => (
          <li>{crumb.path === undefined ? <span aria-current="page">{crumb.text}</span> : <a href={href(crumb.path)}>{crumb.text}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}
