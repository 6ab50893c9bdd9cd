import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { findBegunSecret } from '../../src/modules/accounts/second-factor/queries.ts';
import { totpCode } from '../../src/modules/accounts/second-factor/second-factor.ts';
import { signInAs } from '../support/app.ts';
import { browserPath, startTestSite, type TestSite } from '../support/browser.ts';
import { makeAccount, makeSeries } from '../support/make.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!browserPath)('the second factor in a browser', () => {
  let site: TestSite;
  let organiser: Member;
  beforeAll(async () => {
    site = await startTestSite();
    organiser = await makeAccount(site, { name: 'Geschäftsstelle', organises: [(await makeSeries(site)).id] });
  });
  afterAll(() => site?.close());

  const waiting = (): Promise<string> => signInAs(site, organiser.accountId, { secondFactor: false });

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axeSource);
    const { violations: found } = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run());
    return found.map(({ id }) => id);
  }

  /** A key that the browser believes to be plugged in. */
  async function plugIn(page: Page): Promise<CDPSession> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'usb', hasResidentKey: false, hasUserVerification: false, automaticPresenceSimulation: true },
    });
    return cdp;
  }

  it('is a passkey: set up by a new organiser, shown again, and not replayed', async () => {
    const { page, context, complaints } = await site.open({ cookie: await waiting() });
    await plugIn(page);
    await page.goto('/organisation');
    await page.waitForURL('**/konto/zweiter-faktor?weiter=%2Forganisation');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Passkey einrichten' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Name dafür').fill('Schlüssel am Bund');
    await page.getByRole('button', { name: 'Einrichten' }).click();
    await page.getByRole('heading', { name: 'Ihre Wiederherstellungscodes' }).waitFor();
    expect(await page.locator('.k-codes code').count()).toBe(8);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Weiter', exact: true }).click();
    await page.waitForURL('**/organisation');

    // Another sign-in on the same machine: the key is asked for, and the rights come with it.
    const name = (await context.cookies()).find((c) => c.name === 'sitzung')!.name;
    await context.addCookies([{ name, value: (await waiting()).split('=')[1]!, url: site.url }]);
    site.clock.advance({ minutes: 1 });
    await page.goto('/organisation');
    await page.waitForURL('**/konto/bestaetigen?weiter=%2Forganisation');
    expect(await violations(page)).toEqual([]);
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.method() === 'POST'),
      page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click(),
    ]);
    await page.waitForURL('**/organisation');
    // The same answer once more, in the same session: its challenge was used.
    const again = await page.request.post(sent.url(), { form: Object.fromEntries(new URLSearchParams(sent.postData()!)), headers: { 'sec-fetch-site': 'same-origin' }, maxRedirects: 0 });
    expect(again.status()).toBe(422);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is a code app, also without JavaScript', async () => {
    const { page, context } = await site.open({ cookie: await signInAs(site, organiser.accountId), javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto('/konto/zweiter-faktor/passkey');
    await page.getByText('JavaScript ist aus').waitFor();
    expect(await page.getByLabel('Name dafür').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Code-App einrichten' }).click();
    const secret = (await findBegunSecret(site.db, organiser.accountId, site.deps.secret))!;
    expect((await page.locator('code.k-code').innerText()).replace(/ /g, '')).toHaveLength(32);
    await page.getByLabel('Code aus der App').fill('12');
    await page.getByRole('button', { name: 'Einrichten' }).click();
    expect(await page.title()).toMatch(/^Fehler: /);
    await page.getByLabel('Code aus der App').fill(totpCode(secret, site.clock.now()).code);
    await page.getByRole('button', { name: 'Einrichten' }).click();
    await page.getByText('Der zweite Faktor ist eingerichtet.').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    site.clock.advance({ minutes: 1 });
    await context.addCookies([{ name: 'sitzung', value: (await waiting()).split('=')[1]!, url: site.url }]);
    await page.goto('/organisation');
    await page.getByLabel('Code aus der App oder Wiederherstellungscode').fill(totpCode(secret, site.clock.now()).code);
    await page.getByRole('button', { name: 'Bestätigen', exact: true }).click();
    await page.waitForURL('**/organisation');
    await context.close();
  });
});
