import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MembershipHappening } from '../../src/modules/accounts/membership/membership.ts';
import type { FactorNotice } from '../../src/modules/accounts/second-factor/commands.ts';
import type { Happening } from '../../src/modules/events/registrations/registration.ts';
import { recheckMemberships, remindOfDeadlines } from '../../src/modules/notifications/commands-belonging-jobs.ts';
import { fanOutGroupMessages, queueGroupMessage } from '../../src/modules/notifications/commands-group-messages.ts';
import { runMailPlan } from '../../src/modules/notifications/commands-mail-plan.ts';
import { askForContacts, remindOfProjects } from '../../src/modules/notifications/commands-project-jobs.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { sendDueMails } from '../../src/modules/notifications/commands-sending.ts';
import type { MailKind } from '../../src/modules/notifications/mail.ts';
import { stepKinds, type StepKind } from '../../src/modules/notifications/mail-plan.ts';
import type { OrganisationHappening } from '../../src/modules/organisations/commands-news.ts';
import { roleHappenings } from '../../src/modules/projects/commands-roles-news.ts';
import { recordingTransport } from '../../src/platform/mail/transport.ts';
import { signInAs, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeProject, makeRegistration, makeSeries, type AccountToMake, type RegistrationToMake } from '../support/make.ts';
import { mailDeps, mailsOf } from './mail-support.ts';

type Lang = 'de' | 'en';
const langs: readonly Lang[] = ['de', 'en'];

const registrations: Record<Exclude<Happening, 'invited'>, Partial<RegistrationToMake>> = {
  confirmed: {}, queued: { state: 'queued' }, requested: { state: 'requested' }, offered: { state: 'offered' },
  declined: { state: 'cancelled', cancelReason: 'declined' }, cancelled: { state: 'cancelled' },
  offer_expired: { state: 'cancelled', cancelReason: 'offer_expired' }, switched: { seat: 'room', wish: 'room' },
  handed_over: { state: 'cancelled', cancelReason: 'handed_over' }, event_cancelled: { state: 'cancelled', cancelReason: 'event_cancelled' },
  room_queued: { wish: 'room', seat: 'online', queueNumber: 1 },
};
/** The state a membership is in when this is told, and whether the reader is its municipality admin; 'admins': it is told to those of the organisation. */
const memberships: Record<MembershipHappening, 'verified' | 'declined' | 'ended' | 'admin' | 'admins'> = {
  asked: 'admins', admin_asked: 'admins', verified: 'verified', declined: 'declined', ended: 'ended', admin_appointed: 'admin', admin_withdrawn: 'verified',
  admin_declined: 'verified',
};
const factors: Record<FactorNotice, true> = {
  factor_added: true, factor_removed: true, recovery_used: true, codes_renewed: true, factors_reset: true, identity_linked: true,
};
const organisations: Record<OrganisationHappening, 'member' | 'admin'> = {
  proposal_approved: 'member', proposal_declined: 'member', proposal_merged: 'member', handed_over: 'member', handed_over_here: 'admin', admin_closed: 'admin', admin_deleted: 'admin',
};

/** Every letter the product can write, with its variants. A letter that is not here fails the test that reads the source. */
export const letters: Record<string, readonly string[]> = {
  loginCodeLetter: ['code'], addressCodeLetter: ['code'], addressChangedLetter: ['old', 'new'], secondFactorLetter: Object.keys(factors),
  registrationLetter: [...Object.keys(registrations), 'invited'], changeLetter: ['changed'], planLetter: stepKinds, groupLetter: ['message'],
  membershipLetter: Object.keys(memberships), recheckLetter: ['first', 'again'], deadlineLetter: ['due'], organisationLetter: Object.keys(organisations),
  inactiveLetter: ['1', '2'], silentLetter: ['asked', 'agreed'], digestLetter: ['week'], projectLetter: ['remind', 'lost'], roleLetter: roleHappenings,
  closedLetter: ['closed'],
};

/** Which letter a kind of mail is written with: a kind without an entry does not compile. */
export const letterOfKind: Record<MailKind, keyof typeof letters> = {
  login_code: 'loginCodeLetter', second_factor: 'secondFactorLetter', event_changed: 'changeLetter', group: 'groupLetter', membership: 'membershipLetter',
  organisation: 'organisationLetter', address_changed: 'addressChangedLetter', inactive_account: 'inactiveLetter', silent_match: 'silentLetter', digest: 'digestLetter', project: 'projectLetter',
  project_role: 'roleLetter', account_closed: 'closedLetter',
  ...Object.fromEntries(stepKinds.map((kind) => [kind, 'planLetter'])) as Record<StepKind, string>,
  ...Object.fromEntries([...Object.keys(registrations), 'invited'].map((kind) => [kind, 'registrationLetter'])) as Record<Happening, string>,
};

/** Names of all functions in the source that write a letter. */
export function lettersInSource(folder = 'src/modules'): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/export (?:async )?function (\w+Letter)\(/g)].map(([, found]) => found!)).sort();
}

/** The address to which a variant of a letter goes in a language. */
export const addressFor = (letter: string, variant: string, lang: Lang): string => `${letter}-${variant}-${lang}@testdorf.example`.toLowerCase().replaceAll('_', '-');

const start = Temporal.Instant.from('2027-01-27T13:00:00Z');

/**
 * Writes and sends one mail of every variant of every letter in both languages, by the way it takes in the product. Returns who is signed in
 * with which cookie, as in the browser beside the mail program.
 */
export async function writeEveryMail(test: TestApp): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  const now = test.clock.now();
  const tell = async (topic: string, payload: Record<string, unknown>): Promise<void> => {
    await test.db.insertInto('outbox').values({ topic, payload: JSON.stringify(payload), createdAt: now }).execute();
  };
  const reader = async (letter: string, variant: string, lang: Lang, given: AccountToMake = {}) => {
    const account = await makeAccount(test, { ...given, lang, email: addressFor(letter, variant, lang) });
    owners.set(account.email, await signInAs(test, account.accountId));
    return account;
  };
  const series = await makeSeries(test, { land: null });
  const organiser = await makeAccount(test, { organises: [series.id] });
  const event = await makeEvent(test, { seriesId: series.id, startsAt: start });
  for (const lang of langs) {
    await tell('login_code', { email: addressFor('loginCodeLetter', 'code', lang), code: '12345678', lang });
    await tell('address_code', { email: addressFor('addressCodeLetter', 'code', lang), code: '12345678', lang });
    const { accountId } = await reader('addressChangedLetter', 'old', lang);
    await tell('address_changed', {
      accountId, oldEmail: addressFor('addressChangedLetter', 'old', lang), newEmail: addressFor('addressChangedLetter', 'new', lang), name: 'Vorzimmer', lang,
      pending: ['Stadt Beispiel'],
    });
    for (const what of Object.keys(factors)) await tell('second_factor', { accountId: (await reader('secondFactorLetter', what, lang)).accountId, what });
    for (const [what, columns] of Object.entries(registrations)) {
      const account = await reader('registrationLetter', what, lang);
      const registration = await makeRegistration(test, { eventId: event.id, accountId: account.accountId, ...columns });
      await tell('registration', { registrationId: registration.id, eventId: event.id, what, note: 'Begründung' });
    }
    // A colleague without an account is written to in German, whatever language others read.
    const invited = await makeRegistration(test, { eventId: event.id, invitedEmail: addressFor('registrationLetter', 'invited', lang), invitedBy: organiser.accountId, state: 'offered' });
    await tell('registration', { registrationId: invited.id, eventId: event.id, what: 'invited', note: '' });
    for (const letter of ['changeLetter', 'planLetter', 'groupLetter']) {
      for (const variant of letters[letter]!) await makeRegistration(test, { eventId: event.id, accountId: (await reader(letter, variant, lang)).accountId });
    }
    await writeMemberships(lang);
    await writeOrganisations(lang);
    for (const variant of letters['projectLetter']!) {
      const { id: organisationId } = await makeOrganisation(test);
      await reader('projectLetter', variant, lang, { memberships: [{ organisationId, adminSlot: 1 }] });
      const old = variant === 'remind';
      await makeProject(test, { organisationId, confirmedAt: old ? now.subtract({ hours: 24 * 200 }) : now, contactLostAt: old ? null : now });
    }
    await writeRoles(lang);
    await writeClosed(lang);
    await writeSilentMatches(lang);
    await writeDigest(lang);
    await reader('deadlineLetter', 'due', lang, { organises: [series.id] });
    for (const notice of [1, 2]) {
      const account = await reader('inactiveLetter', String(notice), lang);
      await test.db.updateTable('account').set({ inactivityNotices: notice, inactivityNoticedAt: now }).where('id', '=', account.accountId).execute();
      await tell('inactive_account', { accountId: account.accountId, notice, deletedAt: now.add({ hours: 24 * 14 }).toString() });
    }
  }
  const late = await makeAccount(test, { memberships: [{ organisationId: (await makeOrganisation(test)).id, state: 'pending' }] });
  await test.db.updateTable('membership').set({ askedAt: now.subtract({ hours: 24 * 4 }) }).where('accountId', '=', late.accountId).execute();
  await tell('event_changed', { eventId: event.id, changes: { venue: ['Rathaus', 'Stadthalle'] } });
  await sendAll();
  await queueGroupMessage(test.deps, organiser, event.id, { audience: 'all', subject: 'Hinweis', body: 'Text des Hinweises' });
  for (const moment of ['2027-01-20T13:00:00Z', '2027-01-24T13:00:00Z', '2027-01-26T13:00:00Z', '2027-01-27T12:45:00Z']) await sendAt(moment);
  await test.db.updateTable('registration').set({ state: 'attended' }).where('state', '=', 'confirmed').execute();
  await sendAt('2027-01-28T14:30:00Z');
  await sendAt('2027-02-03T09:00:00Z');
  // Back to a time in which everything could still be changed.
  test.clock.set('2027-01-21T09:00:00Z');
  await test.db.updateTable('registration').set({ state: 'confirmed' }).where('state', '=', 'attended').execute();
  await test.db.updateTable('session').set({ lastSeenAt: test.clock.now() }).execute();
  return owners;

  async function writeMemberships(lang: Lang): Promise<void> {
    for (const [what, how] of Object.entries(memberships)) {
      const { id: organisationId } = await makeOrganisation(test);
      const state = how === 'declined' || how === 'ended' ? how : 'verified';
      const account = await reader('membershipLetter', what, lang, {
        memberships: [{ organisationId, state, ...(how === 'admin' || how === 'admins' ? { adminSlot: 1 as const } : {}) }],
      });
      const about = how !== 'admins' ? account
        : await makeAccount(test, { memberships: [{ organisationId, state: what === 'asked' ? 'pending' : 'verified' }] });
      if (what === 'admin_asked') await test.db.updateTable('membership').set({ adminAskedAt: now }).where('accountId', '=', about.accountId).execute();
      const { id } = await test.db.updateTable('membership').set({ reason: state === 'verified' ? '' : 'Begründung', endReason: state === 'ended' ? 'admin' : null })
        .where('accountId', '=', about.accountId).returning('id').executeTakeFirstOrThrow();
      await tell('membership', { membershipId: id, what });
    }
    for (const variant of letters['recheckLetter']!) {
      const account = await reader('recheckLetter', variant, lang, { memberships: [(await makeOrganisation(test)).id] });
      await test.db.updateTable('membership').set({ confirmedAt: now.subtract({ hours: 24 * 400 }) }).where('accountId', '=', account.accountId).execute();
    }
  }

  async function writeOrganisations(lang: Lang): Promise<void> {
    for (const [what, role] of Object.entries(organisations)) {
      const [one, other] = [await makeOrganisation(test), await makeOrganisation(test)];
      const here = what === 'handed_over_here' ? other : one;
      const { accountId } = await reader('organisationLetter', what, lang, { memberships: [{ organisationId: here.id, ...(role === 'admin' ? { adminSlot: 1 as const } : {}) }] });
      const otherId = what.startsWith('handed') || what === 'proposal_merged' ? other.id : undefined;
      await tell('organisation', { accountId, what, organisationId: one.id, otherId, note: 'Begründung', people: 2, wasAdmin: true, personId: organiser.accountId });
    }
  }

  async function writeClosed(lang: Lang): Promise<void> {
    const { accountId } = await reader('closedLetter', 'closed', lang, {});
    await test.db.updateTable('account').set({ disabledAt: now, disabledReason: 'Begründung' }).where('id', '=', accountId).execute();
    await tell('account_closed', { accountId });
  }

  async function writeRoles(lang: Lang): Promise<void> {
    for (const what of roleHappenings) {
      const [home, away] = [await makeOrganisation(test), await makeOrganisation(test)];
      await reader('roleLetter', what, lang, { memberships: [{ organisationId: what === 'invited' ? away.id : home.id, adminSlot: 1 }] });
      const { id: projectId } = await makeProject(test, { organisationId: home.id });
      const role = what === 'interested' ? 'interested' : what === 'reuses' ? 'reusing' : 'taking_part';
      if (what !== 'declined') {
        await test.db.insertInto('projectRole').values({ projectId, organisationId: away.id, role, createdAt: now, ...(what === 'invited' ? { state: 'invited' } : {}) }).execute();
      }
      await tell('project_role', { what, projectId, organisationId: away.id, actorId: organiser.accountId });
    }
  }

  async function writeSilentMatches(lang: Lang): Promise<void> {
    for (const what of letters['silentLetter']!) {
      const { id: organisationId } = await makeOrganisation(test);
      const { accountId } = await reader('silentLetter', what, lang, { memberships: [{ organisationId, adminSlot: 1 }] });
      const [one, other] = [await makeProject(test, { organisationId }), await makeProject(test)];
      const [lowId, highId] = [one.id, other.id].sort() as [string, string];
      const { id: matchId } = await test.db.insertInto('silentMatch')
        .values({ lowId, highId, askedAt: now, expiresAt: now.add({ hours: 24 * 30 }), agreedAt: what === 'agreed' ? now : null }).returning('id').executeTakeFirstOrThrow();
      const sides = [one.id, other.id].map((projectId) => ({ matchId, projectId }));
      await test.db.insertInto('silentSide').values(sides).execute();
      await tell('silent_match', { accountId, matchId, projectId: one.id, what });
    }
  }

  async function writeDigest(lang: Lang): Promise<void> {
    const { id: organisationId } = await makeOrganisation(test);
    const { accountId } = await reader('digestLetter', 'week', lang, { memberships: [organisationId] });
    const plan = await makeProject(test, { organisationId, status: 'planned', titleDe: 'Parkplätze mit Sensoren' });
    await makeProject(test, { status: 'operating', titleDe: 'Sensoren für Parkplätze' });
    await test.db.insertInto('projectContact').values({ projectId: plan.id, accountId, slot: 'contact', createdAt: now }).execute();
    await tell('digest', { accountId, week: '2027-3' });
  }

  async function sendAll(): Promise<void> {
    const deps = mailDeps(test);
    await drainOutbox(deps);
    await runMailPlan(deps);
    await remindOfDeadlines(deps);
    await recheckMemberships(deps);
    await askForContacts(deps);
    await remindOfProjects(deps);
    await fanOutGroupMessages(deps);
    await sendDueMails(deps, recordingTransport());
  }

  async function sendAt(moment: string): Promise<void> {
    test.clock.set(moment);
    await sendAll();
  }
}

/** Addresses of a mail in both its forms, on our own site. */
export function linksOf(mail: { textBody: string; htmlBody: string }, baseUrl: string): string[] {
  const all = [...mail.textBody.matchAll(/https?:\/\/\S+/g), ...mail.htmlBody.matchAll(/(?<=href=")[^"]+/g)].map(([url]) => url.replaceAll('&amp;', '&'));
  return [...new Set(all)].filter((url) => url.startsWith(baseUrl)).map((url) => url.slice(baseUrl.length) || '/');
}

export interface MailLink {
  path: string;
  /** Of the reader, where they are signed in. */
  cookie: string | undefined;
  kind: string;
}

/** Every link of every mail, once for each reader. */
export async function everyLink(test: TestApp, owners: ReadonlyMap<string, string>): Promise<MailLink[]> {
  const found = new Map<string, MailLink>();
  for (const mail of await mailsOf(test)) {
    for (const path of linksOf(mail, test.deps.baseUrl)) found.set(`${mail.toEmail} ${path}`, { path, cookie: owners.get(mail.toEmail), kind: mail.kind });
  }
  return [...found.values()];
}
