import type { ComponentChildren } from 'preact';
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
import { NowPanel } from './views-now.tsx';

export interface RunningPageProps {
  nav: ComponentChildren;
  event: OrganisedEvent;
  day: Day;
  running: Running;
  values: { minutes: string; note: string };
  errors: FieldErrors;
  saved: boolean;
}

const STEP_MINUTES = 5;

/** What organisers tell everybody on the day: minutes late, and one sentence. */
export function RunningPage(props: RunningPageProps) {
  const { nav, event, day, running, errors, saved } = props;
  const m = useTexts(dayMessages).running;
  const lang = useLang();
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="k-eyebrow">{inLang({ de: event.titleDe, en: event.titleEn }, lang)}</p>
      <h1>{m.heading}</h1>
      {nav}
      <div class="k-read k-flow">
        {saved && <Banner tone="success" title={m.notice.gesetzt} announce />}
        <p>{m.lead}</p>
        <NowPanel day={day} running={running} />
        <Controls {...props} />
      </div>
    </>
  );
}

function Controls({ event: { slug, mode }, day: { delayMinutes: delay }, values, errors }: RunningPageProps) {
  const m = useTexts(dayMessages).running;
  const href = useHref();
  return (
    <>
      <h2>{m.delay}</h2>
      <p class="k-lead">{delay === 0 ? m.onTime : delay > 0 ? m.late(delay) : m.early(-delay)}</p>
      <DelayButtons slug={slug} delay={delay} />
      <Form action={livePaths.delay(slug)}>
        <TextField
          name="minutes" label={m.exact} hint={m.exactHint} inputmode="text" width="short" required
          value={values.minutes} error={errors['minutes']}
        />
        <Submit kind="secondary">{m.set}</Submit>
      </Form>
      <h2>{m.noteTitle}</h2>
      <Form action={livePaths.note(slug)}>
        <TextArea name="note" label={m.note} hint={m.noteHint} rows={2} value={values.note} error={errors['note']} />
        <Submit kind="secondary">{m.saveNote}</Submit>
      </Form>
      {mode === 'online' ? null : <p><a href={href(livePaths.directions(slug))}>{m.directions}</a></p>}
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
