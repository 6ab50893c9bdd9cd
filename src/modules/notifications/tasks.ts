import type { Localised } from '../../platform/i18n/localised.ts';
import type { MailKind } from './mail.ts';

/** Which event a task is about; null for what is about none (an admin's concern). */
export interface TaskEvent {
  slug: string;
  title: Localised;
}

interface AboutMail {
  mailId: string;
  email: string;
  name: string;
  event: TaskEvent | null;
  since: Temporal.Instant;
  error: string;
}

/** What an organiser has to see to because mail did not get through. */
export type MailTask =
  /** The address does not exist or takes no mail: call the person, correct the address. */
  | ({ kind: 'address' } & AboutMail)
  /** A mail did not get through after all tries: `retryMail` sends it again. */
  | ({ kind: 'mail'; mailKind: MailKind } & AboutMail)
  /** Something that happened could not be turned into a mail: `retryOutboxRow` tries once more. */
  | { kind: 'outbox'; outboxId: number; event: TaskEvent | null; since: Temporal.Instant; error: string }
  /** No mail leaves at all. */
  | { kind: 'server'; waiting: number; since: Temporal.Instant; error: string };

/** Mail that waits longer than this because of the mail server becomes a task. */
export const SERVER_TASK_MINUTES = 15;
/** Trouble older than this is past helping. */
export const TASK_DAYS = 14;

/** Begins the error of a mail that met no working mail server. */
export const UNREACHABLE = 'unreachable:';
