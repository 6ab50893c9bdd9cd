import type { Db, Tx } from '../../platform/db/database.ts';
import { listMark, type Meant, type OrganisationChoices, type TypedOrganisation } from './meant.ts';
import { foldName, LAENDER } from './organisation.ts';
import { findOrganisation, findPostcodes, searchOrganisations, SEARCH_LIMIT, type OrganisationChoice } from './queries.ts';
import { findOrganisations } from './queries-search.ts';

/** Of a text that fits more, so many are counted and can be shown at once. */
export const MOST_CHOICES = 60;
/** So many are looked at when a list is narrowed. */
const LOOKED_AT = 240;

/** Which organisations come into question. */
export interface MeantAmong {
  /** Only bodies that a municipal enterprise can belong to: none of these is an enterprise itself. */
  municipality?: boolean;
}

/**
 * The active organisation that was meant: the one picked from the list, the suggestion whose name still stands in the field, or the only one
 * called exactly so. Anything else is asked back: a postcode, a beginning or a slip never decides by itself.
 */
export async function findMeant(db: Db | Tx, typed: TypedOrganisation, among: MeantAmong = {}): Promise<Meant> {
  const fits = (one: { kind: string } | undefined): boolean => one !== undefined && !(among.municipality && one.kind === 'enterprise');
  if (typed.text === '') return { ok: false, problem: 'required' };
  const picked = typed.choice !== '' && typed.shown === listMark(typed) ? await findOrganisation(db, typed.choice) : undefined;
  if (picked?.state === 'active' && fits(picked)) return { ok: true, organisation: picked };
  const folded = foldName(typed.text);
  const suggested = typed.id === '' ? undefined : await findOrganisation(db, typed.id);
  if (suggested?.state === 'active' && fits(suggested) && foldName(suggested.name) === folded) return { ok: true, organisation: suggested };
  const found = (await searchOrganisations(db, typed.text, LOOKED_AT)).filter(fits);
  const called = found.filter((one) => foldName(one.name) === folded);
  if (called.length === 1) return { ok: true, organisation: called[0]! };
  if (found.length === 0) return { ok: false, problem: await hasEnded(db, folded) ? 'ended' : 'unknown' };
  return { ok: false, problem: 'several', choices: await listChoices(db, typed, found, fits) };
}

async function hasEnded(db: Db | Tx, folded: string): Promise<boolean> {
  if (folded === '') return false;
  return await db.selectFrom('organisation').select('id').where('state', '=', 'ended').where('searchName', '=', folded).limit(1)
    .executeTakeFirst() !== undefined;
}

/** Those of the found ones that lie where the reader says; all of them again where none does. */
async function listChoices(
  db: Db | Tx, { text, near, all }: TypedOrganisation, found: readonly OrganisationChoice[], fits: (one: { kind: string }) => boolean,
): Promise<OrganisationChoices> {
  const land = Object.keys(LAENDER).find((key) => foldName(LAENDER[key]!) === foldName(near));
  // In a whole Land there may be some that are not among the first of the country.
  const looked = land === undefined ? found : (await findOrganisations(db, text, LOOKED_AT, { land })).filter(fits);
  const postcodes = await findPostcodes(db, [...new Set([...found, ...looked].map(({ id }) => id))]);
  const narrowed = near === '' ? found : land === undefined ? looked.filter((one) => liesNear(one, postcodes.get(one.id), near)) : looked;
  const nothingNear = narrowed.length === 0;
  const rows = nothingNear ? found : narrowed;
  const total = Math.min(rows.length, MOST_CHOICES);
  return {
    rows: rows.slice(0, all ? total : SEARCH_LIMIT).map((one) => ({ ...one, postcode: postcodes.get(one.id) })),
    total, more: rows.length > MOST_CHOICES, near, nothingNear,
  };
}

/** Every word is in the name, the kind, the Kreis or the Land, or begins the postcode. */
function liesNear(one: OrganisationChoice, postcode: string | undefined, near: string): boolean {
  const about = ` ${foldName([one.name, one.officialType, one.parentName ?? '', one.land ? LAENDER[one.land]! : ''].join(' '))}`;
  return foldName(near).split(' ').every((word) => (/^\d+$/.test(word) ? postcode?.startsWith(word) === true : about.includes(` ${word}`)));
}
