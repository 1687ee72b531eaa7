import { useState, type KeyboardEvent } from 'react'
import {
  Button,
  conflictOf,
  Field,
  FieldConflict,
  FormProblem,
  problemOfField,
  TextArea,
  TextInput,
  useText
} from '#ui'
import type { FieldKey } from '../contract.ts'
import { CustomInput, startingText } from './custom/custom-input.tsx'
import { longFields } from './field-groups.ts'
import type { Customer } from './queries.ts'
import { ReferrerInput } from './source/referrer-input.tsx'
import { isChosenField } from './source/source-fields.ts'
import { SourceInput } from './source/source-input.tsx'
import { useChangeFields } from './use-change-fields.ts'

export type FieldEditorProps = Readonly<{
  customer: Pick<Customer, 'id' | 'version' | 'fields' | 'customFields'>
  field: FieldKey
  /** Said beside it: why it is asked for, what is proposed. */
  hint?: string | undefined
  onClose: () => void
}>

/**
 * One field as text, written as one likes (`八百来人`, `30-50万`, `下个月底`): Enter saves, Escape leaves. Where somebody changed it
 * meanwhile both texts are shown and one is chosen.
 */
export const FieldEditor = ({ customer, field, hint, onClose }: FieldEditorProps) => {
  const say = useText()
  const known = customer.fields[field]
  const custom = customer.customFields.find(({ key }) => key === field)
  const [before] = useState({
    version: customer.version,
    text: custom ? startingText(custom, known) : (known?.raw ?? known?.text ?? '')
  })
  const [text, setText] = useState(before.text)
  const save = useChangeFields(customer.id, { onDone: onClose })
  const conflict = conflictOf(save.error)
  const submit = (version: number): void => {
    if (text.trim() === before.text.trim() && conflict === null) onClose()
    else save.mutate({ fields: { [field]: text.trim() === '' ? null : text.trim() }, version })
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || !longFields.has(field))) {
      event.preventDefault()
      submit(before.version)
    }
  }
  const input = { value: text, onChange: setText, autoFocus: true, onKeyDown: pressed }
  return (
    <form
      className="field-editor"
      onSubmit={(event) => {
        event.preventDefault()
        submit(before.version)
      }}
    >
      <Field
        label={say(`web.customerField.${field}`)}
        hint={hint}
        error={conflict ? null : problemOfField(save.error, field)}
      >
        {custom ? (
          <CustomInput field={custom} {...input} />
        ) : isChosenField(field) ? (
          <SourceInput field={field} channel={customer.fields.sourceChannel?.text ?? null} {...input} />
        ) : field === 'referrer' ? (
          <ReferrerInput {...input} />
        ) : longFields.has(field) ? (
          <TextArea {...input} rows={3} />
        ) : (
          <TextInput {...input} />
        )}
      </Field>
      {conflict ? (
        <FieldConflict
          field={say(`web.customerField.${field}`)}
          mine={conflict.yours}
          theirs={conflict.theirs}
          busy={save.isPending}
          onMine={() => submit(conflict.version)}
          onTheirs={onClose}
        />
      ) : (
        <>
          <FormProblem error={save.error} fields={[field]} />
          <div className="row">
            <Button kind="primary" submits busy={save.isPending}>
              {say('ui.save')}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {say('ui.cancel')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
