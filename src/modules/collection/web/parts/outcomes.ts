import type { ImportOutcome } from '../../contract.ts'

/** In the order in which a person wants to know. */
export const importOutcomesShown: readonly ImportOutcome[] = [
  'created',
  'updated',
  'duplicate',
  'unchanged',
  'rejected'
]
