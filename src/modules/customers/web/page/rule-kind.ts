import type { BecauseText } from '#contracts/portrait'
import type { Because, Say } from '#ui'

const kinds = ['grade', 'strategy', 'segment', 'cap', 'firstContact', 'need-priority'] as const

/** What a rule of the playbook decides, by the name that a because carries: `grade.A`, `strategy.first-contact`; else a tag. */
export const ruleKind = (rule: string): (typeof kinds)[number] | 'tag' =>
  kinds.find((kind) => rule === kind || rule.startsWith(`${kind}.`)) ?? 'tag'

/** A because whose rule is called as a person calls it; the link beside it leads to the rule itself. */
export const namedBecause = (because: BecauseText, say: Say): Because => ({
  ...because,
  rule: because.rule === null ? null : say(`web.customer.rule.${ruleKind(because.rule)}`)
})
