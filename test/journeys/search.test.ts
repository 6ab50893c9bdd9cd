import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuotas } from '../../src/modules/projects/documents/queries.ts';
import { browserPath, startTestSite, type TestSite } from '../support/browser.ts';
import { loadSample } from '../../src/sample/load.ts';
import { signInAs } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';

describe.skipIf(!browserPath)('a newcomer with a plan', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    await loadSample(site.db, () => site.clock.now());
    for (const titleDe of ['Glühwürmchenzählung', 'Zitronenfalterkartei']) await makeProject(site, { titleDe });
  });
  afterAll(() => site?.close());

  const plans: [plan: string, found: RegExp][] = [
    ['Parkplätze mit Sensoren überwachen', /^Smart Parking/], ['Dokumentenmanagement einführen', /^(eAkte|Electronic files)/],
    ['Terminerinnerung für Personalausweis', /^(Hinweise zu Ausweisen|Notices)/],
  ];

  it.each([['de', true], ['de', false], ['en', true], ['en', false]] as const)('finds who has done it, in %s (script: %s)', async (lang, javaScriptEnabled) => {
    const { page, context, complaints } = await site.open({ javaScriptEnabled });
    for (const [plan, found] of plans) {
      await page.goto(lang === 'de' ? '/praxiswissen' : '/en/praxiswissen');
      await page.locator('main').getByRole(javaScriptEnabled ? 'combobox' : 'searchbox', { name: lang === 'de' ? 'Was haben Sie vor?' : 'What do you want to do?' }).fill(plan);
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=/);
      expect(await page.locator('.k-project__title').first().innerText()).toMatch(found);
      expect(await page.locator('.k-project').first().locator('.k-reasons li').count()).toBeGreaterThan(0);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('narrows by a filter and sees how many each would bring', async () => {
    const { page, context, complaints } = await site.open({ javaScriptEnabled: false });
    await page.goto('/praxiswissen');
    const all = await page.locator('.k-found').innerText();
    const choice = page.getByRole('checkbox', { name: /^in Betrieb/ });
    const label = await page.locator('label', { hasText: 'in Betrieb' }).innerText();
    await choice.check();
    await page.getByRole('button', { name: 'Auswahl anwenden' }).click();
    await page.waitForURL(/stand=operating/);
    const narrowed = await page.locator('.k-found').innerText();
    expect(narrowed).not.toBe(all);
    expect(narrowed.match(/\d+/)![0]).toBe(label.match(/\d+/)![0]);
    expect(await page.getByRole('checkbox', { name: /^in Betrieb/ }).isChecked()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is led to a project by a suggestion, with the keyboard alone', async () => {
    const { page, context, complaints } = await site.open();
    await page.goto('/');
    const field = page.getByRole('combobox', { name: /Was haben Sie vor/ });
    await field.focus();
    await page.keyboard.type('smart');
    await page.getByRole('option', { name: /Smart Parking/ }).waitFor();
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('smart');
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).toMatch(/-0$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/praxiswissen\/.*smart-parking/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('sees what sounds alike while a new project is typed, and is then not asked again', async () => {
    const home = await makeOrganisation(site);
    const cookie = await signInAs(site, (await makeAccount(site, { memberships: [home.id] })).accountId);
    const { page, context, complaints } = await site.open({ cookie });
    await page.goto('/praxiswissen/neu');
    await page.getByRole('textbox', { name: 'Titel' }).fill('Smart Parking in der Altstadt');
    await page.getByRole('heading', { name: 'Gibt es das schon?' }).waitFor();
    const similar = page.locator('k-similar .k-project').first();
    expect(await similar.innerText()).toMatch(/Smart Parking[\s\S]*in Umsetzung[\s\S]*Villingen-Schwenningen[\s\S]*„Smart“ steht im Titel/);
    expect(await similar.getByRole('link').first().getAttribute('target')).toBe('_blank');
    await expect.poll(() => page.locator('k-similar [role=status]').innerText(), { timeout: 5000 }).toBe('Ein Projekt klingt ähnlich.');
    await page.getByLabel('In einem Satz').fill('Wir zeigen freie Plätze.');
    // While other words are typed, the list was not for these.
    expect(await page.locator('input[name=gesehen]').inputValue()).toBe('');
    await expect.poll(() => page.locator('input[name=gesehen]').inputValue(), { timeout: 5000 }).toBe('ja');
    await page.getByLabel('Idee', { exact: true }).check();
    await page.getByLabel('Parken und Mobilität').check();
    await page.getByLabel('Ideen teilen').check();
    await page.getByRole('button', { name: 'Projekt eintragen' }).click();
    await page.waitForURL(/bearbeiten/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([true, false])('found nothing, an admin says what the word means, and the next one finds it (script: %s)', async (javaScriptEnabled) => {
    const [word, meant] = javaScriptEnabled ? ['quallenzüchterei', 'Glühwürmchenzählung'] : ['marienwurmbestimmung', 'Zitronenfalterkartei'];
    const newcomer = await site.open({ javaScriptEnabled });
    await newcomer.page.goto(`/suche?q=${word}`);
    await newcomer.page.getByText('Dazu haben wir nichts gefunden.').waitFor();
    await site.app.searchMisses.write();
    const cookie = await signInAs(site, (await makeAccount(site, { admin: true })).accountId);
    const { page, context, complaints } = await site.open({ javaScriptEnabled, cookie, viewport: { width: 360, height: 740 } });

    await page.goto('/organisation');
    await page.getByRole('link', { name: 'Suchen ohne Treffer' }).click();
    await page.getByRole('link', { name: new RegExp(`^Als Synonym hinzufügen ?: ${word}`) }).click();
    await page.getByRole('link', { name: `Neue Gruppe mit „${word}“` }).click();
    const terms = page.getByLabel('Begriffe', { exact: true });
    expect(await terms.inputValue()).toContain(word);
    await terms.fill(`${word}\nDorfpage`);
    await page.getByLabel('gleichbedeutend').check();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.locator('[data-error-summary]').getByText('„Dorfpage“ steht schon in der Gruppe „Dorf-App“').waitFor();
    expect(await page.getByRole('link', { name: 'Zur Gruppe „Dorf-App“' }).count()).toBe(1);
    expect(await terms.inputValue()).toBe(`${word}\nDorfpage`);

    await terms.fill(`${word}\n${meant}`);
    const probe = page.getByLabel('Anfrage');
    await probe.fill(word);
    await probe.press('Enter');
    await page.getByText('mit Synonymen 0 · mit dieser Änderung 1').waitFor();
    await newcomer.page.reload();
    expect(await newcomer.page.getByText('Dazu haben wir nichts gefunden.').count()).toBe(1);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Gruppe ist angelegt und gilt ab sofort.').waitFor();
    await newcomer.page.reload();
    await newcomer.page.getByRole('link', { name: meant }).waitFor();

    await page.goto('/organisation/suche/ohne-treffer');
    await page.getByText('findet jetzt einen Treffer').waitFor();
    await page.getByRole('button', { name: new RegExp(`^Erledigt ?: ${word}`) }).click();
    await page.getByText('Die Suche ist erledigt.').waitFor();
    expect(await page.getByRole('button', { name: new RegExp(`^Erledigt ?: ${word}`) }).count()).toBe(0);
    expect([...complaints, ...newcomer.complaints].filter((line) => !line.includes('422'))).toEqual([]);
    await context.close();
    await newcomer.context.close();
  });

  it.each([true, false])('may bring documents as large as an admin allows (script: %s)', async (javaScriptEnabled) => {
    const cookie = await signInAs(site, (await makeAccount(site, { admin: true })).accountId);
    const { page, context, complaints } = await site.open({ javaScriptEnabled, cookie });
    await page.goto('/organisation/einstellungen');
    await page.getByLabel('Name des Betreibers').fill('Zweckverband Austausch');
    await page.getByLabel('Anschrift', { exact: true }).fill('Marktplatz 1');
    await page.getByLabel('E-Mail-Adresse', { exact: true }).fill('post@testdorf.example');
    const size = page.getByLabel('Größe einer Datei, in Megabyte');
    await size.fill('99999');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.locator('[data-error-summary]').waitFor();
    expect(await size.inputValue()).toBe('99999');
    await size.fill(javaScriptEnabled ? '7' : '9');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Angaben sind gespeichert.').waitFor();
    expect([await size.inputValue(), (await readQuotas(site.db)).file]).toEqual(javaScriptEnabled ? ['7', 7_000_000] : ['9', 9_000_000]);
    expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
    await context.close();
  });
});
