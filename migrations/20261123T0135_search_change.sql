-- What a search index has to read anew (decision 21): one row for each thing, with the transaction that changed it last. A process asks for
-- what was changed by transactions that were not over when it asked before.
create table search_change (
  kind       text not null check (kind in ('project', 'event', 'organisation')),
  id         uuid not null,
  changed_in xid8 not null default pg_current_xact_id(),
  primary key (kind, id)
);
comment on table search_change is 'Written by triggers in the transaction that changes something; read before every search. No key to the thing: it may be gone.';
create index search_change_in on search_change (changed_in);

create function note_search_change(of_kind text, of_id uuid) returns void language sql as $$
  insert into search_change as c (kind, id) select of_kind, of_id where of_id is not null
  on conflict (kind, id) do update set changed_in = excluded.changed_in where c.changed_in <> excluded.changed_in
$$;

create function note_project() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform note_search_change('project', old.id), note_search_change('organisation', old.organisation_id);
  end if;
  if tg_op <> 'DELETE' then
    perform note_search_change('project', new.id), note_search_change('organisation', new.organisation_id);
  end if;
  return null;
end $$;
create trigger note_search_change after insert or update or delete on project for each row execute function note_project();

create function note_of_project() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform note_search_change('project', old.project_id); end if;
  if tg_op <> 'DELETE' then perform note_search_change('project', new.project_id); end if;
  return null;
end $$;
do $$
declare
  part text;
begin
  foreach part in array array['project_topic', 'project_openness', 'project_service', 'project_step', 'project_tag', 'project_result', 'project_product',
    'project_standard', 'project_role', 'project_reader', 'project_document'] loop
    execute format('create trigger note_search_change after insert or update or delete on %I for each row execute function note_of_project()', part);
  end loop;
end $$;

-- Who belongs decides who is named.
create function note_membership() returns trigger language plpgsql as $$
begin
  perform note_search_change('project', p.id) from project p where p.organisation_id in (old.organisation_id, new.organisation_id)
    and 'red' in (p.level, p.level_experience, p.level_figures, p.level_technology, p.level_documents);
  return null;
end $$;
create trigger note_search_change after insert or update or delete on membership for each row execute function note_membership();

create function note_event() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform note_search_change('event', old.id), note_search_change('organisation', old.host_id);
  end if;
  if tg_op <> 'DELETE' then
    perform note_search_change('event', new.id), note_search_change('organisation', new.host_id);
  end if;
  return null;
end $$;
create trigger note_search_change after insert or delete or update of title_de, title_en, summary_de, summary_en, state, series_id, host_id, venue on event
  for each row execute function note_event();

create function note_release() returns trigger language plpgsql as $$
begin
  perform note_search_change('event', new.event_id);
  return null;
end $$;
create trigger note_search_change after insert or update on programme_release for each row execute function note_release();

create function note_series() returns trigger language plpgsql as $$
begin
  perform note_search_change('event', e.id), note_search_change('organisation', e.host_id) from event e where e.series_id = new.id;
  return null;
end $$;
create trigger note_search_change after update of title_de, title_en, state, land on series for each row execute function note_series();

create function note_organisation() returns trigger language plpgsql as $$
begin
  perform note_search_change('organisation', new.id);
  perform note_search_change('project', p.id) from project p where p.organisation_id = new.id;
  perform note_search_change('project', r.project_id) from project_role r where r.organisation_id = new.id;
  perform note_search_change('event', e.id) from event e where e.host_id = new.id;
  return null;
end $$;
create trigger note_search_change after update on organisation for each row
  when ((old.name, old.short_name, old.land, old.kreis_ars, old.population, old.state) is distinct from (new.name, new.short_name, new.land, new.kreis_ars, new.population, new.state))
  execute function note_organisation();

create function note_names() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'topic' then
    perform note_search_change('project', t.project_id) from project_topic t where t.topic_id::text = to_jsonb(new) ->> 'id';
  elsif tg_table_name = 'ozg_service' then
    perform note_search_change('project', s.project_id) from project_service s where s.ozg_id = to_jsonb(new) ->> 'ozg_id';
  else
    perform note_search_change('project', s.project_id) from project_service s where s.leika_id = to_jsonb(new) ->> 'leika_id';
  end if;
  return null;
end $$;
create trigger note_search_change after update of name_de, name_en on topic for each row when ((old.name_de, old.name_en) is distinct from (new.name_de, new.name_en)) execute function note_names();
create trigger note_search_change after update of name on ozg_service for each row when (old.name is distinct from new.name) execute function note_names();
create trigger note_search_change after update of name on leika_service for each row when (old.name is distinct from new.name) execute function note_names();
