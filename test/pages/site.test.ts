import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitePaths } from '../../src/modules/pages/paths.ts';
import { operatorFrom, operatorSettings, safeLink } from '../../src/modules/pages/settings/operator.ts';
import { databaseAnswers } from '../../src/modules/pages/queries.ts';
import { securityTxt } from '../../src/modules/pages/sitemap.ts';
import { get, startTestApp, type TestApp } from '../support/app.ts';
import { makeEvent, makeOrganisation, makeSeries } from '../support/make.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

let test: TestApp;
beforeAll(async () => { test = await startTestApp({ baseUrl: 'https://austausch.example.de' }); });
afterAll(() => test.close());

const set = async (key: string, value: unknown): Promise<void> => {
  await test.db.insertInto('setting').values({ key, value: JSON.stringify(value) }).onConflict((c) => c.column('key').doUpdateSet({ value: JSON.stringify(value) })).execute();
  test.deps.changes.bump();
};

const textPages = [
  sitePaths.imprint(), sitePaths.privacy(), sitePaths.accessibility(), sitePaths.plainLanguage(), sitePaths.signLanguage(), sitePaths.help(), sitePaths.rules(), sitePaths.feedback(), sitePaths.feedbackThanks(),
];

describe('pages about the site', () => {
  it.each(textPages)('%s has one heading, a title of its own and no cookie, in both languages', async (path) => {
    for (const url of [path, `/en${path}`]) {
      const { statusCode, body, headers } = await get(test, url);
      expect(statusCode).toBe(200);
      expect(body.match(/<h1[ >]/g)).toHaveLength(1);
      expect(body).toMatch(/<title>[^<]{3,} – Initiative K<\/title>/);
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('show a gap where the operator entered nothing, and what it entered as text', async () => {
    expect((await get(test, '/impressum')).body).toContain('Der Betreiber hat seine Anschrift noch nicht eingetragen.');
    expect((await get(test, '/datenschutz')).body).toContain('Datenschutzbeauftragten noch nicht eingetragen.');
    expect((await get(test, '/barrierefreiheit')).body).toContain('Der Betreiber hat die zuständige Durchsetzungsstelle noch nicht eingetragen.');
    expect((await get(test, '/gebaerdensprache')).body).toContain('noch kein Video in Deutscher Gebärdensprache eingetragen');
    await set('operator.name', 'Agentur <b>Süd</b>');
    await set('operator.address', 'Marktplatz 1\n80331 München');
    await set('operator.email', 'post@example.de');
    await set('operator.data_protection_officer', 'Die beauftragte Person');
    await set('enforcement.body', 'Durchsetzungsstelle Bayern');
    await set('sign_language.video_url', 'https://video.example/dgs');
    const imprint = (await get(test, '/impressum')).body;
    expect(imprint).toContain('Agentur &lt;b>Süd&lt;/b>');
    expect(imprint).toMatch(/Marktplatz 1<br ?\/?>80331 München/);
    expect(imprint).toContain('href="mailto:post@example.de"');
    expect(imprint).not.toContain('seine Anschrift noch nicht');
    expect((await get(test, '/datenschutz')).body).toContain('Die beauftragte Person');
    expect((await get(test, '/barrierefreiheit')).body).toContain('Durchsetzungsstelle Bayern');
    expect((await get(test, '/gebaerdensprache')).body).toContain('href="https://video.example/dgs"');
    expect((await get(test, '/en/impressum')).body).toContain('Marktplatz 1');
  });

  it('link to nothing that is no web address', async () => {
    await set('sign_language.video_url', 'javascript:alert(1)');
    await set('operator.email', 'a@b.de"onmouseover="x');
    expect((await get(test, '/gebaerdensprache')).body).not.toContain('javascript:');
    expect((await get(test, '/impressum')).body).not.toContain('mailto:');
  });

  it('promise the periods that the deletion keeps', async () => {
    const before = (await get(test, '/datenschutz')).body;
    for (const words of ['der Code gilt 10 Minuten', 'höchstens 8 Stunden', 'mit Rechten über andere: 30 Minuten', '90 Tage nach der Veranstaltung', 'der Text 30 Tage', '365 Tage', '180 Tage']) expect(before).toContain(words);
    await set('retention', { registrations: 45, feedback: 10, mailBodies: 'x' });
    const after = (await get(test, '/en/datenschutz')).body;
    for (const words of ['45 days after the event', '10 days', 'the text 30 days']) expect(after).toContain(words);
  });

  it('keeps Leichte Sprache in German, marked as such on the English site', async () => {
    const { body } = await get(test, '/en/leichte-sprache');
    expect(body).toContain('<html lang="en"');
    expect(body).toMatch(/<div class="[^"]*" lang="de"><h2>Was ist Initiative K\?/);
  });
});

describe('the start page', () => {
  it('says what this is and what is next, and nothing that is not there', async () => {
    const own = await startTestApp();
    try {
      const empty = (await get(own, '/')).body;
      expect(empty).toContain('Zurzeit sind keine Termine angekündigt');
      expect(empty).not.toContain('Partner und Dank');
      const series = await makeSeries(own, { acknowledgementDe: 'Dank an die Sparkasse.', titleDe: 'Reihe Süd' });
      const archive = await makeSeries(own, { state: 'archived', pastMunicipalities: 110, titleDe: 'Reihe West', acknowledgementDe: 'Dank an die Sparkasse.' });
      const host = await makeOrganisation(own, { name: 'Markt Gastfreund' });
      for (const hours of [100, 20, 60, 80]) {
        await makeEvent(own, { seriesId: series.id, hostId: host.id, slug: `in-${hours}`, titleDe: `In ${hours} Stunden`, startsAt: own.clock.now().add({ hours }), roomCapacity: 10, onlineCapacity: 10 });
      }
      await makeEvent(own, { seriesId: archive.id, slug: 'war', titleDe: 'War einmal', startsAt: at('2022-01-01T10:00:00Z') });
      own.deps.changes.bump();
      const { body } = await get(own, '/');
      expect([...body.matchAll(/<h3 class="k-card__title"><a href="\/veranstaltungen\/([^"]+)"/g)].map((m) => m[1])).toEqual(['in-20', 'in-60', 'in-80']);
      for (const words of ['Gastgeber: Markt Gastfreund', 'Im Raum: noch 10 von 10 Plätzen frei', 'href="/veranstaltungen/in-20/anmeldung"', 'über 110 beteiligte', 'Vor Ort und online: Rathaus, Sitzungssaal']) expect(body).toContain(words);
      expect(body.match(/Dank an die Sparkasse\./g)).toHaveLength(1);
      expect(body).toContain('type="application/atom+xml"');
    } finally {
      await own.close();
    }
  });
});

describe('what programs fetch', () => {
  it('the sitemap names every public page in both languages', async () => {
    const series = await makeSeries(test, { slug: 'karte-reihe' });
    const host = await makeOrganisation(test, { slug: 'karte-ort' });
    const speaker = await makeOrganisation(test, { slug: 'karte-impuls' });
    await makeOrganisation(test, { slug: 'karte-stumm' });
    await makeOrganisation(test, { kind: 'kreis', name: 'Landkreis Karte', slug: 'karte-kreis', ars: '099880000000' });
    const spoken = await makeEvent(test, { seriesId: series.id, slug: 'karte-impulse' });
    await test.db.insertInto('programmeRelease').values({
      eventId: spoken.id, version: 1, releasedAt: at('2027-01-02T10:00:00Z'), changes: '[]', items: JSON.stringify([{
        id: crypto.randomUUID(), kind: 'impulse', title: { de: 'Impuls', en: '' }, abstract: { de: '', en: '' }, minutes: 15, pinnedAt: null, publicNote: '',
        people: [{ name: '', jobTitle: 'Leitung', organisationId: speaker.id, organisation: speaker.name }],
      }]),
    }).execute();
    await makeEvent(test, { seriesId: series.id, hostId: host.id, slug: 'karte-termin', updatedAt: at('2027-01-03T10:00:00.123Z') });
    await makeEvent(test, { seriesId: series.id, slug: 'karte-entwurf', state: 'draft' });
    await makeSeries(test, { slug: 'karte-geheim', state: 'draft' });
    test.deps.changes.bump();
    const { body, headers } = await get(test, '/sitemap.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    const base = 'https://austausch.example.de';
    expect(body).toContain(`<url><loc>${base}/en/veranstaltungen/karte-termin</loc><lastmod>2027-01-03T10:00:00Z</lastmod><xhtml:link rel="alternate" hreflang="de" href="${base}/veranstaltungen/karte-termin"/><xhtml:link rel="alternate" hreflang="en" href="${base}/en/veranstaltungen/karte-termin"/></url>`);
    const paths = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) => m[1]!.replace(base, '') || '/');
    expect(paths).toEqual(expect.arrayContaining(['/', '/en', '/reihen/karte-reihe', '/kommunen/karte-ort', '/datenschutz', '/en/veranstaltungen/archiv', '/kommunen/karte-impuls', '/kommunen/kreis/karte-kreis', '/en/kommunen/land/bayern', '/kommunen/land/thueringen']));
    // All 16 Länder in both languages, and no page that only repeats the official directory.
    expect(paths.filter((path) => path.includes('/kommunen/land/'))).toHaveLength(32);
    expect(body).not.toMatch(/karte-entwurf|karte-geheim|karte-stumm/);
    // Every address in it answers.
    for (const path of paths) expect((await get(test, path)).statusCode, path).toBe(200);
  });

  it('robots.txt leads to the sitemap and away from personal pages', async () => {
    const { body } = await get(test, '/robots.txt');
    expect(body).toMatch(/^User-agent: \*$/m);
    expect(body).toMatch(/^Disallow: \/en\/meine-anmeldungen$/m);
    expect(body).toMatch(/^Sitemap: https:\/\/austausch\.example\.de\/sitemap\.xml$/m);
    expect(body).not.toMatch(/^Disallow: \/$/m);
  });

  it('security.txt names the contact that was entered, else the form, and is valid for less than a year', async () => {
    const now = Temporal.Instant.from('2027-01-12T09:00:00Z');
    expect(securityTxt(undefined, 'https://a.de', now)).toBe('Contact: https://a.de/rueckmeldung\nExpires: 2027-07-11T00:00:00Z\nPreferred-Languages: de, en\nCanonical: https://a.de/.well-known/security.txt\n');
    await set('security.contact', 'mailto:sicherheit@example.de');
    expect((await get(test, '/.well-known/security.txt')).body).toMatch(/^Contact: mailto:sicherheit@example\.de$/m);
    await set('security.contact', 'mailto:a@b.de\nContact: https://evil.example');
    expect((await get(test, '/.well-known/security.txt')).body).not.toContain('\nContact: https://evil');
  });

  it('the health check says yes, and no when the database does not answer', async () => {
    const well = await get(test, '/gesund');
    expect([well.statusCode, well.body, well.headers['cache-control']]).toEqual([200, 'ok\n', 'no-store']);
    const own = await startTestApp();
    expect(await databaseAnswers(own.db)).toBe(true);
    await own.db.destroy();
    expect(await databaseAnswers(own.db)).toBe(false);
    const ill = await get(own, '/gesund');
    expect([ill.statusCode, ill.body]).toEqual([503, 'unavailable\n']);
    await own.app.close();
    await own.deps.publicDb.destroy();
    await own.deps.changes.close();
  });
});

describe('settings of the operator', () => {
  it.each([['', undefined], ['  ', undefined], [5, undefined], [null, undefined], [{ a: 1 }, undefined], ['x'.repeat(4001), undefined], [' Amt ', 'Amt']])('%j', (value, expected) => {
    expect(operatorFrom(new Map([[operatorSettings.name, value]])).name).toBe(expected);
  });

  it.each([
    ['https://a.example/x', ['https:'], 'https://a.example/x'], ['http://a.example', ['https:'], undefined], ['javascript:alert(1)', ['https:', 'mailto:'], undefined],
    ['mailto:a@b.de', ['https:', 'mailto:'], 'mailto:a@b.de'], ['kein Link', ['https:'], undefined], ['mailto:a@b.de\nContact: x', ['mailto:'], undefined], [undefined, ['https:'], undefined],
  ])('safeLink(%s)', (address, schemes, expected) => {
    expect(safeLink(address, schemes)).toBe(expected);
  });
});
