import { Link } from '@tanstack/react-router'
import { Button, useMe, useText } from '#ui'
import type { CleaningItem } from '../contract.ts'
import { Countdown } from './countdown.tsx'
import { FindingRow, type FindingActs } from './finding-row.tsx'
import { HistoryPopover } from './history-popover.tsx'
import { RegistersPopover } from './registers-popover.tsx'

type CustomerBlockProps = Readonly<{
  item: CleaningItem
  now: number
  chosen: string | undefined
  keyOf: (findingKey: string) => string
  actsOf: (findingKey: string) => FindingActs | null
  onChoose: (rowKey: string) => void
  onConfirmAll: () => void
}>

const Whose = ({ item }: Readonly<{ item: CleaningItem }>) => {
  const say = useText()
  const me = useMe()
  const { assignee, escalatedTo, owner } = item
  const parts = [
    assignee !== null && assignee.id !== me.id ? say('cleaning.web.assignee', { name: assignee.name }) : null,
    escalatedTo === null ? null : say('cleaning.web.escalated', { name: escalatedTo.name }),
    assignee === null
      ? owner === null
        ? say('cleaning.web.nobody')
        : say('cleaning.web.owner', { name: owner.name })
      : null
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : <span className="soft small">{parts.join(' · ')}</span>
}

/** One customer and everything of it that is to be cleared up. */
export const CustomerBlock = ({
  item,
  now,
  chosen,
  keyOf,
  actsOf,
  onChoose,
  onConfirmAll
}: CustomerBlockProps) => {
  const say = useText()
  const { customerId, customer, dueAt, findings, canWrite } = item
  return (
    <div className="cleaning-block" role="group" aria-labelledby={`cleaning-${customerId}`}>
      <header>
        <h2 id={`cleaning-${customerId}`}>
          <Link to="/customers/$id" params={{ id: customerId }} preload="intent">
            {customer ?? say('cleaning.web.nameless')}
          </Link>
        </h2>
        {dueAt !== null && <Countdown dueAt={dueAt} now={now} />}
        <Whose item={item} />
        <span className="cleaning-tools">
          <RegistersPopover name={customer} />
          <HistoryPopover customerId={customerId} canWrite={canWrite} />
          {canWrite && findings.length > 1 && (
            <Button kind="quiet" className="small" onClick={onConfirmAll}>
              {say('cleaning.web.confirmAll')}
            </Button>
          )}
        </span>
      </header>
      <ul>
        {findings.map((finding) => {
          const rowKey = keyOf(finding.key)
          return (
            <FindingRow
              key={finding.key}
              finding={finding}
              item={item}
              rowKey={rowKey}
              chosen={rowKey === chosen}
              acts={actsOf(finding.key)}
              onChoose={() => onChoose(rowKey)}
            />
          )
        })}
      </ul>
      {findings.length === 0 && (
        <p className="soft small cleaning-hidden">
          {say(item.dueAt === null ? 'cleaning.web.waiting' : 'cleaning.web.hidden')}
        </p>
      )}
    </div>
  )
}
