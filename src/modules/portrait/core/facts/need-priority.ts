import type { ReadNeed } from './read-need.ts'
import { saysWhat } from './read-need.ts'

export type NeedPriority = 'P0' | 'P1' | 'P2'

/**
 * P0 where the need is said to threaten the business, P1 where it is urgent and important (each at least as the
 * playbook sets), else P2 for any need that is known; unknown otherwise (S4, ANA-3). The highest need counts.
 */
export const priorityOf = (
  needs: readonly ReadNeed[],
  thresholds: Readonly<{ urgent: number; important: number }>
): NeedPriority | undefined => {
  if (needs.some((need) => need.threatensBusiness === true)) return 'P0'
  const pressing = needs.some(
    ({ urgency = 0, importance = 0 }) => urgency >= thresholds.urgent && importance >= thresholds.important
  )
  if (pressing) return 'P1'
  return needs.some(saysWhat) ? 'P2' : undefined
}
