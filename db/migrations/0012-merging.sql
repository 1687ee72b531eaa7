-- Duplicates: pairs that were found over the whole base, what people said of them, and merges that can be undone (COL-19).

-- A customer that was merged into another one: not active, kept for its history and for undoing.
alter table customer
  drop constraint customer_state_check,
  add constraint customer_state_check check (state in ('active', 'archived', 'deleted', 'merged')),
  add column merged_into uuid,
  -- Credit codes of customers that were merged into this one; it is found by them.
  add column former_codes text[] not null default '{}';
alter table customer_facts
  drop constraint customer_facts_state_check,
  add constraint customer_facts_state_check check (state in ('active', 'archived', 'deleted', 'merged'));
create index customer_merged on customer (workspace_id, merged_into) where merged_into is not null;

create table duplicate_pair (
  workspace_id int not null,
  a uuid not null,
  b uuid not null check (a < b),
  kind text not null check (kind in ('duplicate', 'related')),
  -- 0 to 1.
  score double precision not null,
  -- Messages by code and params, put into a language when shown.
  because jsonb not null,
  state text not null default 'open' check (state in ('open', 'dismissed', 'merged')),
  -- Duplicates that hang together have one; it is the smallest id of them.
  cluster uuid not null,
  -- Hash of what was compared of both sides: a pair that was dismissed comes back only when that has changed.
  facts text not null,
  found_at timestamptz not null,
  -- Which finder found it.
  finder text not null,
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (workspace_id, a, b),
  foreign key (workspace_id, a) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, b) references customer (workspace_id, id) on delete cascade
);
create index duplicate_pair_b on duplicate_pair (workspace_id, b);
create index duplicate_pair_cluster on duplicate_pair (workspace_id, state, kind, cluster, score);

-- The search over the whole base: one at a time, the last one is kept.
create table duplicate_search (
  workspace_id int not null references workspace (id),
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  -- Whoever works on it writes under this name; who was replaced cannot write any more.
  runner uuid,
  -- Customers, and how much of the work on them is done, 0 to 1.
  customers int not null default 0,
  share double precision not null default 0,
  found int not null default 0,
  requested_by uuid,
  requested_at timestamptz not null,
  progress_at timestamptz,
  finished_at timestamptz,
  finder text,
  primary key (workspace_id)
);

create table customer_merge (
  workspace_id int not null,
  id uuid not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  state text not null check (state in ('merged', 'undone')),
  -- What both were before, what came out, and which records moved: all that undoing needs.
  undo jsonb not null,
  merged_at timestamptz not null,
  merged_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, survivor_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, merged_id) references customer (workspace_id, id) on delete cascade
);
create index customer_merge_time on customer_merge (workspace_id, merged_at desc, id desc);
create index customer_merge_survivor on customer_merge (workspace_id, survivor_id);
-- A customer is merged into one only, however many try.
create unique index customer_merge_merged on customer_merge (workspace_id, merged_id) where state = 'merged';

-- Workspaces whose base was not searched for most of a day, at night where they are; and searches that nobody works on
-- any more. Asked by the background work, which enters them one by one.
create function duplicate_search_due(p_now timestamptz)
returns table (workspace_id int)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id
    from workspace w
    left join duplicate_search s on s.workspace_id = w.id
   where (s.state in ('waiting', 'running') and coalesce(s.progress_at, s.requested_at) < p_now - interval '10 minutes')
      or (coalesce(s.state, 'done') in ('done', 'failed')
          and extract(hour from p_now at time zone w.time_zone) between 1 and 4
          and coalesce(s.requested_at, '-infinity') < p_now - interval '18 hours'
          and exists (select 1 from customer c where c.workspace_id = w.id))
   order by w.id
$$;
revoke all on function duplicate_search_due(timestamptz) from public;
grant execute on function duplicate_search_due(timestamptz) to huike_app;
