-- The application owns no table and may not analyse one, but an import of 12,000 rows needs it: without figures the planner compares each with each.
create function analyse_directory() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze directory_import_body, organisation, organisation_word;
end $$;
