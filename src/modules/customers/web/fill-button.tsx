import { Popover, useText, Writing } from '#ui'
import type { FieldKey } from '../contract.ts'
import { FieldEditor } from './field-editor.tsx'
import type { Customer } from './queries.ts'

/** One click, and the missing or doubtful field can be written, wherever on the page it is spoken of. */
export const FillButton = ({
  customer,
  field,
  hint,
  className,
  onWriting,
  children
}: Readonly<{
  customer: Customer
  field: FieldKey
  hint?: string | undefined
  className?: string
  /** While the field is open; what stands around it is held meanwhile (`useHeld`). */
  onWriting: (writing: boolean) => void
  children?: string
}>) => {
  const say = useText()
  const name = say(`web.customerField.${field}`)
  const masked = customer.fields[field]?.masked === true
  if (!customer.can.write || masked) return <span className="soft">{children ?? name}</span>
  return (
    <Popover
      label={say('web.customer.fill', { field: name })}
      className="fill"
      trigger={(trigger) => (
        <button type="button" className={className ?? 'fill-button'} {...trigger}>
          {children ?? name}
        </button>
      )}
    >
      {(close) => (
        <>
          <Writing onWriting={onWriting} />
          <FieldEditor customer={customer} field={field} hint={hint} onClose={close} />
        </>
      )}
    </Popover>
  )
}
