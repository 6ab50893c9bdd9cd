import type { JSX } from 'preact';
import type { Lang, Texts } from '../../../platform/i18n/catalogue.ts';
import { useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime } from '../../../platform/time/time.ts';
import { Badge, type BadgeProps } from '../../../ui/badge.tsx';
import type { RegistrationRow } from '../../events/registrations/queries-organiser.ts';
import { registrationListMessages } from './messages.ts';

type Words = Texts<typeof registrationListMessages>;

/** Whom a registration is shown as: the name, the invited address, or that no person is kept. */
export function personOf(row: Pick<RegistrationRow, 'accountId' | 'name' | 'invitedEmail'>, m: Words): string {
  if (row.accountId) return row.name || m.noName;
  return row.invitedEmail ?? m.noPerson;
}

/** The state in one or two words; a cancelled one says why it ended. */
export function stateOf(row: Pick<RegistrationRow, 'state' | 'cancelReason'>, m: Words): string {
  return row.state === 'cancelled' && row.cancelReason ? m.cancelled[row.cancelReason] : m.state[row.state];
}

/** Kind of an organisation in words: the official type where there is one ('Große Kreisstadt'). */
export function kindOf(row: Pick<RegistrationRow, 'officialType' | 'organisationKind' | 'organisationState'>, m: Words): string {
  if (row.organisationState === 'proposed') return m.proposed;
  return row.officialType || m.kind[(row.organisationKind ?? 'enterprise') as keyof Words['kind']];
}

/** Seat, place in the queue and open offer, each a short line. */
export function seatLines(
  row: Pick<RegistrationRow, 'seat' | 'wish' | 'place' | 'offerSeat' | 'offerExpiresAt' | 'state'>, m: Words, lang: Lang,
): string[] {
  const lines: string[] = [];
  if (row.seat) lines.push(m.seat[row.seat]);
  else if (row.state === 'requested') lines.push(m.wish[row.wish]);
  if (row.place !== null) lines.push(m.place(String(row.place), m.waitsFor[row.wish]));
  if (row.offerSeat && row.offerExpiresAt) lines.push(m.offerUntil(m.waitsFor[row.offerSeat], dateAndTime(row.offerExpiresAt, lang)));
  return lines;
}

const tones: Record<RegistrationRow['state'], Pick<BadgeProps, 'tone' | 'icon'>> = {
  requested: { tone: 'warning' }, confirmed: { tone: 'success' },
  queued: { tone: 'info', icon: 'clock' }, offered: { tone: 'info', icon: 'clock' },
  cancelled: { tone: 'neutral' }, attended: { tone: 'success' }, no_show: { tone: 'neutral' },
};

/** The state as a badge, with the lines about the seat below it. */
export function StateCell({ row }: { row: RegistrationRow }): JSX.Element {
  const m = useTexts(registrationListMessages);
  const lang = useLang();
  return (
    <div class="k-state">
      <Badge text={stateOf(row, m)} {...tones[row.state]} />
      {seatLines(row, m, lang).map((line) => <span class="k-state__line">{line}</span>)}
    </div>
  );
}
