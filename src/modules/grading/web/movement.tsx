import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState, ErrorState, Skeleton, useText } from '#ui'
import type { GradeMovement } from '../contract.ts'
import { ChangeLine, Move } from './change-line.tsx'
import { PagesSheet } from './pages-sheet.tsx'
import { changesQuery, movementQuery } from './queries.ts'

type Moved = GradeMovement['movement'][number]

/** Whom a number of the movement counts, each with why, who asked and who decided. */
const MovedSheet = ({ moved, onClose }: Readonly<{ moved: Moved; onClose: () => void }>) => {
  const say = useText()
  const { quarter, from, to } = moved
  const found = useInfiniteQuery(changesQuery({ list: 'moved', quarter, from: from ?? 'none', to }))
  const title = say('grading.web.moved', {
    quarter: say('grading.web.quarter', { year: quarter.slice(0, 4), number: quarter.slice(5) }),
    from: from ?? say('ui.grade.none'),
    to
  })
  return (
    <PagesSheet title={title} onClose={onClose} listClass="grade-changes moved-customers" found={found}>
      {(change) => <ChangeLine key={change.id} change={change} chosen={false} onChoose={null} />}
    </PagesSheet>
  )
}

/** How many came from one grade to another, quarter by quarter, and what each regrading brought; a number opens its customers. */
export const Movement = () => {
  const say = useText()
  const { data, error, refetch } = useQuery(movementQuery)
  const [opened, setOpened] = useState<Moved | null>(null)
  if (data === undefined)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />
  const { movement, regradings } = data
  const quarters = [...new Set([...movement, ...regradings].map(({ quarter }) => quarter))].toSorted(
    (a, b) => (a < b ? 1 : -1)
  )
  if (quarters.length === 0)
    return (
      <EmptyState title={say('grading.web.none.movement')} next={say('grading.web.none.movement.next')} />
    )
  const most = Math.max(1, ...movement.map(({ count }) => count))
  return (
    <div className="stack">
      {quarters.map((quarter) => {
        const run = regradings.find((one) => one.quarter === quarter)
        return (
          <section key={quarter} className="quarter" aria-labelledby={quarter}>
            <h2 id={quarter}>
              {say('grading.web.quarter', { year: quarter.slice(0, 4), number: quarter.slice(5) })}
            </h2>
            {run && (
              <p className="soft small">
                {say(`grading.web.run.${run.state}`, {
                  pending: run.pending,
                  filed: run.filed,
                  effective: run.effective
                })}
              </p>
            )}
            <ul className="moves">
              {movement
                .filter((one) => one.quarter === quarter)
                .map((moved) => {
                  const { from, to, count } = moved
                  return (
                    <li key={`${from ?? ''}${to}`}>
                      <button type="button" className="move" onClick={() => setOpened(moved)}>
                        <Move from={from} to={to} />
                        <span
                          className="move-bar"
                          style={{ inlineSize: `${(count / most) * 60}%` }}
                          aria-hidden="true"
                        />
                        <span>{say('grading.web.customers', { count })}</span>
                      </button>
                    </li>
                  )
                })}
            </ul>
          </section>
        )
      })}
      {opened && <MovedSheet moved={opened} onClose={() => setOpened(null)} />}
    </div>
  )
}
