import { joinSql, sql, trustedSql, type Sql, type Transaction } from '#platform/database'
import { storableJson } from '../../core/sparse.ts'
import { factsRowColumns } from '../../facts/facts-row.ts'
import {
  customerColumns,
  contactColumns,
  needColumns,
  orderColumns,
  stepColumns,
  findingColumns,
  type Columns
} from './columns.ts'
import type { Writes } from './rows.ts'

const namesOf = (columns: Columns): string => columns.map(([name]) => name).join(', ')
const typedOf = (columns: Columns): string => columns.map(([name, type]) => `${name} ${type}`).join(', ')

/** `insert … on conflict do update` of a record set; what is in `kept` is written once and never again. */
const upsert = (
  table: string,
  key: string,
  columns: Columns,
  workspaceId: number,
  rows: readonly unknown[],
  kept: readonly string[] = []
): Sql => {
  const keys = new Set([...key.split(', '), ...kept])
  const sets = columns
    .map(([name]) => name)
    .filter((name) => !keys.has(name))
    .map((name) => `${name} = excluded.${name}`)
  return sql`insert into ${trustedSql(`${table} (workspace_id, ${namesOf(columns)})`)}
    select ${workspaceId}::int, ${trustedSql(columns.map(([name]) => `r.${name}`).join(', '))}
      from jsonb_to_recordset(${storableJson(rows)}::jsonb) as ${trustedSql(`r (${typedOf(columns)})`)}
    on conflict (workspace_id, ${trustedSql(key)}) do update set ${trustedSql(sets.join(', '))}`
}

const factNames = factsRowColumns.join(', ')
const factSets = factsRowColumns
  .filter((name) => name !== 'customer_id')
  .map((name) => `${name} = excluded.${name}`)
  .join(', ')

const factsSql = (workspaceId: number, rows: Writes['facts']): Sql =>
  sql`insert into customer_facts (workspace_id, ${trustedSql(factNames)})
    select ${workspaceId}::int, ${trustedSql(factsRowColumns.map((name) => `r.${name}`).join(', '))}
      from jsonb_populate_recordset(null::customer_facts, ${storableJson(rows)}::jsonb) r
    on conflict (workspace_id, customer_id) do update set ${trustedSql(factSets)}`

/** Findings that no longer stand; those that do keep the time when they were first found. */
const goneSql = (workspaceId: number, { knownIds, findings }: Writes): Sql =>
  sql`delete from finding o
    where o.workspace_id = ${workspaceId} and o.customer_id = any (${knownIds}::uuid[])
      and not exists (
        select from jsonb_to_recordset(${JSON.stringify(
          findings.map(({ customer_id, rule, ordinal }) => ({ customer_id, rule, ordinal }))
        )}::jsonb) as n (customer_id uuid, rule text, ordinal int)
         where n.customer_id = o.customer_id and n.rule = o.rule and n.ordinal = o.ordinal)`

const removal = (table: string, workspaceId: number, ids: readonly string[]): Sql =>
  sql`delete from ${trustedSql(table)} where workspace_id = ${workspaceId} and id = any (${ids}::uuid[])`

/** The steps of a save as named pieces of one statement: only those that have something to do. */
const piecesOf = (workspaceId: number, writes: Writes): readonly (readonly [place: number, piece: Sql])[] => {
  const { customers, contacts, needs, orders, facts, findings, search, steps } = writes
  const pieces: (readonly [boolean, () => Sql])[] = [
    [
      customers.length > 0,
      () =>
        upsert('customer', 'id', customerColumns, workspaceId, customers, [
          'created_at',
          'created_by',
          'origin'
        ])
    ],
    [contacts.length > 0, () => upsert('contact', 'id', contactColumns, workspaceId, contacts)],
    [needs.length > 0, () => upsert('need', 'id', needColumns, workspaceId, needs, ['created_at'])],
    [
      orders.length > 0,
      () => upsert('customer_order', 'id', orderColumns, workspaceId, orders, ['created_at', 'created_by'])
    ],
    [writes.removedContacts.length > 0, () => removal('contact', workspaceId, writes.removedContacts)],
    [writes.removedNeeds.length > 0, () => removal('need', workspaceId, writes.removedNeeds)],
    [writes.removedOrders.length > 0, () => removal('customer_order', workspaceId, writes.removedOrders)],
    [facts.length > 0, () => factsSql(workspaceId, facts)],
    [writes.knownIds.length > 0, () => goneSql(workspaceId, writes)],
    [
      findings.length > 0,
      () =>
        upsert('finding', 'customer_id, rule, ordinal', findingColumns, workspaceId, findings, ['found_at'])
    ],
    [
      search.length > 0,
      () => sql`insert into customer_search (workspace_id, customer_id, name_folded, initials, lexemes)
        select ${workspaceId}::int, r.customer_id, r.name_folded, r.initials, array_to_tsvector(r.lexemes)
          from jsonb_to_recordset(${storableJson(search)}::jsonb)
            as r (customer_id uuid, name_folded text, initials text, lexemes text[])
        on conflict (workspace_id, customer_id) do update
          set name_folded = excluded.name_folded, initials = excluded.initials, lexemes = excluded.lexemes`
    ],
    [
      steps.length > 0,
      () => sql`insert into planned_step (workspace_id, state, ${trustedSql(namesOf(stepColumns))})
        select ${workspaceId}::int, 'open', ${trustedSql(stepColumns.map(([name]) => `r.${name}`).join(', '))}
          from jsonb_to_recordset(${storableJson(steps)}::jsonb) as ${trustedSql(`r (${typedOf(stepColumns)})`)}`
    ]
  ]
  return pieces.flatMap(([needed, write], place) => (needed ? [[place, write()] as const] : []))
}

/** Writes everything of some customers in one statement, whatever changed; it travels with what follows, or with COMMIT. */
export const saveCustomers = (transaction: Transaction, writes: Writes): void => {
  const pieces = piecesOf(transaction.workspaceId, writes)
  if (pieces.length === 0) return
  const named = pieces.map(([place, piece]) => sql`${trustedSql(`w${place}`)} as (${piece})`)
  // The text follows from which pieces there are: planning it costs more than running it.
  const places = pieces.map(([place]) => place).join('_')
  transaction.later(sql`with ${joinSql(named, ', ')} select 1`, { prepare: `customers_save_${places}` })
}
