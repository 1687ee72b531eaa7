export type Repeating = Readonly<{
  /** Do it again at once, or once more where it is being done. */
  wake: () => void
  stop: () => Promise<void>
}>

/**
 * Does `work` again and again: at once when woken or when it says that there is more (true), else after `pauseMs`. What it
 * throws is told and tried again after the pause.
 */
export const repeat = (
  pauseMs: number,
  work: () => Promise<boolean>,
  onError: (error: unknown) => void
): Repeating => {
  const state = { isOver: false, isWoken: false }
  let endRest = (): void => undefined
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pauseMs)
      timer.unref()
      endRest = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = async (): Promise<void> => {
    while (!state.isOver) {
      state.isWoken = false
      let isMore = false
      try {
        isMore = await work()
      } catch (error) {
        if (!state.isOver) onError(error)
      }
      if (!isMore && !state.isWoken && !state.isOver) await rest()
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
