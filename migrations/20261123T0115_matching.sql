-- Matching (decision 23): candidates for a plan, of what a reader may see.

-- Words by which a profile can be found as a candidate: those of its basics only, which go as far as the profile itself.
create table project_words (
  project_id uuid primary key references project on delete cascade,
  words      tsvector not null
);
create index project_words_words on project_words using gin (words);
create function project_words_of(p project) returns tsvector language sql stable as $$
  select to_tsvector('german', p.title_de || ' ' || p.sentence_de || ' ' || p.title_en || ' ' || p.sentence_en)
$$;
create function keep_project_words() returns trigger language plpgsql as $$
begin
  insert into project_words values (new.id, project_words_of(new)) on conflict (project_id) do update set words = excluded.words;
  return null;
end $$;
create trigger keep_project_words after insert or update of title_de, title_en, sentence_de, sentence_en on project for each row execute function keep_project_words();
insert into project_words select p.id, project_words_of(p) from project p;
create index project_service_leika on project_service (leika_id) where leika_id is not null;

/*
 * Profiles that share a service, field of action, tag or word with a plan, of those that the reader sees: by each of the two ways the `most` best.
 * Without a plan only by words. `keys` are what they share with the plan; in how many profiles a key is, is counted over those that all members
 * see, so that no number tells of another one. Products stand in it where the reader sees the technology of both, contacts never.
 */
create function match_candidates(of_project uuid, query text, reader uuid, most integer)
  returns table (id uuid, status text, title_de text, title_en text, sentence_de text, sentence_en text, slug text, confirmed_at timestamptz, created_at timestamptz,
    organisation_id uuid, organisation_name text, organisation_slug text, population integer, land text, kreis text, keys jsonb, products jsonb)
  language sql stable security definer set search_path = public, pg_temp as $$
  with me as (select organisations_of(reader) as orgs),
  plan as (select p.* from me, project p where p.id = of_project and project_seen(p, reader, me.orgs)),
  key as (
    select 'leika' as kind, s.leika_id as key, l.name as name_de, '' as name_en, 14.0 as weight from project_service s join plan on plan.id = s.project_id join leika_service l using (leika_id)
    union select 'service', s.ozg_id, o.name, '', 24.0 from project_service s join plan on plan.id = s.project_id join ozg_service o on o.ozg_id = s.ozg_id
    union select 'topic', t.topic_id::text, topic.name_de, topic.name_en, 8.0 from project_topic t join plan on plan.id = t.project_id join topic on topic.id = t.topic_id
    union select 'tag', t.tag, t.tag, '', 14.0 from project_tag t join plan on plan.id = t.project_id
  ),
  holder as (
    select k.kind, k.key, s.project_id from key k join project_service s on k.kind = 'leika' and s.leika_id = k.key
    union select k.kind, k.key, s.project_id from key k join project_service s on k.kind = 'service' and s.ozg_id = k.key
    union all select k.kind, k.key, t.project_id from key k join project_topic t on k.kind = 'topic' and t.topic_id = k.key::uuid
    union all select k.kind, k.key, t.project_id from key k join project_tag t on k.kind = 'tag' and t.tag = k.key
  ),
  everybody as (select greatest(count(*), 1) as n from project where level in ('clear', 'green')),
  rare as (
    select k.kind, k.key, k.name_de, k.name_en, k.weight,
      greatest(0, least(1, ln((1 + e.n)::numeric / (1 + h.n)) / ln(1 + e.n))) as rarity
    from everybody e, key k cross join lateral (select count(*) as n from holder h join project p on p.id = h.project_id
      where h.kind = k.kind and h.key = k.key and p.level in ('clear', 'green')) h
  ),
  by_key as (
    select h.project_id, sum(r.weight * r.rarity) as points, jsonb_agg(jsonb_build_object('kind', r.kind, 'name', jsonb_build_object('de', r.name_de, 'en', r.name_en), 'rarity', r.rarity)
      order by r.weight * r.rarity desc, r.kind, r.key) as keys
    from holder h join rare r on r.kind = h.kind and r.key = h.key group by h.project_id
  ),
  best as (
    (select b.project_id from me, by_key b join project p on p.id = b.project_id
      where p.id is distinct from of_project and (p.level = 'clear' or (p.level = 'green' and cardinality(me.orgs) > 0)
        or (p.level not in ('clear', 'green') and project_seen(p, reader, me.orgs)))
      order by b.points desc, p.confirmed_at desc, p.id limit most)
    union
    (select w.project_id from me, project_words w join project p on p.id = w.project_id
      where query <> '' and w.words @@ query::tsquery and p.id is distinct from of_project and (p.level = 'clear' or (p.level = 'green' and cardinality(me.orgs) > 0)
        or (p.level not in ('clear', 'green') and project_seen(p, reader, me.orgs)))
      order by ts_rank(w.words, query::tsquery, 1) desc, p.confirmed_at desc, p.id limit most)
  )
  select p.id, p.status, p.title_de, p.title_en, p.sentence_de, p.sentence_en, p.slug, p.confirmed_at, p.created_at, o.id, o.name, o.slug, coalesce(o.population, up.population), o.land,
    coalesce(o.kreis_ars, o.ars, up.kreis_ars, up.ars, o.id::text), coalesce(b.keys, '[]'),
    case when project_reaches(p.shown_technology, p.id, p.organisation_id, reader, me.orgs)
        and exists (select from plan where project_reaches(plan.shown_technology, plan.id, plan.organisation_id, reader, me.orgs))
      then (select coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'name', x.name, 'vendor', x.vendor) order by x.position), '[]') from project_product x where x.project_id = p.id) end
  from me, best join project p on p.id = best.project_id join organisation o on o.id = p.organisation_id left join organisation up on up.id = o.parent_id
    left join by_key b on b.project_id = p.id
  where of_project is null or exists (select from plan)
$$;
