import type { Db } from '../../../platform/db/database.ts';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { localPath } from '../../../platform/i18n/page-language.tsx';
import type { Actor } from '../../accounts/actor.ts';
import { paths as eventPaths } from '../../events/paths.ts';
import { titleIn } from '../../events/views-card.tsx';
import { LAENDER } from '../../organisations/organisation.ts';
import { organisationPaths } from '../../organisations/paths.ts';
import { projectPaths } from '../../projects/paths.ts';
import { listProjectCards } from '../../projects/queries.ts';
import { titleOfProject } from '../../projects/texts.ts';
import { listTopics } from '../../topics/queries.ts';
import { tokensOf } from '../analyser/tokens.ts';
import { completions } from '../index/completions.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { search } from '../index/search.ts';
import { mayRead } from './audience.ts';
import { searchMessages } from './messages.ts';
import { listFoundEvents, listFoundOrganisations } from './queries-found.ts';
import type { SearchKind } from './question.ts';

/** Where a suggestion leads, and what it is. */
export interface Suggestion {
  id: string;
  label: string;
  detail: string;
}

const MOST = 8;
const CANDIDATES = 40;
/** Persons are looked for on purpose, and not offered to whoever types. */
type Offered = Exclude<SearchKind, 'person'>;
const offered = ['project', 'event', 'organisation'] as const satisfies readonly Offered[];
const most: Record<Offered, number> = { project: 5, event: 2, organisation: 2 };

/**
 * Fields of action, projects, events and Kommunen whose names go on as somebody types, of what that reader may see: the index leaves out the rest,
 * and each name is read with the reader's own rights. Persons are never among them.
 */
export async function suggest(index: InvertedIndex, db: Db, actor: Actor, typed: string, lang: Lang): Promise<Suggestion[]> {
  const reads = mayRead(actor);
  const ids = completions(index, typed, reads, CANDIDATES).filter((id) => !id.startsWith('person:'));
  const of = (kind: Offered): string[] => ids.filter((id) => id.startsWith(`${kind}:`)).map((id) => id.slice(kind.length + 1)).slice(0, most[kind]);
  const [projects, events, organisations, topics] = await Promise.all([
    of('project').length === 0 ? [] : listProjectCards(db, actor, { ids: of('project') }, MOST), listFoundEvents(db, of('event')),
    listFoundOrganisations(db, of('organisation')), topicsLike(index, db, reads, typed, lang),
  ]);
  const t = searchMessages[lang];
  const made: Record<Offered, (id: string) => Suggestion | undefined> = {
    project: (id) => {
      const card = projects.find((one) => one.id === id);
      return card && { id: projectPaths.project(card.slug), label: inLang(titleOfProject(card), lang), detail: `${t.kindOne.project} · ${card.organisationName}` };
    },
    event: (id) => {
      const event = events.find((one) => one.id === id);
      return event && { id: eventPaths.event(event.slug), label: inLang(titleIn(event), lang), detail: t.kindOne.event };
    },
    organisation: (id) => {
      const one = organisations.find((other) => other.id === id);
      return one && { id: organisationPaths.organisation(one.slug), label: one.name, detail: [t.kindOne.organisation, LAENDER[one.land ?? '']].filter(Boolean).join(' · ') };
    },
  };
  const found = offered.flatMap((kind) => of(kind).flatMap((id) => made[kind](id) ?? []));
  return [...topics, ...found].slice(0, MOST).map((one) => ({ ...one, id: localPath(lang, one.id) }));
}

/** Fields of action with a word that begins so, as long as they lead the reader to a project. */
async function topicsLike(index: InvertedIndex, db: Db, reads: (audience: string) => boolean, typed: string, lang: Lang): Promise<Suggestion[]> {
  const wanted = tokensOf(typed.slice(0, 100)).map(({ word }) => word);
  if ((wanted.at(-1)?.length ?? 0) < 2) return [];
  const topics = (await listTopics(db)).filter(({ name }) => {
    const words = tokensOf(inLang(name, lang)).map(({ word }) => word);
    return wanted.every((begin) => words.some((word) => word.startsWith(begin)));
  });
  if (topics.length === 0) return [];
  const { counts } = search(index, { text: '', mayRead: reads, filters: { kind: ['project'] }, count: ['topic'], size: 1 });
  const t = searchMessages[lang];
  return topics.filter(({ id }) => (counts['topic']?.[id] ?? 0) > 0).slice(0, 2)
    .map(({ id, name }) => ({ id: `${projectPaths.list()}?feld=${id}`, label: inLang(name, lang), detail: `${t.facet.topic} · ${t.projects(counts['topic']![id]!)}` }));
}
