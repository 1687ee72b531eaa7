import { memo, type KeyboardEvent, type MouseEvent } from 'react'
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

/** Within a row the arrows go from cell to cell; Escape and the left edge lead back to the row. */
const moveInRow = (event: KeyboardEvent<HTMLElement>): void => {
  const { key, target, currentTarget: row } = event
  if (!(target instanceof HTMLElement)) return
  const cells = [...row.querySelectorAll<HTMLElement>(':scope > [data-cell]')]
  const at = cells.findIndex((cell) => cell === target)
  if (at < 0 && target !== row) return
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  const next = step !== 0 ? cells[at + step] : undefined
  if (next) next.focus()
  else if (at >= 0 && (key === 'Escape' || (step < 0 && at === 0))) row.focus()
  else if (at >= 0 && (key === 'Enter' || key === 'F2')) {
    const act = target.querySelector<HTMLElement>('[data-cell-action]')
    if (act === null) return
    act.click()
  } else return
  event.preventDefault()
}

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
      onKeyDown={moveInRow}
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
        <div
          key={column.key}
          role="gridcell"
          className={column.align === 'end' ? 'cell end' : 'cell'}
          data-cell={column.key}
          data-why={column.why}
          tabIndex={-1}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  )
}

/** One row, drawn again only when something of it changed: scrolling stays smooth however rich the cells are. */
// `memo` forgets that the component is generic.
export const TableRow = memo(Drawn) as typeof Drawn
