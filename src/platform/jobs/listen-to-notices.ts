import pg from 'pg'
import type { Log } from '#platform/log'
import { CHANNEL } from './dispatch-outbox.ts'
import type { LiveEvent } from './live-events.ts'
import { repeat } from './repeat.ts'

const RECONNECT_MS = 1000

/** Hears what any process of this database tells; connects again when the connection breaks. */
export const listenToNotices = (
  connectionString: string,
  log: Log,
  onEvent: (event: LiveEvent) => void
): Readonly<{
  /** Holds from the first time on that it hears. */
  hearing: Promise<void>
  stop: () => Promise<void>
}> => {
  let client: pg.Client | null = null
  let isHearing = (): void => undefined
  const hearing = new Promise<void>((resolve) => {
    isHearing = resolve
  })
  const connect = async (): Promise<boolean> => {
    if (client !== null) return false
    const fresh = new pg.Client({ connectionString, application_name: 'huike events' })
    const lose = (): void => {
      if (client !== fresh) return
      client = null
      connecting.wake()
    }
    fresh.on('error', lose)
    fresh.on('end', lose)
    fresh.on('notification', ({ payload }) => {
      // Written by `dispatchOutbox` only.
      if (payload !== undefined) onEvent(JSON.parse(payload) as LiveEvent)
    })
    await fresh.connect()
    await fresh.query(`listen ${CHANNEL}`)
    client = fresh
    isHearing()
    return false
  }
  const connecting = repeat(RECONNECT_MS, connect, (error) =>
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
