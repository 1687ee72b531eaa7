import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Today, TodayStep } from '#contracts/followup'
import { EmptyState, useMay, useText } from '#ui'
import { useOutbox } from '../outbox/use-outbox.ts'
import { RecordFollowUp } from '../record/record-follow-up.tsx'
import { QueueLine } from './queue-line.tsx'
import { Counts } from './counts.tsx'
import { sections } from './drop-step.ts'
import { NoCustomers } from './no-customers.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { Section } from './section.tsx'
import { StepRow } from './step-row.tsx'
import { Unowned } from './unowned.tsx'
import { UnplannedRow, type UnplannedCustomer } from './unplanned-row.tsx'
import { useTodayKeys, type KeyRow } from './use-today-keys.ts'

/** What is done for today, said plainly, with what could be done ahead. */
const Done = ({ counts }: Pick<Today, 'counts'>) => {
  const say = useText()
  if (counts.overdue + counts.dueToday > 0) return null
  // Nobody can be done whose customers wait for an owner.
  if (counts.unowned > 0 && counts.soon + counts.unplanned === 0) return null
  if (counts.soon > 0)
    return <p className="today-done">{say('followup.web.doneForToday', { count: counts.soon })}</p>
  if (counts.unplanned > 0) return <p className="today-done">{say('followup.web.doneForToday.unplanned')}</p>
  return (
    <EmptyState title={say('followup.web.nothing')} next={say('followup.web.nothing.next')}>
      <Link to="/customers">{say('followup.web.toCustomers')}</Link>
    </EmptyState>
  )
}

/** The line of customers of nobody, among the rows that have ids. */
const UNOWNED = 'unowned'

type WorkListProps = Readonly<{ work: Today; team: boolean }>

/** What to do, in order, and the sheets that do it. */
export const WorkList = ({ work, team }: WorkListProps) => {
  const say = useText()
  const mayRecord = useMay()('followup.write')
  const [recording, setRecording] = useState<TodayStep | null>(null)
  const [planning, setPlanning] = useState<UnplannedCustomer | null>(null)
  const { lying } = useOutbox()
  const waiting = new Set(lying.filter(({ refused }) => refused === null).map(({ input }) => input.stepId))
  const navigate = useNavigate()
  const toCustomer = (id: string) => (): void => void navigate({ to: '/customers/$id', params: { id } })
  const toUnowned = (): void => void navigate({ to: '/customers', search: { owner: ['none'] } })
  const rows: readonly KeyRow[] = [
    ...(work.counts.unowned > 0 ? [{ key: UNOWNED, open: toUnowned, act: null }] : []),
    ...sections
      .flatMap((section) => work[section])
      .map((step) => ({
        key: step.stepId,
        open: toCustomer(step.customerId),
        act: mayRecord && !waiting.has(step.stepId) ? () => setRecording(step) : null
      })),
    ...work.unplanned.map((customer) => ({
      key: customer.customerId,
      open: toCustomer(customer.customerId),
      act: mayRecord ? () => setPlanning(customer) : null
    }))
  ]
  const acts = new Map(rows.map(({ key, act }) => [key, act]))
  // One begins with work, not with the line above it.
  const { chosen, choose } = useTodayKeys(
    rows,
    rows.findIndex(({ key }) => key !== UNOWNED)
  )
  const nameless = say('followup.web.nameless')
  if (rows.length === 0 && work.rhythm.planned === null && work.counts.unowned === 0)
    return <NoCustomers team={team} />
  return (
    <>
      <Counts counts={work.counts}>
        <QueueLine to="/cleaning" team={team} />
        <QueueLine to="/reviews" team={team} />
      </Counts>
      <Unowned
        count={work.counts.unowned}
        chosen={chosen === UNOWNED}
        rowKey={UNOWNED}
        onChoose={() => choose(UNOWNED)}
      />
      <Done counts={work.counts} />
      {sections.map((section) => (
        <Section key={section} kind={section} shown={work[section].length} count={work.counts[section]}>
          {work[section].map((step) => (
            <StepRow
              key={step.stepId}
              step={step}
              chosen={step.stepId === chosen}
              overdue={section === 'overdue'}
              withAssignee={team}
              waiting={waiting.has(step.stepId)}
              onChoose={() => choose(step.stepId)}
              onRecord={acts.get(step.stepId) ?? null}
            />
          ))}
        </Section>
      ))}
      <Section
        kind="unplanned"
        shown={work.unplanned.length}
        count={work.counts.unplanned}
        about={say('followup.web.unplanned.about')}
      >
        {work.unplanned.map((customer) => (
          <UnplannedRow
            key={customer.customerId}
            customer={customer}
            chosen={customer.customerId === chosen}
            withOwner={team}
            onChoose={() => choose(customer.customerId)}
            onPlan={acts.get(customer.customerId) ?? null}
          />
        ))}
      </Section>
      {recording && (
        <RecordFollowUp
          customerId={recording.customerId}
          customerName={recording.customer ?? nameless}
          stepId={recording.stepId}
          onClose={() => setRecording(null)}
        />
      )}
      {planning && (
        <PlanDialog
          customerId={planning.customerId}
          customerName={planning.customer ?? nameless}
          onClose={() => setPlanning(null)}
        />
      )}
    </>
  )
}
