import type { Actor } from '#kernel/actor'
import type { Database, Row } from '#platform/database'

/** What the routes need of the program around them. */
export type HttpEnvironment = Readonly<{
  database: Database
  /** Who a row of `app_enter_session` is. */
  identify: (session: Row) => Actor
  clock: () => Date
  /** Where people reach the server, when it is not simply the address that it listens at. */
  publicUrl: string | null
  /** Parse answers by their contract too: in tests and development. */
  checkAnswers: boolean
  /** A request that may have told others something has committed. */
  onCommit: () => void
  /** Today before anybody is known. */
  timeZone: string
}>
