/** A job as its task sees it. The workspace is the one whose transaction asked for it. */
export type JobRun = Readonly<{
  workspaceId: number
  payload: Readonly<Record<string, unknown>>
  now: Date
  /** Aborted when the program stops: finish the batch at hand and return. */
  signal: AbortSignal
}>

/** Background work by name, `import.run`. It may be run again after a crash and must bear that. */
export type Task = Readonly<{
  name: string
  run: (job: JobRun) => Promise<void>
}>

/** Work that belongs to no workspace and comes round by the clock, such as making next month's partitions. */
export type PeriodicTask = Readonly<{
  name: string
  everyMs: number
  run: (run: Readonly<{ now: Date; signal: AbortSignal }>) => Promise<void>
}>
