/** One measured size of one job. Times are medians in milliseconds; `cpuMs` counts all threads. */
export type Measured = Readonly<{
  job: string
  /** Made-up rows, or real ones from a register. */
  data: 'made' | 'real'
  rows: number
  wallMs: number
  cpuMs: number
  /** The least that the machine could do for it, measured in the same run; null where the job is a mere rate. */
  baseline: Readonly<{ what: string; wallMs: number; cpuMs: number }> | null
  /** Highest resident memory of a process that did nothing else. */
  peakMiB: number | null
}>

/** How often the job costs the baseline, by processor time. */
export const ratioOf = ({ cpuMs, baseline }: Measured): number | null =>
  baseline && baseline.cpuMs > 0 ? cpuMs / baseline.cpuMs : null
