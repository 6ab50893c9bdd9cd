import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Tx } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import type { Member } from '../accounts/actor.ts';
import { sizeClass } from '../organisations/organisation.ts';
import type { ProjectStatus } from '../projects/project.ts';
import { findProfiles } from '../projects/queries.ts';
import { canEditProject } from '../projects/visibility.ts';
import { findTerms } from './queries-terms.ts';
import { countWords, similarity, wordsOf } from './words.ts';
import { scoreOf, type SharedKey, type Side } from './score.ts';
import { SILENT_DAYS, silentDaysBounds, silentDaysSetting } from './silent-days.ts';

const days = z.coerce.number().int().min(silentDaysBounds[0]).max(silentDaysBounds[1]);

/** How many days both sides have to answer: as the operator has set it, within the bounds. */
export async function readSilentDays(db: Db | Tx): Promise<number> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', silentDaysSetting).executeTakeFirst();
  const read = days.safeParse(row?.value);
  return read.success ? read.data : SILENT_DAYS;
}

/** Nobody is disturbed for a little likeness: about the same service, or the same words and a tag. */
const LEAST_LIKENESS = 18;
/** Pairs that are asked in one run; more would be a mistake, the rest follows. */
const MOST_PAIRS = 50;

interface Wish {
  id: string;
  status: ProjectStatus;
  text: string;
  population: number | null;
  land: string | null;
  confirmedAt: Temporal.Instant;
  keys: { kind: SharedKey['kind']; key: string; rarity: number }[];
}

/**
 * Pairs of projects that fit, both of whose owners want to be asked, the lower id first. Compares what is hidden, so that nothing of it may go out:
 * neither points nor reasons.
 */
export async function listSilentPairs(db: Db, most: number, now: Temporal.Instant): Promise<[string, string][]> {
  const { rows: pairs } = await sql<{ a: string; b: string }>`select a, b from silent_pairs(${most})`.execute(db);
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  if (ids.length === 0) return [];
  const terms = await findTerms(db);
  const { rows } = await sql<Wish>`
    with everybody as (select greatest(count(*), 100)::float8 as n from project where level in ('clear', 'green')),
    key as (
      select project_id, 'service' as kind, ozg_id as key from project_service where project_id = any(${ids})
      union select project_id, 'leika', leika_id from project_service where leika_id is not null and project_id = any(${ids})
      union select project_id, 'topic', topic_id::text from project_topic where project_id = any(${ids})
      union select project_id, 'tag', tag from project_tag where project_id = any(${ids})),
    rare as (select kind, key, greatest(0, ln((1 + e.n) / (1 + least(e.n, case kind
        when 'service' then (select count(*) from project_service s where s.ozg_id = k.key)
        when 'leika' then (select count(*) from project_service s where s.leika_id = k.key)
        when 'topic' then (select count(*) from project_topic t where t.topic_id::text = k.key)
        else (select count(*) from project_tag t where t.tag = k.key) end))) / ln(1 + e.n)) as rarity
      from everybody e, (select distinct kind, key from key) k)
    select p.id, p.status, concat_ws('. ', p.title_de, p.sentence_de, (select string_agg(t.tag, '. ' order by t.tag) from project_tag t where t.project_id = p.id)) as text, coalesce(o.population, up.population) as population, o.land, p.confirmed_at,
      coalesce((select jsonb_agg(jsonb_build_object('kind', k.kind, 'key', k.key, 'rarity', r.rarity)) from key k join rare r using (kind, key) where k.project_id = p.id), '[]') as keys
    from project p join organisation o on o.id = p.organisation_id left join organisation up on up.id = o.parent_id where p.id = any(${ids})`.execute(db);
  const wishes = new Map(rows.map((row) => [row.id, { ...row, words: wordsOf(row.text, terms) }]));
  const count = countWords([...wishes.values()].map(({ words }) => words));
  const side = ({ status, population, land, confirmedAt }: Wish): Side => ({ status, size: sizeClass(population), land, products: undefined, confirmedAt });
  return pairs.filter(({ a, b }) => {
    const [one, other] = [wishes.get(a)!, wishes.get(b)!];
    const keys = one.keys.filter((k) => other.keys.some((x) => x.kind === k.kind && x.key === k.key)).map(({ kind, key, rarity }): SharedKey => ({ kind, rarity, name: { de: key, en: '' } }));
    const score = scoreOf(side(one), side(other), { keys, ...similarity(one.words, other.words, count, Math.max(1_000, wishes.size)) }, now);
    return score !== undefined && score.likeness >= LEAST_LIKENESS;
  }).slice(0, MOST_PAIRS).map(({ a, b }) => [a, b]);
}

/** Whether the owners of a project want to be asked. For those who may edit it: the caller has asked. */
export async function hasSilentWish(db: Db, projectId: string): Promise<boolean> {
  return await db.selectFrom('silentWish').select('projectId').where('projectId', '=', projectId).executeTakeFirst() !== undefined;
}

export interface SilentCard {
  titleDe: string;
  titleEn: string;
  sentenceDe: string;
  sentenceEn: string;
  organisationName: string;
  organisationSlug: string;
  /** Who agreed; empty when the account is gone. */
  name: string;
  jobTitle: string;
  email: string;
}

/** A question, or an agreement, seen from one side. Of the other side nothing is known unless both agreed. */
export interface SilentMatch {
  matchId: string;
  projectId: string;
  projectSlug: string;
  titleDe: string;
  titleEn: string;
  sentenceDe: string;
  sentenceEn: string;
  organisationName: string;
  expiresAt: Temporal.Instant;
  answer: 'yes' | 'no' | null;
  /** Of the other side, once both have agreed. */
  card: SilentCard | null;
}

/** Open questions and agreements of projects that the actor may edit, the newest first; at most 50. Narrowed to one where it is named. */
export async function listSilentMatches(db: Db, actor: Member, now: Temporal.Instant, one?: { matchId: string; projectId: string }): Promise<SilentMatch[]> {
  if (one && !(isUuid(one.matchId) && isUuid(one.projectId))) return [];
  const organisations = actor.memberships.filter(({ state }) => state === 'verified').map(({ organisationId }) => organisationId);
  if (organisations.length === 0) return [];
  const { rows } = await sql<SilentMatch>`
    select m.id as match_id, p.id as project_id, p.slug as project_slug, p.title_de, p.title_en, p.sentence_de, p.sentence_en, o.name as organisation_name, m.expires_at, s.answer,
      case when m.agreed_at is not null then (
        select jsonb_build_object('titleDe', t.title_de, 'titleEn', t.title_en, 'sentenceDe', t.sentence_de, 'sentenceEn', t.sentence_en, 'organisationName', oo.name,
          'organisationSlug', oo.slug, 'name', coalesce(a.name, ''), 'jobTitle', coalesce(a.job_title, ''), 'email', coalesce(a.email, ''))
        from silent_side t join project op on op.id = t.project_id join organisation oo on oo.id = op.organisation_id 
          left join account a on a.id = t.answered_by and exists (select from membership k where k.account_id = a.id and k.organisation_id = op.organisation_id and k.state = 'verified')
        where t.match_id = m.id and t.project_id <> s.project_id) end as card
    from silent_side s join silent_match m on m.id = s.match_id join project p on p.id = s.project_id join organisation o on o.id = p.organisation_id
    where p.organisation_id = any(${organisations}::uuid[]) and (m.agreed_at is not null or m.expires_at > ${now})
      and (${one?.matchId ?? null}::uuid is null or (m.id = ${one?.matchId ?? null} and s.project_id = ${one?.projectId ?? null}))
    order by m.asked_at desc, m.id, p.id limit 50`.execute(db);
  if (rows.length === 0) return [];
  const editable = new Set((await findProfiles(db, actor, rows.map(({ projectId }) => projectId))).filter((profile) => canEditProject(actor, profile)).map(({ id }) => id));
  return rows.filter(({ projectId }) => editable.has(projectId));
}
