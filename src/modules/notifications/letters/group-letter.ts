import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { eventBlock, linkIn, manageBlock, participantFooter } from './event-lines.ts';
import type { EventFacts, RegistrationFacts } from './facts.ts';
import type { Letter } from './letter.ts';

const groupMessages = catalogue({
  de: { from: (organiser: string) => `der Veranstalter der Reihe „${organiser}“ schreibt Ihnen:`, about: 'Es geht um:' },
  en: { from: (organiser: string) => `The organiser of the series “${organiser}” writes to you:`, about: 'This is about:' },
});

/** A message that an organiser wrote to a group, in the frame that every letter has. What they wrote is text, never markup. */
export function groupLetter(
  message: { subject: string; body: string }, event: EventFacts, registration: RegistrationFacts, options: { baseUrl: string },
): Letter {
  const { lang, name } = registration.recipient;
  const m = groupMessages[lang];
  return {
    lang, subject: message.subject, name,
    blocks: [
      { kind: 'text', text: m.from(inLang(event.seriesTitle, lang)) },
      { kind: 'text', text: message.body },
      { kind: 'text', text: m.about },
      eventBlock(event, lang, registration.seat),
      manageBlock(registration, linkIn(lang, options.baseUrl)),
    ],
    footer: participantFooter(event, registration, options.baseUrl),
  };
}
