import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** A port of this machine that nobody listens on; for Windows, where node knows no unix sockets. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 5432
}

const PAUSE_MS = 25
/** Recovery after a crash may take long; a minute and a half of it is a case for a person. */
const ATTEMPTS = 3600

/** Waits until the database takes connections; `failure` says why it never will. */
export const untilReady = async (connectionString: string, failure: () => string | null): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const message = failure()
    if (message !== null) throw new Error(`PostgreSQL ended: ${message}`)
    const client = new pg.Client({ connectionString })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await sleep(PAUSE_MS)
    }
  }
  throw new Error('PostgreSQL did not get ready')
}
