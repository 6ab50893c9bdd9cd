import { xml, type Xml } from '../../platform/http/xml.ts';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { localPath } from '../../platform/i18n/page-language.tsx';
import { organisationPaths } from '../organisations/paths.ts';
import { serviceKey } from '../topics/queries-ozg.ts';
import { reportMessages } from './messages-report.ts';
import { projectPaths } from './paths.ts';
import type { ProjectCard, ProjectProfile } from './queries.ts';
import { titleOfProject, type Names } from './texts.ts';

export type Exported = { profile: ProjectProfile; card: ProjectCard };

export interface Options {
  baseUrl: string;
  names: Names;
}

/** Names of the fields of action of a profile, in German. */
export const topicsOf = ({ basics }: ProjectProfile, { names }: Options): string[] =>
  basics.topics.flatMap((id) => names.topics.find((topic) => topic.id === id)?.name.de ?? []);

/** The public part of a profile in our own words: what their pages show. Fields of a group that is not public are not there. */
export function jsonOf({ profile, card }: Exported, options: Options) {
  const { basics, experience, figures, technology } = profile;
  return {
    id: profile.id, url: options.baseUrl + projectPaths.project(profile.slug), organisation: card.organisationName,
    organisationUrl: options.baseUrl + organisationPaths.organisation(card.organisationSlug), status: basics.status, title: basics.titleDe, titleEn: basics.titleEn || undefined,
    sentence: basics.sentenceDe, sentenceEn: basics.sentenceEn || undefined, topics: topicsOf(profile, options), openness: basics.openness, tags: basics.tags,
    phases: basics.phases, services: basics.services.map(serviceKey), startingPoint: basics.startingPoint || undefined, steps: basics.steps,
    ...(experience ? { experience } : {}), ...(figures ? { figures } : {}), ...(technology ? { technology } : {}),
    createdAt: profile.createdAt.toString(), updatedAt: profile.updatedAt.toString(), confirmedAt: profile.confirmedAt.toString(),
  };
}

/** An Atom feed (RFC 4287) of public projects, the last changed first. The same projects give the same bytes. */
export function projectFeed(rows: readonly Exported[], { baseUrl, lang }: { baseUrl: string; lang: Lang }): string {
  const t = reportMessages[lang];
  const self = baseUrl + localPath(lang, projectPaths.feed());
  return String(xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
  <id>${self}</id>
  <title>${t.feedTitle}</title>
  <subtitle>${t.feedSubtitle}</subtitle>
  <updated>${(rows[0]?.profile.updatedAt ?? Temporal.Instant.from('2020-01-01T00:00:00Z')).toString()}</updated>
  <author><name>Initiative K</name></author>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${baseUrl + localPath(lang, projectPaths.list())}"/>
${rows.map((row) => entry(row, baseUrl, lang))}</feed>
`);
}

function entry({ profile, card }: Exported, baseUrl: string, lang: Lang): Xml {
  return xml`  <entry>
    <id>urn:uuid:${profile.id}</id>
    <title>${inLang(titleOfProject(profile.basics), lang)}</title>
    <link rel="alternate" type="text/html" href="${baseUrl + localPath(lang, projectPaths.project(profile.slug))}"/>
    <published>${profile.createdAt.toString()}</published>
    <updated>${profile.updatedAt.toString()}</updated>
    <author><name>${card.organisationName}</name></author>
    <summary>${inLang({ de: profile.basics.sentenceDe, en: profile.basics.sentenceEn }, lang)}</summary>
  </entry>
`;
}
