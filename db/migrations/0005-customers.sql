-- Customers: what was said of them (`customer` and its parts), what follows from it (`customer_facts`), and how they are found
-- (`customer_search`). The three are written in one transaction and read apart: lists never touch the wide texts.

create table customer (
  workspace_id int not null references workspace (id),
  id uuid not null,
  name text,
  -- Comparison key of the name, for duplicates.
  name_key text,
  short_name text,
  credit_code text,
  external_id text,
  owner_id uuid,
  state text not null check (state in ('active', 'archived', 'deleted')),
  -- The rest of the customer file (contract `CustomerFile`) but contacts, needs, orders and interactions.
  profile jsonb not null,
  -- What the list stated of orders and contacts where none are recorded one by one.
  stated_history jsonb not null default '{}',
  -- Raised by every change; the ETag.
  version int not null default 1,
  origin text not null check (origin in ('entry', 'import', 'sample', 'api')),
  import_id uuid,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  -- When it was archived or put into the recycle bin.
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references member (workspace_id, id)
);
create index customer_name_key on customer (workspace_id, name_key);
create index customer_credit_code on customer (workspace_id, credit_code) where credit_code is not null;
create index customer_import on customer (workspace_id, import_id) where import_id is not null;
create index customer_removed on customer (workspace_id, state, removed_at) where state <> 'active';

create table contact (
  workspace_id int not null,
  id uuid not null,
  customer_id uuid not null,
  name text,
  position text,
  department text,
  -- As stated, else as the position suggests.
  role text check (role in ('decider', 'influencer', 'user')),
  mobile text,
  email text,
  -- Null where nothing is known, as in the facts that rules ask for.
  attention text[],
  -- The contact (contract `Contact`) with what was written of it.
  detail jsonb not null,
  is_primary boolean not null default false,
  state text not null default 'active' check (state in ('active', 'left')),
  ordinal int not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index contact_customer on contact (workspace_id, customer_id);
create index contact_mobile on contact (workspace_id, mobile) where mobile is not null;

create table need (
  workspace_id int not null,
  id uuid not null,
  customer_id uuid not null,
  type text,
  -- Lists are null where nothing is known, as in the facts that rules ask for.
  pains text[],
  wants text[],
  budget_min bigint,
  budget_max bigint,
  purchase_by date,
  willingness int check (willingness between 1 and 5),
  urgency int check (urgency between 1 and 5),
  importance int check (importance between 1 and 5),
  threatens_business boolean,
  competitors text[],
  -- The need (contract `Need`) with what was written of it.
  detail jsonb not null,
  state text not null default 'open' check (state in ('open', 'met', 'dropped')),
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index need_customer on need (workspace_id, customer_id);

create table customer_order (
  workspace_id int not null,
  id uuid not null,
  customer_id uuid not null,
  ordered_on date not null,
  amount_fen bigint not null check (amount_fen >= 0),
  profit_fen bigint,
  product_type text,
  note text,
  external_id text,
  created_at timestamptz not null,
  created_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index customer_order_customer on customer_order (workspace_id, customer_id, ordered_on desc);

-- One row a customer and day with any activity: windows of 30 to 365 days are summed from it.
create table activity_day (
  workspace_id int not null,
  customer_id uuid not null,
  day date not null,
  contacts int not null default 0,
  visits int not null default 0,
  site_visits int not null default 0,
  materials int not null default 0,
  events int not null default 0,
  inquiries int not null default 0,
  primary key (workspace_id, customer_id, day),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);

-- Which of 64 bits the tags of a customer set, one each: where a bit of a tag is missing, the tag is.
create function customer_tag_marks(tags text[]) returns bigint
language sql immutable parallel safe as $$
  select coalesce(bit_or(1::bigint << (hashtext(tag) & 63)), 0) from unnest(tags) tag
$$;

-- What lists, rules, facets and sorting need. The columns named after facts are the playbook's fact catalogue, a dot
-- written `_` (a test compares); amounts are 分.
create table customer_facts (
  workspace_id int not null,
  customer_id uuid not null,
  state text not null check (state in ('active', 'archived', 'deleted')),
  name text,
  owner_id uuid,
  -- The grade in force; `computed_grade` is what the rules give today.
  grade text check (grade in ('A', 'B', 'C')),
  computed_grade text check (computed_grade in ('A', 'B', 'C')),
  grade_provisional boolean not null default false,
  value_level text,
  potential_level text,
  strategy_id text,
  segment text,
  score_base double precision not null default 0,
  score_need double precision not null default 0,
  score_behaviour double precision not null default 0,
  score_value double precision not null default 0,
  -- Warnings and errors of verification that stand open.
  findings int not null default 0,
  next_follow_up_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- The day that the facts were taken on, and the first day on which time alone may change them.
  as_of date not null,
  facts_valid_until date,
  playbook_version int not null,
  customer_name text,
  customer_credit_code text,
  customer_type text,
  customer_industry_code text,
  customer_industry_section text,
  customer_industry_class text,
  customer_industry_segment text,
  customer_standing text,
  customer_employees_min bigint,
  customer_employees_max bigint,
  customer_head_count_band text,
  customer_revenue_min bigint,
  customer_revenue_max bigint,
  customer_size text,
  customer_age_years double precision,
  customer_founded_on date,
  customer_experience_years double precision,
  customer_registered_capital_min bigint,
  customer_registered_capital_max bigint,
  customer_province text,
  customer_city text,
  customer_regions text[],
  customer_website text,
  customer_purchase_cycle text,
  customer_growth_point text,
  customer_industry_growth text,
  customer_expansion_plans boolean,
  customer_benchmark boolean,
  customer_well_regarded boolean,
  customer_opted_out boolean,
  customer_satisfaction double precision,
  customer_feedback text,
  customer_completeness double precision,
  customer_source_channel text,
  customer_owner text,
  customer_grade text,
  customer_tags text[],
  offer_match text,
  offer_match_score double precision,
  offer_ideal_fit double precision,
  orders_amount12m bigint,
  orders_profit12m bigint,
  orders_total bigint,
  orders_count double precision,
  orders_count12m double precision,
  orders_last_on date,
  orders_ended boolean,
  need_known boolean,
  need_pains text[],
  need_wants text[],
  need_budget_min bigint,
  need_budget_max bigint,
  need_purchase_by date,
  need_purchase_period_known boolean,
  need_purchase_period_vague boolean,
  need_willingness double precision,
  need_urgency double precision,
  need_importance double precision,
  need_threatens_business boolean,
  need_priority text,
  need_competitors text[],
  need_emerging boolean,
  chain_roles text[],
  chain_lead text,
  chain_complete boolean,
  chain_steps double precision,
  interactions_reply_hours double precision,
  interactions_answered boolean,
  interactions_reminders double precision,
  interactions_contacts30d double precision,
  interactions_last_on date,
  interactions_materials double precision,
  interactions_site_visits90d double precision,
  interactions_events double precision,
  interactions_last_inquiry_on date,
  interactions_attention text[],
  interactions_stage text,
  tag_marks bigint generated always as (customer_tag_marks(customer_tags)) stored,
  primary key (workspace_id, customer_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
-- The orders of the list, read forwards and backwards. Owner and marks ride along, so that a walk looks at the row only
-- where both fit.
create index customer_facts_updated on customer_facts (workspace_id, state, updated_at, customer_id) include (owner_id, tag_marks);
create index customer_facts_owner on customer_facts (workspace_id, owner_id, state, updated_at, customer_id) include (tag_marks);
create index customer_facts_next on customer_facts (workspace_id, state, next_follow_up_on, customer_id) include (owner_id, tag_marks);
create index customer_facts_name on customer_facts (workspace_id, state, name, customer_id) include (owner_id, tag_marks);
create index customer_facts_amount on customer_facts (workspace_id, state, orders_amount12m, customer_id) include (owner_id, tag_marks);
create index customer_facts_completeness on customer_facts (workspace_id, state, customer_completeness, customer_id)
  include (owner_id, tag_marks);
create index customer_facts_grade on customer_facts (workspace_id, state, grade, customer_id) include (owner_id, tag_marks);
-- One customer in sixteen, for counts beside filters above 50,000 hits: the end of an id is random.
create index customer_facts_sample on customer_facts (workspace_id, state, owner_id)
  include (grade, customer_province, customer_industry_class, customer_size, next_follow_up_on, customer_tags, customer_id)
  where right(customer_id::text, 1) = '0';
create index customer_facts_due on customer_facts (facts_valid_until, workspace_id) where facts_valid_until is not null;
-- fastupdate off: tags are read while they are written one by one.
create index customer_facts_tags on customer_facts using gin (workspace_id, customer_tags) with (fastupdate = off);

-- About 25 lexemes a customer: bigrams of its names, initials, phone tails, codes. Written in bulk, merged by the app.
create table customer_search (
  workspace_id int not null,
  customer_id uuid not null,
  -- The name as it is looked for by prefix: simplified, lower case, no spaces.
  name_folded text not null default '',
  initials text not null default '',
  lexemes tsvector not null,
  primary key (workspace_id, customer_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index customer_search_lexemes on customer_search using gin (workspace_id, lexemes)
  with (fastupdate = on, gin_pending_list_limit = 16384);
create index customer_search_name on customer_search (workspace_id, name_folded text_pattern_ops);
create index customer_search_initials on customer_search (workspace_id, initials text_pattern_ops);

-- Workspaces in which time has come for some facts (`facts_valid_until`), with the day that it is there. Asked by the
-- background work, which enters them one by one.
create function customers_due_workspaces(p_now timestamptz)
returns table (workspace_id int, today date)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, (p_now at time zone w.time_zone)::date
    from workspace w
   where exists (
           select 1 from customer_facts f
            where f.workspace_id = w.id and f.facts_valid_until <= (p_now at time zone w.time_zone)::date
              and f.state <> 'deleted')
   order by w.id
$$;
revoke all on function customers_due_workspaces(timestamptz) from public;
grant execute on function customers_due_workspaces(timestamptz) to huike_app;
