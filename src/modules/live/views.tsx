import type { ComponentChildren } from 'preact';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { clockTime, longDate, timeRange } from '../../platform/time/time.ts';
import { Banner } from '../../ui/banner.tsx';
import { Facts, type Fact } from '../../ui/card.tsx';
import { Content, InGerman, Sentence } from '../../ui/content.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import type { FieldErrors } from '../../ui/form-errors.ts';
import { AccessPanel } from './views-access.tsx';
import { AfterTheEvent } from './views-after.tsx';
import { NowPanel } from './views-now.tsx';
import { liveMessages } from './messages.ts';
import { livePaths } from './paths.ts';
import type { Participation } from './queries.ts';
import { stateKey, type Running } from './running.ts';

export type Notice = keyof typeof liveMessages.de.notice;
export type Refusal = keyof typeof liveMessages.de.refusal;

/** A seat without what only its holder has: what the page may show to all who hold such a seat. */
export type Seat = Omit<Participation, 'registrationId' | 'checkInCode' | 'certificateNumber' | 'organisationName'> & {
  certificateIssued: boolean;
};

export interface ParticipationPageProps {
  participation: Seat;
  running: Running;
  now: Temporal.Instant;
  /** Address of one's registration in the language of the page, or the blank for it. */
  registrationHref: string;
  /** The code that is shown at the door, or the blank for it. */
  pass: ComponentChildren;
  /** The programme, rendered. */
  programmeHtml: string;
  notice?: Notice | undefined;
  refusal?: Refusal | undefined;
  errors?: FieldErrors | undefined;
  typed?: { useful: string; comment: string } | undefined;
}

/** The page of somebody who holds a seat: before, during and after the event. */
export function ParticipationPage(props: ParticipationPageProps) {
  const { participation: p, running } = props;
  const m = useTexts(liveMessages);
  return (
    <>
      <ErrorSummary errors={props.errors} />
      {props.notice && <Banner tone="success" title={m.notice[props.notice]} announce />}
      {props.refusal && <Banner tone="warning" title={m.refusal[props.refusal]} announce />}
      <header class="k-flow k-flow--tight k-read">
        <p class="k-eyebrow">{m.eyebrow}</p>
        <h1><Content text={p.title} /></h1>
      </header>
      <div class="k-taking-part">
        <div class="k-taking-part__facts k-flow">
          <EventFacts p={p} />
          <p><a href={useHref()(livePaths.participants(p.slug))}>{m.participants}</a></p>
          <p><a href={useHref()(livePaths.meeting(p.slug))}>{m.meeting}</a></p>
          {running.over ? null : <p><a href={props.registrationHref}>{m.manage}</a></p>}
        </div>
        <Live {...props} />
      </div>
    </>
  );
}

/** The parts that an island exchanges when something has changed, each marked with `data-live`. */
function Live(props: ParticipationPageProps) {
  const { participation: p, running } = props;
  const m = useTexts(liveMessages);
  const href = useHref();
  return (
    <k-live-programme
      src={href(livePaths.state(p.slug))} data-key={stateKey(p, running)} data-seconds={running.pollSeconds ?? 0}
      data-offline={m.now.offline} data-ended={m.now.ended_session}
    >
      <div data-live="access"><AccessPanel {...props} /></div>
      <div data-live="now"><NowPanel day={p} running={running} /></div>
      {running.pollSeconds === undefined ? null : <LiveTools slug={p.slug} now={props.now} />}
      <div data-live="after">{running.over ? <AfterTheEvent {...props} /> : null}</div>
      <section class="k-live__programme" aria-labelledby="programm" data-live="programme">
        <h2 id="programm">{m.programme.title}</h2>
        {running.programme.length === 0
          ? <p class="k-muted">{m.programme.none}</p>
          : <div dangerouslySetInnerHTML={{ __html: props.programmeHtml }} />}
      </section>
      <p class="k-sr" role="status" data-announcement />
    </k-live-programme>
  );
}

function EventFacts({ p }: { p: Seat }) {
  const m = useTexts(liveMessages).facts;
  const lang = useLang();
  const facts: Fact[] = [];
  if (p.startsAt && p.endsAt) {
    facts.push({ icon: 'calendar', text: longDate(p.startsAt, lang) }, { icon: 'clock', text: timeRange(p.startsAt, p.endsAt, lang) });
  }
  if (p.seat === 'online') facts.push({ icon: 'screen', text: m.online });
  else facts.push({ icon: 'place', text: <InGerman>{m.room(p.venue, p.address)}</InGerman> });
  if (p.hostName) facts.push({ icon: 'building', text: <Sentence of={m.host} with={<InGerman>{p.hostName}</InGerman>} /> });
  return <Facts facts={facts} />;
}

/** A link that works everywhere; where the page renews itself, a button that stops it instead. */
function LiveTools({ slug, now }: { slug: string; now: Temporal.Instant }) {
  const m = useTexts(liveMessages).now;
  const lang = useLang();
  const href = useHref();
  return (
    <p class="k-live__tools k-small">
      <span class="k-muted" data-live="as-of">{m.asOf(clockTime(now, lang))}</span>
      <a href={href(livePaths.participate(slug))} data-refresh>{m.refresh}</a>
      <button type="button" class="k-linkish" hidden data-pause={m.pause} data-resume={m.resume}>{m.pause}</button>
      <span data-problem />
    </p>
  );
}
