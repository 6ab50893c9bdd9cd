-- The official directory of all municipalities: what it says of each body, how one is found, and the bookkeeping of imports (decision 0011).

alter table organisation
  add column official_name   text check (length(official_name) <= 200),
  add column search_more     text not null default '',
  add column more_postcodes  boolean not null default false,
  add column ended_at        timestamptz,
  add column successor_id    uuid references organisation,
  add column kreis_ars       text generated always as (case when kind in ('gemeinde', 'verband') then left(ars, 5) || '0000000' end) stored,
  add column verband_ars     text generated always as (case when kind = 'gemeinde' then left(ars, 9) || '000' end) stored,
  add constraint organisation_successor check (successor_id is null or (state = 'ended' and successor_id <> id));
comment on column organisation.official_name is 'As the official directory writes it: "Kiel, Landeshauptstadt". Null for what is not in it.';
comment on column organisation.search_more is 'Further folded words it is found by: the official form where it differs, epithets.';
comment on column organisation.more_postcodes is 'The place has more postcodes than the one that is known, that of its administration.';
comment on column organisation.successor_id is 'For an ended body: the one that an admin handed its members over to.';
comment on column organisation.kreis_ars is 'Key of the Kreis it lies in; a city that is its own Kreis has a key here that no Kreis has.';
create index organisation_kreis on organisation (kreis_ars, short_name);
create index organisation_verband on organisation (verband_ars);
create index organisation_land on organisation (land, short_name);
create index organisation_ags on organisation (ags);
create index organisation_ended on organisation (ended_at) where state = 'ended';
create index organisation_short_name on organisation (short_name, name, id) where state = 'active';
create index registration_organisation on registration (organisation_id);
create index programme_person_organisation on programme_person (organisation_id);
create index project_organisation on project (organisation_id);

-- What names are found by. Kept by trigger, so that whoever writes an organisation, it is found from then on, and by no process later than by another.
create function fold_name(name text) returns text immutable parallel safe language sql
  return trim(regexp_replace(lower(translate(
    replace(replace(replace(replace(replace(replace(replace(replace(name,
      'Ä', 'ae'), 'Ö', 'oe'), 'Ü', 'ue'), 'ẞ', 'ss'), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
    'ÀÁÂÃÅÈÉÊËÌÍÎÏÒÓÔÕÙÚÛÝÇÑàáâãåèéêëìíîïòóôõùúûýçñČĆĚĔŃŘŔŚŠŹŽŻŁčćěĕńřŕśšźžżłęąūň',
    'AAAAAEEEEIIIIOOOOUUUYCNaaaaaeeeeiiiioooouuuycnCCEENRRSSZZZLcceenrrsszzzleaun') collate "C"), '[^a-z0-9]+', ' ', 'g'));

-- Words of a name that one looks for, the postcode, and after "=" whole names without spaces: in short, without what tells namesakes apart, and in full.
create function organisation_words(name text, short_name text, search_name text, search_more text, postcode text) returns setof text
  immutable parallel safe language sql
  begin atomic
    select w from regexp_split_to_table(regexp_replace(search_name || ' ' || search_more, '\mst\M', 'st sankt', 'g'), ' ') w
      where length(w) >= 2 and w not in (
        'stadt', 'markt', 'gemeinde', 'flecken', 'hansestadt', 'landeshauptstadt', 'kreis', 'landkreis', 'amt', 'samtgemeinde', 'verbandsgemeinde',
        'verwaltungsgemeinschaft', 'gemeindeverwaltungsverband', 'verwaltungsverband', 'vereinbarte',
        'an', 'am', 'auf', 'bei', 'beim', 'in', 'im', 'der', 'dem', 'den', 'die', 'das', 'vor', 'ob', 'und', 'zu')
    union
    select postcode where postcode is not null
    union
    select '=' || replace(regexp_replace(fold_name(part), '\mst\M', 'sankt', 'g'), ' ', '')
      from (values (short_name), (regexp_replace(short_name, ' ?[(/].*$', '')), (name)) v(part)
      where fold_name(part) <> '';
  end;

-- Without a foreign key: the triggers keep it, and checking 50,000 rows of an import one by one took longer than writing them.
create table organisation_word (
  organisation_id uuid not null,
  word            text collate "C" not null,
  rank            integer not null
);
comment on column organisation_word.rank is 'Inhabitants; of a Kreis or Verband a twentieth, so that it comes after the town it is called after.';
create index organisation_word_of on organisation_word (organisation_id);
-- Long beginnings have few words; of short ones only the largest places are read, so neither grows with the directory.
create index organisation_word_prefix on organisation_word (word, rank);
create index organisation_word_2 on organisation_word (left(word, 2), rank desc);
create index organisation_word_3 on organisation_word (left(word, 3), rank desc);
create index organisation_word_4 on organisation_word (left(word, 4), rank desc);
create index organisation_word_5 on organisation_word (left(word, 5), rank desc);
-- For slips: one wrong, missing or swapped letter leaves the first three letters or the ones after them as they are.
create index organisation_word_middle on organisation_word (substr(word, 4, 3)) where word >= 'a';
create index organisation_word_end on organisation_word (substr(word, 5, 3)) where word >= 'a';

create function organisation_rank(kind text, population integer) returns integer immutable language sql
  return coalesce(population, 0) / case when kind in ('kreis', 'verband') then 20 else 1 end;

create function organisation_words_inserted() returns trigger language plpgsql as $$
begin
  insert into organisation_word (organisation_id, word, rank)
    select n.id, w, organisation_rank(n.kind, n.population)
    from new_rows n cross join lateral organisation_words(n.name, n.short_name, n.search_name, n.search_more, n.postcode) w
    where n.state = 'active';
  return null;
end $$;
create function organisation_words_updated() returns trigger language plpgsql as $$
declare
  changed uuid[];
begin
  select array_agg(n.id) into changed from new_rows n join old_rows o using (id)
    where (n.state, n.name, n.short_name, n.search_name, n.search_more, n.postcode, n.kind, n.population)
      is distinct from (o.state, o.name, o.short_name, o.search_name, o.search_more, o.postcode, o.kind, o.population);
  if changed is null then return null; end if;
  delete from organisation_word where organisation_id = any(changed);
  insert into organisation_word (organisation_id, word, rank)
    select n.id, w, organisation_rank(n.kind, n.population)
    from new_rows n cross join lateral organisation_words(n.name, n.short_name, n.search_name, n.search_more, n.postcode) w
    where n.state = 'active' and n.id = any(changed);
  return null;
end $$;
create function organisation_words_deleted() returns trigger language plpgsql as $$
begin
  delete from organisation_word where organisation_id in (select id from old_rows);
  return null;
end $$;
create trigger organisation_words_deleted after delete on organisation
  referencing old table as old_rows for each statement execute function organisation_words_deleted();
create trigger organisation_words_inserted after insert on organisation
  referencing new table as new_rows for each statement execute function organisation_words_inserted();
create trigger organisation_words_updated after update on organisation
  referencing old table as old_rows new table as new_rows for each statement execute function organisation_words_updated();
insert into organisation_word (organisation_id, word, rank)
  select o.id, w, organisation_rank(o.kind, o.population)
  from organisation o cross join lateral organisation_words(o.name, o.short_name, o.search_name, o.search_more, o.postcode) w where o.state = 'active';

-- A file that was read, from upload to import. Its bodies wait here until an admin has looked at what they would change.
create table directory_import (
  id          uuid primary key default gen_random_uuid(),
  as_of       date not null,
  digest      bytea not null,
  state       text not null check (state in ('waiting', 'done', 'dropped')),
  via         text not null check (via in ('page', 'command')),
  created_at  timestamptz not null,
  created_by  uuid references account on delete set null,
  finished_at timestamptz,
  finished_by uuid references account on delete set null,
  bodies      integer not null check (bodies >= 0),
  lines       integer not null check (lines >= 0),
  added       integer check (added >= 0),
  changed     integer check (changed >= 0),
  ended       integer check (ended >= 0),
  unchanged   integer check (unchanged >= 0),
  check ((state = 'done') = (added is not null)),
  check ((state = 'waiting') = (finished_at is null))
);
create index directory_import_done on directory_import (as_of) where state = 'done';
create unique index directory_import_waiting on directory_import (state) where state = 'waiting';

create table directory_import_body (
  import_id       uuid not null references directory_import on delete cascade,
  ars             text not null check (ars ~ '^[0-9]{12}$'),
  organisation_id uuid,
  kind            text not null,
  ags             text,
  official_type   text not null,
  official_name   text not null,
  name            text not null,
  short_name      text not null,
  search_name     text not null,
  search_more     text not null,
  slug            text not null,
  seat            text not null,
  postcode        text,
  more_postcodes  boolean not null,
  population      integer not null,
  area_ha         integer not null,
  land            text not null,
  primary key (import_id, ars)
);
create index directory_import_body_organisation on directory_import_body (organisation_id, import_id);
comment on table directory_import_body is 'Bodies of a file that waits for an admin; emptied when it is imported or dropped.';
comment on column directory_import_body.organisation_id is 'The organisation it was recognised as; null: a new one.';

-- What an import did to whom, kept for those who ask later why a name changed.
create table directory_import_change (
  import_id       uuid not null references directory_import on delete cascade,
  organisation_id uuid not null,
  verb            text not null check (verb in ('added', 'changed', 'ended')),
  was             jsonb,
  primary key (import_id, organisation_id)
);
create index directory_import_change_of on directory_import_change (organisation_id);
