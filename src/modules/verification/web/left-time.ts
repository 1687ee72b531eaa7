/** How much time is left, or how long it is over, in the coarsest words that still help. */
export type LeftTime = Readonly<{
  late: boolean
  /** `days`, `hours` or `minutes`: the end of the text's code. */
  unit: 'days' | 'hours' | 'minutes'
  params: Readonly<{ days: number; hours: number; minutes: number }>
}>

const MINUTE_MS = 60_000
const HOUR = 60
const DAY = 24 * HOUR

/**
 * Minutes are rounded up while they run, so that `剩 1 分钟` is never told too late: 59 min 30 s are 剩 1 小时 0 分. At the
 * deadline itself it is overdue by 0 minutes.
 */
export const leftTimeOf = (dueMs: number, nowMs: number): LeftTime => {
  const late = nowMs >= dueMs
  const minutes = late ? Math.floor((nowMs - dueMs) / MINUTE_MS) : Math.ceil((dueMs - nowMs) / MINUTE_MS)
  const params = {
    days: Math.floor(minutes / DAY),
    hours: Math.floor((minutes % DAY) / HOUR),
    minutes: minutes % HOUR
  }
  // A deadline of 24 hours is counted in hours until it is nearly two days.
  const unit = minutes >= (late ? DAY : 2 * DAY) ? 'days' : minutes >= HOUR ? 'hours' : 'minutes'
  return {
    late,
    unit,
    params: unit === 'hours' ? { ...params, hours: params.hours + params.days * 24 } : params
  }
}
