-- Views of the customer list that people keep, and what is done to many customers at once.

-- A filter, an order and columns under a name. `filter` holds the parameters of GET /customers, and `me` where the owner is
-- whoever reads it. Shared with a department it is seen there and below; its author may change it, and whoever looks after
-- the workspace.
create table saved_view (
  workspace_id int not null,
  id uuid not null,
  author_id uuid not null,
  name text not null check (name <> ''),
  filter jsonb not null,
  sort text not null,
  -- Keys of the columns from left to right; null where everybody keeps his own. Widths in px by key.
  columns text[],
  widths jsonb not null default '{}',
  shared text not null default 'own' check (shared in ('own', 'department', 'everybody')),
  -- No reference: a department that is gone leaves the view to its author alone.
  department_id uuid,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, author_id, name),
  check ((shared = 'department') = (department_id is not null)),
  foreign key (workspace_id, author_id) references member (workspace_id, id)
);
create index saved_view_shared on saved_view (workspace_id, shared) where shared <> 'own';
create index saved_view_department on saved_view (workspace_id, department_id) where department_id is not null;

-- What a person made of a view for himself: where it is pinned, in which place, and whether the list opens with it. `view` is
-- the id of a saved one, or the name of one of the product's own (`mine`, `overdue`).
create table view_choice (
  workspace_id int not null,
  member_id uuid not null,
  view text not null check (view <> ''),
  pinned text check (pinned in ('top', 'side')),
  place int not null default 0,
  is_default boolean not null default false,
  primary key (workspace_id, member_id, view),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create unique index view_choice_default on view_choice (workspace_id, member_id) where is_default;
create index view_choice_view on view_choice (workspace_id, view);

-- One thing that was done to many customers at once, by their ids or by a filter; it can be taken back for thirty days.
create table bulk_run (
  workspace_id int not null,
  id uuid not null,
  member_id uuid not null,
  action text not null check (action in ('owner', 'archive', 'restore', 'remove', 'tag')),
  -- What it does: the new owner, the tags.
  input jsonb not null,
  -- Null where the customers were named.
  filter jsonb,
  state text not null check (state in ('gathering', 'running', 'done', 'undoing', 'undone', 'stopped')),
  total int not null default 0,
  done int not null default 0,
  changed int not null default 0,
  -- Of the way back: how many are as they were, and how many stayed as somebody made them since.
  taken_back int not null default 0,
  kept int not null default 0,
  created_at timestamptz not null,
  progress_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create index bulk_run_member on bulk_run (workspace_id, member_id, created_at desc);
create index bulk_run_time on bulk_run (workspace_id, created_at);

-- Whom it is about: `outcome` is null until his turn came, `before` what he was, `back` what became of him on the way back.
create table bulk_customer (
  workspace_id int not null,
  run_id uuid not null,
  customer_id uuid not null,
  outcome text check (outcome in ('changed', 'unchanged', 'gone')),
  before jsonb,
  back text check (back in ('takenBack', 'kept', 'gone')),
  primary key (workspace_id, run_id, customer_id),
  foreign key (workspace_id, run_id) references bulk_run (workspace_id, id) on delete cascade,
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index bulk_customer_customer on bulk_customer (workspace_id, customer_id);
