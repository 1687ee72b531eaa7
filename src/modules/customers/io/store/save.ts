import { joinSql, sql, trustedSql, type Sql, type Transaction } from '#platform/database'
import { storableJson } from '../../core/sparse.ts'
import type { HistoryJson, ProfileJson } from '../../core/stored-json.ts'
import { factsRowColumns } from '../../facts/facts-row.ts'
import type { ContactRow, NeedRow } from '../../facts/part-rows.ts'

/** A row of `customer` as it is written; `version` is the new one. */
export type CustomerRow = Readonly<{
  id: string
  name: string | null
  name_key: string | null
  short_name: string | null
  credit_code: string | null
  external_id: string | null
  owner_id: string | null
  state: string
  profile: ProfileJson
  stated_history: HistoryJson
  version: number
  origin: string
  import_id: string | null
  created_at: string
  created_by: string | null
  updated_at: string
  updated_by: string | null
  removed_at: string | null
}>

export type OrderWriteRow = Readonly<{
  id: string
  customer_id: string
  ordered_on: string
  amount_fen: number
  profit_fen: number | null
  product_type: string | null
  note: string | null
  external_id: string | null
  created_at: string
  created_by: string | null
}>

export type FindingRow = Readonly<{
  customer_id: string
  rule: string
  ordinal: number
  field: string
  severity: string
  message: unknown
  proposal: unknown
  found_at: string
}>

export type SearchRow = Readonly<{
  customer_id: string
  name_folded: string
  initials: string
  lexemes: readonly string[]
}>

export type StepRow = Readonly<{
  id: string
  customer_id: string
  due_on: string
  method: string | null
  goal: string
  material: string | null
  assignee_id: string | null
  origin: 'strategy' | 'cadence'
  strategy_id: string | null
  created_at: string
}>

/** What is to be written of some customers: only rows that are new or changed, and ids of parts that go. */
export type Writes = Readonly<{
  customers: readonly CustomerRow[]
  contacts: readonly ContactRow[]
  removedContacts: readonly string[]
  needs: readonly NeedRow[]
  removedNeeds: readonly string[]
  orders: readonly OrderWriteRow[]
  removedOrders: readonly string[]
  facts: readonly Readonly<Record<string, unknown>>[]
  /** Customers that were examined before: findings of theirs may have gone. */
  knownIds: readonly string[]
  /** All that stand open now for the customers of `facts`; others of theirs go. */
  findings: readonly FindingRow[]
  search: readonly SearchRow[]
  steps: readonly StepRow[]
}>

/** Columns with their types, as a record set of JSON is read. */
type Columns = readonly (readonly [name: string, type: string])[]

const customerColumns: Columns = [
  ['id', 'uuid'],
  ['name', 'text'],
  ['name_key', 'text'],
  ['short_name', 'text'],
  ['credit_code', 'text'],
  ['external_id', 'text'],
  ['owner_id', 'uuid'],
  ['state', 'text'],
  ['profile', 'jsonb'],
  ['stated_history', 'jsonb'],
  ['version', 'int'],
  ['origin', 'text'],
  ['import_id', 'uuid'],
  ['created_at', 'timestamptz'],
  ['created_by', 'uuid'],
  ['updated_at', 'timestamptz'],
  ['updated_by', 'uuid'],
  ['removed_at', 'timestamptz']
]
const contactColumns: Columns = [
  ['id', 'uuid'],
  ['customer_id', 'uuid'],
  ['name', 'text'],
  ['position', 'text'],
  ['department', 'text'],
  ['role', 'text'],
  ['mobile', 'text'],
  ['email', 'text'],
  ['attention', 'text[]'],
  ['detail', 'jsonb'],
  ['is_primary', 'boolean'],
  ['state', 'text'],
  ['ordinal', 'int']
]
const needColumns: Columns = [
  ['id', 'uuid'],
  ['customer_id', 'uuid'],
  ['type', 'text'],
  ['pains', 'text[]'],
  ['wants', 'text[]'],
  ['budget_min', 'bigint'],
  ['budget_max', 'bigint'],
  ['purchase_by', 'date'],
  ['willingness', 'int'],
  ['urgency', 'int'],
  ['importance', 'int'],
  ['threatens_business', 'boolean'],
  ['competitors', 'text[]'],
  ['detail', 'jsonb'],
  ['state', 'text'],
  ['created_at', 'timestamptz']
]
const orderColumns: Columns = [
  ['id', 'uuid'],
  ['customer_id', 'uuid'],
  ['ordered_on', 'date'],
  ['amount_fen', 'bigint'],
  ['profit_fen', 'bigint'],
  ['product_type', 'text'],
  ['note', 'text'],
  ['external_id', 'text'],
  ['created_at', 'timestamptz'],
  ['created_by', 'uuid']
]
const stepColumns: Columns = [
  ['id', 'uuid'],
  ['customer_id', 'uuid'],
  ['due_on', 'date'],
  ['method', 'text'],
  ['goal', 'text'],
  ['material', 'text'],
  ['assignee_id', 'uuid'],
  ['origin', 'text'],
  ['strategy_id', 'text'],
  ['created_at', 'timestamptz']
]
const findingColumns: Columns = [
  ['customer_id', 'uuid'],
  ['rule', 'text'],
  ['ordinal', 'int'],
  ['field', 'text'],
  ['severity', 'text'],
  ['message', 'jsonb'],
  ['proposal', 'jsonb'],
  ['found_at', 'timestamptz']
]

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

/** Writes everything of some customers in one statement: one round trip, whatever changed. */
export const saveCustomers = async (transaction: Transaction, writes: Writes): Promise<void> => {
  const pieces = piecesOf(transaction.workspaceId, writes)
  if (pieces.length === 0) return
  const named = pieces.map(([place, piece]) => sql`${trustedSql(`w${place}`)} as (${piece})`)
  // The text follows from which pieces there are: planning it costs more than running it.
  const places = pieces.map(([place]) => place).join('_')
  await transaction.rows(sql`with ${joinSql(named, ', ')} select 1`, { prepare: `customers_save_${places}` })
}
