import type { AmountFen } from '#kernel/money'
import type { Level } from '#contracts/grading'
import type { ScorePoint } from '#contracts/portrait'

type Thresholds = Readonly<{ high: number; medium: number }>

/** Current value by the amount of 12 months: ≥ 50万 高, ≥ 10万 中, below 低 (S1); unknown without recorded orders. */
export const valueLevel = (amountFen: AmountFen | undefined, { high, medium }: Thresholds): Level | null => {
  if (amountFen === undefined) return null
  if (amountFen >= high) return '高'
  return amountFen >= medium ? '中' : '低'
}

/**
 * Potential by its score. Points that are certain suffice for 高 and 中; 低 is only said where what is unknown could
 * not lift it, else the level is unknown.
 */
export const potentialLevel = (
  score: number,
  possible: number,
  points: readonly ScorePoint[],
  { high, medium }: Thresholds
): Level | null => {
  if (points.every(({ got }) => got === null)) return null
  if (score >= high) return '高'
  if (score >= medium) return '中'
  return possible < medium ? '低' : null
}
