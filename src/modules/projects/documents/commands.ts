import { isUuid } from '../../../platform/db/uuid.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import type { CheckedFile } from '../../media/check.ts';
import { storeFile } from '../../media/commands.ts';
import { lockEditable, recordProject } from '../commands-write.ts';
import type { ProjectDocument, ProjectProfile } from '../queries.ts';
import { canSeeDocument, canSeeGroup, opensUp, stricter } from '../visibility.ts';
import type { DocumentFields } from './document.ts';
import { readQuotas } from './queries.ts';

const MAX_DOCUMENTS = 100;

/** What can stand in the way of a level or a licence. */
export type FieldRefusal =
  /** What everybody may read needs a licence that lets others use it. */
  | 'licence'
  /** Nobody gives a level under which they would not see the document themselves. */
  | 'unseen';

export type AddRefusal = FieldRefusal | 'too_large' | 'project_full' | 'organisation_full' | 'too_many' | 'already';

/**
 * Adds a document with its file, which has been checked. The space of the project and of its organisation is counted under locks, so that many at once do not
 * exceed it. The same file a second time in one project is refused.
 */
export async function addDocument(
  deps: CommandDeps, actor: Member, projectId: string, fields: DocumentFields, file: CheckedFile,
): Promise<{ ok: true; id: string } | { ok: false; reason: AddRefusal }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const project = await lockDocuments(tx, actor, projectId);
    const refusal = weigh(actor, project, fields) ?? await measure(tx, project, file.bytes.length);
    if (refusal) return { ok: false, reason: refusal };
    const { hash, size } = await storeFile(tx, file);
    const there = await tx.selectFrom('projectDocument').select('id').where('projectId', '=', projectId).where('hash', '=', hash).executeTakeFirst();
    if (there) return { ok: false, reason: 'already' };
    const { id } = await tx.insertInto('projectDocument')
      .values({ projectId, ...fields, fileName: file.name, hash, size, createdAt: now, createdBy: actor.accountId }).returning('id').executeTakeFirstOrThrow();
    await recordProject(tx, actor, 'added_document', projectId, now, { documentId: id, level: fields.level, licence: fields.licence, kind: fields.kind });
    return { ok: true, id };
  });
}

export type ChangeResult =
  | { ok: true }
  /** More people would read it: to be confirmed. */
  | { ok: false; reason: 'opens' }
  | { ok: false; reason: 'conflict' | FieldRefusal };

/** Changes what is said of a document; `seen` is what the editor saw. Letting more people read it needs `confirmed`, and is in the audit. */
export async function changeDocument(
  deps: CommandDeps, actor: Member, projectId: string, documentId: string, fields: DocumentFields, seen: string, confirmed: boolean,
): Promise<ChangeResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const project = await lockDocuments(tx, actor, projectId);
    const before = documentOf(project, documentId);
    const stand = standOf(before);
    if (stand === standOf(fields)) return { ok: true };
    if (stand !== seen) return { ok: false, reason: 'conflict' };
    const refusal = weigh(actor, project, fields);
    if (refusal) return { ok: false, reason: refusal };
    const bound = stricter(project.levels.basics, project.levels.documents);
    // What only the profile holds back now opens with it later, so the own level counts.
    const opens = opensUp(before.level, fields.level);
    if (opens && !confirmed) return { ok: false, reason: 'opens' };
    const { kind, title, licence, level } = fields;
    await tx.updateTable('projectDocument').set({ kind, title, licence, level }).where('id', '=', documentId).execute();
    await recordProject(tx, actor, opens ? 'opened_document' : 'changed_document', projectId, now, {
      documentId, before: before.level, after: level, counts: stricter(bound, level), fields: (['kind', 'title', 'licence'] as const).filter((name) => before[name] !== fields[name]),
    });
    return { ok: true };
  });
}

/** Takes a document out; its file goes with it unless another document has the same. */
export async function removeDocument(deps: CommandDeps, actor: Member, projectId: string, documentId: string): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    documentOf(await lockDocuments(tx, actor, projectId), documentId);
    await tx.deleteFrom('projectDocument').where('id', '=', documentId).where('projectId', '=', projectId).execute();
    await recordProject(tx, actor, 'removed_document', projectId, now, { documentId });
  });
}

/** A mark of what is entered about a document, to notice that it has changed since. */
export function standOf({ kind, title, licence, level }: DocumentFields): string {
  return JSON.stringify([kind, licence, level, title]);
}

async function lockDocuments(tx: Tx, actor: Member, projectId: string): Promise<ProjectProfile> {
  const project = await lockEditable(tx, actor, projectId);
  if (!canSeeGroup(actor, project, 'documents')) throw new NotFound('documents');
  return project;
}

/** A document that the actor sees; a profile holds no others. */
function documentOf(project: ProjectProfile, documentId: string): ProjectDocument {
  const document = isUuid(documentId) ? project.documents.find(({ id }) => id === documentId) : undefined;
  if (!document) throw new NotFound('document');
  return document;
}

function weigh(actor: Member, project: ProjectProfile, { level, licence }: DocumentFields): FieldRefusal | undefined {
  if (level === 'clear' && licence === 'internal') return 'licence';
  return canSeeDocument(actor, { project, level }) ? undefined : 'unseen';
}

async function measure(tx: Tx, { id, organisationId }: ProjectProfile, size: number): Promise<AddRefusal | undefined> {
  const quotas = await readQuotas(tx);
  if (size > quotas.file) return 'too_large';
  await tx.selectFrom('organisation').select('id').where('id', '=', organisationId).forNoKeyUpdate().execute();
  const { ofProject, count, ofOrganisation } = await tx.selectFrom('projectDocument as d').innerJoin('project as p', 'p.id', 'd.projectId')
    .where('p.organisationId', '=', organisationId).select((eb) => [
      eb.fn.coalesce(eb.fn.sum<number>('d.size').filterWhere('p.id', '=', id), eb.lit(0)).as('ofProject'),
      eb.fn.count<number>('d.id').filterWhere('p.id', '=', id).as('count'),
      eb.fn.coalesce(eb.fn.sum<number>('d.size'), eb.lit(0)).as('ofOrganisation'),
    ]).executeTakeFirstOrThrow();
  if (Number(count) >= MAX_DOCUMENTS) return 'too_many';
  if (Number(ofProject) + size > quotas.project) return 'project_full';
  return Number(ofOrganisation) + size > quotas.organisation ? 'organisation_full' : undefined;
}
