-- Every save of the playbook is a version; the one in force stands in workspace.playbook_version.
create table playbook_version (
  workspace_id int not null references workspace (id),
  version int not null check (version > 0),
  document jsonb not null,
  note text,
  author_id uuid,
  created_at timestamptz not null,
  primary key (workspace_id, version)
);
