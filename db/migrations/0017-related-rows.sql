-- What hangs on customers and comes with a list: contacts, needs, orders and past follow-ups, from several rows of one customer or
-- from further sheets of the workbook.
alter table import_run
  -- The row of the sheet that heads the table, where a person said so; 0 for none.
  add column header_row int,
  -- Sheets of which related rows are taken: kind, whether to bring them in, what each column is taken for, first rows.
  add column related jsonb not null default '[]',
  -- Rows, created, unchanged, rejected, undone of each, in the same order.
  add column related_counts jsonb not null default '[]',
  -- Refused related rows of a check, the first of them; those of a run stand in import_related_row.
  add column related_notices jsonb not null default '[]',
  -- How far the related rows came: which sheet, and how many of its rows; null until the list itself is through.
  add column related_done jsonb;

alter table import_template
  add column header_row int,
  add column related jsonb not null default '[]';

-- What became of a related row: a part of it (联系人1, 联系人2) each.
create table import_related_row (
  workspace_id int not null,
  import_id uuid not null,
  -- The sheet, by its place among the related ones of the import.
  source int not null,
  row int not null,
  part int not null,
  sheet_row int not null,
  kind text not null check (kind in ('contact', 'need', 'order', 'followUp')),
  outcome text not null check (outcome in ('created', 'unchanged', 'rejected')),
  name text,
  customer_id uuid,
  -- The contact, need, order or record that it became.
  part_id uuid,
  problems jsonb,
  -- The cells of a refused row, to be handed back.
  cells jsonb,
  primary key (workspace_id, import_id, source, row, part),
  foreign key (workspace_id, import_id) references import_run (workspace_id, id) on delete cascade
);
create index import_related_row_customer on import_related_row (workspace_id, import_id, customer_id)
  where outcome = 'created';

-- Who spoke to the customer where that is nobody of the team any more, and the import that brought the record.
alter table follow_up_record
  add column author_name text,
  add column import_id uuid;
