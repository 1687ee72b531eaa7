import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import type { Sort } from './column.ts'
import { HeaderCell } from './header-cell.tsx'
import type { Columns } from './use-columns.ts'
import { useRowKeys, type RowKey } from './use-row-keys.ts'

const ROW_PX = 36
/** So many rows before the end the next page is asked for. */
const AHEAD = 40
const SELECT_PX = 36

export type VirtualTableProps<Row> = Readonly<{
  /** What the rows are; also under what name the place of scrolling is kept. */
  label: string
  columns: Columns<Row>
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** How a row is called when it is spoken of. */
  rowName: (row: Row) => string
  /** Of all rows, where that is known; else more may follow. */
  total?: number | undefined
  sort?: Sort | null
  onSort?: ((sort: Sort) => void) | undefined
  onOpen?: ((row: Row) => void) | undefined
  /** Ids that are selected; without it there is no box to tick. */
  selected?: ReadonlySet<string> | undefined
  onSelect?: ((ids: ReadonlySet<string>) => void) | undefined
  rowKeys?: readonly RowKey<Row>[]
  /** Asked when the end comes near. */
  onEnd?: (() => void) | undefined
  /** Shown in place of rows. */
  empty?: ReactNode
}>

const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}

/**
 * A list of any length: only what is in sight is drawn, the head stays, columns are chosen, sized and sorted by. It fills the
 * height that it is given. For hundreds of thousands of rows together with keyset pages (`onEnd`).
 */
export const VirtualTable = <Row,>({
  label,
  columns,
  rows,
  rowId,
  rowName,
  total,
  sort = null,
  onSort,
  onOpen,
  selected,
  onSelect,
  rowKeys = [],
  onEnd,
  empty
}: VirtualTableProps<Row>) => {
  const say = useText()
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    scrollPaddingStart: ROW_PX,
    overscan: 12
  })
  const select = selected && onSelect ? (row: Row) => onSelect(toggled(selected, rowId(row))) : undefined
  const { at, setAt } = useRowKeys({
    rows,
    open: onOpen,
    select,
    more: rowKeys,
    show: (index) => {
      virtual.scrollToIndex(index, { align: 'auto' })
      // After the row was drawn.
      requestAnimationFrame(() =>
        frame.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus({ preventScroll: true })
      )
    }
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - AHEAD) onEnd?.()
  }, [last, rows.length, onEnd])

  const widths = columns.shown.map((column) => columns.widthOf(column))
  const tracks = `${select ? `${SELECT_PX}px ` : ''}${widths.map((width) => `${width}px`).join(' ')} 1fr`
  const least = widths.reduce((sum, width) => sum + width, select ? SELECT_PX : 0)
  // A custom property is not among React's known styles.
  const style = { '--tracks': tracks, '--least': `${least}px` } as CSSProperties
  const allSelected =
    selected !== undefined && rows.length > 0 && rows.every((row) => selected.has(rowId(row)))
  return (
    <div
      ref={frame}
      className="table"
      role="grid"
      aria-label={label}
      aria-rowcount={total === undefined ? -1 : total + 1}
      aria-colcount={columns.shown.length + (select ? 1 : 0)}
      aria-multiselectable={select ? true : undefined}
      data-scroll-restoration-id={label}
      style={style}
    >
      <div className="table-head" role="row" aria-rowindex={1}>
        {select && (
          <div role="columnheader" className="cell" aria-colindex={1}>
            <input
              type="checkbox"
              className="check-box"
              aria-label={say('ui.table.selectAll')}
              checked={allSelected}
              onChange={() => onSelect?.(allSelected ? new Set() : new Set(rows.map(rowId)))}
            />
          </div>
        )}
        {columns.shown.map((column, index) => (
          <HeaderCell
            key={column.key}
            column={column}
            index={index + (select ? 1 : 0)}
            width={columns.widthOf(column)}
            sort={sort}
            onSort={onSort}
            onWidth={(width) => columns.setWidth(column.key, width)}
          />
        ))}
      </div>
      {rows.length === 0 ? (
        <div role="row" className="table-empty">
          <div role="gridcell" aria-colspan={columns.shown.length}>
            {empty}
          </div>
        </div>
      ) : (
        <div className="table-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            const id = rowId(row)
            const isSelected = selected?.has(id) === true
            return (
              <div
                key={id}
                className="table-row"
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={select ? isSelected : undefined}
                data-row={item.index}
                data-at={item.index === at || undefined}
                tabIndex={item.index === Math.max(0, at) ? 0 : -1}
                style={{ transform: `translateY(${item.start}px)` }}
                onFocus={() => setAt(item.index)}
                onClick={(event) => {
                  const within =
                    event.target instanceof Element &&
                    event.target.closest('a, button, input, label, .floating')
                  if (!within && getSelection()?.isCollapsed !== false) onOpen?.(row)
                }}
              >
                {select && (
                  <div role="gridcell" className="cell">
                    <input
                      type="checkbox"
                      className="check-box"
                      tabIndex={-1}
                      aria-label={say('ui.table.selectRow', { name: rowName(row) })}
                      checked={isSelected}
                      onChange={() => select(row)}
                    />
                  </div>
                )}
                {columns.shown.map((column) => (
                  <div
                    key={column.key}
                    role="gridcell"
                    className={column.align === 'end' ? 'cell end' : 'cell'}
                  >
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      )}
    </div>
  )
}
