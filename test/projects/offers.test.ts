import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { linkProject, unlinkProject } from '../../src/modules/events/commands-projects.ts';
import { listOffers } from '../../src/modules/projects/queries-offers.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeProject, makeSeries, makeTopic } from '../support/make.ts';

let test: TestApp;
let organiser: Member;
let member: Member;
let event: Awaited<ReturnType<typeof makeEvent>>;
let item: string;
beforeAll(async () => {
  test = await startTestApp();
  const series = await makeSeries(test);
  event = await makeEvent(test, { seriesId: series.id });
  organiser = await makeAccount(test, { organises: [series.id] });
  member = await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] });
  const row = await test.db.insertInto('programmeItem').values({ eventId: event.id, position: 0, kind: 'impulse', titleDe: 'Smart Parking', minutes: 15 }).returning('id').executeTakeFirstOrThrow();
  item = row.id;
  const items = [{ id: item, kind: 'impulse', title: { de: 'Smart Parking', en: '' }, abstract: { de: '', en: '' }, minutes: 15, pinnedAt: null, publicNote: '', people: [] }];
  await test.db.insertInto('programmeRelease').values({ eventId: event.id, version: 1, releasedAt: test.clock.now(), items: JSON.stringify(items), changes: '[]' }).execute();
});
afterAll(() => test.close());

const offered = () => ({ offeredAt: test.clock.now() });

describe('the pool of offers', () => {
  it('is for organisers, and holds what is offered and at least for all members, by Land, field and size', async () => {
    const [small, large] = [await makeOrganisation(test, { land: '05', population: 3_000 }), await makeOrganisation(test, { land: '09', population: 120_000 })];
    const topic = await makeTopic(test);
    const parking = await makeProject(test, { ...offered(), level: 'green', organisationId: small.id, titleDe: 'Parken' });
    await test.db.insertInto('projectTopic').values({ projectId: parking.id, topicId: topic.id }).execute();
    await makeProject(test, { ...offered(), organisationId: large.id, titleDe: 'Akten' });
    await makeProject(test, { ...offered(), level: 'amber', organisationId: large.id, titleDe: 'Wieder verengt' });
    await makeProject(test, { organisationId: large.id, titleDe: 'Nicht angeboten' });
    const titles = async (filter: Parameters<typeof listOffers>[2]) => (await listOffers(test.db, organiser, filter)).map(({ titleDe }) => titleDe).sort();
    expect(await titles({})).toEqual(['Akten', 'Parken']);
    expect(await titles({ land: '05' })).toEqual(['Parken']);
    expect(await titles({ topicId: topic.id })).toEqual(['Parken']);
    expect(await titles({ size: 'from100k' })).toEqual(['Akten']);
    expect(await titles({ size: 'under20k' })).toEqual([]);
    await expect(listOffers(test.db, member, {})).rejects.toThrow('offers');
  });
});

describe('a project in a programme', () => {
  it('is linked by organisers with what they see or what is offered, and both sides lead to each other', async () => {
    const hidden = await makeProject(test, { level: 'green' });
    expect(await linkProject(test.deps, organiser, event.id, hidden.id, null)).toEqual({ ok: false, reason: 'unknown' });
    await expect(linkProject(test.deps, member, event.id, hidden.id, null)).rejects.toThrow('event');
    const shown = await makeProject(test, { slug: 'smart-parking', titleDe: 'Parken mit Sensoren' });
    const cookie = await signInAs(test, organiser.accountId);
    const path = `/organisation/veranstaltungen/${event.slug}/programm/projekte`;
    expect((await post(test, path, { projekt: 'gibt-es-nicht' }, { cookie })).statusCode).toBe(422);
    expect((await post(test, path, { projekt: '/praxiswissen/smart-parking', punkt: item }, { cookie })).statusCode).toBe(303);
    const eventPage = (await get(test, `/veranstaltungen/${event.slug}`)).body;
    expect(eventPage).toMatch(/<a href="\/praxiswissen\/smart-parking">Smart Parking<\/a>/);
    const projectPage = (await get(test, '/praxiswissen/smart-parking')).body;
    expect(projectPage).toContain(`href="/veranstaltungen/${event.slug}"`);
    expect(projectPage).toContain('Smart Parking');
    expect((await get(test, path, { cookie })).body).toContain('Parken mit Sensoren');
    await unlinkProject(test.deps, organiser, event.id, shown.id);
    expect((await get(test, `/veranstaltungen/${event.slug}`)).body).not.toContain('smart-parking');
    await test.db.updateTable('project').set(offered()).where('id', '=', hidden.id).execute();
    expect(await linkProject(test.deps, organiser, event.id, hidden.id, item)).toEqual({ ok: true });
    // The link shows nobody what they may not see.
    expect((await get(test, `/veranstaltungen/${event.slug}`)).body).not.toContain(hidden.slug);
    expect((await get(test, `/veranstaltungen/${event.slug}`, { cookie: await signInAs(test, member.accountId) })).body).toContain(hidden.slug);
  });
});
