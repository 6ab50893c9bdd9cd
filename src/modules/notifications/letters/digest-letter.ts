import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { reasonText } from '../../matching/messages-reasons.ts';
import { matchingPaths } from '../../matching/paths.ts';
import type { DigestGroup, DigestLine } from '../../matching/queries-digest.ts';
import { projectMessages } from '../../projects/messages.ts';
import { projectPaths } from '../../projects/paths.ts';
import { linkIn } from './event-lines.ts';
import type { Recipient } from './facts.ts';
import type { Block, Letter } from './letter.ts';

const messages = catalogue({
  de: {
    subject: (n: number) => (n === 1 ? 'Diese Woche: 1 passendes Projekt' : `Diese Woche: ${n} passende Projekte`),
    intro: 'Das ist neu für Sie im Praxiswissen. Bei jedem Projekt steht, warum wir es nennen.',
    plan: (title: string) => `Zu Ihrem Vorhaben „${title}“`, toPlan: 'Alle Treffer zu diesem Vorhaben',
    search: (text: string) => (text === '' ? 'Zu Ihrer gemerkten Auswahl' : `Zu Ihrer gemerkten Suche „${text}“`), toSearch: 'Diese Suche öffnen',
    found: (words: string) => (words === '' ? 'neu in dieser Auswahl' : `gefunden mit: ${words}`),
    why: 'Sie bekommen diesen Wochenbrief, weil Sie eine Suche gemerkt haben, Ansprechperson eines Vorhabens sind oder eines eingetragen haben.', off: 'Wochenbrief ausschalten',
  },
  en: {
    subject: (n: number) => (n === 1 ? 'This week: 1 fitting project' : `This week: ${n} fitting projects`),
    intro: 'This is new for you in the practical knowledge. Each project says why we name it.',
    plan: (title: string) => `For your plan “${title}”`, toPlan: 'All matches of this plan',
    search: (text: string) => (text === '' ? 'For your saved selection' : `For your saved search “${text}”`), toSearch: 'Open this search',
    found: (words: string) => (words === '' ? 'new in this selection' : `found by: ${words}`),
    why: 'You get this weekly letter because you saved a search, are the contact of a plan or entered one.', off: 'Switch the weekly letter off',
  },
});

/** The weekly digest: what is new for somebody, by plan and saved search, each line with its reason. */
export function digestLetter(groups: readonly DigestGroup[], to: Recipient, baseUrl: string): Letter {
  const m = messages[to.lang];
  const link = linkIn(to.lang, baseUrl);
  const status = projectMessages[to.lang].status;
  const page = ({ project, reason }: DigestLine) => {
    const why = reason.kind === 'found' ? m.found(reason.words.join(', ')) : reasonText(reason, to.lang);
    const inGerman = to.lang !== 'de' && project.titleEn === '';
    return {
      label: inLang({ de: project.titleDe, en: project.titleEn }, to.lang), ...(inGerman ? { lang: 'de' as const } : {}),
      detail: `${project.organisationName}, ${status[project.status]} – ${why}`, url: link(projectPaths.project(project.slug)),
    };
  };
  return {
    lang: to.lang, name: to.name, subject: m.subject(groups.reduce((sum, { lines }) => sum + lines.length, 0)),
    blocks: [
      { kind: 'text', text: m.intro },
      ...groups.flatMap((group): Block[] => [
        { kind: 'pages', title: group.kind === 'plan' ? m.plan(inLang(group.title, to.lang)) : m.search(group.text), items: group.lines.map(page) },
        group.kind === 'plan' ? { kind: 'link', label: m.toPlan, url: link(projectPaths.matches(group.slug)) }
          : { kind: 'link', label: m.toSearch, url: link(`${projectPaths.list()}?${group.query}`) },
      ]),
      { kind: 'link', label: m.off, url: link(matchingPaths.digest()) },
    ],
    footer: [m.why, baseUrl],
  };
}
