import type { Page } from 'playwright-core';

/**
 * What keeps a hand from pressing the controls of this page at its present width: a control or a label with something over its middle, whether it comes in
 * from above or from below; a target under 24 by 24 px with another one too near (WCAG 2.5.8; links inside sentences are excepted); a page wider than the window.
 */
export function unpressable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The skip link is there only while it has the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const problems = new Set<string>();
    const nameOf = (e: Element): string => `${e.tagName.toLowerCase()} "${(e.textContent || e.getAttribute('name') || e.className).trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
    const labelsOf = (e: Element): HTMLElement[] => ('labels' in e ? [...((e as HTMLInputElement).labels ?? [])] : []);
    const offPage = (box: DOMRect): boolean => box.right + scrollX <= 0 || box.bottom + scrollY <= 0;
    const spoken = (e: Element): boolean => Boolean(e.closest('.k-sr, .kern-sr-only'));
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('[inert], svg') && !spoken(e) && !offPage(e.getBoundingClientRect()));
    const labels = controls.flatMap((e) => labelsOf(e).filter((label) => label.checkVisibility({ visibilityProperty: true }) && !spoken(label)));

    // The middle of the largest line: a link over two lines may have nothing in the middle of its box.
    const middleOf = (e: Element): [number, number] => {
      const box = [...e.getClientRects()].reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a), new DOMRect());
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const reaches = (hit: Element | null, e: Element): boolean => {
      if (!hit) return false;
      if (e.contains(hit) || (hit.matches('a[href], label, summary, button') && hit.contains(e))) return true;
      const label = hit.closest('label');
      if (label && (label.control === e || label === e)) return true;
      return e instanceof HTMLLabelElement && (e.control === hit || Boolean(e.control?.contains(hit)));
    };
    // Forwards they come in at the lower edge, backwards at the upper one: what sticks there would cover them.
    for (const e of [...controls, ...labels, ...[...controls].reverse()]) {
      e.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const [x, y] = middleOf(e);
      const hit = document.elementFromPoint(x, y);
      if (!reaches(hit, e)) problems.add(`${nameOf(e)} is covered by ${hit ? `${nameOf(hit)} (${hit.className})` : 'the edge of the window'}`);
    }

    scrollTo({ top: 0, left: 0, behavior: 'instant' });
    const inText = (e: HTMLElement): boolean => {
      const around = e.closest('p, li, dd, dt, td, th, label, legend, figcaption, address, span, div, h1, h2, h3, h4');
      return getComputedStyle(e).display === 'inline' && (around?.textContent?.trim().length ?? 0) > (e.textContent?.trim().length ?? 0);
    };
    const targets = controls.map((e) => {
      const boxes = [e, ...labelsOf(e).filter((label) => label.checkVisibility() && !spoken(label))].map((x) => x.getBoundingClientRect());
      const own = boxes[0]!;
      const whole = boxes.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a), own);
      return { e, box: own, small: Math.min(whole.width, whole.height) < 23.9 };
    });
    for (const { e, box, small } of targets) {
      if (!small || inText(e)) continue;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const near = targets.find((other) => other.e !== e && !other.e.contains(e) && !e.contains(other.e) && (other.small
        ? Math.hypot(other.box.x + other.box.width / 2 - x, other.box.y + other.box.height / 2 - y) < 24
        : Math.hypot(Math.max(other.box.left - x, 0, x - other.box.right), Math.max(other.box.top - y, 0, y - other.box.bottom)) < 12));
      if (near) problems.add(`${nameOf(e)} is only ${Math.round(box.width)} by ${Math.round(box.height)} px, and ${nameOf(near.e)} is near`);
    }

    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) problems.add(`the page is ${document.documentElement.scrollWidth} px wide in a window of ${width} px`);
    return [...problems].slice(0, 5);
  });
}
