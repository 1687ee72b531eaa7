import type { Recorded } from '#contracts/followup'
import type { Draft } from '../record/draft.ts'
import type { SentRecord } from '../record/input-of-draft.ts'

/** A record that the server has not confirmed. It stays on the device until it does, whatever happens to the page. */
export type Waiting = Readonly<{
  /** Its Idempotency-Key: however often it is sent, it is written once. */
  key: string
  customerId: string
  customerName: string
  input: SentRecord
  /** As it stood in the form, to be mended where the server refuses it. */
  draft: Draft
  /** Why the server refused it; null while it only waits. */
  refused: string | null
}>

/** How a try ended. `waiting`: no answer, so that another try will tell. */
export type Delivery =
  | Readonly<{ kind: 'recorded'; recorded: Recorded }>
  | Readonly<{ kind: 'waiting' }>
  | Readonly<{ kind: 'refused'; error: Error }>

export type Shelf = Readonly<{
  read: () => readonly Waiting[]
  write: (waiting: readonly Waiting[]) => void
}>

export type Outbox = Readonly<{
  put: (one: Waiting) => void
  drop: (key: string) => void
  deliver: (one: Waiting) => Promise<Delivery>
  flush: (onDone: (one: Waiting, delivery: Delivery) => void) => Promise<void>
}>

/**
 * Records go over this shelf: laid down before the first try, taken away when the server has confirmed them. One key is
 * under way once at a time; a flush sends in the order of writing and ends at the first silence.
 */
export const createOutbox = (shelf: Shelf, send: (one: Waiting) => Promise<Delivery>): Outbox => {
  const underWay = new Map<string, Promise<Delivery>>()
  const drop = (key: string): void => shelf.write(shelf.read().filter((one) => one.key !== key))
  const attempt = async (one: Waiting): Promise<Delivery> => {
    const delivery = await send(one)
    if (delivery.kind === 'recorded') drop(one.key)
    if (delivery.kind === 'refused')
      shelf.write(
        shelf
          .read()
          .map((known) => (known.key === one.key ? { ...known, refused: delivery.error.message } : known))
      )
    return delivery
  }
  const deliver = (one: Waiting): Promise<Delivery> => {
    const known = underWay.get(one.key)
    if (known) return known
    const trying = attempt(one).finally(() => underWay.delete(one.key))
    underWay.set(one.key, trying)
    return trying
  }
  return {
    put: (one) => shelf.write([...shelf.read().filter(({ key }) => key !== one.key), one]),
    drop,
    deliver,
    flush: async (onDone) => {
      for (const one of shelf.read()) {
        if (one.refused !== null || underWay.has(one.key)) continue
        const delivery = await deliver(one)
        if (delivery.kind === 'waiting') return
        onDone(one, delivery)
      }
    }
  }
}
