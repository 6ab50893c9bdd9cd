import type { JSX } from 'preact';
import { useTexts } from '../platform/i18n/page-language.tsx';
import { uiTexts } from './messages.ts';

export interface Bar {
  label: string;
  value: number;
  /** How the value is written, if not as the number itself: '42 %'. */
  text?: string | undefined;
}

/** Figures with a bar each. It is a table, so nothing is lost without the picture. */
export function BarList({ caption, bars }: { caption: string; bars: readonly Bar[] }): JSX.Element {
  const max = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <table class="k-bars">
      <caption>{caption}</caption>
      <tbody>
        {bars.map((bar) => (
          <tr>
            <th scope="row">{bar.label}</th>
            <td><ProportionBar share={bar.value / max} /><span class="k-num">{bar.text ?? bar.value}</span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A filled share of a track; decoration beside a figure. */
function ProportionBar({ share, tone = 'action' }: { share: number; tone?: 'action' | 'full' }): JSX.Element {
  return (
    <svg
      class={`k-track k-track--${tone}`} viewBox="0 0 100 8" preserveAspectRatio="none" width="100" height="8"
      aria-hidden="true"
    >
      <rect class="k-track__ground" width="100" height="8" />
      <rect class="k-track__fill" width={(Math.min(Math.max(share, 0), 1) * 100).toFixed(1)} height="8" />
    </svg>
  );
}

export interface SeatsGaugeProps {
  /** What the seats are: 'Im Raum', 'Online'. */
  label: string;
  taken: number;
  /** `null` means without limit. */
  capacity: number | null;
  waiting?: number | undefined;
}

/** How full it is, as a sentence and a bar. */
export function SeatsGauge({ label, taken, capacity, waiting = 0 }: SeatsGaugeProps): JSX.Element {
  const t = useTexts(uiTexts).chart;
  const free = capacity === null ? null : Math.max(capacity - taken, 0);
  return (
    <div class="k-seats">
      <p class="k-seats__line">
        <strong>{label}</strong>
        <span class={free === 0 ? 'k-seats__free k-seats__free--none' : 'k-seats__free'}>{free === null ? null : t.seatsFree(free)}</span>
      </p>
      {capacity === null || capacity === 0 ? null : <ProportionBar share={taken / capacity} tone={free === 0 ? 'full' : 'action'} />}
      <p class="k-small k-muted k-num">
        {capacity === null ? t.seatsOpen(taken) : t.seats(taken, capacity)}{waiting === 0 ? null : `, ${t.waiting(waiting)}`}
      </p>
    </div>
  );
}

export interface CurvePoint {
  /** A date or week as it is shown. */
  label: string;
  value: number;
}

export interface StepCurveProps {
  caption: string;
  /** Titles of the two columns of the table. */
  labelTitle: string;
  valueTitle: string;
  points: readonly CurvePoint[];
  /** A line to reach, such as the number of seats. */
  limit?: number | undefined;
}

const curve = { width: 600, height: 160 };

/** How a number grew, step by step: a drawing with a table behind it that says the same. */
export function StepCurve({ caption, labelTitle, valueTitle, points, limit }: StepCurveProps): JSX.Element {
  const t = useTexts(uiTexts).chart;
  const top = Math.max(1, limit ?? 0, ...points.map((point) => point.value)) * 1.08;
  const first = points.at(0);
  const last = points.at(-1);
  const y = (value: number): string => (curve.height - (value / top) * curve.height).toFixed(1);
  const step = curve.width / Math.max(points.length, 1);
  const line = points.map(({ value }, index) => `${index === 0 ? 'M0 ' : 'V'}${y(value)}H${((index + 1) * step).toFixed(1)}`).join('');
  return (
    <figure class="k-curve">
      <figcaption>{caption}</figcaption>
      {first === undefined || last === undefined ? null : (
        <>
          <p class="k-curve__last k-num"><strong>{last.value}</strong> {valueTitle}</p>
          <svg
            viewBox={`0 0 ${curve.width} ${curve.height}`} preserveAspectRatio="none" width={curve.width} height={curve.height}
            aria-hidden="true"
          >
            <path class="k-curve__area" d={`${line}V${curve.height}H0z`} />
            {limit === undefined ? null : <path class="k-curve__limit" d={`M0 ${y(limit)}H${curve.width}`} />}
            <path class="k-curve__line" d={line} />
          </svg>
          <p class="k-curve__axis k-small k-muted" aria-hidden="true"><span>{first.label}</span><span>{last.label}</span></p>
        </>
      )}
      <details>
        <summary>{t.asTable}</summary>
        <table class="k-table k-table--keep">
          <caption class="k-sr">{caption}</caption>
          <thead><tr><th scope="col">{labelTitle}</th><th scope="col" class="k-table__num">{valueTitle}</th></tr></thead>
          <tbody>{points.map((point) => <tr><th scope="row">{point.label}</th><td class="k-table__num">{point.value}</td></tr>)}</tbody>
        </table>
      </details>
    </figure>
  );
}
