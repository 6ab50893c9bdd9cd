import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { endColleague, approveColleague } from '../../src/modules/accounts/membership/commands-admin.ts';
import {
  appointAsked, approveWaiting, declineWaiting, refuseAsked,
} from '../../src/modules/events/registrations/commands-belonging-queue.ts';
import { countWaiting, getWaiting, listApprovedFirst, listWaiting } from '../../src/modules/events/registrations/queries-belonging.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { mailDeps, mailsOf } from '../notifications/mail-support.ts';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const membershipOf = (member: Member, organisationId: string) => test.db.selectFrom('membership').selectAll()
  .where('accountId', '=', member.accountId).where('organisationId', '=', organisationId).executeTakeFirstOrThrow();
const statesOf = async (member: Member) => (await test.db.selectFrom('registration').select(['state', 'cancelReason'])
  .where('accountId', '=', member.accountId)
  .orderBy('createdAt').orderBy('id').execute()).map((r) => r.cancelReason ?? r.state);
const mailKinds = async (email: string) => (await mailsOf(test)).filter((m) => m.toEmail === email).map((m) => m.kind).sort();

async function newcomer(town: { id: string }, events: readonly { id: string }[], email?: string) {
  const person = await makeAccount(test, { ...(email ? { email } : {}), memberships: [{ organisationId: town.id, state: 'pending' }] });
  for (const { id: eventId } of events) await makeRegistration(test,
    { eventId, accountId: person.accountId, organisationId: town.id, state: 'requested' });
  return { person, id: (await membershipOf(person, town.id)).id };
}

describe('one decision', () => {
  it('settles all requests of the person, by the seats there are, and is told once for each', async () => {
    const series = await makeSeries(test);
    const organiser = await makeAccount(test, { organises: [series.id] });
    const events = [await makeEvent(test, { seriesId: series.id }), await makeEvent(test, { onlineCapacity: 0, mode: 'online' }),
      await makeEvent(test, { state: 'cancelled' }), await makeEvent(test, { startsAt: test.clock.now().subtract({ hours: 1 }) })];
    const town = await makeOrganisation(test);
    const { person, id } = await newcomer(town, events);
    expect(await approveWaiting(test.deps, organiser, id, { rememberDomain: false })).toEqual({ ok: true, state: 'verified' });
    expect(await approveWaiting(test.deps, organiser, id, { rememberDomain: false })).toEqual({ ok: true, state: 'verified' });
    await drainOutbox(mailDeps(test));
    await drainOutbox(mailDeps(test));
    expect((await statesOf(person)).sort()).toEqual(['confirmed', 'queued', 'requested', 'requested']);
    expect(await mailKinds(person.email)).toEqual(['confirmed', 'queued']);
  });

  it('is no longer asked of whoever gave the first of two, but of the second', async () => {
    await test.db.insertInto('setting').values({ key: 'membership.secondCheck', value: JSON.stringify('ja') }).execute();
    const series = await makeSeries(test);
    const [first, second] = [await makeAccount(test, { organises: [series.id] }), await makeAccount(test, { organises: [series.id] })];
    const { id } = await newcomer(await makeOrganisation(test), [await makeEvent(test, { seriesId: series.id })]);
    const seen = async (actor: Member) => [(await listWaiting(test.db, actor)).rows.some((row) => row.id === id),
      (await listApprovedFirst(test.db, actor)).map((row) => row.id)];
    const before = [(await countWaiting(test.db, first)).people, (await countWaiting(test.db, second)).people] as const;
    expect(await seen(first)).toEqual([true, []]);
    expect(await approveWaiting(test.deps, first, id, { rememberDomain: false })).toEqual({ ok: true, state: 'second_needed' });
    expect(await seen(first)).toEqual([false, [id]]);
    expect(await seen(second)).toEqual([true, []]);
    expect([(await countWaiting(test.db, first)).people, (await countWaiting(test.db, second)).people]).toEqual([before[0] - 1, before[1]]);
    const cookie = await signInAs(test, first.accountId, { secondFactor: true });
    const page = await get(test, '/organisation/zugehoerigkeit', { cookie });
    expect(page.body).toContain('Von Ihnen schon bestätigt');
    expect(page.body).toContain(`href="/organisation/zugehoerigkeit/${id}"`);
    // Where one is enough again, it is theirs to finish.
    await test.db.deleteFrom('setting').where('key', '=', 'membership.secondCheck').execute();
    expect(await seen(first)).toEqual([true, []]);
    expect((await get(test, `/organisation/zugehoerigkeit/${id}`, { cookie })).body).toContain(`action="/organisation/zugehoerigkeit/${id}/zusage"`);
    expect(await approveWaiting(test.deps, first, id, { rememberDomain: false })).toEqual({ ok: true, state: 'verified' });
  });

  it('declines them all with the reason', async () => {
    const series = await makeSeries(test);
    const organiser = await makeAccount(test, { organises: [series.id] });
    const { person, id } =
      await newcomer(await makeOrganisation(test), [await makeEvent(test, { seriesId: series.id }), await makeEvent(test)]);
    expect(await declineWaiting(test.deps, organiser, id, 'Keine Kommune.')).toEqual({ ok: true });
    await drainOutbox(mailDeps(test));
    expect(await statesOf(person)).toEqual(['declined', 'declined']);
    expect(await mailKinds(person.email)).toEqual(['declined', 'declined']);
    expect((await mailsOf(test)).filter((m) => m.toEmail === person.email).every((m) => m.textBody.includes('> Keine Kommune.')))
      .toBe(true);
    await expect(approveWaiting(test.deps, organiser, id, { rememberDomain: false })).resolves.toEqual({ ok: false, reason: 'not_open' });
  });

  it('is told by a letter of its own where nothing is registered, in the person’s language', async () => {
    const town = await makeOrganisation(test, { name: 'Gemeinde Ohnetermin' });
    const admin = await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }] });
    const person = await makeAccount(test, { lang: 'en', memberships: [{ organisationId: town.id, state: 'pending' }] });
    await approveColleague(test.deps, admin, (await membershipOf(person, town.id)).id);
    await drainOutbox(mailDeps(test));
    const [mail] = (await mailsOf(test)).filter((m) => m.toEmail === person.email);
    expect(mail).toMatchObject({ kind: 'membership', lang: 'en', subject: 'Confirmed: you belong to Gemeinde Ohnetermin' });
  });
});

describe('who decides', () => {
  it('organisers of the series somebody wants to take part in, of the Land where nothing is registered, and admins', async () => {
    const bayern = await makeSeries(test, { land: '09' });
    const hessen = await makeSeries(test, { land: '06' });
    const people = {
      ofSeries: await makeAccount(test, { organises: [hessen.id] }), ofLand: await makeAccount(test, { organises: [bayern.id] }),
      admin: await makeAccount(test, { admin: true }), member: await makeAccount(test),
    };
    const town = await makeOrganisation(test, { land: '09' });
    const registered = await newcomer(town, [await makeEvent(test, { seriesId: hessen.id })]);
    const quiet = await newcomer(town, []);
    const sees = async (actor: Member, id: string) => (await listWaiting(test.db, actor)).rows.some((row) => row.id === id);
    expect(await Promise.all([people.ofSeries, people.ofLand, people.admin, people.member].map((p) => sees(p, registered.id))))
      .toEqual([true, false, true, false]);
    expect(await Promise.all([people.ofSeries, people.ofLand, people.admin, people.member].map((p) => sees(p, quiet.id))))
      .toEqual([false, true, true, false]);
    for (const [actor, id] of [[people.ofLand, registered.id], [people.ofSeries, quiet.id], [people.member, quiet.id]] as const) {
      await expect(approveWaiting(test.deps, actor, id, { rememberDomain: true })).rejects.toBeInstanceOf(NotFound);
      await expect(declineWaiting(test.deps, actor, id, 'x')).rejects.toBeInstanceOf(NotFound);
      await expect(appointAsked(test.deps, actor, id)).rejects.toBeInstanceOf(NotFound);
      await expect(refuseAsked(test.deps, actor, id)).rejects.toBeInstanceOf(NotFound);
      await expect(getWaiting(test.db, actor, id)).rejects.toBeInstanceOf(NotFound);
    }
    expect((await membershipOf(quiet.person, town.id)).state).toBe('pending');
  });

  it('sees what helps to decide, in one query for one as for three', async () => {
    const town = await makeOrganisation(test, { name: 'Stadt Köln', domains: ['koeln.example'] });
    const admin = await makeAccount(test, { admin: true });
    await makeAccount(test, { email: 'bekannt@evil-koeln.example', memberships: [town.id] });
    const event = await makeEvent(test, { titleDe: 'Köln lernt' });
    const { id } = await newcomer(town, [event], 'rathaus@evil-koeln.example');
    expect(await getWaiting(test.db, admin, id)).toMatchObject({
      domain: 'evil-koeln.example', freeMail: false, functionMailbox: true, domainOf: [], knownDomains: ['koeln.example'],
      mistakenFor: 'koeln.example',
      nameMatch: 'contains', members: 1, colleagues: 1, elsewhere: 0, admins: 0, first: false,
      requests: [{ eventTitle: { de: 'Köln lernt' }, startsAt: event.startsAt }],
    });
    const below = await newcomer(town, [event], 'person@it.koeln.example');
    expect(await getWaiting(test.db, admin, below.id)).toMatchObject({ subdomainOf: 'koeln.example', mistakenFor: undefined, doubtful: true });
    test.queries.length = 0;
    await listWaiting(test.db, admin);
    expect(test.queries).toHaveLength(1);
  });

  it('sees when the domain could as well be that of a namesake', async () => {
    const names = ['Stadt Zwillingsau an der Lein', 'Stadt Zwillingsau am Forst', 'Landkreis Zwillingsau', 'Gemeinde Zwillingsaubach'];
    const [town] = await Promise.all(names.map((name) => makeOrganisation(test, { name })));
    const admin = await makeAccount(test, { admin: true });
    const event = await makeEvent(test);
    for (const [email, namesakes] of [['a@stadt-zwillingsau.example', 2], ['b@zwillingsau-lein.example', 0], ['c@anders.example', 0]] as const) {
      const { id } = await newcomer(town!, [event], email);
      expect(await getWaiting(test.db, admin, id), email).toMatchObject({ namesakes: email.startsWith('c') ? expect.any(Number) : namesakes });
    }
  });
});

describe('leaving', () => {
  it('holds the seat for the successor who says yes or no, and frees what they have already', async () => {
    const town = await makeOrganisation(test);
    const admin = await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }] });
    const [leaver, successor] = [await makeAccount(test, { memberships: [town.id] }),
      await makeAccount(test, { name: 'Who Follows', lang: 'en', memberships: [town.id] })];
    const [one, both, past] = [await makeEvent(test, { roomCapacity: 1 }), await makeEvent(test),
      await makeEvent(test, { startsAt: test.clock.now().subtract({ hours: 48 }) })];
    for (const { id: eventId } of [one, both]) await makeRegistration(test,
      { eventId, accountId: leaver.accountId, organisationId: town.id, seat: 'room' });
    await makeRegistration(test,
      { eventId: past.id, accountId: leaver.accountId, organisationId: town.id, state: 'attended', seat: 'online' });
    await makeRegistration(test, { eventId: both.id, accountId: successor.accountId, organisationId: town.id, seat: 'online' });
    const waits = await makeRegistration(test, { eventId: one.id, state: 'queued', wish: 'room' });
    expect(await endColleague(test.deps, admin, (await membershipOf(leaver, town.id)).id, { successorId: successor.accountId, reason: '' }))
      .toEqual({ ok: true });
    await drainOutbox(mailDeps(test));
    expect((await statesOf(leaver)).sort()).toEqual(['attended', 'handed_over', 'self']);
    const held = await test.db.selectFrom('registration').select(['state', 'offerSeat', 'organisationId'])
      .where('invitedEmail', '=', successor.email).execute();
    expect(held).toEqual([{ state: 'offered', offerSeat: 'room', organisationId: town.id }]);
    // Nobody in the queue got the seat that was passed on.
    expect((await test.db.selectFrom('registration').select('state').where('id', '=', waits.id).executeTakeFirstOrThrow()).state)
      .toBe('queued');
    expect(await mailKinds(leaver.email)).toEqual(['cancelled', 'handed_over', 'membership']);
    expect(await mailKinds(successor.email)).toEqual(['invited']);
    // Whoever has an account is addressed as in it.
    expect((await mailsOf(test)).find((m) => m.toEmail === successor.email)).toMatchObject({ lang: 'en', textBody: expect.stringMatching(/^Dear Who Follows,/) });
  });

  it('without a successor frees the seats for those who wait', async () => {
    const town = await makeOrganisation(test);
    const admin = await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }] });
    const leaver = await makeAccount(test, { memberships: [town.id] });
    const event = await makeEvent(test, { roomCapacity: 1 });
    await makeRegistration(test, { eventId: event.id, accountId: leaver.accountId, organisationId: town.id, seat: 'room' });
    const waits = await makeRegistration(test, { eventId: event.id, state: 'queued', wish: 'room' });
    await endColleague(test.deps, admin, (await membershipOf(leaver, town.id)).id, { successorId: undefined, reason: '' });
    await drainOutbox(mailDeps(test));
    expect(await statesOf(leaver)).toEqual(['self']);
    expect((await test.db.selectFrom('registration').select('state').where('id', '=', waits.id).executeTakeFirstOrThrow()).state)
      .toBe('offered');
  });
});
