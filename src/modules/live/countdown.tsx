import type { Lang } from '../../platform/i18n/catalogue.ts';
import { Countdown } from '../../ui/countdown.tsx';
import { uiTexts } from '../../ui/messages.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** 'Noch 2 Tage und 3 Stunden.': the two largest units; minutes are left out from a day on. The same words as the island's. */
export function timeLeft(until: Temporal.Instant, now: Temporal.Instant, lang: Lang): string {
  const t = uiTexts[lang].countdown;
  const left = until.epochMilliseconds - now.epochMilliseconds;
  if (left <= 0) return t.now;
  const minutes = Math.floor(left / MINUTE_MS);
  if (minutes < 1) return t.soon;
  const write = (count: number, one: string, many: string): string => (count === 1 ? one : many.replace('{n}', String(count)));
  const days = Math.floor(minutes / DAY_MINUTES);
  const hours = Math.floor((minutes % DAY_MINUTES) / 60);
  const parts = [
    days > 0 ? write(days, t.day, t.days) : '',
    hours > 0 ? write(hours, t.hour, t.hours) : '',
    days === 0 && minutes % 60 > 0 ? write(minutes % 60, t.minute, t.minutes) : '',
  ];
  return t.left.replace('{time}', parts.filter(Boolean).join(t.join));
}

/** The time left until an instant: right when the page was made, and kept current by the island. */
export function TimeLeft({ until, now, lang }: { until: Temporal.Instant; now: Temporal.Instant; lang: Lang }) {
  return <Countdown until={until.toString()} text={timeLeft(until, now, lang)} />;
}
