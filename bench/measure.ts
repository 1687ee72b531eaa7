import { median } from './statistics.ts'
import { createStopwatch, type Spent } from './stopwatch.ts'

/** Runs that count, after one that warms up compiler and disk cache. */
export const RUNS = 3

/** The median time of a piece of work over `RUNS` runs after a warm-up. */
export const measure = async (work: () => unknown): Promise<Spent> => {
  await work()
  const runs: Spent[] = []
  for (let run = 0; run < RUNS; run++) {
    const watch = createStopwatch()
    await watch.timeAsync('run', async () => {
      await work()
    })
    const spent = watch.spent().get('run')
    if (spent) runs.push(spent)
  }
  return medianSpent(runs)
}

/** Medians of wall clock and processor time, each for itself. */
export const medianSpent = (runs: readonly Spent[]): Spent => ({
  wallMs: median(runs.map(({ wallMs }) => wallMs)),
  cpuMs: median(runs.map(({ cpuMs }) => cpuMs))
})
