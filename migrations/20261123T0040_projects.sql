-- Project profiles (decision 20): what a Kommune says of a project, in groups that go as far as they were let; versions, roles, notes, documents.

-- The catalogue of administrative services, as imported; what a later catalogue no longer names stays, because profiles refer to it.
create table ozg_service (
  ozg_id      text primary key check (ozg_id ~ '^[0-9]{1,10}$'),
  name        text not null check (length(name) between 1 and 300),
  situation   text not null default '' check (length(situation) <= 200),
  field       text not null check (length(field) between 1 and 200),
  search_name text not null,
  is_current  boolean not null default true
);
comment on table ozg_service is 'OZG bundles: name, situation (Lage) and field (Themenfeld) of the official catalogue.';
comment on column ozg_service.search_name is 'Folded name for finding, written by the application.';
create table leika_service (
  leika_id    text primary key check (leika_id ~ '^[0-9]{14}$'),
  ozg_id      text references ozg_service,
  name        text not null check (length(name) between 1 and 500),
  search_name text not null,
  is_current  boolean not null default true
);
create index leika_service_ozg on leika_service (ozg_id);

-- How far something goes, the widest first; the stricter of two.
create function level_rank(level text) returns integer immutable parallel safe language sql
  return array_position(array['clear', 'green', 'amber', 'amber_strict', 'red'], level);
create function stricter(a text, b text) returns text immutable parallel safe language sql
  return case when level_rank(a) >= level_rank(b) then a else b end;


alter table project
  add column version      integer not null default 1 check (version >= 1),
  add column updated_at   timestamptz not null default now(),
  add column created_by   uuid references account on delete set null,
  add column confirmed_at timestamptz not null default now(),
  add column confirmed_by uuid references account on delete set null,
  add column reminded_at  timestamptz,
  -- visibility
  add column level            text not null default 'green' check (level in ('clear', 'green', 'amber', 'amber_strict', 'red')),
  add column level_experience text not null default 'green' check (level_experience in ('clear', 'green', 'amber', 'amber_strict', 'red')),
  add column level_figures    text not null default 'green' check (level_figures in ('clear', 'green', 'amber', 'amber_strict', 'red')),
  add column level_technology text not null default 'green' check (level_technology in ('clear', 'green', 'amber', 'amber_strict', 'red')),
  add column level_contact    text not null default 'green' check (level_contact in ('green', 'amber', 'amber_strict', 'red')),
  add column level_documents  text not null default 'green' check (level_documents in ('clear', 'green', 'amber', 'amber_strict', 'red')),
  add column shown_experience text generated always as (stricter(level, level_experience)) stored,
  add column shown_figures    text generated always as (stricter(level, level_figures)) stored,
  add column shown_technology text generated always as (stricter(level, level_technology)) stored,
  add column shown_contact    text generated always as (stricter(level, level_contact)) stored,
  add column shown_documents  text generated always as (stricter(level, level_documents)) stored,
  -- basics
  add column unit           text not null default '' check (length(unit) <= 200),
  add column starting_point text not null default '' check (length(starting_point) <= 4000),
  -- experience
  add column not_worked      text not null default '' check (length(not_worked) <= 4000),
  add column differently     text not null default '' check (length(differently) <= 4000),
  add column prerequisites   text not null default '' check (length(prerequisites) <= 4000),
  add column transferability text not null default '' check (length(transferability) <= 4000),
  -- figures
  add column one_off     text check (one_off in ('none', 'to_5k', 'to_25k', 'to_100k', 'to_500k', 'over_500k')),
  add column yearly      text check (yearly in ('none', 'to_1k', 'to_5k', 'to_25k', 'to_100k', 'over_100k')),
  add column person_days integer check (person_days between 0 and 100000),
  add column months      integer check (months between 0 and 600),
  add column funding     text not null default '' check (length(funding) <= 1000),
  -- technology
  add column operation   text check (operation in ('own', 'it_provider', 'vendor_cloud', 'shared', 'mixed')),
  add column procurement text check (procurement in ('none', 'in_house', 'direct', 'tender', 'framework', 'cooperation', 'open_source')),
  add column legal_form  text not null default '' check (length(legal_form) <= 300),
  -- contact: an address of the house, never of a person
  add column function_mailbox text not null default '' check (length(function_mailbox) <= 254),
  -- "We would gladly present this": seen by organisers.
  add column offered_at timestamptz,
  add column offer_note text not null default '' check (length(offer_note) <= 500),
  -- Older titles stay until they are next saved.
  add constraint project_title_de check (length(title_de) between 3 and 100) not valid,
  add constraint project_title_en check (length(title_en) <= 120) not valid,
  add constraint project_sentence_de check (length(sentence_de) <= 150) not valid,
  add constraint project_sentence_en check (length(sentence_en) <= 200) not valid;
comment on column project.version is 'Grows with every save of the content; what an editor saw, so that nobody overwrites anybody.';
comment on column project.level is 'How far the profile goes at all, and its basics; no group of it goes further.';
comment on column project.shown_experience is 'The stricter of the level of the profile and of the group: what counts.';
comment on column project.confirmed_at is 'When somebody of the leading organisation last saved it or said that it still holds.';

-- What was there so far was written for everybody.
update project set level = 'clear', level_experience = 'clear', level_figures = 'clear', level_technology = 'clear', level_documents = 'clear',
  updated_at = created_at, confirmed_at = created_at;
-- Except what only drafts name: nobody has shown that yet.
update project p set level = 'amber_strict' where (exists (select from event_project l where l.project_id = p.id)
    or exists (select from series_project l where l.project_id = p.id))
  and not exists (select from event_project l join event e on e.id = l.event_id join series s on s.id = e.series_id
    where l.project_id = p.id and e.state <> 'draft' and s.state <> 'draft')
  and not exists (select from series_project l join series s on s.id = l.series_id where l.project_id = p.id and s.state <> 'draft');
create index project_confirmed on project (confirmed_at);
create index project_offered on project (offered_at) where offered_at is not null;
create index event_project_project on event_project (project_id);

create table project_topic (
  project_id uuid not null references project on delete cascade,
  topic_id   uuid not null references topic,
  primary key (project_id, topic_id)
);
create index project_topic_topic on project_topic (topic_id);

create table project_openness (
  project_id uuid not null references project on delete cascade,
  openness   text not null check (openness in ('ideas', 'talk', 'visit', 'partner', 'funding', 'information')),
  primary key (project_id, openness)
);
comment on table project_openness is 'Share ideas, open to talk, site visit possible, partner wanted, co-funding wanted, information only.';

create table project_phase (
  project_id uuid not null references project on delete cascade,
  phase      text not null check (phase in ('idea', 'planned', 'running', 'operating', 'ended', 'superseded')),
  month      date not null check (extract(day from month) = 1 and month between '1990-01-01' and '2100-01-01'),
  estimated  boolean not null default false,
  primary key (project_id, phase)
);
comment on column project_phase.month is 'The month in which the phase began, as its first day.';

create table project_service (
  project_id uuid not null references project on delete cascade,
  position   integer not null,
  ozg_id     text not null references ozg_service,
  leika_id   text references leika_service,
  primary key (project_id, position)
);
create index project_service_ozg on project_service (ozg_id);

create table project_step (
  project_id uuid not null references project on delete cascade,
  position   integer not null,
  step       text not null check (length(step) between 1 and 500),
  primary key (project_id, position)
);

create table project_tag (
  project_id uuid not null references project on delete cascade,
  tag        text not null check (length(tag) between 2 and 40),
  primary key (project_id, tag)
);
create index project_tag_tag on project_tag (tag);

create table project_result (
  project_id uuid not null references project on delete cascade,
  position   integer not null,
  what       text not null check (length(what) between 1 and 200),
  unit       text not null default '' check (length(unit) <= 60),
  before     numeric(14, 2),
  after      numeric(14, 2),
  source     text not null default '' check (length(source) <= 300),
  primary key (project_id, position)
);
comment on table project_result is 'A result with its evidence: a number before and after, where there is one, its unit, and where it comes from.';

create table project_product (
  project_id uuid not null references project on delete cascade,
  position   integer not null,
  kind       text not null check (kind in ('application', 'software', 'hardware', 'service')),
  name       text not null check (length(name) between 1 and 120),
  vendor     text not null default '' check (length(vendor) <= 120),
  primary key (project_id, position)
);
comment on column project_product.kind is 'application: a specialist application (Fachverfahren).';

create table project_standard (
  project_id uuid not null references project on delete cascade,
  standard   text not null check (length(standard) between 1 and 60),
  primary key (project_id, standard)
);

create table project_version (
  project_id    uuid not null references project on delete cascade,
  version       integer not null check (version >= 1),
  saved_at      timestamptz not null,
  saved_by      uuid references account on delete set null,
  via           text not null default 'form' check (via in ('form', 'restored', 'import', 'migration')),
  restored_from integer,
  content       jsonb not null,
  primary key (project_id, version)
);

-- Other organisations towards the project. The leading one is `project.organisation_id`.
create table project_role (
  project_id      uuid not null references project on delete cascade,
  organisation_id uuid not null references organisation,
  role            text not null check (role in ('taking_part', 'interested', 'reusing')),
  state           text not null default 'confirmed' check (state in ('invited', 'confirmed')),
  since           date check (extract(day from since) = 1),
  again           text check (again in ('yes', 'with_changes', 'no')),
  note            text not null default '' check (length(note) <= 1000),
  created_at      timestamptz not null,
  created_by      uuid references account on delete set null,
  primary key (project_id, organisation_id, role),
  check (state = 'confirmed' or role = 'taking_part'),
  check ((again is null and since is null and note = '') or role = 'reusing')
);
comment on column project_role.again is 'Would do it again; said by the re-using organisation itself, like since and note.';
create index project_role_organisation on project_role (organisation_id);

create table project_relation (
  project_id uuid not null references project on delete cascade,
  other_id   uuid not null references project on delete cascade,
  kind       text not null check (kind in ('follows', 'derived_from')),
  created_at timestamptz not null,
  primary key (project_id, other_id, kind),
  check (project_id <> other_id)
);
create index project_relation_other on project_relation (other_id);

create table project_note (
  id         uuid primary key default gen_random_uuid(),
  project_id uuid not null references project on delete cascade,
  on_day     date not null,
  note       text not null check (length(note) between 3 and 500),
  created_at timestamptz not null,
  created_by uuid references account on delete set null
);
create index project_note_project on project_note (project_id, on_day);

-- Colleagues who said of themselves that they can be asked.
create table project_contact (
  project_id uuid not null references project on delete cascade,
  account_id uuid not null references account on delete cascade,
  slot       text not null check (slot in ('contact', 'deputy')),
  created_at timestamptz not null,
  primary key (project_id, slot),
  unique (project_id, account_id)
);
create index project_contact_account on project_contact (account_id);

-- RED: who may read. Counts only while the person belongs to the leading organisation.
create table project_reader (
  project_id uuid not null references project on delete cascade,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  primary key (project_id, account_id)
);
create index project_reader_account on project_reader (account_id);

create table project_file (
  hash    bytea primary key check (length(hash) = 32),
  type    text not null check (type in ('application/pdf', 'application/vnd.oasis.opendocument.text',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/csv', 'image/png', 'image/jpeg')),
  content bytea not null check (length(content) between 1 and 20000000)
);
comment on table project_file is 'Files by the SHA-256 of what is stored, so that the same file is there once.';
create table project_document (
  id         uuid primary key default gen_random_uuid(),
  project_id uuid not null references project on delete cascade,
  position   integer not null default 0,
  kind       text not null check (kind in ('concept', 'contract', 'specification', 'resolution', 'presentation', 'report', 'other')),
  title      text not null check (length(title) between 1 and 200),
  licence    text not null check (licence in ('cc0', 'cc-by-4', 'dl-de-by-2', 'dl-de-zero-2', 'internal')),
  file_name  text not null check (length(file_name) between 1 and 120 and file_name !~ '[/\\]'),
  hash       bytea not null references project_file,
  size       integer not null check (size > 0),
  level      text not null default 'green' check (level in ('clear', 'green', 'amber', 'amber_strict', 'red')),
  created_at timestamptz not null,
  created_by uuid references account on delete set null
);
create index project_document_project on project_document (project_id, position);
create index project_document_hash on project_document (hash);

do $$
declare
  changed text;
begin
  foreach changed in array array['project_role', 'project_relation', 'project_note', 'project_document', 'ozg_service'] loop
    execute format('create trigger announce_change after insert or update or delete or truncate on %I for each statement execute function announce_change()', changed);
  end loop;
end $$;

-- The content of a profile as one document in four groups: what pages read, what a version keeps.
create function project_content(of_project uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'basics', jsonb_build_object(
      'status', p.status, 'titleDe', p.title_de, 'titleEn', p.title_en, 'sentenceDe', p.sentence_de, 'sentenceEn', p.sentence_en,
      'unit', p.unit, 'startingPoint', p.starting_point,
      'topics', coalesce((select jsonb_agg(t.topic_id order by topic.position, topic.name_de, t.topic_id)
        from project_topic t join topic on topic.id = t.topic_id where t.project_id = p.id), '[]'),
      'openness', coalesce((select jsonb_agg(o.openness order by o.openness) from project_openness o where o.project_id = p.id), '[]'),
      'phases', coalesce((select jsonb_agg(jsonb_build_object('phase', h.phase, 'month', to_char(h.month, 'YYYY-MM'), 'estimated', h.estimated)
        order by h.month, h.phase) from project_phase h where h.project_id = p.id), '[]'),
      'services', coalesce((select jsonb_agg(jsonb_build_object('ozgId', s.ozg_id, 'leikaId', s.leika_id) order by s.position)
        from project_service s where s.project_id = p.id), '[]'),
      'steps', coalesce((select jsonb_agg(s.step order by s.position) from project_step s where s.project_id = p.id), '[]'),
      'tags', coalesce((select jsonb_agg(t.tag order by t.tag) from project_tag t where t.project_id = p.id), '[]')),
    'experience', jsonb_build_object(
      'results', coalesce((select jsonb_agg(jsonb_build_object('what', r.what, 'unit', r.unit, 'before', r.before, 'after', r.after, 'source', r.source)
        order by r.position) from project_result r where r.project_id = p.id), '[]'),
      'notWorked', p.not_worked, 'differently', p.differently, 'prerequisites', p.prerequisites, 'transferability', p.transferability),
    'figures', jsonb_build_object('oneOff', p.one_off, 'yearly', p.yearly, 'personDays', p.person_days, 'months', p.months, 'funding', p.funding),
    'technology', jsonb_build_object(
      'products', coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'name', x.name, 'vendor', x.vendor) order by x.position)
        from project_product x where x.project_id = p.id), '[]'),
      'standards', coalesce((select jsonb_agg(s.standard order by s.standard) from project_standard s where s.project_id = p.id), '[]'),
      'operation', p.operation, 'procurement', p.procurement, 'legalForm', p.legal_form))
  from project p where p.id = of_project
$$;
insert into project_version (project_id, version, saved_at, via, content) select id, 1, created_at, 'migration', project_content(id) from project;

-- RED reaches these accounts; the municipality admins where nobody who was named belongs any more.
create function project_named(of_project uuid, organisation uuid) returns uuid[] language sql stable as $$
  select case when cardinality(named.ids) > 0 then named.ids else array(select m.account_id from membership m
    where m.organisation_id = organisation and m.state = 'verified' and m.admin_slot is not null) end
  from (select array(select r.account_id from project_reader r join membership m on m.account_id = r.account_id and m.organisation_id = organisation
    and m.state = 'verified' where r.project_id = of_project) as ids) named
$$;

-- Organisations somebody proved to act for.
create function organisations_of(reader uuid) returns uuid[] language sql stable as $$
  select array(select m.organisation_id from membership m join account a on a.id = m.account_id
    where m.account_id = reader and m.state = 'verified' and a.disabled_at is null)
$$;

-- Whether a level of a project reaches a reader; `organisations` is what `organisations_of` says of that reader.
create function project_reaches(level text, of_project uuid, organisation uuid, reader uuid, organisations uuid[]) returns boolean language sql stable as $$
  select case level
    when 'clear' then true
    when 'green' then coalesce(cardinality(organisations), 0) > 0
    when 'amber' then coalesce(organisation = any(organisations), false) or exists (select from project_role r where r.project_id = of_project
      and r.role in ('taking_part', 'reusing') and r.state = 'confirmed' and r.organisation_id = any(organisations))
    when 'amber_strict' then coalesce(organisation = any(organisations), false)
    when 'red' then coalesce(reader = any(project_named(of_project, organisation)), false)
    else false end
$$;

-- The condition for searching: whether a project is there for a reader at all.
create function project_seen(p project, reader uuid, organisations uuid[]) returns boolean language sql stable as $$
  select project_reaches(p.level, p.id, p.organisation_id, reader, organisations)
$$;

-- Profiles for somebody: of each only the groups that reach the reader. Levels come along, so that the policy can be asked once more.
create function project_profiles(ids uuid[], reader uuid) returns table (project_id uuid, profile jsonb)
  language sql stable security definer set search_path = public, pg_temp as $$
  with me as (select organisations_of(reader) as orgs)
  select p.id, jsonb_build_object(
      'id', p.id, 'slug', p.slug, 'organisationId', p.organisation_id, 'version', p.version, 'createdAt', p.created_at, 'updatedAt', p.updated_at,
      'confirmedAt', p.confirmed_at, 'offeredAt', p.offered_at,
      'levels', jsonb_build_object('basics', p.level, 'experience', p.level_experience, 'figures', p.level_figures, 'technology', p.level_technology,
        'contact', p.level_contact, 'documents', p.level_documents),
      'circle', (select coalesce(jsonb_agg(r.organisation_id), '[]') from project_role r where r.project_id = p.id
        and r.role in ('taking_part', 'reusing') and r.state = 'confirmed' and r.organisation_id = any(me.orgs)),
      'named', case when reader = any(project_named(p.id, p.organisation_id)) then jsonb_build_array(reader) else '[]' end,
      'basics', c.content -> 'basics')
    || case when project_reaches(p.shown_experience, p.id, p.organisation_id, reader, me.orgs) then jsonb_build_object('experience', c.content -> 'experience') else '{}' end
    || case when project_reaches(p.shown_figures, p.id, p.organisation_id, reader, me.orgs) then jsonb_build_object('figures', c.content -> 'figures') else '{}' end
    || case when project_reaches(p.shown_technology, p.id, p.organisation_id, reader, me.orgs) then jsonb_build_object('technology', c.content -> 'technology') else '{}' end
    || case when project_reaches(p.shown_contact, p.id, p.organisation_id, reader, me.orgs) then jsonb_build_object('contact', jsonb_build_object(
        'mailbox', p.function_mailbox,
        'people', (select coalesce(jsonb_agg(jsonb_build_object('slot', k.slot, 'name', a.name, 'jobTitle', a.job_title) order by k.slot), '[]')
          from project_contact k join account a on a.id = k.account_id join membership m on m.account_id = k.account_id
          where k.project_id = p.id and m.organisation_id = p.organisation_id and m.state = 'verified'))) else '{}' end
    || jsonb_build_object('documents', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'licence', d.licence,
        'fileName', d.file_name, 'size', d.size, 'type', f.type, 'level', d.level) order by d.position, d.created_at, d.id), '[]')
      from project_document d join project_file f on f.hash = d.hash
      where d.project_id = p.id and project_reaches(stricter(p.shown_documents, d.level), p.id, p.organisation_id, reader, me.orgs)))
  from me, project p cross join lateral (select project_content(p.id) as content) c
  where p.id = any(ids) and project_seen(p, reader, me.orgs)
$$;

-- What lists show, of what the reader may see; narrowed to ids, an address, an organisation that leads, or one with a role.
create function project_cards(reader uuid, ids uuid[] default null, with_slug text default null, led_by uuid default null, role_of uuid default null)
  returns table (id uuid, slug text, status text, title_de text, title_en text, sentence_de text, sentence_en text, level text, version integer,
    confirmed_at timestamptz, updated_at timestamptz, organisation_id uuid, organisation_name text, organisation_slug text, organisation_short_name text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with me as (select organisations_of(reader) as orgs)
  select p.id, p.slug, p.status, p.title_de, p.title_en, p.sentence_de, p.sentence_en, p.level, p.version, p.confirmed_at, p.updated_at,
    o.id, o.name, o.slug, o.short_name
  from me, project p join organisation o on o.id = p.organisation_id
  where num_nonnulls(ids, with_slug, led_by, role_of) > 0
    and (ids is null or p.id = any(ids))
    and (with_slug is null or p.slug = with_slug)
    and (led_by is null or p.organisation_id = led_by)
    and (role_of is null or p.id in (select r.project_id from project_role r where r.organisation_id = role_of and r.state = 'confirmed'))
    and project_seen(p, reader, me.orgs)
$$;

-- The schema of the reader is made by all functions whose names begin like this, so that a module adds its views without writing those of others anew.
create function reading_of_projects() returns void language plpgsql as $$
begin
  execute format('create view reading.project as select %s from public.project t where t.level = ''clear''', (
    select string_agg(case
        when attname in ('not_worked', 'differently', 'prerequisites', 'transferability') then format('case when t.shown_experience = ''clear'' then t.%1$I end as %1$I', attname)
        when attname in ('one_off', 'yearly', 'person_days', 'months', 'funding') then format('case when t.shown_figures = ''clear'' then t.%1$I end as %1$I', attname)
        when attname in ('operation', 'procurement', 'legal_form') then format('case when t.shown_technology = ''clear'' then t.%1$I end as %1$I', attname)
        else format('t.%I', attname) end, ', ' order by attnum)
    from pg_attribute where attrelid = 'public.project'::regclass and attnum > 0 and not attisdropped
      and attname not in ('created_by', 'confirmed_by', 'reminded_at', 'function_mailbox', 'offer_note')));
  create view reading.project_topic as select t.* from public.project_topic t where exists (select from reading.project p where p.id = t.project_id);
  create view reading.project_openness as select t.* from public.project_openness t where exists (select from reading.project p where p.id = t.project_id);
  create view reading.project_tag as select t.* from public.project_tag t where exists (select from reading.project p where p.id = t.project_id);
  create view reading.project_service as select t.* from public.project_service t where exists (select from reading.project p where p.id = t.project_id);
  create view reading.project_product as select t.* from public.project_product t
    where exists (select from reading.project p where p.id = t.project_id and p.shown_technology = 'clear');
  create view reading.ozg_service as select * from public.ozg_service;
  create view reading.leika_service as select * from public.leika_service;
end $$;
revoke execute on function reading_of_projects() from public;

create or replace function make_reading_schema() returns void language plpgsql as $$
declare
  rule record;
  more record;
begin
  drop schema if exists reading cascade;
  create schema reading;
  for rule in select * from (values
    ('topic', '{}'::text[], 'true'),
    ('organisation', '{proposed_by}', $c$t.state <> 'proposed'$c$),
    ('series', '{}', $c$t.state <> 'draft'$c$),
    ('event', '{meeting_url,directions,live_note}',
      $c$t.state <> 'draft' and exists (select from public.series s where s.id = t.series_id and s.state <> 'draft')$c$),
    ('programme_release', '{released_by}', $c$exists (select from reading.event e where e.id = t.event_id)$c$),
    ('material', '{}', $c$t.audience = 'public' and exists (select from reading.event e where e.id = t.event_id)$c$),
    ('event_project', '{}', $c$exists (select from reading.event e where e.id = t.event_id)$c$),
    ('series_project', '{}', $c$exists (select from reading.series s where s.id = t.series_id)$c$)
  ) as rules (of_table, hidden, condition) loop
    execute format('create view reading.%I as select %s from public.%I t where %s', rule.of_table,
      (select string_agg(format('t.%I', attname), ', ' order by attnum) from pg_attribute
        where attrelid = format('public.%I', rule.of_table)::regclass and attnum > 0 and not attisdropped and attname <> all (rule.hidden)),
      rule.of_table, rule.condition);
  end loop;
  -- Enough to count with: not who, and nothing they wrote.
  create view reading.registration as
    select r.event_id, r.state, r.seat, r.organisation_id from public.registration r where exists (select from reading.event e where e.id = r.event_id);
  for more in select proname from pg_proc where pronamespace = 'public'::regnamespace and starts_with(proname, 'reading_of_') order by proname loop
    execute format('select %I()', more.proname);
  end loop;
end $$;
