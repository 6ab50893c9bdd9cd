import type { Db } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { single, type RawForm } from '../../../platform/http/form.ts';
import type { Member } from '../../accounts/actor.ts';
import { foldName } from '../../organisations/organisation.ts';
import type { ProjectCard } from '../queries.ts';
import { findChoice, listChoices } from './queries.ts';

/** What the fields of one project were sent with: see `ProjectField`. */
export interface TypedProject {
  text: string;
  /** The suggestion that was chosen; counts only while its title still stands in the field. */
  id: string;
  /** The one that was picked from the list; counts only while the text of which the list was made stands there unchanged. */
  choice: string;
  shown: string;
}

/** Names of the fields that belong to a project's field. */
export const projectFields = { id: (name: string) => `${name}Id`, choice: (name: string) => `${name}Wahl`, shown: (name: string) => `${name}Liste` } as const;

export function readTypedProject(raw: RawForm, name: string): TypedProject {
  const of = (field: string): string => single(raw[field]).trim().slice(0, 200);
  return { text: of(name), id: of(projectFields.id(name)), choice: of(projectFields.choice(name)), shown: of(projectFields.shown(name)) };
}

export type ProjectMeant = { ok: true; id: string } | { ok: false; choices: readonly ProjectCard[] };

/**
 * Which project was meant, of those that the actor may see: the one that was chosen, else the only one of exactly this title or address. Otherwise
 * those to pick from; none where nothing fits.
 */
export async function meantProject(db: Db, actor: Member, typed: TypedProject, besides?: string): Promise<ProjectMeant> {
  const { text, id, choice, shown } = typed;
  if (text !== '' && shown === text && isUuid(choice) && await findChoice(db, actor, choice)) return { ok: true, id: choice };
  const chosen = isUuid(id) ? await findChoice(db, actor, id) : undefined;
  const isCalled = (card: ProjectCard): boolean => [card.titleDe, card.titleEn].some((title) => title !== '' && foldName(title) === foldName(text));
  if (chosen && isCalled(chosen)) return { ok: true, id: chosen.id };
  const choices = await listChoices(db, actor, text, besides);
  const exact = choices.filter((card) => isCalled(card) || text.replace(/\/+$/, '').split('/').at(-1) === card.slug);
  return exact.length === 1 ? { ok: true, id: exact[0]!.id } : { ok: false, choices };
}
