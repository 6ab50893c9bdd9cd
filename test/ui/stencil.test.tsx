import { beforeAll, describe, expect, it } from 'vitest';
import { blank, markupOf, stencil } from '../../src/ui/stencil.ts';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeSeries } from '../support/make.ts';

describe('a stencil', () => {
  it('is filled in anew for each reader, in texts and in attributes', () => {
    const page = stencil<'name' | 'address'>(markupOf(<p><a href={blank('address')}>ü{blank('name')}</a>{blank('name')}</p>, 'de'));
    expect(page.fill({ name: markupOf('<b>&', 'de'), address: '/a' }).toString()).toBe('<p><a href="/a">ü&lt;b>&amp;</a>&lt;b>&amp;</p>');
    expect(page.fill({ name: Buffer.from('B'), address: '/b' }).toString()).toBe('<p><a href="/b">üB</a>B</p>');
  });

  it('has no blank where somebody wrote something like one, and fills in nothing twice', () => {
    const page = stencil<'name'>(markupOf(<p>blank-name- {blank('name')}</p>, 'de'));
    expect(page.fill({ name: `blank-name- ${blank('name')}` }).toString()).toBe(`<p>blank-name- blank-name- ${blank('name')}</p>`);
  });
});

describe('the frame that is kept of a page', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
    return () => test.close();
  });

  it('shows everybody their own name and ways, and what has changed', async () => {
    const series = await makeSeries(test, { titleDe: 'Vorher', titleEn: '' });
    const people = [
      { cookie: await signInAs(test, (await makeAccount(test, { name: 'Amt <A>' })).accountId), name: 'Amt &lt;A>', organises: false },
      { cookie: await signInAs(test, (await makeAccount(test, { name: 'Amt B' })).accountId), name: 'Amt B', organises: false },
      { cookie: await signInAs(test, (await makeAccount(test, { name: 'Amt C', organises: [series.id] })).accountId), name: 'Amt C', organises: true },
      { cookie: undefined, name: undefined, organises: false },
    ];
    for (const title of ['Vorher', 'Nachher']) {
      await test.db.updateTable('series').set({ titleDe: title }).where('id', '=', series.id).execute();
      test.deps.changes.bump();
      for (const lang of ['', '/en']) {
        for (const { cookie, name, organises } of people) {
          const { body } = await get(test, `${lang}/reihen/${series.slug}`, { cookie });
          expect(people.filter((p) => p.name && body.includes(p.name)).map((p) => p.name)).toEqual(name ? [name] : []);
          expect(body.includes(`href="${lang}/organisation"`)).toBe(organises);
          expect(body).toContain(`<title>${title}`);
        }
      }
    }
  });
});
