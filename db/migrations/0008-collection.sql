-- Imports: the file in pieces, what its columns are taken for, how far it came, and what became of each row.
create table import_run (
  workspace_id int not null references workspace (id),
  id uuid not null,
  file_name text not null,
  file_bytes bigint not null,
  -- SHA-256; a row of the same file and sheet that is a customer already is not made again.
  file_hash bytea not null,
  sheet text not null default '',
  -- Format, sheets, columns, warnings and the first rows as text: pages are drawn without opening the file again.
  head jsonb not null default '{}',
  -- What each column is taken for, corrected by a person.
  mapping jsonb not null default '[]',
  -- Name of the earlier file whose mapping was taken over.
  mapping_from text,
  options jsonb not null default '{}',
  state text not null check (state in ('draft', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled',
                                       'undoing', 'undone')),
  -- Rows read, created, updated, unchanged, duplicate, rejected; cells unclear.
  counts jsonb not null default '{}',
  -- What the check has to say about rows, the first of them; those of a run stand in import_row.
  notices jsonb not null default '[]',
  unknown_owners text[] not null default '{}',
  done_rows int not null default 0,
  done_bytes bigint not null default 0,
  -- Relative dates in the file are read as of this day, in the preview, the check and the run alike.
  as_of date not null,
  -- Who started it, with the reach he had then.
  acting jsonb,
  -- Whoever works on it writes under this name; who was replaced cannot write any more.
  runner uuid,
  started_at timestamptz,
  progress_at timestamptz,
  error jsonb,
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id)
);
create index import_run_created on import_run (workspace_id, created_at desc);
create index import_run_file on import_run (workspace_id, file_hash);
create index import_run_at_work on import_run (progress_at) where state in ('checking', 'running', 'undoing');

create table import_piece (
  workspace_id int not null,
  import_id uuid not null,
  ordinal int not null,
  bytes bytea not null,
  primary key (workspace_id, import_id, ordinal),
  foreign key (workspace_id, import_id) references import_run (workspace_id, id) on delete cascade
);
-- A file is compressed already, or read once.
alter table import_piece alter column bytes set storage external;

create table import_row (
  workspace_id int not null,
  import_id uuid not null,
  row int not null,
  sheet_row int not null,
  outcome text not null check (outcome in ('created', 'updated', 'unchanged', 'duplicate', 'rejected')),
  name text,
  customer_id uuid,
  -- Cells that are wrong or unclear, and why the row was refused: messages by code.
  problems jsonb,
  -- The cells of a refused row, to be handed back.
  cells jsonb,
  primary key (workspace_id, import_id, row),
  foreign key (workspace_id, import_id) references import_run (workspace_id, id) on delete cascade
);
create index import_row_notice on import_row (workspace_id, import_id, row) where problems is not null;

-- Work that nobody does any more, because the program that did it has ended: called before any workspace is entered.
create function import_unfinished(p_before timestamptz)
returns table (workspace_id int, id uuid, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.workspace_id, r.id, r.state from import_run r
   where r.state in ('checking', 'running', 'undoing') and r.progress_at < p_before
   order by r.progress_at limit 100
$$;
revoke all on function import_unfinished(timestamptz) from public;
grant execute on function import_unfinished(timestamptz) to huike_app;

-- What the sample workspace made beside its customers (which say so themselves): taken away with it.
create table sample_part (
  workspace_id int not null references workspace (id),
  kind text not null check (kind in ('member', 'department')),
  id uuid not null,
  primary key (workspace_id, id)
);
