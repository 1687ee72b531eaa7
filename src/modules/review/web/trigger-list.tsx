import { useState } from 'react'
import { api, Button, Popover, RelativeTime, showToast, TextInput, useNamed, useSubmit, useText } from '#ui'
import { Countdown } from '#web/verification'
import type { ReviewTrigger } from '../contract.ts'
import { refreshReviews } from './queries.ts'

type TriggerProps = Readonly<{ customerId: string; trigger: ReviewTrigger }>

const DismissForm = ({ customerId, trigger, onClose }: TriggerProps & Readonly<{ onClose: () => void }>) => {
  const say = useText()
  const [reason, setReason] = useState('')
  const save = useSubmit(
    async (text: string, idempotencyKey) =>
      api.post(
        `/customers/${customerId}/triggers/${trigger.id}/dismiss`,
        { reason: text },
        { idempotencyKey }
      ),
    {
      onDone: async () => {
        onClose()
        showToast(say('review.web.dismissed'))
        await refreshReviews(customerId)
      }
    }
  )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '' && !save.isPending) save.mutate(reason.trim())
      }}
    >
      <label>
        <span className="small">{say('review.web.dismiss.reason')}</span>
        <TextInput
          value={reason}
          maxLength={500}
          autoFocus
          placeholder={say('review.web.dismiss.hint')}
          onChange={setReason}
        />
      </label>
      <Button kind="primary" submits busy={save.isPending} disabled={reason.trim() === ''}>
        {say('review.web.dismiss')}
      </Button>
    </form>
  )
}

/** What cannot wait: what happened, who said so in which words, until when; and that it was nothing. */
export const TriggerList = ({
  customerId,
  triggers,
  now,
  canWrite
}: Readonly<{ customerId: string; triggers: readonly ReviewTrigger[]; now: number; canWrite: boolean }>) => {
  const say = useText()
  const named = useNamed()
  if (triggers.length === 0) return null
  return (
    <ul className="review-triggers">
      {triggers.map((trigger) => (
        <li key={trigger.id}>
          <b>{named(trigger.kind)}</b>
          <Countdown dueAt={trigger.dueAt} now={now} />
          <span className="review-quote">
            {trigger.quote === null
              ? trigger.fields.map((field) => say(`web.customerField.${field}`)).join(say('review.web.comma'))
              : `“${trigger.quote}”`}
          </span>
          <span className="soft small">
            {say(`review.web.origin.${trigger.origin}`)}
            {trigger.by && ` · ${trigger.by.name}`} · <RelativeTime at={trigger.raisedAt} />
          </span>
          {canWrite && (
            <Popover
              label={say('review.web.dismiss')}
              className="review-dismiss"
              trigger={(props) => (
                <button type="button" className="button quiet small" {...props}>
                  {say('review.web.dismiss')}
                </button>
              )}
            >
              {(close) => <DismissForm customerId={customerId} trigger={trigger} onClose={close} />}
            </Popover>
          )}
        </li>
      ))}
    </ul>
  )
}
