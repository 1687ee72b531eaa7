import type { QueryKey } from '@tanstack/react-query'
import { onReturn } from './connection.ts'
import { staleAfter, type LiveEvent } from './live-topics.ts'
import { meQuery } from './me.ts'
import { queryClient } from './query-client.ts'
import { onSessionBack } from './session-end.ts'

const TOPICS = [
  'customer.changed',
  'customers.changed',
  'followup.changed',
  'import.progress',
  'playbook.changed',
  'playbook.progress',
  'member.changed',
  'duplicates.progress',
  'duplicates.changed',
  'cleaning.changed',
  'grades.changed',
  'reviews.changed',
  'verification.progress',
  'views.changed',
  'bulk.progress',
  'export.progress'
]
/** Many events of one import make one round of asking. */
const GATHER_MS = 300
/** Everybody is told at once that events were lost: they ask anew one after the other. */
const SPREAD_MS = 2000
/** How long until the next try, at first and at most; a little by chance, so that not all come back at once. */
const AGAIN_MS = [500, 5000] as const
/** A tab in the background gives its connection back; a browser has six to one address over HTTP/1.1. */
const HIDDEN_MS = 20_000

const payloadOf = (text: string): LiveEvent['payload'] => {
  const value: unknown = JSON.parse(text || '{}')
  // Only read by key, as unknown.
  return typeof value === 'object' && value !== null ? (value as LiveEvent['payload']) : {}
}

const createGatherer = () => {
  const waiting = new Map<string, QueryKey>()
  let timer: number | undefined
  const flush = (): void => {
    timer = undefined
    const keys = [...waiting.values()]
    waiting.clear()
    for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey })
  }
  return (keys: readonly QueryKey[]): void => {
    for (const key of keys) waiting.set(JSON.stringify(key), key)
    timer ??= window.setTimeout(flush, GATHER_MS)
  }
}

/** Twice as long each time within the bounds, the half of it by chance: `pauseBefore(0, 0.5)` is 750 ms. */
export const pauseBefore = (tries: number, chance: number): number => {
  const [least, most] = AGAIN_MS
  const pause = Math.min(most, least * 2 ** (tries + 1))
  return Math.max(least, pause / 2 + (pause / 2) * chance)
}

/**
 * Keeps what is on the screen true while colleagues work (IFC-4): listens to the server's events and asks again for
 * what they touch. After a break everything on the screen is asked again, so that no event can be missed. Returns how to stop.
 */
export const startLive = (): (() => void) => {
  const gather = createGatherer()
  let source: EventSource | null = null
  let missed = false
  let tries = 0
  let again: number | undefined
  let hiding: number | undefined

  const open = (): void => {
    clearTimeout(again)
    if (source !== null) return
    source = new EventSource('/api/v1/events')
    source.addEventListener('open', () => {
      tries = 0
      if (missed) void queryClient.invalidateQueries()
      missed = false
    })
    for (const topic of TOPICS)
      source.addEventListener(topic, (event: MessageEvent<string>) => {
        gather(staleAfter({ topic, payload: payloadOf(event.data) }))
      })
    source.addEventListener('resync', () => {
      setTimeout(() => void queryClient.invalidateQueries(), Math.random() * SPREAD_MS)
    })
    // Not left to the browser, which waits as long as it likes and gives up where the answer is no stream.
    source.addEventListener('error', () => {
      shut()
      // Whether the session has ended, an ordinary question tells.
      if (tries === 1) void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
      if (!document.hidden) again = window.setTimeout(open, pauseBefore(tries, Math.random()))
      tries += 1
    })
  }
  const shut = (): void => {
    clearTimeout(again)
    if (source !== null) missed = true
    source?.close()
    source = null
  }
  const follow = (): void => {
    clearTimeout(hiding)
    if (document.hidden) hiding = window.setTimeout(shut, HIDDEN_MS)
    else open()
  }
  const stopReturn = onReturn(follow)
  const stopBack = onSessionBack(follow)
  document.addEventListener('visibilitychange', follow)
  window.addEventListener('online', follow)
  follow()
  return () => {
    document.removeEventListener('visibilitychange', follow)
    window.removeEventListener('online', follow)
    stopReturn()
    stopBack()
    clearTimeout(hiding)
    shut()
  }
}
