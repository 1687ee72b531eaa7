import type { QueryKey } from '@tanstack/react-query'
import { staleAfter, type LiveEvent } from './live-topics.ts'
import { queryClient } from './query-client.ts'

const TOPICS = [
  'customer.changed',
  'customers.changed',
  'followup.changed',
  'import.progress',
  'playbook.changed',
  'member.changed'
]
/** Many events of one import make one round of asking. */
const GATHER_MS = 300
const AGAIN_MS = 5000
/** A tab in the background gives its connection back; a browser has six to one address over HTTP/1.1. */
const HIDDEN_MS = 60_000

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

/**
 * Keeps what is on the screen true while colleagues work (IFC-4): listens to the server's events and asks again for
 * what they touch. After a break everything on the screen is asked again, so that no event can be missed. Returns how to stop.
 */
export const startLive = (): (() => void) => {
  const gather = createGatherer()
  let source: EventSource | null = null
  let wasOpen = false
  let again: number | undefined
  let hiding: number | undefined

  const open = (): void => {
    if (source !== null) return
    source = new EventSource('/api/v1/events')
    source.addEventListener('open', () => {
      if (wasOpen) void queryClient.invalidateQueries()
      wasOpen = true
    })
    for (const topic of TOPICS)
      source.addEventListener(topic, (event: MessageEvent<string>) => {
        gather(staleAfter({ topic, payload: payloadOf(event.data) }))
      })
    // The browser tries again by itself, but for an answer that is no stream.
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return
      shut()
      again = window.setTimeout(open, AGAIN_MS)
    })
  }
  const shut = (): void => {
    clearTimeout(again)
    source?.close()
    source = null
  }
  const follow = (): void => {
    clearTimeout(hiding)
    if (document.hidden) hiding = window.setTimeout(shut, HIDDEN_MS)
    else open()
  }
  document.addEventListener('visibilitychange', follow)
  open()
  return () => {
    document.removeEventListener('visibilitychange', follow)
    clearTimeout(hiding)
    shut()
  }
}
