import { useText } from '#ui'
import type { CellProblem, ImportRun, PreviewRow } from '../../contract.ts'

const PHONE_ROWS = 8

const problemOf = (problems: readonly CellProblem[], column: number | null): CellProblem | undefined =>
  problems.find((one) => one.column === column && one.severity !== 'info') ??
  problems.find((one) => one.column === column)

type CellProps = Readonly<{ row: PreviewRow; column: number }>

/** A cell as it will be stored, what was written beneath where that differs, and what is wrong with it right there. */
const Cell = ({ row, column }: CellProps) => {
  const say = useText()
  const cell = row.cells.find((one) => one.column === column)
  const problem = problemOf(row.problems, column)
  const raw = cell?.raw ?? ''
  const stored = cell?.stored ?? null
  return (
    <div className="import-cell" data-severity={problem?.severity}>
      {stored !== null && <span>{stored}</span>}
      {raw !== '' && raw !== stored && (
        <span className="soft small" title={say('import.web.asWritten')}>
          {raw}
        </span>
      )}
      {problem && <span className="small import-reason">{problem.text}</span>}
    </div>
  )
}

/** The first rows as they will be stored, cell by cell; on a phone one row below the other. */
export const PreviewGrid = ({ run }: Readonly<{ run: ImportRun }>) => {
  const say = useText()
  const names = new Map<string, string>(run.fields.map(({ key, name }) => [key, name]))
  const shown = run.columns.filter(
    ({ index, field }) =>
      field !== null || run.preview.some(({ cells }) => cells.some((c) => c.column === index))
  )
  const labelOf = ({ field, column }: (typeof shown)[number]): string =>
    field === null ? column : (names.get(field) ?? column)
  return (
    <>
      <div className="import-grid" tabIndex={0} role="region" aria-label={say('import.web.preview')}>
        <table>
          <thead>
            <tr>
              <th className="number">{say('import.web.row')}</th>
              {shown.map((column) => (
                <th key={column.index} data-own={column.field === null || undefined}>
                  {labelOf(column)}
                  {column.field !== null && labelOf(column) !== column.column && (
                    <span className="soft small import-written">{column.column}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {run.preview.map((row) => (
              <tr key={row.row}>
                <td className="number soft">{row.sheetRow}</td>
                {shown.map(({ index }) => (
                  <td key={index}>
                    <Cell row={row} column={index} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="import-cards" aria-label={say('import.web.preview')}>
        {run.preview.slice(0, PHONE_ROWS).map((row) => (
          <li key={row.row}>
            <p className="soft small">{say('import.web.rowNumber', { row: row.sheetRow })}</p>
            <dl>
              {shown
                .filter(
                  ({ index }) =>
                    row.cells.some((cell) => cell.column === index) || problemOf(row.problems, index)
                )
                .map((column) => (
                  <div key={column.index}>
                    <dt className="soft small">{labelOf(column)}</dt>
                    <dd>
                      <Cell row={row} column={column.index} />
                    </dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  )
}
