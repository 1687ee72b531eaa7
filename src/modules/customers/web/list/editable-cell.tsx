import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'
import { Icon, Popover, problemText, showToast, useMay, useText, api } from '#ui'
import type { CustomerRow, FieldKey } from '../../contract.ts'
import { OwnerDialog } from '../owner-dialog.tsx'
import { refreshCustomer } from '../queries.ts'

// The editor of a field with all its kinds: only who changes something needs it.
const CellEditor = lazy(async () => ({ default: (await import('./cell-editor.tsx')).CellEditor }))

const EDIT = '.cell-edit'

/** Opens the editor of the first cell of a row that has one, or of the one after `from`. */
export const editCell = (row: Element | null | undefined, from: Element | null = null): void => {
  const all = [...(row?.querySelectorAll<HTMLElement>(EDIT) ?? [])]
  all[from === null ? 0 : all.findIndex((one) => one === from) + 1]?.click()
}

/** A cell that can be changed in its place; the list follows when the server has it. */
export const EditableCell = ({
  row,
  field,
  column,
  children
}: Readonly<{ row: CustomerRow; field: FieldKey; column: string; children: ReactNode }>) => {
  const say = useText()
  const may = useMay()
  const place = useRef<HTMLSpanElement>(null)
  if (!may('customer.write') || row.state === 'deleted') return children
  const name = row.name ?? say('web.customer.unnamed')
  const label = say('views.cell.edit', { column, name })
  return (
    <span className="editable" ref={place}>
      <span className="editable-text">{children}</span>
      <Popover
        label={label}
        className="cell-popover"
        trigger={(trigger) => (
          <button {...trigger} type="button" tabIndex={-1} className="cell-edit" aria-label={label}>
            <Icon name="edit" />
          </button>
        )}
      >
        {(close) => (
          <Suspense>
            <CellEditor
              id={row.id}
              field={field}
              onClose={(goesOn) => {
                const own = place.current?.querySelector(EDIT) ?? null
                close()
                const line = place.current?.closest<HTMLElement>('[data-row]')
                if (goesOn) setTimeout(() => editCell(line, own))
                else line?.focus({ preventScroll: true })
              }}
            />
          </Suspense>
        )}
      </Popover>
    </span>
  )
}

/** The owner in its place: another one is found by typing a name. */
export const OwnerCell = ({ row, children }: Readonly<{ row: CustomerRow; children: ReactNode }>) => {
  const say = useText()
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (!may('customer.assign') || row.state !== 'active') return children
  const name = row.name ?? say('web.customer.unnamed')
  const label = say('views.cell.edit', { column: say('web.customers.column.owner'), name })
  const give = async (ownerId: string | null): Promise<void> => {
    setOpen(false)
    try {
      await api.put(`/customers/${row.id}/owner`, { ownerId })
      await refreshCustomer(row.id)
    } catch (error) {
      showToast(problemText(error, say('ui.unreached')), { problem: true })
    }
  }
  return (
    <span className="editable">
      <span className="editable-text">{children}</span>
      <button
        type="button"
        tabIndex={-1}
        className="cell-edit"
        aria-label={label}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="edit" />
      </button>
      {open && (
        <OwnerDialog
          title={label}
          current={row.owner && { value: row.owner.id, label: row.owner.name }}
          onClose={() => setOpen(false)}
          onChoose={(ownerId) => void give(ownerId)}
        />
      )}
    </span>
  )
}
