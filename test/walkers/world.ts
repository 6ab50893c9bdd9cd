import { randomBytes } from 'node:crypto';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { newToken } from '../../src/modules/accounts/signin.ts';
import { signInAs, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeProject, makeRegistration, makeSeries, makeTopic } from '../support/make.ts';

export type Role = 'visitor' | 'stranger' | 'owner' | 'organiser' | 'foreignOrganiser' | 'admin';
export const roles: readonly Role[] = ['visitor', 'stranger', 'owner', 'organiser', 'foreignOrganiser', 'admin'];

/** A word that stands only in drafts and backstage notes: it must reach nobody but organisers of the series. */
export const BACKSTAGE = 'Geheimwort-Hinterbühne';
/** The meeting address: it must reach nobody before the access opens. */
export const MEETING = 'https://konferenz.example/geheimer-raum';

/** One row of everything a route can be about, and a person for every role towards it. */
export async function makeWorld(test: TestApp) {
  const { db, clock } = test;
  const now = clock.now();
  const home = await makeOrganisation(test, { name: 'Stadt Beispielhausen', slug: 'beispielhausen', population: 12_000, domains: ['beispielhausen.example'] });
  const away = await makeOrganisation(test, { name: 'Markt Anderswo', slug: 'anderswo' });
  const second = await makeOrganisation(test, { name: 'Zweckverband Zweitdorf', slug: 'zweitdorf' });
  const kreis = await makeOrganisation(test, { kind: 'kreis', officialType: 'Landkreis', name: 'Landkreis Probe', shortName: 'Probe', slug: 'landkreis-probe', ars: '099990000000' });
  await makeOrganisation(test, { name: 'Gemeinde Kreisdorf', shortName: 'Kreisdorf', slug: 'kreisdorf', ars: '099990001001' });
  const ended = await makeOrganisation(test, { state: 'ended', name: 'Gemeinde Aufgegangen', slug: 'aufgegangen', endedAt: now, endedAsOf: '2024-03-31' });
  const directoryImport = await db.insertInto('directoryImport').values({
    asOf: '2026-12-31', digest: Buffer.alloc(32), state: 'waiting', via: 'page', createdAt: now, bodies: 0, lines: 0,
  }).returning('id').executeTakeFirstOrThrow();
  await makeTopic(test);
  const series = await makeSeries(test, { slug: 'probereihe', titleDe: 'Probereihe', titleEn: 'Trial series', land: '09', goalsDe: ['Voneinander lernen'], summaryDe: 'Eine Reihe zum Erproben.' });
  const otherSeries = await makeSeries(test, { slug: 'andere-reihe', titleDe: 'Andere Reihe', titleEn: 'Other series', land: '06' });
  const draftSeries = await makeSeries(test, { slug: 'entwurfsreihe', state: 'draft', titleDe: `Entwurf ${BACKSTAGE}`, summaryDe: BACKSTAGE });
  const event = await makeEvent(test, {
    seriesId: series.id, slug: 'probe', titleDe: 'Probe mit Raum', titleEn: 'Trial with a room', hostId: home.id, roomCapacity: 20, onlineCapacity: 50, meetingUrl: MEETING,
    summaryDe: 'Worum es geht.', startsAt: now.add({ hours: 48 }),
  });
  const past = await makeEvent(test, { seriesId: series.id, slug: 'vorbei', titleDe: 'Probe von gestern', titleEn: 'Trial of yesterday', hostId: home.id, startsAt: now.subtract({ hours: 26 }), meetingUrl: MEETING });
  const draft = await makeEvent(test, { seriesId: series.id, slug: 'entwurf', state: 'draft', titleDe: `Entwurf ${BACKSTAGE}`, summaryDe: BACKSTAGE });
  const items: string[] = [];
  for (const [position, [kind, title]] of [['welcome', 'Begrüßung'], ['impulse', 'Sensoren im Winterdienst'], ['closing', 'Abschluss']].entries()) {
    const { id } = await db.insertInto('programmeItem').values({ eventId: event.id, position, kind: kind!, titleDe: title!, minutes: 30, backstageNote: BACKSTAGE }).returning('id').executeTakeFirstOrThrow();
    items.push(id);
  }
  const released = items.map((id, i) => ({
    id, kind: ['welcome', 'impulse', 'closing'][i], title: { de: ['Begrüßung', 'Sensoren im Winterdienst', 'Abschluss'][i], en: '' }, abstract: { de: '', en: '' },
    minutes: 30, pinnedAt: null, publicNote: '', people: [{ name: '', jobTitle: 'Bürgermeisteramt', organisationId: home.id, organisation: home.name }],
  }));
  for (const eventId of [event.id, past.id]) {
    await db.insertInto('programmeRelease').values({ eventId, version: 1, releasedAt: now, items: JSON.stringify(released), changes: '[]' }).execute();
  }
  const material = await db.insertInto('material').values({ eventId: past.id, kind: 'slides', title: 'Folien', url: 'https://dateien.example/folien.pdf', audience: 'participants' }).returning('id').executeTakeFirstOrThrow();
  const parked = await db.insertInto('outbox').values({ topic: 'registration', payload: '{}', createdAt: now, tries: 8, error: 'steht still', parkedAt: now }).returning('id').executeTakeFirstOrThrow();
  const siteFeedback = await db.insertInto('siteFeedback').values({ kind: 'barrier', page: '/', message: 'Die Schrift ist mir zu klein.', createdAt: now }).returning('id').executeTakeFirstOrThrow();
  const people: Record<Exclude<Role, 'visitor'>, Member> = {
    stranger: await makeAccount(test, { memberships: [away.id] }),
    owner: await makeAccount(test, { memberships: [{ organisationId: home.id, adminSlot: 1 }, second.id], email: 'besitz@beispielhausen.example' }),
    organiser: await makeAccount(test, { organises: [series.id] }),
    foreignOrganiser: await makeAccount(test, { organises: [otherSeries.id] }),
    admin: await makeAccount(test, { admin: true }),
  };
  const registration = await makeRegistration(test, { eventId: event.id, accountId: people.owner.accountId, organisationId: home.id, seat: 'room', question: 'Was kostet das?' });
  const pastRegistration = await makeRegistration(test, { eventId: past.id, accountId: people.owner.accountId, organisationId: home.id, state: 'attended', seat: 'online', certificateNumber: 'IK-2027-7K3M9QXD' });
  const request = await makeRegistration(test, { eventId: event.id, accountId: (await makeAccount(test, { memberships: [{ organisationId: away.id, state: 'pending' }] })).accountId, organisationId: away.id, state: 'requested' });
  const membershipOf = async (accountId: string, organisationId: string) => db.selectFrom('membership').select('id')
    .where('accountId', '=', accountId).where('organisationId', '=', organisationId).executeTakeFirstOrThrow();
  const secondMembership = await membershipOf(people.owner.accountId, second.id);
  const colleague = await membershipOf((await makeAccount(test, { memberships: [home.id] })).accountId, home.id);
  const applicant = await membershipOf((await makeAccount(test, { memberships: [{ organisationId: home.id, state: 'pending' }] })).accountId, home.id);
  // Somebody who waits because of a registration, and a member who wants to manage a town: decided by organisers of that series.
  const waiting = await membershipOf(request.accountId!, away.id);
  const asking = await makeAccount(test, { memberships: [away.id] });
  await makeRegistration(test, { eventId: event.id, accountId: asking.accountId, organisationId: away.id });
  const askedAdmin = await membershipOf(asking.accountId, away.id);
  await db.updateTable('membership').set({ adminAskedAt: now }).where('id', '=', askedAdmin.id).execute();
  const proposal = await makeOrganisation(test, {
    name: 'Stadtwerke Anderswo', slug: 'vorschlag-anderswo', kind: 'enterprise', state: 'proposed', ars: null, land: '09', bodyKind: 'stadtwerke', parentId: away.id,
  });
  await db.insertInto('sharing').values({ accountId: people.owner.accountId, fields: ['name', 'function', 'organisation', 'topics'], givenAt: now }).execute();
  const project = await makeProject(test, {
    organisationId: home.id, slug: 'sensoren-im-winterdienst', titleDe: 'Sensoren im Winterdienst', titleEn: 'Sensors in winter service', status: 'operating',
    sentenceDe: 'Sensoren melden, wo es glatt wird.', notWorked: 'Die ersten Sensoren froren ein.', oneOff: 'to_25k', levelFigures: 'green',
  });
  await db.insertInto('projectPhase').values({ projectId: project.id, phase: 'running', month: '2025-05-01', estimated: true }).execute();
  await db.insertInto('projectResult').values({ projectId: project.id, position: 0, what: 'Kontrollfahrten', unit: 'im Winter', before: 120, after: 40, source: 'Bauhof' }).execute();
  await db.insertInto('projectStep').values({ projectId: project.id, position: 0, step: 'Standorte wählen' }).execute();
  await db.insertInto('projectProduct').values({ projectId: project.id, position: 0, kind: 'hardware', name: 'Temperaturfühler' }).execute();
  await db.insertInto('projectRole').values({ projectId: project.id, organisationId: away.id, role: 'interested', createdAt: now }).execute();
  const note = await db.insertInto('projectNote').values({ projectId: project.id, onDay: '2026-11-02', note: 'Der zweite Winter beginnt.', createdAt: now }).returning('id').executeTakeFirstOrThrow();
  const content = Buffer.from('Messwerte eines Winters');
  const hash = randomBytes(32);
  await db.insertInto('projectFile').values({ hash, type: 'text/plain', content }).execute();
  const document = await db.insertInto('projectDocument').values({
    projectId: project.id, kind: 'report', title: 'Messwerte', licence: 'dl-de-by-2', fileName: 'messwerte.txt', hash, size: content.length, level: 'clear', createdAt: now,
  }).returning('id').executeTakeFirstOrThrow();
  await db.insertInto('eventProject').values({ eventId: event.id, projectId: project.id, itemId: items[1]! }).execute();
  const hidden = await makeProject(test, { organisationId: away.id, slug: 'verborgenes-vorhaben', titleDe: BACKSTAGE, status: 'planned', level: 'red' });
  const [lowId, highId] = [project.id, hidden.id].sort() as [string, string];
  const silentMatch = await db.insertInto('silentMatch').values({ lowId, highId, askedAt: now, expiresAt: now.add({ hours: 240 }) }).returning('id').executeTakeFirstOrThrow();
  await db.insertInto('silentSide').values([project.id, hidden.id].map((projectId) => ({ matchId: silentMatch.id, projectId }))).execute();
  const message = await db.insertInto('groupMessage').values({
    eventId: event.id, authorId: people.organiser.accountId, audience: 'confirmed', subject: 'Hinweis zur Anreise', body: 'Der Eingang liegt am Markt.', state: 'draft', createdAt: now,
  }).returning('id').executeTakeFirstOrThrow();
  const mail = await db.insertInto('mail').values({
    kind: 'registration', toEmail: people.owner.email, subject: 'Bestätigung', textBody: 'Guten Tag', nextTryAt: now, messageId: 'walker@test', createdAt: now, eventId: event.id,
  }).returning('id').executeTakeFirstOrThrow();
  const groupOf = async (terms: string[], endedAt?: Temporal.Instant) => (await db.insertInto('synonymGroup')
    .values({ kind: 'synonym', terms, updatedAt: now, ...(endedAt ? { endedAt } : {}) }).returning('id').executeTakeFirstOrThrow()).id;
  const synonyms = { held: await groupOf(['Ruhebank', 'Sitzmöbel']), toEnd: await groupOf(['Wetterhahn', 'Windfahne']), ended: await groupOf(['Sonnenuhr', 'Schattenuhr'], now) };
  const searchMiss = await db.insertInto('searchMiss').values({ fold: 'winterdinst sensorn', words: 'winterdinst sensorn', times: 3, firstOn: '2027-01-02', lastOn: '2027-01-10' })
    .returning('id').executeTakeFirstOrThrow();
  const cookies = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([role, { accountId }]) => [role, await signInAs(test, accountId)]))) as Record<Exclude<Role, 'visitor'>, string>;
  return {
    home, away, project, document, silentMatch, note, synonyms, searchMiss, kreis, ended, directoryImport, series, otherSeries, draftSeries, event, past, draft, items, material, registration, pastRegistration, request, message, mail, siteFeedback, parked, people, secondMembership, colleague, applicant, waiting, askedAdmin, proposal, cookies,
    unknownToken: newToken(),
    cookieOf: (role: Role): string | undefined => (role === 'visitor' ? undefined : cookies[role]),
  };
}

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** A checksum of every table, without the moment a session was last used: the one thing reading a page may write. */
export async function checksums(test: TestApp): Promise<Record<string, string>> {
  const { sql } = await import('kysely');
  const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(test.db);
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ sum: string }>`
      select md5(coalesce(string_agg(md5(row::text), '' order by md5(row::text)), '')) as sum
      from (select to_jsonb(t) - 'last_seen_at' as row from ${sql.table(name)} t) rows`.execute(test.db);
    sums[name] = rows[0]!.sum;
  }
  return sums;
}
