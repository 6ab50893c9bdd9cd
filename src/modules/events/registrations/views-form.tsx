import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { longDate, timeRange } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Facts, type Fact } from '../../../ui/card.tsx';
import { CheckboxField, CheckboxGroup, RadioGroup, type Choosable } from '../../../ui/choice.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import { Content, InGerman, Sentence } from '../../../ui/content.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, Form, SelectField, Submit, TextArea, TextField, type Option } from '../../../ui/form.tsx';
import { membershipMessages } from '../../accounts/membership/messages.ts';
import { EmailForm } from '../../accounts/views.tsx';
import { bodyKinds } from '../../organisations/body.ts';
import { IssuerLinks } from '../../accounts/single-sign-on/views.tsx';
import { RegisterSharing } from '../../accounts/sharing/views.tsx';
import { readSharedFields, type Sharing } from '../../accounts/sharing/sharing.ts';
import type { Topic } from '../../topics/queries.ts';
import { freeSeats, offersSeat, type Mode, type SeatKind } from '../event.ts';
import { paths } from '../paths.ts';
import { titleIn } from '../views-card.tsx';
import { registrationMessages } from './messages.ts';

export interface EventSummary {
  slug: string;
  titleDe: string;
  titleEn: string;
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
  mode: Mode;
  venue: string;
  roomCapacity: number | null;
  onlineCapacity: number | null;
  roomTaken: number;
  onlineTaken: number;
  roomWaiting: number;
  onlineWaiting: number;
}

/** Date and place of the event a registration is about; with a seat only where that seat is, and with whom one is registered. */
export function EventHead({ event, seat, organisation }: { event: EventSummary; seat?: SeatKind | null; organisation?: string | null }) {
  const m = useTexts(registrationMessages);
  const lang = useLang();
  const facts: Fact[] = [];
  if (event.startsAt && event.endsAt) {
    facts.push({ icon: 'calendar', text: longDate(event.startsAt, lang) }, { icon: 'clock', text: timeRange(event.startsAt, event.endsAt, lang) });
  }
  const venue = <InGerman>{event.venue}</InGerman>;
  if (event.mode === 'online' || seat === 'online') facts.push({ icon: 'screen', text: m.online });
  else facts.push({ icon: 'place', text: event.mode === 'hybrid' && !seat ? <>{venue} · {m.online}</> : venue });
  if (organisation) facts.push({ icon: 'building', text: <InGerman>{organisation}</InGerman> });
  return <Facts facts={facts} />;
}

function Heading({ event, step }: { event: EventSummary; step?: number | undefined }) {
  const m = useTexts(registrationMessages);
  return (
    <header class="k-flow k-flow--tight">
      <p class="k-eyebrow">{m.heading}{step ? ` · ${m.step(step)}` : ''}</p>
      <h1><Content text={titleIn(event)} /></h1>
      <EventHead event={event} />
    </header>
  );
}

/** First page for somebody who is not signed in: the address a code is sent to. */
export function RegisterEmailPage({ event, issuers }: { event: EventSummary; issuers: readonly { key: string; name: string }[] }) {
  const m = useTexts(registrationMessages);
  const here = useHref()(paths.register(event.slug));
  return (
    <>
      <Heading event={event} step={1} />
      <p class="kern-body kern-body--large">{m.emailLead}</p>
      <EmailForm returnTo={here} />
      <IssuerLinks issuers={issuers} returnTo={here} />
    </>
  );
}

/** Why one cannot register, and what to do instead. */
export function RegisterClosedPage({ event, reason }: { event: EventSummary; reason: keyof typeof registrationMessages.de.closed }) {
  const m = useTexts(registrationMessages);
  return (
    <>
      <Heading event={event} />
      <Banner tone="info" title={m.closedTitle}><p>{m.closed[reason]}</p></Banner>
      <div class="kern-btn-wrapper k-buttons">
        <ButtonLink path={paths.event(event.slug)}>{m.toEvent}</ButtonLink>
        <ButtonLink path={paths.events()} kind="secondary">{m.otherEvents}</ButtonLink>
      </div>
    </>
  );
}

export interface RegisterValues {
  name: string;
  jobTitle: string;
  organisation: string;
  organisationId: string;
  wish: string;
  question: string;
  seek: readonly string[];
  offer: readonly string[];
  consent: readonly string[];
  shares: readonly string[];
}

export interface RegisterFormProps {
  event: EventSummary;
  values: RegisterValues;
  /** Organisations to pick from where the typed name is not one, or the address belongs to several. */
  choices?: readonly Option[] | undefined;
  /** The one that was picked before the form came back for another reason. */
  choice?: string | undefined;
  /** What was said about a body that is proposed. */
  body?: { bodyKind: string; bodyParent: string; bodyParentId: string } | undefined;
  /** The person's own organisations, where there are several: for which one they register. */
  acting?: readonly Option[] | undefined;
  topics: readonly Topic[];
  errors?: FieldErrors | undefined;
  /** Name and organisation are known: one button is enough. */
  known: boolean;
  /** What the person shows to other participants in general. */
  sharing: Sharing | undefined;
  /** A colleague registered this person: for this kind of seat, held for them or still in the queue. */
  invited?: { seat: SeatKind; held: boolean } | undefined;
}

/** The last page before the registration. For somebody known everything is filled in and the button comes first. */
export function RegisterFormPage(props: RegisterFormProps) {
  const m = useTexts(registrationMessages);
  const { event, values, errors } = props;
  const short = props.known && !errors;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Heading event={event} step={props.known ? undefined : 3} />
      <p class="kern-body kern-body--large">{props.invited ? m.invitedLead : short ? m.knownLead : m.newLead}</p>
      <Form action={paths.register(event.slug)}>
        {!short && <PersonFields {...props} />}
        {props.invited ? <InvitedSeat {...props.invited} /> : <WishField event={event} value={values.wish} error={errors?.['wish']} />}
        {short && <p class="kern-body"><strong>{values.name}</strong>{!props.acting && <>, <InGerman>{values.organisation}</InGerman></>}</p>}
        {short && <ActFor {...props} />}
        {short && <Submit>{m.submit}</Submit>}
        {short && <details class="k-details"><summary>{m.changeDetails}</summary><PersonFields {...props} /><Submit kind="secondary">{m.submit}</Submit></details>}
        <details class="k-details" open={Boolean(errors?.['question'])}>
          <summary>{m.moreDetails}</summary>
          <AnswerFields {...values} topics={props.topics} errors={errors} />
          <RegisterSharing general={props.sharing} ticked={readSharedFields(values.shares)} />
          <fieldset class="kern-fieldset">
            <legend class="kern-label">{m.consents}</legend>
            <p class="kern-hint">{m.consentsHint}</p>
            <ConsentBox purpose="series_news" label={m.consentNews} given={values.consent} />
            <ConsentBox purpose="photos" label={m.consentPhotos} given={values.consent} />
          </fieldset>
          {short && <Submit kind="secondary">{m.submit}</Submit>}
        </details>
        {!short && <Submit>{m.submit}</Submit>}
        <p class="k-muted">{m.privacy} <a href={useHref()('/datenschutz')}>{m.privacyLink}</a>.</p>
      </Form>
    </>
  );
}

function ConsentBox({ purpose, label, given }: { purpose: string; label: string; given: readonly string[] }) {
  return <CheckboxField name="consent" value={purpose} label={label} checked={given.includes(purpose)} />;
}

function PersonFields(props: RegisterFormProps) {
  const { values, errors } = props;
  const m = useTexts(registrationMessages);
  return (
    <div class="k-flow">
      <TextField name="name" label={m.name} autocomplete="name" required value={values.name} error={errors?.['name']} />
      <TextField name="jobTitle" label={m.jobTitle} hint={m.jobTitleHint} autocomplete="organization-title" value={values.jobTitle} error={errors?.['jobTitle']} />
      {props.acting ? !props.known || errors ? <ActFor {...props} /> : null : <OrganisationFields {...props} />}
    </div>
  );
}

function OrganisationFields({ values, errors, choices, choice, body }: RegisterFormProps) {
  const m = useTexts(registrationMessages);
  return (
    <>
      <Combobox
        name="organisation" label={m.organisation} hint={m.organisationHint} autocomplete="organization" required
        value={values.organisation} idName="organisationId" idValue={values.organisationId} searchUrl="/kommunen/suche.json" error={errors?.['organisation']}
      />
      {choices && <RadioGroup name="organisationChoice" label={m.organisationChoice} required options={choices} value={choice} error={errors?.['organisationChoice']} />}
      {choice === 'neu' && <BodyFields body={body} errors={errors} />}
    </>
  );
}

/** Whoever belongs to several organisations picks one; another one is added in the account. */
function ActFor({ acting, values, choice }: RegisterFormProps) {
  const m = useTexts(registrationMessages);
  if (!acting) return null;
  const options = acting.map((o): Choosable => ({ ...o, label: <InGerman>{o.label}</InGerman> }));
  return (
    <>
      <input type="hidden" name="organisation" value={values.organisation} />
      <RadioGroup name="organisationChoice" label={m.actFor} hint={m.actForHint} required options={options} value={choice ?? values.organisationId} />
    </>
  );
}

/** What a body is that the directory does not have, and where it belongs. */
function BodyFields({ body, errors }: Pick<RegisterFormProps, 'body' | 'errors'>) {
  const m = useTexts(registrationMessages);
  const own = useTexts(membershipMessages);
  return (
    <>
      <SelectField
        name="bodyKind" label={own.proposeKind} required value={body?.bodyKind} error={errors?.['bodyKind']}
        options={bodyKinds.map((kind) => ({ value: kind, label: own.kinds[kind] }))}
      />
      <Combobox
        name="bodyParent" label={own.parent} hint={m.bodyParentHint} required searchUrl="/kommunen/suche.json" value={body?.bodyParent}
        idValue={body?.bodyParentId} error={errors?.['bodyParent']}
      />
    </>
  );
}

function WishField({ event, value, error }: { event: EventSummary; value: string; error: string | undefined }) {
  const m = useTexts(registrationMessages);
  const kinds = (['room', 'online'] as const).filter((kind) => offersSeat(event.mode, kind));
  if (kinds.length === 1) return <input type="hidden" name="wish" value={kinds[0]} />;
  const options = kinds.map((kind): Choosable => ({
    value: kind, hint: seatHint(m, event, kind),
    label: kind === 'room' ? <Sentence of={m.roomAt} with={<InGerman>{event.venue}</InGerman>} /> : m.online,
  }));
  return <RadioGroup name="wish" label={m.wish} required options={options} value={value} error={error} />;
}

/** Nothing to choose: the colleague who invited has, and the seat is held. It can be changed afterwards. */
function InvitedSeat({ seat, held }: { seat: SeatKind; held: boolean }) {
  const m = useTexts(registrationMessages);
  return (
    <>
      <input type="hidden" name="wish" value={seat} />
      <p class="kern-body"><strong>{held ? m.invitedHeld[seat] : m.invitedQueued}</strong> {m.invitedLater}</p>
    </>
  );
}

function seatHint(m: (typeof registrationMessages)['de'], event: EventSummary, kind: SeatKind): string {
  const free = freeSeats(event, kind) ?? 0;
  const waiting = kind === 'room' ? event.roomWaiting : event.onlineWaiting;
  if (free === Infinity) return m.unlimited;
  if (free > 0 && waiting === 0) return m.free(free);
  return kind === 'room' && (freeSeats(event, 'online') ?? 0) > 0 && event.onlineWaiting === 0 ? m.roomFullOnline : m.full;
}

/** Question and topics; asked at the registration and changed later. */
export function AnswerFields({ question, seek, offer, topics, errors }: Pick<RegisterValues, 'question' | 'seek' | 'offer'> & { topics: readonly Topic[]; errors?: FieldErrors | undefined }) {
  const m = useTexts(registrationMessages);
  const options = topics.map((t): Choosable => ({ value: t.id, label: <Content text={t.name} /> }));
  return (
    <div class="k-flow k-columns">
      <TextArea name="question" label={m.question} hint={m.questionHint} rows={3} value={question} error={errors?.['question']} />
      <CheckboxGroup name="seek" label={m.seek} hint={m.topicsHint} options={options} values={seek} />
      <CheckboxGroup name="offer" label={m.offer} options={options} values={offer} />
    </div>
  );
}
