-- People of a workspace, their departments and rights, and the ways in: the app's role never reads `login`, `session` and
-- `ticket`, it calls the functions below. They run as the owner, name what they return and nothing else, and are called
-- before a transaction writes.

-- Hours without a request after which a session ends; null where only the thirty days count.
alter table workspace add column idle_hours int check (idle_hours between 1 and 720);

create table department (
  workspace_id int not null references workspace (id),
  id uuid not null,
  parent_id uuid,
  name text not null check (name <> ''),
  position int not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references department (workspace_id, id)
);

-- `permissions` are keys of the contract (customer.read …); `scope` says whose customers they reach.
create table role (
  workspace_id int not null references workspace (id),
  id uuid not null,
  name text not null check (name <> ''),
  permissions text[] not null,
  scope text not null check (scope in ('own', 'department', 'departmentTree', 'all')),
  masked_fields text[] not null default '{}',
  is_builtin boolean not null default false,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);

create table member (
  workspace_id int not null references workspace (id),
  id uuid not null,
  email text not null check (email = lower(email)),
  name text not null check (name <> ''),
  -- argon2id; null until an invitation was accepted.
  password_hash text,
  role_id uuid not null,
  department_id uuid,
  manager_id uuid,
  job_title text,
  language text check (language in ('zh-CN', 'zh-TW', 'en')),
  state text not null check (state in ('invited', 'active', 'left')),
  version int not null default 1,
  created_at timestamptz not null,
  left_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, email),
  foreign key (workspace_id, role_id) references role (workspace_id, id),
  foreign key (workspace_id, department_id) references department (workspace_id, id),
  foreign key (workspace_id, manager_id) references member (workspace_id, id)
);
create index member_department on member (workspace_id, department_id);

-- The second factor of a member (RFC 6238); not in force before `confirmed_at`.
create table second_factor (
  workspace_id int not null,
  member_id uuid not null,
  secret bytea not null,
  confirmed_at timestamptz,
  -- The last time step that was used: a code works once.
  last_step bigint not null default 0,
  -- SHA-256 of the recovery codes that are left.
  recovery_hashes bytea[] not null default '{}',
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);

-- Tries to come in, by the SHA-256 of what is slowed: an account, an address, both together. Global, names nobody.
create table login_attempt (
  key bytea primary key,
  tries int not null,
  last_at timestamptz not null,
  -- Null where the next try need not wait.
  blocked_until timestamptz
);

-- Who asks, in one go with entering his workspace: no row where the session is over or the member is not active. A
-- session lives thirty days from its last request, which is written at most once a minute and never waited for.
create function app_enter_session(p_token_hash bytea)
returns table (
  workspace_id int, member_id uuid, session_id uuid, name text, language text, time_zone text,
  permissions text[], scope text, masked_fields text[], visible_owners uuid[]
)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  asking record;
  owners uuid[];
begin
  select s.workspace_id, s.member_id, s.id as session_id, s.last_seen_at, m.name, m.department_id,
         coalesce(m.language, w.language) as language, w.time_zone, r.permissions, r.scope, r.masked_fields
    into asking
    from session s
    join workspace w on w.id = s.workspace_id
    join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
    join role r on r.workspace_id = m.workspace_id and r.id = m.role_id
   where s.token_hash = p_token_hash
     and s.expires_at > now()
     and (w.idle_hours is null or s.last_seen_at > now() - make_interval(hours => w.idle_hours))
     and m.state = 'active';
  if not found then return; end if;

  if asking.last_seen_at < now() - interval '1 minute' then
    update session set last_seen_at = now(), expires_at = now() + interval '30 days'
     where token_hash = (select token_hash from session where token_hash = p_token_hash for update skip locked);
  end if;

  if asking.scope = 'own' or (asking.scope <> 'all' and asking.department_id is null) then
    owners := array[asking.member_id];
  elsif asking.scope = 'department' then
    select array_agg(m.id) into owners from member m
     where m.workspace_id = asking.workspace_id and m.department_id = asking.department_id;
  elsif asking.scope = 'departmentTree' then
    with recursive below as (
      select asking.department_id as id
      union
      select d.id from department d join below on d.parent_id = below.id
       where d.workspace_id = asking.workspace_id
    )
    select array_agg(m.id) into owners from member m
     where m.workspace_id = asking.workspace_id and m.department_id in (select below.id from below);
  end if;

  execute format('set local app.workspace = %L', asking.workspace_id);
  return query select asking.workspace_id, asking.member_id, asking.session_id, asking.name, asking.language,
    asking.time_zone, asking.permissions, asking.scope, asking.masked_fields, owners;
end $$;

-- The workspace that the transaction has entered.
create function identity_entered() returns int
language sql stable set search_path = public, pg_temp as $$
  select nullif(current_setting('app.workspace', true), '')::int
$$;

-- Set-up ---------------------------------------------------------------------------------------------------------------

create function identity_is_empty() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select 1 from workspace)
$$;

create function identity_next_workspace() returns int
language sql volatile security definer set search_path = public, pg_temp as $$
  select nextval(pg_get_serial_sequence('workspace', 'id'))::int
$$;

-- A workspace with its first way in; false where another was faster to be the first, or the address is taken.
create function identity_set_up(
  p_workspace int, p_name text, p_time_zone text, p_language text, p_email text, p_member uuid, p_now timestamptz,
  p_only_first boolean
) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('huike.set-up'));
  if p_only_first and exists (select 1 from workspace) then return false; end if;
  insert into workspace (id, name, time_zone, language, created_at)
    values (p_workspace, p_name, p_time_zone, p_language, p_now);
  insert into login (email, workspace_id, member_id) values (p_email, p_workspace, p_member) on conflict do nothing;
  return found;
end $$;

-- The app reads its workspace's row by the policy; some columns it may write only here.
create function identity_change_workspace(p_name text, p_time_zone text, p_language text, p_idle_hours int) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update workspace set name = p_name, time_zone = p_time_zone, language = p_language, idle_hours = p_idle_hours
   where id = identity_entered()
$$;

-- Coming in ------------------------------------------------------------------------------------------------------------

create function identity_find_login(p_email text)
returns table (workspace_id int, member_id uuid, state text, password_hash text, language text, second_factor boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.workspace_id, l.member_id, m.state, m.password_hash, coalesce(m.language, w.language),
         exists (select 1 from second_factor f
                  where f.workspace_id = l.workspace_id and f.member_id = l.member_id and f.confirmed_at is not null)
    from login l
    join workspace w on w.id = l.workspace_id
    join member m on m.workspace_id = l.workspace_id and m.id = l.member_id
   where l.email = p_email
$$;

create function identity_add_login(p_email text, p_member uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into login (email, workspace_id, member_id) values (p_email, identity_entered(), p_member) on conflict do nothing;
  return found;
end $$;

-- Counts a try under each key, or says how many seconds to wait where one of them is slowed (then nothing is counted).
-- After `p_free` tries the wait doubles from a second to `p_longest`; an hour of rest forgets.
create function identity_attempt(p_keys bytea[], p_free int[], p_longest int[], p_now timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  waits int := 0;
  place int;
  found_try login_attempt;
  counted int;
begin
  for place in 1 .. cardinality(p_keys) loop
    insert into login_attempt (key, tries, last_at) values (p_keys[place], 0, p_now)
      on conflict (key) do nothing;
    select * into found_try from login_attempt where key = p_keys[place] for update;
    waits := greatest(waits, ceil(extract(epoch from found_try.blocked_until - p_now))::int, 0);
  end loop;
  if waits > 0 then return waits; end if;
  for place in 1 .. cardinality(p_keys) loop
    select * into found_try from login_attempt where key = p_keys[place];
    counted := case when found_try.last_at < p_now - interval '1 hour' then 1 else found_try.tries + 1 end;
    update login_attempt set tries = counted, last_at = p_now,
        blocked_until = case when counted >= p_free[place] then
          p_now + make_interval(secs => least(p_longest[place], 2 ^ least(counted - p_free[place], 20))) end
      where key = p_keys[place];
  end loop;
  return 0;
end $$;

-- Whoever came in is not slowed any more; says how many tries that took under the first of the keys.
create function identity_forgive(p_keys bytea[]) returns int
language sql volatile security definer set search_path = public, pg_temp as $$
  with forgiven as (delete from login_attempt where key = any (p_keys) returning key, tries)
  select coalesce(max(tries) filter (where key = p_keys[1]), 0) from forgiven
$$;

-- Sessions -------------------------------------------------------------------------------------------------------------

create function identity_start_session(
  p_token_hash bytea, p_id uuid, p_member uuid, p_now timestamptz, p_expires timestamptz, p_address text, p_agent text
) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into session (token_hash, id, workspace_id, member_id, created_at, last_seen_at, expires_at, address, agent)
    values (p_token_hash, p_id, identity_entered(), p_member, p_now, p_now, p_expires, p_address, p_agent)
$$;

create function identity_end_session(p_token_hash bytea) returns table (workspace_id int, member_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from session s where s.token_hash = p_token_hash returning s.workspace_id, s.member_id
$$;

create function identity_list_sessions(p_member uuid, p_now timestamptz)
returns table (id uuid, created_at timestamptz, last_seen_at timestamptz, address text, agent text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.created_at, s.last_seen_at, s.address, s.agent from session s
    join workspace w on w.id = s.workspace_id
   where s.workspace_id = identity_entered() and s.member_id = p_member and s.expires_at > p_now
     and (w.idle_hours is null or s.last_seen_at > p_now - make_interval(hours => w.idle_hours))
   order by s.last_seen_at desc, s.id
$$;

-- Ends one session of a member (`p_only`), or all but one (`p_but`), or all.
create function identity_end_sessions(p_member uuid, p_only uuid, p_but uuid) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare ended int;
begin
  delete from session s
   where s.workspace_id = identity_entered() and s.member_id = p_member
     and (p_only is null or s.id = p_only) and (p_but is null or s.id <> p_but);
  get diagnostics ended = row_count;
  return ended;
end $$;

-- Links that are handed over -------------------------------------------------------------------------------------------

-- A new link makes the older ones of the member worthless.
create function identity_add_ticket(p_token_hash bytea, p_kind text, p_member uuid, p_now timestamptz, p_expires timestamptz)
returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from ticket t where t.workspace_id = identity_entered() and t.member_id = p_member;
  insert into ticket (token_hash, kind, workspace_id, member_id, created_at, expires_at)
    values (p_token_hash, p_kind, identity_entered(), p_member, p_now, p_expires);
end $$;

create function identity_find_ticket(p_token_hash bytea, p_now timestamptz)
returns table (kind text, workspace_id int, workspace text, member_id uuid, name text, email text, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.kind, t.workspace_id, w.name, t.member_id, m.name, m.email, t.expires_at
    from ticket t
    join workspace w on w.id = t.workspace_id
    join member m on m.workspace_id = t.workspace_id and m.id = t.member_id and m.state <> 'left'
   where t.token_hash = p_token_hash and t.expires_at > p_now
$$;

-- True for the one who used it.
create function identity_take_ticket(p_token_hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from ticket t where t.token_hash = p_token_hash and t.workspace_id = identity_entered();
  return found;
end $$;

-- All ways in of a member who leaves.
create function identity_shut_out(p_member uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from session s where s.workspace_id = identity_entered() and s.member_id = p_member;
  delete from ticket t where t.workspace_id = identity_entered() and t.member_id = p_member;
  delete from login l where l.workspace_id = identity_entered() and l.member_id = p_member;
end $$;

-- What is over is swept away.
create function identity_sweep(p_now timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from session where expires_at < p_now;
  delete from ticket where expires_at < p_now;
  delete from login_attempt where last_at < p_now - interval '1 day';
end $$;

-- Only the app's role may call them.
do $$
declare called regprocedure;
begin
  for called in select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proname ~ '^(app_enter_session|identity_)' loop
    execute format('revoke all on function %s from public', called);
    execute format('grant execute on function %s to huike_app', called);
  end loop;
end $$;
