import type { Page } from 'playwright-core';

/** A stop of the keyboard as the page saw it. */
type Stop = { n: number; text: string; marked: boolean; onScreen: boolean; parts: boolean };

/**
 * Goes through the page with Tab: every control once, in the order of the document, each with a visible focus, the skip link first, and out again.
 * The presses are sent one after the other without waiting for an answer; the page itself notes each stop when the next press arrives.
 */
export async function keyboardWalk(page: Page): Promise<string[]> {
  const { expected, parts } = await page.evaluate(prepareWalk);
  // The browser's own date and time fields have several stops inside: day, month, year, and the button of the picker.
  const presses = Array.from({ length: expected + parts * 5 + 5 }, () => page.keyboard.down('Tab'));
  await Promise.all(presses);
  await page.keyboard.up('Tab');
  const stops = await page.evaluate(() => (window as unknown as { stops: (Stop | null)[] }).stops);
  return problemsOf(stops.slice(1), expected);
}

/** Numbers the controls, and notes before each press where the focus is. */
function prepareWalk(): { expected: number; parts: number } {
  const radios = new Set<string>();
  const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter((e) => {
    if (!e.checkVisibility({ visibilityProperty: true }) || e.closest('[inert]') || e.tabIndex < 0) return false;
    // A group of radio buttons is one stop: the checked one, or the first.
    if (e instanceof HTMLInputElement && e.type === 'radio') {
      if (radios.has(e.name)) return false;
      radios.add(e.name);
    }
    return true;
  });
  controls.forEach((e, n) => { e.dataset['walk'] = String(n); });
  const stops: (Stop | null)[] = [];
  (window as unknown as { stops: (Stop | null)[] }).stops = stops;
  // Before the press does its work: by then the page has scrolled to where the last one led.
  window.addEventListener('keydown', () => {
    const e = document.activeElement as HTMLElement | null;
    if (!e || e === document.body) {
      stops.push(null);
      return;
    }
    const radio = e instanceof HTMLInputElement && e.type === 'radio' ? document.querySelector<HTMLElement>(`input[type=radio][name="${e.name}"][data-walk]`) : null;
    const around = e.closest('label, .kern-form-check, .k-card, summary');
    const marked = [e, e.nextElementSibling, e.parentElement, around].some((x) => {
      if (!x) return false;
      const s = getComputedStyle(x);
      return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
    });
    const box = e.getBoundingClientRect();
    stops.push({
      n: Number(e.dataset['walk'] ?? radio?.dataset['walk'] ?? -1), text: (e.textContent || e.getAttribute('name') || e.tagName).trim().slice(0, 40), marked,
      onScreen: box.bottom > 0 && box.top < innerHeight, parts: e instanceof HTMLInputElement && ['date', 'time'].includes(e.type),
    });
  }, { capture: true });
  return { expected: controls.length, parts: controls.filter((e) => e instanceof HTMLInputElement && ['date', 'time'].includes(e.type)).length };
}

function problemsOf(stops: readonly (Stop | null)[], expected: number): string[] {
  const problems: string[] = [];
  let last = -1;
  for (const [index, at] of stops.entries()) {
    // Past the last control the focus leaves the page, and some browsers are back at its beginning before the next press.
    if (!at || (at.n === 0 && last === expected - 1)) break;
    if (at.parts && at.n === last) continue;
    if (index === 0 && at.text !== 'Zum Inhalt springen') problems.push(`the first stop is "${at.text}"`);
    if (!at.marked) problems.push(`no visible focus on "${at.text}"`);
    if (!at.onScreen) problems.push(`"${at.text}" is focused off the screen`);
    if (at.n !== last + 1) problems.push(`"${at.text}" is stop ${at.n} after ${last}`);
    last = at.n;
  }
  if (last !== expected - 1) problems.push(`ended at stop ${last + 1} of ${expected}`);
  return problems.slice(0, 5);
}
