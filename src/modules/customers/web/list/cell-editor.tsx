import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import {
  api,
  conflictOf,
  ErrorState,
  Field,
  FieldConflict,
  problemOfField,
  problemText,
  Skeleton,
  TextInput,
  useText
} from '#ui'
import type { CustomerRow, FieldKey } from '../../contract.ts'
import { CustomInput, startingText } from '../custom/custom-input.tsx'
import { countedFields } from '../field-groups.ts'
import { customerQuery, type Customer } from '../queries.ts'
import { dropCellEdit, saveCell, useCellEdit } from './cell-edits.ts'

/** How a cell was left: the focus stays at it, or goes to the next or the one before. */
export type Leaving = 'stay' | 'next' | 'previous'

export type CellEditorProps = Readonly<{
  row: CustomerRow
  field: FieldKey
  /** What the column is called, and what is spoken of. */
  column: string
  label: string
  onLeave: (leaving: Leaving) => void
}>

/** Why a cell cannot be changed here, as a code; null where it can. */
const obstacleOf = (customer: Customer, field: FieldKey): string | null => {
  if (customer.fields[field]?.masked === true) return 'web.customer.masked'
  if (!customer.can.write) return 'views.cell.noRight'
  return countedFields.has(field) && customer.orderCount > 0 ? 'web.customer.counted' : null
}

const isButton = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button') !== null

type Open = CellEditorProps & Readonly<{ customer: Customer }>

const Editor = ({ row, field, column, label, customer, onLeave }: Open) => {
  const say = useText()
  const refused = useCellEdit(row.id, field)
  const known = customer.fields[field]
  const custom = customer.customFields.find(({ key }) => key === field)
  const [before] = useState({
    version: customer.version,
    text: custom ? startingText(custom, known) : (known?.raw ?? known?.text ?? '')
  })
  const [text, setText] = useState(refused?.text ?? before.text)
  const isLeft = useRef(false)
  const conflict = conflictOf(refused?.error)
  const send = (version: number): void => {
    const wanted = text.trim()
    const told = say('views.cell.of', { column, name: row.name ?? say('web.customer.unnamed') })
    void saveCell(
      { id: row.id, column: field, text: wanted, told },
      async () =>
        api.patch(
          `/customers/${row.id}`,
          { fields: { [field]: wanted === '' ? null : wanted } },
          { version }
        ),
      say
    )
  }
  const isOther = text.trim() !== before.text.trim()
  const leave = (leaving: Leaving, work: () => void): void => {
    isLeft.current = true
    work()
    onLeave(leaving)
  }
  const keep = (): void => {
    if (isOther || refused !== undefined) send(before.version)
  }
  const discard = (): void => dropCellEdit(row.id, field)
  // Whoever clicks elsewhere means what he typed.
  const gone = useEffectEvent(() => {
    if (!isLeft.current && conflict === null && isOther) send(before.version)
  })
  useEffect(() => () => gone(), [])
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || isButton(event.target)) return
    if (event.key === 'Escape') leave('stay', discard)
    else if (conflict !== null) return
    else if (event.key === 'Enter') leave('stay', keep)
    else if (event.key === 'Tab') leave(event.shiftKey ? 'previous' : 'next', keep)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const input = { value: text, onChange: setText, autoFocus: true }
  const problem =
    refused?.error && conflict === null
      ? (problemOfField(refused.error, field) ?? problemText(refused.error, say('ui.unreached')))
      : null
  return (
    <div className="cell-editor" onKeyDown={pressed}>
      <Field label={label} error={problem}>
        {custom ? <CustomInput field={custom} {...input} /> : <TextInput {...input} />}
      </Field>
      {conflict && (
        <FieldConflict
          field={column}
          mine={text.trim() || '—'}
          theirs={conflict.theirs}
          onMine={() => leave('stay', () => send(conflict.version))}
          onTheirs={() => leave('stay', discard)}
        />
      )}
    </div>
  )
}

/** What stands in a cell's place without an input: it takes the keys of one. */
export const CellPlace = ({
  onLeave,
  children
}: Readonly<{ onLeave: (leaving: Leaving) => void; children: ReactNode }>) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus({ preventScroll: true }), [])
  const pressed = (event: KeyboardEvent): void => {
    const isEnd = event.key === 'Escape' || event.key === 'Enter'
    if ((!isEnd && event.key !== 'Tab') || isButton(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    onLeave(isEnd ? 'stay' : event.shiftKey ? 'previous' : 'next')
  }
  return (
    <div ref={place} className="cell-obstacle" role="group" tabIndex={-1} onKeyDown={pressed}>
      {children}
    </div>
  )
}

/**
 * One field of a row as text, in its cell, with the version that was read: what somebody else changed meanwhile is shown
 * beside it. Enter and Tab keep it, Tab goes on to the next cell, Escape leaves it as it was.
 */
export const CellEditor = (props: CellEditorProps) => {
  const say = useText()
  const { data, error, refetch } = useQuery(customerQuery(props.row.id))
  const obstacle = data ? obstacleOf(data, props.field) : null
  if (!data || obstacle !== null)
    return (
      <CellPlace onLeave={props.onLeave}>
        {obstacle !== null ? (
          say(obstacle, { count: data?.orderCount ?? 0 })
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={1} />
        )}
      </CellPlace>
    )
  return <Editor {...props} customer={data} />
}
