import type { JSX } from 'preact';
import { toneIcons, type Tone } from './banner.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface BadgeProps {
  text: string;
  /** 'neutral' for a plain fact such as a kind or a format. */
  tone?: Tone | 'neutral' | undefined;
  /** Instead of the sign of the tone. */
  icon?: IconName | undefined;
}

/** A state in one or two words. */
export function Badge({ text, tone = 'neutral', icon }: BadgeProps): JSX.Element {
  const sign = icon ?? (tone === 'neutral' ? undefined : toneIcons[tone]);
  return <span class={`k-badge k-badge--${tone}`}>{sign === undefined ? null : <Icon name={sign} />}{text}</span>;
}
