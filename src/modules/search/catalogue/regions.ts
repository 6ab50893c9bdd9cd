import { neighboursOf } from '../../organisations/kreis-neighbours.ts';

/**
 * Regierungsbezirke and, in Niedersachsen, statistical regions by the first three digits of the keys of what lies in them, as the official
 * directory names them. The other Länder have none; proper names, the same in both languages.
 */
export const REGIONS: Readonly<Record<string, string>> = {
  '031': 'Region Braunschweig', '032': 'Region Hannover', '033': 'Region Lüneburg', '034': 'Region Weser-Ems',
  '051': 'Regierungsbezirk Düsseldorf', '053': 'Regierungsbezirk Köln', '055': 'Regierungsbezirk Münster', '057': 'Regierungsbezirk Detmold', '059': 'Regierungsbezirk Arnsberg',
  '064': 'Regierungsbezirk Darmstadt', '065': 'Regierungsbezirk Gießen', '066': 'Regierungsbezirk Kassel',
  '081': 'Regierungsbezirk Stuttgart', '082': 'Regierungsbezirk Karlsruhe', '083': 'Regierungsbezirk Freiburg', '084': 'Regierungsbezirk Tübingen',
  '091': 'Oberbayern', '092': 'Niederbayern', '093': 'Oberpfalz', '094': 'Oberfranken', '095': 'Mittelfranken', '096': 'Unterfranken', '097': 'Schwaben',
};

/** How near something is wanted, the nearest first. */
export const nearScopes = ['kreis', 'nachbarn', 'bezirk', 'land'] as const;
export type NearScope = (typeof nearScopes)[number];

/**
 * The areas that are near to a key of the official directory, by how near is wanted, as the index counts them: the Kreis, this and those that
 * border on it, the region, the Land. Nothing for what has no key.
 */
export function areasNear(ars: string | null): Partial<Record<NearScope, readonly string[]>> {
  if (ars === null) return {};
  const region = ars.slice(0, 3);
  // The key of a region or a Land as a whole lies in no Kreis.
  const kreis = ars.slice(0, 5);
  return {
    ...(kreis.length === 5 ? { kreis: [`kreis:${kreis}`], nachbarn: [kreis, ...neighboursOf(kreis)].map((key) => `kreis:${key}`) } : {}),
    ...(region in REGIONS ? { bezirk: [`bezirk:${region}`] } : {}), land: [`land:${ars.slice(0, 2)}`],
  };
}

/** The areas a key of the official directory lies in. */
export function areasOf(ars: string | null): string[] {
  const { kreis = [], bezirk = [], land = [] } = areasNear(ars);
  return [...kreis, ...bezirk, ...land];
}
