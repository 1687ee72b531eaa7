import { use, useId, useState } from 'react'
import {
  api,
  Button,
  Checkbox,
  Field,
  FormProblem,
  problemOfField,
  Select,
  Sheet,
  TextArea,
  TextInput,
  useSubmit,
  useText
} from '#ui'
import type { Changed, CustomerPage, CustomFieldView, FieldKey } from '../../contract.ts'
import { CustomInput, startingText } from '../custom/custom-input.tsx'
import { useCustomFields } from '../custom/use-custom-fields.ts'
import { longFields } from '../field-groups.ts'
import { contactFields, needFields } from '../part-fields.ts'
import { refreshCustomer } from '../queries.ts'
import { CustomerAtHand } from './evidence.ts'
import { SourceMark } from '../source/source-mark.tsx'

type Contact = CustomerPage['contacts'][number]
type Need = CustomerPage['needs'][number]
type Texts = Readonly<Partial<Record<FieldKey, string>>>

export type PartSheetProps = Readonly<{
  kind: 'contact' | 'need'
  customerId: string
  /** Where the customer came from, and with it what has no source of its own. */
  source: CustomerPage['source']
  /** Null for a new one. */
  part: Contact | Need | null
  /** What a new one begins with. */
  preset?: Texts
  onClose: () => void
}>

const textIn = (
  part: Contact | Need | null,
  preset: Texts,
  field: FieldKey,
  own: CustomFieldView | undefined
): string => {
  if (part === null) return preset[field] ?? ''
  const known = part.fields[field]
  return own ? startingText(own, known) : (known?.raw ?? known?.text ?? '')
}

const states = { contact: ['active', 'left'], need: ['open', 'met', 'dropped'] } as const

/** A contact or a need as a form; only what was changed is sent, so that two people do not write over each other. */
export const PartSheet = ({ kind, customerId, source, part, preset = {}, onClose }: PartSheetProps) => {
  const say = useText()
  const formId = useId()
  const custom = useCustomFields(kind)
  const fields: readonly FieldKey[] = [
    ...(kind === 'contact' ? contactFields : needFields),
    ...custom.map(({ key }) => key)
  ]
  // As it was when the sheet was opened; what a colleague changes meanwhile does not move under one's hands.
  const atHand = use(CustomerAtHand)
  const [seen] = useState({ part, preset, version: atHand?.version })
  const [texts, setTexts] = useState<Texts>({})
  const ownOf = (field: FieldKey) => custom.find(({ key }) => key === field)
  const before = (field: FieldKey): string => textIn(seen.part, seen.preset, field, ownOf(field))
  const textOf = (field: FieldKey): string => texts[field] ?? before(field)
  const [state, setState] = useState<string>(part?.state ?? states[kind][0])
  const wasPrimary = part !== null && 'isPrimary' in part && part.isPrimary
  const [primary, setPrimary] = useState(wasPrimary)
  const place = `/customers/${customerId}/${kind}s`
  const done = async (): Promise<void> => {
    await refreshCustomer(customerId)
    onClose()
  }
  const save = useSubmit(
    async (input: object, idempotencyKey) =>
      part === null
        ? api.post<Changed>(place, input, { idempotencyKey })
        : api.patch<Changed>(`${place}/${part.id}`, input, { idempotencyKey, version: seen.version }),
    { onDone: done }
  )
  const remove = useSubmit(async () => api.remove(`${place}/${part?.id ?? ''}`), { onDone: done })
  const submit = (): void => {
    const changed = fields.filter((field) =>
      part === null ? textOf(field) !== '' : textOf(field) !== before(field)
    )
    save.mutate({
      fields: Object.fromEntries(
        changed.map((field) => [field, textOf(field).trim() === '' ? null : textOf(field)])
      ),
      ...(part !== null && state !== part.state ? { state } : {}),
      ...(kind === 'contact' && primary !== wasPrimary ? { isPrimary: primary } : {})
    })
  }
  return (
    <Sheet
      title={say(part === null ? `web.customer.${kind}.add` : `web.customer.${kind}.edit`)}
      onClose={onClose}
      footer={
        <>
          {part !== null && (
            <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate(undefined)}>
              {say('web.customer.part.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button kind="primary" submits form={formId} busy={save.isPending}>
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
          submit()
        }}
      >
        {fields
          .filter((field) => part?.fields[field]?.masked !== true)
          .map((field) => {
            const input = {
              value: textOf(field),
              onChange: (text: string) => setTexts({ ...texts, [field]: text })
            }
            const known = part?.fields[field]
            const own = ownOf(field)
            const shown = (
              <Field
                key={field}
                label={say(`web.customerField.${field}`)}
                hint={
                  known && known.text !== null && known.raw !== null && textOf(field) === before(field)
                    ? say('web.customer.understood', { text: known.text })
                    : undefined
                }
                error={problemOfField(save.error, field)}
              >
                {own ? (
                  <CustomInput field={own} {...input} />
                ) : longFields.has(field) ? (
                  <TextArea {...input} rows={3} />
                ) : (
                  <TextInput {...input} />
                )}
              </Field>
            )
            if (part === null || known === undefined) return shown
            return (
              <div key={field} className="part-field">
                {shown}
                <SourceMark
                  customerId={customerId}
                  field={field}
                  own={part.sources[field]}
                  base={source}
                  partId={part.id}
                  onAdopt={input.onChange}
                />
              </div>
            )
          })}
        {kind === 'contact' && (
          <Checkbox checked={primary} onChange={setPrimary} disabled={wasPrimary}>
            {say('web.customer.contact.isPrimary')}
          </Checkbox>
        )}
        {part !== null && (
          <Field label={say('web.members.state')}>
            <Select
              value={state}
              options={states[kind].map((value) => ({
                value,
                label: say(`web.customer.${kind}.state.${value}`)
              }))}
              onChange={setState}
            />
          </Field>
        )}
        <FormProblem error={save.error ?? remove.error} fields={fields} />
      </form>
    </Sheet>
  )
}
