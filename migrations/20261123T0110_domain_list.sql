-- A list of domains that an admin has uploaded and not decided about yet: as long as the preview is looked at, so that what was seen is what
-- is read in. One for each admin; a newer one takes its place, and a night later it is gone.
create table domain_list (
  account_id uuid primary key references account on delete cascade,
  content    text not null check (length(content) <= 4194304),
  digest     text not null,
  created_at timestamptz not null
);
