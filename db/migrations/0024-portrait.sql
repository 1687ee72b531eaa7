-- The portrait at depth: what people said to proposals from free text (POR-5).

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
