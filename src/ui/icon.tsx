import type { JSX } from 'preact';

/** Drawn for this project on a grid of 24; one path each. Strokes are set in styles/base.css. */
const paths = {
  calendar: 'M4 6.5h16v13H4zM4 10.5h16M8 3.5v4M16 3.5v4',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3.2 2',
  place: 'M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11M12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6',
  screen: 'M3.5 5h17v11h-17zM9 20h6M12 16v4',
  hybrid: 'M3.5 4.5h11v8h-11zM6.5 16h5M9 12.5V16M17.5 21s3-2.9 3-5.3a3 3 0 0 0-6 0c0 2.4 3 5.3 3 5.3',
  person: 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  people: 'M9 11a3.25 3.25 0 1 0 0-6.5A3.25 3.25 0 0 0 9 11M2.5 19.5c.5-3.5 3-5.3 6.5-5.3s6 1.8 6.5 5.3'
    + 'M15.5 4.9a3.25 3.25 0 0 1 0 5.8M17.5 14.7c2.2.7 3.6 2.3 4 4.8',
  building: 'M4 20.5h16M6 20.5v-10M18 20.5v-10M4 10.5 12 4l8 6.5zM10 20.5v-6h4v6',
  document: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6',
  download: 'M12 4v11M7.5 11 12 15.5 16.5 11M4.5 20h15',
  close: 'm6.5 6.5 11 11M17.5 6.5l-11 11',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  success: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M8 12.2l2.8 2.8L16 9.5',
  warning: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17v.4',
  danger: 'M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 7.8v5M12 15.8v.4',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5M12 7.8v.4',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3 20.5 20.5',
  mail: 'M3.5 5.5h17v13h-17zM4 6.5l8 6.5 8-6.5',
  arrow: 'M4.5 12h15M13.5 6l6 6-6 6',
  back: 'M19.5 12h-15M10.5 6l-6 6 6 6',
  play: 'M8 5.5v13l10.5-6.5z',
  star: 'm12 4 2.5 5.2 5.7.8-4.1 4 1 5.7L12 17l-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
  welcome: 'M12 3.5v2.5M5.8 6l1.7 1.8M18.2 6l-1.7 1.8M3 13h2.5M18.5 13H21M7.5 16a4.5 4.5 0 1 1 9 0M3 19.5h18',
  impulse: 'M9.5 17.5h5M10 20.5h4M12 3.5a6 6 0 0 0-3.5 10.9c.7.6 1 1.2 1 2v1h5v-1c0-.8.3-1.4 1-2A6 6 0 0 0 12 3.5',
  discussion: 'M3.5 5h11v8H8l-3 2.8V13H3.5zM17.5 9h3v8H19v2.8L16 17h-5.5v-1',
  networking: 'M12 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4M5 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4M19 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4'
    + 'M11 6.8 6 16.3M13 6.8l5 9.5M7 18h10',
  break: 'M5 8.5h11v6a4.5 4.5 0 0 1-4.5 4.5h-2A4.5 4.5 0 0 1 5 14.5zM16 10h1.5a2.2 2.2 0 0 1 0 4.5H16M8 3.5v2M12.5 3.5v2',
  closing: 'M5.5 21V4M5.5 5c4-2 7 2 13 0v8.5c-6 2-9-2-13 0',
} as const;

export type IconName = keyof typeof paths;

/** A decorative sign beside a text that says the same; hidden from screen readers. */
export function Icon({ name, large }: { name: IconName; large?: boolean }): JSX.Element {
  return (
    <svg class={large === true ? 'k-icon k-icon--large' : 'k-icon'} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
