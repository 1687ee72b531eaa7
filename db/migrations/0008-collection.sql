-- Imports: the file in pieces, what became of it, and the rows that were refused.
create table import_run (
  workspace_id int not null references workspace (id),
  id uuid not null,
  file_name text not null,
  file_bytes bigint not null,
  file_hash bytea not null,
  sheet text,
  -- What each column is taken for, corrected by a person.
  mapping jsonb not null default '[]',
  options jsonb not null default '{}',
  state text not null check (state in ('draft', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled')),
  -- Rows read, created, updated, unchanged, duplicate, rejected; where it stands.
  counts jsonb not null default '{}',
  done_rows int not null default 0,
  error jsonb,
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id)
);
create index import_run_created on import_run (workspace_id, created_at desc);

create table import_piece (
  workspace_id int not null,
  import_id uuid not null,
  ordinal int not null,
  bytes bytea not null,
  primary key (workspace_id, import_id, ordinal),
  foreign key (workspace_id, import_id) references import_run (workspace_id, id) on delete cascade
);

create table import_row (
  workspace_id int not null,
  import_id uuid not null,
  row int not null,
  sheet_row int not null,
  outcome text not null check (outcome in ('rejected', 'duplicate', 'updated')),
  customer_id uuid,
  reason jsonb,
  cells jsonb,
  primary key (workspace_id, import_id, row),
  foreign key (workspace_id, import_id) references import_run (workspace_id, id) on delete cascade
);
