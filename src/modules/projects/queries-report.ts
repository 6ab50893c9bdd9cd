import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { visitor, type Actor } from '../accounts/actor.ts';
import { getAround } from './queries-around.ts';
import { findProfiles, listProjectCards, type ProjectCard, type ProjectProfile } from './queries.ts';

export interface ReportProject {
  profile: ProjectProfile;
  card: ProjectCard;
  partners: string[];
}

/** The projects that an organisation leads, as far as the actor may see them, with who takes part or re-uses; by title, at most 200. */
export async function listReport(db: Db, actor: Actor, organisationId: string): Promise<ReportProject[]> {
  const cards = await listProjectCards(db, actor, { ledBy: organisationId });
  const profiles = new Map((await findProfiles(db, actor, cards.map(({ id }) => id))).map((profile) => [profile.id, profile]));
  return Promise.all(cards.flatMap((card) => {
    const profile = profiles.get(card.id);
    return profile ? [getAround(db, actor, card.id).then(({ roles }) => ({
      profile, card, partners: roles.filter(({ role, state }) => role !== 'interested' && state === 'confirmed').map(({ name }) => name),
    }))] : [];
  }));
}

export const PUBLIC_PER_PAGE = 100;

export interface PublicProject {
  profile: ProjectProfile;
  card: ProjectCard;
}

/** What everybody may see of the projects, the last changed first, a page at a time: for exports, whoever asks. */
export async function listPublicProjects(publicDb: Db, page: number): Promise<{ rows: PublicProject[]; total: number }> {
  const { rows } = await sql<{ id: string; total: number }>`select id, count(*) over () as total from project where level = 'clear'
    order by updated_at desc, id limit ${PUBLIC_PER_PAGE} offset ${(page - 1) * PUBLIC_PER_PAGE}`.execute(publicDb);
  if (rows.length === 0) return { rows: [], total: 0 };
  return { total: rows[0]!.total, rows: await readPublic(publicDb, rows.map(({ id }) => id)) };
}

/** What everybody may see of one project; NotFound where that is nothing. */
export async function getPublicProject(publicDb: Db, slug: string): Promise<PublicProject> {
  const { rows } = await sql<{ id: string }>`select id from project where level = 'clear' and slug = ${slug}`.execute(publicDb);
  const [found] = rows.length === 0 ? [] : await readPublic(publicDb, rows.map(({ id }) => id));
  if (!found) throw new NotFound('project');
  return found;
}

async function readPublic(publicDb: Db, ids: readonly string[]): Promise<PublicProject[]> {
  const [cards, profiles] = await Promise.all([listProjectCards(publicDb, visitor, { ids }), findProfiles(publicDb, visitor, ids)]);
  return ids.flatMap((id) => {
    const [card, profile] = [cards.find((one) => one.id === id), profiles.find((one) => one.id === id)];
    return card && profile ? [{ card, profile }] : [];
  });
}
