import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { createLine, type Line, type Said } from './line.ts'
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
  /** Called with each message to the database, of however many statements: tests and the bench count them. */
  onRoundTrip?: () => void
  /** An idle connection broke; the pool replaces it. */
  onConnectionError?: (error: Error) => void
}>

/** Commits, with what was left to be written then. A connection that is lost meanwhile leaves open whether it did. */
const commit = async (line: Line): Promise<void> => {
  const { command } = await line.ask(COMMIT).catch((error: unknown) => {
    const isRace = error instanceof Error && 'code' in error && RACES.has(String(error.code))
    throw isRetried(error) && !isRace ? new UncertainCommit(error) : error
  })
  // PostgreSQL answers so, without an error, where a statement failed and the work went on as if nothing were.
  if (command !== 'COMMIT')
    throw new Error('nothing was saved: a statement had failed and its error was swallowed')
}

const BEGIN = { text: 'begin', values: [], name: 'huike_begin' }
const COMMIT = { text: 'commit', values: [], name: 'huike_commit' }

const transactionOn = (
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
    run: async (statement, options) => (await query(statement, options)).rowCount ?? 0,
    later: (statement, options) => line.later(said(statement, options)),
    copyIn: async (table, columns, lines) => {
      const text = `copy ${table} (${columns.join(', ')}) from stdin`
      told(text)
      await line.settle()
      const stream = client.query(copyFrom(text))
      await pipeline(lines instanceof Readable ? lines : Readable.from(lines), stream)
      return stream.rowCount
    },
    attempt: async (work) => {
      const mark = `mark_${(marks += 1)}`
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

const ATTEMPTS = 5
const FIRST_PAUSE_MS = 40

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Entering: the statement, what it is called when it is told, and whose workspace it is where that is known before. */
type Entering = Readonly<{ said: Said; told: string; workspaceId: number | null }>

/**
 * Opens the pool of the app. Entering a workspace travels with BEGIN and the first statement. What is lost to a stopped backend
 * or a lost race is tried again from its beginning, so `work` must not act on the world outside the transaction.
 */
export const openDatabase = ({
  connectionString,
  role,
  maxConnections = 10,
  onStatement = () => undefined,
  onRoundTrip = () => undefined,
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
    { said, told, workspaceId }: Entering,
    work: (transaction: Transaction, session: Row | null) => Promise<T>
  ): Promise<T> => {
    const client = await pool.connect()
    let broken = false
    // A connection that breaks between two statements says so here; the next statement fails and is tried again.
    const onBroken = (): void => {
      broken = true
    }
    client.on('error', onBroken)
    try {
      onStatement(told)
      const line = createLine(client, overrides, onRoundTrip)
      line.later(BEGIN)
      let session: Row | null = null
      if (workspaceId === null) session = ((await line.ask(said)).rows[0] as Row | undefined) ?? null
      else line.later(said)
      // No workspace has the number 0: nothing is seen.
      const entered = workspaceId ?? Number(session?.['workspace_id'] ?? 0)
      const result = await work(transactionOn(client, line, entered, onStatement), session)
      await commit(line)
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
      const said = { text: 'select app_enter($1)', values: [workspaceId], name: 'huike_enter' }
      const entering = { said, told: `begin; select app_enter(${workspaceId})`, workspaceId }
      return retried(() => once(entering, work))
    },
    inSession: (tokenHash, work) => {
      const text = 'select * from app_enter_session($1)'
      const said = { text, values: [tokenHash], name: 'huike_enter_session' }
      return retried(() => once({ said, told: `begin; ${text}`, workspaceId: null }, work))
    },
    beforeWorkspace: async (statement) => {
      const { text, values } = renderSql(statement)
      onStatement(text)
      const answer = await retried(() => pool.query({ text, values }))
      return answer.rows
    },
    close: () => pool.end()
  }
}
