import type { Day } from '#kernel/day'

/** When something happens: the instant, and today in the workspace's time zone. */
export type Moment = Readonly<{ now: Date; today: Day }>
