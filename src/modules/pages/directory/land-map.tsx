import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { LAENDER } from '../../organisations/organisation.ts';
import { organisationPaths } from '../../organisations/paths.ts';
import { mapMessages } from './map-messages.ts';
import { atLeast, type Participation } from '../queries-participation.ts';

/** Each Land as a tile of the same size, about where it lies: column and row, and its usual abbreviation. */
const tiles: Readonly<Record<string, readonly [column: number, row: number, short: string]>> = {
  '01': [1, 0, 'SH'], '02': [2, 0, 'HH'], '13': [3, 0, 'MV'],
  '04': [0, 1, 'HB'], '03': [1, 1, 'NI'], '15': [2, 1, 'ST'], '12': [3, 1, 'BB'], '11': [4, 1, 'BE'],
  '05': [0, 2, 'NW'], '06': [1, 2, 'HE'], '16': [2, 2, 'TH'], '14': [3, 2, 'SN'],
  '07': [0, 3, 'RP'], '08': [1, 3, 'BW'], '09': [2, 3, 'BY'],
  '10': [0, 4, 'SL'],
};
const SIZE = 92;
const STEP = 100;
/** Lower ends of the classes that are shaded alike. */
const classes = [0, 1, 5, 20, 50] as const;

function classOf(count: number): number {
  return classes.findLastIndex((from) => count >= from);
}

/**
 * Where organisations took part: a picture of the 16 Länder, drawn here, and a table that says the same and leads on. The picture is one
 * image to a screen reader; its numbers are in the table.
 */
export function LandMap({ participation, level = 2 }: { participation: readonly Participation[]; level?: 2 | 3 }): JSX.Element {
  const t = useTexts(mapMessages);
  const href = useHref();
  const number = (n: number): string => n.toLocaleString(useLang() === 'de' ? 'de-DE' : 'en-GB');
  const Heading = level === 2 ? 'h2' : 'h3';
  const all = participation.reduce((sum, land) => sum + atLeast(land), 0);
  return (
    <section class="k-map" aria-labelledby="karte">
      <div class="k-map__picture k-flow">
        <Heading id="karte">{t.title}</Heading>
        <p>{all === 0 ? t.nobody : t.lead(number(all), participation.filter((land) => atLeast(land) > 0).length)}</p>
        <svg class="k-map__tiles" viewBox="-2 -2 496 496" role="img" aria-label={t.picture}>
          {participation.map((land) => <Tile land={land} />)}
        </svg>
        <ul class="k-map__legend" aria-hidden="true">
          {classes.map((from, n) => (
            <li><svg viewBox="0 0 20 20" width="20" height="20"><rect class={`k-map__tile k-map__tile--${n}`} x="1" y="1" width="18"
              height="18" rx="4" /></svg>
              {t.range(from, classes[n + 1])}</li>
          ))}
        </ul>
      </div>
      <div class="k-map__table">
        <table class="k-map__list">
          <caption>{t.caption}</caption>
          <thead><tr><th scope="col">{t.land}</th><th scope="col">{t.tookPart}</th><th scope="col">{t.organisations}</th></tr></thead>
          <tbody>
            {participation.toSorted((a, b) => LAENDER[a.land]!.localeCompare(LAENDER[b.land]!, 'de')).map((land) => (
              <tr>
                <th scope="row"><a href={href(organisationPaths.land(land.land))}><InGerman>{LAENDER[land.land]}</InGerman></a></th>
                <td>{number(atLeast(land))}</td>
                <td>{number(land.organisations)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="k-small k-muted">{t.note}</p>
      </div>
    </section>
  );
}

function Tile({ land }: { land: Participation }): JSX.Element {
  const [column, row, short] = tiles[land.land]!;
  const count = atLeast(land);
  const shade = classOf(count);
  const middle = column * STEP + SIZE / 2;
  return (
    <g class={shade >= 3 ? 'k-map__land k-map__land--full' : 'k-map__land'}>
      <title>{`${LAENDER[land.land]}: ${count}`}</title>
      <rect class={`k-map__tile k-map__tile--${shade}`} x={column * STEP} y={row * STEP} width={SIZE} height={SIZE} rx="14" />
      <text class="k-map__short" x={middle} y={row * STEP + 36}>{short}</text>
      <text class="k-map__count" x={middle} y={row * STEP + 70}>{count}</text>
    </g>
  );
}
