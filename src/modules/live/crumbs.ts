import type { Lang } from '../../platform/i18n/catalogue.ts';
import type { Localised } from '../../platform/i18n/localised.ts';
import type { Crumb } from '../../ui/breadcrumb.tsx';
import { paths } from '../events/paths.ts';
import { liveMessages } from './messages.ts';
import { livePaths } from './paths.ts';

/** The way to one's participation in an event, or to a page below it. */
export function participationCrumbs(lang: Lang, event: { slug: string; title: Localised }, below?: Crumb): Crumb[] {
  const m = liveMessages[lang];
  return [
    { text: m.events, path: paths.events() },
    { text: event.title, path: paths.event(event.slug) },
    ...(below ? [{ text: m.crumb, path: livePaths.participate(event.slug) }, below] : [{ text: m.crumb }]),
  ];
}
