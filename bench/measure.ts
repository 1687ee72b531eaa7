import { median } from './statistics.ts'
import { createStopwatch, type Spent } from './stopwatch.ts'

/** Runs that count, after one that warms up compiler and disk cache. */
const RUNS = 3
/** A list so long is its own warm-up, and its times hardly differ from run to run: once is enough, and takes long enough. */
const LONG_ROWS = 50_000

/** How often to warm up and to measure on a list of so many rows. */
export const roundsOf = (rows: number): Readonly<{ warmUps: number; runs: number }> =>
  rows >= LONG_ROWS ? { warmUps: 0, runs: 1 } : { warmUps: 1, runs: RUNS }

/** The median time of a piece of work over its runs after a warm-up; `rows` says how many it goes through. */
export const measure = async (work: () => unknown, rows = 0): Promise<Spent> => {
  const rounds = roundsOf(rows)
  for (let run = 0; run < rounds.warmUps; run++) await work()
  const runs: Spent[] = []
  for (let run = 0; run < rounds.runs; run++) {
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
