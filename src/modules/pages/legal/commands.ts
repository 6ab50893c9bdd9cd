import { sql } from 'kysely';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import type { LegalPage } from './legal.ts';
import { getLegalText } from './queries.ts';

export type SaveLegalTextResult = { ok: true } | { ok: false; reason: 'changed_meanwhile'; version: number; body: string };

/**
 * Saves a text as a new version, for admins; null goes back to the template. `version` is the one the form began with: refuses with what holds
 * now when somebody has saved another text since. A text that is the same already becomes no version.
 */
export async function saveLegalText(
  deps: CommandDeps, actor: Member, page: LegalPage, lang: Lang, body: string | null, version: number,
): Promise<SaveLegalTextResult> {
  if (!actor.isAdmin) throw new NotFound('legal text');
  const now = deps.clock();
  return transact(deps, async (tx): Promise<SaveLegalTextResult> => {
    await sql`select pg_advisory_xact_lock(hashtext(${`legal_text ${page} ${lang}`}))`.execute(tx);
    const held = await getLegalText(tx, page, lang);
    if (body === null ? held.savedAt === undefined : body === held.body) return { ok: true };
    if (held.version !== version) return { ok: false, reason: 'changed_meanwhile', version: held.version, body: held.body };
    const { id } = await tx.insertInto('legalText').values({ page, lang, body, savedAt: now, savedBy: actor.accountId }).returning('id').executeTakeFirstOrThrow();
    await tx.insertInto('activity').values({
      at: now, actorId: actor.accountId, verb: 'changed_legal_text', object: 'legal_text', data: JSON.stringify({ page, lang, version: id, ...(body === null ? { template: true } : {}) }),
    }).execute();
    return { ok: true };
  });
}
