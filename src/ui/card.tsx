import type { ComponentChildren, JSX } from 'preact';
import { useHref } from '../platform/i18n/page-language.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface CardProps {
  title: ComponentChildren;
  /** Own path without language prefix; makes the whole card a target, while the title stays the one link. */
  path?: string | undefined;
  /** The short line above the title: a series, a kind. */
  eyebrow?: ComponentChildren;
  /** Level of the title in the outline of the page. */
  level?: 2 | 3 | 4 | undefined;
  /** Facts with a sign each, below the title: date, place, format. */
  facts?: readonly Fact[] | undefined;
  /** A day as a leaf of a calendar at the side: { day: '30', month: 'Nov' }; the full date belongs into the facts. */
  leaf?: { day: string; month: string } | undefined;
  /** Badges. */
  badges?: ComponentChildren;
  children?: ComponentChildren;
}

export interface Fact {
  icon: IconName;
  text: ComponentChildren;
}

/** A thing in a list that leads to its page. */
export function Card(props: CardProps): JSX.Element {
  const href = useHref();
  const Title = `h${props.level ?? 3}` as 'h3';
  return (
    <article class="k-card">
      {props.leaf === undefined ? null : (
        <div class="k-leaf" aria-hidden="true">
          <span class="k-leaf__month">{props.leaf.month}</span><span class="k-leaf__day">{props.leaf.day}</span>
        </div>
      )}
      <div class="k-card__body k-flow k-flow--tight">
        {props.eyebrow === undefined ? null : <p class="k-eyebrow">{props.eyebrow}</p>}
        <Title class="k-card__title">
          {props.path === undefined ? props.title : <a href={href(props.path)}>{props.title}</a>}
        </Title>
        {props.facts === undefined ? null : <Facts facts={props.facts} />}
        {props.children}
        {props.badges === undefined ? null : <div class="k-badges">{props.badges}</div>}
      </div>
    </article>
  );
}

/** Cards in as many columns as fit. */
export function CardGrid({ children, list = false }: { children: ComponentChildren; list?: boolean }): JSX.Element {
  return <div class={list ? 'k-cards k-cards--list' : 'k-cards'}>{children}</div>;
}

/** Short facts, each with its sign. */
export function Facts({ facts }: { facts: readonly Fact[] }): JSX.Element {
  return <ul class="k-facts">{facts.map((fact) => <li class="k-with-icon"><Icon name={fact.icon} /><span>{fact.text}</span></li>)}</ul>;
}
