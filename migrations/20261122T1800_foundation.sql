-- Foundation: organisations, accounts, events, registrations, mail.
-- Keys of municipalities are strings (leading zeros). Instants are timestamptz; wall-clock times of programme items are local to Europe/Berlin.

create table organisation (
  id            uuid primary key default gen_random_uuid(),
  kind          text not null check (kind in ('gemeinde', 'kreis', 'verband', 'enterprise')),
  state         text not null default 'active' check (state in ('proposed', 'active', 'ended')),
  slug          text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ars           text unique check (ars ~ '^[0-9]{12}$'),
  ags           text check (ags ~ '^[0-9]{5}([0-9]{3})?$'),
  official_type text not null default '',
  name          text not null check (length(name) between 2 and 200),
  short_name    text not null,
  search_name   text not null,
  seat          text,
  postcode      text check (postcode ~ '^[0-9]{5}$'),
  population    integer check (population >= 0),
  area_ha       integer check (area_ha >= 0),
  land          text check (land ~ '^(0[1-9]|1[0-6])$'),
  parent_id     uuid references organisation,
  created_at    timestamptz not null default now(),
  check (kind = 'enterprise' or state = 'proposed' or ars is not null)
);
comment on column organisation.search_name is 'Folded name for finding: lower case, ä→ae, ß→ss, punctuation to spaces. Written by the application.';
create index organisation_search_name on organisation (search_name text_pattern_ops);
create index organisation_parent on organisation (parent_id);

-- An e-mail domain that proves membership. A domain shared by several organisations stands in several rows.
create table organisation_domain (
  organisation_id uuid not null references organisation,
  domain          text not null check (domain = lower(domain) and domain ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'),
  created_at      timestamptz not null default now(),
  primary key (domain, organisation_id)
);

create table account (
  id            uuid primary key default gen_random_uuid(),
  email         text not null unique check (email = lower(email) and length(email) <= 254),
  name          text not null default '' check (length(name) <= 120),
  job_title     text not null default '' check (length(job_title) <= 120),
  lang          text not null default 'de' check (lang in ('de', 'en')),
  is_admin      boolean not null default false,
  disabled_at   timestamptz,
  bounced_at    timestamptz,
  created_at    timestamptz not null default now()
);
comment on table account is 'A person who has proven an e-mail address by a typed code. Never created before that proof.';
comment on column account.bounced_at is 'Set when a mail to the address came back for good; organisers see it as a task until the address works again.';

create table membership (
  id              uuid primary key default gen_random_uuid(),
  account_id      uuid not null references account on delete cascade,
  organisation_id uuid not null references organisation,
  state           text not null check (state in ('pending', 'verified', 'declined', 'ended')),
  verified_how    text check (verified_how in ('domain', 'organiser')),
  created_at      timestamptz not null default now(),
  decided_at      timestamptz,
  decided_by      uuid references account on delete set null,
  unique (account_id, organisation_id),
  check ((state = 'verified') = (verified_how is not null) or state = 'ended')
);
create index membership_organisation on membership (organisation_id);

create table login_code (
  id           uuid primary key default gen_random_uuid(),
  email        text not null,
  code_mac     bytea not null,
  salt         bytea not null,
  browser_hash bytea not null,
  return_to    text not null default '/' check (return_to ~ '^/([^/\\]|$)'),
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  tries        smallint not null default 0 check (tries <= 5),
  used_at      timestamptz
);
comment on table login_code is 'One typed code of 8 digits: bound to the browser that asked, five tries, used once, ten minutes.';
create index login_code_email on login_code (email, created_at);
create index login_code_browser on login_code (browser_hash);

create table session (
  token_hash   bytea primary key,
  account_id   uuid not null references account on delete cascade,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  device       text not null default ''
);
create index session_account on session (account_id);

create table topic (
  id       uuid primary key default gen_random_uuid(),
  key      text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_de  text not null,
  name_en  text not null,
  position integer not null default 0
);

create table series (
  id              uuid primary key default gen_random_uuid(),
  slug            text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  state           text not null default 'draft' check (state in ('draft', 'published', 'archived')),
  is_example      boolean not null default false,
  land            text check (land ~ '^(0[1-9]|1[0-6])$'),
  title_de        text not null check (length(title_de) between 3 and 120),
  title_en        text not null default '' check (length(title_en) <= 120),
  summary_de      text not null default '' check (length(summary_de) <= 2000),
  summary_en      text not null default '' check (length(summary_en) <= 2000),
  goals_de        text[] not null default '{}',
  goals_en        text[] not null default '{}',
  organiser_name  text not null default '',
  acknowledgement_de text not null default '',
  acknowledgement_en text not null default '',
  -- Figures of a series whose registrations are not in this database (archive), null otherwise.
  past_participants   integer check (past_participants >= 0),
  past_municipalities integer check (past_municipalities >= 0),
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);

create table series_organiser (
  series_id  uuid not null references series on delete cascade,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null default now(),
  primary key (series_id, account_id)
);
create index series_organiser_account on series_organiser (account_id);

create table event (
  id              uuid primary key default gen_random_uuid(),
  series_id       uuid not null references series,
  slug            text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  state           text not null default 'draft' check (state in ('draft', 'published', 'cancelled')),
  title_de        text not null check (length(title_de) between 3 and 160),
  title_en        text not null default '' check (length(title_en) <= 160),
  summary_de      text not null default '' check (length(summary_de) <= 4000),
  summary_en      text not null default '' check (length(summary_en) <= 4000),
  host_id         uuid references organisation,
  -- null: the date is not known (archive) or not fixed yet (draft)
  starts_at       timestamptz,
  ends_at         timestamptz,
  date_note_de    text not null default '',
  date_note_en    text not null default '',
  mode            text not null check (mode in ('online', 'hybrid', 'onsite')),
  venue           text not null default '' check (length(venue) <= 200),
  address         text not null default '' check (length(address) <= 300),
  meeting_url     text check (meeting_url ~ '^https://' and length(meeting_url) <= 2000),
  -- null: unlimited. A seat kind that the mode does not have is not offered at all.
  room_capacity   integer check (room_capacity >= 0),
  online_capacity integer check (online_capacity >= 0),
  room_taken      integer not null default 0 check (room_taken >= 0),
  online_taken    integer not null default 0 check (online_taken >= 0),
  room_waiting    integer not null default 0 check (room_waiting >= 0),
  online_waiting  integer not null default 0 check (online_waiting >= 0),
  registration_closes_at timestamptz,
  offer_hours     integer not null default 48 check (offer_hours between 1 and 336),
  waiting_list_paused    boolean not null default false,
  programme_known boolean not null default true,
  delay_minutes   integer not null default 0 check (delay_minutes between -120 and 240),
  cancelled_at    timestamptz,
  cancel_reason   text not null default '' check (length(cancel_reason) <= 1000),
  uid             text not null unique,
  sequence        integer not null default 0,
  past_participants integer check (past_participants >= 0),
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  published_at    timestamptz,
  check (ends_at > starts_at),
  check ((starts_at is null) = (ends_at is null)),
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check (mode = 'online' or venue <> '' or state = 'draft')
);
comment on column event.room_taken is 'Seats in the room that are confirmed, attended or openly offered. Kept by trigger registration_counts, never by hand.';
comment on column event.room_waiting is 'Registrations in the queue for the room that have no open offer. Kept by the same trigger.';
comment on column event.sequence is 'iCalendar SEQUENCE: grows with every announced change of date, place or state (RFC 5545 3.8.7.4).';
create index event_series on event (series_id, starts_at);
create index event_starts on event (starts_at) where state <> 'draft';
create index event_host on event (host_id);

create table programme_item (
  id            uuid primary key default gen_random_uuid(),
  event_id      uuid not null references event on delete cascade,
  position      integer not null,
  kind          text not null check (kind in ('welcome', 'impulse', 'discussion', 'networking', 'break', 'closing')),
  title_de      text not null check (length(title_de) between 1 and 200),
  title_en      text not null default '' check (length(title_en) <= 200),
  abstract_de   text not null default '' check (length(abstract_de) <= 4000),
  abstract_en   text not null default '' check (length(abstract_en) <= 4000),
  minutes       integer not null check (minutes between 0 and 600),
  pinned_at     time,
  public_note   text not null default '' check (length(public_note) <= 1000),
  backstage_note text not null default '' check (length(backstage_note) <= 4000),
  unique (event_id, position) deferrable initially deferred
);
comment on column programme_item.pinned_at is 'Wall-clock start (Europe/Berlin) that does not move when items before it change; null: follows the item before.';

create table programme_person (
  id              uuid primary key default gen_random_uuid(),
  item_id         uuid not null references programme_item on delete cascade,
  position        integer not null,
  name            text not null default '' check (length(name) <= 120),
  job_title       text not null default '' check (length(job_title) <= 160),
  organisation_id uuid references organisation,
  affiliation     text not null default '' check (length(affiliation) <= 160),
  unique (item_id, position) deferrable initially deferred
);

-- What was released: a version never changes. The public sees the newest, organisers edit the draft above.
create table programme_release (
  event_id    uuid not null references event on delete cascade,
  version     integer not null check (version >= 1),
  released_at timestamptz not null,
  released_by uuid references account on delete set null,
  items       jsonb not null,
  changes     jsonb not null,
  primary key (event_id, version)
);

-- A municipal project named by an impulse; the catalogue will widen it to a full profile.
create table project (
  id              uuid primary key default gen_random_uuid(),
  slug            text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  organisation_id uuid not null references organisation,
  status          text not null check (status in ('idea', 'planned', 'running', 'operating', 'ended', 'superseded')),
  title_de        text not null,
  title_en        text not null default '',
  sentence_de     text not null default '',
  sentence_en     text not null default '',
  created_at      timestamptz not null default now()
);
create table event_project (
  event_id   uuid not null references event on delete cascade,
  project_id uuid not null references project on delete cascade,
  item_id    uuid references programme_item on delete set null,
  primary key (event_id, project_id)
);

create table material (
  id        uuid primary key default gen_random_uuid(),
  event_id  uuid not null references event on delete cascade,
  item_id   uuid references programme_item on delete set null,
  kind      text not null check (kind in ('slides', 'recording', 'link')),
  audience  text not null default 'participants' check (audience in ('public', 'participants')),
  title     text not null check (length(title) between 1 and 200),
  url       text not null check (url ~ '^https://' and length(url) <= 2000),
  position  integer not null default 0,
  created_at timestamptz not null default now()
);
create index material_event on material (event_id, position);

create table registration (
  id              uuid primary key default gen_random_uuid(),
  event_id        uuid not null references event,
  account_id      uuid references account on delete set null,
  -- a colleague who has been given a seat and has not signed in yet; emptied when they do
  invited_email   text check (invited_email = lower(invited_email)),
  invited_by      uuid references account on delete set null,
  organisation_id uuid references organisation,
  state           text not null check (state in ('requested', 'confirmed', 'queued', 'offered', 'cancelled', 'attended', 'no_show')),
  wish            text not null check (wish in ('room', 'online')),
  -- the seat that is held now
  seat            text check (seat in ('room', 'online')),
  -- place in the queue for the wished seat; lower is earlier; kept while seated online and waiting for the room
  queue_number    bigint,
  -- an open offer of the wished seat; counts as taken until it is accepted, declined or expires
  offer_seat      text check (offer_seat in ('room', 'online')),
  offer_expires_at timestamptz,
  cancel_reason   text check (cancel_reason in ('self', 'declined', 'event_cancelled', 'handed_over', 'offer_expired', 'deleted')),
  cancel_note     text not null default '' check (length(cancel_note) <= 1000),
  question        text not null default '' check (length(question) <= 1000),
  organiser_note  text not null default '' check (length(organiser_note) <= 2000),
  coming          boolean,
  certificate_number text unique,
  feedback_given  boolean not null default false,
  check_in_code   text not null unique,
  created_at      timestamptz not null,
  decided_at      timestamptz,
  updated_at      timestamptz not null,
  -- who it is: an account, an invited address, or nobody any more (figures stay after deletion)
  check (not (account_id is not null and invited_email is not null)),
  check ((seat is not null) = (state in ('confirmed', 'attended', 'no_show'))),
  check ((offer_seat is null) = (offer_expires_at is null)),
  check (state <> 'offered' or offer_seat is not null),
  check (state <> 'queued' or queue_number is not null),
  check ((state = 'cancelled') = (cancel_reason is not null)),
  check (state <> 'cancelled' or (seat is null and offer_seat is null and queue_number is null)),
  -- an offer goes to somebody without a seat, or to somebody online who waits for the room
  check (offer_seat is null or state = 'offered' or (state = 'confirmed' and seat = 'online' and offer_seat = 'room'))
);
create unique index registration_once_account on registration (event_id, account_id) where state <> 'cancelled';
create unique index registration_once_invited on registration (event_id, invited_email) where state <> 'cancelled';
create index registration_account on registration (account_id, created_at);
create index registration_queue on registration (event_id, wish, queue_number) where queue_number is not null;
create index registration_offers on registration (offer_expires_at) where offer_expires_at is not null;
create index registration_event_state on registration (event_id, state);
create index registration_invited on registration (invited_email) where invited_email is not null;
create sequence registration_queue_number;

-- Seats taken and people waiting follow the registrations by construction: no command can forget to count.
create function registration_holds(r registration, kind text) returns integer immutable language sql
  return (r.seat is not distinct from kind)::int + (r.offer_seat is not distinct from kind)::int;
create function registration_waits(r registration, kind text) returns integer immutable language sql
  return (r.queue_number is not null and r.offer_seat is null and r.wish = kind)::int;
create function registration_counts() returns trigger language plpgsql as $$
declare
  room integer := 0; online integer := 0; room_w integer := 0; online_w integer := 0;
begin
  if tg_op <> 'INSERT' then
    room := -registration_holds(old, 'room');    online := -registration_holds(old, 'online');
    room_w := -registration_waits(old, 'room');  online_w := -registration_waits(old, 'online');
  end if;
  if tg_op <> 'DELETE' then
    room := room + registration_holds(new, 'room');        online := online + registration_holds(new, 'online');
    room_w := room_w + registration_waits(new, 'room');    online_w := online_w + registration_waits(new, 'online');
  end if;
  if room <> 0 or online <> 0 or room_w <> 0 or online_w <> 0 then
    update event set room_taken = room_taken + room, online_taken = online_taken + online,
                     room_waiting = room_waiting + room_w, online_waiting = online_waiting + online_w
      where id = coalesce(new.event_id, old.event_id);
  end if;
  return null;
end $$;
create trigger registration_counts after insert or update of seat, offer_seat, queue_number, wish or delete on registration
  for each row execute function registration_counts();

create table registration_topic (
  registration_id uuid not null references registration on delete cascade,
  topic_id        uuid not null references topic,
  side            text not null check (side in ('seek', 'offer')),
  primary key (registration_id, topic_id, side)
);

-- One unticked, dated, revocable box per purpose. A withdrawal is a date, not a missing row.
create table consent (
  id         uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  purpose    text not null check (purpose in ('series_news', 'photos')),
  series_id  uuid references series on delete cascade,
  given_at   timestamptz not null,
  revoked_at timestamptz,
  check (revoked_at >= given_at)
);
create unique index consent_open on consent (account_id, purpose, series_id) nulls not distinct where revoked_at is null;

-- Answers carry no person: only the registration remembers that feedback was given.
create table feedback (
  id        uuid primary key default gen_random_uuid(),
  event_id  uuid not null references event on delete cascade,
  useful    smallint not null check (useful between 1 and 5),
  comment   text not null default '' check (length(comment) <= 2000)
);
create index feedback_event on feedback (event_id);

create table activity (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  actor_id   uuid,
  verb       text not null,
  object     text not null,
  object_id  uuid,
  event_id   uuid,
  data       jsonb not null default '{}'
);
comment on table activity is 'Audit: who did what to which object, ids and figures only, no content and no names. Append-only (trigger).';
create index activity_object on activity (object_id, id);
create index activity_event on activity (event_id, id);
create index activity_at on activity (at);
create function activity_append_only() returns trigger language plpgsql as $$
begin
  if current_setting('initiative_k.retention', true) = 'on' and tg_op = 'DELETE' then return old; end if;
  raise exception 'activity is append-only';
end $$;
create trigger activity_append_only before update or delete on activity for each row execute function activity_append_only();

-- What has happened and others must hear of. Written in the transaction of the change, read after its commit.
create table outbox (
  id         bigint generated always as identity primary key,
  topic      text not null,
  payload    jsonb not null,
  created_at timestamptz not null,
  handled_at timestamptz,
  tries      smallint not null default 0,
  error      text
);
create index outbox_open on outbox (id) where handled_at is null;

-- A message of an organiser to a group of an event.
create table group_message (
  id          uuid primary key default gen_random_uuid(),
  event_id    uuid not null references event on delete cascade,
  author_id   uuid references account on delete set null,
  audience    text not null check (audience in ('confirmed', 'room', 'online', 'queued', 'requested', 'unanswered', 'attended', 'all')),
  subject     text not null check (length(subject) between 3 and 150),
  body        text not null check (length(body) between 3 and 8000),
  state       text not null check (state in ('draft', 'sending', 'stopped', 'sent')),
  created_at  timestamptz not null,
  send_after  timestamptz,
  finished_at timestamptz
);
create index group_message_event on group_message (event_id, created_at);

-- One mail to one person. The body is emptied after the retention period; state and times stay.
create table mail (
  id              uuid primary key default gen_random_uuid(),
  kind            text not null,
  to_email        text not null,
  to_name         text not null default '',
  account_id      uuid references account on delete set null,
  event_id        uuid references event on delete set null,
  registration_id uuid references registration on delete set null,
  group_message_id uuid references group_message on delete set null,
  -- the same thing is told once: a second insert with the same key does nothing
  once_key        text unique,
  lang            text not null default 'de' check (lang in ('de', 'en')),
  subject         text not null,
  text_body       text not null,
  html_body       text not null default '',
  ics             text,
  ics_method      text check (ics_method in ('REQUEST', 'CANCEL', 'PUBLISH')),
  state           text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'bounced', 'stopped')),
  tries           smallint not null default 0,
  next_try_at     timestamptz not null,
  sent_at         timestamptz,
  last_error      text,
  message_id      text not null unique,
  created_at      timestamptz not null
);
create index mail_due on mail (next_try_at) where state in ('waiting', 'sending');
create index mail_event on mail (event_id, created_at);
create index mail_to on mail (to_email, created_at);
create index mail_group on mail (group_message_id);

-- The plan of mails around an event: a row per series, and per event where it differs.
create table mail_plan (
  id             uuid primary key default gen_random_uuid(),
  series_id      uuid references series on delete cascade,
  event_id       uuid references event on delete cascade,
  kind           text not null check (kind in ('programme', 'reconfirm', 'access_day', 'access_soon', 'thanks')),
  offset_minutes integer not null check (offset_minutes between -43200 and 43200),
  enabled        boolean not null default true,
  check ((series_id is null) <> (event_id is null)),
  unique nulls not distinct (series_id, event_id, kind)
);
comment on column mail_plan.offset_minutes is 'Minutes relative to the current start (negative: before); for thanks relative to the current end.';

create table setting (
  key        text primary key,
  value      jsonb not null,
  updated_at timestamptz not null default now(),
  updated_by uuid references account on delete set null
);

create table site_feedback (
  id         uuid primary key default gen_random_uuid(),
  kind       text not null check (kind in ('barrier', 'error', 'praise', 'question')),
  page       text not null default '' check (length(page) <= 500),
  message    text not null check (length(message) between 3 and 4000),
  reply_to   text check (length(reply_to) <= 254),
  created_at timestamptz not null,
  done_at    timestamptz
);

-- Every change that a public page could show is announced, so that no process serves an old page from its cache.
create function announce_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('public_change', '');
  return null;
end $$;
create trigger announce_change after insert or update or delete or truncate on organisation for each statement execute function announce_change();
create trigger announce_change after insert or update or delete or truncate on series for each statement execute function announce_change();
create trigger announce_change after insert or update or delete or truncate on event for each statement execute function announce_change();
create trigger announce_change after insert or update or delete or truncate on programme_release for each statement execute function announce_change();
create trigger announce_change after insert or update or delete or truncate on material for each statement execute function announce_change();
create trigger announce_change after insert or update or delete or truncate on project for each statement execute function announce_change();
create trigger announce_change after insert or update or delete or truncate on event_project for each statement execute function announce_change();
create trigger announce_change after insert or update or delete or truncate on feedback for each statement execute function announce_change();
create trigger announce_change after insert or update or delete or truncate on setting for each statement execute function announce_change();
