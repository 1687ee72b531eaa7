import { sql, type Transaction } from '../../src/platform/database/index.ts'

type Plan = Readonly<{
  'Node Type': string
  'Index Name'?: string
  'Shared Hit Blocks'?: number
  'Shared Read Blocks'?: number
  'Temp Read Blocks'?: number
  Plans?: readonly Plan[]
}>
type Explained = Readonly<{ Plan: Plan; 'Planning Time': number; 'Execution Time': number }>

/** What a statement cost in the database: pages touched, time, and the indexes that it was read by. */
export type Cost = Readonly<{
  text: string
  buffers: number
  planningMs: number
  executionMs: number
  indexes: readonly string[]
}>

const indexesOf = (plan: Plan): readonly string[] => [
  ...(plan['Index Name'] === undefined
    ? plan['Node Type'] === 'Seq Scan'
      ? ['(whole table)']
      : []
    : [plan['Index Name']]),
  ...(plan.Plans ?? []).flatMap(indexesOf)
]

/** A transaction that tells the plan of each statement to `told` before it runs it. */
export const explained = (transaction: Transaction, told: (cost: Cost) => void): Transaction => ({
  ...transaction,
  rows: async (statement, options) => {
    // It asks what is expected of a question that it may not ask at all.
    if (statement.strings[0]?.startsWith('explain')) return transaction.rows(statement, options)
    const [row] = await transaction.rows<{ 'QUERY PLAN': readonly Explained[] }>(
      sql`explain (analyze, buffers, format json) ${statement}`
    )
    const [top] = row?.['QUERY PLAN'] ?? []
    if (top)
      told({
        text: statement.strings.join('?'),
        buffers: (top.Plan['Shared Hit Blocks'] ?? 0) + (top.Plan['Shared Read Blocks'] ?? 0),
        planningMs: top['Planning Time'],
        executionMs: top['Execution Time'],
        indexes: [...new Set(indexesOf(top.Plan))]
      })
    return transaction.rows(statement, options)
  }
})
