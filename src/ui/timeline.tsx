import type { ComponentChildren, JSX } from 'preact';
import { useHref, useTexts } from '../platform/i18n/page-language.tsx';
import { Badge } from './badge.tsx';
import { InGerman } from './content.tsx';
import { Icon } from './icon.tsx';
import { uiTexts } from './messages.ts';

export type TimelineKind = 'welcome' | 'impulse' | 'discussion' | 'networking' | 'break' | 'closing';

export interface TimelineItem {
  kind: TimelineKind;
  title: ComponentChildren;
  /** Wall-clock time as it is shown: '12:15'; left out where it is not known. */
  start?: string | undefined;
  /** 0 where the length is not known. */
  minutes: number;
  people?: readonly TimelinePerson[] | undefined;
  /** A sentence or two. */
  text?: ComponentChildren;
  /** Own path of more about this item. */
  path?: string | undefined;
  /** On the day itself. */
  state?: 'past' | 'now' | 'next' | undefined;
  /** Files, links, buttons. */
  children?: ComponentChildren;
}

export interface TimelinePerson {
  name: string;
  /** Function and organisation, in German: 'Statistik, Stadt Konstanz'. */
  detail?: string | undefined;
  /** `name` is a role, because nobody is named: a sign instead of initials. */
  unnamed?: boolean | undefined;
}

export interface TimelineProps {
  items: readonly TimelineItem[];
  /** Level of the titles in the outline of the page. */
  level?: 2 | 3 | 4 | undefined;
}

/** The programme of an event as an ordered list along a line, with the whole course as a strip above it. */
export function Timeline({ items, level = 3 }: TimelineProps): JSX.Element {
  const t = useTexts(uiTexts).timeline;
  const href = useHref();
  const Title = `h${level}` as 'h3';
  // Of old events often only the order is known; then there is no column of times.
  const timed = items.some((item) => item.start !== undefined || item.minutes > 0);
  return (
    <div class="k-programme">
      <TimelineStrip items={items} />
      <ol class={timed ? 'k-timeline' : 'k-timeline k-timeline--untimed'} aria-label={t.label}>
        {items.map((item) => (
          <li class={`k-timeline__item k-kind k-kind--${item.kind}${item.state === undefined ? '' : ` k-timeline__item--${item.state}`}`}>
            {timed ? (
              <div class="k-timeline__time">
                {item.start === undefined ? null : <time>{item.start}</time>}{' '}
                {item.minutes === 0 ? null : <span>{t.minutes(item.minutes)}</span>}
              </div>
            ) : null}
            <span class="k-timeline__node"><Icon name={item.kind} /></span>
            <div class="k-timeline__body">
              <p class="k-timeline__kind">
                {t.kinds[item.kind]}
                {item.state === 'now' ? <Badge tone="success" text={t.now} /> : null}
                {item.state === 'next' ? <Badge text={t.next} /> : null}
              </p>
              <Title class="k-timeline__title">{item.path === undefined ? item.title : <a href={href(item.path)}>{item.title}</a>}</Title>
              {item.people === undefined || item.people.length === 0 ? null : (
                <ul class="k-timeline__people">
                  {item.people.map((person) => (
                    <li><span class="k-initials" aria-hidden="true">{person.unnamed === true ? <Icon name="person" /> : initials(person.name)}</span>
                      <span>
                        <strong>{person.unnamed === true ? <InGerman>{person.name}</InGerman> : person.name}</strong>
                        {person.detail === undefined ? null : <span class="k-timeline__detail"><InGerman>{person.detail}</InGerman></span>}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
              {item.text === undefined ? null : <p class="k-timeline__text">{item.text}</p>}
              {item.children}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The lengths of all items side by side. A picture of the list below it, so it is hidden from screen readers. */
function TimelineStrip({ items }: { items: readonly TimelineItem[] }): JSX.Element | null {
  const total = items.reduce((sum, item) => sum + item.minutes, 0);
  if (items.length < 2 || total === 0) return null;
  const gap = 4;
  let at = 0;
  return (
    <svg class="k-strip" viewBox="0 0 1000 12" preserveAspectRatio="none" width="1000" height="12" aria-hidden="true">
      {items.map((item) => {
        const x = at;
        at += (item.minutes / total) * 1000;
        const width = Math.max(at - x - gap, 1);
        return <rect class={`k-kind--${item.kind}`} x={x.toFixed(1)} width={width.toFixed(1)} height="12" rx="3" />;
      })}
    </svg>
  );
}

/** 'Dr. Carola von Grabherr' → 'CG': titles and particles are left out. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word) && !word.endsWith('.'));
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('');
}
