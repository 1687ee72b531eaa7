import {
  copyLines,
  copyRows,
  sql,
  trustedSql,
  type CopyColumns,
  type CopyTable,
  type Sql
} from '#platform/database'
import type { Transaction } from '#platform/database'
import { storedWords } from '../search/has-words.ts'
import { factsColumns, searchColumns } from './bulk-columns.ts'
import {
  contactColumns,
  customerColumns,
  findingColumns,
  needColumns,
  orderColumns,
  stepColumns
} from './columns.ts'
import type { Writes } from './rows.ts'

type Laid = Readonly<{
  table: string
  columns: CopyColumns
  /** What is selected where it is not the column itself. */
  as?: Readonly<Record<string, string>>
  more?: readonly (readonly [column: string, value: string])[]
}>

/** In an order in which whoever is referred to is there before. */
const laid = {
  customers: { table: 'customer', columns: customerColumns },
  contacts: { table: 'contact', columns: contactColumns },
  needs: { table: 'need', columns: needColumns },
  orders: { table: 'customer_order', columns: orderColumns },
  facts: { table: 'customer_facts', columns: factsColumns },
  findings: { table: 'finding', columns: findingColumns },
  search: {
    table: 'customer_search',
    columns: searchColumns,
    as: { lexemes: `array_to_tsvector(${storedWords('w.id', 'i.lexemes')})` }
  },
  steps: { table: 'planned_step', columns: stepColumns, more: [['state', "'open'"]] }
} satisfies Readonly<Record<string, Laid>>

type Part = keyof typeof laid
// The keys of an object that is written above.
const parts = Object.keys(laid) as readonly Part[]
const tableOf: Readonly<Record<Part, Laid>> = laid
const eachPart = <T>(of: (part: Part) => T): Readonly<Record<Part, T>> =>
  // An entry a part.
  Object.fromEntries(parts.map((part) => [part, of(part)])) as Record<Part, T>
const temporary = (table: string): string => `in_${table}`

/** New customers as bytes that the database takes as they are, table by table, in pieces. */
export type NewRows = Readonly<Record<Part, readonly Uint8Array[]>>

/** Characters of a piece: so many that encoding one costs little, so few that the text of one lives for a moment only. */
const PIECE = 1 << 16

const encoder = new TextEncoder()

type Collected = { text: string; readonly pieces: Uint8Array[] }

const flush = (one: Collected): void => {
  if (one.text === '') return
  // A buffer of its own, not one of the pool: it may be handed over to another thread.
  one.pieces.push(encoder.encode(one.text))
  one.text = ''
}

/**
 * Collects new customers as they are made, one by one: of each only its lines stay, so that a batch holds no more than
 * what is sent.
 */
export const createNewRows = (): Readonly<{ add: (writes: Writes) => void; rows: () => NewRows }> => {
  const collected = eachPart((): Collected => ({ text: '', pieces: [] }))
  return {
    add: (writes) => {
      for (const part of parts) {
        // Rows are records of columns; those of the facts say so.
        const rows = writes[part] as readonly Readonly<Record<string, unknown>>[]
        if (rows.length === 0) continue
        const one = collected[part]
        one.text += copyLines(tableOf[part].columns, rows)
        if (one.text.length >= PIECE) flush(one)
      }
    },
    rows: () =>
      eachPart((part) => {
        flush(collected[part])
        return collected[part].pieces
      })
  }
}

const insertSql = (workspaceId: number, { table, columns, as = {}, more = [] }: Laid): Sql => {
  const names = [...columns.map(([name]) => name), ...more.map(([name]) => name)]
  const values = [...columns.map(([name]) => as[name] ?? `i.${name}`), ...more.map(([, value]) => value)]
  return sql`insert into ${trustedSql(`${table} (workspace_id, ${names.join(', ')})`)}
    select w.id, ${trustedSql(values.join(', '))} from (select ${workspaceId}::int as id) w, ${trustedSql(temporary(table))} i`
}

/** Writes customers that are not there yet, however many: two statements a table, of which the second travels with what follows. */
export const insertNew = async (transaction: Transaction, rows: NewRows): Promise<void> => {
  const filled = parts.filter((part) => rows[part].length > 0)
  const tables = filled.map((part): CopyTable => {
    const { table, columns } = tableOf[part]
    return { name: temporary(table), columns, lines: rows[part] }
  })
  await copyRows(transaction, tables)
  for (const part of filled)
    transaction.later(insertSql(transaction.workspaceId, tableOf[part]), {
      prepare: `customers_new_${part}`
    })
}
