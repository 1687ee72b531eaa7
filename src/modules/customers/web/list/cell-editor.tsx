import { useQuery } from '@tanstack/react-query'
import { useRef, type KeyboardEvent } from 'react'
import { ErrorState, Skeleton, useText } from '#ui'
import type { FieldKey } from '../../contract.ts'
import { FieldEditor } from '../field-editor.tsx'
import { countedFields } from '../field-groups.ts'
import { customerQuery, type Customer } from '../queries.ts'

/** Why a cell cannot be changed here, as a code; null where it can. */
const obstacleOf = (customer: Customer, field: FieldKey): string | null => {
  if (customer.fields[field]?.masked === true) return 'web.customer.masked'
  if (!customer.can.write) return 'views.cell.noRight'
  return countedFields.has(field) && customer.orderCount > 0 ? 'web.customer.counted' : null
}

/**
 * One field of a row as text, with the version that was read: what somebody else changed meanwhile is shown beside it. Enter
 * and Tab save, Tab goes on to the next cell; Escape leaves.
 */
export const CellEditor = ({
  id,
  field,
  onClose
}: Readonly<{
  id: string
  field: FieldKey
  /** `goesOn` where the next cell is to be changed. */
  onClose: (goesOn: boolean) => void
}>) => {
  const say = useText()
  const goesOn = useRef(false)
  const { data, error, refetch } = useQuery(customerQuery(id))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={2} />
  const obstacle = obstacleOf(data, field)
  if (obstacle !== null) return <p>{say(obstacle, { count: data.orderCount })}</p>
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.shiftKey || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    goesOn.current = true
    event.target.form?.requestSubmit()
  }
  return (
    <div onKeyDown={pressed}>
      <FieldEditor customer={data} field={field} onClose={() => onClose(goesOn.current)} />
    </div>
  )
}
