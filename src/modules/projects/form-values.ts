import { many, single, type RawForm } from '../../platform/http/form.ts';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import { serviceKey } from '../topics/queries-ozg.ts';
import { editMessages } from './messages-edit.ts';
import { projectMessages } from './messages.ts';
import { MAX_ROWS, SPARE_ROWS, type FieldFault, type FieldFaults } from './forms.ts';
import { numberText, type Names } from './texts.ts';
import type { ProjectContent } from './project.ts';

/** What stands in the fields of a form: one text or several by name. */
export type FormValues = Record<string, string | string[] | undefined>;

export const one = (values: FormValues, name: string): string => single(values[name]);
export const several = (values: FormValues, name: string): string[] => many(values[name]);

/** How many rows a list shows: those with something in them, and some to fill in. */
export function rowCount(values: FormValues, name: string): number {
  let filled = 0;
  for (let index = 0; index < MAX_ROWS; index += 1) if (one(values, `${name}-${index}`) !== '') filled = index + 1;
  return Math.min(filled + SPARE_ROWS, MAX_ROWS);
}

/** A stored content as the values of the forms of all sections. */
export function valuesOf({ basics, experience, figures, technology }: ProjectContent, names: Names): FormValues {
  const values: FormValues = {
    titleDe: basics.titleDe, titleEn: basics.titleEn, sentenceDe: basics.sentenceDe, sentenceEn: basics.sentenceEn, status: basics.status,
    topics: basics.topics, openness: basics.openness, unit: basics.unit, tags: basics.tags.join(', '), startingPoint: basics.startingPoint,
    steps: basics.steps.join('\n'), notWorked: experience.notWorked, differently: experience.differently, prerequisites: experience.prerequisites,
    transferability: experience.transferability, oneOff: figures.oneOff ?? '', yearly: figures.yearly ?? '', personDays: text(figures.personDays),
    months: text(figures.months), funding: figures.funding, standards: technology.standards.join(', '), operation: technology.operation ?? '',
    procurement: technology.procurement ?? '', legalForm: technology.legalForm,
  };
  for (const { phase, month, estimated } of basics.phases) {
    values[`phase-${phase}`] = `${month.slice(5)}/${month.slice(0, 4)}`;
    if (estimated) values[`geschaetzt-${phase}`] = 'ja';
  }
  for (const [index, service] of basics.services.entries()) {
    values[`leistung-${index}`] = names.services.get(serviceKey(service))?.name ?? serviceKey(service);
    values[`leistung-${index}-id`] = serviceKey(service);
  }
  for (const [index, { what, before, after, unit, source }] of experience.results.entries()) {
    Object.assign(values, { [`was-${index}`]: what, [`vorher-${index}`]: text(before), [`nachher-${index}`]: text(after), [`einheit-${index}`]: unit, [`quelle-${index}`]: source });
  }
  for (const [index, { kind, name, vendor }] of technology.products.entries()) {
    Object.assign(values, { [`art-${index}`]: kind, [`name-${index}`]: name, [`anbieter-${index}`]: vendor });
  }
  return values;
}

const text = (value: number | null): string => (value === null ? '' : numberText(value, 'de'));

/** What was typed, to be shown again. */
export function typedValues(raw: RawForm): FormValues {
  return raw;
}

/** A sentence for each fault. */
export function faultSentences(faults: FieldFaults, lang: Lang): Record<string, string> {
  return Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, sentenceOf(field, fault, lang)]));
}

function sentenceOf(field: string, { code, max = 0 }: FieldFault, lang: Lang): string {
  const t = editMessages[lang].errors;
  switch (code) {
    case 'required': return (t.required as Record<string, string>)[field] ?? t.requiredOther;
    case 'too_short': case 'too_long': case 'too_many': case 'range': return ofField(field, t[code](max), lang);
    case 'unknown': return field.startsWith('leistung') ? t.service : t.unknown;
    case 'number': case 'month': case 'incomplete': case 'mailbox': return t[code];
  }
}

/** In the list of errors a sentence stands apart from its field. */
function ofField(field: string, sentence: string, lang: Lang): string {
  const label = (projectMessages[lang].field as Record<string, string>)[field];
  return label === undefined ? sentence : editMessages[lang].errors.of(label, sentence);
}
