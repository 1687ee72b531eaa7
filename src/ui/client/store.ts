import { useSyncExternalStore } from 'react'

/** A value that lives outside of React: whoever uses it is drawn again when it changes. */
export type Store<T> = Readonly<{
  read: () => T
  write: (value: T) => void
  subscribe: (listener: () => void) => () => void
}>

export const createStore = <T>(first: T): Store<T> => {
  let current = first
  const listeners = new Set<() => void>()
  return {
    read: () => current,
    write: (value) => {
      if (Object.is(current, value)) return
      current = value
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    }
  }
}

export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.read)
