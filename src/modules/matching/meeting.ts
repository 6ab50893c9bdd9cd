import type { Localised } from '../../platform/i18n/localised.ts';
import type { ProjectStatus } from '../projects/project.ts';
import { rarity, stageOf } from './score.ts';

/**
 * Points for whom to meet at an event. What somebody offers is the surest help; what their Kommune runs is the next; being able to help others
 * is a reason to come, too; seeking the same is a talk at least.
 */
export const meetingWeights = { offers: 20, projectDone: 10, projectDoing: 6, seeks: 8, same: 3 } as const;
/** A topic that everybody names still counts this much of a rare one. */
const COMMON = 0.3;
export const MOST_PEOPLE = 8;
/** Colleagues know each other's projects: two of them are enough. */
const MOST_OF_AN_ORGANISATION = 2;
const MOST_REASONS = 3;

export interface TopicName extends Localised { id: string }

export interface VisibleProject {
  slug: string;
  status: ProjectStatus;
  titleDe: string;
  titleEn: string;
  topicIds: readonly string[];
}

/** Somebody else at the event, as far as that person shows it, with the projects of the shown organisation that the reader sees. */
export interface Somebody {
  name: string;
  jobTitle: string;
  organisation: string;
  organisationSlug: string | null;
  seeks: readonly TopicName[];
  offers: readonly TopicName[];
  projects: readonly VisibleProject[];
}

export type MeetingReason =
  | { kind: 'offers' | 'seeks' | 'same'; topic: Localised }
  | { kind: 'project'; project: VisibleProject };

export interface Meeting<P extends Somebody> {
  person: P;
  reasons: MeetingReason[];
}

interface Part { points: number; reason: MeetingReason }

/**
 * Whom to meet, of others at an event, by what one seeks and offers there. Each with one to three reasons from what the person or the profile
 * shows; who gives none is not named, nor is who shows neither name nor organisation: nobody could find them. The same people in any order give the same list.
 */
export function whomToMeet<P extends Somebody>(own: { seeks: readonly string[]; offers: readonly string[] }, people: readonly P[]): Meeting<P>[] {
  const named = new Map<string, number>();
  for (const person of people) for (const { id } of new Set([...person.seeks, ...person.offers])) named.set(id, (named.get(id) ?? 0) + 1);
  const rare = (id: string): number => COMMON + (1 - COMMON) * rarity(named.get(id) ?? 0, people.length);
  const scored = people.filter(({ name, organisation }) => name !== '' || organisation !== '').flatMap((person) => {
    const parts = partsOf(own, person, rare).sort((a, b) => b.points - a.points);
    return parts.length === 0 ? [] : [{ person, points: parts.reduce((sum, part) => sum + part.points, 0), reasons: parts.slice(0, MOST_REASONS).map(({ reason }) => reason) }];
  });
  const text = ({ name, organisation, jobTitle }: Somebody): string => [name === '' ? '~' : name, organisation, jobTitle].join('\n');
  const of = new Map<string, number>();
  return scored.sort((a, b) => b.points - a.points || (text(a.person) < text(b.person) ? -1 : 1)).filter(({ person: { organisation } }) => {
    if (organisation === '') return true;
    const count = (of.get(organisation) ?? 0) + 1;
    of.set(organisation, count);
    return count <= MOST_OF_AN_ORGANISATION;
  }).slice(0, MOST_PEOPLE).map(({ person, reasons }) => ({ person, reasons }));
}

function partsOf(own: { seeks: readonly string[]; offers: readonly string[] }, person: Somebody, rare: (id: string) => number): Part[] {
  const topics = (kind: 'offers' | 'seeks' | 'same', theirs: readonly TopicName[], mine: readonly string[]): Part[] =>
    theirs.filter(({ id }) => mine.includes(id)).map((topic) => ({ points: meetingWeights[kind] * rare(topic.id), reason: { kind, topic } }));
  const offered = new Set(person.offers.map(({ id }) => id));
  const [project] = person.projects.flatMap((one): Part[] => {
    const stage = stageOf(one.status);
    const touched = one.topicIds.filter((id) => own.seeks.includes(id));
    if (stage === 'planning' || touched.length === 0) return [];
    const weight = stage === 'done' ? meetingWeights.projectDone : meetingWeights.projectDoing;
    return [{ points: weight * Math.max(...touched.map(rare)), reason: { kind: 'project', project: one } }];
  }).sort((a, b) => b.points - a.points || (slugOf(a) < slugOf(b) ? -1 : 1));
  return [
    ...topics('offers', person.offers, own.seeks), ...(project ? [project] : []), ...topics('seeks', person.seeks, own.offers),
    // Who offers it has already been named for it.
    ...topics('same', person.seeks.filter(({ id }) => !offered.has(id) && !own.offers.includes(id)), own.seeks),
  ];
}

function slugOf({ reason }: Part): string {
  return reason.kind === 'project' ? reason.project.slug : '';
}
