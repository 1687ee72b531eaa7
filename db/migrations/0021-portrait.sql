-- The portrait at depth: what people said to proposals from free text (POR-5), and events that sites and tools report (POR-6).

-- An answer to a proposal, by the place that suggested it: it is not asked again for the same words.
create table proposal_answer (
  workspace_id int not null,
  customer_id uuid not null,
  kind text not null check (kind in ('pain', 'need', 'attention', 'objection', 'competitor')),
  value text not null check (char_length(value) between 1 and 60),
  -- The follow-up record, the need, or the customer itself for its note.
  source_id uuid not null,
  answer text not null check (answer in ('accept', 'reject')),
  -- What the answer wrote, so that it can be taken back: the field or the record, the part, the text that it added.
  written jsonb,
  answered_at timestamptz not null,
  answered_by uuid not null,
  primary key (workspace_id, customer_id, kind, value, source_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);

-- What a customer did that no person wrote down; its day's sums stand in activity_day.
create table customer_event (
  workspace_id int not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('siteVisit', 'material', 'event', 'inquiry')),
  happened_at timestamptz not null,
  -- The page, the material, the name of the event, the question.
  title text,
  -- The reporter's own id: what is sent twice counts once.
  external_id text,
  created_at timestamptz not null,
  created_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index customer_event_customer on customer_event (workspace_id, customer_id, happened_at desc);
create unique index customer_event_external on customer_event (workspace_id, external_id) where external_id is not null;

-- Of the contacts of the last twelve months, how many in a hundred were visits.
alter table customer_facts add column interactions_visit_share double precision;
