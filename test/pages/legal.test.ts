import { afterAll, beforeAll, describe, expect, test as it } from 'vitest';
import { legalTemplate } from '../../src/modules/pages/legal/templates.ts';
import { langsOf, legalBlocks, legalPages, legalProblem, legalPaths, partsOf } from '../../src/modules/pages/legal/legal.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeSeries } from '../support/make.ts';

let test: TestApp;
let cookie: string;
beforeAll(async () => {
  test = await startTestApp({ now: '2027-01-12T09:00:00Z' });
  cookie = await signInAs(test, (await makeAccount(test, { admin: true, name: 'Rechtsamt' })).accountId);
});
afterAll(() => test.close());

const path = '/organisation/rechtstexte/nutzungsregeln/deutsch';
const standIn = (body: string): string => /name="stand" value="(\d+)"/.exec(body)?.[1] ?? '';
const text = (body: string): string => body.replace(/^[^]*<main/, '').replace(/<\/main[^]*$/, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const save = async (form: Record<string, string>, url = path) => post(test, url, { stand: standIn((await get(test, url, { cookie })).body), aktion: 'speichern', ...form }, { cookie });
const audit = () => test.db.selectFrom('activity').select('data').where('verb', '=', 'changed_legal_text').orderBy('id').execute();

describe('a legal text', () => {
  it('has a template in each language that can be saved as it is', () => {
    for (const page of legalPages) {
      for (const lang of langsOf(page)) {
        const body = legalTemplate(page, lang);
        expect(legalProblem(page, body), `${page} ${lang}`).toBeUndefined();
        for (const part of partsOf(page)) expect(body, `${page} ${lang}`).toContain(`{${part}}`);
      }
    }
  });

  it('is read into lead, headings, text and parts; what a page does not know is text', () => {
    expect(legalBlocks('imprint', 'Vorweg.\n\n{angaben}\n\n## Noch etwas\nEine Zeile\n- eins\n##ohne Abstand\n{tabelle}\nZeile mit {angaben} darin')).toEqual([
      { kind: 'lead', text: 'Vorweg.' }, { kind: 'part', part: 'angaben' }, { kind: 'heading', text: 'Noch etwas' },
      { kind: 'text', text: 'Eine Zeile\n- eins\n##ohne Abstand\n{tabelle}\nZeile mit {angaben} darin' },
    ]);
    expect(legalBlocks('rules', '')).toEqual([]);
  });

  it.each([
    ['imprint', '', { code: 'required' }], ['imprint', '  \n ', { code: 'required' }], ['rules', 'x'.repeat(40_001), { code: 'too_long' }],
    ['imprint', 'Ohne Angaben', { code: 'missing', parts: ['angaben'] }], ['privacy', '{verantwortlich}', { code: 'missing', parts: ['tabelle'] }],
    ['accessibility', '{bewertung}', { code: 'missing', parts: ['rueckmeldung', 'durchsetzungsstelle'] }],
    ['rules', '{angaben}', { code: 'unknown', part: 'angaben' }], ['imprint', '{angaben}\n{name}', { code: 'unknown', part: 'name' }],
    ['imprint', ' {angaben} ', undefined], ['rules', 'Alles gut', undefined],
  ] as const)('%s %j: %j', (page, body, problem) => expect(legalProblem(page, body)).toEqual(problem));
});

describe('the editor', () => {
  it('is for admins only', async () => {
    const series = await makeSeries(test);
    const organiser = await signInAs(test, (await makeAccount(test, { organises: [series.id] })).accountId);
    for (const url of ['/organisation/rechtstexte', path]) expect((await get(test, url, { cookie: organiser })).statusCode).toBe(404);
    expect((await post(test, path, { text: 'Übernommen', stand: '0', aktion: 'speichern' }, { cookie: organiser })).statusCode).toBe(404);
    for (const url of ['/organisation/rechtstexte/unsinn/deutsch', '/organisation/rechtstexte/leichte-sprache/englisch', '/organisation/rechtstexte/impressum/klingonisch']) {
      expect((await get(test, url, { cookie })).statusCode).toBe(404);
    }
  });

  it('begins with the template, previews without saving, and publishes at once with a date', async () => {
    expect((await get(test, path, { cookie })).body).toContain('Wenige Regeln, damit der Austausch gelingt.');
    expect((await get(test, '/nutzungsregeln')).body).not.toContain('Zuletzt geändert');
    const own = 'Unsere Regeln.\n\n## Freundlich\n\n- zuhören\n- <b>ausreden</b> lassen';
    const preview = await post(test, path, { text: own, stand: '0', aktion: 'vorschau' }, { cookie });
    expect(preview.statusCode).toBe(200);
    expect(preview.body).toContain('<h3>Freundlich</h3>');
    expect(preview.body).toContain('&lt;b>ausreden&lt;/b> lassen');
    expect((await get(test, '/nutzungsregeln')).body).not.toContain('Unsere Regeln');

    const saved = await save({ text: own });
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `${path}?hinweis=gespeichert`]);
    const page = (await get(test, '/nutzungsregeln')).body;
    expect(page).toContain('<p class="k-lead">Unsere Regeln.</p>');
    expect(page).toContain('<h2>Freundlich</h2>');
    expect(page).toContain('Zuletzt geändert am 12. Januar 2027');
    expect(page).not.toContain('<b>');
    // The other language is its own text.
    expect((await get(test, '/en/nutzungsregeln')).body).toContain('A few rules so that the exchange succeeds.');
    expect(await audit()).toEqual([{ data: { page: 'rules', lang: 'de', version: expect.any(Number) } }]);
    expect(JSON.stringify(await audit())).not.toContain('Unsere');
    expect(text((await get(test, '/organisation/rechtstexte', { cookie })).body)).toContain('geändert am 12. Januar 2027 von Rechtsamt');
  });

  it('keeps what was typed when two save at once, and shows what holds', async () => {
    const stand = standIn((await get(test, path, { cookie })).body);
    await save({ text: 'Von der anderen Stelle' });
    const answer = await post(test, path, { text: 'Von mir', stand, aktion: 'speichern' }, { cookie });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('Von der anderen Stelle');
    expect(/<textarea[^]*?>([^<]*)<\/textarea>/.exec(answer.body)?.[1]).toBe('Von mir');
    expect((await post(test, path, { text: 'Von mir', stand: standIn(answer.body), aktion: 'speichern' }, { cookie })).statusCode).toBe(303);
    expect((await get(test, '/nutzungsregeln')).body).toContain('Von mir');
  });

  it('makes no version of a text that is the same', async () => {
    const before = (await audit()).length;
    expect((await save({ text: 'Von mir' })).statusCode).toBe(303);
    expect(await audit()).toHaveLength(before);
  });

  it('loads an earlier version into the form and changes nothing by that', async () => {
    const page = (await get(test, path, { cookie })).body;
    const links = [...page.matchAll(/\?fassung=(\d+)"/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThanOrEqual(3);
    const old = await get(test, `${path}?fassung=${links.at(-1)}`, { cookie });
    expect(/<textarea[^]*?>([^<]*)</.exec(old.body)?.[1]).toContain('Unsere Regeln.');
    expect(old.body).toContain('Gespeichert ist nichts.');
    expect((await get(test, '/nutzungsregeln')).body).toContain('Von mir');
  });

  it('goes back to the template and keeps the versions', async () => {
    const answer = await post(test, `${path}/vorlage`, { stand: standIn((await get(test, path, { cookie })).body) }, { cookie });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${path}?hinweis=vorlage`]);
    const page = (await get(test, '/nutzungsregeln')).body;
    expect(page).toContain('Wenige Regeln, damit der Austausch gelingt.');
    expect(page).not.toContain('Zuletzt geändert');
    expect((await audit()).at(-1)).toEqual({ data: { page: 'rules', lang: 'de', version: expect.any(Number), template: true } });
    expect((await get(test, path, { cookie })).body).toContain('?fassung=');
  });

  it('refuses a text without what the law asks for, and says what is missing', async () => {
    const answer = await save({ text: 'Nur Werbung' }, '/organisation/rechtstexte/impressum/deutsch');
    expect(answer.statusCode).toBe(422);
    expect(text(answer.body)).toContain('schreiben Sie sie in eigene Zeilen: {angaben}');
    expect((await get(test, '/impressum')).body).not.toContain('Nur Werbung');
  });

  it('fills the operator\'s particulars into an own text', async () => {
    await test.db.insertInto('setting').values({ key: 'operator.name', value: '"Zweckverband Probe"' }).execute();
    expect((await save({ text: 'Wer wir sind:\n\n{angaben}' }, '/organisation/rechtstexte/impressum/deutsch')).statusCode).toBe(303);
    expect(text((await get(test, '/impressum')).body)).toMatch(/Wer wir sind:.*Zweckverband Probe/);
  });
});

it('every legal page is linked from every page', async () => {
  const { body } = await get(test, '/hilfe');
  for (const page of legalPages) expect(body).toContain(`href="${legalPaths[page]}"`);
});
