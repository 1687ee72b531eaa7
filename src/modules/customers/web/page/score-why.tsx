import type { CustomerAnalysis } from '#contracts/analysis'
import { Popover, useNamed, useText } from '#ui'
import type { Behaviour } from '../../contract.ts'
import { BehaviourFacts } from './behaviour-facts.tsx'
import { usePlaybook } from './playbook-query.ts'
import { RuleLink } from './rule-link.tsx'

export type ScoredDimension = keyof CustomerAnalysis['portrait']['scores']
type Score = CustomerAnalysis['portrait']['scores'][ScoredDimension]

const states = ['got', 'open', 'missed'] as const

/** 需求已明确 beside 需求明确 says nothing more. */
const saysMore = (when: string, label: string): boolean =>
  when.replace(/[已是\s]/g, '') !== label.replace(/[已是\s]/g, '')

type ScoreWhyProps = Readonly<{ dimension: ScoredDimension; score: Score; behaviour: Behaviour }>

/** The formula of a score: every line with its points and its condition, by whether it was got, nobody knows, or does not hold. */
const Formula = ({ dimension, score, behaviour }: ScoreWhyProps) => {
  const say = useText()
  const named = useNamed()
  const playbook = usePlaybook()
  const lines = (playbook?.document.scores[dimension] ?? []).map((line, at) => ({
    ...line,
    when: playbook?.sentences[`scores.${dimension}[${at}].when`] ?? null,
    state: score.got.includes(line.id) ? 'got' : score.open.includes(line.id) ? 'open' : 'missed'
  }))
  const total = lines.reduce((sum, { points }) => sum + points, 0)
  const got = lines.reduce((sum, { points, state }) => sum + (state === 'got' ? points : 0), 0)
  const purpose = playbook?.document.dimensionPurpose[dimension]
  return (
    <>
      {purpose !== undefined && <p className="soft small">{named(purpose)}</p>}
      <p className="because-text">{say('web.customer.score.is', { score: Math.round(score.score) })}</p>
      {lines.length > 0 && total !== 100 && (
        <p className="soft small">{say('web.portrait.score.sum', { got, total })}</p>
      )}
      {states.map((state) => {
        const shown = lines.filter((line) => line.state === state)
        if (shown.length === 0) return null
        return (
          <div key={state}>
            <p className="soft small score-part">
              {say(state === 'missed' ? 'web.portrait.score.missed' : `web.customer.score.${state}`)}
            </p>
            <ul className="score-points">
              {shown.map(({ id, label, points, when }) => (
                <li key={id}>
                  <span>
                    {named(label)}
                    {when !== null && saysMore(when, label) && (
                      <span className="soft small score-when">{when}</span>
                    )}
                  </span>
                  <span className={state === 'got' ? 'number' : 'number soft'}>
                    {state === 'missed' ? `0/${points}` : `+${points}`}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {dimension === 'behaviour' && <BehaviourFacts behaviour={behaviour} />}
      <div className="row small because-rule">
        <RuleLink section="scores" />
      </div>
    </>
  )
}

/** Why a dimension of the portrait has its points, and what it is for (POR-1). */
export const ScoreWhy = (props: ScoreWhyProps) => {
  const say = useText()
  const { dimension } = props
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
      {() => <Formula {...props} />}
    </Popover>
  )
}
