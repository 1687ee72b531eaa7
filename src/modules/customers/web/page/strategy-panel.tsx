import { RelativeDate, useNamed, useText, useToday } from '#ui'
import type { Customer } from '../queries.ts'
import { Why } from './why.tsx'

/** Steps that stand in the plan already; where none does, those that the strategy draws. */
const Steps = ({ customer }: Readonly<{ customer: Customer }>) => {
  const named = useNamed()
  const today = useToday()
  const say = useText()
  const planned = customer.plan.map(({ id, dueOn, goal, method, material, assignee }) => ({
    key: id,
    on: dueOn,
    what: named(goal),
    about: [method && named(method), material && named(material), assignee?.name]
  }))
  const drawn = (customer.analysis.strategy?.actions ?? []).map(
    ({ on, what, method, material, role }, at) => ({
      key: String(at),
      on,
      what,
      about: [method, material, role]
    })
  )
  const steps = planned.length > 0 ? planned : drawn
  if (steps.length === 0) return null
  return (
    <>
      <h3 className="small soft">
        {say(planned.length > 0 ? 'web.customer.plan' : 'web.customer.plan.drawn')}
      </h3>
      <ol className="steps">
        {steps.map(({ key, on, what, about }) => (
          <li key={key}>
            <RelativeDate day={on} overdue={on < today} />
            <div>
              {what}
              <p className="soft small">{about.filter(Boolean).join(' · ')}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

/** 策略与下一步: which strategy holds and why, its steps, and what the next better one would take (FUP-1, FUP-2). */
export const StrategyPanel = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const { strategy, nextFollowUp, grade } = customer.analysis
  const cadence = strategy?.cadence
  return (
    <section className="panel" aria-labelledby="strategy">
      <h2 id="strategy">{say('web.customer.strategy')}</h2>
      {strategy ? (
        <p className="strategy-name">
          <strong>{strategy.name}</strong>
        </p>
      ) : (
        <p className="soft">{say('web.customer.strategy.none')}</p>
      )}
      {strategy && cadence && (
        <div className="row small">
          <Why because={strategy.because} what={strategy.name} />
          <span className="soft">
            {say(cadence.min === cadence.max ? 'web.customer.cadence.one' : 'web.customer.cadence', cadence)}
          </span>
        </div>
      )}
      {grade.treatment !== null && <p className="soft small">{grade.treatment}</p>}
      <Steps customer={customer} />
      {nextFollowUp.deepContactBy !== null && (
        <p className="small">
          {say('web.customer.deepContact')} <RelativeDate day={nextFollowUp.deepContactBy} />
        </p>
      )}
      {strategy !== null && strategy.nextBetter !== null && (
        <div className="next-better small">
          <p>{say('web.customer.nextBetter', { name: strategy.nextBetter.name })}</p>
          <ul>
            {strategy.nextBetter.takes.map((take) => (
              <li key={take}>{take}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
