import type { Actor } from '#kernel/actor'
import type { Day } from '#kernel/day'
import { instantInZone } from '#platform/http'
import { quarterBeginOf, type Revocable } from '../core/index.ts'
import type { ChangeRow } from '../io/store/changes.ts'

/** When the quarter of a day began where the workspace is. */
export const quarterBeganAt = (today: Day, { timeZone }: Pick<Actor, 'timeZone'>): Date =>
  instantInZone(quarterBeginOf(today), '00:00', timeZone)

/** What of a change decides whether it can be taken back. */
export const revocableOf = (row: ChangeRow, quarterBegan: Date): Revocable => ({
  origin: row.origin,
  state: row.state,
  from: row.from_grade,
  to: row.to_grade,
  isOfQuarter: row.requested_at >= quarterBegan
})
