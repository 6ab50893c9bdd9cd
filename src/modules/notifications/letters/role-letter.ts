import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { inLang, type Localised } from '../../../platform/i18n/localised.ts';
import type { RoleHappening } from '../../projects/commands-roles-news.ts';
import { projectPaths } from '../../projects/paths.ts';
import { linkIn } from './event-lines.ts';
import type { Recipient } from './facts.ts';
import type { Letter } from './letter.ts';

export interface RoleFacts {
  title: Localised;
  slug: string;
  /** The name of the organisation that leads the project. */
  leading: string;
  /** The name of the one that is invited or has said something. */
  organisation: string;
}

interface Said { organisation: string; leading: string; title: string }

const messages = catalogue({
  de: {
    invited: {
      subject: ({ leading }: Said) => `${leading} lädt Sie zu einem Projekt ein`, text: ({ leading, organisation, title }: Said) => `${leading} fragt, ob ${organisation} bei diesem Projekt mitmacht: „${title}“.`,
      next: 'Antworten kann, wer bei uns bestätigt zu Ihrer Organisation gehört. Mit einem Ja stehen Sie im Profil als Beteiligte; beenden können Sie das jederzeit. Ein Nein erfährt nur, wer eingeladen hat.', action: 'Einladung ansehen und antworten',
    },
    accepted: {
      subject: ({ organisation }: Said) => `${organisation} macht bei Ihrem Projekt mit`, text: ({ organisation, title }: Said) => `${organisation} hat Ihre Einladung zu „${title}“ angenommen.`,
      next: 'Im Profil steht die Organisation jetzt als Beteiligte. Sie liest, was für Beteiligte sichtbar ist.', action: 'Projekt ansehen',
    },
    declined: {
      subject: ({ organisation }: Said) => `${organisation} macht bei Ihrem Projekt nicht mit`, text: ({ organisation, title }: Said) => `${organisation} hat Ihre Einladung zu „${title}“ abgelehnt.`,
      next: 'Im Profil ist davon nichts zu sehen.', action: 'Projekt ansehen',
    },
    interested: {
      subject: ({ organisation }: Said) => `${organisation} interessiert sich für Ihr Projekt`, text: ({ organisation, title }: Said) => `${organisation} hat bei „${title}“ auf „Wir auch“ gedrückt.`,
      next: 'Wenn Sie wollen, laden Sie die Organisation ein mitzumachen: auf der Seite „Kommunen, Notizen und Angebot“ Ihres Projekts.', action: 'Projekt ansehen',
    },
    reuses: {
      subject: ({ organisation }: Said) => `${organisation} nutzt Ihr Projekt nach`, text: ({ organisation, title }: Said) => `${organisation} hat eingetragen, dass sie „${title}“ nachnutzt.`,
      next: 'Seit wann und ob sie es wieder tun würde, steht im Profil, soweit sie es gesagt hat.', action: 'Projekt ansehen',
    },
    whyInvited: 'Sie bekommen diese E-Mail, weil Sie zu der eingeladenen Organisation gehören.',
    why: 'Sie bekommen diese E-Mail, weil Sie Ansprechperson dieses Projekts oder Kommunen-Admin sind, es eingetragen oder dazu eingeladen haben.',
  },
  en: {
    invited: {
      subject: ({ leading }: Said) => `${leading} invites you to a project`, text: ({ leading, organisation, title }: Said) => `${leading} asks whether ${organisation} takes part in this project: “${title}”.`,
      next: 'Everybody who is confirmed as belonging to your organisation can answer. With a yes the profile names you as taking part; you can end that at any time. Only those who invited you hear of a no.', action: 'See the invitation and answer',
    },
    accepted: {
      subject: ({ organisation }: Said) => `${organisation} takes part in your project`, text: ({ organisation, title }: Said) => `${organisation} has accepted your invitation to “${title}”.`,
      next: 'The profile now names the organisation as taking part. It reads what is visible to those who take part.', action: 'See the project',
    },
    declined: {
      subject: ({ organisation }: Said) => `${organisation} does not take part in your project`, text: ({ organisation, title }: Said) => `${organisation} has declined your invitation to “${title}”.`,
      next: 'The profile shows nothing of it.', action: 'See the project',
    },
    interested: {
      subject: ({ organisation }: Said) => `${organisation} is interested in your project`, text: ({ organisation, title }: Said) => `${organisation} has pressed “We, too” at “${title}”.`,
      next: 'If you like, invite the organisation to take part: on the page “Municipalities, notes and offer” of your project.', action: 'See the project',
    },
    reuses: {
      subject: ({ organisation }: Said) => `${organisation} re-uses your project`, text: ({ organisation, title }: Said) => `${organisation} has entered that it re-uses “${title}”.`,
      next: 'The profile says since when, and whether it would do so again, as far as it has said so.', action: 'See the project',
    },
    whyInvited: 'You get this e-mail because you belong to the organisation that is invited.',
    why: 'You get this e-mail because you are a contact of this project or a municipality admin, have entered it or have invited.',
  },
});

/** Says what another organisation has said about a project, or asks on behalf of the leading one. */
export function roleLetter(what: RoleHappening, { title, slug, leading, organisation }: RoleFacts, to: Recipient, baseUrl: string): Letter {
  const m = messages[to.lang];
  const texts = m[what];
  const said: Said = { leading, organisation, title: inLang(title, to.lang) };
  return {
    lang: to.lang, name: to.name, subject: texts.subject(said),
    blocks: [
      { kind: 'text', text: texts.text(said) }, { kind: 'text', text: texts.next },
      // Who is invited may not see the project yet: the invitation stands among the own projects.
      { kind: 'action', label: texts.action, url: linkIn(to.lang, baseUrl)(what === 'invited' ? projectPaths.own() : projectPaths.project(slug)) },
    ],
    footer: [what === 'invited' ? m.whyInvited : m.why, baseUrl],
  };
}
