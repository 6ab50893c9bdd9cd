import type { JSX } from 'preact';
import { useTexts } from '../platform/i18n/page-language.tsx';
import { uiTexts } from './messages.ts';

/**
 * How long until an instant. The server writes the sentence; `src/client/countdown.ts` keeps it current where JavaScript runs.
 */
export function Countdown({ until, text }: { until: string; text: string }): JSX.Element {
  const t = useTexts(uiTexts).countdown;
  return <k-countdown until={until} data-texts={JSON.stringify(t)}>{text}</k-countdown>;
}
