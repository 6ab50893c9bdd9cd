// What a form or an address names besides its own event: ids of another event, of another series, of another person.
// The walk along all routes asks "who may come here?"; this asks "which objects may be named here?".
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get, post, signInAs, startTestApp, type TestApp, type TestForm } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';
import { checksums } from '../walkers/world.ts';

let test: TestApp;
let mine: Awaited<ReturnType<typeof makeSide>>;
let theirs: Awaited<ReturnType<typeof makeSide>>;
let cookie: string;

/** A series with an event and one of everything that belongs to an event; words that must not cross over carry `mark`. */
async function makeSide(mark: string) {
  const { db, clock } = test;
  const now = clock.now();
  const series = await makeSeries(test, { titleDe: `Reihe ${mark}` });
  const event = await makeEvent(test, { seriesId: series.id, startsAt: now.subtract({ minutes: 10 }) });
  const organisation = await makeOrganisation(test, { name: `Gemeinde ${mark}` });
  const person = await makeAccount(test, { name: `Person ${mark}`, memberships: [{ organisationId: organisation.id, state: 'pending' }] });
  const seated = await makeAccount(test, { name: `Gast ${mark}` });
  const request = await makeRegistration(test, { eventId: event.id, accountId: person.accountId, organisationId: organisation.id,
    state: 'requested' });
  const seat = await makeRegistration(test, { eventId: event.id, accountId: seated.accountId, seat: 'room', state: 'confirmed' });
  const item = await db.insertInto('programmeItem').values({ eventId: event.id, position: 0, kind: 'impulse', titleDe: `Impuls ${mark}`,
    minutes: 20, backstageNote: `Notiz ${mark}` }).returning('id').executeTakeFirstOrThrow();
  const removed = await db.insertInto('programmeItem').values({ eventId: event.id, position: -1, kind: 'impulse',
    titleDe: `Entfernt ${mark}`, minutes: 20, removedAt: now }).returning('id').executeTakeFirstOrThrow();
  const material = await db.insertInto('material').values({ eventId: event.id, kind: 'link', title: `Material ${mark}`,
    url: 'https://dateien.example/x' }).returning('id').executeTakeFirstOrThrow();
  const message = await db.insertInto('groupMessage').values({
    eventId: event.id, audience: 'confirmed', subject: `Nachricht ${mark}`, body: 'Text der Nachricht', state: 'sending', createdAt: now,
    sendAfter: now.add({ seconds: 60 }),
  }).returning('id').executeTakeFirstOrThrow();
  const mail = await db.insertInto('mail').values({
    kind: 'confirmed', toEmail: `${mark.toLowerCase()}@testdorf.example`, subject: `Mail ${mark}`, textBody: 'x', state: 'failed',
    nextTryAt: now, messageId: mark, createdAt: now, eventId: event.id,
  }).returning('id').executeTakeFirstOrThrow();
  const parked = await db.insertInto('outbox').values({ topic: 'registration', payload: JSON.stringify({ eventId: event.id }),
    createdAt: now, parkedAt: now }).returning('id').executeTakeFirstOrThrow();
  const consent = await db.insertInto('consent').values({ accountId: person.accountId, purpose: 'photos', seriesId: series.id,
    givenAt: now }).returning('id').executeTakeFirstOrThrow();
  return { mark, series, event, person, request, seat, item, removed, material, message, mail, parked, consent };
}

beforeAll(async () => {
  test = await startTestApp();
  [mine, theirs] = [await makeSide('Hier'), await makeSide('Fremd')];
  cookie = await signInAs(test, (await makeAccount(test, { organises: [mine.series.id] })).accountId);
});
afterAll(() => test.close());

const ofEvent = (rest: string): string => `/organisation/veranstaltungen/${mine.event.slug}${rest}`;
const itemForm = { kind: 'impulse', titleDe: 'Neu', minutes: '10' };
const materialForm = { kind: 'link', audience: 'public', title: 'Neu', url: 'https://dateien.example/neu' };

it('reads nothing of another event through an address of its own', async () => {
  const before = await checksums(test);
  for (const [url, status] of [
    [`/anmeldungen/${theirs.request.id}`, 404], [`/anmeldungen/${theirs.request.id}/absage`, 404],
    [`/anmeldungen/${theirs.seat.id}/stornierung`, 404],
    [`/anmeldungen/auswahl?aktion=zusage&id=${theirs.request.id}`, 200],
    [`/anmeldungen/ergebnis?aktion=approve&getan=${theirs.request.id}&nicht=${theirs.seat.id}~gone`, 200],
    [`/anmeldungen/export?suche=fremd`, 200], [`/anmeldungen?suche=fremd&stand=alle`, 200],
    [`/programm/punkte/${theirs.item.id}`, 404], [`/programm/neu?nach=${theirs.item.id}`, 200],
    [`/programm?weg=${theirs.removed.id}&platz=0&punkt=${theirs.item.id}&getan=edit`, 200],
    [`/material/${theirs.material.id}`, 404], [`/nachrichten/${theirs.message.id}`, 404],
    [`/einlass?zuletzt=${theirs.seat.id}&q=${theirs.seat.checkInCode}`, 200],
  ] as const) {
    const answer = await get(test, ofEvent(url), { cookie });
    expect.soft(answer.statusCode, url).toBe(status);
    expect.soft(answer.body.replaceAll(/value="[^"]*"/g, ''), url).not.toMatch(/Fremd/);
  }
  expect(await checksums(test)).toEqual(before);
});

it('changes nothing of another event through a form of its own', async () => {
  const before = await checksums(test);
  const forms: [url: string, form: TestForm][] = [
    ...['zusage', 'absage', 'stornierung', 'notiz', 'teilnahme'].map((verb): [string, TestForm] =>
      [ofEvent(`/anmeldungen/${theirs.request.id}/${verb}`), { grund: 'not_eligible', notiz: 'x', teilnahme: 'attended' }]),
    ...['zusage', 'absage', 'teilgenommen', 'gefehlt'].map((aktion): [string, TestForm] =>
      [ofEvent('/anmeldungen/auswahl'), { aktion, grund: 'not_eligible', id: [theirs.request.id, theirs.seat.id] }]),
    [ofEvent(`/einlass/${theirs.seat.id}`), { state: 'arrived' }], [`/einlass/${theirs.seat.checkInCode}`, { state: 'arrived' }],
    [ofEvent(`/programm/punkte/${theirs.item.id}`), { ...itemForm, stand: 'x' }],
    ...['up', 'down', 'duplicate', 'remove'].map((kind): [string, TestForm] =>
      [ofEvent('/programm'), { action: `${kind}:${theirs.item.id}` }]),
    [ofEvent('/programm'), { action: `before:${mine.item.id}:${theirs.item.id}` }],
    [ofEvent('/programm'), { action: `restore:${theirs.removed.id}:0` }],
    [ofEvent('/programm'), { [`minutes-${theirs.item.id}`]: '59', [`seen-${theirs.item.id}`]: '20|' }],
    [ofEvent('/material'), { ...materialForm, itemId: theirs.item.id }],
    [ofEvent(`/material/${mine.material.id}`), { ...materialForm, itemId: theirs.item.id }],
    [ofEvent(`/material/${theirs.material.id}`), materialForm], [ofEvent(`/material/${theirs.material.id}/ende`), {}],
    [ofEvent(`/nachrichten/${theirs.message.id}/stopp`), {}],
    [ofEvent('/nachrichten'), { gruppe: 'confirmed', betreff: 'Ein Betreff', text: 'Ein Text', id: theirs.message.id }],
    [`/organisation/mails/${theirs.mail.id}/neuversuch`, {}], [`/organisation/vorgaenge/${theirs.parked.id}/neuversuch`, {}],
    [`/organisation/reihen/${mine.series.slug}/veranstaltungen`, { titleDe: 'Wie die fremde', template: theirs.event.id, mode: 'online' }],
    [`/organisation/reihen/${mine.series.slug}/veranstalter/${theirs.person.accountId}/ende`, {}],
    ...['absage', 'wechsel', 'angebot', 'zusage', 'angaben', 'kollegen', 'uebergabe'].map((verb): [string, TestForm] =>
      [`/meine-anmeldungen/${theirs.seat.id}/${verb}`, { wish: 'online', answer: 'accept', coming: 'no', question: 'x',
        emails: 'a@testdorf.example', email: 'a@testdorf.example' }]),
    ['/konto/einwilligungen', { id: theirs.consent.id }],
  ];
  for (const [url, form] of forms) {
    const answer = await post(test, url, form, { cookie });
    expect.soft(answer.statusCode, `${url} ${JSON.stringify(form)}`).toBeLessThan(500);
    expect.soft(answer.body, url).not.toMatch(/Impuls Fremd|Notiz Fremd|Person Fremd|Gast Fremd|Entfernt Fremd/);
  }
  expect(await checksums(test)).toEqual(before);
});

it('does all of it with what is its own', async () => {
  for (const [url, form] of [
    [ofEvent('/programm'), { action: `restore:${mine.removed.id}:0` }],
    [ofEvent(`/material/${mine.material.id}`), { ...materialForm, itemId: mine.item.id }],
    [ofEvent(`/einlass/${mine.seat.id}`), { state: 'arrived' }], [ofEvent(`/nachrichten/${mine.message.id}/stopp`), {}],
    [`/organisation/mails/${mine.mail.id}/neuversuch`, {}], [`/organisation/vorgaenge/${mine.parked.id}/neuversuch`, {}],
    [ofEvent(`/anmeldungen/${mine.request.id}/notiz`), { notiz: 'Rückfrage' }],
  ] as const) {
    const before = await checksums(test);
    const answer = await post(test, url, form, { cookie });
    expect.soft(answer.statusCode, url).toBe(303);
    expect.soft(await checksums(test), url).not.toEqual(before);
  }
});

it('takes no more ids from a form than a page has, and none that is no id', async () => {
  const ids = Array.from({ length: 500 }, () => randomUUID());
  const form = { aktion: 'zusage', id: ['x\nX-Injected: 1', '€', ...ids] };
  const answer = await post(test, ofEvent('/anmeldungen/auswahl'), form, { cookie });
  expect(answer.statusCode).toBe(303);
  expect(String(answer.headers.location).length).toBeLessThan(4_000);
  expect(String(answer.headers.location)).not.toContain('njected');
  expect((await get(test, String(answer.headers.location), { cookie })).statusCode).toBe(200);
});
