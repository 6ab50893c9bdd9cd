import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForContacts, remindOfProjects } from '../../src/modules/notifications/commands-project-jobs.ts';
import { confirmProject } from '../../src/modules/projects/commands.ts';
import { takeContact } from '../../src/modules/projects/commands-levels.ts';
import { freshness } from '../../src/modules/projects/project.ts';
import { mailDeps, mailsOf } from '../notifications/mail-support.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const subjectsTo = async (email: string) => (await mailsOf(test)).filter((m) => m.toEmail === email).map((m) => m.subject);
const at = (text: string) => Temporal.Instant.from(text);

describe('freshness', () => {
  it('goes by calendar months of Berlin', () => {
    const confirmed = at('2026-08-31T10:00:00Z');
    expect([at('2027-02-28T10:59:00Z'), at('2027-02-28T11:00:00Z'), at('2027-08-31T09:59:00Z'), at('2027-08-31T10:00:00Z')].map((now) => freshness(confirmed, now)))
      .toEqual(['fresh', 'due', 'due', 'stale']);
  });

  it('is asked for after six months, once, of those who can be asked, else of the admins', async () => {
    const home = await makeOrganisation(test);
    const admin = await makeAccount(test, { memberships: [{ organisationId: home.id, adminSlot: 1 }] });
    const contact = await makeAccount(test, { memberships: [home.id] });
    const mine = await makeProject(test, { organisationId: home.id, titleDe: 'Mit Kontakt' });
    await makeProject(test, { organisationId: home.id, titleDe: 'Ohne Kontakt' });
    await makeProject(test, { organisationId: home.id, titleDe: 'Nur für andere', level: 'red' });
    await takeContact(test.deps, contact, mine.id, 'contact');
    const run = () => remindOfProjects(mailDeps(test));
    test.clock.advance({ hours: 24 * 180 });
    expect(await run()).toBe(0);
    test.clock.advance({ hours: 24 * 4 });
    const counts = await Promise.all([run(), run()]);
    expect(counts.reduce((a, b) => a + b)).toBe(3);
    expect(await run()).toBe(0);
    expect(await subjectsTo(contact.email)).toEqual(['Stimmen die Angaben zu Ihrem Projekt noch?']);
    // Whom nobody was named for, the admins see; what they see they are asked about.
    expect(await subjectsTo(admin.email)).toEqual(['Stimmen die Angaben zu 2 Projekten noch?']);
    const page = await get(test, `/praxiswissen/${mine.slug}`, { cookie: await signInAs(test, contact.accountId) });
    expect(page.body).toContain('Bitte sagen Sie, ob die Angaben noch stimmen');
    await confirmProject(test.deps, contact, mine.id);
    test.clock.advance({ hours: 24 * 20 });
    expect(await run()).toBe(0);
  });

  it('greys after a year with a sentence, is never gone, and one press ends it', async () => {
    const home = await makeOrganisation(test);
    const member = await makeAccount(test, { memberships: [home.id] });
    const { slug } = await makeProject(test, { organisationId: home.id, confirmedAt: test.clock.now().subtract({ hours: 24 * 400 }) });
    expect((await get(test, `/praxiswissen/${slug}`)).body).toMatch(/Diese Angaben hat seit dem \d+\. \w+ \d{4} niemand bestätigt/);
    const cookie = await signInAs(test, member.accountId);
    expect((await post(test, `/praxiswissen/${slug}/stimmt`, {}, { cookie })).statusCode).toBe(303);
    expect((await get(test, `/praxiswissen/${slug}`)).body).not.toContain('niemand bestätigt');
  });
});

describe('a contact who leaves', () => {
  it('is missed by the municipality admins, whether the membership ended or the account was deleted', async () => {
    const home = await makeOrganisation(test);
    const admin = await makeAccount(test, { memberships: [{ organisationId: home.id, adminSlot: 1 }] });
    const [leaving, deleted] = [await makeAccount(test, { memberships: [home.id] }), await makeAccount(test, { memberships: [home.id] })];
    const [one, two] = [await makeProject(test, { organisationId: home.id, titleDe: 'Erstes' }), await makeProject(test, { organisationId: home.id, titleDe: 'Zweites' })];
    await takeContact(test.deps, leaving, one.id, 'contact');
    await takeContact(test.deps, deleted, two.id, 'contact');
    await test.db.updateTable('membership').set({ state: 'ended', verifiedHow: null }).where('accountId', '=', leaving.accountId).execute();
    await test.db.deleteFrom('account').where('id', '=', deleted.accountId).execute();
    expect(await askForContacts(mailDeps(test))).toBe(2);
    expect(await askForContacts(mailDeps(test))).toBe(0);
    const [mail] = (await mailsOf(test)).filter((m) => m.toEmail === admin.email);
    expect([mail!.subject, mail!.textBody.includes('Erstes'), mail!.textBody.includes('Zweites')]).toEqual(['2 Projekte haben keine Ansprechperson mehr', true, true]);
    expect(await test.db.selectFrom('project').select('titleDe').where('organisationId', '=', home.id).orderBy('titleDe').execute()).toEqual([{ titleDe: 'Erstes' }, { titleDe: 'Zweites' }]);
  });
});
