-- What verification found (COL-17) and still stands open, replaced whenever the customer is checked again.
create table finding (
  workspace_id int not null,
  customer_id uuid not null,
  rule text not null,
  ordinal int not null default 0,
  field text not null,
  severity text not null check (severity in ('error', 'warning', 'info')),
  -- Messages by code and params, put into a language when shown.
  message jsonb not null,
  proposal jsonb,
  found_at timestamptz not null,
  primary key (workspace_id, customer_id, rule, ordinal),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index finding_rule on finding (workspace_id, rule, severity);

-- Pairs that a person has said are not one customer; a < b.
create table not_duplicate (
  workspace_id int not null,
  a uuid not null,
  b uuid not null check (a < b),
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (workspace_id, a, b)
);
