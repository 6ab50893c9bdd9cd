import { organisationPaths } from '../organisations/paths.ts';
import { documentPaths } from './documents/paths.ts';
import { topicsOf, type Exported, type Options } from './export.ts';
import { reportMessages } from './messages-report.ts';
import { projectPaths } from './paths.ts';
import type { ProjectDocument, ProjectProfile } from './queries.ts';

/** Licences by the addresses that DCAT-AP.de names for them (list of GovData). What is internal has none: it is never public. */
const licenceAddresses: Record<ProjectDocument['licence'], string | undefined> = {
  'dl-de-by-2': 'http://dcat-ap.de/def/licenses/dl-by-de/2.0', 'dl-de-zero-2': 'http://dcat-ap.de/def/licenses/dl-zero-de/2.0',
  'cc-by-4': 'http://dcat-ap.de/def/licenses/cc-by/4.0', cc0: 'http://dcat-ap.de/def/licenses/cc-zero', internal: undefined,
};

const THEMES = 'http://publications.europa.eu/resource/authority/data-theme/';

/**
 * Fields of action that an installation begins with, by the themes of the EU's list (Publications Office, authority table data-theme). Fields
 * that an operator adds have none: every project is about the public sector anyway.
 */
const themesByTopic: Readonly<Record<string, readonly string[]>> = {
  'it-sicherheit': ['TECH'], datenschutz: ['JUST'], 'it-betrieb': ['TECH'], 'interkommunale-zusammenarbeit': ['REGI'], 'mobiles-arbeiten': ['SOCI'],
  'personal-qualifizierung': ['SOCI'], 'finanzen-e-rechnung': ['ECON'], 'chatbots-ki': ['TECH'], 'bauen-planen': ['REGI'], 'parken-mobilitaet': ['TRAN'],
  'offene-daten': ['TECH'], 'sensorik-lorawan': ['TECH'], 'klima-gebaeude': ['ENVI', 'ENER'], 'bauhof-infrastruktur': ['ENVI'], 'schule-kita': ['EDUC'],
  'soziales-gesundheit': ['HEAL', 'SOCI'], bevoelkerungsschutz: ['JUST'], 'laendlicher-raum': ['REGI'],
};

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
        'dcat:theme': themesOf(profile, options).map((theme) => ({ '@id': THEMES + theme })),
        'dcat:keyword': [...topicsOf(profile, options), ...profile.basics.tags], 'dcat:landingPage': { '@id': page },
        'dcat:distribution': [
          {
            '@id': baseUrl + projectPaths.projectJson(profile.slug), '@type': 'dcat:Distribution', 'dct:title': 'JSON',
            'dcat:accessURL': { '@id': baseUrl + projectPaths.projectJson(profile.slug) }, 'dcat:mediaType': mediaType('application/json'),
          },
          ...profile.documents.map((document) => distributionOf(document, profile, baseUrl)),
        ],
      };
    }),
  };
}

/** GOVE, and what the fields of action are about. */
function themesOf({ basics }: ProjectProfile, { names }: Options): string[] {
  const keys = basics.topics.flatMap((id) => names.topics.find((topic) => topic.id === id)?.key ?? []);
  return [...new Set(['GOVE', ...keys.flatMap((key) => themesByTopic[key] ?? [])])];
}

function distributionOf(document: ProjectDocument, { slug }: ProjectProfile, baseUrl: string) {
  const file = baseUrl + documentPaths.file(slug, document.id);
  const licence = licenceAddresses[document.licence];
  return {
    '@id': file, '@type': 'dcat:Distribution', 'dct:title': document.title, 'dcat:accessURL': { '@id': baseUrl + projectPaths.project(slug) },
    'dcat:downloadURL': { '@id': file }, 'dcat:mediaType': mediaType(document.type), 'dcat:byteSize': document.size,
    ...(licence === undefined ? {} : { 'dct:license': { '@id': licence } }),
  };
}

function mediaType(type: string) {
  return { '@id': `http://www.iana.org/assignments/media-types/${type}` };
}

function languages(text: { de: string; en: string }) {
  return [['de', text.de], ['en', text.en]].filter(([, value]) => value !== '').map(([lang, value]) => ({ '@value': value, '@language': lang }));
}
