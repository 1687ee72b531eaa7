import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Line, Said } from './line.ts'
import { renderSql, type Sql } from './sql.ts'
import type { QueryOptions, Transaction } from './transaction.ts'

/** What the modules get to see of a transaction; `told` hears each statement. */
export const transactionOn = (
  client: pg.PoolClient,
  line: Line,
  workspaceId: number,
  told: (text: string) => void
): Transaction => {
  const said = (statement: Sql, { prepare }: QueryOptions = {}): Said => {
    const { text, values } = renderSql(statement)
    told(text)
    return { text, values, name: prepare }
  }
  const query = (statement: Sql, options?: QueryOptions): Promise<pg.QueryResult> => {
    const asked = said(statement, options)
    const isText = asked.values.length === 0 && asked.name === undefined
    if (isText) line.hold()
    return isText ? line.askAlone(asked.text) : line.ask(asked)
  }
  // What a row looks like is said where the statement is written, beside its select list.
  const rows = async <R>(statement: Sql, options?: QueryOptions): Promise<readonly R[]> =>
    (await query(statement, options)).rows as R[]
  const plain = (text: string) => line.ask({ text, values: [] })
  let marks = 0
  return {
    workspaceId,
    rows,
    row: async <R>(statement: Sql, options?: QueryOptions): Promise<R | null> => {
      const found = await rows<R>(statement, options)
      if (found.length > 1) throw new Error(`more than one row: ${renderSql(statement).text}`)
      return found[0] ?? null
    },
    run: async (statement, options) => {
      line.hold()
      return (await query(statement, options)).rowCount ?? 0
    },
    later: (statement, options) => {
      line.hold()
      line.later(said(statement, options))
    },
    copyIn: async (table, columns, lines) => {
      const text = `copy ${table} (${columns.join(', ')}) from stdin`
      told(text)
      line.hold()
      await line.settle()
      const stream = client.query(copyFrom(text))
      await pipeline(lines instanceof Readable ? lines : Readable.from(lines), stream)
      return stream.rowCount
    },
    attempt: async (work) => {
      const mark = `mark_${(marks += 1)}`
      line.hold()
      await plain(`savepoint ${mark}`)
      try {
        const result = await work()
        await plain(`release savepoint ${mark}`)
        return result
      } catch (error) {
        line.forgive()
        await plain(`rollback to savepoint ${mark}`)
        throw error
      }
    }
  }
}
