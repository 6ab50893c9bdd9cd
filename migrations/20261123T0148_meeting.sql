-- Projects that organisations lead, by the addresses of these, of what a reader may see: a reason to meet somebody of them.
create function projects_of_organisations(slugs text[], reader uuid)
  returns table (organisation_slug text, slug text, status text, title_de text, title_en text, topic_ids uuid[])
  language sql stable security definer set search_path = public, pg_temp as $$
  with me as materialized (select organisations_of(reader) as orgs)
  select o.slug, p.slug, p.status, p.title_de, p.title_en, array(select t.topic_id from project_topic t where t.project_id = p.id)
  from me, organisation o join project p on p.organisation_id = o.id
  where o.slug = any(slugs) and project_seen(p, reader, me.orgs)
$$;
