import { useId, useState } from 'react'
import {
  api,
  Button,
  Dialog,
  Field,
  FormProblem,
  showToast,
  Skeleton,
  TextInput,
  useNamed,
  useSubmit,
  useText
} from '#ui'
import type { TriggerInput } from '../contract.ts'
import { refreshReviews, useScreen } from './queries.ts'

/** 登记重大变化: somebody has heard of something that cannot wait until the next review. */
export const TriggerDialog = ({
  customerId,
  onClose
}: Readonly<{ customerId: string; onClose: () => void }>) => {
  const say = useText()
  const named = useNamed()
  const form = useId()
  const { data } = useScreen(customerId)
  const [kind, setKind] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const save = useSubmit(
    async (input: TriggerInput, idempotencyKey) =>
      api.post(`/customers/${customerId}/triggers`, input, { idempotencyKey }),
    {
      onDone: async () => {
        onClose()
        showToast(say('review.web.trigger.done'))
        await refreshReviews(customerId)
      }
    }
  )
  const open = new Set(data?.triggers.map((trigger) => trigger.kind))
  return (
    <Dialog
      title={say('review.web.trigger')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('review.web.cancel')}</Button>
          <Button kind="primary" submits form={form} busy={save.isPending} disabled={kind === null}>
            {say('review.web.trigger.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (kind !== null && !save.isPending)
            save.mutate({ kind, note: note.trim() === '' ? null : note.trim() })
        }}
      >
        <p className="soft small">{say('review.web.trigger.about')}</p>
        {data === undefined ? (
          <Skeleton lines={2} />
        ) : (
          <div className="review-kinds" role="radiogroup" aria-label={say('review.web.trigger.kind')}>
            {data.triggerKinds.map((one) => (
              <button
                key={one}
                type="button"
                role="radio"
                aria-checked={one === kind}
                className="button plain small"
                disabled={open.has(one)}
                onClick={() => setKind(one)}
              >
                {named(one)}
              </button>
            ))}
          </div>
        )}
        <Field label={say('review.web.trigger.note')}>
          <TextInput
            value={note}
            maxLength={500}
            placeholder={say('review.web.trigger.hint')}
            onChange={setNote}
          />
        </Field>
        <FormProblem error={save.error} fields={[]} />
      </form>
    </Dialog>
  )
}
