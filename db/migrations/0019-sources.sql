-- Where customers come from (COL-3), as the playbook calls it: 行业展会 of 展会/活动, why what was given may be used, and who
-- referred, as `公司` or `公司 · 联系人`.
alter table customer_facts add column customer_source_kind text;
alter table customer_facts add column customer_legal_basis text;
alter table customer_facts add column customer_referrer text;

-- What the playbook calls a source is computed anew of everybody who has one, with the next look at the day.
update customer_facts set facts_valid_until = as_of where customer_source_channel is not null;

-- Whom a customer has referred: few among many.
create index customer_facts_referrer on customer_facts (workspace_id, split_part(customer_referrer, ' · ', 1))
  where customer_referrer is not null;

-- The sample for counts beside filters also tells sources, so that it is still read without its rows.
drop index customer_facts_sample;
create index customer_facts_sample on customer_facts (workspace_id, state, owner_id)
  include (grade, customer_province, customer_industry_class, customer_size, next_follow_up_on, customer_tags, customer_id,
           customer_source_channel, customer_source_kind)
  where right(customer_id::text, 1) = '0';
