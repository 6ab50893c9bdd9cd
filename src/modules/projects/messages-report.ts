import { catalogue } from '../../platform/i18n/catalogue.ts';

/** Texts of the report for the council and of the public exports. */
export const reportMessages = catalogue({
  de: {
    title: (name: string) => `Digitale Projekte: ${name}`, crumb: 'Bericht', sheet: 'Projekte', file: 'projekte', partners: 'Beteiligte und Nachnutzende', confirmed: 'Zuletzt bestätigt', link: 'Adresse',
    asOf: (date: string) => `Stand: ${date}`, lead: 'Für den Rat und für alle, die wissen möchten, was die Kommune tut. Der Bericht enthält, was Sie sehen dürfen.',
    summary: (all: number, operating: number, planned: number) => `${all === 1 ? 'Ein Projekt' : `${all} Projekte`}, davon ${operating} in Betrieb und ${planned} in Vorbereitung oder Umsetzung.`, none: 'Noch kein Projekt.',
    files: 'Als Datei', csv: 'CSV-Datei', xlsx: 'Excel-Datei', print: 'Zum Ausdrucken benutzen Sie die Druckfunktion Ihres Browsers.', feedTitle: 'Praxiswissen der Initiative K', feedSubtitle: 'Digitale Projekte von Kommunen: neu und geändert.',
    result: 'Ergebnis', cost: 'Kosten', lessons: 'Erfahrungen',
  },
  en: {
    title: (name: string) => `Digital projects: ${name}`, crumb: 'Report', sheet: 'Projects', file: 'projects', partners: 'Taking part and re-using', confirmed: 'Last confirmed', link: 'Address',
    asOf: (date: string) => `As of ${date}`, lead: 'For the council and for everybody who would like to know what the municipality does. The report holds what you may see.',
    summary: (all: number, operating: number, planned: number) => `${all === 1 ? 'One project' : `${all} projects`}, of which ${operating} in operation and ${planned} in preparation or progress.`, none: 'No project yet.',
    files: 'As a file', csv: 'CSV file', xlsx: 'Excel file', print: 'To print it, use the print function of your browser.', feedTitle: 'Practical knowledge of Initiative K', feedSubtitle: 'Digital projects of municipalities: new and changed.',
    result: 'Result', cost: 'Cost', lessons: 'Experience',
  },
});
