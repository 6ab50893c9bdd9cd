import { afterAll, beforeAll, expect, test as it } from 'vitest';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { sendDueMails } from '../../src/modules/notifications/commands-sending.ts';
import { register } from '../../src/modules/events/registrations/commands.ts';
import { recordingTransport } from '../../src/platform/mail/transport.ts';
import { get, post, startTestApp, type TestApp } from '../support/app.ts';
import { htmlProblems } from '../support/html.ts';
import { makeAccount, makeEvent, makeOrganisation } from '../support/make.ts';
import { mailDeps, mailsOf, makeMail } from './mail-support.ts';

let demo: TestApp;
let real: TestApp;
beforeAll(async () => { [demo, real] = [await startTestApp({ demo: true }), await startTestApp()]; });
afterAll(async () => { await demo.close(); await real.close(); });

async function deliver(test: TestApp): Promise<void> {
  await drainOutbox(mailDeps(test));
  await sendDueMails(mailDeps(test), recordingTransport());
}

it('shows every mail of a demo, newest first, with its code, text and calendar entry', async () => {
  await post(demo, '/anmelden', { email: 'neu@testdorf.example' });
  await deliver(demo);
  demo.clock.advance({ minutes: 1 });
  const organisation = await makeOrganisation(demo);
  const member = await makeAccount(demo, { name: '<b>Amtsleitung</b> & Team', memberships: [organisation.id] });
  const event = await makeEvent(demo, { titleDe: '<script>alert(1)</script>' });
  await register(demo.deps, member, {
    eventId: event.id, name: member.name, jobTitle: '', organisationId: organisation.id, proposedOrganisation: undefined, wish: 'online', question: '', seekTopicIds: [], offerTopicIds: [], consents: [],
  });
  await deliver(demo);
  const list = await get(demo, '/demo/postfach');
  expect(list.statusCode).toBe(200);
  expect(list.headers['cache-control']).toBe('no-store');
  expect(list.body.indexOf('Angemeldet:')).toBeLessThan(list.body.indexOf('Ihr Code zum Einloggen'));
  expect(list.body).toMatch(/\d{4} \d{4}/);
  expect(await htmlProblems(list.body)).toEqual([]);
  const [code, confirmed] = await mailsOf(demo);
  const page = await get(demo, `/demo/postfach/${confirmed!.id}`);
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  expect(page.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page.body).not.toContain('<script>alert');
  expect(page.body).not.toMatch(/ style=|<style/);
  expect(await htmlProblems(page.body)).toEqual([]);
  const file = await get(demo, `/demo/postfach/${confirmed!.id}/termin.ics`);
  expect([file.statusCode, file.headers['content-type'], file.body]).toEqual([200, 'text/calendar; charset=utf-8', confirmed!.ics]);
  expect((await get(demo, `/demo/postfach/${code!.id}/termin.ics`)).statusCode).toBe(404);
  expect((await get(demo, `/en/demo/postfach/${code!.id}`)).body).toContain('What the e-mail looks like');
});

it('filters by an address and turns pages', async () => {
  for (let n = 0; n < 31; n++) await makeMail(demo, { toEmail: 'viele@testdorf.example' });
  const page = await get(demo, '/demo/postfach?adresse=Viele@Testdorf.example');
  expect(page.body).toContain('31 E-Mails');
  expect(page.body).not.toContain('neu@testdorf.example');
  expect((await get(demo, '/demo/postfach?adresse=viele%40testdorf.example&seite=2')).body.match(/k-mailbox__line/g)).toHaveLength(1);
  expect((await get(demo, '/demo/postfach?adresse=niemand%40testdorf.example')).body).toContain('ging noch keine E-Mail');
  expect((await get(demo, "/demo/postfach?adresse=' or 1=1 --&seite=-1")).statusCode).toBe(200);
});

it('is not there at all in an installation that is no demo', async () => {
  await makeMail(real, { toEmail: 'echt@testdorf.example' });
  const [mail] = await mailsOf(real);
  for (const path of ['/demo/postfach', `/demo/postfach/${mail!.id}`, `/demo/postfach/${mail!.id}/termin.ics`, '/en/demo/postfach']) {
    expect((await get(real, path)).statusCode, path).toBe(404);
  }
  expect(real.app.printRoutes()).not.toContain('postfach');
  for (const path of ['/demo/postfach/keine-id', '/demo/postfach/00000000-0000-4000-8000-000000000000']) expect((await get(demo, path)).statusCode).toBe(404);
});
