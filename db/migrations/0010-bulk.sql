-- Work in bulk: imports and recomputations.

-- Tags of many customers are merged into the index at once, which takes a sixth of the time of one by one; what waits is
-- read beside it and is sixteen pages at most.
alter index customer_facts_tags set (fastupdate = on, gin_pending_list_limit = 128);

-- What the columns of lists with one header are taken for, as somebody settled and named it: used by itself for the next
-- list with this header.
create table import_template (
  workspace_id int not null references workspace (id),
  id uuid not null,
  name text not null,
  -- The header, as it is compared.
  columns jsonb not null,
  columns_hash bytea not null,
  mapping jsonb not null,
  options jsonb not null,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, columns_hash)
);

-- Texts that an undone import had written into customers who were here before, and who somebody changed since: left as
-- they are, and listed. Null before it is undone.
alter table import_run add column undo_left jsonb;
