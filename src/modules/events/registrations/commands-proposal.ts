import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { declineMembership, ensureMembership, lockOrganisation } from '../../accounts/membership/commands.ts';
import type { BodyKind } from '../../organisations/body.ts';
import { tellOrganisation, type ToldOrganisation } from '../../organisations/commands-news.ts';
import { foldName, slugOf } from '../../organisations/organisation.ts';
import { getProposal } from './queries-belonging.ts';

async function lockProposal(tx: Tx, actor: Member, id: string): Promise<void> {
  if (!isUuid(id)) throw new NotFound('proposal');
  await lockOrganisation(tx, id);
  await getProposal(tx, actor, id);
}

export type ApproveProposalResult = { ok: true; slug: string } | { ok: false; reason: 'parent_unknown' };

/**
 * An organiser takes a proposed body into the directory, with its name, its kind and the municipality it belongs to. Who says they belong
 * to it still waits for a decision of its own: that a body exists does not prove who works there.
 */
export async function approveProposal(
  deps: CommandDeps, actor: Member, id: string, input: { name: string; kind: BodyKind; parentId: string },
): Promise<ApproveProposalResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockProposal(tx, actor, id);
    const parent = isUuid(input.parentId)
      ? await tx.selectFrom('organisation').select(['id', 'land']).where('id', '=', input.parentId).where('state', '=', 'active')
        .where('kind', '<>', 'enterprise').executeTakeFirst() : undefined;
    if (!parent) return { ok: false, reason: 'parent_unknown' };
    const plain = slugOf(input.name);
    const taken = await tx.selectFrom('organisation').select('id').where('slug', '=', plain).where('id', '<>', id).executeTakeFirst();
    const slug = taken ? `${plain}-${id.slice(0, 8)}` : plain;
    await tx.updateTable('organisation')
      .set({ state: 'active', bodyKind: input.kind, parentId: parent.id, land: parent.land, name: input.name, shortName: input.name,
      searchName: foldName(input.name), slug })
      .where('id', '=', id).execute();
    await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb: 'approved', object: 'organisation', objectId: id })
      .execute();
    await tellOrganisation(tx, (await concerned(tx, id)).map(({ accountId }) => ({ accountId, what: 'proposal_approved', organisationId: id })), now);
    return { ok: true, slug };
  });
}

/** Who proposed a body and who says they belong to it, each once. */
async function concerned(tx: Tx, organisationId: string): Promise<{ accountId: string; lang: Lang; membershipId: string | null }[]> {
  const rows = await tx.selectFrom('account').innerJoin('organisation', (join) => join.on('organisation.id', '=', organisationId))
    .leftJoin('membership', (join) => join.onRef('membership.accountId', '=', 'account.id').on('membership.organisationId', '=', organisationId)
      .on('membership.state', '=', 'pending'))
    .select(['account.id as accountId', 'account.lang', 'membership.id as membershipId'])
    .where((eb) => eb.or([eb('membership.id', 'is not', null), eb('account.id', '=', eb.ref('organisation.proposedBy'))]))
    .orderBy('account.id').execute();
  return rows as { accountId: string; lang: Lang; membershipId: string | null }[];
}

/**
 * An organiser turns a proposed body down; who says they belong to it is declined with the reason, and so are their registrations. Each
 * reads the reason in their language; who only proposed it is told as well.
 */
export async function declineProposal(deps: CommandDeps, actor: Member, id: string, reason: Readonly<Record<Lang, string>>): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    await lockProposal(tx, actor, id);
    for (const { accountId, lang, membershipId } of await concerned(tx, id)) {
      if (membershipId) await declineMembership(tx, actor, membershipId, reason[lang], {}, now);
      else await tellOrganisation(tx, [{ accountId, what: 'proposal_declined', organisationId: id, note: reason[lang] }], now);
    }
    await tx.updateTable('organisation').set({ declinedAt: now }).where('id', '=', id).execute();
    await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb: 'declined', object: 'organisation', objectId: id })
      .execute();
  });
}

/**
 * An organiser says that a proposed body is one of the directory already: people and registrations move there, and the same rules as for
 * anybody else decide whether they are verified. Whoever has asked there already keeps that answer.
 */
export async function mergeProposal(
  deps: CommandDeps, actor: Member, id: string, targetId: string,
): Promise<{ ok: true } | { ok: false; reason: 'target_unknown' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const target = isUuid(targetId) && targetId !== id
      ? await tx.selectFrom('organisation').select('id').where('id', '=', targetId).where('state', '=', 'active')
      .executeTakeFirst() : undefined;
    if (!target) return { ok: false, reason: 'target_unknown' };
    for (const one of [id, target.id].sort()) if (isUuid(one)) await lockOrganisation(tx, one);
    await getProposal(tx, actor, id);
    const people = await tx.selectFrom('membership').innerJoin('account', 'account.id', 'membership.accountId')
      .select(['membership.id', 'account.id as accountId', 'account.email']).where('membership.organisationId', '=', id)
      .where('membership.state', '=', 'pending').execute();
    const told = (await concerned(tx, id)).map(({ accountId }): ToldOrganisation =>
      ({ accountId, what: 'proposal_merged', organisationId: id, otherId: target.id }));
    await tx.updateTable('registration').set({ organisationId: target.id }).where('organisationId', '=', id).execute();
    for (const person of people) {
      await tx.updateTable('membership').set({ state: 'ended', endReason: 'organiser' }).where('id', '=', person.id).execute();
      await ensureMembership(tx, { accountId: person.accountId as Member['accountId'], email: person.email }, target.id, now);
      await verifiedHears(tx, person.accountId, target.id, now);
    }
    await tx.updateTable('organisation').set({ declinedAt: now }).where('id', '=', id).execute();
    await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb: 'merged', object: 'organisation', objectId: id })
      .execute();
    await tellOrganisation(tx, told, now);
    return { ok: true };
  });
}

/** Who is verified there has their registrations settled, as after any other approval; the letter about the merged body says so. */
async function verifiedHears(tx: Tx, accountId: string, organisationId: string, now: Temporal.Instant): Promise<void> {
  const own = await tx.selectFrom('membership').select('id').where('accountId', '=', accountId).where('organisationId', '=', organisationId)
    .where('state', '=', 'verified').executeTakeFirst();
  if (!own) return;
  await tx.insertInto('outbox')
    .values({ topic: 'membership', payload: JSON.stringify({ membershipId: own.id, what: 'verified', quiet: true }), createdAt: now }).execute();
}
