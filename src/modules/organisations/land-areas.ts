/**
 * Hectares of each Land in the official directory of the end of 2023, rounded. A Land keeps its size: new surveys move it by a few hundredths of
 * a per cent a year. So a file in which a Land is smaller has lost lines.
 */
export const LAND_AREAS: Readonly<Record<string, number>> = {
  '01': 1_580_000, '02': 75_500, '03': 4_771_000, '04': 41_900, '05': 3_411_000, '06': 2_111_000, '07': 1_985_000, '08': 3_574_000, '09': 7_054_000,
  '10': 257_000, '11': 89_100, '12': 2_965_000, '13': 2_329_000, '14': 1_845_000, '15': 2_046_000, '16': 1_620_000,
};

/** As much of a Land may be missing before it is looked at twice: less than one of its municipalities has. */
const TOLERANCE = 0.001;

/** A Land of which the file has less than it is known to have. */
export interface ScantLand {
  land: string;
  areaHa: number;
  expectedHa: number;
}

/** Länder that are smaller in a file than they can be. */
export function scantLaender(areas: Readonly<Record<string, number>>): ScantLand[] {
  return Object.entries(LAND_AREAS).map(([land, expectedHa]) => ({ land, areaHa: areas[land] ?? 0, expectedHa }))
    .filter(({ areaHa, expectedHa }) => areaHa < expectedHa * (1 - TOLERANCE)).sort((a, b) => (a.land < b.land ? -1 : 1));
}
