import type { Message } from '#kernel/result'
import type { FieldKey } from '#contracts/customers'
import type { AnalysisSummary } from '../contract.ts'

/** What verification found on a row (COL-17), before it is put into a language. */
export type RowFinding = Readonly<{
  field: FieldKey
  column: string | null
  rule: string
  severity: 'error' | 'warning' | 'info'
  message: Message
  proposal: Message | null
}>

type FindingRow = AnalysisSummary['findings'][number]
type Tally = { readonly first: RowFinding; count: number }

/** Counts findings by check and severity, the most frequent first, each with the first one as example. */
export const createFindingTally = () => {
  const tallies = new Map<string, Tally>()
  return {
    add: (findings: readonly RowFinding[]): void => {
      for (const finding of findings) {
        const key = `${finding.rule} ${finding.severity}`
        const tally = tallies.get(key)
        if (tally) tally.count++
        else tallies.set(key, { first: finding, count: 1 })
      }
    },
    result: (say: (message: Message) => string): FindingRow[] =>
      [...tallies.values()]
        .sort((a, b) => b.count - a.count || (a.first.rule < b.first.rule ? -1 : 1))
        .map(({ first, count }) => ({
          rule: first.rule,
          severity: first.severity,
          count,
          example: say(first.message)
        }))
  }
}
