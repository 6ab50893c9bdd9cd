-- Saved searches and the weekly digest (decision 23).

create table saved_search (
  id         uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  query      text not null check (length(query) between 1 and 1000),
  created_at timestamptz not null,
  unique (account_id, query)
);
comment on column saved_search.query is 'The part of the address behind the question mark, as the search itself writes it.';

create table digest_off (
  account_id uuid primary key references account on delete cascade,
  since      timestamptz not null
);
comment on table digest_off is 'Who does not want the weekly digest.';

create table digest_told (
  account_id uuid not null references account on delete cascade,
  project_id uuid not null references project on delete cascade,
  status     text not null,
  told_at    timestamptz not null,
  primary key (account_id, project_id, status)
);
comment on table digest_told is 'What somebody was told, so that nothing comes twice; a project that goes on to the next state is news.';
