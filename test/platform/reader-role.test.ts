import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asReader, readerConnection } from '../../src/platform/db/app-role.ts';
import { migrate, migrationsFolder, readMigrations } from '../../src/platform/db/migrate.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const reader = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => as(asReader(test.connectionString), work);

describe('the role that public pages are read with', () => {
  it('may read its views, ask for the list of participants, and nothing else at all', async () => {
    await reader(async (client) => {
      const { rows } = await client.query<{ name: string }>(`
        select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'reading') and case when c.relkind = 'S' then has_sequence_privilege(c.oid, 'usage, select, update')
          when c.relkind in ('r', 'v', 'm', 'p') then has_any_column_privilege(c.oid, 'select, insert, update') or has_table_privilege(c.oid, 'delete, truncate') end
        order by 1`);
      expect(rows.map(({ name }) => name)).toEqual([
        'directory_import', 'event', 'event_project', 'leika_service', 'material', 'organisation', 'organisation_word', 'ozg_service', 'programme_release', 'project', 'project_openness', 'project_product',
        'project_service', 'project_tag', 'project_topic', 'registration', 'series', 'series_project', 'topic',
      ].map((name) => `reading.${name}`));
      for (const forbidden of [
        'select email from account', 'select * from public.event', 'select meeting_url from public.event', 'select question from public.registration',
        'select * from sharing', 'select body from legal_text', 'select comment from feedback', 'select text_body from mail', 'select * from session',
        "insert into reading.topic (key, name_de, name_en) values ('x', 'x', 'x')", "update event set state = 'published'", 'delete from series',
        'select retire_activity(now())', 'select make_reading_schema()', 'create table mine ()', 'create view reading.mine as select 1',
      ]) await expect(client.query(forbidden), forbidden).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|55000|42P01)$/) });
      await expect(client.query('select meeting_url from event')).rejects.toMatchObject({ code: '42703' });
      await expect(client.query('select account_id from registration')).rejects.toMatchObject({ code: '42703' });
    });
  });

  // A column that is added to one of these tables has to be decided about: shown to everybody, or left out of the view.
  it('knows of an event, a series and an organisation these columns', async () => {
    const columns = async (table: string): Promise<string> => (await reader((client) =>
      client.query<{ names: string }>(`select string_agg(attname, ' ' order by attname) as names from pg_attribute where attrelid = 'reading.${table}'::regclass and attnum > 0`))).rows[0]!.names;
    expect(await columns('event')).toBe('address cancel_reason cancelled_at created_at date_note_de date_note_en delay_minutes ends_at host_id id mode offer_hours '
      + 'online_capacity online_taken online_waiting past_participants programme_known published_at registration_closes_at room_capacity room_taken room_waiting sequence '
      + 'series_id slug starts_at state summary_de summary_en title_de title_en uid updated_at venue waiting_list_paused');
    expect(await columns('registration')).toBe('event_id organisation_id seat state');
    expect(await columns('organisation_word')).toBe('organisation_id rank word');
    expect(await columns('directory_import')).toBe('as_of state');
    expect(await columns('material')).toBe('audience created_at event_id id item_id kind position title url');
  });

  it('sees without any condition what everybody may see', async () => {
    const draftSeries = await makeSeries(test, { state: 'draft' });
    const hidden = [await makeEvent(test, { state: 'draft' }), await makeEvent(test, { seriesId: draftSeries.id })];
    const shown = await makeEvent(test);
    await makeOrganisation(test, { name: 'Stadt Nur Vorgeschlagen', state: 'proposed' });
    const now = test.clock.now();
    for (const event of [...hidden, shown]) {
      await test.db.insertInto('programmeRelease').values({ eventId: event.id, version: 1, releasedAt: now, items: '[]', changes: '[]' }).execute();
      for (const audience of ['public', 'participants']) {
        await test.db.insertInto('material').values({ eventId: event.id, kind: 'link', title: audience, url: 'https://dateien.example/x', audience }).execute();
      }
      await makeRegistration(test, { eventId: event.id, accountId: (await makeAccount(test)).accountId });
    }
    await reader(async (client) => {
      const ids = async (query: string): Promise<string[]> => (await client.query<{ id: string }>(query)).rows.map(({ id }) => id);
      expect(await ids('select id from event')).toEqual([shown.id]);
      expect(await ids('select id from series')).not.toContain(draftSeries.id);
      expect(await ids('select event_id as id from programme_release')).toEqual([shown.id]);
      expect(await ids('select event_id || audience as id from material')).toEqual([`${shown.id}public`]);
      expect(await ids('select event_id as id from registration')).toEqual([shown.id]);
      expect(await ids("select name as id from organisation where name ~ 'Vorgeschlagen'")).toEqual([]);
      expect(await ids("select word as id from organisation_word where word ~ 'vorgeschlagen'")).toEqual([]);
    });
  });
});

describe('an address for public pages', () => {
  it('is the reader where it is there, and says nothing', async () => {
    const said: string[] = [];
    expect(await readerConnection(test.connectionString, { warn: (m) => said.push(m) })).toBe(asReader(test.connectionString));
    expect(said).toEqual([]);
  });

  it('is none where the role sees more than it should, and says so', async () => {
    const said: string[] = [];
    await as(test.connectionString, async (owner) => {
      await owner.query('grant select on account to initiative_k_reader');
      try {
        expect(await readerConnection(test.connectionString, { warn: (m) => said.push(m) })).toBeUndefined();
      } finally {
        await owner.query('revoke select on account from initiative_k_reader');
      }
    });
    expect(said.join()).toContain('initiative_k_reader');
  });
});

describe('its views', () => {
  it('stand in the way of no migration, and show a changed table afterwards', async () => {
    const own = await startTestApp();
    const folder = mkdtempSync(join(tmpdir(), 'initiative-k-migrations-'));
    try {
      for (const { name, sql } of readMigrations(migrationsFolder)) writeFileSync(join(folder, name), sql);
      writeFileSync(join(folder, '29990101T0000_change.sql'), 'alter table event alter column sequence type bigint; alter table event add column dress_code text; alter table series drop column acknowledgement_en;');
      expect(await migrate(own.connectionString, { folder })).toEqual(['29990101T0000_change.sql']);
      await as(asReader(own.connectionString), async (client) => {
        await client.query('select dress_code, sequence from event');
        await expect(client.query('select email from account')).rejects.toMatchObject({ code: '42501' });
      });
    } finally {
      rmSync(folder, { recursive: true });
      await own.close();
    }
  });
});
