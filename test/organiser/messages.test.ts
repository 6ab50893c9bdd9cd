import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { MAX_MESSAGES } from '../../src/modules/notifications/audience.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeRegistration, makeSeries } from '../support/make.ts';

let test: TestApp;
let seriesId: string;
let organiser: Member;
let cookies: Record<'member' | 'foreign' | 'organiser' | 'admin', string>;
beforeAll(async () => {
  test = await startTestApp();
  seriesId = (await makeSeries(test, { titleDe: 'Die Reihe' })).id;
  organiser = await makeAccount(test, { name: 'Reihenleitung Organisiert', organises: [seriesId] });
  cookies = {
    member: await signInAs(test, (await makeAccount(test)).accountId),
    foreign: await signInAs(test, (await makeAccount(test, { organises: [(await makeSeries(test)).id] })).accountId),
    organiser: await signInAs(test, organiser.accountId),
    admin: await signInAs(test, (await makeAccount(test, { admin: true })).accountId),
  };
});
afterAll(() => test.close());

const base = (slug: string): string => `/organisation/veranstaltungen/${slug}/nachrichten`;
const text = { gruppe: 'confirmed', betreff: 'Anreise', text: 'Der Eingang liegt am Markt.\n\nBis bald!' };
const messagesOf = (eventId: string) => test.db.selectFrom('groupMessage').select(['id', 'state', 'audience', 'subject', 'body', 'authorId']).where('eventId', '=', eventId).execute();

/** Two people with seats, one who cannot be reached, one without person, and a request. */
async function makeFilledEvent() {
  const event = await makeEvent(test, { seriesId });
  const people = { anna: await makeAccount(test, { name: 'Bauamt Erreichbar' }), bert: await makeAccount(test, { name: 'Kasse Erreichbar' }), clara: await makeAccount(test, { name: 'Ordnungsamt Zurück' }) };
  await test.db.updateTable('account').set({ bouncedAt: test.clock.now() }).where('id', '=', people.clara.accountId).execute();
  for (const [i, { accountId }] of Object.values(people).entries()) await makeRegistration(test, { eventId: event.id, accountId, createdAt: test.clock.now().add({ minutes: i }) });
  await makeRegistration(test, { eventId: event.id, createdAt: test.clock.now().add({ minutes: 9 }) });
  await makeRegistration(test, { eventId: event.id, accountId: (await makeAccount(test, { name: 'Standesamt Anfrage' })).accountId, state: 'requested' });
  return event;
}

it('is for organisers of the series and admins', async () => {
  const event = await makeFilledEvent();
  await post(test, base(event.slug), text, { cookie: cookies.organiser });
  const [message] = await messagesOf(event.id);
  const pages = [base(event.slug), `${base(event.slug)}/neu`, `${base(event.slug)}/${message!.id}`];
  for (const url of pages) {
    const visitor = await get(test, url);
    expect([visitor.statusCode, visitor.headers.location], url).toEqual([303, `/anmelden?weiter=${encodeURIComponent(url)}`]);
    for (const role of ['member', 'foreign'] as const) expect((await get(test, url, { cookie: cookies[role] })).statusCode, url).toBe(404);
    for (const role of ['organiser', 'admin'] as const) expect((await get(test, url, { cookie: cookies[role] })).statusCode, url).toBe(200);
  }
  for (const path of ['', '/neu', '/vorschau', `/${message!.id}/stopp`]) {
    expect((await post(test, base(event.slug) + path, text)).headers.location, path).toMatch(/^\/anmelden/);
    for (const role of ['member', 'foreign'] as const) {
      const answer = await post(test, base(event.slug) + path, text, { cookie: cookies[role] });
      expect([answer.statusCode, answer.body.includes('Bauamt Erreichbar')], path).toEqual([404, false]);
    }
  }
  expect((await messagesOf(event.id)).map(({ state }) => state)).toEqual(['sending']);
  const other = await makeEvent(test, { seriesId });
  expect((await get(test, `${base(other.slug)}/${message!.id}`, { cookie: cookies.organiser })).statusCode).toBe(404);
  expect((await post(test, `${base(other.slug)}/${message!.id}/stopp`, {}, { cookie: cookies.organiser })).statusCode).toBe(404);
  expect((await get(test, `${base(event.slug)}/keine-nachricht`, { cookie: cookies.organiser })).statusCode).toBe(404);
});

it('shows how many each group has, the mail as it arrives, and who is left out and why; and sends nothing yet', async () => {
  const event = await makeFilledEvent();
  const form = (await get(test, `${base(event.slug)}/neu`, { cookie: cookies.organiser })).body;
  expect(form).toMatch(/Alle mit Platz<\/label><p[^>]*>2 Personen/);
  expect(form).toMatch(/Offene Anfragen<\/label><p[^>]*>eine Person/);
  const preview = await post(test, `${base(event.slug)}/vorschau`, text, { cookie: cookies.organiser });
  expect(preview.statusCode).toBe(200);
  expect(preview.body).toContain('<h1>Diese Nachricht an 2 Personen senden?</h1>');
  expect(preview.body).toContain('So kommt sie an, zum Beispiel bei Bauamt Erreichbar');
  expect(preview.body).toContain('der Veranstalter der Reihe „Die Reihe“ schreibt Ihnen:');
  expect(preview.body).toContain('2 Anmeldungen dieser Gruppe erreicht die Nachricht nicht');
  expect(preview.body).toContain('<li>Ordnungsamt Zurück: E-Mails an die Adresse kommen zurück</li><li>Eine Anmeldung ohne Person: dazu ist keine Adresse gespeichert</li>');
  expect(preview.body).not.toContain('Standesamt Anfrage');
  const changed = await post(test, `${base(event.slug)}/neu`, text, { cookie: cookies.organiser });
  expect([changed.statusCode, changed.body.includes('value="Anreise"'), changed.body.includes('Bis bald!</textarea>')]).toEqual([200, true, true]);
  expect(await messagesOf(event.id)).toEqual([]);
});

it.each([
  [{ gruppe: 'unsinn' }, 'Wählen Sie, wer die Nachricht bekommen soll.'],
  [{ gruppe: 'attended' }, 'In dieser Gruppe ist niemand, den eine E-Mail erreicht.'],
  [{ betreff: '' }, 'Schreiben Sie einen Betreff.'],
  [{ betreff: 'ab' }, 'Der Betreff braucht mindestens drei Zeichen.'],
  [{ betreff: 'b'.repeat(151) }, 'Kürzen Sie den Betreff auf eine Zeile mit höchstens 150 Zeichen.'],
  [{ betreff: 'Hallo\nBcc: alle@boese.example' }, 'Kürzen Sie den Betreff auf eine Zeile mit höchstens 150 Zeichen.'],
  [{ text: ' ' }, 'Schreiben Sie die Nachricht.'],
  [{ text: 't'.repeat(8001) }, 'Kürzen Sie die Nachricht auf 8.000 Zeichen.'],
])('refuses what cannot be sent, at the preview and at sending (%#)', async (given, sentence) => {
  const event = await makeFilledEvent();
  for (const path of ['/vorschau', '']) {
    const answer = await post(test, base(event.slug) + path, { ...text, ...given }, { cookie: cookies.organiser });
    expect([answer.statusCode, answer.body.includes(sentence), answer.body.includes('<title>Fehler: ')], path).toEqual([422, true, true]);
  }
  expect(await messagesOf(event.id)).toEqual([]);
});

it('sends once however often the button is pressed, and can be stopped for a minute', async () => {
  const event = await makeFilledEvent();
  const preview = await post(test, `${base(event.slug)}/vorschau`, text, { cookie: cookies.organiser });
  const id = /name="id" value="([^"]+)"/.exec(preview.body)![1]!;
  const answers = await Promise.all([1, 2, 3].map(() => post(test, base(event.slug), { ...text, id }, { cookie: cookies.organiser })));
  expect(answers.map((a) => a.headers.location)).toEqual(Array(3).fill(`${base(event.slug)}/${id}`));
  expect(await messagesOf(event.id)).toEqual([{ id, state: 'sending', audience: 'confirmed', subject: 'Anreise', body: text.text, authorId: organiser.accountId }]);
  expect(await test.db.selectFrom('activity').select(['verb', 'data']).where('eventId', '=', event.id).execute()).toEqual([{ verb: 'queued_message', data: { audience: 'confirmed', recipients: 2 } }]);
  const page = await get(test, `${base(event.slug)}/${id}`, { cookie: cookies.organiser });
  expect(page.body).toContain('Die Nachricht geht um 10:01:00 Uhr hinaus');
  expect(page.body).toContain('noch nichts hinausgegangen');
  const stop = await post(test, `${base(event.slug)}/${id}/stopp`, {}, { cookie: cookies.organiser });
  expect(stop.headers.location).toBe(`${base(event.slug)}/${id}?hinweis=angehalten`);
  const stopped = await get(test, String(stop.headers.location), { cookie: cookies.organiser });
  expect(stopped.body).toContain('Die Nachricht ist angehalten.');
  expect(stopped.body).toContain('Niemand hat sie bekommen.');
  expect(stopped.body).not.toContain('/stopp"');
  expect((await messagesOf(event.id)).map(({ state }) => state)).toEqual(['stopped']);
});

it('does not take over a message of another event by its id', async () => {
  const [event, other] = [await makeFilledEvent(), await makeFilledEvent()];
  await post(test, base(other.slug), text, { cookie: cookies.organiser });
  const [theirs] = await messagesOf(other.id);
  expect((await post(test, base(event.slug), { ...text, id: theirs!.id }, { cookie: cookies.organiser })).statusCode).toBe(404);
  expect(await messagesOf(event.id)).toEqual([]);
});

it('shows what became of each mail, those in trouble first', async () => {
  const event = await makeFilledEvent();
  await post(test, base(event.slug), text, { cookie: cookies.organiser });
  const [message] = await messagesOf(event.id);
  await test.db.updateTable('groupMessage').set({ state: 'sent' }).where('id', '=', message!.id).execute();
  const now = test.clock.now();
  for (const [i, state] of ['sent', 'waiting', 'bounced', 'failed', 'stopped', 'sent'].entries()) {
    await test.db.insertInto('mail').values({
      kind: 'group', toEmail: `${state}-${i}@testdorf.example`, toName: '', subject: 'S', textBody: 'T', state, sentAt: state === 'sent' ? now : null, nextTryAt: now,
      messageId: `<${message!.id}-${i}@test>`, createdAt: now, eventId: event.id, groupMessageId: message!.id,
    }).execute();
  }
  const { body } = await get(test, `${base(event.slug)}/${message!.id}`, { cookie: cookies.organiser });
  expect(body).toContain('1 wartet, 2 gesendet, 1 nicht zugestellt, 1 kam zurück, 1 angehalten');
  expect([...body.matchAll(/>(\w+)-\d@testdorf\.example/g)].map((m) => m[1])).toEqual(['bounced', 'failed', 'waiting', 'sent', 'sent', 'stopped']);
  expect((await post(test, `${base(event.slug)}/${message!.id}/stopp`, {}, { cookie: cookies.organiser })).headers.location).toContain('hinweis=fertig');
  expect((await get(test, base(event.slug), { cookie: cookies.organiser })).body).toContain('1 wartet, 2 gesendet');
});

it('sends as many queries for three messages and recipients as for one', async () => {
  const event = await makeFilledEvent();
  const count = async (): Promise<number> => {
    test.queries.length = 0;
    await get(test, base(event.slug), { cookie: cookies.organiser });
    return test.queries.length;
  };
  await post(test, base(event.slug), text, { cookie: cookies.organiser });
  const forOne = await count();
  await post(test, base(event.slug), text, { cookie: cookies.organiser });
  await post(test, base(event.slug), text, { cookie: cookies.organiser });
  expect(await count()).toBe(forOne);
});

it('says when there are all the messages there can be, and keeps what was typed', async () => {
  const event = await makeFilledEvent();
  const row = { eventId: event.id, authorId: organiser.accountId, audience: 'all', subject: 'Hinweis', body: 'Text', state: 'sent', createdAt: test.clock.now() };
  await test.db.insertInto('groupMessage').values(Array.from({ length: MAX_MESSAGES }, () => row)).execute();
  const list = await get(test, base(event.slug), { cookie: cookies.organiser });
  expect(list.body).toContain('Zu dieser Veranstaltung gibt es schon 50 Nachrichten');
  expect(list.body).not.toContain(`href="${base(event.slug)}/neu"`);
  expect((await get(test, `${base(event.slug)}/neu`, { cookie: cookies.organiser })).headers.location).toBe(base(event.slug));
  for (const path of ['', '/vorschau']) {
    const answer = await post(test, base(event.slug) + path, { ...text, id: crypto.randomUUID() }, { cookie: cookies.organiser });
    expect([answer.statusCode, answer.body.includes('Mehr sind nicht vorgesehen.'), answer.body.includes('Bis bald!</textarea>')], path).toEqual([422, true, true]);
  }
});
