import type { JSX } from 'preact';

/** Outlines of small buildings around their foot (0, 0): a house, a town hall with a turret, a church, a works, a tower block. */
const buildings = {
  house: 'M-13 0v-17l13-11 13 11V0z',
  hall: 'M-24 0v-26h15v-13l9-9 9 9v13h15V0z',
  church: 'M-20 0v-15l10-8h6v-15L2-54l6 16v38z',
  works: 'M-24 0v-16l12-9v9l12-9v9l12-9V-44h8V0z',
  block: 'M-10 0v-46h20V0z',
};

const places: readonly (readonly [kind: keyof typeof buildings, x: number, y: number, tone: string])[] = [
  ['house', 62, 306, 'sand'], ['church', 96, 304, 'honey'], ['house', 128, 302, 'sand'],
  ['block', 236, 240, 'sand'], ['hall', 270, 238, 'brick'], ['house', 306, 239, 'sand'],
  ['works', 424, 300, 'sand'], ['block', 456, 298, 'honey'], ['house', 484, 301, 'sand'],
  ['house', 384, 168, 'honey'], ['house', 412, 166, 'sand'],
  ['church', 140, 178, 'sand'], ['house', 166, 177, 'brick'],
];

/** Knots of the net above the places: x, y, radius. */
const knots: readonly (readonly [x: number, y: number, r: number])[] = [
  [98, 226, 7], [270, 166, 9], [456, 228, 7], [398, 112, 6], [154, 102, 6], [286, 58, 5],
];

const threads = 'M98 226C120 160 200 140 270 166M270 166C340 130 420 160 456 228M270 166C300 110 340 90 398 112'
  + 'M270 166C250 110 200 84 154 102M98 226C90 170 110 120 154 102M456 228C470 170 450 120 398 112'
  + 'M154 102C190 60 240 46 286 58M398 112C370 74 330 54 286 58';

/** Far to both sides of the drawing, because the hills run under the text to the edges of the page. */
const hills = [
  'M-1600 330C-800 360-120 300 10 214 90 160 190 152 270 190s190-44 270-30C700 190 1200 120 2000 240v200H-1600z',
  'M-1600 380C-600 330-200 350 20 272c90-30 150-52 230-38s190 40 290 0c200-70 700 0 1460 60v120H-1600z',
  'M-1600 340C-500 400-200 330 40 304c110-12 180 34 290 14s150-30 220-14c200 40 700-40 1450 20v120H-1600z',
];

/** Municipalities on their hills, and the net of their exchange. Abstract on purpose: no map, no coat of arms. */
export function ConnectedPlaces(): JSX.Element {
  return (
    <svg class="k-places" viewBox="0 0 540 380" width="540" height="380" aria-hidden="true">
      {hills.map((hill, index) => <path class={`k-places__hill${index + 1}`} d={hill} />)}
      {places.map(([kind, x, y, tone]) => <path class={`k-places__${tone}`} transform={`translate(${x} ${y})`} d={buildings[kind]} />)}
      <path class="k-places__threads" fill="none" d={threads} />
      <g class="k-places__knots">{knots.map(([x, y, r]) => <circle cx={x} cy={y} r={r} />)}</g>
    </svg>
  );
}
