-- Single sign-on: somebody is (issuer, subject), never an address (OpenID Connect Core 1.0, 5.7).
create table identity (
  issuer       text not null check (length(issuer) <= 500),
  subject      text not null check (length(subject) between 1 and 255),
  account_id   uuid not null references account on delete cascade,
  created_at   timestamptz not null,
  last_used_at timestamptz not null,
  primary key (issuer, subject),
  -- one person of an issuer for one account: an address that was given to somebody else opens nothing
  unique (account_id, issuer)
);

alter table membership
  drop constraint membership_verified_how_check,
  add constraint membership_verified_how_check check (verified_how in ('domain', 'organiser', 'colleague', 'issuer'));
