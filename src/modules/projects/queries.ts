import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Actor } from '../accounts/actor.ts';
import type { Level } from '../accounts/visibility.ts';
import type { Basics, Experience, Figures, Levels, ProjectStatus, Technology } from './project.ts';
import { canSeeDocument, canSeeGroup, canSeeProject, mayReach, type ProjectFacts } from './visibility.ts';

/** What lists show of a project. */
export interface ProjectCard {
  id: string;
  slug: string;
  status: ProjectStatus;
  titleDe: string;
  titleEn: string;
  sentenceDe: string;
  sentenceEn: string;
  level: Level;
  version: number;
  confirmedAt: Temporal.Instant;
  updatedAt: Temporal.Instant;
  organisationId: string;
  organisationName: string;
  organisationSlug: string;
  organisationShortName: string;
}

export interface ProjectDocument {
  id: string;
  kind: 'concept' | 'contract' | 'specification' | 'resolution' | 'presentation' | 'report' | 'other';
  title: string;
  licence: 'cc0' | 'cc-by-4' | 'dl-de-by-2' | 'dl-de-zero-2' | 'internal';
  fileName: string;
  size: number;
  type: string;
  level: Level;
}

/** A profile as somebody may read it: a group that is not for them is not there. */
export interface ProjectProfile extends ProjectFacts {
  slug: string;
  version: number;
  createdAt: Temporal.Instant;
  updatedAt: Temporal.Instant;
  confirmedAt: Temporal.Instant;
  offeredAt: Temporal.Instant | null;
  levels: Levels;
  basics: Basics;
  experience?: Experience;
  figures?: Figures;
  technology?: Technology;
  contact?: { mailbox: string; people: { slot: 'contact' | 'deputy'; name: string; jobTitle: string }[] };
  documents: ProjectDocument[];
}

const readerId = (actor: Actor): string | null => (actor.kind === 'member' ? actor.accountId : null);

/** How a list is narrowed; ids may be a subquery of the caller, read with the caller's rights. */
export interface CardScope {
  ids?: ReturnType<typeof sql<string>> | readonly string[];
  slug?: string;
  ledBy?: string;
  roleOf?: string;
}

/** Cards of what the actor may see, by organisation and title; at most `limit`. The same answer with either role of the database. */
export async function listProjectCards(db: Db | Tx, actor: Actor, scope: CardScope, limit = 200): Promise<ProjectCard[]> {
  const ids = scope.ids === undefined ? sql`null` : Array.isArray(scope.ids) ? sql`${[...scope.ids]}::uuid[]` : sql`array(${scope.ids})`;
  const { rows } = await sql<ProjectCard>`select * from project_cards(${readerId(actor)}::uuid, ${ids}, ${scope.slug ?? null}, ${scope.ledBy ?? null}, ${scope.roleOf ?? null})
    order by organisation_short_name, title_de, id limit ${limit}`.execute(db);
  return rows.filter((card) => mayReach(actor, card));
}

/** Profiles by their ids, in no order, of those that the actor may see; each with the groups that reach the actor, asked of the database and of the policy. */
export async function findProfiles(db: Db | Tx, actor: Actor, ids: readonly string[]): Promise<ProjectProfile[]> {
  const { rows } = await sql<{ profile: Raw }>`select profile from project_profiles(${[...ids]}::uuid[], ${readerId(actor)}::uuid)`.execute(db);
  return rows.map(({ profile }) => opened(actor, profile)).filter((profile) => profile !== undefined);
}

/** The profile of a page, if the actor may see it; otherwise NotFound, the same for "is not" and "not for you". */
export async function getProfile(db: Db, actor: Actor, slug: string): Promise<ProjectProfile & { card: ProjectCard }> {
  const [card] = await listProjectCards(db, actor, { slug }, 1);
  if (!card) throw new NotFound('project');
  const [profile] = await findProfiles(db, actor, [card.id]);
  if (!profile) throw new NotFound('project');
  return { ...profile, card };
}

type Raw = Omit<ProjectProfile, 'createdAt' | 'updatedAt' | 'confirmedAt' | 'offeredAt'>
  & Record<'createdAt' | 'updatedAt' | 'confirmedAt', string> & { offeredAt: string | null };

/** The second look: what the policy does not allow is taken out, whatever the database gave. */
function opened(actor: Actor, raw: Raw): ProjectProfile | undefined {
  if (!canSeeProject(actor, raw)) return undefined;
  const { experience, figures, technology, contact, documents, ...rest } = raw;
  const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
  return {
    ...rest, createdAt: at(raw.createdAt), updatedAt: at(raw.updatedAt), confirmedAt: at(raw.confirmedAt),
    offeredAt: raw.offeredAt === null ? null : at(raw.offeredAt),
    ...(experience && canSeeGroup(actor, raw, 'experience') ? { experience } : {}),
    ...(figures && canSeeGroup(actor, raw, 'figures') ? { figures } : {}),
    ...(technology && canSeeGroup(actor, raw, 'technology') ? { technology } : {}),
    ...(contact && canSeeGroup(actor, raw, 'contact') ? { contact } : {}),
    documents: documents.filter((document) => canSeeDocument(actor, { project: raw, level: document.level })),
  };
}

export interface Invitation {
  slug: string;
  titleDe: string;
  titleEn: string;
  leadingName: string;
  organisationId: string;
  organisationName: string;
}

/** Invitations to take part that organisations of a member have not answered. Whoever is invited learns what the project is called and who leads it. */
export async function listInvitations(db: Db, organisationIds: readonly string[]): Promise<Invitation[]> {
  if (organisationIds.length === 0) return [];
  return db.selectFrom('projectRole as r').innerJoin('project as p', 'p.id', 'r.projectId').innerJoin('organisation as l', 'l.id', 'p.organisationId')
    .innerJoin('organisation as o', 'o.id', 'r.organisationId')
    .select(['p.slug', 'p.titleDe', 'p.titleEn', 'l.name as leadingName', 'o.id as organisationId', 'o.name as organisationName'])
    .where('r.role', '=', 'taking_part').where('r.state', '=', 'invited').where('r.organisationId', 'in', organisationIds)
    .where('p.level', 'in', ['clear', 'green', 'amber'])
    .orderBy('r.createdAt').orderBy('p.id').limit(100).execute();
}

/** The project an organisation is invited to, by its address: also one that its members could not see otherwise. */
export async function findInvited(db: Db, slug: string, organisationId: string): Promise<string | undefined> {
  const row = await db.selectFrom('projectRole as r').innerJoin('project as p', 'p.id', 'r.projectId').select('p.id').where('p.slug', '=', slug)
    .where('r.organisationId', '=', organisationId).where('r.role', '=', 'taking_part').where('r.state', '=', 'invited').executeTakeFirst();
  return row?.id;
}
