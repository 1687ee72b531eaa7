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

-- After many customers at once: what waits goes into the indexes, and the planner learns how many there are, so that
-- counts are exact at once and lists are as fast as ever. Only the owner of tables may do either.
create function customers_settle() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform gin_clean_pending_list('customer_facts_tags');
  perform gin_clean_pending_list('customer_search_lexemes');
  analyze customer, contact, need, customer_facts, customer_search, finding, planned_step;
end $$;
revoke all on function customers_settle() from public;
grant execute on function customers_settle() to huike_app;
