import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { clockTime } from '../../../platform/time/time.ts';
import { uiTexts } from '../../../ui/messages.ts';
import type { ProgrammeChange } from '../../events/programme/changes.ts';
import { programmeMessages } from './messages.ts';

/** A change of the programme as one or two sentences. With a start times are times of day, otherwise minutes from the start. */
export function changeInWords(change: ProgrammeChange, startsAt: Temporal.Instant | null, lang: Lang): string {
  const m = programmeMessages[lang].changes;
  if (change.kind === 'reordered') return m.reordered;
  const title = inLang(change.title, lang);
  const at = (minutes: number): string => (startsAt ? m.at(clockTime(startsAt.add({ minutes }), lang)) : m.atMinute(minutes));
  switch (change.kind) {
    case 'added': return m.added(title, at(change.at), change.minutes);
    case 'removed': return m.removed(title);
    case 'retitled': return inLang(change.was, lang) === title ? m.retitledEn(title) : m.retitled(inLang(change.was, lang), title);
    case 'moved': return change.count === 1 ? m.moved(title, at(change.at), change.by)
      : m.movedRun(title, inLang(change.last, lang), change.count, change.by);
    case 'duration': return m.duration(title, change.was, change.minutes);
    case 'kind': return m.kind(title, uiTexts[lang].timeline.kinds[change.was], uiTexts[lang].timeline.kinds[change.now]);
    case 'text': return m.text(title);
    case 'people': {
      const [joined, left] = [change.joined.join(m.and), change.left.join(m.and)];
      return joined && left ? m.replaced(title, joined, left) : joined ? m.joined(title, joined) : m.left(title, left);
    }
  }
}

/** Fills the {names} of a text that the server and the browser both use. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
