-- Silent matches (decision 23): profiles that are hidden from each other find each other, if both owners say yes.

create table silent_wish (
  project_id uuid primary key references project on delete cascade,
  given_by   uuid references account on delete set null,
  given_at   timestamptz not null
);
comment on table silent_wish is 'Projects whose owner wants to be asked when a hidden one fits. Nobody else learns of it.';

create table silent_match (
  id         uuid primary key default gen_random_uuid(),
  low_id     uuid not null references project on delete cascade,
  high_id    uuid not null references project on delete cascade,
  asked_at   timestamptz not null,
  expires_at timestamptz not null check (expires_at > asked_at),
  agreed_at  timestamptz,
  unique (low_id, high_id),
  check (low_id < high_id)
);
comment on table silent_match is 'A pair is asked once. What one side answers is never shown to the other, unless both said yes.';
create index silent_match_high on silent_match (high_id);

create table silent_side (
  match_id    uuid not null references silent_match on delete cascade,
  project_id  uuid not null references project on delete cascade,
  answer      text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  answered_by uuid references account on delete set null,
  title_de    text not null default '',
  title_en    text not null default '',
  sentence_de text not null default '',
  sentence_en text not null default '',
  primary key (match_id, project_id),
  check ((answer is null) = (answered_at is null))
);
comment on column silent_side.title_de is 'The card as it was when its owner said yes: this and no more is given to the other side.';
create index silent_side_project on silent_side (project_id);

-- Pairs that may be asked: both wanted it, they are of two organisations, one at least does not see the other, and they were not asked before.
create function silent_pairs(most integer) returns table (a uuid, b uuid) language sql stable as $$
  with wish as (select p.*, w.given_at from silent_wish w join project p on p.id = w.project_id order by w.given_at desc, p.id limit most)
  select x.id, y.id from wish x join wish y on x.id < y.id and x.organisation_id <> y.organisation_id
  where (x.level not in ('clear', 'green') or y.level not in ('clear', 'green'))
    and not (project_reaches(x.level, x.id, x.organisation_id, null, array[y.organisation_id]) and project_reaches(y.level, y.id, y.organisation_id, null, array[x.organisation_id]))
    and not exists (select from silent_match m where m.low_id = x.id and m.high_id = y.id)
  order by greatest(x.given_at, y.given_at) desc, x.id, y.id
$$;

-- Who is asked about a project: whoever wanted it and its contacts, as far as they see it and belong to it; if there are none, its municipality admins.
create function silent_asked(of_project uuid) returns uuid[] language sql stable as $$
  with may as (select m.account_id, m.admin_slot from project p join membership m on m.organisation_id = p.organisation_id and m.state = 'verified'
      join account a on a.id = m.account_id and a.disabled_at is null
    where p.id = of_project and project_reaches(p.level, p.id, p.organisation_id, m.account_id, array[p.organisation_id])),
  near as (select account_id from may where account_id in (select given_by from silent_wish where project_id = of_project
    union select account_id from project_contact where project_id = of_project))
  select coalesce((select array_agg(account_id order by account_id) from near), (select array_agg(account_id order by account_id) from may where admin_slot is not null), '{}')
$$;
