import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import {
  Button,
  dayIn,
  GradeBadge,
  IconButton,
  Menu,
  RelativeDate,
  useMay,
  useNamed,
  useText,
  useTimeZone,
  useToday,
  type MenuItem,
  type Say
} from '#ui'
import { GradeNote } from '#web/grading'
import { OwnerDialog } from '../owner-dialog.tsx'
import type { Customer } from '../queries.ts'
import { AccessDialog } from './access-dialog.tsx'
import { CompletenessRing } from './completeness-ring.tsx'
import { useLifeCycle } from './use-life-cycle.ts'
import { Why } from './why.tsx'

// Fetched when they are opened.
const GradeDialog = lazy(async () => ({ default: (await import('#web/grading')).GradeDialog }))
const TriggerDialog = lazy(async () => ({ default: (await import('#web/review')).TriggerDialog }))
const MergeIntoDialog = lazy(async () => ({ default: (await import('#web/merging')).MergeIntoDialog }))

const levelText = (level: string | null, say: Say): string =>
  say(level === null ? 'ui.unknown' : `web.customer.level.${level}`)

const Owner = ({ customer, onAssign }: Readonly<{ customer: Customer; onAssign: () => void }>) => {
  const say = useText()
  const name = customer.owner?.name ?? say('web.customer.owner.nobody')
  if (!customer.can.assign) return <span>{name}</span>
  return (
    <button type="button" className="plain-button" title={say('web.customer.assign')} onClick={onAssign}>
      {name}
    </button>
  )
}

const NextStep = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const today = useToday()
  const named = useNamed()
  const [planned] = customer.plan
  const next = customer.analysis.nextFollowUp
  // The sentence names the strategy; its rule is the one that can be looked up.
  const by = next.setBy === 'strategy' ? (customer.analysis.strategy?.because.rule ?? null) : null
  const because = { ...next.because, rule: next.because.rule ?? by }
  const goal = planned ? named(planned.goal) : next.goal
  return (
    <Why because={because} what={say('web.customer.next')} className="plain-button">
      <RelativeDate
        day={planned?.dueOn ?? next.on}
        overdue={planned ? planned.dueOn < today : next.overdue}
      />
      {goal !== null && <span className="head-goal"> {goal}</span>}
    </Why>
  )
}

/** Out of the lists: and until when it can be brought back. */
const State = ({ customer: { state, restorableUntil } }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const timeZone = useTimeZone()
  return (
    <span className="state-mark">
      {say(`web.customer.state.${state}`)}
      {state === 'archived' && ` · ${say('web.customer.restorable')}`}
      {restorableUntil !== null &&
        ` · ${say('web.customer.restorable.until', { day: dayIn(timeZone, new Date(restorableUntil)) })}`}
    </span>
  )
}

/** Who it is, what it is worth, whose it is, and what comes next: one line each to act upon (spec 10). */
export const PageHeader = ({
  customer,
  onRecord,
  onMissing
}: Readonly<{ customer: Customer; onRecord: (() => void) | null; onMissing: () => void }>) => {
  const say = useText()
  const [assigning, setAssigning] = useState(false)
  const [merging, setMerging] = useState(false)
  const [grading, setGrading] = useState(false)
  const [noting, setNoting] = useState(false)
  const navigate = useNavigate()
  const [explaining, setExplaining] = useState(false)
  const may = useMay()
  const life = useLifeCycle(customer)
  const { analysis, state, can } = customer
  const percent = Math.round(analysis.portrait.completeness.percent)
  const grade = analysis.grade
  const menu: readonly MenuItem[] = [
    ...(can.write && state === 'active'
      ? [
          {
            key: 'review',
            label: say('review.web.start'),
            run: () => void navigate({ to: '/reviews/$id', params: { id: customer.id } })
          },
          { key: 'trigger', label: say('review.web.trigger'), run: () => setNoting(true) },
          { key: 'grade', label: say('grading.web.adjust'), run: () => setGrading(true) }
        ]
      : []),
    ...(can.assign && state === 'active'
      ? [{ key: 'assign', label: say('web.customer.assign'), run: () => setAssigning(true) }]
      : []),
    ...(can.write && state === 'active'
      ? [{ key: 'archive', label: say('web.customer.archive'), run: () => void life.archive() }]
      : []),
    ...(can.write && state === 'active'
      ? [
          {
            key: 'duplicates',
            label: say('merging.web.find'),
            run: () => void navigate({ to: '/duplicates', search: { customer: customer.id } })
          },
          { key: 'merge', label: say('merging.web.into'), run: () => setMerging(true) }
        ]
      : []),
    ...(may('member.write')
      ? [{ key: 'access', label: say('web.access'), run: () => setExplaining(true) }]
      : []),
    ...(can.remove && state !== 'deleted'
      ? [{ key: 'remove', label: say('web.customer.remove'), danger: true, run: () => void life.remove() }]
      : [])
  ]
  return (
    <header className="customer-head">
      <div className="customer-title">
        <Why
          because={grade.because}
          what={grade.grade === null ? say('ui.grade.none') : say('ui.grade', { grade: grade.grade })}
        >
          <GradeBadge grade={customer.gradeInForce ?? grade.grade} computed={grade.grade} />
        </Why>
        <h1>{customer.name ?? say('web.customer.unnamed')}</h1>
        {state !== 'active' && <State customer={customer} />}
        <GradeNote note={customer.gradeNote} onOpen={() => setGrading(true)} />
        <div className="customer-actions">
          {state !== 'active' && may('customer.write') && (
            <Button kind="primary" onClick={() => void life.restore()}>
              {say('web.customer.restore')}
            </Button>
          )}
          {onRecord && state === 'active' && (
            <Button kind="primary" onClick={onRecord} aria-keyshortcuts="r">
              {say('web.customer.record')}
            </Button>
          )}
          {menu.length > 0 && (
            <Menu
              label={say('ui.more')}
              trigger={(trigger) => <IconButton icon="more" label={say('ui.more')} {...trigger} />}
              items={menu}
            />
          )}
        </div>
      </div>
      <dl className="customer-facts">
        <div>
          <dt>{say('web.customer.segment')}</dt>
          <dd>
            <Why because={analysis.segment.because} what={analysis.segment.label} className="plain-button">
              {analysis.segment.label}
            </Why>
          </dd>
        </div>
        <div>
          <dt>{say('web.customer.value')}</dt>
          <dd>
            <Why because={grade.because} what={say('web.customer.value')} className="plain-button">
              {say('web.customer.value.is', {
                value: levelText(grade.value, say),
                potential: levelText(grade.potential.level, say)
              })}
            </Why>
          </dd>
        </div>
        <div>
          <dt>{say('web.customers.column.owner')}</dt>
          <dd>
            <Owner customer={customer} onAssign={() => setAssigning(true)} />
          </dd>
        </div>
        <div>
          <dt>{say('web.customers.column.completeness')}</dt>
          <dd>
            <button type="button" className="plain-button" onClick={onMissing}>
              <CompletenessRing percent={percent} /> {percent}%
            </button>
          </dd>
        </div>
        <div className="customer-next">
          <dt>{say('web.customer.next')}</dt>
          <dd>
            <NextStep customer={customer} />
          </dd>
        </div>
      </dl>
      <Suspense fallback={null}>
        {grading && (
          <GradeDialog
            customerId={customer.id}
            inForce={customer.gradeInForce}
            computed={grade.grade}
            because={grade.because.text}
            note={customer.gradeNote}
            onClose={() => setGrading(false)}
          />
        )}
        {noting && <TriggerDialog customerId={customer.id} onClose={() => setNoting(false)} />}
        {merging && <MergeIntoDialog customerId={customer.id} onClose={() => setMerging(false)} />}
      </Suspense>
      {explaining && <AccessDialog customerId={customer.id} onClose={() => setExplaining(false)} />}
      {assigning && (
        <OwnerDialog
          title={say('web.customer.assign')}
          current={customer.owner === null ? null : { value: customer.owner.id, label: customer.owner.name }}
          onClose={() => setAssigning(false)}
          onChoose={(ownerId, name) => {
            setAssigning(false)
            void life.assign(ownerId, name)
          }}
        />
      )}
    </header>
  )
}
