import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { sharedFields, type SharedField } from '../../src/modules/accounts/sharing/sharing.ts';
import { whomToMeet, type Somebody } from '../../src/modules/matching/meeting.ts';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeProject, makeRegistration, makeTopic } from '../support/make.ts';
import { random } from '../support/random.ts';

const topic = (id: string) => ({ id, de: `Thema ${id}`, en: '' });
const somebody = (name: string, given: Partial<Somebody> = {}): Somebody => ({ name, jobTitle: '', organisation: '', organisationSlug: null, seeks: [], offers: [], projects: [], ...given });

describe('whom to meet', () => {
  const own = { seeks: ['a', 'b'], offers: ['c'] };
  const names = (people: readonly Somebody[]) => whomToMeet(own, people).map(({ person }) => person.name);

  it('names nobody who could not be found there', () => {
    const offers = [topic('a')];
    const people = [somebody('', { offers }), somebody('', { offers, jobTitle: 'Bauamt' }), somebody('', { offers, organisation: 'Stadt' }), somebody('Name', { offers })];
    expect(whomToMeet(own, people).map(({ person }) => [person.name, person.organisation])).toEqual([['Name', ''], ['', 'Stadt']]);
  });

  it('puts offers of what is sought before projects, before requests, before the same wish', () => {
    const project = { slug: 'p', status: 'operating' as const, titleDe: 'P', titleEn: '', topicIds: ['a'] };
    const people = [
      somebody('same', { seeks: [topic('b')] }), somebody('asks', { seeks: [topic('c')] }), somebody('project', { projects: [project] }),
      somebody('offers', { offers: [topic('a')] }), somebody('nothing', { offers: [topic('x')] }), somebody('plans', { projects: [{ ...project, status: 'planned' }] }),
    ];
    expect(names(people)).toEqual(['offers', 'project', 'asks', 'same']);
    const r = random(3);
    for (let n = 0; n < 8; n += 1) expect(names([...people].sort(() => r.next() - 0.5))).toEqual(['offers', 'project', 'asks', 'same']);
  });

  it('says why, at most three times, and names two of an organisation', () => {
    const people = ['1', '2', '3'].map((n) => somebody(n, { organisation: 'Stadt', offers: [topic('a'), topic('b')], seeks: [topic('c')] }));
    expect(names(people)).toEqual(['1', '2']);
    expect(whomToMeet(own, people)[0]!.reasons.map(({ kind }) => kind)).toEqual(['offers', 'offers', 'seeks']);
    expect(whomToMeet({ seeks: [], offers: [] }, people)).toEqual([]);
  });
});

describe('at an event', () => {
  let test: TestApp;
  beforeAll(async () => { test = await startTestApp(); });
  afterAll(async () => { await test.close(); });

  async function take(account: Member, eventId: string, organisationId: string, topics: { seek?: string; offer?: string }, shows: readonly SharedField[]) {
    const { id } = await makeRegistration(test, { eventId, accountId: account.accountId, organisationId });
    for (const [side, topicId] of Object.entries(topics)) await test.db.insertInto('registrationTopic').values({ registrationId: id, topicId, side }).execute();
    if (shows.length > 0) await test.db.insertInto('sharing').values({ accountId: account.accountId, fields: [...shows], givenAt: test.clock.now() }).execute();
    return id;
  }

  it('names only people who show themselves, with what they show, and projects that the reader sees', async () => {
    const [home, away] = [await makeOrganisation(test), await makeOrganisation(test, { name: 'Stadt Offenhausen', shortName: 'Offenhausen' })];
    const event = await makeEvent(test);
    const sought = await makeTopic(test, { nameDe: 'Bauakten' });
    const reader = await makeAccount(test, { memberships: [home.id] });
    await take(reader, event.id, home.id, { seek: sought.id }, []);
    const shown = await makeAccount(test, { name: 'Zeigt Alles', memberships: [away.id] });
    await take(shown, event.id, away.id, { offer: sought.id }, sharedFields);
    await take(await makeAccount(test, { name: 'Zeigt Nichts' }), event.id, away.id, { offer: sought.id }, []);
    await take(await makeAccount(test, { name: 'Zeigt Namen' }), event.id, away.id, { offer: sought.id }, ['name']);
    await take(await makeAccount(test, { name: 'Ohne Thema', jobTitle: 'Bauamt' }), event.id, away.id, { offer: sought.id }, ['function', 'organisation']);
    for (const [title, level] of [['Bauakten im Netz', 'green'], ['Bauakten im Keller', 'amber_strict']] as const) {
      const { id } = await makeProject(test, { organisationId: away.id, titleDe: title, level, status: 'operating' });
      await test.db.insertInto('projectTopic').values({ projectId: id, topicId: sought.id }).execute();
    }
    const { body } = await get(test, `/veranstaltungen/${event.slug}/treffen`, { cookie: await signInAs(test, reader.accountId) });
    expect(body).toContain('Zeigt Alles');
    expect(body).toContain('Bietet an, was Sie suchen');
    expect(body).toContain('Bauakten im Netz');
    for (const hidden of ['Zeigt Nichts', 'Zeigt Namen', 'Ohne Thema', 'Bauakten im Keller']) expect(body).not.toContain(hidden);
  });

  it('is for those who hold a seat', async () => {
    const event = await makeEvent(test);
    const stranger = await makeAccount(test);
    const answer = await get(test, `/veranstaltungen/${event.slug}/treffen`, { cookie: await signInAs(test, stranger.accountId) });
    expect(answer.statusCode).toBe(303);
  });

  it('asks for topics where none were named', async () => {
    const [event, home] = [await makeEvent(test), await makeOrganisation(test)];
    const reader = await makeAccount(test, { memberships: [home.id] });
    const registration = await take(reader, event.id, home.id, {}, []);
    const { body } = await get(test, `/veranstaltungen/${event.slug}/treffen`, { cookie: await signInAs(test, reader.accountId) });
    expect(body).toContain('noch keine Themen');
    expect(body).toContain(`/meine-anmeldungen/${registration}`);
  });
});
