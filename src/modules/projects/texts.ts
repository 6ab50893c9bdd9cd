import type { Lang } from '../../platform/i18n/catalogue.ts';
import { inLang, type Localised } from '../../platform/i18n/localised.ts';
import { mediumDate } from '../../platform/time/time.ts';
import { serviceKey, type CatalogueService } from '../topics/queries-ozg.ts';
import type { Topic } from '../topics/queries.ts';
import type { ContentGroup, FieldName } from './content.ts';
import { projectMessages } from './messages.ts';
import type { Phase, Product, Result, Service } from './project.ts';

/** What ids of a content stand for. */
export interface Names {
  topics: readonly Topic[];
  services: ReadonlyMap<string, CatalogueService>;
}

/** '2024-05' as 'Mai 2024'. */
export function monthText(month: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang === 'de' ? 'de-DE' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}

/** '2024-05-17' as '17. Mai 2024'. */
export function dayText(day: string, lang: Lang): string {
  return mediumDate(Temporal.PlainDate.from(day).toZonedDateTime('Europe/Berlin').toInstant(), lang);
}

export function numberText(value: number, lang: Lang): string {
  return new Intl.NumberFormat(lang === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 2 }).format(value);
}

export function titleOfProject(project: { titleDe: string; titleEn: string }): Localised {
  return { de: project.titleDe, en: project.titleEn };
}

/** The value of a field of a profile as a text, for comparing versions and for files. Lists have a line each. */
export function valueText(field: FieldName, value: unknown, lang: Lang, names: Names): string {
  const t = projectMessages[lang];
  if (value === null || value === undefined || value === '') return '';
  const choice = (of: Record<string, string>): string => of[value as string] ?? (value as string);
  const lines = <T>(of: (one: T) => string): string => (value as T[]).map(of).join('\n');
  switch (field) {
    case 'status': return choice(t.status);
    case 'oneOff': return choice(t.oneOff);
    case 'yearly': return choice(t.yearly);
    case 'operation': return choice(t.operation);
    case 'procurement': return choice(t.procurement);
    case 'openness': return lines((one: keyof typeof t.openness) => t.openness[one]);
    case 'topics': return lines((id: string) => inLang(names.topics.find((topic) => topic.id === id)?.name ?? { de: id, en: id }, lang));
    case 'services': return lines((service: Service) => names.services.get(serviceKey(service))?.name ?? serviceKey(service));
    case 'phases': return lines(({ phase, month, estimated }: Phase) => `${t.status[phase]}: ${monthText(month, lang)}${estimated ? ` (${t.estimated})` : ''}`);
    case 'results': return lines((result: Result) => resultText(result, lang));
    case 'products': return lines(({ kind, name, vendor }: Product) => `${t.productKind[kind]}: ${name}${vendor ? ` (${vendor})` : ''}`);
    case 'personDays': case 'months': return numberText(value as number, lang);
    default: return Array.isArray(value) ? value.join('\n') : value as string;
  }
}

export function resultText({ what, before, after, unit, source }: Result, lang: Lang): string {
  const numbers = [before, after].filter((n) => n !== null).map((n) => numberText(n, lang)).join(' → ');
  return [what, [numbers, unit].filter(Boolean).join(' '), source].filter(Boolean).join(', ');
}

/** Fields in which texts of people stand that are German whatever the language of the page. */
export function fieldLabel(field: FieldName, lang: Lang): string {
  return projectMessages[lang].field[field];
}

export function groupLabel(group: ContentGroup, lang: Lang): string {
  return projectMessages[lang].group[group];
}
