-- When whoever could be asked about a project is gone, the municipality admins are asked who takes over.
alter table project add column contact_lost_at timestamptz;
comment on column project.contact_lost_at is 'A contact went with the account or the membership, and nobody was told yet.';
create function project_contact_lost() returns trigger language plpgsql as $$
begin
  update project set contact_lost_at = clock_timestamp() where id = old.project_id;
  return null;
end $$;
create trigger project_contact_lost after delete on project_contact for each row execute function project_contact_lost();
-- The view of the reader leaves the new column out.
create or replace function reading_of_projects() returns void language plpgsql as $$
begin
  execute format('create view reading.project as select %s from public.project t where t.level = ''clear''', (
    select string_agg(case
        when attname in ('not_worked', 'differently', 'prerequisites', 'transferability') then format('case when t.shown_experience = ''clear'' then t.%1$I end as %1$I', attname)
        when attname in ('one_off', 'yearly', 'person_days', 'months', 'funding') then format('case when t.shown_figures = ''clear'' then t.%1$I end as %1$I', attname)
        when attname in ('operation', 'procurement', 'legal_form') then format('case when t.shown_technology = ''clear'' then t.%1$I end as %1$I', attname)
        else format('t.%I', attname) end, ', ' order by attnum)
    from pg_attribute where attrelid = 'public.project'::regclass and attnum > 0 and not attisdropped
      and attname not in ('created_by', 'confirmed_by', 'reminded_at', 'function_mailbox', 'offer_note', 'contact_lost_at')));
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
