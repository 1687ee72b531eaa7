import pg from 'pg'
import type { Log } from '#platform/log'
import { CHANNEL } from './dispatch-outbox.ts'
import type { LiveEvent } from './live-events.ts'
import { repeat } from './repeat.ts'

const RECONNECT_MS = 1000
/** A connection that broke without a word is noticed after so long; what was told meanwhile is made good then. */
const PROBE_MS = 5000
const ANSWERS_WITHIN_MS = 5000

/** What is done with what is heard; `onGap` where events may have been told while nobody listened. */
export type Ear = Readonly<{ onEvent: (event: LiveEvent) => void; onGap: () => void }>

/** Hears what any process of this database tells; connects again when the connection breaks. */
export const listenToNotices = (
  connectionString: string,
  log: Log,
  { onEvent, onGap }: Ear
): Readonly<{
  /** Holds from the first time on that it hears. */
  hearing: Promise<void>
  stop: () => Promise<void>
}> => {
  let client: pg.Client | null = null
  let hasHeard = false
  let probedAt = 0
  let isHearing = (): void => undefined
  const hearing = new Promise<void>((resolve) => {
    isHearing = resolve
  })
  const lose = (lost: pg.Client): void => {
    if (client !== lost) return
    client = null
    lost.end().catch(() => undefined)
    connecting.wake()
  }
  const probe = async (known: pg.Client): Promise<void> => {
    if (performance.now() < probedAt + PROBE_MS) return
    probedAt = performance.now()
    await known.query('select').catch(() => lose(known))
  }
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString,
      application_name: 'huike events',
      keepAlive: true,
      query_timeout: ANSWERS_WITHIN_MS,
      connectionTimeoutMillis: ANSWERS_WITHIN_MS
    })
    fresh.on('error', () => lose(fresh))
    fresh.on('end', () => lose(fresh))
    fresh.on('notification', ({ payload }) => {
      // Written by `dispatchOutbox` only.
      if (payload !== undefined) onEvent(JSON.parse(payload) as LiveEvent)
    })
    try {
      await fresh.connect()
      await fresh.query(`listen ${CHANNEL}`)
    } catch (error) {
      fresh.end().catch(() => undefined)
      throw error
    }
    client = fresh
    probedAt = performance.now()
    if (hasHeard) onGap()
    hasHeard = true
    isHearing()
  }
  const listen = async (): Promise<boolean> => {
    await (client === null ? connect() : probe(client))
    return false
  }
  const connecting = repeat(RECONNECT_MS, listen, (error) =>
    log.warn({ reason: String(error) }, 'events: no database')
  )
  return {
    hearing,
    stop: async () => {
      await connecting.stop()
      await client?.end().catch(() => undefined)
    }
  }
}
