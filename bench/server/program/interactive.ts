import { median } from '../../statistics.ts'
import type { Asked } from './requests.ts'
import type { ProgramLine } from './line.ts'
import type { LoadThread } from './load.ts'
import type { ServerProcess } from './processes.ts'
import type { CountRoundTrips } from './round-trips.ts'

const CONNECTIONS = 16
const WARM = 40
const ALONE = 200
const MOST_MS = 4000
const LOAD_MS = 2000

/** What a job through HTTP needs: the program, the bare server, who asks and who counts. */
export type Parts = Readonly<{
  rows: number
  program: ServerProcess
  bare: ServerProcess
  load: LoadThread
  trips: CountRoundTrips
}>

/** The two are asked in turn, so that what else the machine does falls on both. */
const ROUNDS = 3

type Alone = Readonly<{ p50: number; p95: number }>

const askAlone = async (load: LoadThread, port: number, requests: Asked['ours']): Promise<Alone> => {
  const ask = { port, requests, milliseconds: MOST_MS }
  await load.run({ ...ask, connections: CONNECTIONS, most: WARM })
  return load.run({ ...ask, connections: 1, most: ALONE })
}

/** A request alone and at sixteen connections, beside the bare handler's in the same minute. */
export const measureRequests = async (
  { rows, program, bare, load, trips }: Parts,
  job: string,
  { ours, bare: byHand }: Asked,
  bar: string
): Promise<ProgramLine> => {
  const [first, second = first] = ours
  if (!first || !second) throw new Error(`${job}: nothing is asked`)
  const roundTrips = await trips.of(first, second)
  const { p50: bareP50 } = await askAlone(load, bare.port, byHand)
  const { p50, p95 } = await askAlone(load, program.port, ours)
  const rateOf = async (port: number, requests: Asked['ours']): Promise<number> => {
    const ask = { port, requests, connections: CONNECTIONS, milliseconds: LOAD_MS, most: Infinity }
    return (await load.run(ask)).perSecond
  }
  const rates: { bare: number; ours: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    rates.push({ bare: await rateOf(bare.port, byHand), ours: await rateOf(program.port, ours) })
  return {
    job,
    rows,
    unit: 'req/s',
    ours: median(rates.map((each) => each.ours)),
    bare: median(rates.map((each) => each.bare)),
    alone: { p50, p95, bareP50 },
    roundTrips,
    peakMiB: null,
    bar
  }
}
