-- What a version of the playbook changed of customers: after it is rolled out, everybody whose facts are by that version or an
-- older one has the decisions that it gives, for only those were computed anew whom the edits since `base_version` reach.
create table playbook_rollout (
  workspace_id int not null references workspace (id),
  version int not null check (version > 0),
  -- The version that everybody had before; null where everybody was computed anew.
  base_version int,
  -- Customers to be computed anew, and how many of them are.
  total int not null,
  done int not null default 0,
  started_at timestamptz not null,
  -- Null while it goes on; where it was broken off it begins again with those who are left.
  finished_at timestamptz,
  primary key (workspace_id, version)
);
