/** One job of the whole program, beside the least that the machine could do for the same. */
export type ProgramLine = Readonly<{
  job: string
  rows: number
  unit: 'req/s' | 's' | 'ms' | 'MiB' | 'kB'
  ours: number
  /** What the bare handler, file or process came to, in the same unit; null where nothing stands beside it. */
  bare: number | null
  /** Milliseconds of one request alone: the middle and the slowest of twenty. */
  alone: Readonly<{ p50: number; p95: number; bareP50: number }> | null
  /** Messages to the database in one request, entering and commit among them. */
  roundTrips: number | null
  /** Most resident memory of the server meanwhile. */
  peakMiB: number | null
  /** As the quality bars say it. */
  bar: string
}>

/** Ours to bare: of throughputs at least the bar, of times at most. Null where nothing stands beside it. */
export const ratioOfLine = ({ ours, bare }: ProgramLine): number | null =>
  bare === null || bare === 0 ? null : ours / bare

/** What must not grow: time of one request, of the whole work, or memory. */
export const costOfLine = ({ unit, ours, alone }: ProgramLine): number =>
  unit === 'req/s' ? (alone?.p50 ?? 1000 / ours) : ours
