-- Projects that were presented in a series, though it is not on record in which of its events.
create table series_project (
  series_id  uuid not null references series on delete cascade,
  project_id uuid not null references project on delete cascade,
  primary key (series_id, project_id)
);
create index series_project_project on series_project (project_id);
create trigger announce_change after insert or update or delete or truncate on series_project for each statement execute function announce_change();
