import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import { slugOf } from '../organisations/organisation.ts';
import type { ProjectContent } from './project.ts';
import { findProfiles, type ProjectProfile } from './queries.ts';
import { canEditProject } from './visibility.ts';

/** Last parts of URLs that are pages of their own below /praxiswissen. */
const taken = new Set(['neu', 'suche', 'leistungen', 'feed', 'import', 'export', 'wuensche', 'merkliste', 'daten', 'angebote', 'synonyme', 'hinweise']);

/** A URL part made of a title that no other project has. Two transactions that ask for the same title wait for each other. */
export async function freeProjectSlug(tx: Tx, title: string): Promise<string> {
  const base = slugOf(title);
  await sql`select pg_advisory_xact_lock(hashtext(${`slug project ${base}`}))`.execute(tx);
  const rows = await tx.selectFrom('project').select('slug').where('slug', 'like', `${base}%`).execute();
  const used = new Set(rows.map(({ slug }) => slug));
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!used.has(slug) && !taken.has(slug)) return slug;
  }
}

/** Locks a project for a change by somebody who may edit it; for others there is none (NotFound). What is returned was read under the lock. */
export async function lockEditable(tx: Tx, actor: Member, projectId: string): Promise<ProjectProfile> {
  const profile = await lockVisible(tx, actor, projectId);
  if (!canEditProject(actor, profile)) throw new NotFound('project');
  return profile;
}

/** Locks a project that the actor may see. */
export async function lockVisible(tx: Tx, actor: Member, projectId: string): Promise<ProjectProfile> {
  await tx.selectFrom('project').select('id').where('id', '=', projectId).forUpdate().execute();
  const [profile] = await findProfiles(tx, actor, [projectId]);
  if (!profile) throw new NotFound('project');
  return profile;
}

/** The whole content as it is stored, whoever asks: for commands, which have asked the policy. */
export async function readContent(tx: Tx, projectId: string): Promise<ProjectContent> {
  const { rows: [row] } = await sql<{ content: ProjectContent }>`select project_content(${projectId}) as content`.execute(tx);
  return row!.content;
}

/** Columns of a project that its content fills. */
export function columnsOf({ basics, experience, figures, technology }: ProjectContent) {
  return {
    status: basics.status, titleDe: basics.titleDe, titleEn: basics.titleEn, sentenceDe: basics.sentenceDe, sentenceEn: basics.sentenceEn,
    unit: basics.unit, startingPoint: basics.startingPoint,
    notWorked: experience.notWorked, differently: experience.differently, prerequisites: experience.prerequisites, transferability: experience.transferability,
    ...figures, operation: technology.operation, procurement: technology.procurement, legalForm: technology.legalForm,
  };
}

/** Puts the lists of a content in the place of those that are stored. */
export async function writeLists(tx: Tx, projectId: string, { basics, experience, technology }: ProjectContent): Promise<void> {
  for (const table of ['projectTopic', 'projectOpenness', 'projectPhase', 'projectService', 'projectStep', 'projectTag', 'projectResult', 'projectProduct',
    'projectStandard'] as const) await tx.deleteFrom(table).where('projectId', '=', projectId).execute();
  const { topics, openness, phases, services, steps, tags } = basics;
  if (topics.length > 0) await tx.insertInto('projectTopic').values(topics.map((topicId) => ({ projectId, topicId }))).execute();
  if (openness.length > 0) await tx.insertInto('projectOpenness').values(openness.map((one) => ({ projectId, openness: one }))).execute();
  if (phases.length > 0) {
    await tx.insertInto('projectPhase').values(phases.map(({ phase, month, estimated }) => ({ projectId, phase, month: `${month}-01`, estimated }))).execute();
  }
  if (services.length > 0) await tx.insertInto('projectService').values(services.map((service, position) => ({ projectId, position, ...service }))).execute();
  if (steps.length > 0) await tx.insertInto('projectStep').values(steps.map((step, position) => ({ projectId, position, step }))).execute();
  if (tags.length > 0) await tx.insertInto('projectTag').values(tags.map((tag) => ({ projectId, tag }))).execute();
  const { results } = experience;
  if (results.length > 0) await tx.insertInto('projectResult').values(results.map((result, position) => ({ projectId, position, ...result }))).execute();
  const { products, standards } = technology;
  if (products.length > 0) await tx.insertInto('projectProduct').values(products.map((product, position) => ({ projectId, position, ...product }))).execute();
  if (standards.length > 0) await tx.insertInto('projectStandard').values(standards.map((standard) => ({ projectId, standard }))).execute();
}

/** Writes what was done to a project into the audit. Identifiers, counts and names of fields only. */
export async function recordProject(
  tx: Tx, actor: Member, verb: string, projectId: string, now: Temporal.Instant, data: Record<string, unknown> = {},
): Promise<void> {
  await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb, object: 'project', objectId: projectId, data: JSON.stringify(data) }).execute();
}

/** Names the actor as contact or deputy. The caller has asked whether the place is free. */
export async function enterContact(tx: Tx, actor: Member, projectId: string, slot: 'contact' | 'deputy', now: Temporal.Instant): Promise<void> {
  await tx.insertInto('projectContact').values({ projectId, accountId: actor.accountId, slot, createdAt: now }).execute();
  await recordProject(tx, actor, 'contact_taken', projectId, now, { slot });
}
