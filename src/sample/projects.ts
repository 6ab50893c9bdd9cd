import type { Openness, Product, Result } from '../modules/projects/project.ts';

interface Details {
  /** Keys of fields of action. */
  topics: readonly string[];
  tags?: readonly string[];
  results?: readonly Result[];
  products?: readonly Product[];
  openness?: readonly Openness[];
}

const reports = 'Presseberichte über die Reihe, 2021';

/** What is on record of the projects of the archived series, besides title, sentence and state. Nothing else is made up. */
export const projectDetails: Readonly<Record<string, Details>> = {
  'ravensburg-tws-mobil': { topics: ['parken-mobilitaet'], tags: ['Mobilitätsmanagement'], products: [{ kind: 'software', name: 'tws.mobil', vendor: '' }] },
  'konstanz-stadt-mit-daten': { topics: ['offene-daten', 'digitalstrategie'], tags: ['Statistik', 'Steuerungsunterstützung'] },
  'heidenheim-eakte': {
    topics: ['e-akte-dms', 'onlinedienste-ozg'], tags: ['DMS', 'eAkte', 'eGovernment'], products: [{ kind: 'software', name: 'service-bw', vendor: '' }],
  },
  'heidenheim-chatbot-kora': { topics: ['chatbots-ki', 'buergerservice'], tags: ['Chatbot'], products: [{ kind: 'software', name: 'Kora', vendor: '' }] },
  'waiblingen-ozg-taskforce': { topics: ['onlinedienste-ozg'], tags: ['Onlinezugangsgesetz'] },
  'villingen-schwenningen-smart-parking': { topics: ['parken-mobilitaet'], tags: ['Parken'] },
  'baden-baden-lorawan': { topics: ['sensorik-lorawan'], tags: ['LoRaWAN', 'Sensorik'] },
  'kreis-hoexter-dorffunk-dorfpage': {
    topics: ['laendlicher-raum', 'buergerbeteiligung'], tags: ['Dorf'],
    results: [{ what: 'Dörfer, die bis 2022 teilnehmen sollten', unit: 'Dörfer', before: null, after: 120, source: reports }],
    products: [{ kind: 'software', name: 'Dorffunk', vendor: '' }, { kind: 'software', name: 'Dorfpage', vendor: '' }],
  },
  'rhein-kreis-neuss-digitallabor': { topics: ['soziales-gesundheit', 'digitalstrategie'], tags: ['Digitallabor', 'Pflegeheimplätze'] },
  'rhein-kreis-neuss-hygienebelehrung': {
    topics: ['soziales-gesundheit', 'onlinedienste-ozg'], tags: ['Hygienebelehrung'],
    results: [{ what: 'Ersparte Besuche im Amt', unit: 'im Jahr', before: null, after: 8_000, source: reports }],
  },
  'guetersloh-denklabore': { topics: ['buergerbeteiligung'], tags: ['Denklabor'] },
  'guetersloh-pass-am-automaten': { topics: ['buergerservice'], tags: ['Pass', 'Abholautomat'] },
  'guetersloh-hinweise': { topics: ['buergerservice', 'bauen-planen'], tags: ['Personalausweis', 'Erinnerung', 'Bauvorhaben'] },
};
