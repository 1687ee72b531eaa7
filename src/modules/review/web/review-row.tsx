import { Link } from '@tanstack/react-router'
import { Checkbox, dayIn, GradeBadge, LongName, RelativeDate, useTimeZone, useNamed, useText } from '#ui'
import { Countdown } from '#web/verification'
import type { ReviewItem } from '../contract.ts'

type ReviewRowProps = Readonly<{
  item: ReviewItem
  now: number
  chosen: boolean
  withOwner: boolean
  search: Readonly<Record<string, string>>
  /** Null where nothing can be put off. */
  picked: boolean | null
  onPick: (picked: boolean) => void
  onChoose: () => void
}>

/** One customer to review: why, until when, whose. */
export const ReviewRow = ({
  item,
  now,
  chosen,
  withOwner,
  search,
  picked,
  onPick,
  onChoose
}: ReviewRowProps) => {
  const say = useText()
  const named = useNamed()
  const timeZone = useTimeZone()
  const { customerId, customer, grade, triggers, urgentAt, overdue, dueOn, kind, postponed, owner } = item
  const name = customer ?? say('review.web.nameless')
  const why =
    triggers.length > 0
      ? triggers.map(named).join(say('review.web.comma'))
      : say(
          kind === 'light'
            ? 'review.web.why.light'
            : item.isHigh
              ? 'review.web.why.high'
              : 'review.web.why.cycle'
        )
  return (
    <li
      className="review-item"
      data-row={customerId}
      data-chosen={chosen || undefined}
      tabIndex={-1}
      onMouseDown={onChoose}
      onFocus={onChoose}
    >
      <span className="review-pick">
        {picked !== null && (
          <Checkbox checked={picked} disabled={urgentAt !== null} onChange={onPick}>
            <span className="unseen">{say('review.web.pick', { name })}</span>
          </Checkbox>
        )}
      </span>
      <span className="review-when small">
        {urgentAt === null ? (
          <RelativeDate day={dueOn} overdue={overdue} />
        ) : (
          <Countdown dueAt={urgentAt} now={now} />
        )}
      </span>
      <span className="review-who">
        <Link
          to="/reviews/$id"
          params={{ id: customerId }}
          search={search}
          preload="intent"
          title={name}
          aria-label={name}
        >
          <LongName name={name} />
        </Link>
        {grade && <GradeBadge grade={grade} />}
      </span>
      <span className={triggers.length > 0 ? 'review-why' : 'review-why soft'}>
        {why}
        <span className="soft small">
          {' · '}
          {item.reviewedAt === null ? (
            say('review.web.never')
          ) : (
            <>
              {say('review.web.last')} <RelativeDate day={dayIn(timeZone, new Date(item.reviewedAt))} />
            </>
          )}
        </span>
        {postponed && (
          <span className="soft small">
            {' '}
            · {say('review.web.postponed', { name: postponed.by?.name ?? '', reason: postponed.reason })}
          </span>
        )}
      </span>
      {withOwner && <span className="review-owner soft small">{owner?.name}</span>}
    </li>
  )
}
