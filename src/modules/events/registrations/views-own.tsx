import { inLang } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime, longDate, timeRange } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner, type Tone } from '../../../ui/banner.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, Form, Submit, TextArea, TextField } from '../../../ui/form.tsx';
import { accountPaths } from '../../accounts/paths.ts';
import type { Topic } from '../../topics/queries.ts';
import { offersSeat } from '../event.ts';
import { paths } from '../paths.ts';
import { registrationMessages } from './messages.ts';
import { registrationPaths } from './paths.ts';
import type { OwnRegistration } from './queries.ts';
import type { RegistrationState } from './registration.ts';
import { AnswerFields, EventHead } from './views-form.tsx';

const TONES: Record<RegistrationState, Tone | 'neutral'> = {
  requested: 'info', confirmed: 'success', queued: 'info', offered: 'warning', cancelled: 'neutral', attended: 'success', no_show: 'neutral',
};

/** The list of one's own registrations. */
export function OwnListPage({ rows, now, nextPath }: { rows: readonly OwnRegistration[]; now: Temporal.Instant; nextPath: string | undefined }) {
  const m = useTexts(registrationMessages);
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
      <OwnGroup title={m.past} rows={past} />
      {nextPath && <p><a class="kern-link" href={href(nextPath)}>{m.nextPage}</a></p>}
      <p><a class="kern-link" href={href(accountPaths.account())}>{m.account}</a></p>
    </>
  );
}

function OwnGroup({ title, rows }: { title: string; rows: readonly OwnRegistration[] }) {
  const m = useTexts(registrationMessages);
  const lang = useLang();
  if (rows.length === 0) return null;
  return (
    <section class="k-flow">
      <h2 class="kern-heading-medium">{title}</h2>
      {rows.map((r) => (
        <Card
          title={inLang({ de: r.titleDe, en: r.titleEn }, lang)} eyebrow={inLang({ de: r.seriesTitleDe, en: r.seriesTitleEn }, lang)}
          path={registrationPaths.registration(r.id)}
          facts={r.startsAt && r.endsAt ? [{ icon: 'calendar', text: longDate(r.startsAt, lang) }, { icon: 'clock', text: timeRange(r.startsAt, r.endsAt, lang) }] : []}
          badges={<Badge text={m.stateLabel[r.state]} tone={TONES[r.state]} />}
        />
      ))}
    </section>
  );
}

export interface OwnPageProps {
  registration: OwnRegistration;
  position: number | undefined;
  isPast: boolean;
  asksComing: boolean;
  notice?: keyof typeof registrationMessages.de.notice | undefined;
  refusal?: keyof typeof registrationMessages.de.refusal | undefined;
  errors?: FieldErrors | undefined;
  topics: readonly Topic[];
  answers: { question: string; seek: readonly string[]; offer: readonly string[] };
  colleagues: readonly { email: string; state: RegistrationState }[];
  typed?: { emails?: string; email?: string } | undefined;
}

/** One registration: how it stands, what to do now, and everything that can be changed. */
export function OwnPage(props: OwnPageProps) {
  const { registration: r } = props;
  const m = useTexts(registrationMessages);
  const lang = useLang();
  return (
    <>
      <ErrorSummary errors={props.errors} />
      {props.notice && <Banner tone="success" announce title={m.notice[props.notice]} />}
      {props.refusal && <Banner tone="warning" announce title={m.refusal[props.refusal]} />}
      <p class="k-eyebrow">{inLang({ de: r.seriesTitleDe, en: r.seriesTitleEn }, lang)}</p>
      <h1 class="kern-heading-large">{inLang({ de: r.titleDe, en: r.titleEn }, lang)}</h1>
      <EventHead event={r} />
      <Status {...props} />
      {props.asksComing && <Coming registration={r} />}
      {!props.isPast && r.accountId !== null && (r.state === 'confirmed' || r.state === 'queued') && <Manage {...props} />}
      {!props.isPast && r.state !== 'cancelled' && <Cancel registration={r} />}
    </>
  );
}

function Status({ registration: r, position, isPast }: OwnPageProps) {
  const m = useTexts(registrationMessages);
  const lang = useLang();
  const title = r.state === 'confirmed' ? (r.seat === 'room' ? m.status.confirmedRoom : m.status.confirmedOnline) : m.status[r.state];
  const tone = TONES[r.state];
  return (
    <section class="k-flow" aria-labelledby="stand">
      <div class={`k-banner k-banner--${tone === 'neutral' ? 'info' : tone}`}>
        <div class="k-flow k-flow--tight">
          <h2 class="k-banner__title" id="stand">{title}</h2>
          <StatusText r={r} position={position} isPast={isPast} />
          {r.offerSeat && r.offerExpiresAt && r.accountId && (
            <p>{m.text.offered(r.offerSeat === 'room' ? m.room : m.online, dateAndTime(r.offerExpiresAt, lang))}</p>
          )}
        </div>
      </div>
      <Actions r={r} isPast={isPast} />
    </section>
  );
}

function StatusText({ r, position, isPast }: { r: OwnRegistration; position: number | undefined; isPast: boolean }) {
  const m = useTexts(registrationMessages);
  const lang = useLang();
  switch (r.state) {
    case 'confirmed':
      if (position !== undefined) return <p>{m.text.waitingForRoom(position)}</p>;
      return isPast ? null : <p>{m.text.confirmed}</p>;
    case 'queued':
      return <p>{m.text.queued(position ?? 1)}</p>;
    case 'offered':
      return r.accountId === null && r.offerExpiresAt ? <p>{m.text.offeredInvited(dateAndTime(r.offerExpiresAt, lang))}</p> : null;
    case 'requested':
      return <p>{m.text.requested}</p>;
    case 'attended':
      return <p>{m.text.attended}</p>;
    case 'no_show':
      return <p>{m.text.no_show}</p>;
    case 'cancelled':
      return (
        <>
          <p>{m.cancelReason[r.cancelReason ?? 'self']}</p>
          {r.cancelNote && <p>{m.reason(r.cancelNote)}</p>}
          {r.cancelReason === 'event_cancelled' && r.eventCancelReason && <p>{m.reason(r.eventCancelReason)}</p>}
        </>
      );
  }
}

function Actions({ r, isPast }: { r: OwnRegistration; isPast: boolean }) {
  const m = useTexts(registrationMessages);
  const href = useHref();
  const holds = r.state === 'confirmed' || r.state === 'attended';
  return (
    <div class="kern-btn-wrapper k-buttons">
      {holds && <ButtonLink path={paths.participate(r.slug)}>{m.participate}</ButtonLink>}
      {r.accountId === null && r.state !== 'cancelled' && <ButtonLink path={paths.register(r.slug)}>{m.confirmInvitation}</ButtonLink>}
      {r.accountId !== null && r.offerSeat && <OfferButtons id={r.id} />}
      {r.state === 'confirmed' && !isPast && <a class="kern-btn kern-btn--secondary" href={href(paths.eventCalendar(r.slug))}><span class="kern-label">{m.calendar}</span></a>}
      {r.state === 'cancelled' && !isPast && r.cancelReason !== 'event_cancelled' && <ButtonLink path={paths.register(r.slug)}>{m.registerAgain}</ButtonLink>}
      <ButtonLink path={paths.event(r.slug)} kind="tertiary">{m.toEvent}</ButtonLink>
    </div>
  );
}

function OfferButtons({ id }: { id: string }) {
  const m = useTexts(registrationMessages);
  return (
    <Form action={registrationPaths.offer(id)}>
      <div class="kern-btn-wrapper k-buttons">
        <Submit name="answer" value="accept">{m.accept}</Submit>
        <Submit name="answer" value="decline" kind="secondary">{m.decline}</Submit>
      </div>
    </Form>
  );
}

function Coming({ registration: r }: { registration: OwnRegistration }) {
  const m = useTexts(registrationMessages);
  return (
    <section class="k-flow" aria-labelledby="zusage">
      <h2 class="kern-heading-medium" id="zusage">{m.comingTitle}</h2>
      {r.coming === true ? <p class="kern-body">{m.comingAnswered}</p> : (
        <>
          <p class="kern-body">{m.comingLead}</p>
          <Form action={registrationPaths.coming(r.id)}>
            <div class="kern-btn-wrapper k-buttons">
              <Submit name="coming" value="yes">{m.comingYes}</Submit>
              <Submit name="coming" value="no" kind="secondary">{m.comingNo}</Submit>
            </div>
          </Form>
        </>
      )}
    </section>
  );
}

function Manage(props: OwnPageProps) {
  const { registration: r, errors } = props;
  const m = useTexts(registrationMessages);
  return (
    <section class="k-flow" aria-labelledby="verwalten">
      <h2 class="kern-heading-medium" id="verwalten">{m.manage}</h2>
      <SwitchButton r={r} />
      <details class="k-details" open={Boolean(errors?.['question'])}>
        <summary>{m.answersTitle}</summary>
        <Form action={registrationPaths.answers(r.id)}>
          <AnswerFields {...props.answers} topics={props.topics} errors={errors} />
          <Submit kind="secondary">{m.saveAnswers}</Submit>
        </Form>
      </details>
      <details class="k-details" open={Boolean(errors?.['emails'])}>
        <summary>{m.colleaguesTitle}</summary>
        <p class="kern-body">{m.colleaguesLead}</p>
        {props.colleagues.length > 0 && (
          <>
            <p class="kern-body">{m.colleaguesInvited}</p>
            <ul class="kern-list kern-list--bullet">{props.colleagues.map((c) => <li>{c.email}: {m.stateLabel[c.state]}</li>)}</ul>
          </>
        )}
        <Form action={registrationPaths.colleagues(r.id)}>
          <input type="hidden" name="wish" value={r.seat ?? r.wish} />
          <TextArea name="emails" label={m.colleaguesEmails} hint={m.colleaguesHint} required rows={3} value={props.typed?.emails} error={errors?.['emails']} />
          <Submit kind="secondary">{m.colleaguesSubmit}</Submit>
        </Form>
      </details>
      {r.state === 'confirmed' && (
        <details class="k-details" open={Boolean(errors?.['email'])}>
          <summary>{m.handOverTitle}</summary>
          <p class="kern-body">{m.handOverLead}</p>
          <Form action={registrationPaths.handOver(r.id)}>
            <TextField name="email" type="email" label={m.handOverEmail} required spellcheck={false} value={props.typed?.email} error={errors?.['email']} />
            <Submit kind="secondary">{m.handOver}</Submit>
          </Form>
        </details>
      )}
    </section>
  );
}

/** Room to online, online to room, or out of the queue: what is possible from here. */
function SwitchButton({ r }: { r: OwnRegistration }) {
  const m = useTexts(registrationMessages);
  if (!offersSeat(r.mode, 'room') || !offersSeat(r.mode, 'online') || r.offerSeat) return null;
  const waitsForRoom = r.seat === 'online' && r.queueNumber !== null;
  const target = waitsForRoom || r.seat === 'room' ? 'online' : 'room';
  const roomFree = (r.roomCapacity === null || r.roomTaken < r.roomCapacity) && r.roomWaiting === 0;
  const label = waitsForRoom ? m.leaveQueue : target === 'online' ? m.switchOnline : roomFree ? m.switchRoom : m.queueRoom;
  return (
    <Form action={registrationPaths.switchSeat(r.id)}>
      <input type="hidden" name="wish" value={target} />
      <Submit kind="secondary">{label}</Submit>
    </Form>
  );
}

function Cancel({ registration: r }: { registration: OwnRegistration }) {
  const m = useTexts(registrationMessages);
  const invited = r.accountId === null;
  return (
    <section class="k-flow" aria-labelledby="absagen">
      <h2 class="kern-heading-medium" id="absagen">{invited ? m.declineInvitationTitle : m.cancelTitle}</h2>
      {(r.state === 'confirmed' || r.state === 'offered') && <p class="kern-body">{m.cancelLead}</p>}
      <Form action={registrationPaths.cancel(r.id)}><Submit kind="secondary">{invited ? m.declineInvitation : m.cancel}</Submit></Form>
    </section>
  );
}
