import type { Db, Tx } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { ProgrammeChange } from './changes.ts';
import type { MaterialAudience, MaterialKind } from './material.ts';
import type { DraftItem, ItemKind, ProgrammeItem } from './programme.ts';

/** The newest released programme of an event; an empty list where none was released. Public. */
export async function getReleasedProgramme(db: Db | Tx, eventId: string): Promise<{ version: number; releasedAt: Temporal.Instant | null; items: ProgrammeItem[] }> {
  const row = await db.selectFrom('programmeRelease').select(['version', 'releasedAt', 'items']).where('eventId', '=', eventId)
    .orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row ? {
    version: row.version, releasedAt: row.releasedAt, items: row.items as unknown as ProgrammeItem[],
  } : { version: 0, releasedAt: null, items: [] };
}

/** The draft of a programme with backstage notes: for organisers of the series only, the caller has asked the policy. */
export async function listDraftItems(db: Db | Tx, eventId: string): Promise<DraftItem[]> {
  const items = await db.selectFrom('programmeItem').selectAll().where('eventId', '=', eventId).where('removedAt', 'is', null)
    .orderBy('position').limit(200).execute();
  const people = await db.selectFrom('programmePerson').leftJoin('organisation', 'organisation.id', 'programmePerson.organisationId')
    .innerJoin('programmeItem', 'programmeItem.id', 'programmePerson.itemId')
    .select(['programmePerson.itemId', 'programmePerson.name', 'programmePerson.jobTitle', 'programmePerson.organisationId', 'programmePerson.affiliation', 'organisation.name as organisationName'])
    .where(
      'programmeItem.eventId', '=', eventId,
    ).where('programmeItem.removedAt', 'is', null).orderBy('programmePerson.position').limit(1000).execute();
  return items.map((i) => ({
    id: i.id, position: i.position, kind: i.kind as ItemKind, title: {
      de: i.titleDe, en: i.titleEn,
    }, abstract: { de: i.abstractDe, en: i.abstractEn },
    minutes: i.minutes, pinnedAt: i.pinnedAt ? i.pinnedAt.slice(0, 5) : null, publicNote: i.publicNote, backstageNote: i.backstageNote,
    people: people.filter((p) => p.itemId === i.id).map((p) => ({
      name: p.name, jobTitle: p.jobTitle, organisationId: p.organisationId, organisation: p.organisationName ?? p.affiliation,
    })),
  }));
}

/** One item of the draft of an event; NotFound when it is of another event or was removed. Same condition as listDraftItems. */
export async function getDraftItem(db: Db | Tx, eventId: string, itemId: string): Promise<DraftItem> {
  const item = (await listDraftItems(db, eventId)).find(({ id }) => id === itemId);
  if (!item) throw new NotFound('programme item');
  return item;
}

/** An item that was removed and can still be brought back; undefined when it cannot. Same condition as listDraftItems. */
export async function findRemovedItem(
  db: Db | Tx, eventId: string, itemId: string,
): Promise<{ id: string; titleDe: string; titleEn: string } | undefined> {
  if (!isUuid(itemId)) return undefined;
  return db.selectFrom('programmeItem').select(['id', 'titleDe', 'titleEn']).where('eventId', '=', eventId).where('id', '=', itemId)
    .where('removedAt', 'is not', null).executeTakeFirst();
}

export interface Release {
  version: number;
  releasedAt: Temporal.Instant;
  /** Empty where the account is gone. */
  by: string;
  items: ProgrammeItem[];
  changes: ProgrammeChange[];
}

/** All released versions, newest first, at most 50: for organisers of the series only. */
export async function listReleases(db: Db, eventId: string): Promise<Release[]> {
  const rows = await db.selectFrom('programmeRelease as r').leftJoin('account as a', 'a.id', 'r.releasedBy')
    .select(['r.version', 'r.releasedAt', 'r.items', 'r.changes', 'a.name as by'])
    .where('r.eventId', '=', eventId).orderBy('r.version', 'desc').limit(50).execute();
  return rows.map((r) => ({
    version: r.version, releasedAt: r.releasedAt, by: r.by ?? '', items: r.items as unknown as ProgrammeItem[], changes: r.changes as unknown as ProgrammeChange[],
  }));
}

export interface MaterialEntry {
  id: string;
  itemId: string | null;
  kind: MaterialKind;
  audience: MaterialAudience;
  title: string;
  url: string;
}

/** All material of an event, that for participants too: for organisers of the series only. */
export async function listMaterialEntries(db: Db | Tx, eventId: string): Promise<MaterialEntry[]> {
  const rows = await db.selectFrom('material').select(['id', 'itemId', 'kind', 'audience', 'title', 'url']).where('eventId', '=', eventId)
    .orderBy('position').orderBy('id').limit(200).execute();
  return rows as MaterialEntry[];
}

/** One entry of an event's material; NotFound when it is of another event. Same condition as listMaterialEntries. */
export async function getMaterialEntry(db: Db | Tx, eventId: string, id: string): Promise<MaterialEntry> {
  const entry = (await listMaterialEntries(db, eventId)).find((one) => one.id === id);
  if (!entry) throw new NotFound('material');
  return entry;
}
