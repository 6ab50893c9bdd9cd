import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/db/database.ts';
import type { Localised } from '../../platform/i18n/localised.ts';
import { noteTold } from '../matching/commands-searches.ts';
import { collectDigest, findDigestReader, listDigestReaders } from '../matching/queries-digest.ts';
import { insertMails } from './commands-mail.ts';
import { digestLetter } from './letters/digest-letter.ts';
import { silentLetter } from './letters/silent-letter.ts';
import type { MailDeps } from './mail.ts';
import { findRecipient } from './queries-facts.ts';

const silentPayload = z.object({ accountId: z.uuid(), matchId: z.uuid(), projectId: z.uuid(), what: z.enum(['asked', 'agreed']) });

/** Asks somebody about a silent match, or says that both agreed; who may not be asked any more, or is late, is not. */
export async function mailSilentMatch(tx: Tx, row: { id: number; payload: unknown }, deps: MailDeps, now: Temporal.Instant): Promise<boolean> {
  const { accountId, matchId, projectId, what } = silentPayload.parse(row.payload);
  const to = await findRecipient(tx, accountId);
  const { rows: [found] } = await sql<{ title: Localised; expiresAt: Temporal.Instant; agreed: boolean }>`
    select json_build_object('de', p.title_de, 'en', p.title_en) as title, m.expires_at, m.agreed_at is not null as agreed
    from silent_match m join project p on p.id = ${projectId} where m.id = ${matchId} and ${accountId}::uuid = any(silent_asked(p.id))`.execute(tx);
  if (!to || !found || (what === 'asked' && (found.agreed || Temporal.Instant.compare(found.expiresAt, now) <= 0))) return true;
  await insertMails(tx, [{
    kind: 'silent_match', letter: silentLetter(what, { ...found, matchId, projectId }, to, deps.baseUrl), to, onceKey: `outbox:${row.id}`,
    expiresAt: what === 'asked' ? found.expiresAt : null,
  }], deps.sender, now);
  return true;
}

/** Puts the weekly digest of everybody who may get one into the outbox; whoever has nothing new gets no letter. Returns for how many. */
export async function queueDigests(deps: MailDeps): Promise<number> {
  const now = deps.clock();
  const { year, weekOfYear, yearOfWeek } = now.toZonedDateTimeISO('Europe/Berlin');
  const week = `${yearOfWeek ?? year}-${weekOfYear}`;
  const readers = await listDigestReaders(deps.db);
  if (readers.length === 0) return 0;
  await sql`insert into outbox (topic, payload, created_at) select 'digest', jsonb_build_object('accountId', id, 'week', ${week}::text), ${now}
    from unnest(${readers}::text[]) id`.execute(deps.db);
  deps.wake('outbox');
  return readers.length;
}

const digestPayload = z.object({ accountId: z.uuid(), week: z.string() });
/** A letter that could not leave for so long would say what may no longer be for its reader. */
const DIGEST_HOURS = 24;

/** Writes the digest of one person with what the policy allows at this moment; nothing where nothing is new, and once a week at most. */
export async function mailDigest(tx: Tx, row: { id: number; payload: unknown }, deps: MailDeps, now: Temporal.Instant): Promise<boolean> {
  const { accountId, week } = digestPayload.parse(row.payload);
  const actor = await findDigestReader(tx, accountId);
  if (!actor) return true;
  const groups = await collectDigest(deps.db, tx, actor, now);
  if (groups.length === 0) return true;
  const written = await insertMails(tx, [{
    kind: 'digest', letter: digestLetter(groups, actor, deps.baseUrl), to: actor, onceKey: `digest:${accountId}:${week}`, expiresAt: now.add({ hours: DIGEST_HOURS }),
  }], deps.sender, now);
  if (written > 0) await noteTold(tx, accountId, groups.flatMap(({ lines }) => lines.map(({ project }) => project)), now);
  return true;
}
