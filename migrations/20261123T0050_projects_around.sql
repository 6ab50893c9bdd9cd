-- What stands around a profile, for somebody who may see it: organisations towards it, dated notes, and related profiles that the reader may see, too.
-- An invitation that is not answered is known to the two organisations it is between.
create function project_around(of_project uuid, reader uuid) returns table (around jsonb)
  language sql stable security definer set search_path = public, pg_temp as $$
  with me as (select organisations_of(reader) as orgs)
  select jsonb_build_object(
    'roles', (select coalesce(jsonb_agg(jsonb_build_object('organisationId', r.organisation_id, 'name', o.name, 'slug', o.slug, 'role', r.role, 'state', r.state,
        'since', to_char(r.since, 'YYYY-MM'), 'again', r.again, 'note', r.note) order by r.role desc, o.short_name, o.id), '[]')
      from project_role r join organisation o on o.id = r.organisation_id
      where r.project_id = p.id and (r.state = 'confirmed' or p.organisation_id = any(me.orgs) or r.organisation_id = any(me.orgs))),
    'notes', (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'onDay', n.on_day, 'note', n.note) order by n.on_day desc, n.created_at desc, n.id), '[]')
      from project_note n where n.project_id = p.id),
    'relations', (select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'id', other.id, 'slug', other.slug, 'titleDe', other.title_de, 'titleEn', other.title_en,
        'organisation', o.name) order by l.kind, other.title_de, other.id), '[]')
      from (select x.other_id, x.kind from project_relation x where x.project_id = p.id
        union all select y.project_id, case y.kind when 'follows' then 'followed_by' else 'basis_of' end from project_relation y where y.other_id = p.id) l
      join project other on other.id = l.other_id join organisation o on o.id = other.organisation_id
      where project_seen(other, reader, me.orgs)))
  from me, project p where p.id = of_project and project_seen(p, reader, me.orgs)
$$;
