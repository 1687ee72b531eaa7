-- The highest version of a workspace's playbook is the one in force (0004 says otherwise): this column was never written.
alter table workspace drop column playbook_version;
