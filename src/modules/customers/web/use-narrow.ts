import { useSyncExternalStore } from 'react'

const phone = (): MediaQueryList => matchMedia('(max-width: 640px)')

const subscribe = (listener: () => void): (() => void) => {
  const query = phone()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** A phone held upright: cards instead of a table, one column instead of three. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => phone().matches)
