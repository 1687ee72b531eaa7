import { useEffect } from 'react'
import { onReturn, sayNow, showToast, useMe, useStore } from '#ui'
import { outboxOf, showRecorded, type MemberOutbox } from './member-outbox.ts'
import type { Delivery, Waiting } from './outbox.ts'

/** Also where no silence was noticed, as after a new login. */
const AGAIN_MS = 20_000

/** Says how a record ended whose form is closed. */
export const tellDelivery = ({ customerId, customerName }: Waiting, delivery: Delivery): void => {
  if (delivery.kind === 'recorded') {
    showRecorded(customerId, delivery.recorded)
    showToast(sayNow('followup.web.outbox.sent', { name: customerName }))
  }
  if (delivery.kind === 'refused')
    showToast(sayNow('followup.web.outbox.refused', { name: customerName, reason: delivery.error.message }), {
      problem: true
    })
}

/** What waits on this device; while something does, it is sent as soon as the server answers again. */
export const useOutbox = (): MemberOutbox & Readonly<{ lying: readonly Waiting[] }> => {
  const outbox = outboxOf(useMe().id)
  const lying = useStore(outbox.waiting)
  const some = lying.some(({ refused }) => refused === null)
  useEffect(() => {
    if (!some) return undefined
    const flush = (): void => void outbox.flush(tellDelivery)
    const timer = setInterval(flush, AGAIN_MS)
    const stop = onReturn(flush)
    window.addEventListener('online', flush)
    // What was left from before; what a form has just laid down is under way already.
    const first = setTimeout(flush, 1000)
    return () => {
      clearInterval(timer)
      clearTimeout(first)
      stop()
      window.removeEventListener('online', flush)
    }
  }, [outbox, some])
  return { ...outbox, lying }
}
