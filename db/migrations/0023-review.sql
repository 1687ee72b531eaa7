-- Reviews (POR-8): until when a customer's file is looked through again, what happened to it that cannot wait, what a review said.

-- One row a customer, written in the background from the customer itself.
create table customer_review (
  workspace_id int not null,
  customer_id uuid not null,
  -- The customer's owner, for counting; who may see it the customer itself says.
  owner_id uuid,
  -- Of high value: reviewed more often.
  is_high boolean not null,
  -- The day that the cycle counts from: the last review, else the day it came to us.
  counted_from date not null,
  -- The last review by a person.
  reviewed_at timestamptz,
  reviewed_by uuid,
  -- When somebody said, after a long silence, that the contact is still there.
  light_on date,
  -- The cycle's day, or the day to which somebody has put it off.
  periodic_on date not null,
  postponed_by uuid,
  postponed_at timestamptz,
  postponed_reason text,
  -- The first deadline of its open triggers.
  urgent_at timestamptz not null default 'infinity',
  -- From when it is to be done; null while the customer is archived or removed.
  due_on date,
  -- What nobody knew at the last review, by part and field, with the day: { "revenue": "2026-03-02", "<part>.budget": … }.
  unknown jsonb not null default '{}',
  primary key (workspace_id, customer_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index customer_review_owner on customer_review (workspace_id, owner_id, due_on, urgent_at, customer_id)
  where due_on is not null;
create index customer_review_due on customer_review (workspace_id, urgent_at, due_on, customer_id) include (owner_id)
  where due_on is not null;

-- A major change that is to be worked into the file within the playbook's hours. One open a kind and customer.
create table review_trigger (
  workspace_id int not null,
  id uuid not null,
  customer_id uuid not null,
  -- As the playbook names it: 成交, 流失, 联系人离职.
  kind text not null check (kind <> ''),
  origin text not null check (origin in ('record', 'change', 'person')),
  -- What was said: a piece of the record, or a person's words.
  quote text,
  -- What was written in the file: field keys, or the part that changed.
  fields text[] not null default '{}',
  -- The record, the change, or the trigger itself: nothing is noticed twice.
  source_id uuid not null,
  raised_by uuid,
  raised_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'done', 'dismissed')),
  closed_at timestamptz,
  closed_by uuid,
  reason text,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create unique index review_trigger_open on review_trigger (workspace_id, customer_id, kind) where state = 'open';
create unique index review_trigger_source on review_trigger (workspace_id, customer_id, kind, source_id);

-- What a review said, without any text of the customer's: field keys only.
create table review (
  workspace_id int not null,
  id uuid not null,
  customer_id uuid not null,
  -- `light` asks only whether the contact is still there.
  kind text not null check (kind in ('full', 'light')),
  reviewed_at timestamptz not null,
  reviewed_by uuid not null,
  -- The day it was due, and the next one.
  was_due_on date,
  next_on date not null,
  confirmed text[] not null default '{}',
  changed text[] not null default '{}',
  unknown text[] not null default '{}',
  triggers text[] not null default '{}',
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index review_customer on review (workspace_id, customer_id, reviewed_at desc);

-- How far changes have been looked at, when everybody was, and by which cycles.
create table review_clock (
  workspace_id int primary key references workspace (id),
  seen_until timestamptz not null,
  swept_at timestamptz not null,
  cycles text not null
);

-- Which records came in since.
create index follow_up_record_recorded on follow_up_record (workspace_id, recorded_at);

-- Workspaces in which something was written since `seen_until`, or that were not gone through since: asked before any
-- workspace is entered.
create function review_due_workspaces(p_now timestamptz, p_swept_before timestamptz)
returns table (workspace_id int, time_zone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, w.time_zone
    from workspace w
    left join review_clock k on k.workspace_id = w.id
   where k.workspace_id is null or k.swept_at < p_swept_before
      or exists (select from record_change r where r.workspace_id = w.id and r.at > k.seen_until and r.at <= p_now)
      or exists (select from follow_up_record r
                  where r.workspace_id = w.id and r.recorded_at > k.seen_until and r.recorded_at <= p_now)
   order by w.id
$$;
revoke all on function review_due_workspaces(timestamptz, timestamptz) from public;
grant execute on function review_due_workspaces(timestamptz, timestamptz) to huike_app;
