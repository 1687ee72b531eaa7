import pg from 'pg'

export type Statement = Readonly<{
  text: string
  values: readonly unknown[]
  /** Keeps the plan under this name on the connection. */
  name?: string | undefined
  done: (error: Error | null, result: pg.QueryResult) => void
}>

/** What the driver tells a query of the answers to it; its types leave that out. */
type Answered = pg.Query &
  Readonly<{
    name: string | undefined
    text: string
    handleRowDescription: (message: unknown) => void
    handleDataRow: (message: unknown) => void
    handleCommandComplete: (message: unknown, connection: Wire) => void
    handleEmptyQuery: (connection: Wire) => void
    handleError: (error: Error, connection: Wire) => void
    handleReadyForQuery: (connection: Wire) => void
    submit: (connection: Wire) => Error | null
  }>

type Wire = Readonly<{
  stream: Readonly<{ cork: () => void; uncork: () => void }>
  submittedNamedStatements: Record<string, string>
  sync: () => void
}>

const queryOf = ({ text, values, name, done }: Statement, types: pg.CustomTypesConfig): Answered => {
  const config = { text, values: [...values], types, queryMode: 'extended', ...(name ? { name } : {}) }
  const query = new pg.Query(config) as Answered
  return Object.assign(query, { callback: done })
}

/**
 * Several statements in one message (a pipeline of the extended protocol with one Sync at its end): one round trip. Where
 * one fails, PostgreSQL passes over the rest, a COMMIT among them, and all of those are told the same error. What a
 * driver's client calls of a query; to be given to `client.query`.
 */
export const batchOf = (statements: readonly Statement[], types: pg.CustomTypesConfig): pg.Submittable => {
  const queries = statements.map((statement) => queryOf(statement, types))
  let at = 0
  const current = (): Answered => {
    const query = queries[at]
    if (!query) throw new Error('an answer that nobody asked for')
    return query
  }
  const batch = {
    // The driver remembers by these two what has been parsed.
    get name() {
      return queries[at]?.name
    },
    get text() {
      return queries[at]?.text
    },
    submit: (connection: Wire): Error | null => {
      // Each of them ends its message; here that is said once.
      const open: Wire = Object.assign(Object.create(connection), { sync: () => undefined })
      connection.stream.cork()
      try {
        for (const query of queries) {
          const problem = query.submit(open)
          if (problem) return problem
        }
      } finally {
        connection.sync()
        connection.stream.uncork()
      }
      return null
    },
    handleRowDescription: (message: unknown) => current().handleRowDescription(message),
    handleDataRow: (message: unknown) => current().handleDataRow(message),
    handleCommandComplete: (message: unknown, connection: Wire) => {
      current().handleCommandComplete(message, connection)
      at += 1
    },
    handleEmptyQuery: () => {
      at += 1
    },
    handleError: (error: Error, connection: Wire) => {
      for (const [place, query] of queries.entries())
        if (place < at) query.handleReadyForQuery(connection)
        else {
          // What was passed over was not parsed either.
          if (place > at && query.name) delete connection.submittedNamedStatements[query.name]
          query.handleError(error, connection)
        }
    },
    handleReadyForQuery: (connection: Wire) => {
      for (const query of queries) query.handleReadyForQuery(connection)
    },
    handleCopyInResponse: () => undefined,
    handleCopyData: () => undefined,
    handlePortalSuspended: () => undefined
  }
  return batch as unknown as pg.Submittable
}
