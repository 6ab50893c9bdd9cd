import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import type { Sheet } from '../../../platform/sheet.ts';
import { exportMessages } from '../../organiser/export/messages.ts';
import { retentionMessages } from '../retention/messages.ts';
import { auditMessages } from './messages.ts';
import type { AuditEntry } from './queries.ts';

/** A word of the audit as people say it; one that is newer than this list stands as it is. */
export function verbWord(verb: string, lang: Lang): string {
  const words: Record<string, string> = auditMessages[lang].verbs;
  return words[verb] ?? verb.replaceAll('_', ' ');
}

export function objectWord(object: string, lang: Lang): string {
  const words: Record<string, string> = auditMessages[lang].objects;
  return words[object] ?? object.replaceAll('_', ' ');
}

/** Who did it: a name, the system, or an account that is gone. */
export function actorWord(entry: Pick<AuditEntry, 'actorId' | 'actorName'>, lang: Lang): string {
  const m = auditMessages[lang];
  return entry.actorId === null ? m.system : entry.actorName || m.former;
}

/** Figures and words of an entry, one after the other. Zeros are left out: a night of the schedule has many. */
export function dataParts(data: Record<string, unknown>, lang: Lang): [name: string, value: string][] {
  const words: Record<string, string> = { ...retentionMessages[lang].rules, ...auditMessages[lang].dataWords };
  return Object.entries(data).filter(([, value]) => value !== 0 && value !== '' && value !== null)
    .map(([name, value]) => [words[name] ?? name, typeof value === 'object' ? partsOf(value as object, lang) : valueWord(value as string | number | boolean, lang)]);
}

function valueWord(value: string | number | boolean, lang: Lang): string {
  const m = auditMessages[lang];
  const words: Record<string, string> = m.how;
  return typeof value === 'boolean' ? (value ? m.yes : m.no) : words[String(value)] ?? String(value);
}

/** Whom or what an entry is about, by name; that it is gone, where it was something that had one. */
export function subjectWord({ object, objectId, subject }: Pick<AuditEntry, 'object' | 'objectId' | 'subject'>, lang: Lang): string {
  const m = auditMessages[lang];
  if (subject === null) return objectId !== null && named.has(object) ? m.gone : '';
  if (subject.hidden) return m.hidden;
  const name = typeof subject.name === 'string' ? subject.name : inLang(subject.name, lang);
  return [name || m.noName, subject.of].filter(Boolean).join(', ');
}

const named: ReadonlySet<string> = new Set(['account', 'membership', 'organisation', 'project', 'registration', 'series']);

function partsOf(value: object, lang: Lang): string {
  const columns: Record<string, string> = exportMessages[lang].column;
  if (Array.isArray(value)) return value.map((part) => columns[String(part)] ?? String(part)).join(', ');
  return Object.entries(value).map(([name, part]) => `${name} ${typeof part === 'object' ? JSON.stringify(part) : String(part)}`).join(', ');
}

/** The audit as a table for a file. Line ends become spaces: an entry is a line, whatever a reason or a name holds. */
export function auditSheet(rows: readonly AuditEntry[], lang: Lang): Sheet {
  const { columns, title } = auditMessages[lang];
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
  return {
    name: title,
    header: ['#', columns.at, columns.who, columns.actorId, columns.what, columns.object, columns.id, columns.data],
    rows: rows.map((entry) => [
      String(entry.id), entry.at.toString(), actorWord(entry, lang), entry.actorId ?? '', verbWord(entry.verb, lang),
      [objectWord(entry.object, lang), subjectWord(entry, lang), entry.eventTitle && inLang(entry.eventTitle, lang)].filter(Boolean).join(': '), entry.objectId ?? '',
      dataParts(entry.data, lang).map(([name, value]) => `${name}: ${value}`).join('; '),
    ].map(oneLine)),
  };
}
