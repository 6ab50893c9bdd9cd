import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import type { Crumb } from '../../../ui/breadcrumb.tsx';
import { uiTexts } from '../../../ui/messages.ts';
import { organiserPaths } from '../paths.ts';
import { registrationListMessages } from './messages.ts';

type Titled = { slug: string; titleDe: string; titleEn: string };

/** The way from the organisers' start to an event's own pages; `here` is the page itself. */
export function eventCrumbs(lang: Lang, event: Titled, ...here: Crumb[]): Crumb[] {
  return [
    { text: uiTexts[lang].nav.organiser, path: organiserPaths.dashboard() },
    { text: inLang({ de: event.titleDe, en: event.titleEn }, lang), path: organiserPaths.event(event.slug) },
    ...here,
  ];
}

/** The way to the registrations, or to a page below them. */
export function registrationCrumbs(lang: Lang, event: Titled, below = false): Crumb[] {
  const path = below ? organiserPaths.registrations(event.slug) : undefined;
  return eventCrumbs(lang, event, { text: registrationListMessages[lang].heading, path });
}
