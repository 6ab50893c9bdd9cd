import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { projectMessages } from '../messages.ts';
import { numberText } from '../texts.ts';
import { columnTitle } from './columns.ts';
import { columnMessages } from './messages-columns.ts';
import type { RowFault } from './rows.ts';

/** What is wrong with a cell as a sentence: which column, what, and what to write instead. */
export function faultText({ column, code, word = '', max = 0, likely = [] }: RowFault, lang: Lang): string {
  const [t, title] = [columnMessages[lang].fault, columnTitle(column, lang)];
  switch (code) {
    case 'required': case 'incomplete': case 'not_ours': return t[code](title);
    case 'too_short': case 'too_long': case 'entry_too_long': case 'too_many': return t[code](title, max);
    case 'range': return t.range(title, numberText(max, lang));
    case 'unknown': return [t.unknown(title, word), instead(column, lang)].filter(Boolean).join(' ');
    case 'number': case 'whole': case 'month': case 'amount': case 'entry_too_short': return t[code](title, word);
    case 'service': return t.service(title, word, likely.join('; '));
    case 'twice': case 'example': return t[code]();
  }
}

/** The words that a column knows. */
function instead({ field, part }: RowFault['column'], lang: Lang): string {
  const [m, t] = [columnMessages[lang], projectMessages[lang]];
  const named: Partial<Record<typeof field, Readonly<Record<string, string>>>> = { status: t.status, openness: t.openness, operation: t.operation, procurement: t.procurement };
  const words = part === 'kind' ? t.productKind : named[field];
  if (words) return m.instead(Object.values(words).join(', '));
  return field === 'topics' ? m.insteadTopic : '';
}
