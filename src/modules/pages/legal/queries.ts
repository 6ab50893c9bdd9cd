import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { legalTemplate } from './templates.ts';
import type { LegalPage } from './legal.ts';

/** A text as it holds: the operator's, or the template of the software. */
export interface LegalText {
  body: string;
  /** When the operator saved it; undefined for the template. */
  savedAt: Temporal.Instant | undefined;
  /** Number of the version, 0 before the first; the mark a form begins with. */
  version: number;
}

/** The text of a page that holds now; everybody reads it. */
export async function getLegalText(db: Db | Tx, page: LegalPage, lang: Lang): Promise<LegalText> {
  const row = await db.selectFrom('legalText').select(['id', 'body', 'savedAt']).where('page', '=', page).where('lang', '=', lang)
    .orderBy('id', 'desc').limit(1).executeTakeFirst();
  const body = row?.body ?? undefined;
  return { body: body ?? legalTemplate(page, lang), savedAt: body === undefined ? undefined : row?.savedAt, version: row?.id ?? 0 };
}

export interface LegalVersion {
  id: number;
  page: LegalPage;
  lang: Lang;
  /** Null: back to the template. */
  body: string | null;
  savedAt: Temporal.Instant;
  savedBy: string;
}

const VERSIONS_SHOWN = 50;

/** Earlier and present versions of a text, newest first, for admins; for everybody else there are none (NotFound). */
export async function listLegalVersions(db: Db, actor: Member, page: LegalPage, lang: Lang): Promise<LegalVersion[]> {
  if (!actor.isAdmin) throw new NotFound('legal text');
  const { rows } = await sql<LegalVersion>`
    select t.id, t.page, t.lang, t.body, t.saved_at, coalesce(nullif(a.name, ''), a.email, '') as saved_by
    from legal_text t left join account a on a.id = t.saved_by where t.page = ${page} and t.lang = ${lang} order by t.id desc limit ${VERSIONS_SHOWN}`.execute(db);
  return rows;
}

/** The newest version of each text, for admins. */
export async function listLegalTexts(db: Db, actor: Member): Promise<LegalVersion[]> {
  if (!actor.isAdmin) throw new NotFound('legal text');
  const { rows } = await sql<LegalVersion>`
    select distinct on (t.page, t.lang) t.id, t.page, t.lang, t.body, t.saved_at, coalesce(nullif(a.name, ''), a.email, '') as saved_by
    from legal_text t left join account a on a.id = t.saved_by order by t.page, t.lang, t.id desc`.execute(db);
  return rows;
}
