import type { Level } from '../../accounts/visibility.ts';
import { sizeClass } from '../../organisations/organisation.ts';
import type { ProjectContent } from '../../projects/project.ts';
import type { DocumentPart, SearchDocument } from '../index/document.ts';
import { audienceOf, type AudienceFacts } from './audience.ts';
import type { PersonRow } from './queries-people.ts';
import { areasOf } from './regions.ts';

/** What of a project is looked for, as the database gives it. */
export interface ProjectRow extends AudienceFacts {
  id: string;
  content: ProjectContent;
  levels: Record<'basics' | 'experience' | 'figures' | 'technology', Level>;
  confirmedMonth: string;
  organisations: string[];
  topicNames: string[];
  serviceNames: string[];
  /** OZG topics (Themenfelder) of its services. */
  serviceFields: string[];
  reused: boolean;
  documents: { title: string; level: Level }[];
  body: string;
  land: string | null;
  kreisArs: string | null;
  /** Key of the leading organisation, or of the one it belongs to. */
  ars: string | null;
  population: number | null;
}

export interface EventRow {
  id: string;
  title: string[];
  summary: string[];
  series: string[];
  host: string[];
  impulses: string[];
}

export interface OrganisationRow {
  id: string;
  name: string[];
  land: string | null;
}

/** How fields weigh, and how much less a word says in a long one; found on judged queries (decision 21). The first one is the title. */
export const catalogueFields = [
  { name: 'title', weight: 4, lengthNorm: 0.5 },
  { name: 'sentence', weight: 2.5, lengthNorm: 0.4 },
  { name: 'topics', weight: 2, lengthNorm: 0.2 },
  { name: 'services', weight: 2, lengthNorm: 0.2 },
  { name: 'software', weight: 2, lengthNorm: 0.2 },
  { name: 'organisation', weight: 1.5, lengthNorm: 0.2 },
  { name: 'text', weight: 1, lengthNorm: 0.2 },
  { name: 'experience', weight: 1, lengthNorm: 0.2 },
  { name: 'documents', weight: 1, lengthNorm: 0.2 },
] as const;
export type CatalogueField = (typeof catalogueFields)[number]['name'];

/** A profile in parts, each for those its level reaches; parts for the same people are one. */
export function projectDocument(row: ProjectRow): SearchDocument {
  const { basics, experience, figures, technology } = row.content;
  const parts = new Map<string, { fields: Record<string, string[]>; facets: Record<string, string[]> }>();
  const add = (level: Level, fields: Partial<Record<CatalogueField, readonly string[]>>, facets: Record<string, readonly string[]>): void => {
    const audience = audienceOf(level, row);
    const part = parts.get(audience) ?? { fields: {}, facets: {} };
    parts.set(audience, part);
    for (const [name, texts] of Object.entries(fields)) (part.fields[name] ??= []).push(...texts.filter((text) => text !== ''));
    for (const [name, values] of Object.entries(facets)) (part.facets[name] ??= []).push(...values.filter((value) => value !== ''));
  };
  add(row.levels.basics, {
    title: [basics.titleDe, basics.titleEn], sentence: [basics.sentenceDe, basics.sentenceEn], topics: [...row.topicNames, ...basics.tags],
    services: row.serviceNames, organisation: row.organisations, text: [basics.startingPoint, ...basics.steps, basics.unit],
  }, {
    kind: ['project'], status: [basics.status], topic: basics.topics, openness: basics.openness, land: [row.land ?? ''], kreis: [row.kreisArs ?? ''], body: [row.body],
    size: [sizeClass(row.population)], confirmed: [row.confirmedMonth], more: row.reused ? ['reused'] : [], service: basics.services.map(({ ozgId }) => ozgId),
    leika: basics.services.map(({ leikaId }) => leikaId ?? ''), field: row.serviceFields, near: areasOf(row.ars),
  });
  add(row.levels.experience, {
    experience: [...experience.results.map(({ what }) => what), experience.notWorked, experience.differently, experience.prerequisites, experience.transferability],
  }, {});
  add(row.levels.figures, { experience: [figures.funding] }, { cost: [figures.oneOff ?? ''] });
  add(row.levels.technology, { software: [...technology.products.flatMap(({ name, vendor }) => [name, vendor]), ...technology.standards, technology.legalForm] },
    { software: technology.products.map(({ name }) => name) });
  for (const { title, level } of row.documents) add(level, { documents: [title] }, { more: ['documents'] });
  return { id: `project:${row.id}`, parts: [...parts].map(([audience, part]): DocumentPart => ({ audience, ...part })) };
}

/** Published events, with what is spoken about there. */
export function eventDocument(row: EventRow): SearchDocument {
  return { id: `event:${row.id}`, parts: [{ audience: 'clear', facets: { kind: ['event'] },
    fields: { title: row.title, sentence: row.summary, topics: row.series, organisation: row.host, text: row.impulses } }] };
}

/** A person who wants to be found, for confirmed members. */
export function personDocument(row: PersonRow): SearchDocument {
  return { id: `person:${row.id}`, parts: [{ audience: 'green', facets: { kind: ['person'] },
    fields: { title: [row.name], text: row.jobTitle === '' ? [] : [row.jobTitle], organisation: row.organisations, topics: row.topicNames } }] };
}

/** Organisations that host something or have done something that everybody may know. */
export function organisationDocument(row: OrganisationRow): SearchDocument {
  return { id: `organisation:${row.id}`, parts: [{ audience: 'clear', facets: { kind: ['organisation'], land: row.land === null ? [] : [row.land] }, fields: { title: row.name } }] };
}
