import { lazy, Suspense, useRef, type ReactNode } from 'react'
import { Icon, Popover, useMay, useText } from '#ui'
import type { CustomerRow, FieldKey } from '../../contract.ts'
import { prefetchCustomer } from '../queries.ts'
import type { Leaving } from './cell-editor.tsx'
import { useCellEdit } from './cell-edits.ts'

// The editor of a field with all its kinds: only who changes something needs it.
const CellEditor = lazy(async () => ({ default: (await import('./cell-editor.tsx')).CellEditor }))
const OwnerEditor = lazy(async () => ({ default: (await import('./owner-editor.tsx')).OwnerEditor }))

const EDIT = '.cell-edit'

/** Opens the editor of the first cell of a row that has one. */
export const editCell = (row: Element | null | undefined): void =>
  row?.querySelector<HTMLElement>(EDIT)?.click()

/** Where the focus goes from a cell: to the cell itself, or the next or the one before that can be changed is opened. */
const goFrom = (button: Element | null, leaving: Leaving): void => {
  const cell = button?.closest<HTMLElement>('[data-cell]')
  const table = cell?.closest('[role=grid]')
  if (leaving !== 'stay' && table && button) {
    const all = [...table.querySelectorAll<HTMLElement>(EDIT)]
    const next = all[all.indexOf(button as HTMLElement) + (leaving === 'next' ? 1 : -1)]
    next?.closest<HTMLElement>('[data-cell]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (next) return next.click()
  }
  cell?.focus({ preventScroll: true })
}

const Changed = ({
  row,
  column,
  name,
  children,
  editor
}: Readonly<{
  row: CustomerRow
  /** The field, or `owner`. */
  column: string
  name: string
  children: ReactNode
  editor: (label: string, leave: (leaving: Leaving) => void) => ReactNode
}>) => {
  const say = useText()
  const edit = useCellEdit(row.id, column)
  const button = useRef<HTMLSpanElement>(null)
  const label = say('views.cell.edit', { column: name, name: row.name ?? say('web.customer.unnamed') })
  const isSent = edit !== undefined && edit.error === null
  const isRefused = edit !== undefined && edit.error !== null
  return (
    <span className="editable" ref={button} data-refused={isRefused || undefined}>
      <span className="editable-text" aria-busy={isSent || undefined}>
        {isSent ? edit.text || <span className="soft">—</span> : children}
      </span>
      <Popover
        label={label}
        className="cell-popover"
        over=".cell"
        trigger={(trigger) => (
          <button
            {...trigger}
            type="button"
            tabIndex={-1}
            className="cell-edit"
            data-cell-action
            aria-label={label}
            onPointerEnter={() => prefetchCustomer(row.id)}
          >
            <Icon name="edit" />
          </button>
        )}
      >
        {(close) => (
          <Suspense>
            {editor(label, (leaving) => {
              const own = button.current?.querySelector(EDIT) ?? null
              close()
              // After the platform has put the focus back to the button.
              setTimeout(() => goFrom(own, leaving))
            })}
          </Suspense>
        )}
      </Popover>
    </span>
  )
}

/** A cell that is changed in its place: what was typed stands there at once, and goes again where it was refused. */
export const EditableCell = ({
  row,
  field,
  column,
  children
}: Readonly<{ row: CustomerRow; field: FieldKey; column: string; children: ReactNode }>) => {
  const may = useMay()
  if (!may('customer.write') || row.state === 'deleted') return children
  return (
    <Changed
      row={row}
      column={field}
      name={column}
      editor={(label, onLeave) => (
        <CellEditor row={row} field={field} column={column} label={label} onLeave={onLeave} />
      )}
    >
      {children}
    </Changed>
  )
}

/** The owner in its place: another one is found by typing a name. */
export const OwnerCell = ({ row, children }: Readonly<{ row: CustomerRow; children: ReactNode }>) => {
  const say = useText()
  const may = useMay()
  if (!may('customer.assign') || row.state !== 'active') return children
  const column = say('web.customers.column.owner')
  return (
    <Changed
      row={row}
      column="owner"
      name={column}
      editor={(label, onLeave) => <OwnerEditor row={row} column={column} label={label} onLeave={onLeave} />}
    >
      {children}
    </Changed>
  )
}
