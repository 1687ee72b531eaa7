-- What a trigger means stands beside what it was called when it was raised: called another in the playbook later, an open one
-- still asks what it is about, and one change stays one. Null for one that only the team knows.
alter table review_trigger add column key text check (key <> '');

-- The open ones mean what the newest playbook says that names them, the default where none does; playbooks from before
-- triggers had keys hold their names only. Of two open ones of one meaning the first has it, the other keeps its name.
with meant (name, key) as (
  values ('成交', 'won'), ('流失', 'lost'), ('需求变更', 'needChanged'), ('新痛点', 'newPain'), ('终止合作', 'ended'),
         ('融资', 'funding'), ('扩张', 'expansion'), ('政策变化', 'policy'), ('联系人离职', 'contactLeft'),
         ('竞争对手进入', 'competitor')
), told as (
  select w.id as workspace_id, 0 as version, m.name, m.key from workspace w cross join meant m
  union all
  select v.workspace_id, v.version, coalesce(t ->> 'name', t #>> '{}'), coalesce(m.key, t ->> 'key')
    from playbook_version v
   cross join jsonb_array_elements(v.document #> '{refresh,triggers}') t
    left join meant m on jsonb_typeof(t) = 'string' and m.name = t #>> '{}'
), newest as (
  select distinct on (workspace_id, name) workspace_id, name, key from told order by workspace_id, name, version desc
), first_open as (
  select distinct on (t.workspace_id, t.customer_id, n.key) t.workspace_id, t.id, n.key
    from review_trigger t
    join newest n on n.workspace_id = t.workspace_id and n.name = t.kind and n.key is not null
   where t.state = 'open'
   order by t.workspace_id, t.customer_id, n.key, t.raised_at, t.id
)
update review_trigger t set key = f.key
  from first_open f
 where t.workspace_id = f.workspace_id and t.id = f.id;

drop index review_trigger_open;
create unique index review_trigger_open on review_trigger (workspace_id, customer_id, coalesce(key, kind))
  where state = 'open';
