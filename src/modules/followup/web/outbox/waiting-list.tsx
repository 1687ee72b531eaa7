import { useState } from 'react'
import { Button, useMe, useText } from '#ui'
import { keepDraft } from '../record/kept-drafts.ts'
import { RecordFollowUp } from '../record/record-follow-up.tsx'
import type { Waiting } from './outbox.ts'
import { useOutbox } from './use-outbox.ts'

type WaitingListProps = Readonly<{
  /** Only what was written of this customer. */
  customerId?: string
}>

/** What is written and not yet with the server; what the server refused can be mended, no word is lost. */
export const WaitingList = ({ customerId }: WaitingListProps) => {
  const say = useText()
  const me = useMe()
  const { lying, drop } = useOutbox()
  const [mending, setMending] = useState<Waiting | null>(null)
  const shown = lying.filter((one) => customerId === undefined || one.customerId === customerId)
  const mend = (one: Waiting): void => {
    keepDraft(me.id, one.customerId, one.draft)
    drop(one.key)
    setMending(one)
  }
  return (
    <>
      {shown.length > 0 && (
        <section className="waiting" aria-label={say('followup.web.outbox')}>
          <ul>
            {shown.map((one) => (
              <li key={one.key}>
                <p className={one.refused === null ? 'small soft' : 'small alarm'}>
                  {one.refused === null
                    ? say('followup.web.outbox.waiting', { name: one.customerName })
                    : say('followup.web.outbox.refused', { name: one.customerName, reason: one.refused })}
                </p>
                <p className="entry-content">{one.input.content}</p>
                {one.refused !== null && (
                  <div className="row">
                    <Button onClick={() => mend(one)}>{say('followup.web.outbox.mend')}</Button>
                    <Button kind="quiet" onClick={() => drop(one.key)}>
                      {say('followup.web.outbox.drop')}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {mending && (
        <RecordFollowUp
          customerId={mending.customerId}
          customerName={mending.customerName}
          onClose={() => setMending(null)}
        />
      )}
    </>
  )
}
