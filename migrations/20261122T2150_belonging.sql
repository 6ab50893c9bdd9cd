-- Who belongs: roles of a membership, its yearly check, known domains, bodies that the directory does not have, and changing one's address.

alter table membership
  add column admin_slot smallint check (admin_slot in (1, 2)),
  add column role text generated always as (case when admin_slot is null then 'member' else 'admin' end) stored,
  add column admin_asked_at timestamptz,
  add column is_default boolean not null default false,
  add column asked_at timestamptz not null default now(),
  add column confirmed_at timestamptz,
  add column recheck_asked_at timestamptz,
  add column reminded_at timestamptz,
  add column first_approved_by uuid references account on delete set null,
  add column first_approved_at timestamptz,
  add column reason text not null default '' check (length(reason) <= 1000),
  add column end_reason text check (end_reason in ('left', 'admin', 'recheck', 'address', 'organiser')),
  drop constraint membership_verified_how_check,
  add constraint membership_verified_how_check check (verified_how in ('domain', 'organiser', 'colleague')),
  add constraint membership_admin_is_verified check (admin_slot is null or state = 'verified'),
  add constraint membership_default_is_living check (not is_default or state in ('pending', 'verified'));
comment on column membership.admin_slot is 'Municipality admin (1) and deputy (2), with the same rights. Two slots: a third admin has no place.';
comment on column membership.asked_at is 'When the person last asked; the deadline of the organisers counts from here.';
comment on column membership.confirmed_at is 'When it was last shown that the person belongs here; a year later they are asked again.';
comment on column membership.first_approved_by is 'The first of two organisers, where the operator wants two for the first person of an organisation.';
comment on column membership.reason is 'What the person reads when declined or ended.';
update membership set asked_at = created_at, confirmed_at = case when state = 'verified' then coalesce(decided_at, created_at) end;

-- Two admins at most, one default a person: held here, whoever writes.
create unique index membership_admins on membership (organisation_id, admin_slot) where admin_slot is not null;
create unique index membership_default on membership (account_id) where is_default;
create index membership_pending on membership (asked_at) where state = 'pending';
create index membership_confirmed on membership (confirmed_at) where state = 'verified';

-- What ends with a membership ends in the same statement, whichever command ends it.
create function membership_leaving() returns trigger language plpgsql as $$
begin
  if new.state <> 'verified' then
    new.admin_slot := null;
    new.admin_asked_at := null;
    new.recheck_asked_at := null;
  end if;
  if new.state not in ('pending', 'verified') then new.is_default := false; end if;
  if new.state <> 'pending' then
    new.first_approved_by := null;
    new.first_approved_at := null;
    new.reminded_at := null;
  end if;
  return new;
end $$;
create trigger membership_leaving before insert or update on membership for each row execute function membership_leaving();

alter table organisation_domain
  add column source text not null default 'import' check (source in ('import', 'admin', 'approval')),
  add column added_by uuid references account on delete set null;

alter table organisation
  add column body_kind text check (body_kind in ('stadtwerke', 'transport', 'supply', 'hospital', 'fire', 'it_provider', 'other')),
  add column proposed_by uuid references account on delete set null,
  add column declined_at timestamptz,
  add constraint organisation_body_kind check (body_kind is null or kind = 'enterprise'),
  add constraint organisation_declined check (declined_at is null or state = 'proposed');
comment on column organisation.declined_at is 'A proposal that was turned down; it is kept because requests may name it, and shown to nobody.';

-- A new address counts when the code mailed to it has been typed; until then this is all that is known of it.
create table address_change (
  id           uuid primary key default gen_random_uuid(),
  account_id   uuid not null references account on delete cascade,
  new_email    text not null check (new_email = lower(new_email) and length(new_email) <= 254),
  code_mac     bytea not null,
  salt         bytea not null,
  browser_hash bytea not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  tries        smallint not null default 0 check (tries <= 5),
  used_at      timestamptz
);
create index address_change_account on address_change (account_id, created_at);
create index address_change_email on address_change (new_email, created_at);
