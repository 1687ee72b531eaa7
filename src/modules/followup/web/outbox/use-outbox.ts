import { useEffect } from 'react'
import { onReturn, onSessionBack, sayNow, showToast, useMe, useStore } from '#ui'
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

/** What waits on this device, and how to put to it and take from it. */
export const useOutbox = (): MemberOutbox & Readonly<{ lying: readonly Waiting[] }> => {
  const outbox = outboxOf(useMe().id)
  return { ...outbox, lying: useStore(outbox.waiting) }
}

/** Once, in the shell: while something waits it is sent as soon as the server answers again, whatever page is open. */
export const useSending = (): readonly Waiting[] => {
  const outbox = outboxOf(useMe().id)
  const lying = useStore(outbox.waiting)
  const some = lying.some(({ refused }) => refused === null)
  useEffect(() => {
    if (!some) return undefined
    const flush = (): void => void outbox.flush(tellDelivery)
    const timer = setInterval(flush, AGAIN_MS)
    const stops = [onReturn(flush), onSessionBack(flush)]
    window.addEventListener('online', flush)
    // What was left from before; what a form has just laid down is under way already.
    const first = setTimeout(flush, 1000)
    return () => {
      clearInterval(timer)
      clearTimeout(first)
      for (const stop of stops) stop()
      window.removeEventListener('online', flush)
    }
  }, [outbox, some])
  return lying
}
