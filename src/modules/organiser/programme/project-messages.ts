import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Texts of the page on which organisers link projects with the programme. */
export const projectLinkMessages = catalogue({
  de: {
    title: 'Projekte zum Programm', lead: 'Ein Programmpunkt führt zum Projekt, das er vorstellt, und das Projekt zu Ihrer Veranstaltung.',
    list: 'Verbundene Projekte', project: 'Projekt', item: 'Programmpunkt', whole: 'Veranstaltung als Ganzes', action: 'Ändern', none: 'Noch kein Projekt verbunden.',
    offers: 'Angebotene Impulse ansehen', offered: 'Aus den Angeboten', typed: 'Oder ein anderes Projekt',
    link: 'Verbinden', end: (title: string) => `${title} lösen`, unknown: 'Dieses Projekt haben wir nicht gefunden, oder es ist nicht für Sie sichtbar.', toList: 'Projekte zum Programm',
  },
  en: {
    title: 'Projects of the programme', lead: 'A programme item leads to the project it presents, and the project to your event.',
    list: 'Linked projects', project: 'Project', item: 'Programme item', whole: 'The event as a whole', action: 'Change', none: 'No project linked yet.',
    offers: 'See the offered talks', offered: 'From the offers', typed: 'Or another project',
    link: 'Link', end: (title: string) => `Unlink ${title}`, unknown: 'We have not found this project, or you cannot see it.', toList: 'Projects of the programme',
  },
});
