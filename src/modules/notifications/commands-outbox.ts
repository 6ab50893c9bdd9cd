import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/db/database.ts';
import { CODE_MINUTES } from '../accounts/signin.ts';
import { followMembership, mailAddressChanged, mailAddressCode } from './commands-belonging-mail.ts';
import { mailClosed } from './commands-closed-mail.ts';
import { mailInactive } from './commands-inactive.ts';
import { mailDigest, mailSilentMatch } from './commands-matching-mail.ts';
import { mailOrganisation } from './commands-organisation-mail.ts';
import { insertMails } from './commands-mail.ts';
import { mailRole } from './commands-role-mail.ts';
import { loginCodeLetter } from './letters/account-letter.ts';
import { calendarPart } from './letters/calendar-part.ts';
import { changeLetter } from './letters/change-letter.ts';
import { secondFactorLetter } from './letters/second-factor-letter.ts';
import { calendarFor, registrationLetter, stillTrue } from './letters/registration-letter.ts';
import { backOff, MAX_TRIES, type MailDeps, type Run } from './mail.ts';
import { findEventFacts, findRecipient, findRegistrationFacts, listRegistrationFacts } from './queries-facts.ts';

/** Recipients of one event that are written to in one transaction. */
const FAN_OUT = 100;
const MAX_ERROR_LENGTH = 500;

interface Row {
  id: number;
  topic: string;
  payload: unknown;
  createdAt: Temporal.Instant;
  tries: number;
}

/** Writes the mails of a row. False: there are more recipients, the row stays open and comes again. */
type Handler = (tx: Tx, row: Row, deps: MailDeps, now: Temporal.Instant) => Promise<boolean>;

const handlers: Record<string, Handler> = {
  login_code: mailCode, second_factor: mailSecondFactor, registration: mailRegistration, event_changed: mailChange,
  membership: followMembership, address_code: mailAddressCode, address_changed: mailAddressChanged,
  inactive_account: mailInactive, organisation: mailOrganisation,
  silent_match: mailSilentMatch, digest: mailDigest, project_role: mailRole, account_closed: mailClosed,
};

/** What can be told: whoever tests mails tests each. */
export const outboxTopics: readonly string[] = Object.keys(handlers);

/** What such a row holds is nobody's business once it is a mail. */
const secret: ReadonlySet<string> = new Set(['login_code', 'address_code', 'address_changed']);

/**
 * Turns open outbox rows into mails, oldest first, a transaction a row, until none is due. Any number of processes may run it
 * at once; a row that was handled twice writes no second mail. A row that throws is tried again later and parked after eight tries.
 * Returns how many rows were handled.
 */
export async function drainOutbox(deps: MailDeps, run: Run = {}): Promise<number> {
  let handled = 0;
  while (!run.signal?.aborted) {
    await run.pause?.();
    const step = await handleNext(deps);
    if (step === 'empty') break;
    if (step === 'handled') handled += 1;
  }
  if (handled > 0) deps.wake('mail');
  return handled;
}

async function handleNext(deps: MailDeps): Promise<'handled' | 'continued' | 'postponed' | 'empty'> {
  const now = deps.clock();
  let row: Row | undefined;
  try {
    return await deps.db.transaction().execute(async (tx) => {
      row = await claim(tx, now);
      if (!row) return 'empty';
      const handler = handlers[row.topic];
      if (!handler) throw new Error(`unknown topic ${row.topic}`);
      if (!(await handler(tx, row, deps, now))) return 'continued';
      const wiped = secret.has(row.topic) ? { payload: '{}' } : {};
      await tx.updateTable('outbox').set({ handledAt: now, error: null, ...wiped }).where('id', '=', row.id).execute();
      return 'handled';
    });
  } catch (error) {
    if (!row) throw error;
    await postpone(deps, row, error, now);
    return 'postponed';
  }
}

async function claim(tx: Tx, now: Temporal.Instant): Promise<Row | undefined> {
  return tx.selectFrom('outbox').select(['id', 'topic', 'payload', 'createdAt', 'tries'])
    .where('handledAt', 'is', null).where('parkedAt', 'is', null)
    .where((eb) => eb.or([eb('nextTryAt', 'is', null), eb('nextTryAt', '<=', now)]))
    .orderBy('id').limit(1).forUpdate().skipLocked().executeTakeFirst();
}

async function postpone(deps: MailDeps, row: Row, error: unknown, now: Temporal.Instant): Promise<void> {
  const tries = row.tries + 1;
  await deps.db.updateTable('outbox').set({
    tries, error: (error instanceof Error ? error.message : String(error)).slice(0, MAX_ERROR_LENGTH),
    nextTryAt: now.add(backOff(tries)), parkedAt: tries >= MAX_TRIES ? now : null,
  }).where('id', '=', row.id).where('handledAt', 'is', null).where('tries', '=', row.tries).execute();
}

const codePayload = z.object({ email: z.string(), code: z.string().regex(/^\d{8}$/), lang: z.enum(['de', 'en']),
  minutes: z.int().default(CODE_MINUTES) });

async function mailCode(tx: Tx, row: Row, deps: MailDeps, now: Temporal.Instant): Promise<boolean> {
  const { email, code, lang, minutes } = codePayload.parse(row.payload);
  const expiresAt = row.createdAt.add({ minutes });
  if (Temporal.Instant.compare(now, expiresAt) >= 0) return true;
  await insertMails(tx, [{
    kind: 'login_code', letter: loginCodeLetter(code, minutes, lang), to: { email, name: '', accountId: null },
    onceKey: `outbox:${row.id}`, expiresAt,
  }], deps.sender, now);
  return true;
}

const secondFactorPayload = z.object({
  accountId: z.uuid(), what: z.enum(['factor_added', 'factor_removed', 'recovery_used', 'codes_renewed', 'factors_reset', 'identity_linked']),
});

async function mailSecondFactor(tx: Tx, row: Row, deps: MailDeps, now: Temporal.Instant): Promise<boolean> {
  const { accountId, what } = secondFactorPayload.parse(row.payload);
  const to = await findRecipient(tx, accountId);
  if (!to) return true;
  await insertMails(tx, [{ kind: 'second_factor', letter: secondFactorLetter(what, to, deps.baseUrl), to, onceKey: `outbox:${row.id}` }], deps.sender, now);
  return true;
}

const registrationPayload = z.object({
  registrationId: z.uuid(), eventId: z.uuid(), note: z.string().default(''),
  what: z.enum([
    'confirmed', 'queued', 'requested', 'offered', 'declined', 'cancelled', 'offer_expired', 'switched', 'handed_over', 'invited',
    'event_cancelled', 'room_queued',
  ]),
});

async function mailRegistration(tx: Tx, row: Row, deps: MailDeps, now: Temporal.Instant): Promise<boolean> {
  const { registrationId, eventId, what, note } = registrationPayload.parse(row.payload);
  const registration = await findRegistrationFacts(tx, registrationId);
  const event = await findEventFacts(tx, eventId);
  if (!registration || !event || !stillTrue(what, registration)) return true;
  const { baseUrl, sender } = deps;
  const calendar = calendarPart(calendarFor(what, registration), event, registration, { baseUrl, sender, now });
  await insertMails(tx, [{
    kind: what, letter: registrationLetter(what, note, event, registration, { baseUrl, withCalendar: calendar !== undefined }),
    to: registration.recipient, onceKey: `outbox:${row.id}`, eventId, registrationId, calendar,
    expiresAt: what === 'offered' || what === 'invited' ? registration.offerExpiresAt : null,
  }], sender, now);
  return true;
}

const change = z.tuple([z.string().nullable(), z.string().nullable()]).exactOptional();
const changePayload = z.object({
  eventId: z.uuid(),
  changes: z.object({ startsAt: change, endsAt: change, mode: change, venue: change, address: change }),
});

/** To everybody with an open registration, a bounded number a time. Who came after the change knows the new state already. */
async function mailChange(tx: Tx, row: Row, deps: MailDeps, now: Temporal.Instant): Promise<boolean> {
  const { eventId, changes } = changePayload.parse(row.payload);
  const event = await findEventFacts(tx, eventId);
  // A cancelled event has its own letters, and nobody needs the old date of one that is over.
  if (!event || event.state !== 'published' || (event.endsAt && Temporal.Instant.compare(now, event.endsAt) >= 0)) return true;
  const key = `outbox:${row.id}:`;
  const rows = await listRegistrationFacts(tx, sql`
    r.event_id = ${eventId} and r.state <> 'cancelled' and r.created_at <= ${row.createdAt}
    and not exists (select 1 from mail m where m.once_key = ${key} || r.id::text)`, FAN_OUT + 1);
  const { baseUrl, sender } = deps;
  await insertMails(tx, rows.slice(0, FAN_OUT).map((registration) => {
    const calendar = calendarPart(registration.seat === null ? undefined : 'REQUEST', event, registration, { baseUrl, sender, now });
    return {
      kind: 'event_changed', letter: changeLetter(changes, event, registration, { baseUrl, withCalendar: calendar !== undefined }),
      to: registration.recipient, onceKey: key + registration.id, eventId, registrationId: registration.id, calendar,
      expiresAt: event.endsAt,
    };
  }), sender, now);
  return rows.length <= FAN_OUT;
}
