import type { JSX } from 'preact';
import { inLang, type Localised } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { CheckboxField } from '../../../ui/choice.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit, TextArea } from '../../../ui/form.tsx';
import { Prose } from '../../../ui/prose.tsx';
import type { Evidence, HistoryEntry, RegistrationDetails } from '../../events/registrations/queries-organiser.ts';
import { doubtMessages } from '../../accounts/membership/doubt-messages.ts';
import { EventNav } from '../event/nav.tsx';
import { EvidenceFacts } from './evidence.tsx';
import { registrationListMessages } from './messages.ts';
import { oneMessages } from './one-messages.ts';
import { registrationPaths } from './paths.ts';
import type { Hindrance } from './rules.ts';
import { kindOf, personOf, StateCell } from './words.tsx';

export type Notice = { tone: 'success'; text: keyof typeof oneMessages.de.notices } | { tone: 'warning'; text: Hindrance };

export interface OnePageProps {
  slug: string;
  eventTitle: string;
  registration: RegistrationDetails;
  history: readonly HistoryEntry[];
  evidence: Evidence | undefined;
  canApprove: boolean;
  canMarkAttendance: boolean;
  canCancel: boolean;
  /** Other requests of the event that still wait. */
  openRequests: number;
  notice?: Notice | undefined;
  note?: string | undefined;
  errors?: FieldErrors | undefined;
}

/** One registration: who it is, what can be decided, and what has happened. */
export function OnePage(props: OnePageProps): JSX.Element {
  const m = useTexts(oneMessages);
  const words = useTexts(registrationListMessages);
  const { slug, registration: r } = props;
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <p class="k-eyebrow">{props.eventTitle}</p>
      <h1>{personOf(r, words)}</h1>
      <EventNav slug={slug} current="registrations" />
      {props.notice && <NoticeBanner {...props} notice={props.notice} />}
      <div class="k-beside">
        <div class="k-flow">
          {r.state === 'requested' && <Decision {...props} />}
          <About registration={r} />
          {props.canMarkAttendance && <Attendance slug={slug} registration={r} />}
          {props.canCancel && (
            <ButtonRow><ButtonLink kind="tertiary" path={registrationPaths.cancellation(slug, r.id)}>{m.cancel}</ButtonLink></ButtonRow>
          )}
        </div>
        <div class="k-flow">
          <h2>{m.noteTitle}</h2>
          <Form action={registrationPaths.note(slug, r.id)}>
            <TextArea
              name="notiz" label={m.note} hint={m.noteHint} rows={3} value={props.note ?? r.organiserNote} error={props.errors?.['notiz']}
            />
            <ButtonRow><Submit kind="secondary">{m.noteSubmit}</Submit></ButtonRow>
          </Form>
          <History entries={props.history} />
        </div>
      </div>
    </>
  );
}

function NoticeBanner({ slug, notice, openRequests }: OnePageProps & { notice: Notice }): JSX.Element {
  const m = useTexts(oneMessages);
  const href = useHref();
  if (notice.tone === 'warning') return <Banner tone="warning" title={m.hindrances[notice.text]} announce />;
  const decided = notice.text === 'bestaetigt' || notice.text === 'warteliste' || notice.text === 'abgelehnt';
  return (
    <Banner tone="success" title={m.notices[notice.text]} announce>
      {decided && openRequests > 0 && (
        <p><a href={href(registrationPaths.list(slug, { state: 'requested' }))}>{m.nextRequest(openRequests)}</a></p>
      )}
    </Banner>
  );
}

function Decision({ slug, registration: r, evidence, canApprove, errors }: OnePageProps): JSX.Element {
  const m = useTexts(oneMessages);
  const doubt = useTexts(doubtMessages);
  return (
    <section class="k-decide k-flow">
      <h2>{m.decide}</h2>
      <p>{m.decideText}</p>
      <EvidenceFacts evidence={evidence} proposed={r.organisationState === 'proposed'} />
      {canApprove ? (
        <Form action={registrationPaths.approval(slug, r.id)}>
          {evidence?.doubtful && (
            <CheckboxField name="nachgefragt" label={doubt.asked} hint={doubt.askedHint} required error={errors?.['nachgefragt']} />
          )}
          {evidence && !evidence.freeMail && (
            <CheckboxField name="domain" label={m.rememberDomain(evidence.domain)} hint={m.rememberDomainHint} checked={!evidence.doubtful} />
          )}
          <ButtonRow>
            <Submit>{m.approve}</Submit>
            <ButtonLink kind="secondary" path={registrationPaths.refusal(slug, r.id)}>{m.decline}</ButtonLink>
          </ButtonRow>
        </Form>
      ) : (
        <>
          <p>{m.tooLate}</p>
          <ButtonRow><ButtonLink kind="secondary" path={registrationPaths.refusal(slug, r.id)}>{m.decline}</ButtonLink></ButtonRow>
        </>
      )}
    </section>
  );
}

function About({ registration: r }: { registration: RegistrationDetails }): JSX.Element {
  const m = useTexts(oneMessages);
  const words = useTexts(registrationListMessages);
  const lang = useLang();
  const t = m.facts;
  const email = r.email ?? r.invitedEmail;
  const topics = (list: readonly Localised[]): string => list.map((topic) => inLang(topic, lang)).join(', ');
  return (
    <>
      {email === null && <p class="k-muted">{m.sampleText}</p>}
      <DescriptionList
        items={[
          [t.state, <StateCell row={r} />],
          [t.declined, r.cancelNote && <Prose text={r.cancelNote} />],
          [t.organisation, r.organisationName && `${r.organisationName} (${kindOf(r, words)})`],
          [t.jobTitle, r.jobTitle],
          [t.email, email && <>{email}{r.bouncedAt && <strong class="k-bounced">{t.bounced}</strong>}</>],
          [t.invitedBy, r.invitedByName],
          [t.answer, r.state === 'confirmed' ? (r.coming ? words.coming : words.silent) : null],
          [t.createdAt, dateAndTime(r.createdAt, lang)],
          [t.question, r.question && <Prose text={r.question} />],
          [t.seeks, topics(r.seeks)],
          [t.offers, topics(r.offers)],
        ]}
      />
    </>
  );
}

function Attendance({ slug, registration: r }: { slug: string; registration: RegistrationDetails }): JSX.Element {
  const m = useTexts(oneMessages);
  return (
    <>
      <h2>{m.attendance}</h2>
      <p>{m.attendanceText}</p>
      <Form action={registrationPaths.attendance(slug, r.id)}>
        <ButtonRow>
          {r.state !== 'attended' && <Submit kind="secondary" name="teilnahme" value="attended">{m.attended}</Submit>}
          {r.state !== 'no_show' && <Submit kind="secondary" name="teilnahme" value="no_show">{m.noShow}</Submit>}
          {r.state !== 'confirmed' && <Submit kind="tertiary" name="teilnahme" value="confirmed">{m.undo}</Submit>}
        </ButtonRow>
      </Form>
    </>
  );
}

function History({ entries }: { entries: readonly HistoryEntry[] }): JSX.Element | null {
  const m = useTexts(oneMessages);
  const lang = useLang();
  if (entries.length === 0) return null;
  const verbs: Record<string, string> = m.verbs;
  return (
    <>
      <h2>{m.history}</h2>
      <ol class="k-history">
        {entries.map((entry) => (
          <li>
            <span class="k-history__when">{dateAndTime(entry.at, lang)}</span>
            <span>{verbs[entry.verb] ?? m.verbs.other} <span class="k-muted">({entry.byName || m.by[entry.by]})</span></span>
          </li>
        ))}
      </ol>
    </>
  );
}
