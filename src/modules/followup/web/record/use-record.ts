import { useState } from 'react'
import type { Recorded } from '#contracts/followup'
import { newKey, showToast, useMe, useText } from '#ui'
import { dayLabel } from '../day-label.ts'
import { outboxOf, showRecorded } from '../outbox/member-outbox.ts'
import type { Delivery, Waiting } from '../outbox/outbox.ts'
import { tellDelivery } from '../outbox/use-outbox.ts'
import type { Draft } from './draft.ts'
import type { SentRecord } from './input-of-draft.ts'
import { dropDraft } from './kept-drafts.ts'
import { localText } from './time-choices.ts'

/** Nobody is kept before a form for longer; the record goes on by itself. */
const PATIENCE_MS = 4000

const patience = async (): Promise<Delivery> =>
  new Promise((resolve) => {
    setTimeout(() => resolve({ kind: 'waiting' }), PATIENCE_MS)
  })

type Options = Readonly<{
  customerId: string
  customerName: string
  onClose: () => void
  onRecorded: ((recorded: Recorded) => void) | undefined
}>

/**
 * Saves a record over the outbox: it lies on the device before the first try, so that neither a lost connection nor a
 * closed tab loses it. What the server refuses stays in the form with the reason; what its words suggest is shown
 * before the form closes (`after`).
 */
export const useRecord = ({ customerId, customerName, onClose, onRecorded }: Options) => {
  const say = useText()
  const me = useMe()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const [after, setAfter] = useState<Readonly<{ said: string; proposals: Recorded['proposals'] }> | null>(
    null
  )

  const end = (text: string): void => {
    dropDraft(me.id, customerId)
    showToast(text)
    onClose()
  }
  const save = async (input: SentRecord, draft: Draft): Promise<void> => {
    const outbox = outboxOf(me.id)
    const at = localText(new Date(input.happenedAt))
    const one: Waiting = {
      key: newKey(),
      customerId,
      customerName,
      input,
      draft: { ...draft, time: 'other', at },
      refused: null
    }
    setBusy(true)
    setError(null)
    outbox.put(one)
    const trying = outbox.deliver(one)
    const delivery = await Promise.race([trying, patience()])
    setBusy(false)
    if (delivery.kind === 'refused') {
      outbox.drop(one.key)
      setError(delivery.error)
    } else if (delivery.kind === 'waiting') {
      end(say('followup.web.recorded.waiting'))
      void trying.then((late) => tellDelivery(one, late))
    } else {
      const { recorded } = delivery
      showRecorded(customerId, recorded)
      onRecorded?.(recorded)
      const day = recorded.nextFollowUpOn
      const said = day
        ? say('followup.web.recorded.next', { day: dayLabel(day, say) })
        : say('followup.web.recorded')
      const told = recorded.late ? `${said}${say('followup.web.recorded.late')}` : said
      // A server of before tells none.
      const proposals = recorded.proposals ?? []
      if (proposals.length === 0) end(told)
      else {
        dropDraft(me.id, customerId)
        setAfter({ said: told, proposals })
      }
    }
  }
  return { save, busy, error, after }
}
