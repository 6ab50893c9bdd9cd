import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clock, minuteOf, timetable } from '../../src/client/programme/timetable.ts';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { addItem, type ItemInput } from '../../src/modules/events/programme/commands-items.ts';
import { releaseProgramme } from '../../src/modules/events/programme/commands-release.ts';
import { schedule } from '../../src/modules/events/programme/programme.ts';
import { getReleasedProgramme, listDraftItems } from '../../src/modules/events/programme/queries.ts';
import { changeInWords } from '../../src/modules/organiser/programme/words.ts';
import { instantOf, isoTime } from '../../src/platform/time/time.ts';
import { get, post, signInAs, startTestApp, type TestApp, type TestForm } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration } from '../support/make.ts';

let test: TestApp;
let actor: Member;
let cookie: string;
let eventId: string;
let path: string;
let ids: string[];
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

function input(title: string, given: Partial<ItemInput> = {}): ItemInput {
  return {
    kind: 'impulse', titleDe: title, titleEn: '', abstractDe: '', abstractEn: '', minutes: 10, pinnedAt: null, publicNote: '', backstageNote: '', people: [], ...given,
  };
}

beforeEach(async () => {
  const event = await makeEvent(test, { startsAt: instantOf('2027-03-02', '14:00')! });
  eventId = event.id;
  path = `/organisation/veranstaltungen/${event.slug}/programm`;
  actor = await makeAccount(test, { organises: [event.seriesId] });
  cookie = await signInAs(test, actor.accountId);
  ids = [];
  for (const title of ['Eins', 'Zwei', 'Drei']) {
    const added = await addItem(test.deps, actor, eventId, undefined, input(title));
    ids.push(added.ok ? added.itemId : '');
  }
});

/** The form of the list as a browser sends it, with changes. */
function list(changes: TestForm = {}): TestForm {
  return { ...Object.fromEntries(ids.flatMap((id) => [[`minutes-${id}`, '10'], [`pinned-${id}`, ''], [`seen-${id}`, '10|']])), ...changes };
}
const send = (to: string, form: TestForm) => post(test, to, form, { cookie });
const read = async (at: string) => (await get(test, at, { cookie })).body;
const draft = async () => (await listDraftItems(test.db, eventId)).map((item) => [item.title.de, item.minutes, item.pinnedAt]);

describe('the list without a script', () => {
  it('saves the times that were typed and shows those that follow', async () => {
    const answer = await send(path, list({ [`minutes-${ids[0]}`]: '25', [`pinned-${ids[2]}`]: '14:50' }));
    expect(answer.headers.location).toBe(`${path}?hinweis=saved`);
    expect(await draft()).toEqual([['Eins', 25, null], ['Zwei', 10, null], ['Drei', 10, '14:50']]);
    const page = await read(path);
    expect([...page.matchAll(/data-from="true">([^<]+)</g)].map((m) => m[1])).toEqual(['14:00', '14:25', '14:50']);
    expect(page).toContain('Davor: 15 Minuten ohne Programm. Verlängern Sie „Zwei“');
  });

  it.each<[string, (id: string) => string, RegExp, string[]]>([
    ['up', (id) => `up:${id}`, /\?punkt=(.+)&getan=up#punkt-\1$/, ['Zwei', 'Eins', 'Drei']],
    ['down', (id) => `down:${id}`, /&getan=down#punkt-/, ['Eins', 'Drei', 'Zwei']],
    ['duplicate', (id) => `duplicate:${id}`, /&getan=duplicate#punkt-/, ['Eins', 'Zwei', 'Zwei', 'Drei']],
    ['remove', (id) => `remove:${id}`, /\?weg=.+&platz=1#rueckgaengig$/, ['Eins', 'Drei']],
    ['insert', (id) => `insert:${id}`, /\/neu\?nach=/, ['Eins', 'Zwei', 'Drei']],
    ['edit', (id) => `edit:${id}`, /\/punkte\/[0-9a-f-]+$/, ['Eins', 'Zwei', 'Drei']],
    ['append', () => 'append', /\/programm\/neu$/, ['Eins', 'Zwei', 'Drei']],
    ['something nobody offers', (id) => `explode:${id}`, /\?hinweis=saved$/, ['Eins', 'Zwei', 'Drei']],
  ])('%s comes back to the item and loses no typed time', async (_what, action, location, titles) => {
    const answer = await send(path, list({ [`minutes-${ids[0]}`]: '33', action: action(ids[1]!) }));
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toMatch(location);
    const after = await draft();
    expect(after.map(([title]) => title)).toEqual(titles);
    expect(after.find(([title]) => title === 'Eins')![1]).toBe(33);
    // The address is a page that shows what was done.
    expect((await get(test, answer.headers.location!.replace(/#.*/, ''), { cookie })).statusCode).toBe(200);
  });

  it('offers to undo a removal where the item was', async () => {
    const removed = await send(path, list({ action: `remove:${ids[1]}` }));
    const page = await read(removed.headers.location!.replace(/#.*/, ''));
    expect(page).toContain('„Zwei“ ist entfernt.');
    const undo = /value="(restore:[^"]+)"/.exec(page)![1]!;
    const restored = await send(path, { action: undo });
    expect(restored.headers.location).toMatch(/getan=restore#punkt-/);
    expect((await draft()).map(([title]) => title)).toEqual(['Eins', 'Zwei', 'Drei']);
  });

  it('says what cannot be a time, and keeps everything that was typed', async () => {
    const answer = await send(path, list({ [`minutes-${ids[0]}`]: 'zehn', [`minutes-${ids[1]}`]: '17', [`pinned-${ids[2]}`]: '25:99' }));
    expect(answer.statusCode).toBe(422);
    for (const part of [`href="#feld-minutes-${ids[0]}"`, `href="#feld-pinned-${ids[2]}"`, 'value="zehn"', 'value="17"', 'value="25:99"']) expect(answer.body).toContain(part);
    expect(await draft()).toEqual([['Eins', 10, null], ['Zwei', 10, null], ['Drei', 10, null]]);
  });

  it('keeps both times when somebody else was quicker', async () => {
    await send(path, list({ [`minutes-${ids[0]}`]: '20' }));
    const late = await send(path, list({ [`minutes-${ids[0]}`]: '7', [`minutes-${ids[1]}`]: '12', action: `up:${ids[1]}` }));
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Gespeichert ist jetzt: 20 Minuten.');
    expect(late.body).toMatch(new RegExp(`name="minutes-${ids[0]}"[^>]* value="7"`));
    // What is in no conflict is saved; nothing is moved under the reader's hands.
    expect(await draft()).toEqual([['Eins', 20, null], ['Zwei', 12, null], ['Drei', 10, null]]);
    expect(late.body).toContain(`name="seen-${ids[0]}" value="20|"`);
  });
});

describe('an item', () => {
  const item = (given: TestForm = {}): TestForm => ({ kind: 'impulse', titleDe: 'Neu', minutes: '12', pinnedAt: '', ...given });

  it('is inserted after another with its people', async () => {
    const town = await makeOrganisation(test, { name: 'Stadt Vortragshausen' });
    const answer = await send(`${path}/punkte`, item({
      after: ids[0]!, person1Name: 'Testperson', person1JobTitle: 'CDO', person1Organisation: 'stadt vortragshausen', person2Name: '', person2JobTitle: 'Moderation',
      person2Organisation: 'Vortragshaus', backstageNote: 'Mikro',
    }));
    expect(answer.headers.location).toMatch(/getan=insert#punkt-/);
    const [, added] = await listDraftItems(test.db, eventId);
    expect(added).toMatchObject({
      title: { de: 'Neu', en: '' }, minutes: 12, backstageNote: 'Mikro',
      people: [
        { name: 'Testperson', jobTitle: 'CDO', organisationId: town.id, organisation: 'Stadt Vortragshausen' },
        // Not a town by chance of a similar name.
        { name: '', jobTitle: 'Moderation', organisationId: null, organisation: 'Vortragshaus' },
      ],
    });
  });

  it('gets and loses rows for people without being saved', async () => {
    const more = await send(`${path}/punkte`, item({ person1Name: 'A', person1JobTitle: '', person1Organisation: '', addPerson: '1' }));
    expect([more.statusCode, more.body.includes('name="person2Name"'), more.body.includes('value="A"')]).toEqual([200, true, true]);
    const less = await send(`${path}/punkte`, item({ person1Name: 'A', person2Name: 'B', removePerson: '1' }));
    expect([less.body.includes('value="A"'), less.body.includes('value="B"'), less.body.includes('name="person2Name"')]).toEqual([false, true, false]);
    expect(await draft()).toHaveLength(3);
  });

  it('names every field that cannot be used', async () => {
    const answer = await send(`${path}/punkte/${ids[0]}`, { titleDe: '', minutes: '700', pinnedAt: '99:99', person1Name: 'x'.repeat(121) });
    expect(answer.statusCode).toBe(422);
    for (const field of ['kind', 'titleDe', 'minutes', 'pinnedAt', 'person1Name']) expect(answer.body).toContain(`href="#feld-${field}"`);
  });

  it('keeps both versions when two people save', async () => {
    const form = await read(`${path}/punkte/${ids[0]}`);
    const stand = /name="stand" value="([^"]+)"/.exec(form)![1]!;
    expect((await send(`${path}/punkte/${ids[0]}`, item({ titleDe: 'Von A', stand }))).statusCode).toBe(303);
    const late = await send(`${path}/punkte/${ids[0]}`, item({ titleDe: 'Von B', stand }));
    expect(late.statusCode).toBe(409);
    for (const text of ['Von A', 'Von B', 'Inzwischen hat jemand anders gespeichert']) expect(late.body).toContain(text);
    expect((await draft())[0]![0]).toBe('Von A');
    const fresh = /name="stand" value="([^"]+)"/.exec(late.body)![1]!;
    expect((await send(`${path}/punkte/${ids[0]}`, item({ titleDe: 'Von B', stand: fresh }))).statusCode).toBe(303);
    expect((await draft())[0]![0]).toBe('Von B');
  });

  it('that somebody removed meanwhile comes back as a new one, with what was typed', async () => {
    await send(path, list({ action: `remove:${ids[0]}` }));
    const answer = await send(`${path}/punkte/${ids[0]}`, item({ titleDe: 'Lange getippt' }));
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('value="Lange getippt"');
    expect(answer.body).toContain(`action="${path}/punkte"`);
  });
});

describe('releasing', () => {
  const seen = (html: string): TestForm => ({ draft: /name="draft" value="([^"]+)"/.exec(html)![1]!, version: /name="version" value="(\d+)"/.exec(html)![1]! });

  it('shows the changes in words and releases what was shown', async () => {
    await releaseProgramme(test.deps, actor, eventId, undefined);
    await send(path, list({ [`minutes-${ids[0]}`]: '15' }));
    const page = await read(`${path}/freigabe`);
    expect(page).toContain('„Eins“ dauert 15 statt 10 Minuten.');
    expect(page).toContain('2 Punkte von „Zwei“ bis „Drei“ beginnen 5 Minuten später.');
    const done = await send(`${path}/freigabe`, seen(page));
    expect(done.headers.location).toBe(`${path}?hinweis=freigegeben&version=2`);
    expect((await getReleasedProgramme(test.db, eventId)).version).toBe(2);
    expect(await read(`${path}/versionen`)).toContain('Version 2');
    expect(await read(`${path}/freigabe`)).toContain('Nichts zu tun: Der Entwurf ist genau Version 2.');
  });

  it('does not release what was changed after reading', async () => {
    const page = await read(`${path}/freigabe`);
    await send(path, list({ [`minutes-${ids[0]}`]: '15' }));
    const answer = await send(`${path}/freigabe`, seen(page));
    expect([answer.statusCode, answer.body.includes('Das Programm wurde inzwischen geändert.')]).toEqual([409, true]);
    expect((await getReleasedProgramme(test.db, eventId)).version).toBe(0);
  });
});

describe('changes in words', () => {
  const at = instantOf('2027-03-02', '14:00')!;
  const title = { de: 'Chatbot', en: 'Chat bot' };
  it.each<[Parameters<typeof changeInWords>[0], string, string]>([
    [{ kind: 'added', title, at: 5, minutes: 1 }, 'Neu: „Chatbot“, um 14:05 Uhr, 1 Minute.', 'New: “Chat bot”, at 14:05, 1 minute.'],
    [{ kind: 'removed', title }, 'Entfällt: „Chatbot“.', 'Dropped: “Chat bot”.'],
    [{ kind: 'retitled', title, was: { de: 'Kora', en: '' } }, '„Kora“ heißt jetzt „Chatbot“.', '“Kora” is now called “Chat bot”.'],
    [{ kind: 'retitled', title, was: { de: 'Chatbot', en: 'Bot' } }, '„Chatbot“: englischer Titel geändert.', '“Bot” is now called “Chat bot”.'],
    [{ kind: 'moved', title, last: title, count: 1, at: 30, by: -5 }, '„Chatbot“ beginnt um 14:30 Uhr, 5 Minuten früher.', '“Chat bot” begins at 14:30, 5 minutes earlier.'],
    [{ kind: 'duration', title, minutes: 12, was: 10 }, '„Chatbot“ dauert 12 statt 10 Minuten.', '“Chat bot” takes 12 instead of 10 minutes.'],
    [{ kind: 'people', title, joined: ['A'], left: ['B', 'C'] }, '„Chatbot“: A statt B und C.', '“Chat bot”: A instead of B and C.'],
    [{ kind: 'people', title, joined: [], left: ['B'] }, '„Chatbot“: nicht mehr dabei B.', '“Chat bot”: without B.'],
    [{ kind: 'kind', title, now: 'discussion', was: 'impulse' }, '„Chatbot“ ist jetzt Diskussion (bisher Impuls).', '“Chat bot” is now Discussion (was Talk).'],
    [{ kind: 'text', title }, '„Chatbot“: Beschreibung oder Hinweis geändert.', '“Chat bot”: description or note changed.'],
    [{ kind: 'reordered' }, 'Die Reihenfolge hat sich geändert.', 'The order has changed.'],
  ])('%o', (change, de, en) => {
    expect([changeInWords(change, at, 'de'), changeInWords(change, at, 'en')]).toEqual([de, en]);
  });
  it('counts minutes where there is no date', () => {
    expect(changeInWords({ kind: 'moved', title, last: title, count: 1, at: 30, by: 5 }, null, 'de')).toBe('„Chatbot“ beginnt in Minute 30, 5 Minuten später.');
  });
});

it.each([
  ['by day', '09:00', 540, '2027-06-15', '11:00', 660], ['past midnight', '22:30', 1350, '2027-06-16', '00:30', 1470],
])('reckons in the browser as the server does, for random programmes: %s', (_when, from, at, lastDay, to, until) => {
  let seed = 7;
  const random = (below: number): number => { seed = (seed * 48_271) % 2_147_483_647; return seed % below; };
  const [start, end] = [instantOf('2027-06-15', from)!, instantOf(lastDay, to)!];
  for (let round = 0; round < 300; round += 1) {
    const items = Array.from({ length: 1 + random(8) }, () => ({ minutes: random(45), pinnedAt: random(4) === 0 ? clock(at + random(150)) : null }));
    const server = schedule(start, end, items).map((slot) => {
      const minutes = (kind: string): number => slot.conflicts.find((c) => c.kind === kind)?.minutes ?? 0;
      return [isoTime(slot.startsAt), isoTime(slot.endsAt), minutes('overlap'), minutes('gap'), minutes('beyond_end')];
    });
    const browser = timetable(items.map(({ minutes, pinnedAt }) => ({ minutes, pinned: minuteOf(pinnedAt ?? '') })), at, until)
      .map((slot) => [clock(at + slot.from), clock(at + slot.to), slot.overlap, slot.gap, slot.beyondEnd]);
    expect(browser).toEqual(server);
  }
});

describe('backstage notes', () => {
  const SECRET = 'KULISSE-4711';

  it('are on no page, file or feed but those of the organisers', async () => {
    const added = await addItem(test.deps, actor, eventId, undefined, input('Mit Notiz', { backstageNote: SECRET, publicNote: 'HINWEIS-FUER-ALLE' }));
    await test.db.updateTable('event').set({ programmeKnown: true }).where('id', '=', eventId).execute();
    await releaseProgramme(test.deps, actor, eventId, undefined);
    const itemId = added.ok ? added.itemId : '';
    await test.db.insertInto('material').values({ eventId, itemId, kind: 'link', audience: 'participants', title: 'Folien', url: 'https://x.example' }).execute();
    const guest = await makeAccount(test);
    const registration = await makeRegistration(test, { eventId, accountId: guest.accountId });
    const { slug, seriesId } = await test.db.selectFrom('event').select(['slug', 'seriesId']).where('id', '=', eventId).executeTakeFirstOrThrow();
    const series = await test.db.selectFrom('series').select('slug').where('id', '=', seriesId).executeTakeFirstOrThrow();
    const addresses = [
      '/', '/reihen', `/reihen/${series.slug}`, `/reihen/${series.slug}/termine.ics`, '/veranstaltungen', '/veranstaltungen/archiv', '/veranstaltungen/feed.atom',
      `/veranstaltungen/${slug}`, `/veranstaltungen/${slug}/druck`, `/veranstaltungen/${slug}/termin.ics`, `/veranstaltungen/${slug}/anmeldung`, '/sitemap.xml',
      `/veranstaltungen/${slug}/teilnahme`, `/veranstaltungen/${slug}/teilnahme/stand.json`, '/meine-anmeldungen', `/meine-anmeldungen/${registration.id}`,
    ];
    const readers = [undefined, await signInAs(test, guest.accountId)];
    let shown = 0;
    for (const at of [test.clock.now(), instantOf('2027-03-02', '14:30')!, instantOf('2027-03-03', '10:00')!]) {
      test.clock.set(at);
      for (const reader of [...readers, await signInAs(test, guest.accountId)]) {
        for (const address of addresses) {
          const { body, statusCode } = await get(test, address, { cookie: reader });
          expect([address, statusCode < 500, body.includes(SECRET)]).toEqual([address, true, false]);
          shown += Number(body.includes('HINWEIS-FUER-ALLE'));
        }
      }
    }
    // The public note of the same item is there, so the backstage note could have been.
    expect(shown).toBeGreaterThan(0);
    const outbox = await test.db.selectFrom('outbox').selectAll().execute();
    const activity = await test.db.selectFrom('activity').selectAll().execute();
    const releases = await test.db.selectFrom('programmeRelease').selectAll().execute();
    expect(JSON.stringify([outbox, activity, releases])).not.toContain(SECRET);
  });

  it('are read by organisers', async () => {
    const added = await addItem(test.deps, actor, eventId, undefined, input('Mit Notiz', { backstageNote: SECRET }));
    expect(await read(`${path}/punkte/${added.ok ? added.itemId : ''}`)).toContain(SECRET);
  });
});
