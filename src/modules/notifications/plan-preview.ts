import type { Db } from '../../platform/db/database.ts';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import type { RegistrationFacts } from './letters/facts.ts';
import { asHtml, subjectOf } from './letters/letter.ts';
import { planLetter } from './letters/plan-letter.ts';
import type { StepKind } from './mail-plan.ts';
import { findEventFacts, getPlanContent } from './queries-facts.ts';

/**
 * A step's mail to nobody in particular, as the event stands now; undefined when there is no such event. The caller has asked the
 * policy.
 */
export async function previewStep(
  deps: { db: Db; baseUrl: string }, eventId: string, kind: StepKind, reader: { name: string; lang: Lang },
): Promise<{ subject: string; html: string } | undefined> {
  const event = await findEventFacts(deps.db, eventId);
  if (!event) return undefined;
  const nobody: RegistrationFacts = {
    id: '00000000-0000-0000-0000-000000000000', eventId, state: 'confirmed', wish: 'online',
    seat: event.mode === 'onsite' ? 'room' : 'online', offerSeat: null, offerExpiresAt: null, cancelReason: null, cancelNote: '', queuePosition: null, organisationName: '', inviterName: '',
    calendarMails: 0, lastCalendarMethod: null,
    recipient: { email: '', name: reader.name, lang: reader.lang, accountId: '' },
  };
  const letter = planLetter(kind, event, nobody, await getPlanContent(deps.db, eventId), { baseUrl: deps.baseUrl });
  return { subject: subjectOf(letter), html: asHtml(letter) };
}
