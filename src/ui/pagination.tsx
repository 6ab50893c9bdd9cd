import type { JSX } from 'preact';
import { useHref, useTexts } from '../platform/i18n/page-language.tsx';
import { Icon } from './icon.tsx';
import { uiTexts } from './messages.ts';

export interface PaginationProps {
  /** Counted from 1. */
  page: number;
  pages: number;
  /** Own path of page n, with the filters in its query. */
  pathOf: (page: number) => string;
}

/** First, last, and the neighbours of the current page. Renders nothing for a single page. */
export function Pagination({ page, pages, pathOf }: PaginationProps): JSX.Element | null {
  const t = useTexts(uiTexts).pagination;
  const href = useHref();
  if (pages <= 1) return null;
  return (
    <nav class="k-pages" aria-label={t.label}>
      <ul>
        {page > 1 ? <li><a class="k-pages__step" rel="prev" href={href(pathOf(page - 1))}><Icon name="back" />{t.previous}</a></li> : null}
        {shownPages(page, pages).map((entry) => (entry === 'gap'
          ? <li class="k-pages__gap" aria-hidden="true">…</li>
          : (
            <li class="k-pages__number">
              <a href={href(pathOf(entry))} aria-label={t.goTo(entry)} aria-current={entry === page ? 'page' : undefined}>{entry}</a>
            </li>
          )))}
        <li class="k-pages__short">{t.page(page, pages)}</li>
        {page < pages ? <li><a class="k-pages__step" rel="next" href={href(pathOf(page + 1))}>{t.next}<Icon name="arrow" /></a></li> : null}
      </ul>
    </nav>
  );
}

/** 1 … 4 5 6 … 20; a gap stands for at least two pages. */
export function shownPages(page: number, pages: number): (number | 'gap')[] {
  const near = (n: number): boolean => n === 1 || n === pages || Math.abs(n - page) <= 1
    || (n === 2 && page === 4) || (n === pages - 1 && page === pages - 3);
  const shown: (number | 'gap')[] = [];
  for (let n = 1; n <= pages; n += 1) {
    if (near(n)) shown.push(n);
    else if (shown.at(-1) !== 'gap') shown.push('gap');
  }
  return shown;
}
