-- Documents of a project: what may be stored, files that go with their last document, and reading a file in parts for somebody.

alter table project_file drop constraint project_file_type_check, drop constraint project_file_content_check,
  add constraint project_file_type_check check (type in ('application/pdf', 'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.presentation',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'text/csv', 'text/plain')),
  add constraint project_file_content_check check (length(content) between 1 and 50000000);
-- What comes is compressed already; uncompressed rows are read in parts without unpacking the whole.
alter table project_file alter column content set storage external;

-- A file that no document names any more goes at once. Storing locks the row, so a file that is just being named again stays.
create function drop_unnamed_file() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform from project_file where hash = old.hash for update;
  delete from project_file f where f.hash = old.hash and not exists (select from project_document d where d.hash = f.hash);
  return null;
end $$;
create trigger drop_unnamed_file after delete or update of hash on project_document for each row execute function drop_unnamed_file();

-- A part of the file of a document, if it reaches the reader at this moment; nothing otherwise.
create function project_file_part(document uuid, reader uuid, from_byte integer, bytes integer) returns bytea
  language sql stable security definer set search_path = public, pg_temp as $$
  select substring(f.content from from_byte + 1 for bytes) from project_document d join project p on p.id = d.project_id join project_file f on f.hash = d.hash
  where d.id = document and project_seen(p, reader, organisations_of(reader))
    and project_reaches(stricter(p.shown_documents, d.level), p.id, p.organisation_id, reader, organisations_of(reader))
$$;
