-- How far a rollout is that goes on: everybody up to this id was looked at, by the order of ids. So nobody who keeps the
-- decisions that he has needs a mark of his own, and where it was broken off it goes on behind. Null at its beginning, while
-- somebody may still write by a version before, and at its end.
alter table playbook_rollout add column after_id uuid;
