import type { Db } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import type { FeedbackEnd } from './commands-feedback.ts';

export const MESSAGES_PER_PAGE = 20;

/** Messages about the site, open ones first and of these the one that is due first, then the newest; for admins, for everybody else there is no such list. Two queries. */
export async function listSiteFeedback(db: Db, actor: Member, page: number) {
  if (!actor.isAdmin) throw new NotFound('site feedback');
  const { total } = await db.selectFrom('siteFeedback').select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await db.selectFrom('siteFeedback').selectAll()
    .orderBy((eb) => eb('doneAt', 'is not', null)).orderBy((eb) => eb.case().when('doneAt', 'is', null).then(eb.ref('dueOn')).end(), (o) => o.asc().nullsLast())
    .orderBy('createdAt', 'desc').orderBy('id')
    .limit(MESSAGES_PER_PAGE).offset((page - 1) * MESSAGES_PER_PAGE).execute();
  return { total, rows: rows.map((row) => ({ ...row, kind: row.kind as 'barrier' | 'error' | 'praise' | 'question', doneHow: row.doneHow as FeedbackEnd | null })) };
}

export type SiteMessage = Awaited<ReturnType<typeof listSiteFeedback>>['rows'][number];
