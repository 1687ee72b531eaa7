import type { CustomerFile } from '#contracts/customers'
import type { NextFollowUp } from '#core/followup'
import type { GradeResult } from '#core/grading'
import type { CustomerFacts, Portrait } from '#core/portrait'
import type { StrategyResult } from '#core/strategy'
import type { NeedPriorityResult } from './needs.ts'
import type { Segment } from './segments.ts'

/** Everything that was decided of one customer, before it is put into a language. */
export type Examined = Readonly<{
  file: CustomerFile
  facts: CustomerFacts
  portrait: Portrait
  grade: GradeResult
  strategy: StrategyResult | null
  followUp: NextFollowUp
  segment: Segment
  need: NeedPriorityResult
}>
