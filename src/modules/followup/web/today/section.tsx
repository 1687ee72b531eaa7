import type { ReactNode } from 'react'
import { useText } from '#ui'

type SectionProps = Readonly<{
  kind: 'overdue' | 'dueToday' | 'soon' | 'unplanned'
  shown: number
  count: number
  about?: string
  children: ReactNode
}>

/** One section of 今日; says how many more there are than it shows. Nothing where it is empty. */
export const Section = ({ kind, shown, count, about, children }: SectionProps) => {
  const say = useText()
  if (shown === 0) return null
  const id = `today-${kind}`
  return (
    <section className="today-section" aria-labelledby={id}>
      <h2 id={id}>
        <span className={kind === 'overdue' ? 'alarm' : undefined}>{say(`followup.web.${kind}`)}</span>{' '}
        <span className="soft">{count}</span>
      </h2>
      {about !== undefined && <p className="soft small">{about}</p>}
      <ul>{children}</ul>
      {count > shown && <p className="soft small">{say('followup.web.more', { count: count - shown })}</p>}
    </section>
  )
}
