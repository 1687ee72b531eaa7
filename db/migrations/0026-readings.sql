-- What a person marks as a major change while recording a contact (POR-8), and what a language model reads in texts (POR-5).

-- By the playbook's names of triggers: 融资, 联系人离职.
alter table follow_up_record add column major_changes text[] not null default '{}';

-- What a language model found in a text, where one is configured; the text itself is not kept twice.
create table text_reading (
  workspace_id int not null,
  -- The follow-up record, the need, or the customer itself for its note.
  source_id uuid not null,
  customer_id uuid not null,
  -- Of the text that was read: another text is read anew.
  digest text not null,
  model text not null,
  -- [{ "kind", "value", "quote", "start", "end", "confidence" }]; null where no answer could be used.
  found jsonb,
  tries int not null default 1,
  read_at timestamptz not null,
  primary key (workspace_id, source_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index text_reading_customer on text_reading (workspace_id, customer_id);
-- How many were read since: the day's bound.
create index text_reading_read on text_reading (workspace_id, read_at);

-- Workspaces with records of people since an instant that no model has read: unread, or answered in no usable way and due for
-- another try. Asked before any workspace is entered.
create function text_reading_due(p_since timestamptz, p_again_before timestamptz)
returns table (workspace_id int, time_zone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, w.time_zone
    from workspace w
   where exists (
           select from follow_up_record r
            where r.workspace_id = w.id and r.recorded_at > p_since and r.origin in ('entry', 'api')
              and not exists (
                    select from text_reading t
                     where t.workspace_id = w.id and t.source_id = r.id
                       and (t.found is not null or t.tries >= 3 or t.read_at > p_again_before)
                       and t.digest = md5(r.content || chr(1) || coalesce(r.feedback, ''))))
   order by w.id
$$;
revoke all on function text_reading_due(timestamptz, timestamptz) from public;
grant execute on function text_reading_due(timestamptz, timestamptz) to huike_app;
