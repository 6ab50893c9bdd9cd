import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/db/database.ts';
import { organisationHappenings } from '../organisations/commands-news.ts';
import { insertMails } from './commands-mail.ts';
import type { Recipient } from './letters/facts.ts';
import { organisationLetter, tellsAdmins, type OrganisationFacts } from './letters/organisation-letter.ts';
import type { MailDeps } from './mail.ts';

type Found = Omit<OrganisationFacts, 'note' | 'wasAdmin' | 'people'> & Pick<Recipient, 'email' | 'lang'> & { recipientName: string };

const organisationPayload = z.object({
  accountId: z.uuid(), what: z.enum(organisationHappenings), organisationId: z.uuid(), otherId: z.uuid().nullish(), personId: z.uuid().nullish(),
  note: z.string().default(''), wasAdmin: z.boolean().default(false), people: z.int().default(0),
});

/** Tells one person what happened to an organisation; who is gone, closed or no longer admin of it is not told. */
export async function mailOrganisation(
  tx: Tx, row: { id: number; payload: unknown }, deps: MailDeps, now: Temporal.Instant,
): Promise<boolean> {
  const { accountId, what, organisationId, otherId, personId, note, wasAdmin, people } = organisationPayload.parse(row.payload);
  const { rows: [found] } = await sql<Found>`
    select a.email, a.name as recipient_name, a.lang, o.name, o.slug, coalesce(t.name, '') as other_name,
      coalesce(t.slug, '') as other_slug, case when m.state in ('pending', 'verified') then m.state end as standing,
      m.admin_slot is not null as is_admin, coalesce((select p.name from account p where p.id = ${personId ?? null}), '') as person_name,
      (select count(*)::int from membership k where k.organisation_id = coalesce(t.id, o.id) and k.admin_slot is not null) as admins
    from account a join organisation o on o.id = ${organisationId} left join organisation t on t.id = ${otherId ?? null}
      left join membership m on m.account_id = a.id and m.organisation_id = coalesce(t.id, o.id)
    where a.id = ${accountId} and a.disabled_at is null`.execute(tx);
  if (!found) return true;
  const toAdmins = tellsAdmins(what);
  if (toAdmins && !found.isAdmin) return true;
  const { recipientName, email, lang, ...facts } = found;
  const to: Recipient = { accountId, email, name: recipientName, lang };
  await insertMails(tx, [{
    kind: 'organisation', letter: organisationLetter(what, { ...facts, note, wasAdmin, people }, to, deps.baseUrl), to, onceKey: `outbox:${row.id}`,
  }], deps.sender, now);
  return true;
}
