import { randomUUID } from 'node:crypto';
import type { Deps } from '../../platform/deps.ts';
import type { CommandDeps } from '../../platform/db/transact.ts';
import type { Mailbox } from '../../platform/mail/transport.ts';
import type { Happening } from '../events/registrations/registration.ts';
import type { Recipient } from './letters/facts.ts';
import { asHtml, asText, oneLine, subjectOf, type Letter } from './letters/letter.ts';
import type { StepKind } from './mail-plan.ts';

/** What a mail is about: a code, something that happened to a registration, a changed event, a step of the plan, a message. */
export type MailKind = 'login_code' | 'second_factor' | Happening | 'event_changed' | StepKind | 'group' | 'membership' | 'organisation' | 'address_changed'
  | 'inactive_account' | 'account_closed' | 'project' | 'project_role' | 'silent_match' | 'digest';

export type MailState = 'waiting' | 'sending' | 'sent' | 'failed' | 'bounced' | 'stopped';

/** What writing mails needs besides a command's usual things. */
export type MailDeps = CommandDeps & Pick<Deps, 'baseUrl' | 'demo'> & {
  /** Who our mails and calendar entries come from. */
  sender: Mailbox;
};

/** How a worker runs: until `signal` ends it after the piece under way, with a pause between two pieces. */
export interface Run {
  signal?: AbortSignal;
  pause?: () => Promise<void>;
}

/** Tries of a mail or an outbox row before it counts as failed and becomes a task. */
export const MAX_TRIES = 8;
const BACK_OFF_MINUTES = [1, 5, 15, 60, 240];

/** How long to wait after the given number of failed tries (1 or more): 1, 5, 15, 60, then 240 minutes. */
export function backOff(tries: number): { minutes: number } {
  return { minutes: BACK_OFF_MINUTES[Math.min(tries, BACK_OFF_MINUTES.length) - 1] ?? 1 };
}

/**
 * While no mail server can be reached, a mail is tried at most this often, and given up only after three days: a weekend without a
 * server loses nothing.
 */
export const UNREACHABLE_MINUTES = 15;
export const UNREACHABLE_GIVE_UP_HOURS = 72;

/** Somebody who claimed a mail and has not said what became of it within this time has stopped; the mail is tried again. */
export const CLAIM_MINUTES = 10;

/** Mails to one address within an hour, codes for signing in not counted (they have their own limit); more wait. */
export const MAILS_PER_HOUR = 20;

export interface Draft {
  kind: MailKind;
  letter: Letter;
  to: Pick<Recipient, 'email' | 'name' | 'accountId'>;
  /** The same thing is told once: a second mail with the same key is not written. */
  onceKey: string;
  eventId?: string | undefined;
  registrationId?: string | undefined;
  groupMessageId?: string | undefined;
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string } | undefined;
  expiresAt?: Temporal.Instant | null | undefined;
}

/** The row of a mail that is due at once. */
export function mailRow(draft: Draft, sender: Mailbox, now: Temporal.Instant) {
  const id = randomUUID();
  return {
    id,
    kind: draft.kind,
    toEmail: draft.to.email,
    toName: oneLine(draft.to.name),
    accountId: draft.to.accountId,
    eventId: draft.eventId ?? null,
    registrationId: draft.registrationId ?? null,
    groupMessageId: draft.groupMessageId ?? null,
    onceKey: draft.onceKey,
    lang: draft.letter.lang,
    subject: subjectOf(draft.letter),
    textBody: asText(draft.letter),
    htmlBody: asHtml(draft.letter),
    ics: draft.calendar?.content ?? null,
    icsMethod: draft.calendar?.method ?? null,
    nextTryAt: now,
    expiresAt: draft.expiresAt ?? null,
    messageId: `<${id}@${sender.email.slice(sender.email.lastIndexOf('@') + 1)}>`,
    createdAt: now,
  };
}
