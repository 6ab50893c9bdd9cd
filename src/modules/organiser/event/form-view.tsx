import type { JSX } from 'preact';
import { useHref, useTexts } from '../../../platform/i18n/page-language.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonRow, DateField, Form, Submit, TextArea, TextField, TimeField } from '../../../ui/form.tsx';
import { organisationPaths } from '../../organisations/paths.ts';
import type { OrganisationChoice } from '../../organisations/queries.ts';
import { ConflictNotice, type Difference, type LastChange } from '../programme/conflict-view.tsx';
import type { EventValues } from './form-fields.ts';
import { eventFormMessages } from './messages.ts';
import { organiserPaths } from '../paths.ts';

interface FormState {
  values: EventValues;
  errors?: FieldErrors | undefined;
  /** When several organisations fit what was typed as host. */
  hostChoices?: readonly OrganisationChoice[] | undefined;
}

export interface NewEventProps extends FormState {
  series: { slug: string; title: string };
  template: string;
  /** Events of the series whose course can be repeated, newest first. */
  earlier: readonly { id: string; title: string }[];
}

/** The short form a new event begins with. */
export function NewEventPage(props: NewEventProps): JSX.Element {
  const { series, values, errors } = props;
  const m = useTexts(eventFormMessages);
  const href = useHref();
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="k-eyebrow">{series.title}</p>
      <h1>{m.newTitle}</h1>
      <p class="k-lead">{m.newLead}</p>
      <Form action={organiserPaths.eventsOf(series.slug)}>
        <TextField name="titleDe" label={m.titleDe} hint={m.titleDeHint} required value={values.titleDe} error={errors?.['titleDe']} />
        <RadioGroup
          name="template" label={m.template} required value={props.template}
          options={[
            { value: 'ninety', label: m.templates.ninety, hint: m.templates.ninetyHint },
            ...props.earlier.map(({ id, title }) => ({ value: id, label: m.templates.like(title), hint: m.templates.likeHint })),
            { value: 'empty', label: m.templates.empty, hint: m.templates.emptyHint },
          ]}
        />
        <div class="k-prog-row">
          <DateField name="date" label={m.date} hint={m.dateHint} value={values.date} error={errors?.['date']} />
          <TimeField name="start" label={m.start} hint={m.startHint} value={values.start} error={errors?.['start']} />
        </div>
        <Host {...props} />
        <ModeAndPlace {...props} />
        <ButtonRow>
          <Submit>{m.create}</Submit>
          <a href={href(organiserPaths.series(series.slug))}>{m.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

function Host({ values, errors, hostChoices }: FormState): JSX.Element {
  const m = useTexts(eventFormMessages);
  return (
    <>
      <Combobox
        name="host" label={m.host} hint={m.hostHint} searchUrl={organisationPaths.search()} value={values.host} idValue={values.hostId}
        error={errors?.['host']}
      />
      {hostChoices && hostChoices.length > 0 ? (
        <RadioGroup name="hostChoice" label={m.hostChoice} required
          options={hostChoices.map(({ id, name, parentName }) => ({ value: id, label: name, hint: parentName ?? undefined }))} />
      ) : null}
    </>
  );
}

/** The fields of the room are hidden by CSS while "online" is chosen, and those of the conference while "on site" is. */
function ModeAndPlace({ values, errors, detailed = false }: FormState & { detailed?: boolean }): JSX.Element {
  const m = useTexts(eventFormMessages);
  return (
    <div class="k-flow k-prog-where">
      <RadioGroup name="mode" label={m.mode} required value={values.mode} error={errors?.['mode']}
        options={(['online', 'hybrid', 'onsite'] as const).map((mode) => ({ value: mode, label: m.modes[mode] }))} />
      <div class="k-flow k-prog-where__room">
        <TextField name="venue" label={m.venue} hint={m.venueHint} value={values.venue} error={errors?.['venue']} />
        {detailed ? (
          <>
            <TextField name="address" label={m.address} autocomplete="off" value={values.address} error={errors?.['address']} />
            <TextArea
              name="directions" label={m.directions} hint={m.directionsHint} rows={4} value={values.directions} error={errors?.['directions']}
            />
          </>
        ) : null}
        <TextField
          name="roomCapacity" label={m.roomCapacity} hint={m.capacityHint} inputmode="numeric" width="short" value={values.roomCapacity}
          error={errors?.['roomCapacity']}
        />
      </div>
      <div class="k-flow k-prog-where__online">
        <TextField
          name="meetingUrl" type="url" label={m.meetingUrl} hint={m.meetingUrlHint} value={values.meetingUrl} error={errors?.['meetingUrl']}
        />
        <TextField
          name="onlineCapacity" label={m.onlineCapacity} hint={m.capacityHint} inputmode="numeric" width="short"
          value={values.onlineCapacity} error={errors?.['onlineCapacity']}
        />
      </div>
    </div>
  );
}

export interface EditEventProps extends FormState {
  event: { slug: string; title: string; stand: string };
  conflict?: { last: LastChange; differences: readonly Difference[] } | undefined;
}

/** Everything that can be said about an event. */
export function EditEventPage(props: EditEventProps): JSX.Element {
  const { event, values, errors } = props;
  const m = useTexts(eventFormMessages);
  const href = useHref();
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="k-eyebrow">{event.title}</p>
      <h1>{m.editTitle}</h1>
      {props.conflict ? <ConflictNotice {...props.conflict} /> : null}
      <Form action={organiserPaths.event(event.slug)}>
        <input type="hidden" name="stand" value={event.stand} />
        <h2>{m.parts.what}</h2>
        <TextField name="titleDe" label={m.titleDe} required value={values.titleDe} error={errors?.['titleDe']} />
        <TextArea
          name="summaryDe" label={m.summaryDe} hint={m.summaryDeHint} rows={5} value={values.summaryDe} error={errors?.['summaryDe']}
        />
        <Host {...props} />
        <h2>{m.parts.when}</h2>
        <div class="k-prog-row">
          <DateField name="date" label={m.date} value={values.date} error={errors?.['date']} />
          <TimeField name="start" label={m.start} value={values.start} error={errors?.['start']} />
          <TimeField name="end" label={m.end} hint={m.endHint} value={values.end} error={errors?.['end']} />
        </div>
        <TextField name="dateNoteDe" label={m.dateNoteDe} hint={m.dateNoteHint} value={values.dateNoteDe} error={errors?.['dateNoteDe']} />
        <h2>{m.parts.where}</h2>
        <ModeAndPlace {...props} detailed />
        <h2>{m.parts.seats}</h2>
        <div class="k-prog-row">
          <DateField name="closesDate" label={m.closesDate} hint={m.closesHint} value={values.closesDate} error={errors?.['closesDate']} />
          <TimeField name="closesTime" label={m.closesTime} value={values.closesTime} error={errors?.['closesTime']} />
        </div>
        <TextField
          name="offerHours" label={m.offerHours} hint={m.offerHoursHint} required inputmode="numeric" width="short"
          value={values.offerHours} error={errors?.['offerHours']}
        />
        <h2>{m.parts.english}</h2>
        <p class="k-muted">{m.englishHint}</p>
        <TextField name="titleEn" label={m.titleEn} value={values.titleEn} error={errors?.['titleEn']} />
        <TextArea name="summaryEn" label={m.summaryEn} rows={5} value={values.summaryEn} error={errors?.['summaryEn']} />
        <TextField name="dateNoteEn" label={m.dateNoteEn} value={values.dateNoteEn} error={errors?.['dateNoteEn']} />
        <ButtonRow>
          <Submit>{m.save}</Submit>
          <a href={href(organiserPaths.event(event.slug))}>{m.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  );
}
