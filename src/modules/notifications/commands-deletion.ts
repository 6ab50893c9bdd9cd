import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Member } from '../accounts/actor.ts';
import { lockOrganisation, moveUp } from '../accounts/membership/commands.ts';
import { release } from '../events/registrations/commands.ts';
import { lockEvent } from '../events/registrations/event-lock.ts';
import { tellOrganisation } from '../organisations/commands-news.ts';

/** Why an account goes: its owner wants it, nobody has signed in for long, or a backup had brought it back. */
export type DeletionCause = 'self' | 'inactive' | 'restored';

export interface Deletion {
  cause: DeletionCause;
  /** Whether the name stays in programmes; else the function stands there alone. */
  keepsProgrammeName: boolean;
}

export type DeleteAccountResult = { ok: true } | { ok: false; reason: 'last_admin' };

/**
 * Deletes one's own account for good. What counts stays: seats that were taken, topics, organisations; nothing of it leads to the person.
 * Refused is only the last admin, so that the installation keeps one.
 */
export async function deleteOwnAccount(deps: CommandDeps, actor: Member, deletion: Pick<Deletion, 'keepsProgrammeName'>): Promise<DeleteAccountResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    // Two admins who leave at the same moment must not both find the other one there.
    await sql`select pg_advisory_xact_lock(hashtext('last_admin'))`.execute(tx);
    if (actor.isAdmin && !(await hasOtherAdmin(tx, actor.accountId))) return { ok: false, reason: 'last_admin' };
    await forgetPerson(tx, actor.accountId, { ...deletion, cause: 'self' }, now);
    return { ok: true };
  });
}

async function hasOtherAdmin(tx: Tx, accountId: string): Promise<boolean> {
  return await tx.selectFrom('account').select('id').where('isAdmin', '=', true).where('disabledAt', 'is', null).where('id', '<>', accountId)
    .limit(1).executeTakeFirst() !== undefined;
}

interface Person {
  id: string;
  email: string;
  name: string;
}

/**
 * Takes a person out of every table, inside a transaction. Coming seats are given up and go to the next in line, a
 * deputy moves up where the person was municipality admin; everything that only the
 * person has (sessions, proofs, memberships, consents) goes with the account, and the database notes the deletion by its hash.
 */
export async function forgetPerson(tx: Tx, accountId: string, deletion: Deletion, now: Temporal.Instant): Promise<void> {
  const person = await tx.selectFrom('account').select(['id', 'email', 'name']).where('id', '=', accountId).executeTakeFirst();
  if (!person) return;
  await giveUpSeats(tx, person, now);
  await giveUpSlots(tx, accountId, deletion, now);
  await tx.selectFrom('account').select('id').where('id', '=', accountId).forUpdate().execute();
  if (!deletion.keepsProgrammeName) await removeFromProgrammes(tx, person);
  await emptyMails(tx, person);
  await emptyOutbox(tx, person);
  const own = ownRegistrations(person);
  await sql`update registration r set account_id = null, invited_email = null, invited_by = null, question = '', organiser_note = '', cancel_note = ''
    where ${own}`.execute(tx);
  await tx.deleteFrom('loginCode').where('email', '=', person.email).execute();
  await tx.deleteFrom('addressChange').where('newEmail', '=', person.email).execute();
  await tx.updateTable('siteFeedback').set({ replyTo: null }).where('replyTo', '=', person.email).execute();
  // Somebody may have looked for the name before there was an account by which it was known as one.
  await sql`delete from search_miss where ${person.name}::text <> '' and string_to_array(lower(${person.name}), ' ') <@ string_to_array(words, ' ')`.execute(tx);
  await tx.deleteFrom('account').where('id', '=', accountId).execute();
  await tx.insertInto('activity').values({
    at: now, actorId: deletion.cause === 'self' ? accountId : null, verb: 'deleted_account', object: 'account', objectId: accountId,
    data: JSON.stringify({ cause: deletion.cause }),
  }).execute();
}

const ownRegistrations = (person: Person) => sql`(r.account_id = ${person.id} or r.invited_email = ${person.email})`;

/** Ends what is still open, an event after the other in the order of their ids, so that two such deletions never wait for each other. */
async function giveUpSeats(tx: Tx, person: Person, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ id: string; eventId: string }>`
    select r.id, r.event_id from registration r join event e on e.id = r.event_id
    where ${ownRegistrations(person)} and r.state <> 'cancelled' and (e.ends_at is null or e.ends_at > ${now}) order by r.event_id, r.id`.execute(tx);
  for (const row of rows) {
    await lockEvent(tx, row.eventId);
    const open = await tx.selectFrom('registration').select('id').where('id', '=', row.id).where('state', 'not in', ['cancelled', 'attended']).executeTakeFirst();
    if (open) await release(tx, row, 'deleted', person.id, now);
  }
}

/**
 * Leaves no organisation without somebody who can act: the deputy moves up, and who remains is told. Organisations are locked after the events
 * and before the account, as in every command on memberships.
 */
async function giveUpSlots(tx: Tx, accountId: string, deletion: Deletion, now: Temporal.Instant): Promise<void> {
  const tended = await tx.selectFrom('membership').select(['id', 'organisationId']).where('accountId', '=', accountId).where('adminSlot', 'is not', null)
    .orderBy('organisationId').execute();
  for (const { id, organisationId } of tended) {
    await lockOrganisation(tx, organisationId);
    await tx.updateTable('membership').set({ adminSlot: null }).where('id', '=', id).execute();
    await moveUp(tx, organisationId);
    await tx.insertInto('activity').values({
      at: now, actorId: deletion.cause === 'self' ? accountId : null, verb: 'membership_admin_withdrawn', object: 'membership', objectId: id,
    }).execute();
    const remaining = await tx.selectFrom('membership').select('accountId').where('organisationId', '=', organisationId)
      .where('adminSlot', 'is not', null).execute();
    await tellOrganisation(tx, remaining.map((one) => ({ ...one, what: 'admin_deleted', organisationId })), now);
  }
}

/** A name stands in a programme without a link to an account: the same name, of an organisation the person belongs to or has registered for. */
const mentions = (person: Person) => sql`(pp.name = ${person.name} and pp.organisation_id in (
  select m.organisation_id from membership m where m.account_id = ${person.id}
  union select r.organisation_id from registration r where r.account_id = ${person.id}))`;

export interface ProgrammeMention {
  eventSlug: string;
  eventTitle: { de: string; en: string };
  itemTitle: { de: string; en: string };
}

/** Where a programme names the person, as far as the name tells. */
export async function listProgrammeMentions(tx: Tx | CommandDeps['db'], person: Person): Promise<ProgrammeMention[]> {
  const { rows } = await sql<ProgrammeMention>`
    select e.slug as event_slug, json_build_object('de', e.title_de, 'en', e.title_en) as event_title,
      json_build_object('de', i.title_de, 'en', i.title_en) as item_title
    from programme_person pp join programme_item i on i.id = pp.item_id join event e on e.id = i.event_id
    where pp.name <> '' and ${mentions(person)} order by e.starts_at desc nulls last, i.position limit 100`.execute(tx);
  return rows;
}

async function removeFromProgrammes(tx: Tx, person: Person): Promise<void> {
  if (person.name === '') return;
  const quoted = JSON.stringify(person.name);
  const begun = `${quoted.slice(0, -1)}, `;
  // Released programmes do not change, except here: the name is the person's, the place in the programme is the organisation's.
  const { rows } = await sql<{ eventId: string }>`
    select distinct i.event_id from programme_person pp join programme_item i on i.id = pp.item_id where ${mentions(person)}`.execute(tx);
  for (const { eventId } of rows) {
    await sql`update programme_release set items = replace(items::text, ${quoted}, '""')::jsonb,
      changes = replace(replace(changes::text, ${quoted}, '""'), ${begun}, '"')::jsonb where event_id = ${eventId}`.execute(tx);
  }
  await sql`update programme_person pp set name = '' where ${mentions(person)}`.execute(tx);
}

/** A shorter name stands in too many words to be looked for in letters to others. */
const MIN_NAME = 4;

/** Letters to the person lose everything but kind and times; in letters to others that name them the text goes once it was sent. */
async function emptyMails(tx: Tx, person: Person): Promise<void> {
  await sql`
    update mail set to_email = '', to_name = '', account_id = null, subject = '', text_body = '', html_body = '', ics = null, last_error = null,
      state = case when state in ('waiting', 'sending') then 'stopped' else state end
    where to_email = ${person.email} or account_id = ${person.id}
      or registration_id in (select r.id from registration r where ${ownRegistrations(person)})`.execute(tx);
  const named = person.name.length >= MIN_NAME ? sql`or position(${person.name} in text_body || subject) > 0` : sql``;
  await sql`
    update mail set subject = '', text_body = '', html_body = '', ics = null
    where text_body <> '' and state not in ('waiting', 'sending') and (position(${person.email} in text_body) > 0 ${named})`.execute(tx);
}

async function emptyOutbox(tx: Tx, person: Person): Promise<void> {
  const names = (text: RawBuilder<string>) => (person.name.length < MIN_NAME ? sql`position(${person.email} in ${text}) > 0`
    : sql`(position(${person.email} in ${text}) > 0 or position(${person.name} in ${text}) > 0)`);
  const note = sql<string>`coalesce(payload->>'note', '')`;
  await sql`
    delete from outbox where payload->>'email' = ${person.email} or payload->>'accountId' = ${person.id}
      or (handled_at is not null and (${names(note)} or position(${person.email} in payload::text) > 0))`.execute(tx);
  await sql`update outbox set payload = payload || '{"note": ""}' where ${names(note)}`.execute(tx);
}
