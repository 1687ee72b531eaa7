import type { Say } from '#ui'
import type { Asked } from '../contract.ts'

const MONTH_DAYS = 30

/** 今天, 12 天前, 9 个月前. */
const agoOf = (days: number, say: Say): string => {
  if (days === 0) return say('review.web.ago.today')
  return days < 2 * MONTH_DAYS
    ? say('review.web.ago.days', { days })
    : say('review.web.ago.months', { months: Math.round(days / MONTH_DAYS) })
}

/** Who said so and how long ago: 小王 9 个月前确认; 9 个月前 where it came with the customer. */
export const sinceText = ({ ageDays, fields, mark }: Asked, say: Say): string => {
  if (ageDays === null) return say('review.web.empty')
  const ago = agoOf(ageDays, say)
  if (mark !== null) {
    const said =
      mark.by === null
        ? say('review.web.mark.since', { ago })
        : say('review.web.mark.by', { name: mark.by.name, ago })
    return mark.until === null
      ? said
      : `${said}${say('review.web.mark.until', { day: mark.until, next: mark.keptUntil ?? '' })}`
  }
  const newest = fields
    .map(({ source }) => source)
    .filter((source) => source !== null)
    .toSorted((a, b) => ((b.confirmed?.at ?? b.source.at) < (a.confirmed?.at ?? a.source.at) ? -1 : 1))[0]
  if (newest === undefined) return say('review.web.since', { ago })
  const by = newest.confirmed?.by ?? newest.source.by
  if (by === null) return say('review.web.since', { ago })
  return say(newest.confirmed ? 'review.web.since.confirmed' : 'review.web.since.written', {
    name: by.name,
    ago
  })
}
