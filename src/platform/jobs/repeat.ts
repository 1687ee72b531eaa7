export type Repeating = Readonly<{
  /** Do it again at once, or once more where it is being done. */
  wake: () => void
  stop: () => Promise<void>
}>

/**
 * Does `work` again and again: at once when woken or when it says that there is more (true), else after `pauseMs`. Where it
 * was woken while at work, it waits for `gatherMs` first, so that of hundreds a second many are done at a time. What it
 * throws is told and tried again after the pause.
 */
export const repeat = (
  pauseMs: number,
  work: () => Promise<boolean>,
  onError: (error: unknown) => void,
  gatherMs = 0
): Repeating => {
  const state = { isOver: false, isWoken: false }
  let endRest = (): void => undefined
  const rest = (forMs: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, forMs)
      timer.unref()
      endRest = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  /** Not ended by being woken, only by being stopped. */
  const gather = async (forMs: number): Promise<void> => {
    const until = performance.now() + forMs
    for (let left = forMs; left > 0 && !state.isOver; left = until - performance.now()) await rest(left)
  }
  const loop = async (): Promise<void> => {
    while (!state.isOver) {
      state.isWoken = false
      let isMore = false
      try {
        isMore = await work()
      } catch (error) {
        if (!state.isOver) onError(error)
      }
      if (isMore || state.isOver) continue
      if (!state.isWoken) await rest(pauseMs)
      else if (gatherMs > 0) await gather(gatherMs)
    }
  }
  const ended = loop()
  return {
    wake: () => {
      state.isWoken = true
      endRest()
    },
    stop: async () => {
      state.isOver = true
      endRest()
      await ended
    }
  }
}
