import { EmptyState, useText } from '#ui'
import type { GradesOverview } from '../contract.ts'
import { Move } from './change-line.tsx'

/** How many came from one grade to another, quarter by quarter, and what each regrading brought. */
export const Movement = ({ movement, regradings }: Pick<GradesOverview, 'movement' | 'regradings'>) => {
  const say = useText()
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
                .map(({ from, to, count }) => (
                  <li key={`${from ?? ''}${to}`}>
                    <Move from={from} to={to} />
                    <span className="move-bar" style={{ inlineSize: `${(count / most) * 60}%` }} />
                    <span>{count}</span>
                  </li>
                ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
