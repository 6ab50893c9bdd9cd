import type { FieldName } from '../content.ts';
import type { Openness, ProductKind, ProjectStatus } from '../project.ts';
import type { ImportColumn } from './columns.ts';

/*
 * Words that town halls use in their own lists, folded. What can mean two things is left out on purpose ("abgeschlossen" is in operation for some and
 * over for others; "läuft" likewise): the line says so, and its owner decides.
 */

const fieldWords: Readonly<Record<string, FieldName>> = byWord<FieldName>({
  titleDe: ['projekttitel', 'projektname', 'projekt', 'bezeichnung', 'projektbezeichnung'],
  sentenceDe: ['satz', 'kurzbeschreibung', 'kurztext', 'beschreibung', 'worum geht es', 'description'],
  status: ['status', 'projektstatus', 'umsetzungsstand', 'phase', 'sachstand'],
  topics: ['themen', 'thema', 'handlungsfeld', 'themenfeld', 'kategorie'],
  openness: ['offenheit', 'austausch', 'offen fuer austausch'],
  unit: ['amt', 'fachbereich', 'abteilung', 'dienststelle', 'organisationseinheit', 'zustaendig'],
  startingPoint: ['anlass', 'hintergrund', 'problem'], steps: ['schritte', 'massnahmen'], tags: ['schlagworte', 'stichworte', 'stichwoerter'],
  prerequisites: ['voraussetzung'], funding: ['foerdermittel', 'foerderprogramm'],
  oneOff: ['investition', 'investitionskosten', 'einmalkosten', 'anschaffungskosten'],
  yearly: ['laufende kosten', 'jaehrliche kosten', 'kosten pro jahr', 'kosten im jahr', 'betriebskosten', 'folgekosten'],
  personDays: ['personentage', 'aufwand in tagen'], months: ['dauer', 'laufzeit', 'projektdauer', 'laufzeit in monaten'],
  services: ['verwaltungsleistung', 'leistung', 'leistungen', 'ozg leistung', 'ozg leistungen', 'ozg', 'ozg id', 'leika', 'leika id', 'leika schluessel'],
  standards: ['schnittstellen', 'standards'], operation: ['betriebsart', 'betriebsmodell'], procurement: ['vergabe', 'vergabeart', 'beschaffungsart'], legalForm: ['rechtsform'],
  notWorked: ['schwierigkeiten', 'hindernisse', 'stolpersteine', 'was hat nicht funktioniert'], differently: ['lessons learned', 'erkenntnisse', 'lehren'],
});

export const columnWords: Readonly<Record<string, ImportColumn>> = Object.assign(Object.create(null) as Record<string, ImportColumn>, {
  ...Object.fromEntries(Object.entries(fieldWords).map(([word, field]) => [word, { field, foreign: true }])),
  ...byColumn({ field: 'results', n: 0, part: 'what' }, ['wirkung', 'nutzen']), ...byColumn({ field: 'results', n: 0, part: 'before' }, ['vorher', 'wert vorher']),
  ...byColumn({ field: 'results', n: 0, part: 'after' }, ['nachher', 'wert nachher']), ...byColumn({ field: 'results', n: 0, part: 'unit' }, ['einheit']),
  ...byColumn({ field: 'results', n: 0, part: 'source' }, ['quelle', 'beleg', 'nachweis']),
  ...byColumn({ field: 'products', n: 0, part: 'name' }, ['produkt', 'produkte', 'fachverfahren', 'eingesetzte software']),
  ...byColumn({ field: 'products', n: 0, part: 'vendor' }, ['anbieter', 'hersteller', 'anbieterin', 'lieferant', 'vendor']),
  ...byColumn({ field: 'phases', phase: 'running' }, ['beginn', 'start', 'projektstart', 'projektbeginn', 'start der umsetzung']),
  ...byColumn({ field: 'phases', phase: 'operating' }, ['inbetriebnahme', 'go live', 'produktivstart', 'livegang', 'einfuehrung']),
  ...byColumn({ field: 'address' }, ['link', 'url', 'profil', 'adresse des profils']),
});

export const kindWords: Readonly<Record<string, ProductKind>> = byWord<ProductKind>({
  application: ['verfahren', 'fachanwendung'], software: ['app', 'plattform', 'anwendung', 'cloud', 'saas'], hardware: ['geraet', 'sensor', 'sensoren', 'geraete'],
  service: ['dienst', 'beratung', 'service'],
});

export const statusWords: Readonly<Record<string, ProjectStatus>> = byWord<ProjectStatus>({
  idea: ['in ueberlegung', 'angedacht', 'projektidee'],
  planned: ['in planung', 'planung', 'vorgesehen', 'beschlossen', 'in vorbereitung', 'konzeption'],
  running: ['umsetzung', 'in der umsetzung', 'in arbeit', 'in bearbeitung', 'im aufbau', 'begonnen', 'gestartet', 'pilot', 'pilotphase', 'pilotbetrieb'],
  operating: ['betrieb', 'im betrieb', 'im einsatz', 'produktiv', 'live', 'eingefuehrt', 'umgesetzt', 'regelbetrieb', 'im regelbetrieb', 'im echtbetrieb'],
  ended: ['eingestellt', 'abgebrochen', 'gescheitert', 'stillgelegt'],
  superseded: ['ersetzt'],
});

export const opennessWords: Readonly<Record<string, Openness>> = byWord<Openness>({
  ideas: ['ideen'], talk: ['gespraech', 'austausch', 'erfahrungsaustausch', 'ja'], visit: ['besuch', 'besichtigung', 'hospitation', 'vor ort'],
  partner: ['partner', 'partnersuche'], funding: ['mitfinanzierung', 'kofinanzierung'], information: ['information', 'info', 'nein'],
});

function byColumn(column: ImportColumn, words: readonly string[]): Record<string, ImportColumn> {
  return Object.fromEntries(words.map((word) => [word, { ...column, foreign: true }]));
}

function byWord<K extends string>(words: Partial<Record<K, readonly string[]>>): Record<string, K> {
  const pairs = (Object.entries(words) as [K, readonly string[]][]).flatMap(([key, list]) => list.map((word) => [word, key] as const));
  return Object.assign(Object.create(null) as Record<string, K>, Object.fromEntries(pairs));
}
