import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { dateAndTime } from '../../platform/time/time.ts';
import { SeatsGauge } from '../../ui/chart.tsx';
import { ButtonLink, ButtonRow } from '../../ui/form.tsx';
import { availabilityOf, nextStepOf, type Availability } from './availability.ts';
import type { SeatKind } from './event.ts';
import { publicMessages } from './messages-public.ts';
import { paths } from './paths.ts';
import type { EventDetails } from './queries.ts';
import { registrationPaths } from './registrations/paths.ts';
import type { RegistrationState } from './registrations/registration.ts';

/** The reader's own open registration, as far as the event page speaks of it. */
export interface OwnInShort {
  id: string;
  state: RegistrationState;
  offerSeat: SeatKind | null;
}

/** What to do about an event: register, wait, see one's own registration, or why nothing can be done and what else there is. */
export function NextStep({ event, now, own }: { event: EventDetails; now: Temporal.Instant; own: OwnInShort | undefined }): JSX.Element {
  const t = useTexts(publicMessages).next;
  const lang = useLang();
  const step = nextStepOf(event, now);
  if (own !== undefined && step !== 'cancelled') return <Own own={own} past={step === 'past'} participate={paths.participate(event.slug)} />;
  const closesAt = event.registrationClosesAt;
  switch (step) {
    case 'register':
    case 'wait':
      return (
        <section class="k-next k-flow k-flow--tight">
          <h2 class="k-next__title">{t[step].title}</h2>
          <Seats event={event} />
          <p>{t[step].text}</p>
          {closesAt === null ? null : <p class="k-small">{t.deadline(dateAndTime(closesAt, lang))}</p>}
          <p><ButtonLink path={paths.register(event.slug)}>{t[step].action}</ButtonLink></p>
        </section>
      );
    case 'closed': return <Closed title={t.closed.title} text={closesAt === null ? '' : t.closed.text(dateAndTime(closesAt, lang))} />;
    case 'cancelled': return <Closed title={t.cancelled.title} text={t.cancelled.text} />;
    case 'past': return <Closed title={t.past.title} text={t.past.text} />;
    case 'undated': return <Closed title={t.undated.title} text={t.undated.text} feed />;
    case 'draft': return <Closed title={t.draft.title} text={t.draft.text} />;
  }
}

/** Somebody registered: how it stands, and the way to what they need of it. */
function Own({ own, past, participate }: { own: OwnInShort; past: boolean; participate: string }): JSX.Element {
  const t = useTexts(publicMessages).next;
  const open = own.offerSeat ? 'offered' : own.state === 'requested' || own.state === 'queued' ? own.state : 'confirmed';
  const state = past ? 'past' : open;
  const holds = own.state === 'confirmed' || own.state === 'attended' || own.state === 'no_show';
  const toParticipation = holds && state !== 'offered';
  return (
    <section class="k-next k-flow k-flow--tight">
      <h2 class="k-next__title">{t.own[state]}</h2>
      {past && !holds ? null : <p>{state === 'past' ? t.ownPast : state === 'offered' ? t.ownOffered : t.ownText}</p>}
      <ButtonRow>
        {toParticipation ? <ButtonLink path={participate}>{t.toParticipation}</ButtonLink> : null}
        <ButtonLink path={registrationPaths.registration(own.id)} kind={toParticipation ? 'secondary' : 'primary'}>{t.toRegistration}</ButtonLink>
      </ButtonRow>
    </section>
  );
}

function Closed({ title, text, feed = false }: { title: string; text: string; feed?: boolean }): JSX.Element {
  const t = useTexts(publicMessages).next;
  const href = useHref();
  return (
    <section class="k-next k-flow k-flow--tight">
      <h2 class="k-next__title">{title}</h2>
      {text === '' ? null : <p>{text}</p>}
      {feed ? <p><a href={href(paths.feed())}>{t.feed}</a></p> : null}
      <p><ButtonLink kind="secondary" path={paths.events()}>{t.others}</ButtonLink></p>
    </section>
  );
}

/** Both kinds of seats as bars, and what a full room means for those who register now. */
function Seats({ event }: { event: EventDetails }): JSX.Element {
  const t = useTexts(publicMessages).seats;
  const seats = availabilityOf(event);
  const full = seats.filter((s) => s.state === 'full');
  const movesOnline = full.some((s) => s.kind === 'room') && seats.some((s) => s.kind === 'online' && s.state !== 'full');
  return (
    <div class="k-flow k-flow--tight">
      {seats.map((s) => (
        <SeatsGauge
          label={t[s.kind]} taken={shownAsTaken(s)}
          capacity={s.state === 'unlimited' ? null : s.capacity} waiting={s.state === 'full' ? s.waiting : 0}
        />
      ))}
      {movesOnline ? <p class="k-small">{t.roomFull}</p> : null}
      {full.length === 0 ? null : <p class="k-small">{event.waitingListPaused ? t.queuePaused : t.queueOpen}</p>}
    </div>
  );
}

/** A seat that somebody on the waiting list will get is not free for the reader. */
function shownAsTaken(seats: Availability): number {
  return seats.state === 'full' ? Math.max(seats.capacity, seats.taken) : seats.taken;
}
