-- What editors keep for the search: groups of words that mean the same, and what people looked for and did not find (decision 21).
create table synonym_group (
  id         uuid primary key default gen_random_uuid(),
  kind       text not null check (kind in ('synonym', 'abbreviation', 'one_way')),
  terms      text[] not null check (cardinality(terms) between 2 and 40),
  -- The first term of the group in the list the product brings along; null for what editors added.
  start_term text unique,
  version    integer not null default 1,
  ended_at   timestamptz,
  updated_at timestamptz not null,
  updated_by uuid references account on delete set null
);
comment on table synonym_group is 'With start_term and version 1 nobody has touched it: it follows the list of the product. What editors change or end stays as they leave it.';

create table synonym_version (
  group_id uuid not null references synonym_group on delete cascade,
  version  integer not null,
  kind     text not null check (kind in ('synonym', 'abbreviation', 'one_way')),
  terms    text[] not null,
  ended    boolean not null,
  saved_at timestamptz not null,
  saved_by uuid references account on delete set null,
  primary key (group_id, version)
);
comment on table synonym_version is 'How a group was before its newest version.';

-- The running searches read the groups anew before their next answer, as they read what was changed elsewhere.
alter table search_change drop constraint search_change_kind_check;
alter table search_change add constraint search_change_kind_check check (kind in ('project', 'event', 'organisation', 'synonym'));
create function note_synonyms() returns trigger language plpgsql as $$
begin
  perform note_search_change('synonym', '00000000-0000-0000-0000-000000000000');
  return null;
end $$;
create trigger note_search_change after insert or update or delete on synonym_group for each statement execute function note_synonyms();

create table search_miss (
  id       uuid primary key default gen_random_uuid(),
  fold     text not null unique check (length(fold) between 3 and 120),
  words    text not null check (length(words) between 3 and 120),
  times    integer not null check (times > 0),
  first_on date not null,
  last_on  date not null,
  done_at  timestamptz,
  check (first_on <= last_on)
);
comment on table search_miss is 'Searches without a hit: words, how often, first and last day. Nothing about who searched.';
create index search_miss_first on search_miss (first_on);
create index search_miss_open on search_miss (times desc, last_on desc) where done_at is null;
