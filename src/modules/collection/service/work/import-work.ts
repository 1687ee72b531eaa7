import type { Actor } from '#kernel/actor'
import type { Database } from '#platform/database'
import type { StoredImport } from '../../io/store/import-runs.ts'

/** An import that is to be brought to its end. */
export type ImportWork = Readonly<{
  database: Database
  workspaceId: number
  importId: string
  clock: () => Date
  signal: AbortSignal
  /** Called after each batch that has been committed. */
  onBatch?: (rows: number, share: number) => void
}>

/** The same once one works on it: nobody else does as long as `runner` stands in its row. */
export type Taken = Readonly<{
  run: StoredImport
  actor: Actor
  runner: string
  state: 'checking' | 'running' | 'undoing'
}>
