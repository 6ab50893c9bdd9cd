import type { Db, Tx } from '../platform/db/database.ts';
import type { Clock } from '../platform/time/time.ts';
import { foldName } from '../modules/organisations/organisation.ts';
import { admin, member, memberOrganisationKey, organiser } from './accounts.ts';
import { archive } from './archive.ts';
import { loadArchivedSeries, loadUpcomingSeries } from './load-series.ts';
import { organisations, type OrganisationKey } from './organisations.ts';
import { topics } from './topics.ts';
import type { SampleOrganisation } from './types.ts';
import { upcoming } from './upcoming.ts';

const MARKER = 'sample.loaded';

/** What the parts of the sample need to refer to each other. */
export interface Loaded {
  now: Temporal.Instant;
  organisations: ReadonlyMap<string, { id: string; name: string; land: string }>;
  topicIds: readonly string[];
}

/**
 * Loads the sample: organisations with their keys, the two archived series, an upcoming one with three dates computed
 * from today, and three accounts to try it with. All or nothing, and once: false when it was loaded before, also by
 * another process at the same moment.
 */
export async function loadSample(db: Db, clock: Clock): Promise<boolean> {
  const now = clock();
  return db.transaction().execute(async (tx) => {
    // A second loader waits here until the first has committed, and then finds the marker.
    const marked = await tx.insertInto('setting').values({ key: MARKER, value: JSON.stringify({ at: now.toString() }), updatedAt: now })
      .onConflict((c) => c.doNothing()).returning('key').executeTakeFirst();
    if (!marked) return false;
    const loaded: Loaded = { now, organisations: await loadOrganisations(tx, now), topicIds: await loadTopics(tx) };
    const seriesIds = [];
    for (const series of archive) seriesIds.push(await loadArchivedSeries(tx, loaded, series));
    seriesIds.push(await loadUpcomingSeries(tx, loaded, upcoming));
    await loadAccounts(tx, loaded, seriesIds);
    return true;
  });
}

async function loadOrganisations(tx: Tx, now: Temporal.Instant): Promise<Loaded['organisations']> {
  const given: readonly SampleOrganisation[] = organisations;
  const ids = new Map(given.map((o) => [o.key, crypto.randomUUID() as string]));
  // All in one statement: an enterprise may stand before its municipality.
  await tx.insertInto('organisation').values(given.map((o) => ({
    id: ids.get(o.key)!, kind: o.kind, slug: o.key, ars: o.ars, ags: o.ags, officialType: o.officialType, name: o.name,
    shortName: o.shortName,
    searchName: foldName(o.name), seat: o.seat, postcode: o.postcode, population: o.population, areaHa: o.areaHa, land: o.land,
    parentId: o.parentKey ? ids.get(o.parentKey)! : null, createdAt: now,
  }))).execute();
  // Besides its real domain, if known, each has one that nobody can own (RFC 2606): so the demo can be tried to the end.
  await tx.insertInto('organisationDomain').values(given.flatMap((o) =>
    [`${o.key}.example`, ...(o.domain ? [o.domain] : [])].map((domain) => ({ organisationId: ids.get(o.key)!, domain, createdAt: now }))))
      .execute();
  return new Map(given.map((o) => [o.key, { id: ids.get(o.key)!, name: o.name, land: o.land }]));
}

async function loadTopics(tx: Tx): Promise<string[]> {
  const rows = topics.map((t, position) => ({ id: crypto.randomUUID() as string, key: t.key, nameDe: t.de, nameEn: t.en, position }));
  await tx.insertInto('topic').values(rows).execute();
  return rows.map((row) => row.id);
}

async function loadAccounts(tx: Tx, { now, organisations: known }: Loaded, seriesIds: readonly string[]): Promise<void> {
  const insert = async (account: typeof organiser | typeof member | typeof admin, isAdmin = false): Promise<string> => {
    const row = await tx.insertInto('account').values({ ...account, isAdmin, createdAt: now }).returning('id').executeTakeFirstOrThrow();
    return row.id;
  };
  await insert(admin, true);
  const organiserId = await insert(organiser);
  await tx.insertInto('seriesOrganiser').values(seriesIds.map((seriesId) => ({ seriesId, accountId: organiserId, createdAt: now })))
    .execute();
  const memberId = await insert(member);
  await tx.insertInto('membership').values({
    accountId: memberId, organisationId: known.get(memberOrganisationKey satisfies OrganisationKey)!.id, state: 'verified',
    verifiedHow: 'domain', adminSlot: 1,
    createdAt: now, askedAt: now, decidedAt: now, confirmedAt: now,
  }).execute();
}
