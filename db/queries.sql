-- SQL of every query that the product sends while the tests run, by the file it stands in. Written by bin/db queries.
-- $1, $2 are parameters; /* , … */ says that there may be more of what stands before it. Of texts that differ in a number only one is
-- here.

-- src/modules/accounts/commands-account-admin.ts

delete from session where account_id = $1;

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5);

insert into outbox (topic, payload, created_at) values ($1, $2, $3);

select account_id from membership where organisation_id = $1 and admin_slot is not null;

select id from account where is_admin = $1 and disabled_at is null and id <> $2 limit $3;

select id
  from organisation
  where id in (select organisation_id from membership where account_id = $1 and state = $2)
  order by id
  for no key update;

select id, email, is_admin, disabled_at from account where (id = $1 or is_admin = $2) order by id for update;

update account set disabled_at = $1, disabled_reason = $2 where id = $3;

update account set is_admin = $1 where id = $2;

update membership
  set admin_slot = $1, admin_asked_at = $2
  where account_id = $3 and organisation_id = $4 and (admin_slot is not null or admin_asked_at is not null)
  returning id;

-- src/modules/accounts/commands.ts

delete from session where account_id = $1;

delete from session where account_id = $1 and token_hash = $2;

delete from session where token_hash = $1;

insert into account (email, is_admin, created_at) values ($1, $2, $3) on conflict (email) do update set is_admin = $4 returning id;

insert into account (email, lang, created_at)
  values ($1, $2, $3)
  on conflict (email) do update set bounced_at = $4
  returning id, disabled_at, disabled_reason;

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5);

insert into activity (at, verb, object, object_id) values ($1, $2, $3, $4);

insert into login_code (email, code_mac, salt, browser_hash, known, return_to, created_at, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8);

insert into outbox (topic, payload, created_at) values ($1, $2, $3);

insert into session (token_hash, account_id, created_at, last_seen_at, device, network) values ($1, $2, $3, $4, $5, $6);

select (
  select count(*) from login_code where not known and created_at > $1::timestamptz
) as sent, (select value #>> '{}' from setting where key = $2) as most;

select count(*) as count from login_code where email = $1 and created_at > $2;

select exists (select 1 from account where email = $1) or exists (select 1 from organisation_domain where domain = $2) as known;

select pg_advisory_xact_lock(hashtext($1));

update account set name = $1, job_title = $2, lang = $3 where id = $4;

update consent set revoked_at = $1 where id = $2 and account_id = $3 and revoked_at is null returning id;

update login_code
  set tries = tries + $1
  where id = (
    select id from login_code where browser_hash = $2 order by created_at desc limit $3
  ) and used_at is null and expires_at > $4 and tries < $5
  returning id, email, code_mac, salt, return_to, tries;

update login_code set used_at = $1 where id = $2;

update session set last_seen_at = $1, network = $2 where token_hash = $3;

-- src/modules/accounts/membership/commands-address.ts

delete from login_code where email = $1 and used_at is null;

delete from session where account_id = $1;

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5);

insert into address_change (account_id, new_email, code_mac, salt, browser_hash, created_at, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7);

insert into outbox (topic, created_at, payload) values ($1, $2, $3);

insert into outbox (topic, payload, created_at) values ($1, $2, $3);

insert into session (token_hash, account_id, created_at, last_seen_at, device) values ($1, $2, $3, $4, $5);

select (select count(*) from login_code where email = $1 and created_at > $2) + (
  select count(*) from address_change where new_email = $3 and created_at > $4
) as count;

select a.is_admin or exists (select 1 from series_organiser o where o.account_id = a.id) or exists (
  select 1 from membership m where m.account_id = a.id and m.admin_slot is not null
) as holds
  from account a
  where a.id = $1;

select count(*) as count from address_change where account_id = $1 and created_at > $2;

select email, name, lang from account where id = $1 and disabled_at is null for update;

select id from account where email = $1;

select membership.id, membership.state, membership.end_reason, membership.organisation_id, organisation.name
  from membership
  inner join organisation on organisation.id = membership.organisation_id
  where membership.account_id = $1
  order by membership.organisation_id;

select organisation_id from membership where account_id = $1 order by organisation_id;

select pg_advisory_xact_lock(hashtext($1));

update account set email = $1, bounced_at = $2 where id = $3;

update address_change
  set tries = tries + $1
  where id = (
    select id from address_change where account_id = $2 and browser_hash = $3 order by created_at desc limit $4
  ) and used_at is null and expires_at > $5 and tries < $6
  returning id, new_email, code_mac, salt, tries;

update address_change set used_at = $1 where account_id = $2 and used_at is null;

update address_change set used_at = $1 where id = $2;

update membership set state = $1, end_reason = $2, reason = $3 where id = $4;

update membership set state = $1, verified_how = $2, confirmed_at = $3, recheck_asked_at = $4 where id = $5;

update membership set state = $1, verified_how = $2, decided_at = $3, decided_by = $4, asked_at = $5 where id = $6;

-- src/modules/accounts/membership/commands-admin.ts

delete from session where account_id = $1;

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5);

select admin_slot from membership where organisation_id = $1 and admin_slot is not null;

select id from membership where account_id = $1 and organisation_id = $2 and state = $3;

update membership set admin_slot = $1, admin_asked_at = $2 where id = $3;

update membership set confirmed_at = $1, recheck_asked_at = $2 where id = $3;

-- src/modules/accounts/membership/commands-own.ts

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5);

select id from account where id = $1 for no key update;

select id from membership where account_id = $1 and state = $2 and organisation_id <> $3 limit $4;

select id from membership where id = $1 and account_id = $2;

select id from membership where organisation_id = $1 and admin_slot is not null;

select id from organisation where id = $1 and state = $2;

select name from account where id = $1 for no key update;

update account set name = $1 where id = $2;

update membership set admin_asked_at = $1 where id = $2;

update membership set confirmed_at = $1, recheck_asked_at = $2 where id = $3;

update membership set is_default = $1 where account_id = $2 and is_default = $3;

update membership set is_default = $1 where id = $2;

-- src/modules/accounts/membership/commands.ts

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5) /* , … */;

insert into membership (account_id, organisation_id, created_at, asked_at, state, verified_how, decided_at, confirmed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (account_id, organisation_id) do update set state = case when (membership.state = 'ended'
    or (membership.state = 'pending' and excluded.state = 'verified')) then excluded.state else membership.state end,
    verified_how = case when (membership.state = 'ended' or (membership.state = 'pending'
    and excluded.state = 'verified')) then excluded.verified_how else membership.verified_how end, decided_at = case
    when (membership.state = 'ended' or (membership.state = 'pending' and excluded.state = 'verified')) then excluded.decided_at
    else membership.decided_at end, confirmed_at = case when (membership.state = 'ended' or (membership.state = 'pending'
    and excluded.state = 'verified')) then excluded.confirmed_at else membership.confirmed_at end, asked_at = case
    when (membership.state = 'ended' or (membership.state = 'pending' and excluded.state = 'verified')) then excluded.asked_at
    else membership.asked_at end, reason = case when (membership.state = 'ended' or (membership.state = 'pending'
    and excluded.state = 'verified')) then excluded.reason else membership.reason end, end_reason = case
    when (membership.state = 'ended' or (membership.state = 'pending' and excluded.state = 'verified'))
    and membership.end_reason is distinct from 'admin' then null else membership.end_reason end
  returning id, state, state = 'pending' and (xmax = 0 or asked_at = $9 and created_at < $10) as fresh;

insert into organisation_domain (organisation_id, domain, source, added_by, created_at)
  values ($1, $2, $3, $4, $5) /* , … */
  on conflict do nothing
  returning domain, organisation_id, added_by;

insert into outbox (topic, payload, created_at) values ($1, $2, $3);

select account.id from account where account.id = $1 and account.disabled_at is null and 1 = 0;

select account.id from account where account.id = $1 and account.disabled_at is null and account.is_admin = $2;

select account.id
  from account
  where account.id = $1 and account.disabled_at is null and exists (
    select membership.id
      from membership
      where membership.account_id = account.id and membership.organisation_id = $2 and membership.admin_slot is not null
  );

select domain from organisation_domain where domain = $1 and organisation_id = $2;

select end_reason from membership where id = $1;

select id from membership where account_id = $1 and organisation_id = $2 and end_reason = $3;

select id from membership where organisation_id = $1 and state = $2;

select id, name, state from organisation where id = $1 for no key update;

select membership.*, account.email
  from membership
  inner join account on account.id = membership.account_id
  where membership.id = $1;

select organisation_id from membership where id = $1;

update membership m
  set state = 'verified', verified_how = 'domain', decided_at = $1, confirmed_at = $2
  from account a, unnest($3::uuid[], $4::text[]) k(organisation_id, domain)
  where a.id = m.account_id and m.organisation_id = k.organisation_id and m.state = 'pending'
    and m.end_reason is distinct from 'admin' and split_part(a.email, '@', 2) = k.domain
  returning m.id;

update membership
  set admin_slot = 1
  where organisation_id = $1 and admin_slot = 2 and not exists (
    select 1 from membership f where f.organisation_id = $2 and f.admin_slot = 1
  );

update membership set first_approved_by = $1, first_approved_at = $2 where id = $3;

update membership set state = $1, decided_at = $2, decided_by = $3, reason = $4 where id = $5;

update membership set state = $1, end_reason = $2, reason = $3, decided_at = $4, decided_by = $5 where id = $6;

update membership
  set state = $1, verified_how = $2, decided_at = $3, decided_by = $4, confirmed_at = $5, reason = $6, end_reason = $7
  where id = $8;

-- src/modules/accounts/membership/queries-rules.ts

select key, value from setting where key in ($1 /* , … */);

-- src/modules/accounts/membership/queries.ts

select domain from organisation_domain where organisation_id = $1 order by domain;

select f.*, m.id, m.account_id, a.name, a.job_title, a.email, m.state, m.admin_slot, m.admin_asked_at, m.verified_how, m.asked_at,
  m.decided_at, m.confirmed_at, m.recheck_asked_at, coalesce(m.end_reason = 'admin', false) as let_go
  from membership m
  join account a on a.id = m.account_id
  cross join (
    select count(*)::int as total, count(*) filter (where state = 'pending')::int as waiting, count(admin_slot)::int as admins
      from membership
      where organisation_id = $1 and state in ('pending', 'verified')
  ) f
  where m.organisation_id = $2 and m.state in ('pending', 'verified')
  order by m.state, m.admin_slot nulls last, m.admin_asked_at is null, a.name, a.email
  limit $3
  offset $4;

select id, account_id from membership where id = $1 and organisation_id = $2;

select id, name, slug from organisation where slug = $1 and state = $2;

select m.id, m.account_id, a.name, a.job_title, a.email, m.state, m.admin_slot, m.admin_asked_at, m.verified_how, m.asked_at,
  m.decided_at, m.confirmed_at, m.recheck_asked_at, coalesce(m.end_reason = 'admin', false) as let_go
  from membership m
  join account a on a.id = m.account_id
  where m.organisation_id = $1 and m.id = $2 and m.state in ('pending', 'verified');

select m.id, m.account_id, a.name, a.job_title, a.email, m.state, m.admin_slot, m.admin_asked_at, m.verified_how, m.asked_at,
  m.decided_at, m.confirmed_at, m.recheck_asked_at, coalesce(m.end_reason = 'admin', false) as let_go
  from membership m
  join account a on a.id = m.account_id
  where m.organisation_id = $1 and m.state = 'verified' and m.id <> $2
  order by m.admin_slot nulls last, a.name, a.email
  limit 1000;

select m.id, m.organisation_id, o.name, o.slug, o.state as organisation_state, m.state, m.admin_slot, m.admin_asked_at,
  m.is_default, m.asked_at, m.confirmed_at, m.recheck_asked_at, m.reason, m.end_reason, coalesce(x.count, 0)::int as admin_count,
  case when m.state = 'verified' then coalesce(x.names, '{}') else '{}' end as admins
  from membership m
  join organisation o on o.id = m.organisation_id
  left join lateral (
    select count(*) as count, array_agg(a.name order by k.admin_slot) filter (where a.name <> '') as names
      from membership k
      join account a on a.id = k.account_id
      where k.organisation_id = m.organisation_id and k.admin_slot is not null
  ) x on true
  where m.account_id = $1
  order by m.state in ('pending', 'verified') desc, m.is_default desc, m.created_at, m.id
  limit 30;

select new_email
  from address_change
  where account_id = $1 and browser_hash = $2 and used_at is null and expires_at > $3
  order by created_at desc
  limit $4;

select o.id, o.name
  from organisation_domain as d
  inner join organisation as o on o.id = d.organisation_id
  where d.domain = $1 and o.state = $2 and not exists (
    select membership.id
      from membership
      where membership.account_id = $3 and membership.organisation_id = o.id and membership.state in ($4 /* , … */)
  )
  order by o.short_name
  limit $5;

-- src/modules/accounts/queries-account-admin.ts

select a.id, a.email, a.name, a.job_title, a.is_admin, a.created_at, a.disabled_at, a.disabled_reason,
  array(select s.title_de from series_organiser so join series s on s.id = so.series_id where so.account_id = a.id order by
  s.title_de) as organises, coalesce((
  select json_agg(json_build_object('name', o.name, 'slug', o.slug, 'state', m.state, 'isAdmin',
    m.admin_slot is not null) order by m.created_at)
    from membership m
    join organisation o on o.id = m.organisation_id
    where m.account_id = a.id and m.state in ('pending', 'verified')
), '[]') as organisations, (
  select count(*) from second_factor f where f.account_id = a.id and f.confirmed_at is not null
) as factors, (select count(*) from session s where s.account_id = a.id) as sessions
  from account a
  where a.id = $1;

select a.id, a.email, a.name, a.job_title, a.is_admin, a.created_at, a.disabled_at, a.disabled_reason,
  array(select s.title_de from series_organiser so join series s on s.id = so.series_id where so.account_id = a.id order by
  s.title_de) as organises, coalesce((
  select json_agg(json_build_object('name', o.name, 'slug', o.slug, 'state', m.state, 'isAdmin',
    m.admin_slot is not null) order by m.created_at)
    from membership m
    join organisation o on o.id = m.organisation_id
    where m.account_id = a.id and m.state in ('pending', 'verified')
), '[]') as organisations, (
  select count(*) from second_factor f where f.account_id = a.id and f.confirmed_at is not null
) as factors, (select count(*) from session s where s.account_id = a.id) as sessions, count(*) over () as total
  from account a
  where (lower(a.email) like $1 or lower(a.name) like $2) and (exists (select 1 from account ra where ra.id = a.id
    and ra.is_admin) or exists (select 1 from series_organiser rs where rs.account_id = a.id) or exists (
    select 1
      from membership rm
      join organisation ro on ro.id = rm.organisation_id and ro.state <> 'ended'
      where rm.account_id = a.id and rm.state = 'verified' and rm.admin_slot is not null
  ))
  order by (exists (select 1 from account ra where ra.id = a.id and ra.is_admin)
    or exists (select 1 from series_organiser rs where rs.account_id = a.id) or exists (
    select 1
      from membership rm
      join organisation ro on ro.id = rm.organisation_id and ro.state <> 'ended'
      where rm.account_id = a.id and rm.state = 'verified' and rm.admin_slot is not null
  )) desc, a.name, a.email
  limit $3
  offset $4;

select a.id, a.email, a.name, a.job_title, a.is_admin, a.created_at, a.disabled_at, a.disabled_reason,
  array(select s.title_de from series_organiser so join series s on s.id = so.series_id where so.account_id = a.id order by
  s.title_de) as organises, coalesce((
  select json_agg(json_build_object('name', o.name, 'slug', o.slug, 'state', m.state, 'isAdmin',
    m.admin_slot is not null) order by m.created_at)
    from membership m
    join organisation o on o.id = m.organisation_id
    where m.account_id = a.id and m.state in ('pending', 'verified')
), '[]') as organisations, (
  select count(*) from second_factor f where f.account_id = a.id and f.confirmed_at is not null
) as factors, (select count(*) from session s where s.account_id = a.id) as sessions, count(*) over () as total
  from account a
  where (lower(a.email) like $1 or lower(a.name) like $2) and a.disabled_at is not null
  order by (exists (select 1 from account ra where ra.id = a.id and ra.is_admin)
    or exists (select 1 from series_organiser rs where rs.account_id = a.id) or exists (
    select 1
      from membership rm
      join organisation ro on ro.id = rm.organisation_id and ro.state <> 'ended'
      where rm.account_id = a.id and rm.state = 'verified' and rm.admin_slot is not null
  )) desc, a.name, a.email
  limit $3
  offset $4;

select a.id, a.email, a.name, a.job_title, a.is_admin, a.created_at, a.disabled_at, a.disabled_reason,
  array(select s.title_de from series_organiser so join series s on s.id = so.series_id where so.account_id = a.id order by
  s.title_de) as organises, coalesce((
  select json_agg(json_build_object('name', o.name, 'slug', o.slug, 'state', m.state, 'isAdmin',
    m.admin_slot is not null) order by m.created_at)
    from membership m
    join organisation o on o.id = m.organisation_id
    where m.account_id = a.id and m.state in ('pending', 'verified')
), '[]') as organisations, (
  select count(*) from second_factor f where f.account_id = a.id and f.confirmed_at is not null
) as factors, (select count(*) from session s where s.account_id = a.id) as sessions, count(*) over () as total
  from account a
  where (lower(a.email) like $1 or lower(a.name) like $2) and true
  order by (exists (select 1 from account ra where ra.id = a.id and ra.is_admin)
    or exists (select 1 from series_organiser rs where rs.account_id = a.id) or exists (
    select 1
      from membership rm
      join organisation ro on ro.id = rm.organisation_id and ro.state <> 'ended'
      where rm.account_id = a.id and rm.state = 'verified' and rm.admin_slot is not null
  )) desc, a.name, a.email
  limit $3
  offset $4;

-- src/modules/accounts/queries-signin-rules.ts

select (select coalesce(jsonb_object_agg(key, value), '{}') from setting where key in ($1 /* , … */)) as stored;

-- src/modules/accounts/queries.ts

select consent.id, consent.purpose, consent.given_at, series.title_de, series.title_en
  from consent
  left join series on series.id = consent.series_id
  where consent.account_id = $1 and consent.revoked_at is null
  order by consent.given_at
  limit $2;

select email, return_to from login_code where browser_hash = $1 order by created_at desc limit $2;

select k.n, a.id as account_id, a.email, a.name, a.job_title, a.lang, a.is_admin, s.created_at, s.last_seen_at,
  s.second_factor_at, (select coalesce(jsonb_object_agg(key, value), '{}') from setting where key in ($1 /* , … */)) as rules,
  array(select so.series_id::text from series_organiser so where so.account_id = a.id) as organises, coalesce((
  select json_agg(json_build_object('organisationId', m.organisation_id, 'name', o.name, 'state', m.state, 'role',
    m.role) order by m.is_default desc, m.state desc, m.created_at)
    from membership m
    join organisation o on o.id = m.organisation_id and o.state <> 'ended'
    where m.account_id = a.id and m.state in ('pending', 'verified')
), '[]') as memberships
  from unnest($2::bytea[]) with ordinality k(hash, n)
  join session s on s.token_hash = k.hash
  join account a on a.id = s.account_id
  where a.disabled_at is null;

select organisation.id, organisation.name, organisation.slug, membership.state, membership.recheck_asked_at
  from membership
  inner join organisation on organisation.id = membership.organisation_id
  where membership.account_id = $1 and membership.state in ($2 /* , … */)
  order by membership.created_at
  limit $3;

select token_hash, created_at, last_seen_at, device, network
  from session
  where account_id = $1
  order by last_seen_at desc
  limit $2;

-- src/modules/accounts/second-factor/commands.ts

delete from recovery_code where account_id = $1;

delete from second_factor where account_id = $1;

delete from second_factor where account_id = $1 and confirmed_at is null;

delete from second_factor where id = $1 and account_id = $2;

delete from second_factor_miss where account_id = $1;

delete from second_factor_miss where account_id = $1 and at <= $2;

delete from session where account_id = $1;

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5);

insert into activity (at, actor_id, verb, object, object_id, data) values ($1, $2, $3, $4, $5, $6);

insert into outbox (topic, payload, created_at) values ($1, $2, $3);

insert into recovery_code (account_id, mac, created_at) values ($1, $2, $3) /* , … */;

insert into second_factor (account_id, kind, label, created_at, secret) values ($1, $2, $3, $4, $5);

insert into second_factor_miss (account_id, at) values ($1, $2);

select (exists (select 1 from account ra where ra.id = $1::uuid and ra.is_admin)
  or exists (select 1 from series_organiser rs where rs.account_id = $2::uuid) or exists (
  select 1
    from membership rm
    join organisation ro on ro.id = rm.organisation_id and ro.state <> 'ended'
    where rm.account_id = $3::uuid and rm.state = 'verified' and rm.admin_slot is not null
)) as has;

select count(*) as count from recovery_code where account_id = $1;

select count(*) as count from second_factor_miss where account_id = $1;

select id from account where email = $1 for update;

select id from account where id = $1 for no key update;

select id, secret from second_factor where account_id = $1 and confirmed_at is null;

select id, secret, last_step from second_factor where account_id = $1 and kind = $2 and confirmed_at is not null;

select second_factor_at from session where token_hash = $1;

update recovery_code set used_at = $1 where account_id = $2 and mac = $3 and used_at is null returning id;

update second_factor set confirmed_at = $1, last_used_at = $2, last_step = $3, label = $4 where id = $5;

update second_factor set last_step = $1, last_used_at = $2 where id = $3;

update session
  set token_hash = $1, second_factor_at = $2, last_seen_at = $3
  where token_hash = $4 and account_id = $5
  returning account_id;

-- src/modules/accounts/second-factor/queries.ts

select account.id, second_factor.secret
  from second_factor
  inner join account on account.id = second_factor.account_id
  where account.email = $1 and second_factor.kind = $2 and second_factor.confirmed_at is not null
  order by second_factor.created_at
  limit $3;

select count(*) as count from recovery_code where account_id = $1 and used_at is null;

select id, credential_id, public_key, sign_count, transports
  from second_factor
  where account_id = $1 and kind = $2 and confirmed_at is not null
  limit $3;

select id, kind, label, confirmed_at, last_used_at
  from second_factor
  where account_id = $1 and confirmed_at is not null
  order by created_at
  limit $2;

select secret from second_factor where account_id = $1 and confirmed_at is null;

-- src/modules/accounts/sharing/commands.ts

insert into activity (at, actor_id, verb, object, object_id, event_id, data) values ($1, $2, $3, $4, $5, $6, $7);

insert into sharing (account_id, event_id, fields, given_at, in_search) values ($1, $2, $3, $4, $5);

select id from account where id = $1 for no key update;

select id, fields, in_search from sharing where account_id = $1 and event_id is not distinct from $2::uuid and ended_at is null;

update sharing set ended_at = greatest(given_at, $1::timestamptz) where id = $2;

-- src/modules/accounts/sharing/queries.ts

select event_id, fields, given_at, in_search
  from sharing
  where account_id = $1 and ended_at is null and (event_id is null or event_id = $2);

select event_id, fields, given_at, in_search from sharing where account_id = $1 and ended_at is null and event_id is null;

-- src/modules/accounts/single-sign-on/commands-identity.ts

delete from session where token_hash = $1;

insert into account (email, name, lang, created_at) values ($1, $2, $3, $4) on conflict (email) do nothing returning id;

insert into activity (at, actor_id, verb, object, object_id, data) values ($1, $2, $3, $4, $5, $6);

insert into identity (issuer, subject, account_id, created_at, last_used_at)
  values ($1, $2, $3, $4, $5)
  on conflict (account_id, issuer) do nothing
  returning account_id;

insert into membership (account_id, organisation_id, state, verified_how, created_at, decided_at, confirmed_at)
select $1::uuid, o.id, 'verified', 'issuer', $2::timestamptz, $3::timestamptz, $4::timestamptz
  from organisation o
  where o.ars = any($5::text[]) and o.state = 'active'
  on conflict (account_id, organisation_id) do update set state = 'verified', verified_how = 'issuer',
    decided_at = excluded.decided_at, confirmed_at = excluded.confirmed_at
  where membership.state in ('pending', 'ended') and membership.end_reason is distinct from 'admin';

insert into outbox (topic, payload, created_at) values ($1, $2, $3);

insert into session (token_hash, account_id, created_at, last_seen_at, device, network) values ($1, $2, $3, $4, $5, $6);

select disabled_at from account where id = $1;

select id, disabled_at from account where email = $1 for no key update;

select pg_advisory_xact_lock(hashtext($1));

update identity set last_used_at = $1 where issuer = $2 and subject = $3 returning account_id;

-- src/modules/events/commands-change.ts

insert into activity (at, actor_id, verb, object, object_id, event_id, data) values ($1, $2, $3, $4, $5, $6, $7);

insert into outbox (topic, payload, created_at) values ($1, $2, $3);

select venue, address, updated_at from event where id = $1;

update event
  set title_de = $1, title_en = $2, summary_de = $3, summary_en = $4, date_note_de = $5, date_note_en = $6, mode = $7, venue = $8,
    address = $9, directions = $10, meeting_url = $11, room_capacity = $12, online_capacity = $13, offer_hours = $14,
    starts_at = $15, ends_at = $16, registration_closes_at = $17, host_id = $18, sequence = sequence + $19,
    updated_at = greatest($20::timestamptz, updated_at + interval '1 microsecond')
  where id = $21;

update event
  set title_de = $1, title_en = $2, summary_de = $3, summary_en = $4, date_note_de = $5, date_note_en = $6, mode = $7, venue = $8,
    address = $9, directions = $10, meeting_url = $11, room_capacity = $12, online_capacity = $13, offer_hours = $14,
    starts_at = $15, ends_at = $16, registration_closes_at = $17, host_id = $18, sequence = sequence,
    updated_at = greatest($19::timestamptz, updated_at + interval '1 microsecond')
  where id = $20;

update event
  set title_de = $1, title_en = $2, summary_de = $3, summary_en = $4, date_note_de = $5, date_note_en = $6, mode = $7, venue = $8,
    address = $9, meeting_url = $10, room_capacity = $11, online_capacity = $12, offer_hours = $13, starts_at = $14,
    ends_at = $15, registration_closes_at = $16, host_id = $17, sequence = sequence + $18, updated_at = greatest($19::timestamptz,
    updated_at + interval '1 microsecond')
  where id = $20;

update event
  set title_de = $1, title_en = $2, summary_de = $3, summary_en = $4, date_note_de = $5, date_note_en = $6, mode = $7, venue = $8,
    address = $9, meeting_url = $10, room_capacity = $11, online_capacity = $12, offer_hours = $13, starts_at = $14,
    ends_at = $15, registration_closes_at = $16, host_id = $17, sequence = sequence, updated_at = greatest($18::timestamptz,
    updated_at + interval '1 microsecond')
  where id = $19;

update event
  set title_de = $1, title_en = $2, summary_de = $3, summary_en = $4, host_id = $5, starts_at = $6, ends_at = $7,
    date_note_de = $8, date_note_en = $9, mode = $10, venue = $11, address = $12, directions = $13, meeting_url = $14,
    room_capacity = $15, online_capacity = $16, registration_closes_at = $17, offer_hours = $18, sequence = sequence + $19,
    updated_at = greatest($20::timestamptz, updated_at + interval '1 microsecond')
  where id = $21;

update event
  set title_de = $1, title_en = $2, summary_de = $3, summary_en = $4, host_id = $5, starts_at = $6, ends_at = $7,
    date_note_de = $8, date_note_en = $9, mode = $10, venue = $11, address = $12, directions = $13, meeting_url = $14,
    room_capacity = $15, online_capacity = $16, registration_closes_at = $17, offer_hours = $18, sequence = sequence,
    updated_at = greatest($19::timestamptz, updated_at + interval '1 microsecond')
  where id = $20;

update event
  set title_de = $1, title_en = $2, summary_de = $3, summary_en = $4, host_id = $5, starts_at = $6, ends_at = $7,
    date_note_de = $8, date_note_en = $9, mode = $10, venue = $11, address = $12, meeting_url = $13, room_capacity = $14,
    online_capacity = $15, registration_closes_at = $16, offer_hours = $17, sequence = sequence + $18,
    updated_at = greatest($19::timestamptz, updated_at + interval '1 microsecond')
  where id = $20;

update event
  set title_de = $1, title_en = $2, summary_de = $3, summary_en = $4, host_id = $5, starts_at = $6, ends_at = $7,
    date_note_de = $8, date_note_en = $9, mode = $10, venue = $11, address = $12, meeting_url = $13, room_capacity = $14,
    online_capacity = $15, registration_closes_at = $16, offer_hours = $17, sequence = sequence,
    updated_at = greatest($18::timestamptz, updated_at + interval '1 microsecond')
  where id = $19;

-- src/modules/events/commands-event.ts

delete from event where id = $1;

insert into activity (at, actor_id, verb, object, object_id, event_id, data) values ($1, $2, $3, $4, $5, $6, $7);

insert into event (title_de, mode, venue, room_capacity, online_capacity, meeting_url, starts_at, ends_at, host_id, series_id,
  slug, uid, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  returning id;

insert into event (title_de, starts_at, ends_at, host_id, mode, venue, room_capacity, online_capacity, meeting_url, series_id,
  slug, uid, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  returning id;

insert into programme_item (kind, minutes, pinned_at, public_note, backstage_note, event_id, position, title_de, title_en,
  abstract_de, abstract_en)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) /* , … */;

insert into programme_item (kind, minutes, public_note, backstage_note, pinned_at, event_id, position, title_de, title_en,
  abstract_de, abstract_en)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

select event.*, series.state as series_state from event inner join series on series.id = event.series_id where event.id = $1;

select id, starts_at from event where series_id = $1 and cast(id as text) = $2;

update event
  set state = $1, cancelled_at = $2, cancel_reason = $3, sequence = sequence + $4, updated_at = greatest($5::timestamptz,
    updated_at + interval '1 microsecond')
  where id = $6;

update event
  set state = $1, published_at = $2, updated_at = greatest($3::timestamptz, updated_at + interval '1 microsecond')
  where id = $4;

update event
  set waiting_list_paused = $1, updated_at = greatest($2::timestamptz, updated_at + interval '1 microsecond')
  where id = $3;

-- src/modules/events/commands-projects.ts

delete from event_project where event_id = $1 and cast(project_id as text) = $2;

insert into activity (at, actor_id, verb, object, object_id, event_id, data) values ($1, $2, $3, $4, $5, $6, $7);

insert into event_project (event_id, project_id, item_id)
  values ($1, $2, $3)
  on conflict (event_id, project_id) do update set item_id = $4;

select id from programme_item where event_id = $1 and removed_at is null and cast(id as text) = $2;

-- src/modules/events/commands-series.ts

delete from series_organiser where series_id = $1 and account_id = $2;

delete from session where account_id = $1;

insert into activity (at, actor_id, verb, object, object_id, data) values ($1, $2, $3, $4, $5, $6);

insert into series (title_de, title_en, summary_de, summary_en, goals_de, goals_en, land, organiser_name, acknowledgement_de,
  acknowledgement_en, slug, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  returning id;

insert into series_organiser (series_id, account_id, created_at) values ($1, $2, $3);

insert into series_organiser (series_id, account_id, created_at) values ($1, $2, $3) on conflict do nothing;

select * from series where id = $1 for no key update;

select account_id from series_organiser where series_id = $1;

select id from account where email = $1 and disabled_at is null;

select id from event where series_id = $1 and state = $2 and ends_at > $3 limit $4;

update series set state = $1, updated_at = greatest($2::timestamptz, updated_at + interval '1 microsecond') where id = $3;

update series
  set title_de = $1, title_en = $2, summary_de = $3, summary_en = $4, goals_de = $5, goals_en = $6, land = $7,
    organiser_name = $8, acknowledgement_de = $9, acknowledgement_en = $10, updated_at = greatest($11::timestamptz,
    updated_at + interval '1 microsecond')
  where id = $12;

-- src/modules/events/commands-slug.ts

select pg_advisory_xact_lock(hashtext($1));

select slug from event where slug like $1;

select slug from series where slug like $1;

-- src/modules/events/programme/commands-items.ts

delete from programme_item where event_id = $1 and removed_at <= $2;

delete from programme_item where removed_at <= $1;

delete from programme_person where item_id = $1;

insert into activity (at, actor_id, verb, object, object_id, event_id) values ($1, $2, $3, $4, $5, $6);

insert into programme_item (kind, minutes, pinned_at, public_note, backstage_note, title_de, title_en, abstract_de, abstract_en,
  event_id, position)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  returning id;

insert into programme_item (kind, title_de, title_en, abstract_de, abstract_en, minutes, pinned_at, public_note, backstage_note,
  event_id, position)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  returning id;

insert into programme_item (kind, title_de, title_en, abstract_de, abstract_en, public_note, backstage_note, minutes, pinned_at,
  event_id, position)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  returning id;

insert into programme_person (name, job_title, organisation_id, affiliation, item_id, position)
  values ($1, $2, $3, $4, $5, $6) /* , … */;

update programme_item
  set kind = $1, title_de = $2, title_en = $3, abstract_de = $4, abstract_en = $5, minutes = $6, pinned_at = $7, public_note = $8,
    backstage_note = $9
  where id = $10;

update programme_item
  set kind = $1, title_de = $2, title_en = $3, abstract_de = $4, abstract_en = $5, public_note = $6, backstage_note = $7,
    minutes = $8, pinned_at = $9
  where id = $10;

update programme_item set minutes = $1, pinned_at = $2 where id = $3;

update programme_item
  set position = o.place - 1
  from unnest($1::uuid[]) with ordinality as o(id, place)
  where programme_item.id = o.id and programme_item.position <> o.place - 1;

update programme_item set removed_at = $1, position = $2 where id = $3 and event_id = $4 and removed_at is not null returning id;

update programme_item
  set removed_at = $1, position = (select least(min(position), 0) - 1 from programme_item where event_id = $2)
  where id = $3;

-- src/modules/events/programme/commands-material.ts

delete from material where id = $1 and event_id = $2 returning id;

insert into activity (at, actor_id, verb, object, object_id, event_id) values ($1, $2, $3, $4, $5, $6);

insert into material (item_id, kind, audience, title, url, event_id, created_at, position)
  values ($1, $2, $3, $4, $5, $6, $7, (select coalesce(max(position), -1) + 1 from material where event_id = $8))
  returning id;

insert into material (kind, audience, title, url, item_id, event_id, created_at, position)
  values ($1, $2, $3, $4, $5, $6, $7, (select coalesce(max(position), -1) + 1 from material where event_id = $8))
  returning id;

select count(*) as count from material where event_id = $1;

select id from programme_item where id = $1 and event_id = $2 and removed_at is null;

update material set item_id = $1, kind = $2, audience = $3, title = $4, url = $5 where id = $6 and event_id = $7 returning id;

update material set kind = $1, audience = $2, title = $3, url = $4, item_id = $5 where id = $6 and event_id = $7 returning id;

-- src/modules/events/programme/commands-release.ts

insert into activity (at, actor_id, verb, object, object_id, event_id, data) values ($1, $2, $3, $4, $5, $6, $7);

insert into programme_release (event_id, version, released_at, released_by, items, changes) values ($1, $2, $3, $4, $5, $6);

-- src/modules/events/programme/queries.ts

select * from programme_item where event_id = $1 and removed_at is null order by position limit $2;

select id, item_id, kind, audience, title, url from material where event_id = $1 order by position, id limit $2;

select id, title_de, title_en from programme_item where event_id = $1 and id = $2 and removed_at is not null;

select programme_person.item_id, programme_person.name, programme_person.job_title, programme_person.organisation_id,
  programme_person.affiliation, organisation.name as organisation_name
  from programme_person
  left join organisation on organisation.id = programme_person.organisation_id
  inner join programme_item on programme_item.id = programme_person.item_id
  where programme_item.event_id = $1 and programme_item.removed_at is null
  order by programme_person.position
  limit $2;

select r.version, r.released_at, r.items, r.changes, a.name as by
  from programme_release as r
  left join account as a on a.id = r.released_by
  where r.event_id = $1
  order by r.version desc
  limit $2;

select version, released_at, items from programme_release where event_id = $1 order by version desc limit $2;

-- src/modules/events/queries-feed.ts

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  greatest(event.updated_at, (
  select max(released_at) from programme_release where event_id = event.id
)) as changed_at
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft'))
  order by changed_at desc, event.id
  limit $1;

select event.slug, greatest(event.updated_at, (
  select max(released_at) from programme_release where event_id = event.id
)) as changed_at
  from event
  inner join series on series.id = event.series_id
  where ((event.state <> 'draft' and series.state <> 'draft'))
  order by changed_at desc, event.id
  limit $1;

select slug, updated_at as changed_at from series where state <> $1 order by updated_at desc, id limit $2;

-- src/modules/events/queries-organiser.ts

select * from series where slug = $1;

select a.id, a.name, a.email
  from series_organiser as so
  inner join account as a on a.id = so.account_id
  where so.series_id = $1
  order by so.created_at, a.id
  limit $2;

select activity.at, account.name
  from activity
  left join account on account.id = activity.actor_id
  where activity.object_id = $1 and activity.verb in ($2 /* , … */)
  order by activity.id desc
  limit $3;

select count(*) as registrations, count(distinct r.address) as told, count(*) filter (where r.address is null) as unreachable
  from (
    select case when a.disabled_at is null then coalesce(a.email, r.invited_email) end as address
      from registration r
      left join account a on a.id = r.account_id
      where r.event_id = $1 and r.state <> 'cancelled'
  ) r;

select count(*) as total from series;

select count(*) as total from series where series.id in ($1 /* , … */);

select event.*, series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, host.name as host_name
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where event.slug = $1;

select id, slug, state, title_de, title_en, starts_at, ends_at, mode, date_note_de, date_note_en, room_taken, online_taken
  from event
  where series_id = $1
  order by starts_at desc nulls first, id
  limit $2;

select series.id, series.slug, series.state, series.title_de, series.title_en, series.land, (
  select count(*) as n from event where event.series_id = series.id
) as events
  from series
  order by series.created_at desc, series.id
  limit $1
  offset $2;

select series.id, series.slug, series.state, series.title_de, series.title_en, series.land, (
  select count(*) as n from event where event.series_id = series.id
) as events
  from series
  where series.id in ($1 /* , … */)
  order by series.created_at desc, series.id
  limit $2
  offset $3;

-- src/modules/events/queries-outcome.ts

select count(*) filter (where registration.state in ('confirmed', 'attended', 'no_show')) as registered,
  count(*) filter (where registration.state = 'attended') as attended, case
  when bool_or(registration.state = 'attended') then count(distinct registration.organisation_id) filter (where registration.state
  = 'attended') else count(distinct registration.organisation_id) filter (where registration.state in ('confirmed', 'attended',
  'no_show')) end as organisations
  from registration
  inner join event on event.id = registration.event_id
  inner join series on series.id = event.series_id
  where event.series_id = $1 and ((event.state <> 'draft' and series.state <> 'draft') or event.series_id = any($2::uuid[]));

select count(*) filter (where registration.state in ('confirmed', 'attended', 'no_show')) as registered,
  count(*) filter (where registration.state = 'attended') as attended, case
  when bool_or(registration.state = 'attended') then count(distinct registration.organisation_id) filter (where registration.state
  = 'attended') else count(distinct registration.organisation_id) filter (where registration.state in ('confirmed', 'attended',
  'no_show')) end as organisations
  from registration
  inner join event on event.id = registration.event_id
  inner join series on series.id = event.series_id
  where event.series_id = $1 and ((event.state <> 'draft' and series.state <> 'draft') or event.series_id is not null);

select count(*) filter (where registration.state in ('confirmed', 'attended', 'no_show')) as registered,
  count(*) filter (where registration.state = 'attended') as attended, case
  when bool_or(registration.state = 'attended') then count(distinct registration.organisation_id) filter (where registration.state
  = 'attended') else count(distinct registration.organisation_id) filter (where registration.state in ('confirmed', 'attended',
  'no_show')) end as organisations
  from registration
  inner join event on event.id = registration.event_id
  inner join series on series.id = event.series_id
  where event.series_id = $1 and ((event.state <> 'draft' and series.state <> 'draft'));

select count(*) filter (where registration.state in ('confirmed', 'attended', 'no_show')) as registered,
  count(*) filter (where registration.state = 'attended') as attended, case
  when bool_or(registration.state = 'attended') then count(distinct registration.organisation_id) filter (where registration.state
  = 'attended') else count(distinct registration.organisation_id) filter (where registration.state in ('confirmed', 'attended',
  'no_show')) end as organisations
  from registration
  where event_id = $1;

select id, item_id, kind, title, url
  from material
  where event_id = $1 and audience = $2
  order by position, created_at, id
  limit $3;

select project_id, item_id from event_project where event_id = $1 limit $2;

-- src/modules/events/queries-series.ts

select series.id, series.slug, series.state, series.is_example, series.land, series.title_de, series.title_en, series.summary_de,
  series.summary_en, series.goals_de, series.goals_en, series.organiser_name, series.acknowledgement_de,
  series.acknowledgement_en, series.past_participants, series.past_municipalities, series.updated_at
  from series
  where series.slug = $1;

select series.id, series.slug, series.state, series.is_example, series.land, series.title_de, series.title_en, series.summary_de,
  series.summary_en, series.goals_de, series.goals_en, series.organiser_name, series.acknowledgement_de,
  series.acknowledgement_en, series.past_participants, series.past_municipalities, series.updated_at, count(event.id) as events,
  count(distinct event.host_id) as hosts, min(event.starts_at) as first_start, max(event.ends_at) as last_end,
  min(event.starts_at) filter (where event.starts_at > $1 and event.state = 'published') as next_start, count(*) over () as total
  from series
  left join event on event.series_id = series.id and ((event.state <> 'draft' and series.state <> 'draft')
    or event.series_id = any($2::uuid[]))
  where (series.state <> 'draft' or series.id = any($3::uuid[]))
  group by series.id, series.slug, series.state, series.is_example, series.land, series.title_de, series.title_en,
    series.summary_de, series.summary_en, series.goals_de, series.goals_en, series.organiser_name, series.acknowledgement_de,
    series.acknowledgement_en, series.past_participants, series.past_municipalities, series.updated_at
  order by series.state = 'archived', next_start asc nulls last, last_end desc nulls last, series.title_de, series.id
  limit $4
  offset $5;

select series.id, series.slug, series.state, series.is_example, series.land, series.title_de, series.title_en, series.summary_de,
  series.summary_en, series.goals_de, series.goals_en, series.organiser_name, series.acknowledgement_de,
  series.acknowledgement_en, series.past_participants, series.past_municipalities, series.updated_at, count(event.id) as events,
  count(distinct event.host_id) as hosts, min(event.starts_at) as first_start, max(event.ends_at) as last_end,
  min(event.starts_at) filter (where event.starts_at > $1 and event.state = 'published') as next_start, count(*) over () as total
  from series
  left join event on event.series_id = series.id and ((event.state <> 'draft' and series.state <> 'draft')
    or event.series_id is not null)
  where (series.state <> 'draft' or series.id is not null)
  group by series.id, series.slug, series.state, series.is_example, series.land, series.title_de, series.title_en,
    series.summary_de, series.summary_en, series.goals_de, series.goals_en, series.organiser_name, series.acknowledgement_de,
    series.acknowledgement_en, series.past_participants, series.past_municipalities, series.updated_at
  order by series.state = 'archived', next_start asc nulls last, last_end desc nulls last, series.title_de, series.id
  limit $2
  offset $3;

select series.id, series.slug, series.state, series.is_example, series.land, series.title_de, series.title_en, series.summary_de,
  series.summary_en, series.goals_de, series.goals_en, series.organiser_name, series.acknowledgement_de,
  series.acknowledgement_en, series.past_participants, series.past_municipalities, series.updated_at, count(event.id) as events,
  count(distinct event.host_id) as hosts, min(event.starts_at) as first_start, max(event.ends_at) as last_end,
  min(event.starts_at) filter (where event.starts_at > $1 and event.state = 'published') as next_start, count(*) over () as total
  from series
  left join event on event.series_id = series.id and ((event.state <> 'draft' and series.state <> 'draft'))
  where (series.state <> 'draft')
  group by series.id, series.slug, series.state, series.is_example, series.land, series.title_de, series.title_en,
    series.summary_de, series.summary_en, series.goals_de, series.goals_en, series.organiser_name, series.acknowledgement_de,
    series.acknowledgement_en, series.past_participants, series.past_municipalities, series.updated_at
  order by series.state = 'archived', next_start asc nulls last, last_end desc nulls last, series.title_de, series.id
  limit $2
  offset $3;

-- src/modules/events/queries.ts

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id = any($1::uuid[])) and event.series_id = $2
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $3;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id is not null) and event.series_id = $1
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $2;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft')) and event.series_id = $1
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $2;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where event.slug = any($1::text[]);

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  coalesce(event.host_id = $1, false) as hosted, exists (
  select
    from programme_release r
    where r.event_id = event.id and r.version = (
      select max(version) from programme_release where event_id = event.id
    ) and r.items @> $2::jsonb
) as spoke
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id = any($3::uuid[])) and (event.host_id = $4
    or exists (
    select
      from programme_release r
      where r.event_id = event.id and r.version = (
        select max(version) from programme_release where event_id = event.id
      ) and r.items @> $5::jsonb
  ))
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $6;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  coalesce(event.host_id = $1, false) as hosted, exists (
  select
    from programme_release r
    where r.event_id = event.id and r.version = (
      select max(version) from programme_release where event_id = event.id
    ) and r.items @> $2::jsonb
) as spoke
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id is not null) and (event.host_id = $3 or exists (
    select
      from programme_release r
      where r.event_id = event.id and r.version = (
        select max(version) from programme_release where event_id = event.id
      ) and r.items @> $4::jsonb
  ))
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $5;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  coalesce(event.host_id = $1, false) as hosted, exists (
  select
    from programme_release r
    where r.event_id = event.id and r.version = (
      select max(version) from programme_release where event_id = event.id
    ) and r.items @> $2::jsonb
) as spoke
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft')) and (event.host_id = $3 or exists (
    select
      from programme_release r
      where r.event_id = event.id and r.version = (
        select max(version) from programme_release where event_id = event.id
      ) and r.items @> $4::jsonb
  ))
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $5;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id = any($1::uuid[]))
    and coalesce(event.ends_at <= $2, series.state = 'archived') and (concat_ws(' ', event.title_de, event.title_en,
    event.summary_de, event.summary_en, event.venue, event.address, host.name, series.title_de, series.title_en) ilike $3
    or exists (
    select
      from programme_release r
      where r.event_id = event.id and r.version = (
        select max(version) from programme_release where event_id = event.id
      ) and (jsonb_path_query_array(r.items, '$[*].title.*') || jsonb_path_query_array(r.items,
        '$[*].abstract.*') || jsonb_path_query_array(r.items, '$[*].people[*].name') || jsonb_path_query_array(r.items,
        '$[*].people[*].jobTitle') || jsonb_path_query_array(r.items, '$[*].people[*].organisation'))::text ilike $4
  ))
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $5
  offset $6;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id = any($1::uuid[]))
    and coalesce(event.ends_at <= $2, series.state = 'archived') and event.mode = $3
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $4
  offset $5;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id = any($1::uuid[]))
    and coalesce(event.ends_at <= $2, series.state = 'archived')
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $3
  offset $4;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id = any($1::uuid[]))
    and not coalesce(event.ends_at <= $2, series.state = 'archived') and (concat_ws(' ', event.title_de, event.title_en,
    event.summary_de, event.summary_en, event.venue, event.address, host.name, series.title_de, series.title_en) ilike $3
    or exists (
    select
      from programme_release r
      where r.event_id = event.id and r.version = (
        select max(version) from programme_release where event_id = event.id
      ) and (jsonb_path_query_array(r.items, '$[*].title.*') || jsonb_path_query_array(r.items,
        '$[*].abstract.*') || jsonb_path_query_array(r.items, '$[*].people[*].name') || jsonb_path_query_array(r.items,
        '$[*].people[*].jobTitle') || jsonb_path_query_array(r.items, '$[*].people[*].organisation'))::text ilike $4
  ))
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $5
  offset $6;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id = any($1::uuid[]))
    and not coalesce(event.ends_at <= $2, series.state = 'archived') and event.mode = $3
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $4
  offset $5;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id = any($1::uuid[]))
    and not coalesce(event.ends_at <= $2, series.state = 'archived')
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $3
  offset $4;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id is not null) and coalesce(event.ends_at <= $1,
    series.state = 'archived') and (concat_ws(' ', event.title_de, event.title_en, event.summary_de, event.summary_en,
    event.venue, event.address, host.name, series.title_de, series.title_en) ilike $2 or exists (
    select
      from programme_release r
      where r.event_id = event.id and r.version = (
        select max(version) from programme_release where event_id = event.id
      ) and (jsonb_path_query_array(r.items, '$[*].title.*') || jsonb_path_query_array(r.items,
        '$[*].abstract.*') || jsonb_path_query_array(r.items, '$[*].people[*].name') || jsonb_path_query_array(r.items,
        '$[*].people[*].jobTitle') || jsonb_path_query_array(r.items, '$[*].people[*].organisation'))::text ilike $3
  ))
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $4
  offset $5;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id is not null) and coalesce(event.ends_at <= $1,
    series.state = 'archived') and coalesce(host.land, series.land) = $2 and event.mode = $3
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $4
  offset $5;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id is not null) and coalesce(event.ends_at <= $1,
    series.state = 'archived') and event.mode = $2
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $3
  offset $4;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id is not null) and coalesce(event.ends_at <= $1,
    series.state = 'archived')
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $2
  offset $3;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id is not null)
    and not coalesce(event.ends_at <= $1, series.state = 'archived') and (concat_ws(' ', event.title_de, event.title_en,
    event.summary_de, event.summary_en, event.venue, event.address, host.name, series.title_de, series.title_en) ilike $2
    or exists (
    select
      from programme_release r
      where r.event_id = event.id and r.version = (
        select max(version) from programme_release where event_id = event.id
      ) and (jsonb_path_query_array(r.items, '$[*].title.*') || jsonb_path_query_array(r.items,
        '$[*].abstract.*') || jsonb_path_query_array(r.items, '$[*].people[*].name') || jsonb_path_query_array(r.items,
        '$[*].people[*].jobTitle') || jsonb_path_query_array(r.items, '$[*].people[*].organisation'))::text ilike $3
  ))
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $4
  offset $5;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id is not null)
    and not coalesce(event.ends_at <= $1, series.state = 'archived') and coalesce(host.land, series.land) = $2 and event.mode = $3
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $4
  offset $5;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id is not null)
    and not coalesce(event.ends_at <= $1, series.state = 'archived') and event.mode = $2
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $3
  offset $4;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft') or event.series_id is not null)
    and not coalesce(event.ends_at <= $1, series.state = 'archived')
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $2
  offset $3;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft')) and coalesce(event.ends_at <= $1, series.state = 'archived')
    and (concat_ws(' ', event.title_de, event.title_en, event.summary_de, event.summary_en, event.venue, event.address, host.name,
    series.title_de, series.title_en) ilike $2 or exists (
    select
      from programme_release r
      where r.event_id = event.id and r.version = (
        select max(version) from programme_release where event_id = event.id
      ) and (jsonb_path_query_array(r.items, '$[*].title.*') || jsonb_path_query_array(r.items,
        '$[*].abstract.*') || jsonb_path_query_array(r.items, '$[*].people[*].name') || jsonb_path_query_array(r.items,
        '$[*].people[*].jobTitle') || jsonb_path_query_array(r.items, '$[*].people[*].organisation'))::text ilike $3
  ))
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $4
  offset $5;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft')) and coalesce(event.ends_at <= $1, series.state = 'archived')
    and coalesce(host.land, series.land) = $2 and event.mode = $3
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $4
  offset $5;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft')) and coalesce(event.ends_at <= $1, series.state = 'archived')
    and event.mode = $2
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $3
  offset $4;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft')) and coalesce(event.ends_at <= $1, series.state = 'archived')
  order by event.starts_at desc nulls last, event.created_at, event.slug
  limit $2
  offset $3;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft')) and not coalesce(event.ends_at <= $1, series.state = 'archived')
    and (concat_ws(' ', event.title_de, event.title_en, event.summary_de, event.summary_en, event.venue, event.address, host.name,
    series.title_de, series.title_en) ilike $2 or exists (
    select
      from programme_release r
      where r.event_id = event.id and r.version = (
        select max(version) from programme_release where event_id = event.id
      ) and (jsonb_path_query_array(r.items, '$[*].title.*') || jsonb_path_query_array(r.items,
        '$[*].abstract.*') || jsonb_path_query_array(r.items, '$[*].people[*].name') || jsonb_path_query_array(r.items,
        '$[*].people[*].jobTitle') || jsonb_path_query_array(r.items, '$[*].people[*].organisation'))::text ilike $3
  )) /* , … */
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $4
  offset $5;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft')) and not coalesce(event.ends_at <= $1, series.state = 'archived')
    and coalesce(host.land, series.land) = $2 and event.mode = $3
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $4
  offset $5;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft')) and not coalesce(event.ends_at <= $1, series.state = 'archived')
    and coalesce(host.land, series.land) = $2
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $3
  offset $4;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft')) and not coalesce(event.ends_at <= $1, series.state = 'archived')
    and event.mode = $2
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $3
  offset $4;

select event.id, event.slug, event.series_id, event.state, event.title_de, event.title_en, event.summary_de, event.summary_en,
  event.starts_at, event.ends_at, event.date_note_de, event.date_note_en, event.mode, event.venue, event.address,
  event.room_capacity, event.online_capacity, event.room_taken, event.online_taken, event.room_waiting, event.online_waiting,
  event.registration_closes_at, event.waiting_list_paused, event.programme_known, event.delay_minutes, event.cancel_reason,
  event.uid, event.sequence, event.past_participants, event.updated_at, event.published_at, event.host_id,
  series.slug as series_slug, series.title_de as series_title_de, series.title_en as series_title_en,
  series.state as series_state, series.is_example, series.organiser_name, host.name as host_name, host.slug as host_slug,
  count(*) over () as total
  from event
  inner join series on series.id = event.series_id
  left join organisation as host on host.id = event.host_id
  where ((event.state <> 'draft' and series.state <> 'draft')) and not coalesce(event.ends_at <= $1, series.state = 'archived')
  order by event.starts_at asc nulls last, event.created_at, event.slug
  limit $2
  offset $3;

-- src/modules/events/registrations/commands-belonging-queue.ts

select admin_asked_at from membership where id = $1;

-- src/modules/events/registrations/commands-belonging.ts

insert into registration (event_id, invited_email, invited_by, organisation_id, state, wish, queue_number, offer_seat,
  offer_expires_at, check_in_code, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  returning id;

select id from registration where event_id = $1 and state <> $2 and (account_id = $3 or invited_email = $4);

select id, email from account where id = $1 and disabled_at is null;

select registration.id, event.id as event_id
  from registration
  inner join event on event.id = registration.event_id
  where registration.account_id = $1 and registration.organisation_id = $2 and registration.state in ($3 /* , … */)
    and event.state = $4
  order by event.id
  limit $5;

select seat, wish, queue_number, state from registration where id = $1;

select state from registration where id = $1;

select wish from registration where id = $1;

update registration set decided_at = $1 where id = $2;

update registration set state = $1, wish = $2, seat = $3, queue_number = $4, decided_at = $5, updated_at = $6 where id = $7;

update registration
  set state = $1, wish = $2, seat = $3, queue_number = nextval('registration_queue_number'), decided_at = $4, updated_at = $5
  where id = $6;

-- src/modules/events/registrations/commands-change.ts

delete from registration_topic where registration_id = $1;

insert into activity (at, actor_id, verb, object, object_id, event_id) values ($1, $2, $3, $4, $5, $6);

update registration set coming = $1, updated_at = $2 where id = $3;

update registration set question = $1, updated_at = $2 where id = $3;

update registration
  set state = $1, seat = $2, queue_number = $3, offer_seat = $4, offer_expires_at = $5, updated_at = $6
  where id = $7;

update registration
  set state = $1, wish = $2, seat = $3, queue_number = $4, offer_seat = $5, offer_expires_at = $6, updated_at = $7
  where id = $8;

update registration set wish = $1, queue_number = $2, offer_seat = $3, offer_expires_at = $4, updated_at = $5 where id = $6;

update registration set wish = $1, queue_number = nextval('registration_queue_number'), updated_at = $2 where id = $3;

-- src/modules/events/registrations/commands-colleagues.ts

insert into registration (event_id, invited_email, invited_by, organisation_id, state, wish, offer_seat, offer_expires_at,
  check_in_code, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  returning id;

insert into registration (event_id, invited_email, invited_by, organisation_id, state, wish, queue_number, offer_seat,
  offer_expires_at, check_in_code, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  returning id;

insert into registration (event_id, invited_email, invited_by, organisation_id, state, wish, queue_number, offer_seat,
  offer_expires_at, check_in_code, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, nextval('registration_queue_number'), $7, $8, $9, $10, $11)
  returning id;

select count(*) as count from registration where event_id = $1 and invited_by = $2 and state <> $3;

select domain from organisation_domain where organisation_id = $1 and domain in ($2 /* , … */);

select registration.invited_by, coalesce(account.email, registration.invited_email) as email
  from registration
  left join account on account.id = registration.account_id
  where registration.event_id = $1 and registration.state <> $2 and (account.email in ($3 /* , … */)
    or registration.invited_email in ($4 /* , … */));

select room_taken, online_taken, room_waiting, online_waiting from event where id = $1;

-- src/modules/events/registrations/commands-export.ts

insert into activity (at, actor_id, verb, object, object_id, event_id, data) values ($1, $2, $3, $4, $5, $6, $7) returning id;

insert into list_access (at, day, event_id, actor_id, kind, activity_id, registrations) values ($1, $2, $3, $4, $5, $6, $7);

-- src/modules/events/registrations/commands-mode.ts

update registration set coming = $1, updated_at = $2 where event_id = $3 and state = $4 and coming is not null;

with moved as (
  update registration
    set wish = 'online', seat = case when seat is null then null else 'online' end, queue_number = case
      when seat is null then queue_number end, offer_seat = case when state = 'offered' then 'online' end, offer_expires_at = case
      when state = 'offered' then offer_expires_at end, updated_at = $1
    where event_id = $2 and state not in ('cancelled', 'attended', 'no_show') and (wish = 'room' or seat = 'room'
      or offer_seat = 'room')
    returning id
)
  insert into activity (at, actor_id, verb, object, object_id, event_id)
select $3::timestamptz, $4::uuid, 'moved_online', 'registration', id, $5::uuid
  from moved;

-- src/modules/events/registrations/commands-organiser.ts

insert into activity (at, actor_id, verb, object, object_id, event_id) values ($1, $2, $3, $4, $5, $6);

select * from registration where id = $1;

select event_id from registration where id = $1;

select id from membership where account_id = $1 and organisation_id = $2;

select id, state from membership where account_id = $1 and organisation_id = $2;

update registration set decided_at = $1 where id = $2;

update registration set organiser_note = $1, updated_at = $2 where id = $3;

update registration set state = $1 where id = $2;

update registration
  set state = $1, cancel_reason = $2, seat = $3, queue_number = $4, offer_seat = $5, offer_expires_at = $6, updated_at = $7
  where event_id = $8 and state not in ($9 /* , … */)
  returning id;

update registration set state = $1, queue_number = $2, offer_seat = $3, offer_expires_at = $4 where id = $5;

update registration set state = $1, wish = $2, seat = $3, queue_number = $4, decided_at = $5, updated_at = $6 where id = $7;

update registration
  set state = $1, wish = $2, seat = $3, queue_number = nextval('registration_queue_number'), decided_at = $4, updated_at = $5
  where id = $6;

-- src/modules/events/registrations/commands-proposal.ts

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5);

insert into outbox (topic, payload, created_at) values ($1, $2, $3);

select account.id as account_id, account.lang, membership.id as membership_id
  from account
  inner join organisation on organisation.id = $1
  left join membership on membership.account_id = account.id and membership.organisation_id = $2 and membership.state = $3
  where (membership.id is not null or account.id = organisation.proposed_by)
  order by account.id;

select id from membership where account_id = $1 and organisation_id = $2 and state = $3;

select id from organisation where id = $1 and state = $2;

select id from organisation where slug = $1 and id <> $2;

select id, land from organisation where id = $1 and state = $2 and kind <> $3;

select membership.id, account.id as account_id, account.email
  from membership
  inner join account on account.id = membership.account_id
  where membership.organisation_id = $1 and membership.state = $2;

update membership set state = $1, end_reason = $2 where id = $3;

update organisation set declined_at = $1 where id = $2;

update organisation
  set state = $1, body_kind = $2, parent_id = $3, land = $4, name = $5, short_name = $6, search_name = $7, slug = $8
  where id = $9;

update registration set organisation_id = $1 where organisation_id = $2;

-- src/modules/events/registrations/commands-waiting-list.ts

select distinct event_id from registration where offer_expires_at <= $1 limit $2;

update registration set offer_expires_at = $1 where event_id = $2 and offer_expires_at > $3;

update registration
  set state = case when state = 'offered' then 'cancelled' else state end, cancel_reason = case
    when state = 'offered' then 'offer_expired' end, queue_number = null, offer_seat = null, offer_expires_at = null,
    updated_at = $1
  where event_id = $2 and offer_expires_at <= $3
  returning id;

update registration
  set state = case when state = 'queued' then 'offered' else state end, offer_seat = wish, offer_expires_at = $1, updated_at = $2
  where id in (
    select id
      from registration
      where event_id = $3 and wish = $4 and queue_number is not null and offer_seat is null
      order by queue_number
      limit $5
  )
  returning id;

-- src/modules/events/registrations/commands.ts

insert into consent (account_id, purpose, series_id, given_at) values ($1, $2, $3, $4) on conflict do nothing;

insert into registration_topic (registration_id, topic_id, side)
select distinct $1::uuid, t.id, t.side
  from jsonb_to_recordset($2::jsonb) as t(id uuid, side text)
  where exists (select 1 from topic where topic.id = t.id);

select * from registration where id = $1;

select event_id from registration where id = $1;

select id, account_id, state, offer_seat, queue_number
  from registration
  where event_id = $1 and state <> $2 and (account_id = $3 or invited_email = $4)
  order by account_id is null
  limit $5;

update account set name = $1, job_title = $2 where id = $3;

update registration
  set account_id = $1, invited_email = $2, organisation_id = $3, question = $4, state = $5, seat = $6, queue_number = $7,
    offer_seat = $8, offer_expires_at = $9, updated_at = $10
  where id = $11;

update registration
  set state = $1, cancel_reason = $2, cancel_note = $3, seat = $4, queue_number = $5, offer_seat = $6, offer_expires_at = $7,
    coming = $8, updated_at = $9
  where id = $10;

with new as (
  insert into registration (event_id, account_id, organisation_id, state, wish, seat, queue_number, question, check_in_code,
    created_at, updated_at)
  select $1::uuid, $2::uuid, $3::uuid, $4, $5, $6, nextval('registration_queue_number'), $7, $8, $9::timestamptz, $10::timestamptz
    where not exists (
      select 1 from registration where event_id = $11 and state <> 'cancelled' and (account_id = $12 or invited_email = $13)
    )
    returning id
), topics as (insert into registration_topic (registration_id, topic_id, side)
select distinct new.id, t.id, t.side
  from new, jsonb_to_recordset($14::jsonb) as t(id uuid, side text)
  where exists (select 1 from topic where topic.id = t.id)), audited as (
    insert into activity (at, actor_id, verb, object, object_id, event_id
  )
select $15::timestamptz, $16::uuid, $17, 'registration', id, $18::uuid
  from new), told as (insert into outbox (topic, payload, created_at)
select 'registration', jsonb_build_object('registrationId', id, 'eventId', $19::text, 'what', $20::text, 'note', ''),
  $21::timestamptz
  from new)
select id
  from new;

with new as (
  insert into registration (event_id, account_id, organisation_id, state, wish, seat, queue_number, question, check_in_code,
    created_at, updated_at)
  select $1::uuid, $2::uuid, $3::uuid, $4, $5, $6, null::bigint, $7, $8, $9::timestamptz, $10::timestamptz
    where not exists (
      select 1 from registration where event_id = $11 and state <> 'cancelled' and (account_id = $12 or invited_email = $13)
    )
    returning id
), topics as (insert into registration_topic (registration_id, topic_id, side)
select distinct new.id, t.id, t.side
  from new, jsonb_to_recordset($14::jsonb) as t(id uuid, side text)
  where exists (select 1 from topic where topic.id = t.id)), audited as (
    insert into activity (at, actor_id, verb, object, object_id, event_id
  )
select $15::timestamptz, $16::uuid, $17, 'registration', id, $18::uuid
  from new), told as (insert into outbox (topic, payload, created_at)
select 'registration', jsonb_build_object('registrationId', id, 'eventId', $19::text, 'what', $20::text, 'note', ''),
  $21::timestamptz
  from new)
select id
  from new;

-- src/modules/events/registrations/event-lock.ts

select event.id, event.slug, event.series_id, event.state, event.mode, event.starts_at, event.ends_at,
  event.registration_closes_at, event.room_capacity, event.online_capacity, event.room_taken, event.online_taken,
  event.room_waiting, event.online_waiting, event.waiting_list_paused, event.offer_hours, series.state as series_state
  from event
  inner join series on series.id = event.series_id
  where event.id = $1
  for no key update of event;

-- src/modules/events/registrations/queries-belonging.ts

select 1
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  where m.id = $1 and (exists (
    select 1
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state <> 'cancelled'
        and e.series_id = any($2::uuid[])
  ) or (not exists (select 1 from registration r where r.account_id = m.account_id and r.organisation_id = m.organisation_id
    and r.state <> 'cancelled') and exists (
    select 1
      from series s
      where s.id = any($3::uuid[]) and (s.land is null or coalesce(o.land, p.land) is null or s.land = coalesce(o.land, p.land))
  )));

select 1
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  where m.id = $1 and false;

select 1
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  where m.id = $1 and true;

select count(*) filter (where m.state = 'pending' and o.declined_at is null and not (m.first_approved_by is not null
  and m.first_approved_by = $1 and exists (select 1 from setting s where s.key = $2 and s.value = '"ja"') and not exists (
  select 1 from membership v where v.organisation_id = m.organisation_id and v.state = 'verified'
)))::int as people, min(m.asked_at) filter (where m.state = 'pending' and o.declined_at is null
  and not (m.first_approved_by is not null and m.first_approved_by = $3 and exists (
  select
1
  from setting s
  where s.key = $4 and s.value = '"ja"') and not exists (select 1
  from membership v
  where v.organisation_id = m.organisation_id and v.state = 'verified'))) as since,
    count(*) filter (where m.admin_asked_at is not null)::int as admins
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  where (m.state = 'pending' or m.admin_asked_at is not null) and (exists (
    select 1
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state <> 'cancelled'
        and e.series_id = any($5::uuid[])
  ) or (not exists (select 1 from registration r where r.account_id = m.account_id and r.organisation_id = m.organisation_id
    and r.state <> 'cancelled') and exists (
    select 1
      from series s
      where s.id = any($6::uuid[]) and (s.land is null or coalesce(o.land, p.land) is null or s.land = coalesce(o.land, p.land))
  )));

select count(*) filter (where m.state = 'pending' and o.declined_at is null and not (m.first_approved_by is not null
  and m.first_approved_by = $1 and exists (select 1 from setting s where s.key = $2 and s.value = '"ja"') and not exists (
  select 1 from membership v where v.organisation_id = m.organisation_id and v.state = 'verified'
)))::int as people, min(m.asked_at) filter (where m.state = 'pending' and o.declined_at is null
  and not (m.first_approved_by is not null and m.first_approved_by = $3 and exists (
  select
1
  from setting s
  where s.key = $4 and s.value = '"ja"') and not exists (select 1
  from membership v
  where v.organisation_id = m.organisation_id and v.state = 'verified'))) as since,
    count(*) filter (where m.admin_asked_at is not null)::int as admins
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  where (m.state = 'pending' or m.admin_asked_at is not null) and true;

select count(*)::int as count
  from organisation o
  left join organisation p on p.id = o.parent_id
  where (o.state = 'proposed' and o.declined_at is null and exists (
    select 1
      from series s
      where s.id = any($1::uuid[]) and (s.land is null or coalesce(o.land, p.land) is null or s.land = coalesce(o.land, p.land))
  ));

select count(*)::int as count
  from organisation o
  left join organisation p on p.id = o.parent_id
  where (o.state = 'proposed' and o.declined_at is null and true);

select m.id, m.account_id, a.name, a.job_title, a.email, a.lang, m.asked_at, json_build_object('id', o.id, 'name', o.name, 'slug',
  o.slug, 'officialType', o.official_type, 'land', coalesce(o.land, p.land), 'state', o.state, 'bodyKind', o.body_kind,
  'parentName', p.name) as organisation, split_part(a.email, '@', 2) as domain, m.first_approved_by,
  f.name as first_approved_name, coalesce(m.end_reason = 'admin', false) as let_go,
  array(select k.name from organisation_domain d join organisation k on k.id = d.organisation_id where d.domain =
  split_part(a.email, '@', 2) order by k.short_name limit 5) as domain_of,
  array(select d.domain from organisation_domain d where d.organisation_id = o.id order by d.domain) as known_domains, (
  select count(*)
    from (
      select other.organisation_id
        from organisation_word own
        join organisation_word other on other.word = own.word and other.organisation_id <> o.id
        join organisation k on k.id = other.organisation_id and k.state = 'active'
        where own.organisation_id = o.id and length(own.word) >= 3 and own.word ~ '^[a-z]' and own.word not in ('bad', 'sankt')
          and strpos(replace(regexp_replace(split_part(a.email, '@', 2), '[.][^.]*$', ''), '-', ''), own.word) > 0
        group by other.organisation_id
        having count(distinct own.word) = (
          select count(distinct own.word)
            from organisation_word own
            where own.organisation_id = o.id and length(own.word) >= 3 and own.word ~ '^[a-z]' and own.word not in ('bad',
              'sankt') and strpos(replace(regexp_replace(split_part(a.email, '@', 2), '[.][^.]*$', ''), '-', ''), own.word) > 0
        )
    ) n
)::int as namesakes, (select count(*)
  from membership x
  where x.organisation_id = o.id and x.state = 'verified')::int as members, (select count(*)
  from membership x
  where x.organisation_id = o.id and x.admin_slot is not null)::int as admins, (select count(*)
  from account b
  join membership x on x.account_id = b.id and x.state = 'verified' and x.organisation_id = o.id
  where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as colleagues, (
    select count(distinct b.id
  )
  from account b
  join membership x on x.account_id = b.id and x.state = 'verified' and x.organisation_id <> o.id
  where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as elsewhere, coalesce((
    select json_agg(json_build_object('eventTitle', json_build_object('de', e.title_de, 'en', e.title_en), 'startsAt',
      e.starts_at) order by e.starts_at)
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state = 'requested'
        and e.state = 'published'
  ), '[]') as requests, 0 as total
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  left join account f on f.id = m.first_approved_by
  where m.state = 'pending' and m.id = any($1::uuid[]) and (exists (
    select 1
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state <> 'cancelled'
        and e.series_id = any($2::uuid[])
  ) or (not exists (select 1 from registration r where r.account_id = m.account_id and r.organisation_id = m.organisation_id
    and r.state <> 'cancelled') and exists (
    select 1
      from series s
      where s.id = any($3::uuid[]) and (s.land is null or coalesce(o.land, p.land) is null or s.land = coalesce(o.land, p.land))
  )))
  order by m.asked_at, m.id;

select m.id, m.account_id, a.name, a.job_title, a.email, a.lang, m.asked_at, json_build_object('id', o.id, 'name', o.name, 'slug',
  o.slug, 'officialType', o.official_type, 'land', coalesce(o.land, p.land), 'state', o.state, 'bodyKind', o.body_kind,
  'parentName', p.name) as organisation, split_part(a.email, '@', 2) as domain, m.first_approved_by,
  f.name as first_approved_name, coalesce(m.end_reason = 'admin', false) as let_go,
  array(select k.name from organisation_domain d join organisation k on k.id = d.organisation_id where d.domain =
  split_part(a.email, '@', 2) order by k.short_name limit 5) as domain_of,
  array(select d.domain from organisation_domain d where d.organisation_id = o.id order by d.domain) as known_domains, (
  select count(*)
    from (
      select other.organisation_id
        from organisation_word own
        join organisation_word other on other.word = own.word and other.organisation_id <> o.id
        join organisation k on k.id = other.organisation_id and k.state = 'active'
        where own.organisation_id = o.id and length(own.word) >= 3 and own.word ~ '^[a-z]' and own.word not in ('bad', 'sankt')
          and strpos(replace(regexp_replace(split_part(a.email, '@', 2), '[.][^.]*$', ''), '-', ''), own.word) > 0
        group by other.organisation_id
        having count(distinct own.word) = (
          select count(distinct own.word)
            from organisation_word own
            where own.organisation_id = o.id and length(own.word) >= 3 and own.word ~ '^[a-z]' and own.word not in ('bad',
              'sankt') and strpos(replace(regexp_replace(split_part(a.email, '@', 2), '[.][^.]*$', ''), '-', ''), own.word) > 0
        )
    ) n
)::int as namesakes, (select count(*)
  from membership x
  where x.organisation_id = o.id and x.state = 'verified')::int as members, (select count(*)
  from membership x
  where x.organisation_id = o.id and x.admin_slot is not null)::int as admins, (select count(*)
  from account b
  join membership x on x.account_id = b.id and x.state = 'verified' and x.organisation_id = o.id
  where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as colleagues, (
    select count(distinct b.id
  )
  from account b
  join membership x on x.account_id = b.id and x.state = 'verified' and x.organisation_id <> o.id
  where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as elsewhere, coalesce((
    select json_agg(json_build_object('eventTitle', json_build_object('de', e.title_de, 'en', e.title_en), 'startsAt',
      e.starts_at) order by e.starts_at)
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state = 'requested'
        and e.state = 'published'
  ), '[]') as requests, 0 as total
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  left join account f on f.id = m.first_approved_by
  where m.state = 'pending' and m.id = any($1::uuid[]) and false
  order by m.asked_at, m.id;

select m.id, m.account_id, a.name, a.job_title, a.email, a.lang, m.asked_at, json_build_object('id', o.id, 'name', o.name, 'slug',
  o.slug, 'officialType', o.official_type, 'land', coalesce(o.land, p.land), 'state', o.state, 'bodyKind', o.body_kind,
  'parentName', p.name) as organisation, split_part(a.email, '@', 2) as domain, m.first_approved_by,
  f.name as first_approved_name, coalesce(m.end_reason = 'admin', false) as let_go,
  array(select k.name from organisation_domain d join organisation k on k.id = d.organisation_id where d.domain =
  split_part(a.email, '@', 2) order by k.short_name limit 5) as domain_of,
  array(select d.domain from organisation_domain d where d.organisation_id = o.id order by d.domain) as known_domains, (
  select count(*)
    from (
      select other.organisation_id
        from organisation_word own
        join organisation_word other on other.word = own.word and other.organisation_id <> o.id
        join organisation k on k.id = other.organisation_id and k.state = 'active'
        where own.organisation_id = o.id and length(own.word) >= 3 and own.word ~ '^[a-z]' and own.word not in ('bad', 'sankt')
          and strpos(replace(regexp_replace(split_part(a.email, '@', 2), '[.][^.]*$', ''), '-', ''), own.word) > 0
        group by other.organisation_id
        having count(distinct own.word) = (
          select count(distinct own.word)
            from organisation_word own
            where own.organisation_id = o.id and length(own.word) >= 3 and own.word ~ '^[a-z]' and own.word not in ('bad',
              'sankt') and strpos(replace(regexp_replace(split_part(a.email, '@', 2), '[.][^.]*$', ''), '-', ''), own.word) > 0
        )
    ) n
)::int as namesakes, (select count(*)
  from membership x
  where x.organisation_id = o.id and x.state = 'verified')::int as members, (select count(*)
  from membership x
  where x.organisation_id = o.id and x.admin_slot is not null)::int as admins, (select count(*)
  from account b
  join membership x on x.account_id = b.id and x.state = 'verified' and x.organisation_id = o.id
  where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as colleagues, (
    select count(distinct b.id
  )
  from account b
  join membership x on x.account_id = b.id and x.state = 'verified' and x.organisation_id <> o.id
  where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as elsewhere, coalesce((
    select json_agg(json_build_object('eventTitle', json_build_object('de', e.title_de, 'en', e.title_en), 'startsAt',
      e.starts_at) order by e.starts_at)
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state = 'requested'
        and e.state = 'published'
  ), '[]') as requests, 0 as total
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  left join account f on f.id = m.first_approved_by
  where m.state = 'pending' and m.id = any($1::uuid[]) and true
  order by m.asked_at, m.id;

select m.id, m.account_id, a.name, a.job_title, a.email, a.lang, m.asked_at, json_build_object('id', o.id, 'name', o.name, 'slug',
  o.slug, 'officialType', o.official_type, 'land', coalesce(o.land, p.land), 'state', o.state, 'bodyKind', o.body_kind,
  'parentName', p.name) as organisation, split_part(a.email, '@', 2) as domain, m.first_approved_by,
  f.name as first_approved_name, coalesce(m.end_reason = 'admin', false) as let_go,
  array(select k.name from organisation_domain d join organisation k on k.id = d.organisation_id where d.domain =
  split_part(a.email, '@', 2) order by k.short_name limit 5) as domain_of,
  array(select d.domain from organisation_domain d where d.organisation_id = o.id order by d.domain) as known_domains, (
  select count(*)
    from (
      select other.organisation_id
        from organisation_word own
        join organisation_word other on other.word = own.word and other.organisation_id <> o.id
        join organisation k on k.id = other.organisation_id and k.state = 'active'
        where own.organisation_id = o.id and length(own.word) >= 3 and own.word ~ '^[a-z]' and own.word not in ('bad', 'sankt')
          and strpos(replace(regexp_replace(split_part(a.email, '@', 2), '[.][^.]*$', ''), '-', ''), own.word) > 0
        group by other.organisation_id
        having count(distinct own.word) = (
          select count(distinct own.word)
            from organisation_word own
            where own.organisation_id = o.id and length(own.word) >= 3 and own.word ~ '^[a-z]' and own.word not in ('bad',
              'sankt') and strpos(replace(regexp_replace(split_part(a.email, '@', 2), '[.][^.]*$', ''), '-', ''), own.word) > 0
        )
    ) n
)::int as namesakes, (select count(*)
  from membership x
  where x.organisation_id = o.id and x.state = 'verified')::int as members, (select count(*)
  from membership x
  where x.organisation_id = o.id and x.admin_slot is not null)::int as admins, (select count(*)
  from account b
  join membership x on x.account_id = b.id and x.state = 'verified' and x.organisation_id = o.id
  where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as colleagues, (
    select count(distinct b.id
  )
  from account b
  join membership x on x.account_id = b.id and x.state = 'verified' and x.organisation_id <> o.id
  where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as elsewhere, coalesce((
    select json_agg(json_build_object('eventTitle', json_build_object('de', e.title_de, 'en', e.title_en), 'startsAt',
      e.starts_at) order by e.starts_at)
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state = 'requested'
        and e.state = 'published'
  ), '[]') as requests, count(*) over () as total
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  left join account f on f.id = m.first_approved_by
  where m.state = 'pending' and o.declined_at is null and (exists (
    select 1
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state <> 'cancelled'
        and e.series_id = any($1::uuid[])
  ) or (not exists (select 1 from registration r where r.account_id = m.account_id and r.organisation_id = m.organisation_id
    and r.state <> 'cancelled') and exists (
    select 1
      from series s
      where s.id = any($2::uuid[]) and (s.land is null or coalesce(o.land, p.land) is null or s.land = coalesce(o.land, p.land))
  ))) and not (m.first_approved_by is not null and m.first_approved_by = $3 and exists (select 1
    from setting s
    where s.key = $4 and s.value = '"ja"') and not exists (select 1
    from membership v
    where v.organisation_id = m.organisation_id and v.state = 'verified'))
  order by m.asked_at, m.id
  limit $5
  offset $6;

select m.id, m.account_id, a.name, a.job_title, a.email, a.lang, m.asked_at, json_build_object('id', o.id, 'name', o.name, 'slug',
  o.slug, 'officialType', o.official_type, 'land', coalesce(o.land, p.land), 'state', o.state, 'bodyKind', o.body_kind,
  'parentName', p.name) as organisation, split_part(a.email, '@', 2) as domain, m.first_approved_by,
  f.name as first_approved_name, coalesce(m.end_reason = 'admin', false) as let_go,
  array(select k.name from organisation_domain d join organisation k on k.id = d.organisation_id where d.domain =
  split_part(a.email, '@', 2) order by k.short_name limit 5) as domain_of,
  array(select d.domain from organisation_domain d where d.organisation_id = o.id order by d.domain) as known_domains, (
  select count(*)
    from (
      select other.organisation_id
        from organisation_word own
        join organisation_word other on other.word = own.word and other.organisation_id <> o.id
        join organisation k on k.id = other.organisation_id and k.state = 'active'
        where own.organisation_id = o.id and length(own.word) >= 3 and own.word ~ '^[a-z]' and own.word not in ('bad', 'sankt')
          and strpos(replace(regexp_replace(split_part(a.email, '@', 2), '[.][^.]*$', ''), '-', ''), own.word) > 0
        group by other.organisation_id
        having count(distinct own.word) = (
          select count(distinct own.word)
            from organisation_word own
            where own.organisation_id = o.id and length(own.word) >= 3 and own.word ~ '^[a-z]' and own.word not in ('bad',
              'sankt') and strpos(replace(regexp_replace(split_part(a.email, '@', 2), '[.][^.]*$', ''), '-', ''), own.word) > 0
        )
    ) n
)::int as namesakes, (select count(*)
  from membership x
  where x.organisation_id = o.id and x.state = 'verified')::int as members, (select count(*)
  from membership x
  where x.organisation_id = o.id and x.admin_slot is not null)::int as admins, (select count(*)
  from account b
  join membership x on x.account_id = b.id and x.state = 'verified' and x.organisation_id = o.id
  where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as colleagues, (
    select count(distinct b.id
  )
  from account b
  join membership x on x.account_id = b.id and x.state = 'verified' and x.organisation_id <> o.id
  where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as elsewhere, coalesce((
    select json_agg(json_build_object('eventTitle', json_build_object('de', e.title_de, 'en', e.title_en), 'startsAt',
      e.starts_at) order by e.starts_at)
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state = 'requested'
        and e.state = 'published'
  ), '[]') as requests, count(*) over () as total
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  left join account f on f.id = m.first_approved_by
  where m.state = 'pending' and o.declined_at is null and false and not (m.first_approved_by is not null
    and m.first_approved_by = $1 and exists (select 1 from setting s where s.key = $2 and s.value = '"ja"') and not exists (
    select 1 from membership v where v.organisation_id = m.organisation_id and v.state = 'verified'
  ))
  order by m.asked_at, m.id
  limit $3
  offset $4;

select m.id, m.account_id, a.name, a.job_title, a.email, a.lang, m.asked_at, json_build_object('id', o.id, 'name', o.name, 'slug',
  o.slug, 'officialType', o.official_type, 'land', coalesce(o.land, p.land), 'state', o.state, 'bodyKind', o.body_kind,
  'parentName', p.name) as organisation, split_part(a.email, '@', 2) as domain, m.first_approved_by,
  f.name as first_approved_name, coalesce(m.end_reason = 'admin', false) as let_go,
  array(select k.name from organisation_domain d join organisation k on k.id = d.organisation_id where d.domain =
  split_part(a.email, '@', 2) order by k.short_name limit 5) as domain_of,
  array(select d.domain from organisation_domain d where d.organisation_id = o.id order by d.domain) as known_domains, (
  select count(*)
    from (
      select other.organisation_id
        from organisation_word own
        join organisation_word other on other.word = own.word and other.organisation_id <> o.id
        join organisation k on k.id = other.organisation_id and k.state = 'active'
        where own.organisation_id = o.id and length(own.word) >= 3 and own.word ~ '^[a-z]' and own.word not in ('bad', 'sankt')
          and strpos(replace(regexp_replace(split_part(a.email, '@', 2), '[.][^.]*$', ''), '-', ''), own.word) > 0
        group by other.organisation_id
        having count(distinct own.word) = (
          select count(distinct own.word)
            from organisation_word own
            where own.organisation_id = o.id and length(own.word) >= 3 and own.word ~ '^[a-z]' and own.word not in ('bad',
              'sankt') and strpos(replace(regexp_replace(split_part(a.email, '@', 2), '[.][^.]*$', ''), '-', ''), own.word) > 0
        )
    ) n
)::int as namesakes, (select count(*)
  from membership x
  where x.organisation_id = o.id and x.state = 'verified')::int as members, (select count(*)
  from membership x
  where x.organisation_id = o.id and x.admin_slot is not null)::int as admins, (select count(*)
  from account b
  join membership x on x.account_id = b.id and x.state = 'verified' and x.organisation_id = o.id
  where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as colleagues, (
    select count(distinct b.id
  )
  from account b
  join membership x on x.account_id = b.id and x.state = 'verified' and x.organisation_id <> o.id
  where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as elsewhere, coalesce((
    select json_agg(json_build_object('eventTitle', json_build_object('de', e.title_de, 'en', e.title_en), 'startsAt',
      e.starts_at) order by e.starts_at)
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state = 'requested'
        and e.state = 'published'
  ), '[]') as requests, count(*) over () as total
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  left join account f on f.id = m.first_approved_by
  where m.state = 'pending' and o.declined_at is null and true and not (m.first_approved_by is not null
    and m.first_approved_by = $1 and exists (select 1 from setting s where s.key = $2 and s.value = '"ja"') and not exists (
    select 1 from membership v where v.organisation_id = m.organisation_id and v.state = 'verified'
  ))
  order by m.asked_at, m.id
  limit $3
  offset $4;

select m.id, m.account_id, a.name, json_build_object('id', o.id, 'name', o.name) as organisation
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  where m.state = 'pending' and o.declined_at is null and (exists (
    select 1
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state <> 'cancelled'
        and e.series_id = any($1::uuid[])
  ) or (not exists (select 1 from registration r where r.account_id = m.account_id and r.organisation_id = m.organisation_id
    and r.state <> 'cancelled') and exists (
    select 1
      from series s
      where s.id = any($2::uuid[]) and (s.land is null or coalesce(o.land, p.land) is null or s.land = coalesce(o.land, p.land))
  ))) and (m.first_approved_by is not null and m.first_approved_by = $3 and exists (select 1
    from setting s
    where s.key = $4 and s.value = '"ja"') and not exists (select 1
    from membership v
    where v.organisation_id = m.organisation_id and v.state = 'verified'))
  order by m.asked_at, m.id
  limit $5;

select m.id, m.account_id, a.name, json_build_object('id', o.id, 'name', o.name) as organisation
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  where m.state = 'pending' and o.declined_at is null and true and (m.first_approved_by is not null and m.first_approved_by = $1
    and exists (select 1 from setting s where s.key = $2 and s.value = '"ja"') and not exists (
    select 1 from membership v where v.organisation_id = m.organisation_id and v.state = 'verified'
  ))
  order by m.asked_at, m.id
  limit $3;

select m.id, m.account_id, m.organisation_id, a.name, a.job_title, a.email, o.name as organisation_name,
  o.slug as organisation_slug, m.admin_asked_at as asked_at, (
  select count(*) from membership x where x.organisation_id = o.id and x.admin_slot is not null
)::int as admins
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  where m.admin_asked_at is not null and (exists (
    select 1
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state <> 'cancelled'
        and e.series_id = any($1::uuid[])
  ) or (not exists (select 1 from registration r where r.account_id = m.account_id and r.organisation_id = m.organisation_id
    and r.state <> 'cancelled') and exists (
    select 1
      from series s
      where s.id = any($2::uuid[]) and (s.land is null or coalesce(o.land, p.land) is null or s.land = coalesce(o.land, p.land))
  )))
  order by m.admin_asked_at, m.id
  limit 50;

select m.id, m.account_id, m.organisation_id, a.name, a.job_title, a.email, o.name as organisation_name,
  o.slug as organisation_slug, m.admin_asked_at as asked_at, (
  select count(*) from membership x where x.organisation_id = o.id and x.admin_slot is not null
)::int as admins
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  where m.admin_asked_at is not null and true
  order by m.admin_asked_at, m.id
  limit 50;

select o.id, o.name, o.body_kind, o.created_at, a.name as proposer_name, a.email as proposer_email, case
  when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as parent, coalesce((
  select json_agg(json_build_object('name', b.name, 'email', b.email) order by m.asked_at)
    from membership m
    join account b on b.id = m.account_id
    where m.organisation_id = o.id and m.state = 'pending'
), '[]') as people
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join account a on a.id = o.proposed_by
  where (o.state = 'proposed' and o.declined_at is null and exists (
    select 1
      from series s
      where s.id = any($1::uuid[]) and (s.land is null or coalesce(o.land, p.land) is null or s.land = coalesce(o.land, p.land))
  )) and o.id = $2;

select o.id, o.name, o.body_kind, o.created_at, a.name as proposer_name, a.email as proposer_email, case
  when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as parent, coalesce((
  select json_agg(json_build_object('name', b.name, 'email', b.email) order by m.asked_at)
    from membership m
    join account b on b.id = m.account_id
    where m.organisation_id = o.id and m.state = 'pending'
), '[]') as people
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join account a on a.id = o.proposed_by
  where (o.state = 'proposed' and o.declined_at is null and exists (
    select 1
      from series s
      where s.id = any($1::uuid[]) and (s.land is null or coalesce(o.land, p.land) is null or s.land = coalesce(o.land, p.land))
  ))
  order by o.created_at, o.id
  limit $2
  offset $3;

select o.id, o.name, o.body_kind, o.created_at, a.name as proposer_name, a.email as proposer_email, case
  when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as parent, coalesce((
  select json_agg(json_build_object('name', b.name, 'email', b.email) order by m.asked_at)
    from membership m
    join account b on b.id = m.account_id
    where m.organisation_id = o.id and m.state = 'pending'
), '[]') as people
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join account a on a.id = o.proposed_by
  where (o.state = 'proposed' and o.declined_at is null and true) and o.id = $1;

select o.id, o.name, o.body_kind, o.created_at, a.name as proposer_name, a.email as proposer_email, case
  when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as parent, coalesce((
  select json_agg(json_build_object('name', b.name, 'email', b.email) order by m.asked_at)
    from membership m
    join account b on b.id = m.account_id
    where m.organisation_id = o.id and m.state = 'pending'
), '[]') as people
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join account a on a.id = o.proposed_by
  where (o.state = 'proposed' and o.declined_at is null and true)
  order by o.created_at, o.id
  limit $1
  offset $2;

-- src/modules/events/registrations/queries-organiser.ts

select count(*) as total
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and (r.queue_number is not null or r.offer_seat is not null));

select count(*) as total
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state <> 'cancelled'
    and (' ' || regexp_replace(regexp_replace(normalize(replace(replace(replace(replace(lower(concat_ws(' ', a.name, a.email,
    r.invited_email)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), nfd), '[̀-ͯ]', '', 'g'), '[^a-z0-9]+', ' ',
    'g') || ' ' || coalesce(o.search_name, '')) like $2 /* , … */);

select count(*) as total
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state <> 'cancelled' and false);

select count(*) as total
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state <> 'cancelled' and r.coming is null and r.state = 'confirmed');

select count(*) as total
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state <> 'cancelled' and r.coming);

select count(*) as total
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state <> 'cancelled' and r.seat = $2);

select count(*) as total
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state <> 'cancelled');

select count(*) as total
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state = 'cancelled');

select count(*) as total
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state = 'confirmed' and r.seat = $2);

select count(*) as total
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state = 'no_show');

select count(*) as total
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and true
    and (' ' || regexp_replace(regexp_replace(normalize(replace(replace(replace(replace(lower(concat_ws(' ', a.name, a.email,
    r.invited_email)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), nfd), '[̀-ͯ]', '', 'g'), '[^a-z0-9]+', ' ',
    'g') || ' ' || coalesce(o.search_name, '')) like $2);

select count(*) as total
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and true);

select h.at, coalesce(a.name, '') as by_name, (h.data->>'count')::int as count, h.data->>'format' as format,
  h.data->>'reason' as reason, coalesce(h.data->'columns' ? 'email', false) as with_address
  from activity h
  left join account a on a.id = h.actor_id
  where h.event_id = $1 and h.verb = 'exported'
  order by h.id desc
  limit 50;

select h.at, h.verb, case when h.actor_id is null then 'system' when h.actor_id = $1::uuid then 'self' else 'other' end as by,
  case when h.actor_id is distinct from $2::uuid then coalesce(a.name, '') else '' end as by_name
  from activity h
  left join account a on a.id = h.actor_id
  where h.object = 'registration' and h.object_id = $3 and h.event_id = $4
  order by h.id
  limit $5;

select r.id as registration_id, d.domain, array(
  select o.name
    from organisation_domain k
    join organisation o on o.id = k.organisation_id
    where k.domain = d.domain
    order by o.short_name
    limit 5
) as domain_of, array(select k.domain
  from organisation_domain k
  where k.organisation_id = r.organisation_id
  order by k.domain) as known_domains, known.colleagues, known.elsewhere
  from registration r
  join account a on a.id = r.account_id
  cross join lateral (select split_part(a.email, '@', 2) as domain) d
  cross join lateral (
    select count(*) filter (where m.organisation_id = r.organisation_id) as colleagues,
      count(distinct b.id) filter (where m.organisation_id is distinct from r.organisation_id) as elsewhere
      from account b
      join membership m on m.account_id = b.id and m.state = 'verified'
      where split_part(b.email, '@', 2) = d.domain and b.id <> a.id
  ) known
  where r.id = any($1::uuid[]);

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null
) end as place
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and (r.queue_number is not null or r.offer_seat is not null))
  order by (r.state = 'requested') desc, r.created_at, r.id
  limit $2
  offset $3;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null
) end as place
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state <> 'cancelled'
    and (' ' || regexp_replace(regexp_replace(normalize(replace(replace(replace(replace(lower(concat_ws(' ', a.name, a.email,
    r.invited_email)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), nfd), '[̀-ͯ]', '', 'g'), '[^a-z0-9]+', ' ',
    'g') || ' ' || coalesce(o.search_name, '')) like $2 /* , … */)
  order by (r.state = 'requested') desc, r.created_at, r.id
  limit $3
  offset $4;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null
) end as place
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state <> 'cancelled' and false)
  order by (r.state = 'requested') desc, r.created_at, r.id
  limit $2
  offset $3;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null
) end as place
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state <> 'cancelled' and r.coming is null and r.state = 'confirmed')
  order by (r.state = 'requested') desc, r.created_at, r.id
  limit $2
  offset $3;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null
) end as place
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state <> 'cancelled' and r.coming)
  order by (r.state = 'requested') desc, r.created_at, r.id
  limit $2
  offset $3;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null
) end as place
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state <> 'cancelled' and r.seat = $2)
  order by (r.state = 'requested') desc, r.created_at, r.id
  limit $3
  offset $4;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null
) end as place
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state <> 'cancelled')
  order by (r.state = 'requested') desc, r.created_at, r.id
  limit $2
  offset $3;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null
) end as place
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state = 'cancelled')
  order by (r.state = 'requested') desc, r.created_at, r.id
  limit $2
  offset $3;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null
) end as place
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state = 'confirmed' and r.seat = $2)
  order by (r.state = 'requested') desc, r.created_at, r.id
  limit $3
  offset $4;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null
) end as place
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and r.state = 'no_show')
  order by (r.state = 'requested') desc, r.created_at, r.id
  limit $2
  offset $3;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null
) end as place
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and true
    and (' ' || regexp_replace(regexp_replace(normalize(replace(replace(replace(replace(lower(concat_ws(' ', a.name, a.email,
    r.invited_email)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), nfd), '[̀-ͯ]', '', 'g'), '[^a-z0-9]+', ' ',
    'g') || ' ' || coalesce(o.search_name, '')) like $2)
  order by (r.state = 'requested') desc, r.created_at, r.id
  limit $3
  offset $4;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null
) end as place
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $1 and true)
  order by (r.state = 'requested') desc, r.created_at, r.id
  limit $2
  offset $3;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.queue_number <= r.queue_number and q.offer_seat is null
) end as place
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where r.event_id = $1 and r.id = any($2::uuid[])
  order by (r.state = 'requested') desc, r.created_at, r.id;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (select count(*) from registration q where q.event_id = r.event_id and q.wish = r.wish
  and q.queue_number <= r.queue_number and q.offer_seat is null) end as place, a.email, a.bounced_at, r.cancel_note, r.decided_at,
  i.name as invited_by_name, coalesce((
  select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
    from registration_topic rt
    join topic t on t.id = rt.topic_id
    where rt.registration_id = r.id and rt.side = $1
), '[]') as seeks, coalesce((select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
  from registration_topic rt
  join topic t on t.id = rt.topic_id
  where rt.registration_id = r.id and rt.side = $2), '[]') as offers
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  where r.event_id = $3 and r.id = $4;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (select count(*) from registration q where q.event_id = r.event_id and q.wish = r.wish
  and q.queue_number <= r.queue_number and q.offer_seat is null) end as place, coalesce(a.email, r.invited_email) as email,
  o.land, coalesce((
  select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
    from registration_topic rt
    join topic t on t.id = rt.topic_id
    where rt.registration_id = r.id and rt.side = $1
), '[]') as seeks, coalesce((select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
  from registration_topic rt
  join topic t on t.id = rt.topic_id
  where rt.registration_id = r.id and rt.side = $2), '[]') as offers
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $3 and r.state <> 'cancelled')
  order by r.created_at, r.id
  limit $4;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (select count(*) from registration q where q.event_id = r.event_id and q.wish = r.wish
  and q.queue_number <= r.queue_number and q.offer_seat is null) end as place, coalesce(a.email, r.invited_email) as email,
  o.land, coalesce((
  select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
    from registration_topic rt
    join topic t on t.id = rt.topic_id
    where rt.registration_id = r.id and rt.side = $1
), '[]') as seeks, coalesce((select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
  from registration_topic rt
  join topic t on t.id = rt.topic_id
  where rt.registration_id = r.id and rt.side = $2), '[]') as offers
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $3 and true)
  order by r.created_at, r.id
  limit $4;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (select count(*) from registration q where q.event_id = r.event_id and q.wish = r.wish
  and q.queue_number <= r.queue_number and q.offer_seat is null) end as place, null as email, o.land, coalesce((
  select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
    from registration_topic rt
    join topic t on t.id = rt.topic_id
    where rt.registration_id = r.id and rt.side = $1
), '[]') as seeks, coalesce((select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
  from registration_topic rt
  join topic t on t.id = rt.topic_id
  where rt.registration_id = r.id and rt.side = $2), '[]') as offers
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $3 and r.state <> 'cancelled'
    and (' ' || regexp_replace(regexp_replace(normalize(replace(replace(replace(replace(lower(concat_ws(' ', a.name, a.email,
    r.invited_email)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), nfd), '[̀-ͯ]', '', 'g'), '[^a-z0-9]+', ' ',
    'g') || ' ' || coalesce(o.search_name, '')) like $4 /* , … */)
  order by r.created_at, r.id
  limit $5;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (select count(*) from registration q where q.event_id = r.event_id and q.wish = r.wish
  and q.queue_number <= r.queue_number and q.offer_seat is null) end as place, null as email, o.land, coalesce((
  select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
    from registration_topic rt
    join topic t on t.id = rt.topic_id
    where rt.registration_id = r.id and rt.side = $1
), '[]') as seeks, coalesce((select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
  from registration_topic rt
  join topic t on t.id = rt.topic_id
  where rt.registration_id = r.id and rt.side = $2), '[]') as offers
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $3 and r.state <> 'cancelled' and false)
  order by r.created_at, r.id
  limit $4;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (select count(*) from registration q where q.event_id = r.event_id and q.wish = r.wish
  and q.queue_number <= r.queue_number and q.offer_seat is null) end as place, null as email, o.land, coalesce((
  select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
    from registration_topic rt
    join topic t on t.id = rt.topic_id
    where rt.registration_id = r.id and rt.side = $1
), '[]') as seeks, coalesce((select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
  from registration_topic rt
  join topic t on t.id = rt.topic_id
  where rt.registration_id = r.id and rt.side = $2), '[]') as offers
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $3 and r.state <> 'cancelled' and r.seat = $4)
  order by r.created_at, r.id
  limit $5;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (select count(*) from registration q where q.event_id = r.event_id and q.wish = r.wish
  and q.queue_number <= r.queue_number and q.offer_seat is null) end as place, null as email, o.land, coalesce((
  select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
    from registration_topic rt
    join topic t on t.id = rt.topic_id
    where rt.registration_id = r.id and rt.side = $1
), '[]') as seeks, coalesce((select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
  from registration_topic rt
  join topic t on t.id = rt.topic_id
  where rt.registration_id = r.id and rt.side = $2), '[]') as offers
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $3 and r.state <> 'cancelled')
  order by r.created_at, r.id
  limit $4;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (select count(*) from registration q where q.event_id = r.event_id and q.wish = r.wish
  and q.queue_number <= r.queue_number and q.offer_seat is null) end as place, null as email, o.land, coalesce((
  select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
    from registration_topic rt
    join topic t on t.id = rt.topic_id
    where rt.registration_id = r.id and rt.side = $1
), '[]') as seeks, coalesce((select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
  from registration_topic rt
  join topic t on t.id = rt.topic_id
  where rt.registration_id = r.id and rt.side = $2), '[]') as offers
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $3 and r.state = 'attended')
  order by r.created_at, r.id
  limit $4;

select r.id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.coming, r.question, r.organiser_note,
  r.created_at, r.account_id, a.name, a.job_title, coalesce(a.lang, 'de') as lang, r.invited_email, o.name as organisation_name,
  o.kind as organisation_kind, o.state as organisation_state, o.official_type, case when r.queue_number is not null
  and r.offer_seat is null then (select count(*) from registration q where q.event_id = r.event_id and q.wish = r.wish
  and q.queue_number <= r.queue_number and q.offer_seat is null) end as place, null as email, o.land, coalesce((
  select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
    from registration_topic rt
    join topic t on t.id = rt.topic_id
    where rt.registration_id = r.id and rt.side = $1
), '[]') as seeks, coalesce((select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
  from registration_topic rt
  join topic t on t.id = rt.topic_id
  where rt.registration_id = r.id and rt.side = $2), '[]') as offers
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where (r.event_id = $3 and true)
  order by r.created_at, r.id
  limit $4;

select r.state, (r.queue_number is not null or r.offer_seat is not null) as waits, count(*) as count
  from registration r
  where r.event_id = $1
  group by 1, 2;

-- src/modules/events/registrations/queries.ts

select count(*) as count from registration where event_id = $1 and wish = $2 and queue_number < $3 and offer_seat is null;

select registration.id, registration.state, registration.invited_email, account.email, account.name
  from registration
  left join account on account.id = registration.account_id
  where registration.event_id = $1 and registration.invited_by = $2 and registration.state <> $3
  order by registration.created_at
  limit $4;

select registration.id, registration.state, registration.wish, registration.seat, registration.queue_number,
  registration.offer_seat, registration.offer_expires_at, registration.cancel_reason, registration.cancel_note,
  registration.question, registration.coming, registration.account_id, registration.invited_email, registration.feedback_given,
  registration.certificate_number, registration.created_at, event.id as event_id, event.slug, event.title_de, event.title_en,
  event.starts_at, event.ends_at, event.mode, event.venue, event.address, event.state as event_state,
  event.cancel_reason as event_cancel_reason, event.registration_closes_at, event.room_capacity, event.online_capacity,
  event.room_taken, event.online_taken, event.room_waiting, event.online_waiting, series.title_de as series_title_de,
  series.title_en as series_title_en, series.slug as series_slug, series.state as series_state, series.is_example,
  organisation.name as organisation_name, organisation.state as organisation_state
  from registration
  inner join event on event.id = registration.event_id
  inner join series on series.id = event.series_id
  left join organisation on organisation.id = registration.organisation_id
  where (registration.account_id = $1 or registration.invited_email = $2) and (registration.state <> $3 or event.ends_at > $4)
  order by event.ends_at < $5, event.starts_at, registration.created_at desc, registration.id
  limit $6
  offset $7;

select registration.id, registration.state, registration.wish, registration.seat, registration.queue_number,
  registration.offer_seat, registration.offer_expires_at, registration.cancel_reason, registration.cancel_note,
  registration.question, registration.coming, registration.account_id, registration.invited_email, registration.feedback_given,
  registration.certificate_number, registration.created_at, event.id as event_id, event.slug, event.title_de, event.title_en,
  event.starts_at, event.ends_at, event.mode, event.venue, event.address, event.state as event_state,
  event.cancel_reason as event_cancel_reason, event.registration_closes_at, event.room_capacity, event.online_capacity,
  event.room_taken, event.online_taken, event.room_waiting, event.online_waiting, series.title_de as series_title_de,
  series.title_en as series_title_en, series.slug as series_slug, series.state as series_state, series.is_example,
  organisation.name as organisation_name, organisation.state as organisation_state
  from registration
  inner join event on event.id = registration.event_id
  inner join series on series.id = event.series_id
  left join organisation on organisation.id = registration.organisation_id
  where (registration.account_id = $1 or registration.invited_email = $2) and registration.event_id = $3
    and registration.state <> $4
  order by registration.account_id is null
  limit $5;

select registration.id, registration.state, registration.wish, registration.seat, registration.queue_number,
  registration.offer_seat, registration.offer_expires_at, registration.cancel_reason, registration.cancel_note,
  registration.question, registration.coming, registration.account_id, registration.invited_email, registration.feedback_given,
  registration.certificate_number, registration.created_at, event.id as event_id, event.slug, event.title_de, event.title_en,
  event.starts_at, event.ends_at, event.mode, event.venue, event.address, event.state as event_state,
  event.cancel_reason as event_cancel_reason, event.registration_closes_at, event.room_capacity, event.online_capacity,
  event.room_taken, event.online_taken, event.room_waiting, event.online_waiting, series.title_de as series_title_de,
  series.title_en as series_title_en, series.slug as series_slug, series.state as series_state, series.is_example,
  organisation.name as organisation_name, organisation.state as organisation_state
  from registration
  inner join event on event.id = registration.event_id
  inner join series on series.id = event.series_id
  left join organisation on organisation.id = registration.organisation_id
  where (registration.account_id = $1 or registration.invited_email = $2) and registration.id = $3;

select topic_id, side from registration_topic where registration_id = $1 limit $2;

-- src/modules/events/registrations/record.ts

with told as (select * from jsonb_to_recordset($1::jsonb) as t(registration_id uuid, event_id uuid, what text, actor_id uuid,
  note text)), audited as (
  insert into activity (at, actor_id, verb, object, object_id, event_id)
  select $2::timestamptz, actor_id, what, 'registration', registration_id, event_id
    from told
)
  insert into outbox (topic, payload, created_at)
select 'registration', jsonb_build_object('registrationId', registration_id, 'eventId', event_id, 'what', what, 'note', note),
  $3::timestamptz
  from told;

-- src/modules/insights/commands-feedback.ts

insert into activity (at, actor_id, verb, object, object_id, data) values ($1, $2, $3, $4, $5, $6);

select done_at from site_feedback where id = $1 for update;

update site_feedback set done_at = $1, done_how = $2, done_by = $3 where id = $4;

-- src/modules/insights/queries-feedback.ts

select *
  from site_feedback
  order by done_at is not null, case when done_at is null then due_on end asc nulls last, created_at desc, id
  limit $1
  offset $2;

select count(*) as total from site_feedback;

-- src/modules/insights/queries-tasks.ts

select count(*) as count from site_feedback where done_at is null;

select e.id, e.slug, json_build_object('de', e.title_de, 'en', e.title_en) as title, json_build_object('de', s.title_de, 'en',
  s.title_en) as series_title, e.state, e.mode, e.starts_at, e.ends_at, e.room_capacity, e.online_capacity, e.room_taken,
  e.online_taken, e.room_waiting, e.online_waiting, e.meeting_url is null as link_missing, counted.silent, counted.lapsing,
  counted.lapses_at
  from event e
  join series s on s.id = e.series_id
  cross join lateral (
    select count(*) filter (where r.state = 'confirmed' and r.coming is null) as silent,
      count(*) filter (where r.offer_expires_at > $1 and r.offer_expires_at <= $2) as lapsing,
      min(r.offer_expires_at) filter (where r.offer_expires_at > $3) as lapses_at
      from registration r
      where r.event_id = e.id
  ) counted
  where e.state <> 'cancelled' and e.ends_at > $4 and e.series_id = any($5::uuid[])
  order by e.starts_at, e.id
  limit $6;

select e.id, e.slug, json_build_object('de', e.title_de, 'en', e.title_en) as title, json_build_object('de', s.title_de, 'en',
  s.title_en) as series_title, e.state, e.mode, e.starts_at, e.ends_at, e.room_capacity, e.online_capacity, e.room_taken,
  e.online_taken, e.room_waiting, e.online_waiting, e.meeting_url is null as link_missing, counted.silent, counted.lapsing,
  counted.lapses_at
  from event e
  join series s on s.id = e.series_id
  cross join lateral (
    select count(*) filter (where r.state = 'confirmed' and r.coming is null) as silent,
      count(*) filter (where r.offer_expires_at > $1 and r.offer_expires_at <= $2) as lapsing,
      min(r.offer_expires_at) filter (where r.offer_expires_at > $3) as lapses_at
      from registration r
      where r.event_id = e.id
  ) counted
  where e.state <> 'cancelled' and e.ends_at > $4 and true
  order by e.starts_at, e.id
  limit $5;

select p.event_id, p.items as released, coalesce((
  select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'title', json_build_object('de', i.title_de, 'en', i.title_en),
    'abstract', json_build_object('de', i.abstract_de, 'en', i.abstract_en), 'minutes', i.minutes, 'pinnedAt',
    to_char(i.pinned_at, 'HH24:MI'), 'publicNote', i.public_note, 'people', (
    select coalesce(json_agg(json_build_object('name', q.name, 'jobTitle', q.job_title, 'organisationId', q.organisation_id,
      'organisation', coalesce(o.name, q.affiliation)) order by q.position), '[]')
      from programme_person q
      left join organisation o on o.id = q.organisation_id
      where q.item_id = i.id
  )) order by i.position)
    from programme_item i
    where i.event_id = p.event_id and i.removed_at is null
), '[]') as draft
  from (
    select distinct on (event_id) event_id, items
      from programme_release
      where event_id = any($1::uuid[])
      order by event_id, version desc
  ) p;

select r.id, r.created_at, coalesce(a.name, '') as name, coalesce(a.job_title, '') as job_title, o.name as organisation_name,
  o.state as organisation_state, e.slug as event_slug, json_build_object('de', e.title_de, 'en', e.title_en) as event_title,
  e.starts_at as event_starts_at, count(*) over () as total
  from registration r
  join event e on e.id = r.event_id
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where r.state = 'requested' and e.state = 'published' and e.ends_at > $1 and e.series_id = any($2::uuid[])
  order by r.created_at, r.id
  limit $3;

select r.id, r.created_at, coalesce(a.name, '') as name, coalesce(a.job_title, '') as job_title, o.name as organisation_name,
  o.state as organisation_state, e.slug as event_slug, json_build_object('de', e.title_de, 'en', e.title_en) as event_title,
  e.starts_at as event_starts_at, count(*) over () as total
  from registration r
  join event e on e.id = r.event_id
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where r.state = 'requested' and e.state = 'published' and e.ends_at > $1 and true
  order by r.created_at, r.id
  limit $2;

select s.slug, json_build_object('de', s.title_de, 'en', s.title_en) as title, s.state, count(e.id) filter (where e.ends_at > $1
  or e.starts_at is null and s.state <> 'archived') as coming, count(e.id) filter (where e.ends_at <= $2 or e.starts_at is null
  and s.state = 'archived') as past, min(e.starts_at) filter (where e.ends_at > $3) as next_at
  from series s
  left join event e on e.series_id = s.id and e.state <> 'cancelled'
  where s.id = any($4::uuid[])
  group by s.id
  order by next_at nulls last, s.created_at desc, s.id
  limit 20;

select s.slug, json_build_object('de', s.title_de, 'en', s.title_en) as title, s.state, count(e.id) filter (where e.ends_at > $1
  or e.starts_at is null and s.state <> 'archived') as coming, count(e.id) filter (where e.ends_at <= $2 or e.starts_at is null
  and s.state = 'archived') as past, min(e.starts_at) filter (where e.ends_at > $3) as next_at
  from series s
  left join event e on e.series_id = s.id and e.state <> 'cancelled'
  where true
  group by s.id
  order by next_at nulls last, s.created_at desc, s.id
  limit 20;

-- src/modules/insights/queries.ts

select case when o.id is null or o.state = 'proposed' then 'unknown' else o.kind end as kind, case when coalesce(o.population,
  p.population) < 5000 then 'under5k' when coalesce(o.population, p.population) < 20000 then 'under20k'
  when coalesce(o.population, p.population) < 100000 then 'under100k' when coalesce(o.population,
  p.population) is null then 'unknown' else 'from100k' end as size, coalesce(o.land, p.land) as land, case
  when o.id is null then null when c.events = 1 then 'new' else 'returning' end as experience, sum(c.people)::int as people,
  sum(c.attended)::int as attended, count(o.id) as organisations
  from (
    select r.organisation_id, count(*) as people, count(*) filter (where r.state = 'attended') as attended,
      count(distinct r.event_id) as events
      from registration r
      join event e on e.id = r.event_id
      where r.seat is not null and e.series_id = $1 and e.state <> 'draft'
      group by r.organisation_id
  ) c
  left join organisation o on o.id = c.organisation_id
  left join organisation p on p.id = o.parent_id
  group by 1, 2, 3, 4
  order by 1, 2, 3, 4;

select case when o.id is null or o.state = 'proposed' then 'unknown' else o.kind end as kind, case when coalesce(o.population,
  p.population) < 5000 then 'under5k' when coalesce(o.population, p.population) < 20000 then 'under20k'
  when coalesce(o.population, p.population) < 100000 then 'under100k' when coalesce(o.population,
  p.population) is null then 'unknown' else 'from100k' end as size, coalesce(o.land, p.land) as land, case
  when o.id is null then null when not exists (
  select 1
    from registration b
    join event be on be.id = b.event_id
    where b.organisation_id = o.id and be.series_id = $1 and be.id <> $2 and be.starts_at < $3 and b.state in ('confirmed',
      'attended')
) then 'new' else 'returning' end as experience, sum(c.people)::int as people, sum(c.attended)::int as attended,
  count(o.id) as organisations
  from (
    select r.organisation_id, count(*) as people, count(*) filter (where r.state = 'attended') as attended,
      count(distinct r.event_id) as events
      from registration r
      join event e on e.id = r.event_id
      where r.seat is not null and e.id = $4
      group by r.organisation_id
  ) c
  left join organisation o on o.id = c.organisation_id
  left join organisation p on p.id = o.parent_id
  group by 1, 2, 3, 4
  order by 1, 2, 3, 4;

select coalesce(e.starts_at <= $1, false) as has_begun, count(*) filter (where r.state = 'requested') as requested,
  count(*) filter (where r.state in ('queued', 'offered')) as waiting, count(*) filter (where r.state = 'cancelled') as cancelled,
  count(r.seat) as seated, count(*) filter (where r.seat = 'room') as room, count(*) filter (where r.seat = 'online') as online,
  count(*) filter (where r.state = 'attended') as attended, count(*) filter (where r.state = 'attended'
  and r.seat = 'room') as attended_room, count(*) filter (where r.state = 'attended' and r.seat = 'online') as attended_online,
  count(*) filter (where r.state = 'no_show') as no_show
  from registration r
  join event e on e.id = r.event_id
  where e.series_id = $2 and e.state <> 'draft'
  group by 1;

select count(*) filter (where r.state = 'requested') as requested, count(*) filter (where r.state in ('queued',
  'offered')) as waiting, count(*) filter (where r.state = 'cancelled') as cancelled, count(r.seat) as seated,
  count(*) filter (where r.seat = 'room') as room, count(*) filter (where r.seat = 'online') as online,
  count(*) filter (where r.state = 'attended') as attended, count(*) filter (where r.state = 'attended'
  and r.seat = 'room') as attended_room, count(*) filter (where r.state = 'attended' and r.seat = 'online') as attended_online,
  count(*) filter (where r.state = 'no_show') as no_show
  from registration r
  where r.event_id = $1;

select e.slug, json_build_object('de', e.title_de, 'en', e.title_en) as title, e.state, e.starts_at, e.past_participants,
  coalesce(e.starts_at <= $1, false) as has_begun, f.feedback_mean, f.feedback_answers, c.*
  from event e
  cross join lateral (
    select count(*) filter (where r.state = 'requested') as requested, count(*) filter (where r.state in ('queued',
      'offered')) as waiting, count(*) filter (where r.state = 'cancelled') as cancelled, count(r.seat) as seated,
      count(*) filter (where r.seat = 'room') as room, count(*) filter (where r.seat = 'online') as online,
      count(*) filter (where r.state = 'attended') as attended, count(*) filter (where r.state = 'attended'
      and r.seat = 'room') as attended_room, count(*) filter (where r.state = 'attended'
      and r.seat = 'online') as attended_online, count(*) filter (where r.state = 'no_show') as no_show
      from registration r
      where r.event_id = e.id
  ) c
  cross join lateral (
    select avg(useful)::float8 as feedback_mean, count(*) as feedback_answers from feedback where event_id = e.id
  ) f
  where e.series_id = $2 and e.state <> 'draft'
  order by e.starts_at nulls first, e.id
  limit $3;

select f.useful as value, count(*) as count, coalesce((array_agg(f.comment order by f.id) filter (where f.comment <> ''))[1:200],
  '{}') as comments
  from feedback f
  join event e on e.id = f.event_id
  where e.id = $1
  group by 1
  order by 1 desc;

select f.useful as value, count(*) as count, coalesce((array_agg(f.comment order by f.id) filter (where f.comment <> ''))[1:200],
  '{}') as comments
  from feedback f
  join event e on e.id = f.event_id
  where e.series_id = $1 and e.state <> 'draft'
  group by 1
  order by 1 desc;

select to_char(r.created_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day, count(*) as count
  from registration r
  where r.event_id = $1 and r.state <> 'cancelled'
  group by 1
  order by 1
  limit 2000;

-- src/modules/live/commands.ts

delete from feedback where event_id = $1 returning useful, comment;

insert into activity (at, actor_id, verb, object, object_id, event_id) values ($1, $2, $3, $4, $5, $6);

insert into activity (at, actor_id, verb, object, object_id, event_id, data) values ($1, $2, $3, $4, $5, $6, $7);

insert into feedback (event_id, useful, comment)
select $1, useful, comment
  from jsonb_to_recordset($2::jsonb) as t(useful smallint, comment text)
  order by random();

select id, series_id from event where slug = $1;

select pg_advisory_xact_lock(hashtext($1));

select registration.id, registration.event_id, registration.state, registration.seat, registration.offer_seat,
  registration.certificate_number, event.state as event_state, event.starts_at, event.ends_at, event.delay_minutes,
  event.meeting_url is not null as has_link
  from registration
  inner join event on event.id = registration.event_id
  inner join series on series.id = event.series_id
  where event.slug = $1 and event.state <> $2 and series.state <> $3 and registration.account_id = $4 and registration.state <> $5
  for no key update of registration;

update event set delay_minutes = $1 where id = $2;

update event set live_note = $1 where id = $2;

update registration set certificate_number = $1 where id = $2;

update registration set feedback_given = $1 where id = $2 and feedback_given = $3 returning id;

update registration set state = $1 where id = $2;

-- src/modules/live/queries-check-in.ts

select count(*) filter (where (r.check_in_code = $1
  or ((' ' || regexp_replace(regexp_replace(normalize(replace(replace(replace(replace(lower(coalesce(a.name, '')), 'ä', 'ae'),
  'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), nfd), '[̀-ͯ]', '', 'g'), '[^a-z0-9]+', ' ', 'g') || ' ' || coalesce(o.search_name,
  '')) like $2 /* , … */))) as found, count(*) as expected, count(*) filter (where r.state = 'attended') as arrived
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where r.event_id = $3 and r.seat = 'room';

select count(*) filter (where false) as found, count(*) as expected, count(*) filter (where r.state = 'attended') as arrived
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where r.event_id = $1 and r.seat = 'room';

select count(*) filter (where true) as found, count(*) as expected, count(*) filter (where r.state = 'attended') as arrived
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where r.event_id = $1 and r.seat = 'room';

select r.id, a.name, r.state, r.seat
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where r.event_id = $1 and r.id = $2;

select r.id, r.state, a.name, a.job_title, o.name as organisation_name, r.check_in_code
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where r.event_id = $1 and r.seat = 'room' and (r.check_in_code = $2
    or ((' ' || regexp_replace(regexp_replace(normalize(replace(replace(replace(replace(lower(coalesce(a.name, '')), 'ä', 'ae'),
    'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), nfd), '[̀-ͯ]', '', 'g'), '[^a-z0-9]+', ' ', 'g') || ' ' || coalesce(o.search_name,
    '')) like $3 /* , … */))
  order by a.name nulls last, r.id
  limit $4
  offset $5;

select r.id, r.state, a.name, a.job_title, o.name as organisation_name, r.check_in_code
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where r.event_id = $1 and r.seat = 'room' and false
  order by a.name nulls last, r.id
  limit $2
  offset $3;

select r.id, r.state, a.name, a.job_title, o.name as organisation_name, r.check_in_code
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  where r.event_id = $1 and r.seat = 'room' and true
  order by a.name nulls last, r.id
  limit $2
  offset $3;

select r.id, r.state, r.seat, a.name, a.job_title, o.name as organisation_name, r.check_in_code, e.slug as event_slug,
  e.series_id, json_build_object('de', e.title_de, 'en', e.title_en) as event_title
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  join event e on e.id = r.event_id
  where r.check_in_code = $1;

-- src/modules/live/queries-participants.ts

select count(*) as total, count(*) filter (where r.account_id is not null and cardinality(shared_fields(r.account_id,
  r.event_id)) > 0) as showing
  from registration r
  where r.event_id = $1 and r.state in ('confirmed', 'attended');

select id from registration where event_id = $1 and account_id = $2 and state in ($3 /* , … */) limit $4;

select r.id as registration_id, a.name, o.name as organisation, coalesce(s.fields, '{}') as fields, s.given_at, case
  when s.id is null then null when s.event_id is null then 'general' else 'event' end as origin
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join lateral (
    select *
      from sharing s
      where s.account_id = r.account_id and s.ended_at is null and (s.event_id is null or s.event_id = r.event_id)
      order by s.event_id is null
      limit 1
  ) s on true
  where r.event_id = $1 and r.state in ('confirmed', 'attended')
  order by a.name is null, a.name, r.created_at, r.id
  limit $2
  offset $3;

with everybody as materialized (select * from participants_of($1, $2)), found as (
  select *
    from everybody
    where cardinality(fields) > 0 and ($3::uuid is null or ($4::text is distinct from 'offer' and $5::uuid = any(seek_ids))
      or ($6::text is distinct from 'seek' and $7::uuid = any(offer_ids)))
), page as (select *
  from found
  order by name is null, name, organisation nulls last, job_title nulls last, seek_ids, offer_ids
  limit $8
  offset $9)
select (select count(*) from everybody) as seats, (select count(*) from everybody where cardinality(fields) > 0) as showing,
  (select count(*) from found) as found, (
  select json_agg(json_build_object('isReader', p.is_reader, 'fields', p.fields, 'name', p.name, 'jobTitle', p.job_title,
    'organisation', p.organisation, 'organisationSlug', p.organisation_slug, 'seeks', (select json_agg(json_build_object('de',
    t.name_de, 'en', t.name_en) order by t.position) from topic t where t.id = any(p.seek_ids)), 'offers', (
    select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
      from topic t
      where t.id = any(p.offer_ids)
  )) order by p.name is null, p.name, p.organisation nulls last, p.job_title nulls last, p.seek_ids, p.offer_ids)
    from page p
) as rows;

-- src/modules/live/queries.ts

select event.slug, event.title_de, event.title_en, event.state, event.starts_at, event.ends_at, event.delay_minutes,
  event.meeting_url
  from event
  inner join series on series.id = event.series_id
  inner join registration on registration.event_id = event.id
  where event.slug = $1 and series.state <> $2 and registration.account_id = $3 and registration.state = $4
    and registration.seat = $5;

select event.title_de, event.title_en, event.starts_at, series.organiser_name, organisation.name as organisation_name
  from registration
  inner join event on event.id = registration.event_id
  inner join series on series.id = event.series_id
  left join organisation on organisation.id = registration.organisation_id
  where registration.certificate_number = $1 and registration.state = $2;

select k.n, e.id as event_id, e.slug, r.id as registration_id, r.state as registration_state, r.seat, r.feedback_given,
  r.certificate_number, r.check_in_code, o.name as organisation_name, d.*
  from unnest($1::text[], $2::uuid[], $3::bool[], $4::int[], $5::text[]) with ordinality k(slug, account_id, is_first, version,
    event_id, n)
  join event e on e.slug = k.slug
  left join registration r on r.event_id = e.id and r.account_id = k.account_id and r.state <> 'cancelled'
  left join organisation o on o.id = r.organisation_id
  left join lateral (
    select e.series_id, e.state, json_build_object('de', e.title_de, 'en', e.title_en) as title, e.starts_at, e.ends_at, e.mode,
      e.venue, e.address, e.directions, e.delay_minutes, e.live_note, e.meeting_url is not null as has_link,
      json_build_object('de', s.title_de, 'en', s.title_en) as series_title, s.slug as series_slug, s.state as series_state,
      s.organiser_name, h.name as host_name, p.version as programme_version, case when p.version = k.version
      and e.id::text = k.event_id then null else p.items::text end as programme_items, (
      select json_agg(json_build_object('itemId', m.item_id, 'kind', m.kind, 'title', m.title, 'url', m.url) order by m.position,
        m.created_at)
        from (select * from material where event_id = e.id order by position, created_at limit 100) m
    ) as materials
      from series s
      left join organisation h on h.id = e.host_id
      left join lateral (
        select version, items from programme_release where event_id = e.id order by version desc limit 1
      ) p on true
      where s.id = e.series_id and k.is_first
  ) d on true;

select live_note from event where id = $1;

-- src/modules/matching/commands-retention.ts

delete
  from digest_told t
  where t.told_at < $1 and (not exists (select from project p where p.id = t.project_id and p.status = t.status) or not exists (
    select
      from saved_search s
      where s.account_id = t.account_id
      union all
    select
      from project_contact c
      where c.account_id = t.account_id
      union all
    select
      from project p
      where p.created_by = t.account_id
  ));

update silent_side s
  set answer = null, answered_at = null, answered_by = null, title_de = '', title_en = '', sentence_de = '', sentence_en = ''
  from silent_match m
  where m.id = s.match_id and m.agreed_at is null and m.expires_at <= $1 and s.answer is not null;

-- src/modules/matching/commands-searches.ts

delete from digest_off where account_id = $1;

delete from saved_search where id = $1 and account_id = $2;

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5);

insert into digest_off (account_id, since) values ($1, $2) on conflict (account_id) do nothing;

insert into digest_told (account_id, project_id, status, told_at)
  values ($1, $2, $3, $4) /* , … */
  on conflict (account_id, project_id, status) do nothing;

insert into saved_search (account_id, query, created_at) values ($1, $2, $3) returning id;

select id from account where id = $1 for update;

select id, query from saved_search where account_id = $1;

-- src/modules/matching/commands-silent.ts

delete from silent_wish where project_id = $1;

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5);

insert into outbox (topic, payload, created_at)
select 'silent_match', jsonb_build_object('accountId', account_id, 'matchId', $1::text, 'projectId', $2::text, 'what', $3::text),
  $4
  from unnest(silent_asked($5::uuid)) account_id;

insert into silent_match (low_id, high_id, asked_at, expires_at)
  values ($1, $2, $3, $4)
  on conflict (low_id, high_id) do nothing
  returning id;

insert into silent_side (match_id, project_id) values ($1, $2);

insert into silent_wish (project_id, given_by, given_at) values ($1, $2, $3) on conflict (project_id) do nothing;

select answer from silent_side where match_id = $1;

select id from project where id in ($1 /* , … */) order by id for key share;

select id from silent_match where agreed_at is null and (low_id = $1 or high_id = $2) order by id for update;

select id, expires_at, agreed_at, low_id, high_id from silent_match where id = $1 and (low_id = $2 or high_id = $3) for update;

select project_id from silent_wish where project_id in ($1 /* , … */) order by project_id for update;

update silent_match set agreed_at = $1 where id = $2;

update silent_side
  set answer = $1, answered_at = $2, answered_by = $3, title_de = $4, title_en = $5, sentence_de = $6, sentence_en = $7
  where match_id = $8 and project_id = $9;

update silent_side
  set answer = $1, answered_at = $2, answered_by = $3, title_de = $4, title_en = $5, sentence_de = $6, sentence_en = $7
  where match_id in ($8 /* , … */) and project_id = $9;

-- src/modules/matching/queries-digest.ts

select a.id as account_id, a.email, a.name, a.job_title, a.lang, coalesce((
  select json_agg(json_build_object('organisationId', m.organisation_id, 'name', o.name, 'state', m.state, 'role', 'member'))
    from membership m
    join organisation o on o.id = m.organisation_id and o.state <> 'ended'
    where m.account_id = a.id and m.state = 'verified'
), '[]') as memberships
  from account a
  where a.id = $1 and a.disabled_at is null and not exists (select from digest_off f where f.account_id = a.id);

select a.id
  from account a
  where a.disabled_at is null and not exists (select from digest_off f where f.account_id = a.id)
    and (exists (select from saved_search s where s.account_id = a.id) or a.id in (
    select project_keepers(p.id) from project p where p.status in ('idea', 'planned')
  ))
  order by a.id;

select account_id from digest_off where account_id = $1;

select id, query from saved_search where account_id = $1 order by created_at, id;

select p.id
  from project p
  where p.status in ('idea', 'planned') and p.id in (
    select project_id from project_contact where account_id = $1 union select id from project where created_by = $2
  ) and $3 in (select project_keepers(p.id))
  order by p.created_at, p.id
  limit $4;

select project_id, status from digest_told where account_id = $1;

select query from saved_search where account_id = $1 order by created_at, id;

-- src/modules/matching/queries-meeting.ts

select * from projects_of_organisations($1::text[], $2::uuid) order by slug;

select p.is_reader, p.fields, p.name, p.job_title, p.organisation, p.organisation_slug, (select json_agg(json_build_object('id',
  t.id, 'de', t.name_de, 'en', t.name_en) order by t.position, t.id) from topic t where t.id = any(p.seek_ids)) as seeks, (
  select json_agg(json_build_object('id', t.id, 'de', t.name_de, 'en', t.name_en) order by t.position, t.id)
    from topic t
    where t.id = any(p.offer_ids)
) as offers
  from participants_of($1, $2) p
  where cardinality(p.fields) > 0 and not p.is_reader
  order by p.name, p.organisation
  limit $3;

select t.topic_id, t.side
  from registration_topic as t
  inner join registration as r on r.id = t.registration_id
  where r.event_id = $1 and r.account_id = $2 and r.state in ($3 /* , … */);

-- src/modules/matching/queries-silent.ts

select a, b from silent_pairs($1);

select m.id as match_id, p.id as project_id, p.slug as project_slug, p.title_de, p.title_en, p.sentence_de, p.sentence_en,
  o.name as organisation_name, m.expires_at, s.answer, case when m.agreed_at is not null then (
  select jsonb_build_object('titleDe', t.title_de, 'titleEn', t.title_en, 'sentenceDe', t.sentence_de, 'sentenceEn',
    t.sentence_en, 'organisationName', oo.name, 'organisationSlug', oo.slug, 'name', coalesce(a.name, ''), 'jobTitle',
    coalesce(a.job_title, ''), 'email', coalesce(a.email, ''))
    from silent_side t
    join project op on op.id = t.project_id
    join organisation oo on oo.id = op.organisation_id
    left join account a on a.id = t.answered_by and exists (
      select from membership k where k.account_id = a.id and k.organisation_id = op.organisation_id and k.state = 'verified'
    )
    where t.match_id = m.id and t.project_id <> s.project_id
) end as card
  from silent_side s
  join silent_match m on m.id = s.match_id
  join project p on p.id = s.project_id
  join organisation o on o.id = p.organisation_id
  where p.organisation_id = any($1::uuid[]) and (m.agreed_at is not null or m.expires_at > $2) and ($3::uuid is null or (m.id = $4
    and s.project_id = $5))
  order by m.asked_at desc, m.id, p.id
  limit 50;

select project_id from silent_wish where project_id = $1;

select value from setting where key = $1;

with everybody as (select greatest(count(*), 100)::float8 as n from project where level in ('clear', 'green')),
  key as (select project_id, 'service' as kind, ozg_id as key from project_service where project_id = any($1)
  union select project_id, 'leika', leika_id from project_service where leika_id is not null and project_id = any($2)
  union select project_id, 'topic', topic_id::text from project_topic where project_id = any($3) union select project_id, 'tag',
  tag from project_tag where project_id = any($4)), rare as (
  select kind, key, greatest(0, ln((1 + e.n) / (1 + least(e.n, case kind
    when 'service' then (select count(*) from project_service s where s.ozg_id = k.key)
    when 'leika' then (select count(*) from project_service s where s.leika_id = k.key) when 'topic' then (
    select count(*) from project_topic t where t.topic_id::text = k.key
  ) else (select count(*) from project_tag t where t.tag = k.key) end))) / ln(1 + e.n)) as rarity
    from everybody e, (select distinct kind, key from key) k
)
select p.id, p.status, concat_ws('. ', p.title_de, p.sentence_de, (select string_agg(t.tag,
  '. ' order by t.tag) from project_tag t where t.project_id = p.id)) as text, coalesce(o.population,
  up.population) as population, o.land, p.confirmed_at, coalesce((
  select jsonb_agg(jsonb_build_object('kind', k.kind, 'key', k.key, 'rarity', r.rarity))
    from key k
    join rare r using (kind, key)
    where k.project_id = p.id
), '[]') as keys
  from project p
  join organisation o on o.id = p.organisation_id
  left join organisation up on up.id = o.parent_id
  where p.id = any($5);

-- src/modules/matching/queries-terms.ts

select md5(coalesce(string_agg(id::text || version, '' order by id), '')) as state from synonym_group where ended_at is null;

-- src/modules/matching/queries.ts

select * from match_candidates($1::uuid, $2, $3, $4::uuid, $5);

select coalesce(o.population, up.population) as population, o.land
  from organisation o
  left join organisation up on up.id = o.parent_id
  where o.id = $1;

-- src/modules/media/commands.ts

insert into project_file (hash, type, content) values ($1, $2, $3) on conflict (hash) do update set type = $4;

select hash from project_file where hash = $1 for update;

-- src/modules/notifications/commands-belonging-jobs.ts

select id from membership where state = 'verified' and recheck_asked_at <= $1 order by recheck_asked_at limit $2;

select m.id
  from membership m
  where m.state = 'verified' and m.recheck_asked_at <= $1 and m.recheck_asked_at > $2 and not exists (
    select 1 from mail where once_key = 'recheck:' || m.id || ':' || floor(extract(epoch from m.recheck_asked_at))::bigint || ':2'
  )
  order by m.recheck_asked_at
  limit $3;

select m.id, m.recheck_asked_at, o.name as organisation_name, a.id as account_id, a.email, a.name, a.lang
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  where m.id = any($1::uuid[]) and a.disabled_at is null;

update membership
  set recheck_asked_at = $1
  where id in (
    select id
      from membership
      where state = 'verified' and recheck_asked_at is null and confirmed_at <= $2
      order by confirmed_at
      limit $3
      for update skip locked
  )
  returning id;

update membership
  set reminded_at = $1
  where id in (
    select m.id
      from membership m
      join organisation o on o.id = m.organisation_id
      where m.state = 'pending' and m.reminded_at is null and o.declined_at is null and m.asked_at <= $2
      order by m.asked_at
      limit $3
      for update of m skip locked
  )
  returning id, asked_at;

with due as (select m.id, m.account_id, m.organisation_id, m.asked_at, coalesce(o.land, p.land) as land, case when $1::boolean
  and not exists (select 1 from membership v where v.organisation_id = o.id and v.state = 'verified') then m.first_approved_by
  end as approver from membership m join organisation o on o.id = m.organisation_id left join organisation p on p.id = o.parent_id
  where m.id = any($2::uuid[])), wanted as (
  select d.id, d.asked_at, e.series_id
    from due d
    join registration r on r.account_id = d.account_id and r.organisation_id = d.organisation_id and r.state <> 'cancelled'
    join event e on e.id = r.event_id
    union
  select d.id, d.asked_at, s.id
    from due d
    join series s on s.state = 'published' and (s.land is null or d.land is null or s.land = d.land)
    where not exists (
      select 1
        from registration r
        where r.account_id = d.account_id and r.organisation_id = d.organisation_id and r.state <> 'cancelled'
    )
), decides as (select w.id, w.asked_at, so.account_id
  from wanted w
  join due d on d.id = w.id
  join series_organiser so on so.series_id = w.series_id and so.account_id is distinct from d.approver
  union
select d.id, d.asked_at, a.id
  from due d
  join account a on a.is_admin and a.id is distinct from d.approver
  where not exists (
    select 1
      from wanted w
      join series_organiser so on so.series_id = w.series_id
      where w.id = d.id and so.account_id is distinct from d.approver
  ))
select a.id as account_id, a.email, a.name, a.lang, count(distinct k.id)::int as count, min(k.asked_at) as first_asked
  from decides k
  join account a on a.id = k.account_id
  where a.disabled_at is null
  group by a.id
  order by a.id
  limit $3;

-- src/modules/notifications/commands-belonging-mail.ts

select a.id as account_id, a.email, a.name, a.lang
  from membership m
  join account a on a.id = m.account_id
  where m.organisation_id = $1 and m.admin_slot is not null and a.disabled_at is null and a.id <> $2
  order by m.admin_slot;

select m.id, m.state, m.role, m.admin_asked_at, m.organisation_id, m.decided_by, m.reason, m.end_reason,
  o.name as organisation_name, o.slug as organisation_slug, a.id as account_id, a.email, a.name, a.lang, a.name as person_name,
  coalesce(m.admin_slot = 2, false) as is_deputy, split_part(a.email, '@', 2) as person_domain, a.email as person_email, array(
  select d.domain from organisation_domain d where d.organisation_id = o.id
) as known_domains, a.disabled_at is null as reachable
  from membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  where m.id = $1;

-- src/modules/notifications/commands-bounce.ts

with written as (update mail set state = $1, last_error = $2 where message_id = $3 and to_email = $4 and state = $5 returning id,
  to_email), marked as (
  update account
    set bounced_at = $6
    from written
    where account.email = written.to_email and account.bounced_at is null
    returning account.id
)
select id
  from written;

-- src/modules/notifications/commands-closed-mail.ts

select email, name, lang from account where id = $1 and disabled_at is not null;

-- src/modules/notifications/commands-deletion.ts

delete from account where id = $1;

delete from address_change where new_email = $1;

delete from login_code where email = $1;

delete
  from outbox
  where payload->>'email' = $1 or payload->>'accountId' = $2 or (handled_at is not null
    and ((position($3 in coalesce(payload->>'note', '')) > 0 /* , … */) or position($4 in payload::text) > 0));

delete
  from outbox
  where payload->>'email' = $1 or payload->>'accountId' = $2 or (handled_at is not null
    and (position($3 in coalesce(payload->>'note', '')) > 0 or position($4 in payload::text) > 0));

delete from search_miss where $1::text <> '' and string_to_array(lower($2), ' ') <@ string_to_array(words, ' ');

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5);

insert into activity (at, actor_id, verb, object, object_id, data) values ($1, $2, $3, $4, $5, $6);

select account_id from membership where organisation_id = $1 and admin_slot is not null;

select distinct i.event_id
  from programme_person pp
  join programme_item i on i.id = pp.item_id
  where (pp.name = $1 and pp.organisation_id in (
    select m.organisation_id
      from membership m
      where m.account_id = $2
      union
    select r.organisation_id
      from registration r
      where r.account_id = $3
  ));

select e.slug as event_slug, json_build_object('de', e.title_de, 'en', e.title_en) as event_title, json_build_object('de',
  i.title_de, 'en', i.title_en) as item_title
  from programme_person pp
  join programme_item i on i.id = pp.item_id
  join event e on e.id = i.event_id
  where pp.name <> '' and (pp.name = $1 and pp.organisation_id in (
    select m.organisation_id
      from membership m
      where m.account_id = $2
      union
    select r.organisation_id
      from registration r
      where r.account_id = $3
  ))
  order by e.starts_at desc nulls last, i.position
  limit 100;

select id from account where id = $1 for update;

select id from account where is_admin = $1 and disabled_at is null and id <> $2 limit $3;

select id from registration where id = $1 and state not in ($2 /* , … */);

select id, email, name from account where id = $1;

select id, organisation_id from membership where account_id = $1 and admin_slot is not null order by organisation_id;

select pg_advisory_xact_lock(hashtext('last_admin'));

select r.id, r.event_id
  from registration r
  join event e on e.id = r.event_id
  where (r.account_id = $1 or r.invited_email = $2) and r.state <> 'cancelled' and (e.ends_at is null or e.ends_at > $3)
  order by r.event_id, r.id;

update mail
  set subject = '', text_body = '', html_body = '', ics = null
  where text_body <> '' and state not in ('waiting', 'sending') and (position($1 in text_body) > 0
    or position($2 in text_body || subject) > 0);

update mail
  set subject = '', text_body = '', html_body = '', ics = null
  where text_body <> '' and state not in ('waiting', 'sending') and (position($1 in text_body) > 0);

update mail
  set to_email = '', to_name = '', account_id = null, subject = '', text_body = '', html_body = '', ics = null, last_error = null,
    state = case when state in ('waiting', 'sending') then 'stopped' else state end
  where to_email = $1 or account_id = $2 or registration_id in (
    select r.id from registration r where (r.account_id = $3 or r.invited_email = $4)
  );

update membership set admin_slot = $1 where id = $2;

update outbox set payload = payload || '{"note": ""}' where (position($1 in coalesce(payload->>'note', '')) > 0 /* , … */);

update outbox set payload = payload || '{"note": ""}' where position($1 in coalesce(payload->>'note', '')) > 0;

update programme_person pp
  set name = ''
  where (pp.name = $1 and pp.organisation_id in (
    select m.organisation_id
      from membership m
      where m.account_id = $2
      union
    select r.organisation_id
      from registration r
      where r.account_id = $3
  ));

update programme_release
  set items = replace(items::text, $1, '""')::jsonb, changes = replace(replace(changes::text, $2, '""'), $3, '"')::jsonb
  where event_id = $4;

update registration r
  set account_id = null, invited_email = null, invited_by = null, question = '', organiser_note = '', cancel_note = ''
  where (r.account_id = $1 or r.invited_email = $2);

update site_feedback set reply_to = $1 where reply_to = $2;

-- src/modules/notifications/commands-group-messages.ts

insert into activity (at, actor_id, verb, object, object_id, event_id) values ($1, $2, $3, $4, $5, $6);

insert into activity (at, actor_id, verb, object, object_id, event_id, data) values ($1, $2, $3, $4, $5, $6, $7);

insert into group_message (event_id, author_id, audience, subject, body, state, created_at, send_after)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (id) do nothing
  returning id;

insert into group_message (id, event_id, author_id, audience, subject, body, state, created_at, send_after)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (id) do nothing
  returning id;

select count(*) as count from group_message where event_id = $1;

select count(*) as count from group_message where event_id = $1 and id <> $2;

select count(*) as count from mail where group_message_id = $1 and state not in ($2 /* , … */);

select id, event_id, audience, subject, body
  from group_message
  where state = $1 and fanned_out_at is null and send_after <= $2
  order by send_after, id
  limit $3
  for update skip locked;

select id, event_id, state from group_message where id = $1 for update;

select id, send_after from group_message where id = $1 and event_id = $2;

select series_id from event where id = $1;

update group_message set fanned_out_at = $1 where id = $2;

update group_message set state = $1, finished_at = $2 where id = $3;

update group_message
  set state = $1, finished_at = $2
  where state = $3 and fanned_out_at is not null and not exists (
    select mail.id from mail where mail.group_message_id = group_message.id and mail.state in ($4 /* , … */)
  );

update mail set state = $1 where group_message_id = $2 and state = $3;

-- src/modules/notifications/commands-inactive.ts

insert into outbox (topic, payload, created_at) values ($1, $2, $3) /* , … */;

select a.id
  from account a
  where a.id = $1 and a.inactivity_notices = 2 and not a.is_admin and coalesce(a.last_signed_in_at, a.created_at) < $2
    and not exists (
    select
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = a.id and r.state not in ('cancelled', 'no_show') and (e.ends_at is null or e.ends_at > $3)
  );

select a.id
  from account a
  where a.inactivity_notices = 2 and a.inactivity_noticed_at <= $1 and not a.is_admin and coalesce(a.last_signed_in_at,
    a.created_at) < $2 and not exists (
    select
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = a.id and r.state not in ('cancelled', 'no_show') and (e.ends_at is null or e.ends_at > $3)
  )
  order by a.id
  limit $4;

select id from account where id = $1 and inactivity_notices = $2;

update account
  set inactivity_notices = $1, inactivity_noticed_at = $2
  where id in (
    select a.id
      from account a
      where a.inactivity_notices = $3 and not a.is_admin and coalesce(a.last_signed_in_at, a.created_at) < $4 and not exists (
        select
          from registration r
          join event e on e.id = r.event_id
          where r.account_id = a.id and r.state not in ('cancelled', 'no_show') and (e.ends_at is null or e.ends_at > $5)
      ) and (a.inactivity_noticed_at is null or a.inactivity_noticed_at <= $6)
      order by a.id
      limit $7
      for update skip locked
  )
  returning id;

-- src/modules/notifications/commands-ledger.ts

insert into activity (at, verb, object, data) values ($1, $2, $3, $4);

insert into deletion (kind, key, at) values ($1, $2, $3) /* , … */ on conflict (kind, key) do nothing;

select id from account where deletion_key(id) = any($1);

select kind, key from deletion;

select kind, key, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from deletion;

update consent
  set revoked_at = greatest(given_at, $1::timestamptz)
  where revoked_at is null and deletion_key(id) = any($2)
  returning id;

update sharing
  set fields = case when event_id is null then fields else '{}' end, ended_at = case when event_id is null then greatest(given_at,
    $1::timestamptz) end
  where ended_at is null and deletion_key(id) = any($2)
  returning id;

-- src/modules/notifications/commands-mail-plan.ts

delete from mail_plan where kind = $1 and event_id = $2;

delete from mail_plan where kind = $1 and series_id = $2;

insert into activity (at, actor_id, verb, object, object_id, event_id, data) values ($1, $2, $3, $4, $5, $6, $7);

insert into mail_plan (series_id, event_id, kind, offset_minutes, enabled)
  values ($1, $2, $3, $4, $5)
  on conflict (series_id, event_id, kind) do update set offset_minutes = $6, enabled = $7;

select series_id from event where id = $1;

-- src/modules/notifications/commands-mail.ts

insert into mail (id, kind, to_email, to_name, account_id, event_id, registration_id, group_message_id, once_key, lang, subject,
  text_body, html_body, ics, ics_method, next_try_at, expires_at, message_id, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) /* , … */
  on conflict (once_key) do nothing
  returning id;

-- src/modules/notifications/commands-matching-mail.ts

insert into outbox (topic, payload, created_at)
select 'digest', jsonb_build_object('accountId', id, 'week', $1::text), $2
  from unnest($3::text[]) id;

select json_build_object('de', p.title_de, 'en', p.title_en) as title, m.expires_at, m.agreed_at is not null as agreed
  from silent_match m
  join project p on p.id = $1
  where m.id = $2 and $3::uuid = any(silent_asked(p.id));

-- src/modules/notifications/commands-organisation-mail.ts

select a.email, a.name as recipient_name, a.lang, o.name, o.slug, coalesce(t.name, '') as other_name, coalesce(t.slug,
  '') as other_slug, case when m.state in ('pending', 'verified') then m.state end as standing,
  m.admin_slot is not null as is_admin, coalesce((select p.name from account p where p.id = $1), '') as person_name, (
  select count(*)::int from membership k where k.organisation_id = coalesce(t.id, o.id) and k.admin_slot is not null
) as admins
  from account a
  join organisation o on o.id = $2
  left join organisation t on t.id = $3
  left join membership m on m.account_id = a.id and m.organisation_id = coalesce(t.id, o.id)
  where a.id = $4 and a.disabled_at is null;

-- src/modules/notifications/commands-outbox.ts

select id, topic, payload, created_at, tries
  from outbox
  where handled_at is null and parked_at is null and (next_try_at is null or next_try_at <= $1)
  order by id
  limit $2
  for update skip locked;

update outbox set handled_at = $1, error = $2 where id = $3;

update outbox set handled_at = $1, error = $2, payload = $3 where id = $4;

update outbox set tries = $1, error = $2, next_try_at = $3, parked_at = $4 where id = $5 and handled_at is null and tries = $6;

-- src/modules/notifications/commands-project-jobs.ts

delete
  from project_contact k using project p
  where p.id = k.project_id and not exists (
    select from membership m where m.account_id = k.account_id and m.organisation_id = p.organisation_id and m.state = 'verified'
  );

select a.id as account_id, a.email, a.name, a.lang, array_agg(p.id::text order by p.title_de, p.id) as projects,
  array_agg(p.title_de order by p.title_de, p.id) as titles
  from project p
  join membership m on m.organisation_id = p.organisation_id and m.state = 'verified'
  join account a on a.id = m.account_id
  where p.id = any($1::uuid[]) and a.disabled_at is null and m.account_id in (
    select project_keepers(p.id)
  ) and project_seen(p, a.id, organisations_of(a.id))
  group by a.id
  order by a.id
  limit 1000;

select a.id as account_id, a.email, a.name, a.lang, array_agg(p.id::text order by p.title_de, p.id) as projects,
  array_agg(p.title_de order by p.title_de, p.id) as titles
  from project p
  join membership m on m.organisation_id = p.organisation_id and m.state = 'verified'
  join account a on a.id = m.account_id
  where p.id = any($1::uuid[]) and a.disabled_at is null and m.admin_slot is not null and project_seen(p, a.id,
    organisations_of(a.id))
  group by a.id
  order by a.id
  limit 1000;

select id from project p where id = any($1::uuid[]) and not exists (select from project_contact k where k.project_id = p.id);

update project
  set contact_lost_at = null
  where id in (select id from project where contact_lost_at is not null order by contact_lost_at limit $1 for update skip locked)
  returning id;

update project
  set reminded_at = $1
  where id in (
    select id
      from project
      where confirmed_at <= $2 and (reminded_at is null or reminded_at <= $3)
      order by confirmed_at
      limit $4
      for update skip locked
  )
  returning id;

-- src/modules/notifications/commands-retire-belonging.ts

delete from membership where organisation_id = $1;

delete from membership where state in ($1 /* , … */) and coalesce(decided_at, asked_at) < $2;

delete from organisation where id = $1;

delete from organisation_domain where organisation_id = $1;

release savepoint proposal;

rollback to savepoint proposal;

savepoint proposal;

select id from organisation where state = $1 and declined_at < $2 order by declined_at limit $3;

update registration set organisation_id = $1 where organisation_id = $2;

-- src/modules/notifications/commands-role-mail.ts

select a.id as account_id, a.email, a.name, a.lang, a.id is not distinct from $1::uuid or a.id in (
  select project_keepers(p.id)
) as is_near
  from project p
  join membership m on m.organisation_id = p.organisation_id and m.state = 'verified'
  join account a on a.id = m.account_id
  where p.id = $2 and a.disabled_at is null and project_seen(p, a.id, organisations_of(a.id)) and (m.admin_slot is not null
    or a.id is not distinct from $3::uuid or a.id in (
    select project_keepers(p.id)
  ))
  order by a.id
  limit 20;

select a.id as account_id, a.email, a.name, a.lang, m.admin_slot is not null as is_admin
  from membership m
  join account a on a.id = m.account_id
  where m.organisation_id = $1 and m.state = 'verified' and a.disabled_at is null
  order by m.admin_slot nulls last, m.asked_at, a.id
  limit $2;

select json_build_object('de', p.title_de, 'en', p.title_en) as title, p.slug, lead.name as leading, o.name as organisation,
  coalesce((
  select case when r.role = 'taking_part' then r.state else 'confirmed' end
    from project_role r
    where r.project_id = p.id and r.organisation_id = o.id and r.role = $1
), '') as state
  from project p
  join organisation lead on lead.id = p.organisation_id
  join organisation o on o.id = $2
  where p.id = $3;

select once_key from mail where kind = $1 and created_at > $2 and account_id in ($3 /* , … */);

select pg_advisory_xact_lock(hashtext($1));

-- src/modules/notifications/commands-sending.ts

select m.id, m.kind <> 'login_code' and (
  select count(*)
    from mail p
    where p.to_email = m.to_email and p.kind <> 'login_code' and p.id <> m.id and (p.sent_at > $1 or p.state = 'sending')
) >= $2 as braked
  from mail m
  where m.state in ('waiting', 'sending') and m.next_try_at <= $3
  order by m.kind <> 'login_code', m.next_try_at, m.created_at, m.id
  limit 1
  for update skip locked;

select pg_advisory_xact_lock($1);

update mail set state = $1, last_error = $2, sent_at = $3 where id = $4 and state = $5 and tries = $6 returning to_email;

update mail set state = $1, next_try_at = $2 where id = $3;

update mail
  set state = $1, tries = tries + $2, next_try_at = $3
  where id = $4
  returning id, kind, to_email, to_name, subject, text_body, html_body, ics, ics_method, tries, message_id, created_at;

update mail
  set state = case when exists (
    select 1 from group_message g where g.id = mail.group_message_id and g.state = 'stopped'
  ) then 'stopped' else 'waiting' end, next_try_at = $1, last_error = $2, sent_at = $3
  where id = $4 and state = $5 and tries = $6
  returning to_email;

update mail
  set state = case when exists (
    select 1 from group_message g where g.id = mail.group_message_id and g.state = 'stopped'
  ) then 'stopped' else 'waiting' end, next_try_at = $1, tries = $2, last_error = $3, sent_at = $4
  where id = $5 and state = $6 and tries = $7
  returning to_email;

update mail
  set state = case when kind = $1 then $2 else $3 end, last_error = $4
  where expires_at <= $5 and (state = $6 or (state = $7 and next_try_at <= $8));

update mail
  set state = case when kind = $1 then $2 else $3 end, last_error = $4, text_body = case when kind = 'login_code' then ''
    else text_body end, html_body = case when kind = 'login_code' then '' else html_body end
  where expires_at <= $5 and (state = $6 or (state = $7 and next_try_at <= $8));

with written as (
  update mail set state = $1, last_error = $2, sent_at = $3 where id = $4 and state = $5 and tries = $6 returning to_email
)
  update account
  set bounced_at = $7
  from written
  where account.email = written.to_email and account.bounced_at is not null;

with written as (
  update mail set state = $1, last_error = $2, sent_at = $3 where id = $4 and state = $5 and tries = $6 returning to_email
)
  update account
  set bounced_at = $7
  from written
  where account.email = written.to_email and account.bounced_at is null;

with written as (
  update mail
    set state = $1, last_error = $2, sent_at = $3, text_body = $4, html_body = $5
    where id = $6 and state = $7 and tries = $8
    returning to_email
)
  update account
  set bounced_at = $9
  from written
  where account.email = written.to_email and account.bounced_at is not null;

with written as (
  update mail
    set state = $1, last_error = $2, sent_at = $3, text_body = $4, html_body = $5
    where id = $6 and state = $7 and tries = $8
    returning to_email
)
  update account
  set bounced_at = $9
  from written
  where account.email = written.to_email and account.bounced_at is null;

-- src/modules/notifications/commands-tasks.ts

insert into activity (at, actor_id, verb, object, object_id, event_id) values ($1, $2, $3, $4, $5, $6);

select mail.id, mail.event_id, event.series_id from mail left join event on event.id = mail.event_id where mail.id = $1;

select outbox.id, event.id as event_id, event.series_id
  from outbox
  left join event on event.id::text = outbox.payload->>'eventId'
  where outbox.id = $1;

update mail
  set state = $1, tries = $2, next_try_at = $3, last_error = $4, expires_at = $5
  where id = $6 and state in ($7 /* , … */) and text_body <> $8
  returning id;

update outbox
  set parked_at = $1, next_try_at = $2, tries = $3
  where id = $4 and parked_at is not null and handled_at is null
  returning id;

-- src/modules/notifications/queries-audience.ts

select count(*) as count
  from registration r
  where r.event_id = $1 and r.seat is not null and r.account_id is null and r.invited_email is null;

select count(distinct coalesce(a.email, r.invited_email)) filter (where (a.bounced_at is null and (a.id is not null
  or not exists (
  select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
))) and a.disabled_at is null) as reachable, count(distinct coalesce(a.email, r.invited_email)) as people
  from registration r
  left join account a on a.id = r.account_id
  where r.event_id = $1 and r.seat = 'room';

select count(distinct coalesce(a.email, r.invited_email)) filter (where (a.bounced_at is null and (a.id is not null
  or not exists (
  select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
))) and a.disabled_at is null) as reachable, count(distinct coalesce(a.email, r.invited_email)) as people
  from registration r
  left join account a on a.id = r.account_id
  where r.event_id = $1 and r.seat is not null;

select count(distinct coalesce(a.email, r.invited_email)) filter (where (a.bounced_at is null and (a.id is not null
  or not exists (
  select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
))) and a.disabled_at is null) as reachable, count(distinct coalesce(a.email, r.invited_email)) as people
  from registration r
  left join account a on a.id = r.account_id
  where r.event_id = $1 and r.state <> 'cancelled';

select count(distinct coalesce(a.email, r.invited_email)) filter (where (a.bounced_at is null and (a.id is not null
  or not exists (
  select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
))) and a.disabled_at is null) as reachable, count(distinct coalesce(a.email, r.invited_email)) as people
  from registration r
  left join account a on a.id = r.account_id
  where r.event_id = $1 and r.state = 'attended';

select count(distinct coalesce(a.email, r.invited_email)) filter (where r.state <> 'cancelled' and (a.bounced_at is null
  and (a.id is not null or not exists (
  select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
))) and a.disabled_at is null) as "all", count(distinct coalesce(a.email, r.invited_email)) filter (where r.seat is not null
  and (a.bounced_at is null and (a.id is not null or not exists (
  select
1
  from mail b
  where b.to_email = r.invited_email and b.state = 'bounced'))) and a.disabled_at is null) as confirmed,
    count(distinct coalesce(a.email, r.invited_email)) filter (where r.seat = 'room' and (a.bounced_at is null
    and (a.id is not null or not exists (
    select
  1
  from mail b
  where b.to_email = r.invited_email and b.state = 'bounced'))) and a.disabled_at is null) as room,
    count(distinct coalesce(a.email, r.invited_email)) filter (where r.seat = 'online' and (a.bounced_at is null
    and (a.id is not null or not exists (
    select
  1
  from mail b
  where b.to_email = r.invited_email and b.state = 'bounced'))) and a.disabled_at is null) as online,
    count(distinct coalesce(a.email, r.invited_email)) filter (where (r.state in ('queued', 'offered')) and (a.bounced_at is null
    and (a.id is not null or not exists (
    select
  1
  from mail b
  where b.to_email = r.invited_email and b.state = 'bounced'))) and a.disabled_at is null) as queued,
    count(distinct coalesce(a.email, r.invited_email)) filter (where r.state = 'requested' and (a.bounced_at is null
    and (a.id is not null or not exists (
    select
  1
  from mail b
  where b.to_email = r.invited_email and b.state = 'bounced'))) and a.disabled_at is null) as requested,
    count(distinct coalesce(a.email, r.invited_email)) filter (where (r.state = 'confirmed' and r.coming is null)
    and (a.bounced_at is null and (a.id is not null or not exists (
    select
  1
  from mail b
  where b.to_email = r.invited_email and b.state = 'bounced'))) and a.disabled_at is null) as unanswered,
    count(distinct coalesce(a.email, r.invited_email)) filter (where r.state = 'attended' and (a.bounced_at is null
    and (a.id is not null or not exists (
    select
  1
  from mail b
  where b.to_email = r.invited_email and b.state = 'bounced'))) and a.disabled_at is null) as attended
  from registration r
  left join account a on a.id = r.account_id
  where r.event_id = $1;

select r.id as registration_id, coalesce(nullif(a.name, ''), a.email, r.invited_email) as name, count(*) over () as total, case
  when a.disabled_at is not null then 'disabled' else 'bounced' end as why
  from registration r
  left join account a on a.id = r.account_id
  where r.event_id = $1 and r.seat is not null and coalesce(a.email, r.invited_email) is not null and (a.disabled_at is not null
    or not (a.bounced_at is null and (a.id is not null or not exists (
    select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
  ))))
  order by r.created_at, r.id
  limit 50;

-- src/modules/notifications/queries-delivery.ts

select count(m.id) as total, count(m.id) filter (where m.state in ('waiting', 'sending')) as waiting,
  count(m.id) filter (where m.state = 'sent') as sent, count(m.id) filter (where m.state = 'failed') as failed,
  count(m.id) filter (where m.state = 'bounced') as bounced, count(m.id) filter (where m.state = 'stopped') as stopped
  from mail m
  where m.event_id = $1;

select count(m.id) as total, count(m.id) filter (where m.state in ('waiting', 'sending')) as waiting,
  count(m.id) filter (where m.state = 'sent') as sent, count(m.id) filter (where m.state = 'failed') as failed,
  count(m.id) filter (where m.state = 'bounced') as bounced, count(m.id) filter (where m.state = 'stopped') as stopped
  from mail m
  where m.group_message_id = $1;

select g.id, g.audience, g.subject, g.body, g.state, g.created_at, g.send_after, g.finished_at, coalesce(a.name,
  '') as author_name
  from group_message g
  left join account a on a.id = g.author_id
  where g.event_id = $1 and g.id::text = $2;

select g.id, g.audience, g.subject, g.body, g.state, g.created_at, g.send_after, g.finished_at, coalesce(a.name,
  '') as author_name, count(m.id) as total, count(m.id) filter (where m.state in ('waiting', 'sending')) as waiting,
  count(m.id) filter (where m.state = 'sent') as sent, count(m.id) filter (where m.state = 'failed') as failed,
  count(m.id) filter (where m.state = 'bounced') as bounced, count(m.id) filter (where m.state = 'stopped') as stopped,
  count(*) over () as messages
  from group_message g
  left join mail m on m.group_message_id = g.id
  left join account a on a.id = g.author_id
  where g.event_id = $1
  group by g.id, a.name
  order by g.created_at desc, g.id
  limit $2
  offset $3;

select id, kind, to_email, to_name, state, sent_at, created_at, last_error
  from mail
  where group_message_id = $1
  order by case state when 'bounced' then 0 when 'failed' then 1 when 'waiting' then 2 when 'sending' then 2 else 3 end, to_email,
    id
  limit $2
  offset $3;

-- src/modules/notifications/queries-facts.ts

select e.id, e.slug, e.state, json_build_object('de', e.title_de, 'en', e.title_en) as title, json_build_object('de',
  e.summary_de, 'en', e.summary_en) as summary, json_build_object('de', s.title_de, 'en', s.title_en) as series_title,
  s.slug as series_slug, s.is_example, h.name as host_name, e.starts_at, e.ends_at, e.mode, e.venue, e.address, e.directions,
  e.cancel_reason, e.uid, e.sequence
  from event e
  join series s on s.id = e.series_id
  left join organisation h on h.id = e.host_id
  where e.id = $1;

select id, email, name, lang from account where id = $1 and disabled_at is null;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and (r.event_id = $1 and (r.state = 'confirmed'
    and r.coming is null) and (a.bounced_at is null and (a.id is not null or not exists (
    select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
  ))))
  order by r.created_at, r.id
  limit $2;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and (r.event_id = $1 and (r.state in ('queued',
    'offered')) and (a.bounced_at is null and (a.id is not null or not exists (
    select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
  ))))
  order by r.created_at, r.id
  limit $2;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and (r.event_id = $1 and r.seat = 'online'
    and (a.bounced_at is null and (a.id is not null or not exists (
    select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
  ))))
  order by r.created_at, r.id
  limit $2;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and (r.event_id = $1 and r.seat = 'room'
    and (a.bounced_at is null and (a.id is not null or not exists (
    select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
  ))))
  order by r.created_at, r.id
  limit $2;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and (r.event_id = $1 and r.seat is not null
    and (a.bounced_at is null and (a.id is not null or not exists (select 1 from mail b where b.to_email = r.invited_email
    and b.state = 'bounced')))) and not exists (
    select 1 from mail m where m.group_message_id = $2 and m.to_email = coalesce(a.email, r.invited_email)
  )
  order by r.created_at, r.id
  limit $3;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and (r.event_id = $1 and r.seat is not null
    and (a.bounced_at is null and (a.id is not null or not exists (
    select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
  ))))
  order by r.created_at, r.id
  limit $2;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and (r.event_id = $1 and r.state <> 'cancelled'
    and (a.bounced_at is null and (a.id is not null or not exists (select 1 from mail b where b.to_email = r.invited_email
    and b.state = 'bounced')))) and not exists (
    select 1 from mail m where m.group_message_id = $2 and m.to_email = coalesce(a.email, r.invited_email)
  )
  order by r.created_at, r.id
  limit $3;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and (r.event_id = $1 and r.state <> 'cancelled'
    and (a.bounced_at is null and (a.id is not null or not exists (
    select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
  ))))
  order by r.created_at, r.id
  limit $2;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and (r.event_id = $1 and r.state = 'attended'
    and (a.bounced_at is null and (a.id is not null or not exists (
    select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
  ))))
  order by r.created_at, r.id
  limit $2;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and (r.event_id = $1 and r.state = 'requested'
    and (a.bounced_at is null and (a.id is not null or not exists (
    select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced'
  ))))
  order by r.created_at, r.id
  limit $2;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and r.event_id = $1 and r.created_at < $2
    and a.bounced_at is null and (r.state = 'confirmed' and r.coming is null and not exists (
    select 1 from activity y where y.object_id = r.id and y.verb in ('confirmed', 'switched') and y.at >= $3
  )) and not exists (select 1 from mail m where m.once_key = $4 || r.id::text)
  order by r.created_at, r.id
  limit $5;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and r.event_id = $1 and r.created_at < $2
    and a.bounced_at is null and r.state = 'attended' and not exists (
    select 1 from mail m where m.once_key = $3 || r.id::text
  )
  order by r.created_at, r.id
  limit $4;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and r.event_id = $1 and r.created_at < $2
    and a.bounced_at is null and r.state = 'confirmed' and not exists (
    select 1 from mail m where m.once_key = $3 || r.id::text
  )
  order by r.created_at, r.id
  limit $4;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and r.event_id = $1 and r.created_at < $2
    and a.bounced_at is null and r.state in ('confirmed', 'attended') and not exists (
    select 1 from mail m where m.once_key = $3 || r.id::text
  )
  order by r.created_at, r.id
  limit $4;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and r.event_id = $1 and r.state <> 'cancelled'
    and r.created_at <= $2 and not exists (
    select 1 from mail m where m.once_key = $3 || r.id::text
  )
  order by r.created_at, r.id
  limit $4;

select r.id, r.event_id, r.state, r.wish, r.seat, r.offer_seat, r.offer_expires_at, r.cancel_reason, r.cancel_note, case
  when r.queue_number is not null and r.offer_seat is null then (
  select count(*)
    from registration q
    where q.event_id = r.event_id and q.wish = r.wish and q.offer_seat is null and q.queue_number <= r.queue_number
) end as queue_position, coalesce(o.name, '') as organisation_name, case when r.organisation_id is null or exists (select 1
  from membership m
  where m.account_id = r.invited_by and m.organisation_id = r.organisation_id and m.state in ('pending',
    'verified')) then coalesce(i.name, '') else '' end as inviter_name, coalesce(a.email, r.invited_email) as email,
    coalesce(a.name, k.name, '') as name, coalesce(a.lang, k.lang, 'de') as lang, a.id as account_id, sent.calendar_mails,
    sent.last_calendar_method
  from registration r
  left join account a on a.id = r.account_id
  left join organisation o on o.id = r.organisation_id
  left join account i on i.id = r.invited_by
  left join account k on r.account_id is null and k.email = r.invited_email and k.disabled_at is null
  cross join lateral (
    select count(*) as calendar_mails, (array_agg(m.ics_method order by m.created_at desc, m.id))[1] as last_calendar_method
      from mail m
      where m.to_email = coalesce(a.email, r.invited_email) and m.event_id = r.event_id and m.ics_method in ('REQUEST', 'CANCEL')
  ) sent
  where coalesce(a.email, r.invited_email) is not null and a.disabled_at is null and r.id = $1
  order by r.created_at, r.id
  limit $2;

select title from material where event_id = $1 order by position, created_at, id limit $2;

-- src/modules/notifications/queries-mail-plan.ts

select e.id, e.slug, json_build_object('de', e.title_de, 'en', e.title_en) as title, e.state, e.starts_at, e.ends_at, e.series_id,
  s.slug as series_slug, json_build_object('de', s.title_de, 'en', s.title_en) as series_title, coalesce((
  select json_agg(json_build_object('kind', p.kind, 'offsetMinutes', p.offset_minutes, 'enabled', p.enabled))
    from mail_plan p
    where p.series_id = e.series_id
), '[]') as series_steps, coalesce((
  select json_agg(json_build_object('kind', p.kind, 'offsetMinutes', p.offset_minutes, 'enabled', p.enabled)
)
  from mail_plan p
  where p.event_id = e.id), '[]') as event_steps, e.room_taken + e.online_taken - (
    select count(*) from registration r where r.event_id = e.id and r.offer_seat is not null
  ) as confirmed
  from event e
  join series s on s.id = e.series_id
  where e.slug = $1;

select e.id, e.starts_at, e.ends_at, coalesce((
  select json_agg(json_build_object('kind', p.kind, 'offsetMinutes', p.offset_minutes, 'enabled', p.enabled))
    from mail_plan p
    where p.series_id = e.series_id
), '[]') as series_steps, coalesce((
  select json_agg(json_build_object('kind', p.kind, 'offsetMinutes', p.offset_minutes, 'enabled', p.enabled)
)
  from mail_plan p
  where p.event_id = e.id), '[]') as event_steps
  from event e
  join series s on s.id = e.series_id
  where e.state = 'published' and s.state <> 'draft' and e.starts_at < $1 and e.ends_at > $2
  order by e.starts_at
  limit 1000;

select m.kind, count(m.id) as total, count(m.id) filter (where m.state in ('waiting', 'sending')) as waiting,
  count(m.id) filter (where m.state = 'sent') as sent, count(m.id) filter (where m.state = 'failed') as failed,
  count(m.id) filter (where m.state = 'bounced') as bounced, count(m.id) filter (where m.state = 'stopped') as stopped
  from mail m
  where m.event_id = $1 and m.kind = any($2::text[]) and exists (
    select 1 from unnest($3::text[]) as p(prefix) where starts_with(m.once_key, p.prefix)
  )
  group by m.kind;

select s.id, s.slug, json_build_object('de', s.title_de, 'en', s.title_en) as title,
  coalesce((select json_agg(json_build_object('kind', p.kind, 'offsetMinutes', p.offset_minutes, 'enabled',
  p.enabled)) from mail_plan p where p.series_id = s.id), '[]') as series_steps, coalesce((
  select json_agg(json_build_object('slug', e.slug, 'title', json_build_object('de', e.title_de, 'en', e.title_en), 'startsAt',
    e.starts_at, 'endsAt', e.ends_at, 'steps', coalesce((
    select json_agg(json_build_object('kind', p.kind, 'offsetMinutes', p.offset_minutes, 'enabled', p.enabled))
      from mail_plan p
      where p.event_id = e.id
  ), '[]')) order by e.starts_at)
    from (select * from event where series_id = s.id and state <> 'cancelled' and ends_at > $1 order by starts_at limit 50) e
), '[]') as events
  from series s
  where s.slug = $2;

-- src/modules/notifications/queries-mailbox.ts

select id, to_email, to_name, subject, left(text_body, 400) as text, state, created_at, ics is not null as has_calendar,
  count(*) over () as total
  from mail
  where $1 in ('', to_email) and to_email <> ''
  order by created_at desc, id
  limit $2
  offset $3;

select id, to_email, to_name, subject, text_body, html_body, ics, ics_method, state, created_at, sent_at from mail where id = $1;

-- src/modules/notifications/queries-tasks.ts

select *
  from (
    select distinct on (m.to_email) m.id, m.to_email, m.to_name, m.created_at, m.last_error, e.slug as event_slug,
      json_build_object('de', e.title_de, 'en', e.title_en) as event_title
      from mail m
      left join event e on e.id = coalesce(m.event_id, (
        select r.event_id
          from registration r
          join account a on a.id = r.account_id
          where a.email = m.to_email and r.state <> 'cancelled'
          order by r.created_at desc
          limit 1
      ))
      where m.state = 'bounced' and m.created_at > $1 and e.series_id = any($2::uuid[]) and not exists (
        select 1 from mail s where s.to_email = m.to_email and s.state = 'sent' and s.sent_at > m.created_at
      ) and not exists (select 1 from account a where a.email = m.to_email and a.bounced_at is null)
      order by m.to_email, m.created_at desc
  ) latest
  order by created_at desc
  limit $3;

select *
  from (
    select distinct on (m.to_email) m.id, m.to_email, m.to_name, m.created_at, m.last_error, e.slug as event_slug,
      json_build_object('de', e.title_de, 'en', e.title_en) as event_title
      from mail m
      left join event e on e.id = coalesce(m.event_id, (
        select r.event_id
          from registration r
          join account a on a.id = r.account_id
          where a.email = m.to_email and r.state <> 'cancelled'
          order by r.created_at desc
          limit 1
      ))
      where m.state = 'bounced' and m.created_at > $1 and true and not exists (
        select 1 from mail s where s.to_email = m.to_email and s.state = 'sent' and s.sent_at > m.created_at
      ) and not exists (select 1 from account a where a.email = m.to_email and a.bounced_at is null)
      order by m.to_email, m.created_at desc
  ) latest
  order by created_at desc
  limit $2;

select count(*) as waiting, min(created_at) as since,
  (array_agg(last_error order by created_at desc) filter (where last_error is not null))[1] as error
  from mail
  where state in ('waiting', 'sending') and created_at < $1 and (starts_with(last_error, $2) or next_try_at < $3);

select m.id, m.kind, m.to_email, m.to_name, m.created_at, m.last_error, e.slug as event_slug, json_build_object('de', e.title_de,
  'en', e.title_en) as event_title
  from mail m
  left join event e on e.id = m.event_id
  where m.state = 'failed' and m.kind <> 'login_code' and m.created_at > $1 and e.series_id = any($2::uuid[])
  order by m.created_at desc, m.id
  limit $3;

select m.id, m.kind, m.to_email, m.to_name, m.created_at, m.last_error, e.slug as event_slug, json_build_object('de', e.title_de,
  'en', e.title_en) as event_title
  from mail m
  left join event e on e.id = m.event_id
  where m.state = 'failed' and m.kind <> 'login_code' and m.created_at > $1 and true
  order by m.created_at desc, m.id
  limit $2;

select o.id, o.created_at, o.error, e.slug as event_slug, json_build_object('de', e.title_de, 'en', e.title_en) as event_title
  from outbox o
  left join event e on e.id::text = o.payload->>'eventId'
  where o.parked_at > $1 and o.handled_at is null and e.series_id = any($2::uuid[])
  order by o.id desc
  limit $3;

select o.id, o.created_at, o.error, e.slug as event_slug, json_build_object('de', e.title_de, 'en', e.title_en) as event_title
  from outbox o
  left join event e on e.id::text = o.payload->>'eventId'
  where o.parked_at > $1 and o.handled_at is null and true
  order by o.id desc
  limit $2;

-- src/modules/notifications/retention.ts

delete from address_change where created_at < $1;

delete from domain_list where created_at < $1;

delete from list_access where at < $1;

delete from login_code where created_at < $1;

delete from outbox where handled_at < $1;

delete from outbox where handled_at is null and parked_at < $1;

delete from person_access where at < $1;

delete from search_miss where last_on < $1;

delete from second_factor_miss where at < $1;

delete
  from session
  where (last_seen_at < $1 or created_at < $2 or ((exists (select 1 from account ra where ra.id = session.account_id
    and ra.is_admin) or exists (select 1 from series_organiser rs where rs.account_id = session.account_id) or exists (
    select 1
      from membership rm
      join organisation ro on ro.id = rm.organisation_id and ro.state <> 'ended'
      where rm.account_id = session.account_id and rm.state = 'verified' and rm.admin_slot is not null
  )) and (last_seen_at < $3 or created_at < $4)));

delete from site_feedback where created_at < $1;

insert into activity (at, verb, object, data) values ($1, $2, $3, $4);

select coalesce(sum(s.entries), 0)::int as entries
  from activity_seal s
  where s.retired_at is null and s.number < coalesce((
    select min(number) from activity_seal where last_at >= $1
  ), 9223372036854775807);

select retire_activity($1) as deleted;

select seal_activity() as entries;

select value from setting where key = $1;

update mail set subject = $1, text_body = $2, html_body = $3 where kind = $4 and created_at < $5 and text_body <> $6;

update mail
  set subject = $1, text_body = $2, html_body = $3, ics = $4, last_error = $5
  where created_at < $6 and (subject <> $7 or ics is not null or last_error is not null) and state not in ($8 /* , … */);

update mail set to_email = $1, to_name = $2, account_id = $3 where registration_id in ($4 /* , … */);

update mail
  set to_email = $1, to_name = $2, account_id = $3, last_error = $4
  where created_at < $5 and to_email <> $6 and state not in ($7 /* , … */);

update registration r
  set account_id = null, invited_email = null, invited_by = null, question = '', organiser_note = '', cancel_note = ''
  from event e
  where e.id = r.event_id and e.ends_at < $1 and (r.account_id is not null or r.invited_email is not null
    or r.invited_by is not null or r.question <> '' or r.organiser_note <> '' or r.cancel_note <> '')
  returning r.id;

-- src/modules/organisations/commands-domain.ts

delete from domain_list where account_id = $1;

delete from organisation_domain where organisation_id = $1 and domain = $2 returning domain;

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5);

insert into domain_list (account_id, content, digest, created_at)
  values ($1, $2, $3, $4)
  on conflict (account_id) do update set content = $5, digest = $6, created_at = $7;

select content from domain_list where account_id = $1 and digest = $2;

select domain, organisation_id from organisation_domain where organisation_id in ($1 /* , … */);

select id from organisation where id = $1 and state = $2;

select id from organisation where id in ($1 /* , … */) order by id for no key update;

-- src/modules/organisations/commands-import.ts

delete from directory_import_body where import_id = $1;

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5);

insert into activity (at, actor_id, verb, object, object_id, data) values ($1, $2, $3, $4, $5, $6);

insert into directory_import (as_of, digest, state, via, created_at, created_by, bodies, lines, areas)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  returning id;

insert into directory_import_body (import_id, kind, ars, ags, official_type, official_name, name, short_name, search_name,
  search_more, slug, seat, postcode, more_postcodes, population, area_ha, land)
select $1::uuid, *
  from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
    $11::text[], $12::text[], $13::text[], $14::boolean[], $15::integer[], $16::integer[], $17::text[]);

insert into directory_import_change (import_id, organisation_id, verb, was)
select $1::uuid, o.id, 'changed', jsonb_build_object('kind', o.kind, 'ars', o.ars, 'ags', o.ags, 'official_type', o.official_type,
  'name', o.name, 'seat', o.seat, 'postcode', o.postcode, 'population', o.population, 'area_ha', o.area_ha, 'land', o.land)
  from directory_import_body b
  join organisation o on o.id = b.organisation_id
  where b.import_id = $2 and ((o.kind, o.ars, o.ags, o.official_type, o.name, o.seat, o.postcode, o.population, o.area_ha,
    o.land) is distinct from (b.kind, b.ars, b.ags, b.official_type, b.name, b.seat, b.postcode, b.population, b.area_ha, b.land)
    or o.state <> 'active')
  union all
select $3::uuid, o.id, 'ended', jsonb_build_object('kind', o.kind, 'ars', o.ars, 'ags', o.ags, 'official_type', o.official_type,
  'name', o.name, 'seat', o.seat, 'postcode', o.postcode, 'population', o.population, 'area_ha', o.area_ha, 'land', o.land)
  from organisation o
  where o.kind in ('gemeinde', 'kreis', 'verband') and o.state = 'active' and not exists (
    select from directory_import_body b where b.import_id = $4 and b.organisation_id = o.id
  );

lock table organisation in share row exclusive mode;

select analyse_directory();

select id, lines from directory_import where id = $1 and state = $2;

update directory_import set state = $1, finished_at = $2, finished_by = $3 where state = $4 and id = $5 returning id;

update directory_import set state = $1, finished_at = $2, finished_by = $3 where state = $4 returning id;

update directory_import
  set state = $1, finished_at = $2, finished_by = $3, added = $4, changed = $5, unchanged = $6, ended = $7
  where id = $8;

update directory_import_body b
  set organisation_id = o.id
  from (
    select min(o.id::text)::uuid as id, o.ags, o.kind
      from organisation o
      where o.kind in ('gemeinde', 'kreis', 'verband') and o.ags is not null and not exists (
        select from directory_import_body taken where taken.import_id = $1 and taken.organisation_id = o.id
      )
      group by o.ags, o.kind
      having count(*) = 1
  ) o
  where b.import_id = $2 and b.organisation_id is null and o.ags = b.ags and o.kind = b.kind;

update directory_import_body b
  set organisation_id = o.id
  from organisation o
  where b.import_id = $1 and o.ars = b.ars and o.kind <> 'enterprise';

update directory_import_body b
  set organisation_id = pair.id
  from (
    select min(b.ars) as ars, min(o.id::text)::uuid as id
      from directory_import_body b
      join organisation o on o.kind = b.kind and o.land = b.land and o.name = b.name and o.seat = b.seat and o.state = 'active'
      where b.import_id = $1 and b.organisation_id is null and not exists (
        select from directory_import_body taken where taken.import_id = $2 and taken.organisation_id = o.id
      )
      group by b.kind, b.land, b.name, b.seat
      having count(*) = 1
  ) pair
  where b.import_id = $3 and b.ars = pair.ars;

update directory_import_body set organisation_id = null where import_id = $1 and organisation_id is not null;

update organisation o
  set (kind, ars, ags, official_type, name, seat, postcode, population, area_ha, land, official_name, short_name, search_name,
    search_more, more_postcodes, state, ended_at, ended_as_of, successor_id) = (
    select b.kind, b.ars, b.ags, b.official_type, b.name, b.seat, b.postcode, b.population, b.area_ha, b.land, b.official_name,
      b.short_name, b.search_name, b.search_more, b.more_postcodes, 'active', null::timestamptz, null::date, null::uuid
  )
  from directory_import_body b
  where b.import_id = $1 and b.organisation_id = o.id and (((o.kind, o.ars, o.ags, o.official_type, o.name, o.seat, o.postcode,
    o.population, o.area_ha, o.land) is distinct from (b.kind, b.ars, b.ags, b.official_type, b.name, b.seat, b.postcode,
    b.population, b.area_ha, b.land) or o.state <> 'active') or (o.official_name, o.short_name, o.search_name, o.search_more,
    o.more_postcodes) is distinct from (b.official_name, b.short_name, b.search_name, b.search_more, b.more_postcodes));

update organisation o
  set ars = null
  from directory_import_body b
  where b.import_id = $1 and o.ars = b.ars and o.kind = 'enterprise';

update organisation o
  set state = 'ended', ended_at = $1::timestamptz, ended_as_of = (select i.as_of from directory_import i where i.id = $2)
  where o.kind in ('gemeinde', 'kreis', 'verband') and o.state = 'active' and not exists (
    select from directory_import_body b where b.import_id = $3 and b.organisation_id = o.id
  );

with added as (
  insert into organisation (kind, ars, ags, official_type, name, seat, postcode, population, area_ha, land, official_name,
    short_name, search_name, search_more, more_postcodes, slug, created_at)
  select b.kind, b.ars, b.ags, b.official_type, b.name, b.seat, b.postcode, b.population, b.area_ha, b.land, b.official_name,
    b.short_name, b.search_name, b.search_more, b.more_postcodes, case when o.id is null then b.slug else left(b.slug,
    67) || '-' || b.ars end, $1::timestamptz
    from directory_import_body b
    left join organisation o on o.slug = b.slug
    where b.import_id = $2 and b.organisation_id is null
    returning id
)
  insert into directory_import_change (import_id, organisation_id, verb)
select $3::uuid, id, 'added'
  from added;

-- src/modules/organisations/commands-news.ts

insert into outbox (topic, payload, created_at) values ($1, $2, $3) /* , … */;

-- src/modules/organisations/commands-proposal.ts

insert into activity (at, actor_id, verb, object, object_id) values ($1, $2, $3, $4, $5);

insert into organisation (kind, body_kind, state, slug, name, short_name, search_name, parent_id, land, proposed_by, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  returning id;

select id from organisation where proposed_by = $1 and state = $2 and declined_at is null limit $3;

select id, land from organisation where id = $1 and state = $2 and kind <> $3;

select id, state
  from organisation
  where search_name = $1 and parent_id = $2 and state in ($3 /* , … */) and declined_at is null
  order by state;

select name from account where id = $1;

select pg_advisory_xact_lock(hashtext($1));

update account set name = $1 where id = $2;

-- src/modules/organisations/queries-directory.ts

select id, name, slug, ars, land, population from organisation where slug = $1 and kind = $2 and state = $3;

select id, name, slug, kind, ars
  from organisation
  where state <> $1 and (id in ($2 /* , … */) or (kind = $3 and ars = $4) /* , … */);

select name, slug from organisation where kind = $1 and state = $2 and land = $3 order by short_name, name limit $4;

with page as (
  select o.id, count(*) over () as total
    from organisation o
    where o.state = 'active' and o.land = $1 and true
    order by o.short_name, o.name, o.id
    limit $2
    offset $3
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population, page.total
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join page on page.id = o.id
  order by o.short_name, o.name, o.id;

with page as (
  select o.id, count(*) over () as total
    from organisation o
    where o.state = 'active' and true and o.kreis_ars = $1
    order by o.short_name, o.name, o.id
    limit $2
    offset $3
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population, page.total
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join page on page.id = o.id
  order by o.short_name, o.name, o.id;

with page as (
  select o.id, count(*) over () as total
    from organisation o
    where o.state = 'active' and true and true
    order by o.short_name, o.name, o.id
    limit $1
    offset $2
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population, page.total
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join page on page.id = o.id
  order by o.short_name, o.name, o.id;

-- src/modules/organisations/queries-domain.ts

select ars as key, min(id::text) as id, count(*)::int as count
  from organisation
  where state = 'active' and ars = any($1::text[])
  group by 1;

select content, digest from domain_list where account_id = $1;

select d.domain, d.organisation_id, o.name as organisation_name, o.slug as organisation_slug, d.source, d.created_at,
  (select count(*) from organisation_domain s where s.domain = d.domain)::int as shared, (
  select count(*)
    from membership m
    join account a on a.id = m.account_id
    where m.organisation_id = d.organisation_id and m.state = 'verified' and split_part(a.email, '@', 2) = d.domain
)::int as members
  from organisation_domain d
  join organisation o on o.id = d.organisation_id
  where d.domain = $1 and d.organisation_id = $2;

select d.domain, d.organisation_id, o.name as organisation_name, o.slug as organisation_slug, d.source, d.created_at,
  (select count(*) from organisation_domain s where s.domain = d.domain)::int as shared, (
  select count(*)
    from membership m
    join account a on a.id = m.account_id
    where m.organisation_id = d.organisation_id and m.state = 'verified' and split_part(a.email, '@', 2) = d.domain
)::int as members, count(*) over () as total
  from organisation_domain d
  join organisation o on o.id = d.organisation_id
  where (position($1 in d.domain) > 0 or ($2 <> '' and (' ' || o.search_name) like $3))
  order by d.domain, o.short_name
  limit $4
  offset $5;

select d.domain, d.organisation_id, o.name as organisation_name, o.slug as organisation_slug, d.source, d.created_at,
  (select count(*) from organisation_domain s where s.domain = d.domain)::int as shared, (
  select count(*)
    from membership m
    join account a on a.id = m.account_id
    where m.organisation_id = d.organisation_id and m.state = 'verified' and split_part(a.email, '@', 2) = d.domain
)::int as members, count(*) over () as total
  from organisation_domain d
  join organisation o on o.id = d.organisation_id
  where true
  order by d.domain, o.short_name
  limit $1
  offset $2;

select search_name as key, min(id::text) as id, count(*)::int as count
  from organisation
  where state = 'active' and search_name = any($1::text[])
  group by 1;

-- src/modules/organisations/queries-import.ts

select * from directory_import where id = $1;

select * from directory_import where state <> $1 order by created_at desc limit $2;

select areas from directory_import where id = $1;

select count(*) filter (where b.organisation_id is null) as added, count(*) filter (where o.id is not null and ((o.kind, o.ars,
  o.ags, o.official_type, o.name, o.seat, o.postcode, o.population, o.area_ha, o.land) is distinct from (b.kind, b.ars, b.ags,
  b.official_type, b.name, b.seat, b.postcode, b.population, b.area_ha, b.land) or o.state <> 'active')) as changed,
  count(*) filter (where o.id is not null and not ((o.kind, o.ars, o.ags, o.official_type, o.name, o.seat, o.postcode,
  o.population, o.area_ha, o.land) is distinct from (b.kind, b.ars, b.ags, b.official_type, b.name, b.seat, b.postcode,
  b.population, b.area_ha, b.land) or o.state <> 'active')) as unchanged, (
  select count(*)
    from organisation o
    where o.kind in ('gemeinde', 'kreis', 'verband') and o.state = 'active' and not exists (
      select from directory_import_body b where b.import_id = $1 and b.organisation_id = o.id
    )
) as ended
  from directory_import_body b
  left join organisation o on o.id = b.organisation_id
  where b.import_id = $2;

select max(as_of) as as_of from directory_import where state = $1;

select o.land, count(*) filter (where not exists (
  select from directory_import_body b where b.import_id = $1 and b.organisation_id = o.id
)) as ended, count(*) as known, count(*) filter (where o.ars > (select max(b.ars)
  from directory_import_body b
  where b.import_id = $2) and not exists (select
  from directory_import_body b
  where b.import_id = $3 and b.organisation_id = o.id)) as behind
  from organisation o
  where o.kind in ('gemeinde', 'kreis', 'verband') and o.state = 'active' and o.official_name is not null
  group by o.land
  order by o.land;

select o.slug, b.name, b.official_type, b.land, (
  select k.name
    from directory_import_body k
    where k.import_id = $1 and k.kind = 'kreis' and b.kind <> 'kreis' and k.ars = left(b.ars, 5) || '0000000'
) as kreis, jsonb_build_object('kind', o.kind, 'ars', o.ars, 'ags', o.ags, 'official_type', o.official_type, 'name', o.name,
  'seat', o.seat, 'postcode', o.postcode, 'population', o.population, 'area_ha', o.area_ha, 'land', o.land) as was,
  jsonb_build_object('kind', b.kind, 'ars', b.ars, 'ags', b.ags, 'official_type', b.official_type, 'name', b.name, 'seat', b.seat,
  'postcode', b.postcode, 'population', b.population, 'area_ha', b.area_ha, 'land', b.land) as now, (
  select count(*
)
  from membership m
  where m.organisation_id = o.id and m.state in ('pending', 'verified')) as members
  from directory_import_body b
  left join organisation o on o.id = b.organisation_id
  where b.import_id = $2 and ((o.kind, o.ars, o.ags, o.official_type, o.name, o.seat, o.postcode, o.population, o.area_ha,
    o.land) is distinct from (b.kind, b.ars, b.ags, b.official_type, b.name, b.seat, b.postcode, b.population, b.area_ha, b.land)
    or o.state <> 'active')
  order by b.short_name, b.ars
  limit $3
  offset $4;

select o.slug, b.name, b.official_type, b.land, (
  select k.name
    from directory_import_body k
    where k.import_id = $1 and k.kind = 'kreis' and b.kind <> 'kreis' and k.ars = left(b.ars, 5) || '0000000'
) as kreis, null as was, jsonb_build_object('kind', b.kind, 'ars', b.ars, 'ags', b.ags, 'official_type', b.official_type, 'name',
  b.name, 'seat', b.seat, 'postcode', b.postcode, 'population', b.population, 'area_ha', b.area_ha, 'land', b.land) as now,
  0 as members
  from directory_import_body b
  left join organisation o on o.id = b.organisation_id
  where b.import_id = $2 and o.id is null
  order by b.short_name, b.ars
  limit $3
  offset $4;

select o.slug, o.name, o.official_type, o.land, (select k.name from organisation k where k.kind = 'kreis'
  and k.ars = o.kreis_ars) as kreis, c.was, jsonb_build_object('kind', o.kind, 'ars', o.ars, 'ags', o.ags, 'official_type',
  o.official_type, 'name', o.name, 'seat', o.seat, 'postcode', o.postcode, 'population', o.population, 'area_ha', o.area_ha,
  'land', o.land) as now, (
  select count(*) from membership m where m.organisation_id = o.id and m.state in ('pending', 'verified')
) as members
  from directory_import_change c
  join organisation o on o.id = c.organisation_id
  where c.import_id = $1 and c.verb = $2
  order by members desc, o.short_name, o.ars
  limit $3
  offset $4;

select o.slug, o.name, o.official_type, o.land, (select k.name from organisation k where k.kind = 'kreis'
  and k.ars = o.kreis_ars) as kreis, c.was, jsonb_build_object('kind', o.kind, 'ars', o.ars, 'ags', o.ags, 'official_type',
  o.official_type, 'name', o.name, 'seat', o.seat, 'postcode', o.postcode, 'population', o.population, 'area_ha', o.area_ha,
  'land', o.land) as now, (
  select count(*) from membership m where m.organisation_id = o.id and m.state in ('pending', 'verified')
) as members
  from directory_import_change c
  join organisation o on o.id = c.organisation_id
  where c.import_id = $1 and c.verb = $2
  order by o.short_name, o.ars
  limit $3
  offset $4;

select o.slug, o.name, o.official_type, o.land, (select k.name from organisation k where k.kind = 'kreis'
  and k.ars = o.kreis_ars) as kreis, jsonb_build_object('kind', o.kind, 'ars', o.ars, 'ags', o.ags, 'official_type',
  o.official_type, 'name', o.name, 'seat', o.seat, 'postcode', o.postcode, 'population', o.population, 'area_ha', o.area_ha,
  'land', o.land) as was, null as now, (
  select count(*) from membership m where m.organisation_id = o.id and m.state in ('pending', 'verified')
) as members
  from organisation o
  where o.kind in ('gemeinde', 'kreis', 'verband') and o.state = 'active' and not exists (
    select from directory_import_body b where b.import_id = $1 and b.organisation_id = o.id
  )
  order by members desc, o.short_name, o.ars
  limit $2
  offset $3;

-- src/modules/organisations/queries-meant.ts

select id from organisation where state = $1 and search_name = $2 limit $3;

-- src/modules/organisations/queries-near.ts

select id, name, slug, state, parent_id
  from organisation
  where parent_id in ($1 /* , … */) and kind = $2 and state in ($3 /* , … */) and declined_at is null
  order by state, name;

-- src/modules/organisations/queries-search.ts

select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population,
  o.postcode as guessed_by
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join organisation_word w on w.organisation_id = o.id and w.word = o.postcode
  where w.word between $1 and $2 and w.word < 'a' and o.kind = 'gemeinde' and o.more_postcodes and true and true
  order by abs(o.postcode::int - $3::int) / power(greatest(o.population, 1), 0.75), o.id
  limit $4;

select t.typed, w.word, max(w.rank) as rank
  from unnest($1::text[]) t(typed)
  cross join lateral (
    select word, rank
      from organisation_word
      where left(word, 3) = left(t.typed, 3)
      union all
    select word, rank
      from organisation_word
      where word >= 'a' and substr(word, 4, 3) in (substr(t.typed, 3, 3), nullif(substr(t.typed, 4, 3), ''),
        nullif(substr(t.typed, 5, 3), ''))
      union all
    select word, rank
      from organisation_word
      where word >= 'a' and substr(word, 5, 3) = nullif(substr(t.typed, 5, 3), '')
  ) w
  where length(w.word) >= length(t.typed) - 2
  group by t.typed, w.word;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1 order by w.rank desc limit 500) w join organisation o on o.id =
      w.organisation_id where true and true and o.kind = 'kreis' order by w.rank desc limit 60) /* , … */ union all (select o.id,
      1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $2 order by w.rank desc limit 500) w join organisation o on o.id =
      w.organisation_id where true and true and o.kind = 'kreis' order by w.rank desc limit 60) union all (select o.id,
      1 from (select w.organisation_id, w.rank from organisation_word w where w.word >= $3
      and w.word < $4 order by w.rank desc limit 500) w join organisation o on o.id = w.organisation_id where true and true
      and o.kind = 'kreis' order by w.rank desc limit 60) /* , … */ union all (
      select o.id, 2
        from (
          select w.organisation_id, w.rank
            from organisation_word w
            where w.word >= $5 and w.word < $6
            order by w.rank desc
            limit 500
        ) w
        join organisation o on o.id = w.organisation_id
        where true and true and o.kind = 'kreis' and true
        order by w.rank desc
        limit 60
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and o.kind = 'kreis'
  order by (o.kind in ($7 /* , … */)) desc, hit.tier, hit.tier, organisation_rank(o.kind, o.population) desc, o.kind,
    o.short_name, o.id
  limit $8;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where o.land = $2
      and true and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $3) w join organisation o on o.id = w.organisation_id where o.land = $4
      and true and true order by w.rank desc limit 240) /* , … */ union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word >= $5
      and w.word < $6) w join organisation o on o.id = w.organisation_id where o.land = $7 and true
      and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where left(w.word, 5) = $8) w
        join organisation o on o.id = w.organisation_id
        where o.land = $9 and true and true and true
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $10;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where o.land = $2
      and true and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $3) w join organisation o on o.id = w.organisation_id where o.land = $4
      and true and true order by w.rank desc limit 240) /* , … */ union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word >= $5
      and w.word < $6) w join organisation o on o.id = w.organisation_id where o.land = $7 and true
      and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where w.word >= $8 and w.word < $9) w
        join organisation o on o.id = w.organisation_id
        where o.land = $10 and true and true and true
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $11;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where o.land = $2
      and true and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $3) w join organisation o on o.id = w.organisation_id where o.land = $4
      and true and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word >= $5
      and w.word < $6) w join organisation o on o.id = w.organisation_id where o.land = $7 and true
      and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where left(w.word, 2) = $8) w
        join organisation o on o.id = w.organisation_id
        where o.land = $9 and true and true and ((' ' || o.search_name || ' ' || o.search_more) like $10) /* , … */
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $11;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where o.land = $2
      and true and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $3) w join organisation o on o.id = w.organisation_id where o.land = $4
      and true and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word >= $5
      and w.word < $6) w join organisation o on o.id = w.organisation_id where o.land = $7 and true
      and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where w.word >= $8 and w.word < $9) w
        join organisation o on o.id = w.organisation_id
        where o.land = $10 and true and true and ((' ' || o.search_name || ' ' || o.search_more) like $11)
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $12;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where o.land = $2
      and true and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word >= $3
      and w.word < $4) w join organisation o on o.id = w.organisation_id where o.land = $5 and true
      and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where left(w.word, 5) = $6) w
        join organisation o on o.id = w.organisation_id
        where o.land = $7 and true and true and true
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $8;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where o.land = $2
      and true and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word >= $3
      and w.word < $4) w join organisation o on o.id = w.organisation_id where o.land = $5 and true
      and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where w.word >= $6 and w.word < $7) w
        join organisation o on o.id = w.organisation_id
        where o.land = $8 and true and true and ((' ' || o.search_name || ' ' || o.search_more) like $9) /* , … */
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $10;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where o.land = $2
      and true and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word >= $3
      and w.word < $4) w join organisation o on o.id = w.organisation_id where o.land = $5 and true
      and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where w.word >= $6 and w.word < $7) w
        join organisation o on o.id = w.organisation_id
        where o.land = $8 and true and true and true
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $9;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where o.land = $2
      and true and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where left(w.word, 4) = $3) w
        join organisation o on o.id = w.organisation_id
        where o.land = $4 and true and true and true
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $5;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where o.land = $2
      and true and true order by w.rank desc limit 60) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where left(w.word,
      3) = $3) w join organisation o on o.id = w.organisation_id where o.land = $4 and true
      and true order by w.rank desc limit 60) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where left(w.word, 2) = $5) w
        join organisation o on o.id = w.organisation_id
        where o.land = $6 and true and true and true
        order by w.rank desc
        limit 60
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $7;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $2 and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $3) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $4 and true order by w.rank desc limit 240) /* , … */ union all (select o.id,
      1 from (select w.organisation_id, w.rank from organisation_word w where w.word >= $5
      and w.word < $6) w join organisation o on o.id = w.organisation_id where true and o.kreis_ars = $7
      and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where left(w.word, 5) = $8) w
        join organisation o on o.id = w.organisation_id
        where true and o.kreis_ars = $9 and true and true
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $10;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $2 and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $3) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $4 and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word >= $5
      and w.word < $6) w join organisation o on o.id = w.organisation_id where true and o.kreis_ars = $7
      and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where left(w.word, 2) = $8) w
        join organisation o on o.id = w.organisation_id
        where true and o.kreis_ars = $9 and true and ((' ' || o.search_name || ' ' || o.search_more) like $10) /* , … */
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $11;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $2 and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $3) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $4 and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word >= $5
      and w.word < $6) w join organisation o on o.id = w.organisation_id where true and o.kreis_ars = $7
      and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where w.word >= $8 and w.word < $9) w
        join organisation o on o.id = w.organisation_id
        where true and o.kreis_ars = $10 and true and ((' ' || o.search_name || ' ' || o.search_more) like $11)
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $12;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $2 and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word >= $3
      and w.word < $4) w join organisation o on o.id = w.organisation_id where true and o.kreis_ars = $5
      and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where left(w.word, 5) = $6) w
        join organisation o on o.id = w.organisation_id
        where true and o.kreis_ars = $7 and true and true
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $8;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $2 and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word >= $3
      and w.word < $4) w join organisation o on o.id = w.organisation_id where true and o.kreis_ars = $5
      and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where w.word >= $6 and w.word < $7) w
        join organisation o on o.id = w.organisation_id
        where true and o.kreis_ars = $8 and true and ((' ' || o.search_name || ' ' || o.search_more) like $9) /* , … */
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $10;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $2 and true order by w.rank desc limit 240) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word >= $3
      and w.word < $4) w join organisation o on o.id = w.organisation_id where true and o.kreis_ars = $5
      and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where w.word >= $6 and w.word < $7) w
        join organisation o on o.id = w.organisation_id
        where true and o.kreis_ars = $8 and true and true
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $9;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $2 and true order by w.rank desc limit 240) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where left(w.word, 4) = $3) w
        join organisation o on o.id = w.organisation_id
        where true and o.kreis_ars = $4 and true and true
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $5;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $2 and true order by w.rank desc limit 60) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $3) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $4 and true order by w.rank desc limit 60) /* , … */ union all (select o.id,
      1 from (select w.organisation_id, w.rank from organisation_word w where w.word >= $5
      and w.word < $6) w join organisation o on o.id = w.organisation_id where true and o.kreis_ars = $7
      and true order by w.rank desc limit 60) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where w.word >= $8 and w.word < $9) w
        join organisation o on o.id = w.organisation_id
        where true and o.kreis_ars = $10 and true and true
        order by w.rank desc
        limit 60
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $11;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select o.id, 0 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $1) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $2 and true order by w.rank desc limit 60) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word = $3) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $4 and true order by w.rank desc limit 60) union all (select o.id, 1 from (select w.organisation_id,
      w.rank from organisation_word w where w.word >= $5
      and w.word < $6) w join organisation o on o.id = w.organisation_id where true and o.kreis_ars = $7
      and true order by w.rank desc limit 60) union all (select o.id, 2 from (select w.organisation_id,
      w.rank from organisation_word w where left(w.word, 5) = $8) w join organisation o on o.id = w.organisation_id where true
      and o.kreis_ars = $9 and true and true order by w.rank desc limit 60) union all (
      select o.id, 2
        from (select w.organisation_id, w.rank from organisation_word w where left(w.word, 2) = $10) w
        join organisation o on o.id = w.organisation_id
        where true and o.kreis_ars = $11 and true and true
        order by w.rank desc
        limit 60
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $12;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id,
      0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240) /* , … */
      union all (select w.organisation_id,
      1 as tier from organisation_word w where w.word = $2 order by w.rank desc limit 240) /* , … */ union all (
      select w.organisation_id, 1 as tier
        from organisation_word w
        where w.word >= $3 and w.word < $4
        order by w.rank desc
        limit 240
    ) /* , … */ union all (select w.organisation_id, 2 as tier
      from organisation_word w
      where w.word >= $5 and w.word < $6
      order by w.rank desc
      limit 240)) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by (o.kind in ($7 /* , … */)) desc, hit.tier, hit.tier, organisation_rank(o.kind, o.population) desc, o.kind,
    o.short_name, o.id
  limit $8;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id,
      0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240) /* , … */ union all (
      select w.organisation_id, 1 as tier
        from organisation_word w
        where w.word >= $2 and w.word < $3
        order by w.rank desc
        limit 240
    ) /* , … */ union all (select w.organisation_id, 2 as tier
      from organisation_word w
      where left(w.word, 5) = $4
      order by w.rank desc
      limit 240)) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by (o.kind in ($5 /* , … */)) desc, hit.tier, hit.tier, organisation_rank(o.kind, o.population) desc, o.kind,
    o.short_name, o.id
  limit $6;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id,
      0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240) /* , … */ union all (
      select w.organisation_id, 1 as tier
        from organisation_word w
        where w.word >= $2 and w.word < $3
        order by w.rank desc
        limit 240
    ) union all (select w.organisation_id, 1 as tier
      from organisation_word w
      where left(w.word, 3) = $4
      order by w.rank desc
      limit 240) union all (select w.organisation_id, 2 as tier
      from organisation_word w
      where left(w.word, 2) = $5
      order by w.rank desc
      limit 240)) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by (o.kind in ($6 /* , … */)) desc, hit.tier, hit.tier, organisation_rank(o.kind, o.population) desc, o.kind,
    o.short_name, o.id
  limit $7;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id, 0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240)
      union all (select w.organisation_id, 1 as tier from organisation_word w where left(w.word,
      3) = $2 order by w.rank desc limit 240) union all (
      select o.id, 2
        from (
          select w.organisation_id, w.rank
            from organisation_word w
            where w.word >= $3 and w.word < $4
            order by w.rank desc
            limit 500
        ) w
        join organisation o on o.id = w.organisation_id
        where true and true and true and ((' ' || o.search_name || ' ' || o.search_more) like $5)
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $6;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id, 0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240)
      union all (
      select w.organisation_id, 1 as tier from organisation_word w where left(w.word, 4) = $2 order by w.rank desc limit 240
    ) union all (select w.organisation_id, 2 as tier
      from organisation_word w
      where left(w.word, 3) = $3
      order by w.rank desc
      limit 240)) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $4;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id, 0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240)
      union all (select w.organisation_id,
      1 as tier from organisation_word w where w.word = $2 order by w.rank desc limit 240) /* , … */
      union all (select w.organisation_id, 1 as tier from organisation_word w where w.word >= $3
      and w.word < $4 order by w.rank desc limit 240) union all (
      select o.id, 2
        from (
          select w.organisation_id, w.rank
            from organisation_word w
            where w.word >= $5 and w.word < $6
            order by w.rank desc
            limit 500
        ) w
        join organisation o on o.id = w.organisation_id
        where true and true and true and ((' ' || o.search_name || ' ' || o.search_more) like $7) /* , … */
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $8;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id, 0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240)
      union all (select w.organisation_id,
      1 as tier from organisation_word w where w.word = $2 order by w.rank desc limit 240) /* , … */ union all (
      select w.organisation_id, 1 as tier
        from organisation_word w
        where w.word >= $3 and w.word < $4
        order by w.rank desc
        limit 240
    ) union all (select w.organisation_id, 2 as tier
      from organisation_word w
      where left(w.word, 5) = $5
      order by w.rank desc
      limit 240)) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $6;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id, 0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240)
      union all (select w.organisation_id,
      1 as tier from organisation_word w where w.word = $2 order by w.rank desc limit 240) /* , … */ union all (
      select w.organisation_id, 1 as tier
        from organisation_word w
        where w.word >= $3 and w.word < $4
        order by w.rank desc
        limit 240
    ) union all (select w.organisation_id, 2 as tier
      from organisation_word w
      where w.word >= $5 and w.word < $6
      order by w.rank desc
      limit 240)) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $7;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id, 0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240)
      union all (select w.organisation_id, 1 as tier from organisation_word w where w.word = $2 order by w.rank desc limit 240)
      union all (select w.organisation_id, 1 as tier from organisation_word w where w.word >= $3
      and w.word < $4 order by w.rank desc limit 240) union all (
      select o.id, 2
        from (
          select w.organisation_id, w.rank from organisation_word w where left(w.word, 2) = $5 order by w.rank desc limit 500
        ) w
        join organisation o on o.id = w.organisation_id
        where true and true and true and ((' ' || o.search_name || ' ' || o.search_more) like $6) /* , … */
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $7;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id, 0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240)
      union all (select w.organisation_id, 1 as tier from organisation_word w where w.word >= $2
      and w.word < $3 order by w.rank desc limit 240) union all (
      select o.id, 2
        from (
          select w.organisation_id, w.rank from organisation_word w where left(w.word, 4) = $4 order by w.rank desc limit 500
        ) w
        join organisation o on o.id = w.organisation_id
        where true and true and true and ((' ' || o.search_name || ' ' || o.search_more) like $5) /* , … */
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $6;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id, 0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240)
      union all (select w.organisation_id, 1 as tier from organisation_word w where w.word >= $2
      and w.word < $3 order by w.rank desc limit 240) union all (
      select o.id, 2
        from (
          select w.organisation_id, w.rank
            from organisation_word w
            where w.word >= $4 and w.word < $5
            order by w.rank desc
            limit 500
        ) w
        join organisation o on o.id = w.organisation_id
        where true and true and true and ((' ' || o.search_name || ' ' || o.search_more) like $6) /* , … */
        order by w.rank desc
        limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $7;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id, 0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240)
      union all (
      select w.organisation_id, 1 as tier
        from organisation_word w
        where w.word >= $2 and w.word < $3
        order by w.rank desc
        limit 240
    ) union all (select w.organisation_id, 2 as tier
      from organisation_word w
      where left(w.word, 5) = $4
      order by w.rank desc
      limit 240)) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $5;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id, 0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240)
      union all (
      select w.organisation_id, 1 as tier
        from organisation_word w
        where w.word >= $2 and w.word < $3
        order by w.rank desc
        limit 240
    ) union all (select w.organisation_id, 2 as tier
      from organisation_word w
      where w.word >= $4 and w.word < $5
      order by w.rank desc
      limit 240)) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $6;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id, 0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 240)
      union all (
      select w.organisation_id, 2 as tier from organisation_word w where left(w.word, 4) = $2 order by w.rank desc limit 240
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $3;

with hit as materialized (
  select organisation_id, min(tier) as tier
    from ((select w.organisation_id, 0 as tier from organisation_word w where w.word = $1 order by w.rank desc limit 60)
      union all (select w.organisation_id, 1 as tier from organisation_word w where w.word = $2 order by w.rank desc limit 60)
      union all (select w.organisation_id, 1 as tier from organisation_word w where left(w.word,
      5) = $3 order by w.rank desc limit 60) union all (
      select o.id, 2
        from (
          select w.organisation_id, w.rank from organisation_word w where left(w.word, 2) = $4 order by w.rank desc limit 500
        ) w
        join organisation o on o.id = w.organisation_id
        where true and true and true and ((' ' || o.search_name || ' ' || o.search_more) like $5) /* , … */
        order by w.rank desc
        limit 60
    )) entries (organisation_id, tier)
    group by organisation_id
)
select o.id, o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  join hit on hit.organisation_id = o.id
  where o.state = 'active' and true
  order by hit.tier is not null desc, hit.tier, case when hit.tier > 0 then 0 when o.kind = 'gemeinde' then 1
    when o.kind = 'kreis' then 2 else 3 end, organisation_rank(o.kind, o.population) desc, o.kind, o.short_name, o.id
  limit $6;

-- src/modules/organisations/queries.ts

select * from organisation where id = $1;

select * from organisation where slug = $1 and state <> $2;

select id, name, slug from organisation where id in ($1 /* , … */) order by short_name;

select id, postcode from organisation where id in ($1 /* , … */);

select o.id, o.name
  from organisation_domain as d
  inner join organisation as o on o.id = d.organisation_id
  where d.domain = $1 and o.state = $2
  order by o.short_name
  limit $3;

-- src/modules/organiser/belonging/queries-decided.ts

select o.name as organisation_name, case when o.state = 'proposed' then null else o.slug end as organisation_slug, case
  when o.state <> 'proposed' then 'approved' when t.verb = 'merged' then 'merged' else 'proposal_declined' end as outcome,
  coalesce(o.declined_at, t.at) as at
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join lateral (
    select a.verb, a.at
      from activity a
      where a.object = 'organisation' and a.object_id = o.id and a.verb in ('approved', 'declined', 'merged')
      order by a.at desc
      limit 1
  ) t on true
  where o.id = $1 and o.body_kind is not null and (o.declined_at is not null or (o.state <> 'proposed' and t.verb = 'approved'))
    and exists (
    select
      from series s
      where s.id = any($2::uuid[]) and (s.land is null or coalesce(o.land, p.land) is null or s.land = coalesce(o.land, p.land))
  );

select o.name as organisation_name, case when o.state = 'proposed' then null else o.slug end as organisation_slug, case
  when o.state <> 'proposed' then 'approved' when t.verb = 'merged' then 'merged' else 'proposal_declined' end as outcome,
  coalesce(o.declined_at, t.at) as at
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join lateral (
    select a.verb, a.at
      from activity a
      where a.object = 'organisation' and a.object_id = o.id and a.verb in ('approved', 'declined', 'merged')
      order by a.at desc
      limit 1
  ) t on true
  where o.id = $1 and o.body_kind is not null and (o.declined_at is not null or (o.state <> 'proposed' and t.verb = 'approved'))
    and true;

select o.name as organisation_name, case when o.state = 'proposed' then null else o.slug end as organisation_slug,
  m.state as outcome, m.decided_at as at
  from membership m
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  where m.id = $1 and m.state <> 'pending' and ((exists (
    select 1
      from registration r
      join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state <> 'cancelled'
        and e.series_id = any($2::uuid[])
  ) or (not exists (select 1 from registration r where r.account_id = m.account_id and r.organisation_id = m.organisation_id
    and r.state <> 'cancelled') and exists (
    select 1
      from series s
      where s.id = any($3::uuid[]) and (s.land is null or coalesce(o.land, p.land) is null or s.land = coalesce(o.land, p.land))
  ))) or $4::uuid in (m.decided_by, m.first_approved_by));

select o.name as organisation_name, case when o.state = 'proposed' then null else o.slug end as organisation_slug,
  m.state as outcome, m.decided_at as at
  from membership m
  join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id
  where m.id = $1 and m.state <> 'pending' and (true or $2::uuid in (m.decided_by, m.first_approved_by));

-- src/modules/pages/audit/commands.ts

insert into activity (at, actor_id, verb, object, data) values ($1, $2, $3, $4, $5);

-- src/modules/pages/audit/queries-chain.ts

select encode(hash, 'hex') as hash from activity_seal where number = $1;

select max(number) as newest from activity_seal;

select number as seal, encode(hash, 'hex') as hash, last_at as at from activity_seal order by number desc limit $1;

with covered as (select range_agg(covers) as ids, max(upper(covers)) as next from activity_seal), open as (
  select a.id, a.at from activity a, covered c where not coalesce(a.id <@ c.ids, false)
)
select (select coalesce(sum(entries), 0)::bigint from activity_seal where retired_at is null) as entries,
  (select min(first_at) from activity_seal where retired_at is null) as since,
  (select max(number) from activity_seal where retired_at is not null) as anchor, (select count(*) from open) as unsealed, (
  select count(*)
    from open, covered c
    where open.id < c.next and exists (
      select from activity_seal s where lower(s.covers) > open.id and s.sealed_at < clock_timestamp() - make_interval(hours => $1)
    )
) as unexplained;

with linked as (select s.*, lag(s.number) over w as before_number,
  lag(s.hash) over w as before_hash from activity_seal s window w as (order by s.number)), checked as (
  select l.number, l.covers, l.first_at, case when l.before_number is null then l.retired_at is not null or (l.number = 1
    and l.previous = decode(repeat('00', 32), 'hex')) else l.number = l.before_number + 1 and l.previous = l.before_hash
    and l.retired_at is null end as linked, l.retired_at is not null or (h.entries = l.entries and h.hash = l.hash) as same
    from linked l
    left join lateral activity_hash(l.previous, l.covers) h on l.retired_at is null
)
select number as seal, case when linked then 'changed' else 'link' end as what, lower(covers) as first_id,
  upper(covers) - 1 as last_id, first_at as since
  from checked
  where not (linked and coalesce(same, false))
  order by number
  limit $1;

-- src/modules/pages/audit/queries.ts

select count(*) as total
  from (select 1 from activity h where true and $1::uuid in (h.actor_id, h.object_id, h.event_id) limit $2) x;

select count(*) as total
  from (
    select 1
      from activity h
      where true and h.actor_id in (select a.id from account a where a.name ilike $1 or a.email ilike $2)
      limit $3
  ) x;

select count(*) as total from (select 1 from activity h where true and h.at >= $1 and h.at < $2 limit $3) x;

select count(*) as total from (select 1 from activity h where true and h.at >= $1 limit $2) x;

select count(*) as total from (select 1 from activity h where true and h.object = $1 limit $2) x;

select count(*) as total
  from (select 1 from activity h where true and h.verb = $1 and $2::uuid in (h.actor_id, h.object_id, h.event_id) limit $3) x;

select count(*) as total from (select 1 from activity h where true and h.verb = $1 limit $2) x;

select count(*) as total from (select 1 from activity h where true limit $1) x;

select distinct verb, object from (select verb, object from activity order by id desc limit 50000) x;

select h.id, h.at, h.verb, h.object, h.object_id, h.actor_id, coalesce(nullif(a.name, ''), a.email, '') as actor_name, h.data,
  e.slug as event_slug, case when e.id is not null then json_build_object('de', e.title_de, 'en', e.title_en) end as event_title,
  case h.object when 'account' then (select json_build_object('name', s.name) from account s where s.id = h.object_id)
  when 'membership' then (select json_build_object('name', p.name, 'of',
  o.name) from membership s join account p on p.id = s.account_id join organisation o on o.id = s.organisation_id where s.id =
  h.object_id) when 'registration' then (select json_build_object('name', coalesce(p.name,
  '')) from registration s left join account p on p.id = s.account_id where s.id = h.object_id)
  when 'organisation' then (select json_build_object('name', s.name, 'slug', s.slug) from organisation s where s.id = h.object_id)
  when 'project' then (
  select case when s.level in ('clear', 'green') then json_build_object('name', json_build_object('de', s.title_de, 'en',
    s.title_en), 'slug', s.slug) else json_build_object('name', '', 'hidden', true) end
    from project s
    where s.id = h.object_id
) when 'series' then (select json_build_object('name', json_build_object('de', s.title_de, 'en', s.title_en), 'slug', s.slug)
  from series s
  where s.id = h.object_id) end as subject
  from activity h
  left join account a on a.id = h.actor_id
  left join event e on e.id = h.event_id
  where true and $1::uuid in (h.actor_id, h.object_id, h.event_id)
  order by h.id desc
  limit $2
  offset $3;

select h.id, h.at, h.verb, h.object, h.object_id, h.actor_id, coalesce(nullif(a.name, ''), a.email, '') as actor_name, h.data,
  e.slug as event_slug, case when e.id is not null then json_build_object('de', e.title_de, 'en', e.title_en) end as event_title,
  case h.object when 'account' then (select json_build_object('name', s.name) from account s where s.id = h.object_id)
  when 'membership' then (select json_build_object('name', p.name, 'of',
  o.name) from membership s join account p on p.id = s.account_id join organisation o on o.id = s.organisation_id where s.id =
  h.object_id) when 'registration' then (select json_build_object('name', coalesce(p.name,
  '')) from registration s left join account p on p.id = s.account_id where s.id = h.object_id)
  when 'organisation' then (select json_build_object('name', s.name, 'slug', s.slug) from organisation s where s.id = h.object_id)
  when 'project' then (
  select case when s.level in ('clear', 'green') then json_build_object('name', json_build_object('de', s.title_de, 'en',
    s.title_en), 'slug', s.slug) else json_build_object('name', '', 'hidden', true) end
    from project s
    where s.id = h.object_id
) when 'series' then (select json_build_object('name', json_build_object('de', s.title_de, 'en', s.title_en), 'slug', s.slug)
  from series s
  where s.id = h.object_id) end as subject
  from activity h
  left join account a on a.id = h.actor_id
  left join event e on e.id = h.event_id
  where true and h.actor_id in (select a.id from account a where a.name ilike $1 or a.email ilike $2)
  order by h.id desc
  limit $3
  offset $4;

select h.id, h.at, h.verb, h.object, h.object_id, h.actor_id, coalesce(nullif(a.name, ''), a.email, '') as actor_name, h.data,
  e.slug as event_slug, case when e.id is not null then json_build_object('de', e.title_de, 'en', e.title_en) end as event_title,
  case h.object when 'account' then (select json_build_object('name', s.name) from account s where s.id = h.object_id)
  when 'membership' then (select json_build_object('name', p.name, 'of',
  o.name) from membership s join account p on p.id = s.account_id join organisation o on o.id = s.organisation_id where s.id =
  h.object_id) when 'registration' then (select json_build_object('name', coalesce(p.name,
  '')) from registration s left join account p on p.id = s.account_id where s.id = h.object_id)
  when 'organisation' then (select json_build_object('name', s.name, 'slug', s.slug) from organisation s where s.id = h.object_id)
  when 'project' then (
  select case when s.level in ('clear', 'green') then json_build_object('name', json_build_object('de', s.title_de, 'en',
    s.title_en), 'slug', s.slug) else json_build_object('name', '', 'hidden', true) end
    from project s
    where s.id = h.object_id
) when 'series' then (select json_build_object('name', json_build_object('de', s.title_de, 'en', s.title_en), 'slug', s.slug)
  from series s
  where s.id = h.object_id) end as subject
  from activity h
  left join account a on a.id = h.actor_id
  left join event e on e.id = h.event_id
  where true and h.at >= $1 and h.at < $2
  order by h.id desc
  limit $3
  offset $4;

select h.id, h.at, h.verb, h.object, h.object_id, h.actor_id, coalesce(nullif(a.name, ''), a.email, '') as actor_name, h.data,
  e.slug as event_slug, case when e.id is not null then json_build_object('de', e.title_de, 'en', e.title_en) end as event_title,
  case h.object when 'account' then (select json_build_object('name', s.name) from account s where s.id = h.object_id)
  when 'membership' then (select json_build_object('name', p.name, 'of',
  o.name) from membership s join account p on p.id = s.account_id join organisation o on o.id = s.organisation_id where s.id =
  h.object_id) when 'registration' then (select json_build_object('name', coalesce(p.name,
  '')) from registration s left join account p on p.id = s.account_id where s.id = h.object_id)
  when 'organisation' then (select json_build_object('name', s.name, 'slug', s.slug) from organisation s where s.id = h.object_id)
  when 'project' then (
  select case when s.level in ('clear', 'green') then json_build_object('name', json_build_object('de', s.title_de, 'en',
    s.title_en), 'slug', s.slug) else json_build_object('name', '', 'hidden', true) end
    from project s
    where s.id = h.object_id
) when 'series' then (select json_build_object('name', json_build_object('de', s.title_de, 'en', s.title_en), 'slug', s.slug)
  from series s
  where s.id = h.object_id) end as subject
  from activity h
  left join account a on a.id = h.actor_id
  left join event e on e.id = h.event_id
  where true and h.at >= $1
  order by h.id desc
  limit $2
  offset $3;

select h.id, h.at, h.verb, h.object, h.object_id, h.actor_id, coalesce(nullif(a.name, ''), a.email, '') as actor_name, h.data,
  e.slug as event_slug, case when e.id is not null then json_build_object('de', e.title_de, 'en', e.title_en) end as event_title,
  case h.object when 'account' then (select json_build_object('name', s.name) from account s where s.id = h.object_id)
  when 'membership' then (select json_build_object('name', p.name, 'of',
  o.name) from membership s join account p on p.id = s.account_id join organisation o on o.id = s.organisation_id where s.id =
  h.object_id) when 'registration' then (select json_build_object('name', coalesce(p.name,
  '')) from registration s left join account p on p.id = s.account_id where s.id = h.object_id)
  when 'organisation' then (select json_build_object('name', s.name, 'slug', s.slug) from organisation s where s.id = h.object_id)
  when 'project' then (
  select case when s.level in ('clear', 'green') then json_build_object('name', json_build_object('de', s.title_de, 'en',
    s.title_en), 'slug', s.slug) else json_build_object('name', '', 'hidden', true) end
    from project s
    where s.id = h.object_id
) when 'series' then (select json_build_object('name', json_build_object('de', s.title_de, 'en', s.title_en), 'slug', s.slug)
  from series s
  where s.id = h.object_id) end as subject
  from activity h
  left join account a on a.id = h.actor_id
  left join event e on e.id = h.event_id
  where true and h.object = $1
  order by h.id desc
  limit $2
  offset $3;

select h.id, h.at, h.verb, h.object, h.object_id, h.actor_id, coalesce(nullif(a.name, ''), a.email, '') as actor_name, h.data,
  e.slug as event_slug, case when e.id is not null then json_build_object('de', e.title_de, 'en', e.title_en) end as event_title,
  case h.object when 'account' then (select json_build_object('name', s.name) from account s where s.id = h.object_id)
  when 'membership' then (select json_build_object('name', p.name, 'of',
  o.name) from membership s join account p on p.id = s.account_id join organisation o on o.id = s.organisation_id where s.id =
  h.object_id) when 'registration' then (select json_build_object('name', coalesce(p.name,
  '')) from registration s left join account p on p.id = s.account_id where s.id = h.object_id)
  when 'organisation' then (select json_build_object('name', s.name, 'slug', s.slug) from organisation s where s.id = h.object_id)
  when 'project' then (
  select case when s.level in ('clear', 'green') then json_build_object('name', json_build_object('de', s.title_de, 'en',
    s.title_en), 'slug', s.slug) else json_build_object('name', '', 'hidden', true) end
    from project s
    where s.id = h.object_id
) when 'series' then (select json_build_object('name', json_build_object('de', s.title_de, 'en', s.title_en), 'slug', s.slug)
  from series s
  where s.id = h.object_id) end as subject
  from activity h
  left join account a on a.id = h.actor_id
  left join event e on e.id = h.event_id
  where true and h.verb = $1 and $2::uuid in (h.actor_id, h.object_id, h.event_id)
  order by h.id desc
  limit $3
  offset $4;

select h.id, h.at, h.verb, h.object, h.object_id, h.actor_id, coalesce(nullif(a.name, ''), a.email, '') as actor_name, h.data,
  e.slug as event_slug, case when e.id is not null then json_build_object('de', e.title_de, 'en', e.title_en) end as event_title,
  case h.object when 'account' then (select json_build_object('name', s.name) from account s where s.id = h.object_id)
  when 'membership' then (select json_build_object('name', p.name, 'of',
  o.name) from membership s join account p on p.id = s.account_id join organisation o on o.id = s.organisation_id where s.id =
  h.object_id) when 'registration' then (select json_build_object('name', coalesce(p.name,
  '')) from registration s left join account p on p.id = s.account_id where s.id = h.object_id)
  when 'organisation' then (select json_build_object('name', s.name, 'slug', s.slug) from organisation s where s.id = h.object_id)
  when 'project' then (
  select case when s.level in ('clear', 'green') then json_build_object('name', json_build_object('de', s.title_de, 'en',
    s.title_en), 'slug', s.slug) else json_build_object('name', '', 'hidden', true) end
    from project s
    where s.id = h.object_id
) when 'series' then (select json_build_object('name', json_build_object('de', s.title_de, 'en', s.title_en), 'slug', s.slug)
  from series s
  where s.id = h.object_id) end as subject
  from activity h
  left join account a on a.id = h.actor_id
  left join event e on e.id = h.event_id
  where true and h.verb = $1 and h.actor_id in (select a.id from account a where a.name ilike $2 or a.email ilike $3)
  order by h.id desc
  limit $4
  offset $5;

select h.id, h.at, h.verb, h.object, h.object_id, h.actor_id, coalesce(nullif(a.name, ''), a.email, '') as actor_name, h.data,
  e.slug as event_slug, case when e.id is not null then json_build_object('de', e.title_de, 'en', e.title_en) end as event_title,
  case h.object when 'account' then (select json_build_object('name', s.name) from account s where s.id = h.object_id)
  when 'membership' then (select json_build_object('name', p.name, 'of',
  o.name) from membership s join account p on p.id = s.account_id join organisation o on o.id = s.organisation_id where s.id =
  h.object_id) when 'registration' then (select json_build_object('name', coalesce(p.name,
  '')) from registration s left join account p on p.id = s.account_id where s.id = h.object_id)
  when 'organisation' then (select json_build_object('name', s.name, 'slug', s.slug) from organisation s where s.id = h.object_id)
  when 'project' then (
  select case when s.level in ('clear', 'green') then json_build_object('name', json_build_object('de', s.title_de, 'en',
    s.title_en), 'slug', s.slug) else json_build_object('name', '', 'hidden', true) end
    from project s
    where s.id = h.object_id
) when 'series' then (select json_build_object('name', json_build_object('de', s.title_de, 'en', s.title_en), 'slug', s.slug)
  from series s
  where s.id = h.object_id) end as subject
  from activity h
  left join account a on a.id = h.actor_id
  left join event e on e.id = h.event_id
  where true and h.verb = $1
  order by h.id desc
  limit $2
  offset $3;

select h.id, h.at, h.verb, h.object, h.object_id, h.actor_id, coalesce(nullif(a.name, ''), a.email, '') as actor_name, h.data,
  e.slug as event_slug, case when e.id is not null then json_build_object('de', e.title_de, 'en', e.title_en) end as event_title,
  case h.object when 'account' then (select json_build_object('name', s.name) from account s where s.id = h.object_id)
  when 'membership' then (select json_build_object('name', p.name, 'of',
  o.name) from membership s join account p on p.id = s.account_id join organisation o on o.id = s.organisation_id where s.id =
  h.object_id) when 'registration' then (select json_build_object('name', coalesce(p.name,
  '')) from registration s left join account p on p.id = s.account_id where s.id = h.object_id)
  when 'organisation' then (select json_build_object('name', s.name, 'slug', s.slug) from organisation s where s.id = h.object_id)
  when 'project' then (
  select case when s.level in ('clear', 'green') then json_build_object('name', json_build_object('de', s.title_de, 'en',
    s.title_en), 'slug', s.slug) else json_build_object('name', '', 'hidden', true) end
    from project s
    where s.id = h.object_id
) when 'series' then (select json_build_object('name', json_build_object('de', s.title_de, 'en', s.title_en), 'slug', s.slug)
  from series s
  where s.id = h.object_id) end as subject
  from activity h
  left join account a on a.id = h.actor_id
  left join event e on e.id = h.event_id
  where true
  order by h.id desc
  limit $1
  offset $2;

-- src/modules/pages/commands.ts

insert into activity (at, verb, object, object_id) values ($1, $2, $3, $4);

insert into site_feedback (kind, message, page, reply_to, created_at, due_on) values ($1, $2, $3, $4, $5, $6) returning id;

select count(*) as count from site_feedback where created_at > $1 and done_at is null;

select pg_advisory_xact_lock(hashtext('site_feedback'));

-- src/modules/pages/directory/commands-handover.ts

delete
  from membership t using membership f
  where t.organisation_id = $1 and f.organisation_id = $2 and t.account_id = f.account_id and t.state = 'pending'
    and f.state = 'verified';

delete
  from membership t using membership f
  where t.organisation_id = $1 and f.organisation_id = $2 and t.account_id = f.account_id and t.state in ('declined', 'ended')
    and f.state in ('pending', 'verified');

delete from organisation_domain where organisation_id = $1;

insert into activity (at, actor_id, verb, object, object_id, data) values ($1, $2, $3, $4, $5, $6);

insert into organisation_domain (organisation_id, domain, created_at, source, added_by)
select $1 as organisation_id, domain, created_at, source, added_by
  from organisation_domain
  where organisation_id = $2
  on conflict do nothing;

select account_id from membership where organisation_id = $1 and admin_slot is not null;

select id, state, kind from organisation where id in ($1 /* , … */) order by id for update;

update event
  set host_id = $1, updated_at = $2
  where host_id = $3 and state <> $4 and (starts_at > $5 or (starts_at is null and state = $6));

update membership f
  set organisation_id = $1, recheck_asked_at = null, admin_slot = case when exists (
    select from membership t where t.organisation_id = $2 and t.admin_slot = f.admin_slot
  ) then null else f.admin_slot end
  where f.organisation_id = $3 and f.state in ('pending', 'verified') and not exists (
    select from membership t where t.organisation_id = $4 and t.account_id = f.account_id
  )
  returning f.account_id;

update membership
  set state = 'ended', end_reason = 'organiser', decided_at = $1::timestamptz, decided_by = $2
  where organisation_id = $3 and state in ('pending', 'verified')
  returning account_id;

update organisation set parent_id = $1 where parent_id = $2;

update organisation set successor_id = $1 where id = $2;

update project set organisation_id = $1 where organisation_id = $2;

update project_role r
  set organisation_id = $1
  where organisation_id = $2 and not exists (
    select from project_role t where t.project_id = r.project_id and t.role = r.role and t.organisation_id = $3
  ) and not exists (select from project p where p.id = r.project_id and p.organisation_id = $4);

-- src/modules/pages/directory/queries-handover.ts

select *
  from (
    select o.id, o.slug, o.name, o.kind, o.official_type, o.land, o.ended_at, o.ended_as_of, s.name as successor_name,
      s.slug as successor_slug, (select count(*) from membership m where m.organisation_id = o.id and m.state in ('pending',
      'verified')) as members, (select count(*) from organisation_domain d where d.organisation_id = o.id) as domains,
      (select count(*) from project p where p.organisation_id = o.id) as projects,
      (select count(*) from organisation e where e.parent_id = o.id) as enterprises, (
      select count(*)
        from event e
        where e.host_id = o.id and e.state <> 'cancelled' and (e.starts_at > now() or e.starts_at is null and e.state = 'draft')
    ) as hosting, count(*) over () as total
      from organisation o
      left join organisation s on s.id = o.successor_id
      where o.state = 'ended'
  ) ended
  order by members desc, domains + projects + enterprises desc, ended_at desc nulls last, name, id
  limit $1
  offset $2;

select o.id, o.slug, o.name, o.kind, o.official_type, o.land, o.ended_at, o.ended_as_of, s.name as successor_name,
  s.slug as successor_slug, (select count(*) from membership m where m.organisation_id = o.id and m.state in ('pending',
  'verified')) as members, (select count(*) from organisation_domain d where d.organisation_id = o.id) as domains,
  (select count(*) from project p where p.organisation_id = o.id) as projects,
  (select count(*) from organisation e where e.parent_id = o.id) as enterprises, (
  select count(*)
    from event e
    where e.host_id = o.id and e.state <> 'cancelled' and (e.starts_at > now() or e.starts_at is null and e.state = 'draft')
) as hosting
  from organisation o
  left join organisation s on s.id = o.successor_id
  where o.state = 'ended' and o.slug = $1;

select o.id, o.slug, o.name, o.state, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.ars, o.postcode,
  o.population, (select count(*) from membership m where m.organisation_id = o.id and m.state = 'verified') as members, (
  select count(*) from membership m where m.organisation_id = o.id and m.admin_slot is not null
) as admins
  from organisation o
  left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and k.state = 'active' and k.ars = o.kreis_ars
  where o.state <> 'proposed' and o.slug = $1;

-- src/modules/pages/legal/commands.ts

insert into activity (at, actor_id, verb, object, data) values ($1, $2, $3, $4, $5);

insert into legal_text (page, lang, body, saved_at, saved_by) values ($1, $2, $3, $4, $5) returning id;

select pg_advisory_xact_lock(hashtext($1));

-- src/modules/pages/legal/queries.ts

select distinct on (t.page, t.lang) t.id, t.page, t.lang, t.body, t.saved_at, coalesce(nullif(a.name, ''), a.email,
  '') as saved_by
  from legal_text t
  left join account a on a.id = t.saved_by
  order by t.page, t.lang, t.id desc;

select id, body, saved_at from legal_text where page = $1 and lang = $2 order by id desc limit $3;

select t.id, t.page, t.lang, t.body, t.saved_at, coalesce(nullif(a.name, ''), a.email, '') as saved_by
  from legal_text t
  left join account a on a.id = t.saved_by
  where t.page = $1 and t.lang = $2
  order by t.id desc
  limit $3;

-- src/modules/pages/my-data/commands-list-views.ts

insert into list_access (at, day, event_id, actor_id, kind, registrations)
select v.at, v.day, e.id, a.id, v.kind, v.registrations
  from jsonb_to_recordset($1::jsonb) as v(at timestamptz, day date, slug text, kind text, actor_id uuid, registrations uuid[])
  join event e on e.slug = v.slug
  join account a on a.id = v.actor_id
  on conflict do nothing;

insert into person_access (at, day, account_id, actor_id, organisation_id, kind)
select v.at, v.day, p.id, a.id, o.id, v.kind
  from jsonb_to_recordset($1::jsonb) as v(at timestamptz, day date, account_id uuid, organisation_id uuid, kind text,
    actor_id uuid)
  join account p on p.id = v.account_id
  join account a on a.id = v.actor_id
  left join organisation o on o.id = v.organisation_id
  on conflict do nothing;

-- src/modules/pages/my-data/queries.ts

select (
  select count(*)
    from (
      select r.id, e.title_de as event, e.starts_at, r.state, r.seat, r.wish, o.name as organisation, r.question,
        r.organiser_note, r.coming, r.cancel_reason, r.cancel_note, r.certificate_number, r.feedback_given, r.created_at,
        r.updated_at, (
        select array_agg((case rt.side when 'seek' then '? ' else '! ' end) || t.name_de order by rt.side, t.position)
          from registration_topic rt
          join topic t on t.id = rt.topic_id
          where rt.registration_id = r.id
      ) as topics
        from registration r
        join event e on e.id = r.event_id
        left join organisation o on o.id = r.organisation_id
        where (r.account_id = $1 or r.invited_email = $2)
        order by e.starts_at desc nulls last, r.created_at
    ) x
) as registrations, (select count(*)
  from (
    select m.created_at, m.kind, m.subject, m.state, m.sent_at, m.to_email, e.title_de as event, case
      when m.kind = 'login_code' then '' else m.text_body end as text
      from mail m
      left join event e on e.id = m.event_id
      where m.to_email = $3
      order by m.created_at desc
  ) x) as mails, (select count(*)
  from (
    select c.purpose, s.title_de as series, c.given_at, c.revoked_at
      from consent c
      left join series s on s.id = c.series_id
      where c.account_id = $4
      order by c.given_at
  ) x) as consents, (select count(*)
  from (
    select e.title_de as event, s.fields, s.in_search, s.given_at, s.ended_at
      from sharing s
      left join event e on e.id = s.event_id
      where s.account_id = $5
      order by s.given_at
  ) x) as sharing, (select count(*)
  from (
    select device, created_at, last_seen_at from session where account_id = $6 order by last_seen_at desc
  ) x) as sessions, (select count(*)
  from (
    select kind, label, created_at, last_used_at from second_factor where account_id = $7 order by created_at
  ) x) as second_factors, (select count(*)
  from (select at, verb, object, object_id, event_id from activity where actor_id = $8 order by id desc) x) as activity;

select at, verb, object, object_id, event_id from activity where actor_id = $1 order by id desc limit $2;

select c.purpose, coalesce(nullif(s.title_en, ''), s.title_de) as series, c.given_at, c.revoked_at
  from consent c
  left join series s on s.id = c.series_id
  where c.account_id = $1
  order by c.given_at
  limit $2;

select c.purpose, s.title_de as series, c.given_at, c.revoked_at
  from consent c
  left join series s on s.id = c.series_id
  where c.account_id = $1
  order by c.given_at
  limit $2;

select case when project_seen(p, $1::uuid, organisations_of($2::uuid)) then coalesce(nullif(p.title_en, ''), p.title_de)
  else p.id::text end as project, x.kind, x.answer, x.at
  from (
    select project_id, 'wish' as kind, null as answer, given_at as at
      from silent_wish
      where given_by = $3
      union all
    select project_id, 'answer', answer, answered_at
      from silent_side
      where answered_by = $4
  ) x
  join project p on p.id = x.project_id
  order by x.at
  limit $5;

select case when project_seen(p, $1::uuid, organisations_of($2::uuid)) then coalesce(nullif(p.title_en, ''), p.title_de)
  else p.id::text end as project, x.kind, x.created_at
  from (
    select project_id, slot as kind, created_at
      from project_contact
      where account_id = $3
      union all
    select project_id, 'reader', created_at
      from project_reader
      where account_id = $4
  ) x
  join project p on p.id = x.project_id
  order by x.created_at
  limit $5;

select case when project_seen(p, $1::uuid, organisations_of($2::uuid)) then p.title_de else p.id::text end as project, x.kind,
  x.answer, x.at
  from (
    select project_id, 'wish' as kind, null as answer, given_at as at
      from silent_wish
      where given_by = $3
      union all
    select project_id, 'answer', answer, answered_at
      from silent_side
      where answered_by = $4
  ) x
  join project p on p.id = x.project_id
  order by x.at
  limit $5;

select case when project_seen(p, $1::uuid, organisations_of($2::uuid)) then p.title_de else p.id::text end as project, x.kind,
  x.created_at
  from (
    select project_id, slot as kind, created_at
      from project_contact
      where account_id = $3
      union all
    select project_id, 'reader', created_at
      from project_reader
      where account_id = $4
  ) x
  join project p on p.id = x.project_id
  order by x.created_at
  limit $5;

select coalesce(nullif(e.title_en, ''), e.title_de) as event, r.state, r.created_at, coalesce(a.name,
  r.invited_email) as colleague
  from registration r
  join event e on e.id = r.event_id
  left join account a on a.id = r.account_id
  where r.invited_by = $1
  order by r.created_at desc
  limit $2;

select coalesce(nullif(e.title_en, ''), e.title_de) as event, s.fields, s.in_search, s.given_at, s.ended_at
  from sharing s
  left join event e on e.id = s.event_id
  where s.account_id = $1
  order by s.given_at
  limit $2;

select coalesce(nullif(s.title_en, ''), s.title_de) as series, so.created_at as since
  from series_organiser so
  join series s on s.id = so.series_id
  where so.account_id = $1
  order by so.created_at
  limit $2;

select created_at, kind, page, message, done_at from site_feedback where reply_to = $1 order by created_at desc limit $2;

select device, created_at, last_seen_at from session where account_id = $1 order by last_seen_at desc limit $2;

select e.slug, json_build_object('de', e.title_de, 'en', e.title_en) as title, e.starts_at
  from registration r
  join event e on e.id = r.event_id
  where (r.account_id = $1 or r.invited_email = $2) and r.state not in ('cancelled', 'attended') and (e.ends_at is null
    or e.ends_at > $3)
  order by e.starts_at
  limit 100;

select e.title_de as event, r.state, r.created_at, coalesce(a.name, r.invited_email) as colleague
  from registration r
  join event e on e.id = r.event_id
  left join account a on a.id = r.account_id
  where r.invited_by = $1
  order by r.created_at desc
  limit $2;

select e.title_de as event, s.fields, s.in_search, s.given_at, s.ended_at
  from sharing s
  left join event e on e.id = s.event_id
  where s.account_id = $1
  order by s.given_at
  limit $2;

select g.created_at, coalesce(nullif(e.title_en, ''), e.title_de) as event, g.subject, g.state, g.body as text
  from group_message g
  join event e on e.id = g.event_id
  where g.author_id = $1
  order by g.created_at desc
  limit $2;

select g.created_at, e.title_de as event, g.subject, g.state, g.body as text
  from group_message g
  join event e on e.id = g.event_id
  where g.author_id = $1
  order by g.created_at desc
  limit $2;

select id, email, name, job_title, lang, is_admin, created_at, last_signed_in_at, bounced_at from account where id = $1 limit $2;

select issuer, subject as identity, created_at, last_used_at from identity where account_id = $1 order by created_at limit $2;

select kind, label, created_at, last_used_at from second_factor where account_id = $1 order by created_at limit $2;

select l.at, coalesce(a.name, '') as who, coalesce(nullif(e.title_en, ''), e.title_de) as event, l.kind,
  h.data->'columns' as columns, h.data->>'reason' as reason
  from list_access l
  join event e on e.id = l.event_id
  left join account a on a.id = l.actor_id
  left join activity h on h.id = l.activity_id
  where l.actor_id is distinct from $1 and exists (
    select
      from registration r
      where r.event_id = l.event_id and (r.account_id = $2 or r.invited_email = $3) and r.created_at <= l.at
        and (l.registrations is null or r.id = any(l.registrations))
  )
  union all
select l.at, coalesce(a.name, ''), coalesce(o.name, ''), l.kind, null, null
  from person_access l
  left join account a on a.id = l.actor_id
  left join organisation o on o.id = l.organisation_id
  where l.account_id = $4
  order by at desc
  limit $5;

select l.at, coalesce(a.name, '') as who, e.title_de as event, l.kind, h.data->'columns' as columns, h.data->>'reason' as reason
  from list_access l
  join event e on e.id = l.event_id
  left join account a on a.id = l.actor_id
  left join activity h on h.id = l.activity_id
  where l.actor_id is distinct from $1 and exists (
    select
      from registration r
      where r.event_id = l.event_id and (r.account_id = $2 or r.invited_email = $3) and r.created_at <= l.at
        and (l.registrations is null or r.id = any(l.registrations))
  )
  union all
select l.at, coalesce(a.name, ''), coalesce(o.name, ''), l.kind, null, null
  from person_access l
  left join account a on a.id = l.actor_id
  left join organisation o on o.id = l.organisation_id
  where l.account_id = $4
  order by at desc
  limit $5;

select m.created_at, m.kind, m.subject, m.state, m.sent_at, m.to_email, coalesce(nullif(e.title_en, ''), e.title_de) as event,
  case when m.kind = 'login_code' then '' else m.text_body end as text
  from mail m
  left join event e on e.id = m.event_id
  where m.to_email = $1
  order by m.created_at desc
  limit $2;

select m.created_at, m.kind, m.subject, m.state, m.sent_at, m.to_email, e.title_de as event, case
  when m.kind = 'login_code' then '' else m.text_body end as text
  from mail m
  left join event e on e.id = m.event_id
  where m.to_email = $1
  order by m.created_at desc
  limit $2;

select new_email as email, created_at from address_change where account_id = $1 order by created_at limit $2;

select o.name as organisation, m.state, m.role, m.verified_how, m.asked_at, m.decided_at, m.reason
  from membership m
  join organisation o on o.id = m.organisation_id
  where m.account_id = $1
  order by m.created_at
  limit $2;

select query, created_at from saved_search where account_id = $1 order by created_at limit $2;

select r.id, coalesce(nullif(e.title_en, ''), e.title_de) as event, e.starts_at, r.state, r.seat, r.wish, o.name as organisation,
  r.question, r.organiser_note, r.coming, r.cancel_reason, r.cancel_note, r.certificate_number, r.feedback_given, r.created_at,
  r.updated_at, (
  select array_agg((case rt.side when 'seek' then '? ' else '! ' end) || t.name_en order by rt.side, t.position)
    from registration_topic rt
    join topic t on t.id = rt.topic_id
    where rt.registration_id = r.id
) as topics
  from registration r
  join event e on e.id = r.event_id
  left join organisation o on o.id = r.organisation_id
  where (r.account_id = $1 or r.invited_email = $2)
  order by e.starts_at desc nulls last, r.created_at
  limit $3;

select r.id, e.title_de as event, e.starts_at, r.state, r.seat, r.wish, o.name as organisation, r.question, r.organiser_note,
  r.coming, r.cancel_reason, r.cancel_note, r.certificate_number, r.feedback_given, r.created_at, r.updated_at, (
  select array_agg((case rt.side when 'seek' then '? ' else '! ' end) || t.name_de order by rt.side, t.position)
    from registration_topic rt
    join topic t on t.id = rt.topic_id
    where rt.registration_id = r.id
) as topics
  from registration r
  join event e on e.id = r.event_id
  left join organisation o on o.id = r.organisation_id
  where (r.account_id = $1 or r.invited_email = $2)
  order by e.starts_at desc nulls last, r.created_at
  limit $3;

select s.slug, json_build_object('de', s.title_de, 'en', s.title_en) as title
  from series s
  join series_organiser so on so.series_id = s.id
  where so.account_id = $1 and s.state <> 'archived' and not exists (
    select from series_organiser o where o.series_id = s.id and o.account_id <> $2
  )
  order by s.created_at
  limit 100;

select s.title_de as series, so.created_at as since
  from series_organiser so
  join series s on s.id = so.series_id
  where so.account_id = $1
  order by so.created_at
  limit $2;

select since from digest_off where account_id = $1 limit $2;

select t.told_at as at, case when project_seen(p, $1::uuid, organisations_of($2::uuid)) then coalesce(nullif(p.title_en, ''),
  p.title_de) else p.id::text end as project, t.status as state
  from digest_told t
  join project p on p.id = t.project_id
  where t.account_id = $3
  order by t.told_at desc
  limit $4;

select t.told_at as at, case when project_seen(p, $1::uuid, organisations_of($2::uuid)) then p.title_de else p.id::text
  end as project, t.status as state
  from digest_told t
  join project p on p.id = t.project_id
  where t.account_id = $3
  order by t.told_at desc
  limit $4;

-- src/modules/pages/queries-participation.ts

with past as (select e.id, e.host_id from event e join series s on s.id = e.series_id where e.state = 'published'
  and s.state <> 'draft' and (e.ends_at < $1::timestamptz or (e.ends_at is null and s.state = 'archived'))), part as (
  select r.organisation_id as id
    from registration r
    join past on past.id = r.event_id
    where r.state in ('confirmed', 'attended')
    union
  select host_id
    from past
    union
  select (person->>'organisationId')::uuid
    from past
    join programme_release r on r.event_id = past.id and r.version = (
      select max(version) from programme_release where event_id = past.id
    )
    cross join lateral jsonb_path_query(r.items, '$[*].people[*]') person
)
select count(*) as organisations, count(*) filter (where o.id in (select id from part)) as known
  from organisation o
  where o.kreis_ars = $2 and o.state = 'active';

with past as (select e.id, e.host_id from event e join series s on s.id = e.series_id where e.state = 'published'
  and s.state <> 'draft' and (e.ends_at < $1::timestamptz or (e.ends_at is null and s.state = 'archived'))), part as (
  select r.organisation_id as id
    from registration r
    join past on past.id = r.event_id
    where r.state in ('confirmed', 'attended')
    union
  select host_id
    from past
    union
  select (person->>'organisationId')::uuid
    from past
    join programme_release r on r.event_id = past.id and r.version = (
      select max(version) from programme_release where event_id = past.id
    )
    cross join lateral jsonb_path_query(r.items, '$[*].people[*]') person
), archive as (select land, sum(past_municipalities) as total
  from series
  where state = 'archived' and land is not null
  group by land)
select keys.land, count(o.id) as organisations, count(o.id) filter (where part.id is not null) as known,
  coalesce(max(archive.total), 0)::int as archived
  from (select to_char(n, 'FM00') as land from generate_series(1, 16) n) keys
  left join organisation o on o.land = keys.land and o.state <> 'proposed' and (o.state = 'active' or o.id in (
    select id from part
  ))
  left join part on part.id = o.id
  left join archive on archive.land = keys.land
  group by keys.land
  order by keys.land;

-- src/modules/pages/queries-sitemap.ts

select o.slug
  from organisation o
  where o.state <> 'proposed' and o.id in (
    select host_id
      from event
      where state <> 'draft'
      union
    select (person->>'organisationId')::uuid
      from programme_release r
      cross join lateral jsonb_path_query(r.items, '$[*].people[*]') person
      where r.version = (select max(version) from programme_release n where n.event_id = r.event_id)
      union
    select organisation_id
      from project
      where level = 'clear'
  )
  order by o.slug
  limit $1;

select slug from organisation where kind = $1 and state = $2 order by slug limit $3;

-- src/modules/pages/queries.ts

select 1;

select key, value from setting limit $1;

-- src/modules/pages/retention/queries.ts

select at, data from activity where verb = $1 order by id desc limit $2;

-- src/modules/pages/settings/commands.ts

delete from setting where key = $1;

insert into activity (at, actor_id, verb, object, data) values ($1, $2, $3, $4, $5);

insert into setting (key, value, updated_at, updated_by)
  values ($1, $2, $3, $4)
  on conflict (key) do update set value = $5, updated_at = $6, updated_by = $7;

select pg_advisory_xact_lock(hashtext('setting'));

-- src/modules/projects/commands-import.ts

select pg_advisory_xact_lock(hashtext($1));

-- src/modules/projects/commands-levels.ts

delete from project_contact where project_id = $1 and account_id = $2;

delete from project_contact where project_id = $1 and slot = $2;

delete from project_reader where project_id = $1;

insert into project_reader (project_id, account_id, created_at) values ($1, $2, $3) /* , … */;

select account_id from membership where organisation_id = $1 and state = $2 and account_id in ($3 /* , … */);

select account_id from project_contact where project_id = $1 and slot = $2;

select account_id from project_reader where project_id = $1;

select function_mailbox from project where id = $1;

update project set contact_lost_at = $1 where id = $2;

update project set function_mailbox = $1 where id = $2;

update project
  set level = $1, level_experience = $2, level_figures = $3, level_technology = $4, level_contact = $5, level_documents = $6
  where id = $7;

-- src/modules/projects/commands-roles-news.ts

insert into outbox (topic, payload, created_at) values ($1, $2, $3);

-- src/modules/projects/commands-roles.ts

delete from project_note where id = $1 and project_id = $2;

delete from project_role where project_id = $1 and organisation_id = $2 and role = $3;

insert into project_note (project_id, on_day, note, created_at, created_by) values ($1, $2, $3, $4, $5);

insert into project_relation (project_id, other_id, kind, created_at) values ($1, $2, $3, $4) on conflict do nothing;

insert into project_role (project_id, organisation_id, role, created_at, created_by)
  values ($1, $2, $3, $4, $5)
  on conflict do nothing;

insert into project_role (project_id, organisation_id, role, since, again, note, created_at, created_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8);

insert into project_role (project_id, organisation_id, role, state, created_at, created_by)
  values ($1, $2, $3, $4, $5, $6)
  on conflict do nothing;

select created_by from project_role where project_id = $1 and organisation_id = $2 and role = $3 and state = $4 for update;

select id from membership where account_id = $1 and organisation_id = $2 and state = $3 for share;

select id from organisation where id = $1 and state = $2;

update project set offered_at = $1, offer_note = $2 where id = $3;

update project_role set state = $1 where project_id = $2 and organisation_id = $3 and role = $4;

-- src/modules/projects/commands-write.ts

delete from project_openness where project_id = $1;

delete from project_phase where project_id = $1;

delete from project_product where project_id = $1;

delete from project_result where project_id = $1;

delete from project_service where project_id = $1;

delete from project_standard where project_id = $1;

delete from project_step where project_id = $1;

delete from project_tag where project_id = $1;

delete from project_topic where project_id = $1;

insert into activity (at, actor_id, verb, object, object_id, data) values ($1, $2, $3, $4, $5, $6);

insert into project_contact (project_id, account_id, slot, created_at) values ($1, $2, $3, $4);

insert into project_openness (project_id, openness) values ($1, $2) /* , … */;

insert into project_phase (project_id, phase, month, estimated) values ($1, $2, $3, $4) /* , … */;

insert into project_product (project_id, position, kind, name, vendor) values ($1, $2, $3, $4, $5) /* , … */;

insert into project_result (project_id, position, unit, what, after, before, source) values ($1, $2, $3, $4, $5, $6, $7) /* , … */;

insert into project_result (project_id, position, what, before, after, unit, source) values ($1, $2, $3, $4, $5, $6, $7) /* , … */;

insert into project_result (project_id, position, what, unit, before, after, source) values ($1, $2, $3, $4, $5, $6, $7) /* , … */;

insert into project_service (project_id, position, ozg_id, leika_id) values ($1, $2, $3, $4) /* , … */;

insert into project_standard (project_id, standard) values ($1, $2);

insert into project_step (project_id, position, step) values ($1, $2, $3) /* , … */;

insert into project_tag (project_id, tag) values ($1, $2) /* , … */;

insert into project_topic (project_id, topic_id) values ($1, $2) /* , … */;

select id from project where id = $1 for update;

select pg_advisory_xact_lock(hashtext($1));

select project_content($1) as content;

select slug from project where slug like $1;

-- src/modules/projects/commands.ts

insert into project (status, title_de, title_en, sentence_de, sentence_en, unit, starting_point, not_worked, differently,
  prerequisites, transferability, one_off, yearly, person_days, months, funding, operation, procurement, legal_form, slug,
  organisation_id, level, created_at, updated_at, created_by, confirmed_at, confirmed_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
    $27)
  returning id;

insert into project_version (project_id, version, saved_at, saved_by, via, restored_from, content)
select id, version, $1, $2::uuid, $3, $4::integer, project_content(id)
  from project
  where id = $5;

select content from project_version where project_id = $1 and version = $2;

select id from membership where account_id = $1 and organisation_id = $2 and state = $3 for share;

select id from topic where id in ($1 /* , … */);

update project set confirmed_at = $1, confirmed_by = $2, reminded_at = $3 where id = $4;

update project
  set status = $1, title_de = $2, title_en = $3, sentence_de = $4, sentence_en = $5, unit = $6, starting_point = $7,
    not_worked = $8, differently = $9, prerequisites = $10, transferability = $11, months = $12, one_off = $13, yearly = $14,
    funding = $15, person_days = $16, operation = $17, procurement = $18, legal_form = $19, version = version + $20,
    updated_at = greatest($21::timestamptz, updated_at + interval '1 microsecond')
  where id = $22;

-- src/modules/projects/documents/commands.ts

delete from project_document where id = $1 and project_id = $2;

insert into project_document (project_id, kind, title, licence, level, file_name, hash, size, created_at, created_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  returning id;

insert into project_document (project_id, title, kind, licence, level, file_name, hash, size, created_at, created_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  returning id;

select coalesce(sum(d.size) filter(where p.id = $1), 0) as of_project, count(d.id) filter(where p.id = $2) as count,
  coalesce(sum(d.size), 0) as of_organisation
  from project_document as d
  inner join project as p on p.id = d.project_id
  where p.organisation_id = $3;

select id from organisation where id = $1 for no key update;

select id from project_document where project_id = $1 and hash = $2;

update project_document set kind = $1, title = $2, licence = $3, level = $4 where id = $5;

-- src/modules/projects/documents/queries.ts

select key, value from setting where key in ($1 /* , … */);

select project_file_part($1::uuid, $2::uuid, $3::integer, $4::integer) as part;

-- src/modules/projects/import/queries.ts

select id, slug, title_de from project where organisation_id = $1 order by updated_at desc, id limit $2;

select ozg_id, null::text as leika_id, search_name, is_current
  from ozg_service
  where ozg_id = any($1::text[]) or search_name = any($2::text[])
  union all
select l.ozg_id, l.leika_id, l.search_name, l.is_current and o.is_current
  from leika_service l
  join ozg_service o on o.ozg_id = l.ozg_id
  where l.leika_id = any($3::text[]) or l.search_name = any($4::text[])
  order by leika_id nulls first, ozg_id
  limit 5000;

-- src/modules/projects/queries-around.ts

select 'event' as kind, event.slug, event.title_de, event.title_en, event.starts_at, item.value #>> '{title,de}' as item_de,
  item.value #>> '{title,en}' as item_en
  from event_project l
  join event on event.id = l.event_id
  join series on series.id = event.series_id
  left join lateral (
    select i.value
      from programme_release r
      cross join lateral jsonb_array_elements(r.items) i
      where r.event_id = event.id and i.value ->> 'id' = l.item_id::text
      order by r.version desc
      limit 1
  ) item on true
  where l.project_id = $1 and ((event.state <> 'draft' and series.state <> 'draft') or event.series_id = any($2::uuid[]))
  union all
select 'series', series.slug, series.title_de, series.title_en, null, null, null
  from series_project l
  join series on series.id = l.series_id
  where l.project_id = $3 and (series.state <> 'draft' or series.id = any($4::uuid[]))
  order by 5 desc nulls last, 2
  limit 50;

select 'event' as kind, event.slug, event.title_de, event.title_en, event.starts_at, item.value #>> '{title,de}' as item_de,
  item.value #>> '{title,en}' as item_en
  from event_project l
  join event on event.id = l.event_id
  join series on series.id = event.series_id
  left join lateral (
    select i.value
      from programme_release r
      cross join lateral jsonb_array_elements(r.items) i
      where r.event_id = event.id and i.value ->> 'id' = l.item_id::text
      order by r.version desc
      limit 1
  ) item on true
  where l.project_id = $1 and ((event.state <> 'draft' and series.state <> 'draft') or event.series_id is not null)
  union all
select 'series', series.slug, series.title_de, series.title_en, null, null, null
  from series_project l
  join series on series.id = l.series_id
  where l.project_id = $2 and (series.state <> 'draft' or series.id is not null)
  order by 5 desc nulls last, 2
  limit 50;

select 'event' as kind, event.slug, event.title_de, event.title_en, event.starts_at, item.value #>> '{title,de}' as item_de,
  item.value #>> '{title,en}' as item_en
  from event_project l
  join event on event.id = l.event_id
  join series on series.id = event.series_id
  left join lateral (
    select i.value
      from programme_release r
      cross join lateral jsonb_array_elements(r.items) i
      where r.event_id = event.id and i.value ->> 'id' = l.item_id::text
      order by r.version desc
      limit 1
  ) item on true
  where l.project_id = $1 and ((event.state <> 'draft' and series.state <> 'draft'))
  union all
select 'series', series.slug, series.title_de, series.title_en, null, null, null
  from series_project l
  join series on series.id = l.series_id
  where l.project_id = $2 and (series.state <> 'draft')
  order by 5 desc nulls last, 2
  limit 50;

select around from project_around($1::uuid, $2::uuid);

-- src/modules/projects/queries-edit.ts

select a.id as account_id, coalesce(nullif(a.name, ''), a.email) as name, r.account_id is not null as chosen
  from membership m
  join account a on a.id = m.account_id
  left join project_reader r on r.account_id = a.id and r.project_id = $1
  where m.organisation_id = $2 and m.state = 'verified'
  order by 2, 1
  limit 500;

select slot from project_contact where project_id = $1 and account_id = $2;

select v.version, v.saved_at, v.via, v.restored_from, v.content, v.saved_by as saved_by_id, a.name as saved_by
  from project_version as v
  left join account as a on a.id = v.saved_by
  where v.project_id = $1
  order by v.version desc
  limit $2;

-- src/modules/projects/queries-offers.ts

select from project p where p.id = $1 and (p.offered_at is not null and p.level in ('clear', 'green'));

select p.id, p.slug, p.status, p.title_de, p.title_en, p.sentence_de, p.sentence_en, p.offered_at, p.offer_note,
  o.name as organisation_name, o.slug as organisation_slug
  from project p
  join organisation o on o.id = p.organisation_id
  where (p.offered_at is not null and p.level in ('clear', 'green')) and (o.population >= $1 and o.population < $2)
  order by p.offered_at desc, p.id
  limit 100;

select p.id, p.slug, p.status, p.title_de, p.title_en, p.sentence_de, p.sentence_en, p.offered_at, p.offer_note,
  o.name as organisation_name, o.slug as organisation_slug
  from project p
  join organisation o on o.id = p.organisation_id
  where (p.offered_at is not null and p.level in ('clear', 'green')) and exists (
    select from project_topic t where t.project_id = p.id and t.topic_id = $1
  )
  order by p.offered_at desc, p.id
  limit 100;

select p.id, p.slug, p.status, p.title_de, p.title_en, p.sentence_de, p.sentence_en, p.offered_at, p.offer_note,
  o.name as organisation_name, o.slug as organisation_slug
  from project p
  join organisation o on o.id = p.organisation_id
  where (p.offered_at is not null and p.level in ('clear', 'green')) and o.land = $1
  order by p.offered_at desc, p.id
  limit 100;

select p.id, p.slug, p.status, p.title_de, p.title_en, p.sentence_de, p.sentence_en, p.offered_at, p.offer_note,
  o.name as organisation_name, o.slug as organisation_slug
  from project p
  join organisation o on o.id = p.organisation_id
  where (p.offered_at is not null and p.level in ('clear', 'green')) and o.population >= $1
  order by p.offered_at desc, p.id
  limit 100;

select p.id, p.slug, p.status, p.title_de, p.title_en, p.sentence_de, p.sentence_en, p.offered_at, p.offer_note,
  o.name as organisation_name, o.slug as organisation_slug
  from project p
  join organisation o on o.id = p.organisation_id
  where (p.offered_at is not null and p.level in ('clear', 'green'))
  order by p.offered_at desc, p.id
  limit 100;

-- src/modules/projects/queries-report.ts

select id from project where level = 'clear' and slug = $1;

select id, count(*) over () as total from project where level = 'clear' order by updated_at desc, id limit $1 offset $2;

-- src/modules/projects/queries.ts

select * from project_cards($1::uuid, $2::uuid[], $3, $4, $5) order by organisation_short_name, title_de, id limit $6;

select *
  from project_cards($1::uuid, array(
    select ep.project_id
      from event_project ep
      join event on event.id = ep.event_id
      join series on series.id = event.series_id
      where event.series_id = $2 and ((event.state <> 'draft' and series.state <> 'draft') or event.series_id = any($3::uuid[]))
      union
    select sp.project_id
      from series_project sp
      where sp.series_id = $4
  ), $5, $6, $7)
  order by organisation_short_name, title_de, id
  limit $8;

select *
  from project_cards($1::uuid, array(
    select ep.project_id
      from event_project ep
      join event on event.id = ep.event_id
      join series on series.id = event.series_id
      where event.series_id = $2 and ((event.state <> 'draft' and series.state <> 'draft') or event.series_id is not null)
      union
    select sp.project_id
      from series_project sp
      where sp.series_id = $3
  ), $4, $5, $6)
  order by organisation_short_name, title_de, id
  limit $7;

select *
  from project_cards($1::uuid, array(
    select ep.project_id
      from event_project ep
      join event on event.id = ep.event_id
      join series on series.id = event.series_id
      where event.series_id = $2 and ((event.state <> 'draft' and series.state <> 'draft'))
      union
    select sp.project_id
      from series_project sp
      where sp.series_id = $3
  ), $4, $5, $6)
  order by organisation_short_name, title_de, id
  limit $7;

select *
  from project_cards($1::uuid, array(
    select p.id
      from project p
      join organisation o on o.id = p.organisation_id
      where (p.slug = $2
        or fold_name(p.title_de || ' ' || p.title_en || ' ' || o.name || ' ' || o.short_name) like all ($3::text[]))
        and p.id is distinct from $4::uuid and project_seen(p, $5::uuid, organisations_of($6::uuid))
      order by fold_name(p.title_de) like $7 desc, p.confirmed_at desc, p.id
      limit $8
  ), $9, $10, $11)
  order by organisation_short_name, title_de, id
  limit $12;

select * from project_cards($1::uuid, null, $2, $3, $4) order by organisation_short_name, title_de, id limit $5;

select p.id
  from project_role as r
  inner join project as p on p.id = r.project_id
  where p.slug = $1 and r.organisation_id = $2 and r.role = $3 and r.state = $4;

select p.slug, p.title_de, p.title_en, l.name as leading_name, o.id as organisation_id, o.name as organisation_name
  from project_role as r
  inner join project as p on p.id = r.project_id
  inner join organisation as l on l.id = p.organisation_id
  inner join organisation as o on o.id = r.organisation_id
  where r.role = $1 and r.state = $2 and r.organisation_id in ($3 /* , … */) and p.level in ($4 /* , … */)
  order by r.created_at, p.id
  limit $5;

select profile from project_profiles($1::uuid[], $2::uuid);

-- src/modules/search/catalogue/queries-found.ts

select ars as key, name from organisation where ars in ($1 /* , … */) and state <> $2 limit $3;

select event.id, event.slug, event.title_de, event.title_en, event.starts_at, event.ends_at, event.date_note_de,
  event.date_note_en, series.state as series_state, series.title_de as series_title_de, series.title_en as series_title_en
  from event
  inner join series on series.id = event.series_id
  where event.id in ($1 /* , … */) and event.state <> $2 and series.state <> $3
  limit $4;

select id, slug, name, land from organisation where id in ($1 /* , … */) and state <> $2 limit $3;

select leika_id as key, name from leika_service where leika_id in ($1 /* , … */) limit $2;

select ozg_id as key, name from ozg_service where ozg_id in ($1 /* , … */) limit $2;

-- src/modules/search/catalogue/queries-index.ts

select e.id, array[e.title_de, e.title_en] as title, array[e.summary_de, e.summary_en] as summary, array[s.title_de,
  s.title_en] as series, array(select o.name from organisation o where o.id = e.host_id) || e.venue as host, coalesce((
  select array(
    select concat_ws(' ', i -> 'title' ->> 'de', i -> 'title' ->> 'en', i -> 'abstract' ->> 'de', i -> 'abstract' ->> 'en')
      from jsonb_array_elements(r.items) i
  )
    from programme_release r
    where r.event_id = e.id
    order by r.version desc
    limit 1
), '{}') as impulses
  from event e
  join series s on s.id = e.series_id
  where e.id = any($1::uuid[]) and e.state <> 'draft' and s.state <> 'draft';

select id from event order by updated_at, id limit $1;

select id from organisation order by created_at, id limit $1;

select id from project order by updated_at, id limit $1;

select name from ozg_service union select name from leika_service limit 20000;

select o.id, array[o.name, o.short_name] as name, o.land
  from organisation o
  where o.id = any($1::uuid[]) and o.state <> 'proposed' and (exists (select from project p where p.organisation_id = o.id
    and p.level = 'clear') or exists (
    select from event e join series s on s.id = e.series_id where e.host_id = o.id and e.state <> 'draft' and s.state <> 'draft'
  ));

select p.id, project_content(p.id) as content, p.organisation_id, jsonb_build_object('basics', p.level, 'experience',
  p.shown_experience, 'figures', p.shown_figures, 'technology', p.shown_technology) as levels,
  to_char(p.confirmed_at at time zone 'Europe/Berlin', 'YYYY-MM') as confirmed_month, o.kind as body, o.land, o.population, case
  when o.kind = 'kreis' then o.ars else coalesce(o.kreis_ars, up.kreis_ars, case when up.kind = 'kreis' then up.ars end)
  end as kreis_ars, coalesce(o.ars, up.ars) as ars, array(select r.organisation_id from project_role r where r.project_id = p.id
  and r.role in ('taking_part', 'reusing') and r.state = 'confirmed') as circle, case when 'red' in (p.level, p.level_experience,
  p.level_figures, p.level_technology, p.level_documents) or exists (select from project_document d where d.project_id = p.id
  and d.level = 'red') then project_named(p.id, p.organisation_id) else '{}' end as named,
  array(select x.name from organisation x where x.id = p.organisation_id
  or x.id in (select r.organisation_id from project_role r where r.project_id = p.id and r.state = 'confirmed'
  and r.role in ('taking_part', 'reusing'))) as organisations, array(select unnest(array[t.name_de,
  t.name_en]) from project_topic y join topic t on t.id = y.topic_id where y.project_id = p.id) as topic_names, array(
  select z.name
    from project_service s
    join ozg_service z on z.ozg_id = s.ozg_id
    where s.project_id = p.id
    union all
  select l.name
    from project_service s
    join leika_service l on l.leika_id = s.leika_id
    where s.project_id = p.id
) as service_names, array(select distinct z.field
  from project_service s
  join ozg_service z on z.ozg_id = s.ozg_id
  where s.project_id = p.id) as service_fields, exists (select
  from project_role r
  where r.project_id = p.id and r.role = 'reusing' and r.state = 'confirmed') as reused, coalesce((
    select jsonb_agg(jsonb_build_object('title', d.title, 'level', stricter(p.shown_documents, d.level)))
      from project_document d
      where d.project_id = p.id
  ), '[]') as documents
  from project p
  join organisation o on o.id = p.organisation_id
  left join organisation up on up.id = o.parent_id
  where p.id = any($1::uuid[]);

select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, coalesce((
  select jsonb_agg(jsonb_build_object('kind', c.kind, 'id', c.id, 'changedIn', c.changed_in::text))
    from search_change c
    where c.changed_in >= $1::text::xid8
), '[]') as changes;

select short_name as name
  from organisation
  where state <> 'proposed'
  union
select name
  from project_product
  union
select vendor
  from project_product
  limit 100000;

-- src/modules/search/catalogue/queries-people.ts

select account_id from sharing where in_search = $1 and ended_at is null order by given_at limit $2;

select id, name, job_title, organisations, topic_ids from people_found($1::uuid[], $2::uuid);

select p.id, p.name, p.job_title, array(select o ->> 'name' from jsonb_array_elements(p.organisations) o) as organisations, array(
  select unnest(array[t.name_de, t.name_en]) from topic t where t.id = any(p.topic_ids)
) as topic_names
  from people_shown($1::uuid[]) p;

-- src/modules/search/catalogue/queries-place.ts

select o.name, coalesce(o.ars, p.ars) as ars, (
  select k.name from organisation k where k.ars = left(coalesce(o.ars, p.ars), 5) || '0000000' and k.state <> 'proposed' limit 1
) as kreis
  from organisation o
  left join organisation p on p.id = o.parent_id
  where o.id = $1::uuid and o.state <> 'proposed';

-- src/modules/search/editors/commands-misses.ts

insert into activity (at, actor_id, verb, object, object_id, data) values ($1, $2, $3, $4, $5, $6);

insert into search_miss (fold, words, times, first_on, last_on)
select fold, words, times, day, day
  from (
    select g.*, row_number() over (partition by g.day order by g.times desc) + (
      select count(*) from search_miss m where m.first_on = g.day
    ) as place
      from (
        select distinct on (fold) *
          from jsonb_to_recordset($1::jsonb) as r(fold text, words text, times integer, day date)
          order by fold, day
      ) g
      where not exists (select from search_miss m where m.fold = g.fold) and not exists (
        select
          from account a
          where a.name <> '' and (g.words = any(string_to_array(lower(a.name), ' ')) or string_to_array(lower(a.name),
            ' ') <@ string_to_array(g.words, ' '))
      )
  ) n
  where n.place <= $2
  on conflict (fold) do nothing;

select id, done_at from search_miss where id = $1 for update;

select pg_advisory_xact_lock(hashtext('search_miss'));

update search_miss m
  set times = least(m.times + g.times, 1000000), last_on = greatest(m.last_on, g.day)
  from (
    select fold, sum(times)::integer as times, max(day) as day
      from jsonb_to_recordset($1::jsonb) as r(fold text, times integer, day date)
      group by fold
  ) g
  where m.fold = g.fold;

update search_miss set done_at = $1 where id = $2;

-- src/modules/search/editors/commands-start.ts

delete
  from synonym_group
  where version = 1 and ended_at is null and start_term is not null and start_term not in (
    select w.start_term from jsonb_to_recordset($1::jsonb) as w(start_term text)
  );

insert into synonym_group as g (start_term, kind, terms, updated_at)
select w.start_term, w.kind, w.terms, $1::timestamptz
  from jsonb_to_recordset($2::jsonb) as w(start_term text, kind text, terms text[])
  where not exists (
    select from synonym_group s where s.start_term = w.start_term and (s.version > 1 or (s.kind, s.terms) = (w.kind, w.terms))
  )
  on conflict (start_term) do update set kind = excluded.kind, terms = excluded.terms, updated_at = excluded.updated_at
  where g.version = 1;

-- src/modules/search/editors/commands-synonyms.ts

insert into activity (at, actor_id, verb, object, object_id, data) values ($1, $2, $3, $4, $5, $6);

insert into synonym_group (kind, terms, updated_at, updated_by) values ($1, $2, $3, $4) returning id;

insert into synonym_version (group_id, version, kind, terms, ended, saved_at, saved_by)
select id, version, kind, terms, ended_at is not null, updated_at, updated_by
  from synonym_group
  where id = $1;

select pg_advisory_xact_lock(hashtext('synonym_group'));

update synonym_group set ended_at = $1, version = $2, updated_at = $3, updated_by = $4 where id = $5;

update synonym_group set kind = $1, terms = $2, version = $3, updated_at = $4, updated_by = $5 where id = $6;

-- src/modules/search/editors/queries-misses.ts

select count(*) filter (where done_at is null)::integer as open, count(*) filter (where done_at is not null)::integer as done
  from search_miss;

select id, words, times, first_on, last_on, done_at is not null as done
  from search_miss
  where (done_at is not null) = $1
  order by times desc, last_on desc, id
  limit $2
  offset $3;

-- src/modules/search/editors/queries.ts

select g.id, g.kind, g.terms, g.start_term is not null as started, g.version, g.ended_at, g.updated_at, coalesce(nullif(a.name,
  ''), a.email, '') as updated_by
  from synonym_group g
  left join account a on a.id = g.updated_by
  order by lower(g.terms[1]), g.id
  limit $1;

select terms, kind from synonym_group where ended_at is null order by start_term, id limit $1;

select v.version, v.kind, v.terms, v.ended, v.saved_at, coalesce(nullif(a.name, ''), a.email, '') as saved_by
  from synonym_version v
  left join account a on a.id = v.saved_by
  where v.group_id = $1
  order by v.version desc
  limit $2;

-- src/modules/topics/commands-ozg.ts

insert into activity (at, verb, object, data) values ($1, $2, $3, $4);

insert into leika_service (leika_id, ozg_id, name, search_name)
select leika_id, ozg_id, name, fold_name(name)
  from jsonb_to_recordset($1::jsonb) as s(leika_id text, ozg_id text, name text)
  on conflict (leika_id) do update set ozg_id = excluded.ozg_id, name = excluded.name, search_name = excluded.search_name,
    is_current = true;

insert into ozg_service (ozg_id, name, situation, field, search_name)
select ozg_id, name, situation, field, fold_name(name)
  from jsonb_to_recordset($1::jsonb) as s(ozg_id text, name text, situation text, field text)
  on conflict (ozg_id) do update set name = excluded.name, situation = excluded.situation, field = excluded.field,
    search_name = excluded.search_name, is_current = true;

select pg_advisory_xact_lock(hashtext('import ozg'));

update leika_service set is_current = false where is_current and leika_id <> all ($1::text[]) returning leika_id;

update ozg_service set is_current = false where is_current and ozg_id <> all ($1::text[]) returning ozg_id;

-- src/modules/topics/queries-ozg.ts

select ozg_id, leika_id, name, bundle, field
  from (
    select o.ozg_id, null::text as leika_id, o.name, o.name as bundle, o.field, o.search_name, o.is_current
      from ozg_service o
      union all
    select l.ozg_id, l.leika_id, l.name, o.name, o.field, l.search_name, l.is_current and o.is_current
      from leika_service l
      join ozg_service o on o.ozg_id = l.ozg_id
  ) s
  where (ozg_id, coalesce(leika_id, '')) in (($1, $2));

select ozg_id, leika_id, name, bundle, field
  from (
    select o.ozg_id, null::text as leika_id, o.name, o.name as bundle, o.field, o.search_name, o.is_current
      from ozg_service o
      union all
    select l.ozg_id, l.leika_id, l.name, o.name, o.field, l.search_name, l.is_current and o.is_current
      from leika_service l
      join ozg_service o on o.ozg_id = l.ozg_id
  ) s
  where (ozg_id, coalesce(leika_id, '')) in (($1, $2), ($3, $4));

select ozg_id, leika_id, name, bundle, field
  from (
    select o.ozg_id, null::text as leika_id, o.name, o.name as bundle, o.field, o.search_name, o.is_current
      from ozg_service o
      union all
    select l.ozg_id, l.leika_id, l.name, o.name, o.field, l.search_name, l.is_current and o.is_current
      from leika_service l
      join ozg_service o on o.ozg_id = l.ozg_id
  ) s
  where (ozg_id, coalesce(leika_id, '')) in (($1, $2), ($3, $4), ($5, $6), ($7, $8));

select ozg_id, leika_id, name, bundle, field
  from (
    select o.ozg_id, null::text as leika_id, o.name, o.name as bundle, o.field, o.search_name, o.is_current
      from ozg_service o
      union all
    select l.ozg_id, l.leika_id, l.name, o.name, o.field, l.search_name, l.is_current and o.is_current
      from leika_service l
      join ozg_service o on o.ozg_id = l.ozg_id
  ) s
  where (ozg_id, coalesce(leika_id, '')) in (($1, $2), ($3, $4), ($5, $6), ($7, $8), ($9, $10), ($11, $12), ($13, $14), ($15,
    $16), ($17, $18));

select ozg_id, leika_id, name, bundle, field
  from (
    select o.ozg_id, null::text as leika_id, o.name, o.name as bundle, o.field, o.search_name, o.is_current
      from ozg_service o
      union all
    select l.ozg_id, l.leika_id, l.name, o.name, o.field, l.search_name, l.is_current and o.is_current
      from leika_service l
      join ozg_service o on o.ozg_id = l.ozg_id
  ) s
  where is_current and ((search_name like $1 /* , … */) or leika_id = $2 or (ozg_id = $3 and leika_id is null))
  order by (leika_id is not null), (search_name not like $4), length(name), name, leika_id
  limit $5;

-- src/modules/topics/queries.ts

select id, key, name_de, name_en from topic order by position, name_de limit $1;

-- src/sample/load-registrations.ts

insert into registration (id, event_id, organisation_id, state, wish, seat, check_in_code, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) /* , … */;

insert into registration_topic (registration_id, topic_id, side) values ($1, $2, $3) /* , … */;

-- src/sample/load-series.ts

insert into event (slug, state, mode, host_id, uid, title_de, title_en, summary_de, summary_en, series_id, starts_at, ends_at,
  date_note_de, date_note_en, programme_known, past_participants, created_at, updated_at, published_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
  returning id;

insert into event (slug, state, mode, host_id, uid, title_de, title_en, summary_de, summary_en, series_id, starts_at, ends_at,
  venue, address, meeting_url, room_capacity, online_capacity, created_at, updated_at, published_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
  returning id;

insert into event_project (event_id, project_id, item_id) values ($1, $2, $3);

insert into mail_plan (kind, offset_minutes, series_id) values ($1, $2, $3) /* , … */;

insert into programme_item (event_id, position, kind, minutes, title_de, title_en, abstract_de, abstract_en)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  returning id;

insert into programme_person (item_id, position, name, job_title, organisation_id, affiliation)
  values ($1, $2, $3, $4, $5, $6) /* , … */;

insert into programme_release (event_id, version, released_at, items, changes) values ($1, $2, $3, $4, $5);

insert into project (status, title_de, title_en, sentence_de, sentence_en, unit, starting_point, not_worked, differently,
  prerequisites, transferability, one_off, yearly, person_days, months, funding, operation, procurement, legal_form, slug,
  organisation_id, created_at, updated_at, confirmed_at, level, level_experience, level_figures, level_technology,
  level_documents)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
    $27, $28, $29)
  returning id;

insert into project_version (project_id, version, saved_at, via, content) values ($1, $2, $3, $4, $5);

insert into series (slug, land, title_de, title_en, summary_de, summary_en, goals_de, goals_en, organiser_name,
  acknowledgement_de, acknowledgement_en, state, is_example, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  returning id;

insert into series (slug, land, title_de, title_en, summary_de, summary_en, goals_de, goals_en, organiser_name,
  acknowledgement_de, acknowledgement_en, state, past_participants, past_municipalities, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  returning id;

insert into series_project (series_id, project_id) values ($1, $2);

-- src/sample/load.ts

insert into account (email, name, job_title, is_admin, created_at) values ($1, $2, $3, $4, $5) returning id;

insert into membership (account_id, organisation_id, state, verified_how, admin_slot, created_at, asked_at, decided_at,
  confirmed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

insert into organisation (id, kind, slug, ars, ags, official_type, name, short_name, search_name, seat, postcode, population,
  area_ha, land, parent_id, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) /* , … */;

insert into organisation_domain (organisation_id, domain, created_at) values ($1, $2, $3) /* , … */;

insert into series_organiser (series_id, account_id, created_at) values ($1, $2, $3) /* , … */;

insert into setting (key, value, updated_at) values ($1, $2, $3) on conflict do nothing returning key;

insert into topic (id, key, name_de, name_en, position) values ($1, $2, $3, $4, $5) /* , … */;

-- src/sample/second-factors.ts

insert into second_factor (account_id, kind, label, created_at, confirmed_at, secret) values ($1, $2, $3, $4, $5, $6) /* , … */;

select id
  from account
  where email in ($1 /* , … */) and not exists (
    select second_factor.id from second_factor where second_factor.account_id = account.id
  );
