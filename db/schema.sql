-- What all migrations of db/migrations make together, for readers: written by `npm run schema`, compared by a test.
-- Every table with a policy is open to the app's role inside its workspace only.

create table activity_day (
  workspace_id integer not null,
  customer_id uuid not null,
  day date not null,
  contacts integer not null default 0,
  visits integer not null default 0,
  site_visits integer not null default 0,
  materials integer not null default 0,
  events integer not null default 0,
  inquiries integer not null default 0,
  primary key (workspace_id, customer_id, day),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade
);

create table audit_entry (
  workspace_id integer not null,
  at timestamptz not null,
  id uuid not null,
  actor_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  detail jsonb not null default '{}',
  address text,
  seal integer,
  primary key (workspace_id, at, id)
) partition by range (at);
-- partition audit_entry_other DEFAULT
create index audit_entry_seal on audit_entry (workspace_id, seal, at, id) where (seal is not null);
create index audit_entry_subject on audit_entry (workspace_id, subject_id, at desc);
create index audit_entry_unsealed on audit_entry (workspace_id, at, id) where (seal is null);

create table audit_seal (
  workspace_id integer not null,
  number integer not null,
  previous bytea not null,
  hash bytea not null,
  entries integer not null,
  sealed_at timestamptz not null,
  primary key (workspace_id, number),
  foreign key (workspace_id) references workspace(id),
  check ((entries > 0)),
  check ((number > 0))
);

create table bulk_customer (
  workspace_id integer not null,
  run_id uuid not null,
  customer_id uuid not null,
  outcome text,
  before jsonb,
  back text,
  primary key (workspace_id, run_id, customer_id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  foreign key (workspace_id, run_id) references bulk_run(workspace_id, id) on delete cascade,
  check ((back = any (array['takenBack', 'kept', 'gone']))),
  check ((outcome = any (array['changed', 'unchanged', 'gone'])))
);
create index bulk_customer_customer on bulk_customer (workspace_id, customer_id);

create table bulk_run (
  workspace_id integer not null,
  id uuid not null,
  member_id uuid not null,
  action text not null,
  input jsonb not null,
  filter jsonb,
  state text not null,
  total integer not null default 0,
  done integer not null default 0,
  changed integer not null default 0,
  taken_back integer not null default 0,
  kept integer not null default 0,
  created_at timestamptz not null,
  progress_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member(workspace_id, id),
  check ((action = any (array['owner', 'archive', 'restore', 'remove', 'tag']))),
  check ((state = any (array['gathering', 'running', 'done', 'undoing', 'undone', 'stopped'])))
);
create index bulk_run_member on bulk_run (workspace_id, member_id, created_at desc);
create index bulk_run_time on bulk_run (workspace_id, created_at);

create table cleaning_clock (
  workspace_id integer not null,
  seen_until timestamptz not null,
  swept_at timestamptz not null,
  playbook_version integer not null,
  checked_by text not null,
  counting text not null default 'clock',
  primary key (workspace_id),
  foreign key (workspace_id) references workspace(id),
  check ((counting = any (array['clock', 'workdays'])))
);

create table cleaning_task (
  workspace_id integer not null,
  id uuid not null,
  customer_id uuid not null,
  collector_id uuid not null,
  assignee_id uuid not null,
  import_id uuid,
  gaps text[] not null default '{}'[],
  state text not null,
  informed_at timestamptz not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  escalated_at timestamptz,
  escalated_to uuid,
  closed_at timestamptz,
  closed_by uuid,
  closed_how text,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check ((closed_how = any (array['answered', 'clear']))),
  check ((state = any (array['open', 'done'])))
);
create index cleaning_task_assignee on cleaning_task (workspace_id, assignee_id, due_at) where (state = 'open');
create index cleaning_task_customer on cleaning_task (workspace_id, customer_id, informed_at);
create index cleaning_task_due on cleaning_task (workspace_id, due_at, customer_id) where (state = 'open');
create index cleaning_task_escalated on cleaning_task (workspace_id, escalated_to, due_at) where ((state = 'open') and (escalated_to is not null));
create unique index cleaning_task_open on cleaning_task (workspace_id, customer_id) where (state = 'open');

create table contact (
  workspace_id integer not null,
  id uuid not null,
  customer_id uuid not null,
  name text,
  position text,
  department text,
  role text,
  mobile text,
  email text,
  attention text[],
  detail jsonb not null,
  is_primary boolean not null default false,
  state text not null default 'active',
  ordinal integer not null default 0,
  custom jsonb,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check ((role = any (array['decider', 'influencer', 'user']))),
  check ((state = any (array['active', 'left'])))
) with (autovacuum_analyze_scale_factor=0.01, autovacuum_analyze_threshold=1000);
create index contact_customer on contact (workspace_id, customer_id);
create index contact_mobile on contact (workspace_id, mobile) where (mobile is not null);

create table customer (
  workspace_id integer not null,
  id uuid not null,
  name text,
  name_key text,
  short_name text,
  credit_code text,
  external_id text,
  owner_id uuid,
  state text not null,
  profile jsonb not null,
  stated_history jsonb not null default '{}',
  version integer not null default 1,
  origin text not null,
  import_id uuid,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  removed_at timestamptz,
  merged_into uuid,
  former_codes text[] not null default '{}'[],
  primary key (workspace_id, id),
  foreign key (workspace_id) references workspace(id),
  foreign key (workspace_id, owner_id) references member(workspace_id, id),
  check ((origin = any (array['entry', 'import', 'sample', 'api']))),
  check ((state = any (array['active', 'archived', 'deleted', 'merged'])))
) with (autovacuum_analyze_scale_factor=0.01, autovacuum_analyze_threshold=1000);
create index customer_credit_code on customer (workspace_id, credit_code) where (credit_code is not null);
create index customer_import on customer (workspace_id, import_id) where (import_id is not null);
create index customer_merged on customer (workspace_id, merged_into) where (merged_into is not null);
create index customer_name_key on customer (workspace_id, name_key);
create index customer_removed on customer (workspace_id, state, removed_at) where (state <> 'active');

create table customer_event (
  workspace_id integer not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  happened_at timestamptz not null,
  title text,
  external_id text,
  created_at timestamptz not null,
  created_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check ((kind = any (array['siteVisit', 'material', 'event', 'inquiry'])))
);
create index customer_event_customer on customer_event (workspace_id, customer_id, happened_at desc);
create unique index customer_event_external on customer_event (workspace_id, external_id) where (external_id is not null);

create table customer_facts (
  workspace_id integer not null,
  customer_id uuid not null,
  state text not null,
  name text,
  owner_id uuid,
  grade text,
  computed_grade text,
  grade_provisional boolean not null default false,
  value_level text,
  potential_level text,
  strategy_id text,
  segment text,
  score_base double precision not null default 0,
  score_need double precision not null default 0,
  score_behaviour double precision not null default 0,
  score_value double precision not null default 0,
  findings integer not null default 0,
  next_follow_up_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  as_of date not null,
  facts_valid_until date,
  playbook_version integer not null,
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
  custom jsonb,
  customer_source_kind text,
  customer_legal_basis text,
  customer_referrer text,
  interactions_visit_share double precision,
  primary key (workspace_id, customer_id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check ((computed_grade = any (array['A', 'B', 'C']))),
  check ((grade = any (array['A', 'B', 'C']))),
  check ((state = any (array['active', 'archived', 'deleted', 'merged'])))
) with (autovacuum_analyze_scale_factor=0.01, autovacuum_analyze_threshold=1000);
create index customer_facts_amount on customer_facts (workspace_id, state, orders_amount12m, customer_id) INCLUDE (owner_id, tag_marks, customer_province, grade, customer_size);
create index customer_facts_completeness on customer_facts (workspace_id, state, customer_completeness, customer_id) INCLUDE (owner_id, tag_marks, customer_province, grade, customer_size);
create index customer_facts_custom on customer_facts using gin (workspace_id, custom jsonb_path_ops) where (custom is not null);
create index customer_facts_due on customer_facts (facts_valid_until, workspace_id) where (facts_valid_until is not null);
create index customer_facts_findings on customer_facts (workspace_id, state, customer_id) INCLUDE (owner_id) where (findings > 0);
create index customer_facts_grade on customer_facts (workspace_id, state, grade, customer_id) INCLUDE (owner_id, tag_marks, customer_province, customer_size);
create index customer_facts_matrix on customer_facts (workspace_id, value_level, potential_level, customer_id) INCLUDE (owner_id, grade) where (state = 'active');
create index customer_facts_name on customer_facts (workspace_id, state, name, customer_id) INCLUDE (owner_id, tag_marks, customer_province, grade, customer_size);
create index customer_facts_next on customer_facts (workspace_id, state, next_follow_up_on, customer_id) INCLUDE (owner_id, tag_marks, customer_province, grade, customer_size);
create index customer_facts_owner on customer_facts (workspace_id, owner_id, state, updated_at, customer_id) INCLUDE (tag_marks, customer_province, grade, customer_size);
create index customer_facts_province_name on customer_facts (workspace_id, state, customer_province, name, customer_id) INCLUDE (owner_id, tag_marks, grade, customer_size);
create index customer_facts_referrer on customer_facts (workspace_id, split_part(customer_referrer, ' · ', 1)) where (customer_referrer is not null);
create index customer_facts_regrade on customer_facts (workspace_id, customer_id) where ((state = 'active') and ( case when (grade <> computed_grade) then 1 else null::integer end = 1));
create index customer_facts_sample on customer_facts (workspace_id, state, owner_id) INCLUDE (grade, customer_province, customer_industry_class, customer_size, next_follow_up_on, customer_tags, customer_id, customer_source_channel, customer_source_kind) where ("right"((customer_id)::text, 1) = '0');
create index customer_facts_tags on customer_facts using gin (workspace_id, customer_tags) with (fastupdate='on', gin_pending_list_limit='128');
create index customer_facts_updated on customer_facts (workspace_id, state, updated_at, customer_id) INCLUDE (owner_id, tag_marks, customer_province, grade, customer_size);
create statistics customer_facts_regrade on (case when grade <> computed_grade then 1 else null::integer end) from customer_facts;

create table customer_merge (
  workspace_id integer not null,
  id uuid not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  state text not null,
  undo jsonb not null,
  merged_at timestamptz not null,
  merged_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, merged_id) references customer(workspace_id, id) on delete cascade,
  foreign key (workspace_id, survivor_id) references customer(workspace_id, id) on delete cascade,
  check ((state = any (array['merged', 'undone'])))
);
create unique index customer_merge_merged on customer_merge (workspace_id, merged_id) where (state = 'merged');
create index customer_merge_survivor on customer_merge (workspace_id, survivor_id);
create index customer_merge_time on customer_merge (workspace_id, merged_at desc, id desc);

create table customer_order (
  workspace_id integer not null,
  id uuid not null,
  customer_id uuid not null,
  ordered_on date not null,
  amount_fen bigint not null,
  profit_fen bigint,
  product_type text,
  note text,
  external_id text,
  created_at timestamptz not null,
  created_by uuid,
  raw jsonb,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check ((amount_fen >= 0))
) with (autovacuum_analyze_scale_factor=0.01, autovacuum_analyze_threshold=1000);
create index customer_order_customer on customer_order (workspace_id, customer_id, ordered_on desc);

create table customer_review (
  workspace_id integer not null,
  customer_id uuid not null,
  owner_id uuid,
  is_high boolean not null,
  counted_from date not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  light_on date,
  periodic_on date not null,
  postponed_by uuid,
  postponed_at timestamptz,
  postponed_reason text,
  urgent_at timestamptz not null default 'infinity'::timestamptz,
  due_on date,
  unknown jsonb not null default '{}',
  primary key (workspace_id, customer_id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade
);
create index customer_review_due on customer_review (workspace_id, urgent_at, due_on, customer_id) INCLUDE (owner_id) where (due_on is not null);
create index customer_review_owner on customer_review (workspace_id, owner_id, due_on, urgent_at, customer_id) where (due_on is not null);

create table customer_search (
  workspace_id integer not null,
  customer_id uuid not null,
  name_folded text not null default '',
  initials text not null default '',
  lexemes tsvector not null,
  primary key (workspace_id, customer_id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade
) with (autovacuum_analyze_scale_factor=0.01, autovacuum_analyze_threshold=1000);
create index customer_search_lexemes on customer_search using gin (lexemes) with (fastupdate='on', gin_pending_list_limit='16384');
create index customer_search_name on customer_search (workspace_id, name_folded text_pattern_ops);

create table department (
  workspace_id integer not null,
  id uuid not null,
  parent_id uuid,
  name text not null,
  position integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id) references workspace(id),
  foreign key (workspace_id, parent_id) references department(workspace_id, id),
  check ((name <> ''))
);

create table duplicate_pair (
  workspace_id integer not null,
  a uuid not null,
  b uuid not null,
  kind text not null,
  score double precision not null,
  because jsonb not null,
  state text not null default 'open',
  cluster uuid not null,
  facts text not null,
  found_at timestamptz not null,
  finder text not null,
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (workspace_id, a, b),
  foreign key (workspace_id, a) references customer(workspace_id, id) on delete cascade,
  foreign key (workspace_id, b) references customer(workspace_id, id) on delete cascade,
  check ((a < b)),
  check ((kind = any (array['duplicate', 'related']))),
  check ((state = any (array['open', 'dismissed', 'merged'])))
);
create index duplicate_pair_b on duplicate_pair (workspace_id, b);
create index duplicate_pair_cluster on duplicate_pair (workspace_id, state, kind, cluster, score);

create table duplicate_search (
  workspace_id integer not null,
  state text not null,
  runner uuid,
  customers integer not null default 0,
  share double precision not null default 0,
  found integer not null default 0,
  requested_by uuid,
  requested_at timestamptz not null,
  progress_at timestamptz,
  finished_at timestamptz,
  finder text,
  primary key (workspace_id),
  foreign key (workspace_id) references workspace(id),
  check ((state = any (array['waiting', 'running', 'done', 'failed'])))
);

create table export_piece (
  workspace_id integer not null,
  run_id uuid not null,
  ordinal integer not null,
  bytes bytea not null,
  primary key (workspace_id, run_id, ordinal),
  foreign key (workspace_id, run_id) references export_run(workspace_id, id) on delete cascade
);

create table export_run (
  workspace_id integer not null,
  id uuid not null,
  member_id uuid not null,
  input jsonb not null,
  language text not null,
  address text,
  state text not null,
  reach jsonb,
  total integer,
  done integer not null default 0,
  bytes bigint not null default 0,
  file_name text,
  problem jsonb,
  runner uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member(workspace_id, id),
  check ((state = any (array['running', 'done', 'failed'])))
);
create index export_run_member on export_run (workspace_id, member_id, created_at desc);
create index export_run_time on export_run (workspace_id, created_at);

create table finding (
  workspace_id integer not null,
  customer_id uuid not null,
  rule text not null,
  ordinal integer not null default 0,
  field text not null,
  severity text not null,
  message jsonb not null,
  proposal jsonb,
  found_at timestamptz not null,
  primary key (workspace_id, customer_id, rule, ordinal),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check ((severity = any (array['error', 'warning', 'info'])))
) with (autovacuum_analyze_scale_factor=0.01, autovacuum_analyze_threshold=1000);
create index finding_rule on finding (workspace_id, rule, severity);

create table finding_answer (
  workspace_id integer not null,
  id uuid not null,
  customer_id uuid not null,
  rule text not null,
  field text not null,
  message jsonb not null,
  evidence text not null,
  verdict text not null,
  way text,
  reason text,
  answered_by uuid not null,
  answered_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check (((verdict = 'confirmed') = (way is not null))),
  check ((verdict = any (array['confirmed', 'dismissed']))),
  check ((way = any (array['askedAgain', 'secondContact', 'publicSource', 'lookUp'])))
);
create unique index finding_answer_holds on finding_answer (workspace_id, customer_id, evidence) where (withdrawn_at is null);

create table follow_up_record (
  workspace_id integer not null,
  id uuid not null,
  customer_id uuid not null,
  happened_at timestamptz not null,
  method text not null,
  contact_ids uuid[] not null default '{}',
  content text not null,
  feedback text,
  objections text[] not null default '{}'[],
  answered boolean not null default true,
  reply_hours double precision,
  reminders integer not null default 0,
  stage text,
  next_action text,
  next_on date,
  next_assignee_id uuid,
  promises jsonb not null default '[]',
  corrections jsonb not null default '[]',
  author_id uuid,
  recorded_at timestamptz not null,
  origin text not null,
  author_name text,
  import_id uuid,
  major_changes text[] not null default '{}'[],
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check ((method = any (array['电话', '拜访', '视频', '邮件', '微信', '短信', '会议']))),
  check ((origin = any (array['entry', 'import', 'sample', 'api'])))
);
create index follow_up_record_author on follow_up_record (workspace_id, author_id, recorded_at desc);
create index follow_up_record_customer on follow_up_record (workspace_id, customer_id, happened_at desc);
create index follow_up_record_recorded on follow_up_record (workspace_id, recorded_at);

create table grade_change (
  workspace_id integer not null,
  id uuid not null,
  customer_id uuid not null,
  origin text not null,
  from_grade text,
  to_grade text not null,
  state text not null,
  reason jsonb,
  comment text,
  quarter text not null,
  until date,
  playbook_version integer not null,
  requested_by uuid,
  requested_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_comment text,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check ((from_grade = any (array['A', 'B', 'C']))),
  check ((origin = any (array['quarter', 'demand', 'cooperationEnded', 'request', 'override']))),
  check ((state = any (array['pending', 'effective', 'approved', 'rejected', 'revoked', 'withdrawn', 'ended']))),
  check ((to_grade = any (array['A', 'B', 'C'])))
);
create index grade_change_customer on grade_change (workspace_id, customer_id, requested_at desc);
create unique index grade_change_override on grade_change (workspace_id, customer_id) where ((origin = 'override') and (state = 'effective'));
create unique index grade_change_pending on grade_change (workspace_id, customer_id) where (state = 'pending');
create index grade_change_quarter on grade_change (workspace_id, quarter);
create index grade_change_time on grade_change (workspace_id, requested_at desc, id desc);

create table grade_delegate (
  workspace_id integer not null,
  member_id uuid not null,
  delegate_id uuid not null,
  until date not null,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, delegate_id) references member(workspace_id, id),
  foreign key (workspace_id, member_id) references member(workspace_id, id),
  check ((member_id <> delegate_id))
);
create index grade_delegate_delegate on grade_delegate (workspace_id, delegate_id);

create table idempotency_key (
  workspace_id integer not null,
  member_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer not null,
  response jsonb,
  created_at timestamptz not null,
  primary key (workspace_id, member_id, key)
);

create table import_batch (
  workspace_id integer not null,
  import_id uuid not null,
  last_row integer not null,
  bytes bigint not null,
  content bytea not null,
  primary key (workspace_id, import_id, last_row),
  foreign key (workspace_id, import_id) references import_run(workspace_id, id) on delete cascade
);

create table import_difference (
  workspace_id integer not null,
  import_id uuid not null,
  customer_id uuid not null,
  field text not null,
  row integer not null,
  sheet_row integer not null,
  proposed text not null,
  state text not null default 'open',
  decided_at timestamptz,
  decided_by uuid,
  primary key (workspace_id, import_id, customer_id, field),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  foreign key (workspace_id, import_id) references import_run(workspace_id, id) on delete cascade,
  check ((state = any (array['open', 'accepted', 'kept'])))
);
create index import_difference_customer on import_difference (workspace_id, customer_id, field);
create index import_difference_open on import_difference (workspace_id, import_id, customer_id) where (state = 'open');

create table import_follow (
  workspace_id integer not null,
  import_id uuid not null,
  follower text not null,
  seen_until timestamptz not null,
  seen_end timestamptz,
  primary key (workspace_id, import_id, follower),
  foreign key (workspace_id, import_id) references import_run(workspace_id, id) on delete cascade,
  check ((follower = any (array['cleaning', 'review'])))
);

create table import_piece (
  workspace_id integer not null,
  import_id uuid not null,
  ordinal integer not null,
  bytes bytea not null,
  primary key (workspace_id, import_id, ordinal),
  foreign key (workspace_id, import_id) references import_run(workspace_id, id) on delete cascade
);

create table import_related_row (
  workspace_id integer not null,
  import_id uuid not null,
  source integer not null,
  row integer not null,
  part integer not null,
  sheet_row integer not null,
  kind text not null,
  outcome text not null,
  name text,
  customer_id uuid,
  part_id uuid,
  problems jsonb,
  cells jsonb,
  primary key (workspace_id, import_id, source, "row", part),
  foreign key (workspace_id, import_id) references import_run(workspace_id, id) on delete cascade,
  check ((kind = any (array['contact', 'need', 'order', 'followUp']))),
  check ((outcome = any (array['created', 'unchanged', 'rejected'])))
) with (autovacuum_analyze_scale_factor=0.01, autovacuum_analyze_threshold=1000);
create index import_related_row_customer on import_related_row (workspace_id, import_id, customer_id) where (outcome = 'created');

create table import_row (
  workspace_id integer not null,
  import_id uuid not null,
  row integer not null,
  sheet_row integer not null,
  outcome text not null,
  name text,
  customer_id uuid,
  problems jsonb,
  cells jsonb,
  primary key (workspace_id, import_id, "row"),
  foreign key (workspace_id, import_id) references import_run(workspace_id, id) on delete cascade,
  check ((outcome = any (array['created', 'updated', 'unchanged', 'duplicate', 'rejected'])))
) with (autovacuum_analyze_scale_factor=0.01, autovacuum_analyze_threshold=1000);
create index import_row_notice on import_row (workspace_id, import_id, "row") where (problems is not null);

create table import_run (
  workspace_id integer not null,
  id uuid not null,
  file_name text not null,
  file_bytes bigint not null,
  file_hash bytea not null,
  sheet text not null default '',
  head jsonb not null default '{}',
  mapping jsonb not null default '[]',
  mapping_from text,
  options jsonb not null default '{}',
  state text not null,
  counts jsonb not null default '{}',
  notices jsonb not null default '[]',
  unknown_owners text[] not null default '{}'[],
  done_rows integer not null default 0,
  done_bytes bigint not null default 0,
  as_of date not null,
  acting jsonb,
  runner uuid,
  started_at timestamptz,
  progress_at timestamptz,
  error jsonb,
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  undo_left jsonb,
  read_by text,
  header_row integer,
  related jsonb not null default '[]',
  related_counts jsonb not null default '[]',
  related_notices jsonb not null default '[]',
  related_done jsonb,
  primary key (workspace_id, id),
  foreign key (workspace_id) references workspace(id),
  check ((state = any (array['draft', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone'])))
);
create index import_run_at_work on import_run (progress_at) where (state = any (array['checking', 'running', 'undoing']));
create index import_run_created on import_run (workspace_id, created_at desc);
create index import_run_file on import_run (workspace_id, file_hash);

create table import_template (
  workspace_id integer not null,
  id uuid not null,
  name text not null,
  columns jsonb not null,
  columns_hash bytea not null,
  mapping jsonb not null,
  options jsonb not null,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  header_row integer,
  related jsonb not null default '[]',
  primary key (workspace_id, id),
  unique (workspace_id, columns_hash),
  foreign key (workspace_id) references workspace(id)
);

create table login (
  email text not null,
  workspace_id integer not null,
  member_id uuid not null,
  primary key (email),
  foreign key (workspace_id) references workspace(id),
  check ((email = lower(email)))
);

create table login_attempt (
  key bytea not null,
  tries integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz,
  primary key (key)
);

create table member (
  workspace_id integer not null,
  id uuid not null,
  email text not null,
  name text not null,
  password_hash text,
  role_id uuid not null,
  department_id uuid,
  manager_id uuid,
  job_title text,
  language text,
  state text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  left_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, email),
  foreign key (workspace_id, department_id) references department(workspace_id, id),
  foreign key (workspace_id) references workspace(id),
  foreign key (workspace_id, manager_id) references member(workspace_id, id),
  foreign key (workspace_id, role_id) references role(workspace_id, id),
  check ((email = lower(email))),
  check ((language = any (array['zh-CN', 'zh-TW', 'en']))),
  check ((name <> '')),
  check ((state = any (array['invited', 'active', 'left'])))
);
create index member_department on member (workspace_id, department_id);

create table migration (
  name text not null,
  hash text not null,
  applied_at timestamptz not null default now(),
  primary key (name)
);

create table need (
  workspace_id integer not null,
  id uuid not null,
  customer_id uuid not null,
  type text,
  pains text[],
  wants text[],
  budget_min bigint,
  budget_max bigint,
  purchase_by date,
  willingness integer,
  urgency integer,
  importance integer,
  threatens_business boolean,
  competitors text[],
  detail jsonb not null,
  state text not null default 'open',
  created_at timestamptz not null,
  custom jsonb,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check (((importance >= 1) and (importance <= 5))),
  check ((state = any (array['open', 'met', 'dropped']))),
  check (((urgency >= 1) and (urgency <= 5))),
  check (((willingness >= 1) and (willingness <= 5)))
) with (autovacuum_analyze_scale_factor=0.01, autovacuum_analyze_threshold=1000);
create index need_customer on need (workspace_id, customer_id);

create table not_duplicate (
  workspace_id integer not null,
  a uuid not null,
  b uuid not null,
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (workspace_id, a, b),
  check ((a < b))
);

create table outbox (
  workspace_id integer not null,
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);

create table planned_step (
  workspace_id integer not null,
  id uuid not null,
  customer_id uuid not null,
  due_on date not null,
  method text,
  goal text not null,
  material text,
  assignee_id uuid,
  state text not null,
  origin text not null,
  strategy_id text,
  ordinal integer not null default 0,
  created_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check ((origin = any (array['strategy', 'cadence', 'person', 'record']))),
  check ((state = any (array['open', 'done', 'dropped'])))
) with (autovacuum_analyze_scale_factor=0.01, autovacuum_analyze_threshold=1000);
create index planned_step_assignee on planned_step (workspace_id, assignee_id, due_on) where (state = 'open');
create index planned_step_customer on planned_step (workspace_id, customer_id, state, due_on);

create table playbook_rollout (
  workspace_id integer not null,
  version integer not null,
  base_version integer,
  total integer not null,
  done integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  after_id uuid,
  primary key (workspace_id, version),
  foreign key (workspace_id) references workspace(id),
  check ((version > 0))
);

create table playbook_version (
  workspace_id integer not null,
  version integer not null,
  document jsonb not null,
  note text,
  author_id uuid,
  created_at timestamptz not null,
  yaml text,
  primary key (workspace_id, version),
  foreign key (workspace_id) references workspace(id),
  check ((version > 0))
);

create table proposal_answer (
  workspace_id integer not null,
  customer_id uuid not null,
  kind text not null,
  value text not null,
  source_id uuid not null,
  answer text not null,
  written jsonb,
  answered_at timestamptz not null,
  answered_by uuid not null,
  primary key (workspace_id, customer_id, kind, value, source_id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check ((answer = any (array['accept', 'reject']))),
  check ((kind = any (array['pain', 'need', 'attention', 'objection', 'competitor']))),
  check (((char_length(value) >= 1) and (char_length(value) <= 60)))
);

create table record_change (
  workspace_id integer not null,
  at timestamptz not null,
  id uuid not null,
  customer_id uuid not null,
  actor_id uuid,
  kind text not null,
  before jsonb,
  after jsonb,
  playbook_version integer,
  run_id uuid,
  primary key (workspace_id, at, id)
) partition by range (at);
-- partition record_change_other DEFAULT
create index record_change_customer on record_change (workspace_id, customer_id, at desc);

create table regrading (
  workspace_id integer not null,
  quarter text not null,
  origin text not null,
  state text not null,
  after_id uuid,
  pending integer not null default 0,
  filed integer not null default 0,
  effective integer not null default 0,
  requested_by uuid,
  started_at timestamptz not null,
  progress_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, quarter),
  foreign key (workspace_id) references workspace(id),
  check ((origin = any (array['quarter', 'demand']))),
  check ((state = any (array['running', 'done'])))
);

create table review (
  workspace_id integer not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  reviewed_at timestamptz not null,
  reviewed_by uuid not null,
  was_due_on date,
  next_on date not null,
  confirmed text[] not null default '{}'[],
  changed text[] not null default '{}'[],
  unknown text[] not null default '{}'[],
  triggers text[] not null default '{}'[],
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check ((kind = any (array['full', 'light'])))
);
create index review_customer on review (workspace_id, customer_id, reviewed_at desc);

create table review_clock (
  workspace_id integer not null,
  seen_until timestamptz not null,
  swept_at timestamptz not null,
  cycles text not null,
  primary key (workspace_id),
  foreign key (workspace_id) references workspace(id)
);

create table review_trigger (
  workspace_id integer not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  origin text not null,
  quote text,
  fields text[] not null default '{}'[],
  source_id uuid not null,
  raised_by uuid,
  raised_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'open',
  closed_at timestamptz,
  closed_by uuid,
  reason text,
  key text,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade,
  check ((key <> '')),
  check ((kind <> '')),
  check ((origin = any (array['record', 'change', 'person']))),
  check ((state = any (array['open', 'done', 'dismissed'])))
);
create unique index review_trigger_open on review_trigger (workspace_id, customer_id, COALESCE(key, kind)) where (state = 'open');
create unique index review_trigger_source on review_trigger (workspace_id, customer_id, kind, source_id);

create table role (
  workspace_id integer not null,
  id uuid not null,
  name text not null,
  permissions text[] not null,
  scope text not null,
  masked_fields text[] not null default '{}'[],
  is_builtin boolean not null default false,
  version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name),
  foreign key (workspace_id) references workspace(id),
  check ((name <> '')),
  check ((scope = any (array['own', 'department', 'departmentTree', 'all'])))
);

create table sample_part (
  workspace_id integer not null,
  kind text not null,
  id uuid not null,
  primary key (workspace_id, id),
  foreign key (workspace_id) references workspace(id),
  check ((kind = any (array['member', 'department'])))
);

create table saved_view (
  workspace_id integer not null,
  id uuid not null,
  author_id uuid not null,
  name text not null,
  filter jsonb not null,
  sort text not null,
  columns text[],
  widths jsonb not null default '{}',
  shared text not null default 'own',
  department_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, author_id, name),
  foreign key (workspace_id, author_id) references member(workspace_id, id),
  check (((shared = 'department') = (department_id is not null))),
  check ((name <> '')),
  check ((shared = any (array['own', 'department', 'everybody'])))
);
create index saved_view_department on saved_view (workspace_id, department_id) where (department_id is not null);
create index saved_view_shared on saved_view (workspace_id, shared) where (shared <> 'own');

create table second_factor (
  workspace_id integer not null,
  member_id uuid not null,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  recovery_hashes bytea[] not null default '{}'::bytea[],
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references member(workspace_id, id)
);

create table session (
  token_hash bytea not null,
  id uuid not null,
  workspace_id integer not null,
  member_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text,
  agent text,
  primary key (token_hash),
  unique (id),
  foreign key (workspace_id) references workspace(id)
);
create index session_member on session (workspace_id, member_id);

create table text_reading (
  workspace_id integer not null,
  source_id uuid not null,
  customer_id uuid not null,
  digest text not null,
  model text not null,
  found jsonb,
  tries integer not null default 1,
  read_at timestamptz not null,
  primary key (workspace_id, source_id),
  foreign key (workspace_id, customer_id) references customer(workspace_id, id) on delete cascade
);
create index text_reading_customer on text_reading (workspace_id, customer_id);
create index text_reading_read on text_reading (workspace_id, read_at);

create table ticket (
  token_hash bytea not null,
  kind text not null,
  workspace_id integer not null,
  member_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (token_hash),
  foreign key (workspace_id) references workspace(id),
  check ((kind = any (array['invitation', 'reset'])))
);
create index ticket_member on ticket (workspace_id, member_id);

create table verification_run (
  workspace_id integer not null,
  id uuid not null,
  cause text not null,
  state text not null,
  playbook_version integer not null,
  total integer not null,
  done integer not null default 0,
  findings_before integer not null,
  findings_after integer,
  after_id uuid,
  started_by uuid,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id),
  check ((cause = any (array['person', 'playbook']))),
  check ((state = any (array['running', 'done', 'cancelled'])))
);
create unique index verification_run_one on verification_run (workspace_id) where (state = 'running');
create index verification_run_started on verification_run (workspace_id, started_at desc);

create table view_choice (
  workspace_id integer not null,
  member_id uuid not null,
  view text not null,
  pinned text,
  place integer not null default 0,
  is_default boolean not null default false,
  primary key (workspace_id, member_id, view),
  foreign key (workspace_id, member_id) references member(workspace_id, id),
  check ((pinned = any (array['top', 'side']))),
  check ((view <> ''))
);
create unique index view_choice_default on view_choice (workspace_id, member_id) where is_default;
create index view_choice_view on view_choice (workspace_id, view);

create table workspace (
  id integer not null generated by default as identity,
  name text not null,
  time_zone text not null default 'Asia/Shanghai',
  language text not null default 'zh-CN',
  is_sample boolean not null default false,
  created_at timestamptz not null,
  idle_hours integer,
  primary key (id),
  check (((idle_hours >= 1) and (idle_hours <= 720))),
  check ((language = any (array['zh-CN', 'zh-TW', 'en']))),
  check ((name <> ''))
);

-- policy using (workspace_id = ANY (ARRAY[(NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer])) on
--   activity_day
--   audit_entry
--   audit_seal
--   bulk_customer
--   bulk_run
--   cleaning_clock
--   cleaning_task
--   contact
--   customer
--   customer_event
--   customer_facts
--   customer_merge
--   customer_order
--   customer_review
--   customer_search
--   department
--   duplicate_pair
--   duplicate_search
--   export_piece
--   export_run
--   finding
--   finding_answer
--   follow_up_record
--   grade_change
--   grade_delegate
--   idempotency_key
--   import_batch
--   import_difference
--   import_follow
--   import_piece
--   import_related_row
--   import_row
--   import_run
--   import_template
--   member
--   need
--   not_duplicate
--   outbox
--   planned_step
--   playbook_rollout
--   playbook_version
--   proposal_answer
--   record_change
--   regrading
--   review
--   review_clock
--   review_trigger
--   role
--   sample_part
--   saved_view
--   second_factor
--   text_reading
--   verification_run
--   view_choice
-- policy using (id = ANY (ARRAY[(NULLIF(current_setting('app.workspace'::text, true), ''::text))::integer])) on
--   workspace

-- view customer_list (security_invoker=true): 106 columns, workspace_id, customer_id, state, name, owner_id, grade …
-- view customer_search_list (security_invoker=true): 5 columns, workspace_id, customer_id, name_folded, initials, lexemes …

-- function app_enter(integer): for the app
--   returns void
-- function app_enter_session(bytea): owner’s rights, for the app
--   returns TABLE(workspace_id integer, member_id uuid, session_id uuid, name text, language text, time_zone text, permissions text[], scope text, masked_fields text[], visible_owners uuid[])
-- function audit_make_month(date): owner’s rights, for the app
--   returns void
-- function audit_mark_sealed(integer,uuid[],timestamp with time zone,timestamp with time zone): owner’s rights, for the app
--   returns integer
-- function audit_unsealed_workspaces(): owner’s rights, for the app
--   returns SETOF integer
-- function audit_workspaces(): owner’s rights, for the app
--   returns SETOF integer
-- function cleaning_due_workspaces(timestamp with time zone,timestamp with time zone): owner’s rights, for the app
--   returns TABLE(workspace_id integer, time_zone text)
-- function customer_tag_marks(text[]): for the app
--   returns bigint
-- function customers_due_workspaces(timestamp with time zone): owner’s rights, for the app
--   returns TABLE(workspace_id integer, today date)
-- function customers_settle(): owner’s rights, for the app
--   returns void
-- function duplicate_search_due(timestamp with time zone): owner’s rights, for the app
--   returns TABLE(workspace_id integer)
-- function grading_due(timestamp with time zone): owner’s rights, for the app
--   returns TABLE(workspace_id integer, today date)
-- function identity_add_login(text,uuid): owner’s rights, for the app
--   returns boolean
-- function identity_add_ticket(bytea,text,uuid,timestamp with time zone,timestamp with time zone): owner’s rights, for the app
--   returns void
-- function identity_attempt(bytea[],integer[],integer[],timestamp with time zone): owner’s rights, for the app
--   returns integer
-- function identity_change_workspace(text,text,text,integer): owner’s rights, for the app
--   returns void
-- function identity_end_session(bytea): owner’s rights, for the app
--   returns TABLE(workspace_id integer, member_id uuid)
-- function identity_end_sessions(uuid,uuid,uuid): owner’s rights, for the app
--   returns integer
-- function identity_entered(): for the app
--   returns integer
-- function identity_find_login(text): owner’s rights, for the app
--   returns TABLE(workspace_id integer, member_id uuid, state text, password_hash text, language text, second_factor boolean)
-- function identity_find_ticket(bytea,timestamp with time zone): owner’s rights, for the app
--   returns TABLE(kind text, workspace_id integer, workspace text, member_id uuid, name text, email text, expires_at timestamp with time zone)
-- function identity_forgive(bytea[]): owner’s rights, for the app
--   returns integer
-- function identity_is_empty(): owner’s rights, for the app
--   returns boolean
-- function identity_list_sessions(uuid,timestamp with time zone): owner’s rights, for the app
--   returns TABLE(id uuid, created_at timestamp with time zone, last_seen_at timestamp with time zone, address text, agent text)
-- function identity_next_workspace(): owner’s rights, for the app
--   returns integer
-- function identity_set_up(integer,text,text,text,text,uuid,timestamp with time zone,boolean): owner’s rights, for the app
--   returns boolean
-- function identity_shut_out(uuid): owner’s rights, for the app
--   returns void
-- function identity_start_session(bytea,uuid,uuid,timestamp with time zone,timestamp with time zone,text,text): owner’s rights, for the app
--   returns void
-- function identity_sweep(timestamp with time zone): owner’s rights, for the app
--   returns void
-- function identity_take_ticket(bytea): owner’s rights, for the app
--   returns boolean
-- function import_to_follow(integer,text): closed to the app
--   returns boolean
-- function import_unfinished(timestamp with time zone): owner’s rights, for the app
--   returns TABLE(workspace_id integer, id uuid, state text)
-- function review_due_workspaces(timestamp with time zone,timestamp with time zone): owner’s rights, for the app
--   returns TABLE(workspace_id integer, time_zone text)
-- function text_reading_due(timestamp with time zone,timestamp with time zone): owner’s rights, for the app
--   returns TABLE(workspace_id integer, time_zone text)
