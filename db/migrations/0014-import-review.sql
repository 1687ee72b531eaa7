-- What a check has read of a list, so that the run does not open and read it again: goes when the import is over, or when
-- columns are chosen anew.
create table import_batch (
  workspace_id int not null,
  import_id uuid not null,
  -- The last row of it; batches follow each other in this order.
  last_row int not null,
  -- Bytes of the file up to here.
  bytes bigint not null,
  -- The rows with their cells and what was read of them: JSON, compressed.
  content bytea not null,
  primary key (workspace_id, import_id, last_row),
  foreign key (workspace_id, import_id) references import_run (workspace_id, id) on delete cascade
);
alter table import_batch alter column content set storage external;

-- By what the batches were read: the columns, the day, the program. Null where they are not all there.
alter table import_run add column read_by text;

-- Texts of a list that are other ones than the customer has, where the list's owner wants to be asked.
create table import_difference (
  workspace_id int not null,
  import_id uuid not null,
  customer_id uuid not null,
  field text not null,
  row int not null,
  sheet_row int not null,
  proposed text not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'kept')),
  decided_at timestamptz,
  decided_by uuid,
  primary key (workspace_id, import_id, customer_id, field),
  foreign key (workspace_id, import_id) references import_run (workspace_id, id) on delete cascade,
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index import_difference_open on import_difference (workspace_id, import_id, customer_id) where state = 'open';
-- What was kept before is not asked again.
create index import_difference_customer on import_difference (workspace_id, customer_id, field);
