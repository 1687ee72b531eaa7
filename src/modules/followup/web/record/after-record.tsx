import { useEffect, useRef } from 'react'
import type { Recorded } from '#contracts/followup'
import { Button, Sheet, useText } from '#ui'
import { ProposalRow } from '../proposals/proposal-row.tsx'
import { useVerdicts } from '../proposals/use-verdicts.ts'

type AfterRecordProps = Readonly<{
  customerId: string
  customerName: string
  /** How it was recorded and what is next. */
  said: string
  proposals: Recorded['proposals']
  onClose: () => void
}>

/**
 * 读到的线索, right after a record was written, wherever that was: what its words suggest for the portrait, answered by `y` and `n`
 * from the first to the last (POR-5). Whoever closes it finds them on the customer's page.
 */
export const AfterRecord = ({ customerId, customerName, said, proposals, onClose }: AfterRecordProps) => {
  const say = useText()
  const done = useRef<HTMLDivElement>(null)
  const { answer, verdictOf } = useVerdicts(customerId)
  const first = proposals.find((proposal) => verdictOf(proposal) === null)
  const isDone = first === undefined
  // The form that stood here had the focus; Enter closes once nothing waits.
  useEffect(() => done.current?.querySelector('button')?.focus(), [isDone])
  return (
    <Sheet
      title={say('followup.web.record.of', { name: customerName })}
      onClose={onClose}
      footer={
        <div ref={done} className="row">
          <Button kind="primary" onClick={onClose}>
            {say(isDone ? 'web.portrait.after.done' : 'web.portrait.after.later')}
          </Button>
        </div>
      }
    >
      <section
        className="stack proposals after-record"
        aria-labelledby="after-record"
        ref={(element) => {
          const dialog = element?.closest('dialog')
          const press = (event: KeyboardEvent): void => {
            const verdict = { y: 'accept', n: 'reject' } as const
            const key = event.key.toLowerCase()
            if (!first || event.ctrlKey || event.metaKey || event.altKey || (key !== 'y' && key !== 'n'))
              return
            event.preventDefault()
            answer(first, verdict[key])
          }
          dialog?.addEventListener('keydown', press)
          return () => dialog?.removeEventListener('keydown', press)
        }}
      >
        <p role="status">{said}</p>
        <div>
          <h3 id="after-record">{say('web.portrait.after')}</h3>
          <p className="small soft">
            {say('web.portrait.after.about')}
            <span className="after-record-keys">{say('web.portrait.after.keys')}</span>
          </p>
        </div>
        <ul>
          {proposals.map((proposal) => {
            const verdict = verdictOf(proposal)
            return (
              <ProposalRow
                key={`${proposal.kind} ${proposal.value}`}
                proposal={proposal}
                answered={
                  verdict === null ? null : (
                    <>
                      <span className="small soft">{say(`web.portrait.after.${verdict}ed`)}</span>
                      <Button kind="quiet" className="tight small" onClick={() => answer(proposal, 'reopen')}>
                        {say('ui.undo')}
                      </Button>
                    </>
                  )
                }
                onAnswer={(chosen) => answer(proposal, chosen)}
              />
            )
          })}
        </ul>
      </section>
    </Sheet>
  )
}
