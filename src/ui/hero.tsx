import type { ComponentChildren, JSX } from 'preact';
import { ConnectedPlaces } from './connected-places.tsx';

export interface HeroProps {
  title: string;
  lead: string;
  eyebrow?: string | undefined;
  /** Buttons. */
  children?: ComponentChildren;
}

/** The opening of the start page: what this is, what to do, and a picture of places that are connected. For wide pages, first in main. */
export function Hero({ title, lead, eyebrow, children }: HeroProps): JSX.Element {
  return (
    <div class="k-band k-hero">
      <div class="k-hero__inner">
        <div class="k-hero__text k-flow">
          {eyebrow === undefined ? null : <p class="k-hero__eyebrow">{eyebrow}</p>}
          <h1>{title}</h1>
          <p class="k-lead">{lead}</p>
          {children}
        </div>
        <ConnectedPlaces />
      </div>
    </div>
  );
}

/** A quiet stretch from edge to edge, to group what belongs together on a wide page. */
export function Band({ tone = 'sand', children }: { tone?: 'sand' | 'ink' | 'plain'; children: ComponentChildren }): JSX.Element {
  return <div class={tone === 'sand' ? 'k-band k-band--sand kern-level-1' : `k-band k-band--${tone}`}>{children}</div>;
}

/** Figures that speak for themselves, in a row. */
export function KeyFigures({ figures }: { figures: readonly { value: string; label: string }[] }): JSX.Element {
  return (
    <dl class="k-figures">
      {figures.map(({ value, label }) => <div><dt>{label}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}
