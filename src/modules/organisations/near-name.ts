import { foldName } from './organisation.ts';
import { forgiven, slips } from './search-text.ts';

// What a name says about the legal form and about its municipality in general; two bodies of one municipality are not told apart by it.
const NOT_TELLING: ReadonlySet<string> = new Set([
  'gmbh', 'ggmbh', 'mbh', 'ag', 'kg', 'kgaa', 'ohg', 'eg', 'ev', 'e', 'v', 'aoer', 'ku', 'co', 'und', 'u', 'eigenbetrieb',
  'kommunalunternehmen', 'anstalt', 'des', 'oeffentlichen', 'rechts', 'der', 'die', 'das', 'stadt', 'gemeinde', 'markt', 'kreis', 'landkreis',
]);

function telling(name: string): string {
  const words = foldName(name).split(' ');
  const rest = words.filter((word) => !NOT_TELLING.has(word));
  return (rest.length > 0 ? rest : words).toSorted().join('');
}

/**
 * Whether two names of bodies of one municipality may mean the same body: they differ in the legal form, in the order of words or in a slip
 * only ("Stadtwerke Musterstadt", "Stadtwerke der Stadt Musterstadt GmbH"). Says what to look at, decides nothing.
 */
export function isNearName(one: string, other: string): boolean {
  const [a, b] = [telling(one), telling(other)];
  if (a === b) return true;
  const most = Math.min(forgiven(a), forgiven(b));
  return most > 0 && Math.max(slips(a, b, most), slips(b, a, most)) <= most;
}
