import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useText } from '../text/use-text.ts'
import { MAX_WIDTH, MIN_WIDTH, nextSort, type Column, type Sort } from './column.ts'

const STEP = 16

export type HeaderCellProps<Row> = Readonly<{
  column: Column<Row>
  index: number
  width: number
  sort: Sort | null
  onSort: ((sort: Sort) => void) | undefined
  onWidth: (width: number) => void
  /** Puts another column, by its key, in the place of this one. */
  onDropped: (key: string) => void
}>

const Resizer = ({
  name,
  width,
  onWidth
}: Readonly<{ name: string; width: number; onWidth: (width: number) => void }>) => {
  const say = useText()
  const from = useRef<Readonly<{ x: number; width: number }> | null>(null)
  const moved = (event: PointerEvent): void => {
    if (from.current) onWidth(from.current.width + event.clientX - from.current.x)
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    onWidth(width + (event.key === 'ArrowRight' ? STEP : -STEP))
  }
  return (
    <span
      className="resizer"
      role="separator"
      aria-orientation="vertical"
      aria-label={say('ui.table.resize', { column: name })}
      aria-valuenow={width}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={MAX_WIDTH}
      tabIndex={0}
      onKeyDown={pressed}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width }
      }}
      onPointerMove={moved}
      onPointerUp={() => {
        from.current = null
      }}
    />
  )
}

/** What is dragged between heads of columns. */
const DRAGGED = 'application/x-huike-column'

/** The head of a column: sorts by a click, is made wider at its edge, and dragged to another place. */
export const HeaderCell = <Row,>({
  column,
  index,
  width,
  sort,
  onSort,
  onWidth,
  onDropped
}: HeaderCellProps<Row>) => {
  const sorted = sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : undefined
  const sortable = column.sortable === true && onSort !== undefined
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={sorted ?? (sortable ? 'none' : undefined)}
      className={column.align === 'end' ? 'cell end' : 'cell'}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault()
      }}
      onDrop={(event) => {
        const key = event.dataTransfer.getData(DRAGGED)
        if (key === '') return
        event.preventDefault()
        onDropped(key)
      }}
    >
      <span
        draggable={column.fixed !== true}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, column.key)
          event.dataTransfer.effectAllowed = 'move'
        }}
      >
        {sortable ? (
          <button type="button" className="sorter" onClick={() => onSort(nextSort(sort, column.key))}>
            {column.header}
            <span aria-hidden="true">
              {sorted === 'ascending' ? ' ↑' : sorted === 'descending' ? ' ↓' : ''}
            </span>
          </button>
        ) : (
          column.header
        )}
      </span>
      <Resizer name={column.header} width={width} onWidth={onWidth} />
    </div>
  )
}
