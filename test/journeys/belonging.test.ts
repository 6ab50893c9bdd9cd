import { domainToASCII } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { mailDeps, mailsOf } from '../notifications/mail-support.ts';
import { signInAs } from '../support/app.ts';
import { browserPath, startTestSite, type TestSite } from '../support/browser.ts';
import { makeAccount, makeEvent, makeOrganisation, makeSeries } from '../support/make.ts';

async function codeFor(site: TestSite, topic: 'login_code' | 'address_code', email: string): Promise<string> {
  const rows = await site.db.selectFrom('outbox').select('payload').where('topic', '=', topic).orderBy('id', 'desc').execute();
  return (rows.map((r) => r.payload as { email: string; code: string }).find((p) => p.email === email))!.code;
}

describe.skipIf(!browserPath)('who belongs', () => {
  let site: TestSite;
  beforeAll(async () => { site = await startTestSite(); });
  afterAll(() => site?.close());

  const mailsTo = async (email: string) => {
    await drainOutbox(mailDeps(site));
    return (await mailsOf(site)).filter((m) => m.toEmail === email).map((m) => m.subject);
  };

  /** Signs in at the form of an event and fills in what is asked of somebody new. */
  async function register(page: Page, slug: string, email: string, name: string, organisation: string): Promise<void> {
    await page.goto(`/veranstaltungen/${slug}/anmeldung`);
    await page.getByLabel('Dienstliche E-Mail-Adresse').fill(email);
    await page.getByRole('button', { name: 'Code senden' }).click();
    await page.getByLabel('Code aus der E-Mail').fill(await codeFor(site, 'login_code', email));
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.waitForURL(`**/veranstaltungen/${slug}/anmeldung`);
    await page.getByLabel('Vor- und Nachname').fill(name);
    const field = page.getByLabel('Kommune oder kommunales Unternehmen');
    if (await field.inputValue() === '') await field.fill(organisation);
    await page.getByLabel('Online', { exact: true }).check();
    await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
    await page.waitForURL('**/meine-anmeldungen/*');
  }

  const opened = async (actor: Member, javaScriptEnabled: boolean) =>
    site.open({ javaScriptEnabled, cookie: await signInAs(site, actor.accountId), viewport: { width: 360, height: 800 } });

  for (const javaScriptEnabled of [true, false]) {
    const mode = javaScriptEnabled ? 'with scripts' : 'without scripts';
    const end = javaScriptEnabled ? 'a' : 'b';
    // No namesakes: a domain that could be of either would not be ticked beforehand.
    const place = javaScriptEnabled ? 'neu' : 'alt';

    it(`takes a newcomer over two organisers to a known domain, and the next colleague in at once, ${mode}`, async () => {
      await site.db.deleteFrom('setting').where('key', '=', 'membership.secondCheck').execute();
      await site.db.insertInto('setting').values({ key: 'membership.secondCheck', value: JSON.stringify('ja') }).execute();
      const town =
        await makeOrganisation(site, { name: `Gemeinde ${place}winkel`, searchName: `gemeinde ${place}winkel` });
      const series = await makeSeries(site, { land: '09' });
      const event = await makeEvent(site, { seriesId: series.id });
      const organisers = [await makeAccount(site, { organises: [series.id] }), await makeAccount(site, { organises: [series.id] })];
      const email = `vorname.nachname@${place}winkel.example`;
      const newcomer = await site.open({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
      await register(newcomer.page, event.slug, email, 'Erste Person', town.name);
      await newcomer.page.goto('/konto/organisationen');
      await newcomer.page.getByText('wird geprüft').first().waitFor();
      await newcomer.page.getByText('Bis dahin können Sie alles lesen, was öffentlich ist').waitFor();

      for (const [n, organiser] of organisers.entries()) {
        const { page, context, complaints } = await opened(organiser, javaScriptEnabled);
        await page.goto('/organisation');
        await page.getByRole('link', { name: /wartet darauf|warten darauf/ }).click();
        await page.getByText(`Adresse bei ${place}winkel.example`).waitFor();
        if (n === 1) await page.getByText('es fehlt eine zweite Person').waitFor();
        await page.getByRole('link', { name: /Ansehen und entscheiden ?: Erste Person/ }).click();
        expect(await page.getByLabel(`Die Domain ${place}winkel.example für diese Organisation merken`).isChecked()).toBe(true);
        await page.getByRole('button', { name: 'Bestätigen' }).click();
        await page.getByText(n === 0 ? 'Eine zweite Person muss noch bestätigen' : 'Eine Person ist bestätigt').waitFor();
        expect(complaints).toEqual([]);
        await context.close();
      }
      expect(await mailsTo(email)).toEqual(expect.arrayContaining([expect.stringMatching(/^Angemeldet: /)]));
      await newcomer.page.reload();
      await newcomer.page.getByText('bestätigt', { exact: true }).waitFor();
      expect(newcomer.complaints).toEqual([]);
      await newcomer.context.close();

      const next = await site.open({ javaScriptEnabled });
      await register(next.page, event.slug, `kollegin@${place}winkel.example`, 'Zweite Person', '');
      await expect.poll(() => next.page.getByRole('heading', { name: 'Sie sind angemeldet' }).count()).toBe(1);
      await next.context.close();
    });

    it(`lets a municipality admin end a membership and pass the seat on, and refuses a shared mailbox as admin, ${mode}`, async () => {
      const town = await makeOrganisation(site, { name: `Stadt Abschied ${end}` });
      const admin = await makeAccount(site, { name: 'Leitung Hauptamt', memberships: [{ organisationId: town.id, adminSlot: 1 }] });
      const leaver = await makeAccount(site, { name: 'Wer geht', memberships: [town.id] });
      const stays = await makeAccount(site, { name: 'Wer bleibt', memberships: [town.id] });
      await makeAccount(site, { name: 'Poststelle', email: `poststelle@abschied-${end}.example`, memberships: [town.id] });
      const { page, context, complaints } = await opened(admin, javaScriptEnabled);
      await page.goto('/konto/organisationen');
      await page.getByRole('link', { name: 'Mitglieder verwalten' }).click();
      await page.getByText('Sie sind allein').waitFor();
      await page.getByRole('link', { name: 'Poststelle', exact: true }).click();
      await page.getByText('Diese Adresse ist ein gemeinsames Postfach').waitFor();
      expect(await page.getByRole('button', { name: 'Zur Stellvertretung machen' }).count()).toBe(0);
      await page.goto(`/kommunen/${town.slug}/mitglieder`);
      await page.getByRole('link', { name: 'Wer bleibt', exact: true }).click();
      await page.getByRole('button', { name: 'Zur Stellvertretung machen' }).click();
      await page.getByText('Die Rolle ist vergeben').waitFor();
      await page.getByRole('link', { name: 'Wer geht', exact: true }).click();
      await page.getByLabel('Wer übernimmt?').selectOption(stays.accountId);
      await page.getByRole('button', { name: 'Jetzt beenden' }).click();
      await page.getByText('Die Zugehörigkeit ist beendet').waitFor();
      expect(await page.getByRole('link', { name: 'Wer geht', exact: true }).count()).toBe(0);
      expect((await mailsTo(leaver.email))).toEqual([`Zugehörigkeit beendet: ${town.name}`]);
      expect(complaints).toEqual([]);
      await context.close();
    });

    it(`changes an address by the code that was mailed there, and tells both, ${mode}`, async () => {
      const town = await makeOrganisation(site, { name: `Markt Umzug ${end}` });
      const person = await makeAccount(site, { email: `alt@umzug-${end}.example`, memberships: [town.id] });
      const elsewhere = await opened(person, javaScriptEnabled);
      const { page, context, complaints } = await opened(person, javaScriptEnabled);
      const email = `neu@zuhause-${end}.example`;
      await page.goto('/konto');
      await page.getByRole('link', { name: 'E-Mail-Adresse ändern' }).click();
      await page.getByLabel('Neue dienstliche E-Mail-Adresse').fill(email);
      await page.getByRole('button', { name: 'Code senden' }).click();
      await page.getByText(`an ${email} gesendet`).waitFor();
      await page.getByLabel('Code aus der E-Mail').fill(await codeFor(site, 'address_code', email));
      await page.getByRole('button', { name: 'Adresse ändern' }).click();
      await page.getByText('Ihre E-Mail-Adresse ist geändert').waitFor();
      await page.getByText('wird geprüft').first().waitFor();
      await elsewhere.page.goto('/konto');
      expect(elsewhere.page.url()).toContain('/anmelden');
      expect(await mailsTo(`alt@umzug-${end}.example`)).toEqual(['Ihre E-Mail-Adresse ist geändert']);
      expect(await mailsTo(email)).toEqual(expect.arrayContaining(['Ihre E-Mail-Adresse ist geändert']));
      expect(complaints).toEqual([]);
      await context.close();
      await elsewhere.context.close();
    });

    it(`takes a proposed enterprise into the directory, ${mode}`, async () => {
      const town = await makeOrganisation(site, { name: `Stadt Werkstadt ${end}`, searchName: `stadt werkstadt ${end}` });
      const person = await makeAccount(site, { memberships: [town.id] });
      const admin = await makeAccount(site, { admin: true });
      const { page, context, complaints } = await opened(person, javaScriptEnabled);
      await page.goto('/konto/organisationen');
      await page.getByRole('link', { name: 'Organisation vorschlagen' }).click();
      await page.getByLabel('Name der Organisation').fill(`Stadtwerke Werkstadt ${end}`);
      await page.getByLabel('Was für eine Organisation ist es?').selectOption('stadtwerke');
      await page.getByLabel('Gehört zu welcher Kommune?').fill(town.name);
      await page.getByLabel('Ich gehöre selbst zu dieser Organisation').check();
      await page.getByRole('button', { name: 'Vorschlagen' }).click();
      await page.getByText('Danke für den Vorschlag').waitFor();
      expect(complaints).toEqual([]);
      await context.close();
      const decides = await opened(admin, javaScriptEnabled);
      await decides.page.goto('/organisation/zugehoerigkeit/vorschlaege');
      await decides.page.getByRole('link', { name: `Stadtwerke Werkstadt ${end}` }).click();
      await decides.page.getByText(`Gehört zu ${town.name}`).waitFor();
      await decides.page.getByRole('button', { name: 'Aufnehmen' }).click();
      await decides.page.getByText('Die Organisation steht jetzt im Verzeichnis').waitFor();
      await decides.page.goto(`/kommunen/stadtwerke-werkstadt-${end}`);
      await decides.page.getByRole('heading', { level: 1, name: `Stadtwerke Werkstadt ${end}` }).waitFor();
      expect(decides.complaints).toEqual([]);
      await decides.context.close();
    });

    it(`enters a domain for one of several namesakes, asks before it is removed, and hands an ended body over, by keyboard, ${mode}`, async () => {
      const admin = await makeAccount(site, { admin: true });
      const twins: { id: string }[] = [];
      for (const land of ['07', '16']) {
        twins.push(await makeOrganisation(site, { name: `Stadt Zwilling ${end}`, shortName: `Zwilling ${end}`, officialType: 'Stadt', land }));
      }
      const before = await makeOrganisation(site, { name: `Gemeinde Vorher ${end}`, slug: `vorher-${end}`, state: 'ended', endedAt: site.clock.now() });
      const member = await makeAccount(site, { memberships: [before.id] });
      const { page, context, complaints } = await opened(admin, javaScriptEnabled);
      const choose = async (label: string) => {
        const field = page.getByRole(javaScriptEnabled ? 'combobox' : 'textbox', { name: label });
        await field.focus();
        await page.keyboard.type(`Zwilling ${end}`);
        // Escape before the suggestions come: the text goes to the server as it is.
        await page.keyboard.press('Escape');
        await page.keyboard.press('Enter');
        await page.getByText('2 Organisationen passen.').waitFor();
        await page.getByRole('radio').first().focus();
        await page.keyboard.press('Space');
        await page.getByRole('radio', { name: `Stadt Zwilling ${end}` }).and(page.locator(`[value="${twins[1]!.id}"]`)).check();
        await page.keyboard.press('Enter');
      };
      await page.goto('/organisation/domains');
      await page.getByLabel('Domain', { exact: true }).fill(`zwölling-${end}.example`);
      await choose('Organisation');
      await page.getByText('Die Domain ist eingetragen').waitFor();
      expect(await site.db.selectFrom('organisationDomain').select('domain').where('organisationId', '=', twins[1]!.id).execute())
        .toEqual([{ domain: domainToASCII(`zwölling-${end}.example`) }]);
      await page.getByRole('link', { name: `zwölling-${end}.example` }).press('Enter');
      await page.getByRole('heading', { level: 1, name: `Domain zwölling-${end}.example entfernen?` }).waitFor();
      await page.getByRole('button', { name: 'Domain entfernen' }).press('Enter');
      await page.getByText('Die Domain ist entfernt').waitFor();

      await page.goto(`/organisation/verzeichnis/beendet/vorher-${end}`);
      await choose('An welche Organisation?');
      await page.getByRole('heading', { level: 1, name: `Gemeinde Vorher ${end} an Stadt Zwilling ${end} übergeben?` }).waitFor();
      const livesIn = async () => (await site.db.selectFrom('membership').select('organisationId').where('accountId', '=', member.accountId)
        .executeTakeFirstOrThrow()).organisationId;
      expect(await livesIn()).toBe(before.id);
      await page.getByRole('button', { name: 'Jetzt übergeben' }).press('Enter');
      await page.getByText(`Gemeinde Vorher ${end} ist übergeben`).waitFor();
      expect(await livesIn()).toBe(twins[1]!.id);
      expect(complaints.filter((c) => !c.includes('422'))).toEqual([]);
      await context.close();
    });
  }

  it('opens what lies in a card by a press of the mouse, beside the link that covers the card', async () => {
    const town = await makeOrganisation(site);
    const member = await makeAccount(site, { memberships: [town.id] });
    const { page, context, complaints } = await opened(member, true);
    await page.goto('/konto/organisationen');
    // Playwright refuses to press what something else lies over.
    await page.locator('main summary', { hasText: 'Kommunen-Admin werden' }).click();
    await page.getByRole('button', { name: /Kommunen-Admin/ }).first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/konto/organisationen');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('asks somebody of several organisations for which one they register', async () => {
    const [town, union] = [await makeOrganisation(site, { name: 'Gemeinde Einzeln' }),
      await makeOrganisation(site, { name: 'Verband Gemeinsam' })];
    const person = await makeAccount(site, { memberships: [town.id, union.id] });
    const event = await makeEvent(site);
    const { page, context } = await opened(person, false);
    await page.goto(`/veranstaltungen/${event.slug}/anmeldung`);
    expect(await page.locator('input[name=organisationChoice]:checked').count()).toBe(1);
    await page.getByRole('radio', { name: 'Verband Gemeinsam' }).check();
    await page.getByRole('button', { name: 'Verbindlich anmelden' }).first().click();
    await page.waitForURL('**/meine-anmeldungen/*');
    expect(await site.db.selectFrom('registration').select('organisationId').where('accountId', '=', person.accountId).execute())
      .toEqual([{ organisationId: union.id }]);
    await context.close();
  });
});
