-- Lists that somebody takes away as a file, written behind the request and kept for three days.
create table export_run (
  workspace_id int not null,
  id uuid not null,
  member_id uuid not null,
  -- Who is in it (ids, or a filter), the order, the format and the columns.
  input jsonb not null,
  -- In which the headings are written.
  language text not null,
  -- From where it was asked, for the audit.
  address text,
  state text not null check (state in ('running', 'done', 'failed')),
  -- What its author reached when it was written: who reaches less since does not get it any more.
  reach jsonb,
  -- Null until they are counted.
  total int,
  done int not null default 0,
  bytes bigint not null default 0,
  file_name text,
  -- Why it failed, as a code with its parameters.
  problem jsonb,
  -- Whoever writes it does so under this name; who was replaced cannot write any more.
  runner uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create index export_run_member on export_run (workspace_id, member_id, created_at desc);
create index export_run_time on export_run (workspace_id, created_at);

create table export_piece (
  workspace_id int not null,
  run_id uuid not null,
  ordinal int not null,
  bytes bytea not null,
  primary key (workspace_id, run_id, ordinal),
  foreign key (workspace_id, run_id) references export_run (workspace_id, id) on delete cascade
);
-- A workbook is compressed already.
alter table export_piece alter column bytes set storage external;

-- Fields that the team defined, of orders: as they were written, by their keys.
alter table customer_order add column raw jsonb;
