import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { inLang, type Localised } from '../../../platform/i18n/localised.ts';
import { longDate } from '../../../platform/time/time.ts';
import { matchingPaths } from '../../matching/paths.ts';
import { linkIn } from './event-lines.ts';
import type { Recipient } from './facts.ts';
import type { Letter } from './letter.ts';

const messages = catalogue({
  de: {
    asked: {
      subject: 'Ein anderes Projekt passt zu Ihrem', text: (title: string) => `Irgendwo gibt es ein Projekt, das zu Ihrem passt: „${title}“. Welches und von wem, erfahren Sie nur, wenn beide Seiten zustimmen. Auch die andere Seite weiß nichts über Sie.`,
      next: (date: string) => `Sie können bis zum ${date} antworten. Ein Nein und keine Antwort sehen für die andere Seite gleich aus.`, action: 'Frage ansehen',
    },
    agreed: {
      subject: 'Stiller Treffer: Beide haben zugestimmt', text: (title: string) => `Zu Ihrem Projekt „${title}“ haben beide Seiten Ja gesagt.`,
      next: () => 'Sie sehen jetzt die Karte der anderen Seite, und die andere Seite sieht Ihre.', action: 'Karte ansehen',
    },
    why: 'Sie bekommen diese E-Mail, weil für dieses Projekt der stille Treffer eingeschaltet ist. Ausschalten können Sie ihn bei dem Projekt, unten auf der Seite „Wer hat das schon gemacht?“.',
  },
  en: {
    asked: {
      subject: 'Another project fits yours', text: (title: string) => `Somewhere there is a project that fits yours: “${title}”. You learn which and whose only if both sides agree. The other side knows nothing about you either.`,
      next: (date: string) => `You can answer until ${date}. A no and no answer look the same to the other side.`, action: 'See the question',
    },
    agreed: {
      subject: 'Silent match: both have agreed', text: (title: string) => `Both sides have said yes about your project “${title}”.`,
      next: () => 'You now see the card of the other side, and the other side sees yours.', action: 'See the card',
    },
    why: 'You get this e-mail because the silent match is on for this project. You can switch it off at the project, at the end of its page “Who has done this already?”.',
  },
});

export interface SilentFacts {
  matchId: string;
  projectId: string;
  title: Localised;
  expiresAt: Temporal.Instant;
}

/** Asks about a silent match, or says that both agreed. Nothing of the other side stands in it, not even then. */
export function silentLetter(what: 'asked' | 'agreed', facts: SilentFacts, to: Recipient, baseUrl: string): Letter {
  const m = messages[to.lang];
  const texts = m[what];
  return {
    lang: to.lang, subject: texts.subject, name: to.name,
    blocks: [
      { kind: 'text', text: texts.text(inLang(facts.title, to.lang)) },
      { kind: 'text', text: texts.next(longDate(facts.expiresAt, to.lang)) },
      { kind: 'action', label: texts.action, url: linkIn(to.lang, baseUrl)(matchingPaths.silentOne(facts.matchId, facts.projectId)) },
    ],
    footer: [m.why, baseUrl],
  };
}
