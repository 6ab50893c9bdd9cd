-- What a person can ask for: who has seen me, delete me for good, and texts that the operator answers for.

-- Every deletion, as a hash of the key only. It is also written to a file beside the database, so that a backup that is restored
-- loses what has been deleted since.
create table deletion (
  kind text not null check (kind in ('account', 'consent')),
  key  text not null check (key ~ '^[0-9a-f]{64}$'),
  at   timestamptz not null,
  primary key (kind, key)
);
comment on table deletion is 'Deleted accounts and withdrawn consents: SHA-256 of the id. Kept for good; leads to nobody.';
create index deletion_at on deletion (at);

create function deletion_key(id uuid) returns text immutable language sql as $$
  select encode(sha256(convert_to(id::text, 'UTF8')), 'hex')
$$;
create function note_deletion() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'account' then
    insert into deletion (kind, key, at) values ('account', deletion_key(old.id), clock_timestamp()) on conflict do nothing;
  elsif new.revoked_at is not null and old.revoked_at is null then
    insert into deletion (kind, key, at) values ('consent', deletion_key(new.id), new.revoked_at) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger note_deletion after delete on account for each row execute function note_deletion();
create trigger note_deletion after update of revoked_at on consent for each row execute function note_deletion();

-- Lists of registrations that left the system or were looked at. An export names the registrations in it; a view stands for all
-- registrations of the event on that day.
create table list_access (
  id            bigint generated always as identity primary key,
  at            timestamptz not null,
  day           date not null,
  event_id      uuid not null references event on delete cascade,
  actor_id      uuid references account on delete set null,
  kind          text not null check (kind in ('export', 'list', 'check_in', 'one')),
  activity_id   bigint,
  registrations uuid[],
  check ((kind = 'export') = (activity_id is not null)),
  check (kind in ('list', 'check_in') or registrations is not null)
);
comment on column list_access.activity_id is 'The entry of the audit with reason, format and columns of an export.';
create unique index list_access_once on list_access (actor_id, event_id, kind, day) where kind in ('list', 'check_in');
create unique index list_access_one on list_access (actor_id, registrations, day) where kind = 'one';
create index list_access_event on list_access (event_id, at);

-- Who has not signed in for long is asked twice and then forgotten; signing in is an answer.
alter table account
  add column last_signed_in_at timestamptz,
  add column inactivity_notices smallint not null default 0 check (inactivity_notices between 0 and 2),
  add column inactivity_noticed_at timestamptz;
comment on column account.inactivity_notices is 'Mails that announced the deletion for inactivity; signing in sets it back.';
update account a set last_signed_in_at = greatest(a.created_at, (select max(s.created_at) from session s where s.account_id = a.id));
create index account_inactive on account (coalesce(last_signed_in_at, created_at));
create function note_sign_in() returns trigger language plpgsql as $$
begin
  update account set last_signed_in_at = new.created_at, inactivity_notices = 0, inactivity_noticed_at = null where id = new.account_id;
  return null;
end $$;
create trigger note_sign_in after insert on session for each row execute function note_sign_in();

-- Texts of the legal pages as the operator has changed them; without a row the template of the software holds. Old versions stay: which text
-- held when must be answerable.
create table legal_text (
  id       bigint generated always as identity primary key,
  page     text not null check (page in ('imprint', 'privacy', 'accessibility', 'plain', 'sign', 'rules')),
  lang     text not null check (lang in ('de', 'en')),
  -- null: back to the template
  body     text check (length(body) between 1 and 40000),
  saved_at timestamptz not null,
  saved_by uuid references account on delete set null
);
create index legal_text_newest on legal_text (page, lang, id desc);
create trigger announce_change after insert or update or delete or truncate on legal_text for each statement execute function announce_change();

-- A message about the site has a day by which it is to be answered, and ends as answered or as settled without an answer.
alter table site_feedback
  add column due_on date,
  add column done_how text check (done_how in ('answered', 'settled')),
  add column done_by uuid references account on delete set null;
comment on column site_feedback.due_on is 'Barriers: a month (section 12b BGG and the laws of the Länder). Also where an address was given; null where nobody waits.';
update site_feedback set due_on = ((created_at at time zone 'Europe/Berlin')::date + interval '1 month')::date where kind = 'barrier' or reply_to is not null;
update site_feedback set done_how = 'settled' where done_at is not null;

create or replace function grant_app_rights(app name) returns void language plpgsql as $$
begin
  execute format('grant usage on schema public to %I', app);
  execute format('grant select, insert, update, delete on all tables in schema public to %I', app);
  execute format('grant usage on all sequences in schema public to %I', app);
  execute format('revoke update, delete on activity, deletion, legal_text from %I', app);
  execute format('revoke insert, update, delete on activity_seal, schema_migration from %I', app);
end $$;
