import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ErrorState, GradeBadge, Skeleton, useLanguage, useText } from '#ui'
import type { MatrixCell } from '../contract.ts'
import { PagesSheet } from './pages-sheet.tsx'
import { cellQuery, matrixQuery } from './queries.ts'

const levels = ['高', '中', '低', null] as const
type Level = (typeof levels)[number]

const keyOf = (level: Level): string => level ?? 'unknown'

/** How strongly a cell is inked: by its share of the fullest, so that few are still seen. */
const inkOf = (count: number, most: number): number => (count === 0 ? 0 : 6 + Math.sqrt(count / most) * 26)

const Cell = ({
  cell,
  most,
  label,
  onOpen
}: Readonly<{ cell: MatrixCell | undefined; most: number; label: string; onOpen: () => void }>) => {
  const say = useText()
  const language = useLanguage()
  if (cell === undefined || cell.count === 0) return <td className="matrix-none">0</td>
  const { A, B, C, none } = cell.grades
  const parts = [
    ['A', A],
    ['B', B],
    ['C', C],
    [say('ui.grade.none'), none]
  ] as const
  return (
    <td style={{ background: `color-mix(in srgb, var(--action) ${inkOf(cell.count, most)}%, transparent)` }}>
      <button type="button" className="matrix-cell" onClick={onOpen}>
        <span className="unseen">{label}</span>
        <strong>{cell.count.toLocaleString(language)}</strong>
        <span className="small matrix-grades">
          {parts
            .filter(([, count]) => count > 0)
            .map(([name, count]) => (
              <span key={name}>
                {name} {count.toLocaleString(language)}
              </span>
            ))}
        </span>
      </button>
    </td>
  )
}

/** The customers of one cell. */
const CellSheet = ({
  value,
  potential,
  onClose
}: Readonly<{ value: string; potential: string; onClose: () => void }>) => {
  const say = useText()
  const found = useInfiniteQuery(cellQuery(value, potential))
  const text = (level: string): string =>
    level === 'unknown' ? say('grading.web.unknown') : say(`grading.web.level.${level}`)
  const title = `${say('grading.web.value', { level: text(value) })} · ${say('grading.web.potential', { level: text(potential) })}`
  return (
    <PagesSheet title={title} onClose={onClose} listClass="cell-customers" found={found}>
      {({ id, name, owner, grade, computed }) => (
        <li key={id}>
          <GradeBadge grade={grade} computed={computed} />
          <Link to="/customers/$id" params={{ id }} preload="intent">
            {name}
          </Link>
          <span className="soft small">{owner ?? say('web.customer.owner.nobody')}</span>
        </li>
      )}
    </PagesSheet>
  )
}

/** Customers by current value and potential (GRD-1), each cell with its grades and, one click away, its customers. */
export const Matrix = () => {
  const say = useText()
  const { data, error, refetch } = useQuery(matrixQuery)
  const [open, setOpen] = useState<readonly [value: string, potential: string] | null>(null)
  if (data === undefined)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />
  const matrix = data.cells
  const most = Math.max(1, ...matrix.map(({ count }) => count))
  const levelText = (level: Level): string =>
    level === null ? say('grading.web.unknown') : say(`grading.web.level.${level}`)
  return (
    <div className="matrix-frame">
      <table className="matrix">
        <caption className="soft small">{say('grading.web.matrix.hint')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('grading.web.axes')}</th>
            {levels.map((potential) => (
              <th key={keyOf(potential)} scope="col">
                {say('grading.web.potential', { level: levelText(potential) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((value) => (
            <tr key={keyOf(value)}>
              <th scope="row">{say('grading.web.value', { level: levelText(value) })}</th>
              {levels.map((potential) => (
                <Cell
                  key={keyOf(potential)}
                  cell={matrix.find((one) => one.value === value && one.potential === potential)}
                  most={most}
                  label={`${say('grading.web.value', { level: levelText(value) })} · ${say('grading.web.potential', { level: levelText(potential) })}`}
                  onOpen={() => setOpen([keyOf(value), keyOf(potential)])}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {open && <CellSheet value={open[0]} potential={open[1]} onClose={() => setOpen(null)} />}
    </div>
  )
}
