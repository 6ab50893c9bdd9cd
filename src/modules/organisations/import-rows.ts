import type { Body } from './directory-file.ts';
import { foldName, slugOf } from './organisation.ts';

/** What an import writes of a body, the parts that people look for and link to included. */
export interface ImportRow extends Body {
  searchName: string;
  searchMore: string;
  /** What the address of a new organisation is made of; unique among the rows of a file. */
  slug: string;
}

/** Bodies of a file as rows. Addresses are short where a name is the only one, else they name the Kreis, and at last the key. */
export function importRows(bodies: readonly Body[]): ImportRow[] {
  const districts = new Map(bodies.filter(({ kind }) => kind === 'kreis').map((body) => [body.ars.slice(0, 5), body]));
  const simple = (body: Body): string => slugOf(body.kind === 'gemeinde' ? body.shortName : body.name);
  const counts = countBy(bodies, simple);
  const inDistrict = (body: Body): string => {
    const slug = simple(body);
    if (counts.get(slug) === 1) return slug;
    const district = body.kind === 'kreis' ? undefined : districts.get(body.ars.slice(0, 5));
    // A city that is its own Kreis is the one that is meant by the bare name.
    if (district === undefined) return slug;
    return slugOf(`${slug} ${district.name.replace(/^(?:Landkreis|Kreis) /, '')}`);
  };
  const again = countBy(bodies, inDistrict);
  return bodies.map((body) => {
    const slug = inDistrict(body);
    const searchName = foldName(body.name);
    return { ...body, searchName, searchMore: further(body, searchName), slug: again.get(slug) === 1 ? slug
      : `${slug.slice(0, 67)}-${body.ars}` };
  });
}

/** Words of the official form that the name has not, abbreviations of types left out: "St" would be found as Sankt. */
function further(body: Body, searchName: string): string {
  const official = body.officialName.replace(/,\s*(?:M|St|GKSt)$/, '').replace(/ \(VGem\)$/, '');
  const known = new Set(searchName.split(' '));
  return [...new Set(foldName(official).split(' '))].filter((word) => !known.has(word)).join(' ');
}

function countBy(bodies: readonly Body[], keyOf: (body: Body) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const body of bodies) counts.set(keyOf(body), (counts.get(keyOf(body)) ?? 0) + 1);
  return counts;
}
