// Finished pages are kept in memory for visitors: nothing that somebody signed in was shown may get there, however they asked.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import '../walkers/all-routes.ts';
import { entries } from '../walkers/routes.ts';
import { BACKSTAGE, makeWorld, MEETING, type World } from '../walkers/world.ts';

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startTestApp();
  world = await makeWorld(test);
  await test.db.updateTable('event').set({ hostId: world.home.id }).where('id', '=', world.draft.id).execute();
});
afterAll(() => test.close());

it('reach no visitor after their organisers have read the same address', async () => {
  const paths = Object.entries(entries).filter(([key, { access }]) => key.startsWith('GET ') && access === 'public' && !key.includes('*'))
    .map(([key, { path }]) => path?.(world) ?? key.slice(4));
  const queries = ['', `?suche=Hinterb%C3%BChne`, '?q=Entwurf', '?land=09&art=hybrid', '?__proto__=1'];
  const cookie = world.cookieOf('admin')!;
  const asOrganiser = [{ cookie }, { cookie: `anderes=1; ${cookie}` }, { cookie: `${cookie}; sitzung=` },
    { cookie: `sitzung="${cookie.split('=')[1]}"` }, { cookie: ` ${cookie} ;` }];
  const asStranger = [{}, { cookie: 'sitzung=' }, { cookie: `sitzung=${world.unknownToken}` }, { cookie: world.cookieOf('stranger')! }];
  let shown = 0;
  for (const lang of ['', '/en']) {
    for (const path of [...paths, `/veranstaltungen/${world.draft.slug}`, `/veranstaltungen/${world.draft.slug}/termin.ics`,
      `/reihen/${world.draftSeries.slug}`]) {
      for (const query of queries) {
        const url = `${lang}${path}${query}`;
        for (const headers of query === '' ? asOrganiser : asOrganiser.slice(0, 1)) {
          const { body } = await test.app.inject({ url, headers });
          if (body.includes(BACKSTAGE)) shown += 1;
        }
        await test.app.inject({ url, method: 'HEAD', headers: { cookie } });
        for (const headers of query === '' ? asStranger : asStranger.slice(0, 1)) {
          const answer = await test.app.inject({ url, headers });
          expect.soft(answer.body, `${url} with ${JSON.stringify(headers)}`).not.toContain(BACKSTAGE);
          expect.soft(answer.body, url).not.toContain(MEETING);
          if (path.includes(world.draft.slug) || path.includes(world.draftSeries.slug)) expect.soft(answer.statusCode, url).toBe(404);
        }
      }
    }
  }
  expect(shown).toBeGreaterThan(50);
});
