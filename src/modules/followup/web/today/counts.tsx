import type { ReactNode } from 'react'
import type { Today } from '#contracts/followup'
import { useText } from '#ui'

const kinds = ['overdue', 'dueToday', 'soon', 'unplanned'] as const

/** 逾期 3 · 今天 5 · 待核对 7: how much there is; each leads to its section, what is elsewhere comes as `children`. */
export const Counts = ({ counts, children }: Readonly<{ counts: Today['counts']; children?: ReactNode }>) => {
  const say = useText()
  return (
    <ul className="today-counts" aria-label={say('followup.web.counts')}>
      {kinds.map((kind) => {
        const count = counts[kind]
        if (count === 0 && kind === 'unplanned') return null
        const text = (
          <>
            {say(`followup.web.${kind}`)} <b>{count}</b>
          </>
        )
        return (
          <li key={kind} className={kind === 'overdue' && count > 0 ? 'alarm' : undefined}>
            {count > 0 ? (
              <a href={`#today-${kind}`} onClick={(event) => scrollTo(event, kind)}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        )
      })}
      {children}
    </ul>
  )
}

/** The address stays as it is: back leads where one came from. */
const scrollTo = (event: Readonly<{ preventDefault: () => void }>, kind: string): void => {
  event.preventDefault()
  document.getElementById(`today-${kind}`)?.scrollIntoView({ block: 'start' })
}
