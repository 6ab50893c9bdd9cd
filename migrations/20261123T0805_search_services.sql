-- Names of services tell compounds apart: a catalogue that is imported while the site runs is known to the next question, in every process.

alter table search_change drop constraint search_change_kind_check;
alter table search_change add constraint search_change_kind_check check (kind in ('project', 'event', 'organisation', 'synonym', 'person', 'service'));

create function note_services() returns trigger language plpgsql as $$
begin
  perform note_search_change('service', '00000000-0000-0000-0000-000000000000');
  return null;
end $$;
create trigger note_services after insert or update of name on ozg_service for each statement execute function note_services();
create trigger note_services after insert or update of name on leika_service for each statement execute function note_services();
