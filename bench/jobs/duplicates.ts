import { findDuplicates, type MatchRecord } from '#lib/matching'
import { customerColumns, customerRow } from '../data/customers.ts'
import { medianSpent } from '../measure.ts'
import type { Measured } from '../result.ts'
import { createStopwatch, type Spent } from '../stopwatch.ts'

const SEED = 4711
const MANY = 200_000
const NAME = customerColumns.indexOf('客户名称')

const namesOnly = (count: number): MatchRecord[] =>
  Array.from({ length: count }, (_, at) => ({ row: at + 1, name: customerRow(SEED, at)[NAME] ?? '' }))

/** Duplicates over bare names; a million of them once, since nothing of it is warm-up any more. */
export const measureDuplicates = (count: number): Measured => {
  const records = namesOnly(count)
  const runs: Spent[] = []
  const bareRuns: Spent[] = []
  for (let run = 0; run < (count > MANY ? 1 : 3); run++) {
    const watch = createStopwatch()
    watch.time('dedupe', () => findDuplicates(records))
    watch.time('sort', () => records.map(({ name }) => name).sort())
    const spent = watch.spent()
    for (const [name, list] of [
      ['dedupe', runs],
      ['sort', bareRuns]
    ] as const) {
      const one = spent.get(name)
      if (one) list.push(one)
    }
  }
  return {
    job: 'dedupe names',
    data: 'made',
    rows: count,
    ...medianSpent(runs),
    baseline: { what: 'sort the names', ...medianSpent(bareRuns) },
    peakMiB: null
  }
}
