import type { ComponentChildren, JSX } from 'preact';
import { inLang } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { clockTime, mediumDate, shortDate } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Content } from '../../../ui/content.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Step, StepKind } from '../../notifications/mail-plan.ts';
import type { EventPlan, EventPlanStep, SeriesPlan } from '../../notifications/queries-mail-plan.ts';
import { EventNav } from '../event/nav.tsx';
import { stepSlugs } from './forms.ts';
import { mailPlanMessages } from './messages.ts';
import { organiserPaths } from '../paths.ts';

const icons: Record<StepKind, IconName> = {
  programme: 'document', reconfirm: 'discussion', access_day: 'screen', access_soon: 'clock', thanks: 'star',
};

/** The mail plan of one event: every mail with its time, what became of it, and the event itself in between. */
export function EventMailPlanPage({ plan, notice }: { plan: EventPlan; notice: boolean }): JSX.Element {
  const m = useTexts(mailPlanMessages);
  const lang = useLang();
  const href = useHref();
  return (
    <>
      {notice && <Banner tone="success" title={m.saved} announce />}
      <p class="k-eyebrow"><Content text={plan.title} /></p>
      <h1>{m.heading}</h1>
      <EventNav slug={plan.slug} current="mailPlan" />
      <p class="k-lead">{m.eventLead} {m.seats(plan.confirmed)}</p>
      {plan.state === 'cancelled' && <Banner tone="warning" title={m.cancelled} />}
      {plan.state === 'draft' && <Banner tone="info" title={m.draft} />}
      {plan.startsAt && plan.endsAt
        ? <EventTimeline plan={plan} startsAt={plan.startsAt} endsAt={plan.endsAt} />
        : <EmptyState icon="calendar" title={m.undated}><p>{m.undatedText}</p></EmptyState>}
      <Rules />
      <p><a href={href(organiserPaths.seriesMailPlan(plan.seriesSlug))}>{m.toSeries(inLang(plan.seriesTitle, lang))}</a></p>
    </>
  );
}

function EventTimeline({ plan, startsAt, endsAt }: { plan: EventPlan; startsAt: Temporal.Instant; endsAt: Temporal.Instant }): JSX.Element {
  const m = useTexts(mailPlanMessages);
  const before = plan.steps.filter((step) => Temporal.Instant.compare(step.dueAt, startsAt) <= 0);
  const after = plan.steps.filter((step) => Temporal.Instant.compare(step.dueAt, endsAt) >= 0);
  const during = plan.steps.filter((step) => !before.includes(step) && !after.includes(step));
  const item = (step: EventPlanStep): JSX.Element => <EventStep step={step} plan={plan} />;
  return (
    <ol class="k-mailplan" aria-label={m.timeline}>
      {before.map(item)}
      <Moment at={startsAt} text={m.start} icon="play" />
      {during.map(item)}
      <Moment at={endsAt} text={m.end} icon="closing" />
      {after.map(item)}
    </ol>
  );
}

function Moment({ at, text, icon }: { at: Temporal.Instant; text: string; icon: IconName }): JSX.Element {
  return (
    <li class="k-mailplan__item k-mailplan__item--moment">
      <When at={at} />
      <span class="k-mailplan__node"><Icon name={icon} /></span>
      <div class="k-mailplan__body"><p class="k-mailplan__moment">{text}</p></div>
    </li>
  );
}

function When({ at }: { at: Temporal.Instant }): JSX.Element {
  const lang = useLang();
  return (
    <p class="k-mailplan__time">
      <time dateTime={at.toString()}>{lang === 'de' ? shortDate(at, lang) : mediumDate(at, lang)}</time>{' '}
      <span>{clockTime(at, lang)}{lang === 'de' ? ' Uhr' : ''}</span>
    </p>
  );
}

const tones = { sent: 'success', due: 'info', planned: 'neutral', off: 'neutral', over: 'neutral' } as const;

function EventStep({ step, plan }: { step: EventPlanStep; plan: EventPlan }): JSX.Element {
  const m = useTexts(mailPlanMessages);
  const { state, delivery } = step;
  const sent = delivery.total > 0;
  const shown = sent && state !== 'off' && state !== 'planned' ? 'sent' : plan.state === 'published' || state !== 'due' ? state : 'planned';
  return (
    <StepItem step={step} state={sent ? 'sent' : state === 'off' || state === 'over' ? 'off' : 'open'} when={<When at={step.dueAt} />}
      changePath={`${organiserPaths.mailPlan(plan.slug)}/${stepSlugs[step.kind]}`}
      badge={<Badge text={m.state[shown]} tone={tones[shown]} icon={shown === 'planned' ? 'clock' : undefined} />}
      source={`${m.offset(step.offsetMinutes, step.kind === 'thanks')} · ${m.source[step.source]}`}>
      {sent && <Delivered step={step} />}
      {!sent && state === 'over' && <p class="k-mailplan__figures">{m.nobody}</p>}
    </StepItem>
  );
}

function Delivered({ step: { delivery } }: { step: EventPlanStep }): JSX.Element {
  const m = useTexts(mailPlanMessages);
  const failed = delivery.failed + delivery.bounced;
  return (
    <p class="k-mailplan__figures k-num">
      <strong>{m.delivered(delivery.sent)}</strong>
      {delivery.waiting > 0 && <>, {m.waiting(delivery.waiting)}</>}
      {failed > 0 && <>, <span class="k-mailplan__failed">{m.failed(failed)}</span></>}
    </p>
  );
}

interface StepItemProps {
  step: Step;
  state: 'sent' | 'open' | 'off';
  when: ComponentChildren;
  changePath: string;
  badge: ComponentChildren;
  source: string;
  children?: ComponentChildren;
}

function StepItem({ step, state, when, changePath, badge, source, children }: StepItemProps): JSX.Element {
  const m = useTexts(mailPlanMessages);
  const href = useHref();
  return (
    <li class={`k-mailplan__item k-mailplan__item--${state}`}>
      {when}
      <span class="k-mailplan__node"><Icon name={icons[step.kind]} /></span>
      <div class="k-mailplan__body">
        <h2 class="k-mailplan__title">{m.steps[step.kind]} {badge}</h2>
        {children}
        <p>{m.stepText[step.kind]}</p>
        <p class="k-mailplan__source">
{source} · <a href={href(changePath)}>{m.change}<span class="k-sr">: {m.steps[step.kind]}</span></a>
        </p>
      </div>
    </li>
  );
}

/** The mail plan of a series: what every event inherits, and what comes next where. */
export function SeriesMailPlanPage({ plan, notice }: { plan: SeriesPlan; notice: boolean }): JSX.Element {
  const m = useTexts(mailPlanMessages);
  const lang = useLang();
  const href = useHref();
  return (
    <>
      {notice && <Banner tone="success" title={m.saved} announce />}
      <p class="k-eyebrow"><a href={href(organiserPaths.series(plan.slug))}><Content text={plan.title} /></a></p>
      <h1>{m.seriesHeading}</h1>
      <p class="k-lead">{m.seriesLead}</p>
      <ol class="k-mailplan" aria-label={m.timeline}>
        {plan.steps.map((step) => (
          <StepItem step={step} state={step.enabled ? 'open' : 'off'} when={<Offset step={step} />}
            source={m.seriesSource[step.source]}
            changePath={`${organiserPaths.seriesMailPlan(plan.slug)}/${stepSlugs[step.kind]}`}
            badge={step.enabled ? null : <Badge text={m.state.off} />} />
        ))}
      </ol>
      <Rules />
      <h2>{m.coming}</h2>
      <Table
        caption={m.coming} captionHidden rows={plan.events} empty={<p>{m.noComing}</p>}
        columns={[
          { title: m.columns.event, cell: (event) => <a href={href(organiserPaths.mailPlan(event.slug))}>{inLang(event.title, lang)}</a> },
          { title: m.columns.date, cell: (event) => mediumDate(event.startsAt, lang) },
          {
            title: m.columns.next,
            cell: ({ next }) => (next ? m.nextAt(m.steps[next.kind], mediumDate(next.dueAt, lang)) : m.noNext),
          },
          { title: m.columns.own, cell: (event) => event.ownSteps, numeric: true },
        ]}
      />
    </>
  );
}

function Offset({ step }: { step: Step }): JSX.Element {
  const m = useTexts(mailPlanMessages);
  const [amount, ...rest] = m.offset(step.offsetMinutes, step.kind === 'thanks').split(' ');
  return <p class="k-mailplan__time"><span class="k-mailplan__amount">{amount}</span> <span>{rest.join(' ')}</span></p>;
}

function Rules(): JSX.Element {
  const m = useTexts(mailPlanMessages);
  return (
    <details class="k-read">
      <summary>{m.rules}</summary>
      <ul>{Object.values(m.ruleList).map((rule) => <li>{rule}</li>)}</ul>
    </details>
  );
}
