import { inLang } from '../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import type { FieldErrors } from '../../ui/form-errors.ts';
import { Form, Submit, TextArea, TextField } from '../../ui/form.tsx';
import type { OrganisedEvent } from '../events/registrations/queries-organiser.ts';
import { dayMessages } from './messages-organiser.ts';
import { livePaths } from './paths.ts';
import type { Day, Running } from './running.ts';
import { DayTabs } from './views-check-in.tsx';
import { NowPanel } from './views-now.tsx';

export interface RunningPageProps {
  event: OrganisedEvent;
  day: Day;
  running: Running;
  values: { minutes: string; note: string; directions: string };
  errors: FieldErrors;
  saved: boolean;
}

const STEP_MINUTES = 5;

/** What organisers tell everybody on the day: minutes late, one sentence, the way there. */
export function RunningPage({ event, day, running, values, errors, saved }: RunningPageProps) {
  const m = useTexts(dayMessages).running;
  const lang = useLang();
  const { delayMinutes: delay } = event;
  return (
    <>
      <ErrorSummary errors={errors} />
      <header class="k-flow k-flow--tight">
        <p class="k-eyebrow">{inLang({ de: event.titleDe, en: event.titleEn }, lang)}</p>
        <h1>{m.heading}</h1>
      </header>
      <DayTabs slug={event.slug} current="running" />
      {saved && <Banner tone="success" title={m.notice.gesetzt} announce />}
      <p>{m.lead}</p>
      <NowPanel day={day} running={running} />
      <h2>{m.delay}</h2>
      <p class="k-lead">{delay === 0 ? m.onTime : delay > 0 ? m.late(delay) : m.early(-delay)}</p>
      <DelayButtons slug={event.slug} delay={delay} />
      <Form action={livePaths.delay(event.slug)}>
        <TextField name="minutes" label={m.exact} hint={m.exactHint} inputmode="text" width="short" required value={values.minutes} error={errors['minutes']} />
        <Submit kind="secondary">{m.set}</Submit>
      </Form>
      <h2>{m.noteTitle}</h2>
      <Form action={livePaths.note(event.slug)}>
        <TextArea name="note" label={m.note} hint={m.noteHint} rows={2} value={values.note} error={errors['note']} />
        <Submit kind="secondary">{m.saveNote}</Submit>
      </Form>
      {event.mode === 'online' ? null : (
        <>
          <h2>{m.directionsTitle}</h2>
          <Form action={livePaths.directions(event.slug)}>
            <TextArea name="directions" label={m.directions} hint={m.directionsHint} rows={4} value={values.directions} error={errors['directions']} />
            <Submit kind="secondary">{m.saveDirections}</Submit>
          </Form>
        </>
      )}
    </>
  );
}

/** Each button carries the delay it leads to: pressed twice it is still the same. */
function DelayButtons({ slug, delay }: { slug: string; delay: number }) {
  const m = useTexts(dayMessages).running;
  const href = useHref();
  return (
    <form class="k-delay" method="post" action={href(livePaths.delay(slug))}>
      <Submit name="minutes" value={String(delay + STEP_MINUTES)}>{m.more}</Submit>
      <Submit name="minutes" value={String(delay - STEP_MINUTES)} kind="secondary">{m.less}</Submit>
      {delay === 0 ? null : <Submit name="minutes" value="0" kind="secondary">{m.reset}</Submit>}
    </form>
  );
}
