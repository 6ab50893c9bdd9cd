import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, startTestSite, type TestSite } from '../support/browser.ts';
import { signInAs } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';
import { openXml, pdf } from '../media/hostile.ts';

describe.skipIf(!browserPath)('documents of a project in a browser', () => {
  let site: TestSite;
  beforeAll(async () => { site = await startTestSite(); }, 60_000);
  afterAll(() => site.close());

  it.each([true, false])('are uploaded, refused with what was typed, and saved by a member (JavaScript: %s)', async (javaScriptEnabled) => {
    const home = await makeOrganisation(site, { name: 'Stadt Heimat' });
    const { slug } = await makeProject(site, { organisationId: home.id, titleDe: 'Parkplätze mit Sensoren' });
    const { accountId } = await makeAccount(site, { memberships: [home.id] });
    const { page, context, complaints } = await site.open({ cookie: await signInAs(site, accountId), javaScriptEnabled });
    await page.goto(`/praxiswissen/${slug}`);
    await page.getByRole('link', { name: 'Dokumente verwalten' }).click();
    await page.getByLabel('Titel').fill('Ratsbeschluss zum Ausbau');
    await page.getByLabel('Art', { exact: true }).selectOption('resolution');
    await page.getByLabel('Wie dürfen andere es verwenden?').selectOption('dl-de-by-2');
    await page.getByLabel('Öffentlich').check();
    const file = page.getByLabel('Datei', { exact: true });
    await file.setInputFiles({ name: 'Antrag.docx', mimeType: 'application/octet-stream', buffer: openXml('docx', [{ name: 'word/vbaProject.bin', content: 'x' }]) });
    await page.getByRole('button', { name: 'Hochladen' }).click();
    expect(await page.title()).toMatch(/^Fehler:/);
    expect(await page.getByText('Die Datei enthält Makros').count()).toBeGreaterThan(1);
    expect(await page.getByLabel('Titel').inputValue()).toBe('Ratsbeschluss zum Ausbau');
    await file.setInputFiles({ name: 'Beschluss Straße.pdf', mimeType: 'text/html', buffer: pdf() });
    await page.getByRole('button', { name: 'Hochladen' }).click();
    await page.getByText('Das Dokument ist hochgeladen.').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Ratsbeschluss zum Ausbau', exact: true }).click()]);
    expect(download.suggestedFilename()).toBe('Beschluss Straße.pdf');
    expect(readFileSync(await download.path()).equals(pdf())).toBe(true);
    await page.getByRole('link', { name: /ändern$/ }).click();
    await page.getByRole('button', { name: 'Dokument entfernen' }).click();
    await page.getByText('Das Dokument ist entfernt.').waitFor();
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
    await context.close();
  }, 60_000);
});
