import type { JSX } from 'preact';
import type { Lang, Texts } from '../../../platform/i18n/catalogue.ts';
import { useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { BarList, type Bar } from '../../../ui/chart.tsx';
import {
  COMMENTS_FROM, figureKinds, percent, shareBy, sizeOrder, type Counts, type FeedbackFigures, type Group, type Share,
} from '../../insights/figures.ts';
import { LAENDER } from '../../organisations/organisation.ts';
import { figuresMessages } from './messages.ts';

type Words = Texts<typeof figuresMessages>;

const formats: Record<Lang, Intl.NumberFormat> = {
  de: new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
};

/** '1.234' or '4,3' */
export function written(n: number, lang: Lang): string {
  return formats[lang].format(n);
}

/** '41 (79 %)'; without the share where there is no whole. */
export function withShare(part: number, whole: number, m: Words, lang: Lang): string {
  const share = percent(part, whole);
  return share === undefined ? written(part, lang) : m.share(written(part, lang), String(share));
}

/** Who takes part: by kind, size, Land, seat and experience. */
export function GroupBars(props: { groups: readonly Group[]; counts: Counts; ofSeries?: boolean | undefined }): JSX.Element {
  const { groups, counts, ofSeries = false } = props;
  const m = useTexts(figuresMessages);
  const experience = ofSeries ? m.experienceSeries : m.experience;
  return (
    <div class="k-plots">
      <Plot caption={m.byKind} shares={shareBy(groups, (g) => g.kind, figureKinds)} label={(key) => m.kind[key]} />
      <Plot caption={m.bySize} shares={shareBy(groups, (g) => g.size, sizeOrder)} label={(key) => m.size[key]} />
      <Plot caption={m.byLand} shares={shareBy(groups, (g) => g.land)} label={(key) => (key ? (LAENDER[key] ?? key) : m.noLand)} />
      <Plot
        caption={ofSeries ? m.byExperienceSeries : m.byExperience}
        shares={shareBy<keyof Words['experience']>(groups, (g) => g.experience ?? 'unknown', ['new', 'returning', 'unknown'])}
        label={(key) => experience[key]}
      />
      <SeatBars counts={counts} />
    </div>
  );
}

function Plot<Key extends string | null>(props: { caption: string; shares: readonly Share<Key>[]; label: (key: Key) => string }): JSX.Element {
  const lang = useLang();
  const { caption, shares, label } = props;
  return (
    <BarList caption={caption} bars={shares.map((share): Bar => ({
      label: label(share.key), value: share.people,
      text: share.organisations > 0 ? `${written(share.people, lang)} (${written(share.organisations, lang)})` : written(share.people, lang),
    }))} />
  );
}

function SeatBars({ counts }: { counts: Counts }): JSX.Element {
  const m = useTexts(figuresMessages);
  const lang = useLang();
  return (
    <BarList caption={m.bySeat} bars={(['room', 'online'] as const).map((seat) => ({
      label: m.seat[seat], value: counts[seat], text: withShare(counts[seat], counts.seated, m, lang),
    }))} />
  );
}

/** What became of the registrations. */
export function StateBars({ counts }: { counts: Counts }): JSX.Element {
  const m = useTexts(figuresMessages);
  const open = counts.seated - counts.attended - counts.noShow;
  const values: Record<keyof Words['state'], number> = {
    attended: counts.attended, noShow: counts.noShow, open, waiting: counts.waiting, requested: counts.requested, cancelled: counts.cancelled,
  };
  const shown = (Object.keys(values) as (keyof Words['state'])[]).filter((key) => values[key] > 0);
  return <BarList caption={m.became} bars={shown.map((key) => ({ label: m.state[key], value: values[key] }))} />;
}

/** Who came, in the room and online. */
export function AttendanceBlock({ counts }: { counts: Counts }): JSX.Element {
  const m = useTexts(figuresMessages);
  const lang = useLang();
  const share = percent(counts.attended, counts.seated) ?? 0;
  const seats = ([['room', counts.attendedRoom], ['online', counts.attendedOnline]] as const).filter(([seat]) => counts[seat] > 0);
  return (
    <div class="k-flow k-flow--tight">
      <BarList caption={m.attendedBySeat} bars={seats.map(([seat, attended]) => ({
        label: m.seat[seat], value: attended, text: m.ofSeats(written(attended, lang), written(counts[seat], lang)),
      }))} />
      <p>{m.attendanceOf(written(counts.attended, lang), written(counts.seated, lang), String(share))}</p>
    </div>
  );
}

/** The answers to the two questions after an event. */
export function FeedbackBlock({ feedback }: { feedback: FeedbackFigures }): JSX.Element {
  const m = useTexts(figuresMessages);
  const lang = useLang();
  const { mean, answers } = feedback;
  if (mean === undefined) return <p>{m.feedbackNone}</p>;
  return (
    <div class="k-flow k-flow--tight">
      <BarList caption={m.distribution} bars={feedback.distribution.map(({ value, count }) => ({ label: m.useful[value], value: count }))} />
      <p>{answers === 1 ? m.feedbackOne(written(mean, lang)) : m.feedbackMean(written(mean, lang), written(answers, lang))}</p>
      {answers < COMMENTS_FROM && <p class="k-muted">{m.commentsLater}</p>}
    </div>
  );
}

/** What people wrote, without names; there are none before enough have answered. */
export function Comments({ comments }: { comments: readonly string[] }): JSX.Element | null {
  const m = useTexts(figuresMessages);
  if (comments.length === 0) return null;
  return (
    <>
      <h2>{m.comments}</h2>
      <ul class="k-comments">{comments.map((comment) => <li>{comment}</li>)}</ul>
    </>
  );
}
