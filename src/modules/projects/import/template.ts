import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import type { Sheet } from '../../../platform/sheet.ts';
import { serviceKey } from '../../topics/queries-ozg.ts';
import { projectMessages } from '../messages.ts';
import type { ProjectContent } from '../project.ts';
import { numberText, type Names } from '../texts.ts';
import { listCell, serviceName } from './cells.ts';
import { columnsFor, columnTitle, type ImportColumn, type ProductPart, type ResultPart } from './columns.ts';
import { exampleMessages } from './messages-example.ts';
import { importMessages } from './messages.ts';

/** The table to fill in: our columns and a line that shows how. That line is left out when it is read in. */
export function importTemplate(lang: Lang): Sheet {
  const columns = columnsFor({ results: 1, products: 1 });
  const { cells, phases, results, products } = exampleMessages[lang];
  const cell = ({ field, phase, part }: ImportColumn): string => {
    if (phase) return (phases as Partial<Record<string, string>>)[phase] ?? '';
    if (part !== undefined) return ((field === 'results' ? results : products) as Partial<Record<string, string>>)[part] ?? '';
    return (cells as Partial<Record<string, string>>)[field] ?? '';
  };
  return { name: importMessages[lang].template, header: columns.map((column) => columnTitle(column, lang)), rows: [columns.map(cell)] };
}

/**
 * Projects as a table that is read in again: every field in columns of its own, and the address that says which profile a line is about. Read in
 * unchanged, it changes nothing.
 */
export function importTable(projects: readonly { content: ProjectContent; link: string }[], names: Names, lang: Lang): Sheet {
  const most = (of: (content: ProjectContent) => readonly unknown[]): number => Math.max(0, ...projects.map(({ content }) => of(content).length));
  const columns: ImportColumn[] = [
    ...columnsFor({ results: most(({ experience }) => experience.results), products: most(({ technology }) => technology.products) }), { field: 'address' },
  ];
  return {
    name: importMessages[lang].template, header: columns.map((column) => columnTitle(column, lang)),
    rows: projects.map(({ content, link }) => columns.map((column) => (column.field === 'address' ? link : cellOf(column, content, names, lang)))),
  };
}

function cellOf({ field, phase, n = 0, part }: ImportColumn, content: ProjectContent, names: Names, lang: Lang): string {
  const { basics, experience, figures, technology } = content;
  const t = projectMessages[lang];
  const number = (value: number | null | undefined): string => (value === null || value === undefined ? '' : numberText(value, 'de'));
  switch (field) {
    case 'phases': {
      const found = basics.phases.find((one) => one.phase === phase);
      return found ? `${found.month.slice(5)}/${found.month.slice(0, 4)}${found.estimated ? ` (${t.estimated})` : ''}` : '';
    }
    case 'results': {
      const value = experience.results[n]?.[part as ResultPart];
      return typeof value === 'string' ? value : number(value);
    }
    case 'products': {
      const value = technology.products[n]?.[part as ProductPart] ?? '';
      return part === 'kind' && value !== '' ? t.productKind[value as keyof typeof t.productKind] : value;
    }
    case 'topics': return listCell(basics.topics.flatMap((id) => {
      const topic = names.topics.find((one) => one.id === id);
      return topic ? [inLang(topic.name, lang)] : [];
    }));
    case 'services': return listCell(basics.services.map((service) => serviceName({ ...service, name: names.services.get(serviceKey(service))?.name ?? '' })));
    case 'openness': return listCell(basics.openness.map((one) => t.openness[one]));
    case 'status': return t.status[basics.status];
    case 'oneOff': return figures.oneOff ? t.oneOff[figures.oneOff] : '';
    case 'yearly': return figures.yearly ? t.yearly[figures.yearly] : '';
    case 'operation': return technology.operation ? t.operation[technology.operation] : '';
    case 'procurement': return technology.procurement ? t.procurement[technology.procurement] : '';
    case 'personDays': case 'months': return number(figures[field]);
    case 'steps': case 'tags': return listCell(basics[field]);
    case 'standards': return listCell(technology.standards);
    default: return ({ ...basics, ...experience, ...figures, ...technology } as unknown as Record<string, string>)[field] ?? '';
  }
}
