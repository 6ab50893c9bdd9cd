-- Pages of the directory and suggestions are read with the role of the reader as well: the words that organisations are found by (only active ones
-- have any), and the day of the newest directory.
create function reading_of_directory() returns void language plpgsql as $$
begin
  create view reading.organisation_word as select w.organisation_id, w.word, w.rank from public.organisation_word w;
  create view reading.directory_import as select i.as_of, i.state from public.directory_import i where i.state = 'done';
end $$;
revoke execute on function reading_of_directory() from public;
