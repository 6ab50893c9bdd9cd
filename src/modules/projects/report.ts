import { inLang } from '../../platform/i18n/localised.ts';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import type { Sheet } from '../../platform/sheet.ts';
import { mediumDate } from '../../platform/time/time.ts';
import type { FieldName } from './content.ts';
import { projectMessages } from './messages.ts';
import { reportMessages } from './messages-report.ts';
import type { ProjectProfile } from './queries.ts';
import { titleOfProject, valueText, type Names } from './texts.ts';

/** A project with what the report says of it, as its reader may see it. */
export interface ReportRow {
  profile: ProjectProfile;
  /** Kommunen that take part or re-use it. */
  partners: readonly string[];
  link: string;
}

const fields: readonly FieldName[] = [
  'topics', 'phases', 'services', 'results', 'notWorked', 'differently', 'oneOff', 'yearly', 'personDays', 'months', 'funding', 'products', 'operation', 'procurement',
];

/** The projects of a Kommune as a table for its council: a row each, a column for each field that anybody asks about. */
export function reportSheet(rows: readonly ReportRow[], names: Names, lang: Lang): Sheet {
  const [t, m] = [projectMessages[lang], reportMessages[lang]];
  return {
    name: m.sheet,
    header: [t.field.titleDe, t.field.sentenceDe, t.field.status, ...fields.map((field) => t.field[field]), m.partners, m.confirmed, m.link],
    rows: rows.map(({ profile, partners, link }) => [
      inLang(titleOfProject(profile.basics), lang), inLang({ de: profile.basics.sentenceDe, en: profile.basics.sentenceEn }, lang), t.status[profile.basics.status],
      ...fields.map((field) => valueText(field, valueOf(profile, field), lang, names).replaceAll('\n', '; ')),
      partners.join('; '), mediumDate(profile.confirmedAt, lang), link,
    ]),
  };
}

function valueOf({ basics, experience, figures, technology }: ProjectProfile, field: FieldName): unknown {
  return ({ ...basics, ...experience, ...figures, ...technology } as Record<string, unknown>)[field];
}
