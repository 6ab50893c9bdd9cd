import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import type { Localised } from '../../platform/i18n/localised.ts';
import type { Member } from '../accounts/actor.ts';
import type { ProjectStatus } from '../projects/project.ts';
import { findProfiles } from '../projects/queries.ts';
import { find } from '../search/catalogue/find.ts';
import { liveIndexOf } from '../search/catalogue/live-index.ts';
import { parseSearchQuery } from '../search/catalogue/question.ts';
import { asRecord } from './saved-query.ts';
import { findPlace, listMatches } from './queries.ts';
import { findTerms } from './queries-terms.ts';
import type { Reason } from './score.ts';

export interface DigestProject {
  id: string;
  status: ProjectStatus;
  slug: string;
  titleDe: string;
  titleEn: string;
  organisationName: string;
}

export interface DigestLine {
  project: DigestProject;
  /** Why it is named: of a plan the strongest reason, of a search the words that were found. */
  reason: Reason | { kind: 'found'; words: readonly string[] };
}

export type DigestGroup =
  | { kind: 'plan'; slug: string; title: Localised; lines: DigestLine[] }
  | { kind: 'search'; query: string; text: string; lines: DigestLine[] };

/** Lines of a group; more come the week after. */
const MOST_LINES = 5;
const HITS = 3;
const MOST_PLANS = 20;

/** What a saved search finds now for its owner, at most 60, by the search itself. */
export async function listHits(db: Db, actor: Member, query: string, now: Temporal.Instant, readBy: Db | Tx = db): Promise<DigestLine[]> {
  const index = await liveIndexOf(db).current();
  const lines: DigestLine[] = [];
  for (let page = 1; page <= HITS; page += 1) {
    const asked = parseSearchQuery(asRecord(new URLSearchParams(query)));
    const { found } = await find(index, readBy as Db, actor, { ...asked, page }, 'project', now);
    for (const hit of found) {
      if (hit.kind === 'project') lines.push({ project: hit.project, reason: { kind: 'found', words: [...new Set(hit.reasons.map(({ asked: word }) => word))] } });
    }
    if (found.length === 0) break;
  }
  return lines;
}

/** The account as a reader: what belongs to it is proven; rights over others play no part in a letter. Undefined when it is gone or closed. */
export async function findDigestReader(db: Db | Tx, accountId: string): Promise<Member | undefined> {
  const { rows: [row] } = await sql<Omit<Member, 'kind' | 'isAdmin' | 'organises'>>`
    select a.id as account_id, a.email, a.name, a.job_title, a.lang, coalesce((select json_agg(json_build_object('organisationId', m.organisation_id, 'name', o.name, 'state', m.state, 'role', 'member'))
      from membership m join organisation o on o.id = m.organisation_id and o.state <> 'ended' where m.account_id = a.id and m.state = 'verified'), '[]') as memberships
    from account a where a.id = ${accountId} and a.disabled_at is null and not exists (select from digest_off f where f.account_id = a.id)`.execute(db);
  return row && { ...row, kind: 'member', isAdmin: false, organises: [] };
}

/** Who may get a digest: whoever saved a search or keeps a plan, has not switched it off, and is there. */
export async function listDigestReaders(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from account a where a.disabled_at is null and not exists (select from digest_off f where f.account_id = a.id)
      and (exists (select from saved_search s where s.account_id = a.id)
        or a.id in (select project_keepers(p.id) from project p where p.status in ('idea', 'planned')))
    order by a.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** What is new for somebody since they were last told, as the policy stands now; empty groups are left out. A project is named once. */
export async function collectDigest(db: Db, tx: Tx, actor: Member, now: Temporal.Instant): Promise<DigestGroup[]> {
  const told = await tx.selectFrom('digestTold').select(['projectId', 'status']).where('accountId', '=', actor.accountId).execute();
  const named = new Set(told.map(({ projectId, status }) => `${projectId} ${status}`));
  const fresh = (lines: readonly DigestLine[]): DigestLine[] => lines.filter(({ project }) => {
    const key = `${project.id} ${project.status}`;
    return !named.has(key) && named.add(key) !== undefined;
  });
  const groups: DigestGroup[] = [];
  for (const plan of await listOwnPlans(tx, actor)) {
    const { done, doing, planning } = await listMatches(tx, actor, { profile: plan, ...await findPlace(tx, plan.organisationId) }, await findTerms(tx), now);
    const all = [...done, ...doing, ...planning].flatMap((match): DigestLine[] => (match.score.reasons[0] ? [{ project: match, reason: match.score.reasons[0] }] : []));
    groups.push({ kind: 'plan', slug: plan.slug, title: { de: plan.basics.titleDe, en: plan.basics.titleEn }, lines: firstOf(all, named, fresh) });
  }
  const searches = await tx.selectFrom('savedSearch').select('query').where('accountId', '=', actor.accountId).orderBy('createdAt').orderBy('id').execute();
  for (const { query } of searches) {
    groups.push({ kind: 'search', query, text: new URLSearchParams(query).get('q') ?? '', lines: firstOf(await listHits(db, actor, query, now, tx), named, fresh) });
  }
  return groups.filter(({ lines }) => lines.length > 0);
}

/** The first lines that are news; what is left over is not marked as named and comes later. */
function firstOf(lines: readonly DigestLine[], named: ReadonlySet<string>, fresh: (lines: readonly DigestLine[]) => DigestLine[]): DigestLine[] {
  return fresh(lines.filter(({ project }) => !named.has(`${project.id} ${project.status}`)).slice(0, MOST_LINES));
}

/** Plans that somebody keeps, as a contact or as who entered what has none, and sees. */
async function listOwnPlans(tx: Tx, actor: Member) {
  const { rows } = await sql<{ id: string }>`
    select p.id from project p where p.status in ('idea', 'planned')
      and p.id in (select project_id from project_contact where account_id = ${actor.accountId} union select id from project where created_by = ${actor.accountId})
      and ${actor.accountId} in (select project_keepers(p.id)) order by p.created_at, p.id limit ${MOST_PLANS}`.execute(tx);
  if (rows.length === 0) return [];
  const inside = new Set(actor.memberships.map(({ organisationId }) => organisationId));
  const profiles = await findProfiles(tx, actor, rows.map(({ id }) => id));
  return profiles.filter(({ organisationId }) => inside.has(organisationId)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Saved searches of the actor, and whether the digest is on. */
export async function getDigestChoice(db: Db, actor: Member): Promise<{ isOn: boolean; searches: { id: string; query: string }[] }> {
  const [off, searches] = await Promise.all([
    db.selectFrom('digestOff').select('accountId').where('accountId', '=', actor.accountId).executeTakeFirst(),
    db.selectFrom('savedSearch').select(['id', 'query']).where('accountId', '=', actor.accountId).orderBy('createdAt').orderBy('id').execute(),
  ]);
  return { isOn: off === undefined, searches };
}
