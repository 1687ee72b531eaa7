import { Link } from '@tanstack/react-router'
import type { TodayStep } from '#contracts/followup'
import { Button, GradeBadge, RelativeDate, useText } from '#ui'

type StepRowProps = Readonly<{
  step: TodayStep
  chosen: boolean
  overdue: boolean
  /** The work of a team says whose it is. */
  withAssignee: boolean
  mayRecord: boolean
  onChoose: () => void
  onRecord: () => void
}>

/** One thing to do: when, whom, what, and the button that does it. */
export const StepRow = ({
  step,
  chosen,
  overdue,
  withAssignee,
  mayRecord,
  onChoose,
  onRecord
}: StepRowProps) => {
  const say = useText()
  return (
    <li className="today-row" data-chosen={chosen || undefined} onMouseDown={onChoose} onFocus={onChoose}>
      <span className="today-when small">
        <RelativeDate day={step.dueOn} overdue={overdue} />
      </span>
      <span className="today-what">
        <span className="row today-who">
          <Link to="/customers/$id" params={{ id: step.customerId }} preload="intent">
            {step.customer ?? say('followup.web.nameless')}
          </Link>
          {step.grade && <GradeBadge grade={step.grade} />}
          {withAssignee && step.assignee && <span className="soft small">{step.assignee.name}</span>}
        </span>
        <span className="soft small">
          {[step.method, step.goal].filter((part) => part !== null && part !== '').join(' · ')}
        </span>
      </span>
      {mayRecord && <Button onClick={onRecord}>{say('followup.web.do')}</Button>}
    </li>
  )
}
