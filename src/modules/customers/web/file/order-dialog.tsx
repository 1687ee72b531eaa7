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
import type { Changed, CustomFieldView, OrderInput } from '../../contract.ts'
import { CustomInput } from '../custom/custom-input.tsx'
import { refreshCustomer } from '../queries.ts'

/** One order; the amount as one writes it (`12万`, `128000`). */
export const OrderDialog = ({
  id,
  fields,
  from,
  onClose
}: Readonly<{
  id: string
  /** What stands in it at first; null begins empty. */
  from: OrderInput | null
  /** Those that the team defined of orders. */
  fields: readonly CustomFieldView[]
  onClose: () => void
}>) => {
  const say = useText()
  const formId = useId()
  const today = useToday()
  const [day, setDay] = useState<string | null>(from?.orderedOn ?? today)
  const [amount, setAmount] = useState(from?.amount ?? '')
  const [product, setProduct] = useState(from?.productType ?? '')
  const [own, setOwn] = useState<Readonly<Partial<Record<CustomFieldView['key'], string>>>>(() =>
    Object.fromEntries(
      Object.entries(from?.fields ?? {}).flatMap(([key, text]) => (text === null ? [] : [[key, text]]))
    )
  )
  const lacks = fields.some(({ key, required }) => required && (own[key]?.trim() ?? '') === '')
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
            disabled={day === null || amount.trim() === '' || lacks}
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
              ...from,
              orderedOn: day,
              amount: amount.trim(),
              productType: product.trim() === '' ? null : product.trim(),
              fields: Object.fromEntries(
                Object.entries(own).flatMap(([key, text = '']) =>
                  text.trim() === '' ? [] : [[key, text.trim()]]
                )
              )
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
        {fields.map((field) => (
          <Field
            key={field.key}
            label={field.label}
            optional={!field.required}
            error={problemOfField(save.error, field.key)}
          >
            <CustomInput
              field={field}
              value={own[field.key] ?? ''}
              onChange={(text) => setOwn({ ...own, [field.key]: text })}
            />
          </Field>
        ))}
        <FormProblem error={save.error} fields={['amount', 'orderedOn', ...fields.map(({ key }) => key)]} />
      </form>
    </Dialog>
  )
}
