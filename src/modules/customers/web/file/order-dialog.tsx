import { useId, useState } from 'react'
import {
  api,
  Button,
  DateInput,
  Dialog,
  Field,
  FormProblem,
  problemOfField,
  TextInput,
  useSubmit,
  useText,
  useToday
} from '#ui'
import type { Changed, OrderInput } from '../../contract.ts'
import { refreshCustomer } from '../queries.ts'

/** One order; the amount as one writes it (`12万`, `128000`). */
export const OrderDialog = ({ id, onClose }: Readonly<{ id: string; onClose: () => void }>) => {
  const say = useText()
  const formId = useId()
  const today = useToday()
  const [day, setDay] = useState<string | null>(today)
  const [amount, setAmount] = useState('')
  const [product, setProduct] = useState('')
  const save = useSubmit(
    async (order: OrderInput, idempotencyKey) =>
      api.post<Changed>(`/customers/${id}/orders`, order, { idempotencyKey }),
    {
      onDone: async () => {
        await refreshCustomer(id)
        onClose()
      }
    }
  )
  return (
    <Dialog
      title={say('web.customer.order.add')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button
            kind="primary"
            submits
            form={formId}
            busy={save.isPending}
            disabled={day === null || amount.trim() === ''}
          >
            {say('ui.save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (day !== null)
            save.mutate({
              orderedOn: day,
              amount: amount.trim(),
              productType: product.trim() === '' ? null : product.trim()
            })
        }}
      >
        <Field
          label={say('web.customer.order.amount')}
          hint={say('web.customer.order.amount.hint')}
          error={problemOfField(save.error, 'amount')}
        >
          <TextInput value={amount} onChange={setAmount} inputMode="text" />
        </Field>
        <Field label={say('web.customer.order.day')} error={problemOfField(save.error, 'orderedOn')}>
          <DateInput value={day} onChange={setDay} max={today} />
        </Field>
        <Field label={say('web.customer.order.product')} optional>
          <TextInput value={product} onChange={setProduct} />
        </Field>
        <FormProblem error={save.error} fields={['amount', 'orderedOn']} />
      </form>
    </Dialog>
  )
}
