import { expect, test } from 'vitest'
import { assertNamesWorkspace } from './names-workspace.ts'

test.each([
  'select name from customer where workspace_id = $1',
  'select 1 from customer c join contact k using (workspace_id, customer_id) where c.workspace_id = $1',
  `select id from workspace where id = $1 and name <> 'from customer'`,
  'insert into outbox (workspace_id, id) values ($1, $2)',
  'delete from customer_facts where workspace_id = $1',
  'insert into customer_facts (workspace_id) select workspace_id from staged',
  'select * from customer_list l where l.workspace_id = $1 and customer_id in (select customer_id from need n where n.workspace_id = $1)'
])('names the workspace for every table: %s', (statement) => {
  expect(() => assertNamesWorkspace(statement)).not.toThrow()
})

test.each([
  ['forgets it', 'select name from customer where id = $1'],
  [
    'forgets it in a subquery',
    'select 1 from customer c where workspace_id = $1 and exists (select from need)'
  ],
  ['forgets it in a change', 'update member set name = $1 where id = $2'],
  ['only mentions it in a remark', 'select name from customer -- workspace_id'],
  ['forgets it in a view', 'select * from customer_list limit 20'],
  ['reads past the view', 'select grade from customer_facts where workspace_id = $1'],
  [
    'joins past the view',
    'select 1 from customer c left join customer_facts f using (workspace_id) where c.workspace_id = $1'
  ]
])('%s: refused', (_, statement) => {
  expect(() => assertNamesWorkspace(statement)).toThrow(/workspace_id named|by its view/)
})
