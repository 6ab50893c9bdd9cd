import type { Db, Tx } from '../../../platform/db/database.ts';
import type { DraftItem, ItemKind, ProgrammeItem } from './programme.ts';

/** The newest released programme of an event; an empty list where none was released. Public. */
export async function getReleasedProgramme(db: Db | Tx, eventId: string): Promise<{ version: number; releasedAt: Temporal.Instant | null; items: ProgrammeItem[] }> {
  const row = await db.selectFrom('programmeRelease').select(['version', 'releasedAt', 'items']).where('eventId', '=', eventId)
    .orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row ? { version: row.version, releasedAt: row.releasedAt, items: row.items as unknown as ProgrammeItem[] } : { version: 0, releasedAt: null, items: [] };
}

/** The draft of a programme with backstage notes: for organisers of the series only, the caller has asked the policy. */
export async function listDraftItems(db: Db | Tx, eventId: string): Promise<DraftItem[]> {
  const items = await db.selectFrom('programmeItem').selectAll().where('eventId', '=', eventId).orderBy('position').limit(200).execute();
  const people = await db.selectFrom('programmePerson').leftJoin('organisation', 'organisation.id', 'programmePerson.organisationId')
    .innerJoin('programmeItem', 'programmeItem.id', 'programmePerson.itemId')
    .select(['programmePerson.itemId', 'programmePerson.name', 'programmePerson.jobTitle', 'programmePerson.organisationId', 'programmePerson.affiliation', 'organisation.name as organisationName'])
    .where('programmeItem.eventId', '=', eventId).orderBy('programmePerson.position').limit(1000).execute();
  return items.map((i) => ({
    id: i.id, position: i.position, kind: i.kind as ItemKind, title: { de: i.titleDe, en: i.titleEn }, abstract: { de: i.abstractDe, en: i.abstractEn },
    minutes: i.minutes, pinnedAt: i.pinnedAt ? i.pinnedAt.slice(0, 5) : null, publicNote: i.publicNote, backstageNote: i.backstageNote,
    people: people.filter((p) => p.itemId === i.id).map((p) => ({
      name: p.name, jobTitle: p.jobTitle, organisationId: p.organisationId, organisation: p.organisationName ?? p.affiliation,
    })),
  }));
}
