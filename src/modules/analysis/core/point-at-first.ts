import { translate, type Language } from '#lang'
import type { CustomerAnalysis } from '../contract.ts'

/** The later rows of each customer, with its first one: clusters `[[3, 7, 9]]` → 7 and 9 with 3. */
export const firstRows = (clusters: readonly (readonly number[])[]): ReadonlyMap<number, number> =>
  new Map(
    clusters.flatMap((cluster) => {
      const first = Math.min(...cluster)
      return cluster.filter((row) => row !== first).map((row) => [row, first] as const)
    })
  )

type Followed = Pick<CustomerAnalysis, 'nextFollowUp'>

/**
 * Of several rows that are one customer the first is followed up; a later one points at it instead of asking for a first
 * contact of its own: `与第 3 行是同一客户，跟进记在那一行`. Its day stays, so that nothing is late because of it.
 */
export const pointAtFirst = <T extends Followed>(customer: T, first: number, language: Language): T => {
  const text = translate(language, { code: 'analysis.sameAsRow', params: { row: first } })
  return {
    ...customer,
    nextFollowUp: {
      ...customer.nextFollowUp,
      method: null,
      goal: text,
      role: null,
      material: null,
      because: { text, rule: null, facts: [] }
    }
  }
}
