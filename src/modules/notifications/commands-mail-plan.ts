import { sql, type RawBuilder } from 'kysely';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Tx } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import { canOrganise } from '../events/policy.ts';
import { insertMails } from './commands-mail.ts';
import { planLetter } from './letters/plan-letter.ts';
import type { MailDeps } from './mail.ts';
import { planKey, planOf, stepState, type PlannedStep, type Step, type StepKind } from './mail-plan.ts';
import { findEventFacts, getPlanContent, listRegistrationFacts } from './queries-facts.ts';
import { listEventsWithPlan, type EventWithPlan } from './queries-mail-plan.ts';

/** Recipients of one step that are written to in one transaction. */
const FAN_OUT = 100;

/**
 * Writes the mails of every step that is due, for each published event. Safe to run at any time, as often as one likes and by several
 * processes at once: each person gets a step once. Returns how many mails were written.
 */
export async function runMailPlan(deps: MailDeps): Promise<number> {
  const now = deps.clock();
  let written = 0;
  for (const event of await listEventsWithPlan(deps.db, now)) {
    for (const step of planOf(event.seriesSteps, event.eventSteps, event.startsAt, event.endsAt)) {
      if (stepState(step, now) === 'due') written += await runStep(deps, event, step);
    }
  }
  if (written > 0) deps.wake('mail');
  return written;
}

async function runStep(deps: MailDeps, event: EventWithPlan, step: PlannedStep): Promise<number> {
  let written = 0;
  for (;;) {
    const batch = await deps.db.transaction().execute((tx) => writeBatch(tx, deps, event, step));
    written += batch.written;
    if (!batch.more) return written;
  }
}

async function writeBatch(tx: Tx, deps: MailDeps, planned: EventWithPlan, step: PlannedStep): Promise<{ written: number; more: boolean }> {
  const key = planKey(planned.id, step.kind, planned.startsAt);
  const rows = await listRegistrationFacts(tx, sql`
    r.event_id = ${planned.id} and r.created_at < ${step.dueAt} and a.bounced_at is null and ${recipientsOf(step)}
    and not exists (select 1 from mail m where m.once_key = ${key} || r.id::text)`, FAN_OUT + 1);
  const event = rows.length === 0 ? undefined : await findEventFacts(tx, planned.id);
  // Moved or cancelled since the plan was read: the next run computes it anew.
  if (!event || event.state !== 'published' || !event.startsAt?.equals(planned.startsAt)) return { written: 0, more: false };
  const content = await getPlanContent(tx, planned.id);
  const written = await insertMails(tx, rows.slice(0, FAN_OUT).map((registration) => ({
    kind: step.kind, letter: planLetter(step.kind, event, registration, content, { baseUrl: deps.baseUrl }), to: registration.recipient,
    onceKey: key + registration.id, eventId: event.id, registrationId: registration.id, expiresAt: step.uselessFrom,
  })), deps.sender, deps.clock());
  return { written, more: rows.length > FAN_OUT };
}

function recipientsOf(step: PlannedStep): RawBuilder<unknown> {
  switch (step.kind) {
    case 'programme': return sql`r.state = 'confirmed'`;
    // Not to who has just taken a seat (an offer accepted after the question was due), nor to who has answered.
    case 'reconfirm': return sql`(r.state = 'confirmed' and r.coming is null and not exists (
      select 1 from activity y where y.object_id = r.id and y.verb in ('confirmed', 'switched') and y.at >= ${step.dueAt}))`;
    case 'access_day':
    case 'access_soon': return sql`r.state in ('confirmed', 'attended')`;
    case 'thanks': return sql`r.state = 'attended'`;
  }
}

export type PlanTarget = { seriesId: string } | { eventId: string };

/** Sets one step for a series, or for one event only. What was sent already is not sent again. */
export async function changeStep(deps: CommandDeps, actor: Member, target: PlanTarget, step: Step): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    await askPolicy(tx, actor, target);
    const columns = { seriesId: 'seriesId' in target ? target.seriesId : null, eventId: 'eventId' in target ? target.eventId : null };
    const { kind, offsetMinutes, enabled } = step;
    await tx.insertInto('mailPlan').values({ ...columns, kind, offsetMinutes, enabled })
      .onConflict((c) => c.columns(['seriesId', 'eventId', 'kind']).doUpdateSet({ offsetMinutes, enabled })).execute();
    await note(tx, actor, target, { kind, offsetMinutes, enabled }, now);
  });
}

/** Gives up what a series or an event has set for a step: from now on it inherits it. */
export async function inheritStep(deps: CommandDeps, actor: Member, target: PlanTarget, kind: StepKind): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    await askPolicy(tx, actor, target);
    await tx.deleteFrom('mailPlan').where('kind', '=', kind)
      .where((eb) => ('seriesId' in target ? eb('seriesId', '=', target.seriesId) : eb('eventId', '=', target.eventId))).execute();
    await note(tx, actor, target, { kind, inherited: true }, now);
  });
}

async function askPolicy(tx: Tx, actor: Member, target: PlanTarget): Promise<void> {
  const seriesId = 'seriesId' in target ? target.seriesId
    : (await tx.selectFrom('event').select('seriesId').where('id', '=', target.eventId).executeTakeFirst())?.seriesId;
  if (seriesId === undefined || !canOrganise(actor, seriesId)) throw new NotFound('mail plan');
}

async function note(tx: Tx, actor: Member, target: PlanTarget, data: Record<string, unknown>, now: Temporal.Instant): Promise<void> {
  await tx.insertInto('activity').values({
    at: now, actorId: actor.accountId, verb: 'changed_mail_plan', object: 'seriesId' in target ? 'series' : 'event',
    objectId: 'seriesId' in target ? target.seriesId : target.eventId, eventId: 'eventId' in target ? target.eventId : null,
    data: JSON.stringify(data),
  }).execute();
}
