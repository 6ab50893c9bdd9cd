import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, startTestSite, type TestSite } from '../support/browser.ts';
import { startIssuer } from '../support/issuer.ts';

describe.skipIf(!browserPath)('single sign-on in a browser', () => {
  let site: TestSite;
  let service: Awaited<ReturnType<typeof startIssuer>>;
  beforeAll(async () => {
    service = await startIssuer();
    site = await startTestSite({ issuers: [service.issuer], now: Temporal.Now.instant().toString() });
    service.allow(`${site.url}/anmelden/sso/verbund/rueckkehr`);
  });
  afterAll(async () => {
    await site?.close();
    await service?.close();
  });

  it.each([true, false])('leads there and back under our content security policy, with JavaScript: %s', async (javaScriptEnabled) => {
    service.people.current = { sub: `browser-${javaScriptEnabled}`, email: `browser-${javaScriptEnabled}@beispielhausen.example`, email_verified: true, name: 'Amt' };
    const { page, context, complaints } = await site.open({ javaScriptEnabled });
    await page.goto('/anmelden?weiter=/konto');
    await page.getByRole('link', { name: 'Mit Anmeldedienst des Verbunds einloggen' }).click();
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Weiter' }).click();
    await page.waitForURL('**/konto');
    expect(await page.locator('main').innerText()).toContain(`browser-${javaScriptEnabled}@beispielhausen.example`);
    expect(complaints.filter((line) => !line.startsWith(`third party: ${service.url}`))).toEqual([]);
    await context.close();
  });
});
