import pg from 'pg'
import { createLine, type Line, type Said } from './line.ts'
import {
  confirms,
  ENTER_SESSION,
  rememberSessions,
  SessionChanged,
  sessionOf,
  type Session
} from './remembered-sessions.ts'
import { isRetried, RACES, UncertainCommit } from './retried.ts'
import { renderSql } from './sql.ts'
import { readTextArray, TEXT_ARRAY } from './text-array.ts'
import { transactionOn } from './transaction-on.ts'
import type { Database, Row, Transaction } from './transaction.ts'

const INT8 = 20
const DATE = 1082

/** Amounts are safe integers by the contract, days are ISO text; everything else as the driver has it. */
const overrides = new pg.TypeOverrides()
overrides.setTypeParser(INT8, Number)
overrides.setTypeParser(DATE, (text: string) => text)
overrides.setTypeParser(TEXT_ARRAY, readTextArray)

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

const COMMIT = { text: 'commit', values: [], name: 'huike_commit' }

const ATTEMPTS = 5
const FIRST_PAUSE_MS = 40

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Who enters, and how it is told: by a workspace that is known, or by a session. */
type Entering = Readonly<{
  said: Said
  told: string
  workspaceId: number | null
  /** What is remembered of the session; null where the database must say first. */
  remembered: Session | null
  /** Whether the work is expected to read only: then each message is a transaction of its own, without BEGIN and COMMIT. */
  reads: boolean
}>

const entry = (workspaceId: number): Said => ({
  text: 'select app_enter($1)',
  values: [workspaceId],
  name: 'huike_enter'
})

/** No workspace has the number 0: nothing is seen. */
const workspaceOf = (session: Session | null): number => Number(session?.row['workspace_id'] ?? 0)

/** Says the entering: at once with the first question where it is known who enters, else alone. */
const enter = async (line: Line, { said, workspaceId, remembered }: Entering): Promise<Session | null> => {
  if (workspaceId === null && remembered === null) return sessionOf((await line.ask(said)).rows[0])
  line.later(said, ({ rows }) =>
    remembered === null || confirms(remembered, rows[0]) ? null : new SessionChanged()
  )
  return remembered
}

/** Why the work must begin anew where what was remembered has turned out to be something else, whatever it made of that. */
const refusalOf = async (line: Line): Promise<Error | null> => {
  // Nothing was asked: whoever was refused without is refused only as who he is.
  if (!line.isBegun()) await line.settle().catch(() => undefined)
  return line.refusal()
}

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

  const sessions = rememberSessions()

  const once = async <T>(
    entering: Entering,
    work: (transaction: Transaction, session: Session | null) => Promise<T>
  ): Promise<T> => {
    const client = await pool.connect()
    let broken = false
    // A connection that breaks between two statements says so here; the next statement fails and is tried again.
    const onBroken = (): void => {
      broken = true
    }
    client.on('error', onBroken)
    const line = createLine(client, overrides, onRoundTrip)
    try {
      onStatement(entering.told)
      if (!entering.reads) line.hold()
      const session = await enter(line, entering)
      const entered = entering.workspaceId ?? workspaceOf(session)
      line.enterEach(entry(entered))
      try {
        const result = await work(transactionOn(client, line, entered, onStatement), session)
        // What was remembered is confirmed before anything is committed by it.
        if (!line.isHeld() || (entering.remembered !== null && !line.isBegun())) await line.settle()
        if (line.isHeld()) await commit(line)
        return result
      } catch (error) {
        throw (entering.remembered === null ? null : await refusalOf(line)) ?? error
      }
    } catch (error) {
      if (line.close())
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
      const told = `begin; select app_enter(${workspaceId})`
      const entering = { said: entry(workspaceId), told, workspaceId, remembered: null, reads: false }
      return retried(() => once(entering, work))
    },
    inSession: async (tokenHash, work, { reads = false, byMemory = false } = {}) => {
      const said = { text: ENTER_SESSION, values: [tokenHash], name: 'huike_enter_session' }
      const entering = { said, told: `begin; ${ENTER_SESSION}`, workspaceId: null, reads }
      const rowOf = (session: Session | null): Row | null => session?.row ?? null
      const remembered = byMemory ? sessions.find(tokenHash) : null
      if (remembered !== null)
        try {
          return await retried(() =>
            once({ ...entering, remembered }, (transaction, session) => work(transaction, rowOf(session)))
          )
        } catch (error) {
          if (!(error instanceof SessionChanged)) throw error
        }
      return retried(() =>
        once({ ...entering, remembered: null }, (transaction, session) => {
          sessions.keep(tokenHash, session)
          return work(transaction, rowOf(session))
        })
      )
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
