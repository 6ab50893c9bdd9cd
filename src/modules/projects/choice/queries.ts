import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Member } from '../../accounts/actor.ts';
import { foldName } from '../../organisations/organisation.ts';
import { listProjectCards, type ProjectCard } from '../queries.ts';

/** Shown to pick from; who gets as many types more. */
export const MOST_CHOICES = 10;
const MOST_WORDS = 8;

/**
 * Projects that a text may mean, of those that the actor may see: each of its words is in the title or the name of the Kommune, or it is the address of
 * one. Titles that begin with it come first; at most ten. `besides` is left out.
 */
export async function listChoices(db: Db, actor: Member, text: string, besides?: string): Promise<ProjectCard[]> {
  const folded = foldName(text);
  const words = folded.split(' ').filter(Boolean).slice(0, MOST_WORDS);
  if (folded.length < 2) return [];
  const slug = text.trim().split(/[?#]/)[0]!.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const cards = await listProjectCards(db, actor, {
    ids: sql<string>`select p.id from project p join organisation o on o.id = p.organisation_id
      where (p.slug = ${slug} or fold_name(p.title_de || ' ' || p.title_en || ' ' || o.name || ' ' || o.short_name) like all (${words.map((word) => `%${word}%`)}::text[]))
        and p.id is distinct from ${besides ?? null}::uuid and project_seen(p, ${actor.accountId}::uuid, organisations_of(${actor.accountId}::uuid))
      order by fold_name(p.title_de) like ${`${folded}%`} desc, p.confirmed_at desc, p.id limit ${MOST_CHOICES}`,
  }, MOST_CHOICES);
  const begins = (card: ProjectCard): number => (foldName(card.titleDe).startsWith(folded) ? 0 : 1);
  return cards.sort((a, b) => begins(a) - begins(b));
}

/** One that the actor may see. */
export async function findChoice(db: Db, actor: Member, id: string): Promise<ProjectCard | undefined> {
  const [card] = await listProjectCards(db, actor, { ids: [id] }, 1);
  return card;
}
