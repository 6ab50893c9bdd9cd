import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest';
import { exportRegistrations } from '../../src/modules/events/registrations/commands-export.ts';
import { everything } from '../../src/modules/events/registrations/queries-organiser.ts';
import { sectionNames, type SectionName } from '../../src/modules/pages/my-data/my-data.ts';
import { sitePaths } from '../../src/modules/pages/paths.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeProject, makeRegistration, makeSeries } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

async function makeScene() {
  const series = await makeSeries(test);
  const home = await makeOrganisation(test, { name: 'Stadt Auskunft' });
  const event = await makeEvent(test, { seriesId: series.id, titleDe: 'Runde der Auskunft' });
  const organiser = await makeAccount(test, { organises: [series.id], name: 'Organisation der Reihe' });
  const person = await makeAccount(test, { memberships: [home.id], name: 'Amt Auskunft' });
  const other = await makeAccount(test, { name: 'Amt Nebenan', email: `nebenan-${crypto.randomUUID()}@fremd.example` });
  const registration = await makeRegistration(test, { eventId: event.id, accountId: person.accountId, organisationId: home.id, question: 'Was kostet das?', organiserNote: 'ruft zurück' });
  const cookies = { organiser: await signInAs(test, organiser.accountId), person: await signInAs(test, person.accountId), other: await signInAs(test, other.accountId) };
  return { event, organiser, person, other, registration, cookies, list: `/organisation/veranstaltungen/${event.slug}/anmeldungen` };
}
const accesses = () => test.db.selectFrom('listAccess').select(['kind', 'actorId', 'day', 'registrations']).orderBy('day').orderBy('kind').execute();
const text = (body: string): string => body.replace(/^[^]*<main/, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('who has seen or exported lists', () => {
  it('is noted once a day for each person and list, and never by the reading itself', async () => {
    const s = await makeScene();
    for (let n = 0; n < 3; n++) expect((await get(test, s.list, { cookie: s.cookies.organiser })).statusCode).toBe(200);
    await get(test, `${s.list}?suche=amt`, { cookie: s.cookies.organiser });
    await get(test, `${s.list}/${s.registration.id}`, { cookie: s.cookies.organiser });
    await get(test, s.list, { cookie: s.cookies.other });
    expect(await accesses()).toEqual([]);
    await test.app.noteListViews();
    const today = { actorId: s.organiser.accountId, day: '2027-01-12' };
    expect(await accesses()).toEqual([{ kind: 'list', registrations: null, ...today }, { kind: 'one', registrations: [s.registration.id], ...today }]);
    await get(test, s.list, { cookie: s.cookies.organiser });
    await test.app.noteListViews();
    expect(await accesses()).toHaveLength(2);
    test.clock.advance({ hours: 24 });
    s.cookies.organiser = await signInAs(test, s.organiser.accountId);
    await get(test, s.list, { cookie: s.cookies.organiser });
    await test.app.noteListViews();
    expect((await accesses()).map(({ day }) => day)).toEqual(['2027-01-12', '2027-01-12', '2027-01-13']);
  });

  it('is told to those who stood in them, with the reason and the columns of an export', async () => {
    const s = await makeScene();
    await get(test, s.list, { cookie: s.cookies.organiser });
    await test.app.noteListViews();
    const result = await exportRegistrations(test.deps, s.organiser, s.event.slug, { filter: everything, columns: ['name', 'organisation'], format: 'csv', reason: 'Namensschilder drucken' });
    expect(result.ok).toBe(true);
    test.clock.advance({ minutes: 1 });
    await makeRegistration(test, { eventId: s.event.id, accountId: s.other.accountId });
    const mine = text((await get(test, '/konto/daten', { cookie: s.cookies.person })).body);
    for (const part of ['Organisation der Reihe', 'Liste der Anmeldungen angesehen', 'in eine Datei ausgegeben', 'Grund: Namensschilder drucken', 'Name, Organisation', 'Runde der Auskunft']) expect.soft(mine).toContain(part);
    // On other lists of people as well, here that of the accounts.
    const admin = await makeAccount(test, { admin: true, name: 'Administration' });
    const session = await signInAs(test, admin.accountId);
    for (let n = 0; n < 2; n++) {
      await get(test, `/organisation/konten/${s.person.accountId}`, { cookie: session });
      await test.app.noteListViews();
    }
    const now = text((await get(test, '/konto/daten', { cookie: s.cookies.person })).body);
    expect(now.match(/Administration Ihr Konto angesehen/g)).toHaveLength(1);
    await test.db.updateTable('account').set({ isAdmin: false }).where('id', '=', admin.accountId).execute();
    // Who came later stood in neither.
    expect(text((await get(test, '/konto/daten', { cookie: s.cookies.other })).body)).toContain('Bisher hat niemand');
  });
});

describe('the copy of one\'s data', () => {
  it('holds what is stored about the person and nothing about others', async () => {
    const s = await makeScene();
    await makeRegistration(test, { eventId: s.event.id, accountId: s.other.accountId, question: 'Fremde Frage' });
    const answer = await get(test, '/konto/daten/auskunft.json', { cookie: s.cookies.person });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="meine-daten-2027-01-\d\d\.json"$/);
    expect(answer.headers['cache-control']).toContain('no-store');
    const data = answer.json<Record<string, Record<string, unknown>[]>>();
    expect(data['account']).toMatchObject([{ email: s.person.email, name: 'Amt Auskunft', id: s.person.accountId }]);
    expect(data['registrations']).toMatchObject([{ id: s.registration.id, question: 'Was kostet das?', organiserNote: 'ruft zurück', event: 'Runde der Auskunft', state: 'confirmed' }]);
    expect(data['memberships']).toMatchObject([{ organisation: 'Stadt Auskunft', state: 'verified' }]);
    expect(answer.body).not.toMatch(/Fremde Frage|@fremd.example|Amt Nebenan|token|hash|secret/i);
    const page = text((await get(test, sitePaths.myReport(), { cookie: s.cookies.person })).body);
    for (const part of ['Amt Auskunft', s.person.email, 'Was kostet das?', 'ruft zurück', 'Stadt Auskunft']) expect.soft(page).toContain(part);
    await test.db.insertInto('sharing').values({ accountId: s.person.accountId, fields: ['name'], givenAt: test.clock.now() }).execute();
    expect((await get(test, '/konto/daten', { cookie: s.cookies.person })).body).toMatch(/Was andere Teilnehmende von Ihnen sehen<[^]{0,200}>1</);
    expect(page).not.toMatch(/Fremde Frage|Amt Nebenan/);
  });

  it('takes the same number of queries however much there is', async () => {
    const s = await makeScene();
    const count = async (): Promise<number> => {
      test.queries.length = 0;
      await get(test, '/konto/daten', { cookie: s.cookies.person });
      return test.queries.length;
    };
    const before = await count();
    for (let n = 0; n < 3; n++) await makeRegistration(test, { eventId: (await makeEvent(test)).id, accountId: s.person.accountId });
    expect(await count()).toBe(before);
  });
});

describe('deleting one\'s account', () => {
  it('asks for one\'s own address, deletes, signs out and says so', async () => {
    const s = await makeScene();
    const path = '/konto/daten/loeschen';
    const page = await get(test, path, { cookie: s.cookies.person });
    expect(text(page.body)).toContain('Runde der Auskunft');
    const wrong = await post(test, path, { bestaetigung: s.other.email }, { cookie: s.cookies.person });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Geben Sie Ihre E-Mail-Adresse so ein');
    const done = await post(test, path, { bestaetigung: s.person.email.toUpperCase() }, { cookie: s.cookies.person });
    expect([done.statusCode, done.headers.location]).toEqual([303, '/konto-geloescht']);
    expect(String(done.headers['set-cookie'])).toMatch(/sitzung=;/);
    expect((await get(test, '/konto/daten', { cookie: s.cookies.person })).statusCode).toBe(303);
    expect((await get(test, '/konto-geloescht')).body).toContain('Ihr Konto ist gelöscht');
    expect(await test.db.selectFrom('account').select('id').where('id', '=', s.person.accountId).executeTakeFirst()).toBeUndefined();
  });

  it('tells the last admin what to do first', async () => {
    const admin = await makeAccount(test, { admin: true });
    const cookie = await signInAs(test, admin.accountId);
    const answer = await post(test, '/konto/daten/loeschen', { bestaetigung: admin.email }, { cookie });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('bin/admin add');
  });
});

describe('the report on my data', () => {
  // Each place where a person stands, by what the report says of it, or why it says nothing.
  const places: Record<string, SectionName | { not: string }> = {
    'account.id': 'account', 'membership.account_id': 'memberships', 'series_organiser.account_id': 'organises', 'consent.account_id': 'consents',
    'sharing.account_id': 'sharing', 'identity.account_id': 'identities', 'session.account_id': 'sessions', 'second_factor.account_id': 'secondFactors',
    'registration.account_id': 'registrations', 'registration.invited_by': 'invitations', 'group_message.author_id': 'groupMessages',
    'person_access.account_id': 'access', 'project_contact.account_id': 'projects', 'project_reader.account_id': 'projects',
    'saved_search.account_id': 'savedSearches', 'digest_off.account_id': 'digestOff', 'digest_told.account_id': 'digestTold',
    'silent_wish.given_by': 'silent', 'silent_side.answered_by': 'silent', 'address_change.account_id': 'newAddresses',
    'mail.account_id': 'mails', 'recovery_code.account_id': { not: 'hashes of secrets' },
    'second_factor_miss.account_id': { not: 'when a code was wrong, kept for an hour' }, 'domain_list.account_id': { not: 'a file of domains for a preview' },
  };
  // Who did something for an organisation or the site: work, which the log of what the person did says.
  const work = /\.(decided_by|first_approved_by|added_by|proposed_by|created_by|updated_by|released_by|finished_by|saved_by|confirmed_by|done_by|actor_id)$/;

  it('says something of every place in the database where a person stands', async () => {
    const { rows } = await sql<{ place: string }>`
      select c.conrelid::regclass || '.' || a.attname as place from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
      where c.contype = 'f' and c.confrelid = 'account'::regclass order by 1`.execute(test.db);
    expect(rows.map(({ place }) => place).filter((place) => !work.test(place) && places[place] === undefined)).toEqual([]);
    for (const section of Object.values(places)) if (typeof section === 'string') expect(sectionNames).toContain(section);
  });

  it('holds what somebody saved, is named for and was told, as a page and as a file', async () => {
    const s = await makeScene();
    const { accountId } = s.person;
    const [{ id: homeId }] = await test.db.selectFrom('membership').select('organisationId as id').where('accountId', '=', accountId).execute() as [{ id: string }];
    const project = await makeProject(test, { organisationId: homeId, titleDe: 'Auskunft als Projekt', level: 'green' });
    const hidden = await makeProject(test, { titleDe: 'Fremdes Geheimnis', level: 'amber_strict' });
    const at = test.clock.now();
    await test.db.insertInto('projectContact').values({ projectId: project.id, accountId, slot: 'deputy', createdAt: at }).execute();
    await test.db.insertInto('savedSearch').values({ accountId, query: 'q=winterdienst', createdAt: at }).execute();
    await test.db.insertInto('digestOff').values({ accountId, since: at }).execute();
    await test.db.insertInto('digestTold').values({ accountId, projectId: hidden.id, status: 'planned', toldAt: at }).execute();
    await test.db.insertInto('silentWish').values({ projectId: project.id, givenBy: accountId, givenAt: at }).execute();
    const report = text((await get(test, sitePaths.myReport(), { cookie: s.cookies.person })).body);
    for (const words of ['Auskunft als Projekt Art Vertretung', 'q=winterdienst', 'Wochenbrief abgeschaltet', 'möchte gefragt werden']) expect(report).toContain(words);
    expect(report).not.toContain('Fremdes Geheimnis');
    expect(report).toContain(hidden.id);
  });
});
