import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetEverything, makeDay, MEETING, type DayRole, type TestDay } from '../live/day.ts';
import { browserPath, startTestSite, type TestSite } from '../support/browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { width: 360, height: 740 };

describe.skipIf(!browserPath)('taking part in a browser', () => {
  let site: TestSite;
  let day: TestDay;
  beforeAll(async () => { site = await startTestSite(); });
  afterAll(() => site?.close());
  beforeEach(async () => {
    await forgetEverything(site);
    site.clock.set('2027-01-12T12:44:00Z');
    day = await makeDay(site);
  });

  const at = (minutes: number): void => site.clock.set(day.startsAt.add({ minutes }));

  async function open(role: DayRole | undefined, options: Parameters<TestSite['open']>[0] = {}) {
    const opened = await site.open({ cookie: role && await day.cookieOf(role), ...options });
    const referrers: (string | undefined)[] = [];
    await opened.context.route('https://konferenz.example/**', (route) => {
      referrers.push(route.request().headers()['referer']);
      return route.fulfill({ contentType: 'text/html', body: '<title>Konferenz</title>' });
    });
    return { ...opened, referrers };
  }
  /** The request to the meeting itself is the one that is wanted. */
  const unwanted = (complaints: readonly string[]): string[] => complaints.filter((line) => line !== `third party: ${MEETING}`);

  describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
    it('leads from the waiting page to the stage and out to the meeting, which does not learn where one comes from', async () => {
      at(-16);
      const { page, context, complaints, referrers } = await open('online', { javaScriptEnabled });
      await page.clock.install({ time: site.clock.now().epochMilliseconds });
      await page.goto(day.base);
      expect(await page.locator('main').innerText()).toContain('öffnet um 13:45 Uhr');
      const enter = page.getByRole('button', { name: 'Zur Bühne' });
      expect(await enter.count()).toBe(0);
      at(-14);
      // Without JavaScript the reader presses the link; with it the page looks by itself.
      if (javaScriptEnabled) await page.clock.runFor(21_000);
      else await page.getByRole('link', { name: 'Aktualisieren' }).click();
      await enter.waitFor();
      await enter.click();
      await page.waitForURL(`**${day.base}/buehne`);
      expect(await day.stateOf('online')).toBe('attended');
      expect(await page.locator('main').innerText()).toContain('Die Videokonferenz läuft bei konferenz.example');
      await page.getByRole('link', { name: 'Videokonferenz öffnen' }).click();
      await page.waitForURL(MEETING);
      expect([await page.title(), referrers]).toEqual(['Konferenz', [undefined]]);
      expect(unwanted(complaints)).toEqual([]);
      await context.close();
    });

    it('takes feedback and gives a certificate that can be verified', async () => {
      await site.db.updateTable('registration').set({ state: 'attended' }).where('id', '=', day.registrations.online.id).execute();
      at(95);
      const { page, context, complaints } = await open('online', { javaScriptEnabled, viewport: phone });
      await page.goto(day.base);
      await page.getByLabel('Was nehmen Sie mit').fill('Den Chatbot');
      await page.getByRole('button', { name: 'Rückmeldung abschicken' }).click();
      expect(await page.title()).toMatch(/^Fehler: /);
      await page.getByRole('link', { name: 'Wählen Sie aus, wie nützlich' }).click();
      await page.getByLabel('4', { exact: true }).check();
      await page.getByRole('button', { name: 'Rückmeldung abschicken' }).click();
      await page.getByText('Danke, Ihre Rückmeldung ist angekommen.').waitFor();
      expect(await site.db.selectFrom('feedback').select(['useful', 'comment']).execute()).toEqual([{ useful: 4, comment: 'Den Chatbot' }]);
      await page.getByRole('button', { name: 'Bescheinigung ausstellen' }).click();
      await page.getByRole('heading', { name: 'Teilnahmebescheinigung' }).waitFor();
      const number = /IK-2027-\w{8}/.exec(await page.locator('main').innerText())![0];
      await page.goto('/bescheinigung');
      await page.getByLabel('Nummer der Bescheinigung').fill(number.toLowerCase().replaceAll('-', ' '));
      await page.getByRole('button', { name: 'Prüfen' }).click();
      await page.getByText(`Die Nummer ${number} ist gültig.`).waitFor();
      // The refused form answers with 422, which browsers write to the console.
      expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
      await context.close();
    });

    it('lets an organiser check people in by keyboard on a phone', async () => {
      const { page, context } = await open('organiser', { javaScriptEnabled, viewport: phone });
      await page.goto('/organisation/veranstaltungen/austausch/einlass');
      await page.getByLabel('Name, Organisation oder Einlass-Code').focus();
      await page.keyboard.type('mueller');
      await page.keyboard.press('Enter');
      await page.getByText('1 Person gefunden').waitFor();
      await page.getByRole('button', { name: 'Angekommen Testperson Müller' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Testperson Müller ist angekommen.').waitFor();
      expect(await day.stateOf('room')).toBe('attended');
      // The keyboard is back at the row: the next stop is its button.
      await page.waitForLoadState('load');
      await page.locator('.k-door__row:focus').waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zurücknehmen Testperson Müller');
      await page.keyboard.press('Enter');
      await page.getByText('Die Ankunft von Testperson Müller ist zurückgenommen.').waitFor();
      expect(await day.stateOf('room')).toBe('confirmed');
      await context.close();
    });
  });

  it('moves with the programme, tells it once and politely, and can be stopped', async () => {
    at(1);
    const { page, context, complaints } = await open('online');
    await page.clock.install({ time: site.clock.now().epochMilliseconds });
    const asked: string[] = [];
    page.on('request', (request) => { if (request.url().endsWith('stand.json')) asked.push(request.url()); });
    await page.goto(day.base);
    const now = page.locator('.k-now__item--current .k-now__title');
    const said = page.locator('[data-announcement]');
    expect([await now.innerText(), await said.innerText(), await said.getAttribute('role')]).toEqual(['Begrüßung', '', 'status']);
    at(11);
    await page.clock.runFor(21_000);
    await page.getByText('Stand 14:11 Uhr').waitFor();
    expect([await now.innerText(), await said.innerText()])
      .toEqual(['Chatbot im Bürgerbüro', 'Jetzt: Chatbot im Bürgerbüro. Als Nächstes: LoRaWAN im Winterdienst.']);
    expect(await page.locator('.k-timeline__item--now').innerText()).toContain('Chatbot im Bürgerbüro');
    const pause = page.getByRole('button', { name: 'Automatische Aktualisierung anhalten' });
    await pause.click();
    const before = asked.length;
    at(30);
    await page.clock.runFor(120_000);
    expect([asked.length, await now.innerText()]).toEqual([before, 'Chatbot im Bürgerbüro']);
    await page.getByRole('button', { name: 'Automatische Aktualisierung fortsetzen' }).click();
    await page.clock.runFor(1_000);
    await page.getByText('Stand 14:30 Uhr').waitFor();
    expect(await now.innerText()).toBe('LoRaWAN im Winterdienst');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('leaves alone what the reader is using, and catches up afterwards', async () => {
    at(91);
    const { page, context } = await open('online');
    await page.clock.install({ time: site.clock.now().epochMilliseconds });
    await page.goto(day.base);
    const comment = page.getByLabel('Was nehmen Sie mit');
    await comment.fill('Ein langer Gedanke');
    await site.db.updateTable('event').set({ delayMinutes: 5 }).where('id', '=', day.event.id).execute();
    await page.clock.runFor(21_000);
    await page.waitForLoadState('networkidle');
    expect(await comment.inputValue()).toBe('Ein langer Gedanke');
    await page.getByRole('link', { name: 'Aktualisieren' }).focus();
    await page.clock.runFor(21_000);
    await comment.waitFor({ state: 'detached' });
    await context.close();
  });

  it('says so when it cannot ask, tries less and less often, and recovers', async () => {
    at(1);
    const { page, context } = await open('online');
    await page.clock.install({ time: site.clock.now().epochMilliseconds });
    let asked = 0;
    await page.route('**/stand.json', (route) => { asked += 1; return route.abort(); });
    await page.goto(day.base);
    for (let seconds = 0; seconds < 160; seconds += 10) {
      await page.clock.runFor(10_000);
      await page.waitForTimeout(50);
    }
    // After 20, 40, 80 and 160 seconds, not every 20.
    expect(asked).toBeLessThanOrEqual(4);
    await page.getByText('Die Seite konnte gerade nicht aktualisiert werden.').waitFor();
    await page.unroute('**/stand.json');
    await page.clock.runFor(320_000);
    await page.getByText('Die Seite konnte gerade nicht aktualisiert werden.').waitFor({ state: 'detached' }).catch(() => undefined);
    expect(await page.locator('[data-problem]').innerText()).toBe('');
    await context.close();
  });

  it('stops asking when the session has ended', async () => {
    at(1);
    const { page, context } = await open('online');
    await page.clock.install({ time: site.clock.now().epochMilliseconds });
    await page.goto(day.base);
    await site.db.deleteFrom('session').execute();
    await page.clock.runFor(21_000);
    await page.getByText('Ihre Anmeldung auf dieser Seite ist abgelaufen.').waitFor();
    await context.close();
  });

  it('prints the certificate on one sheet of A4', async () => {
    await site.db.updateTable('registration').set({ state: 'attended', certificateNumber: 'IK-2027-7K3M9QXD' }).where('id', '=', day.registrations.online.id).execute();
    at(95);
    const { page, context } = await open('online');
    await page.goto('/veranstaltungen/austausch/teilnahmebestaetigung');
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('body').innerText()).not.toContain('Zurück zur Teilnahme');
    await context.close();
  });

  // What the walk over all pages does not see: the same address at other moments of the day.
  it.each([
    ['online', -14, ''], ['online', 12, ''], ['online', 12, '/buehne'], ['online', 95, ''], ['room', 12, ''], ['room', 95, ''],
  ] as const)('has no findings for %s, %i minutes after the start%s', async (role, minutes, below) => {
    await site.db.updateTable('event').set({ delayMinutes: minutes === 12 ? 4 : 0, liveNote: minutes === 12 ? 'Wir warten noch auf einen Vortrag.' : '' }).where('id', '=', day.event.id).execute();
    await site.db.insertInto('material').values({ eventId: day.event.id, kind: 'recording', title: 'Vortrag', url: 'https://dateien.example/a', itemId: day.items[1]!.id }).execute();
    if (below) await site.db.updateTable('registration').set({ state: 'attended' }).where('id', '=', day.registrations.online.id).execute();
    at(minutes);
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await open(role, { colorScheme, viewport: { width: 320, height: 800 } });
      await page.goto(`${day.base}${below}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), 'no scrolling sideways').toBeLessThanOrEqual(320);
      expect(await findings(page), colorScheme).toEqual([]);
      await context.close();
    }
  });
});

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    // @ts-expect-error -- axe was put into the page just before
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map((v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`);
  });
}
