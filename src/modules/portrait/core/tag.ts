import type { TagDimension } from '#contracts/portrait'
import type { Reason } from './rule.ts'

/** A tag of a customer, and why. */
export type Tag = Readonly<{
  /** `namespace-value`. */
  tag: string
  namespace: string
  value: string
  dimension: TagDimension
  origin: 'rule' | 'manual'
  reason: Reason
}>
