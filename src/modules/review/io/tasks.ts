import type { Database } from '#platform/database'
import type { PeriodicTask } from '#platform/jobs'
import { followAllReviews, type Resting } from '../service/follow.ts'

/** What was written raises its triggers at most so long after; a look costs one statement where nothing was. */
const FOLLOW_MS = 5000

export const createReviewTasks = (database: Database): readonly PeriodicTask[] => {
  const resting: Resting = new Map()
  return [
    { name: 'review.follow', everyMs: FOLLOW_MS, run: (run) => followAllReviews(database, run, resting) }
  ]
}
