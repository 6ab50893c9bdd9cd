-- Who with a role looked at whom on lists of people that belong to no event: accounts, members of an organisation, those who want to belong.
create table person_access (
  id              bigint generated always as identity primary key,
  at              timestamptz not null,
  day             date not null,
  account_id      uuid not null references account on delete cascade,
  actor_id        uuid references account on delete set null,
  organisation_id uuid references organisation on delete set null,
  kind            text not null check (kind in ('accounts', 'account', 'members', 'member', 'requests', 'request'))
);
comment on table person_access is 'A row for each person shown, reader, kind of page and day.';
create unique index person_access_once on person_access (account_id, actor_id, kind, day, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'));
create index person_access_at on person_access (at);
