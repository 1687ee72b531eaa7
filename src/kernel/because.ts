import type { Message } from './result.ts'

/** One fact that mattered for a decision: its catalogue key, the value as a person reads it, and where it came from. */
export type FactEvidence = Readonly<{ fact: string; value: string; source?: string }>

/**
 * Why a computed thing is as it is: the sentence, the rule (with the playbook version it came from) and the
 * facts that matched. Every tag, grade, score, strategy, duplicate and warning carries one.
 */
export type Because = Readonly<{
  message: Message
  rule?: string
  facts: readonly FactEvidence[]
}>
