import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import type { OrganisationKind } from './organisation.ts';
import { forgiven, leadingWord, readSearchText, slips, type SearchText } from './search-text.ts';

/** An organisation as lists and suggestions show it. */
export interface FoundOrganisation {
  id: string;
  slug: string;
  name: string;
  kind: OrganisationKind;
  officialType: string;
  land: string | null;
  /** The municipality an enterprise belongs to, or the Kreis it lies in, where they are in the directory. */
  parentName: string | null;
  population: number | null;
  /**
   * Nobody is known to have the postcode that was typed; this one has several, and near it is the one of its administration, given here. A guess,
   * to be shown as one.
   */
  guessedBy?: string | undefined;
}

/** Where to look: everywhere, in a Land, or among what lies in a Kreis. */
export interface SearchScope {
  land?: string | undefined;
  /** The key of a Kreis. */
  kreisArs?: string | undefined;
}

/** Names of one beginning that are looked at; of more, the largest places. */
const CANDIDATES = 60;
/** Names with the longest word of several that are looked at for the other words. */
const LOOKED_AT = 500;
/** Places that may have a postcode nobody is known to have. */
const NEIGHBOURS = 3;
/** From the known postcode of Berlin to its last one. */
const FARTHEST = 4_100;
/** Spellings of the directory that a word with a slip may have meant. */
const SPELLINGS = 5;

/** Organisations `o` with what they belong to: `p`, or the Kreis `k` they lie in. */
export const directory = sql`from organisation o left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars`;

export const columnsOfList = sql`o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name,
  o.population`;

export function within({ land, kreisArs }: SearchScope): RawBuilder<unknown> {
  return sql`${land === undefined ? sql`true` : sql`o.land = ${land}`}
    and ${kreisArs === undefined ? sql`true` : sql`o.kreis_ars = ${kreisArs}`}`;
}

/**
 * Active organisations that a typed text may mean, best first: those called exactly so, then those whose name begins so, then those with
 * words beginning so; larger places first, Gemeinden before the Kreise and Verbände of the same name unless the text asks for one.
 * Digits are a postcode. Where nothing fits, the nearest spellings are tried. Empty for a text that says nothing.
 */
export async function findOrganisations(db: Db | Tx, text: string, limit: number, scope: SearchScope = {}): Promise<FoundOrganisation[]> {
  const search = readSearchText(text);
  if (search === undefined) return [];
  if (search.postcode !== undefined) return byPostcode(db, search, search.postcode, limit, scope);
  const found = await byName(db, search, limit, scope);
  if (found.length > 0) return found;
  const corrected = await correct(db, search);
  return corrected ? byName(db, corrected, limit, scope) : [];
}

/**
 * A place with more postcodes than the known one is meant by its neighbours, too: near ones first, and from farther away the large cities.
 */
async function byPostcode(db: Db | Tx, search: SearchText, digits: string, limit: number,
  scope: SearchScope): Promise<FoundOrganisation[]> {
  const found = await byName(db, search, limit, scope);
  if (found.length > 0 || digits.length < 5) return found;
  const code = (offset: number): string => String(Math.min(99_999, Math.max(0, Number(digits) + offset))).padStart(5, '0');
  const { rows } = await sql<FoundOrganisation>`
    select ${columnsOfList}, o.postcode as guessed_by ${directory} join organisation_word w on w.organisation_id = o.id and w.word = o.postcode
    where w.word between ${code(-FARTHEST)} and ${code(FARTHEST)} and w.word < 'a' and o.kind = 'gemeinde' and o.more_postcodes
      and ${within(scope)}
    order by abs(o.postcode::int - ${Number(digits)}::int) / power(greatest(o.population, 1), 0.75), o.id
      limit ${Math.min(limit, NEIGHBOURS)}`.execute(db);
  return rows;
}

/** One query. Each branch reads a bounded number of entries of an index; what comes of them is put in order together. */
async function byName(db: Db | Tx, search: SearchText, limit: number, scope: SearchScope): Promise<FoundOrganisation[]> {
  const most = Math.max(CANDIDATES, limit);
  const branch = (tier: number, found: RawBuilder<unknown>, filter: RawBuilder<unknown> | undefined): RawBuilder<unknown> =>
    (filter === undefined
    ? sql`(select w.organisation_id, ${sql.lit(tier)} as tier from organisation_word w where ${found}
      order by w.rank desc limit ${sql.lit(most)})`
    : sql`(select o.id, ${sql.lit(tier)} from (select w.organisation_id, w.rank from organisation_word w where ${found} ${among(scope)}) w
        join organisation o on o.id = w.organisation_id where ${filter} order by w.rank desc limit ${sql.lit(most)})`);
  const leading = leadingWord(search.words);
  const others = search.words.filter((forms) => forms !== leading);
  const special = isScoped(scope) || asksForKreis(search);
  const scoped = special ? sql`${within(scope)} and ${isOfType(search)}` : undefined;
  const filtered = special || others.length > 0 ? sql`${within(scope)} and ${isOfType(search)} and ${hasWords(others)}` : undefined;
  const branches = [
    ...search.postcode === undefined ? [] : [branch(0, sql`w.word = ${search.postcode}`, scoped)],
    ...search.whole.map((whole) => branch(0, sql`w.word = ${`=${whole}`}`, scoped)),
    ...search.umlauts.map((whole) => branch(1, sql`w.word = ${`=${whole}`}`, scoped)),
    ...search.whole.map((whole) => branch(1, begins(`=${whole}`), scoped)),
    ...leading.map((word) => branch(2, begins(word), filtered)),
  ];
  const { rows } = await sql<FoundOrganisation>`
    with hit as materialized (
      select organisation_id, min(tier) as tier
        from (${sql.join(branches, sql` union all `)}) entries (organisation_id, tier) group by organisation_id)
    select ${columnsOfList} ${directory} join hit on hit.organisation_id = o.id
    where o.state = 'active' and ${isOfType(search)}
    order by ${isAskedFor(search)} desc, hit.tier, ${inOrderOfKinds(search)}, organisation_rank(o.kind, o.population) desc, o.kind,
      o.short_name, o.id
    limit ${limit}`.execute(db);
  return rows;
}

/** Everywhere, only the largest of those with the leading word are looked at for the others; in a Kreis or Land, all. */
function among(scope: SearchScope): RawBuilder<unknown> {
  return isScoped(scope) ? sql`` : sql`order by w.rank desc limit ${sql.lit(LOOKED_AT)}`;
}

function isScoped(scope: SearchScope): boolean {
  return scope.land !== undefined || scope.kreisArs !== undefined;
}

/** Short beginnings by the index that has them in the order of rank, long ones by a range. */
function begins(word: string): RawBuilder<boolean> {
  if (word.length <= 5 && word.length >= 2) return sql<boolean>`left(w.word, ${sql.lit(word.length)}) = ${word}`;
  return sql<boolean>`w.word >= ${word} and w.word < ${`${word}~`}`;
}

function hasWords(words: readonly string[][]): RawBuilder<unknown> {
  const text = sql`(' ' || o.search_name || ' ' || o.search_more)`;
  const conditions = words.map((forms) => sql`(${sql.join(forms.map((form) => sql`${text} like ${`% ${form}%`}`), sql` or `)})`);
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

/** "Kreis" leaves the Kreise; "Stadt" and "Amt" only lead, for a Gemeinde may be called so. */
function isOfType(search: SearchText): RawBuilder<unknown> {
  return asksForKreis(search) ? sql`o.kind = 'kreis'` : sql`true`;
}

function asksForKreis({ types }: SearchText): boolean {
  return types.length === 1 && types[0] === 'kreis';
}

function isAskedFor({ types }: SearchText): RawBuilder<unknown> {
  return types.length === 0 ? sql`hit.tier is not null` : sql`(o.kind in (${sql.join(types)}))`;
}

/** Of bodies of exactly the same name the Gemeinde comes first. */
function inOrderOfKinds({ types }: SearchText): RawBuilder<unknown> {
  return types.length > 0 ? sql`hit.tier`
    : sql`case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1 when o.kind = 'kreis' then 2 else 3 end`;
}

/** The same search with the nearest spellings in place of words that no name has; undefined where there are none. */
async function correct(db: Db | Tx, search: SearchText): Promise<SearchText | undefined> {
  const typed = search.words.map((forms) => forms[0]!).filter((word) => forgiven(word) > 0);
  if (typed.length === 0) return undefined;
  const { rows } = await sql<{ typed: string; word: string; rank: number }>`
    select t.typed, w.word, max(w.rank) as rank from unnest(${typed}::text[]) t(typed) cross join lateral (
      select word, rank from organisation_word where left(word, 3) = left(t.typed, 3)
      union all select word, rank from organisation_word
        where word >= 'a' and substr(word, 4, 3) in (substr(t.typed, 3, 3), nullif(substr(t.typed, 4, 3), ''), nullif(substr(t.typed, 5, 3),
          ''))
      union all select word, rank from organisation_word where word >= 'a' and substr(word, 5, 3) = nullif(substr(t.typed, 5, 3), '')
    ) w where length(w.word) >= length(t.typed) - 2 group by t.typed, w.word`.execute(db);
  const nearest = (word: string): string[] => {
    const near = rows.filter((row) => row.typed === word).map((row) => ({ ...row, slips: slips(word, row.word, forgiven(word)) }))
      .filter((row) => row.slips <= forgiven(word));
    const least = Math.min(...near.map((row) => row.slips));
    return near.filter((row) => row.slips === least)
      .sort((a, b) => Math.abs(a.word.length - word.length) - Math.abs(b.word.length - word.length) || b.rank - a.rank).slice(0, SPELLINGS)
        .map((row) => row.word);
  };
  const words = search.words.map((forms) => {
    const spellings = forgiven(forms[0]!) > 0 ? nearest(forms[0]!) : [];
    return spellings.length > 0 ? spellings : forms;
  });
  if (words.every((forms, n) => forms === search.words[n])) return undefined;
  const whole = words.reduce<string[]>((starts, forms) => starts.flatMap((start) => forms.map((form) => start + form)).slice(0, SPELLINGS),
    ['']);
  return { ...search, whole, umlauts: [], words };
}
