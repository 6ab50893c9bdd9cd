import { randomNumbers } from '../src/modules/search/evaluation.ts';

/** A generated profile, as long and as varied as those officials write. */
export interface GeneratedProfile {
  id: string;
  title: string;
  sentence: string;
  topics: string[];
  text: string[];
  software: string[];
  status: string;
  state: string;
}

const beginnings = ['Bürger', 'Park', 'Verkehrs', 'Bau', 'Akten', 'Schul', 'Energie', 'Wasser', 'Abfall', 'Kultur', 'Sozial', 'Termin', 'Daten',
  'Sitzungs', 'Melde', 'Gewerbe', 'Feuerwehr', 'Klima', 'Straßen', 'Jugend', 'Kinder', 'Pflege', 'Tourismus', 'Personal', 'Rechnungs', 'Vergabe',
  'Wahl', 'Friedhofs', 'Grünflächen', 'Gebäude', 'Hafen', 'Bibliotheks', 'Museums', 'Forst', 'Geo', 'Sensor', 'Funk', 'Netz', 'Cloud', 'Register'];
const endings = ['portal', 'plattform', 'dienst', 'verwaltung', 'steuerung', 'planung', 'erfassung', 'überwachung', 'beteiligung', 'management',
  'konzept', 'karte', 'kataster', 'verfahren', 'auskunft', 'anmeldung', 'abrechnung', 'labor', 'prüfung', 'meldung', 'buchung', 'app', 'system'];
const syllables = ['ba', 'ber', 'dal', 'den', 'fel', 'gar', 'hin', 'kol', 'lan', 'mer', 'nor', 'pas', 'rin', 'sal', 'tor', 'wen', 'zel', 'brin',
  'scha', 'stel', 'trau', 'gren', 'lich', 'bach', 'fur', 'ken'];
const small = ['und', 'die', 'der', 'für', 'mit', 'in', 'eine', 'wird', 'von', 'auf', 'zum', 'sich', 'aus', 'an', 'bei'];
const statuses = ['idea', 'planned', 'running', 'operating', 'ended'];

/** Words by how often they come, as in language: the second half as often as the first, and so on; compounds and simple ones. */
function vocabulary(size: number, random: () => number): string[] {
  const words: string[] = [];
  for (const beginning of beginnings) for (const ending of endings) words.push(beginning + ending);
  while (words.length < size) {
    const simple = Array.from({ length: 2 + Math.floor(random() * 2) }, () => syllables[Math.floor(random() * syllables.length)]!).join('');
    const capital = simple[0]!.toUpperCase() + simple.slice(1);
    words.push(random() < 0.3 ? capital + endings[Math.floor(random() * endings.length)]! : capital);
  }
  for (let at = words.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [words[at], words[other]] = [words[other]!, words[at]!];
  }
  return words;
}

/** Profiles with a Zipf vocabulary that grows with their number; the same for the same seed. */
export function* generateProfiles(count: number, seed = 1): Generator<GeneratedProfile> {
  const random = randomNumbers(seed);
  const size = Math.round(900 * Math.sqrt(count));
  const words = vocabulary(size, random);
  const logSize = Math.log(size);
  const word = (): string => (random() < 0.35 ? small[Math.floor(random() * small.length)]! : words[Math.floor(Math.exp(random() * logSize)) - 1] ?? words[0]!);
  const words_ = (length: number): string => Array.from({ length }, word).join(' ');
  const noun = (): string => words[Math.min(size - 1, Math.floor(Math.exp(random() * logSize)))]!;
  for (let n = 0; n < count; n += 1) {
    yield { id: `p${n}`, title: [noun(), ...Array.from({ length: 3 }, word)].join(' '), sentence: words_(12), topics: [noun()],
      text: Array.from({ length: 4 }, () => words_(25 + Math.floor(random() * 20))), software: random() < 0.5 ? [noun()] : [],
      status: statuses[Math.floor(random() * statuses.length)]!, state: String(1 + Math.floor(random() * 16)) };
  }
}

/** Queries as people type them: words that occur, some rare, some with a slip. */
export function generateQueries(count: number, profiles: readonly GeneratedProfile[], seed = 2): string[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const words = profiles[Math.floor(random() * profiles.length)]!.text.join(' ').split(' ').filter((word) => word.length > 4);
    const asked = Array.from({ length: 1 + Math.floor(random() * 3) }, () => words[Math.floor(random() * words.length)] ?? 'Portal');
    if (random() < 0.15) asked[0] = asked[0]!.slice(0, 3) + asked[0]!.slice(4);
    return asked.join(' ');
  });
}
