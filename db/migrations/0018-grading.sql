-- Regrading (GRD-3, GRD-4): changes of the grade in force, who decided them, overrides, delegates, and each quarter's run.

-- One change of the grade in force. `pending` waits for somebody who may decide; `effective` holds and, where it is an upgrade,
-- is filed with the head, who can revoke it; `ended` is an override that was lifted or has run out.
create table grade_change (
  workspace_id int not null,
  id uuid not null,
  customer_id uuid not null,
  origin text not null check (origin in ('quarter', 'demand', 'cooperationEnded', 'request', 'override')),
  -- Null where there was none.
  from_grade text check (from_grade in ('A', 'B', 'C')),
  to_grade text not null check (to_grade in ('A', 'B', 'C')),
  state text not null check (state in ('pending', 'effective', 'approved', 'rejected', 'revoked', 'withdrawn', 'ended')),
  -- Why the rules give this grade: message, rule and facts as they were; null where only a person says so.
  reason jsonb,
  comment text,
  -- The quarter that it belongs to, such as 2026Q4.
  quarter text not null,
  -- An override's last day.
  until date,
  playbook_version int not null,
  -- Null where the program proposed it.
  requested_by uuid,
  requested_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_comment text,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
-- One at a time waits, however many ask.
create unique index grade_change_pending on grade_change (workspace_id, customer_id) where state = 'pending';
create unique index grade_change_override on grade_change (workspace_id, customer_id)
  where origin = 'override' and state = 'effective';
create index grade_change_customer on grade_change (workspace_id, customer_id, requested_at desc);
create index grade_change_time on grade_change (workspace_id, requested_at desc, id desc);
create index grade_change_quarter on grade_change (workspace_id, quarter);

-- Whoever may decide names somebody who decides for him until a day.
create table grade_delegate (
  workspace_id int not null,
  member_id uuid not null,
  delegate_id uuid not null,
  until date not null,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references member (workspace_id, id),
  foreign key (workspace_id, delegate_id) references member (workspace_id, id),
  check (member_id <> delegate_id)
);
create index grade_delegate_delegate on grade_delegate (workspace_id, delegate_id);

-- The last regrading of a quarter; `after_id` is how far it came, so that another process can go on.
create table regrading (
  workspace_id int not null references workspace (id),
  quarter text not null,
  origin text not null check (origin in ('quarter', 'demand')),
  state text not null check (state in ('running', 'done')),
  after_id uuid,
  pending int not null default 0,
  filed int not null default 0,
  effective int not null default 0,
  requested_by uuid,
  started_at timestamptz not null,
  progress_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, quarter)
);

-- Who is to be regraded: few among many.
create index customer_facts_regrade on customer_facts (workspace_id, customer_id)
  where state = 'active' and grade <> computed_grade;

-- Whoever gives customers to others leads, and decides on grades too.
update role set permissions = permissions || '{grade.decide}'
 where 'customer.assign' = any (permissions) and not 'grade.decide' = any (permissions);

-- Workspaces where a quarter has ended that was not regraded yet, a regrading was left in the middle, an override has run out
-- or a cooperation ended. Asked by the background work, which enters them one by one.
create function grading_due(p_now timestamptz)
returns table (workspace_id int, today date)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as (
    select w.id, w.created_at, (p_now at time zone w.time_zone)::date as today from workspace w
  )
  select h.id, h.today
    from here h
   where (h.created_at < date_trunc('quarter', h.today::timestamp)
          and not exists (select 1 from regrading r
                           where r.workspace_id = h.id and r.origin = 'quarter'
                             and r.quarter = to_char(date_trunc('quarter', h.today::timestamp) - interval '1 day', 'YYYY"Q"Q')))
      or exists (select 1 from regrading r
                  where r.workspace_id = h.id and r.state = 'running' and r.progress_at < p_now - interval '2 minutes')
      or exists (select 1 from grade_change g
                  where g.workspace_id = h.id and g.origin = 'override' and g.state = 'effective' and g.until < h.today)
      or exists (select 1 from customer_facts f
                  where f.workspace_id = h.id and f.state = 'active' and f.grade <> f.computed_grade and f.orders_ended
                    and not f.grade_provisional
                    and not exists (select 1 from grade_change g
                                     where g.workspace_id = h.id and g.customer_id = f.customer_id
                                       and g.origin = 'cooperationEnded' and g.to_grade = f.computed_grade))
   order by h.id
$$;
revoke all on function grading_due(timestamptz) from public;
grant execute on function grading_due(timestamptz) to huike_app;
