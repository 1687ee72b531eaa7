-- Records of contacts and the steps planned next.
create table follow_up_record (
  workspace_id int not null,
  id uuid not null,
  customer_id uuid not null,
  happened_at timestamptz not null,
  method text not null check (method in ('电话', '拜访', '视频', '邮件', '微信', '短信', '会议')),
  -- Ids of contacts who took part.
  contact_ids uuid[] not null default '{}',
  content text not null,
  feedback text,
  objections text[] not null default '{}',
  -- Whether the customer answered at all (未响应), and how long that took.
  answered boolean not null default true,
  reply_hours double precision,
  reminders int not null default 0,
  stage text,
  next_action text,
  next_on date,
  next_assignee_id uuid,
  -- Promised materials and help needed, with due days.
  promises jsonb not null default '[]',
  -- Added after 24 hours, when the text itself stands: [{at, author, text}].
  corrections jsonb not null default '[]',
  author_id uuid,
  -- The clock of FUP-4 runs from `happened_at` to `recorded_at`; history that was imported has none.
  recorded_at timestamptz not null,
  origin text not null check (origin in ('entry', 'import', 'sample', 'api')),
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index follow_up_record_customer on follow_up_record (workspace_id, customer_id, happened_at desc);
create index follow_up_record_author on follow_up_record (workspace_id, author_id, recorded_at desc);

create table planned_step (
  workspace_id int not null,
  id uuid not null,
  customer_id uuid not null,
  due_on date not null,
  method text,
  goal text not null,
  material text,
  assignee_id uuid,
  state text not null check (state in ('open', 'done', 'dropped')),
  -- Where it came from: the strategy, its cadence, a person, the next action of a record.
  origin text not null check (origin in ('strategy', 'cadence', 'person', 'record')),
  strategy_id text,
  ordinal int not null default 0,
  created_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index planned_step_customer on planned_step (workspace_id, customer_id, state, due_on);
create index planned_step_assignee on planned_step (workspace_id, assignee_id, due_on) where state = 'open';
