import type { TodayStep } from '#contracts/followup'
import { Button, RelativeDate, useNamed, useText } from '#ui'
import { methods } from '../record/methods.ts'
import { readAhead } from '../record/use-customer.ts'
import { TodayWho } from './today-who.tsx'

type StepRowProps = Readonly<{
  step: TodayStep
  chosen: boolean
  overdue: boolean
  /** The work of a team says whose it is. */
  withAssignee: boolean
  /** Recorded on this device and not yet with the server. */
  waiting: boolean
  onChoose: () => void
  /** Null for who may not record. */
  onRecord: (() => void) | null
}>

/** One thing to do: when, whom, what, and the button that does it. */
export const StepRow = ({
  step,
  chosen,
  overdue,
  withAssignee,
  waiting,
  onChoose,
  onRecord
}: StepRowProps) => {
  const say = useText()
  const named = useNamed()
  const name = step.customer ?? say('followup.web.nameless')
  const method = methods.find((one) => one === step.method)
  const what = [method ? say(`followup.method.${method}`) : step.method, named(step.goal)]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
  return (
    <li
      className="today-row"
      data-row={step.stepId}
      data-chosen={chosen || undefined}
      onMouseDown={onChoose}
      onFocus={onChoose}
      onPointerEnter={() => readAhead(step.customerId)}
    >
      <span className="today-when small">
        <RelativeDate day={step.dueOn} overdue={overdue} />
      </span>
      <TodayWho customerId={step.customerId} name={name} grade={step.grade} />
      <span className="today-what soft" title={what}>
        {what}
        {step.material !== null && (
          <span className="today-material">
            {' '}
            · {say('followup.web.material', { material: named(step.material) })}
          </span>
        )}
      </span>
      {withAssignee && <span className="today-assignee soft small">{step.assignee?.name}</span>}
      <span className="today-do">
        {waiting ? (
          <span className="small soft">{say('followup.web.outbox.mark')}</span>
        ) : (
          onRecord && (
            <Button
              kind="quiet"
              aria-label={say('followup.web.record.of', {
                name
              })}
              onClick={onRecord}
            >
              {say('followup.web.do')}
            </Button>
          )
        )}
      </span>
    </li>
  )
}
