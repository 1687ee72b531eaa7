import { fixedSql, joinSql, sql, trustedSql, type Sql, type Transaction } from '#platform/database'
import { storableJson } from '../../core/sparse.ts'
import { factsRowColumns } from '../../facts/facts-row.ts'
import { storedWords } from '../search/has-words.ts'
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

/** Stands for a value in the text of a statement that is written once. */
const value = null

/** `insert … on conflict do update` of a record set; what is in `kept` is written once and never again. */
const upsert = (table: string, key: string, columns: Columns, kept: readonly string[] = []): Sql => {
  const keys = new Set([...key.split(', '), ...kept])
  const sets = columns
    .map(([name]) => name)
    .filter((name) => !keys.has(name))
    .map((name) => `${name} = excluded.${name}`)
  return sql`insert into ${trustedSql(`${table} (workspace_id, ${namesOf(columns)})`)}
    select ${value}::int, ${trustedSql(columns.map(([name]) => `r.${name}`).join(', '))}
      from jsonb_to_recordset(${value}::jsonb) as ${trustedSql(`r (${typedOf(columns)})`)}
    on conflict (workspace_id, ${trustedSql(key)}) do update set ${trustedSql(sets.join(', '))}`
}

const factNames = factsRowColumns.join(', ')
const factSets = factsRowColumns
  .filter((name) => name !== 'customer_id')
  .map((name) => `${name} = excluded.${name}`)
  .join(', ')

const facts = sql`insert into customer_facts (workspace_id, ${trustedSql(factNames)})
    select ${value}::int, ${trustedSql(factsRowColumns.map((name) => `r.${name}`).join(', '))}
      from jsonb_populate_recordset(null::customer_facts, ${value}::jsonb) r
    on conflict (workspace_id, customer_id) do update set ${trustedSql(factSets)}`

/** Findings that no longer stand; those that do keep the time when they were first found. */
const gone = sql`delete from finding o
    where o.workspace_id = ${value} and o.customer_id = any (${value}::uuid[])
      and not exists (
        select from jsonb_to_recordset(${value}::jsonb) as n (customer_id uuid, rule text, ordinal int)
         where n.customer_id = o.customer_id and n.rule = o.rule and n.ordinal = o.ordinal)`

const search = sql`insert into customer_search (workspace_id, customer_id, name_folded, initials, lexemes)
        select w.id, r.customer_id, r.name_folded, r.initials, array_to_tsvector(${trustedSql(storedWords('w.id', 'r.lexemes'))})
          from (select ${value}::int as id) w, jsonb_to_recordset(${value}::jsonb)
            as r (customer_id uuid, name_folded text, initials text, lexemes text[])
        on conflict (workspace_id, customer_id) do update
          set name_folded = excluded.name_folded, initials = excluded.initials, lexemes = excluded.lexemes`

const steps = sql`insert into planned_step (workspace_id, state, ${trustedSql(namesOf(stepColumns))})
        select ${value}::int, 'open', ${trustedSql(stepColumns.map(([name]) => `r.${name}`).join(', '))}
          from jsonb_to_recordset(${value}::jsonb) as ${trustedSql(`r (${typedOf(stepColumns)})`)}`

const removal = (table: string): Sql =>
  sql`delete from ${trustedSql(table)} where workspace_id = ${value} and id = any (${value}::uuid[])`

/** A step of a save: its text, and its values beside the workspace; none where it has nothing to do. */
type Piece = Readonly<{ text: Sql; valuesOf: (writes: Writes) => readonly unknown[] | null }>

type ListOf = (writes: Writes) => readonly unknown[]
const recordSet = (text: Sql, listOf: ListOf): Piece => ({
  text,
  valuesOf: (writes) => {
    const rows = listOf(writes)
    return rows.length === 0 ? null : [storableJson(rows)]
  }
})
const ids = (text: Sql, listOf: ListOf): Piece => ({
  text,
  valuesOf: (writes) => {
    const list = listOf(writes)
    return list.length === 0 ? null : [list]
  }
})
const findingKeys = ({ findings }: Writes): string =>
  JSON.stringify(findings.map(({ customer_id, rule, ordinal }) => ({ customer_id, rule, ordinal })))

const pieces: readonly Piece[] = [
  recordSet(
    upsert('customer', 'id', customerColumns, ['created_at', 'created_by', 'origin']),
    (w) => w.customers
  ),
  recordSet(upsert('contact', 'id', contactColumns), (w) => w.contacts),
  recordSet(upsert('need', 'id', needColumns, ['created_at']), (w) => w.needs),
  recordSet(upsert('customer_order', 'id', orderColumns, ['created_at', 'created_by']), (w) => w.orders),
  ids(removal('contact'), (w) => w.removedContacts),
  ids(removal('need'), (w) => w.removedNeeds),
  ids(removal('customer_order'), (w) => w.removedOrders),
  recordSet(facts, (w) => w.facts),
  { text: gone, valuesOf: (w) => (w.knownIds.length === 0 ? null : [w.knownIds, findingKeys(w)]) },
  recordSet(upsert('finding', 'customer_id, rule, ordinal', findingColumns, ['found_at']), (w) => w.findings),
  recordSet(search, (w) => w.search),
  recordSet(steps, (w) => w.steps)
]

const statements = new Map<string, (values: readonly unknown[]) => Sql>()

/** The steps as named pieces of one statement, which is written once for each choice of them. */
const statementOf = (name: string, places: readonly number[]): ((values: readonly unknown[]) => Sql) => {
  const known = statements.get(name)
  if (known) return known
  const named = places.flatMap((place) => {
    const piece = pieces[place]
    return piece ? [sql`${trustedSql(`w${place}`)} as (${piece.text})`] : []
  })
  const made = fixedSql(sql`with ${joinSql(named, ', ')} select 1`)
  statements.set(name, made)
  return made
}

/** Writes everything of some customers in one statement, whatever changed; it travels with what follows, or with COMMIT. */
export const saveCustomers = (transaction: Transaction, writes: Writes): void => {
  const places: number[] = []
  const values: unknown[] = []
  for (const [place, { valuesOf }] of pieces.entries()) {
    const own = valuesOf(writes)
    if (own === null) continue
    places.push(place)
    values.push(transaction.workspaceId, ...own)
  }
  if (places.length === 0) return
  // Planning costs more than running it: there is a plan for each choice of steps.
  const name = `customers_save_${places.join('_')}`
  transaction.later(statementOf(name, places)(values), { prepare: name })
}
