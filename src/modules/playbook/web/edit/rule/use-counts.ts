import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '#ui'
import type { ConditionCounts } from '../../../contract.ts'
import { partsOf, pathOf } from '../../../core/draft/index.ts'

const WAIT_MS = 400
/** As many conditions as the server counts at once. */
const MOST = 60

/** A value once it has stood still for a moment. */
export const useSettled = <T>(value: T, milliseconds: number): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}

export type Counts = Readonly<{
  /** Null where it took too long to count at all. */
  customers: number | null
  exact: boolean
  /** By the path within the rule; null where it cannot be told, undefined while it is counted. */
  of: (path: string) => number | null | undefined
}>

/** How many customers fulfil a rule and each condition within it, a moment after it was edited. */
export const useCounts = (rule: unknown, enabled: boolean): Counts | null => {
  const settled = useSettled(rule, WAIT_MS)
  const parts = partsOf(settled)
    .filter(({ collection }) => collection === null)
    .slice(0, MOST)
  const conditions = parts.map(({ written }) => written)
  const { data } = useQuery({
    queryKey: ['rule-counts', JSON.stringify(conditions)],
    queryFn: async ({ signal }) => api.post<ConditionCounts>('/playbook/count', { conditions }, { signal }),
    enabled,
    staleTime: 60_000,
    placeholderData: (earlier) => earlier
  })
  if (!data || data.counts.length !== parts.length) return null
  const byPath = new Map(parts.map(({ place }, at) => [pathOf(place), data.counts[at]]))
  return { customers: data.customers, exact: data.exact, of: (path) => byPath.get(path) }
}
