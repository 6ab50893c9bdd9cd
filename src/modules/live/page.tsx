import type { Lang } from '../../platform/i18n/catalogue.ts';
import { localPath, useTexts } from '../../platform/i18n/page-language.tsx';
import { recent } from '../../platform/recent.ts';
import { blank, markupOf, stencil, type Stencil } from '../../ui/stencil.ts';
import { registrationPaths } from '../events/registrations/paths.ts';
import { spellCheckInCode } from './check-in.ts';
import { liveMessages } from './messages.ts';
import { livePaths } from './paths.ts';
import { QrCode } from '../../ui/qr.tsx';
import type { Participation } from './queries.ts';
import type { Running } from './running.ts';
import { ParticipationPage, type ParticipationPageProps, type Seat } from './views.tsx';
import { programmeHtml } from './views-now.tsx';

/** What the page says besides the state of the day: after a form post, or after a way that led nowhere. */
export type Shown = Pick<ParticipationPageProps, 'notice' | 'refusal' | 'errors' | 'typed'>;

interface Moment {
  running: Running;
  now: Temporal.Instant;
  lang: Lang;
  /** Own address without trailing slash; the code at the door leads there. */
  baseUrl: string;
}

const KEPT_PAGES = 300;
const kept = recent<Stencil<'registration' | 'pass'>>(KEPT_PAGES);

/**
 * The content of the participation page. On the day hundreds look at the same moment of the same event: what they all see is
 * rendered once, and only what belongs to one person is filled in. Kept under everything it is made of, so it is never stale.
 */
export function participationMarkup(p: Participation, moment: Moment, shown: Shown): Buffer {
  const key = shown.errors ? undefined : keyOf(p, moment, shown);
  const page = key === undefined ? render(p, moment, shown) : kept.get(key) ?? kept.set(key, render(p, moment, shown));
  return page.fill({
    registration: localPath(moment.lang, registrationPaths.registration(p.registrationId)),
    pass: p.seat === 'room' ? markupOf(<Pass code={p.checkInCode} baseUrl={moment.baseUrl} />, moment.lang) : '',
  });
}

/** Everything `Seat`, the running programme, the minute and the notices say. */
function keyOf(p: Participation, { running, now, lang }: Moment, { notice, refusal }: Shown): string {
  const begun = p.startsAt ? now.epochMilliseconds - p.startsAt.epochMilliseconds : 0;
  return [
    p.eventStamp, lang, p.seat, p.registrationState, p.feedbackGiven, p.certificateNumber !== null, notice, refusal,
    running.access, running.over, running.programmeRuns, running.current?.item.id, running.next?.item.id, running.pollSeconds,
    minuteOf(now.epochMilliseconds), minuteOf(begun), begun >= 0,
  ].join(' ');
}

function minuteOf(milliseconds: number): number {
  return Math.floor(milliseconds / 60_000);
}

function render(p: Participation, { running, now, lang }: Moment, shown: Shown): Stencil<'registration' | 'pass'> {
  const { registrationId: _, checkInCode: __, organisationName: ___, certificateNumber, ...rest } = p;
  const seat: Seat = { ...rest, certificateIssued: certificateNumber !== null };
  return stencil(markupOf(
    <ParticipationPage
      {...shown} participation={seat} running={running} now={now} registrationHref={blank('registration')} pass={blank('pass')}
      programmeHtml={programmeHtml(p, running, lang)}
    />, lang,
  ));
}

/** What is shown at the door: a code for cameras, and the same for people. */
function Pass({ code, baseUrl }: { code: string; baseUrl: string }) {
  const m = useTexts(liveMessages).room;
  return (
    <figure class="k-pass">
      <QrCode text={`${baseUrl}${livePaths.checkIn(code)}`} label={m.qr} />
      <figcaption>
        <span class="k-small">{m.code}</span> <strong class="k-pass__code">{spellCheckInCode(code)}</strong>
      </figcaption>
    </figure>
  );
}
