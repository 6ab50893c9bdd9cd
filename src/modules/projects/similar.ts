import type { Lang } from '../../platform/i18n/catalogue.ts';
import type { Member } from '../accounts/actor.ts';
import type { ProjectCard } from './queries.ts';

/** A project that sounds like a new one, and why. */
export type SimilarProject = ProjectCard & { reasons: readonly string[] };

/** The projects that sound most like a title and a sentence, of those that the actor may see; most alike first, five at most. The search answers it. */
export type FindSimilar = (actor: Member, plan: { title: string; sentence: string }, lang: Lang) => Promise<SimilarProject[]>;
