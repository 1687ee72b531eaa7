import { memo, type MouseEvent } from 'react'
import { useText } from '../text/use-text.ts'
import type { Column } from './column.ts'

export type TableRowProps<Row> = Readonly<{
  row: Row
  name: string
  index: number
  /** px from the top of the body. */
  top: number
  columns: readonly Column<Row>[]
  /** null where rows cannot be selected. */
  isSelected: boolean | null
  isAt: boolean
  /** In the order of Tab: one row of all. */
  isReachable: boolean
  onAt: (index: number) => void
  onOpen: (index: number) => void
  onSelect: (index: number) => void
}>

/** A click on the row opens it, unless it was meant for something in it, or text was marked. */
const isForRow = (event: MouseEvent): boolean =>
  event.target instanceof Element &&
  event.target.closest('a, button, input, label, .floating') === null &&
  getSelection()?.isCollapsed !== false

const Drawn = <Row,>(props: TableRowProps<Row>) => {
  const { row, name, index, top, columns, isSelected, isAt, isReachable, onAt, onOpen, onSelect } = props
  const say = useText()
  return (
    <div
      className="table-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected ?? undefined}
      data-row={index}
      data-at={isAt || undefined}
      tabIndex={isReachable ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => onAt(index)}
      onClick={(event) => {
        if (isForRow(event)) onOpen(index)
      }}
    >
      {isSelected !== null && (
        <div role="gridcell" className="cell">
          <input
            type="checkbox"
            className="check-box"
            tabIndex={-1}
            aria-label={say('ui.table.selectRow', { name })}
            checked={isSelected}
            onChange={() => onSelect(index)}
          />
        </div>
      )}
      {columns.map((column) => (
        <div key={column.key} role="gridcell" className={column.align === 'end' ? 'cell end' : 'cell'}>
          {column.cell(row)}
        </div>
      ))}
    </div>
  )
}

/** One row, drawn again only when something of it changed: scrolling stays smooth however rich the cells are. */
// `memo` forgets that the component is generic.
export const TableRow = memo(Drawn) as typeof Drawn
