import type { JSX } from 'preact';
import { useHref } from '../platform/i18n/page-language.tsx';

export interface Tab {
  text: string;
  path: string;
  current?: boolean | undefined;
  /** A number beside the text, such as open requests. */
  count?: number | undefined;
}

/** Links between sibling pages that look like tabs. Every tab is a page of its own: it needs no JavaScript and can be bookmarked. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }): JSX.Element {
  const href = useHref();
  return (
    <nav class="k-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={href(tab.path)} aria-current={tab.current === true ? 'page' : undefined}>
              {tab.text}{tab.count === undefined ? null : <span class="k-tabs__count"> {tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
