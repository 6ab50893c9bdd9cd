import type { JSX } from 'preact';

/** Outlines of small buildings around their foot (0, 0), with doors and windows cut out. */
const buildings = {
  house: 'M-13 0v-17l13-11 13 11V0zM-3 0v-9h6v9z',
  hall: 'M-24 0v-26h15v-13l9-9 9 9v13h15V0zM-4 0v-11h8v11zM-19-10v-7h6v7zM13-10v-7h6v7zM-3-28v-7h6v7z',
  church: 'M-20 0v-15l10-8h6v-15L2-54l6 16V0zM-1 0v-10h6v10zM0-29v-7h4v7z',
  works: 'M-24 0v-16l12-9v9l12-9v9l12-9v-19h8V0zM-19-5v-5h6v5zM-6-5v-5h6v5zM7-5v-5h6v5z',
  block: 'M-10 0v-46h20V0zM-6-35v-5h4v5zM2-35v-5h4v5zM-6-25v-5h4v5zM2-25v-5h4v5zM-6-15v-5h4v5zM2-15v-5h4v5zM-3 0v-8h6v8z',
};

const places: readonly (readonly [kind: keyof typeof buildings, x: number, y: number, tone: string])[] = [
  ['house', 380, 166, 'honey'], ['house', 418, 165, 'sand'], ['church', 138, 178, 'sand'], ['house', 170, 177, 'brick'],
  ['block', 222, 240, 'sand'], ['hall', 268, 238, 'brick'], ['house', 320, 239, 'sand'],
  ['house', 50, 308, 'sand'], ['church', 98, 306, 'honey'], ['house', 132, 304, 'sand'],
  ['works', 418, 302, 'sand'], ['block', 466, 300, 'honey'], ['house', 500, 303, 'sand'],
];

/** Knots of the net above the places: x, y, radius. */
const knots: readonly (readonly [x: number, y: number, r: number])[] = [
  [98, 214, 7], [268, 150, 9], [462, 216, 7], [398, 104, 6], [152, 86, 6], [286, 36, 5],
];

const threads = 'M98 214C120 140 200 120 268 150M268 150C340 110 430 140 462 216M268 150C300 95 340 76 398 104'
  + 'M268 150C250 92 200 66 152 86M98 214C84 150 106 104 152 86M462 216C478 156 452 112 398 104'
  + 'M152 86C186 42 240 24 286 36M398 104C372 60 332 32 286 36';

/** Far to both sides of the drawing, because the hills run under the text to the edges of the page. */
const hills = [
  'M-1600 330C-800 360-120 300 10 214 90 160 190 152 270 190s190-44 270-30C700 190 1200 120 2000 240v200H-1600z',
  'M-1600 380C-600 330-200 350 20 272c90-30 150-52 230-38s190 40 290 0c200-70 700 0 1460 60v120H-1600z',
  'M-1600 340C-500 400-200 330 40 304c110-12 180 34 290 14s150-30 220-14c200 40 700-40 1450 20v120H-1600z',
];

/** Municipalities on their hills, and the net of their exchange. Abstract on purpose: no map, no coat of arms. */
export function ConnectedPlaces(): JSX.Element {
  return (
    <svg class="k-places" viewBox="0 0 540 370" width="540" height="370" aria-hidden="true">
      {hills.map((hill, index) => <path class={`k-places__hill${index + 1}`} d={hill} />)}
      <path class="k-places__threads" fill="none" d={threads} />
      <g fill-rule="evenodd">
        {places.map(([kind, x, y, tone]) => (
          <path class={`k-places__${tone}`} transform={`translate(${x} ${y})scale(1.3)`} d={buildings[kind]} />
        ))}
      </g>
      <g class="k-places__knots">{knots.map(([x, y, r]) => <circle cx={x} cy={y} r={r} />)}</g>
    </svg>
  );
}
