import { useState } from 'react'
import { Checkbox, RelativeTime, useText } from '#ui'
import type { FieldKey } from '../../contract.ts'
import { fieldGroups } from '../field-groups.ts'
import type { Customer } from '../queries.ts'
import { OriginLines } from '../source/origin-lines.tsx'
import { sourceText } from '../source/source-text.ts'
import { FieldRow } from './field-row.tsx'

const isFilled = ({ fields }: Customer, field: FieldKey): boolean => {
  const known = fields[field]
  return known !== undefined && (known.text !== null || known.raw !== null || known.masked === true)
}

/** 档案: everything that is known of the customer itself, field by field, each changed where it stands. */
export const FilePart = ({
  customer,
  editing,
  onEdit
}: Readonly<{ customer: Customer; editing: FieldKey | null; onEdit: (field: FieldKey | null) => void }>) => {
  const say = useText()
  const [all, setAll] = useState(false)
  const custom = Object.entries(customer.custom)
  const own = customer.customFields.filter(({ of }) => of === 'customer')
  return (
    <div className="file">
      <p className="soft small file-source">
        {say('web.source.all', { source: sourceText(customer.source, say) })} ·{' '}
        <RelativeTime at={customer.source.at} />
      </p>
      <Checkbox checked={all} onChange={setAll}>
        {say('web.customer.file.all')}
      </Checkbox>
      {fieldGroups.map(({ key, fields }) => {
        const shown = fields.filter((field) => all || field === editing || isFilled(customer, field))
        if (shown.length === 0) return null
        return (
          <section key={key} aria-labelledby={`group-${key}`}>
            <h3 id={`group-${key}`}>{say(`web.customer.group.${key}`)}</h3>
            <dl>
              {shown.map((field) => (
                <FieldRow
                  key={field}
                  customer={customer}
                  field={field}
                  editing={editing === field}
                  onEdit={onEdit}
                />
              ))}
            </dl>
            {key === 'source' && <OriginLines customer={customer} />}
          </section>
        )
      })}
      {own.length > 0 && (
        <section aria-labelledby="group-own">
          <h3 id="group-own">{say('web.customer.group.own')}</h3>
          <dl>
            {own.map(({ key }) => (
              <FieldRow key={key} customer={customer} field={key} editing={editing === key} onEdit={onEdit} />
            ))}
          </dl>
        </section>
      )}
      {custom.length > 0 && (
        <section aria-labelledby="group-custom">
          <h3 id="group-custom">{say('web.customer.group.custom')}</h3>
          <dl>
            {custom.map(([name, text]) => (
              <div key={name} className="field-row">
                <dt>{name}</dt>
                <dd>
                  <span className="field-value fixed">{text}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  )
}
