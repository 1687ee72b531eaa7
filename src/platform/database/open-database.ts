import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { isRetried, RACES, UncertainCommit } from './retried.ts'
import { renderSql, type Sql } from './sql.ts'
import type { Database, QueryOptions, Row, Transaction } from './transaction.ts'

const INT8 = 20
const DATE = 1082

/** Amounts are safe integers by the contract, days are ISO text; everything else as the driver has it. */
const overrides = new pg.TypeOverrides()
overrides.setTypeParser(INT8, Number)
overrides.setTypeParser(DATE, (text: string) => text)

/** Nodes of a cluster learn the workspace that a transaction enters; a single server takes no notice. */
const CLUSTER_SETTING = '-c citus.propagate_set_commands=local'

export type DatabaseOptions = Readonly<{
  connectionString: string
  /** The role that the app works as; policies bind it. The connection's own where it is that role already. */
  role?: string
  maxConnections?: number
  /** Called with each statement's text: tests read them all. */
  onStatement?: (text: string) => void
  /** An idle connection broke; the pool replaces it. */
  onConnectionError?: (error: Error) => void
}>

/** A connection that is lost while it commits leaves open whether it did: never tried again by itself. */
const commit = async (client: pg.PoolClient): Promise<void> => {
  const { command } = await client.query('commit').catch((error: unknown) => {
    const isRace = error instanceof Error && 'code' in error && RACES.has(String(error.code))
    throw isRetried(error) && !isRace ? new UncertainCommit(error) : error
  })
  // PostgreSQL answers so, without an error, where a statement failed and the work went on as if nothing were.
  if (command !== 'COMMIT')
    throw new Error('nothing was saved: a statement had failed and its error was swallowed')
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const transactionOn = (
  client: pg.PoolClient,
  workspaceId: number,
  told: (text: string) => void
): Transaction => {
  const query = async (statement: Sql, options: QueryOptions = {}): Promise<pg.QueryResult> => {
    const { text, values } = renderSql(statement)
    told(text)
    return client.query(
      options.prepare === undefined ? { text, values } : { name: options.prepare, text, values }
    )
  }
  // What a row looks like is said where the statement is written, beside its select list.
  const rows = async <R>(statement: Sql, options?: QueryOptions): Promise<readonly R[]> =>
    (await query(statement, options)).rows as R[]
  let marks = 0
  return {
    workspaceId,
    rows,
    row: async <R>(statement: Sql, options?: QueryOptions): Promise<R | null> => {
      const found = await rows<R>(statement, options)
      if (found.length > 1) throw new Error(`more than one row: ${renderSql(statement).text}`)
      return found[0] ?? null
    },
    run: async (statement, options) => (await query(statement, options)).rowCount ?? 0,
    copyIn: async (table, columns, lines) => {
      const text = `copy ${table} (${columns.join(', ')}) from stdin`
      told(text)
      const stream = client.query(copyFrom(text))
      await pipeline(lines instanceof Readable ? lines : Readable.from(lines), stream)
      return stream.rowCount
    },
    attempt: async (work) => {
      const mark = `mark_${(marks += 1)}`
      await client.query(`savepoint ${mark}`)
      try {
        const result = await work()
        await client.query(`release savepoint ${mark}`)
        return result
      } catch (error) {
        await client.query(`rollback to savepoint ${mark}`)
        throw error
      }
    }
  }
}

const ATTEMPTS = 5
const FIRST_PAUSE_MS = 40

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/**
 * Opens the pool of the app. Entering a workspace travels with BEGIN: one round trip. What is lost to a stopped backend
 * or a lost race is tried again from its beginning, so `work` must not act on the world outside the transaction.
 */
export const openDatabase = ({
  connectionString,
  role,
  maxConnections = 10,
  onStatement = () => undefined,
  onConnectionError = () => undefined
}: DatabaseOptions): Database => {
  const pool = new pg.Pool({
    connectionString,
    max: maxConnections,
    ...(role === undefined ? {} : { options: `-c role=${role} ${CLUSTER_SETTING}` }),
    types: overrides
  })
  pool.on('error', onConnectionError)

  const once = async <T>(
    begin: string,
    workspaceOf: (rows: readonly Row[]) => number,
    work: (transaction: Transaction, entered: readonly Row[]) => Promise<T>
  ): Promise<T> => {
    const client = await pool.connect()
    let broken = false
    // A connection that breaks between two statements says so here; the next statement fails and is tried again.
    const onBroken = (): void => {
      broken = true
    }
    client.on('error', onBroken)
    try {
      onStatement(begin)
      // Two statements in one message answer with two results.
      const answers = (await client.query(begin)) as unknown as readonly pg.QueryResult<Row>[]
      const entered = answers[1]?.rows ?? []
      const result = await work(transactionOn(client, workspaceOf(entered), onStatement), entered)
      await commit(client)
      return result
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true
      })
      throw error
    } finally {
      // One that broke may say so again.
      if (!broken) client.off('error', onBroken)
      client.release(broken)
    }
  }

  const retried = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work()
      } catch (error) {
        if (attempt === ATTEMPTS || !isRetried(error)) throw error
        await pause(FIRST_PAUSE_MS * 2 ** attempt)
      }
    }
  }

  return {
    inWorkspace: (workspaceId, work) => {
      if (!Number.isSafeInteger(workspaceId)) throw new RangeError(`not a workspace: ${workspaceId}`)
      return retried(() => once(`begin; select app_enter(${workspaceId})`, () => workspaceId, work))
    },
    inSession: (tokenHash, work) =>
      retried(() =>
        once(
          `begin; select * from app_enter_session('\\x${hexOf(tokenHash)}')`,
          // No workspace has the number 0: nothing is seen.
          ([session]) => Number(session?.['workspace_id'] ?? 0),
          (transaction, [session]) => work(transaction, session ?? null)
        )
      ),
    beforeWorkspace: async (statement) => {
      const { text, values } = renderSql(statement)
      onStatement(text)
      const answer = await retried(() => pool.query({ text, values }))
      return answer.rows
    },
    close: () => pool.end()
  }
}
