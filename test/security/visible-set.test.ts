// No read path shows more than the policy allows. Random worlds in which every text that could be shown is a word of its own; every actor reads
// every page, list, search, feed, file and mail; each word found must be one that the policy, asked about the world as it was made, allows.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { visitor, type Actor, type Member } from '../../src/modules/accounts/actor.ts';
import { sharedFields, type SharedField } from '../../src/modules/accounts/sharing/sharing.ts';
import { readerOf, seatCircle, type Reader } from '../../src/modules/accounts/visibility.ts';
import type { EventState, SeriesState } from '../../src/modules/events/event.ts';
import { canOrganise } from '../../src/modules/events/policy.ts';
import { canSee, type EventFacts } from '../../src/modules/events/visibility.ts';
import { exportColumns } from '../../src/modules/events/registrations/commands-export.ts';
import { holdsSeat, type RegistrationState } from '../../src/modules/events/registrations/registration.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { mailDeps } from '../notifications/mail-support.ts';
import { levels, type Level } from '../../src/modules/accounts/visibility.ts';
import { canSeeDocument, canSeeGroup, canSeeInvitation, type ProjectFacts } from '../../src/modules/projects/visibility.ts';
import { openZip } from '../../src/modules/media/zip.ts';
import { projectPaths } from '../../src/modules/projects/paths.ts';
import { suggestPath } from '../../src/modules/search/catalogue/question.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeProject, makeRegistration, makeSeries, makeTopic } from '../support/make.ts';
import { random } from '../support/random.ts';

// Longer ones first; the names are spelled out, since random tokens of a page look like words, too.
const WORD = /Q(seriestext|series|name|job|mail|eventtext|event|meet|way|venue|draftitem|back|programme|matpublic|matparticipants|project|projexp|projfig|projtech|projcon|projdoc|projfile|ask)\d+z/gi;

interface Model {
  actors: Actor[];
  series: { id: string; slug: string; state: SeriesState; n: number }[];
  events: (EventFacts & { slug: string; n: number; isOver: boolean })[];
  homes: string[];
  projects: (ProjectFacts & { slug: string; n: number; invited: readonly string[]; document: { id: string; level: Level } })[];
  registrations: { id: string; event: number; account: number; state: RegistrationState; shows: readonly SharedField[] }[];
}

async function makeModel(test: TestApp, seed: number): Promise<Model> {
  const r = random(seed);
  const { db, clock } = test;
  const now = clock.now();
  const series: Model['series'] = [];
  const states: SeriesState[] = ['published', r.pick<SeriesState>(['draft', 'archived']), 'draft', 'published'];
  for (const [n, state] of states.entries()) {
    const row = await makeSeries(test, { state, titleDe: `Qseries${n}z Reihe`, summaryDe: `Qseriestext${n}z` });
    series.push({ id: row.id, slug: row.slug, state, n });
  }
  const homes = [await makeOrganisation(test), await makeOrganisation(test)];
  const people: Member[] = [];
  for (let n = 0; n < 8; n += 1) {
    people.push(await makeAccount(test, {
      name: `Qname${n}z`, jobTitle: `Qjob${n}z`, email: `qmail${n}z@testdorf.example`, admin: n === 0, memberships: r.chance(0.7) ? [r.pick(homes).id] : [],
      organises: n === 1 ? [series[0]!.id] : n === 2 ? r.some(series.slice(1), 0.6).map(({ id }) => id) : [],
    }));
  }
  const events: Model['events'] = [];
  const projects: Model['projects'] = [];
  for (let n = 0; n < 6; n += 1) {
    const of = r.pick(series);
    const state: EventState = r.pick(['draft', 'published', 'published', 'cancelled']);
    const isOver = r.chance(0.5);
    const startsAt = isOver ? now.subtract({ hours: 30 }) : now.add({ hours: 80 });
    const row = await makeEvent(test, {
      seriesId: of.id, state, startsAt, titleDe: `Qevent${n}z Abend`, summaryDe: `Qeventtext${n}z`, hostId: r.pick(homes).id, meetingUrl: `https://konferenz.example/Qmeet${n}z`,
      directions: `Qway${n}z`, venue: `Qvenue${n}z`,
    });
    events.push({ id: row.id, slug: row.slug, seriesId: of.id, state, seriesState: of.state, n, isOver });
    const item = await db.insertInto('programmeItem').values({ eventId: row.id, position: 0, kind: 'impulse', titleDe: `Qdraftitem${n}z`, minutes: 20, backstageNote: `Qback${n}z` }).returning('id').executeTakeFirstOrThrow();
    const items = [{ id: item.id, kind: 'impulse', title: { de: `Qprogramme${n}z`, en: '' }, abstract: { de: '', en: '' }, minutes: 20, pinnedAt: null, publicNote: '', people: [] }];
    await db.insertInto('programmeRelease').values({ eventId: row.id, version: 1, releasedAt: now, items: JSON.stringify(items), changes: '[]' }).execute();
    for (const audience of ['public', 'participants'] as const) {
      await db.insertInto('material').values({ eventId: row.id, kind: 'slides', audience, title: `Qmat${audience}${n}z`, url: `https://dateien.example/Qmat${audience}${n}z` }).execute();
    }
    const project = await makeRandomProject(test, r, n, homes, people);
    await db.insertInto('eventProject').values({ eventId: row.id, projectId: project.id }).execute();
    projects.push(project);
  }
  const registrations: Model['registrations'] = [];
  for (const [account, person] of people.entries()) {
    const general = r.chance(0.5) ? r.some(sharedFields) : undefined;
    if (general) await db.insertInto('sharing').values({ accountId: person.accountId, fields: general, givenAt: now }).execute();
    for (const event of r.some(events, 0.6)) {
      const state: RegistrationState = r.pick(['confirmed', 'confirmed', 'attended', 'no_show', 'queued', 'requested', 'cancelled']);
      const here = r.chance(0.3) ? r.some(sharedFields) : undefined;
      if (here) await db.insertInto('sharing').values({ accountId: person.accountId, eventId: event.id, fields: here, givenAt: now }).execute();
      const row = await makeRegistration(test, { eventId: event.id, accountId: person.accountId, organisationId: r.pick(homes).id, state, question: `Qask${registrations.length}z` });
      const topic = await makeTopic(test, { nameDe: 'Ein Thema' });
      await db.insertInto('registrationTopic').values({ registrationId: row.id, topicId: topic.id, side: 'seek' }).execute();
      registrations.push({ id: row.id, event: event.n, account, state, shows: here ?? general ?? [] });
    }
  }
  return { actors: [visitor, ...people], series, events, projects, registrations, homes: homes.map(({ slug }) => slug) };
}

/** A profile with a level of its own for itself and for each group, seen by the organisations towards it as chance has it. */
async function makeRandomProject(test: TestApp, r: ReturnType<typeof random>, n: number, homes: readonly { id: string }[], people: readonly Member[]) {
  const any = (): Level => r.pick(levels);
  const set = { basics: r.chance(0.4) ? 'clear' as const : any(), experience: any(), figures: any(), technology: any(), contact: r.pick(levels.slice(1)), documents: any() };
  const [owner, other] = r.chance(0.5) ? [homes[0]!, homes[1]!] : [homes[1]!, homes[0]!];
  const { id, slug } = await makeProject(test, {
    organisationId: owner.id, titleDe: `Qproject${n}z Vorhaben`, level: set.basics, levelExperience: set.experience, levelFigures: set.figures, levelTechnology: set.technology,
    levelContact: set.contact, levelDocuments: set.documents, notWorked: `Qprojexp${n}z Stolperstein`, funding: `Qprojfig${n}z Geldtopf`, legalForm: `Qprojtech${n}z Rechtsform`, functionMailbox: `qprojcon${n}z@testdorf.example`,
  });
  const content = Buffer.from(`Qprojfile${n}z`);
  const hash = createHash('sha256').update(`${id}`).digest();
  await test.db.insertInto('projectFile').values({ hash, type: 'text/plain', content }).execute();
  const document = await test.db.insertInto('projectDocument').values({
    projectId: id, kind: 'report', title: `Qprojdoc${n}z Unterlage`, licence: 'cc0', level: any(), fileName: 'x.txt', hash, size: content.length, createdAt: test.clock.now(),
  }).returning(['id', 'level']).executeTakeFirstOrThrow();
  const state = r.pick(['invited', 'confirmed'] as const);
  if (r.chance(0.7)) await test.db.insertInto('projectRole').values({ projectId: id, organisationId: other.id, role: 'taking_part', state, createdAt: test.clock.now() }).execute();
  const inside = people.filter(({ memberships }) => memberships.some((m) => m.organisationId === owner.id));
  const chosen = r.some(people, 0.3);
  for (const { accountId } of chosen) await test.db.insertInto('projectReader').values({ projectId: id, accountId, createdAt: test.clock.now() }).execute();
  const { rows: [role] } = await sql<{ there: boolean; invited: boolean }>`select coalesce(bool_or(state = 'confirmed'), false) as there, coalesce(bool_or(state = 'invited'), false) as invited
    from project_role where project_id = ${id}`.execute(test.db);
  return { id, slug, n, document: { id: document.id, level: document.level as Level }, organisationId: owner.id, levels: set, circle: role!.there ? [other.id] : [], invited: role!.invited ? [other.id] : [], named: chosen.filter((person) => inside.includes(person)).map(({ accountId }) => accountId) };
}

const holds = (state: RegistrationState): boolean => holdsSeat(state);

/** The words that the policy allows this actor, asked about the world as it was made. */
function allowedTo(model: Model, actor: Actor): Set<string> {
  const mine = actor.kind === 'member' ? model.registrations.filter((reg) => (model.actors[reg.account + 1] as Member).accountId === actor.accountId) : [];
  const reader: Reader = readerOf(actor, mine.filter(({ state }) => holds(state)).map((reg) => seatCircle(model.events[reg.event]!.id)));
  const words: string[] = [];
  for (const one of model.series) if (canSee(reader, 'series', one, 'page')) words.push(`series${one.n}`, `seriestext${one.n}`);
  for (const event of model.events) {
    const { n } = event;
    if (canSee(reader, 'event', event, 'page')) words.push(`event${n}`, `eventtext${n}`, `venue${n}`, `programme${n}`);
    if (canSee(reader, 'event', event, 'meetingUrl')) words.push(`meet${n}`, `draftitem${n}`, `back${n}`, `way${n}`);
    for (const audience of ['public', 'participants'] as const) {
      if (canSee(reader, 'material', { event, audience, eventIsOver: event.isOver }, 'link')) words.push(`mat${audience}${n}`);
    }
    // The way to the room is for those who sit there; nobody does in these worlds.
  }
  for (const project of model.projects) {
    const { n } = project;
    // An invitation says what it is to.
    if (canSeeInvitation(actor, project, project.invited)) words.push(`project${n}`);
    for (const [group, word] of [['experience', 'exp'], ['figures', 'fig'], ['technology', 'tech'], ['contact', 'con']] as const) {
      if (canSeeGroup(actor, project, group)) words.push(`proj${word}${n}`);
    }
    if (canSeeDocument(actor, { project, level: project.document.level })) words.push(`projdoc${n}`, `projfile${n}`);
  }
  for (const [n, reg] of model.registrations.entries()) {
    const person = model.actors[reg.account + 1] as Member;
    const facts = { event: model.events[reg.event]!, accountId: person.accountId, shows: holds(reg.state) ? reg.shows : [] };
    if (canSee(reader, 'participant', facts, 'name')) words.push(`name${reg.account}`);
    if (canSee(reader, 'participant', facts, 'function')) words.push(`job${reg.account}`);
    if (canSee(reader, 'participant', facts, 'email')) words.push(`mail${reg.account}`);
    if (canSee(reader, 'participant', facts, 'question')) words.push(`ask${n}`);
    // Whoever registered for an event knows what it was called then, also where it is a draft again.
    if (person === actor) words.push(`event${reg.event}`, `series${model.series.find(({ id }) => id === facts.event.seriesId)!.n}`, `venue${reg.event}`);
  }
  for (const [n, person] of model.actors.slice(1).entries()) {
    const { organises, isAdmin } = person as Member;
    const runsWith = actor.kind === 'member' && (actor.isAdmin || organises.some((id) => actor.organises.includes(id)) || (isAdmin && actor.accountId === (person as Member).accountId));
    if (runsWith || person === actor) words.push(`name${n}`, `job${n}`, `mail${n}`);
  }
  return new Set(words.map((word) => `q${word}z`));
}

/** Who looked at a list with the actor in it, which everybody is told about their own data: people who run an event they registered for. */
function lookedAt(model: Model, actor: Actor): Set<string> {
  const mine = model.registrations.filter((reg) => model.actors[reg.account + 1] === actor);
  return new Set(model.actors.slice(1).flatMap((person, n) => (mine.some((reg) => canOrganise(person, model.events[reg.event]!.seriesId)) ? [`qname${n}z`] : [])));
}

/** Every address that can be read, filled with everything the world has; what an address echoes of its own query is no finding. */
function addresses(test: TestApp, model: Model): string[] {
  const urls: string[] = [];
  for (const { method, url } of test.app.routeTable) {
    if (method !== 'GET' || url.includes('*') || url.startsWith('/anmelden') || url.startsWith('/konto/zweiter-faktor') || url === '/konto/bestaetigen') continue;
    if (!url.includes(':')) urls.push(url);
    else if (/^\/(organisation\/)?veranstaltungen\/:slug(\/[^:]*)?$/.test(url)) urls.push(...model.events.map(({ slug }) => url.replace(':slug', slug)));
    else if (/^\/(organisation\/)?reihen\/:slug(\/[^:]*)?$/.test(url)) urls.push(...model.series.map(({ slug }) => url.replace(':slug', slug)));
    else if (/^\/praxiswissen\/:slug(\/[^:]*)?$/.test(url)) urls.push(...model.projects.map(({ slug }) => url.replace(':slug', slug)));
    else if (url === '/praxiswissen/:slug/dokumente/:id/datei') urls.push(...model.projects.map(({ slug, document }) => url.replace(':slug', slug).replace(':id', document.id)));
    else if (/^\/kommunen\/:slug(\/[^:]*)?$/.test(url)) urls.push(...model.homes.map((slug) => url.replace(':slug', slug)));
    else if (url === '/meine-anmeldungen/:id') urls.push(...model.registrations.map(({ id }) => `/meine-anmeldungen/${id}`));
    else if (url === '/organisation/veranstaltungen/:slug/anmeldungen/:id') urls.push(...model.registrations.map(({ id, event }) => `/organisation/veranstaltungen/${model.events[event]!.slug}/anmeldungen/${id}`));
  }
  for (const query of ['?suche=Abend', '?suche=Qprogramme', '?suche=Q', '?art=hybrid&seite=1']) urls.push(`/veranstaltungen${query}`, `/veranstaltungen/archiv${query}`);
  // Searches, counts, reasons and suggestions: what is asked for is no word of its own.
  for (const word of ['Vorhaben', 'Stolperstein', 'Geldtopf', 'Rechtsform', 'Unterlage', 'Abend']) {
    urls.push(`/suche?q=${word}`, `/praxiswissen?q=${word}`, `${suggestPath}?q=${word.slice(0, 5)}`, `${projectPaths.similar()}?titel=${word}&satz=${word}`);
  }
  return [...urls, '/kommunen/testdorf-1', '/en/veranstaltungen', '/en/reihen'];
}

/** What stands in the cells of an Excel file. */
async function textOfXlsx(bytes: Buffer): Promise<string> {
  const zip = openZip(bytes, { entries: 100, unpackedBytes: 10_000_000 });
  if (!zip.ok) return bytes.toString();
  return (await Promise.all(zip.entries.map(async (entry) => (await entry.read()).toString()))).join('\n');
}

/** The words of an answer that are not only what was asked for. */
function wordsIn(body: string): string[] {
  return [...new Set((body.match(WORD) ?? []).map((word) => word.toLowerCase()))];
}

async function readEverything(test: TestApp, model: Model, share: number, seed: number): Promise<{ leaks: string[]; seen: number; asked: number; inFiles: ReadonlySet<string> }> {
  const r = random(seed);
  const leaks: string[] = [];
  let [seen, asked] = [0, 0];
  const inFiles = new Set<string>();
  const urls = addresses(test, model);
  for (const actor of model.actors) {
    const [allowed, told] = [allowedTo(model, actor), lookedAt(model, actor)];
    const cookie = actor.kind === 'member' ? await signInAs(test, actor.accountId) : undefined;
    const who = actor.kind === 'member' ? actor.name : 'visitor';
    const found = (where: string, body: string): void => {
      for (const word of wordsIn(body)) {
        seen += 1;
        if (!allowed.has(word) && !(where.startsWith('/konto/daten') && told.has(word))) leaks.push(`${word} at ${where} as ${who}`);
      }
    };
    for (const url of r.some(urls, share)) {
      asked += 1;
      const answer = await get(test, url, { cookie });
      const body = url.endsWith('.xlsx') ? await textOfXlsx(answer.rawPayload) : answer.body;
      if (/\.(xlsx|csv|json|jsonld|atom)$|\/datei$/.test(url) && wordsIn(body).length > 0) inFiles.add(url.slice(url.search(/\.[a-z]+$|\/datei$/)));
      found(url, body);
    }
    const form = { spalten: [...exportColumns], format: 'csv', grund: 'Zur Prüfung', stand: 'alle' };
    if (cookie) for (const { slug } of model.events) found(`export of ${slug}`, (await post(test, `/organisation/veranstaltungen/${slug}/anmeldungen/export`, form, { cookie })).body);
  }
  return { leaks, seen, asked, inFiles };
}

/** Letters about every registration; each may say what its reader may see. */
async function readMails(test: TestApp, model: Model): Promise<{ leaks: string[]; seen: number }> {
  // For drafts no command writes a row: nobody can register there.
  const told = model.registrations.filter(({ event }) => canSee(readerOf(visitor), 'event', model.events[event]!, 'page'));
  for (const { id, event, state } of told) {
    const payload = JSON.stringify({ registrationId: id, eventId: model.events[event]!.id, what: state === 'cancelled' ? 'cancelled' : state === 'queued' ? 'queued' : 'confirmed', note: '' });
    await test.db.insertInto('outbox').values({ topic: 'registration', payload, createdAt: test.clock.now() }).execute();
  }
  await drainOutbox(mailDeps(test));
  const mails = await test.db.selectFrom('mail').select(['toEmail', 'subject', 'textBody', 'htmlBody', 'ics', 'kind']).execute();
  const leaks: string[] = [];
  let seen = 0;
  for (const mail of mails) {
    const actor = model.actors.find((one) => one.kind === 'member' && one.email === mail.toEmail);
    const allowed = actor ? allowedTo(model, actor) : new Set<string>();
    for (const word of wordsIn([mail.subject, mail.textBody, mail.htmlBody, mail.ics ?? ''].join('\n'))) {
      seen += 1;
      if (!allowed.has(word)) leaks.push(`${word} in ${mail.kind} to ${mail.toEmail}`);
    }
  }
  return { leaks, seen };
}

describe.each([[11], [12]])('world %i', (seed) => {
  it('shows no more than the policy allows, the policy alone', async () => {
    const test = await startTestApp({ policyAlone: true });
    try {
      const model = await makeModel(test, seed);
      const { leaks, seen, asked, inFiles } = await readEverything(test, model, 0.5, seed);
      expect(leaks).toEqual([]);
      expect(asked).toBeGreaterThan(500);
      expect(seen).toBeGreaterThan(1_000);
      // Each kind of file was read with words in it: an empty one would leak nothing either.
      expect([...inFiles].sort()).toEqual(['.atom', '.csv', '.json', '.jsonld', '.xlsx', '/datei']);
      const mails = await readMails(test, model);
      expect(mails.leaks).toEqual([]);
      expect(mails.seen).toBeGreaterThan(10);
    } finally {
      await test.close();
    }
  }, 120_000);

  it('counts no more than the policy allows', async () => {
    const test = await startTestApp({ policyAlone: true });
    try {
      const model = await makeModel(test, seed);
      for (const actor of model.actors) {
        const cookie = actor.kind === 'member' ? await signInAs(test, actor.accountId) : undefined;
        const visible = model.events.filter((event) => canSee(readerOf(actor), 'event', event, 'page')).length;
        const counted = async (path: string): Promise<number> => Number(/k-found">(\d+)/.exec((await get(test, path, { cookie })).body)?.[1] ?? 0);
        expect(await counted('/veranstaltungen') + await counted('/veranstaltungen/archiv')).toBe(visible);
        expect(await counted('/veranstaltungen?suche=Abend') + await counted('/veranstaltungen/archiv?suche=Abend')).toBe(visible);
      }
    } finally {
      await test.close();
    }
  }, 60_000);

  it('gives the role of public pages no more than a visitor may see, the database alone', async () => {
    const test = await startTestApp();
    try {
      const model = await makeModel(test, seed);
      const allowed = allowedTo(model, visitor);
      for (const view of ['event', 'series', 'material', 'programme_release', 'project', 'registration', 'topic', 'organisation', 'event_project', 'series_project', 'project_topic', 'project_tag', 'project_product']) {
        const { rows } = await sql`select * from ${sql.table(view)}`.execute(test.deps.publicDb);
        expect(wordsIn(JSON.stringify(rows)).filter((word) => !allowed.has(word)), view).toEqual([]);
      }
      for (const actor of model.actors) {
        const { rows } = await sql`select * from project_profiles(${model.projects.map(({ id }) => id)}::uuid[], ${actor.kind === 'member' ? actor.accountId : null})`.execute(test.deps.publicDb);
        const onlyInvited = (reader: Actor, word: string): boolean => model.projects.some((one) => word === `qproject${one.n}z` && !canSeeGroup(reader, one, 'basics'));
        const all = wordsIn(JSON.stringify(rows));
        expect(all.filter((word) => !allowedTo(model, actor).has(word))).toEqual([]);
        // And nothing less: the function is the twin of the policy.
        expect(all.sort()).toEqual([...allowedTo(model, actor)].filter((word) => word.startsWith('qproj') && !word.startsWith('qprojfile') && !onlyInvited(actor, word)).sort());
        if (actor.kind === 'visitor') continue;
        for (const event of model.events) {
          const { rows } = await sql`select * from participants_of(${event.id}, ${actor.accountId})`.execute(test.deps.publicDb);
          expect(wordsIn(JSON.stringify(rows)).filter((word) => !allowedTo(model, actor).has(word))).toEqual([]);
        }
      }
    } finally {
      await test.close();
    }
  });
});
