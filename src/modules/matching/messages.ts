import { catalogue } from '../../platform/i18n/catalogue.ts';

/** Texts of the page of matches of a project. */
export const matchMessages = catalogue({
  de: {
    title: (plan: string) => `Wer hat das schon gemacht? ${plan}`,
    crumb: 'Wer hat das schon gemacht?',
    heading: 'Wer hat das schon gemacht?',
    lead: 'Projekte anderer Kommunen, die zu diesem passen, soweit Sie sie sehen dürfen. Bei jedem steht, warum.',
    groups: { done: 'Haben es gemacht', doing: 'Sind dabei', planning: 'Haben dasselbe vor' },
    hints: {
      done: 'Fragen Sie nach dem, was nicht geklappt hat: Das steht selten in Berichten.',
      doing: 'Wer mitten in der Umsetzung ist, kennt die Angebote und Preise von heute.',
      planning: 'Gemeinsam ausschreiben oder entwickeln spart Zeit und Geld.',
    },
    nobody: {
      done: 'Noch niemand, soweit Sie es sehen dürfen.',
      doing: 'Zurzeit niemand, soweit Sie es sehen dürfen.',
      planning: 'Noch niemand, soweit Sie es sehen dürfen.',
    },
    why: 'Warum dieser Treffer',
    noneTitle: 'Noch kein passendes Projekt',
    none: 'Je mehr im Profil steht, desto eher findet sich etwas: Handlungsfeld, Leistung und Stichwörter helfen am meisten.',
    signIn: 'Mitglieder sehen mehr: Viele Projekte sind nur für angemeldete Kommunen sichtbar.',
    toSignIn: 'Einloggen',
    silent: 'Auch verborgene Projekte: stiller Treffer',
    back: 'Zurück zum Projekt',
  },
  en: {
    title: (plan: string) => `Who has done this already? ${plan}`,
    crumb: 'Who has done this already?',
    heading: 'Who has done this already?',
    lead: 'Projects of other municipalities that fit this one, as far as you may see them. Each says why.',
    groups: { done: 'Have done it', doing: 'Are doing it', planning: 'Plan the same' },
    hints: {
      done: 'Ask what did not work: reports rarely say.',
      doing: 'Who is in the middle of it knows the offers and prices of today.',
      planning: 'Buying or developing together saves time and money.',
    },
    nobody: {
      done: 'Nobody yet, as far as you may see.',
      doing: 'Nobody at present, as far as you may see.',
      planning: 'Nobody yet, as far as you may see.',
    },
    why: 'Why this match',
    noneTitle: 'No fitting project yet',
    none: 'The more the profile says, the more can be found: field of action, service and tags help most.',
    signIn: 'Members see more: many projects are visible to signed-in municipalities only.',
    toSignIn: 'Sign in',
    silent: 'Hidden projects, too: silent match',
    back: 'Back to the project',
  },
});
