import { createStore, useStore } from './store.ts'

const PING_MS = 3000

const reached = createStore(true)
const returned = new Set<() => void>()
let timer: number | undefined

const ping = async (): Promise<void> => {
  try {
    const response = await fetch('/ready', { cache: 'no-store' })
    if (response.ok) noteAnswer()
  } catch {
    // Still no answer; the next ping asks again.
  }
}

/** A request was answered: the server is there. */
export const noteAnswer = (): void => {
  if (reached.read()) return
  clearInterval(timer)
  timer = undefined
  reached.write(true)
  for (const listener of returned) listener()
}

/** A request came to nothing; from now on the server is asked every few seconds until it answers. */
export const noteSilence = (): void => {
  reached.write(false)
  timer ??= window.setInterval(() => void ping(), PING_MS)
}

/** Called whenever the server answers again after a silence. */
export const onReturn = (listener: () => void): (() => void) => {
  returned.add(listener)
  return () => {
    returned.delete(listener)
  }
}

/** Whether the server answers; false shows the banner and keeps drafts. */
export const useReached = (): boolean => useStore(reached)
