import { catalogue } from '../../platform/i18n/catalogue.ts';

/** Texts of the portfolio of a Kommune, of one's own projects and of the report for the council. */
export const portfolioMessages = catalogue({
  de: {
    title: (name: string) => `Projekte: ${name}`, crumb: 'Praxiswissen',
    lead: 'Digitale Projekte dieser Kommune, soweit Sie sie sehen dürfen.',
    leads: 'Eigene Projekte', partOf: 'Beteiligt an Projekten anderer', none: (name: string) => `${name} hat noch kein Projekt gezeigt`, noneText: 'Eine Idee genügt. Wer für diese Kommune handelt, kann sie eintragen.',
    enter: 'Projekt eintragen', report: 'Bericht für den Rat', csv: 'Als CSV', xlsx: 'Als Excel-Datei', import: 'Mehrere einlesen',
    ownTitle: 'Meine Projekte', ownLead: 'Projekte der Organisationen, für die Sie handeln. Sie gehören der Organisation; alle Kolleginnen und Kollegen dort können sie pflegen.',
    ownNone: 'Noch kein Projekt', ownNoneText: 'Sechs Angaben genügen, auch für eine Idee.',
    old: 'Bitte bestätigen', oldText: (n: number) => (n === 1 ? 'Ein Projekt wurde lange nicht bestätigt.' : `${n} Projekte wurden lange nicht bestätigt.`),
    list: 'Ihre Projekte', project: 'Projekt', status: 'Stand', organisation: 'Organisation', confirmed: 'Zuletzt bestätigt', visible: 'Sichtbar für', portfolio: 'Zur Übersicht der Kommune', edit: (title: string) => `${title} bearbeiten`,
    count: { projects: (n: number) => (n === 1 ? 'Projekt' : 'Projekte'), operating: 'in Betrieb', involved: (n: number) => (n === 1 ? 'Kommune beteiligt oder Nachnutzerin' : 'Kommunen beteiligt oder Nachnutzerinnen') },
  },
  en: {
    title: (name: string) => `Projects: ${name}`, crumb: 'Practical knowledge',
    lead: 'Digital projects of this municipality, as far as you may see them.',
    leads: 'Own projects', partOf: 'Part of projects of others', none: (name: string) => `${name} has not shown a project yet`, noneText: 'An idea is enough. Whoever acts for this municipality can enter it.',
    enter: 'Enter a project', report: 'Report for the council', csv: 'As CSV', xlsx: 'As an Excel file', import: 'Import several',
    ownTitle: 'My projects', ownLead: 'Projects of the organisations you act for. They belong to the organisation; all colleagues there can keep them.',
    ownNone: 'No project yet', ownNoneText: 'Six details are enough, also for an idea.',
    old: 'Please confirm', oldText: (n: number) => (n === 1 ? 'One project has not been confirmed for long.' : `${n} projects have not been confirmed for long.`),
    list: 'Your projects', project: 'Project', status: 'State', organisation: 'Organisation', confirmed: 'Last confirmed', visible: 'Visible to', portfolio: 'To the overview of the municipality', edit: (title: string) => `Edit ${title}`,
    count: { projects: (n: number) => (n === 1 ? 'project' : 'projects'), operating: 'in operation', involved: (n: number) => (n === 1 ? 'municipality taking part or re-using' : 'municipalities taking part or re-using') },
  },
});
