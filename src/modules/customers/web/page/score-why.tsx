import type { CustomerAnalysis } from '#contracts/analysis'
import { Popover, useText } from '#ui'
import { usePlaybook } from './playbook-query.ts'
import { RuleLink } from './rule-link.tsx'

export type ScoredDimension = keyof CustomerAnalysis['portrait']['scores']
type Score = CustomerAnalysis['portrait']['scores'][ScoredDimension]

const Points = ({ dimension, score }: Readonly<{ dimension: ScoredDimension; score: Score }>) => {
  const say = useText()
  const points = usePlaybook()?.document.scores[dimension] ?? []
  const part = (state: 'got' | 'open') => {
    const lines = points.filter(({ id }) => score[state].includes(id))
    return (
      lines.length > 0 && (
        <>
          <p className="soft small score-part">{say(`web.customer.score.${state}`)}</p>
          <ul className="score-points">
            {lines.map(({ id, label, points: count }) => (
              <li key={id}>
                <span>{label}</span>
                <span className={state === 'got' ? 'number' : 'number soft'}>+{count}</span>
              </li>
            ))}
          </ul>
        </>
      )
    )
  }
  return (
    <>
      <p className="because-text">{say('web.customer.score.is', { score: Math.round(score.score) })}</p>
      {part('got')}
      {part('open')}
      <div className="row small because-rule">
        <RuleLink section="scores" />
      </div>
    </>
  )
}

/** Why a dimension of the portrait has its points: which it got, and which nobody knows yet. */
export const ScoreWhy = ({ dimension, score }: Readonly<{ dimension: ScoredDimension; score: Score }>) => {
  const say = useText()
  const name = say(`web.customer.dimension.${dimension}`)
  return (
    <Popover
      label={say('ui.because.of', { what: name })}
      className="because"
      trigger={(trigger) => (
        <button type="button" className={`why hue-${dimension}`} {...trigger}>
          {name}
        </button>
      )}
    >
      {() => <Points dimension={dimension} score={score} />}
    </Popover>
  )
}
