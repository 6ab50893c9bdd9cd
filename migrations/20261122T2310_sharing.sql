-- What members show to other participants, and a role of the database that sees no more than everybody may.

-- A choice: in general (no event) or for one event, where it takes the place of the general one. It is ended, never changed.
create table sharing (
  id         uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  event_id   uuid references event on delete cascade,
  fields     text[] not null check (fields <@ array['name', 'function', 'organisation', 'topics']),
  given_at   timestamptz not null,
  ended_at   timestamptz check (ended_at >= given_at)
);
comment on table sharing is 'Consent to be shown to those who hold a seat at the same event. Without an open row nothing is shown.';
create unique index sharing_open on sharing (account_id, event_id) nulls not distinct where ended_at is null;
create index sharing_event on sharing (event_id) where event_id is not null;

-- With the registration ends what was said for this event; with the person in it, the memory of it.
create function sharing_leaving() returns trigger language plpgsql as $$
begin
  if new.account_id is distinct from old.account_id then
    delete from sharing where account_id = old.account_id and event_id = new.event_id;
  else
    update sharing set ended_at = greatest(given_at, new.updated_at)
      where account_id = new.account_id and event_id = new.event_id and ended_at is null;
  end if;
  return null;
end $$;
create trigger sharing_leaving after update of state, account_id on registration for each row
  when (old.account_id is not null and (new.account_id is distinct from old.account_id or (new.state = 'cancelled' and old.state <> 'cancelled')))
  execute function sharing_leaving();

-- A choice that was ended must not come back with a restored backup. Kept like a withdrawn consent.
create or replace function note_deletion() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'account' then
    insert into deletion (kind, key, at) values ('account', deletion_key(old.id), clock_timestamp()) on conflict do nothing;
  elsif tg_table_name = 'sharing' then
    if new.ended_at is not null and old.ended_at is null then
      insert into deletion (kind, key, at) values ('consent', deletion_key(new.id), new.ended_at) on conflict do nothing;
    end if;
  elsif new.revoked_at is not null and old.revoked_at is null then
    insert into deletion (kind, key, at) values ('consent', deletion_key(new.id), new.revoked_at) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger note_deletion after update of ended_at on sharing for each row execute function note_deletion();

-- What an account shows at an event: the choice for the event, else the general one, else nothing.
create function shared_fields(person uuid, at_event uuid) returns text[] language sql stable as $$
  select coalesce(
    (select fields from sharing where account_id = person and event_id = at_event and ended_at is null),
    (select fields from sharing where account_id = person and event_id is null and ended_at is null), '{}')
$$;

-- Those who hold a seat at an event, for somebody who holds one there: of each only what they show. For everybody else no row.
-- A person who shows nothing is a row without content, so that they are counted.
create function participants_of(at_event uuid, reader uuid)
  returns table (is_reader boolean, fields text[], name text, job_title text, organisation text, organisation_slug text, seek_ids uuid[], offer_ids uuid[])
  language sql stable security definer set search_path = public, pg_temp as $$
  with seated as (
    select r.id, r.account_id, r.organisation_id from registration r where r.event_id = at_event and r.state in ('confirmed', 'attended')
  )
  select s.account_id is not distinct from reader, f.fields,
    case when 'name' = any(f.fields) then a.name end,
    case when 'function' = any(f.fields) then a.job_title end,
    case when 'organisation' = any(f.fields) then o.name end,
    case when 'organisation' = any(f.fields) and o.state = 'active' then o.slug end,
    case when 'topics' = any(f.fields) then array(select topic_id from registration_topic t where t.registration_id = s.id and t.side = 'seek') end,
    case when 'topics' = any(f.fields) then array(select topic_id from registration_topic t where t.registration_id = s.id and t.side = 'offer') end
  from seated s
    cross join lateral (select case when s.account_id is null then '{}'::text[] else shared_fields(s.account_id, at_event) end as fields) f
    left join account a on a.id = s.account_id left join organisation o on o.id = s.organisation_id
  where exists (select from seated own where own.account_id = reader)
    and exists (select from event e join series on series.id = e.series_id where e.id = at_event and e.state <> 'draft' and series.state <> 'draft')
$$;
revoke execute on function participants_of(uuid, uuid) from public;

-- What everybody may see, as a schema of its own: whoever is connected with it in front finds these views under the names of the tables.
-- Drafts are not in it, nor the meeting link, nor anything about a person. Made anew after each migration, so that no view stands in the way
-- of a changed table; a column that is added to a table is in its view unless it is left out here.
create function make_reading_schema() returns void language plpgsql as $$
declare
  rule record;
begin
  drop schema if exists reading cascade;
  create schema reading;
  for rule in select * from (values
    ('topic', '{}'::text[], 'true'),
    ('organisation', '{proposed_by}', $c$t.state <> 'proposed'$c$),
    ('series', '{}', $c$t.state <> 'draft'$c$),
    ('event', '{meeting_url,directions,live_note}',
      $c$t.state <> 'draft' and exists (select from public.series s where s.id = t.series_id and s.state <> 'draft')$c$),
    ('programme_release', '{released_by}', $c$exists (select from reading.event e where e.id = t.event_id)$c$),
    ('material', '{}', $c$t.audience = 'public' and exists (select from reading.event e where e.id = t.event_id)$c$),
    ('event_project', '{}', $c$exists (select from reading.event e where e.id = t.event_id)$c$),
    ('series_project', '{}', $c$exists (select from reading.series s where s.id = t.series_id)$c$),
    ('project', '{}', $c$exists (select from reading.event_project l where l.project_id = t.id)
      or exists (select from reading.series_project l where l.project_id = t.id)
      or not (exists (select from public.event_project l where l.project_id = t.id)
        or exists (select from public.series_project l where l.project_id = t.id))$c$)
  ) as rules (of_table, hidden, condition) loop
    execute format('create view reading.%I as select %s from public.%I t where %s', rule.of_table,
      (select string_agg(format('t.%I', attname), ', ' order by attnum) from pg_attribute
        where attrelid = format('public.%I', rule.of_table)::regclass and attnum > 0 and not attisdropped and attname <> all (rule.hidden)),
      rule.of_table, rule.condition);
  end loop;
  -- Enough to count with: not who, and nothing they wrote.
  create view reading.registration as
    select r.event_id, r.state, r.seat, r.organisation_id from public.registration r where exists (select from reading.event e where e.id = r.event_id);
end $$;
revoke execute on function make_reading_schema() from public;

-- The role that pages for people without rights are read with: the views, the list of participants, and nothing else.
create function grant_reader_rights(reader name) returns void language plpgsql as $$
begin
  execute format('revoke all on all tables in schema public from %I', reader);
  execute format('grant usage on schema public, reading to %I', reader);
  execute format('grant select on all tables in schema reading to %I', reader);
  execute format('grant execute on function public.participants_of(uuid, uuid) to %I', reader);
end $$;
revoke execute on function grant_reader_rights(name) from public;
