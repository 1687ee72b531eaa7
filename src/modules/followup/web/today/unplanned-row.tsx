import type { Today } from '#contracts/followup'
import { Button, useText } from '#ui'
import { TodayWho } from './today-who.tsx'

export type UnplannedCustomer = Today['unplanned'][number]

type UnplannedRowProps = Readonly<{
  customer: UnplannedCustomer
  chosen: boolean
  withOwner: boolean
  onChoose: () => void
  onPlan: (() => void) | null
}>

/** A customer whom nobody has planned to contact again. */
export const UnplannedRow = ({ customer, chosen, withOwner, onChoose, onPlan }: UnplannedRowProps) => {
  const say = useText()
  const name = customer.customer ?? say('followup.web.nameless')
  return (
    <li
      className="today-row"
      data-row={customer.customerId}
      data-chosen={chosen || undefined}
      onMouseDown={onChoose}
      onFocus={onChoose}
    >
      <span className="today-when small soft">—</span>
      <TodayWho customerId={customer.customerId} name={name} grade={customer.grade} />
      <span className="today-what soft">{say('followup.web.unplanned.state')}</span>
      {withOwner && <span className="today-assignee soft small">{customer.owner?.name}</span>}
      <span className="today-do">
        {onPlan && (
          <Button kind="quiet" aria-label={say('followup.web.plan.of', { name })} onClick={onPlan}>
            {say('followup.web.plan')}
          </Button>
        )}
      </span>
    </li>
  )
}
