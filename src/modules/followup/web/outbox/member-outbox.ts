import { ApiProblem, api, createStore, isPassing, queryClient, type Store } from '#ui'
import type { Recorded } from '#contracts/followup'
import { withoutStep } from '../today/without-step.ts'
import { createOutbox, type Delivery, type Outbox, type Waiting } from './outbox.ts'

/** Logged out, too many at once, or a proxy that gave up: the record itself is not refused. */
const PASSING_STATUS = new Set([401, 429, 504])

/** A try that hangs as long is given up; the next one has the same key. */
const GIVE_UP_MS = 30_000

const send = async ({ key, customerId, input }: Waiting): Promise<Delivery> => {
  const signal = AbortSignal.timeout(GIVE_UP_MS)
  try {
    const recorded = await api.post<Recorded>(`/customers/${customerId}/follow-ups`, input, {
      idempotencyKey: key,
      signal
    })
    return { kind: 'recorded', recorded }
  } catch (error) {
    if (
      signal.aborted ||
      isPassing(error) ||
      (error instanceof ApiProblem && PASSING_STATUS.has(error.status))
    )
      return { kind: 'waiting' }
    return { kind: 'refused', error: error instanceof Error ? error : new Error(String(error)) }
  }
}

/** What shows the customer asks again; the step that is done leaves 今日 at once. */
export const showRecorded = (customerId: string, { closedStepId }: Recorded): void => {
  if (closedStepId !== null) withoutStep(closedStepId)
  for (const queryKey of [['today'], ['customer', customerId], ['customers']])
    void queryClient.invalidateQueries({ queryKey })
}

export type MemberOutbox = Outbox & Readonly<{ waiting: Store<readonly Waiting[]> }>

const keyOf = (memberId: string): string => `huike.outbox.${memberId}`

/** Written by this or an earlier version; without a key and a customer it is nothing. */
const parseWaiting = (text: string | null): readonly Waiting[] => {
  const kept: unknown = JSON.parse(text ?? '[]')
  return Array.isArray(kept)
    ? kept.filter((one: Partial<Waiting>): one is Waiting =>
        Boolean(one.key && one.customerId && one.input && one.draft)
      )
    : []
}

const openOutbox = (memberId: string): MemberOutbox => {
  const read = (): readonly Waiting[] => {
    try {
      return parseWaiting(localStorage.getItem(keyOf(memberId)))
    } catch {
      return waiting.read()
    }
  }
  const waiting = createStore<readonly Waiting[]>([])
  waiting.write(read())
  const write = (next: readonly Waiting[]): void => {
    waiting.write(next)
    try {
      localStorage.setItem(keyOf(memberId), JSON.stringify(next))
    } catch {
      // Without storage it waits as long as the page is open.
    }
  }
  // Another tab laid one down or delivered it.
  window.addEventListener('storage', ({ key }) => {
    if (key === keyOf(memberId)) waiting.write(read())
  })
  return { ...createOutbox({ read, write }, send), waiting }
}

const opened = new Map<string, MemberOutbox>()

/** The outbox of one person on this device: nobody sends what another wrote. */
export const outboxOf = (memberId: string): MemberOutbox => {
  const known = opened.get(memberId) ?? openOutbox(memberId)
  opened.set(memberId, known)
  return known
}
