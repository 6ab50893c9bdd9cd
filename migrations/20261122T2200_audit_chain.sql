-- The audit can be added to and nothing else: no right to change or delete it for the role the application works as, and a chain of
-- hashes over what stands in it, so that a change by somebody who may is noticed.

-- Seals are taken one after the other over rows that were committed before, so that no registration waits for another one's hash.
create table activity_seal (
  number     bigint primary key check (number > 0),
  covers     int8multirange not null check (not isempty(covers)),
  entries    integer not null check (entries > 0),
  first_at   timestamptz not null,
  last_at    timestamptz not null,
  previous   bytea not null check (length(previous) = 32),
  hash       bytea not null check (length(hash) = 32),
  sealed_at  timestamptz not null default clock_timestamp(),
  retired_at timestamptz
);
comment on table activity_seal is 'Each row covers entries of activity by their ids and holds the hash of the row before and of these entries. An id that is covered by none was rolled back.';
comment on column activity_seal.retired_at is 'The entries were deleted on schedule. The newest such seal stays as the anchor of the chain; older ones are deleted with their entries.';

-- One line of text for an entry; what is hashed. Never to be changed: an entry that gets more columns keeps this content.
create function activity_content(a activity) returns text language sql stable as $$
  select jsonb_build_array(a.id, extract(epoch from a.at), a.actor_id, a.verb, a.object, a.object_id, a.event_id, a.data)::text
$$;

create function activity_hash(previous bytea, ids int8multirange, out entries integer, out hash bytea) language sql stable as $$
  select count(*)::integer, sha256(convert_to(encode(previous, 'hex') || E'\n' || string_agg(activity_content(a), E'\n' order by a.id), 'UTF8'))
  from unnest(ids) r join activity a on a.id >= lower(r) and a.id < upper(r)
$$;

-- Seals what is not sealed yet, at most so many entries. An entry whose transaction took longer than its neighbours' comes with a
-- later seal: ids are looked for that the seals of the last day have left out. Returns how many it sealed.
create function seal_activity(at_most integer default 5000) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  newest activity_seal;
  known int8multirange;
  oldest bigint;
  open int8multirange;
  ids int8multirange;
  sealed record;
  link bytea := '\x0000000000000000000000000000000000000000000000000000000000000000';
begin
  -- One at a time; whoever comes second has nothing to do. The lock is held by nobody who writes entries.
  if not pg_try_advisory_xact_lock(hashtext('seal_activity')) then return 0; end if;
  select * into newest from activity_seal order by number desc limit 1;
  if found then
    link := newest.hash;
    select range_agg(covers), min(number) into known, oldest from activity_seal
      where sealed_at > clock_timestamp() - interval '1 day' or number = newest.number;
    open := multirange(int8range(case when oldest > 1 then lower(known) end, null)) - known;
  else
    open := multirange(int8range(null, null));
  end if;
  select range_agg(int8range(id, id, '[]')), min(at) as first_at, max(at) as last_at, count(*)::integer as entries into sealed
    from (select a.id, a.at from unnest(open) r
            join activity a on a.id >= coalesce(lower(r), 0) and (upper_inf(r) or a.id < upper(r))
          order by a.id limit at_most) a;
  if sealed.entries = 0 then return 0; end if;
  ids := sealed.range_agg;
  insert into activity_seal (number, covers, entries, first_at, last_at, previous, hash)
    select coalesce(newest.number, 0) + 1, ids, h.entries, sealed.first_at, sealed.last_at, link, h.hash from activity_hash(link, ids) h;
  return sealed.entries;
end $$;

-- Deletes the oldest entries, by whole seals in which nothing is as young as `before`. For the owner only. Returns how many.
create function retire_activity(before timestamptz) returns bigint language plpgsql set search_path = public, pg_temp as $$
declare
  anchor bigint;
  gone int8multirange;
  deleted bigint;
begin
  perform pg_advisory_xact_lock(hashtext('seal_activity'));
  select max(number) into anchor from activity_seal
    where number < coalesce((select min(number) from activity_seal where last_at >= before), 9223372036854775807);
  if anchor is null then return 0; end if;
  select range_agg(covers) into gone from activity_seal where number <= anchor and retired_at is null;
  if gone is null then return 0; end if;
  perform set_config('initiative_k.retention', 'on', true);
  delete from activity a using unnest(gone) r where a.id >= lower(r) and a.id < upper(r);
  get diagnostics deleted = row_count;
  perform set_config('initiative_k.retention', 'off', true);
  delete from activity_seal where number < anchor;
  update activity_seal set retired_at = clock_timestamp() where number = anchor;
  return deleted;
end $$;
revoke execute on function retire_activity(timestamptz) from public;

create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger activity_no_truncate before truncate on activity for each statement execute function refuse_truncate();

-- What the role may do that the application works as: everything it needs, no schema, and no past. Run after each migration.
create function grant_app_rights(app name) returns void language plpgsql as $$
begin
  execute format('grant usage on schema public to %I', app);
  execute format('grant select, insert, update, delete on all tables in schema public to %I', app);
  execute format('grant usage on all sequences in schema public to %I', app);
  execute format('revoke update, delete on activity from %I', app);
  execute format('revoke insert, update, delete on activity_seal, schema_migration from %I', app);
end $$;
