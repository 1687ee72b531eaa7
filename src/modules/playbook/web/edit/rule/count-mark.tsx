import { useText } from '#ui'
import type { Counts } from './use-counts.ts'

/** How many customers fulfil a condition, small behind it. */
export const CountMark = ({ counts, path }: Readonly<{ counts: Counts | null; path: string }>) => {
  const say = useText()
  const count = counts?.of(path)
  if (counts === null || count === undefined) return null
  if (count === null)
    return (
      <span
        className="count-mark"
        title={say(counts.customers === null ? 'method.rule.tooMany' : 'method.rule.uncounted')}
      >
        —
      </span>
    )
  const text = say(counts.exact ? 'method.rule.count' : 'method.rule.about', { customers: count })
  return (
    <span className="count-mark" title={say('method.rule.count.of', { customers: counts.customers ?? 0 })}>
      {text}
    </span>
  )
}
