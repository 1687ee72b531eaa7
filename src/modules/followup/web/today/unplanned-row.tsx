import { Link } from '@tanstack/react-router'
import type { Today } from '#contracts/followup'
import { Button, GradeBadge, LongName, useText } from '#ui'

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
      <span className="today-who">
        <Link
          to="/customers/$id"
          params={{ id: customer.customerId }}
          preload="intent"
          title={name}
          aria-label={name}
        >
          <LongName name={name} />
        </Link>
        {customer.grade && <GradeBadge grade={customer.grade} />}
      </span>
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
