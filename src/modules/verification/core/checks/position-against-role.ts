import { message } from '#kernel/result'
import type { Check } from './check.ts'

/**
 * The stated decision role is the opposite of what the position suggests: a 总经理 who only uses, an operator who
 * decides. Influencers stand next to both, so 采购部经理 as decider (S2) is fine.
 */
export const positionAgainstRole: Check = {
  id: 'position-against-role',
  severity: 'warning',
  run: ({ contacts }) => {
    for (const { role, suggestedRole, position } of contacts) {
      const opposite =
        (role === 'decider' && suggestedRole === 'user') || (role === 'user' && suggestedRole === 'decider')
      if (!opposite || position === null) continue
      return {
        field: 'decisionRole',
        message: message(`verification.role.${role}`, { position }),
        proposal: message('verification.role.proposal')
      }
    }
    return null
  }
}
