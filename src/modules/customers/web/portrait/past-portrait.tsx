import { useId } from 'react'
import { daysBetween, addDays, type Day } from '#kernel/day'
import { dayIn, GradeBadge, IconButton, Tag, useText, useTimeZone, useToday } from '#ui'
import { hueOfTag, hueOrder } from '../tag-hue.ts'
import type { Customer } from '../queries.ts'
import { useTagHues } from '../use-tag-hues.ts'
import { PastFacts } from './past-facts.tsx'
import { changeDays, portraitOn, type Past, type PastChange } from './past.ts'
import { useStrategyName } from './use-strategy-name.ts'

const MONTH = 30

const Tags = ({ past }: Readonly<{ past: Past }>) => {
  const say = useText()
  const hueOf = useTagHues(past.tags)
  if (!past.tagsKnown) return <p className="soft small">{say('web.portrait.past.hidden')}</p>
  if (past.tags.length === 0) return <p className="soft small">{say('web.customer.tags.none')}</p>
  const went = new Set(past.went)
  const sorted = past.tags.toSorted(
    (a, b) => hueOrder.indexOf(hueOf(a)) - hueOrder.indexOf(hueOf(b)) || (a < b ? -1 : 1)
  )
  return (
    <p className="tags">
      {sorted.map((tag) => (
        <Tag key={tag} hue={hueOf(tag)}>
          {went.has(tag) ? <del title={say('web.portrait.past.went')}>{tag}</del> : tag}
        </Tag>
      ))}
    </p>
  )
}

const Since = ({ past, customer }: Readonly<{ past: Past; customer: Customer }>) => {
  const say = useText()
  const strategyOf = useStrategyName()
  const grade = customer.gradeInForce
  const strategy = customer.analysis.strategy?.id ?? null
  const none = say('web.portrait.past.none')
  const lines: (readonly [label: string, then: string, now: string])[] = []
  if (past.grade !== grade) lines.push([say('web.customers.column.grade'), past.grade ?? none, grade ?? none])
  if (past.strategy !== strategy)
    lines.push([
      say('web.customers.column.strategy'),
      strategyOf(past.strategy) ?? none,
      strategyOf(strategy) ?? none
    ])
  for (const [field, then] of past.fields) {
    const now = customer.fields[field as keyof typeof customer.fields]
    lines.push([say(`web.customerField.${field}`), then ?? none, now?.raw ?? now?.text ?? none])
  }
  if (lines.length + past.came.length === 0)
    return <p className="soft small">{say('web.portrait.past.same')}</p>
  return (
    <>
      {past.came.length > 0 && past.tagsKnown && (
        <div className="past-line small">
          <span className="soft">{say('web.portrait.past.came')}</span>
          <span className="tags">
            {past.came.map((tag) => (
              <Tag key={tag} hue={hueOfTag(tag)}>
                {tag}
              </Tag>
            ))}
          </span>
        </div>
      )}
      {lines.map(([label, then, now]) => (
        <div key={label} className="past-line small">
          <span className="soft">{label}</span>
          <span>
            <del className="soft">{then}</del> → {now}
          </span>
        </div>
      ))}
    </>
  )
}

/**
 * The portrait on any day (POR-7): a slider over the days since the customer came, arrow keys a day, page keys a month, the
 * buttons from change to change; below it how the portrait stood and what has changed since.
 */
export const PastPortrait = ({
  customer,
  changes,
  day,
  onDay
}: Readonly<{
  customer: Customer
  changes: readonly PastChange[]
  day: Day
  onDay: (day: Day) => void
}>) => {
  const say = useText()
  const id = useId()
  const today = useToday()
  const timeZone = useTimeZone()
  const strategyOf = useStrategyName()
  const dayOf = (at: string): Day => dayIn(timeZone, new Date(at))
  const days = changeDays(changes, dayOf)
  const first = [dayOf(customer.createdAt), ...days].toSorted()[0] ?? today
  const total = Math.max(0, daysBetween(first, today))
  if (total === 0) return <p className="soft small past-none">{say('web.portrait.past.young')}</p>
  const at = daysBetween(first, day)
  const past = portraitOn(
    day,
    {
      tags: customer.analysis.portrait.tags.map(({ tag }) => tag),
      grade: customer.gradeInForce,
      strategy: customer.analysis.strategy?.id ?? null
    },
    changes,
    dayOf
  )
  const earlier = days.findLast((one) => one <= day)
  const previous = earlier === undefined ? null : addDays(earlier, -1)
  const later = days.find((one) => one > day) ?? null
  const go = (next: Day | null): void => {
    if (next !== null) onDay(next < first ? first : next > today ? today : next)
  }
  return (
    <section className="past" aria-label={say('web.portrait.past')}>
      <div className="past-slider">
        <IconButton
          icon="left"
          label={say('web.portrait.past.before')}
          disabled={previous === null || previous < first}
          onClick={() => go(previous)}
        />
        <div className="past-track">
          <input
            id={id}
            type="range"
            min={0}
            max={total}
            value={at}
            aria-label={say('web.portrait.past')}
            aria-valuetext={day}
            onChange={(event) => go(addDays(first, Number(event.target.value)))}
            onKeyDown={(event) => {
              const step = event.key === 'PageUp' ? MONTH : event.key === 'PageDown' ? -MONTH : 0
              if (step === 0) return
              event.preventDefault()
              go(addDays(day, step))
            }}
          />
          <div className="past-marks" aria-hidden="true">
            {days.map((one) => (
              <i key={one} style={{ insetInlineStart: `${(100 * daysBetween(first, one)) / total}%` }} />
            ))}
          </div>
        </div>
        <IconButton
          icon="right"
          label={say('web.portrait.past.after')}
          disabled={day >= today}
          onClick={() => go(later ?? today)}
        />
      </div>
      <p className="past-day" aria-live="polite">
        <strong>{day === today ? say('web.portrait.past.today') : day}</strong>{' '}
        {day !== today && (
          <span className="soft small">{say('ui.date.daysAgo', { days: daysBetween(day, today) })}</span>
        )}
      </p>
      <div className="past-state">
        <GradeBadge grade={past.grade as 'A' | 'B' | 'C' | null} />{' '}
        <span>{strategyOf(past.strategy) ?? say('web.portrait.past.none')}</span>
      </div>
      <Tags past={past} />
      {day !== today && (
        <>
          <PastFacts customer={customer} day={day} />
          <h3 className="small soft">{say('web.portrait.past.since')}</h3>
          <Since past={past} customer={customer} />
        </>
      )}
    </section>
  )
}
