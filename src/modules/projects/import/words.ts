import type { Openness, ProjectStatus } from '../project.ts';
import type { ImportColumn } from './rows.ts';

/*
 * Words that town halls use in their own lists, folded. What can mean two things is left out on purpose ("abgeschlossen" is in operation for some and
 * over for others; "läuft" likewise): the line says so, and its owner decides.
 */

export const columnWords: Readonly<Record<string, ImportColumn>> = byWord<ImportColumn>({
  titleDe: ['projekttitel', 'projektname', 'projekt', 'bezeichnung', 'projektbezeichnung'],
  sentenceDe: ['satz', 'kurzbeschreibung', 'kurztext', 'beschreibung', 'worum geht es', 'description'],
  status: ['status', 'projektstatus', 'umsetzungsstand', 'phase', 'sachstand'],
  topics: ['themen', 'thema', 'handlungsfeld', 'themenfeld', 'kategorie'],
  openness: ['offenheit', 'austausch', 'offen fuer austausch'],
  unit: ['amt', 'fachbereich', 'abteilung', 'dienststelle', 'organisationseinheit', 'zustaendig'],
  startingPoint: ['anlass', 'hintergrund', 'problem'], steps: ['schritte', 'massnahmen'], tags: ['schlagworte', 'stichworte', 'stichwoerter'],
  prerequisites: ['voraussetzung'], funding: ['foerdermittel', 'foerderprogramm'],
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

function byWord<K extends string>(words: Partial<Record<K, readonly string[]>>): Record<string, K> {
  const pairs = (Object.entries(words) as [K, readonly string[]][]).flatMap(([key, list]) => list.map((word) => [word, key] as const));
  return Object.assign(Object.create(null) as Record<string, K>, Object.fromEntries(pairs));
}
