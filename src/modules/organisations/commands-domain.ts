import { createHash } from 'node:crypto';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import { lockOrganisation, rememberDomain, rememberDomains } from '../accounts/membership/commands.ts';
import { readDomain, type DomainProblem } from './domain.ts';
import { decodeList, readDomainFile, type DomainFile } from './domain-file.ts';
import { resolveKeys } from './queries-domain.ts';

export type AddDomainResult =
  { ok: true; domain: string; existing: boolean } | { ok: false; reason: DomainProblem | 'organisation_unknown' };

/** An admin makes a domain known for an organisation; who waits with it is verified. Others may share it. */
export async function addDomain(
  deps: CommandDeps, actor: Member, input: { organisationId: string; domain: string },
): Promise<AddDomainResult> {
  if (!actor.isAdmin) throw new NotFound('domains');
  const read = readDomain(input.domain);
  if (!read.ok) return read;
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const active = isUuid(input.organisationId)
      ? await tx.selectFrom('organisation').select('id').where('id', '=', input.organisationId).where('state', '=', 'active')
      .executeTakeFirst() : undefined;
    if (!active) return { ok: false, reason: 'organisation_unknown' };
    await lockOrganisation(tx, active.id);
    const added = await rememberDomain(tx, { organisationId: active.id, domain: read.domain, source: 'admin', addedBy: actor.accountId },
      now);
    return { ok: true, domain: read.domain, existing: !added };
  });
}

/**
 * An admin makes a domain unknown again. Who was verified by it stays so until somebody ends it: they were, at that time, who they said.
 * The next person from it waits for a decision. Removing one that is not there is fine.
 */
export async function removeDomain(deps: CommandDeps, actor: Member, input: { organisationId: string; domain: string }): Promise<void> {
  if (!actor.isAdmin) throw new NotFound('domains');
  if (!isUuid(input.organisationId)) return;
  const now = deps.clock();
  await transact(deps, async (tx) => {
    const gone = await tx.deleteFrom('organisationDomain').where('organisationId', '=', input.organisationId)
      .where('domain', '=', input.domain)
      .returning('domain').executeTakeFirst();
    if (!gone) return;
    await tx.insertInto('activity')
      .values({ at: now, actorId: actor.accountId, verb: 'domain_forgotten', object: 'organisation', objectId: input.organisationId })
      .execute();
  });
}

export interface ImportReport {
  added: number;
  known: number;
  /** Lines whose organisation is not in the directory. */
  unknown: number[];
  /** Lines that mean several organisations. */
  ambiguous: number[];
}

const BATCH = 500;

/**
 * Makes the domains of a list known, a bounded number in one transaction; running it again adds nothing. With `dryRun` nothing is written.
 * `actor` undefined: the command line.
 */
export async function importDomains(
  deps: CommandDeps, actor: Member | undefined, file: Extract<DomainFile, { ok: true }>, options: { dryRun: boolean },
): Promise<ImportReport> {
  if (actor && !actor.isAdmin) throw new NotFound('domains');
  const { ids, ambiguous } = await resolveKeys(deps.db, file.lines);
  const report: ImportReport = {
    added: 0, known: 0, ambiguous: [...ambiguous].sort((a, b) => a - b),
    unknown: file.lines.filter(({ line }) => !ids.has(line) && !ambiguous.has(line)).map(({ line }) => line),
  };
  const wanted = [...new Map(file.lines.flatMap(({ line, domain }) => {
    const organisationId = ids.get(line);
    return organisationId ? [[`${domain} ${organisationId}`, { organisationId, domain }] as const] : [];
  })).values()].sort((a, b) => (a.organisationId < b.organisationId ? -1 : a.organisationId > b.organisationId ? 1 : 0));
  for (let at = 0; at < wanted.length; at += BATCH) {
    const batch = wanted.slice(at, at + BATCH);
    const now = deps.clock();
    const added = await transact(deps, async (tx) => {
      const there = await tx.selectFrom('organisationDomain').select(['domain', 'organisationId'])
        .where('organisationId', 'in', batch.map(({ organisationId }) => organisationId)).execute();
      const known = new Set(there.map(({ domain, organisationId }) => `${domain} ${organisationId}`));
      const fresh = batch.filter(({ domain, organisationId }) => !known.has(`${domain} ${organisationId}`));
      if (options.dryRun) return fresh.length;
      if (fresh.length === 0) return 0;
      // In one order, as everywhere: two lists read in at once do not wait for each other.
      await tx.selectFrom('organisation').select('id').where('id', 'in', [...new Set(fresh.map(({ organisationId }) => organisationId))])
        .orderBy('id').forNoKeyUpdate().execute();
      return rememberDomains(tx, fresh.map((one) => ({ ...one, source: 'import', addedBy: actor?.accountId ?? null })), now);
    });
    report.added += added;
    report.known += batch.length - added;
  }
  return report;
}

/**
 * Keeps a list that an admin has uploaded for its preview; nothing of it counts yet. Their newer one takes its place. A list that cannot be
 * read at all is refused as a whole.
 */
export async function stageDomains(
  deps: CommandDeps, actor: Member, bytes: Uint8Array,
): Promise<{ ok: true } | Extract<DomainFile, { ok: false }>> {
  if (!actor.isAdmin) throw new NotFound('domains');
  const content = decodeList(bytes);
  const file = readDomainFile(content);
  if (!file.ok) return file;
  const row = { content, digest: createHash('sha256').update(content).digest('hex'), createdAt: deps.clock() };
  await transact(deps, async (tx) => {
    await tx.insertInto('domainList').values({ accountId: actor.accountId, ...row }).onConflict((c) => c.column('accountId').doUpdateSet(row)).execute();
  });
  return { ok: true };
}

/** Reads in the list whose preview an admin has seen; undefined when it is another one by now, or none. */
export async function takeStagedDomains(deps: CommandDeps, actor: Member, digest: string): Promise<ImportReport | undefined> {
  if (!actor.isAdmin) throw new NotFound('domains');
  const staged = await deps.db.selectFrom('domainList').select('content').where('accountId', '=', actor.accountId).where('digest', '=', digest)
    .executeTakeFirst();
  const file = staged && readDomainFile(staged.content);
  if (!file?.ok) return undefined;
  const report = await importDomains(deps, actor, file, { dryRun: false });
  await dropStagedDomains(deps, actor);
  return report;
}

/** Throws an uploaded list away; none there is fine. */
export async function dropStagedDomains(deps: CommandDeps, actor: Member): Promise<void> {
  await deps.db.deleteFrom('domainList').where('accountId', '=', actor.accountId).execute();
}
