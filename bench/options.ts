import { parseArgs } from 'node:util'

export const jobNames = ['rates', 'read', 'stages', 'duplicates', 'analyze'] as const
export type JobName = (typeof jobNames)[number]

/** What is measured of the server: `queries` are services alone, `start` and `bytes` need no customers. */
export const serverJobNames = [
  'queries',
  'list',
  'search',
  'page',
  'create',
  'change',
  'memory',
  'import',
  'recompute',
  'preview',
  'start',
  'bytes'
] as const
export type ServerJob = (typeof serverJobNames)[number]

export type BenchOptions = Readonly<{
  quick: boolean
  sizes: readonly number[]
  /** Rows of the register of real companies, where it is at hand. */
  realSizes: readonly number[]
  duplicateSizes: readonly number[]
  only: readonly JobName[]
  /** Numbers of customers to measure the server on; empty where it is not asked for. */
  serverSizes: readonly number[]
  serverOnly: readonly ServerJob[]
}>

export const usage = `npm run bench -- [--quick] [--full] [--only ${jobNames.join('|')}]…
  --quick  1k and 10k rows, analyze from csv only: about a minute
  --full   also duplicates among 1,000,000 names
  --only   these jobs alone; may be given several times
npm run bench -- --server [--rows 100000]… [--only ${serverJobNames.join('|')}]…
  the server on a database of so many customers; several sizes show how its costs grow; names may be joined by commas`

const MOST_ROWS = 10_000_000

/** The names that are meant, all where none is; null where one is not known. */
const chosen = <T extends string>(names: readonly string[], known: readonly T[]): readonly T[] | null => {
  const wanted = known.filter((name) => names.includes(name))
  if (names.some((name) => !known.some((one) => one === name))) return null
  return wanted.length > 0 ? wanted : known
}

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
    const { quick, full, server } = values
    const only = values.only.flatMap((names) => names.split(','))
    const sizes = values.rows.map(Number)
    if (sizes.some((rows) => !Number.isSafeInteger(rows) || rows < 1000 || rows > MOST_ROWS)) return usage
    const wanted = chosen(server ? [] : only, jobNames)
    const serverOnly = chosen(server ? only : [], serverJobNames)
    if (wanted === null || serverOnly === null) return usage
    return {
      quick,
      sizes: quick ? [1000, 10_000] : [1000, 10_000, 100_000],
      realSizes: quick ? [1000] : [1000, 10_000, 20_000],
      duplicateSizes: [10_000, ...(quick ? [] : [100_000]), ...(full ? [1_000_000] : [])],
      only: wanted,
      serverSizes: server ? sizes : [],
      serverOnly
    }
  } catch {
    return usage
  }
}
