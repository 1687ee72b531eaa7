-- Fields that a team defined itself (COL-7). Their texts lie with those of all other fields; here is what they mean by their
-- definition in the playbook, for rules, filters and orders: { "fleet": 120, "port": "北仑", "since": "2026-03-05" }.
alter table customer_facts add column custom jsonb;
alter table contact add column custom jsonb;
alter table need add column custom jsonb;

-- Which customers have a choice: custom @> '{"port": "北仑"}'.
create index customer_facts_custom on customer_facts using gin (workspace_id, custom jsonb_path_ops) where custom is not null;
