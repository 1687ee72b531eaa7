-- 待核对 (COL-18): what people answered to findings, and the clocks of new information.

-- Somebody has said what a finding is worth: confirmed (it is so, and how he knows) or dismissed (it does not matter, and
-- why). It holds while the finding says the same of the customer; `message` is what it said, `evidence` its hash.
create table finding_answer (
  workspace_id int not null,
  id uuid not null,
  customer_id uuid not null,
  rule text not null,
  field text not null,
  message jsonb not null,
  evidence text not null,
  verdict text not null check (verdict in ('confirmed', 'dismissed')),
  -- How a confirmation is known (S2: asked again, a second contact, public sources).
  way text check (way in ('askedAgain', 'secondContact', 'publicSource', 'lookUp')),
  -- Why it was dismissed; where or from whom it is known.
  reason text,
  answered_by uuid not null,
  answered_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (workspace_id, id),
  check ((verdict = 'confirmed') = (way is not null)),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create unique index finding_answer_holds on finding_answer (workspace_id, customer_id, evidence) where withdrawn_at is null;

-- New information that left something open, and until when whoever brought it is to clear it up. One open task a customer.
create table cleaning_task (
  workspace_id int not null,
  id uuid not null,
  customer_id uuid not null,
  collector_id uuid not null,
  -- Whose work it is: the collector's, until it is handed over.
  assignee_id uuid not null,
  import_id uuid,
  -- Required fields that are empty (fields of the file; findings stand in their own table).
  gaps text[] not null default '{}',
  state text not null check (state in ('open', 'done')),
  -- The newest information that was looked at for it.
  informed_at timestamptz not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  -- When it went to the manager, and to whom; null there where the collector has none.
  escalated_at timestamptz,
  escalated_to uuid,
  closed_at timestamptz,
  -- Null where nothing was open any more without anybody's answer.
  closed_by uuid,
  closed_how text check (closed_how in ('answered', 'clear')),
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create unique index cleaning_task_open on cleaning_task (workspace_id, customer_id) where state = 'open';
create index cleaning_task_customer on cleaning_task (workspace_id, customer_id, informed_at);
create index cleaning_task_assignee on cleaning_task (workspace_id, assignee_id, due_at) where state = 'open';
create index cleaning_task_escalated on cleaning_task (workspace_id, escalated_to, due_at)
  where state = 'open' and escalated_to is not null;
create index cleaning_task_due on cleaning_task (workspace_id, due_at, customer_id) where state = 'open';

-- How far changes have been looked at, by which playbook, and how hours are counted.
create table cleaning_clock (
  workspace_id int primary key references workspace (id),
  seen_until timestamptz not null,
  swept_at timestamptz not null,
  playbook_version int not null,
  -- What the playbook says of verification, as a hash: the whole base is checked anew when it changes.
  checked_by text not null,
  -- Every hour, or only those of workdays.
  counting text not null default 'clock' check (counting in ('clock', 'workdays'))
);

-- A check of the whole base; `after_id` is how far it came, so that another process can go on.
create table verification_run (
  workspace_id int not null,
  id uuid not null,
  cause text not null check (cause in ('person', 'playbook')),
  state text not null check (state in ('running', 'done', 'cancelled')),
  playbook_version int not null,
  total int not null,
  done int not null default 0,
  -- Warnings and errors before and after.
  findings_before int not null,
  findings_after int,
  after_id uuid,
  started_by uuid,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id)
);
create unique index verification_run_one on verification_run (workspace_id) where state = 'running';
create index verification_run_started on verification_run (workspace_id, started_at desc);

-- Customers about whom something is open though no clock runs: history that was imported, or what only time brought about.
create index customer_facts_findings on customer_facts (workspace_id, state, customer_id) include (owner_id)
  where findings > 0;

-- Workspaces in which something has changed since `seen_until`, a clock has run out, or a sweep or a check waits to go on:
-- asked before any workspace is entered.
create function cleaning_due_workspaces(p_now timestamptz, p_swept_before timestamptz)
returns table (workspace_id int, time_zone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, w.time_zone
    from workspace w
    left join cleaning_clock k on k.workspace_id = w.id
   where k.workspace_id is null or k.swept_at < p_swept_before
      or exists (select from record_change r where r.workspace_id = w.id and r.at > k.seen_until and r.at <= p_now)
      or exists (select from cleaning_task t
                  where t.workspace_id = w.id and t.state = 'open' and t.due_at <= p_now and t.escalated_at is null)
      or exists (select from playbook_version p where p.workspace_id = w.id and p.version > k.playbook_version)
   order by w.id
$$;
revoke all on function cleaning_due_workspaces(timestamptz, timestamptz) from public;
grant execute on function cleaning_due_workspaces(timestamptz, timestamptz) to huike_app;
