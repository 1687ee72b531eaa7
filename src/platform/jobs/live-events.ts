import type { Payload, Topic } from './announce.ts'

/** Instead of events that may have been lost: whoever hears it asks for everything anew. */
export const RESYNC = 'resync'

/** Something that has changed and is committed. */
export type LiveEvent = Readonly<{ workspaceId: number; topic: Topic | typeof RESYNC; payload: Payload }>

type Listener = (event: LiveEvent) => void

/** Who listens in this process, by workspace. */
export const createLiveEvents = () => {
  const listeners = new Map<number, Set<Listener>>()
  return {
    /** Calls `listener` with every event of the workspace until the returned function is called. */
    listen: (workspaceId: number, listener: Listener): (() => void) => {
      const ofWorkspace = listeners.get(workspaceId) ?? new Set()
      listeners.set(workspaceId, ofWorkspace.add(listener))
      return () => {
        ofWorkspace.delete(listener)
        if (ofWorkspace.size === 0 && listeners.get(workspaceId) === ofWorkspace)
          listeners.delete(workspaceId)
      }
    },
    tell: (event: LiveEvent): void => {
      for (const listener of listeners.get(event.workspaceId) ?? []) listener(event)
    },
    /** Events were lost, nobody knows whose: everybody of every workspace is told. */
    resync: (): void => {
      for (const [workspaceId, listening] of listeners)
        for (const listener of listening) listener({ workspaceId, topic: RESYNC, payload: {} })
    },
    count: (): number => [...listeners.values()].reduce((sum, { size }) => sum + size, 0)
  }
}
export type LiveEvents = ReturnType<typeof createLiveEvents>
