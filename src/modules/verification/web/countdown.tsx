import { useEffect, useState } from 'react'
import { dayIn, useText, useTimeZone } from '#ui'
import { leftTimeOf } from './left-time.ts'

const TICK_MS = 20_000

/** Now by the server's clock, which the deadlines go by; moves on every twenty seconds. */
export const useServerNow = (serverNow: string | undefined, askedAt: number): number => {
  const ahead = serverNow === undefined ? 0 : Date.parse(serverNow) - askedAt
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return Math.max(now, askedAt) + ahead
}

/** 剩 3 小时 20 分, in cinnabar when it is over; the deadline itself on hover. */
export const Countdown = ({ dueAt, now }: Readonly<{ dueAt: string; now: number }>) => {
  const say = useText()
  const timeZone = useTimeZone()
  const due = new Date(dueAt)
  const { late, unit, params } = leftTimeOf(due.getTime(), now)
  const clock = due.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  return (
    <time
      className={late ? 'countdown alarm' : 'countdown'}
      dateTime={dueAt}
      title={say('cleaning.web.due', { time: `${dayIn(timeZone, due)} ${clock}` })}
    >
      {say(`cleaning.web.${late ? 'late' : 'left'}.${unit}`, params)}
    </time>
  )
}
