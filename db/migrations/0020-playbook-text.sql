-- The text of a version where people wrote remarks into it: they stay through edits by forms. Null where it says nothing
-- that the document does not.
alter table playbook_version add column yaml text;
