import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { phaseOf, whyClosed, type EventState, type EventTimes } from '../../events/event.ts';
import type { RegistrationRow } from '../../events/registrations/queries-organiser.ts';
import type { BulkAction, DeclineInput } from './forms.ts';
import { declineSentences } from './messages.ts';

type Decidable = Pick<RegistrationRow, 'state' | 'seat'>;
type DatedEvent = EventTimes & { state: EventState };

/** Why something cannot be done to a registration; each has a sentence for organisers. */
export type Hindrance = 'not_open' | 'closed' | 'no_seat' | 'too_early' | 'gone' | 'failed' | 'second_needed' | 'proposed' | 'doubtful';

/**
 * Why an action is not possible now, or undefined when it is. The commands decide again under the lock; this is what pages
 * offer. Attendance can be set from the start on: before it nobody can have come or stayed away.
 */
export function whyNot(action: BulkAction, registration: Decidable, event: DatedEvent, now: Temporal.Instant): Hindrance | undefined {
  if (action === 'decline') return registration.state === 'requested' ? undefined : 'not_open';
  if (action === 'approve') {
    if (registration.state !== 'requested') return 'not_open';
    return whyClosed({ ...event, registrationClosesAt: null }, now) ? 'closed' : undefined;
  }
  if (registration.seat === null) return 'no_seat';
  return hasBegun(event, now) ? undefined : 'too_early';
}

export function hasBegun(event: EventTimes, now: Temporal.Instant): boolean {
  const phase = phaseOf(event, now);
  return phase === 'running' || phase === 'past';
}

/** Whether an organiser can still cancel for the person: it stands, and the event is not over. A request is declined instead. */
export function canCancelFor(registration: Pick<RegistrationRow, 'state'>, event: EventTimes, now: Temporal.Instant): boolean {
  return ['confirmed', 'queued', 'offered'].includes(registration.state) && phaseOf(event, now) !== 'past';
}

/** The reason as the person reads it, in their language: the sentence of the template, then what the organiser added. */
export function declineReason(input: DeclineInput, lang: Lang): string {
  const sentence = input.grund === 'own' ? '' : declineSentences[lang][input.grund];
  return [sentence, input.text].filter(Boolean).join('\n\n');
}
