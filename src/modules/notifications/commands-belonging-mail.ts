import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/db/database.ts';
import type { EndReason } from '../accounts/membership/membership.ts';
import { CODE_MINUTES } from '../accounts/signin.ts';
import { declineRequests, leaveRegistrations, settleRequests } from '../events/registrations/commands-belonging.ts';
import { insertMails } from './commands-mail.ts';
import type { Recipient } from './letters/facts.ts';
import { addressChangedLetter, addressCodeLetter, membershipLetter, type MembershipFacts } from './letters/membership-letter.ts';
import type { MailDeps } from './mail.ts';

interface Row {
  id: number;
  payload: unknown;
  createdAt: Temporal.Instant;
}

const membershipPayload = z.object({
  membershipId: z.uuid(),
  what: z.enum(['asked', 'verified', 'declined', 'ended', 'admin_asked', 'admin_appointed', 'admin_withdrawn', 'admin_declined']),
  successorId: z.uuid().nullable().default(null),
  quiet: z.boolean().default(false),
});

type Facts = MembershipFacts & Recipient & {
  id: string; state: string; role: string; adminAskedAt: Temporal.Instant | null; organisationId: string; decidedBy: string | null;
  reachable: boolean;
};

/**
 * What follows from a change of a membership: open requests get their seats or their no, what somebody leaves behind is handed over, and
 * the people concerned are told. A change that was overtaken by a newer one is not told.
 */
export async function followMembership(tx: Tx, row: Row, deps: MailDeps, now: Temporal.Instant): Promise<boolean> {
  const { membershipId, what, successorId, quiet } = membershipPayload.parse(row.payload);
  const facts = await findFacts(tx, membershipId);
  if (!facts || !stillTrue(what, facts)) return true;
  const who = { accountId: facts.accountId!, organisationId: facts.organisationId };
  let told = quiet;
  if (what === 'verified') told = await settleRequests(tx, who, facts.decidedBy, now) > 0 || quiet;
  if (what === 'declined') told = await declineRequests(tx, who, facts.reason, facts.decidedBy, now) > 0 || quiet;
  // Somebody who only did not answer may well still be there: what they are registered for stays.
  if (what === 'ended' && facts.endReason !== 'recheck') await leaveRegistrations(tx, who, successorId, now);
  if (told) return true;
  const toAdmins = what === 'asked' || what === 'admin_asked';
  const recipients = toAdmins ? await listAdmins(tx, facts.organisationId, facts.accountId!) : facts.reachable ? [facts] : [];
  await insertMails(tx, recipients.map((to) => ({
    kind: 'membership', letter: membershipLetter(what, facts, to, deps.baseUrl), to, onceKey: `outbox:${row.id}:${to.accountId}`,
  })), deps.sender, now);
  return true;
}

function stillTrue(what: z.output<typeof membershipPayload>['what'], facts: Facts): boolean {
  switch (what) {
    case 'asked': return facts.state === 'pending';
    case 'verified':
    case 'declined':
    case 'ended': return facts.state === what;
    case 'admin_asked': return facts.adminAskedAt !== null;
    case 'admin_appointed': return facts.role === 'admin';
    case 'admin_withdrawn':
    case 'admin_declined': return facts.state === 'verified' && facts.role === 'member';
  }
}

async function findFacts(tx: Tx, membershipId: string): Promise<Facts | undefined> {
  const { rows } = await sql<Facts & { endReason: EndReason | null }>`
    select m.id, m.state, m.role, m.admin_asked_at, m.organisation_id, m.decided_by, m.reason, m.end_reason,
      o.name as organisation_name, o.slug as organisation_slug, a.id as account_id, a.email, a.name, a.lang,
      a.name as person_name, coalesce(m.admin_slot = 2, false) as is_deputy, split_part(a.email, '@', 2) as person_domain, a.email as person_email,
      array(select d.domain from organisation_domain d where d.organisation_id = o.id) as known_domains, a.disabled_at is null as reachable
    from membership m join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id
      where m.id = ${membershipId}`.execute(tx);
  return rows[0];
}

async function listAdmins(tx: Tx, organisationId: string, except: string): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select a.id as account_id, a.email, a.name, a.lang from membership m join account a on a.id = m.account_id
    where m.organisation_id = ${organisationId} and m.admin_slot is not null and a.disabled_at is null and a.id <> ${except}
    order by m.admin_slot`.execute(tx);
  return rows;
}

const codePayload = z.object({ email: z.string(), code: z.string().regex(/^\d{8}$/), lang: z.enum(['de', 'en']),
  minutes: z.int().default(CODE_MINUTES) });

/** Mails the code that proves a new address; too late, and it is left out. */
export async function mailAddressCode(tx: Tx, row: Row, deps: MailDeps, now: Temporal.Instant): Promise<boolean> {
  const { email, code, lang, minutes } = codePayload.parse(row.payload);
  const expiresAt = row.createdAt.add({ minutes });
  if (Temporal.Instant.compare(now, expiresAt) >= 0) return true;
  await insertMails(tx, [{
    kind: 'login_code', letter: addressCodeLetter(code, minutes, lang), to: { email, name: '', accountId: null }, onceKey: `outbox:${row.id}`,
    expiresAt,
  }], deps.sender, now);
  return true;
}

const changedPayload = z.object({
  accountId: z.uuid(), oldEmail: z.string(), newEmail: z.string(), name: z.string(), lang: z.enum(['de', 'en']),
  pending: z.array(z.string()),
});

/** Tells the old and the new address. */
export async function mailAddressChanged(tx: Tx, row: Row, deps: MailDeps, now: Temporal.Instant): Promise<boolean> {
  const { accountId, oldEmail, newEmail, name, lang, pending } = changedPayload.parse(row.payload);
  await insertMails(tx, (['old', 'new'] as const).map((side) => ({
    kind: 'address_changed' as const, letter: addressChangedLetter({ side, lang, name }, newEmail, pending, deps.baseUrl),
    to: { email: side === 'old' ? oldEmail : newEmail, name, accountId }, onceKey: `outbox:${row.id}:${side}`,
  })), deps.sender, now);
  return true;
}
