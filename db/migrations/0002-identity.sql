-- People of a workspace, their departments and rights.

create table department (
  workspace_id int not null references workspace (id),
  id uuid not null,
  parent_id uuid,
  name text not null check (name <> ''),
  position int not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references department (workspace_id, id)
);

-- `permissions` are keys of the contract (customer.read …); `scope` says whose customers they reach.
create table role (
  workspace_id int not null references workspace (id),
  id uuid not null,
  name text not null check (name <> ''),
  permissions text[] not null,
  scope text not null check (scope in ('own', 'department', 'departmentTree', 'all')),
  masked_fields text[] not null default '{}',
  is_builtin boolean not null default false,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);

create table member (
  workspace_id int not null references workspace (id),
  id uuid not null,
  email text not null check (email = lower(email)),
  name text not null check (name <> ''),
  -- argon2id; null until an invitation was accepted.
  password_hash text,
  role_id uuid not null,
  department_id uuid,
  manager_id uuid,
  job_title text,
  language text check (language in ('zh-CN', 'zh-TW', 'en')),
  state text not null check (state in ('invited', 'active', 'left')),
  version int not null default 1,
  created_at timestamptz not null,
  left_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, email),
  foreign key (workspace_id, role_id) references role (workspace_id, id),
  foreign key (workspace_id, department_id) references department (workspace_id, id),
  foreign key (workspace_id, manager_id) references member (workspace_id, id)
);
create index member_department on member (workspace_id, department_id);
