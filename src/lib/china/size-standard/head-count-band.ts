import type { NumberRange } from '#kernel/range'

/**
 * Lower bounds of the customary bands: 1-50人, 50-100人, 100-500人, 500-1000人, 1000人以上. A playbook may bring its
 * own.
 */
export const HEAD_COUNT_BANDS: readonly number[] = [1, 50, 100, 500, 1000]

/**
 * The band of a head count as people write it: 800 → `500-1000人`, 1200 → `1000人以上`. A lower bound belongs to
 * its band, an upper one to the next. Null where the range lies in several bands (50-200人) or the count is
 * below the first.
 */
export const headCountBandOf = (
  employees: NumberRange,
  lowerBounds: readonly number[] = HEAD_COUNT_BANDS
): string | null => {
  const { min, max } = employees
  if (min === null && max === null) return null
  const isPoint = min === max
  const at = lowerBounds.findLastIndex((bound) => (min ?? lowerBounds[0] ?? 0) >= bound)
  const lower = lowerBounds[at]
  if (lower === undefined) return null
  const upper = lowerBounds[at + 1]
  if (upper === undefined) return `${lower}人以上`
  const isWithin = max !== null && (isPoint ? max < upper : max <= upper)
  return isWithin ? `${lower}-${upper}人` : null
}
