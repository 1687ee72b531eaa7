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
    as: { lexemes: 'array_to_tsvector(i.lexemes)' }
  },
  steps: { table: 'planned_step', columns: stepColumns, more: [['state', "'open'"]] }
} satisfies Readonly<Record<string, Laid>>

type Part = keyof typeof laid
// The keys of an object that is written above.
const parts = Object.keys(laid) as readonly Part[]
const tableOf: Readonly<Record<Part, Laid>> = laid
const temporary = (table: string): string => `in_${table}`

/** New customers as text that the database takes as it is: made while it is busy with those before. */
export type NewRows = Readonly<Record<Part, string>>

export const newRowsOf = (writes: Writes): NewRows => {
  const lines = (part: Part): string =>
    // Rows are records of columns; those of the facts say so.
    copyLines(tableOf[part].columns, writes[part] as readonly Readonly<Record<string, unknown>>[])
  return {
    customers: lines('customers'),
    contacts: lines('contacts'),
    needs: lines('needs'),
    orders: lines('orders'),
    facts: lines('facts'),
    findings: lines('findings'),
    search: lines('search'),
    steps: lines('steps')
  }
}

const insertSql = (workspaceId: number, { table, columns, as = {}, more = [] }: Laid): Sql => {
  const names = [...columns.map(([name]) => name), ...more.map(([name]) => name)]
  const values = [...columns.map(([name]) => as[name] ?? `i.${name}`), ...more.map(([, value]) => value)]
  return sql`insert into ${trustedSql(`${table} (workspace_id, ${names.join(', ')})`)}
    select ${workspaceId}::int, ${trustedSql(`${values.join(', ')} from ${temporary(table)} i`)}`
}

/** Writes customers that are not there yet, however many: two statements a table. */
export const insertNew = async (transaction: Transaction, rows: NewRows): Promise<void> => {
  const filled = parts.filter((part) => rows[part] !== '')
  const tables = filled.map((part): CopyTable => {
    const { table, columns } = tableOf[part]
    return { name: temporary(table), columns, lines: rows[part] }
  })
  await copyRows(transaction, tables)
  for (const part of filled)
    await transaction.run(insertSql(transaction.workspaceId, tableOf[part]), {
      prepare: `customers_new_${part}`
    })
}
