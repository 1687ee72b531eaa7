import type { Message } from '#kernel/result'
import type { PairKind } from '../contract.ts'

/** A pair as it is stored; `cluster` is the smallest id of those that hang together. */
export type FoundPair = Readonly<{
  a: string
  b: string
  kind: PairKind
  score: number
  because: readonly Message[]
  cluster: string
  facts: string
}>

/** The two ids in the order in which a pair is kept. */
export const inOrder = (one: string, other: string): Readonly<{ a: string; b: string }> =>
  one < other ? { a: one, b: other } : { a: other, b: one }

/** Which finder found a pair: raised where its answers change. */
export const FINDER = 'matching-1'
