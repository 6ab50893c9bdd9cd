import { sql, type Insertable } from 'kysely';
import type { DB } from '../../db/tables.ts';
import type { AccountId, Member } from '../../src/modules/accounts/actor.ts';
import { newCheckInCode } from '../../src/modules/events/registrations/record.ts';
import type { RegistrationState } from '../../src/modules/events/registrations/registration.ts';
import { foldName } from '../../src/modules/organisations/organisation.ts';
import type { TestApp } from './app.ts';

type Making = Pick<TestApp, 'db' | 'clock'>;

let made = 0;
const next = (): number => ++made;

/** A Gemeinde in Bayern unless told otherwise; `domains` prove membership. */
export async function makeOrganisation(
  test: Making, given: Partial<Insertable<DB['organisation']>> & { domains?: readonly string[] } = {},
) {
  const { domains = [], ...columns } = given;
  const n = next();
  const name = columns.name ?? `Gemeinde Testdorf ${n}`;
  const organisation = await test.db.insertInto('organisation').values({
    kind: 'gemeinde', state: 'active', slug: `testdorf-${n}`, ars: `09${String(n).padStart(10, '0')}`, ags: null, officialType: 'Gemeinde',
    name,
    shortName: name, searchName: foldName(name), postcode: '80000', population: 4_321, land: '09', createdAt: test.clock.now(), ...columns,
  }).returningAll().executeTakeFirstOrThrow();
  for (const domain of domains) {
    await test.db.insertInto('organisationDomain').values({ organisationId: organisation.id, domain }).execute();
  }
  return organisation;
}

export interface AccountToMake {
  email?: string;
  name?: string;
  jobTitle?: string;
  lang?: 'de' | 'en';
  admin?: boolean;
  /** Ids of series. */
  organises?: readonly string[];
  /** Ids of organisations (verified), or with a state; a slot makes a municipality admin (1) or deputy (2). */
  memberships?: readonly (string | { organisationId: string; state?: 'pending' | 'verified' | 'declined' | 'ended'; adminSlot?: 1 | 2 })[];
}

/** An account, as the actor that commands take. */
export async function makeAccount(test: Making, given: AccountToMake = {}): Promise<Member> {
  const n = next();
  const now = test.clock.now();
  const { id, email, name, jobTitle, lang, isAdmin } = await test.db.insertInto('account').values({
    email: given.email ?? `person-${n}@testdorf.example`, name: given.name ?? `Testperson ${n}`,
    jobTitle: given.jobTitle ?? 'Sachbearbeitung',
    lang: given.lang ?? 'de', isAdmin: given.admin ?? false, createdAt: now,
  }).returningAll().executeTakeFirstOrThrow();
  const organises = given.organises ?? [];
  for (const seriesId of organises) await test.db.insertInto('seriesOrganiser').values({ seriesId, accountId: id }).execute();
  const memberships = (given.memberships ?? []).map((m) => ({ state: 'verified' as const, adminSlot: null, ...(typeof m === 'string' ? { organisationId: m } : m) }));
  for (const { organisationId, state, adminSlot } of memberships) {
    await test.db.insertInto('membership').values({
      accountId: id, organisationId, state, adminSlot, verifiedHow: state === 'verified' ? 'organiser' : null, createdAt: now, askedAt: now,
      decidedAt: state === 'pending' ? null : now, confirmedAt: state === 'verified' ? now : null,
    }).execute();
  }
  const names = new Map((await test.db.selectFrom('organisation').select(['id', 'name']).execute()).map((o) => [o.id, o.name]));
  return {
    kind: 'member', accountId: id as AccountId, email, name, jobTitle, lang: lang as 'de' | 'en', isAdmin, organises,
    memberships: memberships.flatMap(({ organisationId, state, adminSlot }) => (state === 'pending' || state === 'verified'
      ? [{ organisationId, state, name: names.get(organisationId)!, role: adminSlot === null ? 'member' as const : 'admin' as const }] : [])),
  };
}

/** A published series. */
export async function makeSeries(test: Making, given: Partial<Insertable<DB['series']>> = {}) {
  const n = next();
  const now = test.clock.now();
  return test.db.insertInto('series').values({
    slug: `reihe-${n}`, state: 'published', titleDe: `Testreihe ${n}`, titleEn: `Test series ${n}`, organiserName: 'Testorganisation',
    createdAt: now, updatedAt: now, ...given,
  }).returningAll().executeTakeFirstOrThrow();
}

/**
 * A published hybrid event of 90 minutes, 30 days from now, with unlimited seats and without a programme. Without a
 * `seriesId` it gets a published series of its own; with a `startsAt` it lasts 90 minutes from there.
 */
export async function makeEvent(test: Making, given: Partial<Insertable<DB['event']>> = {}) {
  const n = next();
  const now = test.clock.now();
  const seriesId = given.seriesId ?? (await makeSeries(test)).id;
  const startsAt = given.startsAt === undefined ? now.add({ hours: 30 * 24 }) : given.startsAt;
  const endsAt = startsAt === null ? null : Temporal.Instant.from(startsAt.toString()).add({ minutes: 90 });
  const state = given.state ?? 'published';
  return test.db.insertInto('event').values({
    seriesId, slug: `veranstaltung-${n}`, state, titleDe: `Testveranstaltung ${n}`, titleEn: `Test event ${n}`, mode: 'hybrid',
    venue: 'Rathaus, Sitzungssaal',
    address: '80000 Testdorf', meetingUrl: 'https://konferenz.example/raum', startsAt, endsAt, uid: `test-${n}@initiative-k.example`,
    cancelledAt: state === 'cancelled' ? now : null, publishedAt: state === 'draft' ? null : now, createdAt: now, updatedAt: now, ...given,
  }).returningAll().executeTakeFirstOrThrow();
}

export type RegistrationToMake = Partial<Insertable<DB['registration']>> & { eventId: string };

const holding: readonly RegistrationState[] = ['confirmed', 'attended', 'no_show'];

/**
 * A confirmed registration for a seat online, written past the rules of seating (use the command `register` where those
 * matter). What the state needs is filled in: a seat, a number in the queue, an offer for two days, a reason of cancelling.
 */
export async function makeRegistration(test: Making, given: RegistrationToMake) {
  const now = test.clock.now();
  const state = (given.state ?? 'confirmed') as RegistrationState;
  const wish = given.wish ?? given.seat ?? given.offerSeat ?? 'online';
  return test.db.insertInto('registration').values({
    state, wish, seat: holding.includes(state) ? wish : null,
    queueNumber: state === 'queued' ? next() : null,
    offerSeat: state === 'offered' ? wish : null, offerExpiresAt: state === 'offered' ? now.add({ hours: 48 }) : null,
    cancelReason: state === 'cancelled' ? 'self' : null,
    checkInCode: newCheckInCode(), createdAt: now, updatedAt: now, ...given,
  }).returningAll().executeTakeFirstOrThrow();
}

/** A topic that registrations can seek and offer. */
export async function makeTopic(test: Making, given: Partial<Insertable<DB['topic']>> = {}) {
  const n = next();
  return test.db.insertInto('topic').values({ key: `thema-${n}`, nameDe: `Thema ${n}`, nameEn: `Topic ${n}`, position: n, ...given })
    .returningAll().executeTakeFirstOrThrow();
}

/** A running project for everybody, of a new organisation where none is given; groups of it for everybody, too. */
export async function makeProject(test: Making, given: Partial<Insertable<DB['project']>> = {}) {
  const n = next();
  const now = test.clock.now();
  const organisationId = given.organisationId ?? (await makeOrganisation(test)).id;
  const project = await test.db.insertInto('project').values({
    slug: `projekt-${n}`, organisationId, status: 'running', titleDe: `Testprojekt ${n}`, sentenceDe: 'Ein Satz dazu.', level: 'clear', levelExperience: 'clear',
    levelFigures: 'clear', levelTechnology: 'clear', levelDocuments: 'clear', createdAt: now, updatedAt: now, confirmedAt: now, ...given,
  }).returningAll().executeTakeFirstOrThrow();
  await test.db.insertInto('projectVersion').columns(['projectId', 'version', 'savedAt', 'content'])
    .expression((eb) => eb.selectFrom('project').where('id', '=', project.id).select(['id', 'version', 'updatedAt', sql`project_content(id)`.as('content')])).execute();
  return project;
}
