import type { CustomerAnalysis } from '#contracts/analysis'

const gradeRank = { A: 3, B: 2, C: 1 } as const
const needRank = { P0: 3, P1: 2, P2: 1 } as const

/**
 * How early a customer is worth looking at (ours): the grade decides, then the need's priority, then whether the
 * follow-up is overdue, then the four scores together.
 */
export const rankOf = ({ grade, needPriority, nextFollowUp, portrait }: CustomerAnalysis): number => {
  const { base, need, behaviour, value } = portrait.scores
  return (
    (grade.grade === null ? 0 : gradeRank[grade.grade]) * 10_000 +
    (needPriority.priority === null ? 0 : needRank[needPriority.priority]) * 2000 +
    (nextFollowUp.overdue ? 600 : 0) +
    base.score +
    need.score +
    behaviour.score +
    value.score
  )
}

/**
 * Keeps the foremost `limit` customers of a list of any length, in the order to look at them; of each only its JSON,
 * a third of the memory of the object.
 */
export const createForemost = (limit: number) => {
  let kept: { rank: number; row: number; json: string }[] = []
  let least = Number.NEGATIVE_INFINITY
  const cut = (): void => {
    kept.sort((a, b) => b.rank - a.rank || a.row - b.row)
    kept = kept.slice(0, limit)
    if (kept.length === limit) least = kept.at(-1)?.rank ?? least
  }
  return {
    /** `rank` is the customer's `rankOf`; its JSON is asked for only where it is kept. */
    add: (row: number, rank: number, jsonOf: () => string): void => {
      // Among equals the earlier row stays.
      if (rank <= least) return
      kept.push({ rank, row, json: jsonOf() })
      if (kept.length >= limit * 1.25) cut()
    },
    result: (): readonly CustomerAnalysis[] => {
      cut()
      // As given to `add`, each is one customer.
      return kept.map(({ json }) => JSON.parse(json) as CustomerAnalysis)
    }
  }
}
