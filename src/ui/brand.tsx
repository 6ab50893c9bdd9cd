import type { JSX } from 'preact';

/** The mark: a K drawn as three places joined in a fourth. Our own; it imitates no coat of arms and no public body. */
export function BrandMark(): JSX.Element {
  return (
    <svg class="k-brand__mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
      <path d="M10 7v26M10 21 28 8M16.5 16.5 29 32" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" />
      <circle class="k-brand__honey" cx="30" cy="7.5" r="5" />
      <circle class="k-brand__brick" cx="30.5" cy="32.5" r="5" />
      <circle class="k-brand__ink" cx="10" cy="20" r="5" />
    </svg>
  );
}

/** The mark as an icon of the browser tab; inside the page because it saves a request. */
export const favicon = 'data:image/svg+xml,' + encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="9" fill="#16203f"/>'
  + '<path d="M12 9v22M12 21 27 10M17 17l11 13" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/>'
  + '<circle cx="28" cy="10" r="4.5" fill="#f0a83c"/><circle cx="28.5" cy="30" r="4.5" fill="#f0967a"/></svg>',
);
