import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime, longDate, timeRange } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner, type Tone } from '../../../ui/banner.tsx';
import { Card } from '../../../ui/card.tsx';
import { Content } from '../../../ui/content.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink } from '../../../ui/form.tsx';
import { accountPaths } from '../../accounts/paths.ts';
import { EventSharing } from '../../accounts/sharing/views.tsx';
import type { SharingChoices } from '../../accounts/sharing/sharing.ts';
import type { Topic } from '../../topics/queries.ts';
import { paths } from '../paths.ts';
import { seriesTitleIn, titleIn } from '../views-card.tsx';
import { ownMessages } from './messages-own.ts';
import { registrationPaths } from './paths.ts';
import type { OwnRegistration } from './queries.ts';
import { holdsSeat, mayBeShown, type RegistrationState } from './registration.ts';
import { EventHead } from './views-form.tsx';
import { Cancel, Coming, Manage, OfferButtons } from './views-manage.tsx';

const TONES: Record<RegistrationState, Tone | 'neutral'> = {
  requested: 'info', confirmed: 'success', queued: 'info', offered: 'warning', cancelled: 'neutral', attended: 'success', no_show: 'neutral',
};

/** The list of one's own registrations. */
export function OwnListPage({ rows, now, nextPath }: { rows: readonly OwnRegistration[]; now: Temporal.Instant; nextPath: string | undefined }) {
  const m = useTexts(ownMessages);
  const href = useHref();
  const past = rows.filter((r) => r.endsAt && Temporal.Instant.compare(r.endsAt, now) < 0);
  const upcoming = rows.filter((r) => !past.includes(r));
  return (
    <>
      <h1 class="kern-heading-large">{m.listTitle}</h1>
      {rows.length === 0 && (
        <EmptyState icon="calendar" title={m.listEmpty}><ButtonLink path={paths.events()}>{m.toEvents}</ButtonLink></EmptyState>
      )}
      <OwnGroup title={m.upcoming} rows={upcoming} />
      <OwnGroup title={m.past} rows={past} past />
      {nextPath && <p><a class="kern-link" href={href(nextPath)}>{m.nextPage}</a></p>}
      <p><a class="kern-link" href={href(accountPaths.account())}>{m.account}</a></p>
    </>
  );
}

function OwnGroup({ title, rows, past = false }: { title: string; rows: readonly OwnRegistration[]; past?: boolean }) {
  const lang = useLang();
  if (rows.length === 0) return null;
  return (
    <section class="k-flow">
      <h2 class="kern-heading-medium">{title}</h2>
      {rows.map((r) => (
        <Card
          title={<Content text={titleIn(r)} />} eyebrow={<Content text={seriesTitleIn(r)} />}
          path={registrationPaths.registration(r.id)}
          facts={r.startsAt && r.endsAt ? [{ icon: 'calendar', text: longDate(r.startsAt, lang) }, { icon: 'clock', text: timeRange(r.startsAt, r.endsAt, lang) }] : []}
          badges={<StateBadge registration={r} past={past} />}
        />
      ))}
    </section>
  );
}

/** An open offer comes first: it is the one state that runs out. */
function StateBadge({ registration: r, past }: { registration: OwnRegistration; past: boolean }) {
  const m = useTexts(ownMessages);
  if (r.offerSeat && !past) return <Badge text={m.stateLabel.offered} tone={TONES.offered} />;
  if (past && r.state === 'confirmed') return <Badge text={m.wasRegistered} />;
  return <Badge text={m.stateLabel[r.state]} tone={TONES[r.state]} />;
}

export interface OwnPageProps {
  registration: OwnRegistration;
  position: number | undefined;
  isPast: boolean;
  /** From the start on nobody can be registered or given a seat any more. */
  hasBegun: boolean;
  asksComing: boolean;
  notice?: keyof typeof ownMessages.de.notice | undefined;
  refusal?: keyof typeof ownMessages.de.refusal | undefined;
  errors?: FieldErrors | undefined;
  topics: readonly Topic[];
  /** What other participants see of this person, in general and here. */
  sharing: SharingChoices;
  answers: { question: string; seek: readonly string[]; offer: readonly string[] };
  colleagues: readonly { email: string; state: RegistrationState }[];
  typed?: { emails?: string; email?: string } | undefined;
}

/** One registration: how it stands, what to do now, and everything that can be changed. */
export function OwnPage(props: OwnPageProps) {
  const { registration: r } = props;
  const m = useTexts(ownMessages);
  return (
    <>
      <ErrorSummary errors={props.errors} />
      {props.notice && <Banner tone="success" announce title={m.notice[props.notice]} />}
      {props.refusal && <Banner tone="warning" announce title={m.refusal[props.refusal]} />}
      <header class="k-flow k-flow--tight">
        <p class="k-eyebrow"><Content text={seriesTitleIn(r)} /></p>
        <h1><Content text={titleIn(r)} /></h1>
        <EventHead event={r} seat={r.seat ?? (r.accountId === null ? r.offerSeat : null)} organisation={r.organisationName} />
      </header>
      {props.asksComing && <Coming registration={r} />}
      {!props.isPast && r.accountId !== null && r.offerSeat && <Offer r={r} />}
      <Status {...props} />
      {!props.isPast && r.accountId !== null && (r.state === 'confirmed' || r.state === 'queued') && <Manage {...props} />}
      <Shown {...props} />
      {!props.isPast && r.state !== 'cancelled' && <Cancel registration={r} />}
    </>
  );
}

/** What others see, and who they are. It can be taken back for as long as it is shown, so also after the event. */
function Shown({ registration: r, sharing }: OwnPageProps) {
  const m = useTexts(ownMessages);
  const href = useHref();
  if (r.accountId === null || !mayBeShown(r.state)) return null;
  return (
    <section class="k-flow" aria-labelledby="teilnehmende">
      <h2 class="kern-heading-medium" id="teilnehmende">{m.participantsTitle}</h2>
      {holdsSeat(r.state) && <p class="kern-body"><a class="kern-link" href={href(paths.participants(r.slug))}>{m.participants}</a></p>}
      <EventSharing choices={sharing} action={registrationPaths.sharing(r.id)} />
    </section>
  );
}

/** A seat that is held for a time: the one thing to decide, so it stands before how things are. */
function Offer({ r }: { r: OwnRegistration }) {
  const m = useTexts(ownMessages);
  const lang = useLang();
  if (!r.offerSeat || !r.offerExpiresAt) return null;
  return (
    <section class="k-banner k-banner--warning" aria-labelledby="angebot">
      <div class="k-flow k-flow--tight">
        <h2 class="k-banner__title" id="angebot">{m.offerTitle[r.offerSeat]}</h2>
        <p>{m.text.offered(dateAndTime(r.offerExpiresAt, lang))} {r.seat === 'online' ? m.text.offeredKeeps : m.text.offeredLoses}</p>
        <OfferButtons id={r.id} />
      </div>
    </section>
  );
}

function Status(props: OwnPageProps) {
  const { registration: r, position, isPast } = props;
  const m = useTexts(ownMessages);
  // The offer above says all there is to say.
  if (r.state === 'offered' && r.accountId !== null && !isPast) return <Actions r={r} isPast={isPast} />;
  const title = titleOfState(m, r, isPast);
  const tone = isPast && r.state === 'confirmed' ? 'neutral' : TONES[r.state];
  return (
    <section class="k-flow" aria-labelledby="stand">
      <div class={`k-banner k-banner--${tone === 'neutral' ? 'info' : tone}`}>
        <div class="k-flow k-flow--tight">
          <h2 class="k-banner__title" id="stand">{title}</h2>
          <StatusText r={r} position={position} isPast={isPast} isNew={props.notice === 'neu'} />
        </div>
      </div>
      <Actions r={r} isPast={isPast} />
    </section>
  );
}

function titleOfState(m: (typeof ownMessages)['de'], r: OwnRegistration, isPast: boolean): string {
  if (r.state === 'confirmed') return isPast ? m.status.confirmedPast : r.seat === 'room' ? m.status.confirmedRoom : m.status.confirmedOnline;
  return r.accountId === null && r.state !== 'cancelled' ? m.status.invited : m.status[r.state];
}

function StatusText({ r, position, isPast, isNew }: { r: OwnRegistration; position: number | undefined; isPast: boolean; isNew: boolean }) {
  const m = useTexts(ownMessages);
  const lang = useLang();
  switch (r.state) {
    case 'confirmed':
      if (isPast) return <p>{m.text.attended}</p>;
      return (
        <>
          {isNew && <p>{m.text.confirmed}</p>}
          {position !== undefined && <p>{m.text.waitingForRoom(position)}</p>}
          <p>{r.seat === 'room' ? m.text.wayRoom : m.text.wayOnline}</p>
        </>
      );
    case 'queued':
      return <p>{m.text.queued(position ?? 1)}</p>;
    case 'offered':
      return r.offerSeat && r.offerExpiresAt ? <p>{m.text.offeredInvited(m.invitedSeat[r.offerSeat], dateAndTime(r.offerExpiresAt, lang))}</p> : null;
    case 'requested':
      return <p>{m.text.requested}</p>;
    case 'attended':
      return <p>{m.text.attended}</p>;
    case 'no_show':
      return <p>{m.text.no_show}</p>;
    case 'cancelled':
      return (
        <>
          <p>{r.accountId === null && r.cancelReason === 'self' ? m.invitationDeclined : m.cancelReason[r.cancelReason ?? 'self']}</p>
          {r.cancelNote && <p>{m.reason(r.cancelNote)}</p>}
          {r.cancelReason === 'event_cancelled' && r.eventCancelReason && <p>{m.reason(r.eventCancelReason)}</p>}
        </>
      );
  }
}

function Actions({ r, isPast }: { r: OwnRegistration; isPast: boolean }) {
  const m = useTexts(ownMessages);
  const href = useHref();
  const holds = r.state === 'confirmed' || r.state === 'attended';
  return (
    <div class="kern-btn-wrapper k-buttons">
      {holds && <ButtonLink path={paths.participate(r.slug)} kind={r.offerSeat && !isPast ? 'secondary' : 'primary'}>{m.participate}</ButtonLink>}
      {r.accountId === null && r.state !== 'cancelled' && <ButtonLink path={paths.register(r.slug)}>{m.confirmInvitation}</ButtonLink>}
      {r.state === 'confirmed' && !isPast && <a class="kern-btn kern-btn--secondary" href={href(paths.eventCalendar(r.slug))}><span class="kern-label">{m.calendar}</span></a>}
      {r.state === 'cancelled' && !isPast && r.cancelReason !== 'event_cancelled' && <ButtonLink path={paths.register(r.slug)}>{m.registerAgain}</ButtonLink>}
      <ButtonLink path={paths.event(r.slug)} kind="tertiary">{m.toEvent}</ButtonLink>
    </div>
  );
}
