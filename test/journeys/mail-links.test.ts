import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, startTestSite, type TestSite } from '../support/browser.ts';
import { everyLink, writeEveryMail } from '../notifications/every-mail.ts';
import { checksums } from '../walkers/world.ts';

const BUTTONS = 'button, input[type="submit"], input[type="button"], [role="button"]';

describe.skipIf(!browserPath)('a mail gateway with a browser of its own', () => {
  let site: TestSite;
  let links: string[];
  beforeAll(async () => {
    site = await startTestSite({ now: '2027-01-19T09:00:00Z' });
    links = [...new Set((await everyLink(site, await writeEveryMail(site))).map(({ path }) => path))].sort();
  });
  afterAll(() => site?.close());

  it('opens every link of every kind of mail as a stranger, presses every button there, and the database is as before', async () => {
    const before = await checksums(site);
    const { page, context } = await site.open();
    const seen = new Set<string>();
    let pressed = 0;
    for (const link of links) {
      await page.goto(link, { waitUntil: 'load' });
      // Links that lead a stranger to the same page have the same buttons.
      const content = await page.locator('main').innerHTML();
      if (seen.has(content)) continue;
      seen.add(content);
      await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
      const count = await page.locator(BUTTONS).count();
      for (let n = 0; n < count; n++) {
        if (n > 0) await page.goto(link, { waitUntil: 'load' });
        await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
        const button = page.locator(BUTTONS).nth(n);
        if (!(await button.isVisible())) continue;
        await button.click({ timeout: 5_000 });
        await page.waitForLoadState('load');
        pressed += 1;
      }
    }
    await context.close();
    expect(links.length).toBeGreaterThan(60);
    expect(pressed).toBeGreaterThan(10);
    expect(await checksums(site)).toEqual(before);
  });
});
