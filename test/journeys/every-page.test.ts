import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, startTestSite, type TestSite } from '../support/browser.ts';
import '../walkers/all-routes.ts';
import { entries, isAllowed, type RouteEntry } from '../walkers/routes.ts';
import { makeWorld, type Role, type World } from '../walkers/world.ts';
import { keyboardWalk } from './keyboard-walk.ts';
import { unpressable } from './pressable.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe cannot decide by itself and why it is right here. Everything else that is "incomplete" fails. */
const EXPLAINED: Record<string, string> = {
  'color-contrast': 'text over a background image or a gradient; the pairs of colours are computed from the tokens in the tests of the styles',
};

/** The rules of axe whose answer hangs on colours; the same document in the other scheme can break no other. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

const pages: [key: string, entry: RouteEntry][] = Object.entries(entries)
  .filter(([key, e]) => key.startsWith('GET ') && e.skip === undefined && e.kind !== 'other' && (e.status ?? 200) === 200);
type Opened = Awaited<ReturnType<TestSite['open']>>;
const WIDE = { width: 1280, height: 900 };
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

  /** Windows that nobody looks through at the moment, by reader. A window that failed does not come back. */
  const idle = new Map<Role, Opened[]>();
  const openAs = async (role: Role): Promise<Opened> => {
    const again = idle.get(role)?.pop();
    if (!again) return site.open({ cookie: world.cookieOf(role), colorScheme: 'light', reducedMotion: 'reduce', viewport: WIDE });
    await again.page.setViewportSize(WIDE);
    await again.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    again.complaints.length = 0;
    return again;
  };

  // Pages are only read, so two go at a time (maxConcurrency), each in a window of its own.
  it.concurrent.each(pages)('%s', async (key, entry) => {
    const seen = new Set<string>();
    for (const [index, role] of rolesOf(entry).entries()) {
      const opened = await openAs(role);
      const { page, complaints } = opened;
      const label = `${key} as ${role}`;
      const answer = await page.goto(pathOf(key, entry));
      expect(answer?.status(), label).toBe(200);
      // The frame of a reader is the same on all pages, and many pages say the same to all: what was looked at is not looked at again.
      const main = await page.locator('main').evaluate((e) => e.outerHTML);
      const fresh = !seen.has(main) || !framesSeen.has(role);
      if (fresh) expect(await findings(page), label).toEqual([]);
      seen.add(main);
      framesSeen.add(role);
      if (index === 0) {
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), label).toBe(true);
        expect(await findings(page, RULES_OF_COLOUR), `${label}, dark`).toEqual([]);
        expect(await keyboardWalk(page), `${label}, by keyboard`).toEqual([]);
        expect(await clippedWithWideSpacing(page), `${label}, with wide text spacing`).toEqual([]);
      }
      if (fresh) {
        expect(await unpressable(page), `${label}, by hand`).toEqual([]);
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await unpressable(page), `${label}, by hand at 360 px`).toEqual([]);
      }
      if (index === 0) {
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await sideways(page), `${label}, at 320 px`).toEqual([]);
      }
      expect(complaints, label).toEqual([]);
      idle.set(role, [...(idle.get(role) ?? []), opened]);
    }
  });
});

/** Violations of WCAG 2.2 AA and best practice that axe finds, and what it leaves open without an explanation of ours. */
async function findings(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const result = await page.evaluate(async (only) => {
    // @ts-expect-error -- axe was put into the page just before
    const { violations, incomplete } = await axe.run(document, { resultTypes: ['violations', 'incomplete'], ...(only ? { runOnly: { type: 'rule', values: only } } : {}) });
    const short = (r: { id: string; nodes: { html: string; failureSummary?: string }[] }) => ({ id: r.id, where: r.nodes.map((n) => n.html.slice(0, 160)).slice(0, 3) });
    return { violations: violations.map(short), incomplete: incomplete.map(short) };
  }, rules);
  const open = result.incomplete.filter((r: { id: string }) => !(r.id in EXPLAINED));
  return [...result.violations, ...open].map((r) => `${r.id}: ${r.where.join(' | ')}`);
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
