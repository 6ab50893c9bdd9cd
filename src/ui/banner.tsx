import type { ComponentChildren, JSX } from 'preact';
import { useTexts } from '../platform/i18n/page-language.tsx';
import { Icon, type IconName } from './icon.tsx';
import { uiTexts } from './messages.ts';

export type Tone = 'success' | 'info' | 'warning' | 'danger';

/** The sign that goes with a tone, so that colour is never the only difference. */
export const toneIcons: Record<Tone, IconName> = { success: 'success', info: 'info', warning: 'warning', danger: 'danger' };

export interface BannerProps {
  tone: Tone;
  /** One sentence; what happened or what to know. */
  title: string;
  /** Says it at once to a screen reader: for the answer to what the reader just did. */
  announce?: boolean | undefined;
  children?: ComponentChildren;
}

/** A notification above the content: what was done, what to know, what to do. */
export function Banner({ tone, title, announce, children }: BannerProps): JSX.Element {
  const t = useTexts(uiTexts);
  return (
    <div class={`k-banner k-banner--${tone}`} role={announce === true ? 'status' : undefined}>
      <Icon name={toneIcons[tone]} />
      <div class="k-flow k-flow--tight">
        <p class="k-banner__title"><span class="k-sr">{t.banner[tone]}: </span>{title}</p>
        {children}
      </div>
    </div>
  );
}
