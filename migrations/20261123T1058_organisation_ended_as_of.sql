-- Since which official directory a body is missing: the day its file describes. When the file was read in says nothing about the body.
alter table organisation
  add column ended_as_of date,
  add constraint organisation_ended_as_of check (ended_as_of is null or state = 'ended');
comment on column organisation.ended_as_of is 'The day of the official directory that no longer names this body; null where that is not known.';
update organisation o set ended_as_of = (
    select max(i.as_of) from directory_import_change c join directory_import i on i.id = c.import_id where c.organisation_id = o.id and c.verb = 'ended')
  where o.state = 'ended';
