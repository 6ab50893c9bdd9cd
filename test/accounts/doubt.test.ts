import { afterAll, beforeAll, describe, expect, test as it } from 'vitest';
import { approveColleague } from '../../src/modules/accounts/membership/commands-admin.ts';
import { doubtsAbout, isSerious } from '../../src/modules/accounts/membership/doubt.ts';
import { approveWaiting } from '../../src/modules/events/registrations/commands-belonging-queue.ts';
import { approve } from '../../src/modules/events/registrations/commands-organiser.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration } from '../support/make.ts';

const known = ['koeln.de', 'stadt-koeln.de'];

describe('what speaks against an address', () => {
  it.each([
    ['m.muster@koeln.de', [], false],
    ['m.muster@evil-koeln.de', ['look_alike'], true],
    ['m.muster@koeln.de.evil.com', ['look_alike'], true],
    ['m.muster@koe1n.de', ['look_alike'], true],
    ['m.muster@mail.koeln.de', ['subdomain'], true],
    ['m.muster@xn--koln-b8d.de', ['foreign_letters'], true],
    ['m.muster@gmx.de', ['free_mail'], true],
    ['rathaus@koeln.de', ['function_mailbox'], false],
    ['m.muster@stadtwerke.example', ['unknown_domain'], false],
  ] as const)('%s', (email, whys, serious) => {
    const doubts = doubtsAbout(email, known);
    expect(doubts.map(({ why }) => why)).toEqual(expect.arrayContaining([...whys]));
    expect(doubts.some(isSerious)).toBe(serious);
  });

  it('names a subdomain as one, also where another known domain looks alike', () => {
    expect(doubtsAbout('m.muster@it.koeln.example', ['koeln.de', 'koeln.example'])).toEqual([{ why: 'subdomain', known: 'koeln.example' }]);
  });

  it('is nothing about a new domain where none is known', () => {
    expect(doubtsAbout('m.muster@stadtwerke.example', [])).toEqual([]);
  });
});

describe('a municipality admin and a doubtful address', () => {
  let test: TestApp;
  beforeAll(async () => { test = await startTestApp(); });
  afterAll(() => test.close());

  async function askedBy(email: string) {
    const town = await makeOrganisation(test);
    await test.db.insertInto('organisationDomain')
      .values({ organisationId: town.id, domain: `${town.slug}.example`, source: 'import', createdAt: test.clock.now() }).execute();
    const admin = await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }] });
    const person = await makeAccount(test, { email: email.replace('TOWN', town.slug), memberships: [{ organisationId: town.id, state: 'pending' }] });
    const { id } = await test.db.selectFrom('membership').select('id').where('accountId', '=', person.accountId).executeTakeFirstOrThrow();
    const state = async () => (await test.db.selectFrom('membership').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
    return { town, admin, id, state };
  }

  it('decides only after having asked the person', async () => {
    const { admin, id, state } = await askedBy('neu@buergerbuero-TOWN.example');
    expect(await approveColleague(test.deps, admin, id)).toEqual({ ok: false, reason: 'doubtful' });
    expect(await state()).toBe('pending');
    expect(await approveColleague(test.deps, admin, id, { asked: true })).toEqual({ ok: true });
    expect(await state()).toBe('verified');
  });

  it('approves an address that raises none at once', async () => {
    const { admin, id, state } = await askedBy('neu@ganz-anders.example');
    expect(await approveColleague(test.deps, admin, id)).toEqual({ ok: true });
    expect(await state()).toBe('verified');
  });

  it.each(['neu@buergerbuero-TOWN.example', 'x.y@gmx.de'])('is not approved by an organiser either, who has not asked: %s', async (email) => {
    const { town, id, state } = await askedBy(email);
    const organiser = await makeAccount(test, { admin: true });
    const cookie = await signInAs(test, organiser.accountId, { secondFactor: true });
    expect(await approveWaiting(test.deps, organiser, id, { rememberDomain: false })).toEqual({ ok: false, reason: 'doubtful' });
    const page = `/organisation/zugehoerigkeit/${id}`;
    expect((await get(test, page, { cookie })).body).toContain('name="nachgefragt"');
    const refused = await post(test, `${page}/zusage`, {}, { cookie });
    expect([refused.statusCode, refused.body.includes('href="#feld-nachgefragt"'), await state()]).toEqual([422, true, 'pending']);
    // Several at once: left out by name, with a way to the page that decides about this one.
    const plain = await makeAccount(test, { memberships: [{ organisationId: (await makeOrganisation(test)).id, state: 'pending' }] });
    const other = (await test.db.selectFrom('membership').select('id').where('accountId', '=', plain.accountId).executeTakeFirstOrThrow()).id;
    const choice = await get(test, `/organisation/zugehoerigkeit/auswahl?aktion=zusage&id=${id}&id=${other}`, { cookie });
    expect(choice.body).toContain(`href="${page}"`);
    expect(choice.body).not.toContain(`value="${id}"`);
    const several = await post(test, '/organisation/zugehoerigkeit/auswahl', { aktion: 'zusage', id: [id, other] }, { cookie });
    expect(several.headers.location).toContain('einzeln~1');
    expect(await state()).toBe('pending');
    // The request for an event is another way to the same decision.
    const { accountId } = await test.db.selectFrom('membership').select('accountId').where('id', '=', id).executeTakeFirstOrThrow();
    const event = await makeEvent(test);
    const registration = await makeRegistration(test, { eventId: event.id, accountId, organisationId: town.id, state: 'requested' });
    expect(await approve(test.deps, organiser, registration.id, { rememberDomain: false })).toEqual({ ok: false, reason: 'doubtful' });
    const one = `/organisation/veranstaltungen/${event.slug}/anmeldungen/${registration.id}`;
    expect((await post(test, `${one}/zusage`, {}, { cookie })).statusCode).toBe(422);
    const bulk = await get(test, `/organisation/veranstaltungen/${event.slug}/anmeldungen/auswahl?aktion=zusage&id=${registration.id}`, { cookie });
    expect(bulk.body).toContain('Entscheiden Sie darüber einzeln.');
    expect(await state()).toBe('pending');
    expect((await post(test, `${one}/zusage`, { nachgefragt: 'ja' }, { cookie })).statusCode).toBe(303);
    expect(await state()).toBe('verified');
  });

  it('sees on the pages what speaks against it, and finds the box where it is missing', async () => {
    const { town, admin, id, state } = await askedBy('fremd@buergerbuero-TOWN.example');
    const cookie = await signInAs(test, admin.accountId, { secondFactor: true });
    const list = await get(test, `/kommunen/${town.slug}/mitglieder`, { cookie });
    expect(list.body).toContain(`Vorsicht: buergerbuero-${town.slug}.example sieht Ihrer Domain ${town.slug}.example ähnlich`);
    expect(list.body).not.toContain(`/mitglieder/${id}/zusage`);
    const refused = await post(test, `/kommunen/${town.slug}/mitglieder/${id}/zusage`, {}, { cookie });
    expect([refused.statusCode, await state()]).toEqual([422, 'pending']);
    expect(refused.body).toContain('href="#feld-nachgefragt"');
    const done = await post(test, `/kommunen/${town.slug}/mitglieder/${id}/zusage`, { nachgefragt: 'ja' }, { cookie });
    expect([done.statusCode, await state()]).toEqual([303, 'verified']);
  });
});
