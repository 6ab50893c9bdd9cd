import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit, TextArea } from '../../../ui/form.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { Table } from '../../../ui/table.tsx';
import type { AnnouncedField } from '../../events/announcement.ts';
import type { Consequences } from '../../events/commands-change.ts';
import type { Concerned } from '../../events/queries-organiser.ts';
import { eventFields, type EventValues } from './form-fields.ts';
import { eventFormMessages } from './messages.ts';
import { eventPageMessages } from './page-messages.ts';
import { organiserPaths } from '../paths.ts';

export interface ChangePreviewProps {
  event: { slug: string; title: string; stand: string };
  consequences: Consequences;
  /** What was typed; comes back with the confirmation. */
  values: EventValues;
}

/** Asks before a change is saved that people are told of, or that fills seats beyond the capacity. */
export function ChangePreviewPage({ event, consequences, values }: ChangePreviewProps): JSX.Element {
  const m = useTexts(eventPageMessages).preview;
  const { changes, told, unreachable, movedOnline, overCapacity } = consequences;
  const fields = Object.keys(changes) as AnnouncedField[];
  return (
    <>
      <p class="k-eyebrow">{event.title}</p>
      <h1>{m.title}</h1>
      {fields.length > 0 ? (
        <Table
          caption={m.caption} rows={fields}
          columns={[
            { title: m.field, cell: (field) => m.fields[field] },
            { title: m.old, cell: (field) => <Value field={field} value={changes[field]![0]} /> },
            { title: m.next, cell: (field) => <strong><Value field={field} value={changes[field]![1]} /></strong> },
          ]}
        />
      ) : null}
      <Banner tone={told > 0 ? 'warning' : 'info'} title={told > 0 ? m.told(told) : m.nobody}>
        {told > 0 ? <p>{m.toldText}</p> : null}
        {unreachable > 0 ? <p>{m.unreachable(unreachable)}</p> : null}
      </Banner>
      {movedOnline + overCapacity.room + overCapacity.online > 0 ? (
        <ul>
          {movedOnline > 0 ? <li>{m.movedOnline(movedOnline)}</li> : null}
          {overCapacity.room > 0 ? <li>{m.overRoom(overCapacity.room)}</li> : null}
          {overCapacity.online > 0 ? <li>{m.overOnline(overCapacity.online)}</li> : null}
        </ul>
      ) : null}
      <Form action={organiserPaths.event(event.slug)}>
        <input type="hidden" name="stand" value={event.stand} />
        {[...eventFields, 'hostId' as const].map((field) => <input type="hidden" name={field} value={values[field]} />)}
        <ButtonRow>
          <Submit name="confirmed" value="ja">{told > 0 ? m.saveAndTell(told) : m.save}</Submit>
          <Submit kind="secondary" name="confirmed" value="zurueck">{m.back}</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}

function Value({ field, value }: { field: AnnouncedField; value: string | null }): JSX.Element {
  const m = useTexts(eventPageMessages).preview;
  const modes = useTexts(eventFormMessages).modeShort;
  const lang = useLang();
  if (value === null) return <>{m.noDate}</>;
  if (field === 'startsAt' || field === 'endsAt') return <>{dateAndTime(Temporal.Instant.from(value), lang)}</>;
  if (field === 'mode') return <>{modes[value as 'online']}</>;
  return <>{value || m.none}</>;
}

export interface CancelPageProps {
  event: { slug: string; title: string };
  concerned: Concerned;
  reason: string;
  errors?: FieldErrors | undefined;
  /** A sentence why it cannot be cancelled. */
  refusal?: string | undefined;
}

/** First step of cancelling: the reason. */
export function CancelPage({ event, concerned, reason, errors, refusal }: CancelPageProps): JSX.Element {
  const m = useTexts(eventPageMessages).cancelPage;
  const href = useHref();
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="k-eyebrow">{event.title}</p>
      <h1>{m.title}</h1>
      {refusal ? (
        <>
          <Banner tone="warning" title={refusal} announce />
          <p><a href={href(organiserPaths.event(event.slug))}>{m.keep}</a></p>
        </>
      ) : (
        <>
          <p class="k-lead">{m.lead}</p>
          {concerned.registrations > 0 ? <p>{m.concerned(concerned.registrations)}</p> : null}
          <Form action={organiserPaths.cancelEvent(event.slug)}>
            <TextArea name="reason" label={m.reason} hint={m.reasonHint} required rows={4} value={reason} error={errors?.['reason']} />
            <ButtonRow>
              <Submit>{m.next}</Submit>
              <ButtonLink kind="secondary" path={organiserPaths.event(event.slug)}>{m.keep}</ButtonLink>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  );
}

/** Second step of cancelling: what happens, and to how many. */
export function CancelCheckPage({ event, concerned, reason }: Pick<CancelPageProps, 'event' | 'concerned' | 'reason'>): JSX.Element {
  const m = useTexts(eventPageMessages).cancelPage;
  return (
    <>
      <p class="k-eyebrow">{event.title}</p>
      <h1>{m.checkTitle}</h1>
      <h2>{m.yourReason}</h2>
      <Prose text={reason} />
      <Banner tone="warning" title={concerned.told > 0 ? m.told(concerned.told) : m.nobody}>
        {concerned.told > 0 ? <p>{m.toldText}</p> : null}
        {concerned.unreachable > 0 ? <p>{m.unreachable(concerned.unreachable)}</p> : null}
      </Banner>
      <Form action={organiserPaths.cancelEvent(event.slug)}>
        <input type="hidden" name="reason" value={reason} />
        <ButtonRow>
          <Submit name="confirmed" value="ja">{m.confirm(concerned.told)}</Submit>
          <Submit kind="secondary" name="confirmed" value="zurueck">{m.back}</Submit>
          <ButtonLink kind="tertiary" path={organiserPaths.event(event.slug)}>{m.keep}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
