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

/** The same of one in a list on a page, where there is room: with its Land, and twins of one Kreis with their postcodes. */
export function choiceLine(
  o: Pick<FoundOrganisation, 'name' | 'officialType' | 'parentName' | 'land' | 'guessedBy'> & { postcode: string | undefined },
  all: readonly Pick<FoundOrganisation, 'name' | 'officialType' | 'parentName' | 'land'>[], lang: Lang,
): string {
  const twins = all.filter((one) => one.name === o.name && one.officialType === o.officialType && one.parentName === o.parentName
    && one.land === o.land);
  return [choiceDetail(o, lang), o.parentName !== null && o.land ? LAENDER[o.land] : '', twins.length > 1 ? o.postcode : '']
    .filter(Boolean).join(' · ');
}
