-- Tags are words that somebody chose for a project: it is found by them as by its title, and compared by them.
create or replace function project_words_of(p project) returns tsvector language sql stable as $$
  select to_tsvector('german', p.title_de || ' ' || p.sentence_de || ' ' || p.title_en || ' ' || p.sentence_en
    || coalesce((select ' . ' || string_agg(t.tag, ' . ' order by t.tag) from project_tag t where t.project_id = p.id), ''))
$$;
-- Once for each statement: a save takes all tags away and writes them anew.
create function keep_project_tag_words() returns trigger language plpgsql as $$
begin
  update project_words w set words = project_words_of(p) from project p
    where p.id = w.project_id and p.id in (select c.project_id from changed c) and w.words is distinct from project_words_of(p);
  return null;
end $$;
create trigger keep_project_words_in after insert on project_tag referencing new table as changed for each statement execute function keep_project_tag_words();
create trigger keep_project_words_out after delete on project_tag referencing old table as changed for each statement execute function keep_project_tag_words();
-- Every question would read the list of what is not yet in the index from its beginning to its end, and writes are few.
alter index project_words_words set (fastupdate = off);
select gin_clean_pending_list('project_words_words');
update project_words w set words = project_words_of(p) from project p where p.id = w.project_id and exists (select from project_tag t where t.project_id = p.id);

drop function match_candidates(uuid, text, uuid, integer);
-- As before, with the tags, which go as far as the title does, and by a third way: synonyms of the plan's terms, few of which are in any text.
create function match_candidates(of_project uuid, query text, synonyms text, reader uuid, most integer)
  returns table (id uuid, status text, title_de text, title_en text, sentence_de text, sentence_en text, slug text, confirmed_at timestamptz, created_at timestamptz,
    organisation_id uuid, organisation_name text, organisation_slug text, population integer, land text, kreis text, keys jsonb, products jsonb, tags text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  with me as materialized (select organisations_of(reader) as orgs, cardinality(organisations_of(reader)) > 0 as is_member),
  plan as materialized (select p.id, project_reaches(p.shown_technology, p.id, p.organisation_id, reader, me.orgs) as with_products
    from me, project p where p.id = of_project and project_seen(p, reader, me.orgs)),
  -- What goes less far than to all members reaches somebody through an organisation only: few to ask about.
  inside as materialized (select p.id from me, project p
    where p.id in (select o.id from project o where o.organisation_id = any((select orgs from me)::uuid[])
        union select r.project_id from project_role r where r.organisation_id = any((select orgs from me)::uuid[]))
      and p.level not in ('clear', 'green') and project_seen(p, reader, me.orgs)),
  key as materialized (
    select 'leika' as kind, s.leika_id as key, l.name as name_de, '' as name_en, 14.0::float8 as weight from project_service s join plan on plan.id = s.project_id join leika_service l using (leika_id)
    union select 'service', s.ozg_id, o.name, '', 24.0 from project_service s join plan on plan.id = s.project_id join ozg_service o on o.ozg_id = s.ozg_id
    union select 'topic', t.topic_id::text, topic.name_de, topic.name_en, 8.0 from project_topic t join plan on plan.id = t.project_id join topic on topic.id = t.topic_id
    union select 'tag', t.tag, t.tag, '', 14.0 from project_tag t join plan on plan.id = t.project_id
  ),
  holder as materialized (
    select h.kind, h.key, h.project_id, p.level in ('clear', 'green') as counts,
      p.level = 'clear' or (p.level = 'green' and me.is_member) or (p.level not in ('clear', 'green') and p.id in (select i.id from inside i)) as seen
    from me, (
      select k.kind, k.key, s.project_id from key k join project_service s on k.kind = 'leika' and s.leika_id = k.key
      union select k.kind, k.key, s.project_id from key k join project_service s on k.kind = 'service' and s.ozg_id = k.key
      union all select k.kind, k.key, t.project_id from key k join project_topic t on k.kind = 'topic' and t.topic_id = k.key::uuid
      union all select k.kind, k.key, t.project_id from key k join project_tag t on k.kind = 'tag' and t.tag = k.key) h
    join project p on p.id = h.project_id
  ),
  everybody as materialized (select greatest(count(*), 1)::float8 as n from project where level in ('clear', 'green')),
  counted as materialized (select h.kind, h.key, count(*) filter (where h.counts) as n from holder h group by h.kind, h.key),
  rare as materialized (
    select k.*, greatest(0, least(1, ln((1 + e.n) / (1 + coalesce(c.n, 0))) / ln(1 + e.n))) as rarity
    from everybody e, key k left join counted c on c.kind = k.kind and c.key = k.key
  ),
  by_key as materialized (
    select h.project_id, sum(r.weight * r.rarity) as points from holder h join rare r on r.kind = h.kind and r.key = h.key
    where h.seen and h.project_id is distinct from of_project group by h.project_id
  ),
  best as materialized (
    (select b.project_id from by_key b join project p on p.id = b.project_id order by b.points desc, p.confirmed_at desc, p.id limit most)
    union
    (select w.project_id from me, project_words w join project p on p.id = w.project_id
      where query <> '' and w.words @@ query::tsquery and p.id is distinct from of_project
        and (p.level = 'clear' or (p.level = 'green' and me.is_member) or (p.level not in ('clear', 'green') and p.id in (select i.id from inside i)))
      order by ts_rank(w.words, query::tsquery, 1) desc, p.confirmed_at desc, p.id limit most)
    union
    (select w.project_id from me, project_words w join project p on p.id = w.project_id
      where synonyms <> '' and w.words @@ synonyms::tsquery and p.id is distinct from of_project
        and (p.level = 'clear' or (p.level = 'green' and me.is_member) or (p.level not in ('clear', 'green') and p.id in (select i.id from inside i)))
      order by ts_rank(w.words, synonyms::tsquery, 1) desc, p.confirmed_at desc, p.id limit most / 3)
  ),
  shared as materialized (
    select b.project_id, jsonb_agg(jsonb_build_object('kind', r.kind, 'name', jsonb_build_object('de', r.name_de, 'en', r.name_en), 'rarity', r.rarity)
      order by r.weight * r.rarity desc, r.kind, r.key) as keys
    from best b join holder h on h.project_id = b.project_id join rare r on r.kind = h.kind and r.key = h.key group by b.project_id
  )
  select p.id, p.status, p.title_de, p.title_en, p.sentence_de, p.sentence_en, p.slug, p.confirmed_at, p.created_at, o.id, o.name, o.slug, coalesce(o.population, up.population), o.land,
    coalesce(o.kreis_ars, o.ars, up.kreis_ars, up.ars, o.id::text), coalesce(s.keys, '[]'),
    case when (select with_products from plan) and (p.shown_technology = 'clear' or (p.shown_technology = 'green' and me.is_member)
        or (p.shown_technology not in ('clear', 'green') and project_reaches(p.shown_technology, p.id, p.organisation_id, reader, me.orgs)))
      then (select coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'name', x.name, 'vendor', x.vendor) order by x.position), '[]') from project_product x where x.project_id = p.id) end,
    array(select t.tag from project_tag t where t.project_id = p.id order by t.tag)
  from me, best join project p on p.id = best.project_id join organisation o on o.id = p.organisation_id left join organisation up on up.id = o.parent_id
    left join shared s on s.project_id = p.id
  where of_project is null or exists (select from plan)
$$;
