import { median } from '../../statistics.ts'
import type { Asked } from './requests.ts'
import type { ProgramLine } from './line.ts'
import type { Load, LoadAsk, LoadThread } from './load.ts'
import type { ServerProcess } from './processes.ts'
import type { CountRoundTrips } from './round-trips.ts'

const CONNECTIONS = 16
/** A server runs for days: what a process does in its first thousand requests (compiling, planning) is not what it costs. */
const WARM_MS = 6000
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

type Ask = Omit<LoadAsk, 'port' | 'requests' | 'from'>

/**
 * Asks one server, each time from where it stopped: a change that is asked for again as it was would find nothing to change.
 */
const askerOf = (load: LoadThread, port: number, requests: Asked['ours']): ((ask: Ask) => Promise<Load>) => {
  let from = 0
  return async (ask) => {
    const told = await load.run({ ...ask, port, requests, from })
    from += told.asked
    return told
  }
}

const warmAndAlone = async (ask: (ask: Ask) => Promise<Load>): Promise<Load> => {
  await ask({ connections: CONNECTIONS, milliseconds: WARM_MS, most: Infinity })
  return ask({ connections: 1, milliseconds: MOST_MS, most: ALONE })
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
  const askBare = askerOf(load, bare.port, byHand)
  const askOurs = askerOf(load, program.port, ours)
  const { p50: bareP50 } = await warmAndAlone(askBare)
  const { p50, p95 } = await warmAndAlone(askOurs)
  const round = { connections: CONNECTIONS, milliseconds: LOAD_MS, most: Infinity }
  const rates: { bare: number; ours: number }[] = []
  for (let nth = 0; nth < ROUNDS; nth += 1)
    rates.push({ bare: (await askBare(round)).perSecond, ours: (await askOurs(round)).perSecond })
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
