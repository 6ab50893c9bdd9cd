import { encode } from 'uqr';
import { recent } from '../platform/recent.ts';

interface Drawing {
  size: number;
  path: string;
}

// Finding the best mask costs a millisecond or two: kept for those who reload their page on the day.
const drawings = recent<Drawing>(500);

/** A QR code as an image that prints, in black on white also in the dark: cameras expect it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = drawings.get(text) ?? drawings.set(text, draw(text));
  return (
    <svg class="k-qr" viewBox={`0 0 ${size} ${size}`} width="240" height="240" role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function draw(text: string): Drawing {
  // A quiet zone of four modules is what ISO/IEC 18004 asks for.
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  return { size, path: data.map((row, y) => runs(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`).join('')).join('') };
}

/** Dark stretches of a row as [start, length]: a third of the size of single modules. */
function runs(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = found.at(-1);
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
