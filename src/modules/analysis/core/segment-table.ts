import { listOf } from '#core/portrait'
import type { AnalysisSummary } from '../contract.ts'
import { countedRows, createCounter, shareOf, type Counter, type Counts } from './counter.ts'
import type { Examined } from './examined.ts'

type SegmentRow = AnalysisSummary['segments'][number]

type Sums = {
  readonly value: string | null
  readonly advice: string | null
  count: number
  amountFen: number
  amounts: number
  readonly grades: { A: number; B: number; C: number; none: number }
}
type Tally = Sums & Readonly<{ pains: Counter; strategies: Counter }>

export type SegmentPart = Readonly<{
  customers: number
  rows: readonly (readonly [string, Readonly<Sums> & Readonly<{ pains: Counts; strategies: Counts }>])[]
}>

const gradeKeys = ['A', 'B', 'C', 'none'] as const

const MAX_PAINS = 3

const emptyTally = (value: string | null, advice: string | null): Tally => ({
  value,
  advice,
  count: 0,
  amountFen: 0,
  amounts: 0,
  grades: { A: 0, B: 0, C: 0, none: 0 },
  pains: createCounter(500),
  strategies: createCounter(500)
})

/**
 * The segments with their size, typical pains, grades, mean 12-month amount (over the customers whose amount is
 * known) and strategy: the rows of the 《客户细分表》, the largest first.
 */
export const createSegmentTable = () => {
  const rows = new Map<string, Tally>()
  let customers = 0
  return {
    add: (examined: Examined): void => {
      const { segment, grade, strategy, file, facts } = examined
      const row = rows.get(segment.label) ?? emptyTally(segment.value?.name ?? null, segment.advice)
      rows.set(segment.label, row)
      customers++
      row.count++
      row.grades[grade.grade ?? 'none']++
      const amount = file.orders.amount12mFen
      if (amount !== null) {
        row.amountFen += amount
        row.amounts++
      }
      for (const pain of listOf(facts.values['need.pains']) ?? []) row.pains.add(pain)
      if (strategy) row.strategies.add(strategy.name)
    },
    take: (): SegmentPart => {
      const part = {
        customers,
        rows: [...rows].map(
          ([label, row]) =>
            [label, { ...row, pains: row.pains.take(), strategies: row.strategies.take() }] as const
        )
      }
      customers = 0
      rows.clear()
      return part
    },
    join: (part: SegmentPart): void => {
      customers += part.customers
      for (const [label, more] of part.rows) {
        const row = rows.get(label) ?? emptyTally(more.value, more.advice)
        rows.set(label, row)
        row.count += more.count
        row.amountFen += more.amountFen
        row.amounts += more.amounts
        for (const grade of gradeKeys) row.grades[grade] += more.grades[grade]
        row.pains.join(more.pains)
        row.strategies.join(more.strategies)
      }
    },
    /** `nameless` stands for customers of whom neither industry, size nor value is known. */
    result: (nameless: string): SegmentRow[] =>
      [...rows]
        .sort(([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1))
        .map(([label, row]) => ({
          label: label === '' ? nameless : label,
          value: row.value,
          count: row.count,
          share: shareOf(row.count, customers),
          averageAmountFen: row.amounts === 0 ? null : Math.round(row.amountFen / row.amounts),
          pains: countedRows(row.pains, row.count, undefined, MAX_PAINS),
          grades: row.grades,
          strategy: row.strategies.entries()[0]?.[0] ?? null,
          advice: row.advice
        }))
  }
}
