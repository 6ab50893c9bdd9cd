import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { isPrivileged, type Actor } from '../accounts/actor.ts';
import { SIZE_CLASSES } from '../organisations/organisation.ts';
import type { ProjectStatus } from './project.ts';

export interface Offer {
  id: string;
  slug: string;
  status: ProjectStatus;
  titleDe: string;
  titleEn: string;
  sentenceDe: string;
  sentenceEn: string;
  offeredAt: Temporal.Instant;
  offerNote: string;
  organisationName: string;
  organisationSlug: string;
}

export interface OfferFilter {
  land?: string | undefined;
  topicId?: string | undefined;
  size?: (typeof SIZE_CLASSES)[number]['key'] | undefined;
}

/** What is offered and still for all members or everybody: narrowing a profile takes its offer out of the pool. */
const offered = sql<boolean>`(p.offered_at is not null and p.level in ('clear', 'green'))`;

/**
 * Projects that Kommunen would gladly present, the newest offer first, at most 100: for organisers and admins, who by the offer may see title,
 * sentence and Kommune of it (NotFound for everybody else).
 */
export async function listOffers(db: Db, actor: Actor, filter: OfferFilter): Promise<Offer[]> {
  if (!isPrivileged(actor)) throw new NotFound('offers');
  const size = SIZE_CLASSES.findIndex(({ key }) => key === filter.size);
  const conditions = [offered];
  if (filter.land) conditions.push(sql`o.land = ${filter.land}`);
  if (filter.topicId) conditions.push(sql`exists (select from project_topic t where t.project_id = p.id and t.topic_id = ${filter.topicId})`);
  if (size >= 0) {
    const [from, below] = [size === 0 ? 0 : SIZE_CLASSES[size - 1]!.below, SIZE_CLASSES[size]!.below];
    conditions.push(below === Infinity ? sql`o.population >= ${from}` : sql`(o.population >= ${from} and o.population < ${below})`);
  }
  const { rows } = await sql<Offer>`select p.id, p.slug, p.status, p.title_de, p.title_en, p.sentence_de, p.sentence_en, p.offered_at, p.offer_note,
      o.name as organisation_name, o.slug as organisation_slug
    from project p join organisation o on o.id = p.organisation_id where ${sql.join(conditions, sql` and `)}
    order by p.offered_at desc, p.id limit 100`.execute(db);
  return rows;
}

/** Whether a project is offered, so that organisers may put it into a programme though its profile is not for them. */
export async function isOffered(db: Db | Tx, projectId: string): Promise<boolean> {
  const { rows } = await sql`select from project p where p.id = ${projectId} and ${offered}`.execute(db);
  return rows.length > 0;
}
