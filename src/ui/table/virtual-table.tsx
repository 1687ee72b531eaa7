import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, type CSSProperties, type ReactNode } from 'react'
import { CellNote } from './cell-note.tsx'
import type { Sort } from './column.ts'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import type { Columns } from './use-columns.ts'
import { useRowKeys, type RowKey } from './use-row-keys.ts'

const ROW_PX = 36
const SELECT_PX = 36
/** So many rows before the end the next page is asked for. */
const AHEAD = 40
const OVERSCAN = 12

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

/** Calls what is current, by a function that stays the same: rows need not be drawn again for it. */
const useSteady = <A,>(act: (argument: A) => void): ((argument: A) => void) => {
  const current = useRef(act)
  useEffect(() => {
    current.current = act
  })
  return useCallback((argument: A) => current.current(argument), [])
}

/**
 * A list of any length: only what is in sight is drawn, the head stays, columns are chosen, sized and sorted by. It fills the
 * height that it is given. For hundreds of thousands of rows together with keyset pages (`onEnd`).
 */
export const VirtualTable = <Row,>(props: VirtualTableProps<Row>) => {
  const { label, columns, rows, rowId, rowName, total, sort = null, onSort, onOpen, rowKeys = [] } = props
  const { selected, onSelect, onEnd, empty } = props
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    scrollPaddingStart: ROW_PX,
    overscan: OVERSCAN
  })
  const select = selected && onSelect ? (row: Row) => onSelect(toggled(selected, rowId(row))) : undefined
  const { at, setAt } = useRowKeys({
    rows,
    open: onOpen,
    select,
    more: rowKeys,
    show: (index) => {
      virtual.scrollToIndex(index, { align: 'auto' })
      // Up and down from a cell lead to the same column.
      const column = document.activeElement?.getAttribute('data-cell') ?? null
      const within = column === null ? '' : ` > [data-cell="${CSS.escape(column)}"]`
      // After the row was drawn.
      requestAnimationFrame(() =>
        frame.current
          ?.querySelector<HTMLElement>(`[data-row="${index}"]${within}`)
          ?.focus({ preventScroll: true })
      )
    }
  })
  const withRow = (run: ((row: Row) => void) | undefined) => (index: number) => {
    const row = rows[index]
    if (row !== undefined) run?.(row)
  }
  const openAt = useSteady(withRow(onOpen))
  const selectAt = useSteady(withRow(select))
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
  const isAllSelected =
    selected !== undefined && rows.length > 0 && rows.every((row) => selected.has(rowId(row)))
  return (
    <>
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
        <TableHead
          columns={columns}
          sort={sort}
          onSort={onSort}
          isAllSelected={select ? isAllSelected : null}
          onSelectAll={() => onSelect?.(isAllSelected ? new Set() : new Set(rows.map(rowId)))}
        />
        {rows.length === 0 ? (
          <div role="row" className="table-empty">
            <div role="gridcell" aria-colspan={columns.shown.length}>
              {empty}
            </div>
          </div>
        ) : (
          <div className="table-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const row = rows[index]
              if (row === undefined) return null
              return (
                <TableRow
                  key={rowId(row)}
                  row={row}
                  name={rowName(row)}
                  index={index}
                  top={start}
                  columns={columns.shown}
                  isSelected={select ? selected?.has(rowId(row)) === true : null}
                  isAt={index === at}
                  isReachable={index === Math.max(0, at)}
                  onAt={setAt}
                  onOpen={openAt}
                  onSelect={selectAt}
                />
              )
            })}
          </div>
        )}
      </div>
      <CellNote frame={frame} />
    </>
  )
}
