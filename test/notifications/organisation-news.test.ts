import { beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { closeAccount } from '../../src/modules/accounts/commands-account-admin.ts';
import { approveProposal, declineProposal, mergeProposal } from '../../src/modules/events/registrations/commands-proposal.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { proposeAsMember } from '../../src/modules/organisations/commands-proposal.ts';
import { handOver } from '../../src/modules/pages/directory/commands-handover.ts';
import { post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation } from '../support/make.ts';
import { mailDeps, mailsOf } from './mail-support.ts';

let test: TestApp;
let admin: Member;
beforeAll(async () => {
  test = await startTestApp();
  admin = await makeAccount(test, { admin: true });
  return () => test.close();
});

/** Subjects of what somebody gets from one act, with the words to look for in the text. */
async function lettersOf(people: Record<string, Member>, act: () => Promise<unknown>): Promise<Record<string, { subject: string; text: string }[]>> {
  await drainOutbox(mailDeps(test));
  await test.db.deleteFrom('mail').execute();
  await act();
  await drainOutbox(mailDeps(test));
  const mails = await mailsOf(test);
  expect(mails.every(({ toEmail }) => Object.values(people).some(({ email }) => email === toEmail)), 'nobody else is told').toBe(true);
  return Object.fromEntries(Object.entries(people).map(([who, { email }]) => [who,
    mails.filter(({ toEmail }) => toEmail === email).map(({ subject, textBody }) => ({ subject, text: textBody.replace(/\s+/g, ' ') }))]));
}
const slotsOf = (organisationId: string) => test.db.selectFrom('membership').select(['accountId', 'adminSlot']).where('organisationId', '=', organisationId)
  .where('adminSlot', 'is not', null).orderBy('adminSlot').execute();

describe('an ended body that is handed over', () => {
  it('is told to its members, to who belongs to both, and to the admins of its successor, each once and in their language', async () => {
    const [from, to] = [await makeOrganisation(test, { name: 'Gemeinde Altdorf', state: 'ended', endedAt: test.clock.now() }), await makeOrganisation(test, { name: 'Stadt Neudorf' })];
    const people = {
      oldAdmin: await makeAccount(test, { memberships: [{ organisationId: from.id, adminSlot: 1 }] }),
      oldDeputy: await makeAccount(test, { memberships: [{ organisationId: from.id, adminSlot: 2 }], lang: 'en' }),
      waits: await makeAccount(test, { memberships: [{ organisationId: from.id, state: 'pending' }] }),
      both: await makeAccount(test, { memberships: [from.id, to.id] }),
      newAdmin: await makeAccount(test, { memberships: [{ organisationId: to.id, adminSlot: 1 }] }),
    };
    await makeAccount(test, { memberships: [to.id, { organisationId: from.id, state: 'ended' }] });
    const got = await lettersOf(people, () => handOver(test.deps, admin, from.id, to.id));
    expect(got['oldAdmin']!.map(({ subject }) => subject)).toEqual(['Gemeinde Altdorf ist jetzt Stadt Neudorf']);
    expect(got['oldAdmin']![0]!.text).toContain('Kommunen-Admin sind Sie nicht mehr');
    expect(got['oldAdmin']![0]!.text).toContain('Ihre Zugehörigkeit zu „Stadt Neudorf“ ist bestätigt.');
    expect(got['oldDeputy']!.map(({ subject }) => subject)).toEqual(['Gemeinde Altdorf is now Stadt Neudorf']);
    expect(got['oldDeputy']![0]!.text).toContain('You are municipality admin for “Stadt Neudorf” as well.');
    expect(got['waits']![0]!.text).toContain('wird noch geprüft');
    expect(got['both']!.map(({ subject }) => subject)).toEqual(['Gemeinde Altdorf ist jetzt Stadt Neudorf']);
    expect(got['newAdmin']!.map(({ subject }) => subject)).toEqual(['Gemeinde Altdorf gehört jetzt zu Stadt Neudorf']);
    expect(got['newAdmin']![0]!.text).toContain('3 Personen und was daran hing');
    expect(await slotsOf(to.id)).toEqual([{ accountId: people.newAdmin.accountId, adminSlot: 1 }, { accountId: people.oldDeputy.accountId, adminSlot: 2 }]);
  });
});

describe('a proposed body', () => {
  async function proposed() {
    const town = await makeOrganisation(test, { land: '09' });
    const proposer = await makeAccount(test, { memberships: [town.id] });
    const other = await makeAccount(test, { lang: 'en' });
    const name = `Werke ${town.slug}`;
    const result = await proposeAsMember(test.deps, proposer, { name, kind: 'stadtwerke', parentId: town.id }, false);
    await proposeAsMember(test.deps, other, { name, kind: 'stadtwerke', parentId: town.id }, true);
    if (!result.ok) throw new Error(result.reason);
    return { id: result.organisationId, name, town, people: { proposer, other } };
  }

  it('that is taken in is told to who proposed it and to who says they belong', async () => {
    const { id, name, town, people } = await proposed();
    const got = await lettersOf(people, () => approveProposal(test.deps, admin, id, { name, kind: 'stadtwerke', parentId: town.id }));
    expect(got['proposer']!.map(({ subject }) => subject)).toEqual([`Aufgenommen: ${name}`]);
    expect(got['proposer']![0]!.text).not.toContain('geprüft');
    expect(got['other']!.map(({ subject }) => subject)).toEqual([`Taken in: ${name}`]);
    expect(got['other']![0]!.text).toContain('still being checked');
  });

  it('that is turned down is told with the reason in the language of each reader, from the page as well', async () => {
    const { id, name, people } = await proposed();
    const cookie = await signInAs(test, admin.accountId);
    const got = await lettersOf(people, async () => {
      const answer = await post(test, `/organisation/zugehoerigkeit/vorschlaege/${id}/absage`, { grund: 'not_eligible', text: 'Zusatz' }, { cookie });
      expect(answer.statusCode).toBe(303);
    });
    expect(got['proposer']!.map(({ subject }) => subject)).toEqual([`Nicht aufgenommen: ${name}`]);
    expect(got['proposer']![0]!.text).toContain('Teilnehmen können Kommunen');
    expect(got['other']!.map(({ subject }) => subject)).toEqual([`Not confirmed: ${name}`]);
    expect(got['other']![0]!.text).toContain('Municipalities, municipal associations and municipal enterprises can take part');
    expect(got['other']![0]!.text).not.toContain('Teilnehmen');
    for (const [{ text }] of Object.values(got) as { text: string }[][] as [{ text: string }][]) expect(text).toContain('Zusatz');
    const stored = await test.db.selectFrom('membership').select('reason').where('accountId', '=', people.other.accountId).executeTakeFirstOrThrow();
    expect(stored.reason).toContain('Municipalities');
    const direct = await proposed();
    await declineProposal(test.deps, admin, direct.id, { de: 'Nein', en: 'No' });
  });

  it('that is in the directory already is told once, with what it means for the reader', async () => {
    const { id, people } = await proposed();
    const target = await makeOrganisation(test, { name: 'Werke Richtig', land: '09', domains: ['werke-richtig.example'] });
    await test.db.updateTable('account').set({ email: 'x@werke-richtig.example' }).where('id', '=', people.other.accountId).execute();
    const known = { ...people, other: { ...people.other, email: 'x@werke-richtig.example' } };
    const got = await lettersOf(known, () => mergeProposal(test.deps, admin, id, target.id));
    expect(got['proposer']!.map(({ subject }) => subject)).toEqual(['Schon im Verzeichnis: Werke Richtig']);
    expect(got['other']!.map(({ subject }) => subject)).toEqual(['In the directory already: Werke Richtig']);
    expect(got['other']![0]!.text).toContain('It is confirmed that you belong');
  });
});

describe('a closed account', () => {
  it('of a municipality admin frees the slot: the deputy moves up and is told, and a wish for the role ends', async () => {
    const town = await makeOrganisation(test, { name: 'Stadt Nachrücken' });
    const other = await makeOrganisation(test);
    const people = {
      gone: await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }, other.id], name: 'Amtsleitung' }),
      deputy: await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 2 }] }),
    };
    await test.db.updateTable('membership').set({ adminAskedAt: test.clock.now() }).where('organisationId', '=', other.id).execute();
    const got = await lettersOf(people, () => closeAccount(test.deps, admin, people.gone.accountId, 'ausgeschieden'));
    expect(await slotsOf(town.id)).toEqual([{ accountId: people.deputy.accountId, adminSlot: 1 }]);
    expect(await test.db.selectFrom('membership').select('adminAskedAt').where('organisationId', '=', other.id).executeTakeFirstOrThrow()).toEqual({ adminAskedAt: null });
    expect(got['gone']!.map(({ subject }) => subject)).toEqual(['Ihr Konto ist gesperrt']);
    expect(got['deputy']!.map(({ subject }) => subject)).toEqual(['Kommunen-Admin geändert: Stadt Nachrücken']);
    expect(got['deputy']![0]!.text).toContain('Das Konto von Amtsleitung wurde gesperrt');
    expect(got['deputy']![0]!.text).toContain('Sie sind jetzt allein zuständig');
    // The membership stays: it is ended with a hand-over, and whose content it is does not change.
    expect((await test.db.selectFrom('membership').select('state').where('accountId', '=', people.gone.accountId).execute()).every(({ state }) => state === 'verified')).toBe(true);
  });

  it('leaves one slot to fill, whatever happens at the same time', async () => {
    const town = await makeOrganisation(test);
    const pair = await Promise.all([1, 2].map((slot) => makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: slot as 1 | 2 }] })));
    await Promise.all(pair.map(({ accountId }) => closeAccount(test.deps, admin, accountId, 'x')));
    expect(await slotsOf(town.id)).toEqual([]);
  });
});
