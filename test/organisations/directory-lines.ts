/**
 * A small directory in the official layout, written by hand from public facts: a handful of well-known bodies under all 16 Länder.
 * Figures are round and made up.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAND_AREAS } from '../../src/modules/organisations/land-areas.ts';
import { LAENDER } from '../../src/modules/organisations/organisation.ts';
import { projectRoot } from '../../src/platform/project-root.ts';

export interface Line {
  type: '10' | '20' | '30' | '40' | '50' | '60';
  key: string;
  /** Four digits of the Verband, of records 50 and 60. */
  association?: string;
  name: string;
  seat?: string;
  code?: string;
  areaHa?: number;
  population?: number;
  postcode?: string;
  more?: boolean;
}

export const STAND = '20240131';

/** One record of 220 characters. */
export function record(line: Line, stand = STAND): string {
  const number = (n: number | undefined): string => (n === undefined ? ' '.repeat(11) : String(n).padStart(11, '0'));
  return [
    line.type, stand, line.key.padEnd(8), (line.association ?? '').padEnd(4), line.name.padEnd(50), (line.seat ?? '').padEnd(50), (line.code ?? '').padEnd(2), '    ',
    number(line.areaHa), number(line.population), number(line.population && Math.floor(line.population / 2)), '    ', (line.postcode ?? '').padEnd(5),
    (line.more ? '*****' : '').padEnd(5),
  ].join('').padEnd(220);
}

export const district = (key: string, name: string, seat: string, code = '44'): Line => ({ type: '40', key, name, seat, code });
export const association = (key: string, name: string, code: string, seat = ''): Line => ({ type: '50', key: key.slice(0, 5), association: key.slice(5), name, seat, code });
export const municipality = (key: string, within: string, name: string, code: string, population: number, postcode: string, more = false): Line =>
  ({ type: '60', key, association: within, name, code, population, areaHa: 1_000, postcode, more });

/** A city that is a Kreis, its own Verband and a Gemeinde. */
const city = (key: string, name: string, code: string, population: number, postcode: string): Line[] => [
  district(key, name, name.split(',')[0]!, code === '62' ? '42' : '41'), association(`${key}0000`, name, '50'), municipality(`${key}000`, '0000', name, code, population, postcode, true),
];

/** Forests that nobody lives in: they are no bodies, and make each Land as large as it is. Behind everything else, so that they move no line. */
const forests = (): Line[] => Object.keys(LAENDER).sort().flatMap((land) => [
  district(`${land}999`, 'Wald', 'Wald', '41'), association(`${land}9999999`, 'Wald', '50'),
  { ...municipality(`${land}999999`, '9999', 'Wald', '66', 0, ''), population: 0, areaHa: LAND_AREAS[land]! },
]);

/** 14 bodies: 2 cities, 2 Kreise, 2 Verbände, and 8 Gemeinden in them. One uninhabited forest is none. */
export function smallDirectory(): Line[] {
  const content: Record<string, Line[]> = {
    '01': city('01001', 'Flensburg, Stadt', '61', 90_000, '24937'),
    '05': [{ type: '20', key: '055', name: 'Reg.-Bez. Münster' }, ...city('05515', 'Münster, Stadt', '61', 320_000, '48143')],
    '09': [
      { type: '20', key: '091', name: 'Oberbayern' },
      district('09171', 'Altötting', 'Altötting, St'), association('091710111', 'Altötting, St', '50'), association('091715103', 'Marktl (VGem)', '54', 'Marktl'),
      municipality('09171111', '0111', 'Altötting, St', '63', 13_000, '84503'), municipality('09171123', '5103', 'Marktl, M', '60', 2_800, '84533'),
      municipality('09171132', '5103', 'Stammham', '64', 1_000, '84533'), { ...municipality('09171451', '0111', 'Öder Forst', '66', 0, ''), population: 0 },
      district('09373', 'Neumarkt i.d.OPf.', 'Neumarkt i.d.OPf., GKSt'), association('093730147', 'Neumarkt i.d.OPf., GKSt', '50'), association('093730151', 'Neustadt', '50'),
      association('093735301', 'Berg b.Neumarkt i.d.OPf.', '56', 'Berg b.Neumarkt i.d.OPf.'),
      municipality('09373113', '5301', 'Berg b.Neumarkt i.d.OPf.', '64', 8_000, '92348'), municipality('09373147', '0147', 'Neumarkt i.d.OPf., GKSt', '67', 41_000, '92318'),
      municipality('09373151', '0151', 'Neustadt', '64', 500, '92360'), municipality('09373167', '5301', 'Neustadt, M', '60', 3_000, '92361'),
    ],
  };
  return [...Object.entries(LAENDER).flatMap(([key, name]) => [{ type: '10' as const, key, name }, ...content[key] ?? []]), ...forests()];
}

export function fileOf(lines: readonly Line[], stand = STAND): Buffer {
  return Buffer.from(lines.map((line) => `${record(line, stand)}\n`).join(''));
}

const officialFile = join(projectRoot, '..', 'shared', 'data', 'GV100AD_301123.txt');

/** The official file, where it lies beside the project; it is not part of it. */
export function readOfficialFile(): Buffer | undefined {
  if (existsSync(officialFile)) return readFileSync(officialFile);
  console.log('left out: the official directory file is not beside the project (../shared/data)');
  return undefined;
}
