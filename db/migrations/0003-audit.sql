-- Who did what, in the transaction that did it. `audit_entry` holds no personal text, so that erasing a person never
-- touches it; what a record was before and after stands in `record_change`. Both are partitioned by month; the app
-- makes the months ahead, the default partition catches what comes from clocks gone wrong.

create table audit_entry (
  workspace_id int not null,
  at timestamptz not null,
  id uuid not null,
  actor_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  -- Counts, field keys, ids; never what a person wrote.
  detail jsonb not null default '{}',
  address text,
  -- The link of the chain that holds it; null until the sealer came by.
  seal int,
  primary key (workspace_id, at, id)
) partition by range (at);
create table audit_entry_other partition of audit_entry default;
create index audit_entry_subject on audit_entry (workspace_id, subject_id, at desc);
create index audit_entry_unsealed on audit_entry (workspace_id, at, id) where seal is null;
create index audit_entry_seal on audit_entry (workspace_id, seal, at, id) where seal is not null;

-- The chain: each link holds the hash of the one before and of its entries, so that none is changed or taken out unseen.
create table audit_seal (
  workspace_id int not null references workspace (id),
  number int not null check (number > 0),
  previous bytea not null,
  hash bytea not null,
  entries int not null check (entries > 0),
  sealed_at timestamptz not null,
  primary key (workspace_id, number)
);

create table record_change (
  workspace_id int not null,
  at timestamptz not null,
  id uuid not null,
  customer_id uuid not null,
  actor_id uuid,
  -- created, fields, contact, need, order, tags, grade, strategy, owner, state
  kind text not null,
  before jsonb,
  after jsonb,
  playbook_version int,
  -- The import or recomputation that it was part of.
  run_id uuid,
  primary key (workspace_id, at, id)
) partition by range (at);
create table record_change_other partition of record_change default;
create index record_change_customer on record_change (workspace_id, customer_id, at desc);

-- What others are told after the commit: claimed and deleted, so its order does not matter.
create table outbox (
  workspace_id int not null,
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);

-- Answers to requests that carried an Idempotency-Key, kept for a day.
create table idempotency_key (
  workspace_id int not null,
  member_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status int not null,
  response jsonb,
  created_at timestamptz not null,
  primary key (workspace_id, member_id, key)
);

-- The app adds entries and never changes them; what the sealer and the calendar must do beyond that, these do. ---------

-- Puts entries into a link, once; says how many.
create function audit_mark_sealed(p_number int, p_ids uuid[], p_from timestamptz, p_to timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare marked int;
begin
  update audit_entry e set seal = p_number
   where e.workspace_id = nullif(current_setting('app.workspace', true), '')::int
     and e.at between p_from and p_to and e.id = any (p_ids) and e.seal is null;
  get diagnostics marked = row_count;
  return marked;
end $$;

create function audit_unsealed_workspaces() returns setof int
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id from workspace w
   where exists (select 1 from audit_entry e where e.workspace_id = w.id and e.seal is null)
   order by w.id
$$;

create function audit_workspaces() returns setof int
language sql stable security definer set search_path = public, pg_temp as $$
  select id from workspace order by id
$$;

-- Makes the partitions of a month (in UTC); what a wrong clock or a late start left in the default one moves over.
create function audit_make_month(p_first date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  parent text;
  month text;
  lower_end text := quote_literal(p_first::timestamp at time zone 'UTC');
  upper_end text := quote_literal((p_first + interval '1 month')::timestamp at time zone 'UTC');
begin
  perform pg_advisory_xact_lock(hashtext('huike.audit-month'));
  foreach parent in array array['audit_entry', 'record_change'] loop
    month := parent || to_char(p_first, '_YYYY_MM');
    continue when to_regclass(month) is not null;
    execute format('create table %I (like %I including defaults including constraints)', month, parent);
    execute format('with moved as (delete from %I where at >= %s and at < %s returning *) insert into %I select * from moved',
      parent || '_other', lower_end, upper_end, month);
    execute format('alter table %I attach partition %I for values from (%s) to (%s)', parent, month, lower_end, upper_end);
  end loop;
end $$;

do $$
declare called regprocedure;
begin
  for called in select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proname ~ '^audit_' loop
    execute format('revoke all on function %s from public', called);
    execute format('grant execute on function %s to huike_app', called);
  end loop;
end $$;
