import { setTimeout as sleep } from 'node:timers/promises'
import { launch, type Launched, type LaunchOptions } from './launch.ts'
import { clearOldServer } from './old-server.ts'
import type { Tell } from './tell.ts'

const FIRST_PAUSE_MS = 200
const MAX_PAUSE_MS = 10_000

export type Supervised = Readonly<{ stop: () => Promise<void> }>

/**
 * Launches a server and launches it again whenever it ends without us: its connections come back by the pool's retries.
 * Only the first launch may fail.
 */
export const supervise = async (options: LaunchOptions, tell: Tell): Promise<Supervised> => {
  let server: Launched | null = await launch(options)
  const state = { stopping: false }
  const launchAgain = async (): Promise<Launched | null> => {
    for (let pause = FIRST_PAUSE_MS; !state.stopping; pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
      await sleep(pause, undefined, { ref: false })
      if (state.stopping) break
      try {
        await clearOldServer(options.data, options.socketFolder, tell)
        return await launch(options)
      } catch (error) {
        tell({ code: 'server.databaseDoesNotStart', params: { reason: String(error) } })
      }
    }
    return null
  }
  const watch = async (): Promise<void> => {
    while (server !== null) {
      const words = await server.ended
      if (state.stopping) return
      tell({ code: 'server.databaseEnded', params: { reason: words.trim().split('\n').at(-1) ?? '' } })
      server = await launchAgain()
      // Told to stop while it was being launched.
      if (state.stopping) await server?.stop()
    }
  }
  const watching = watch()
  return {
    stop: async () => {
      state.stopping = true
      await server?.stop()
      await watching
    }
  }
}
