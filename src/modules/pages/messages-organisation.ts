import { catalogue } from '../../platform/i18n/catalogue.ts';

/** Texts of an organisation's page that are about what it did. */
export const organisationPageMessages = catalogue({
  de: {
    description: (name: string) => `${name}: Veranstaltungen, Impulse und Praxisbeispiele im kommunalen Austausch.`,
    hosted: 'Als Gastgeber',
    spoke: 'Mit Impuls oder in der Diskussion',
    projects: 'Praxisbeispiele',
    portfolio: 'Alle Projekte und der Bericht für den Rat',
    none: (name: string) => `${name} hat noch keinen Beitrag geleistet`,
    noneText: 'Gastgeber sein kostet etwa 20 Minuten, ein Impuls etwa 10 Minuten neben der Vorbereitung. Schreiben Sie uns, wenn Sie etwas zeigen möchten.',
    offer: 'Beitrag anbieten',
  },
  en: {
    description: (name: string) => `${name}: events, talks and projects in the exchange between municipalities.`,
    hosted: 'As host',
    spoke: 'With a talk or in the discussion',
    projects: 'Projects',
    portfolio: 'All projects and the report for the council',
    none: (name: string) => `${name} has not contributed yet`,
    noneText: 'Being host takes about 20 minutes, a talk about 10 minutes besides preparing it. Write to us if you would like to show something.',
    offer: 'Offer a contribution',
  },
});
