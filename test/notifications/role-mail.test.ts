import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { answerInvitation, inviteOrganisation, setInterest, setReuse } from '../../src/modules/projects/commands-roles.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';
import { mailDeps, mailsOf } from './mail-support.ts';

let test: TestApp;
let [home, away] = [{ id: '' }, { id: '' }];
let people: Record<'homeAdmin' | 'contact' | 'colleague' | 'awayAdmin' | 'awayMember', Member>;
beforeAll(async () => {
  test = await startTestApp();
  return () => test.close();
});
beforeEach(async () => {
  await test.db.updateTable('outbox').set({ handledAt: test.clock.now() }).where('handledAt', 'is', null).execute();
  await test.db.deleteFrom('mail').execute();
  [home, away] = [await makeOrganisation(test, { name: 'Stadt Heimat' }), await makeOrganisation(test, { name: 'Stadt Nachbar' })];
  people = {
    homeAdmin: await makeAccount(test, { memberships: [{ organisationId: home.id, adminSlot: 1 }] }),
    contact: await makeAccount(test, { memberships: [home.id], lang: 'en' }),
    colleague: await makeAccount(test, { memberships: [home.id] }),
    awayAdmin: await makeAccount(test, { memberships: [{ organisationId: away.id, adminSlot: 1 }] }),
    awayMember: await makeAccount(test, { memberships: [away.id] }),
  };
});

async function project(given: Parameters<typeof makeProject>[1] = {}, contacts: readonly Member[] = [people.contact]) {
  const made = await makeProject(test, { organisationId: home.id, titleDe: 'Terminerinnerung', titleEn: 'Reminders', ...given });
  for (const [n, { accountId }] of contacts.entries()) await test.db.insertInto('projectContact').values({ projectId: made.id, accountId, slot: n === 0 ? 'contact' : 'deputy', createdAt: test.clock.now() }).execute();
  return made;
}
/** Who was told what, and nobody else. */
async function told(): Promise<string[]> {
  await drainOutbox(mailDeps(test));
  const name = (email: string) => Object.entries(people).find(([, one]) => one.email === email)?.[0] ?? email;
  const mails = await mailsOf(test);
  return mails.map(({ toEmail, subject }) => `${name(toEmail)}: ${subject}`).sort();
}

describe('an invitation', () => {
  it('is told to the admins of the invited organisation, and its answer to the contacts and whoever had invited', async () => {
    const { id } = await project();
    await inviteOrganisation(test.deps, people.colleague, id, away.id);
    expect(await told()).toEqual(['awayAdmin: Stadt Heimat lädt Sie zu einem Projekt ein']);
    const [mail] = await mailsOf(test);
    expect(mail!.textBody).toContain('„Terminerinnerung“');
    expect(mail!.textBody).toContain('/meine-projekte');
    await test.db.deleteFrom('mail').execute();
    await answerInvitation(test.deps, people.awayMember, id, away.id, true);
    expect(await told()).toEqual(['colleague: Stadt Nachbar macht bei Ihrem Projekt mit', 'contact: Stadt Nachbar takes part in your project']);
    expect((await mailsOf(test)).find(({ lang }) => lang === 'en')!.textBody).toContain('“Reminders”');
  });

  it('is told to members where the organisation has no admin', async () => {
    await test.db.updateTable('membership').set({ adminSlot: null }).where('accountId', '=', people.awayAdmin.accountId).execute();
    const { id } = await project();
    await inviteOrganisation(test.deps, people.contact, id, away.id);
    expect(await told()).toEqual(['awayAdmin: Stadt Heimat lädt Sie zu einem Projekt ein', 'awayMember: Stadt Heimat lädt Sie zu einem Projekt ein']);
  });

  it('that was withdrawn or answered before the letter is written is not told', async () => {
    const { id } = await project();
    await inviteOrganisation(test.deps, people.contact, id, away.id);
    await answerInvitation(test.deps, people.awayAdmin, id, away.id, false);
    expect(await told()).toEqual(['contact: Stadt Nachbar does not take part in your project']);
  });

  it('is not written where it is refused', async () => {
    const { id } = await project({ level: 'amber_strict' });
    expect(await inviteOrganisation(test.deps, people.contact, id, away.id)).toEqual({ ok: false, reason: 'closed' });
    expect(await told()).toEqual([]);
  });
});

describe('what another organisation says', () => {
  it('goes to the contacts, in their language, and to the admins where there is none', async () => {
    const [one, other] = [await project(), await project({}, [])];
    await setInterest(test.deps, people.awayMember, one.id, away.id, true);
    await setReuse(test.deps, people.awayMember, other.id, away.id, { since: null, again: null, note: 'Nur für die Seite.' });
    expect(await told()).toEqual(['contact: Stadt Nachbar is interested in your project', 'homeAdmin: Stadt Nachbar nutzt Ihr Projekt nach']);
    expect((await mailsOf(test)).some(({ textBody }) => textBody.includes('Nur für die Seite'))).toBe(false);
  });

  it('is told once, however often it is said and taken back, and again only after a month', async () => {
    const { id } = await project();
    for (const wanted of [true, true, false, true]) {
      await setInterest(test.deps, people.awayMember, id, away.id, wanted);
      if (wanted) await drainOutbox(mailDeps(test));
    }
    expect(await told()).toHaveLength(1);
    for (const again of ['yes', 'no'] as const) await setReuse(test.deps, people.awayMember, id, away.id, { since: null, again, note: '' });
    expect(await told()).toHaveLength(2);
    await setReuse(test.deps, people.awayMember, id, away.id, null);
    await setInterest(test.deps, people.awayMember, id, away.id, true);
    expect(await told()).toHaveLength(2);
    await setInterest(test.deps, people.awayMember, id, away.id, false);
    const before = test.clock.now();
    test.clock.advance({ hours: 24 * 31 });
    await setInterest(test.deps, people.awayMember, id, away.id, true);
    expect(await told()).toHaveLength(3);
    test.clock.set(before);
  });

  it('never reaches a contact who may not see the project any more, nor whoever said it', async () => {
    const both = await makeAccount(test, { memberships: [home.id, away.id] });
    const { id } = await project({}, [people.contact, both]);
    await test.db.updateTable('membership').set({ state: 'ended', endReason: 'admin' }).where('accountId', '=', people.contact.accountId).execute();
    await setInterest(test.deps, both, id, away.id, true);
    expect(await told()).toEqual([]);
  });

  it('is in the outbox only if it was said', async () => {
    const { id } = await project();
    await expect(setInterest(test.deps, people.colleague, id, away.id, true)).rejects.toThrow('organisation');
    expect(await setInterest(test.deps, people.colleague, id, home.id, true)).toEqual({ ok: false, reason: 'leading' });
    expect(await test.db.selectFrom('outbox').select('id').where('topic', '=', 'project_role').where('handledAt', 'is', null).execute()).toEqual([]);
  });
});
