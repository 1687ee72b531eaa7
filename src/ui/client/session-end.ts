import { createStore, useStore } from './store.ts'

const asked = createStore(false)
const backs = new Set<() => void>()
let guarded = false
let waiting: Readonly<{ promise: Promise<boolean>; settle: (back: boolean) => void }> | null = null

/** From now on a session that ends is asked for over the page, so that no form is lost. Returns how to stop. */
export const guardSession = (): (() => void) => {
  guarded = true
  return () => {
    guarded = false
    settleSession(false)
  }
}

/**
 * The server no longer knows the session: it ran out, or somebody ended it. True once the same person has logged in
 * again, and then what was asked is asked again; false where there is nobody to ask or he left. Everything that fails
 * meanwhile waits for the one answer.
 */
export const sessionReturns = async (): Promise<boolean> => {
  if (!guarded) return false
  if (waiting === null) {
    let settle = (_back: boolean): void => undefined
    const promise = new Promise<boolean>((resolve) => {
      settle = resolve
    })
    waiting = { promise, settle }
    asked.write(true)
  }
  return waiting.promise
}

/** How it ended: logged in again (`true`), or leaving (`false`). */
export const settleSession = (back: boolean): void => {
  const before = waiting
  if (before === null) return
  waiting = null
  asked.write(false)
  before.settle(back)
  if (back) for (const listener of backs) listener()
}

/** Called when the session is there again after it had ended. */
export const onSessionBack = (listener: () => void): (() => void) => {
  backs.add(listener)
  return () => {
    backs.delete(listener)
  }
}

/** Leaving on purpose: what fails from now on asks nobody; where the leaving itself failed it is as before. */
export const leavingSession = async (leave: () => Promise<unknown>): Promise<void> => {
  const before = guarded
  guarded = false
  try {
    await leave()
  } catch (error) {
    guarded = before
    throw error
  }
}

export const isSessionAsked = (): boolean => asked.read()

/** Whether the reader is to log in again, over the page. */
export const useSessionAsked = (): boolean => useStore(asked)
