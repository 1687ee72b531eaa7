/** Time spent: wall clock, and the processor time of all threads, which other programs on the machine do not stretch. */
export type Spent = Readonly<{ wallMs: number; cpuMs: number }>

/** Collects the time of named pieces of work that come in turns. */
export type Stopwatch = Readonly<{
  time: <T>(name: string, work: () => T) => T
  timeAsync: <T>(name: string, work: () => Promise<T>) => Promise<T>
  spent: () => ReadonlyMap<string, Spent>
}>

const MICROSECONDS = 1000

const reading = (): Spent => {
  const { user, system } = process.cpuUsage()
  return { wallMs: performance.now(), cpuMs: (user + system) / MICROSECONDS }
}

/** `watch.time('read', work)` runs the work and adds its time to what `read` has taken so far. */
export const createStopwatch = (): Stopwatch => {
  const total = new Map<string, Spent>()
  const add = (name: string, from: Spent): void => {
    const to = reading()
    const known = total.get(name) ?? { wallMs: 0, cpuMs: 0 }
    total.set(name, {
      wallMs: known.wallMs + to.wallMs - from.wallMs,
      cpuMs: known.cpuMs + to.cpuMs - from.cpuMs
    })
  }
  return {
    time: (name, work) => {
      const from = reading()
      const result = work()
      add(name, from)
      return result
    },
    timeAsync: async (name, work) => {
      const from = reading()
      const result = await work()
      add(name, from)
      return result
    },
    spent: () => total
  }
}
