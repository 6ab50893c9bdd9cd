-- Who gets letters about a project: those who said that they can be asked, and as long as nobody has, whoever entered it. Nobody is named in the profile
-- by that. Only members of the leading organisation: who has left is told nothing any more.
create function project_keepers(of_project uuid) returns setof uuid language sql stable as $$
  select m.account_id from project p join membership m on m.organisation_id = p.organisation_id and m.state = 'verified' join account a on a.id = m.account_id and a.disabled_at is null
  where p.id = of_project and (m.account_id in (select k.account_id from project_contact k where k.project_id = p.id)
    or (m.account_id = p.created_by and not exists (select from project_contact k where k.project_id = p.id)))
$$;

-- Projects that somebody entered.
create index project_created_by on project (created_by);
