import type { Lang } from '../../platform/i18n/catalogue.ts';
import { organisationMessages } from './messages.ts';
import { LAENDER } from './organisation.ts';
import type { FoundOrganisation } from './queries-search.ts';

/**
 * What stands below a name to pick from and tells namesakes apart: "Stadt · Landkreis Mühldorf", "Gemeinde · Bayern". One that is only guessed by
 * a postcode says so first.
 */
export function choiceDetail(o: Pick<FoundOrganisation, 'officialType' | 'parentName' | 'land' | 'guessedBy'>, lang: Lang): string {
  const guess = o.guessedBy === undefined ? '' : organisationMessages[lang].maybe(o.guessedBy);
  return [guess, o.officialType, o.parentName ?? (o.land ? LAENDER[o.land] : '')].filter(Boolean).join(' · ');
}
