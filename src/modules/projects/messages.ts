import { catalogue } from '../../platform/i18n/catalogue.ts';

/** The words of a project: states, choices, names of fields and groups. Used by pages, forms, versions and exports. */
export const projectMessages = catalogue({
  de: {
    title: 'Praxiswissen',
    own: 'Meine Projekte',
    whySimilar: 'Warum es ähnlich klingt',
    status: { idea: 'Idee', planned: 'geplant', running: 'in Umsetzung', operating: 'in Betrieb', ended: 'beendet', superseded: 'abgelöst' },
    statusHint: {
      idea: 'Sie denken darüber nach.', planned: 'Entschieden, aber noch nicht begonnen.', running: 'Sie arbeiten daran.', operating: 'Es läuft im Alltag.',
      ended: 'Es läuft nicht mehr. Auch daraus lernen andere.', superseded: 'Etwas anderes ist an seine Stelle getreten.',
    },
    openness: {
      ideas: 'Ideen teilen', talk: 'gesprächsbereit', visit: 'Besuch vor Ort möglich', partner: 'Partner gesucht', funding: 'Mitfinanzierung gesucht', information: 'nur zur Information',
    },
    oneOff: { none: 'keine', to_5k: 'bis 5.000 €', to_25k: 'bis 25.000 €', to_100k: 'bis 100.000 €', to_500k: 'bis 500.000 €', over_500k: 'über 500.000 €' },
    yearly: { none: 'keine', to_1k: 'bis 1.000 €', to_5k: 'bis 5.000 €', to_25k: 'bis 25.000 €', to_100k: 'bis 100.000 €', over_100k: 'über 100.000 €' },
    operation: { own: 'im eigenen Haus', it_provider: 'beim kommunalen IT-Dienstleister', vendor_cloud: 'in der Cloud des Anbieters', shared: 'gemeinsam mit anderen Kommunen', mixed: 'gemischt' },
    procurement: {
      none: 'keine Beschaffung nötig', in_house: 'selbst entwickelt oder Inhouse', direct: 'Direktauftrag', tender: 'Ausschreibung', framework: 'Rahmenvertrag', cooperation: 'über eine Kooperation',
      open_source: 'offene Software, ohne Kauf',
    },
    productKind: { application: 'Fachverfahren', software: 'Software', hardware: 'Gerät oder Sensor', service: 'Dienstleistung' },
    group: { basics: 'Grunddaten', experience: 'Ergebnis und Erfahrungen', figures: 'Kosten und Aufwand', technology: 'Technik und Beschaffung', contact: 'Kontakt', documents: 'Dokumente' },
    level: { clear: 'Öffentlich', green: 'Alle Mitglieder', amber: 'Beteiligte Kommunen', amber_strict: 'Nur die eigene Organisation', red: 'Nur benannte Personen' },
    levelHint: {
      clear: 'Alle, auch ohne Konto und über Suchmaschinen.', green: 'Alle, die nachweislich für eine Kommune handeln.', amber: 'Mitglieder der Organisationen, die das Projekt leiten, mitmachen oder es nachnutzen.',
      amber_strict: 'Mitglieder der Organisation, die das Projekt leitet.', red: 'Kolleginnen und Kollegen, die Sie hier auswählen.',
    },
    field: {
      status: 'Stand', titleDe: 'Titel', titleEn: 'Titel auf Englisch', sentenceDe: 'In einem Satz', sentenceEn: 'In einem Satz auf Englisch', topics: 'Handlungsfelder', openness: 'Offen für',
      unit: 'Zuständige Stelle', startingPoint: 'Ausgangslage', phases: 'Zeitlicher Ablauf', services: 'Verwaltungsleistungen', steps: 'Vorgehen', tags: 'Schlagwörter',
      results: 'Ergebnisse', notWorked: 'Was nicht funktioniert hat', differently: 'Was wir heute anders machen würden', prerequisites: 'Voraussetzungen', transferability: 'Übertragbarkeit',
      oneOff: 'Einmalige Kosten', yearly: 'Laufende Kosten im Jahr', personDays: 'Aufwand in Personentagen', months: 'Dauer in Monaten', funding: 'Förderung',
      products: 'Software und Produkte', standards: 'Schnittstellen und Standards', operation: 'Betrieb', procurement: 'Beschaffung', legalForm: 'Rechtsform der Zusammenarbeit',
    },
    estimated: 'geschätzt',
    since: (month: string) => `seit ${month}`,
    organisation: 'Kommune',
    empty: 'keine Angabe',
  },
  en: {
    title: 'Practical knowledge',
    own: 'My projects',
    whySimilar: 'Why it sounds similar',
    status: { idea: 'idea', planned: 'planned', running: 'in progress', operating: 'in operation', ended: 'ended', superseded: 'superseded' },
    statusHint: {
      idea: 'You are thinking about it.', planned: 'Decided, but not begun yet.', running: 'You are working on it.', operating: 'It runs in everyday work.',
      ended: 'It runs no more. Others learn from that, too.', superseded: 'Something else has taken its place.',
    },
    openness: {
      ideas: 'sharing ideas', talk: 'open to talk', visit: 'a visit is possible', partner: 'partner wanted', funding: 'co-funding wanted', information: 'information only',
    },
    oneOff: { none: 'none', to_5k: 'up to €5,000', to_25k: 'up to €25,000', to_100k: 'up to €100,000', to_500k: 'up to €500,000', over_500k: 'over €500,000' },
    yearly: { none: 'none', to_1k: 'up to €1,000', to_5k: 'up to €5,000', to_25k: 'up to €25,000', to_100k: 'up to €100,000', over_100k: 'over €100,000' },
    operation: { own: 'in our own house', it_provider: 'at the municipal IT provider', vendor_cloud: 'in the cloud of the vendor', shared: 'together with other municipalities', mixed: 'mixed' },
    procurement: {
      none: 'nothing had to be bought', in_house: 'developed by ourselves or in-house', direct: 'direct award', tender: 'tender', framework: 'framework contract', cooperation: 'through a cooperation',
      open_source: 'open software, without buying',
    },
    productKind: { application: 'specialist application', software: 'software', hardware: 'device or sensor', service: 'service' },
    group: { basics: 'Basics', experience: 'Result and experience', figures: 'Cost and effort', technology: 'Technology and procurement', contact: 'Contact', documents: 'Documents' },
    level: { clear: 'Public', green: 'All members', amber: 'Municipalities involved', amber_strict: 'Own organisation only', red: 'Named persons only' },
    levelHint: {
      clear: 'Everybody, also without an account and through search engines.', green: 'Everybody who is proven to act for a municipality.', amber: 'Members of the organisations that lead, take part in or re-use the project.',
      amber_strict: 'Members of the organisation that leads the project.', red: 'Colleagues whom you choose here.',
    },
    field: {
      status: 'State', titleDe: 'Title', titleEn: 'Title in English', sentenceDe: 'In one sentence', sentenceEn: 'In one sentence in English', topics: 'Fields of action', openness: 'Open to',
      unit: 'Unit in charge', startingPoint: 'Starting point', phases: 'Course over time', services: 'Administrative services', steps: 'Approach', tags: 'Tags',
      results: 'Results', notWorked: 'What did not work', differently: 'What we would do differently today', prerequisites: 'Prerequisites', transferability: 'Transferability',
      oneOff: 'One-off cost', yearly: 'Cost per year', personDays: 'Effort in person-days', months: 'Duration in months', funding: 'Funding',
      products: 'Software and products', standards: 'Interfaces and standards', operation: 'Operation', procurement: 'Procurement', legalForm: 'Legal form of the cooperation',
    },
    estimated: 'estimated',
    since: (month: string) => `since ${month}`,
    organisation: 'Municipality',
    empty: 'not given',
  },
});

export type ProjectTexts = (typeof projectMessages)['de'];
