-- A list that comes in is looked at once, when all of it is in: by what clears up and by what plans reviews, each for itself.
create table import_follow (
  workspace_id int not null,
  import_id uuid not null,
  follower text not null check (follower in ('cleaning', 'review')),
  -- Up to when what it wrote was looked at, and the end of the work that was seen to its end; null while there is more to see.
  seen_until timestamptz not null,
  seen_end timestamptz,
  primary key (workspace_id, import_id, follower),
  foreign key (workspace_id, import_id) references import_run (workspace_id, id) on delete cascade
);

-- What came in until now was looked at while it came.
insert into import_follow (workspace_id, import_id, follower, seen_until, seen_end)
select i.workspace_id, i.id, f.follower, i.finished_at, i.finished_at
  from import_run i cross join (values ('cleaning'), ('review')) f (follower)
 where i.finished_at is not null;

-- Whether there is a list that somebody has not looked at.
create function import_to_follow(p_workspace_id int, p_follower text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (
    select from import_run i
     where i.workspace_id = p_workspace_id and i.finished_at is not null and i.state in ('done', 'failed', 'cancelled', 'undone')
       and not exists (select from import_follow f
                        where f.workspace_id = p_workspace_id and f.import_id = i.id and f.follower = p_follower
                          and f.seen_end = i.finished_at))
$$;
revoke all on function import_to_follow(int, text) from public;

create or replace function cleaning_due_workspaces(p_now timestamptz, p_swept_before timestamptz)
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
      or import_to_follow(w.id, 'cleaning')
   order by w.id
$$;

create or replace function review_due_workspaces(p_now timestamptz, p_swept_before timestamptz)
returns table (workspace_id int, time_zone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, w.time_zone
    from workspace w
    left join review_clock k on k.workspace_id = w.id
   where k.workspace_id is null or k.swept_at < p_swept_before
      or exists (select from record_change r where r.workspace_id = w.id and r.at > k.seen_until and r.at <= p_now)
      or exists (select from follow_up_record r
                  where r.workspace_id = w.id and r.recorded_at > k.seen_until and r.recorded_at <= p_now)
      or import_to_follow(w.id, 'review')
   order by w.id
$$;
