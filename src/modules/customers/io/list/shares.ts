import type { Transaction } from '#platform/database'
import { countGroups, SAMPLE_SHARE } from '../facets/count-groups.ts'
import type { ListConditions } from './conditions.ts'
import type { Shares } from './share-of.ts'

const GROUPS = ['owner', 'grade', 'tag', 'province', 'size'] as const
const KEPT_MS = 600_000
const MOST_WORKSPACES = 200

const known = new Map<string, Readonly<{ shares: Shares; until: number }>>()

/** What one in sixteen does not show at all may still be there. */
const LEAST_COUNT = 0.5

/**
 * What a sampled count stands for at the least: less two standard deviations, so that three by chance of a thousand
 * customers do not pass for a frequent tag and have an index walked in vain.
 */
const surely = (count: number): number => Math.max(LEAST_COUNT, count - 2 * Math.sqrt(count))

const keyOf = ({ workspaceId }: Transaction, state: string): string => `${workspaceId} ${state}`

/** What was counted in the last ten minutes; null where nothing was. Costs nothing. */
export const knownShares = (transaction: Transaction, state: string): Shares | null => {
  const found = known.get(keyOf(transaction, state))
  return found && found.until > performance.now() ? found.shares : null
}

/** Counts them, for the requests to come; who has met a filter that fits few pays for it. */
export const countShares = async (
  transaction: Transaction,
  { base, state }: Pick<ListConditions, 'base' | 'state'>
): Promise<void> => {
  const counted = await countGroups(transaction, { always: base, chosen: {} }, '2000-01-01', GROUPS, true)
  const rows = counted.find(({ grp }) => grp === 'total')?.count ?? 0
  const counts = new Map(counted.map(({ grp, value, count }) => [`${grp} ${value}`, count]))
  const shares: Shares = {
    rows: rows * SAMPLE_SHARE,
    of: (group, value) => surely(counts.get(`${group} ${value}`) ?? 0) / Math.max(rows, 1)
  }
  if (known.size >= MOST_WORKSPACES) known.clear()
  known.set(keyOf(transaction, state), { shares, until: performance.now() + KEPT_MS })
}
