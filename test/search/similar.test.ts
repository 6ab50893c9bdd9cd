import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject, makeTopic } from '../support/make.ts';

let test: TestApp;
let cookie: string;
let home: { id: string };
beforeAll(async () => {
  test = await startTestApp();
  home = await makeOrganisation(test);
  const { accountId } = await makeAccount(test, { memberships: [home.id] });
  cookie = await signInAs(test, accountId);
  await makeProject(test, { titleDe: 'Smart Parking', sentenceDe: 'Sensoren melden freie Stellplätze.', status: 'operating' });
  await makeProject(test, { titleDe: 'Kita-Anmeldung im Netz', sentenceDe: 'Eltern melden Kinder online an.' });
  for (let n = 0; n < 8; n += 1) await makeProject(test, { titleDe: `Vorhaben ${n}`, sentenceDe: 'Die Verwaltung macht etwas mit Menschen.' });
});
afterAll(async () => { await test.close(); });

const similar = async (title: string, sentence: string, more: { cookie?: string; lang?: string } = {}): Promise<{ announcement: string; html: string }> => {
  const response = await test.app.inject({ url: `${more.lang ?? ''}/praxiswissen/neu/aehnliche.json?${new URLSearchParams({ titel: title, satz: sentence })}`, headers: { cookie: more.cookie ?? cookie } });
  expect(response.statusCode).toBe(200);
  return response.json();
};

describe('what sounds like a new project', () => {
  it('is found in other words, with state, Kommune and reason', async () => {
    const { html, announcement } = await similar('Parkplätze überwachen', 'Autofahrer finden mit Sensoren schneller einen Platz.');
    expect(announcement).toBe('Ein Projekt klingt ähnlich.');
    expect(html).toContain('Smart Parking');
    expect(html).toContain('in Betrieb');
    expect(html).toContain('„Sensoren“ steht in der Kurzfassung');
    expect(html).not.toContain('Kita-Anmeldung');
    expect((await similar('Parkplätze überwachen', 'Mit Sensoren.', { lang: '/en' })).announcement).toBe('One project sounds similar.');
  });

  it('is found by its title, whatever else the plan tells of', async () => {
    await makeProject(test, { titleDe: 'Handyparken', sentenceDe: 'Wer hält, zahlt mit dem Telefon.' });
    const { html } = await similar('Handyparken und Parkscheinautomaten', 'Besucherinnen der Altstadt sollen künftig ohne Kleingeld auskommen, auch samstags und an Markttagen.');
    expect(html).toContain('Handyparken');
  });

  it('is nothing where only a chance word is the same, and quotation marks ask for no phrase', async () => {
    expect((await similar('Friedhofskataster', 'Gräber lassen sich melden.')).html).toBe('');
    expect((await similar('„Sensoren für Stellplätze“', 'Freie Stellplätze.')).html).toContain('Smart Parking');
    expect((await similar('', '')).html).toBe('');
  });

  it('is what a title names by another word, whatever the sentence adds', async () => {
    await makeProject(test, { titleDe: 'eAkte im Bauamt', sentenceDe: 'Ein Management ohne Papier.' });
    await makeProject(test, { titleDe: 'Digitales Labor', sentenceDe: 'Hier entstehen Anwendungen.' });
    await makeProject(test, { titleDe: 'Akten im Keller', sentenceDe: 'Sie sollen trocken liegen.' });
    await makeProject(test, { titleDe: 'Mobilitätsmanagement', sentenceDe: 'Busse und Bahnen.' });
    for (const sentence of ['', 'Schränke sollen verschwinden, damit niemand mehr suchen muss.']) {
      const { html } = await similar('Dokumentenmanagement einführen', sentence);
      expect(html).toMatch(/„Dokumentenmanagement“ über das Synonym „[^“]+“ im Titel/);
      expect(html).toContain('eAkte im Bauamt');
      expect(html).not.toContain('Mobilitätsmanagement');
    }
    expect((await similar('Dokumentenmanagement einführen', '', { lang: '/en' })).html).toMatch(/“<span lang="de">Dokumentenmanagement<\/span>” by the synonym “<span lang="de">/);
    // One word of a synonym of two is not that synonym.
    const { body } = await test.app.inject('/suche?q=DMS');
    expect(body).toMatch(/eAkte im Bauamt<\/a>(?:(?!<\/ul>)[\s\S])*„DMS“ über das Synonym/);
    expect(body).toMatch(/Akten im Keller<\/a>(?:(?!<\/ul>)[\s\S])*Teil von „[^“]+“, einem Synonym für „DMS“/);
    expect(body).not.toContain('Digitales Labor');
  });

  it('is nothing that shares only what every plan says', async () => {
    await makeProject(test, { titleDe: 'Digitale Bücherei der Stadt', sentenceDe: 'Die Verwaltung führt eine digitale Ausleihe ein.' });
    await makeProject(test, { titleDe: 'Rufbus einführen', sentenceDe: 'Bürger fahren mit.' });
    for (const [title, sentence] of [['Digitale Verwaltung', ''], ['Digitale Verwaltung', 'Die Stadt will für Bürger digital werden.'], ['DMS einführen', 'Wir wollen das in der Verwaltung einführen.'],
      ['Digitalisierung', ''], ['Einführung neuer Projekte', 'Digital und online.']] as const) {
      const { html } = await similar(title, sentence);
      expect(`${title}: ${/Bücherei|Rufbus/.exec(html)?.[0]}`).toBe(`${title}: undefined`);
    }
    expect((await similar('Digitale Bücherei', '')).html).toContain('Digitale Bücherei der Stadt');
    expect((await similar('Rufbus', '')).html).toContain('Rufbus einführen');
  });

  it('is nothing that shares only a word which every second project has', async () => {
    for (let n = 0; n < 40; n += 1) await makeProject(test, { titleDe: `Schulhof ${n}`, sentenceDe: 'Der Zweckverband Lindental macht etwas.' });
    await makeProject(test, { titleDe: 'Zweckverband Lindental wiegt Müll', sentenceDe: 'Behälter werden gewogen.' });
    expect((await similar('Zweckverband Lindental', '')).html).toBe('');
    expect((await similar('Zweckverband wiegt Müll', '')).html).toMatch(/wiegt Müll/);
  });

  it('is at most five', async () => {
    for (let n = 0; n < 7; n += 1) await makeProject(test, { titleDe: `Wildbienenwiese ${n}`, sentenceDe: 'Blühflächen für Bienen.' });
    const { html, announcement } = await similar('Wildbienenwiese', 'Blühflächen für Bienen.');
    expect(html.match(/<li class="k-project /g)).toHaveLength(5);
    expect(announcement).toBe('5 Projekte klingen ähnlich.');
  });

  it('names nothing that the reader may not see, not even as a reason', async () => {
    await makeProject(test, { titleDe: 'Zisternenmelder', sentenceDe: 'Fremdes Geheimnis.', level: 'amber_strict' });
    await makeProject(test, { titleDe: 'Zisternenpumpe', sentenceDe: 'Eigenes Geheimnis.', level: 'amber_strict', organisationId: home.id });
    const { html } = await similar('Zisternenmelder Zisternenpumpe', 'Geheimnis.');
    expect(html).not.toContain('Zisternenmelder</');
    expect(html).toContain('Zisternenpumpe');
    const visitor = await test.app.inject({ url: '/praxiswissen/neu/aehnliche.json?titel=Smart+Parking&satz=Sensoren' });
    expect(visitor.statusCode).toBe(303);
  });

  it('is asked once before it is saved, and the answer counts', async () => {
    const topic = await makeTopic(test);
    const form = { organisation: home.id, titleDe: 'Parken mit Sensoren', sentenceDe: 'Freie Stellplätze melden.', status: 'idea', topics: topic.id, openness: 'ideas' };
    const asked = await post(test, '/praxiswissen/neu', form, { cookie });
    expect(asked.statusCode).toBe(200);
    expect(asked.body).toContain('Gibt es das schon?');
    expect(asked.body).toContain('Warum es ähnlich klingt');
    expect((await post(test, '/praxiswissen/neu', { ...form, gesehen: 'ja' }, { cookie })).statusCode).toBe(303);
  });

  it('says of every fault which field it is in, and keeps what was typed', async () => {
    const long = 'Lang '.repeat(40).trim();
    const { body, statusCode } = await post(test, '/praxiswissen/neu', { organisation: home.id, titleDe: long, sentenceDe: 'Kurz', ansprechperson: 'ja' }, { cookie });
    expect(statusCode).toBe(422);
    for (const sentence of ['„Titel“: Kürzen Sie auf höchstens 100 Zeichen.', '„In einem Satz“: Schreiben Sie mindestens 10 Zeichen.', 'Wählen Sie den Stand.', 'Wählen Sie, wofür Sie offen sind']) {
      expect(body.split(sentence).length - 1).toBe(2);
    }
    for (const kept of [long, 'value="Kurz"']) expect(body).toContain(kept);
    expect(/<input[^>]*name="ansprechperson"[^>]*>/.exec(body)![0]).toContain('checked');
  });

  it('names whoever enters it as its contact only with a tick of theirs, which a question before saving keeps', async () => {
    expect(/<input[^>]*name="ansprechperson"[^>]*>/.exec((await get(test, '/praxiswissen/neu', { cookie })).body)![0]).not.toContain('checked');
    const form = { organisation: home.id, status: 'idea', topics: (await makeTopic(test)).id, openness: 'ideas', sentenceDe: 'Freie Stellplätze melden.', ansprechperson: 'ja' };
    const asked = await post(test, '/praxiswissen/neu', { ...form, titleDe: 'Parken mit Sensoren' }, { cookie });
    expect(/<input[^>]*name="ansprechperson"[^>]*>/.exec(asked.body)![0]).toContain('checked');
    const contacts = async (): Promise<number> => (await test.db.selectFrom('projectContact').select('slot').execute()).length;
    const before = await contacts();
    await post(test, '/praxiswissen/neu', { ...form, titleDe: 'Ohne Namen', ansprechperson: '', gesehen: 'ja' }, { cookie });
    expect(await contacts()).toBe(before);
    await post(test, '/praxiswissen/neu', { ...form, titleDe: 'Mit Namen', gesehen: 'ja' }, { cookie });
    expect(await contacts()).toBe(before + 1);
  });
});
