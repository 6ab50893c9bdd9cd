import type { CommandDeps } from '../../../platform/db/transact.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { approve, decline, setAttendance } from '../../events/registrations/commands-organiser.ts';
import { listChosen, type OrganisedEvent, type RegistrationRow } from '../../events/registrations/queries-organiser.ts';
import { bulkActions, declinesMembership, type BulkAction, type DeclineInput } from './forms.ts';
import { declineReason, whyNot, type Hindrance } from './rules.ts';

/** What is to be done to the ticked registrations. */
export type BulkOrder =
  | { action: 'approve'; rememberDomain: boolean }
  | { action: 'decline'; reason: DeclineInput }
  | { action: 'attended' | 'no_show' };

export interface BulkOutcome {
  action: BulkAction;
  done: string[];
  not: { id: string; why: Hindrance }[];
}

/**
 * Does the same to several registrations of one event, one transaction each in the order of the list, so that seats go to
 * those who asked first and an error in one stops no other. Doing it again changes nothing and gives the same answer.
 * `onError` hears of what failed unexpectedly. Ids that are no registrations of this event are named as gone.
 */
export async function decideSeveral(
  deps: CommandDeps, actor: Member, event: OrganisedEvent, ids: readonly string[], order: BulkOrder, onError: (error: unknown) => void,
): Promise<BulkOutcome> {
  const rows = await listChosen(deps.db, event, ids);
  const gone = ids.filter((id) => !rows.some((row) => row.id === id));
  const outcome: BulkOutcome = { action: order.action, done: [], not: gone.map((id) => ({ id, why: 'gone' })) };
  for (const row of rows) {
    const why = await decideOne(deps, actor, event, row, order).catch((error: unknown): Hindrance => {
      if (error instanceof NotFound) return 'gone';
      onError(error);
      return 'failed';
    });
    if (why) outcome.not.push({ id: row.id, why });
    else outcome.done.push(row.id);
  }
  return outcome;
}

async function decideOne(
  deps: CommandDeps, actor: Member, event: OrganisedEvent, row: RegistrationRow, order: BulkOrder,
): Promise<Hindrance | undefined> {
  switch (order.action) {
    case 'approve': {
      const result = await approve(deps, actor, row.id, { rememberDomain: order.rememberDomain });
      return result.ok ? undefined : result.reason;
    }
    case 'decline': {
      const { reason } = order;
      const result = await decline(deps, actor, row.id, declineReason(reason, row.lang), { membership: declinesMembership[reason.grund] });
      return result.ok ? undefined : 'not_open';
    }
    default: {
      const hindrance = whyNot(order.action, row, event, deps.clock());
      if (hindrance) return hindrance;
      return (await setAttendance(deps, actor, row.id, order.action)) ? undefined : 'no_seat';
    }
  }
}

const hindrances: readonly Hindrance[] = ['not_open', 'closed', 'no_seat', 'too_early', 'gone', 'failed', 'second_needed', 'proposed', 'doubtful'];

/** An outcome as the query of the page that shows it: nothing is kept on the server, and reading it again does nothing. */
export function outcomeQuery(outcome: BulkOutcome): string {
  return `aktion=${outcome.action}&getan=${outcome.done.join('.')}&nicht=${outcome.not.map(({ id, why }) => `${id}~${why}`).join('.')}`;
}

/** The reverse; whatever is not understood is left out. */
export function readOutcome(query: { aktion?: unknown; getan?: unknown; nicht?: unknown }): BulkOutcome {
  const parts = (value: unknown): string[] => (typeof value === 'string' ? value.split('.').filter(Boolean) : []);
  return {
    action: bulkActions.find((a) => a === query.aktion) ?? 'approve',
    done: parts(query.getan),
    not: parts(query.nicht).flatMap((part) => {
      const [id = '', reason] = part.split('~');
      const why = hindrances.find((h) => h === reason);
      return why ? [{ id, why }] : [];
    }),
  };
}
