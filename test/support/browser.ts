import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { publicDir, readAssets } from '../../src/assets.ts';
import { startTestApp, type TestApp, type TestAppOptions } from './app.ts';

const CANDIDATES = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The Chromium or Chrome of this machine; undefined where there is none, and then tests in a browser are skipped with a line that says so. */
export const browserPath: string | undefined = CANDIDATES.find((path) => existsSync(path));
if (!browserPath) console.warn('No Chromium or Chrome was found: tests in a browser are skipped. Install the package chromium.');

/** A browser that asks nobody but the site. */
const browserArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface TestSite extends TestApp {
  url: string;
  browser: Browser;
  /** A fresh browser profile; `cookie` as from signInAs. Every script error, refused resource and CSP report ends up in `complaints`. */
  open(options?: BrowserContextOptions & { cookie?: string | undefined }): Promise<{ context: BrowserContext; page: Page; complaints: string[] }>;
}

/** The application listening on a free port with its built assets, and a browser; on `debuggingPort` another program may steer it. */
export async function startTestSite({ debuggingPort, ...options }: TestAppOptions & { debuggingPort?: number } = {}): Promise<TestSite> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const test = await startTestApp({ ...options, baseUrl: url, assets: { asset: readAssets(), publicDir } });
  await test.app.listen({ port, host: 'localhost' });
  const browser = await chromium.launch({
    executablePath: browserPath!,
    args: [...browserArgs, ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`])],
  });
  return {
    ...test, url, browser,
    async open({ cookie, ...context } = {}) {
      const opened = await browser.newContext({ baseURL: url, locale: 'de-DE', timezoneId: 'Europe/Berlin', ...context });
      if (cookie) {
        const [name, value] = cookie.split('=') as [string, string];
        await opened.addCookies([{ name, value, url }]);
      }
      const page = await opened.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`script error: ${error.message}`));
      page.on('console', (message) => { if (message.type() === 'error') complaints.push(`console: ${message.text()}`); });
      page.on('dialog', (dialog) => { complaints.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
      page.on('request', (request) => { if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(`third party: ${request.url()}`); });
      return { context: opened, page, complaints };
    },
    async close() {
      await browser.close();
      await test.close();
    },
  };
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
