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
  primary key (workspace_id, at, id)
) partition by range (at);
create table audit_entry_other partition of audit_entry default;
create index audit_entry_subject on audit_entry (workspace_id, subject_id, at desc);

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
