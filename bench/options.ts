import { parseArgs } from 'node:util'

export const jobNames = ['rates', 'read', 'stages', 'duplicates', 'analyze'] as const
export type JobName = (typeof jobNames)[number]

export type BenchOptions = Readonly<{
  quick: boolean
  sizes: readonly number[]
  /** Rows of the register of real companies, where it is at hand. */
  realSizes: readonly number[]
  duplicateSizes: readonly number[]
  only: readonly JobName[]
  /** Numbers of customers to measure the server's lists, counts and searches on; empty where it is not asked for. */
  serverSizes: readonly number[]
}>

export const usage = `npm run bench -- [--quick] [--full] [--only ${jobNames.join('|')}]…
  --quick  1k and 10k rows, analyze from csv only: about a minute
  --full   also duplicates among 1,000,000 names
  --only   these jobs alone; may be given several times
npm run bench -- --server [--rows 100000]…
  lists, counts beside filters and searches on a database of so many customers; several sizes show how they grow`

const MOST_ROWS = 10_000_000

const isJob = (name: string): name is JobName => jobNames.some((job) => job === name)

/** Reads the options; a text instead of them is what to tell the person. */
export const readOptions = (args: readonly string[]): BenchOptions | string => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        server: { type: 'boolean', default: false },
        rows: { type: 'string', multiple: true, default: ['100000'] }
      }
    })
    const { quick, full, only, server } = values
    const sizes = values.rows.map(Number)
    if (sizes.some((rows) => !Number.isSafeInteger(rows) || rows < 1000 || rows > MOST_ROWS)) return usage
    const wanted = only.filter(isJob)
    if (wanted.length < only.length) return usage
    return {
      quick,
      sizes: quick ? [1000, 10_000] : [1000, 10_000, 100_000],
      realSizes: quick ? [1000] : [1000, 10_000, 20_000],
      duplicateSizes: [10_000, ...(quick ? [] : [100_000]), ...(full ? [1_000_000] : [])],
      only: wanted.length > 0 ? wanted : jobNames,
      serverSizes: server ? sizes : []
    }
  } catch {
    return usage
  }
}
