/** Groups of an event that a message can go to. */
export const audiences = ['all', 'confirmed', 'room', 'online', 'queued', 'requested', 'unanswered', 'attended'] as const;
export type Audience = (typeof audiences)[number];

/** Seconds in which a message can be stopped before the first mail of it leaves. */
export const GRACE_SECONDS = 60;

/** Messages an event can have, stopped ones included. More would be a flood, or a program that runs wild. */
export const MAX_MESSAGES = 50;

export type GroupMessageState = 'draft' | 'sending' | 'stopped' | 'sent';

/** Mails by what became of them. */
export interface Delivery {
  total: number;
  waiting: number;
  sent: number;
  failed: number;
  bounced: number;
  stopped: number;
}
