const listeners = new Set<() => void>()

/** The server no longer knows the session: it ran out, or somebody ended it. */
export const noteSessionEnd = (): void => {
  for (const listener of listeners) listener()
}

export const onSessionEnd = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
