import type { Actor } from '#kernel/actor'
import type { Day } from '#kernel/day'
import type { CustomerCount, CustomerFilter } from '../../contract.ts'
import { paramsOfListQuery } from '../../core/list-params.ts'

/** So long a count stands for everybody who reaches the same; a colleague's change shows after it. */
const KEPT_MS = 15_000
const MOST = 5000

type Kept = Readonly<{ count: CustomerCount; until: number }>

const kept = new Map<string, Kept>()

/** Who reaches the same and may see the same gets the same count of the same question. */
const keyOf = (
  { workspaceId, visibleOwners, maskedFields }: Actor,
  today: Day,
  filter: CustomerFilter
): string => JSON.stringify([workspaceId, visibleOwners, maskedFields, today, paramsOfListQuery(filter)])

export const keptCount = (
  actor: Actor,
  today: Day,
  filter: CustomerFilter,
  at = performance.now()
): CustomerCount | null => {
  const found = kept.get(keyOf(actor, today, filter))
  return found && found.until > at ? found.count : null
}

export const keepCount = (
  actor: Actor,
  today: Day,
  filter: CustomerFilter,
  count: CustomerCount,
  at = performance.now()
): void => {
  if (kept.size >= MOST) kept.clear()
  kept.set(keyOf(actor, today, filter), { count, until: at + KEPT_MS })
}

/** How much of the time for one request is gone. */
export const stopwatch = (): (() => number) => {
  const begun = performance.now()
  return () => performance.now() - begun
}
