-- Persons in the search (decision 21): only who has said so, with what they show, for confirmed members. No row, no person.
alter table sharing
  add column in_search boolean not null default false,
  add constraint sharing_in_search check (event_id is null or not in_search);
comment on column sharing.in_search is 'A box of its own beside the general choice: members may find this person in the search, and see there what fields allows.';
create index sharing_in_search_account on sharing (account_id) where in_search;

-- What the search may know of these persons, whoever asks: nothing of somebody who has not said so, shows no name, or belongs nowhere any more.
create function people_shown(wanted uuid[]) returns table (id uuid, name text, job_title text, organisations jsonb, topic_ids uuid[]) language sql stable as $$
  select a.id, a.name,
    case when 'function' = any(s.fields) then a.job_title else '' end,
    case when 'organisation' = any(s.fields) then coalesce((
      select jsonb_agg(jsonb_build_object('name', o.name, 'slug', o.slug) order by o.name) from membership m join organisation o on o.id = m.organisation_id
        where m.account_id = a.id and m.state = 'verified' and o.state = 'active'), '[]') else '[]' end,
    case when 'topics' = any(s.fields) then array(
      select distinct t.topic_id from registration r join registration_topic t on t.registration_id = r.id where r.account_id = a.id and r.state <> 'cancelled')
      else '{}' end
  from account a join sharing s on s.account_id = a.id and s.event_id is null and s.ended_at is null
  where a.id = any(wanted) and s.in_search and 'name' = any(s.fields) and a.name <> '' and a.disabled_at is null
    and exists (select from membership m where m.account_id = a.id and m.state = 'verified')
$$;

-- The same for a reader: nobody for visitors and for those whose membership is not confirmed.
create function people_found(wanted uuid[], reader uuid) returns table (id uuid, name text, job_title text, organisations jsonb, topic_ids uuid[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.* from people_shown(wanted) p
    where exists (select from membership m join account a on a.id = m.account_id where m.account_id = reader and m.state = 'verified' and a.disabled_at is null)
$$;

alter table search_change drop constraint search_change_kind_check;
alter table search_change add constraint search_change_kind_check check (kind in ('project', 'event', 'organisation', 'synonym', 'person'));
comment on table search_change is 'Written by triggers in the transaction that changes something; read before every search. No key to the thing: it may be gone. Of persons only those are noted who were or are in the search.';

-- Only who has ever been in the search is noted, so that the others leave no trace here.
create function note_person(person uuid) returns void language sql as $$
  select note_search_change('person', person) where exists (select from sharing where account_id = person and in_search)
    or exists (select from search_change where kind = 'person' and id = person)
$$;
create function note_of_person() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform note_person(old.account_id); end if;
  if tg_op <> 'DELETE' then perform note_person(new.account_id); end if;
  return null;
end $$;
create trigger note_person after insert or update or delete on sharing for each row execute function note_of_person();
create trigger note_person after insert or update or delete on membership for each row execute function note_of_person();
create trigger note_person after update of state, account_id or delete on registration for each row execute function note_of_person();
create function note_account() returns trigger language plpgsql as $$
begin
  perform note_person(old.id);
  return null;
end $$;
create trigger note_person after update of name, job_title, disabled_at or delete on account for each row execute function note_account();
create function note_topics_of_person() returns trigger language plpgsql as $$
begin
  perform note_person(r.account_id) from registration r where r.id = coalesce(new.registration_id, old.registration_id);
  return null;
end $$;
create trigger note_person after insert or delete on registration_topic for each row execute function note_topics_of_person();
create function note_people_of_organisation() returns trigger language plpgsql as $$
begin
  perform note_person(m.account_id) from membership m where m.organisation_id = new.id;
  return null;
end $$;
create trigger note_people after update on organisation for each row when ((old.name, old.slug, old.state) is distinct from (new.name, new.slug, new.state))
  execute function note_people_of_organisation();

-- The field of an OZG service is a filter of its own.
create trigger note_search_field after update of field on ozg_service for each row when (old.field is distinct from new.field) execute function note_names();
