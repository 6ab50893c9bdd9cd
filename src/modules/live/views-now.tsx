import { h, type ComponentChildren, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { PageLanguage, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { clockTime } from '../../platform/time/time.ts';
import { Content, InGerman } from '../../ui/content.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Timeline, type TimelineItem, type TimelinePerson } from '../../ui/timeline.tsx';
import type { ProgrammeItem, ProgrammePerson, Scheduled } from '../events/programme/programme.ts';
import { liveMessages } from './messages.ts';
import type { Participation } from './queries.ts';
import { recent } from '../../platform/recent.ts';
import { expected, type Day, type Running } from './running.ts';

/** What runs, what comes, and how late it is. Empty before the doors open and after the end. */
export function NowPanel({ day, running }: { day: Day; running: Running }) {
  const m = useTexts(liveMessages).now;
  const lang = useLang();
  const { current, next, access, over } = running;
  const shown = access === 'open' && !over && running.programme.length > 0;
  const news = !over && (day.liveNote !== '' || day.delayMinutes !== 0);
  if (!shown && !news) return null;
  const idle = running.programmeRuns ? m.between : next ? m.notBegun : m.ended;
  return (
    <section class="k-now" aria-labelledby="gerade">
      <h2 id="gerade" class="k-sr">{m.title}</h2>
      {news ? (
        <div class="k-now__news k-flow k-flow--tight">
          {day.liveNote === '' ? null : (
            <p class="k-with-icon"><Icon name="info" /><span><strong>{m.note}:</strong> <InGerman>{day.liveNote}</InGerman></span></p>
          )}
          {day.delayMinutes === 0 ? null : (
            <p class="k-with-icon"><Icon name="clock" /><span><strong>{lateness(day.delayMinutes, m)}</strong> {m.timesMoved}</span></p>
          )}
        </div>
      ) : null}
      {shown ? (
        <div class="k-now__items">
          <Slot
            kind={current?.item.kind} label={m.current} title={current ? <Content text={current.item.title} /> : idle} people={current?.item.people}
            time={current && m.until(clockTime(expected(current.endsAt, day.delayMinutes), lang))}
          />
          {next || current ? (
            <Slot
              next kind={next?.item.kind} label={m.next} title={next ? <Content text={next.item.title} /> : m.nothingNext}
              people={next?.item.people} time={next && m.at(clockTime(expected(next.startsAt, day.delayMinutes), lang))}
            />
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

function lateness(minutes: number, m: { late: (n: number) => string; early: (n: number) => string }): string {
  return minutes > 0 ? m.late(minutes) : m.early(-minutes);
}

interface SlotProps {
  label: string;
  title: ComponentChildren;
  kind: ProgrammeItem['kind'] | undefined;
  time: string | undefined;
  people: readonly ProgrammePerson[] | undefined;
  next?: boolean;
}

function Slot({ label, title, kind, time, people, next }: SlotProps) {
  return (
    <div class={`k-now__item${next ? '' : ' k-now__item--current'}${kind ? ` k-kind--${kind}` : ''}`}>
      <p class="k-now__label">{kind ? <Icon name={kind} /> : null}{label}{time ? <span class="k-now__time">{time}</span> : null}</p>
      <p class="k-now__title">{title}</p>
      {people && people.length > 0 ? <p class="k-small"><InGerman>{people.map(spoken).join(' · ')}</InGerman></p> : null}
    </div>
  );
}

function spoken(person: ProgrammePerson): string {
  return [person.name || person.jobTitle, person.organisation].filter(Boolean).join(', ');
}

/** What a screen reader is told when the programme moves on. */
export function announcementOf(running: Running, p: Participation, lang: Lang): string {
  const m = liveMessages[lang].now;
  const title = (s: Scheduled<ProgrammeItem> | undefined): string => (s ? inLang(s.item.title, lang) : '');
  if (running.access !== 'open') return '';
  const late = p.delayMinutes === 0 ? '' : lateness(p.delayMinutes, m);
  return [running.over ? m.ended : m.announce(title(running.current), title(running.next)), late, p.liveNote].filter(Boolean).join(' ');
}

const KEPT_PROGRAMMES = 300;
const rendered = recent<string>(KEPT_PROGRAMMES);

/**
 * The programme as HTML. Half of the nodes of the page, and the same for all who look at the same time, so it is rendered
 * once for each state: it depends on nothing but what is in the key.
 */
export function programmeHtml(p: Participation, running: Running, lang: Lang): string {
  const key = [
    p.eventId, p.programmeVersion, lang, p.startsAt?.epochMilliseconds, p.endsAt?.epochMilliseconds, p.delayMinutes,
    running.current?.item.id, running.next?.item.id, running.access, running.over,
  ].join(' ');
  const kept = rendered.get(key);
  if (kept !== undefined) return kept;
  const timeline = h(PageLanguage.Provider, { value: lang }, <Timeline items={timelineItems(p, running, lang)} />) as VNode;
  return rendered.set(key, renderToString(timeline));
}

function timelineItems(p: Participation, running: Running, lang: Lang): TimelineItem[] {
  const live = running.access === 'open' && !running.over;
  const from = running.current ?? running.next;
  const firstToCome = live && from ? running.programme.indexOf(from) : running.over || live ? running.programme.length : 0;
  return running.programme.map((s, index) => {
    const past = index < firstToCome;
    return {
      kind: s.item.kind, title: <Content text={s.item.title} />, minutes: s.item.minutes,
      text: s.item.publicNote === '' ? undefined : <InGerman>{s.item.publicNote}</InGerman>,
      people: s.item.people.map(personOf),
      start: clockTime(past ? s.startsAt : expected(s.startsAt, p.delayMinutes), lang),
      state: past ? 'past' : live && s === running.current ? 'now' : live && s === running.next ? 'next' : undefined,
    };
  });
}

function personOf(person: ProgrammePerson): TimelinePerson {
  const [name, ...rest] = [person.name, person.jobTitle, person.organisation].filter(Boolean);
  return { name: name ?? '', detail: rest.join(', ') || undefined, unnamed: person.name === '' };
}
