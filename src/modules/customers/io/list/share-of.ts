import type { FacetGroup } from '#contracts/customers'

/** How many customers there are, and what part of them has at least a tag, an owner, a province …: from one in sixteen. */
export type Shares = Readonly<{
  rows: number
  of: (group: FacetGroup, value: string) => number
}>
