import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page as BrowserPage } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStyles } from '../../scripts/styles.ts';
import { Countdown } from '../../src/ui/countdown.tsx';
import { Gallery, GalleryForm, GalleryStart } from '../../src/ui/gallery.tsx';
import { browserPath } from '../support/browser.ts';
import { galleryErrors, pageOf } from '../ui/render.tsx';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'";
const suggestions = [{ id: '08', label: 'Kreis Höxter', detail: 'Kreis' }, { id: '09', label: 'Kreis Wesel <b>' }];

let browser: Browser;
let server: Server;
let base: string;
let outDir: string;
const asked: string[] = [];

/** The gallery behind the real content security policy, with an address for suggestions. */
beforeAll(async () => {
  if (browserPath === undefined) return;
  outDir = mkdtempSync(join(tmpdir(), 'islands-'));
  const files = await buildStyles({ outDir });
  const names = ['combobox', 'countdown', 'error-focus'];
  await build({ entryPoints: names.map((name) => `src/client/${name}.ts`), bundle: true, format: 'esm', outdir: outDir });
  const frame = { assets: { css: `/${files['app.css']}`, scripts: names.map((name) => `/${name}.js`) }, wide: true };
  const soon = new Date(Date.now() + 125 * 60_000).toISOString();
  const pages: Record<string, string> = {
    '/start': pageOf(<GalleryStart />, frame),
    '/form': pageOf(<GalleryForm errors={{}} />, frame),
    '/refused': pageOf(<GalleryForm errors={galleryErrors} />, { ...frame, errors: galleryErrors }),
    '/blocks': pageOf(<Gallery />, frame),
    '/countdown': pageOf(<><h1>Probe</h1><p><Countdown until={soon} text="Heute." /></p></>, frame),
  };
  server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    response.setHeader('content-security-policy', policy);
    if (url.pathname === '/kommunen/suche') {
      asked.push(url.searchParams.get('q')!);
      response.setHeader('content-type', 'application/json');
      setTimeout(() => response.end(JSON.stringify(suggestions)), answersAfter);
      return;
    }
    const page = pages[url.pathname];
    const type = url.pathname.endsWith('.css') ? 'text/css' : url.pathname.endsWith('.js') ? 'text/javascript' : 'font/woff2';
    response.setHeader('content-type', page === undefined ? type : 'text/html; charset=utf-8');
    response.end(page ?? readFileSync(join(outDir, url.pathname.slice(1))));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
});

afterAll(async () => {
  if (browserPath === undefined) return;
  await browser.close();
  server.close();
  rmSync(outDir, { recursive: true, force: true });
});

let answersAfter = 0;

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserPage> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(base + path);
  return page;
}

describe.skipIf(browserPath === undefined)('the building blocks in a browser', () => {
  it('the combobox suggests, is worked by keyboard, and sends the id', async () => {
    const page = await open('/form');
    const field = page.locator('#feld-organisation');
    const id = page.locator('input[name=organisationId]');
    await field.pressSequentially('krei');
    await page.locator('[role=option]').first().waitFor();
    expect(asked.at(-1)).toBe('krei');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await field.press('ArrowDown');
    await field.press('End');
    const marked = page.locator('[role=option][aria-selected=true]');
    expect(await marked.textContent()).toBe('Kreis Wesel <b>');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await marked.getAttribute('id'));
    await field.press('Enter');
    expect([await field.inputValue(), await id.inputValue()]).toEqual(['Kreis Wesel <b>', '09']);
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(new URL(page.url()).pathname).toBe('/form');
    await field.press('Backspace');
    expect(await id.inputValue()).toBe('');
    await page.locator('[role=option]').first().waitFor();
    await field.press('Escape');
    expect(await page.locator('[role=listbox]').isHidden()).toBe(true);
    await page.context().close();
  });

  it('the combobox stays shut after Escape, whether it is pressed while typing or while the answer is on its way, and keeps the text', async () => {
    const page = await open('/form');
    const field = page.locator('#feld-organisation');
    answersAfter = 400;
    try {
      for (const wait of [0, 300]) {
        const before = asked.length;
        await field.fill('');
        await field.pressSequentially('kreis');
        if (wait > 0) await expect.poll(() => asked.length).toBe(before + 1);
        await field.press('Escape');
        expect(await field.inputValue()).toBe('kreis');
        await page.waitForTimeout(900);
        expect([await field.inputValue(), await field.getAttribute('aria-expanded'), await page.locator('[role=listbox]').isHidden()])
          .toEqual(['kreis', 'false', true]);
        // Nothing of it comes back by an arrow either.
        await field.press('ArrowDown');
        expect(await page.locator('[role=listbox]').isHidden()).toBe(true);
        expect(asked.length).toBe(before + (wait > 0 ? 1 : 0));
      }
      await field.press('s');
      await page.locator('[role=option]').first().waitFor();
    } finally {
      answersAfter = 0;
    }
    await page.context().close();
  });

  it('the combobox guesses nothing: not from a postcode, and not from the list of an earlier text', async () => {
    const page = await open('/form');
    const field = page.locator('#feld-organisation');
    const id = page.locator('input[name=organisationId]');
    await field.pressSequentially('37671');
    await page.locator('[role=option]').first().waitFor();
    await field.blur();
    expect([await field.inputValue(), await id.inputValue()]).toEqual(['37671', '']);
    await field.fill('kreis höxte');
    await page.locator('[role=option]').first().waitFor();
    await field.press('r');
    await field.blur();
    expect([await field.inputValue(), await id.inputValue()]).toEqual(['kreis höxter', '']);
    await page.context().close();
  });

  it('the combobox takes a tap, and a name typed in full', async () => {
    const page = await open('/form', { hasTouch: true });
    const field = page.locator('#feld-organisation');
    const id = page.locator('input[name=organisationId]');
    await field.pressSequentially('kreis');
    await page.locator('[role=option]').first().tap();
    expect([await field.inputValue(), await id.inputValue()]).toEqual(['Kreis Höxter', '08']);
    await field.fill('kreis höxter');
    await page.locator('[role=option]').first().waitFor();
    await field.blur();
    expect(await id.inputValue()).toBe('08');
    await page.context().close();
  });

  it('the summary of errors takes the focus and leads to the field', async () => {
    const page = await open('/refused');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('fehler');
    await page.locator('#fehler a', { hasText: 'Wählen Sie ein Land' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('feld-land');
    await page.context().close();
  });

  it('the countdown writes the time that is left and stays silent', async () => {
    const page = await open('/countdown');
    await expect.poll(() => page.locator('k-countdown').textContent()).toMatch(/^Noch 2 Stunden und [45] Minuten\.$/);
    expect(await page.locator('k-countdown').getAttribute('role')).toBeNull();
    await page.context().close();
  });

  it.each(['/start', '/form', '/refused', '/blocks'])('%s has no barrier that axe knows, and fits a narrow screen', async (path) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(path, { colorScheme, bypassCSP: true, viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.addScriptTag({ content: axe });
      const found = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))');
      expect(found).toEqual([]);
      await page.context().close();
    }
  });
});
