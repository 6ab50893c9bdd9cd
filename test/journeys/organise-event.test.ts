import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { createEvent } from '../../src/modules/events/commands-event.ts';
import { listDraftItems } from '../../src/modules/events/programme/queries.ts';
import { instantOf } from '../../src/platform/time/time.ts';
import { signInAs } from '../support/app.ts';
import { browserPath, startTestSite, type TestSite } from '../support/browser.ts';
import { makeAccount, makeOrganisation, makeSeries } from '../support/make.ts';

/** Longer than the pause after typing. */
const wait = { timeout: 5_000 };

describe.skipIf(!browserPath)('organising in a browser', () => {
  let site: TestSite;
  let organiser: Member;
  let cookie: string;
  let seriesId: string;
  beforeAll(async () => {
    site = await startTestSite({ now: '2027-01-12T09:00:00Z' });
    const series = await makeSeries(site, { state: 'draft', slug: 'saarland', titleDe: 'Initiative K Saarland' });
    seriesId = series.id;
    organiser = await makeAccount(site, { organises: [series.id] });
    cookie = await signInAs(site, organiser.accountId);
    await makeOrganisation(site, { name: 'Stadt Neubeispiel' });
  });
  afterAll(() => site?.close());

  const press = async (page: Page, key: string, times = 1): Promise<void> => { for (let n = 0; n < times; n += 1) await page.keyboard.press(key); };
  const focusName = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name);

  it.each([true, false])('creates and publishes an event by keyboard alone (script: %s)', async (javaScriptEnabled) => {
    const { page, context, complaints } = await site.open({ cookie, javaScriptEnabled });
    await page.goto('/organisation/reihen/saarland/veranstaltungen/neu');
    for (let tabs = 0; await focusName(page) !== 'titleDe'; tabs += 1) {
      expect(tabs).toBeLessThan(40);
      await press(page, 'Tab');
    }
    await page.keyboard.type(`Bürgerdienste ${javaScriptEnabled}`);
    await press(page, 'Tab', 2);
    expect(await focusName(page)).toBe('date');
    await page.keyboard.type('02032027');
    while (await focusName(page) !== 'start') await press(page, 'Tab');
    await page.keyboard.type('1400');
    while (await focusName(page) !== 'host') await press(page, 'Tab');
    await page.keyboard.type('Stadt Neubeispiel');
    if (javaScriptEnabled) {
      await page.getByRole('option', { name: 'Stadt Neubeispiel' }).waitFor();
      await press(page, 'ArrowDown');
      await press(page, 'Enter');
    }
    // Enter sends the form from any of its fields.
    await press(page, 'Enter');
    await page.waitForURL(/\?hinweis=angelegt/);
    expect(await page.textContent('.k-prog-check > p')).toBe('Alles Nötige ist da. Sie können veröffentlichen.');
    await page.getByRole('button', { name: 'Veröffentlichen' }).focus();
    await press(page, 'Enter');
    await page.waitForURL(/\?hinweis=veroeffentlicht/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  async function openProgramme(javaScriptEnabled: boolean) {
    const startsAt = instantOf('2027-03-02', '14:00')!;
    const slug = await createEvent(site.deps, organiser, seriesId, {
      titleDe: 'Programm', startsAt, endsAt: null, hostId: null, mode: 'online', venue: '', roomCapacity: null, onlineCapacity: null, meetingUrl: null,
    }, { kind: 'ninety' });
    const { id } = await site.db.selectFrom('event').select('id').where('slug', '=', slug).executeTakeFirstOrThrow();
    const opened = await site.open({ cookie, javaScriptEnabled });
    await opened.page.goto(`/organisation/veranstaltungen/${slug}/programm`);
    return { ...opened, slug, stored: async () => (await listDraftItems(site.db, id)).map((item) => `${item.minutes} ${item.title.de}`) };
  }
  const times = (page: Page) => page.locator('[data-from]').allTextContents();
  const minutes = (page: Page, at: number) => page.locator('.k-prog-minutes input').nth(at);

  it('shows the times that follow while one types, saves them, and stays where one is', async () => {
    const { page, context, complaints, stored } = await openProgramme(true);
    await minutes(page, 0).fill('15');
    expect((await times(page)).slice(0, 3)).toEqual(['14:00', '14:15', '14:27']);
    expect(await page.textContent('[data-summary]')).toBe('Das Programm dauert 100 Minuten und endet um 15:40 Uhr, 10 Minuten nach dem Ende der Veranstaltung.');
    await expect.poll(stored, wait).toContain('15 Begrüßung');
    expect(await page.locator('[data-conflicts] li').allTextContents()).toEqual(['Endet 5 Minuten nach dem Ende der Veranstaltung. Kürzen Sie Punkte, oder verlegen Sie das Ende.', 'Endet 10 Minuten nach dem Ende der Veranstaltung. Kürzen Sie Punkte, oder verlegen Sie das Ende.']);
    await minutes(page, 7).fill('9');
    await press(page, 'Tab');
    await expect.poll(stored, wait).toContain('9 Freie Vernetzung');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Bearbeiten');
    // Nonsense is not saved and not reckoned with; the form's own button says what is wrong.
    await minutes(page, 1).fill('zwölf');
    await press(page, 'Enter');
    await page.getByRole('alert').or(page.locator('.kern-error')).first().waitFor();
    expect(await page.locator('.kern-error').innerText()).toContain('Geben Sie eine Dauer von 0 bis 600 Minuten ein.');
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
    await context.close();
  });

  it('moves by key and by mouse, and brings back what was removed', async () => {
    const { page, context, complaints, stored } = await openProgramme(true);
    await minutes(page, 1).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(stored, wait).toEqual(expect.arrayContaining(['12 Impuls 1']));
    await expect.poll(async () => (await stored())[0], wait).toBe('12 Impuls 1');
    await expect.poll(() => minutes(page, 0).inputValue(), wait).toBe('12');
    expect(await page.evaluate(() => document.activeElement === document.querySelector('.k-prog-minutes input'))).toBe(true);
    await page.locator('.k-prog-item__sign').nth(0).dragTo(page.locator('[data-item]').nth(2), { targetPosition: { x: 200, y: 4 } });
    await expect.poll(async () => (await stored())[1], wait).toBe('12 Impuls 1');
    await page.locator('summary', { hasText: 'Impuls 2' }).click();
    await page.getByRole('button', { name: /^Entfernen ?: Impuls 2$/ }).click();
    await page.getByRole('button', { name: /^Wiederherstellen ?: Impuls 2$/ }).waitFor();
    expect(await stored()).toHaveLength(8);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Wiederherstellen: Impuls 2');
    await press(page, 'Enter');
    await expect.poll(stored, wait).toHaveLength(9);
    await expect.poll(() => page.locator('[data-item]').count(), wait).toBe(9);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('keeps what was typed when the connection is gone, and says so', async () => {
    const { page, context, stored } = await openProgramme(true);
    await context.setOffline(true);
    await minutes(page, 0).fill('25');
    await press(page, 'Tab');
    await page.getByText('Nicht gespeichert.').waitFor();
    expect(await minutes(page, 0).inputValue()).toBe('25');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Zeiten speichern' }).click();
    await expect.poll(stored, wait).toContain('25 Begrüßung');
    await context.close();
  });

  it('works without a script, and comes back to the item', async () => {
    const { page, context, complaints, stored } = await openProgramme(false);
    await minutes(page, 0).fill('10');
    await press(page, 'Enter');
    await page.waitForURL(/hinweis=saved/);
    expect((await times(page)).slice(0, 2)).toEqual(['14:00', '14:10']);
    await minutes(page, 0).fill('6');
    await page.getByRole('button', { name: /Nach unten: Impuls 1$/ }).click();
    await page.waitForURL(/#punkt-/);
    expect((await stored()).slice(0, 3)).toEqual(['6 Begrüßung', '8 Rückfragen und Diskussion', '12 Impuls 1']);
    const id = /#punkt-(.+)$/.exec(page.url())![1]!;
    expect(await page.locator(`#punkt-${id}`).innerText()).toContain('Nach unten verschoben.');
    // Without a script the fragment carries the focus: Tab goes on inside the item.
    await press(page, 'Tab');
    expect(await focusName(page)).toBe(`minutes-${id}`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
