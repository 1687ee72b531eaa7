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
export type FindingPart = readonly Readonly<Tally>[]

/** Counts findings by check and severity, the most frequent first, each with the first one as example. */
export const createFindingTally = () => {
  const tallies = new Map<string, Tally>()
  const count = (first: RowFinding, by: number): void => {
    const key = `${first.rule} ${first.severity}`
    const tally = tallies.get(key)
    if (tally) tally.count += by
    else tallies.set(key, { first, count: by })
  }
  return {
    add: (findings: readonly RowFinding[]): void => {
      for (const finding of findings) count(finding, 1)
    },
    take: (): FindingPart => {
      const part = [...tallies.values()]
      tallies.clear()
      return part
    },
    join: (part: FindingPart): void => {
      for (const tally of part) count(tally.first, tally.count)
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
