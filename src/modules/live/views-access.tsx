import { otherLang } from '../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { clockTime, isoDate, longDate } from '../../platform/time/time.ts';
import { InGerman } from '../../ui/content.tsx';
import { Submit } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Prose } from '../../ui/prose.tsx';
import { TimeLeft } from './countdown.tsx';
import { accessClosesAt, accessOpensAt } from './live.ts';
import { liveMessages } from './messages.ts';
import { livePaths } from './paths.ts';
import type { ParticipationPageProps, Seat } from './views.tsx';

/** How to get in: the way to the stage for those online, the code and the place for those in the room. */
export function AccessPanel(props: ParticipationPageProps) {
  const { participation: p, running } = props;
  if (running.access === 'cancelled' || running.access === 'undated') return <Simply {...props} />;
  if (p.seat === 'online') return <StagePanel {...props} />;
  return running.over ? null : <RoomPanel {...props} />;
}

/** There is nothing to get into; one sentence says why. */
function Simply({ running }: ParticipationPageProps) {
  const m = useTexts(liveMessages).access;
  return (
    <section class="k-stage k-flow k-flow--tight" aria-labelledby="zugang">
      <h2 id="zugang">{m.title}</h2>
      <p>{running.access === 'cancelled' ? m.cancelled : m.undated}</p>
    </section>
  );
}

function StagePanel({ participation: p, running, now }: ParticipationPageProps) {
  const m = useTexts(liveMessages).access;
  const lang = useLang();
  const href = useHref();
  const begun = Temporal.Instant.compare(now, p.startsAt!) >= 0;
  if (running.access === 'closed') return null;
  if (running.over) return p.hasLink ? <StillOpen p={p} /> : null;
  return (
    <section class="k-stage k-flow k-flow--tight" aria-labelledby="zugang">
      <h2 id="zugang">{m.title}</h2>
      {begun ? null : <p class="k-stage__time"><TimeLeft until={p.startsAt!} now={now} lang={lang} /></p>}
      {running.access === 'early' ? <Opening p={p} now={now} /> : p.hasLink ? (
        <>
          <p>{m.open}</p>
          <form method="post" action={href(livePaths.enter(p.slug))}>
            <button class="kern-btn kern-btn--primary k-stage__enter" type="submit">
              <Icon name="screen" /><span class="kern-label">{m.enter}</span>
            </button>
          </form>
          <p class="k-small">{m.openHint}</p>
        </>
      ) : <p>{m.noLink}</p>}
    </section>
  );
}

/** After the programme the conference stays open for a while; no longer the main thing on the page. */
function StillOpen({ p }: { p: Seat }) {
  const m = useTexts(liveMessages).access;
  const lang = useLang();
  const href = useHref();
  return (
    <section class="k-still-open" aria-labelledby="zugang">
      <h2 id="zugang" class="k-sr">{m.title}</h2>
      <p>{m.stillOpen(clockTime(accessClosesAt(p)!, lang))}</p>
      <form method="post" action={href(livePaths.enter(p.slug))}><Submit kind="secondary">{m.enter}</Submit></form>
    </section>
  );
}

/** From when on the access is there; only the time when it is today. */
function Opening({ p, now }: { p: Seat; now: Temporal.Instant }) {
  const m = useTexts(liveMessages).access;
  const lang = useLang();
  const opens = accessOpensAt(p)!;
  const time = clockTime(opens, lang);
  return <p>{m.early(isoDate(opens) === isoDate(now) ? m.earlyToday(time) : m.earlyOn(longDate(opens, lang), time))}</p>;
}

function RoomPanel({ participation: p, now, registrationHref, pass }: ParticipationPageProps) {
  const m = useTexts(liveMessages).room;
  const lang = useLang();
  const begun = Temporal.Instant.compare(now, p.startsAt!) >= 0;
  return (
    <section class="k-stage" aria-labelledby="zugang">
      <div class="k-flow k-flow--tight">
        <h2 id="zugang">{m.title}</h2>
        {begun ? null : <p class="k-stage__time"><TimeLeft until={p.startsAt!} now={now} lang={lang} /></p>}
        <p>{p.registrationState === 'attended' ? m.arrived : m.welcome}</p>
        <h3>{m.place}</h3>
        <p><InGerman>{p.venue}{p.address === '' ? null : <><br />{p.address}</>}</InGerman></p>
        {p.directions === '' ? null : <><h3>{m.directions}</h3><Prose text={p.directions} lang={otherLang({ de: p.directions, en: '' }, lang)} /></>}
        {p.mode === 'hybrid' && !begun ? (
          <p class="k-small">{m.preferOnline} <a href={registrationHref}>{m.switchOnline}</a></p>
        ) : null}
      </div>
      {pass}
    </section>
  );
}
