import { performance } from 'node:perf_hooks'

/** How much of the last moment the thread of the requests was at work, in thousandths; shared between threads. */
export type SharedUtilization = Int32Array

const LOOK_MS = 100
const WHOLE = 1000

/** Notes how busy this thread is, until it is stopped, where another can see it. */
export const shareUtilization = (): Readonly<{ shared: SharedUtilization; stop: () => void }> => {
  const shared = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  let before = performance.eventLoopUtilization()
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization()
    Atomics.store(shared, 0, Math.round(performance.eventLoopUtilization(now, before).utilization * WHOLE))
    before = now
  }, LOOK_MS)
  timer.unref()
  return { shared, stop: () => clearInterval(timer) }
}

/** A thread that is at rest but for a look now and then. */
const AT_REST = 0.05
/** Where requests never end, background work has about a fifth of the time. */
const MOST = 4
const MOST_PAUSE_MS = 5000

/**
 * For how long background work rests after `workedMs`: not at all while nobody asks for anything, four times as long as it
 * worked where requests leave no moment free.
 */
export const pauseAfter = (workedMs: number, shared: SharedUtilization): number => {
  const busy = Atomics.load(shared, 0) / WHOLE
  return busy < AT_REST ? 0 : Math.min(MOST_PAUSE_MS, Math.round(workedMs * MOST * busy))
}
