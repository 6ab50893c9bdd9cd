import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, startTestSite, type TestSite } from '../support/browser.ts';
import '../walkers/all-routes.ts';
import { entries, isAllowed, type RouteEntry } from '../walkers/routes.ts';
import { makeWorld, type Role, type World } from '../walkers/world.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe cannot decide by itself and why it is right here. Everything else that is "incomplete" fails. */
const EXPLAINED: Record<string, string> = {
  'color-contrast': 'text over a background image or a gradient; the pairs of colours are computed from the tokens in the tests of the styles',
};

/** The rules of axe whose answer hangs on colours; the same document in the other scheme can break no other. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

const pages: [key: string, entry: RouteEntry][] = Object.entries(entries)
  .filter(([key, e]) => key.startsWith('GET ') && e.skip === undefined && e.kind !== 'other' && (e.status ?? 200) === 200);
const readers: readonly Role[] = ['visitor', 'owner', 'organiser', 'admin'];

describe.skipIf(!browserPath)('every page in a browser', () => {
  let site: TestSite;
  let world: World;
  const framesSeen = new Set<Role>();
  beforeAll(async () => {
    site = await startTestSite();
    world = await makeWorld(site);
  });
  afterAll(() => site?.close());

  const pathOf = (key: string, entry: RouteEntry): string => (entry.path ? entry.path(world) : key.slice(4));
  const rolesOf = (entry: RouteEntry): Role[] => readers.filter((role) => isAllowed(entry.access, role) && (role === 'visitor' || !entry.signedInStatus)
    && (role !== 'admin' || !isAllowed(entry.access, 'organiser')));

  // Pages are only read, and each visit has a browser context of its own, so two go at a time (maxConcurrency).
  it.concurrent.each(pages)('%s', async (key, entry) => {
    const seen = new Set<string>();
    for (const [index, role] of rolesOf(entry).entries()) {
      const { context, page, complaints } = await site.open({ cookie: world.cookieOf(role), colorScheme: 'light', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
      const label = `${key} as ${role}`;
      const answer = await page.goto(pathOf(key, entry));
      expect(answer?.status(), label).toBe(200);
      // The frame of a reader is the same on all pages, and many pages say the same to all: what was looked at is not looked at again.
      const main = await page.locator('main').evaluate((e) => e.outerHTML);
      if (!seen.has(main) || !framesSeen.has(role)) expect(await findings(page), label).toEqual([]);
      seen.add(main);
      framesSeen.add(role);
      if (index === 0) {
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), label).toBe(true);
        expect(await findings(page, RULES_OF_COLOUR), `${label}, dark`).toEqual([]);
        expect(await keyboardWalk(page), `${label}, by keyboard`).toEqual([]);
        expect(await clippedWithWideSpacing(page), `${label}, with wide text spacing`).toEqual([]);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await sideways(page), `${label}, at 320 px`).toEqual([]);
      }
      expect(complaints, label).toEqual([]);
      await context.close();
    }
  });
});

/** Violations of WCAG 2.2 AA and best practice that axe finds, and what it leaves open without an explanation of ours. */
async function findings(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axeSource);
  const result = await page.evaluate(async (only) => {
    // @ts-expect-error -- axe was put into the page just before
    const { violations, incomplete } = await axe.run(document, { resultTypes: ['violations', 'incomplete'], ...(only ? { runOnly: { type: 'rule', values: only } } : {}) });
    const short = (r: { id: string; nodes: { html: string; failureSummary?: string }[] }) => ({ id: r.id, where: r.nodes.map((n) => n.html.slice(0, 160)).slice(0, 3) });
    return { violations: violations.map(short), incomplete: incomplete.map(short) };
  }, rules);
  const open = result.incomplete.filter((r: { id: string }) => !(r.id in EXPLAINED));
  return [...result.violations, ...open].map((r) => `${r.id}: ${r.where.join(' | ')}`);
}

/** Goes through the page with Tab: every control once, in the order of the document, each with a visible focus, the skip link first, and out again. */
async function keyboardWalk(page: Page): Promise<string[]> {
  const problems: string[] = [];
  const expected = await page.evaluate(() => {
    const seen = (e: Element): boolean => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[inert]');
    const radios = new Set<string>();
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter((e) => {
      if (!seen(e) || e.tabIndex < 0) return false;
      // A group of radio buttons is one stop: the checked one, or the first.
      if (e instanceof HTMLInputElement && e.type === 'radio') {
        if (radios.has(e.name)) return false;
        radios.add(e.name);
      }
      return true;
    });
    controls.forEach((e, n) => { e.dataset['walk'] = String(n); });
    return controls.length;
  });
  let last = -1;
  let expectedPresses = expected + 5;
  for (let press = 0; press < expectedPresses; press += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const e = document.activeElement as HTMLElement | null;
      if (!e || e === document.body) return undefined;
      const radio = e instanceof HTMLInputElement && e.type === 'radio' ? document.querySelector<HTMLElement>(`input[type=radio][name="${e.name}"][data-walk]`) : null;
      const around = e.closest('label, .kern-form-check, .k-card, summary');
      const marked = [e, e.nextElementSibling, e.parentElement, around].some((x) => {
        if (!x) return false;
        const s = getComputedStyle(x);
        return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
      });
      const box = e.getBoundingClientRect();
      return { n: Number(e.dataset['walk'] ?? radio?.dataset['walk'] ?? -1), text: (e.textContent || e.getAttribute('name') || e.tagName).trim().slice(0, 40), marked, onScreen: box.bottom > 0 && box.top < innerHeight, parts: e instanceof HTMLInputElement && ['date', 'time'].includes(e.type) };
    });
    if (!at) break;
    // The browser's own date and time fields have several stops inside: day, month, year, and the button of the picker.
    if (at.parts && at.n === last) {
      expectedPresses += 1;
      continue;
    }
    if (press === 0 && at.text !== 'Zum Inhalt springen') problems.push(`the first stop is "${at.text}"`);
    if (!at.marked) problems.push(`no visible focus on "${at.text}"`);
    if (!at.onScreen) problems.push(`"${at.text}" is focused off the screen`);
    if (at.n !== last + 1) problems.push(`"${at.text}" is stop ${at.n} after ${last}`);
    last = at.n;
  }
  if (last !== expected - 1) problems.push(`ended at stop ${last + 1} of ${expected}`);
  return problems.slice(0, 5);
}

/** Elements whose text is cut off when a reader widens lines, letters and words (WCAG 1.4.12). */
async function clippedWithWideSpacing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [sheet];
    const clipped = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].filter((e) => {
      const style = getComputedStyle(e);
      if (style.overflowX !== 'hidden' && style.overflowX !== 'clip') return false;
      if (e.closest('.k-sr, .kern-sr-only, svg') || e.clientWidth <= 1) return false;
      return e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
    });
    document.adoptedStyleSheets = [];
    return clipped.slice(0, 3).map((e) => e.outerHTML.slice(0, 120));
  });
}

/** What makes the page scroll sideways. Tables may scroll inside a frame of their own. */
async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter((e) => e.getBoundingClientRect().right > width + 1 && !e.closest('.kern-table-responsive, .k-scroll, svg'));
    return wide.slice(-3).map((e) => `${Math.round(e.getBoundingClientRect().right)} px: ${e.outerHTML.slice(0, 120)}`);
  });
}
