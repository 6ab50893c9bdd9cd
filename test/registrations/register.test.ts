import { afterAll, beforeAll, describe, expect, test as it } from 'vitest';
import { sql } from 'kysely';
import { cancelRegistration } from '../../src/modules/events/registrations/commands.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries, makeTopic } from '../support/make.ts';
import { scenario } from './scenario.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

describe('a registration', () => {
  it('is confirmed while seats are free, and everything about it is written at once', async () => {
    const s = await scenario(test, { roomCapacity: 1 });
    const [seek, offer] = [await makeTopic(test), await makeTopic(test)];
    const anna = await s.person('Anna');
    const result = await s.register(anna, 'room', {
      question: 'Wie lange hat es gedauert?', seekTopicIds: [seek.id, seek.id, crypto.randomUUID()], offerTopicIds: [offer.id],
      consents: ['series_news'],
    });
    expect(result).toEqual({ ok: true, registrationId: expect.any(String), state: 'confirmed', existing: false });
    const id = result.ok ? result.registrationId : '';
    const row = await test.db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const now = test.clock.now();
    expect(row).toEqual({
      id, eventId: s.event.id, accountId: anna.accountId, invitedEmail: null, invitedBy: null, organisationId: s.organisationId,
      state: 'confirmed', wish: 'room',
      seat: 'room', queueNumber: null, offerSeat: null, offerExpiresAt: null, cancelReason: null, cancelNote: '',
      question: 'Wie lange hat es gedauert?',
      organiserNote: '', coming: null, certificateNumber: null, feedbackGiven: false,
      checkInCode: expect.stringMatching(/^[2-9A-HJ-NP-Z]{10}$/),
      createdAt: now, decidedAt: null, updatedAt: now,
    });
    expect(await test.db.selectFrom('registrationTopic').select(['topicId', 'side']).where('registrationId', '=', id).orderBy('side')
      .execute())
      .toEqual([{ topicId: offer.id, side: 'offer' }, { topicId: seek.id, side: 'seek' }]);
    expect(await test.db.selectFrom('consent').select(['purpose', 'seriesId', 'givenAt', 'revokedAt'])
      .where('accountId', '=', anna.accountId).execute())
      .toEqual([{ purpose: 'series_news', seriesId: s.event.seriesId, givenAt: now, revokedAt: null }]);
    expect(await test.db.selectFrom('activity').select(['at', 'actorId', 'verb', 'object', 'objectId', 'eventId', 'data'])
      .where('objectId', '=', id).execute())
      .toEqual([{
        at: now, actorId: anna.accountId, verb: 'confirmed', object: 'registration', objectId: id, eventId: s.event.id, data: {},
      }]);
    expect(await test.db.selectFrom('outbox').select(['topic', 'payload', 'createdAt', 'handledAt'])
      .where(sql<boolean>`payload ->> 'registrationId' = ${id}`).execute())
      .toEqual([{
        topic: 'registration', payload: { registrationId: id, eventId: s.event.id, what: 'confirmed', note: '' }, createdAt: now,
        handledAt: null,
      }]);
    expect(await s.seats()).toBe('room 1/1, online 0');
  });

  it('goes online at once when the room is full, keeps a place for the room, and waits when nothing is free', async () => {
    const s = await scenario(test, { roomCapacity: 1, onlineCapacity: 2 });
    for (const name of ['A', 'B', 'C', 'D']) await s.registered(name, 'room');
    await s.registered('E', 'online');
    expect(await s.board()).toEqual([
      'A: confirmed room',
      'B: confirmed online, wished room, 1. for room',
      'C: confirmed online, wished room, 2. for room',
      'D: queued, 3. for room',
      'E: queued, 1. for online',
    ]);
    expect(await s.seats()).toBe('room 1/1 +3, online 2/2 +1');
  });

  it.each([
    ['online', 'room', 'A: confirmed online'],
    ['onsite', 'online', 'A: confirmed room'],
  ] as const)('for an event that is %s takes a wish for %s as the kind there is', async (mode, wish, line) => {
    const s = await scenario(test, { mode, roomCapacity: 1, onlineCapacity: 1 });
    await s.registered('A', wish);
    await s.registered('B', wish);
    expect(await s.board()).toEqual([line, `B: queued, 1. for ${mode === 'online' ? 'online' : 'room'}`]);
  });

  it('passes nobody over: while somebody waits for a free seat, whoever is new waits behind', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 1 });
    const { member, id } = await s.registered('A', 'room');
    await s.registered('B', 'room');
    await s.change({ waitingListPaused: true });
    expect(await cancelRegistration(test.deps, member, id)).toEqual({ ok: true });
    await s.registered('C', 'room');
    expect(await s.board()).toEqual(['A: cancelled self', 'B: queued, 1. for room', 'C: queued, 2. for room']);
    expect(await s.seats()).toBe('room 0/1 +2, online 0');
  });

  it('is there once: registering again gives it back unchanged, also when nobody new can register', async () => {
    const s = await scenario(test, { roomCapacity: 1 });
    const anna = await s.person('Anna');
    const first = await s.register(anna, 'room', { question: 'erste' });
    const id = first.ok ? first.registrationId : '';
    const again = { ok: true, registrationId: id, state: 'confirmed', existing: true };
    expect(await s.register(anna, 'online', { question: 'zweite' })).toEqual(again);
    await s.change({ registrationClosesAt: test.clock.now() });
    expect(await s.register(anna, 'room')).toEqual(again);
    const row = await test.db.selectFrom('registration').select(['question', 'seat']).where('id', '=', id).executeTakeFirstOrThrow();
    expect(row).toEqual({ question: 'erste', seat: 'room' });
    expect(await s.trail(id)).toEqual({ activity: ['confirmed'], outbox: ['confirmed'] });
  });

  it('can be made anew after it was cancelled', async () => {
    const s = await scenario(test);
    const { member, id } = await s.registered('Anna', 'room');
    await cancelRegistration(test.deps, member, id);
    test.clock.advance({ minutes: 1 });
    const anew = await s.register(member, 'online');
    expect(anew).toMatchObject({ ok: true, state: 'confirmed', existing: false });
    expect(await s.board()).toEqual(['Anna: cancelled self', 'Anna: confirmed online']);
  });

  it('writes down name and function of somebody new', async () => {
    const s = await scenario(test);
    const anna = await makeAccount(test, { name: '', jobTitle: '', memberships: [s.organisationId] });
    await s.register(anna, 'online', { name: 'Anna', jobTitle: 'IT-Leitung' });
    expect(await test.db.selectFrom('account').select(['name', 'jobTitle']).where('id', '=', anna.accountId).executeTakeFirst())
      .toEqual({ name: 'Anna', jobTitle: 'IT-Leitung' });
  });

  it('keeps a consent that holds already, and gives a revoked one anew', async () => {
    const s = await scenario(test);
    const anna = await s.person('Anna');
    const consents = () => test.db.selectFrom('consent').select(['purpose', 'revokedAt']).where('accountId', '=', anna.accountId)
      .orderBy('givenAt').orderBy('purpose').execute();
    const first = await s.register(anna, 'online', { consents: ['series_news', 'photos'] });
    await cancelRegistration(test.deps, anna, first.ok ? first.registrationId : '');
    await test.db.updateTable('consent').set({ revokedAt: test.clock.now() }).where('accountId', '=', anna.accountId)
      .where('purpose', '=', 'photos').execute();
    test.clock.advance({ minutes: 1 });
    await s.register(anna, 'online', { consents: ['series_news', 'photos'] });
    expect(await consents()).toEqual([{ purpose: 'photos', revokedAt: expect.anything() }, { purpose: 'series_news', revokedAt: null },
      { purpose: 'photos', revokedAt: null }]);
  });
});

describe('who is asked first', () => {
  it('an address of the organisation counts as proof, at once and for good', async () => {
    const s = await scenario(test);
    const organisation = await makeOrganisation(test, { domains: ['rathaus-eins.example'] });
    const anna = await makeAccount(test, { email: 'anna@rathaus-eins.example' });
    expect(await s.register(anna, 'room', { organisationId: organisation.id })).toMatchObject({ ok: true, state: 'confirmed' });
    expect(await test.db.selectFrom('membership').select(['organisationId', 'state', 'verifiedHow', 'decidedAt', 'decidedBy'])
      .where('accountId', '=', anna.accountId).execute())
      .toEqual([{
        organisationId: organisation.id, state: 'verified', verifiedHow: 'domain', decidedAt: test.clock.now(), decidedBy: null,
      }]);
  });

  it('a foreign address waits for an organiser and takes no seat', async () => {
    const s = await scenario(test, { roomCapacity: 1 });
    const anna = await makeAccount(test, { name: 'Anna', email: 'anna@woanders.example' });
    const result = await s.register(anna, 'room');
    expect(result).toMatchObject({ ok: true, state: 'requested' });
    expect(await s.board()).toEqual(['Anna: requested, wishes room']);
    expect(await s.seats()).toBe('room 0/1, online 0');
    expect(await s.trail(result.ok ? result.registrationId : '')).toEqual({ activity: ['requested'], outbox: ['requested'] });
    expect(await test.db.selectFrom('membership').select(['state', 'verifiedHow', 'decidedAt']).where('accountId', '=', anna.accountId)
      .execute())
      .toEqual([{ state: 'pending', verifiedHow: null, decidedAt: null }]);
  });

  it('an organisation that nobody knows becomes one proposal, however it is written', async () => {
    const s = await scenario(test);
    const names = ['Zweckverband Müllerbach', 'zweckverband  muellerbach'];
    for (const [n, name] of names.entries()) {
      expect(await s.register(await makeAccount(test, { email: `neu-${n}@woanders.example` }), 'room',
        { organisationId: undefined, proposedOrganisation: { name, kind: 'it_provider', parentId: s.organisationId } })).toMatchObject({ state: 'requested' });
    }
    expect(await test.db.selectFrom('organisation').select(['name', 'state', 'kind', 'bodyKind', 'parentId', 'searchName'])
      .where('searchName', '=', 'zweckverband muellerbach').execute()).toEqual([{
      name: names[0], state: 'proposed', kind: 'enterprise', bodyKind: 'it_provider', parentId: s.organisationId, searchName: 'zweckverband muellerbach',
    }]);
  });

  it('somebody pending is verified once the domain is known, with the moment of it', async () => {
    const s = await scenario(test);
    const organisation = await makeOrganisation(test);
    const anna = await makeAccount(test, {
      email: 'anna@spaeter-bekannt.example', memberships: [{ organisationId: organisation.id, state: 'pending' }],
    });
    await test.db.insertInto('organisationDomain').values({ organisationId: organisation.id, domain: 'spaeter-bekannt.example' }).execute();
    test.clock.advance({ minutes: 5 });
    expect(await s.register(anna, 'room', { organisationId: organisation.id })).toMatchObject({ state: 'confirmed' });
    expect(await test.db.selectFrom('membership').select(['state', 'verifiedHow', 'decidedAt']).where('accountId', '=', anna.accountId)
      .execute())
      .toEqual([{ state: 'verified', verifiedHow: 'domain', decidedAt: test.clock.now() }]);
  });

  it('somebody who left may come back by the same rule as somebody new', async () => {
    const s = await scenario(test);
    const organisation = await makeOrganisation(test, { domains: ['heimkehr.example'] });
    const here = await makeAccount(test, {
      email: 'da@heimkehr.example', memberships: [{ organisationId: organisation.id, state: 'ended' }],
    });
    const gone = await makeAccount(test, {
      email: 'weg@woanders.example', memberships: [{ organisationId: organisation.id, state: 'ended' }],
    });
    expect(await s.register(here, 'room', { organisationId: organisation.id })).toMatchObject({ state: 'confirmed' });
    expect(await s.register(gone, 'room', { organisationId: organisation.id })).toMatchObject({ state: 'requested' });
  });
});

describe('is refused, and leaves nothing behind', () => {
  const hours = (n: number) => test.clock.now().add({ hours: n });
  const events: [string, () => Parameters<typeof makeEvent>[1]][] = [
    ['draft', () => ({ state: 'draft' })],
    ['cancelled', () => ({ state: 'cancelled' })],
    ['past', () => ({ startsAt: hours(-3), endsAt: hours(-1) })],
    ['closed', () => ({ registrationClosesAt: hours(-1) })],
    ['undated', () => ({ startsAt: null })],
  ];
  it.each(events)('%s', async (reason, given) => {
    const s = await scenario(test, given());
    const before = await test.db.selectFrom('organisation').select('id').execute();
    const anna = await makeAccount(test, { name: 'Vorher', email: `${reason}@woanders.example` });
    expect(await s.register(anna, 'room',
      { name: 'Nachher', organisationId: undefined, proposedOrganisation: { name: `Neu ${reason}`, kind: 'other', parentId: s.organisationId }, consents: ['photos'] }))
      .toEqual({ ok: false, reason });
    expect(await s.board()).toEqual([]);
    expect(await test.db.selectFrom('organisation').select('id').execute()).toHaveLength(before.length);
    expect(await test.db.selectFrom('membership').select('id').where('accountId', '=', anna.accountId).execute()).toEqual([]);
    expect(await test.db.selectFrom('consent').select('id').where('accountId', '=', anna.accountId).execute()).toEqual([]);
    expect(await test.db.selectFrom('account').select('name').where('id', '=', anna.accountId).executeTakeFirst())
      .toEqual({ name: 'Vorher' });
  });

  it('for an organisation that has ended, is not there, or has no id', async () => {
    const s = await scenario(test);
    const ended = await makeOrganisation(test, { state: 'ended' });
    const anna = await s.person('Anna');
    for (const organisationId of [ended.id, crypto.randomUUID(), '------------------------------------', "' or 1=1", undefined]) {
      expect(await s.register(anna, 'room', { organisationId })).toEqual({ ok: false, reason: 'organisation_unknown' });
    }
    expect(await s.board()).toEqual([]);
  });

  it('after a "no" to the membership, and the "no" stays', async () => {
    const s = await scenario(test);
    const organisation = await makeOrganisation(test, { domains: ['nein.example'] });
    const anna = await makeAccount(test, {
      email: 'anna@nein.example', memberships: [{ organisationId: organisation.id, state: 'declined' }],
    });
    for (let i = 0; i < 2; i++) expect(await s.register(anna, 'room', { organisationId: organisation.id })).toEqual({
      ok: false, reason: 'membership_declined',
    });
    expect(await s.board()).toEqual([]);
  });

  it('as "not found" where the event is not there or its series is a draft', async () => {
    const series = await makeSeries(test, { state: 'draft' });
    const hidden = await scenario(test, { seriesId: series.id });
    await makeRegistration(test, { eventId: hidden.event.id, state: 'queued' });
    const anna = await hidden.person('Anna');
    await expect(hidden.register(anna, 'room')).rejects.toThrow(NotFound);
    await expect(hidden.register(anna, 'room', { eventId: crypto.randomUUID() })).rejects.toThrow(NotFound);
  });

  it('not while the event runs: who hears of it late may still come in', async () => {
    const s = await scenario(test, { startsAt: hours(-1), endsAt: hours(1) });
    expect(await s.register(await s.person('Anna'), 'online')).toMatchObject({ ok: true, state: 'confirmed' });
  });
});
