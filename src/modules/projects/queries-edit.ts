import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import { contentGroups } from './content.ts';
import { emptyContent, type ProjectContent } from './project.ts';
import { getProfile, listProjectCards, type ProjectCard, type ProjectProfile } from './queries.ts';
import { canEditProject, canSeeGroup, knowsColleagues } from './visibility.ts';

export type EditableProject = ProjectProfile & { card: ProjectCard };

/** A project for somebody who may edit it; for others there is none (NotFound). */
export async function getEditable(db: Db, actor: Member, slug: string): Promise<EditableProject> {
  const profile = await getProfile(db, actor, slug);
  if (!canEditProject(actor, profile)) throw new NotFound('project');
  return profile;
}

/** The content of a profile as its reader has it: groups that are not for them are empty. */
export function contentOf({ basics, experience, figures, technology }: ProjectProfile): ProjectContent {
  const empty = emptyContent({ titleDe: basics.titleDe, status: basics.status });
  return { basics, experience: experience ?? empty.experience, figures: figures ?? empty.figures, technology: technology ?? empty.technology };
}

export interface Version {
  version: number;
  savedAt: Temporal.Instant;
  /** Null for a deleted account, and of colleagues for those who are no municipality admins. */
  savedBy: string | null;
  via: 'form' | 'restored' | 'import' | 'migration';
  restoredFrom: number | null;
  /** Groups that the reader does not see now are empty. */
  content: ProjectContent;
}

/** Versions of a project, the newest first, for somebody who may edit it; of each only the groups that this person sees now. At most 200. */
export async function listVersions(db: Db, actor: Member, project: EditableProject): Promise<Version[]> {
  const rows = await db.selectFrom('projectVersion as v').leftJoin('account as a', 'a.id', 'v.savedBy')
    .select(['v.version', 'v.savedAt', 'v.via', 'v.restoredFrom', 'v.content', 'v.savedBy as savedById', 'a.name as savedBy'])
    .where('v.projectId', '=', project.id).orderBy('v.version', 'desc').limit(200).execute();
  const knows = knowsColleagues(actor, project.organisationId);
  return rows.map(({ savedById, savedBy, ...row }) => ({
    ...row, savedBy: knows || savedById === actor.accountId ? savedBy : null, via: row.via as Version['via'], content: seenOf(actor, project, row.content as unknown as ProjectContent),
  }));
}

function seenOf(actor: Member, project: ProjectProfile, content: ProjectContent): ProjectContent {
  const empty = emptyContent({ titleDe: content.basics.titleDe, status: content.basics.status });
  return Object.fromEntries(contentGroups.map((group) => [group, canSeeGroup(actor, project, group) ? content[group] : empty[group]])) as unknown as ProjectContent;
}

/** Colleagues who may be named as readers, with whether they are: for municipality admins, who know them. For others nobody. */
export async function listColleagues(db: Db, actor: Member, project: EditableProject): Promise<{ accountId: string; name: string; chosen: boolean }[]> {
  if (!knowsColleagues(actor, project.organisationId)) return [];
  const { rows } = await sql<{ accountId: string; name: string; chosen: boolean }>`
    select a.id as account_id, coalesce(nullif(a.name, ''), a.email) as name, r.account_id is not null as chosen
    from membership m join account a on a.id = m.account_id left join project_reader r on r.account_id = a.id and r.project_id = ${project.id}
    where m.organisation_id = ${project.organisationId} and m.state = 'verified' order by 2, 1 limit 500`.execute(db);
  return rows;
}

/** Which contact somebody is, if any. */
export async function findOwnContact(db: Db, actor: Member, projectId: string): Promise<{ slot: 'contact' | 'deputy' } | undefined> {
  const row = await db.selectFrom('projectContact').select('slot').where('projectId', '=', projectId).where('accountId', '=', actor.accountId).executeTakeFirst();
  return row && { slot: row.slot as 'contact' | 'deputy' };
}

/** Projects of the organisations somebody acts for, by organisation and title. */
export async function listOwnProjects(db: Db, actor: Member): Promise<ProjectCard[]> {
  const verified = actor.memberships.filter(({ state }) => state === 'verified');
  const lists = await Promise.all(verified.map(({ organisationId }) => listProjectCards(db, actor, { ledBy: organisationId })));
  return lists.flat();
}
