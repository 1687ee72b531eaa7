import { useText } from '#ui'
import type { FieldKey } from '../../contract.ts'
import { FieldEditor } from '../field-editor.tsx'
import { SourceMark } from '../source/source-mark.tsx'
import { useChangeFields } from '../use-change-fields.ts'
import { countedFields } from '../field-groups.ts'
import type { Customer } from '../queries.ts'

const Value = ({ customer, field }: Readonly<{ customer: Customer; field: FieldKey }>) => {
  const say = useText()
  const known = customer.fields[field]
  if (known?.masked === true) return <span className="soft">{say('web.customer.masked')}</span>
  if (!known || (known.text === null && known.raw === null)) return <span className="soft">—</span>
  // Understood as another field (800人 is a head count), or not at all: then a finding says so.
  if (known.text === null) return <>{known.raw}</>
  return (
    <>
      {known.text}
      {known.raw !== null && (
        <span className="soft small raw"> {say('web.customer.written', { text: known.raw })}</span>
      )}
    </>
  )
}

/** A field as it is understood, beside it what was written where that differs; a click and it can be changed. */
export const FieldRow = ({
  customer,
  field,
  editing,
  onEdit
}: Readonly<{
  customer: Customer
  field: FieldKey
  editing: boolean
  onEdit: (field: FieldKey | null) => void
}>) => {
  const say = useText()
  const name = say(`web.customerField.${field}`)
  const counted = countedFields.has(field) && customer.orderCount > 0
  const change = useChangeFields(customer.id)
  const known = customer.fields[field]
  const isSourced = known !== undefined && known.masked !== true && !counted
  const editable = customer.can.write && !counted && customer.fields[field]?.masked !== true
  if (editing && editable)
    return (
      <div className="field-row editing">
        <dt className="unseen">{name}</dt>
        <dd>
          <FieldEditor key={customer.id} customer={customer} field={field} onClose={() => onEdit(null)} />
        </dd>
      </div>
    )
  return (
    <div className="field-row">
      <dt>{name}</dt>
      <dd className="sourced">
        {editable ? (
          <button type="button" className="field-value" onClick={() => onEdit(field)}>
            <span className="unseen">{say('web.customer.editField', { field: name })} </span>
            <Value customer={customer} field={field} />
          </button>
        ) : (
          <span
            className="field-value fixed"
            title={counted ? say('web.customer.counted', { count: customer.orderCount }) : undefined}
          >
            <Value customer={customer} field={field} />
          </span>
        )}
        {isSourced && (
          <SourceMark
            customerId={customer.id}
            field={field}
            own={customer.sources[field]}
            base={customer.source}
            onAdopt={
              editable
                ? (text) => change.mutate({ fields: { [field]: text }, version: customer.version })
                : null
            }
          />
        )}
      </dd>
    </div>
  )
}
