import type { Readable } from 'node:stream'
import type { Sql } from './sql.ts'

export type Row = Readonly<Record<string, unknown>>

export type QueryOptions = Readonly<{
  /** Keeps the plan under this name on the connection; for hot statements of fixed text only. */
  prepare?: string
}>

/**
 * One transaction inside one workspace. Every statement still names `workspace_id` (a test reads them all); the
 * database's policies guard besides. Amounts come as numbers (bigint 分), days as ISO text, instants as Date.
 */
export type Transaction = Readonly<{
  workspaceId: number
  rows: <R = Row>(statement: Sql, options?: QueryOptions) => Promise<readonly R[]>
  /** The one row, or null; more than one is a defect. */
  row: <R = Row>(statement: Sql, options?: QueryOptions) => Promise<R | null>
  /** How many rows were touched. */
  run: (statement: Sql, options?: QueryOptions) => Promise<number>
  /**
   * Writes what nobody waits for: it travels with the next statement, or with COMMIT. Where it fails, whoever asks next is
   * told, COMMIT at the latest.
   */
  later: (statement: Sql, options?: QueryOptions) => void
  /** COPY … FROM STDIN of a temporary table, which has no policies; `lines` are in PostgreSQL's text format. */
  copyIn: (
    table: string,
    columns: readonly string[],
    lines: Iterable<string | Uint8Array> | AsyncIterable<string> | Readable
  ) => Promise<number>
  /** A mark to go back to: what `work` wrote is undone where it throws, the rest of the transaction stays. */
  attempt: <T>(work: () => Promise<T>) => Promise<T>
}>

/**
 * How a transaction enters: by a workspace that is known, or by a session's token hash, where the database answers who
 * that is (`app_enter_session` of the identity module; no row where the session is over).
 */
export type Entry =
  Readonly<{ kind: 'workspace'; workspaceId: number }> | Readonly<{ kind: 'session'; tokenHash: Uint8Array }>

export type SessionOptions = Readonly<{
  /**
   * The work is expected to read only, so that each of its messages may be a transaction of its own (as each statement
   * sees what is committed by then anyway); with the first thing that is written it becomes one transaction.
   */
  reads?: boolean
  /**
   * The work may begin by what was last known of the session, and ask its first question beside the session's. Where the
   * database knows it otherwise, the answers are withheld, nothing is written, and the work begins anew: so it must not
   * act on the world outside before it has asked.
   */
  byMemory?: boolean
}>

export type Database = Readonly<{
  /** Runs `work` in a transaction of one workspace and commits; rolled back where it throws. */
  inWorkspace: <T>(workspaceId: number, work: (transaction: Transaction) => Promise<T>) => Promise<T>
  /** The same by a session; `work` gets the row of `app_enter_session`, or null with no workspace entered. */
  inSession: <T>(
    tokenHash: Uint8Array,
    work: (transaction: Transaction, session: Row | null) => Promise<T>,
    options?: SessionOptions
  ) => Promise<T>
  /** Calls the definer functions of identity before any workspace is known (login, set-up). */
  beforeWorkspace: <R = Row>(statement: Sql) => Promise<readonly R[]>
  close: () => Promise<void>
}>
