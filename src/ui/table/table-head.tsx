import { useText } from '../text/use-text.ts'
import type { Sort } from './column.ts'
import { HeaderCell } from './header-cell.tsx'
import type { Columns } from './use-columns.ts'

export type TableHeadProps<Row> = Readonly<{
  columns: Columns<Row>
  sort: Sort | null
  onSort: ((sort: Sort) => void) | undefined
  /** Whether all rows are selected; null where rows cannot be. */
  isAllSelected: boolean | null
  onSelectAll: () => void
}>

export const TableHead = <Row,>({
  columns,
  sort,
  onSort,
  isAllSelected,
  onSelectAll
}: TableHeadProps<Row>) => {
  const say = useText()
  const first = isAllSelected === null ? 0 : 1
  return (
    <div className="table-head" role="row" aria-rowindex={1}>
      {isAllSelected !== null && (
        <div role="columnheader" className="cell" aria-colindex={1}>
          <input
            type="checkbox"
            className="check-box"
            aria-label={say('ui.table.selectAll')}
            checked={isAllSelected}
            onChange={onSelectAll}
          />
        </div>
      )}
      {columns.shown.map((column, index) => (
        <HeaderCell
          key={column.key}
          column={column}
          index={index + first}
          width={columns.widthOf(column)}
          sort={sort}
          onSort={onSort}
          onWidth={(width) => columns.setWidth(column.key, width)}
          onDropped={(key) => columns.move(key, column.key)}
        />
      ))}
    </div>
  )
}
