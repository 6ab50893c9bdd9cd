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

type Exported = { profile: ProjectProfile; card: ProjectCard };

interface Options {
  baseUrl: string;
  names: Names;
}

const topicsOf = ({ basics }: ProjectProfile, { names }: Options): string[] =>
  basics.topics.flatMap((id) => names.topics.find((topic) => topic.id === id)?.name.de ?? []);

/** The public part of profiles in our own words: what their pages show. Fields of a group that is not public are not there. */
export function jsonOf(rows: readonly Exported[], options: Options) {
  return rows.map(({ profile, card }) => {
    const { basics, experience, figures, technology } = profile;
    return {
      id: profile.id, url: options.baseUrl + projectPaths.project(profile.slug), organisation: card.organisationName,
      organisationUrl: options.baseUrl + organisationPaths.organisation(card.organisationSlug), status: basics.status, title: basics.titleDe, titleEn: basics.titleEn || undefined,
      sentence: basics.sentenceDe, sentenceEn: basics.sentenceEn || undefined, topics: topicsOf(profile, options), openness: basics.openness, tags: basics.tags,
      phases: basics.phases, services: basics.services.map(serviceKey), startingPoint: basics.startingPoint || undefined, steps: basics.steps,
      ...(experience ? { experience } : {}), ...(figures ? { figures } : {}), ...(technology ? { technology } : {}),
      createdAt: profile.createdAt.toString(), updatedAt: profile.updatedAt.toString(), confirmedAt: profile.confirmedAt.toString(),
    };
  });
}

/** The public part as a catalogue in JSON-LD with the words of DCAT-AP.de, so that portals for open data can read it. */
export function dcatOf(rows: readonly Exported[], options: Options) {
  const { baseUrl } = options;
  return {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', xsd: 'http://www.w3.org/2001/XMLSchema#' },
    '@id': baseUrl + projectPaths.dcat(), '@type': 'dcat:Catalog',
    'dct:title': { '@value': reportMessages.de.feedTitle, '@language': 'de' },
    'dct:description': { '@value': reportMessages.de.feedSubtitle, '@language': 'de' },
    'dcat:dataset': rows.map(({ profile, card }) => {
      const page = baseUrl + projectPaths.project(profile.slug);
      return {
        '@id': page, '@type': 'dcat:Dataset', 'dct:identifier': profile.id,
        'dct:title': languages({ de: profile.basics.titleDe, en: profile.basics.titleEn }),
        'dct:description': languages({ de: profile.basics.sentenceDe, en: profile.basics.sentenceEn }),
        'dct:publisher': {
          '@id': baseUrl + organisationPaths.organisation(card.organisationSlug), '@type': 'foaf:Organization', 'foaf:name': card.organisationName,
        },
        'dct:issued': { '@type': 'xsd:dateTime', '@value': profile.createdAt.toString() },
        'dct:modified': { '@type': 'xsd:dateTime', '@value': profile.updatedAt.toString() },
        'dcat:keyword': [...topicsOf(profile, options), ...profile.basics.tags], 'dcat:landingPage': { '@id': page },
      };
    }),
  };
}

function languages(text: { de: string; en: string }) {
  return [['de', text.de], ['en', text.en]].filter(([, value]) => value !== '').map(([lang, value]) => ({ '@value': value, '@language': lang }));
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
