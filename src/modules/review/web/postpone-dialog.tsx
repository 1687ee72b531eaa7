import { useId, useState } from 'react'
import { addDays } from '#kernel/day'
import {
  api,
  Button,
  DateInput,
  Dialog,
  Field,
  FormProblem,
  showToast,
  TextInput,
  useSubmit,
  useText,
  useToday
} from '#ui'
import type { Postponed, PostponeInput } from '../contract.ts'
import { refreshReviews } from './queries.ts'

const USUAL_DAYS = 7

/** Puts reviews off to a day, with the reason that everybody sees beside them. */
export const PostponeDialog = ({
  ids,
  onClose,
  onDone
}: Readonly<{ ids: readonly string[]; onClose: () => void; onDone: () => void }>) => {
  const say = useText()
  const form = useId()
  const today = useToday()
  const [until, setUntil] = useState<string | null>(addDays(today, USUAL_DAYS))
  const [reason, setReason] = useState('')
  const save = useSubmit(
    async (input: PostponeInput, idempotencyKey) =>
      api.post<Postponed>('/reviews/postpone', input, { idempotencyKey }),
    {
      onDone: async ({ postponed, left }) => {
        onDone()
        showToast(
          left === 0
            ? say('review.web.postpone.done', { postponed })
            : say('review.web.postpone.some', { postponed, left })
        )
        await refreshReviews()
      }
    }
  )
  const ready = until !== null && reason.trim() !== ''
  return (
    <Dialog
      title={say('review.web.postpone.title', { count: ids.length })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('review.web.cancel')}</Button>
          <Button kind="primary" submits form={form} busy={save.isPending} disabled={!ready}>
            {say('review.web.postpone')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (until !== null && ready && !save.isPending)
            save.mutate({ ids: [...ids], until, reason: reason.trim() })
        }}
      >
        <Field label={say('review.web.postpone.until')}>
          <DateInput value={until} min={addDays(today, 1)} onChange={setUntil} />
        </Field>
        <Field label={say('review.web.postpone.reason')} hint={say('review.web.postpone.about')}>
          <TextInput
            value={reason}
            maxLength={500}
            autoFocus
            placeholder={say('review.web.postpone.hint')}
            onChange={setReason}
          />
        </Field>
        <FormProblem error={save.error} fields={[]} />
      </form>
    </Dialog>
  )
}
