import { useState } from 'react'
import { api, Button, Field, FormProblem, Select, TextInput, useSubmit, useText } from '#ui'
import type { Changed, ConfirmationInput, FieldConfirmationWay, FieldKey } from '../../contract.ts'
import { refreshCustomer } from '../queries.ts'

const ways: readonly FieldConfirmationWay[] = ['askedAgain', 'secondContact', 'publicSource', 'lookUp']

/** Says that the present value is right, and how one knows. */
export const ConfirmForm = ({
  customerId,
  field,
  partId,
  onDone
}: Readonly<{ customerId: string; field: FieldKey; partId?: string; onDone: () => void }>) => {
  const say = useText()
  const [open, setOpen] = useState(false)
  const [way, setWay] = useState<FieldConfirmationWay>('askedAgain')
  const [note, setNote] = useState('')
  const save = useSubmit(
    async (input: ConfirmationInput, idempotencyKey) =>
      api.post<Changed>(`/customers/${customerId}/confirmations`, input, { idempotencyKey }),
    {
      onDone: async () => {
        onDone()
        await refreshCustomer(customerId)
      }
    }
  )
  if (!open)
    return (
      <Button kind="quiet" className="tight small" onClick={() => setOpen(true)}>
        {say('web.source.confirm')}
      </Button>
    )
  const submit = (): void =>
    save.mutate({
      field,
      way,
      note: note.trim() === '' ? null : note.trim(),
      ...(partId === undefined ? {} : { partId })
    })
  // No form of its own: it may stand inside that of a contact or a need.
  return (
    <div className="stack">
      <Field label={say('cleaning.web.way')}>
        <Select
          value={way}
          options={ways.map((value) => ({ value, label: say(`cleaning.web.way.${value}`) }))}
          onChange={setWay}
        />
      </Field>
      <Field label={say('cleaning.web.confirm.note')} optional>
        <TextInput
          value={note}
          maxLength={500}
          onChange={setNote}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            submit()
          }}
        />
      </Field>
      <FormProblem error={save.error} fields={[]} />
      <Button kind="primary" busy={save.isPending} onClick={submit}>
        {say('web.source.confirm')}
      </Button>
    </div>
  )
}
