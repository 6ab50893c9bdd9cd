-- A second proof besides the mailbox, for those who may see and change what belongs to others.
create table second_factor (
  id            uuid primary key default gen_random_uuid(),
  account_id    uuid not null references account on delete cascade,
  kind          text not null check (kind in ('app', 'passkey')),
  label         text not null check (length(label) between 1 and 60),
  created_at    timestamptz not null,
  -- null: begun and not proven yet; counts for nothing
  confirmed_at  timestamptz,
  last_used_at  timestamptz,
  secret        bytea,
  last_step     bigint,
  credential_id bytea unique,
  public_key    bytea,
  sign_count    bigint,
  transports    text[] not null default '{}',
  check ((kind = 'app') = (secret is not null)),
  check ((kind = 'passkey') = (credential_id is not null and public_key is not null and sign_count is not null))
);
comment on column second_factor.secret is 'TOTP secret, sealed with the server key (AES-256-GCM): a copy of the table alone makes no codes.';
comment on column second_factor.last_step is 'Newest 30-second step whose code was used; the same code never counts twice (RFC 6238 5.2).';
create index second_factor_account on second_factor (account_id);
-- One app at a time is being set up.
create unique index second_factor_begun on second_factor (account_id) where confirmed_at is null;

create table recovery_code (
  id         uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  mac        bytea not null,
  created_at timestamptz not null,
  used_at    timestamptz,
  unique (account_id, mac)
);

-- Wrong codes, so that six digits cannot be guessed; kept for an hour.
create table second_factor_miss (
  id         bigint generated always as identity primary key,
  account_id uuid not null references account on delete cascade,
  at         timestamptz not null
);
create index second_factor_miss_account on second_factor_miss (account_id, at);

alter table session add column second_factor_at timestamptz, add column challenge_at timestamptz, add column network bytea;
comment on column session.second_factor_at is 'When the second factor was last shown in this session; rights of organisers and admins hold from then on.';
comment on column session.challenge_at is 'When the passkey challenge was made that was used last; older ones are dead.';
comment on column session.network is 'MAC of the shortened address (IPv4 /24, IPv6 /48) it was last used from: tells the same network from another, not where it is.';
