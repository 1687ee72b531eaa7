import { Link } from '@tanstack/react-router'
import { Checkbox, GradeBadge, RelativeTime, useMe, useText } from '#ui'
import type { GradeChange } from '../contract.ts'

/** From which grade to which: 客户A → 客户B. */
export const Move = ({ from, to }: Pick<GradeChange, 'from' | 'to'>) => {
  const say = useText()
  return (
    <span className="grade-move-line">
      <GradeBadge grade={from} />
      <span aria-label={say('grading.web.to')}>→</span>
      <GradeBadge grade={to} />
    </span>
  )
}

const Told = ({ change }: Readonly<{ change: GradeChange }>) => {
  const say = useText()
  const { origin, quarter, requestedBy, requestedAt, because, comment, until } = change
  return (
    <>
      <span className="soft small">
        {say(`grading.web.origin.${origin}`, { quarter })}
        {requestedBy && ` · ${requestedBy.name}`} · <RelativeTime at={requestedAt} />
        {until !== null && ` · ${say('grading.web.until', { day: until })}`}
      </span>
      {because && <span className="grade-because">{because.text}</span>}
      {comment !== null && comment !== '' && <span className="grade-because">“{comment}”</span>}
    </>
  )
}

const Decided = ({ change }: Readonly<{ change: GradeChange }>) => {
  const say = useText()
  const me = useMe()
  const { state, decidedBy, decidedAt, decisionComment, requestedBy } = change
  if (state === 'pending' && requestedBy?.id === me.id)
    return <span className="grade-state soft small">{say('grading.web.own')}</span>
  return (
    <span className={state === 'pending' ? 'grade-state alarm' : 'grade-state soft'}>
      {say(`grading.web.state.${state}`)}
      {decidedAt !== null && (
        <span className="small">
          {' '}
          {decidedBy?.name ?? say('grading.web.byItself')} · <RelativeTime at={decidedAt} />
          {decisionComment !== null && ` · “${decisionComment}”`}
        </span>
      )}
    </span>
  )
}

/** One change: whose, from what to what, why, and what became of it. */
export const ChangeLine = ({
  change,
  chosen,
  onChoose
}: Readonly<{ change: GradeChange; chosen: boolean; onChoose: ((on: boolean) => void) | null }>) => {
  const say = useText()
  const { customer, owner, from, to } = change
  return (
    <li className="grade-change" data-chosen={chosen || undefined}>
      <span className="grade-choice">
        {onChoose && (
          <Checkbox checked={chosen} onChange={onChoose}>
            <span className="unseen">{say('grading.web.choose', { name: customer.name })}</span>
          </Checkbox>
        )}
      </span>
      <Move from={from} to={to} />
      <span className="grade-change-text">
        <span>
          <Link to="/customers/$id" params={{ id: customer.id }} preload="intent">
            {customer.name}
          </Link>
          <span className="soft small"> {owner?.name ?? say('web.customer.owner.nobody')}</span>
        </span>
        <Told change={change} />
      </span>
      <Decided change={change} />
    </li>
  )
}
