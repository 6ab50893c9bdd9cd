import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Localised } from '../../platform/i18n/localised.ts';
import type { Actor } from '../accounts/actor.ts';
import type { EventState } from '../events/event.ts';
import { canOrganise } from '../events/policy.ts';
import type { Delivery } from './audience.ts';
import {
  inheritedSteps, planKey, planOf, stepKinds, stepState, type PlannedStep, type Step, type StepKind, type StepSource, type StepState,
} from './mail-plan.ts';
import { deliveryFigures } from './queries-delivery.ts';

export interface EventWithPlan {
  id: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  seriesSteps: Step[];
  eventSteps: Step[];
}

const stepsOf = (condition: ReturnType<typeof sql>) => sql`coalesce((
  select json_agg(json_build_object('kind', p.kind, 'offsetMinutes', p.offset_minutes, 'enabled', p.enabled))
  from mail_plan p where ${condition}), '[]')`;

/** No step is set further than 30 days from start or end, and thanks are of use for 14 days: outside nothing can be due. */
const DAYS_BEFORE = 31;
const DAYS_AFTER = 45;

/** Published events of published series that a step of the plan could be due for, with what is set for them. For the job. */
export async function listEventsWithPlan(db: Db, now: Temporal.Instant): Promise<EventWithPlan[]> {
  const { rows } = await sql<EventWithPlan>`
    select e.id, e.starts_at, e.ends_at, ${stepsOf(sql`p.series_id = e.series_id`)} as series_steps,
      ${stepsOf(sql`p.event_id = e.id`)} as event_steps
    from event e join series s on s.id = e.series_id
    where e.state = 'published' and s.state <> 'draft'
      and e.starts_at < ${now.add({ hours: DAYS_BEFORE * 24 })} and e.ends_at > ${now.subtract({ hours: DAYS_AFTER * 24 })}
    order by e.starts_at limit 1000`.execute(db);
  return rows;
}

export interface SeriesPlan {
  id: string;
  slug: string;
  title: Localised;
  steps: (Step & { source: StepSource })[];
  /** Coming events with the next mail of each. */
  events: { slug: string; title: Localised; startsAt: Temporal.Instant; next: PlannedStep | undefined; ownSteps: number }[];
}

interface SeriesRow {
  id: string;
  slug: string;
  title: Localised;
  seriesSteps: Step[];
  events: { slug: string; title: Localised; startsAt: string; endsAt: string; steps: Step[] }[];
}

/** The plan of a series for its organisers; for others there is none. One query. */
export async function getSeriesPlan(db: Db, actor: Actor, slug: string, now: Temporal.Instant): Promise<SeriesPlan> {
  const { rows: [row] } = await sql<SeriesRow>`
    select s.id, s.slug, json_build_object('de', s.title_de, 'en', s.title_en) as title,
      ${stepsOf(sql`p.series_id = s.id`)} as series_steps,
      coalesce((
        select json_agg(json_build_object('slug', e.slug, 'title', json_build_object('de', e.title_de, 'en', e.title_en),
          'startsAt', e.starts_at, 'endsAt', e.ends_at, 'steps', ${stepsOf(sql`p.event_id = e.id`)}) order by e.starts_at)
        from (
          select * from event where series_id = s.id and state <> 'cancelled' and ends_at > ${now} order by starts_at limit 50
        ) e), '[]') as events
    from series s where s.slug = ${slug}`.execute(db);
  if (!row || !canOrganise(actor, row.id)) throw new NotFound('series');
  return {
    id: row.id, slug: row.slug, title: row.title, steps: inheritedSteps(row.seriesSteps, []),
    events: row.events.map((event) => {
      const startsAt = Temporal.Instant.from(event.startsAt);
      const plan = planOf(row.seriesSteps, event.steps, startsAt, Temporal.Instant.from(event.endsAt));
      const next = plan.find((step) => stepState(step, now) === 'planned');
      return { slug: event.slug, title: event.title, startsAt, next, ownSteps: event.steps.length };
    }),
  };
}

export interface EventPlanStep extends PlannedStep {
  state: StepState;
  delivery: Delivery;
}

export interface EventPlan {
  id: string;
  slug: string;
  title: Localised;
  state: EventState;
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
  seriesSlug: string;
  seriesTitle: Localised;
  /** What holds for the series, for comparison and to go back to. */
  inherited: (Step & { source: StepSource })[];
  /** Empty while there is no date: nothing can be computed from it. */
  steps: EventPlanStep[];
  /** Who holds a seat now. */
  confirmed: number;
}

const nothing: Delivery = { total: 0, waiting: 0, sent: 0, failed: 0, bounced: 0, stopped: 0 };

/** The timeline of an event for its organisers, with what went to how many; for others there is none. Two queries. */
export async function getEventPlan(db: Db, actor: Actor, slug: string, now: Temporal.Instant): Promise<EventPlan> {
  const { rows: [row] } = await sql<Omit<EventPlan, 'inherited' | 'steps'> & { seriesId: string; seriesSteps: Step[]; eventSteps: Step[] }>`
    select e.id, e.slug, json_build_object('de', e.title_de, 'en', e.title_en) as title, e.state, e.starts_at, e.ends_at, e.series_id,
      s.slug as series_slug, json_build_object('de', s.title_de, 'en', s.title_en) as series_title,
      ${stepsOf(sql`p.series_id = e.series_id`)} as series_steps,
      ${stepsOf(sql`p.event_id = e.id`)} as event_steps, e.room_taken + e.online_taken - (
        select count(*) from registration r where r.event_id = e.id and r.offer_seat is not null) as confirmed
    from event e join series s on s.id = e.series_id where e.slug = ${slug}`.execute(db);
  if (!row || !canOrganise(actor, row.seriesId)) throw new NotFound('event');
  const { seriesId: _, seriesSteps, eventSteps, ...event } = row;
  const inherited = inheritedSteps(seriesSteps, []);
  if (!row.startsAt || !row.endsAt) return { ...event, inherited, steps: [] };
  const delivered = await deliveryByStep(db, row.id, row.startsAt);
  const steps = planOf(seriesSteps, eventSteps, row.startsAt, row.endsAt)
    .map((step) => ({ ...step, state: stepState(step, now), delivery: delivered.get(step.kind) ?? nothing }));
  return { ...event, inherited, steps };
}

/** Mails of each step that count for the present start. */
async function deliveryByStep(db: Db, eventId: string, startsAt: Temporal.Instant): Promise<Map<StepKind, Delivery>> {
  const prefixes = stepKinds.map((kind) => planKey(eventId, kind, startsAt));
  const { rows } = await sql<Delivery & { kind: StepKind }>`
    select m.kind, ${deliveryFigures} from mail m where m.event_id = ${eventId} and m.kind = any(${[...stepKinds]}::text[])
      and exists (select 1 from unnest(${prefixes}::text[]) as p(prefix) where starts_with(m.once_key, p.prefix))
    group by m.kind`.execute(db);
  return new Map(rows.map(({ kind, ...delivery }) => [kind, delivery]));
}
