import type { Tx } from '../platform/db/database.ts';
import { instantOf } from '../platform/time/time.ts';
import type { ProgrammeItem } from '../modules/events/programme/programme.ts';
import { columnsOf, writeLists } from '../modules/projects/commands-write.ts';
import { emptyContent } from '../modules/projects/project.ts';
import { sampleStart } from './dates.ts';
import type { Loaded } from './load.ts';
import { loadRegistrations } from './load-registrations.ts';
import { projectDetails } from './projects.ts';
import { topics } from './topics.ts';
import type {
  ArchivedEvent, ArchivedSeries, SamplePerson, SampleProgrammeItem, SampleProject, Text, UpcomingEvent, UpcomingSeries,
} from './types.ts';

/** Announced this long before the sample is loaded, so that registrations have had time to come in. */
export const ANNOUNCED_DAYS_AGO = 21;

const DAY = 24 * 60;

/** The plan of mails every new series begins with: minutes before the start, for thanks after the end. */
const mailPlan = [
  { kind: 'programme', offsetMinutes: -7 * DAY },
  { kind: 'reconfirm', offsetMinutes: -3 * DAY },
  { kind: 'access_day', offsetMinutes: -DAY },
  { kind: 'access_soon', offsetMinutes: -15 },
  { kind: 'thanks', offsetMinutes: DAY },
] as const;

/** Loads a series of the past with what is on record of it. Returns its id. */
export async function loadArchivedSeries(tx: Tx, loaded: Loaded, series: ArchivedSeries<string>): Promise<string> {
  const { now } = loaded;
  const { id } = await tx.insertInto('series').values({
    ...seriesColumns(series), state: 'archived', pastParticipants: series.participantsMoreThan,
    pastMunicipalities: series.municipalitiesMoreThan,
    createdAt: now, updatedAt: now,
  }).returning('id').executeTakeFirstOrThrow();
  for (const [order, event] of series.events.entries()) await loadArchivedEvent(tx, loaded, id, event, order, lastKnown(series));
  for (const impulse of series.furtherImpulses) {
    await tx.insertInto('seriesProject').values({ seriesId: id, projectId: await loadProject(tx, loaded, impulse.project, lastKnown(series)) }).execute();
  }
  return id;
}

async function loadArchivedEvent(
  tx: Tx, loaded: Loaded, seriesId: string, event: ArchivedEvent<string>, order: number, knownAt: Temporal.Instant,
): Promise<void> {
  const { now } = loaded;
  const { id } = await tx.insertInto('event').values({
    ...eventColumns(loaded, event), seriesId, startsAt: wallClockInstant(event.start), endsAt: wallClockInstant(event.end),
    summaryDe: withProgrammeNote(event, 'de'), summaryEn: withProgrammeNote(event, 'en'),
    dateNoteDe: event.dateNote?.de ?? '', dateNoteEn: event.dateNote?.en ?? '', programmeKnown: event.programmeKnown,
    pastParticipants: event.participants,
    // Lists show events without a date in the order in which they were made.
    createdAt: now.add({ milliseconds: order }), updatedAt: now, publishedAt: now,
  }).returning('id').executeTakeFirstOrThrow();
  const itemIds = await loadProgramme(tx, loaded, id, event.items, now);
  for (const project of event.projects) {
    const projectId = await loadProject(tx, loaded, project, knownAt);
    await tx.insertInto('eventProject')
      .values({ eventId: id, projectId, itemId: project.itemKey === null ? null : itemIds.get(project.itemKey)! }).execute();
  }
}

/** Noon of the last day that is on record of a series. */
function lastKnown(series: ArchivedSeries<string>): Temporal.Instant {
  const day = series.events.flatMap(({ date }) => date ?? []).sort().at(-1);
  return instantOf(day ?? '2021-12-31', '12:00')!;
}

/** Whoever reads a whole programme also learns what of it is assumed; that there is none, or a part of it, the page says by itself. */
function withProgrammeNote(event: ArchivedEvent<string>, lang: keyof Text): string {
  return event.programmeKnown ? `${event.summary[lang]}\n\n${event.programmeNote[lang]}` : event.summary[lang];
}

/** Loads the series of the near future, marked as an example, with dates counted from today and seats partly taken. Returns its id. */
export async function loadUpcomingSeries(tx: Tx, loaded: Loaded, series: UpcomingSeries<string>): Promise<string> {
  const announcedAt = loaded.now.subtract({ hours: ANNOUNCED_DAYS_AGO * 24 });
  const { id } = await tx.insertInto('series').values({
    ...seriesColumns(series), state: 'published', isExample: series.isExample, createdAt: announcedAt, updatedAt: announcedAt,
  }).returning('id').executeTakeFirstOrThrow();
  await tx.insertInto('mailPlan').values(mailPlan.map((mail) => ({ ...mail, seriesId: id }))).execute();
  for (const event of series.events) await loadUpcomingEvent(tx, loaded, id, event, announcedAt);
  return id;
}

async function loadUpcomingEvent(
  tx: Tx, loaded: Loaded, seriesId: string, event: UpcomingEvent<string>, announcedAt: Temporal.Instant,
): Promise<void> {
  const startsAt = sampleStart(loaded.now, event.inDays, event.startTime);
  const minutes = event.items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  const { id } = await tx.insertInto('event').values({
    ...eventColumns(loaded, event), seriesId, startsAt, endsAt: startsAt.add({ minutes }), venue: event.venue, address: event.address,
    meetingUrl: event.meetingUrl, roomCapacity: event.roomCapacity, onlineCapacity: event.onlineCapacity,
    createdAt: announcedAt, updatedAt: announcedAt, publishedAt: announcedAt,
  }).returning('id').executeTakeFirstOrThrow();
  await loadProgramme(tx, loaded, id, event.items, announcedAt);
  await loadRegistrations(tx, loaded, { eventId: id, fill: event.registrations, from: announcedAt });
}

function seriesColumns(series: ArchivedSeries<string> | UpcomingSeries<string>) {
  return {
    slug: series.key, land: series.land, titleDe: series.title.de, titleEn: series.title.en, summaryDe: series.summary.de,
    summaryEn: series.summary.en,
    goalsDe: series.goals.map((g) => g.de), goalsEn: series.goals.map((g) => g.en), organiserName: series.organiserName,
    acknowledgementDe: series.acknowledgement.de, acknowledgementEn: series.acknowledgement.en,
  };
}

function eventColumns(loaded: Loaded, event: ArchivedEvent<string> | UpcomingEvent<string>) {
  return {
    slug: event.key, state: 'published', mode: event.mode, hostId: organisation(loaded, event.hostKey).id,
    uid: `${crypto.randomUUID()}@initiative-k.example`,
    titleDe: event.title.de, titleEn: event.title.en, summaryDe: event.summary.de, summaryEn: event.summary.en,
  };
}

/** Writes the draft and releases it as version 1. Returns the items' ids by their keys. */
async function loadProgramme(
  tx: Tx, loaded: Loaded, eventId: string, items: readonly SampleProgrammeItem<string>[], releasedAt: Temporal.Instant,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const released: ProgrammeItem[] = [];
  for (const [position, item] of items.entries()) {
    // Where no duration is on record it is 0: shown as none, and it moves nothing.
    const minutes = item.minutes ?? 0;
    const { id } = await tx.insertInto('programmeItem').values({
      eventId, position, kind: item.kind, minutes, titleDe: item.title.de, titleEn: item.title.en, abstractDe: item.abstract.de,
      abstractEn: item.abstract.en,
    }).returning('id').executeTakeFirstOrThrow();
    const people = item.people.map((person) => programmePerson(loaded, person));
    if (people.length > 0) {
      await tx.insertInto('programmePerson').values(people.map((p, at) => ({
        itemId: id, position: at, name: p.name, jobTitle: p.jobTitle, organisationId: p.organisationId,
        affiliation: p.organisationId ? '' : p.organisation,
      }))).execute();
    }
    ids.set(item.key, id);
    released.push({
      id, kind: item.kind, title: { ...item.title }, abstract: { ...item.abstract }, minutes, pinnedAt: null, publicNote: '', people,
    });
  }
  if (released.length > 0) {
    await tx.insertInto('programmeRelease')
      .values({ eventId, version: 1, releasedAt, items: JSON.stringify(released), changes: JSON.stringify([]) }).execute();
  }
  return ids;
}

function programmePerson(loaded: Loaded, person: SamplePerson<string>): ProgrammeItem['people'][number] {
  const known = person.organisationKey ? organisation(loaded, person.organisationKey) : undefined;
  return {
    name: person.name ?? '', jobTitle: person.function, organisationId: known?.id ?? null,
    organisation: known?.name ?? person.affiliation ?? '',
  };
}

/** As it was on record when the series took place: nobody has confirmed it since, and its page says so. */
async function loadProject(tx: Tx, loaded: Loaded, project: SampleProject<string>, knownAt: Temporal.Instant): Promise<string> {
  const details = projectDetails[project.key];
  const content = emptyContent({
    titleDe: project.title.de, titleEn: project.title.en, sentenceDe: project.sentence.de, sentenceEn: project.sentence.en, status: project.status,
    topics: details?.topics.map((key) => loaded.topicIds[topics.findIndex((topic) => topic.key === key)]!) ?? [], tags: [...details?.tags ?? []],
    openness: ['information'],
  });
  content.experience.results = [...details?.results ?? []];
  content.technology.products = [...details?.products ?? []];
  const { id } = await tx.insertInto('project').values({
    ...columnsOf(content), slug: project.key, organisationId: organisation(loaded, project.organisationKey).id, createdAt: loaded.now, updatedAt: loaded.now,
    confirmedAt: knownAt, level: 'clear', levelExperience: 'clear', levelFigures: 'clear', levelTechnology: 'clear', levelDocuments: 'clear',
  }).returning('id').executeTakeFirstOrThrow();
  await writeLists(tx, id, content);
  await tx.insertInto('projectVersion')
    .values({ projectId: id, version: 1, savedAt: loaded.now, via: 'import', content: JSON.stringify(content) }).execute();
  return id;
}

function organisation(loaded: Loaded, key: string) {
  const found = loaded.organisations.get(key);
  if (!found) throw new Error(`no organisation "${key}" in the sample`);
  return found;
}

/** '2021-05-11T12:00' on the clocks of Europe/Berlin. */
function wallClockInstant(text: string | null): Temporal.Instant | null {
  const [date = '', time = ''] = text?.split('T') ?? [];
  return instantOf(date, time) ?? null;
}
